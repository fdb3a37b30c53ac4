/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-attributes.h"

#define CODE_SIZE 0.9

/* A last line of one short word is avoided when the two last words are at most this long. */
#define LAST_BUT_ONE_WORD 12
#define LAST_WORD 10

enum {
  FEATURES_SIMPLE,
  FEATURES_MARKS,
  FEATURES_OTHER,
};

static void
insert (PangoAttrList  *list,
        PangoAttribute *attribute,
        guint           start,
        guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static int
find_features (const JdTextKey *key)
{
  const char *end = key->text + key->length;
  int result = FEATURES_SIMPLE;

  for (const char *p = key->text; p < end; p = g_utf8_next_char (p))
    {
      gunichar ch;

      if ((guchar) *p < 0x80)
        continue;

      ch = g_utf8_get_char (p);
      if (ch >= 0x530 && !(ch >= 0x1E00 && ch <= 0x2BFF))
        return FEATURES_OTHER;
      if (ch >= 0x300 && ch <= 0x36F)
        result = FEATURES_MARKS;
    }

  return result;
}

static void
add_slanted (PangoAttrList *list,
             guint          start,
             guint          end,
             gboolean       is_slanted,
             gboolean       is_italic_face)
{
  if (start == end)
    return;

  if (is_slanted)
    insert (list, pango_attr_style_new (is_italic_face ? PANGO_STYLE_NORMAL : PANGO_STYLE_ITALIC),
            start, end);
  else
    insert (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
}

/* Calls for each stretch of [start, end) that has an italic, or has none. Characters of no
 * script go with what stands before them. */
static void
add_emphasis (PangoAttrList   *list,
              const JdTextKey *key,
              guint            start,
              guint            end,
              gboolean         is_emphasis,
              gboolean         is_italic_face)
{
  gboolean has_italics = TRUE;
  guint from = start;

  for (guint i = start; i <= end; i = (guint) (g_utf8_next_char (key->text + i) - key->text))
    {
      GUnicodeScript script = i < end
        ? g_unichar_get_script (g_utf8_get_char (key->text + i))
        : G_UNICODE_SCRIPT_INVALID_CODE;
      gboolean is_neutral = script == G_UNICODE_SCRIPT_COMMON ||
                            script == G_UNICODE_SCRIPT_INHERITED;

      if (i < end && (is_neutral || jd_script_has_italics (script) == has_italics))
        continue;

      if (is_emphasis)
        add_slanted (list, from, i, has_italics, is_italic_face);
      if (is_italic_face && !has_italics && from < i)
        insert (list, pango_attr_style_new (PANGO_STYLE_NORMAL), from, i);

      has_italics = !has_italics;
      from = i;
      if (i == end)
        break;
    }
}

/* Code has one face, whatever stands around it. */
static void
add_code (const JdTextAttributes *self,
          PangoAttrList          *list,
          const JdFaceStyle      *style,
          guint                   start,
          guint                   end)
{
  insert (list, pango_attr_family_new (self->code_families), start, end);
  insert (list, pango_attr_size_new_absolute ((int) (style->size * CODE_SIZE * PANGO_SCALE)),
          start, end);
  if (style->is_semibold)
    insert (list, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start, end);
  if (style->is_italic)
    insert (list, pango_attr_style_new (PANGO_STYLE_NORMAL), start, end);
}

static void
add_span (const JdTextAttributes *self,
          PangoAttrList          *list,
          const JdTextKey        *key,
          const JdFaceStyle      *style,
          const JdSpan           *span,
          int                     features)
{
  guint end = span->start + span->length;
  gboolean is_emphasis = (span->flags & JD_INLINE_EMPHASIS) != 0;

  if (span->flags & JD_INLINE_CODE)
    {
      add_code (self, list, style, span->start, end);
    }
  else
    {
      if (span->flags & JD_INLINE_STRONG)
        insert (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), span->start, end);
      if (is_emphasis || (style->is_italic && features == FEATURES_OTHER))
        add_emphasis (list, key, span->start, end, is_emphasis, style->is_italic);
    }

  if (span->href != NULL || (span->flags & JD_INLINE_CODE))
    insert (list, pango_attr_insert_hyphens_new (FALSE), span->start, end);

  /* The colour is ours to draw: this only makes a run end where the span does. */
  if (key->n_spans > 1)
    insert (list, pango_attr_foreground_new ((guint16) span->tone, (guint16) span->start, 0),
            span->start, end);
}

static const char *
find_word_start (const char *text,
                 const char *end,
                 guint      *length)
{
  const char *p = end;

  *length = 0;
  while (p > text)
    {
      const char *before = g_utf8_prev_char (p);

      if (g_unichar_isspace (g_utf8_get_char (before)))
        break;

      p = before;
      (*length)++;
    }

  return p;
}

static void
keep_last_words (PangoAttrList   *list,
                 const JdTextKey *key)
{
  const char *end = key->text + key->length;
  const char *last, *other;
  guint length;

  while (end > key->text && end[-1] == ' ')
    end--;

  last = find_word_start (key->text, end, &length);
  if (length > LAST_WORD || last == key->text || last[-1] != ' ')
    return;

  other = find_word_start (key->text, last - 1, &length);
  if (length == 0 || length > LAST_BUT_ONE_WORD || other == key->text)
    return;

  insert (list, pango_attr_allow_breaks_new (FALSE),
          (guint) (other - key->text), (guint) (end - key->text));
}

PangoAttrList *
jd_text_attributes_create (const JdTextAttributes *self,
                           const JdTextKey        *key,
                           const JdFaceStyle      *style)
{
  PangoAttrList *list;
  int features;

  g_return_val_if_fail (self != NULL && key != NULL && style != NULL, NULL);

  list = pango_attr_list_new ();
  features = find_features (key);
  if (self->features[features] != NULL)
    pango_attr_list_insert (list, pango_attr_font_features_new (self->features[features]));

  for (guint i = 0; i < key->n_spans; i++)
    add_span (self, list, key, style, &key->spans[i], features);

  if (self->script->has_words)
    keep_last_words (list, key);

  return list;
}
