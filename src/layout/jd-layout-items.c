/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-layout-private.h"

#define HAIRLINE 0.5
#define RULE_ABOVE 9.3
#define HEAD_RULE 1
#define BAR_WIDTH 1.5
#define BAR_EDGE 0.6
#define UNDERLINE_BELOW 0.165
#define UNDERLINE 0.5
#define FOOTER_NUMBER_ROOM 50

/* A page while its pieces are told. */
typedef struct {
  JdLayout *layout;
  guint page;
  JdPageItemFunc func;
  gpointer user_data;
  GArray *underlines;
} JdWalk;

typedef struct {
  JdTone tone;
  double x;
  double y;
  double width;
} JdUnderline;

/* A line and where it stands. */
typedef struct {
  const JdTextBox *box;
  guint line;
  double x;
  double top;
  JdPageItem item;
} JdPlacedLine;

static JdRgb
get_colour (JdLayout *layout,
            JdTone    tone)
{
  if (tone != JD_TONE_ACCENT)
    return *jd_tone_get_colour (tone);

  return layout->settings.has_accent ? layout->settings.accent : layout->flow->sheet->accent;
}

static void
tell_rectangle (JdWalk *self,
                JdTone  tone,
                double  x,
                double  y,
                double  width,
                double  height)
{
  JdPageItem item = {
    .kind = JD_PAGE_ITEM_RECTANGLE,
    .role = JD_PAGE_ROLE_ARTIFACT,
    .block = JD_PAGE_NO_BLOCK,
    .colour = get_colour (self->layout, tone),
    .x = x,
    .y = y,
    .width = width,
    .height = height,
  };

  self->func (&item, self->user_data);
}

static int
get_advance (const PangoGlyphItem *run)
{
  int width = 0;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    width += run->glyphs->glyphs[i].geometry.width;

  return width;
}

static void
tell_run (JdWalk             *self,
          const JdPlacedLine *line,
          PangoGlyphItem     *run,
          double              x)
{
  const JdTextBox *box = line->box;
  const JdFaceStyle *face = jd_typesetter_get_face (self->layout->flow->typesetter,
                                                    box->key.face);
  const JdSpan *span = jd_text_box_find_span (box, (guint) run->item->offset);
  JdPageItem item = line->item;
  int tone = box->key.tone;

  if (tone < 0 && span != NULL)
    tone = span->tone;
  if (tone < 0)
    tone = face->tone;

  item.colour = get_colour (self->layout, (JdTone) tone);
  item.x = x;
  item.width = (double) get_advance (run) / PANGO_SCALE;
  item.glyphs = run;
  item.href = span != NULL ? span->href : NULL;
  self->func (&item, self->user_data);

  if (item.href != NULL && item.width > 0)
    {
      JdUnderline underline = { (JdTone) tone, x, item.y + UNDERLINE_BELOW * face->size,
                                item.width };

      g_array_append_val (self->underlines, underline);
    }
}

/* Underlines come after the text of a block, which they would cut in pieces for a reader. */
static void
tell_underlines (JdWalk *self)
{
  for (guint i = 0; i < self->underlines->len; i++)
    {
      const JdUnderline *line = &g_array_index (self->underlines, JdUnderline, i);

      tell_rectangle (self, line->tone, line->x, line->y - UNDERLINE / 2, line->width, UNDERLINE);
    }

  g_array_set_size (self->underlines, 0);
}

/* Tells the runs in the order of the text, which is not that of the eye where directions mix. */
static void
tell_mixed_runs (JdWalk             *self,
                 const JdPlacedLine *line)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));
  double x = line->x;

  for (const GSList *l = line->box->lines[line->line].line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      guint i = 0;

      while (i < runs->len &&
             ((PangoGlyphItem *) g_ptr_array_index (runs, i))->item->offset < run->item->offset)
        i++;

      g_ptr_array_insert (runs, (int) i, run);
      g_array_insert_val (places, i, x);
      x += (double) get_advance (run) / PANGO_SCALE;
    }

  for (guint i = 0; i < runs->len; i++)
    tell_run (self, line, g_ptr_array_index (runs, i), g_array_index (places, double, i));
}

static gboolean
has_rtl_run (const PangoLayoutLine *line)
{
  for (const GSList *l = line->runs; l != NULL; l = l->next)
    if (((PangoGlyphItem *) l->data)->item->analysis.level % 2 == 1)
      return TRUE;

  return FALSE;
}

static void
tell_line (JdWalk             *self,
           const JdPlacedLine *line)
{
  const PangoLayoutLine *glyphs = line->box->lines[line->line].line;
  double x = line->x;

  if (has_rtl_run (glyphs))
    {
      tell_mixed_runs (self, line);
      return;
    }

  for (const GSList *l = glyphs->runs; l != NULL; l = l->next)
    {
      tell_run (self, line, l->data, x);
      x += (double) get_advance (l->data) / PANGO_SCALE;
    }
}

/* Tells lines of a box; @left and @width are of its column, @y is the top of the first line. */
static void
tell_lines (JdWalk       *self,
            const JdCell *cell,
            const JdRow  *row,
            guint         index,
            guint         first,
            guint         n_lines,
            double        left,
            double        width,
            double        y)
{
  JdFlow *flow = self->layout->flow;
  const JdTextBox *box = cell->box;
  double leading = jd_typesetter_get_face (flow->typesetter, box->key.face)->leading;
  double baseline = jd_typesetter_get_baseline (flow->typesetter, box->key.face);

  for (guint i = 0; i < n_lines; i++)
    {
      JdPlacedLine line = { .box = box, .line = first + i, .top = y + i * leading };

      line.x = jd_layout_place (self->layout, left, width, cell->align, cell->edge,
                                box->lines[first + i].width);
      line.item = (JdPageItem) {
        .kind = JD_PAGE_ITEM_GLYPHS,
        .role = cell->role,
        .block = cell->block,
        .row = index,
        .list = row->list,
        .parent = row->parent != JD_PAGE_NO_BLOCK ? row->parent : cell->block,
        .y = line.top + baseline,
        .top = line.top,
        .height = leading,
        .text = box->key.text,
      };
      tell_line (self, &line);
    }
}

static void
tell_logo (JdWalk *self,
           double  left,
           double  width,
           double  y)
{
  JdFlow *flow = self->layout->flow;
  JdPageItem item = {
    .kind = JD_PAGE_ITEM_PICTURE,
    .role = JD_PAGE_ROLE_FIGURE,
    .block = JD_PAGE_NO_BLOCK,
    .x = jd_layout_place (self->layout, left, width, flow->logo_align,
                          flow->logo_align == JD_ALIGN_END ? width : flow->logo_edge,
                          flow->logo_width),
    .y = y + flow->logo_top,
    .width = flow->logo_width,
    .height = flow->logo_height,
    .picture = flow->logo,
  };

  self->func (&item, self->user_data);
}

static void
tell_rules (JdWalk           *self,
            const JdRow      *row,
            const JdFragment *fragment,
            gboolean          is_first,
            double            left,
            double            width)
{
  JdFlow *flow = self->layout->flow;
  const JdStyleSheet *sheet = flow->sheet;
  double y = fragment->y;

  if ((row->flags & JD_ROW_RULE) && !is_first && fragment->line == 0)
    tell_rectangle (self, JD_TONE_HAIRLINE, left, y - RULE_ABOVE - HAIRLINE / 2, width, HAIRLINE);

  if (row->flags & JD_ROW_HEAD)
    {
      tell_rectangle (self, JD_TONE_ACCENT, left, y + flow->head_rule - HEAD_RULE / 2.0,
                      width, HEAD_RULE);
      if (flow->head_hairline > 0)
        tell_rectangle (self, JD_TONE_HAIRLINE, left, y + flow->head_hairline - HAIRLINE / 2,
                        width, HAIRLINE);
    }

  if (sheet->facts_rule == 0 || sheet->n_columns > 1)
    return;

  if (row->flags & JD_ROW_FACTS_FIRST)
    tell_rectangle (self, JD_TONE_HAIRLINE, left, y - sheet->facts_rule - HAIRLINE / 2,
                    width, HAIRLINE);
  if (row->flags & JD_ROW_FACTS_LAST)
    tell_rectangle (self, JD_TONE_HAIRLINE, left,
                    y + row->height + sheet->facts_rule - HAIRLINE / 2, width, HAIRLINE);
}

static void
tell_bar (JdWalk           *self,
          const JdRow      *row,
          const JdFragment *fragment,
          double            left,
          double            width)
{
  double edge = self->layout->flow->sheet->text_edge + BAR_EDGE;

  tell_rectangle (self, JD_TONE_ACCENT,
                  jd_layout_place (self->layout, left, width, JD_ALIGN_START, edge, BAR_WIDTH),
                  fragment->y, BAR_WIDTH, fragment->n_lines * row->leading);
}

static void
tell_fragment (JdWalk           *self,
               const JdFragment *fragment,
               guint             frame,
               gboolean          is_first)
{
  JdLayout *layout = self->layout;
  const JdRow *row = &g_array_index (layout->flow->rows, JdRow, fragment->row);
  double left, width;

  jd_layout_get_column (layout, row, frame, &left, &width);
  tell_rules (self, row, fragment, is_first, left, width);
  if ((row->flags & JD_ROW_LOGO) && fragment->line == 0)
    tell_logo (self, left, width, fragment->y);
  if (row->flags & JD_ROW_BAR)
    tell_bar (self, row, fragment, left, width);

  for (guint i = 0; i < row->n_cells; i++)
    {
      const JdCell *cell = &g_array_index (layout->flow->cells, JdCell, row->cell + i);

      if (cell->flows)
        tell_lines (self, cell, row, fragment->row, fragment->line, fragment->n_lines,
                    left, width, fragment->y);
      else if (fragment->line == 0)
        tell_lines (self, cell, row, fragment->row, 0, cell->box->n_lines,
                    left, width, fragment->y + cell->top);
    }

  tell_underlines (self);
}

/* Says the heading of a section that comes from the page before once more. */
static void
tell_again (JdWalk           *self,
            const JdFragment *fragment,
            guint             frame)
{
  JdFlow *flow = self->layout->flow;
  const JdRow *row = &g_array_index (flow->rows, JdRow, fragment->row);
  const JdCell *cells = &g_array_index (flow->cells, JdCell, row->cell);
  gboolean starts = (row->flags & JD_ROW_SECTION) && fragment->line == 0;
  JdTextBox *box;
  JdCell cell;
  double left, width, top;

  if (starts || row->n_cells == 0 || (row->n_cells == 1 && cells->role == JD_PAGE_ROLE_HEADING))
    return;

  box = jd_flow_get_again (flow, row->section);
  if (box == NULL)
    return;

  top = jd_typesetter_get_baseline (flow->typesetter, cells[row->n_cells - 1].box->key.face) -
        jd_typesetter_get_baseline (flow->typesetter, JD_FACE_HEADING_AGAIN);
  cell = (JdCell) { .box = box, .role = JD_PAGE_ROLE_ARTIFACT, .block = JD_PAGE_NO_BLOCK };
  jd_layout_get_column (self->layout, row, frame, &left, &width);
  tell_lines (self, &cell, row, fragment->row, 0, box->n_lines, left, width, fragment->y + top);
}

static void
tell_footer_text (JdWalk     *self,
                  const char *text,
                  double      edge,
                  double      room,
                  JdAlign     align)
{
  JdLayout *layout = self->layout;
  JdFlow *flow = layout->flow;
  g_autoptr (JdTextBox) box = NULL;
  JdRow row = { .parent = JD_PAGE_NO_BLOCK };
  JdCell cell;
  double height;

  jd_paper_get_size (layout->settings.paper, NULL, &height);
  jd_typesetter_add (flow->typesetter, text, 0, -1);
  box = jd_typesetter_set (flow->typesetter, JD_FACE_SMALL, room, -1, JD_TEXT_ONE_LINE);
  cell = (JdCell) { .box = box, .edge = edge, .align = align,
                    .role = JD_PAGE_ROLE_ARTIFACT, .block = JD_PAGE_NO_BLOCK };
  tell_lines (self, &cell, &row, 0, 0, 1, flow->sheet->margin_x[layout->settings.paper],
              flow->sheet->width, height - flow->sheet->footer);
  jd_typesetter_release (flow->typesetter, g_steal_pointer (&box));
}

static void
tell_footer (JdWalk *self,
             guint   n_pages)
{
  const JdStyleSheet *sheet = self->layout->flow->sheet;
  double measure = sheet->width - sheet->text_edge;
  char number[64];

  if (n_pages < 2)
    return;

  if (self->layout->footer != NULL)
    tell_footer_text (self, self->layout->footer, sheet->text_edge, measure - FOOTER_NUMBER_ROOM,
                      JD_ALIGN_START);

  /* An isolate that runs from left to right: the order of the numbers is the same everywhere. */
  g_snprintf (number, sizeof number, "\u2066%u / %u\u2069", self->page + 1, n_pages);
  tell_footer_text (self, number, sheet->width, FOOTER_NUMBER_ROOM, JD_ALIGN_END);
}

void
jd_layout_foreach_item (JdLayout       *self,
                        guint           page,
                        JdPageItemFunc  func,
                        gpointer        user_data)
{
  g_autoptr (GArray) underlines = g_array_new (FALSE, FALSE, sizeof (JdUnderline));
  JdWalk walk = { self, page, func, user_data, underlines };
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
