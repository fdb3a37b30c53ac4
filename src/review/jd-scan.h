/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-phrase.h"
#include "jd-rule-set.h"

G_BEGIN_DECLS

/**
 * JdMatch:
 * @rule: the rule that found it
 * @set: the set of the rule
 * @field: the field it was found in
 * @start: code point of the field at which it starts
 * @end: code point after its last
 * @byte: byte at which it starts
 * @byte_end: byte after its last
 * @article: byte of the “a” or “an” right before it, or %G_MAXUINT32
 * @article_start: code point of it
 * @group_byte: for each group of the pattern the byte at which it starts
 * @group_byte_end: for each group the byte after its last; not larger than its start for none
 * @pattern: which pattern of the rule it was
 * @form: number of the form of the word that is inflected
 * @begins: whether it begins a sentence
 *
 * What a rule found. It has no texts of its own, so that there may be many.
 */
typedef struct {
  const JdRule *rule;
  JdRuleSet *set;
  guint field;
  guint32 start;
  guint32 end;
  guint32 byte;
  guint32 byte_end;
  guint32 article;
  guint32 article_start;
  guint32 group_byte[JD_MAX_GROUPS];
  guint32 group_byte_end[JD_MAX_GROUPS];
  guint16 pattern;
  guint8 form;
  gboolean begins;

  /*< private >*/
  guint64 unless_trades;
  guint64 only_trades;
} JdMatch;

/**
 * JdScan:
 *
 * Reads the texts of one document with rules. Each paragraph is read by the rules of its own
 * language.
 */
typedef struct _JdScan JdScan;

/**
 * jd_scan_new:
 * @sets: (element-type JdRuleSet): a set for each language there are rules for
 * @lang: (nullable): the language of the texts, or NULL to go by the first of them
 *
 * Returns: (transfer full): a scan, for one thread
 */
JdScan *jd_scan_new (GPtrArray  *sets,
                     const char *lang);

/**
 * jd_scan_free:
 * @self: (transfer full): a scan
 */
void jd_scan_free (JdScan *self);

/**
 * jd_scan_add:
 * @self: a scan
 * @text: a text in valid UTF-8, below 4 GiB; signs of CommonMark may stand in it
 * @length: its length in bytes
 * @section: (nullable): the section it stands in, or `title` or `heading`
 * @field: a number by which its findings are known
 *
 * Reads a text.
 */
void jd_scan_add (JdScan     *self,
                  const char *text,
                  gsize       length,
                  const char *section,
                  guint       field);

/**
 * jd_scan_finish:
 * @self: a scan
 *
 * Ends the reading; nothing can be added afterwards.
 *
 * Returns: (transfer none) (element-type JdMatch): what was found, in the order of the texts
 */
GArray *jd_scan_finish (JdScan *self);

/**
 * jd_scan_get_lang:
 * @self: a scan
 *
 * Returns: (transfer none) (nullable): the language of the texts
 */
const char *jd_scan_get_lang (JdScan *self);

/**
 * jd_scan_guess_lang:
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: (transfer none) (nullable): the language of which @text has the most small words, or
 *   NULL when it has none
 */
const char *jd_scan_guess_lang (const char *text,
                                gsize       length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdScan, jd_scan_free)

G_END_DECLS
