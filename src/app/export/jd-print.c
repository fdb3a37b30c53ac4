/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-print.h"

#include <glib/gi18n.h>

#include "jd-file-name.h"
#include "jd-layout.h"
#include "jd-toast.h"

/* The pages have their own margins, so that paper and printer add none. */
static GtkPageSetup *
create_page_setup (JdLayout *layout)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  JdPaper paper = jd_layout_get_settings (layout)->paper;
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (paper == JD_PAPER_LETTER
                                                        ? GTK_PAPER_NAME_LETTER
                                                        : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);

  return setup;
}

static void
release_layout (gpointer  layout,
                GClosure *closure)
{
  g_object_unref (layout);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 JdLayout          *layout)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width;

  /* A printer that has other paper gets the page as large as its paper is wide. */
  jd_layout_get_page_size (layout, &width, NULL);
  cairo_save (cr);
  cairo_scale (cr, gtk_print_context_get_width (context) / width,
               gtk_print_context_get_width (context) / width);
  jd_layout_draw_page (layout, (guint) page, cr);
  cairo_restore (cr);
}

GtkPrintOperation *
jd_print_operation_new (JdDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (JdDocument) copy = NULL;
  g_autoptr (JdContent) content = NULL;
  g_autoptr (JdLayout) layout = NULL;
  g_autofree char *name = NULL;
  JdPageSettings settings;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  /* Somebody may go on writing while the dialog is open. */
  copy = jd_document_copy (document);
  jd_page_settings_init (&settings, copy);
  layout = jd_layout_new (&settings);
  content = jd_content_new (copy, JD_CONTENT_DEFAULT);
  jd_layout_set_content (layout, content);

  operation = gtk_print_operation_new ();
  setup = create_page_setup (layout);
  name = jd_file_name_dup (jd_part_get_string (copy, JD_DOCUMENT_TITLE), ".pdf");
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, (int) jd_layout_get_n_pages (layout));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page_cb),
                         g_steal_pointer (&layout), release_layout, G_CONNECT_DEFAULT);

  return g_steal_pointer (&operation);
}

static void
show_failure (GtkWidget    *window,
              const GError *error)
{
  /* Translators: %s is why */
  g_autofree char *text = g_strdup_printf (_("Could not print: %s"), error->message);

  jd_toast_show (window, text);
}

static void
on_done_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWidget               *window)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_get_error (operation, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL
      && gtk_widget_get_mapped (window))
    show_failure (window, error);
}

void
jd_print_document (GtkWindow  *window,
                   JdDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (JD_IS_DOCUMENT (document));

  operation = jd_print_operation_new (document);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), window, G_CONNECT_DEFAULT);
  /* What goes wrong is told by “done” too. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
