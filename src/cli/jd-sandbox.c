/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-sandbox.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define INFO_FILE "/.flatpak-info"

static gboolean
is_below (GFile      *file,
          const char *folder)
{
  g_autoptr (GFile) parent = g_file_new_for_path (folder);

  return g_file_has_prefix (file, parent);
}

/* The paths that the caller shares with the sandbox by --filesystem, without their options. */
static gboolean
is_shared (GFile    *file,
           GKeyFile *info)
{
  g_auto (GStrv) entries =
    g_key_file_get_string_list (info, "Context", "filesystems", NULL, NULL);

  for (guint i = 0; entries && entries[i]; i++)
    {
      g_autofree char *path = g_strndup (entries[i], strcspn (entries[i], ":"));

      if (g_str_has_suffix (entries[i], ":ro"))
        continue;
      if (g_str_equal (path, "host") || g_str_equal (path, "home"))
        return is_below (file, g_str_equal (path, "home") ? g_get_home_dir () : "/");
      if (g_path_is_absolute (path) && is_below (file, path))
        return TRUE;
    }

  return FALSE;
}

gboolean
jd_sandbox_check_output (GFile   *file,
                         GError **error)
{
  g_autoptr (GKeyFile) info = g_key_file_new ();
  g_autofree char *documents = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!g_key_file_load_from_file (info, INFO_FILE, G_KEY_FILE_NONE, NULL))
    return TRUE;

  documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  if (is_below (file, documents) || is_below (file, g_get_user_data_dir ()) ||
      is_below (file, "/tmp") || is_shared (file, info))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       _("This place cannot be seen from outside of the sandbox. Write to standard "
                         "output with “-o -”, or share the folder: flatpak run "
                         "--filesystem=FOLDER …"));

  return FALSE;
}
