/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "jd-logo-picture.h"
#include "jd-rgb.h"

G_BEGIN_DECLS

/**
 * JdPageRole:
 * @JD_PAGE_ROLE_ARTIFACT: not part of the text: rules, bars, the footer, a heading said again
 * @JD_PAGE_ROLE_FIGURE: the logo
 * @JD_PAGE_ROLE_TITLE: the title
 * @JD_PAGE_ROLE_HEADING: the heading of a section
 * @JD_PAGE_ROLE_SUBHEADING: a heading within a section
 * @JD_PAGE_ROLE_PARAGRAPH: a paragraph
 * @JD_PAGE_ROLE_QUOTE: a quotation
 * @JD_PAGE_ROLE_LABEL: the label of a fact, the mark of an item
 * @JD_PAGE_ROLE_ITEM: the text of a fact or of an item
 *
 * What a piece of the page is to a reader who does not see it.
 */
typedef enum {
  JD_PAGE_ROLE_ARTIFACT,
  JD_PAGE_ROLE_FIGURE,
  JD_PAGE_ROLE_TITLE,
  JD_PAGE_ROLE_HEADING,
  JD_PAGE_ROLE_SUBHEADING,
  JD_PAGE_ROLE_PARAGRAPH,
  JD_PAGE_ROLE_QUOTE,
  JD_PAGE_ROLE_LABEL,
  JD_PAGE_ROLE_ITEM,
} JdPageRole;

/**
 * JdPageItemKind:
 * @JD_PAGE_ITEM_GLYPHS: glyphs of one font and one colour
 * @JD_PAGE_ITEM_RECTANGLE: a filled rectangle
 * @JD_PAGE_ITEM_PICTURE: the logo
 */
typedef enum {
  JD_PAGE_ITEM_GLYPHS,
  JD_PAGE_ITEM_RECTANGLE,
  JD_PAGE_ITEM_PICTURE,
} JdPageItemKind;

/**
 * JD_PAGE_NO_BLOCK:
 *
 * The block of an item that comes from none.
 */
#define JD_PAGE_NO_BLOCK G_MAXUINT

/**
 * JD_PAGE_LIST_FACTS:
 *
 * The list of the facts.
 */
#define JD_PAGE_LIST_FACTS G_MAXUINT

/**
 * JdPageItem:
 * @kind: what is drawn
 * @role: what it is to a reader
 * @block: index of the block of the content it comes from, or %JD_PAGE_NO_BLOCK
 * @row: counts what is set apart: items of one paragraph have the same
 * @list: the list it belongs to, as in #JdContentBlock, %JD_PAGE_LIST_FACTS, or 0
 * @parent: for an item of a nested list, the block of the item that holds it; else @block
 * @colour: for all but pictures
 * @x: from the left of the page: where glyphs start, or the left of a rectangle
 * @y: from the top of the page: the baseline of glyphs, or the top of a rectangle
 * @width: how wide
 * @height: how high; for glyphs the leading
 * @top: for glyphs, the top of the line they stand on
 * @text: (nullable): the text that @glyphs is an item of
 * @glyphs: (nullable): font, offset, length and glyphs; its own vertical offset is not to be used
 * @href: (nullable): where a link leads
 * @picture: (nullable): the logo
 *
 * A piece of a page, in points. It is good during the call that hands it over; fonts and glyphs
 * live as long as nothing of the page changes.
 */
typedef struct {
  JdPageItemKind kind;
  JdPageRole role;
  guint block;
  guint row;
  guint list;
  guint parent;
  JdRgb colour;
  double x;
  double y;
  double width;
  double height;
  double top;
  const char *text;
  PangoGlyphItem *glyphs;
  const char *href;
  JdLogoPicture *picture;
} JdPageItem;

/**
 * JdPageItemFunc:
 * @item: a piece of a page
 * @user_data: closure
 *
 * Called for each piece of a page, in reading order.
 */
typedef void (*JdPageItemFunc) (const JdPageItem *item,
                                gpointer          user_data);

/**
 * jd_page_item_draw:
 * @item: a piece of a page
 * @cr: where to draw, with the top left of the page at 0, 0
 */
void jd_page_item_draw (const JdPageItem *item,
                        cairo_t          *cr);

G_END_DECLS
