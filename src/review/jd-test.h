/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "jd-tokeniser.h"

G_BEGIN_DECLS

/**
 * JdTestSite:
 * @tokens: (array length=n_tokens): the tokens of a paragraph
 * @n_tokens: how many
 * @text: the text that their bytes count in
 * @first: the first token of what was found
 * @last: the last
 * @section: (nullable): what section it stands in: a role of the format, `title` or `heading`
 * @vocabulary: the words
 *
 * A place in a text at which conditions are tested.
 */
typedef struct {
  const JdToken *tokens;
  guint n_tokens;
  const char *text;
  guint first;
  guint last;
  const char *section;
  const JdVocabulary *vocabulary;
} JdTestSite;

/**
 * JdTestMaker:
 * @lang: (nullable): language of the patterns
 * @sets: (nullable) (element-type utf8 GStrv): named lists
 * @vocabulary: gets the words of the conditions
 *
 * What conditions are made with.
 */
typedef struct {
  const char *lang;
  GHashTable *sets;
  JdVocabulary *vocabulary;
} JdTestMaker;

/**
 * JdTest:
 *
 * Conditions of a rule. An object holds when one of its members does, an array when all of its
 * elements do.
 */
typedef struct _JdTest JdTest;

/**
 * jd_test_new:
 * @maker: what to make it with
 * @node: conditions as in a rule pack
 * @problem: (out) (transfer full): what is wrong with @node
 *
 * Returns: (transfer full) (nullable): the conditions
 */
JdTest *jd_test_new (const JdTestMaker  *maker,
                     JsonNode           *node,
                     char              **problem);

/**
 * jd_test_free:
 * @self: (transfer full): conditions
 */
void jd_test_free (JdTest *self);

/**
 * jd_test_holds:
 * @self: conditions
 * @site: a place
 *
 * Returns: whether they hold at @site, of trades apart
 */
gboolean jd_test_holds (const JdTest     *self,
                        const JdTestSite *site);

/**
 * jd_test_get_trades:
 * @self: conditions
 *
 * Returns: (transfer none) (nullable): the trades that stand among the topmost conditions: they
 *   are known only when all of a text was read
 */
const char *const *jd_test_get_trades (const JdTest *self);

/**
 * jd_test_is_name:
 * @site: a place
 *
 * Returns: whether what was found looks like a part of a name: written large within a sentence and
 *   beside another word so written, or in quotation marks
 */
gboolean jd_test_is_name (const JdTestSite *site);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTest, jd_test_free)

G_END_DECLS
