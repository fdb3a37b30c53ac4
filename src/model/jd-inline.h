/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JdInlineFlags:
 * @JD_INLINE_STRONG: `**strong**`
 * @JD_INLINE_EMPHASIS: `*emphasis*`
 * @JD_INLINE_CODE: a code span; the text in it is literal
 * @JD_INLINE_VARIABLE: a variable that has no value, with its braces: `{{name}}`
 */
typedef enum {
  JD_INLINE_STRONG   = 1 << 0,
  JD_INLINE_EMPHASIS = 1 << 1,
  JD_INLINE_CODE     = 1 << 2,
  JD_INLINE_VARIABLE = 1 << 3,
} JdInlineFlags;

/**
 * JdRun:
 * @start: byte offset into the text of the #JdInline
 * @length: length in bytes, never 0
 * @flags: how it is shown
 * @href: (nullable): where a link leads; with http, https, mailto or tel
 */
typedef struct {
  guint start;
  guint length;
  JdInlineFlags flags;
  char *href;
} JdRun;

typedef struct _JdInline JdInline;

#define JD_TYPE_INLINE (jd_inline_get_type ())

/**
 * JdVariableFunc:
 * @name: what stands between the braces, trimmed
 * @user_data: closure
 *
 * Returns: (transfer none) (nullable): the value of the variable, or NULL to leave it as it stands
 */
typedef const char *(*JdVariableFunc) (const char *name,
                                       gpointer    user_data);

/**
 * jd_inline_get_type:
 *
 * Returns: the boxed type of inline text
 */
GType jd_inline_get_type (void);

/**
 * jd_inline_new:
 *
 * Returns: (transfer full): empty inline text, to be filled by jd_inline_append()
 */
JdInline *jd_inline_new (void);

/**
 * jd_inline_parse:
 * @source: CommonMark inline text as in a file
 *
 * Reads the inline set of the format: strong, emphasis, code and links with a scheme that is
 * allowed, by the rules of CommonMark 0.31 (6.1 code spans, 6.2 emphasis with `*`, 6.3 links with
 * a destination in parentheses, 2.4 backslash escapes). All else is literal. A line break in
 * @source stays one. Cannot fail: any text is inline text.
 *
 * Returns: (transfer full): text and runs
 */
JdInline *jd_inline_parse (const char *source);

/**
 * jd_inline_parse_with:
 * @source: CommonMark inline text as in a file
 * @english: whether “a” or “an” right before a variable is to agree with its value
 * @lookup: (nullable): gives values of variables
 * @user_data: closure of @lookup
 *
 * As jd_inline_parse(), with each `{{name}}` outside of code replaced by its value, in one pass:
 * a value is literal text and is not looked into.
 *
 * Returns: (transfer full): text and runs
 */
JdInline *jd_inline_parse_with (const char     *source,
                                gboolean        english,
                                JdVariableFunc  lookup,
                                gpointer        user_data);

/**
 * jd_inline_to_source:
 * @self: inline text
 *
 * The inverse of jd_inline_parse(). A sign that would be read as markup is escaped by a backslash.
 * CommonMark cannot say everything: strong or emphasised text gives up blanks and punctuation at
 * its ends where they would keep the signs from being read, and no code holds a line break. The
 * text itself is always kept.
 *
 * Returns: (transfer full): CommonMark inline text as in a file
 */
char *jd_inline_to_source (const JdInline *self);

/**
 * jd_inline_append:
 * @self: inline text
 * @text: valid UTF-8 to append
 * @length: its length in bytes, or -1
 * @flags: how it is shown
 * @href: (nullable): where it leads
 *
 * Appends a run. A run that looks like the last one joins it.
 */
void jd_inline_append (JdInline      *self,
                       const char    *text,
                       gssize         length,
                       JdInlineFlags  flags,
                       const char    *href);

/**
 * jd_inline_append_inline:
 * @self: inline text
 * @other: inline text to append, not @self
 */
void jd_inline_append_inline (JdInline       *self,
                              const JdInline *other);

/**
 * jd_inline_get_text:
 * @self: inline text
 *
 * Returns: (transfer none): the text without any markup
 */
const char *jd_inline_get_text (const JdInline *self);

/**
 * jd_inline_get_n_runs:
 * @self: inline text
 *
 * Returns: how many runs it has
 */
guint jd_inline_get_n_runs (const JdInline *self);

/**
 * jd_inline_get_run:
 * @self: inline text
 * @index: from 0
 *
 * Returns: (transfer none): the run; runs cover the text without gap or overlap
 */
const JdRun *jd_inline_get_run (const JdInline *self,
                                guint           index);

/**
 * jd_inline_equal:
 * @a: inline text
 * @b: inline text
 *
 * Returns: whether both have the same text and runs
 */
gboolean jd_inline_equal (const JdInline *a,
                          const JdInline *b);

/**
 * jd_inline_ref:
 * @self: inline text
 *
 * Returns: (transfer full): @self
 */
JdInline *jd_inline_ref (JdInline *self);

/**
 * jd_inline_unref:
 * @self: (transfer full): inline text
 */
void jd_inline_unref (JdInline *self);

/**
 * jd_inline_dup_plain:
 * @source: CommonMark inline text as in a file
 *
 * Returns: (transfer full): the text without any markup
 */
char *jd_inline_dup_plain (const char *source);

/**
 * jd_inline_dup_escaped:
 * @text: plain text
 *
 * Returns: (transfer full): CommonMark inline text that is read as @text, literally
 */
char *jd_inline_dup_escaped (const char *text);

/**
 * jd_inline_scan_variable:
 * @source: text
 * @name: (out) (optional) (transfer full): what stands between the braces, trimmed
 *
 * Returns: the length in bytes of the variable `{{name}}` that @source begins with, or 0
 */
gsize jd_inline_scan_variable (const char  *source,
                               char       **name);

/**
 * jd_inline_is_allowed_address:
 * @address: an address
 *
 * Returns: whether a link may lead there: http, https, mailto or tel, and no control character or
 *   blank in it
 */
gboolean jd_inline_is_allowed_address (const char *address);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdInline, jd_inline_unref)

G_END_DECLS
