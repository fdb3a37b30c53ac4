/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-field-private.h"
#include "jd-writing.h"

/* Signs that are typed become what they stand for, each as a step of its own, so that one Undo
 * brings the signs back. */

static const struct {
  const char *mark;
  JdInlineFlags format;
} marks[] = {
  { "**", JD_INLINE_STRONG },
  { "*", JD_INLINE_EMPHASIS },
  { "`", JD_INLINE_CODE },
};

static const struct {
  const char *mark;
  JdFieldCommand command;
} list_marks[] = {
  { "- ", JD_FIELD_BULLETS },
  { "* ", JD_FIELD_BULLETS },
  { "1. ", JD_FIELD_NUMBERS },
};

/* Where the text before the caret has the mark that the one at its end closes. */
static const char *
find_opening (const char *line,
              const char *mark)
{
  const gsize n = strlen (mark);
  const gsize length = strlen (line);
  const char *close = line + length - n;
  const char *open;

  if (length <= 2 * n || !g_str_has_suffix (line, mark) || g_ascii_isspace (close[-1]))
    return NULL;

  for (open = close - 1; open >= line; open--)
    {
      if (*open == *mark)
        break;
    }
  open -= n - 1;

  if (open < line || strncmp (open, mark, n) != 0 || open + n >= close ||
      g_ascii_isspace (open[n]))
    return NULL;

  /* “2*3*4” is arithmetic, and “**a*” is not finished. */
  if (open > line &&
      (open[-1] == *mark || g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (open)))))
    return NULL;

  return open;
}

static void
convert (JdField       *self,
         const char    *line,
         const char    *open,
         const char    *mark,
         JdInlineFlags  format)
{
  const int n = (int) strlen (mark);
  const int caret = (int) self->end;
  const int from = caret - (int) g_utf8_strlen (open, -1);
  GtkTextIter start;
  GtkTextIter end;

  self->updating++;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, caret - n);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, caret);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, from + n);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, caret - 2 * n);
  jd_field_apply_flags (self, jd_field_get_flags_at (self, &start) | format, &start, &end);
  self->updating--;

  jd_field_store (self, _("Format"), FALSE);
  self->pending = 0;
  self->has_pending = TRUE;
}

static gboolean
convert_format (JdField    *self,
                const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *open = find_opening (line, marks[i].mark);

      if (open)
        {
          convert (self, line, open, marks[i].mark, marks[i].format);
          return TRUE;
        }
    }

  return FALSE;
}

/* Quotes: what opens and what closes, outside and inside. */
static const struct {
  const char *lang;
  const char *marks[4];
} quotes[] = {
  { "de", { "„", "“", "‚", "‘" } },
  { "fr", { "« ", " »", "‘", "’" } },
  { "es", { "«", "»", "‘", "’" } },
  { "it", { "«", "»", "‘", "’" } },
  { "pl", { "„", "”", "‚", "’" } },
  { "nl", { "“", "”", "‘", "’" } },
  { "sv", { "”", "”", "’", "’" } },
  { "en", { "“", "”", "‘", "’" } },
};

static const char *
get_quote (JdField  *self,
           gboolean  single,
           gunichar  before)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  const char *lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  const gboolean opens = before == 0 || g_unichar_isspace (before) || before == '(' ||
                         before == '[' || before == '/' || before == 0x2013 || before == 0x2014;
  guint row = 0;

  while (row + 1 < G_N_ELEMENTS (quotes) &&
         !(lang && g_str_has_prefix (lang, quotes[row].lang)))
    row++;

  /* An apostrophe is the same in all of them. */
  if (single && !opens && g_unichar_isalnum (before))
    return "’";

  return quotes[row].marks[(single ? 2 : 0) + (opens ? 0 : 1)];
}

static void
convert_quote (JdField    *self,
               const char *line)
{
  const gsize length = strlen (line);
  const char *quote;
  GtkTextIter start;
  GtkTextIter end;

  if (!jd_writing_has_quotes (jd_writing_get (self->session)) || length == 0)
    return;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) self->end);
  start = end;
  gtk_text_iter_backward_char (&start);
  if (jd_field_get_flags_at (self, &start) & JD_INLINE_CODE)
    return;

  quote = get_quote (self, line[length - 1] == '\'',
                     length > 1 ? g_utf8_get_char (g_utf8_prev_char (line + length - 1)) : 0);
  self->updating++;
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &end, quote, -1);
  self->updating--;
  /* Translators: the name of a step that Undo can take back, as in “Undo Typographic Quote” */
  jd_field_store (self, _("Typographic Quote"), FALSE);
}

static gboolean
convert_list_cb (gpointer user_data)
{
  JdField *self = user_data;
  GtkTextIter caret;
  GtkTextIter start;
  g_autofree char *line = NULL;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  line = gtk_text_iter_get_text (&start, &caret);

  for (guint i = 0; self->part && i < G_N_ELEMENTS (list_marks); i++)
    {
      if (g_str_equal (line, list_marks[i].mark))
        jd_field_run (self, list_marks[i].command);
    }

  return G_SOURCE_REMOVE;
}

/* A list takes the place of the field, so it waits until GTK is done with the key, but not until
 * the next one. */
static void
convert_list (JdField *self)
{
  g_idle_add_full (G_PRIORITY_HIGH, convert_list_cb, g_object_ref (self), g_object_unref);
}

void
jd_field_convert_typed (JdField  *self,
                        gunichar  typed)
{
  g_autofree char *line = NULL;
  GtkTextIter caret;
  GtkTextIter start;

  if (!self->rich || gtk_text_buffer_get_has_selection (self->buffer))
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  start = caret;
  gtk_text_iter_set_line_offset (&start, 0);
  line = gtk_text_iter_get_text (&start, &caret);

  if (typed == ' ' && gtk_text_iter_is_start (&start))
    convert_list (self);
  else if (typed == '*' || typed == '`')
    convert_format (self, line);
  else if (typed == '"' || typed == '\'')
    convert_quote (self, line);
}
