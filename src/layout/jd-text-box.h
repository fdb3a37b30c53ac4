/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "jd-inline.h"
#include "jd-packed-line.h"
#include "jd-style-sheet.h"

G_BEGIN_DECLS

/**
 * JdSpan:
 * @start: byte offset into the text
 * @length: length in bytes, never 0
 * @flags: how it is shown
 * @tone: its colour, or -1 for that of the face
 * @href: (nullable): where a link leads
 *
 * A stretch of text that looks alike.
 */
typedef struct {
  guint start;
  guint length;
  JdInlineFlags flags;
  int tone;
  const char *href;
} JdSpan;

/**
 * JdTextMode:
 * @JD_TEXT_WRAP: lines break between words, and within one that is wider than the measure
 * @JD_TEXT_WHOLE_WORDS: lines break between words only
 * @JD_TEXT_ONE_LINE: one line, which ends in an ellipsis where it is too long
 *
 * How a text is broken into lines.
 */
typedef enum {
  JD_TEXT_WRAP,
  JD_TEXT_WHOLE_WORDS,
  JD_TEXT_ONE_LINE,
} JdTextMode;

/**
 * JdTextLine:
 * @line: (nullable): its glyphs, as Pango set them; NULL where they are packed
 * @packed: (nullable): its glyphs, packed
 * @width: in points
 *
 * A line of text.
 */
typedef struct {
  PangoLayoutLine *line;
  JdPackedLine *packed;
  float width;
} JdTextLine;

/**
 * JdTextKey:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @spans: (array length=n_spans): cover @text without gap or overlap
 * @n_spans: how many
 * @face: its face
 * @tone: its colour, or -1 for that of the face
 * @width: the measure in Pango units
 * @mode: how it is broken into lines
 * @hash: of all of the above
 *
 * What decides how a text is set.
 */
typedef struct {
  const char *text;
  guint length;
  const JdSpan *spans;
  guint n_spans;
  JdFace face;
  int tone;
  int width;
  JdTextMode mode;
  guint hash;
} JdTextKey;

/**
 * JdTextBox:
 * @ref_count: how many hold it
 * @key: what it was made from
 * @n_lines: how many lines, at least 1
 * @lines: (array length=n_lines): the lines
 * @uses_system_fonts: whether the document font could not show all of it
 * @n_unknown: how many characters no font could show
 *
 * A text set in lines. It never changes, so that all places with the same text share one.
 */
typedef struct {
  guint ref_count;
  JdTextKey key;
  guint n_lines;
  JdTextLine *lines;
  gboolean uses_system_fonts;
  guint n_unknown;
} JdTextBox;

/**
 * jd_text_key_update_hash:
 * @key: a key
 *
 * Computes its hash, after all else is set.
 */
void jd_text_key_update_hash (JdTextKey *key);

/**
 * jd_text_key_hash:
 * @key: a #JdTextKey
 *
 * Returns: its hash, for a hash table
 */
guint jd_text_key_hash (gconstpointer key);

/**
 * jd_text_key_equal:
 * @a: a #JdTextKey
 * @b: a #JdTextKey
 *
 * Returns: whether both give the same lines
 */
gboolean jd_text_key_equal (gconstpointer a,
                            gconstpointer b);

/**
 * jd_text_box_new:
 * @key: what it is made from; copied
 *
 * Returns: (transfer full): a box without lines, to be filled by jd_text_box_append()
 */
JdTextBox *jd_text_box_new (const JdTextKey *key);

/**
 * jd_text_box_append:
 * @self: a box that nobody else holds yet
 * @layout: a layout that is set to a piece of the text
 * @start: where this piece starts
 * @n_lines: how many of its lines are wanted, from the first
 *
 * Keeps lines of @layout, but not @layout, which must not be looked at again.
 */
void jd_text_box_append (JdTextBox   *self,
                         PangoLayout *layout,
                         guint        start,
                         guint        n_lines);

/**
 * jd_text_box_pack:
 * @self: a box with all of its lines
 *
 * Packs the lines that can be packed. They can only be drawn from then on.
 */
void jd_text_box_pack (JdTextBox *self);

/**
 * jd_text_box_ref:
 * @self: a box
 *
 * Returns: (transfer full): @self
 */
JdTextBox *jd_text_box_ref (JdTextBox *self);

/**
 * jd_text_box_unref:
 * @self: (transfer full): a box
 */
void jd_text_box_unref (JdTextBox *self);

/**
 * jd_text_box_get_width:
 * @self: a box
 *
 * Returns: the width of its widest line in points
 */
double jd_text_box_get_width (const JdTextBox *self);

/**
 * jd_text_box_find_span:
 * @self: a box
 * @offset: byte offset into its text
 *
 * Returns: (transfer none) (nullable): the span there, NULL when the box has no text
 */
const JdSpan *jd_text_box_find_span (const JdTextBox *self,
                                     guint            offset);

/**
 * jd_text_box_x_to_offset:
 * @self: a box
 * @line: which line
 * @x: where, in points from the left end of the line
 *
 * Returns: byte offset of the place between two characters that is nearest
 */
guint jd_text_box_x_to_offset (const JdTextBox *self,
                               guint            line,
                               double           x);

/**
 * jd_text_box_offset_to_x:
 * @self: a box
 * @offset: byte offset into its text
 * @line: (out): the line it is on
 *
 * Returns: where the place before the character at @offset is, in points from the left end of
 *   the line
 */
double jd_text_box_offset_to_x (const JdTextBox *self,
                                guint            offset,
                                guint           *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdTextBox, jd_text_box_unref)

G_END_DECLS
