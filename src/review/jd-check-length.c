/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-content.h"
#include "jd-section.h"

#define SHORT 120
#define LONG 900
#define FEW_TASKS 4
#define MANY_ITEMS 12

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c);
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean space = is_space (g_utf8_get_char (p));

      n += !space && !in_word;
      in_word = !space;
    }

  return n;
}

static void
check_items (const JdCheck        *self,
             const JdCheckContext *context,
             JdPart               *section,
             guint                 n_items)
{
  int role = jd_part_get_choice (section, JD_SECTION_ROLE);

  if (role == JD_SECTION_ROLE_RESPONSIBILITIES && n_items > 0 && n_items < FEW_TASKS)
    jd_check_add (self, context, section, -1,
                  g_strdup_printf (ngettext ("Only %u task", "Only %u tasks", n_items), n_items),
                  _("Half of all readers mark the tasks first. Five to nine tell them what a week "
                    "is like (LinkedIn 2018)."));
  if (n_items > MANY_ITEMS)
    jd_check_add (self, context, section, -1,
                  g_strdup_printf (ngettext ("A list of %u item", "A list of %u items", n_items),
                                   n_items),
                  _("Lists of real advertisements have seven items as a rule. Join what belongs "
                    "together, or leave out what is plain."));
}

/* S26: too little to know the job, or more than anybody reads. */
void
jd_check_length (const JdCheck        *self,
                 const JdCheckContext *context)
{
  guint n_words = 0, n_items = 0;
  JdPart *section = NULL;

  for (guint i = 0; i <= context->fields->len; i++)
    {
      const JdReviewField *field =
        i < context->fields->len ? &g_array_index (context->fields, JdReviewField, i) : NULL;

      if (!field || field->section != section)
        {
          if (section)
            check_items (self, context, section, n_items);
          section = field ? field->section : NULL;
          n_items = 0;
        }
      if (field)
        n_words += count_words (field->text);
      n_items += field && field->kind == JD_REVIEW_FIELD_ITEM;
    }

  if (jd_check_is_unfinished (context) || (n_words >= SHORT && n_words <= LONG))
    return;

  jd_check_add (self, context, NULL, -1,
                g_strdup_printf (ngettext ("%u word in all", "%u words in all", n_words), n_words),
                _("Real advertisements have 235 to 1,000 words, half of them about 500. Studies of "
                  "what length draws most applications contradict each other."));
}
