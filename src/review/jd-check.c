/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-check.h"

static const JdCheck checks[] = {
};

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
