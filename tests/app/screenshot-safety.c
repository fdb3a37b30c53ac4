/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "screenshot-safety.h"

#include "jd-draft-text.h"
#include "jd-safe-write.h"
#include "jd-version-store.h"

#define TIMEOUT (20 * G_USEC_PER_SEC)

static void
write_document (GFile      *file,
                JdDocument *document)
{
  g_autoptr (GBytes) bytes = jd_draft_write_document (document, NULL);

  g_assert_nonnull (bytes);
  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), NULL, FALSE, 0, NULL, NULL,
                                          NULL));
}

static JdPart *
get_item (JdDocument *document,
          guint       position)
{
  JdPart *section = jd_document_find_section (document, JD_SECTION_ROLE_RESPONSIBILITIES);
  JdPart *block = jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0);

  return jd_part_list_get (jd_part_get_list (block, JD_BLOCK_ITEMS), position);
}

static void
add_version (JdDocument    *document,
             JdVersionKind  kind)
{
  g_autoptr (GBytes) bytes = jd_draft_write_document (document, NULL);

  g_assert_true (jd_versions_add (jd_part_get_string (document, JD_DOCUMENT_ID), kind, NULL, bytes,
                                  NULL));
}

JdEditSession *
screenshot_session_new (JdDocument *document)
{
  static guint n_made = 0;
  g_autofree char *name = g_strdup_printf ("backend-%u.jobdesc", n_made++);
  g_autofree char *folder = g_build_filename (g_get_home_dir (), "Documents", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (JdFile) loaded = jd_file_new (file);
  g_autoptr (JdDocument) ours = NULL;
  g_autoptr (JdDocument) theirs = jd_document_copy (document);
  JdEditSession *session;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  add_version (document, JD_VERSION_TEMPLATE);
  jd_part_set_string (get_item (document, 0), JD_ITEM_TEXT, "Various other tasks");
  add_version (document, JD_VERSION_SAVED);
  write_document (file, document);
  ours = jd_file_load (loaded, NULL, NULL, NULL);
  session = jd_edit_session_new (ours, loaded, NULL, NULL);

  jd_part_set_string (get_item (ours, 0), JD_ITEM_TEXT,
                      "Lead four teams that build scalable and efficient applications");
  jd_part_set_string (get_item (theirs, 0), JD_ITEM_TEXT,
                      "Lead five teams in Lisbon and Porto, all of which build applications");
  jd_part_set_string (jd_part_get_part (theirs, JD_DOCUMENT_INTERNAL), JD_INTERNAL_NOTES,
                      "Agreed with the works council");
  write_document (file, theirs);

  return session;
}

static void
failed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_assert_false (jd_edit_session_save_finish (JD_EDIT_SESSION (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

void
screenshot_fail_save (JdEditSession *session)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/nowhere/backend.jobdesc");
  gboolean done = FALSE;

  jd_edit_session_save_async (session, nowhere, NULL, failed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_spinner (GtkWidget *widget)
{
  if (ADW_IS_SPINNER (widget) && gtk_widget_get_mapped (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child;
       child = gtk_widget_get_next_sibling (child))
    if (has_spinner (child))
      return TRUE;

  return FALSE;
}

void
screenshot_wait (GtkWidget *window)
{
  gint64 start = g_get_monotonic_time ();
  AdwDialog *dialog;

  do
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, TIMEOUT);
      g_main_context_iteration (NULL, FALSE);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
    }
  while (!dialog || !gtk_widget_get_mapped (GTK_WIDGET (dialog)) ||
         has_spinner (GTK_WIDGET (dialog)));
}
