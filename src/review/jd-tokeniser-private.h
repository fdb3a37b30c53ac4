/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-char-private.h"
#include "jd-tokeniser.h"

G_BEGIN_DECLS

/* For the files that read text. */

/* Whether a character has another form in NFKC, or makes one with its neighbour. */
gboolean jd_char_needs_normalising (gunichar c);

JdToken *jd_tokeniser_add_token (JdTokeniser *self,
                                 gsize        byte,
                                 guint        point);

void jd_tokeniser_end_token (JdTokeniser *self,
                             JdToken     *token);

/* Masks what stands since the last blank, and all up to the next. */
void jd_tokeniser_mask_chunk (JdTokeniser *self);

/* The character @offset bytes ahead, or 0. */
gunichar jd_tokeniser_peek (const JdTokeniser *self,
                            gsize              offset);

void jd_tokeniser_skip_to (JdTokeniser *self,
                           gsize        byte);

void jd_tokeniser_read_word (JdTokeniser *self);

/* Whether the dot that comes next divides no sentences: “ninja.build” and “README.md” are no
 * words, but “team.We” are two, with a blank forgotten. */
gboolean jd_tokeniser_is_dotted (const JdTokeniser *self);

G_END_DECLS
