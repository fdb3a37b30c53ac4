/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-command.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-choice-hint.h"

static const JdCommand *const commands[] = {
  &jd_command_new,
  &jd_command_import,
  &jd_command_export,
  &jd_command_check,
  &jd_command_templates,
  &jd_command_skills,
  &jd_command_formats,
  &jd_command_diff,
};

const JdCommand *const *
jd_commands_get (guint *n_commands)
{
  g_return_val_if_fail (n_commands != NULL, NULL);

  *n_commands = G_N_ELEMENTS (commands);

  return commands;
}

const JdCommand *
jd_command_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, name))
        return commands[i];
    }

  return NULL;
}

const char **
jd_command_list_names (void)
{
  const char **names = g_new0 (const char *, G_N_ELEMENTS (commands) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i]->name;

  return names;
}

static void
print_help (const JdCommand *command,
            GOptionContext  *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
  const char *rest = strstr (help, "\n\n");

  /* GLib's own usage line names the program only. */
  g_print (_("Usage: jobdesc %s %s"), command->name, command->arguments);
  g_print ("%s", rest ? rest : "\n");
}

/* GLib leaves the sign that ends the options where it is. */
static void
skip_end_of_options (int   *argc,
                     char **argv)
{
  int i = 1;

  while (i < *argc && !g_str_equal (argv[i], "--"))
    i++;

  if (i == *argc)
    return;

  for (; i < *argc; i++)
    argv[i] = argv[i + 1];
  (*argc)--;
}

/* GLib says “Unknown option”, we go on after a colon. Other languages may begin with a noun. */
static void
lower_first (char *message)
{
  const char *language = g_get_language_names ()[0];

  if (g_str_has_prefix (language, "en") || g_str_has_prefix (language, "C"))
    *message = g_ascii_tolower (*message);
}

JdExit
jd_command_parse (const JdCommand    *command,
                  const GOptionEntry *entries,
                  int                *argc,
                  char             ***argv,
                  gboolean           *goes_on)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean wants_help = FALSE;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };

  g_return_val_if_fail (command != NULL && goes_on != NULL, JD_EXIT_USAGE);

  *goes_on = FALSE;
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(command->summary));
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      lower_first (error->message);
      return jd_command_refuse (command, "%s", error->message);
    }

  if (wants_help)
    {
      print_help (command, context);
      return JD_EXIT_DONE;
    }

  skip_end_of_options (argc, *argv);
  *goes_on = TRUE;

  return JD_EXIT_DONE;
}

static void
print_way_to_help (const JdCommand *command)
{
  if (command)
    g_printerr (_("Try “jobdesc %s --help”.\n"), command->name);
  else
    g_printerr (_("Try “jobdesc --help”.\n"));
}

JdExit
jd_command_refuse (const JdCommand *command,
                   const char      *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  g_return_val_if_fail (format != NULL, JD_EXIT_USAGE);

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("jobdesc: %s\n", message);
  print_way_to_help (command);

  return JD_EXIT_USAGE;
}

JdExit
jd_command_refuse_word (const JdCommand   *command,
                        const char        *message,
                        const char        *word,
                        const char *const *choices)
{
  g_autofree char *hint = NULL;

  g_return_val_if_fail (message != NULL, JD_EXIT_USAGE);

  hint = jd_choice_hint_dup (word, choices);
  g_printerr ("jobdesc: %s\n%s\n", message, hint);
  print_way_to_help (command);

  return JD_EXIT_USAGE;
}
