/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-compensation.h"

#define WIDE 1.5

/* A range with one end, or so wide that it says nothing. */
void
jd_check_pay_range (const JdCheck        *self,
                    const JdCheckContext *context)
{
  gpointer pay = jd_part_get_part (context->document, JD_DOCUMENT_COMPENSATION);
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);

  if (min < 0 && max < 0)
    return;

  if (min < 0 || max < 0)
    jd_check_add (self, context, pay, min < 0 ? JD_COMPENSATION_MIN : JD_COMPENSATION_MAX,
                  g_strdup (_("The range of pay has one end only")),
                  _("“Up to” and “from” tell little, and some places ask for both ends by law."));
  else if (max < min)
    jd_check_add (self, context, pay, JD_COMPENSATION_MAX,
                  g_strdup (_("The range of pay ends below its start")),
                  _("The two ends may have been exchanged."))->severity = JD_REVIEW_WARNING;
  else if (min > 0 && max > WIDE * min)
    jd_check_add (self, context, pay, JD_COMPENSATION_MAX,
                  g_strdup (_("The range of pay is very wide")),
                  _("A very wide range lowers trust (Kuhn, Journal of Applied Psychology). Say "
                    "what decides where somebody starts."));

  if (!jd_part_has (pay, JD_COMPENSATION_CURRENCY) || !jd_part_has (pay, JD_COMPENSATION_PERIOD))
    jd_check_add (self, context, pay, jd_part_has (pay, JD_COMPENSATION_CURRENCY)
                                        ? JD_COMPENSATION_PERIOD : JD_COMPENSATION_CURRENCY,
                  g_strdup (_("The pay has no currency or no period")),
                  _("A figure without them can be read in many ways."));
}
