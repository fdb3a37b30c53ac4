/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-html-text.h"

#include <stdlib.h>
#include <string.h>

#define MAX_NAME 12

/* In the order of the alphabet. */
static const char *const elements[] = {
  "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big",
  "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
  "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em",
  "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4",
  "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins",
  "kbd", "label", "legend", "li", "link", "main", "map", "mark", "meta", "meter", "nav", "nobr",
  "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "path", "picture",
  "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "section", "select", "small",
  "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody",
  "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u",
  "ul", "var", "video", "wbr",
};

typedef struct {
  const char *start;
  const char *end;
  gboolean is_missing;
} Hidden;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, *(const char *const *) b);
}

gboolean
jd_html_is_tag (const char *text)
{
  const char *p;
  char name[MAX_NAME + 1] = "";
  guint n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  if (*text != '<')
    return FALSE;

  for (p = text + (text[1] == '/' ? 2 : 1); g_ascii_isalnum (*p) && n < MAX_NAME; p++)
    name[n++] = g_ascii_tolower (*p);

  /* After the name comes the end of the tag, or a blank and then attributes. */
  return (*p == '>' || *p == '/' || g_ascii_isspace (*p)) &&
         bsearch (name, elements, G_N_ELEMENTS (elements), sizeof elements[0], compare_names);
}

static const char *
find_caseless (const char *text,
               const char *word)
{
  gsize length = strlen (word);

  for (; (text = strchr (text, '<')); text++)
    {
      if (g_ascii_strncasecmp (text, word, length) == 0)
        return text;
    }

  return NULL;
}

/* Behind what is not shown. That it has no end is looked for once. */
static const char *
skip_hidden (const char *text,
             Hidden     *hidden)
{
  const char *end;

  if (hidden->is_missing || g_ascii_strncasecmp (text, hidden->start, strlen (hidden->start)) != 0)
    return NULL;
  if (*hidden->end == '<' && !jd_html_is_tag (text))
    return NULL;

  end = *hidden->end == '<' ? find_caseless (text, hidden->end) : strstr (text, hidden->end);
  hidden->is_missing = end == NULL;

  return end ? end + strlen (hidden->end) : NULL;
}

static const char *
skip_tag (const char *text)
{
  const char *end;

  if (text[1] != '!' && text[1] != '?' && !jd_html_is_tag (text))
    return NULL;

  end = text + 1 + strcspn (text + 1, "<>");

  return *end == '>' ? end + 1 : NULL;
}

char *
jd_html_dup_text (const char *html)
{
  Hidden hidden[] = {
    { "<!--", "-->", FALSE }, { "<script", "</script>", FALSE }, { "<style", "</style>", FALSE },
  };
  GString *text;

  g_return_val_if_fail (html != NULL, NULL);

  text = g_string_new (NULL);
  while (*html)
    {
      gsize plain = strcspn (html, "<");
      const char *next = NULL;

      g_string_append_len (text, html, (gssize) plain);
      html += plain;
      if (!*html)
        break;

      for (guint i = 0; i < G_N_ELEMENTS (hidden) && !next; i++)
        next = skip_hidden (html, &hidden[i]);
      if (!next)
        next = skip_tag (html);

      g_string_append_c (text, next ? ' ' : '<');
      html = next ? next : html + 1;
    }

  return g_strstrip (g_string_free (text, FALSE));
}
