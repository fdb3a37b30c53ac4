/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-packed-line.h"

/* Stands for PANGO_GLYPH_EMPTY, which is no glyph of a font. */
#define EMPTY G_MAXUINT16

typedef struct {
  PangoFont *font;
  PangoLanguage *language;
  guint offset;
  guint length;
  guint n_chars;
  guint n_glyphs;
  guint8 flags;
  guint8 gravity;
  guint8 script;
} Run;

typedef struct {
  guint16 glyph;
  guint16 width;
} Glyph;

/* The runs are followed by the glyphs of all of them, and these by a byte for each glyph: how far
 * its cluster is from the one before. */
struct _JdPackedLine {
  guint n_runs;
  guint n_glyphs;
  Run runs[];
};

static Glyph *
get_glyphs (const JdPackedLine *self)
{
  return (Glyph *) (void *) (self->runs + self->n_runs);
}

static guint8 *
get_steps (const JdPackedLine *self)
{
  return (guint8 *) (get_glyphs (self) + self->n_glyphs);
}

static int
get_step (const PangoGlyphString *glyphs,
          int                     index)
{
  return glyphs->log_clusters[index] - (index > 0 ? glyphs->log_clusters[index - 1] : 0);
}

static gboolean
can_pack_glyph (const PangoGlyphString *glyphs,
                int                     index)
{
  const PangoGlyphInfo *info = &glyphs->glyphs[index];
  int step = get_step (glyphs, index);

  return (info->glyph < EMPTY || info->glyph == PANGO_GLYPH_EMPTY) &&
         info->geometry.width >= 0 && info->geometry.width <= G_MAXUINT16 &&
         info->geometry.x_offset == 0 && info->geometry.y_offset == 0 && !info->attr.is_color &&
         step >= 0 && step <= G_MAXUINT8 &&
         info->attr.is_cluster_start == (index == 0 || step > 0);
}

static gboolean
can_pack (const PangoGlyphItem *run)
{
  const PangoAnalysis *analysis = &run->item->analysis;

  if (analysis->level != 0 || analysis->script > G_MAXUINT8 || run->item->num_chars < 0)
    return FALSE;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (!can_pack_glyph (run->glyphs, i))
      return FALSE;

  return TRUE;
}

static void
pack_run (Run                  *packed,
          const PangoGlyphItem *run,
          Glyph                *glyphs,
          guint8               *steps)
{
  const PangoItem *item = run->item;

  *packed = (Run) {
    .font = item->analysis.font != NULL ? g_object_ref (item->analysis.font) : NULL,
    .language = item->analysis.language,
    .offset = (guint) item->offset,
    .length = (guint) item->length,
    .n_chars = (guint) item->num_chars,
    .n_glyphs = (guint) run->glyphs->num_glyphs,
    .flags = item->analysis.flags,
    .gravity = item->analysis.gravity,
    .script = item->analysis.script,
  };

  for (guint i = 0; i < packed->n_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];

      glyphs[i].glyph = info->glyph == PANGO_GLYPH_EMPTY ? EMPTY : (guint16) info->glyph;
      glyphs[i].width = (guint16) info->geometry.width;
      steps[i] = (guint8) get_step (run->glyphs, (int) i);
    }
}

JdPackedLine *
jd_packed_line_new (const PangoLayoutLine *line)
{
  JdPackedLine *self;
  guint n_runs = 0, n_glyphs = 0, place = 0;
  Run *run;

  g_return_val_if_fail (line != NULL, NULL);

  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      if (!can_pack (l->data))
        return NULL;

      n_runs++;
      n_glyphs += (guint) ((const PangoGlyphItem *) l->data)->glyphs->num_glyphs;
    }

  self = g_malloc (sizeof *self + n_runs * sizeof (Run) +
                   n_glyphs * (sizeof (Glyph) + sizeof (guint8)));
  self->n_runs = n_runs;
  self->n_glyphs = n_glyphs;
  run = self->runs;
  for (const GSList *l = line->runs; l != NULL; l = l->next, run++)
    {
      pack_run (run, l->data, get_glyphs (self) + place, get_steps (self) + place);
      place += run->n_glyphs;
    }

  return self;
}

void
jd_packed_line_free (JdPackedLine *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_runs; i++)
    g_clear_object (&self->runs[i].font);

  g_free (self);
}

static PangoItem *
unpack_item (const Run *run)
{
  PangoItem *item = pango_item_new ();

  item->offset = (int) run->offset;
  item->length = (int) run->length;
  item->num_chars = (int) run->n_chars;
  item->analysis.font = run->font != NULL ? g_object_ref (run->font) : NULL;
  item->analysis.language = run->language;
  item->analysis.flags = run->flags;
  item->analysis.gravity = run->gravity;
  item->analysis.script = run->script;
  return item;
}

static PangoGlyphItem *
unpack_run (const Run    *run,
            const Glyph  *glyphs,
            const guint8 *steps)
{
  PangoGlyphItem *item = g_slice_new0 (PangoGlyphItem);
  int cluster = 0;

  item->item = unpack_item (run);
  item->glyphs = pango_glyph_string_new ();
  pango_glyph_string_set_size (item->glyphs, (int) run->n_glyphs);

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      cluster += steps[i];
      item->glyphs->log_clusters[i] = cluster;
      item->glyphs->glyphs[i] = (PangoGlyphInfo) {
        .glyph = glyphs[i].glyph == EMPTY ? PANGO_GLYPH_EMPTY : glyphs[i].glyph,
        .geometry.width = glyphs[i].width,
        .attr.is_cluster_start = i == 0 || steps[i] > 0,
      };
    }

  return item;
}

GSList *
jd_packed_line_unpack (const JdPackedLine *self)
{
  GSList *runs = NULL;
  guint place;

  g_return_val_if_fail (self != NULL, NULL);

  place = self->n_glyphs;
  for (guint i = self->n_runs; i > 0; i--)
    {
      place -= self->runs[i - 1].n_glyphs;
      runs = g_slist_prepend (runs, unpack_run (&self->runs[i - 1], get_glyphs (self) + place,
                                                get_steps (self) + place));
    }

  return runs;
}

void
jd_packed_line_free_runs (GSList *runs)
{
  g_slist_free_full (runs, (GDestroyNotify) pango_glyph_item_free);
}
