/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "jd-sandbox.h"

static const struct {
  const char *grants;
  const char *path;
  gboolean allowed;
} cases[] = {
  { "", "/home/a/x.md", FALSE },
  { "", "/tmp/x.md", FALSE },
  { "", "x.md", FALSE },
  { "host", "/anywhere/x.md", TRUE },
  { "host:ro", "/anywhere/x.md", FALSE },
  { "/srv/jobs", "/srv/jobs/x.md", TRUE },
  { "/srv/jobs", "/srv/jobs/../x.md", FALSE },
  { "/srv/jobs", "/srv/jobsite/x.md", FALSE },
  { "/srv/jobs:ro", "/srv/jobs/x.md", FALSE },
  { "/srv/jobs:create;", "/srv/jobs/a/x.md", TRUE },
  { "/a;/srv/jobs/:rw;", "/srv/jobs/x.md", TRUE },
  { "home", "HOME/x.md", TRUE },
  { "~/jobs", "HOME/jobs/x.md", TRUE },
  { "~/jobs", "HOME/x.md", FALSE },
  { "xdg-run/pipewire-0;!host", "/srv/x.md", FALSE },
};

static char *
create_info (const char *grants)
{
  g_autofree char *text =
    g_strdup_printf ("[Application]\nname=x\n\n[Context]\nfilesystems=%s\n", grants);
  char *info = NULL;
  int fd = g_file_open_tmp ("flatpak-info-XXXXXX", &info, NULL);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, strlen (text));
  close (fd);

  return info;
}

static gboolean
may_write (const char *info,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gboolean allowed = jd_sandbox_check_output_with (info, file, &error);

  if (!allowed)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);

  return allowed;
}

static void
test_grants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *info = create_info (cases[i].grants);
      g_autofree char *path = g_str_has_prefix (cases[i].path, "HOME")
                                ? g_build_filename (g_get_home_dir (), cases[i].path + 4, NULL)
                                : g_strdup (cases[i].path);

      g_test_message ("%s %s", cases[i].grants, cases[i].path);
      g_assert_cmpint (may_write (info, path), ==, cases[i].allowed);
      g_unlink (info);
    }
}

static void
test_places (void)
{
  g_autofree char *portal = g_build_filename (g_get_user_runtime_dir (), "doc/1f/x.md", NULL);
  g_autofree char *data = g_build_filename (g_get_user_data_dir (), "x.md", NULL);
  g_autofree char *info = create_info ("");

  g_assert_true (may_write (info, portal));
  g_assert_true (may_write (info, data));
  g_assert_false (may_write (info, "/srv/x.md"));
  g_unlink (info);

  g_assert_true (may_write (info, "/srv/x.md"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sandbox/grants", test_grants);
  g_test_add_func ("/sandbox/places", test_places);

  return g_test_run ();
}
