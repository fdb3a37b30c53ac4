/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-limits.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-logo.h"
#include "jd-section.h"

static gboolean check_part (gpointer  part,
                            JdReport *report,
                            GError  **error);

guint
jd_limit_for_list (const JdMember *member)
{
  g_return_val_if_fail (member != NULL, 0);

  if (member->kind == JD_VALUE_LIST && member->get_type () == JD_TYPE_SECTION)
    return JD_LIMIT_SECTIONS;

  return JD_LIMIT_ELEMENTS;
}

const char *
jd_limits_get_text_message (void)
{
  return _("The text is longer than 1 MiB.");
}

char *
jd_limits_dup_list_message (guint limit)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The list has more than %u element.",
                                       "The list has more than %u elements.",
                                       limit),
                          limit);
}

static gboolean
fail (gpointer     part,
      guint        member,
      JdReport    *report,
      const char  *message,
      GError     **error)
{
  g_autofree char *pointer = jd_part_dup_pointer (part, (int) member);

  jd_report_add (report, JD_REPORT_ERROR, 0, 0, pointer, "%s", message);
  /* Translators: the first %s is a place such as “/sections/1/title”, the second a sentence */
  g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT, _("%s: %s"), pointer, message);

  return FALSE;
}

static gboolean
check_length (gpointer     part,
              guint        member,
              guint        length,
              JdReport    *report,
              GError     **error)
{
  guint limit = jd_limit_for_list (jd_part_get_member (part, member));
  g_autofree char *message = NULL;

  if (length <= limit)
    return TRUE;

  message = jd_limits_dup_list_message (limit);

  return fail (part, member, report, message, error);
}

static gboolean
check_string (gpointer     part,
              guint        member,
              const char  *text,
              JdReport    *report,
              GError     **error)
{
  gsize limit = JD_IS_LOGO (part) && member == JD_LOGO_DATA ? JD_LIMIT_LOGO : JD_LIMIT_STRING;

  if (!text || strlen (text) <= limit)
    return TRUE;

  return fail (part, member, report, jd_limits_get_text_message (), error);
}

static gboolean
check_strings (gpointer     part,
               guint        member,
               JdReport    *report,
               GError     **error)
{
  const char *const *strings = jd_part_get_strings (part, member);
  guint n = 0;

  for (; strings && strings[n]; n++)
    {
      if (!check_string (part, member, strings[n], report, error))
        return FALSE;
    }

  return check_length (part, member, n, report, error);
}

static gboolean
check_list (gpointer     part,
            guint        member,
            JdReport    *report,
            GError     **error)
{
  JdPartList *list = jd_part_get_list (part, member);

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    {
      if (!check_part (jd_part_list_get (list, i), report, error))
        return FALSE;
    }

  return check_length (part, member, jd_part_list_get_n (list), report, error);
}

static gboolean
check_member (gpointer     part,
              guint        member,
              JdReport    *report,
              GError     **error)
{
  switch (jd_part_get_member (part, member)->kind)
    {
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      return check_string (part, member, jd_part_get_string (part, member), report, error);
    case JD_VALUE_STRINGS:
      return check_strings (part, member, report, error);
    case JD_VALUE_PART:
      return check_part (jd_part_get_part (part, member), report, error);
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      return check_list (part, member, report, error);
    case JD_VALUE_INTEGER:
    case JD_VALUE_NUMBER:
    case JD_VALUE_FLAG:
    default:
      return TRUE;
    }
}

static gboolean
check_part (gpointer   part,
            JdReport  *report,
            GError   **error)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      if (!check_member (part, i, report, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
jd_limits_check (JdDocument  *document,
                 JdReport    *report,
                 GError     **error)
{
  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return check_part (document, report, error);
}
