/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-typesetter.h"

#include <string.h>

#include "jd-font-side.h"
#include "jd-fonts.h"
#include "jd-text-attributes.h"
#include "jd-text-chunk.h"

/* More characters than any line holds. */
#define LONGEST_LINE 1000

struct _JdTypesetter {
  const JdStyleSheet *sheet;
  JdScript script;
  JdFaceStyle faces[JD_N_FACES];
  JdFontSide sides[2];
  JdTextAttributes attributes;
  char *simple_features;

  GString *text;
  GArray *spans;
  GHashTable *boxes;
  gboolean packs;
  gboolean has_taken_system;
};

JdTypesetter *
jd_typesetter_new (const JdStyleSheet *sheet,
                   const char         *lang)
{
  JdTypesetter *self;
  const char *figures;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_new0 (JdTypesetter, 1);
  self->sheet = sheet;
  jd_script_init (&self->script, lang);

  for (guint i = 0; i < JD_N_FACES; i++)
    {
      self->faces[i] = sheet->faces[i];
      self->faces[i].size *= self->script.size;
      self->faces[i].leading *= self->script.leading;
      self->faces[i].is_italic = sheet->faces[i].is_italic && self->script.has_italics;
    }

  figures = strstr (sheet->features, "lnum");
  self->simple_features = g_strconcat (sheet->features, ",ccmp=0", NULL);
  self->attributes.script = &self->script;
  self->attributes.features[0] = self->simple_features;
  self->attributes.features[1] = sheet->features;
  self->attributes.features[2] = figures;

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (JdSpan));
  self->boxes = g_hash_table_new_full (jd_text_key_hash, jd_text_key_equal,
                                       NULL, (GDestroyNotify) jd_text_box_unref);
  return self;
}

void
jd_typesetter_free (JdTypesetter *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    jd_font_side_clear (&self->sides[i]);

  g_hash_table_unref (self->boxes);
  if (self->has_taken_system)
    jd_fonts_return_system ();
  g_array_unref (self->spans);
  g_string_free (self->text, TRUE);
  g_free (self->simple_features);
  g_free (self);
}

void
jd_typesetter_set_packs (JdTypesetter *self,
                         gboolean      packs)
{
  g_return_if_fail (self != NULL);

  self->packs = packs;
}

const JdScript *
jd_typesetter_get_script (JdTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->script;
}

const JdFaceStyle *
jd_typesetter_get_face (JdTypesetter *self,
                        JdFace        face)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (face < JD_N_FACES, NULL);

  return &self->faces[face];
}

double
jd_typesetter_get_baseline (JdTypesetter *self,
                            JdFace        face)
{
  const JdFaceStyle *style = jd_typesetter_get_face (self, face);
  double ascent = self->script.is_cjk ? 0.83 : self->sheet->ascent;

  return (style->leading - style->size) / 2 + ascent * style->size;
}

static void
add_span (JdTypesetter  *self,
          const char    *text,
          guint          length,
          JdInlineFlags  flags,
          int            tone,
          const char    *href)
{
  JdSpan span = { (guint) self->text->len, length, flags, tone, href };

  if (length == 0)
    return;

  g_array_append_val (self->spans, span);
  g_string_append_len (self->text, text, length);
}

void
jd_typesetter_add (JdTypesetter  *self,
                   const char    *text,
                   JdInlineFlags  flags,
                   int            tone)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  add_span (self, text, (guint) strlen (text), flags, tone, NULL);
}

void
jd_typesetter_add_inline (JdTypesetter   *self,
                          const JdInline *text)
{
  const char *plain;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  plain = jd_inline_get_text (text);
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);

      add_span (self, plain + run->start, run->length, run->flags,
                run->href != NULL ? JD_TONE_ACCENT : -1, run->href);
    }
}

guint
jd_typesetter_get_length (JdTypesetter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->text->len;
}

static void
set_mode (PangoLayout *layout,
          JdTextMode   mode)
{
  gboolean is_line = mode == JD_TEXT_ONE_LINE;

  pango_layout_set_wrap (layout, mode == JD_TEXT_WHOLE_WORDS ? PANGO_WRAP_WORD
                                                             : PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (layout, is_line);
  pango_layout_set_ellipsize (layout, is_line ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

static gboolean
needs_system_fonts (JdTypesetter    *self,
                    const JdTextKey *key)
{
  if (!jd_fonts_cover (self->sheet->family, key->text, key->length))
    return TRUE;

  for (guint i = 0; i < key->n_spans; i++)
    if ((key->spans[i].flags & JD_INLINE_CODE) &&
        !jd_fonts_cover (JD_FONTS_CODE, key->text + key->spans[i].start, key->spans[i].length))
      return TRUE;

  return FALSE;
}

static void
fill_layout (JdTypesetter    *self,
             PangoLayout     *layout,
             const JdTextKey *key)
{
  g_autoptr (PangoAttrList) attributes =
    jd_text_attributes_create (&self->attributes, key, &self->faces[key->face]);

  pango_layout_set_text (layout, key->text, (int) key->length);
  pango_layout_set_attributes (layout, attributes);
}

/* A piece of a paragraph runs in the direction of what stands before it. */
static void
set_direction (JdTypesetter    *self,
               PangoLayout     *layout,
               const JdTextBox *box,
               const JdTextKey *key,
               guint            start)
{
  gboolean continues = start > 0 && key->text[start - 1] != '\n';
  PangoDirection direction = self->script.is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;

  if (continues)
    direction = box->lines[box->n_lines - 1].line->resolved_dir;

  pango_context_set_base_dir (pango_layout_get_context (layout), direction);
  pango_layout_set_auto_dir (layout, !continues);
}

static guint
find_last_line (PangoLayout *layout,
                guint        n_lines)
{
  return (guint) pango_layout_get_line_readonly (layout, (int) n_lines - 1)->start_index;
}

/* Sets a text piece by piece. What follows the last line of a piece may belong on that line, so it
 * is set again with the next. */
static void
append_chunks (JdTypesetter    *self,
               PangoLayout     *layout,
               JdTextBox       *box,
               const JdTextKey *key,
               guint            limit)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (JdSpan));
  guint start = 0;
  guint length = limit;

  while (start < key->length)
    {
      guint end = jd_text_chunk_find_end (key, start, length);
      gboolean is_whole = end == key->length || key->text[end - 1] == '\n';
      JdTextKey chunk;
      guint n_lines;

      jd_text_chunk_init (&chunk, key, start, end, spans);
      /* A line break at the end would start an empty line. */
      chunk.length -= end < key->length && is_whole;
      set_direction (self, layout, box, key, start);
      fill_layout (self, layout, &chunk);
      n_lines = (guint) pango_layout_get_line_count (layout);
      if (!is_whole && n_lines < 2)
        {
          length *= 2;
          continue;
        }

      if (!is_whole)
        end = start + find_last_line (layout, n_lines);
      box->n_unknown += (guint) pango_layout_get_unknown_glyphs_count (layout);
      jd_text_box_append (box, layout, start, is_whole ? n_lines : n_lines - 1);
      start = end;
      length = limit;
    }

  set_direction (self, layout, box, key, 0);
}

static JdTextBox *
set_lines (JdTypesetter    *self,
           const JdTextKey *key)
{
  gboolean system = needs_system_fonts (self, key);
  JdFontSide *side = &self->sides[system];
  JdTextBox *box = jd_text_box_new (key);
  guint limit = jd_text_chunk_get_limit (key);

  if (system && self->packs && !self->has_taken_system)
    {
      jd_fonts_take_system ();
      self->has_taken_system = TRUE;
    }
  if (side->layout == NULL)
    jd_font_side_fill (side, system, self->sheet->family, &self->script, self->faces);

  self->attributes.code_families = side->code_families;
  pango_layout_set_font_description (side->layout, side->faces[key->face]);
  set_mode (side->layout, key->mode);
  pango_layout_set_width (side->layout, key->width);
  box->uses_system_fonts = system;

  if (limit < key->length && key->mode != JD_TEXT_ONE_LINE)
    {
      append_chunks (self, side->layout, box, key, limit);
      return box;
    }

  fill_layout (self, side->layout, key);
  jd_text_box_append (box, side->layout, 0, (guint) pango_layout_get_line_count (side->layout));
  if (system)
    box->n_unknown = (guint) pango_layout_get_unknown_glyphs_count (side->layout);

  return box;
}

static void
init_key (JdTypesetter *self,
          JdTextKey    *key,
          JdFace        face,
          double        width)
{
  key->text = self->text->str;
  key->length = (guint) self->text->len;
  key->spans = (const JdSpan *) (void *) self->spans->data;
  key->n_spans = self->spans->len;
  key->face = face;
  key->tone = -1;
  key->width = MAX ((int) (width * PANGO_SCALE), PANGO_SCALE);
  key->mode = JD_TEXT_WRAP;
  key->hash = 0;
}

static void
start_anew (JdTypesetter *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->spans, 0);
}

/* Of a text that is to end in an ellipsis, no more is set than a line can hold: Pango would set all
 * of it first. */
static void
cut_line (JdTypesetter *self)
{
  const char *text = self->text->str;
  gsize length;

  if (self->text->len <= LONGEST_LINE || g_utf8_strlen (text, -1) <= LONGEST_LINE)
    return;

  length = (gsize) (g_utf8_offset_to_pointer (text, LONGEST_LINE) - text);
  g_string_truncate (self->text, length);
  g_string_append (self->text, "…");
  for (guint i = self->spans->len; i-- > 0;)
    {
      JdSpan *span = &g_array_index (self->spans, JdSpan, i);

      if (span->start < length)
        {
          span->length = (guint) self->text->len - span->start;
          g_array_set_size (self->spans, i + 1);
          return;
        }
    }
}

JdTextBox *
jd_typesetter_set (JdTypesetter *self,
                   JdFace        face,
                   double        width,
                   int           tone,
                   JdTextMode    mode)
{
  JdTextKey key;
  JdTextBox *box;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (face < JD_N_FACES, NULL);

  if (mode == JD_TEXT_ONE_LINE)
    cut_line (self);
  init_key (self, &key, face, width);
  key.tone = tone;
  key.mode = mode;
  jd_text_key_update_hash (&key);

  box = g_hash_table_lookup (self->boxes, &key);
  if (box == NULL)
    {
      box = set_lines (self, &key);
      if (self->packs)
        jd_text_box_pack (box);
      g_hash_table_insert (self->boxes, &box->key, box);
    }

  start_anew (self);
  return jd_text_box_ref (box);
}

void
jd_typesetter_release (JdTypesetter *self,
                       JdTextBox    *box)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (box != NULL);

  if (box->ref_count == 2 && g_hash_table_lookup (self->boxes, &box->key) == box)
    g_hash_table_remove (self->boxes, &box->key);

  jd_text_box_unref (box);
}

static gboolean
is_forgotten (gpointer key G_GNUC_UNUSED,
              gpointer value,
              gpointer user_data G_GNUC_UNUSED)
{
  return ((const JdTextBox *) value)->ref_count == 1;
}

void
jd_typesetter_forget (JdTypesetter *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_foreach_remove (self->boxes, is_forgotten, NULL);
}
