/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-windows.h"

static gboolean
is_same (JdFile   *file,
         JdOpened *opened)
{
  g_autoptr (JdFileState) state = jd_file_get_state (file);
  g_autoptr (JdFileState) other = jd_file_get_state (opened->file);

  return file == opened->same ||
         (state && other && state->inode != 0 && state->inode == other->inode &&
          state->device == other->device && g_str_equal (state->hash, other->hash));
}

/* Public API */

JdWindow *
jd_windows_find_file (GtkApplication *application,
                      GFile          *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    {
      GFile *other = JD_IS_WINDOW (l->data) ? jd_window_get_file (l->data) : NULL;

      if (other && g_file_equal (other, file))
        return l->data;
    }

  return NULL;
}

JdWindow *
jd_windows_find_opened (GtkApplication *application,
                        JdOpened       *opened)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (opened != NULL, NULL);

  if (!opened->file)
    return NULL;

  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    {
      JdEditSession *session = JD_IS_WINDOW (l->data) ? jd_window_get_session (l->data) : NULL;
      JdFile *file = session ? jd_edit_session_get_jd_file (session) : NULL;

      if (file && is_same (file, opened))
        return l->data;
    }

  return NULL;
}

JdWindow *
jd_windows_find_free (GtkApplication *application,
                      GtkWindow      *preferred)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  if (JD_IS_WINDOW (preferred) && jd_window_is_free (JD_WINDOW (preferred)))
    return JD_WINDOW (preferred);

  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (JD_IS_WINDOW (l->data) && jd_window_is_free (l->data))
      return l->data;

  return NULL;
}
