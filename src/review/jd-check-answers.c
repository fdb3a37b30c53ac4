/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-question.h"

/* S17: questions that were lost, and questions that nobody answered. */
void
jd_check_answers (const JdCheck        *self,
                  const JdCheckContext *context)
{
  JdPartList *list = jd_part_get_list (context->document, JD_DOCUMENT_FAQ);

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    {
      gpointer entry = jd_part_list_get (list, i);
      gboolean has_question = jd_part_has (entry, JD_QUESTION_QUESTION);
      gboolean has_answer = jd_part_has (entry, JD_QUESTION_ANSWER);

      if (has_answer && !has_question)
        jd_check_add (self, context, entry, JD_QUESTION_QUESTION,
                      g_strdup (_("An answer has no question")),
                      _("Readers look for their question. Write the one that this answers."));
      else if (has_question && !has_answer && !jd_check_is_unfinished (context))
        jd_check_add (self, context, entry, JD_QUESTION_ANSWER,
                      g_strdup (_("A question has no answer")),
                      _("Answer it, or take it out."));
    }
}
