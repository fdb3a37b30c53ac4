/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static const char *const third_persons[] = {
  "the candidate", "the ideal candidate", "the successful candidate", "the applicant",
  "the employee", "the incumbent", "the job holder", "the post holder", "he or she", "candidates",
  "applicants", "a developer", "the developer", "they must", "they should", NULL
};

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || (guint8) c >= 0x80;
}

/* Where @words stand in @text as words, or NULL. */
static const char *
find_words (const char *text,
            const char *words)
{
  gsize n = strlen (words);

  for (const char *p = text; *p != '\0'; p++)
    {
      if ((p == text || !is_letter (p[-1])) && g_ascii_strncasecmp (p, words, n) == 0 &&
          !is_letter (p[n]))
        return p;
    }

  return NULL;
}

/* S55: one voice throughout. */
void
jd_check_voice (const JdCheck        *self,
                const JdCheckContext *context)
{
  guint n_you = 0, n_third = 0;
  const JdReviewField *first = NULL;
  gsize byte = 0, length = 0;

  if (!context->lang || !g_str_has_prefix (context->lang, "en"))
    return;

  for (guint i = 0; i < context->fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (context->fields, JdReviewField, i);

      if (field->kind == JD_REVIEW_FIELD_LEGAL)
        continue;

      n_you += find_words (field->text, "you") || find_words (field->text, "your");
      for (guint k = 0; third_persons[k]; k++)
        {
          const char *found = find_words (field->text, third_persons[k]);

          if (!found)
            continue;
          n_third++;
          if (!first)
            {
              first = field;
              byte = (gsize) (found - field->text);
              length = strlen (third_persons[k]);
            }
          break;
        }
    }

  if (n_you >= 2 && n_third >= 2)
    jd_check_add_range (self, context, first, byte, byte + length,
                        g_strdup (_("The text speaks to “you” and of somebody else")),
                        _("Readers wonder whether both are one. Speak to “you” throughout."));
}
