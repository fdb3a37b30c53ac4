/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdLawAsk:
 * @JD_LAW_PAY: pay in the advertisement
 * @JD_LAW_BOTH_ENDS: both ends of the range
 * @JD_LAW_BENEFITS: benefits in the advertisement
 * @JD_LAW_WIDTH: a range that is not wider than #JdLawFact.width
 * @JD_LAW_AI: whether software screens the applications
 * @JD_LAW_VACANCY: whether the job is vacant
 * @JD_LAW_ALL_SEXES: “(m/w/d)” or its like in the title
 * @JD_LAW_KNOW: nothing that can be seen in a document; it is good to know
 *
 * What a law asks for, one bit each.
 */
typedef enum {
  JD_LAW_PAY       = 1 << 0,
  JD_LAW_BOTH_ENDS = 1 << 1,
  JD_LAW_BENEFITS  = 1 << 2,
  JD_LAW_WIDTH     = 1 << 3,
  JD_LAW_AI        = 1 << 4,
  JD_LAW_VACANCY   = 1 << 5,
  JD_LAW_ALL_SEXES = 1 << 6,
  JD_LAW_KNOW      = 1 << 7,
} JdLawAsk;

/**
 * JdLawFact:
 * @id: its id
 * @places: ISO 3166-1 or -2
 * @asks: what it asks for
 * @size: from how many people of an employer it holds; 0 for all
 * @width: the widest range
 * @from: the day from which it holds, `YYYY-MM-DD`
 * @text: what it says, in one sentence
 * @source: where that was read
 * @verified: the day on which it was checked
 *
 * What a law says of advertisements. It is information, not legal advice.
 */
typedef struct {
  char *id;
  char **places;
  JdLawAsk asks;
  int size;
  double width;
  char *from;
  char *text;
  char *source;
  char *verified;
} JdLawFact;

/**
 * jd_law_get:
 * @n_facts: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_facts): the facts that come with the program
 */
const JdLawFact *jd_law_get (guint *n_facts);

/**
 * jd_law_holds_in:
 * @fact: a fact
 * @place: ISO 3166-1 or -2
 *
 * Returns: whether @fact holds in @place: what holds in a country holds in its parts
 */
gboolean jd_law_holds_in (const JdLawFact *fact,
                          const char      *place);

/**
 * jd_law_is_stale:
 * @fact: a fact
 * @today: (nullable): the day, `YYYY-MM-DD`
 *
 * Returns: whether @fact was checked more than twelve months before @today
 */
gboolean jd_law_is_stale (const JdLawFact *fact,
                          const char      *today);

G_END_DECLS
