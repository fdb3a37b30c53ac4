/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdTextLine:
 * @text: the line without indentation, mark and space at its end
 * @raw: the line without indentation and space at its end
 * @number: which line of the input, from 1
 * @indent: how far it stands in, in columns; a tab goes to the next multiple of four
 * @length: how many characters the line has, with indentation and mark
 * @is_item: whether it starts with the mark of a list item
 * @is_numbered: whether that mark is a number or a letter
 * @is_symbol: whether that mark is an emoji or another sign that may also adorn a heading
 * @is_heading: whether it starts with the number signs of a heading
 * @is_rule: whether it is made of dashes, equals signs or the like only
 *
 * One line of a plain text, as a reader sees it before it knows what the line means.
 */
typedef struct {
  char *text;
  char *raw;
  guint number;
  guint indent;
  guint length;
  gboolean is_item;
  gboolean is_numbered;
  gboolean is_symbol;
  gboolean is_heading;
  gboolean is_rule;
} JdTextLine;

/**
 * jd_text_lines_split:
 * @text: plain text, valid UTF-8
 *
 * Splits @text into lines at any kind of line end. Control characters other than tabs become
 * spaces.
 *
 * Returns: (transfer full) (element-type JdTextLine): all lines, also the empty ones
 */
GPtrArray *jd_text_lines_split (const char *text);

G_END_DECLS
