/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-requirement.h"

/* The most months that fit a seniority. */
static const int most_months[] = {
  [JD_SENIORITY_INTERN] = 12,
  [JD_SENIORITY_JUNIOR] = 24,
  [JD_SENIORITY_MID] = 60,
  [JD_SENIORITY_SENIOR] = 120,
};

/* S10: years that do not fit the seniority. */
void
jd_check_years (const JdCheck        *self,
                const JdCheckContext *context)
{
  int seniority = jd_part_get_choice (context->document, JD_DOCUMENT_SENIORITY);
  JdPartList *list = jd_part_get_list (context->document, JD_DOCUMENT_REQUIREMENTS);

  if (seniority < 0 || seniority >= (int) G_N_ELEMENTS (most_months))
    return;

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    {
      gpointer requirement = jd_part_list_get (list, i);
      int months = jd_part_get_integer (requirement, JD_REQUIREMENT_MONTHS);

      if (months > most_months[seniority] &&
          jd_part_get_choice (requirement, JD_REQUIREMENT_IMPORTANCE) != JD_IMPORTANCE_NICE)
        jd_check_add (self, context, requirement, JD_REQUIREMENT_TEXT,
                      g_strdup (_("More years than the level of the job")),
                      _("People with so many years look for a higher level. Name what they must be "
                        "able to do instead."));
    }
}
