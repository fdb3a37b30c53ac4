/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdExit:
 * @JD_EXIT_DONE: all was done
 * @JD_EXIT_FINDINGS: a check has findings
 * @JD_EXIT_USAGE: the command line is wrong
 * @JD_EXIT_INPUT: an input cannot be read
 * @JD_EXIT_OUTPUT: an output cannot be written
 *
 * Exit statuses of `jobdesc`; of several failures the largest counts.
 */
typedef enum {
  JD_EXIT_DONE     = 0,
  JD_EXIT_FINDINGS = 1,
  JD_EXIT_USAGE    = 2,
  JD_EXIT_INPUT    = 3,
  JD_EXIT_OUTPUT   = 4,
} JdExit;

/**
 * JdCommand:
 * @name: the word after `jobdesc`
 * @arguments: what follows it, for the usage line
 * @summary: what it does, to be translated by _()
 * @run: does it; gets the arguments from the command's name on
 *
 * A sub-command: one file, and one row in the table of jd-command.c.
 */
typedef struct {
  const char *name;
  const char *arguments;
  const char *summary;
  JdExit (*run) (int    argc,
                 char **argv);
} JdCommand;

/**
 * jd_command_find:
 * @name: a word from the command line
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const JdCommand *jd_command_find (const char *name);

/**
 * jd_commands_get:
 * @n_commands: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_commands): the table of commands
 */
const JdCommand *const *jd_commands_get (guint *n_commands);

/**
 * jd_command_parse:
 * @command: the command
 * @entries: (nullable): its options
 * @argc: (inout): number of arguments, from the command's name on
 * @argv: (inout): the arguments; what is left are no options
 * @goes_on: (out): whether the command goes on; otherwise it ends with the status returned
 *
 * Reads the options, and `--help`, which is answered here. Says what is wrong on standard error.
 *
 * Returns: the exit status so far
 */
JdExit jd_command_parse (const JdCommand    *command,
                         const GOptionEntry *entries,
                         int                *argc,
                         char             ***argv,
                         gboolean           *goes_on);

/**
 * jd_command_refuse:
 * @command: (nullable): the command, if it is known
 * @format: printf format of what is wrong with the command line
 * @...: its arguments
 *
 * Says it on standard error, with the way to the help.
 *
 * Returns: %JD_EXIT_USAGE
 */
JdExit jd_command_refuse (const JdCommand *command,
                          const char      *format,
                          ...) G_GNUC_PRINTF (2, 3);

/**
 * jd_command_refuse_word:
 * @command: (nullable): the command, if it is known
 * @message: what is wrong with the command line
 * @word: the word that is wrong
 * @choices: (array zero-terminated=1): what could be in its place
 *
 * As jd_command_refuse(), with the word that was meant, or all of @choices.
 *
 * Returns: %JD_EXIT_USAGE
 */
JdExit jd_command_refuse_word (const JdCommand   *command,
                               const char        *message,
                               const char        *word,
                               const char *const *choices);

/**
 * jd_command_list_names:
 *
 * Returns: (transfer container) (array zero-terminated=1): the names of all commands
 */
const char **jd_command_list_names (void);

extern const JdCommand jd_command_check;
extern const JdCommand jd_command_diff;
extern const JdCommand jd_command_export;
extern const JdCommand jd_command_formats;
extern const JdCommand jd_command_import;
extern const JdCommand jd_command_new;
extern const JdCommand jd_command_skills;
extern const JdCommand jd_command_templates;

G_END_DECLS
