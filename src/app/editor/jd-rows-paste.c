/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-inline-edit.h"
#include "jd-rows-private.h"

#define TAB_WIDTH 4

typedef struct {
  char *text;
  guint indent;
} Line;

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static const char *
skip_blanks (const char *p,
             guint      *width)
{
  for (; g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    *width += *p == '\t' ? TAB_WIDTH : 1;

  return p;
}

/* The text after a mark of a list such as “•”, “1.” or “a)”, or @text when it has none. */
static const char *
skip_mark (const char *text)
{
  static const char marks[] = "-*+•–—·▪▫‣◦○●■□➢✓";
  const char *p = text;
  guint width = 0;

  if (*p && g_utf8_strchr (marks, -1, g_utf8_get_char (p)))
    {
      p = g_utf8_next_char (p);
    }
  else if (g_ascii_isdigit (*p))
    {
      while (g_ascii_isdigit (*p))
        p++;
      if (*p != '.' && *p != ')')
        return text;
      p++;
    }
  else if (g_ascii_isalpha (*p) && p[1] == ')')
    {
      p += 2;
    }
  else
    {
      return text;
    }

  if (*p && !g_unichar_isspace (g_utf8_get_char (p)))
    return text;

  return skip_blanks (p, &width);
}

static GArray *
read_lines (const char *text)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_auto (GStrv) split = g_strsplit (text, "\n", -1);

  g_array_set_clear_func (lines, line_clear);

  for (guint i = 0; split[i]; i++)
    {
      guint width = 0;
      const char *start = skip_mark (skip_blanks (split[i], &width));
      g_autofree char *plain = g_strchomp (g_strdup (start));

      if (*plain)
        {
          Line line = { jd_inline_dup_escaped (plain), width };

          g_array_append_val (lines, line);
        }
    }

  return g_steal_pointer (&lines);
}

static void
insert_lines (const JdRows *self,
              GArray       *lines,
              JdPart       *first,
              const char   *tail,
              JdPlace      *place)
{
  JdPartList *container = jd_rows_get_container (self, first);
  const gboolean nests = self->items >= 0 && jd_rows_get_level (self, first) == 0;
  const guint indent = g_array_index (lines, Line, 0).indent;
  guint position = (guint) jd_part_list_index_of (container, first) + 1;
  JdPart *top = first;
  JdPart *last = first;

  for (guint i = 1; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      g_autoptr (JdPart) part = jd_rows_new_part (self, first);

      jd_part_set_string (part, self->text, line->text);
      if (nests && line->indent > indent)
        {
          jd_part_list_append (jd_part_get_list (top, (guint) self->items), part);
        }
      else
        {
          jd_part_list_insert (container, position++, part);
          top = part;
        }
      last = part;
    }

  const char *text = jd_part_get_string (last, self->text);
  const guint caret = jd_inline_edit_get_length (text);
  g_autofree char *joined = jd_inline_edit_dup_joined (text, tail);

  jd_part_set_string (last, self->text, joined);
  jd_rows_set_place (self, place, last, caret);
}

guint
jd_rows_paste (const JdRows *self,
               JdPlace      *place,
               const char   *text)
{
  g_autoptr (GArray) lines = NULL;
  g_autofree char *head = NULL;
  g_autofree char *tail = NULL;
  g_autofree char *joined = NULL;
  JdPart *part;
  const char *source;

  g_return_val_if_fail (self != NULL && place != NULL && JD_IS_PART (place->part), 0);
  g_return_val_if_fail (text != NULL, 0);

  lines = read_lines (text);
  if (lines->len == 0)
    return 0;

  part = place->part;
  source = jd_part_get_string (part, self->text);
  head = jd_inline_edit_dup_slice (source, 0, MIN (place->start, place->end));
  tail = jd_inline_edit_dup_slice (source, MAX (place->start, place->end), G_MAXUINT);
  joined = jd_inline_edit_dup_joined (head, g_array_index (lines, Line, 0).text);

  /* Translators: the name of a step that Undo can take back, as in “Undo Paste” */
  jd_history_begin (self->history, _("Paste"), place);
  jd_part_set_string (part, self->text, joined);
  insert_lines (self, lines, part, tail, place);
  jd_history_end (self->history, place);

  return lines->len;
}
