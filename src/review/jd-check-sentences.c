/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-readability.h"

/* Sentences that have to be read twice. */
void
jd_check_sentences (const JdCheck        *self,
                    const JdCheckContext *context)
{
  for (guint i = 0; i < context->fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (context->fields, JdReviewField, i);
      JdSentenceIter iter;

      if (field->kind == JD_REVIEW_FIELD_LEGAL)
        continue;

      jd_sentence_iter_init (&iter, field->text);
      while (jd_sentence_iter_next (&iter))
        {
          if (iter.n_words > JD_LONG_SENTENCE)
            jd_check_add_range (self, context, field, iter.byte, iter.byte_end,
                                g_strdup_printf (ngettext ("A sentence of %u word",
                                                           "A sentence of %u words",
                                                           iter.n_words), iter.n_words),
                                _("Sentences of real advertisements have 16 words on average. Make "
                                  "two of it."));
        }
    }
}
