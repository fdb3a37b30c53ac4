/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JD_N_QUESTIONS:
 *
 * How many standard questions there are.
 */
#define JD_N_QUESTIONS 5

/**
 * jd_questions_dup:
 * @lang: (nullable): language of the document, BCP 47
 * @index: which of the standard questions
 * @title: (nullable): job title
 *
 * Returns: (transfer full): the question that a page of frequent questions about a job asks, in
 *   the language of the document, or in English when we do not have it
 */
char *jd_questions_dup (const char *lang,
                        guint       index,
                        const char *title);

/**
 * jd_questions_guess:
 * @answer: (nullable): an answer, CommonMark inline text
 * @taken: (nullable) (array fixed-size=5): which questions are asked already, to be avoided
 *
 * Returns: the index of the standard question that the words of @answer fit best
 */
guint jd_questions_guess (const char     *answer,
                          const gboolean *taken);

G_END_DECLS
