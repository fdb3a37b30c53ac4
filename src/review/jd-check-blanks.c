/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-inline.h"
#include "jd-variable.h"

#define MAX_BRACKETED 60

static gboolean
has_value (const JdCheckContext *context,
           const char           *name)
{
  JdPartList *variables = jd_part_get_list (context->document, JD_DOCUMENT_VARIABLES);

  if (g_str_equal (name, "title"))
    return jd_part_has (context->document, JD_DOCUMENT_TITLE);

  for (guint i = 0; i < jd_part_list_get_n (variables); i++)
    {
      gpointer variable = jd_part_list_get (variables, i);

      if (g_strcmp0 (jd_part_get_string (variable, JD_VARIABLE_NAME), name) == 0)
        return jd_part_has (variable, JD_VARIABLE_VALUE) ||
               jd_part_has (variable, JD_VARIABLE_DEFAULT);
    }

  return FALSE;
}

static void
find_variables (const JdCheck        *self,
                const JdCheckContext *context,
                const JdReviewField  *field)
{
  const char *p = field->text;

  while ((p = strstr (p, "{{")))
    {
      g_autofree char *name = NULL;
      gsize length = jd_inline_scan_variable (p, &name);

      if (length > 0 && !has_value (context, name))
        jd_check_add_range (self, context, field, (gsize) (p - field->text),
                            (gsize) (p - field->text) + length,
                            /* Translators: %s is the name of a blank in a template */
                            g_strdup_printf (_("The blank “%s” is not filled in"), name),
                            _("Readers would see the braces. Fill it in or take it out."));
      p += length > 0 ? length : 2;
    }
}

/* “[Company name]”, which is no link. */
static void
find_brackets (const JdCheck        *self,
               const JdCheckContext *context,
               const JdReviewField  *field)
{
  const char *p = field->text;

  while ((p = strchr (p, '[')))
    {
      const char *end = strchr (p, ']');

      if (!end)
        return;
      if (end > p + 3 && end - p < MAX_BRACKETED && end[1] != '(' && g_ascii_isalpha (p[1]) &&
          !memchr (p + 1, '[', (gsize) (end - p - 1)))
        jd_check_add_range (self, context, field, (gsize) (p - field->text),
                            (gsize) (end + 1 - field->text),
                            g_strdup (_("A blank in brackets is not filled in")),
                            _("It looks like a forgotten place of a template. Fill it in or take "
                              "it out."));
      p = end + 1;
    }
}

/* Unfilled variables, and what a template left over. */
void
jd_check_blanks (const JdCheck        *self,
                 const JdCheckContext *context)
{
  if (jd_check_is_unfinished (context))
    return;

  for (guint i = 0; i < context->fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (context->fields, JdReviewField, i);

      find_variables (self, context, field);
      find_brackets (self, context, field);
    }
}
