/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-layout-walk.h"

#define UNDERLINE_BELOW 0.165
#define UNDERLINE 0.5

/* A line and where it stands. */
typedef struct {
  const JdTextBox *box;
  guint line;
  double x;
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

void
jd_layout_walk_rectangle (JdLayoutWalk *self,
                          JdTone        tone,
                          double        x,
                          double        y,
                          double        width,
                          double        height)
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

static double
get_advance (const PangoGlyphItem *run)
{
  int width = 0;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    width += run->glyphs->glyphs[i].geometry.width;

  return (double) width / PANGO_SCALE;
}

static void
tell_run (JdLayoutWalk       *self,
          const JdPlacedLine *line,
          PangoGlyphItem     *run,
          double              x)
{
  const JdTextKey *key = &line->box->key;
  const JdFaceStyle *face = jd_typesetter_get_face (self->layout->flow->typesetter, key->face);
  const JdSpan *span = jd_text_box_find_span (line->box, (guint) run->item->offset);
  JdPageItem item = line->item;
  int tone = key->tone;

  if (tone < 0 && span != NULL)
    tone = span->tone;
  if (tone < 0)
    tone = (int) face->tone;

  item.colour = get_colour (self->layout, (JdTone) tone);
  item.x = x;
  item.width = get_advance (run);
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

void
jd_layout_walk_underlines (JdLayoutWalk *self)
{
  for (guint i = 0; i < self->underlines->len; i++)
    {
      const JdUnderline *line = &g_array_index (self->underlines, JdUnderline, i);

      jd_layout_walk_rectangle (self, line->tone, line->x, line->y - UNDERLINE / 2,
                                line->width, UNDERLINE);
    }

  g_array_set_size (self->underlines, 0);
}

/* Tells the runs in the order of the text, which is not that of the eye where directions mix. */
static void
tell_mixed_runs (JdLayoutWalk       *self,
                 const JdPlacedLine *line)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (double));
  double x = line->x;

  for (const GSList *l = line->box->lines[line->line].line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      guint i = runs->len;

      while (i > 0 &&
             ((PangoGlyphItem *) g_ptr_array_index (runs, i - 1))->item->offset > run->item->offset)
        i--;

      g_ptr_array_insert (runs, (int) i, run);
      g_array_insert_val (places, i, x);
      x += get_advance (run);
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
tell_runs (JdLayoutWalk       *self,
           const JdPlacedLine *line,
           const GSList       *runs)
{
  double x = line->x;

  for (const GSList *l = runs; l != NULL; l = l->next)
    {
      tell_run (self, line, l->data, x);
      x += get_advance (l->data);
    }
}

static void
tell_line (JdLayoutWalk       *self,
           const JdPlacedLine *line)
{
  const JdTextLine *glyphs = &line->box->lines[line->line];

  if (glyphs->packed != NULL)
    {
      GSList *runs = jd_packed_line_unpack (glyphs->packed);

      tell_runs (self, line, runs);
      jd_packed_line_free_runs (runs);
    }
  else if (has_rtl_run (glyphs->line))
    {
      tell_mixed_runs (self, line);
    }
  else
    {
      tell_runs (self, line, glyphs->line->runs);
    }
}

void
jd_layout_walk_lines (JdLayoutWalk      *self,
                      const JdPlacedBox *placed)
{
  JdTypesetter *typesetter = self->layout->flow->typesetter;
  const JdCell *cell = placed->cell;
  const JdRow *row = placed->row;
  const JdTextBox *box = cell->box;
  double leading = jd_typesetter_get_face (typesetter, box->key.face)->leading;
  double baseline = jd_typesetter_get_baseline (typesetter, box->key.face);

  for (guint i = 0; i < placed->n_lines; i++)
    {
      JdPlacedLine line = { .box = box, .line = placed->first + i };
      double top = placed->y + i * leading;

      line.x = jd_layout_place (self->layout, placed->left, placed->width, cell->align,
                                cell->edge, box->lines[line.line].width);
      line.item = (JdPageItem) {
        .kind = JD_PAGE_ITEM_GLYPHS,
        .role = cell->role,
        .block = cell->block,
        .row = placed->index,
        .list = row->list,
        .parent = row->parent != JD_PAGE_NO_BLOCK ? row->parent : cell->block,
        .y = top + baseline,
        .top = top,
        .height = leading,
        .text = box->key.text,
      };
      tell_line (self, &line);
    }
}
