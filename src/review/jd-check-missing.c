/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <glib/gi18n-lib.h>

#include "jd-model.h"

static gpointer
get_part (const JdCheckContext *context,
          guint                 member)
{
  return jd_part_get_part (context->document, member);
}

static gboolean
has_section (const JdCheckContext *context,
             const char           *role)
{
  for (guint i = 0; i < context->fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (context->fields, JdReviewField, i);

      if (field->kind != JD_REVIEW_FIELD_HEADING && g_str_equal (field->role, role))
        return TRUE;
    }

  return FALSE;
}

#define add(what, ...) jd_check_specify (jd_check_add (__VA_ARGS__), what)

static void
check_pay (const JdCheck        *self,
           const JdCheckContext *context)
{
  gpointer pay = get_part (context, JD_DOCUMENT_COMPENSATION);

  if (!jd_part_has (pay, JD_COMPENSATION_MIN) && !jd_part_has (pay, JD_COMPENSATION_MAX))
    add ("pay", self, context, pay, -1, g_strdup (_("The pay is missing")),
                  _("Pay is what most readers look for first (61 of 100, LinkedIn 2018). Give a "
                    "range, its currency and its period."))->evidence = JD_REVIEW_RESEARCH;
}

static void
check_place (const JdCheck        *self,
             const JdCheckContext *context)
{
  JdPartList *places = jd_part_get_list (context->document, JD_DOCUMENT_LOCATIONS);

  if (jd_part_list_get_n (places) == 0)
    add ("place", self, context, context->document, JD_DOCUMENT_LOCATIONS,
                  g_strdup (_("The place of work is missing")),
                  _("Readers want to know where, or from where, they will work. Job boards refuse "
                    "an advertisement without a place."));
}

static void
check_apply (const JdCheck        *self,
             const JdCheckContext *context)
{
  gpointer apply = get_part (context, JD_DOCUMENT_APPLY);
  gpointer dates = get_part (context, JD_DOCUMENT_DATES);

  if (!jd_part_has (apply, JD_APPLY_URL) && !jd_part_has (apply, JD_APPLY_EMAIL) &&
      !jd_part_has (apply, JD_APPLY_CONTACT) && !has_section (context, "apply"))
    add ("apply", self, context, apply, -1, g_strdup (_("A way to apply is missing")),
                  _("Say where applications go. An address and a person are enough."));
  if (!jd_part_has (dates, JD_DATES_CLOSES))
    add ("closing-date", self, context, dates, JD_DATES_CLOSES,
                  g_strdup (_("The closing date is missing")),
                  _("Without it readers do not know whether it is worth the work, and job boards "
                    "do not know when to take it down."))->severity = JD_REVIEW_INFO;
}

static void
check_company (const JdCheck        *self,
               const JdCheckContext *context)
{
  gpointer company = get_part (context, JD_DOCUMENT_COMPANY);

  if (!jd_part_has (company, JD_COMPANY_NAME))
    add ("employer", self, context, company, JD_COMPANY_NAME,
                  g_strdup (_("The name of the employer is missing")),
                  _("Readers want to know for whom they would work."));
  if (!jd_part_has (company, JD_COMPANY_MISSION) && !jd_part_has (company, JD_COMPANY_ONE_LINE) &&
      !has_section (context, "company"))
    add ("mission", self, context, company, JD_COMPANY_MISSION,
                  g_strdup (_("What the employer does is missing")),
                  _("One or two sentences are enough, below the job."))->severity = JD_REVIEW_INFO;
}

static void
check_work (const JdCheck        *self,
            const JdCheckContext *context)
{
  gpointer employment = get_part (context, JD_DOCUMENT_EMPLOYMENT);

  if (!jd_part_has (context->document, JD_DOCUMENT_TITLE))
    add ("title", self, context, context->document, JD_DOCUMENT_TITLE,
                  g_strdup (_("The title is missing")),
                  _("People search for the title of a job."));
  if (!has_section (context, "responsibilities"))
    add ("tasks", self, context, context->document, JD_DOCUMENT_SECTIONS,
                  g_strdup (_("The tasks are missing")),
                  _("Say what somebody does in a normal week. Five to nine tasks are enough."));
  if (!jd_part_has (employment, JD_EMPLOYMENT_TYPES))
    add ("employment", self, context, employment, JD_EMPLOYMENT_TYPES,
                  g_strdup (_("The kind of employment is missing")),
                  _("Full time, part time or for a time: readers sort by it."))->severity =
      JD_REVIEW_INFO;
}

/* What readers and job boards ask for and the document does not say. */
void
jd_check_missing (const JdCheck        *self,
                  const JdCheckContext *context)
{
  if (jd_check_is_unfinished (context))
    return;

  check_work (self, context);
  check_pay (self, context);
  check_place (self, context);
  check_apply (self, context);
  check_company (self, context);
}
