/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-markdown-inline.h"

#include <string.h>

#include "jd-html-text.h"
#include "jd-inline.h"

typedef struct {
  /* Owned */
  JdInline *text;
  GPtrArray *links;

  guint strong;
  guint emphasis;
} Reader;

static JdInlineFlags
get_flags (Reader *reader)
{
  return (reader->strong ? JD_INLINE_STRONG : 0) | (reader->emphasis ? JD_INLINE_EMPHASIS : 0);
}

static const char *
get_href (Reader *reader)
{
  for (guint i = reader->links->len; i > 0; i--)
    {
      const char *href = reader->links->pdata[i - 1];

      if (href && jd_inline_is_allowed_address (href))
        return href;
    }

  return NULL;
}

static void
append (Reader        *reader,
        const char    *text,
        gsize          length,
        JdInlineFlags  flags)
{
  jd_inline_append (reader->text, text, (gssize) length, get_flags (reader) | flags,
                    get_href (reader));
}

static void
append_text (Reader     *reader,
             const char *text)
{
  while (*text)
    {
      gsize length = jd_inline_scan_variable (text, NULL);
      gboolean variable = length > 0;

      if (!variable)
        length = 1 + strcspn (text + 1, "{");
      append (reader, text, length, variable ? JD_INLINE_VARIABLE : 0);
      text += length;
    }
}

static void
append_html (Reader     *reader,
             const char *html)
{
  gboolean tag = jd_html_is_tag (html);

  if (tag && g_ascii_strncasecmp (html, "<br", 3) == 0)
    append (reader, "\n", 1, 0);
  else if (!tag && !g_str_has_prefix (html, "<!--"))
    append_text (reader, html);
}

/* The address of a link that is not allowed is kept as text. */
static void
leave_link (Reader     *reader,
            const char *url)
{
  g_ptr_array_remove_index (reader->links, reader->links->len - 1);

  if (url && *url && !jd_inline_is_allowed_address (url))
    {
      append (reader, " (", 2, 0);
      append_text (reader, url);
      append (reader, ")", 1, 0);
    }
}

static void
enter (Reader     *reader,
       cmark_node *node)
{
  const char *literal = cmark_node_get_literal (node);

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
      append_text (reader, literal);
      break;
    case CMARK_NODE_SOFTBREAK:
      append (reader, " ", 1, 0);
      break;
    case CMARK_NODE_LINEBREAK:
      append (reader, "\n", 1, 0);
      break;
    case CMARK_NODE_CODE:
      append (reader, literal, strlen (literal), JD_INLINE_CODE);
      break;
    case CMARK_NODE_HTML_INLINE:
      append_html (reader, literal);
      break;
    case CMARK_NODE_STRONG:
      reader->strong++;
      break;
    case CMARK_NODE_EMPH:
      reader->emphasis++;
      break;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      g_ptr_array_add (reader->links, g_strdup (cmark_node_get_url (node)));
      break;
    default:
      break;
    }
}

static void
leave (Reader     *reader,
       cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      reader->strong--;
      break;
    case CMARK_NODE_EMPH:
      reader->emphasis--;
      break;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      leave_link (reader, cmark_node_get_url (node));
      break;
    default:
      break;
    }
}

JdInline *
jd_markdown_read_inline (cmark_node *node)
{
  Reader reader = { 0 };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  cmark_iter *iter;
  cmark_event_type event;

  g_return_val_if_fail (node != NULL, NULL);

  reader.text = jd_inline_new ();
  reader.links = links;
  iter = cmark_iter_new (node);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *current = cmark_iter_get_node (iter);

      if (current == node)
        continue;
      if (event == CMARK_EVENT_ENTER)
        enter (&reader, current);
      else
        leave (&reader, current);
    }

  cmark_iter_free (iter);

  return reader.text;
}
