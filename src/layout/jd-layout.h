/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "jd-content.h"
#include "jd-page-item.h"
#include "jd-page-settings.h"

G_BEGIN_DECLS

#define JD_TYPE_LAYOUT (jd_layout_get_type ())
G_DECLARE_FINAL_TYPE (JdLayout, jd_layout, JD, LAYOUT, GObject)

/**
 * JdRectangle:
 * @x: left, in points from the left of the page
 * @y: top, in points from the top of the page
 * @width: how wide
 * @height: how high
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} JdRectangle;

/**
 * JdBlockFunc:
 * @page: a page, counted from 0
 * @rectangle: where a part of the block is on it
 * @user_data: closure
 */
typedef void (*JdBlockFunc) (guint              page,
                             const JdRectangle *rectangle,
                             gpointer           user_data);

/**
 * jd_layout_new:
 * @settings: style, paper and accent
 *
 * Makes a layout with no content: one empty page. It is the one engine of preview, print and PDF:
 * the same content has the same lines in all of them, at any zoom, since nothing in it depends on
 * a screen. To zoom, scale what it gives.
 *
 * A layout belongs to the thread that made it, with the content it is given; another thread makes
 * its own, from a copy of the document.
 *
 * Returns: (transfer full): the layout
 */
JdLayout *jd_layout_new (const JdPageSettings *settings);

/**
 * jd_layout_draw_once:
 * @self: a layout without content
 *
 * Says that the pages are to be drawn, from the first to the last, and nothing else: lines are then
 * kept in a fifth of the memory, and most texts of the content are gone once they are set. Glyphs
 * of a #JdPageItem are good during the call only.
 */
void jd_layout_draw_once (JdLayout *self);

/**
 * jd_layout_get_settings:
 * @self: a layout
 *
 * Returns: (transfer none): style, paper and accent
 */
const JdPageSettings *jd_layout_get_settings (JdLayout *self);

/**
 * jd_layout_set_settings:
 * @self: a layout
 * @settings: style, paper and accent
 *
 * Changes how the page looks, and sets the content anew where that is needed: not for another
 * accent or paper.
 */
void jd_layout_set_settings (JdLayout             *self,
                             const JdPageSettings *settings);

/**
 * jd_layout_set_content:
 * @self: a layout
 * @content: what is shown
 *
 * Shows @content: language, company and logo are those of its document. Texts that were shown
 * before with the same look are not set again.
 */
void jd_layout_set_content (JdLayout  *self,
                            JdContent *content);

/**
 * jd_layout_start_content:
 * @self: a layout
 * @content: what is shown
 *
 * As jd_layout_set_content(), but sets nothing yet: jd_layout_continue() does, a bit at a time.
 */
void jd_layout_start_content (JdLayout  *self,
                              JdContent *content);

/**
 * jd_layout_continue:
 * @self: a layout
 * @microseconds: how long to work, about; negative for as long as it takes
 *
 * Sets more of the content. The pages that are full by then can be shown; those after them, and
 * the number of pages, are known when all is set.
 *
 * Returns: whether there is more to do
 */
gboolean jd_layout_continue (JdLayout *self,
                             gint64    microseconds);

/**
 * jd_layout_is_complete:
 * @self: a layout
 *
 * Returns: whether all of the content is set
 */
gboolean jd_layout_is_complete (JdLayout *self);

/**
 * jd_layout_clear:
 * @self: a layout
 *
 * Takes the content away, and all memory for it.
 */
void jd_layout_clear (JdLayout *self);

/**
 * jd_layout_get_content:
 * @self: a layout
 *
 * Returns: (transfer none) (nullable): what is shown
 */
JdContent *jd_layout_get_content (JdLayout *self);

/**
 * jd_layout_update_block:
 * @self: a layout
 * @block: the block that jd_content_update() has brought up to date
 *
 * Sets one block anew, and finds what is on which page. No other text is set.
 */
void jd_layout_update_block (JdLayout *self,
                             guint     block);

/**
 * jd_layout_get_n_pages:
 * @self: a layout
 *
 * Returns: how many pages there are, at least 1
 */
guint jd_layout_get_n_pages (JdLayout *self);

/**
 * jd_layout_get_page_size:
 * @self: a layout
 * @width: (out) (optional): in points
 * @height: (out) (optional): in points
 */
void jd_layout_get_page_size (JdLayout *self,
                              double   *width,
                              double   *height);

/**
 * jd_layout_get_text_extent:
 * @self: a layout
 * @left: (out) (optional): left of the text, from the left of the page, in points
 * @width: (out) (optional): its width
 *
 * Finds what of a page has text on it, for a view that cuts the margins.
 */
void jd_layout_get_text_extent (JdLayout *self,
                                double   *left,
                                double   *width);

/**
 * jd_layout_foreach_item:
 * @self: a layout
 * @page: a page, counted from 0
 * @func: called for each piece of it
 * @user_data: closure of @func
 *
 * Tells what is on a page, in reading order; the footer comes last.
 */
void jd_layout_foreach_item (JdLayout       *self,
                             guint           page,
                             JdPageItemFunc  func,
                             gpointer        user_data);

/**
 * jd_layout_draw_page:
 * @self: a layout
 * @page: a page, counted from 0
 * @cr: where to draw, with the top left of the page at 0, 0, scaled so that a unit is a point
 *
 * Draws a page, but not the white of the paper.
 */
void jd_layout_draw_page (JdLayout *self,
                          guint     page,
                          cairo_t  *cr);

/**
 * jd_layout_forget_page:
 * @self: a layout
 * @page: a page, counted from 0
 *
 * Lets go of what ends on a page that has been drawn for the last time, so that a long document
 * does not need its memory twice. From then on only pages after @page may be looked at, until new
 * content is set.
 */
void jd_layout_forget_page (JdLayout *self,
                            guint     page);

/**
 * jd_layout_find_place:
 * @self: a layout
 * @page: a page, counted from 0
 * @x: from the left of the page, in points
 * @y: from the top of the page
 * @block: (out): the block that is nearest
 * @offset: (out) (optional): where in its text, in bytes
 *
 * Finds what is at a point of a page.
 *
 * Returns: FALSE when there is nothing on the page
 */
gboolean jd_layout_find_place (JdLayout *self,
                               guint     page,
                               double    x,
                               double    y,
                               guint    *block,
                               guint    *offset);

/**
 * jd_layout_find_caret:
 * @self: a layout
 * @block: a block of the content
 * @offset: byte offset into its text
 * @page: (out): the page it is on, counted from 0
 * @rectangle: (out): the place between two characters there; its width is 0
 *
 * Returns: FALSE when @block is not set yet
 */
gboolean jd_layout_find_caret (JdLayout    *self,
                               guint        block,
                               guint        offset,
                               guint       *page,
                               JdRectangle *rectangle);

/**
 * jd_layout_foreach_rectangle:
 * @self: a layout
 * @block: a block of the content
 * @func: called for each page that @block is on
 * @user_data: closure of @func
 *
 * Tells where a block is. The rectangles are as wide as the column, so that a tint behind the
 * block looks even.
 */
void jd_layout_foreach_rectangle (JdLayout    *self,
                                  guint        block,
                                  JdBlockFunc  func,
                                  gpointer     user_data);

/**
 * jd_layout_find_link:
 * @self: a layout
 * @page: a page, counted from 0
 * @x: from the left of the page, in points
 * @y: from the top of the page
 *
 * Returns: (transfer full) (nullable): where the link at a point leads
 */
char *jd_layout_find_link (JdLayout *self,
                           guint     page,
                           double    x,
                           double    y);

/**
 * jd_layout_uses_system_fonts:
 * @self: a layout
 *
 * Returns: whether some text needs a font that is not one of the document fonts, so that the pages
 *   may look different on another machine
 */
gboolean jd_layout_uses_system_fonts (JdLayout *self);

/**
 * jd_layout_count_unknown:
 * @self: a layout
 *
 * Returns: how many characters no font of this machine can show
 */
guint jd_layout_count_unknown (JdLayout *self);

G_END_DECLS
