/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-sandbox.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static const struct {
  const char *name;
  GUserDirectory directory;
} special_folders[] = {
  { "xdg-desktop", G_USER_DIRECTORY_DESKTOP },
  { "xdg-documents", G_USER_DIRECTORY_DOCUMENTS },
  { "xdg-download", G_USER_DIRECTORY_DOWNLOAD },
  { "xdg-music", G_USER_DIRECTORY_MUSIC },
  { "xdg-pictures", G_USER_DIRECTORY_PICTURES },
  { "xdg-public-share", G_USER_DIRECTORY_PUBLIC_SHARE },
  { "xdg-templates", G_USER_DIRECTORY_TEMPLATES },
  { "xdg-videos", G_USER_DIRECTORY_VIDEOS },
};

static gboolean
is_below (const char *path,
          const char *folder)
{
  gsize length = strlen (folder);

  while (length > 1 && folder[length - 1] == '/')
    length--;

  return strncmp (path, folder, length) == 0 &&
         (path[length] == '/' || path[length] == '\0' || length == 1);
}

/* “xdg-documents/jobs” is a folder below one of the user's special folders. */
static char *
dup_special_folder (const char *grant)
{
  for (guint i = 0; i < G_N_ELEMENTS (special_folders); i++)
    {
      const char *folder = g_get_user_special_dir (special_folders[i].directory);

      if (folder && is_below (grant, special_folders[i].name))
        return g_build_filename (folder, grant + strlen (special_folders[i].name), NULL);
    }

  return NULL;
}

/* The folder that a grant shows for writing; NULL for none. */
static char *
dup_granted_folder (const char *grant)
{
  g_autofree char *place = g_strdup (grant);
  char *mode = strrchr (place, ':');

  if (mode && g_str_equal (mode, ":ro"))
    return NULL;
  if (mode && (g_str_equal (mode, ":rw") || g_str_equal (mode, ":create")))
    *mode = '\0';

  if (g_str_equal (place, "host"))
    return g_strdup ("/");
  if (g_str_equal (place, "home") || g_str_equal (place, "~"))
    return g_strdup (g_get_home_dir ());
  if (g_str_has_prefix (place, "~/"))
    return g_build_filename (g_get_home_dir (), place + 2, NULL);
  if (place[0] == '/')
    return g_steal_pointer (&place);

  return dup_special_folder (place);
}

static gboolean
is_granted (const char *info,
            const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) grants = NULL;

  if (!g_key_file_load_from_file (file, info, G_KEY_FILE_NONE, NULL))
    return FALSE;

  grants = g_key_file_get_string_list (file, "Context", "filesystems", NULL, NULL);
  for (guint i = 0; grants && grants[i]; i++)
    {
      g_autofree char *folder = dup_granted_folder (grants[i]);

      if (folder && is_below (path, folder))
        return TRUE;
    }

  return FALSE;
}

gboolean
jd_sandbox_check_output_with (const char  *info,
                              GFile       *file,
                              GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *portal = NULL;

  g_return_val_if_fail (info != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_file_test (info, G_FILE_TEST_EXISTS))
    return TRUE;

  path = g_file_get_path (file);
  portal = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  if (path && (is_below (path, portal) || is_below (path, g_get_user_data_dir ()) ||
               is_granted (info, path)))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       _("This place cannot be seen from outside of the sandbox. Write to standard "
                         "output with “-o -”, or share the folder: flatpak run "
                         "--filesystem=FOLDER …"));

  return FALSE;
}

gboolean
jd_sandbox_check_output (GFile   *file,
                         GError **error)
{
  return jd_sandbox_check_output_with (JD_SANDBOX_INFO, file, error);
}
