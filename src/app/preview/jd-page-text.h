/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-layout.h"

G_BEGIN_DECLS

/**
 * JdPageTextLine:
 * @start: where it starts in the text of the page, in characters
 * @length: how many characters it has, without what separates it from the next
 * @block: the block that it comes from
 * @offset: where it starts in the text that was set, in bytes
 * @role: what it is
 * @x: left, in points
 * @y: top, in points
 * @width: how wide
 * @height: how high
 *
 * A line of a page, or the mark or label before one.
 */
typedef struct {
  guint start;
  guint length;
  guint block;
  guint offset;
  JdPageRole role;
  double x;
  double y;
  double width;
  double height;
} JdPageTextLine;

typedef struct _JdPageText JdPageText;

/**
 * jd_page_text_new:
 * @layout: a layout
 * @page: one of its pages
 *
 * Reads what is written on a page, in reading order, as somebody hears it: no footer, no rules.
 * Paragraphs are separated by line ends.
 *
 * Returns: (transfer full): the text
 */
JdPageText *jd_page_text_new (JdLayout *layout,
                              guint     page);

/**
 * jd_page_text_free:
 * @self: (transfer full): a text
 */
void jd_page_text_free (JdPageText *self);

/**
 * jd_page_text_get:
 * @self: a text
 *
 * Returns: (transfer none): the characters
 */
const char *jd_page_text_get (JdPageText *self);

/**
 * jd_page_text_get_length:
 * @self: a text
 *
 * Returns: how many characters
 */
guint jd_page_text_get_length (JdPageText *self);

/**
 * jd_page_text_get_n_lines:
 * @self: a text
 *
 * Returns: how many lines
 */
guint jd_page_text_get_n_lines (JdPageText *self);

/**
 * jd_page_text_get_line:
 * @self: a text
 * @index: from 0
 *
 * Returns: (transfer none): a line
 */
const JdPageTextLine *jd_page_text_get_line (JdPageText *self,
                                             guint       index);

/**
 * jd_page_text_find_line:
 * @self: a text
 * @position: a place in it, in characters
 *
 * Returns: the index of the line that @position is on, or -1 when there is none
 */
int jd_page_text_find_line (JdPageText *self,
                            guint       position);

/**
 * jd_page_text_dup:
 * @self: a text
 * @start: in characters
 * @end: in characters, at least @start
 *
 * Returns: (transfer full): a part of it, cut at its end
 */
char *jd_page_text_dup (JdPageText *self,
                        guint       start,
                        guint       end);

/**
 * jd_page_text_compare:
 * @old: a text
 * @text: the text that takes its place
 * @start: (out): how many characters are the same at the start
 * @old_end: (out): where what differs ends in @old
 * @end: (out): where it ends in @text
 */
void jd_page_text_compare (JdPageText *old,
                           JdPageText *text,
                           guint      *start,
                           guint      *old_end,
                           guint      *end);

/**
 * jd_page_text_find_word:
 * @self: a text
 * @position: a place in it, in characters
 * @start: (out): where the word there starts
 * @end: (out): where the next one starts
 *
 * Finds the word at a place, with the blanks after it.
 */
void jd_page_text_find_word (JdPageText *self,
                             guint       position,
                             guint      *start,
                             guint      *end);

/**
 * jd_page_text_find_paragraph:
 * @self: a text
 * @position: a place in it, in characters
 * @start: (out): where the paragraph there starts
 * @end: (out): where it ends, with its line end
 */
void jd_page_text_find_paragraph (JdPageText *self,
                                  guint       position,
                                  guint      *start,
                                  guint      *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPageText, jd_page_text_free)

G_END_DECLS
