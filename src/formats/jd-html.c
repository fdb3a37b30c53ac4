/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-html.h"

#include <string.h>

typedef struct {
  GString *out;
  JdHtmlFlags flags;
  guint list;              /* the open list, 0 for none */
  const char *list_tag;
  gboolean item_open;
  gboolean nested;
} Writer;

/* Escapes for text and for attributes in double quotes alike. Control characters that HTML does
 * not allow are dropped; g_markup_escape_text() would write them as references. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  for (const char *p = text; p < text + length; p++)
    {
      switch (*p)
        {
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        case '\n':
          g_string_append (out, "<br>");
          break;
        default:
          if ((guchar) *p >= ' ' || *p == '\t')
            g_string_append_c (out, *p);
        }
    }
}

static void
append_run (GString     *out,
            const char  *text,
            const JdRun *run)
{
  if (run->href)
    {
      g_string_append (out, "<a href=\"");
      append_escaped (out, run->href, strlen (run->href));
      g_string_append (out, "\">");
    }
  if (run->flags & JD_INLINE_STRONG)
    g_string_append (out, "<strong>");
  if (run->flags & JD_INLINE_EMPHASIS)
    g_string_append (out, "<em>");
  if (run->flags & JD_INLINE_CODE)
    g_string_append (out, "<code>");

  append_escaped (out, text + run->start, run->length);

  if (run->flags & JD_INLINE_CODE)
    g_string_append (out, "</code>");
  if (run->flags & JD_INLINE_EMPHASIS)
    g_string_append (out, "</em>");
  if (run->flags & JD_INLINE_STRONG)
    g_string_append (out, "</strong>");
  if (run->href)
    g_string_append (out, "</a>");
}

static void
append_inline (GString              *out,
               const JdContentBlock *block)
{
  const char *text = jd_inline_get_text (block->text);

  for (guint i = 0; i < jd_inline_get_n_runs (block->text); i++)
    append_run (out, text, jd_inline_get_run (block->text, i));

  if (block->detail)
    append_escaped (out, block->detail, strlen (block->detail));
}

/* Lists */

static void
close_nested (Writer *self)
{
  if (self->nested)
    g_string_append (self->out, "</ul>");
  self->nested = FALSE;
}

static void
close_item (Writer *self)
{
  close_nested (self);
  if (self->item_open)
    g_string_append (self->out, "</li>\n");
  self->item_open = FALSE;
}

static void
close_list (Writer *self)
{
  close_item (self);
  if (self->list)
    g_string_append_printf (self->out, "</%s>\n", self->list_tag);
  self->list = 0;
}

static void
open_list (Writer     *self,
           guint       list,
           const char *tag)
{
  if (self->list == list)
    return;

  close_list (self);
  g_string_append_printf (self->out, "<%s>\n", tag);
  self->list = list;
  self->list_tag = tag;
}

static void
write_item (Writer               *self,
            const JdContentBlock *block)
{
  if (block->level == 0 || self->list != block->list)
    {
      open_list (self, block->list, block->kind == JD_CONTENT_NUMBER ? "ol" : "ul");
      close_item (self);
      g_string_append (self->out, "<li>");
      append_inline (self->out, block);
      self->item_open = TRUE;
      return;
    }

  g_string_append (self->out, self->nested ? "" : "<ul>");
  self->nested = TRUE;
  g_string_append (self->out, "<li>");
  append_inline (self->out, block);
  g_string_append (self->out, "</li>");
}

/* Facts are one list, each with its label; a fact without one goes on with the last. */
static void
write_fact (Writer               *self,
            const JdContentBlock *block)
{
  open_list (self, G_MAXUINT, "ul");
  close_item (self);
  g_string_append (self->out, "<li>");
  if (block->label && *block->label)
    {
      g_string_append (self->out, "<strong>");
      append_escaped (self->out, block->label, strlen (block->label));
      g_string_append (self->out, ":</strong> ");
    }
  append_inline (self->out, block);
  self->item_open = TRUE;
}

/* Blocks */

static void
write_wrapped (Writer               *self,
               const JdContentBlock *block,
               const char           *before,
               const char           *after)
{
  close_list (self);
  g_string_append (self->out, before);
  append_inline (self->out, block);
  g_string_append (self->out, after);
  g_string_append_c (self->out, '\n');
}

static void
write_heading (Writer               *self,
               const JdContentBlock *block,
               gboolean              section)
{
  if (self->flags == JD_HTML_BOLD_HEADINGS)
    write_wrapped (self, block, "<p><strong>", "</strong></p>");
  else if (section)
    write_wrapped (self, block, "<h2>", "</h2>");
  else
    write_wrapped (self, block, "<h3>", "</h3>");
}

static void
write_block (Writer               *self,
             const JdContentBlock *block)
{
  switch (block->kind)
    {
    case JD_CONTENT_COMPANY:
    case JD_CONTENT_TITLE:
      break;
    case JD_CONTENT_FACT:
      write_fact (self, block);
      break;
    case JD_CONTENT_HEADING:
      write_heading (self, block, TRUE);
      break;
    case JD_CONTENT_SUBHEADING:
    case JD_CONTENT_QUESTION:
      write_heading (self, block, FALSE);
      break;
    case JD_CONTENT_BULLET:
    case JD_CONTENT_NUMBER:
    case JD_CONTENT_SKILL:
      write_item (self, block);
      break;
    case JD_CONTENT_QUOTE:
      write_wrapped (self, block, "<blockquote><p>", "</p></blockquote>");
      break;
    case JD_CONTENT_LEAD:
    case JD_CONTENT_PARAGRAPH:
    case JD_CONTENT_ANSWER:
    case JD_CONTENT_ADDRESS:
    case JD_CONTENT_LEGAL:
    default:
      write_wrapped (self, block, "<p>", "</p>");
    }
}

char *
jd_html_from_content (JdContent   *content,
                      JdHtmlFlags  flags)
{
  Writer writer = { .out = g_string_new (NULL), .flags = flags };

  g_return_val_if_fail (JD_IS_CONTENT (content), NULL);

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      if (!block->placeholder)
        write_block (&writer, block);
    }
  close_list (&writer);

  return g_string_free (writer.out, FALSE);
}
