/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-text.h"

#include <string.h>

struct _JdPageText {
  /* Owned */
  GString *text;
  GArray *lines;
  PangoLogAttr *attributes;

  guint length;
};

/* A line while its glyphs come in, which in a line of mixed directions is in no special order. */
typedef struct {
  JdPageText *page;
  guint length;
  const char *text;
  guint from;
  guint to;
  double top;
  double left;
  double right;
  JdPageTextLine line;
} Gathering;

static void
append_separator (Gathering *self)
{
  GArray *lines = self->page->lines;
  const JdPageTextLine *before;

  if (lines->len == 0 || self->page->text->len == 0)
    return;

  before = &g_array_index (lines, JdPageTextLine, lines->len - 1);
  if (before->block == self->line.block
      && g_ascii_isspace (self->page->text->str[self->page->text->len - 1]))
    return;

  g_string_append_c (self->page->text, before->block != self->line.block ? '\n' : ' ');
  self->length++;
}

static void
finish_line (Gathering *self)
{
  GString *text = self->page->text;

  if (self->text == NULL)
    return;

  append_separator (self);
  self->line.start = self->length;
  g_string_append_len (text, self->text + self->from, self->to - self->from);
  self->line.offset = self->from;
  self->line.length = (guint) g_utf8_strlen (self->text + self->from, self->to - self->from);
  self->length += self->line.length;
  self->line.x = self->left;
  self->line.width = self->right - self->left;
  g_array_append_val (self->page->lines, self->line);
  self->text = NULL;
}

static void
start_line (Gathering        *self,
            const JdPageItem *item)
{
  self->text = item->text;
  self->from = G_MAXUINT;
  self->to = 0;
  self->top = item->top;
  self->left = G_MAXDOUBLE;
  self->right = -G_MAXDOUBLE;
  self->line = (JdPageTextLine) {
    .block = item->block,
    .role = item->role,
    .y = item->top,
    .height = item->height,
  };
}

static void
on_item_cb (const JdPageItem *item,
            gpointer          user_data)
{
  Gathering *self = user_data;
  const PangoItem *run;

  if (item->kind != JD_PAGE_ITEM_GLYPHS || item->role == JD_PAGE_ROLE_ARTIFACT
      || item->text == NULL)
    return;

  if (self->text != item->text || self->line.block != item->block || self->top != item->top)
    {
      finish_line (self);
      start_line (self, item);
    }

  run = item->glyphs->item;
  self->from = MIN (self->from, (guint) run->offset);
  self->to = MAX (self->to, (guint) (run->offset + run->length));
  self->left = MIN (self->left, item->x);
  self->right = MAX (self->right, item->x + item->width);
}

JdPageText *
jd_page_text_new (JdLayout *layout,
                  guint     page)
{
  JdPageText *self;
  Gathering gathering = { 0 };

  g_return_val_if_fail (JD_IS_LAYOUT (layout), NULL);

  self = g_new0 (JdPageText, 1);
  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (JdPageTextLine));
  gathering.page = self;

  if (page < jd_layout_get_n_pages (layout))
    jd_layout_foreach_item (layout, page, on_item_cb, &gathering);
  finish_line (&gathering);

  self->length = gathering.length;
  self->attributes = g_new0 (PangoLogAttr, self->length + 1);
  pango_get_log_attrs (self->text->str, (int) self->text->len, -1, pango_language_get_default (),
                       self->attributes, (int) self->length + 1);

  return self;
}

void
jd_page_text_free (JdPageText *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_free (self->attributes);
  g_free (self);
}

const char *
jd_page_text_get (JdPageText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text->str;
}

guint
jd_page_text_get_length (JdPageText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

guint
jd_page_text_get_n_lines (JdPageText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

const JdPageTextLine *
jd_page_text_get_line (JdPageText *self,
                       guint       index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->lines->len, NULL);

  return &g_array_index (self->lines, JdPageTextLine, index);
}

int
jd_page_text_find_line (JdPageText *self,
                        guint       position)
{
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (g_array_index (self->lines, JdPageTextLine, i).start > position)
        break;
      found = (int) i;
    }

  return found;
}

char *
jd_page_text_dup (JdPageText *self,
                  guint       start,
                  guint       end)
{
  const char *from, *to;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (start <= end, NULL);

  from = g_utf8_offset_to_pointer (self->text->str, MIN (start, self->length));
  to = g_utf8_offset_to_pointer (from, MIN (end, self->length) - MIN (start, self->length));

  return g_strndup (from, (gsize) (to - from));
}

void
jd_page_text_compare (JdPageText *old,
                      JdPageText *text,
                      guint      *start,
                      guint      *old_end,
                      guint      *end)
{
  const char *a, *b;
  guint n;

  g_return_if_fail (old != NULL && text != NULL);
  g_return_if_fail (start != NULL && old_end != NULL && end != NULL);

  a = old->text->str;
  b = text->text->str;
  n = MIN (old->length, text->length);
  for (*start = 0; *start < n && g_utf8_get_char (a) == g_utf8_get_char (b); (*start)++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  *old_end = old->length;
  *end = text->length;
  a = old->text->str + old->text->len;
  b = text->text->str + text->text->len;
  while (*old_end > *start && *end > *start
         && g_utf8_get_char (g_utf8_prev_char (a)) == g_utf8_get_char (g_utf8_prev_char (b)))
    {
      a = g_utf8_prev_char (a);
      b = g_utf8_prev_char (b);
      (*old_end)--;
      (*end)--;
    }
}

void
jd_page_text_find_word (JdPageText *self,
                        guint       position,
                        guint      *start,
                        guint      *end)
{
  guint from, to;

  g_return_if_fail (self != NULL);
  g_return_if_fail (start != NULL && end != NULL);

  from = MIN (position, self->length);
  to = from;
  while (from > 0 && !self->attributes[from].is_word_start)
    from--;
  while (to < self->length)
    {
      to++;
      if (self->attributes[to].is_word_start)
        break;
    }

  *start = from;
  *end = to;
}

void
jd_page_text_find_paragraph (JdPageText *self,
                             guint       position,
                             guint      *start,
                             guint      *end)
{
  const char *at, *from, *to;

  g_return_if_fail (self != NULL);
  g_return_if_fail (start != NULL && end != NULL);

  at = g_utf8_offset_to_pointer (self->text->str, MIN (position, self->length));
  from = at;
  while (from > self->text->str && from[-1] != '\n')
    from--;
  to = strchr (at, '\n');
  to = to != NULL ? to + 1 : self->text->str + self->text->len;

  *start = (guint) g_utf8_strlen (self->text->str, from - self->text->str);
  *end = (guint) g_utf8_strlen (self->text->str, to - self->text->str);
}
