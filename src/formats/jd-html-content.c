/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-html-content.h"

#include <string.h>

typedef struct {
  /* Borrowed */
  GString *out;

  JdHtmlUse use;
  const char *list;     /* the element that is open: “ul”, “ol” or “dl” */
  guint list_id;
  gboolean in_item;
  gboolean in_nested;
} Writer;

void
jd_html_append_text (GString    *out,
                     const char *text,
                     gssize      length)
{
  const char *end;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  end = text + (length < 0 ? strlen (text) : (gsize) length);
  for (const char *p = text; p < end; p++)
    {
      switch (*p)
        {
        case '&':
          g_string_append (out, "&amp;");
          break;
        case '<':
          g_string_append (out, "&lt;");
          break;
        case '>':
          g_string_append (out, "&gt;");
          break;
        case '"':
          g_string_append (out, "&quot;");
          break;
        default:
          g_string_append_c (out, *p);
        }
    }
}

static void
append_lines (GString    *out,
              const char *text,
              gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *line_end = memchr (text, '\n', (gsize) (end - text));

      jd_html_append_text (out, text, (line_end ? line_end : end) - text);
      if (!line_end)
        return;
      g_string_append (out, "<br>");
      text = line_end + 1;
    }
}

static gboolean
has_tag (const JdRun   *run,
         JdInlineFlags  flag,
         JdHtmlUse      use)
{
  return (run->flags & flag) && (flag != JD_INLINE_CODE || use == JD_HTML_PAGE);
}

static const struct {
  JdInlineFlags flag;
  const char *tag;
} styles[] = {
  { JD_INLINE_STRONG, "strong" },
  { JD_INLINE_EMPHASIS, "em" },
  { JD_INLINE_CODE, "code" },
};

static void
append_run (GString     *out,
            const char  *text,
            const JdRun *run,
            JdHtmlUse    use)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (has_tag (run, styles[i].flag, use))
        g_string_append_printf (out, "<%s>", styles[i].tag);
    }

  append_lines (out, text + run->start, run->length);

  for (guint i = G_N_ELEMENTS (styles); i-- > 0;)
    {
      if (has_tag (run, styles[i].flag, use))
        g_string_append_printf (out, "</%s>", styles[i].tag);
    }
}

static void
append_address (GString    *out,
                const char *href,
                const char *shown,
                gsize       length)
{
  g_autofree char *text = g_strndup (shown, length);
  const char *address = g_str_has_prefix (href, "mailto:") ? href + strlen ("mailto:") : href;

  if (strstr (address, text) && strlen (text) * 2 > strlen (address))
    return;

  g_string_append (out, " (");
  jd_html_append_text (out, address, -1);
  g_string_append_c (out, ')');
}

void
jd_html_append_inline (GString        *out,
                       const JdInline *text,
                       JdHtmlUse       use)
{
  guint n;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  n = jd_inline_get_n_runs (text);
  for (guint i = 0, end; i < n; i = end)
    {
      const JdRun *first = jd_inline_get_run (text, i);
      const JdRun *last;

      for (end = i + 1; end < n && first->href; end++)
        {
          if (g_strcmp0 (jd_inline_get_run (text, end)->href, first->href) != 0)
            break;
        }

      if (first->href && use == JD_HTML_PAGE)
        {
          g_string_append (out, "<a href=\"");
          jd_html_append_text (out, first->href, -1);
          g_string_append (out, "\">");
        }

      for (guint k = i; k < end; k++)
        append_run (out, jd_inline_get_text (text), jd_inline_get_run (text, k), use);

      last = jd_inline_get_run (text, end - 1);
      if (first->href && use == JD_HTML_PAGE)
        g_string_append (out, "</a>");
      else if (first->href)
        append_address (out, first->href, jd_inline_get_text (text) + first->start,
                        last->start + last->length - first->start);
    }
}

/* Lists */

static void
close_item (Writer *self)
{
  if (self->in_nested)
    g_string_append (self->out, "</li>\n</ul>\n");
  if (self->in_item)
    g_string_append (self->out, "</li>\n");

  self->in_item = FALSE;
  self->in_nested = FALSE;
}

static void
close_list (Writer *self)
{
  if (!self->list)
    return;

  close_item (self);
  g_string_append_printf (self->out, "</%s>\n", self->list);
  self->list = NULL;
}

static void
open_list (Writer     *self,
           const char *list,
           guint       id)
{
  if (self->list && g_str_equal (self->list, list) && self->list_id == id)
    return;

  close_list (self);
  g_string_append_printf (self->out, "<%s>\n", list);
  self->list = list;
  self->list_id = id;
}

/* The kind of a list is that of its items at the top. */
static const char *
get_list (Writer               *self,
          const JdContentBlock *block)
{
  if (block->level > 0 && self->list && self->list_id == block->list)
    return self->list;

  return block->kind == JD_CONTENT_NUMBER ? "ol" : "ul";
}

static void
append_item_text (Writer               *self,
                  const JdContentBlock *block)
{
  jd_html_append_inline (self->out, block->text, self->use);
  if (block->detail)
    jd_html_append_text (self->out, block->detail, -1);
}

static void
append_item (Writer               *self,
             const JdContentBlock *block)
{
  open_list (self, get_list (self, block), block->list);

  if (block->level == 0)
    {
      close_item (self);
      g_string_append (self->out, "<li>");
      self->in_item = TRUE;
    }
  else if (self->in_nested)
    {
      g_string_append (self->out, "</li>\n<li>");
    }
  else
    {
      g_string_append (self->out, self->in_item ? "\n<ul>\n<li>" : "<li>\n<ul>\n<li>");
      self->in_item = self->in_nested = TRUE;
    }

  append_item_text (self, block);
}

static void
append_fact (Writer               *self,
             const JdContentBlock *block)
{
  if (self->use == JD_HTML_PAGE)
    {
      open_list (self, "dl", 0);
      if (*block->label)
        {
          g_string_append (self->out, "<dt>");
          jd_html_append_text (self->out, block->label, -1);
          g_string_append (self->out, "</dt>\n");
        }
      g_string_append (self->out, "<dd>");
      jd_html_append_inline (self->out, block->text, self->use);
      g_string_append (self->out, "</dd>\n");
      return;
    }

  open_list (self, "ul", 0);
  close_item (self);
  g_string_append (self->out, "<li>");
  if (*block->label)
    {
      jd_html_append_text (self->out, block->label, -1);
      g_string_append (self->out, ": ");
    }
  jd_html_append_inline (self->out, block->text, self->use);
  self->in_item = TRUE;
}

/* Blocks */

static void
append_element (Writer         *self,
                const char     *open,
                const JdInline *text,
                const char     *close)
{
  close_list (self);
  g_string_append (self->out, open);
  jd_html_append_inline (self->out, text, self->use);
  g_string_append (self->out, close);
  g_string_append_c (self->out, '\n');
}

/* Job boards do not read headings, so there they are strong paragraphs. */
static void
append_heading (Writer               *self,
                const JdContentBlock *block,
                const char           *open,
                const char           *close)
{
  if (self->use == JD_HTML_PAGE)
    append_element (self, open, block->text, close);
  else
    append_element (self, "<p><strong>", block->text, "</strong></p>");
}

static void
append_block (Writer               *self,
              const JdContentBlock *block)
{
  gboolean page = self->use == JD_HTML_PAGE;

  switch (block->kind)
    {
    case JD_CONTENT_TITLE:
      if (page)
        append_element (self, "<h1>", block->text, "</h1>");
      break;
    case JD_CONTENT_COMPANY:
      if (page)
        append_element (self, "<p>", block->text, "</p>");
      break;
    case JD_CONTENT_FACT:
      append_fact (self, block);
      break;
    case JD_CONTENT_HEADING:
      append_heading (self, block, "<h2>", "</h2>");
      break;
    case JD_CONTENT_SUBHEADING:
    case JD_CONTENT_QUESTION:
      append_heading (self, block, "<h3>", "</h3>");
      break;
    case JD_CONTENT_BULLET:
    case JD_CONTENT_NUMBER:
    case JD_CONTENT_SKILL:
      append_item (self, block);
      break;
    case JD_CONTENT_QUOTE:
      append_element (self, page ? "<blockquote><p>" : "<p>", block->text,
                      page ? "</p></blockquote>" : "</p>");
      break;
    case JD_CONTENT_LEAD:
    case JD_CONTENT_PARAGRAPH:
    case JD_CONTENT_ANSWER:
    case JD_CONTENT_ADDRESS:
    case JD_CONTENT_LEGAL:
    default:
      append_element (self, "<p>", block->text, "</p>");
      break;
    }
}

void
jd_html_append_content (GString   *out,
                        JdContent *content,
                        JdHtmlUse  use)
{
  Writer writer = { .out = out, .use = use };

  g_return_if_fail (out != NULL);
  g_return_if_fail (JD_IS_CONTENT (content));

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    append_block (&writer, jd_content_get_block (content, i));

  close_list (&writer);
}
