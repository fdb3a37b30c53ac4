/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "jd-cli-io.h"
#include "jd-comparison.h"
#include "jd-json-writer.h"

/* Printing */

static char *
dup_value (gpointer part,
           guint    member)
{
  GString *text = g_string_new (NULL);
  const char *const *strings;

  switch (jd_part_get_member (part, member)->kind)
    {
    case JD_VALUE_INTEGER:
      g_string_append_printf (text, "%d", jd_part_get_integer (part, member));
      break;
    case JD_VALUE_NUMBER:
      jd_json_append_number (text, jd_part_get_number (part, member));
      break;
    case JD_VALUE_FLAG:
      g_string_append (text, jd_part_get_flag (part, member) ? "true" : "false");
      break;
    case JD_VALUE_STRINGS:
      strings = jd_part_get_strings (part, member);
      for (guint i = 0; strings && strings[i]; i++)
        {
          if (i > 0)
            g_string_append (text, ", ");
          jd_json_append_string (text, strings[i]);
        }
      break;
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
    case JD_VALUE_PART:
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
    default:
      jd_json_append_string (text, jd_part_get_string (part, member));
      break;
    }

  return g_string_free (text, FALSE);
}

/* The first text of a part, to recognise it by. */
static char *
dup_label (gpointer part)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      JdValueKind kind = jd_part_get_member (part, i)->kind;

      if ((kind == JD_VALUE_STRING || kind == JD_VALUE_TEXT) && jd_part_has (part, i))
        return dup_value (part, i);
    }

  return g_strdup ("{…}");
}

/* A place has the name that “jobdesc new --set” gives it: skills.2.years */
static void
print_place (const char *pointer)
{
  g_autofree char *place = g_strdelimit (g_strdup (pointer), "/", '.');

  g_print ("%s\n", *place ? place + 1 : place);
}

static void
print_side (char        sign,
            const char *text)
{
  g_print ("%c %s\n", sign, text);
}

static void
print_value (char     sign,
             gpointer part,
             guint    member)
{
  g_autofree char *text = NULL;

  if (!jd_part_has (part, member))
    return;

  text = dup_value (part, member);
  print_side (sign, text);
}

static void
print_element (const JdDifference *difference)
{
  g_autofree char *before = difference->before ? dup_label (difference->before) : NULL;
  g_autofree char *after = difference->after ? dup_label (difference->after) : NULL;

  if (difference->kind == JD_DIFFERENCE_MOVED)
    {
      g_autofree char *from = jd_part_dup_pointer (difference->before, -1);

      print_place (from);
      print_side ('-', before);
    }
  print_place (difference->pointer);
  if (difference->kind == JD_DIFFERENCE_REMOVED)
    print_side ('-', before);
  else
    print_side ('+', after);
}

static void
print_unknown (const JdDifference *difference)
{
  print_place (difference->pointer);
  if (jd_part_get_unknown (difference->before))
    print_side ('-', _("members that this version does not know"));
  if (jd_part_get_unknown (difference->after))
    print_side ('+', _("members that this version does not know"));
}

static void
print_difference (const JdDifference *difference)
{
  switch (difference->kind)
    {
    case JD_DIFFERENCE_VALUE:
      print_place (difference->pointer);
      print_value ('-', difference->before, difference->member);
      print_value ('+', difference->after, difference->member);
      break;
    case JD_DIFFERENCE_REMOVED:
    case JD_DIFFERENCE_ADDED:
    case JD_DIFFERENCE_MOVED:
      print_element (difference);
      break;
    case JD_DIFFERENCE_UNKNOWN:
    default:
      print_unknown (difference);
    }
}

static JdDocument *
load (const char *path)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  JdDocument *document = jd_cli_read (path, NULL, messages);

  if (!document)
    jd_cli_print_messages (messages);

  return document;
}

static JdExit
run (int    argc,
     char **argv)
{
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (JdDocument) a = NULL;
  g_autoptr (JdDocument) b = NULL;
  gboolean goes_on;
  JdExit status = jd_command_parse (&jd_command_diff, NULL, &argc, &argv, &goes_on);

  if (!goes_on)
    return status;

  if (argc != 3)
    return jd_command_refuse (&jd_command_diff, "%s", _("two files are needed"));

  if (g_str_equal (argv[1], "-") && g_str_equal (argv[2], "-"))
    return jd_command_refuse (&jd_command_diff, "%s", _("only one file can be standard input"));

  a = load (argv[1]);
  b = load (argv[2]);
  if (!a || !b)
    return JD_EXIT_INPUT;

  differences = jd_comparison_list (a, b);
  for (guint i = 0; i < differences->len; i++)
    print_difference (g_ptr_array_index (differences, i));

  return differences->len > 0 ? JD_EXIT_FINDINGS : JD_EXIT_DONE;
}

const JdCommand jd_command_diff = {
  .name = "diff",
  .arguments = "A B",
  .summary = N_("Show what differs between two job descriptions"),
  .run = run,
};
