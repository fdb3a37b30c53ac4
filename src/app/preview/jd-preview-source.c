/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-source.h"

#include <string.h>

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

#include "jd-copy.h"
#include "jd-toast.h"

/* The text follows so many milliseconds after the last key. */
#define UPDATE_DELAY 150

struct _JdPreviewSource {
  AdwBin parent_instance;

  /* Owned */
  JdDocument *document;
  GSignalGroup *document_signals;
  GtkCssProvider *css;
  char *text;

  /* Borrowed */
  const JdFormat *format;
  GtkSourceView *view;
  GtkSourceBuffer *buffer;

  guint update_source;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (JdPreviewSource, jd_preview_source, ADW_TYPE_BIN)

static char *
dup_source (JdPreviewSource *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_export_write_sync (self->document, self->format, NULL, NULL,
                                                   &error);

  if (bytes == NULL)
    return g_strdup (error->message);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Replaces what differs only: the view keeps its place, the caret and the selection stay. */
static void
replace_text (JdPreviewSource *self,
              const char      *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  const char *old = self->text;
  gsize old_length = strlen (old), length = strlen (text);
  gsize start = 0, end = 0;
  GtkTextIter from, to;

  while (start < MIN (old_length, length) && old[start] == text[start])
    start++;
  while (start > 0
         && (((guchar) old[start] & 0xc0) == 0x80 || ((guchar) text[start] & 0xc0) == 0x80))
    start--;
  while (end < MIN (old_length, length) - start
         && old[old_length - end - 1] == text[length - end - 1])
    end++;
  while (end > 0 && ((guchar) text[length - end] & 0xc0) == 0x80)
    end--;

  if (start == old_length && start == length)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) g_utf8_strlen (old, (gssize) start));
  gtk_text_buffer_get_iter_at_offset (
    buffer, &to, (int) g_utf8_strlen (old, (gssize) (old_length - end)));
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, text + start, (int) (length - end - start));
  g_set_str (&self->text, text);
}

static void
update (JdPreviewSource *self)
{
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->stale = FALSE;
  text = self->document != NULL && self->format != NULL ? dup_source (self) : g_strdup ("");
  replace_text (self, text);
}

static gboolean
on_update_cb (gpointer user_data)
{
  JdPreviewSource *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
on_document_changed_cb (JdPreviewSource *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_timeout_add (UPDATE_DELAY, on_update_cb, self);
}

static void
on_map_cb (JdPreviewSource *self)
{
  if (self->stale)
    update (self);
}

static void
update_scheme (JdPreviewSource *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();

  gtk_source_buffer_set_style_scheme (
    self->buffer,
    gtk_source_style_scheme_manager_get_scheme (manager, dark ? "Adwaita-dark" : "Adwaita"));
}

static void
update_language (JdPreviewSource *self)
{
  GtkSourceLanguageManager *manager = gtk_source_language_manager_get_default ();
  gboolean markdown = self->format != NULL && g_str_equal (self->format->id, "markdown");

  gtk_source_buffer_set_language (
    self->buffer,
    gtk_source_language_manager_get_language (manager, markdown ? "markdown" : "json"));
}

void
jd_preview_source_show (JdPreviewSource *self,
                        JdDocument      *document,
                        const JdFormat  *format)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JD_IS_PREVIEW_SOURCE (self));
  g_return_if_fail (document == NULL || JD_IS_DOCUMENT (document));
  g_return_if_fail (format == NULL || format->write != NULL);

  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  self->format = format;
  update_language (self);
  if (format != NULL)
    {
      /* Translators: %s is the name of a format such as Markdown */
      name = g_strdup_printf (_("Preview as %s"), _(format->label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  update (self);
}

void
jd_preview_source_set_zoom (JdPreviewSource *self,
                            double           zoom)
{
  g_autofree char *css = NULL;

  g_return_if_fail (JD_IS_PREVIEW_SOURCE (self));
  g_return_if_fail (zoom > 0);

  css = g_strdup_printf (".jd-source-%p { font-size: %d%%; }", (gpointer) self,
                         (int) (zoom * 100 + 0.5));
  gtk_css_provider_load_from_string (self->css, css);
}

char *
jd_preview_source_dup_text (JdPreviewSource *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW_SOURCE (self), NULL);

  return g_strdup (self->text);
}

void
jd_preview_source_copy (JdPreviewSource *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JD_IS_PREVIEW_SOURCE (self));

  if (self->document == NULL || self->format == NULL)
    return;

  if (jd_copy_format (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->document, self->format,
                      NULL, &error))
    jd_toast_show (GTK_WIDGET (self), _("Copied"));
  else
    jd_toast_show (GTK_WIDGET (self), error->message);
}

GtkWidget *
jd_preview_source_new (void)
{
  return g_object_new (JD_TYPE_PREVIEW_SOURCE, NULL);
}

static void
jd_preview_source_dispose (GObject *object)
{
  JdPreviewSource *self = JD_PREVIEW_SOURCE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  if (self->css != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   GTK_STYLE_PROVIDER (self->css));
  g_clear_object (&self->css);

  G_OBJECT_CLASS (jd_preview_source_parent_class)->dispose (object);
}

static void
jd_preview_source_finalize (GObject *object)
{
  JdPreviewSource *self = JD_PREVIEW_SOURCE (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (jd_preview_source_parent_class)->finalize (object);
}

static void
jd_preview_source_class_init (JdPreviewSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_preview_source_dispose;
  object_class->finalize = jd_preview_source_finalize;
}

static void
init_view (JdPreviewSource *self)
{
  GtkTextView *view;
  g_autofree char *css_class = g_strdup_printf ("jd-source-%p", (gpointer) self);

  self->buffer = gtk_source_buffer_new (NULL);
  self->view = GTK_SOURCE_VIEW (gtk_source_view_new_with_buffer (self->buffer));
  g_object_unref (self->buffer);

  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_monospace (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_top_margin (view, 12);
  gtk_text_view_set_bottom_margin (view, 12);
  gtk_text_view_set_left_margin (view, 12);
  gtk_text_view_set_right_margin (view, 12);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self->buffer), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (view), css_class);
}

static void
jd_preview_source_init (JdPreviewSource *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->text = g_strdup ("");
  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  init_view (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scroller);

  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed",
                                  G_CALLBACK (on_document_changed_cb), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  update_scheme (self);
}
