/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-posting-text.h"

#include <string.h>

/* Of what is cut off, so much is shown. */
#define MOST_CUT 4000

#define INDENT 12
#define DEEPEST 2

typedef struct {
  GtkTextBuffer *buffer;
  guint limit;
  guint n_characters;
  guint depth;
  guint numbers[DEEPEST];
  gboolean is_numbered[DEEPEST];
  gboolean strong;
  gboolean emphasis;
} Reader;

GtkTextBuffer *
jd_posting_text_create_buffer (void)
{
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);

  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-above-lines", 2,
                              "pixels-below-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "item-1", "left-margin", 0, "indent", -INDENT,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "item-2", "left-margin", INDENT, "indent", -INDENT,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "cut", "foreground-rgba",
                              &(GdkRGBA) { 0.5f, 0.5f, 0.5f, 0.8f }, NULL);

  return buffer;
}

static void
append (Reader     *self,
        const char *text,
        gsize       length)
{
  const char *names[4];
  guint n_names = 0;
  GtkTextIter start, end;
  int offset;

  if (self->n_characters > self->limit + MOST_CUT)
    {
      self->n_characters += (guint) g_utf8_strlen (text, (gssize) length);
      return;
    }

  names[n_names++] = self->depth == 0 ? "paragraph" : self->depth == 1 ? "item-1" : "item-2";
  if (self->strong)
    names[n_names++] = "strong";
  if (self->emphasis)
    names[n_names++] = "emphasis";
  if (self->n_characters >= self->limit)
    names[n_names++] = "cut";

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  offset = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert (self->buffer, &end, text, (int) length);
  for (guint i = 0; i < n_names; i++)
    {
      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, offset);
      gtk_text_buffer_get_end_iter (self->buffer, &end);
      gtk_text_buffer_apply_tag_by_name (self->buffer, names[i], &start, &end);
    }
  self->n_characters += (guint) g_utf8_strlen (text, (gssize) length);
}

/* Text goes over the limit within a run. */
static void
append_text (Reader     *self,
             const char *text,
             gsize       length)
{
  guint room = self->n_characters < self->limit ? self->limit - self->n_characters : 0;
  gsize first = length;

  if (room > 0 && (gsize) g_utf8_strlen (text, (gssize) length) > room)
    first = (gsize) (g_utf8_offset_to_pointer (text, (glong) room) - text);

  append (self, text, first);
  if (first < length)
    append (self, text + first, length - first);
}

static void
start_line (Reader *self)
{
  if (gtk_text_buffer_get_char_count (self->buffer) > 0)
    append (self, "\n", 1);
}

static void
start_list (Reader   *self,
            gboolean  numbered)
{
  if (self->depth < DEEPEST)
    {
      self->numbers[self->depth] = 0;
      self->is_numbered[self->depth] = numbered;
    }
  self->depth++;
}

static void
start_item (Reader *self)
{
  guint level = CLAMP (self->depth, 1, DEEPEST) - 1;
  g_autofree char *mark = NULL;

  start_line (self);
  mark = self->is_numbered[level] ? g_strdup_printf ("%u. ", ++self->numbers[level])
                                  : g_strdup (level > 0 ? "– " : "• ");
  append (self, mark, strlen (mark));
}

static void
read_tag (Reader     *self,
          const char *tag,
          gsize       length)
{
  g_autofree char *name = g_strndup (tag, length);

  if (g_str_equal (name, "p"))
    start_line (self);
  else if (g_str_equal (name, "br"))
    append (self, "\xe2\x80\xa8", 3);
  else if (g_str_equal (name, "ul") || g_str_equal (name, "ol"))
    start_list (self, *name == 'o');
  else if (g_str_equal (name, "/ul") || g_str_equal (name, "/ol"))
    self->depth -= self->depth > 0;
  else if (g_str_equal (name, "li"))
    start_item (self);
  else if (g_str_equal (name, "strong") || g_str_equal (name, "/strong"))
    self->strong = *name != '/';
  else if (g_str_equal (name, "em") || g_str_equal (name, "/em"))
    self->emphasis = *name != '/';
}

static void
read_entity (Reader     *self,
             const char *entity,
             gsize       length)
{
  static const struct {
    const char *name;
    const char *text;
  } entities[] = {
    { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" }, { "#39", "'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (length == strlen (entities[i].name) && strncmp (entity, entities[i].name, length) == 0)
      append_text (self, entities[i].text, 1);
}

/* Our own HTML: no attributes, no blanks that count between elements. */
static void
read_html (Reader     *self,
           const char *html)
{
  for (const char *p = html; *p != '\0';)
    {
      gsize length = strcspn (p, "<&\n");

      if (length > 0)
        append_text (self, p, length);
      p += length;

      if (*p == '<' && strchr (p, '>') != NULL)
        {
          read_tag (self, p + 1, strcspn (p + 1, ">"));
          p = strchr (p, '>') + 1;
        }
      else if (*p == '&' && strchr (p, ';') != NULL)
        {
          read_entity (self, p + 1, strcspn (p + 1, ";"));
          p = strchr (p, ';') + 1;
        }
      else if (*p != '\0')
        p++;
    }
}

guint
jd_posting_text_show (GtkTextBuffer *buffer,
                      const char    *html,
                      guint          limit)
{
  Reader reader = { .buffer = buffer, .limit = limit };

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), 0);
  g_return_val_if_fail (html != NULL, 0);

  gtk_text_buffer_set_text (buffer, "", 0);
  read_html (&reader, html);

  return reader.n_characters > limit ? reader.n_characters - limit : 0;
}
