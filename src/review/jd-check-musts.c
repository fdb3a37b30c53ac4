/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-requirement.h"

#define MANY_MUSTS 7

/* S53: a long list of musts keeps people away who could do the job. */
void
jd_check_musts (const JdCheck        *self,
                const JdCheckContext *context)
{
  JdPartList *list = jd_part_get_list (context->document, JD_DOCUMENT_REQUIREMENTS);
  guint n_musts = 0;

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    n_musts += jd_part_get_choice (jd_part_list_get (list, i), JD_REQUIREMENT_IMPORTANCE) !=
               JD_IMPORTANCE_NICE;

  if (n_musts > MANY_MUSTS)
    {
      JdFinding *finding =
        jd_check_add (self, context, context->document, JD_DOCUMENT_REQUIREMENTS,
                      g_strdup_printf (ngettext ("%u requirement is a must",
                                                 "%u requirements are musts", n_musts), n_musts),
                      _("Real lists have five. People apply when they meet a little more than half "
                        "of what is asked, so make nice to have what can be learned."));

      finding->source = g_strdup ("Behavioural Insights Team, March 2022");
      finding->evidence = JD_REVIEW_RESEARCH;
    }
}
