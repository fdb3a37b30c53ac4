/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-workspace.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jd-safe-write.h"
#include "jd-storage-io.h"
#include "jd-storage-private.h"

#define FOLDER "run"
#define NAME "windows"
#define MAX_BYTES (256 * 1024)
/* A window of a screen of the future is no larger than this. */
#define MAX_PIXELS 30000
#define MAX_SCROLL 10000000

void
jd_workspace_window_free (JdWorkspaceWindow *self)
{
  g_free (self->uri);
  g_free (self->draft);
  g_free (self->place);
  g_free (self->pane);
  g_strfreev (self->rows);
  g_free (self);
}

JdWorkspaceWindow *
jd_workspace_window_copy (const JdWorkspaceWindow *self)
{
  JdWorkspaceWindow *copy = g_memdup2 (self, sizeof *self);

  copy->uri = g_strdup (self->uri);
  copy->draft = g_strdup (self->draft);
  copy->place = g_strdup (self->place);
  copy->pane = g_strdup (self->pane);
  copy->rows = g_strdupv (self->rows);

  return copy;
}

static void
set_string (GKeyFile   *file,
            const char *group,
            const char *name,
            const char *value)
{
  if (value != NULL)
    g_key_file_set_string (file, group, name, value);
}

GBytes *
jd_workspace_write (GPtrArray *windows)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gsize length;
  char *text;

  g_return_val_if_fail (windows != NULL, NULL);

  for (guint i = 0; i < windows->len; i++)
    {
      const JdWorkspaceWindow *window = g_ptr_array_index (windows, i);
      g_autofree char *group = g_strdup_printf ("window %u", i + 1);

      g_key_file_set_integer (file, group, "width", window->width);
      g_key_file_set_integer (file, group, "height", window->height);
      g_key_file_set_boolean (file, group, "maximized", window->maximized);
      set_string (file, group, "uri", window->uri);
      set_string (file, group, "draft", window->draft);
      set_string (file, group, "place", window->place);
      g_key_file_set_integer (file, group, "start", (int) window->start);
      g_key_file_set_integer (file, group, "end", (int) window->end);
      g_key_file_set_integer (file, group, "scroll", window->scroll);
      set_string (file, group, "pane", window->pane);
      if (window->rows != NULL)
        g_key_file_set_string_list (file, group, "rows", (const char *const *) window->rows,
                                    g_strv_length (window->rows));
    }
  text = g_key_file_to_data (file, &length, NULL);

  return g_bytes_new_take (text, length);
}

static int
get_number (GKeyFile   *file,
            const char *group,
            const char *name,
            int         limit)
{
  return CLAMP (g_key_file_get_integer (file, group, name, NULL), 0, limit);
}

static JdWorkspaceWindow *
read_window (GKeyFile   *file,
             const char *group)
{
  JdWorkspaceWindow *window = g_new0 (JdWorkspaceWindow, 1);

  window->width = get_number (file, group, "width", MAX_PIXELS);
  window->height = get_number (file, group, "height", MAX_PIXELS);
  window->maximized = g_key_file_get_boolean (file, group, "maximized", NULL);
  window->uri = g_key_file_get_string (file, group, "uri", NULL);
  window->draft = g_key_file_get_string (file, group, "draft", NULL);
  window->place = g_key_file_get_string (file, group, "place", NULL);
  window->start = (guint) get_number (file, group, "start", G_MAXINT);
  window->end = (guint) get_number (file, group, "end", G_MAXINT);
  window->scroll = get_number (file, group, "scroll", MAX_SCROLL);
  window->pane = g_key_file_get_string (file, group, "pane", NULL);
  window->rows = g_key_file_get_string_list (file, group, "rows", NULL, NULL);

  return window;
}

GPtrArray *
jd_workspace_read (GBytes *bytes)
{
  GPtrArray *windows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jd_workspace_window_free);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  g_return_val_if_fail (bytes != NULL, windows);

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    return windows;

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL && windows->len < JD_WORKSPACE_MAX; i++)
    if (g_str_has_prefix (groups[i], "window "))
      g_ptr_array_add (windows, read_window (file, groups[i]));

  return windows;
}

gboolean
jd_workspace_save (GBytes  *bytes,
                   GError **error)
{
  g_autofree char *path = jd_storage_dup_state_folder (FOLDER);
  g_autofd int folder = -1;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = jd_io_make_folder (path);
  if (folder < 0 || !jd_io_write_file (folder, NAME, bytes))
    {
      int number = errno;
      g_autoptr (GFile) file = g_file_new_build_filename (path, NAME, NULL);

      jd_storage_set_errno (error, file, JD_STORAGE_SAVE, number);
      return FALSE;
    }

  return TRUE;
}

GPtrArray *
jd_workspace_load (void)
{
  g_autofree char *path = jd_storage_dup_state_folder (FOLDER);
  g_autoptr (GFile) file = g_file_new_build_filename (path, NAME, NULL);
  g_autoptr (GBytes) bytes = jd_safe_read_bytes (file, MAX_BYTES, NULL, NULL, NULL);

  if (bytes == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) jd_workspace_window_free);

  return jd_workspace_read (bytes);
}
