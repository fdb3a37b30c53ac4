/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-pasted.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "jd-inline-edit.h"

#define TAB_WIDTH 4

/* No page needs more levels; deeper ones are read as if they were here. */
#define MAX_DEPTH 200

/* What is on the clipboard is no book. */
#define MAX_HTML (4 * 1024 * 1024)

static void
line_free (gpointer data)
{
  g_free (((JdPastedLine *) data)->source);
  g_free (data);
}

static void
add_line (GPtrArray  *lines,
          const char *source,
          guint       indent)
{
  JdPastedLine *line = g_new (JdPastedLine, 1);

  *line = (JdPastedLine) { g_strdup (source), indent };
  g_ptr_array_add (lines, line);
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

GPtrArray *
jd_pasted_read_text (const char *text)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_auto (GStrv) split = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  split = g_strsplit (text, "\n", -1);
  for (guint i = 0; split[i]; i++)
    {
      guint width = 0;
      const char *start = skip_mark (skip_blanks (split[i], &width));
      g_autofree char *plain = g_strchomp (g_strdup (start));
      g_autofree char *source = jd_inline_dup_escaped (plain);

      if (*plain)
        add_line (lines, source, width);
    }

  return g_steal_pointer (&lines);
}

/* HTML */

typedef struct {
  GPtrArray *lines;
  JdInline *line;
  gboolean blank;
  guint lists;
} Reader;

typedef struct {
  JdInlineFlags flags;
  const char *href;
} Look;

static gboolean
is_one_of (const xmlNode     *node,
           const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static void
end_line (Reader *self)
{
  const char *plain = jd_inline_get_text (self->line);
  guint width = 0;
  const char *start = skip_mark (skip_blanks (plain, &width));
  g_autofree char *all = jd_inline_to_source (self->line);
  g_autofree char *source =
    jd_inline_edit_dup_slice (all, (guint) g_utf8_pointer_to_offset (plain, start), G_MAXUINT);

  if (*start)
    add_line (self->lines, g_strchomp (source), self->lists * TAB_WIDTH);

  jd_inline_unref (self->line);
  self->line = jd_inline_new ();
  self->blank = FALSE;
}

/* A blank between two looks has what they have in common. */
static void
add_clean (Reader     *self,
           const char *text,
           const Look *look)
{
  const guint n_runs = jd_inline_get_n_runs (self->line);

  if (*text == ' ' && n_runs > 0)
    {
      const JdRun *last = jd_inline_get_run (self->line, n_runs - 1);
      g_autofree char *href = g_strdup (last->href);

      jd_inline_append (self->line, " ", 1, last->flags & look->flags,
                        g_strcmp0 (href, look->href) == 0 ? look->href : NULL);
      text++;
    }

  if (*text)
    jd_inline_append (self->line, text, -1, look->flags, look->href);
}

/* Blanks between words are one, and none at the ends of a line. */
static void
add_text (Reader     *self,
          const char *text,
          const Look *look)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c < 128 && g_ascii_isspace ((char) c))
        {
          self->blank = TRUE;
          continue;
        }
      if (g_unichar_iscntrl (c))
        continue;
      if (self->blank && (clean->len > 0 || *jd_inline_get_text (self->line)))
        g_string_append_c (clean, ' ');
      self->blank = FALSE;
      g_string_append_unichar (clean, c);
    }

  add_clean (self, clean->str, look);
}

static gboolean
has_style (const char *style,
           const char *name,
           const char *values)
{
  g_autofree char *pattern = g_strdup_printf ("(^|;)\\s*%s\\s*:\\s*(%s)", name, values);

  return style && g_regex_match_simple (pattern, style, G_REGEX_CASELESS, 0);
}

static void
read_style (const char *style,
            Look       *look)
{
  if (has_style (style, "font-weight", "bold|[6-9]00"))
    look->flags |= JD_INLINE_STRONG;
  else if (has_style (style, "font-weight", "normal|[1-5]00"))
    look->flags &= ~JD_INLINE_STRONG;

  if (has_style (style, "font-style", "italic|oblique"))
    look->flags |= JD_INLINE_EMPHASIS;
  else if (has_style (style, "font-style", "normal"))
    look->flags &= ~JD_INLINE_EMPHASIS;
}

static void
read_look (const xmlNode *node,
           const char    *style,
           const char    *href,
           Look          *look)
{
  static const char *const strong[] = { "b", "strong", NULL };
  static const char *const emphasis[] = { "i", "em", "cite", "dfn", "var", NULL };
  static const char *const code[] = { "code", "tt", "kbd", "samp", NULL };
  static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6", "th", NULL };

  if (is_one_of (node, strong))
    look->flags |= JD_INLINE_STRONG;
  if (is_one_of (node, emphasis))
    look->flags |= JD_INLINE_EMPHASIS;
  if (is_one_of (node, code))
    look->flags |= JD_INLINE_CODE;
  read_style (style, look);
  if (is_one_of (node, headings))
    look->flags &= ~JD_INLINE_STRONG;
  if (href && jd_inline_is_allowed_address (href))
    look->href = href;
}

static void read_children (Reader        *self,
                           const xmlNode *parent,
                           const Look    *look,
                           guint          depth);

static void
read_element (Reader        *self,
              const xmlNode *node,
              Look           look,
              guint          depth)
{
  static const char *const hidden[] = { "script", "style", "head", "title", "template", "noscript",
                                        "xml", NULL };
  static const char *const inside[] = { "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code",
                                        "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
                                        "mark", "q", "s", "samp", "small", "span", "strike",
                                        "strong", "sub", "sup", "time", "tt", "u", "var", NULL };
  static const char *const cells[] = { "td", "th", NULL };
  static const char *const lists[] = { "ul", "ol", NULL };
  const gboolean list = is_one_of (node, lists);
  const gboolean block = !is_one_of (node, inside) && !is_one_of (node, cells);
  xmlChar *style = xmlGetProp (node, BAD_CAST "style");
  xmlChar *href = xmlGetProp (node, BAD_CAST "href");

  if (!is_one_of (node, hidden) && !has_style ((const char *) style, "display", "none"))
    {
      read_look (node, (const char *) style, (const char *) href, &look);
      if (block)
        end_line (self);
      if (is_one_of (node, cells))
        self->blank = TRUE;
      self->lists += list ? 1 : 0;
      read_children (self, node, &look, depth);
      self->lists -= list ? 1 : 0;
      if (block)
        end_line (self);
    }

  xmlFree (style);
  xmlFree (href);
}

static void
read_children (Reader        *self,
               const xmlNode *parent,
               const Look    *look,
               guint          depth)
{
  for (const xmlNode *node = parent->children; node; node = node->next)
    {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_text (self, (const char *) node->content, look);
      else if (node->type == XML_ELEMENT_NODE && depth < MAX_DEPTH)
        read_element (self, node, *look, depth + 1);
    }
}

/* Some browsers write UTF-16 with a mark before it. */
static char *
dup_utf8 (const char *html,
          gsize       length)
{
  static const char mark[] = { '\xff', '\xfe' };

  if (length >= sizeof mark && memcmp (html, mark, sizeof mark) == 0)
    return g_convert_with_fallback (html, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL,
                                    NULL);

  return g_utf8_make_valid (html, (gssize) length);
}

/* The conditions of a word processor, which libxml2 takes for text. */
static char *
dup_unconditional (const char *html)
{
  g_autoptr (GRegex) condition = g_regex_new ("<!\\[(if|endif)[^>]*>", G_REGEX_CASELESS, 0, NULL);

  return g_regex_replace_literal (condition, html, -1, 0, "", 0, NULL);
}

GPtrArray *
jd_pasted_read_html (const char *html,
                     gsize       length)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;
  Reader reader = { 0 };
  Look plain = { 0 };
  xmlDoc *document;

  g_return_val_if_fail (html != NULL, NULL);

  all = dup_utf8 (html, length);
  text = all ? dup_unconditional (all) : NULL;
  if (!text || strlen (text) > MAX_HTML)
    return g_steal_pointer (&lines);

  document = htmlReadMemory (text, (int) strlen (text), NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                               HTML_PARSE_NONET);
  if (!document)
    return g_steal_pointer (&lines);

  reader.lines = lines;
  reader.line = jd_inline_new ();
  read_children (&reader, (const xmlNode *) document, &plain, 0);
  end_line (&reader);
  jd_inline_unref (reader.line);
  xmlFreeDoc (document);

  return g_steal_pointer (&lines);
}

char *
jd_pasted_dup_html (const JdInline *text)
{
  GString *html = g_string_new ("<meta charset=\"utf-8\">");

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      g_autofree char *escaped = g_markup_escape_text (jd_inline_get_text (text) + run->start,
                                                       run->length);
      g_autofree char *href = run->href ? g_markup_escape_text (run->href, -1) : NULL;

      if (href)
        g_string_append_printf (html, "<a href=\"%s\">", href);
      g_string_append_printf (html, "%s%s%s%s%s%s%s",
                              run->flags & JD_INLINE_STRONG ? "<strong>" : "",
                              run->flags & JD_INLINE_EMPHASIS ? "<em>" : "",
                              run->flags & JD_INLINE_CODE ? "<code>" : "",
                              escaped,
                              run->flags & JD_INLINE_CODE ? "</code>" : "",
                              run->flags & JD_INLINE_EMPHASIS ? "</em>" : "",
                              run->flags & JD_INLINE_STRONG ? "</strong>" : "");
      if (href)
        g_string_append (html, "</a>");
    }

  return g_string_free (html, FALSE);
}
