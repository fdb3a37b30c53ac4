/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-writer.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-content.h"
#include "jd-losses.h"

typedef struct {
  /* Borrowed */
  GString *out;
  const JdContentBlock *last;
} Writer;

/* Text */

static gboolean
says_address (const char *text,
              gsize       length,
              const char *address)
{
  g_autofree char *shown = g_strndup (text, length);

  return strstr (address, shown) != NULL && strlen (shown) * 2 > strlen (address);
}

void
jd_text_append_inline (GString        *out,
                       const JdInline *text)
{
  guint n;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  n = jd_inline_get_n_runs (text);
  for (guint i = 0, end; i < n; i = end)
    {
      const JdRun *first = jd_inline_get_run (text, i);
      const char *start = jd_inline_get_text (text) + first->start;
      const char *address = first->href;
      gsize length = first->length;

      for (end = i + 1; end < n && address; end++)
        {
          const JdRun *run = jd_inline_get_run (text, end);

          if (g_strcmp0 (run->href, address) != 0)
            break;
          length += run->length;
        }

      g_string_append_len (out, start, (gssize) length);
      if (!address)
        continue;

      address += g_str_has_prefix (address, "mailto:") ? strlen ("mailto:") : 0;
      if (!says_address (start, length, address))
        g_string_append_printf (out, " (%s)", address);
    }
}

static guint
get_width (const char *text,
           gsize       length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_spaces (GString *out,
               guint    n)
{
  g_string_append_printf (out, "%*s", (int) n, "");
}

static void
append_word (GString    *out,
             const char *word,
             gsize       length,
             guint       indent,
             gboolean    first,
             guint      *column)
{
  guint width = get_width (word, length);

  if (!first && *column + 1 + width > JD_TEXT_WIDTH)
    {
      g_string_append_c (out, '\n');
      append_spaces (out, indent);
      *column = indent;
    }
  else if (!first)
    {
      g_string_append_c (out, ' ');
      (*column)++;
    }

  g_string_append_len (out, word, (gssize) length);
  *column += width;
}

/* Wraps at blanks; a line break of the text stays one. */
static void
append_wrapped (GString    *out,
                const char *mark,
                const char *text,
                guint       indent)
{
  guint column = get_width (mark, strlen (mark));
  gboolean first = TRUE;

  g_string_append (out, mark);
  for (const char *p = text; *p;)
    {
      gsize length = strcspn (p, " \t\n");

      if (length > 0)
        {
          append_word (out, p, length, indent, first, &column);
          first = FALSE;
        }
      p += length;

      if (*p == '\n')
        {
          g_string_append_c (out, '\n');
          append_spaces (out, indent);
          column = indent;
          first = TRUE;
        }
      p += *p != '\0';
    }

  g_string_append_c (out, '\n');
}

/* Blocks */

static gboolean
is_item (const JdContentBlock *block)
{
  return block && (block->kind == JD_CONTENT_BULLET || block->kind == JD_CONTENT_NUMBER ||
                   block->kind == JD_CONTENT_SKILL || block->kind == JD_CONTENT_FACT);
}

static gboolean
stands_apart (Writer               *self,
              const JdContentBlock *block)
{
  const JdContentBlock *last = self->last;

  if (!last)
    return FALSE;
  if (last->kind == JD_CONTENT_SUBHEADING || last->kind == JD_CONTENT_QUESTION ||
      last->kind == JD_CONTENT_HEADING)
    return FALSE;

  return !(is_item (last) && is_item (block) && last->list == block->list);
}

static void
append_heading (Writer     *self,
                const char *text,
                char        sign)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n", ' ');
  guint width = MIN (get_width (line, strlen (line)), JD_TEXT_WIDTH);

  g_string_append_printf (self->out, "%s\n", line);
  for (guint i = 0; i < width; i++)
    g_string_append_c (self->out, sign);
  g_string_append_c (self->out, '\n');
}

static void
append_item (Writer               *self,
             const JdContentBlock *block,
             const char           *text)
{
  g_autofree char *mark = NULL;

  if (block->kind == JD_CONTENT_NUMBER && block->level == 0)
    mark = g_strdup_printf ("%u. ", block->number);
  else
    mark = g_strdup (block->level > 0 ? "  - " : "- ");

  append_wrapped (self->out, mark, text, (guint) strlen (mark));
}

static void
append_fact (Writer               *self,
             const JdContentBlock *block,
             const char           *text)
{
  g_autofree char *mark =
    *block->label ? g_strdup_printf ("%s: ", block->label) : g_strdup ("  ");

  append_wrapped (self->out, mark, text, 2);
}

static void
append_block (Writer               *self,
              const JdContentBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  jd_text_append_inline (text, block->text);
  if (block->detail)
    g_string_append (text, block->detail);

  if (stands_apart (self, block))
    g_string_append_c (self->out, '\n');

  switch (block->kind)
    {
    case JD_CONTENT_TITLE:
      append_heading (self, text->str, '=');
      break;
    case JD_CONTENT_HEADING:
      append_heading (self, text->str, '-');
      break;
    case JD_CONTENT_FACT:
      append_fact (self, block, text->str);
      break;
    case JD_CONTENT_BULLET:
    case JD_CONTENT_NUMBER:
    case JD_CONTENT_SKILL:
      append_item (self, block, text->str);
      break;
    case JD_CONTENT_QUOTE:
      append_wrapped (self->out, "    ", text->str, 4);
      break;
    case JD_CONTENT_COMPANY:
    case JD_CONTENT_LEAD:
    case JD_CONTENT_SUBHEADING:
    case JD_CONTENT_PARAGRAPH:
    case JD_CONTENT_QUESTION:
    case JD_CONTENT_ANSWER:
    case JD_CONTENT_ADDRESS:
    case JD_CONTENT_LEGAL:
    default:
      append_wrapped (self->out, "", text->str, 0);
      break;
    }

  self->last = block;
}

/* Limits of the places where plain text is pasted, as their makers publish them. */
static void
report_limits (JdDocument *document,
               GString    *text,
               JdReport   *report)
{
  const char *title = jd_part_get_string (document, JD_DOCUMENT_TITLE);
  glong title_length = title ? g_utf8_strlen (title, -1) : 0;
  glong length = g_utf8_strlen (text->str, -1);

  if (title_length > 200)
    jd_report_add (report, JD_REPORT_ADVICE, 0, 0, "/title", "%s",
                   _("LinkedIn takes titles of at most 200 characters."));
  else if (title_length > 80)
    jd_report_add (report, JD_REPORT_ADVICE, 0, 0, "/title", "%s",
                   _("Workable takes titles of at most 80 characters."));

  if (length > 25000)
    jd_report_add (report, JD_REPORT_ADVICE, 0, 0, "/sections", "%s",
                   _("LinkedIn takes texts of at most 25,000 characters."));
  else if (length < 100)
    jd_report_add (report, JD_REPORT_ADVICE, 0, 0, "/sections", "%s",
                   _("LinkedIn takes texts of at least 100 characters."));
}

void
jd_text_append_content (GString   *out,
                        JdContent *content)
{
  Writer writer = { .out = out };

  g_return_if_fail (out != NULL);
  g_return_if_fail (JD_IS_CONTENT (content));

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    append_block (&writer, jd_content_get_block (content, i));
}

GBytes *
jd_text_write (JdDocument            *document,
               const JdWriteOptions  *options,
               JdReport              *report,
               GError               **error)
{
  JdContentFlags flags = options && options->no_questions ? JD_CONTENT_NO_QUESTIONS : 0;
  g_autoptr (JdContent) content = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  content = jd_content_new (document, flags);
  jd_text_append_content (out, content);

  jd_losses_report (document, flags, report);
  report_limits (document, out, report);

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
