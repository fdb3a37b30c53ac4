/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-choices.h"
#include "jd-rgb.h"

G_BEGIN_DECLS

/**
 * JdTone:
 *
 * What a colour is for; the accent differs by document.
 */
typedef enum {
  JD_TONE_INK,
  JD_TONE_SECONDARY,
  JD_TONE_ACCENT,
  JD_TONE_HAIRLINE,
  JD_TONE_GREY,
  JD_N_TONES,
} JdTone;

/**
 * JdFace:
 *
 * The roles of text on the page. Each has a size, a leading and a look in every style.
 */
typedef enum {
  JD_FACE_TITLE,
  JD_FACE_TITLE_SECOND,
  JD_FACE_TITLE_LONG,
  JD_FACE_COMPANY,
  JD_FACE_LEAD,
  JD_FACE_BODY,
  JD_FACE_STRONG,
  JD_FACE_HEADING,
  JD_FACE_HEADING_AGAIN,
  JD_FACE_SUBHEADING,
  JD_FACE_LABEL,
  JD_FACE_QUOTE,
  JD_FACE_MARK,
  JD_FACE_NUMBER,
  JD_FACE_SMALL,
  JD_FACE_SMALL_HEADING,
  JD_N_FACES,
} JdFace;

/**
 * JdFaceStyle:
 * @size: in points
 * @leading: from baseline to baseline, in points
 * @is_semibold: weight 600 instead of 400
 * @is_italic: where the script has an italic
 * @tone: its colour
 *
 * How a role of text looks.
 */
typedef struct {
  double size;
  double leading;
  gboolean is_semibold;
  gboolean is_italic;
  JdTone tone;
} JdFaceStyle;

/**
 * JdStyleSheet:
 *
 * The numbers of a page style, in points. An “edge” is measured from the start edge of a column to
 * where text starts; an “origin” from such an edge to where a mark starts.
 */
typedef struct {
  const char *family;
  const char *features;
  double ascent;
  double grid;
  double runt;
  JdRgb accent;
  JdFaceStyle faces[JD_N_FACES];

  double width;
  guint n_columns;
  double column_width;
  double gutter;
  double side_width;
  double text_edge;
  double margin_x[2];
  double margin_top[2];
  double margin_bottom[2];
  double footer;

  double title_before;
  double facts_before;
  double facts_rule;
  double lead_before;
  double section_before;
  double heading_after;
  double paragraph_before;
  double list_after_paragraph;
  double list_after_subheading;
  double item_before;
  double address_before;

  double bullet_edge;
  double bullet_origin;
  double nested_indent;
  double nested_origin;
  double number_edge;
  double number_end;
  double quote_edge;

  double logo_width;
  double logo_height;
  gboolean is_centred;
} JdStyleSheet;

/**
 * jd_style_sheet_get:
 * @style: a style
 *
 * Returns: (transfer none): its numbers
 */
const JdStyleSheet *jd_style_sheet_get (JdPageStyle style);

/**
 * jd_tone_get_colour:
 * @tone: a tone, not %JD_TONE_ACCENT
 *
 * Returns: (transfer none): its colour, which is that of every style
 */
const JdRgb *jd_tone_get_colour (JdTone tone);

G_END_DECLS
