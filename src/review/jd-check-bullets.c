/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Words that no item should begin with where the others begin with a verb. */
static const char *const starts[] = {
  "the", "a", "an", "you", "your", "we", "our", "this", "there", "responsible", "responsibility",
  "must", "should", "he", "she", "they", "applicant", "candidate", "candidates", NULL
};

/* S5: what somebody does is best read as a list of verbs. */
void
jd_check_bullets (const JdCheck        *self,
                  const JdCheckContext *context)
{
  if (!context->lang || !g_str_has_prefix (context->lang, "en"))
    return;

  for (guint i = 0; i < context->fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (context->fields, JdReviewField, i);
      gsize length = strcspn (field->text, " ,.:;");
      g_autofree char *word = g_ascii_strdown (field->text, (gssize) length);

      if (field->kind == JD_REVIEW_FIELD_ITEM && g_str_equal (field->role, "responsibilities") &&
          g_strv_contains (starts, word))
        jd_check_add_range (self, context, field, 0, length,
                            g_strdup (_("A task does not begin with a verb")),
                            _("Tasks are found fastest when each begins with what is done: “Plan "
                              "the shifts”."));
    }
}
