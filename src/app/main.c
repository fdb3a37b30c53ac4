/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "jd-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (JdApplication) application = NULL;
  const char *locale_dir;

  setlocale (LC_ALL, "");
  /* build-aux/dev runs the program where it was built, with the translations beside it. */
  locale_dir = g_getenv ("JD_LOCALE_DIR");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name ("Rolewright");
  application = jd_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
