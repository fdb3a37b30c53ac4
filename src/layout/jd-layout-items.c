/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-layout-walk.h"

#define HAIRLINE 0.5
#define RULE_ABOVE 9.3
#define HEAD_RULE 1.0
#define BAR_WIDTH 1.5
#define BAR_EDGE 0.6
#define FOOTER_NUMBER_ROOM 50

static void
tell_hairline (JdLayoutWalk *self,
               double        left,
               double        y,
               double        width)
{
  jd_layout_walk_rectangle (self, JD_TONE_HAIRLINE, left, y - HAIRLINE / 2, width, HAIRLINE);
}

static void
tell_logo (JdLayoutWalk *self,
           double        left,
           double        width,
           double        y)
{
  JdFlow *flow = self->layout->flow;
  JdPageItem item = {
    .kind = JD_PAGE_ITEM_PICTURE,
    .role = JD_PAGE_ROLE_FIGURE,
    .block = JD_PAGE_NO_BLOCK,
    .y = y + flow->logo_top,
    .width = flow->logo_width,
    .height = flow->logo_height,
    .picture = flow->logo,
  };

  item.x = jd_layout_place (self->layout, left, width, flow->logo_align,
                            flow->logo_align == JD_ALIGN_END ? width : flow->logo_edge,
                            flow->logo_width);
  self->func (&item, self->user_data);
}

static void
tell_head_rules (JdLayoutWalk *self,
                 double        left,
                 double        width,
                 double        y)
{
  JdFlow *flow = self->layout->flow;

  jd_layout_walk_rectangle (self, JD_TONE_ACCENT, left, y + flow->head_rule - HEAD_RULE / 2,
                            width, HEAD_RULE);
  if (flow->head_hairline > 0)
    tell_hairline (self, left, y + flow->head_hairline, width);
}

static void
tell_rules (JdLayoutWalk     *self,
            const JdRow      *row,
            const JdFragment *fragment,
            gboolean          is_first,
            double            left,
            double            width)
{
  const JdStyleSheet *sheet = self->layout->flow->sheet;
  double y = fragment->y;

  if ((row->flags & JD_ROW_RULE) && !is_first && fragment->line == 0)
    tell_hairline (self, left, y - RULE_ABOVE, width);
  if (row->flags & JD_ROW_HEAD)
    tell_head_rules (self, left, width, y);

  /* In two columns the facts have their rules with the head. */
  if (sheet->facts_rule == 0 || sheet->n_columns > 1)
    return;

  if ((row->flags & JD_ROW_FACTS_FIRST) && fragment->line == 0)
    tell_hairline (self, left, y - sheet->facts_rule, width);
  if ((row->flags & JD_ROW_FACTS_LAST) && fragment->line + fragment->n_lines == row->n_lines)
    tell_hairline (self, left,
                   y + (fragment->line == 0 ? row->height : fragment->n_lines * row->leading) +
                   sheet->facts_rule,
                   width);
}

static void
tell_bar (JdLayoutWalk     *self,
          const JdRow      *row,
          const JdFragment *fragment,
          double            left,
          double            width)
{
  double edge = self->layout->flow->sheet->text_edge + BAR_EDGE;

  jd_layout_walk_rectangle (self, JD_TONE_ACCENT,
                            jd_layout_place (self->layout, left, width, JD_ALIGN_START, edge,
                                             BAR_WIDTH),
                            fragment->y, BAR_WIDTH, fragment->n_lines * row->leading);
}

static void
tell_cells (JdLayoutWalk     *self,
            const JdFragment *fragment,
            JdPlacedBox      *box)
{
  for (guint i = 0; i < box->row->n_cells; i++)
    {
      const JdCell *cell = &g_array_index (self->layout->flow->cells, JdCell, box->row->cell + i);

      if (!cell->flows && fragment->line > 0)
        continue;

      box->cell = cell;
      box->first = cell->flows ? fragment->line : 0;
      box->n_lines = cell->flows ? fragment->n_lines : cell->box->n_lines;
      box->y = fragment->y + (cell->flows ? 0 : cell->top);
      jd_layout_walk_lines (self, box);
    }
}

static void
tell_fragment (JdLayoutWalk     *self,
               const JdFragment *fragment,
               guint             frame,
               gboolean          is_first)
{
  const JdRow *row = &g_array_index (self->layout->flow->rows, JdRow, fragment->row);
  JdPlacedBox box = { .row = row, .index = fragment->row };

  jd_layout_get_column (self->layout, row, frame, &box.left, &box.width);
  tell_rules (self, row, fragment, is_first, box.left, box.width);
  if ((row->flags & JD_ROW_LOGO) && fragment->line == 0)
    tell_logo (self, box.left, box.width, fragment->y);
  if (row->flags & JD_ROW_BAR)
    tell_bar (self, row, fragment, box.left, box.width);

  tell_cells (self, fragment, &box);
  jd_layout_walk_underlines (self);
}

/* Says the heading of a section that comes from the page before once more. */
static void
tell_again (JdLayoutWalk     *self,
            const JdFragment *fragment,
            guint             frame)
{
  JdFlow *flow = self->layout->flow;
  const JdRow *row = &g_array_index (flow->rows, JdRow, fragment->row);
  const JdCell *cells = &g_array_index (flow->cells, JdCell, row->cell);
  gboolean starts = (row->flags & JD_ROW_SECTION) && fragment->line == 0;
  JdPlacedBox box = { .row = row, .index = fragment->row };
  JdTextBox *heading;
  JdCell cell;

  if (starts || row->n_cells == 0 || (row->n_cells == 1 && cells->role == JD_PAGE_ROLE_HEADING))
    return;

  heading = jd_flow_get_again (flow, row->section);
  if (heading == NULL)
    return;

  cell = (JdCell) { .box = heading, .role = JD_PAGE_ROLE_ARTIFACT, .block = JD_PAGE_NO_BLOCK };
  box.cell = &cell;
  box.n_lines = heading->n_lines;
  box.y = fragment->y +
          jd_typesetter_get_baseline (flow->typesetter, cells[row->n_cells - 1].box->key.face) -
          jd_typesetter_get_baseline (flow->typesetter, JD_FACE_HEADING_AGAIN);
  jd_layout_get_column (self->layout, row, frame, &box.left, &box.width);
  jd_layout_walk_lines (self, &box);
}

static void
tell_footer_text (JdLayoutWalk *self,
                  const char   *text,
                  double        edge,
                  double        room,
                  JdAlign       align)
{
  JdLayout *layout = self->layout;
  JdFlow *flow = layout->flow;
  JdRow row = { .parent = JD_PAGE_NO_BLOCK };
  JdCell cell = {
    .edge = edge,
    .align = align,
    .role = JD_PAGE_ROLE_ARTIFACT,
    .block = JD_PAGE_NO_BLOCK,
  };
  JdPlacedBox box = {
    .cell = &cell,
    .row = &row,
    .n_lines = 1,
    .left = flow->sheet->margin_x[layout->settings.paper],
    .width = flow->sheet->width,
  };
  double height;

  jd_paper_get_size (layout->settings.paper, NULL, &height);
  box.y = height - flow->sheet->footer;
  jd_typesetter_add (flow->typesetter, text, 0, -1);
  cell.box = jd_typesetter_set (flow->typesetter, JD_FACE_SMALL, room, -1, JD_TEXT_ONE_LINE);
  jd_layout_walk_lines (self, &box);
  jd_text_box_unref (cell.box);
}

static void
tell_footer (JdLayoutWalk *self,
             guint         n_pages)
{
  const JdStyleSheet *sheet = self->layout->flow->sheet;
  double measure = sheet->width - sheet->text_edge;
  gboolean is_rtl;
  char number[64];

  if (n_pages < 2)
    return;

  if (self->layout->footer != NULL)
    tell_footer_text (self, self->layout->footer, sheet->text_edge, measure - FOOTER_NUMBER_ROOM,
                      JD_ALIGN_START);

  /* An isolate that runs from left to right: the order of the numbers is the same everywhere. The
   * font of most pages lacks it, so that another would be opened for nothing. */
  is_rtl = jd_typesetter_get_script (self->layout->flow->typesetter)->is_rtl;
  g_snprintf (number, sizeof number, is_rtl ? "\u2066%u / %u\u2069" : "%u / %u",
              self->page + 1, n_pages);
  tell_footer_text (self, number, sheet->width, FOOTER_NUMBER_ROOM, JD_ALIGN_END);
}

void
jd_layout_foreach_item (JdLayout       *self,
                        guint           page,
                        JdPageItemFunc  func,
                        gpointer        user_data)
{
  g_autoptr (GArray) underlines = g_array_new (FALSE, FALSE, sizeof (JdUnderline));
  JdLayoutWalk walk = { self, page, func, user_data, underlines };
  guint n_pages;

  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (func != NULL);

  n_pages = jd_layout_get_n_pages (self);
  if (page >= n_pages || self->flow == NULL || self->pages->frames->len == 0)
    return;

  for (guint i = 0; i < self->flow->sheet->n_columns; i++)
    {
      guint frame = page * self->flow->sheet->n_columns + i;
      const JdFrame *place = &g_array_index (self->pages->frames, JdFrame, frame);

      for (guint j = 0; j < place->n_fragments; j++)
        {
          const JdFragment *fragment = &g_array_index (self->pages->fragments, JdFragment,
                                                       place->first + j);

          if (i == 0 && j == 0)
            tell_again (&walk, fragment, frame);
          tell_fragment (&walk, fragment, frame, j == 0);
        }
    }

  tell_footer (&walk, n_pages);
}

static void
draw_item (const JdPageItem *item,
           gpointer          user_data)
{
  jd_page_item_draw (item, user_data);
}

void
jd_layout_draw_page (JdLayout *self,
                     guint     page,
                     cairo_t  *cr)
{
  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (cr != NULL);

  jd_layout_foreach_item (self, page, draw_item, cr);
}
