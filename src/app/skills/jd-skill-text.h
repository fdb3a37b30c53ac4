/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JD_SKILL_TEXT_MAX_NAME:
 *
 * How many characters the name of a skill may have; a longer one is cut.
 */
#define JD_SKILL_TEXT_MAX_NAME 200

/**
 * jd_skill_text_parse:
 * @text: valid UTF-8 that somebody pasted or typed
 *
 * Reads a list of skills: split at line ends, semicolons and commas that stand in no parentheses,
 * with marks and numbers of lists taken off. “One of a, b or c” stays together as one line of
 * several names. Equal names within a line are one.
 *
 * Returns: (transfer full) (element-type GStrv): the lines, each of one name or, for a “one of”
 *   group, of two or more
 */
GPtrArray *jd_skill_text_parse (const char *text);

/**
 * jd_skill_text_is_list:
 * @text: valid UTF-8
 *
 * Returns: whether jd_skill_text_parse() finds more than one name in @text
 */
gboolean jd_skill_text_is_list (const char *text);

G_END_DECLS
