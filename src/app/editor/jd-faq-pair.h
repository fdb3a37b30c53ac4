/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-field.h"

G_BEGIN_DECLS

#define JD_TYPE_FAQ_PAIR (jd_faq_pair_get_type ())
G_DECLARE_FINAL_TYPE (JdFaqPair, jd_faq_pair, JD, FAQ_PAIR, GtkBox)

/**
 * jd_faq_pair_new:
 * @session: the session of the document
 * @question: (type JdQuestion): a question with its answer
 *
 * Makes the two fields of a question and its answer; an answer that came without its question has
 * suggestions for one in place of the first.
 *
 * Returns: (transfer floating): the fields
 */
GtkWidget *jd_faq_pair_new (JdEditSession *session,
                            gpointer       question);

/**
 * jd_faq_pair_get_question:
 * @self: a pair
 *
 * Returns: (transfer none): the field of the question
 */
JdField *jd_faq_pair_get_question (JdFaqPair *self);

/**
 * jd_faq_pair_get_answer:
 * @self: a pair
 *
 * Returns: (transfer none): the field of the answer
 */
JdField *jd_faq_pair_get_answer (JdFaqPair *self);

/**
 * jd_faq_pair_set_number:
 * @self: a pair
 * @number: its number, from 1
 * @n_pairs: how many there are
 */
void jd_faq_pair_set_number (JdFaqPair *self,
                             guint      number,
                             guint      n_pairs);

/**
 * jd_faq_pair_use_suggestion:
 * @self: a pair whose answer has no question
 * @index: which of the standard questions
 *
 * Takes a standard question, as one step, and selects it.
 */
void jd_faq_pair_use_suggestion (JdFaqPair *self,
                                 guint      index);

G_END_DECLS
