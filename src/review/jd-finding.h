/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-fix.h"
#include "jd-review-types.h"
#include "jd-silence.h"

G_BEGIN_DECLS

/**
 * JdFinding:
 * @rule: id of the rule or check that found it
 * @category: what it is about
 * @severity: how much it matters
 * @message: the fact, in one line
 * @why: why, in two sentences at most
 * @ask: (nullable): a question to the writer
 * @source: (nullable): where that is to be read
 * @evidence: what it rests on
 * @verified: (nullable): for what the law says, the day on which it was checked
 * @is_stale: whether that is more than twelve months ago
 * @place: (nullable): for what the law says, the place, ISO 3166
 * @part: (nullable): the part of the document it is in
 * @member: the member of @part, or -1 for @part itself
 * @start: code point of the member's value at which it starts. Of inline text that is the source,
 *   with its signs of CommonMark
 * @end: code point after its last; equal to @start where the finding is of the whole
 * @quote: what stands from @start to @end, or nothing
 * @prefix: the 24 characters before
 * @suffix: the 24 characters after
 * @fixes: (element-type JdFix): ways to mend it, the best first
 * @silence: (nullable): the part of the document that silences it
 *
 * What the review says of one place. Belongs to the document of its part and is good until that
 * changes.
 */
typedef struct {
  char *rule;
  JdReviewCategory category;
  JdReviewSeverity severity;
  char *message;
  char *why;
  char *ask;
  char *source;
  JdReviewEvidence evidence;
  char *verified;
  gboolean is_stale;
  char *place;
  JdPart *part;
  int member;
  guint start;
  guint end;
  char *quote;
  char *prefix;
  char *suffix;
  GPtrArray *fixes;
  JdSilence *silence;

  /*< private >*/
  gatomicrefcount ref_count;
  guint order;
} JdFinding;

#define JD_TYPE_FINDING (jd_finding_get_type ())

/**
 * jd_finding_get_type:
 *
 * Returns: the boxed type of findings
 */
GType jd_finding_get_type (void);

/**
 * jd_finding_new:
 * @rule: id of the rule or check
 * @category: what it is about
 * @severity: how much it matters
 * @message: (transfer full): the fact
 *
 * Returns: (transfer full): a finding of nowhere
 */
JdFinding *jd_finding_new (const char       *rule,
                           JdReviewCategory  category,
                           JdReviewSeverity  severity,
                           char             *message);

/**
 * jd_finding_ref:
 * @self: a finding
 *
 * Returns: (transfer full): @self
 */
JdFinding *jd_finding_ref (JdFinding *self);

/**
 * jd_finding_unref:
 * @self: (transfer full): a finding
 */
void jd_finding_unref (JdFinding *self);

/**
 * jd_finding_set_range:
 * @self: a finding
 * @text: the text it is in
 * @start: code point at which it starts
 * @end: code point after its last
 * @byte: byte at which it starts
 * @byte_end: byte after its last
 *
 * Says where in @text it is, and keeps the words there and beside it.
 */
void jd_finding_set_range (JdFinding  *self,
                           const char *text,
                           guint       start,
                           guint       end,
                           gsize       byte,
                           gsize       byte_end);

/**
 * jd_finding_dup_pointer:
 * @self: a finding
 *
 * Returns: (transfer full): the JSON Pointer to the value it is in; empty for the whole document
 */
char *jd_finding_dup_pointer (const JdFinding *self);

/**
 * jd_finding_get_visible_range:
 * @self: a finding
 * @start: (out): where it starts in the text without signs of CommonMark
 * @end: (out): where it ends
 *
 * Tells which characters a reader sees, as they stand in a field of the form.
 */
void jd_finding_get_visible_range (const JdFinding *self,
                                   guint           *start,
                                   guint           *end);

/**
 * jd_finding_dup_fixed:
 * @self: a finding
 * @fix: one of its fixes
 *
 * Returns: (transfer full): the value of the member with @fix made, formats kept
 */
char *jd_finding_dup_fixed (const JdFinding *self,
                            const JdFix     *fix);

/**
 * jd_finding_make_silence:
 * @self: a finding
 * @scope: whether to silence it here, or wherever its words stand in the document
 * @reason: (nullable): why
 * @date: the day, `YYYY-MM-DD`
 *
 * Returns: (transfer full): a part for the list of silenced findings of the document
 */
JdSilence *jd_finding_make_silence (const JdFinding *self,
                                    JdSilenceScope   scope,
                                    const char      *reason,
                                    const char      *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFinding, jd_finding_unref)

G_END_DECLS
