/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes inline text with its styles. */

#include "jd-markdown-inline.h"

#include <string.h>

#define STYLES (JD_INLINE_STRONG | JD_INLINE_EMPHASIS)

static void
append_code (GString    *out,
             const char *text,
             gsize       length)
{
  g_autofree char *code = g_strdelimit (g_strndup (text, length), "\n", ' ');
  gboolean blank = strspn (code, " ") == length;
  gboolean pad = code[0] == '`' || code[length - 1] == '`' ||
                 (code[0] == ' ' && code[length - 1] == ' ' && !blank);
  g_autoptr (GString) fence = g_string_new ("`");

  for (const char *p = code; (p = strchr (p, '`'));)
    {
      gsize n = strspn (p, "`");

      if (n == fence->len)
        {
          g_string_append_c (fence, '`');
          p = code;
        }
      else
        {
          p += n;
        }
    }

  g_string_append_printf (out, "%s%s%s%s%s", fence->str, pad ? " " : "", code, pad ? " " : "",
                          fence->str);
}

static void
append_destination (GString    *out,
                    const char *href)
{
  gboolean pointed = strpbrk (href, "()<>\\") != NULL;

  g_string_append (out, pointed ? "](<" : "](");
  for (const char *p = href; *p; p++)
    {
      /* cmark reads entities before escapes here, so an escape would not help. */
      if (*p == '&' && strchr (p, ';'))
        g_string_append (out, "&amp;");
      else if (*p == '<' || *p == '>' || (*p == '\\' && (g_ascii_ispunct (p[1]) || !p[1])))
        g_string_append_printf (out, "\\%c", *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append (out, pointed ? ">)" : ")");
}

static void
append_run (GString           *out,
            const JdInline    *text,
            const JdRun       *run,
            JdMarkdownContext  context)
{
  const char *start = jd_inline_get_text (text) + run->start;

  if (run->flags & JD_INLINE_CODE)
    append_code (out, start, run->length);
  else if (run->flags & JD_INLINE_VARIABLE)
    g_string_append_len (out, start, run->length);
  else
    jd_markdown_escape (out, start, run->length, context);
}

/* How many runs from @first on, before @end, share @style, with links kept whole. */
static guint
get_reach (const JdInline *text,
           guint           first,
           guint           end,
           JdInlineFlags   style)
{
  guint n = first;
  guint whole = first;

  for (; n < end && (jd_inline_get_run (text, n)->flags & style); n++)
    {
      const char *href = jd_inline_get_run (text, n)->href;

      if (n + 1 == end || !href ||
          g_strcmp0 (href, jd_inline_get_run (text, n + 1)->href) != 0)
        whole = n + 1;
    }

  return whole - first;
}

static guint
get_link_end (const JdInline *text,
              guint           first,
              guint           end)
{
  const char *href = jd_inline_get_run (text, first)->href;
  guint n = first;

  while (n < end && g_strcmp0 (href, jd_inline_get_run (text, n)->href) == 0)
    n++;

  return n;
}

static void
append_runs (GString           *out,
             const JdInline    *text,
             guint              first,
             guint              end,
             JdInlineFlags      open,
             JdMarkdownContext  context)
{
  while (first < end)
    {
      const JdRun *run = jd_inline_get_run (text, first);
      guint strong = open & JD_INLINE_STRONG ? 0 : get_reach (text, first, end, JD_INLINE_STRONG);
      guint emphasis =
        open & JD_INLINE_EMPHASIS ? 0 : get_reach (text, first, end, JD_INLINE_EMPHASIS);
      guint reach = MAX (strong, emphasis);

      if (reach > 0)
        {
          JdInlineFlags style = strong >= emphasis ? JD_INLINE_STRONG : JD_INLINE_EMPHASIS;
          const char *sign = style == JD_INLINE_STRONG ? "**" : "*";

          g_string_append (out, sign);
          append_runs (out, text, first, first + reach, open | style, context);
          g_string_append (out, sign);
          first += reach;
        }
      else if (run->href && context != JD_MARKDOWN_LINK)
        {
          guint link_end = get_link_end (text, first, end);

          g_string_append_c (out, '[');
          append_runs (out, text, first, link_end, open, JD_MARKDOWN_LINK);
          append_destination (out, run->href);
          first = link_end;
        }
      else
        {
          append_run (out, text, run, context);
          first++;
        }
    }
}

/* The plainest form that is always read back: each styled run by itself, with a comment between it
 * and what stands beside it, and blanks at its ends written as characters. */
static void
append_edge (GString    *out,
             const char *start,
             gsize       length)
{
  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    g_string_append_printf (out, "&#%u;", g_utf8_get_char (p));
}

static void
append_guarded_text (GString           *out,
                     const char        *start,
                     gsize              length,
                     JdMarkdownContext  context)
{
  const char *first = start;
  const char *last = start + length;

  while (first < last && g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (last > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);

  append_edge (out, start, (gsize) (first - start));
  jd_markdown_escape (out, first, (gsize) (last - first), context);
  append_edge (out, last, (gsize) (start + length - last));
}

static void
append_guarded_run (GString           *out,
                    const JdInline    *text,
                    const JdRun       *run,
                    JdMarkdownContext  context)
{
  const char *sign = (run->flags & STYLES) == STYLES ? "***" :
                     (run->flags & JD_INLINE_STRONG) ? "**" :
                     (run->flags & JD_INLINE_EMPHASIS) ? "*" : "";
  gboolean plain = !(run->flags & (STYLES | JD_INLINE_CODE)) && !run->href;

  if (!plain && out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append (out, JD_MARKDOWN_SEPARATOR);

  g_string_append (out, sign);
  if (run->href)
    g_string_append_c (out, '[');

  if (run->flags & (JD_INLINE_CODE | JD_INLINE_VARIABLE))
    append_run (out, text, run, context);
  else if (plain)
    jd_markdown_escape (out, jd_inline_get_text (text) + run->start, run->length, context);
  else
    append_guarded_text (out, jd_inline_get_text (text) + run->start, run->length,
                         run->href ? JD_MARKDOWN_LINK : context);

  if (run->href)
    append_destination (out, run->href);
  g_string_append (out, sign);

  if (!plain)
    g_string_append (out, JD_MARKDOWN_SEPARATOR);
}

static char *
write_guarded (const JdInline    *text,
               JdMarkdownContext  context)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    append_guarded_run (out, text, jd_inline_get_run (text, i), context);
  jd_markdown_finish (out, context);

  return g_string_free (out, FALSE);
}

static gboolean
is_plain (const JdInline *text)
{
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);

      if (run->flags || run->href)
        return FALSE;
    }

  return strstr (jd_inline_get_text (text), "{{") == NULL;
}

static gboolean
is_read_back (const char        *source,
              const JdInline    *text,
              JdMarkdownContext  context)
{
  g_autofree char *block = context == JD_MARKDOWN_HEADING ? g_strconcat ("# ", source, NULL) : NULL;
  const char *document = block ? block : source;
  cmark_node *root = cmark_parse_document (document, strlen (document), CMARK_OPT_DEFAULT);
  cmark_node *node = cmark_node_first_child (root);
  gboolean same = FALSE;

  if (node && !cmark_node_next (node) &&
      cmark_node_get_type (node) == (block ? CMARK_NODE_HEADING : CMARK_NODE_PARAGRAPH))
    {
      g_autoptr (JdInline) read = jd_markdown_read_inline (node);

      same = jd_inline_equal (read, text);
    }

  cmark_node_free (root);

  return same;
}

char *
jd_markdown_dup_inline (const JdInline    *text,
                        JdMarkdownContext  context)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *guarded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  append_runs (out, text, 0, jd_inline_get_n_runs (text), 0, context);
  jd_markdown_finish (out, context);

  if (is_plain (text) || out->len == 0 || is_read_back (out->str, text, context))
    return g_string_free (g_steal_pointer (&out), FALSE);

  guarded = write_guarded (text, context);
  if (is_read_back (guarded, text, context))
    return g_steal_pointer (&guarded);

  g_string_truncate (out, 0);
  jd_markdown_escape (out, jd_inline_get_text (text), strlen (jd_inline_get_text (text)), context);
  jd_markdown_finish (out, context);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
