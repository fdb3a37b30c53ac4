/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes inline text. What was written is read again before it is given out, and written more
 * plainly when it does not come back as it was: so whatever the runs are, no word is lost. */

#include "jd-inline.h"

#include <string.h>

#define STYLES (JD_INLINE_STRONG | JD_INLINE_EMPHASIS)

typedef struct {
  const JdInline *self;
  GString *out;
  JdInlineFlags open[2];   /* styles that are open, outermost first */
  guint n_open;
} Writer;

/* Literal text */

static gboolean
needs_escape (const char *text,
              const char *p,
              const char *end,
              gboolean    in_link,
              gboolean    styled)
{
  char next = p + 1 < end ? p[1] : '\0';

  switch (*p)
    {
    case '\n':
      /* A style does not start before a blank or end after one, but it does at a hard break. */
      return styled && (p == text || p + 1 == end);
    case '`':
      return TRUE;
    case '*':
      return !(p > text && g_ascii_isspace (p[-1]) && g_ascii_isspace (next));
    case '\\':
      return p + 1 == end || next == '\n' || g_ascii_ispunct (next);
    case '[':
      return in_link;
    case ']':
      return in_link || next == '(' || p + 1 == end;
    case '{':
      return jd_inline_scan_variable (p, NULL) > 0;
    default:
      return FALSE;
    }
}

static void
write_literal (GString    *out,
               const char *text,
               gsize       length,
               gboolean    in_link,
               gboolean    styled)
{
  for (const char *p = text; p < text + length; p++)
    {
      if (needs_escape (text, p, text + length, in_link, styled))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

static gsize
get_fence (const char *code)
{
  gsize fence = 1;

  for (;; fence++)
    {
      gboolean taken = FALSE;

      for (const char *p = code; *p && !taken; )
        {
          gsize n = strspn (p, "`");

          taken = n == fence;
          p += n + strcspn (p + n, "`");
        }

      if (!taken)
        return fence;
    }
}

static void
write_code (GString    *out,
            const char *text,
            gsize       length)
{
  g_autofree char *code = g_strdelimit (g_strndup (text, length), "\n", ' ');
  gsize fence = get_fence (code);
  gboolean blank = strspn (code, " ") == length;
  gboolean pad = code[0] == '`' || code[length - 1] == '`' ||
                 (code[0] == ' ' && code[length - 1] == ' ' && !blank);

  for (gsize i = 0; i < fence; i++)
    g_string_append_c (out, '`');
  g_string_append_printf (out, "%s%s%s", pad ? " " : "", code, pad ? " " : "");
  for (gsize i = 0; i < fence; i++)
    g_string_append_c (out, '`');
}

/* Links */

static void
write_destination (GString    *out,
                   const char *href)
{
  gboolean pointed = strpbrk (href, "()<>\\") != NULL;

  g_string_append (out, pointed ? "](<" : "](");
  for (const char *p = href; *p; p++)
    {
      if (*p == '<' || *p == '>' || (*p == '\\' && g_ascii_ispunct (p[1])))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append (out, pointed ? ">)" : ")");
}

/* Styles */

static const char *
get_sign (JdInlineFlags style)
{
  return style == JD_INLINE_STRONG ? "**" : "*";
}

static void
close_to (Writer        *self,
          JdInlineFlags  wanted)
{
  guint keep = 0;

  while (keep < self->n_open && (self->open[keep] & wanted))
    keep++;

  while (self->n_open > keep)
    g_string_append (self->out, get_sign (self->open[--self->n_open]));
}

/* How many runs from @index on have @style, which tells what to open first. */
static guint
get_reach (Writer        *self,
           guint          index,
           JdInlineFlags  style)
{
  guint n = 0;

  while (index + n < jd_inline_get_n_runs (self->self) &&
         (jd_inline_get_run (self->self, index + n)->flags & style))
    n++;

  return n;
}

static void
open_styles (Writer        *self,
             guint          index,
             JdInlineFlags  wanted)
{
  JdInlineFlags order[2] = { JD_INLINE_STRONG, JD_INLINE_EMPHASIS };

  if (get_reach (self, index, JD_INLINE_EMPHASIS) > get_reach (self, index, JD_INLINE_STRONG))
    {
      order[0] = JD_INLINE_EMPHASIS;
      order[1] = JD_INLINE_STRONG;
    }

  for (guint i = 0; i < 2; i++)
    {
      gboolean is_open = (self->n_open > 0 && self->open[0] == order[i]) ||
                         (self->n_open > 1 && self->open[1] == order[i]);

      if ((wanted & order[i]) && !is_open)
        {
          g_string_append (self->out, get_sign (order[i]));
          self->open[self->n_open++] = order[i];
        }
    }
}

/* The runs of a link all have its address; styles that run past the link are opened outside. */
static guint
get_link_end (const JdInline *self,
              guint           start)
{
  const char *href = jd_inline_get_run (self, start)->href;
  guint end = start + 1;

  while (end < jd_inline_get_n_runs (self) &&
         g_strcmp0 (jd_inline_get_run (self, end)->href, href) == 0)
    end++;

  return end;
}

static JdInlineFlags
get_common_styles (const JdInline *self,
                   guint           start,
                   guint           end)
{
  JdInlineFlags common = STYLES;

  for (guint i = start; i < end; i++)
    common &= jd_inline_get_run (self, i)->flags;

  return common;
}

static void
write_run (Writer      *self,
           const JdRun *run,
           gboolean     in_link)
{
  const char *text = jd_inline_get_text (self->self) + run->start;

  if (run->flags & JD_INLINE_CODE)
    write_code (self->out, text, run->length);
  else if (run->flags & JD_INLINE_VARIABLE)
    g_string_append_len (self->out, text, run->length);
  else
    write_literal (self->out, text, run->length, in_link, (run->flags & STYLES) != 0);
}

static void
write_link (Writer        *self,
            guint          start,
            guint          end,
            JdInlineFlags  outside)
{
  Writer inner = { .self = self->self, .out = self->out };

  g_string_append_c (self->out, '[');
  for (guint i = start; i < end; i++)
    {
      const JdRun *run = jd_inline_get_run (self->self, i);
      JdInlineFlags wanted = run->flags & STYLES & ~outside;

      close_to (&inner, wanted);
      open_styles (&inner, i, wanted);
      write_run (&inner, run, TRUE);
    }
  close_to (&inner, 0);
  write_destination (self->out, jd_inline_get_run (self->self, start)->href);
}

static char *
write_source (const JdInline *self)
{
  Writer writer = { .self = self, .out = g_string_new (NULL) };
  guint n = jd_inline_get_n_runs (self);

  for (guint i = 0, end; i < n; i = end)
    {
      const JdRun *run = jd_inline_get_run (self, i);
      JdInlineFlags wanted;

      end = run->href ? get_link_end (self, i) : i + 1;
      wanted = get_common_styles (self, i, end);
      close_to (&writer, wanted);
      open_styles (&writer, i, wanted);

      if (run->href)
        write_link (&writer, i, end, wanted);
      else
        write_run (&writer, run, FALSE);
    }
  close_to (&writer, 0);

  return g_string_free (writer.out, FALSE);
}

/* Falling back */

static gboolean
is_edge (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_ispunct (c);
}

static void
append_trimmed (JdInline    *result,
                const char  *text,
                const JdRun *run)
{
  const char *start = text + run->start;
  const char *end = start + run->length;
  const char *first = start;
  const char *last = end;

  if ((run->flags & STYLES) && !(run->flags & (JD_INLINE_CODE | JD_INLINE_VARIABLE)))
    {
      while (first < end && is_edge (g_utf8_get_char (first)))
        first = g_utf8_next_char (first);
      while (last > first && is_edge (g_utf8_get_char (g_utf8_prev_char (last))))
        last = g_utf8_prev_char (last);
    }

  jd_inline_append (result, start, first - start, run->flags & ~STYLES, run->href);
  jd_inline_append (result, first, last - first, run->flags, run->href);
  jd_inline_append (result, last, end - last, run->flags & ~STYLES, run->href);
}

static gboolean
is_read_back (const char     *source,
              const JdInline *self)
{
  g_autoptr (JdInline) parsed = jd_inline_parse (source);

  return jd_inline_equal (parsed, self);
}

static void
append_unstyled (JdInline    *result,
                 const char  *text,
                 const JdRun *run)
{
  jd_inline_append (result, text + run->start, run->length, run->flags & ~STYLES, run->href);
}

static JdInline *
map_runs (const JdInline *self,
          void          (*append) (JdInline *, const char *, const JdRun *))
{
  JdInline *result = jd_inline_new ();

  for (guint i = 0; i < jd_inline_get_n_runs (self); i++)
    append (result, jd_inline_get_text (self), jd_inline_get_run (self, i));

  return result;
}

char *
jd_inline_to_source (const JdInline *self)
{
  g_autofree char *source = NULL;
  g_autofree char *trimmed_source = NULL;
  g_autoptr (JdInline) trimmed = NULL;
  g_autoptr (JdInline) unstyled = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  source = write_source (self);
  if (is_read_back (source, self))
    return g_steal_pointer (&source);

  trimmed = map_runs (self, append_trimmed);
  trimmed_source = write_source (trimmed);
  if (is_read_back (trimmed_source, trimmed))
    return g_steal_pointer (&trimmed_source);

  unstyled = map_runs (self, append_unstyled);

  return write_source (unstyled);
}
