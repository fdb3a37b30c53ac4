/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <glib/gi18n-lib.h>

#include "jd-command.h"
#include "jd-fonts.h"

/* What a long document needs for a short time goes back to the system, and not into gaps between
 * what stays. */
#define LARGE_BLOCK (512 * 1024)

static void
print_commands (void)
{
  guint n_commands;
  const JdCommand *const *commands = jd_commands_get (&n_commands);

  g_print (_("Usage: jobdesc COMMAND [OPTION…] [FILE…]\n\nCommands:\n"));
  for (guint i = 0; i < n_commands; i++)
    g_print ("  %-10s %s\n", commands[i]->name, _(commands[i]->summary));

  g_print ("\n%s\n  -h, --help  %s\n  --version   %s\n", _("Options:"), _("Show this help"),
           _("Show the version"));
  g_print ("\n%s\n%s\n",
           _("“jobdesc COMMAND --help” tells more. “-” is standard input or output."),
           _("Exit status: 0 done, 1 findings, 2 wrong command line, 3 an input cannot be read, "
             "4 an output cannot be written."));
}

/* What was printed may not have arrived where it should: on a full disk, for example. */
static JdExit
finish (JdExit status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  g_printerr ("jobdesc: -: %s\n", _("standard output cannot be written"));

  return MAX (status, JD_EXIT_OUTPUT);
}

static JdExit
refuse_command (const char *name)
{
  g_autofree const char **names = jd_command_list_names ();
  g_autofree char *message = g_strdup_printf (_("there is no command “%s”"), name);

  return jd_command_refuse_word (NULL, message, name, names);
}

/* “jobdesc help export” is “jobdesc export --help”. */
static JdExit
help (char *name)
{
  const JdCommand *command;
  char option[] = "--help";
  char *arguments[] = { name, option, NULL };

  if (!name)
    {
      print_commands ();
      return JD_EXIT_DONE;
    }

  command = jd_command_find (name);

  return command ? command->run (2, arguments) : refuse_command (name);
}

int
main (int    argc,
      char **argv)
{
  const JdCommand *command;
  const char *locale_dir;

  setlocale (LC_ALL, "");
  /* build-aux/dev runs the program where it was built, with the translations beside it. */
  locale_dir = g_getenv ("JD_LOCALE_DIR");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("jobdesc");
  jd_fonts_claim_process ();

#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE_BLOCK);
#endif

  /* A limit on the size of files is a failed write. */
  signal (SIGXFSZ, SIG_IGN);

  if (argc < 2)
    return jd_command_refuse (NULL, "%s", _("a command is missing"));

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_commands ();
      return finish (JD_EXIT_DONE);
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("jobdesc %s\n", PACKAGE_VERSION);
      return finish (JD_EXIT_DONE);
    }

  if (strcmp (argv[1], "help") == 0)
    return finish (help (argv[2]));

  command = jd_command_find (argv[1]);
  if (!command)
    return refuse_command (argv[1]);

  return finish (command->run (argc - 1, argv + 1));
}
