/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-scan.h"

G_BEGIN_DECLS

/**
 * JdFix:
 * @label: what to write on a button
 * @replacement: what to write in place of the text from @start to @end
 * @start: code point of the field at which it starts; that of the finding, but where words are
 *   removed with the blank beside them
 * @end: code point after its last
 *
 * A way to mend a finding.
 */
typedef struct {
  char *label;
  char *replacement;
  guint start;
  guint end;
} JdFix;

/**
 * jd_fix_new:
 * @label: its label
 * @replacement: what to write
 * @start: where it starts
 * @end: where it ends
 *
 * Returns: (transfer full): the fix
 */
JdFix *jd_fix_new (const char *label,
                   const char *replacement,
                   guint       start,
                   guint       end);

/**
 * jd_fix_free:
 * @self: (transfer full): a fix
 */
void jd_fix_free (JdFix *self);

/**
 * jd_fixes_make:
 * @match: (inout): what a rule found
 * @text: the text it was found in
 * @length: its length in bytes
 *
 * Makes what the rule proposes, in the form, number, tense and case of what was found, with “a” or
 * “an” before it as it stands in the text. Where no proposal agrees with that, @match is made to
 * begin with the article.
 *
 * Returns: (transfer full) (element-type JdFix): the fixes, the best first
 */
GPtrArray *jd_fixes_make (JdMatch    *match,
                          const char *text,
                          gsize       length);

G_END_DECLS
