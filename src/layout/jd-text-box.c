/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-box.h"

#include <string.h>

static guint64
mix (guint64 hash,
     guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return hash ^ (hash >> 29);
}

static guint64
mix_text (guint64     hash,
          const char *text,
          gsize       length)
{
  guint64 chunk;

  for (; length >= sizeof chunk; text += sizeof chunk, length -= sizeof chunk)
    {
      memcpy (&chunk, text, sizeof chunk);
      hash = mix (hash, chunk);
    }

  chunk = length;
  memcpy (&chunk, text, length);
  return mix (hash, chunk ^ (guint64) length << 56);
}

void
jd_text_key_update_hash (JdTextKey *key)
{
  guint64 hash;

  g_return_if_fail (key != NULL);

  hash = mix (key->face + 1, (guint) key->width);
  hash = mix (hash, (guint) (key->tone + 1) << 2 | key->mode);
  hash = mix_text (hash, key->text, key->length);

  for (guint i = 0; key->n_spans > 1 && i < key->n_spans; i++)
    hash = mix (hash, key->spans[i].start | (guint64) key->spans[i].flags << 32);

  key->hash = (guint) (hash >> 32 ^ hash);
}

guint
jd_text_key_hash (gconstpointer key)
{
  return ((const JdTextKey *) key)->hash;
}

static gboolean
spans_equal (const JdTextKey *a,
             const JdTextKey *b)
{
  for (guint i = 0; i < a->n_spans; i++)
    if (a->spans[i].start != b->spans[i].start || a->spans[i].length != b->spans[i].length ||
        a->spans[i].flags != b->spans[i].flags || a->spans[i].tone != b->spans[i].tone ||
        g_strcmp0 (a->spans[i].href, b->spans[i].href) != 0)
      return FALSE;

  return TRUE;
}

gboolean
jd_text_key_equal (gconstpointer a,
                   gconstpointer b)
{
  const JdTextKey *x = a;
  const JdTextKey *y = b;

  return x->hash == y->hash && x->length == y->length && x->n_spans == y->n_spans &&
         x->face == y->face && x->tone == y->tone && x->width == y->width &&
         x->mode == y->mode &&
         memcmp (x->text, y->text, x->length) == 0 && spans_equal (x, y);
}

static JdSpan *
copy_spans (const JdTextKey *key)
{
  JdSpan *spans = g_new (JdSpan, key->n_spans);

  for (guint i = 0; i < key->n_spans; i++)
    {
      spans[i] = key->spans[i];
      spans[i].href = g_strdup (spans[i].href);
    }

  return spans;
}

static float
measure_line (const PangoLayoutLine *line)
{
  gint64 width = 0;

  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;

      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        width += run->glyphs->glyphs[i].geometry.width;
    }

  return (float) width / PANGO_SCALE;
}

JdTextBox *
jd_text_box_new (const JdTextKey *key)
{
  JdTextBox *self;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_new0 (JdTextBox, 1);
  self->ref_count = 1;
  self->key = *key;
  self->key.text = g_strndup (key->text, key->length);
  self->key.spans = copy_spans (key);
  return self;
}

/* The line then tells places in the whole text, of which the layout had a piece. */
static void
shift_line (PangoLayoutLine *line,
            int              start)
{
  line->start_index += start;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    ((PangoGlyphItem *) l->data)->item->offset += start;
}

void
jd_text_box_append (JdTextBox   *self,
                    PangoLayout *layout,
                    guint        start,
                    guint        n_lines)
{
  GSList *l;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  self->lines = g_renew (JdTextLine, self->lines, self->n_lines + n_lines);
  l = pango_layout_get_lines_readonly (layout);
  for (guint i = 0; i < n_lines && l != NULL; i++, l = l->next)
    {
      JdTextLine *line = &self->lines[self->n_lines++];

      line->line = pango_layout_line_ref (l->data);
      line->packed = NULL;
      line->width = measure_line (l->data);
      if (start > 0)
        shift_line (line->line, (int) start);
    }
}

void
jd_text_box_pack (JdTextBox *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_lines; i++)
    {
      JdTextLine *line = &self->lines[i];

      line->packed = jd_packed_line_new (line->line);
      if (line->packed != NULL)
        g_clear_pointer (&line->line, pango_layout_line_unref);
    }
}

JdTextBox *
jd_text_box_ref (JdTextBox *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->ref_count++;
  return self;
}

void
jd_text_box_unref (JdTextBox *self)
{
  g_return_if_fail (self != NULL);

  if (--self->ref_count > 0)
    return;

  for (guint i = 0; i < self->n_lines; i++)
    {
      g_clear_pointer (&self->lines[i].line, pango_layout_line_unref);
      g_clear_pointer (&self->lines[i].packed, jd_packed_line_free);
    }
  for (guint i = 0; i < self->key.n_spans; i++)
    g_free ((char *) self->key.spans[i].href);

  g_free (self->lines);
  g_free ((JdSpan *) self->key.spans);
  g_free ((char *) self->key.text);
  g_free (self);
}

double
jd_text_box_get_width (const JdTextBox *self)
{
  double width = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_lines; i++)
    width = MAX (width, self->lines[i].width);

  return width;
}

const JdSpan *
jd_text_box_find_span (const JdTextBox *self,
                       guint            offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, NULL);

  high = self->key.n_spans;
  if (self->key.n_spans == 0)
    return NULL;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->key.spans[middle].start <= offset)
        low = middle;
      else
        high = middle;
    }

  return &self->key.spans[low];
}

static int
get_run_width (const PangoGlyphItem *run)
{
  int width = 0;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    width += run->glyphs->glyphs[i].geometry.width;

  return width;
}

guint
jd_text_box_x_to_offset (const JdTextBox *self,
                         guint            line,
                         double           x)
{
  const PangoLayoutLine *glyphs;
  int position = (int) (x * PANGO_SCALE);
  gboolean is_rtl;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (line < self->n_lines, 0);

  glyphs = self->lines[line].line;
  is_rtl = glyphs->resolved_dir == PANGO_DIRECTION_RTL;
  if (position < 0)
    return (guint) (glyphs->start_index + (is_rtl ? glyphs->length : 0));

  for (const GSList *l = glyphs->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;
      const char *text = self->key.text + run->item->offset;
      int width = get_run_width (run);
      int index, trailing;

      if (position < width)
        {
          pango_glyph_string_x_to_index (run->glyphs, (char *) text, run->item->length,
                                         &run->item->analysis, position, &index, &trailing);
          if (trailing > 0)
            index = (int) (g_utf8_offset_to_pointer (text + index, trailing) - text);
          return (guint) (run->item->offset + index);
        }

      position -= width;
    }

  return (guint) (glyphs->start_index + (is_rtl ? 0 : glyphs->length));
}

static guint
find_line (const JdTextBox *self,
           guint            offset)
{
  guint line = 0;

  while (line + 1 < self->n_lines &&
         (guint) self->lines[line + 1].line->start_index <= offset)
    line++;

  return line;
}

double
jd_text_box_offset_to_x (const JdTextBox *self,
                         guint            offset,
                         guint           *line)
{
  const PangoLayoutLine *glyphs;
  int position = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (line != NULL, 0);

  *line = find_line (self, offset);
  glyphs = self->lines[*line].line;

  for (const GSList *l = glyphs->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;
      int start = run->item->offset;
      int x;

      if ((int) offset >= start && (int) offset < start + run->item->length)
        {
          pango_glyph_string_index_to_x (run->glyphs, (char *) self->key.text + start,
                                         run->item->length, &run->item->analysis,
                                         (int) offset - start, FALSE, &x);
          return (double) (position + x) / PANGO_SCALE;
        }

      position += get_run_width (run);
    }

  return glyphs->resolved_dir == PANGO_DIRECTION_RTL ? 0 : self->lines[*line].width;
}
