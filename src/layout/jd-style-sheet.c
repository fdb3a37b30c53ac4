/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-style-sheet.h"

#define SEMIBOLD TRUE, FALSE
#define REGULAR FALSE, FALSE
#define ITALIC FALSE, TRUE

/* Without the features named here, no ligature hides a letter from who copies or parses the text,
 * and lines are set a fifth faster. */
#define NO_LIGATURES "liga=0,clig=0,calt=0"

static const JdStyleSheet modern = {
  .family = "Source Sans 3",
  .features = NO_LIGATURES,
  .ascent = 0.75,
  .grid = 14,
  .runt = 5,
  .accent = JD_RGB (0x0B5563),
  .faces = {
    [JD_FACE_TITLE]         = { 25,   28,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_TITLE_SECOND]  = { 18,   21,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_TITLE_LONG]    = { 10.5, 14,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_COMPANY]       = { 10.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_LEAD]          = { 12.5, 17.5, REGULAR,  JD_TONE_INK },
    [JD_FACE_BODY]          = { 10.5, 14,   REGULAR,  JD_TONE_INK },
    [JD_FACE_STRONG]        = { 10.5, 14,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_HEADING]       = { 10.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_HEADING_AGAIN] = { 10.5, 14,   REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_SUBHEADING]    = { 10.5, 14,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_LABEL]         = { 10.5, 14,   REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_QUOTE]         = { 10.5, 14,   ITALIC,   JD_TONE_INK },
    [JD_FACE_MARK]          = { 10.5, 14,   REGULAR,  JD_TONE_ACCENT },
    [JD_FACE_NUMBER]        = { 10.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_SMALL]         = { 8.5,  10.5, REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_SMALL_HEADING] = { 10.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
  },
  .width = 488,
  .n_columns = 1,
  .column_width = 488,
  .side_width = 122,
  .text_edge = 144,
  .margin_x = { 53.6, 62 },
  .margin_top = { 54, 48 },
  .margin_bottom = { 62, 54 },
  .footer = 40,
  .facts_before = 10.875,
  .lead_before = 18.125,
  .section_before = 21,
  .heading_after = 3.625,
  .paragraph_before = 7,
  .list_after_paragraph = 3.5,
  .list_after_subheading = 1.5,
  .item_before = 1.75,
  .address_before = 3.5,
  .bullet_origin = -11,
  .nested_indent = 14,
  .nested_origin = -12.4,
  .number_end = -6.5,
  .quote_edge = 14,
  .logo_width = 122,
  .logo_height = 36,
};

static const JdStyleSheet classic = {
  .family = "Vollkorn",
  .features = NO_LIGATURES ",lnum=1,pnum=1",
  .ascent = 0.76,
  .grid = 14,
  .runt = 5,
  .accent = JD_RGB (0x6B1F2A),
  .faces = {
    [JD_FACE_TITLE]         = { 24,   28,   REGULAR,  JD_TONE_INK },
    [JD_FACE_TITLE_SECOND]  = { 18,   21,   REGULAR,  JD_TONE_INK },
    [JD_FACE_TITLE_LONG]    = { 10.5, 14,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_COMPANY]       = { 10.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_LEAD]          = { 10.5, 14,   REGULAR,  JD_TONE_INK },
    [JD_FACE_BODY]          = { 10.5, 14,   REGULAR,  JD_TONE_INK },
    [JD_FACE_STRONG]        = { 10.5, 14,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_HEADING]       = { 12.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_HEADING_AGAIN] = { 12.5, 14,   REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_SUBHEADING]    = { 10.5, 14,   SEMIBOLD, JD_TONE_INK },
    [JD_FACE_LABEL]         = { 10.5, 14,   ITALIC,   JD_TONE_SECONDARY },
    [JD_FACE_QUOTE]         = { 10.5, 14,   ITALIC,   JD_TONE_INK },
    [JD_FACE_MARK]          = { 10.5, 14,   REGULAR,  JD_TONE_ACCENT },
    [JD_FACE_NUMBER]        = { 10.5, 14,   SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_SMALL]         = { 8.5,  10.5, REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_SMALL_HEADING] = { 8.5,  10.5, SEMIBOLD, JD_TONE_SECONDARY },
  },
  .width = 396,
  .n_columns = 1,
  .column_width = 396,
  .margin_x = { 99.6, 108 },
  .margin_top = { 62, 54 },
  .margin_bottom = { 72, 64 },
  .footer = 44,
  .title_before = 2,
  .facts_before = 18.75,
  .facts_rule = 7.5,
  .lead_before = 28.5,
  .section_before = 21,
  .heading_after = 3.75,
  .paragraph_before = 7,
  .list_after_paragraph = 2,
  .list_after_subheading = 1.5,
  .item_before = 1,
  .address_before = 3.5,
  .bullet_origin = -11,
  .nested_indent = 14,
  .nested_origin = -12.4,
  .number_end = -6.5,
  .quote_edge = 14,
  .logo_width = 160,
  .logo_height = 34,
  .is_centred = TRUE,
};

static const JdStyleSheet compact = {
  .family = "Source Sans 3",
  .features = NO_LIGATURES,
  .ascent = 0.75,
  .grid = 11.5,
  .runt = 6,
  .accent = JD_RGB (0x1D3F72),
  .faces = {
    [JD_FACE_TITLE]         = { 20,   23,    SEMIBOLD, JD_TONE_INK },
    [JD_FACE_TITLE_SECOND]  = { 15,   17.25, SEMIBOLD, JD_TONE_INK },
    [JD_FACE_TITLE_LONG]    = { 9,    11.5,  SEMIBOLD, JD_TONE_INK },
    [JD_FACE_COMPANY]       = { 9,    11.5,  SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_LEAD]          = { 9,    11.5,  REGULAR,  JD_TONE_INK },
    [JD_FACE_BODY]          = { 9,    11.5,  REGULAR,  JD_TONE_INK },
    [JD_FACE_STRONG]        = { 9,    11.5,  SEMIBOLD, JD_TONE_INK },
    [JD_FACE_HEADING]       = { 10.5, 11.5,  SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_HEADING_AGAIN] = { 10.5, 11.5,  REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_SUBHEADING]    = { 9,    11.5,  SEMIBOLD, JD_TONE_INK },
    [JD_FACE_LABEL]         = { 9,    11.5,  REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_QUOTE]         = { 9,    11.5,  ITALIC,   JD_TONE_INK },
    [JD_FACE_MARK]          = { 9,    11.5,  REGULAR,  JD_TONE_ACCENT },
    [JD_FACE_NUMBER]        = { 9,    11.5,  SEMIBOLD, JD_TONE_ACCENT },
    [JD_FACE_SMALL]         = { 8,    9.5,   REGULAR,  JD_TONE_SECONDARY },
    [JD_FACE_SMALL_HEADING] = { 8,    9.5,   SEMIBOLD, JD_TONE_SECONDARY },
  },
  .width = 516,
  .n_columns = 2,
  .column_width = 246,
  .gutter = 24,
  .margin_x = { 39.6, 48 },
  .margin_top = { 42, 36 },
  .margin_bottom = { 46, 40 },
  .footer = 32,
  .facts_before = 6,
  .facts_rule = 6,
  .lead_before = 9,
  .section_before = 11.5,
  .heading_after = 1.5,
  .paragraph_before = 4,
  .list_after_paragraph = 1,
  .list_after_subheading = 1.5,
  .item_before = 0.8,
  .address_before = 2,
  .bullet_edge = 9,
  .bullet_origin = -8.4,
  .nested_indent = 10,
  .nested_origin = -8.4,
  .number_edge = 12,
  .number_end = -5.5,
  .quote_edge = 11,
  .logo_width = 100,
  .logo_height = 32,
};

static const JdStyleSheet *const sheets[] = {
  [JD_PAGE_STYLE_MODERN] = &modern,
  [JD_PAGE_STYLE_CLASSIC] = &classic,
  [JD_PAGE_STYLE_COMPACT] = &compact,
};

static const JdRgb colours[JD_N_TONES] = {
  [JD_TONE_INK] = JD_RGB (0x1B1C1E),
  [JD_TONE_SECONDARY] = JD_RGB (0x56595D),
  [JD_TONE_HAIRLINE] = JD_RGB (0xBFC3C7),
  [JD_TONE_GREY] = JD_RGB (0x8B9095),
};

const JdStyleSheet *
jd_style_sheet_get (JdPageStyle style)
{
  g_return_val_if_fail (style < G_N_ELEMENTS (sheets), &modern);

  return sheets[style];
}

const JdRgb *
jd_tone_get_colour (JdTone tone)
{
  g_return_val_if_fail (tone < JD_N_TONES && tone != JD_TONE_ACCENT, &colours[JD_TONE_INK]);

  return &colours[tone];
}
