/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-review-fields.h"
#include "jd-reviewer.h"

G_BEGIN_DECLS

/**
 * JdCheckContext:
 * @document: the document
 * @fields: (element-type JdReviewField): its texts
 * @lang: its language
 * @catalogue: the skills that are known
 * @options: what the review goes by
 * @findings: (element-type JdFinding): where findings are added
 *
 * What a check is told.
 */
typedef struct {
  JdDocument *document;
  GArray *fields;
  const char *lang;
  JdSkillCatalogue *catalogue;
  const JdReviewOptions *options;
  GPtrArray *findings;
} JdCheckContext;

/**
 * JdCheck:
 * @id: its id, such as `check.title-length`
 * @category: what it is about
 * @severity: how much its findings matter, where it says nothing else
 * @run: looks, and adds findings
 *
 * A check that is no rule of words: one file, and one row in the table of jd-check.c.
 */
typedef struct _JdCheck JdCheck;
struct _JdCheck {
  const char *id;
  JdReviewCategory category;
  JdReviewSeverity severity;
  void (*run) (const JdCheck        *self,
               const JdCheckContext *context);
};

/**
 * jd_checks_get:
 * @n_checks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_checks): the table of checks
 */
const JdCheck *jd_checks_get (guint *n_checks);

/**
 * jd_check_add:
 * @self: a check
 * @context: what it was told
 * @part: (nullable): the part it is about
 * @member: the member, or -1
 * @message: (transfer full): the fact
 * @why: why, in two sentences at most
 *
 * Adds a finding of a whole value.
 *
 * Returns: (transfer none): the finding
 */
JdFinding *jd_check_add (const JdCheck        *self,
                         const JdCheckContext *context,
                         gpointer              part,
                         int                   member,
                         char                 *message,
                         const char           *why);

/**
 * jd_check_add_range:
 * @self: a check
 * @context: what it was told
 * @field: the field
 * @byte: byte of its text at which the finding starts
 * @byte_end: byte after its last
 * @message: (transfer full): the fact
 * @why: why, in two sentences at most
 *
 * Adds a finding of some words.
 *
 * Returns: (transfer none): the finding
 */
JdFinding *jd_check_add_range (const JdCheck        *self,
                               const JdCheckContext *context,
                               const JdReviewField  *field,
                               gsize                 byte,
                               gsize                 byte_end,
                               char                 *message,
                               const char           *why);

/**
 * jd_check_specify:
 * @finding: (transfer none): a finding that was just added
 * @what: what it is about
 *
 * Makes `check.missing` `check.missing.pay`, so that each can be silenced for itself.
 *
 * Returns: (transfer none): @finding
 */
JdFinding *jd_check_specify (JdFinding  *finding,
                             const char *what);

G_END_DECLS
