/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

static const JdCheck checks[] = {
  { "check.answers", JD_REVIEW_COMPLETENESS, JD_REVIEW_NOTICE, jd_check_answers },
  { "check.blanks", JD_REVIEW_STRUCTURE, JD_REVIEW_WARNING, jd_check_blanks },
  { "check.bullets", JD_REVIEW_STRUCTURE, JD_REVIEW_INFO, jd_check_bullets },
  { "check.law", JD_REVIEW_LEGAL, JD_REVIEW_NOTICE, jd_check_law },
  { "check.length", JD_REVIEW_STRUCTURE, JD_REVIEW_INFO, jd_check_length },
  { "check.missing", JD_REVIEW_COMPLETENESS, JD_REVIEW_NOTICE, jd_check_missing },
  { "check.musts", JD_REVIEW_STRUCTURE, JD_REVIEW_NOTICE, jd_check_musts },
  { "check.pay-range", JD_REVIEW_PAY, JD_REVIEW_NOTICE, jd_check_pay_range },
  { "check.repeats", JD_REVIEW_STRUCTURE, JD_REVIEW_NOTICE, jd_check_repeats },
  { "check.sentences", JD_REVIEW_READABILITY, JD_REVIEW_INFO, jd_check_sentences },
  { "check.skills", JD_REVIEW_SKILLS, JD_REVIEW_NOTICE, jd_check_skills },
  { "check.title", JD_REVIEW_STRUCTURE, JD_REVIEW_NOTICE, jd_check_title },
  { "check.voice", JD_REVIEW_STRUCTURE, JD_REVIEW_NOTICE, jd_check_voice },
  { "check.years", JD_REVIEW_UNREALISTIC, JD_REVIEW_NOTICE, jd_check_years },
};

gboolean
jd_check_is_unfinished (const JdCheckContext *context)
{
  int kind = jd_part_get_choice (context->document, JD_DOCUMENT_KIND);

  return kind == JD_DOCUMENT_KIND_TEMPLATE || kind == JD_DOCUMENT_KIND_SNIPPET;
}

const JdCheck *
jd_checks_get (guint *n_checks)
{
  g_return_val_if_fail (n_checks != NULL, NULL);

  *n_checks = G_N_ELEMENTS (checks);

  return checks;
}

JdFinding *
jd_check_add (const JdCheck        *self,
              const JdCheckContext *context,
              gpointer              part,
              int                   member,
              char                 *message,
              const char           *why)
{
  JdFinding *finding = jd_finding_new (self->id, self->category, self->severity, message);

  finding->part = part ? g_object_ref (part) : NULL;
  finding->member = member;
  g_free (finding->why);
  finding->why = g_strdup (why);
  finding->order = G_MAXUINT;
  g_ptr_array_add (context->findings, finding);

  return finding;
}

JdFinding *
jd_check_add_range (const JdCheck        *self,
                    const JdCheckContext *context,
                    const JdReviewField  *field,
                    gsize                 byte,
                    gsize                 byte_end,
                    char                 *message,
                    const char           *why)
{
  JdFinding *finding = jd_check_add (self, context, field->part, (int) field->member, message,
                                     why);
  guint start = (guint) g_utf8_strlen (field->text, (gssize) byte);
  guint end = start + (guint) g_utf8_strlen (field->text + byte, (gssize) (byte_end - byte));

  jd_finding_set_range (finding, field->text, start, end, byte, byte_end);
  finding->order = (guint) (field - (const JdReviewField *) context->fields->data);

  return finding;
}

JdFinding *
jd_check_specify (JdFinding  *finding,
                  const char *what)
{
  g_autofree char *rule = finding->rule;

  finding->rule = g_strconcat (rule, ".", what, NULL);

  return finding;
}
