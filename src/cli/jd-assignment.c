/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-assignment.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-choice-hint.h"
#include "jd-variable.h"
#include "jd-words.h"

static gboolean
refuse (GError     **error,
        const char  *name,
        const char  *reason)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s", name, reason);

  return FALSE;
}

static gboolean
refuse_token (GError         **error,
              const JdMember  *row,
              const char      *value)
{
  g_autofree char *hint = jd_choice_hint_dup (value, row->tokens);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s: %s\n%s", row->name,
               _("there is no such value"), hint);

  return FALSE;
}

/* Digits, with or without a fraction: strtod() takes hexadecimal, blanks and signs too. */
static gboolean
is_plain_number (const char *value)
{
  return g_ascii_isdigit (*value) && strspn (value, "0123456789.eE+-") == strlen (value);
}

static gboolean
set_number (gpointer         part,
            guint            member,
            const JdMember  *row,
            const char      *value,
            GError         **error)
{
  char *end;
  double number = *value ? g_ascii_strtod (value, &end) : -1;

  if (*value && (!is_plain_number (value) || *end || !(number >= 0) || number > row->limit))
    return refuse (error, row->name, _("this is not a number from 0 up"));

  if (row->kind == JD_VALUE_NUMBER)
    jd_part_set_number (part, member, number);
  else if (number != (int) number)
    return refuse (error, row->name, _("this is not a whole number"));
  else
    jd_part_set_integer (part, member, (int) number);

  return TRUE;
}

static gboolean
set_flag (gpointer         part,
          guint            member,
          const JdMember  *row,
          const char      *value,
          GError         **error)
{
  if (!*value)
    jd_part_set_flag (part, member, -1);
  else if (g_str_equal (value, "true"))
    jd_part_set_flag (part, member, 1);
  else if (g_str_equal (value, "false"))
    jd_part_set_flag (part, member, 0);
  else
    return refuse (error, row->name, _("this is neither true nor false"));

  return TRUE;
}

static gboolean
set_strings (gpointer         part,
             guint            member,
             const JdMember  *row,
             const char      *value,
             GError         **error)
{
  g_auto (GStrv) strings = g_strsplit (value, ",", -1);

  for (guint i = 0; strings[i]; i++)
    {
      if (*g_strstrip (strings[i]) && !jd_member_has_token (row, strings[i]))
        return refuse_token (error, row, strings[i]);
    }

  jd_part_set_strings (part, member, *value ? (const char *const *) strings : NULL);

  return TRUE;
}

static gboolean
set_member (gpointer     part,
            guint        member,
            const char  *value,
            GError     **error)
{
  const JdMember *row = jd_part_get_member (part, member);

  switch (row->kind)
    {
    case JD_VALUE_CHOICE:
      if (*value ? !jd_member_has_token (row, value) : JD_IS_DOCUMENT (part) &&
                                                         member == JD_DOCUMENT_KIND)
        return refuse_token (error, row, value);
      break;
    case JD_VALUE_DATE:
      if (*value && !jd_words_is_date (value))
        return refuse (error, row->name, _("this is not a day, YYYY-MM-DD"));
      break;
    case JD_VALUE_INTEGER:
    case JD_VALUE_NUMBER:
      return set_number (part, member, row, value, error);
    case JD_VALUE_FLAG:
      return set_flag (part, member, row, value, error);
    case JD_VALUE_STRINGS:
      return set_strings (part, member, row, value, error);
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
      if (*value && g_str_equal (row->name, "lang") && !jd_words_is_lang (value))
        return refuse (error, row->name, _("this is not a language such as en or de-AT"));
      break;
    case JD_VALUE_MOMENT:
    case JD_VALUE_PART:
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
    default:
      return refuse (error, row->name, _("this cannot be set"));
    }

  jd_part_set_string (part, member, value);

  return TRUE;
}

static gboolean
has_control (const char *value)
{
  for (const char *p = value; *p; p = g_utf8_next_char (p))
    {
      if (*p != '\t' && *p != '\n' && g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

gboolean
jd_assignment_apply (JdDocument  *document,
                     const char  *assignment,
                     GError     **error)
{
  const char *equals;
  const char *value;
  g_autofree char *name = NULL;
  g_autofree char *pointer = NULL;
  JdPart *part;
  int member;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (assignment != NULL, FALSE);

  equals = strchr (assignment, '=');
  if (!equals || equals == assignment || !g_utf8_validate (assignment, -1, NULL))
    return refuse (error, assignment, _("this is not NAME=VALUE"));

  name = g_strndup (assignment, (gsize) (equals - assignment));
  value = equals + 1;

  if (has_control (value))
    return refuse (error, name, _("this holds a character that no text has"));

  part = jd_document_find_variable (document, name);
  if (part)
    {
      jd_part_set_string (part, JD_VARIABLE_VALUE, value);
      return TRUE;
    }

  pointer = g_strdelimit (g_strconcat (".", name, NULL), ".", '/');
  part = jd_part_resolve_pointer (document, pointer, &member);
  if (!part || member < 0)
    return refuse (error, name, _("there is no such variable or member"));

  return set_member (part, (guint) member, value, error);
}
