/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-finding.h"
#include "jd-rule-set.h"
#include "jd-skill-catalogue.h"

G_BEGIN_DECLS

/**
 * JdReviewOptions:
 * @lang: (nullable): the language, BCP 47; NULL for that of the document
 * @places: (nullable): places whose law is asked, ISO 3166-1 or -2, besides those of the document
 * @employer_size: how many people the employer has, or -1 for what the document says
 * @today: (nullable): the day of the review, `YYYY-MM-DD`; NULL when days do not matter
 *
 * What a review goes by.
 */
typedef struct {
  const char *lang;
  const char *const *places;
  int employer_size;
  const char *today;
} JdReviewOptions;

#define JD_TYPE_REVIEWER (jd_reviewer_get_type ())
G_DECLARE_FINAL_TYPE (JdReviewer, jd_reviewer, JD, REVIEWER, GObject)

/**
 * jd_reviewer_new:
 * @folder: (nullable): path of a folder with the user's own rule packs; it need not exist
 * @error: return location for %JD_REVIEW_ERROR and errors of reading
 *
 * Reads all rules and facts. That takes a few milliseconds and may be done in any thread. The
 * reviewer does not change afterwards and serves any thread.
 *
 * Returns: (transfer full) (nullable): the reviewer
 */
JdReviewer *jd_reviewer_new (const char  *folder,
                             GError     **error);

/**
 * jd_reviewer_dup_folder:
 *
 * Returns: (transfer full): the folder for rule packs of the user
 */
char *jd_reviewer_dup_folder (void);

/**
 * jd_reviewer_get_sets:
 * @self: a reviewer
 *
 * Returns: (transfer none) (element-type JdRuleSet): the rules, a set for each language
 */
GPtrArray *jd_reviewer_get_sets (JdReviewer *self);

/**
 * jd_reviewer_has_lang:
 * @self: a reviewer
 * @lang: (nullable): a language, BCP 47
 *
 * Returns: whether there are wording rules for @lang
 */
gboolean jd_reviewer_has_lang (JdReviewer *self,
                               const char *lang);

/**
 * jd_reviewer_review:
 * @self: a reviewer
 * @document: a document
 * @options: (nullable): what to go by
 *
 * Reviews a document: wording, structure, completeness, skills, law. A document of 5 KB takes less
 * than 0.2 ms, so this may be called in the main loop after each pause.
 *
 * Returns: (transfer full) (element-type JdFinding): what was found, in the order of the page, and
 *   what is of the whole document last. Silenced findings are among them, with their silence
 */
GPtrArray *jd_reviewer_review (JdReviewer            *self,
                               JdDocument            *document,
                               const JdReviewOptions *options);

/**
 * jd_reviewer_review_text:
 * @self: a reviewer
 * @text: valid UTF-8, below 4 GiB
 * @lang: (nullable): its language; NULL to go by its words
 *
 * Reviews the wording of a text of which nothing else is known.
 *
 * Returns: (transfer full) (element-type JdFinding): what was found, in the order of the text; the
 *   findings have no part
 */
GPtrArray *jd_reviewer_review_text (JdReviewer *self,
                                    const char *text,
                                    const char *lang);

G_END_DECLS
