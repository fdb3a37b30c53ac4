/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-html-writer.h"

#include <json-glib/json-glib.h>

#include "jd-html-content.h"
#include "jd-jobposting-writer.h"
#include "jd-json-writer.h"
#include "jd-words.h"

static void
append_script (GString    *out,
               const char *json,
               gsize       length)
{
  g_string_append (out, "<script type=\"application/ld+json\">\n");
  g_string_append_len (out, json, (gssize) length);
  g_string_append (out, "</script>\n");
}

/* Questions and answers are no part of a posting: they have a node of their own. */
static JsonNode *
create_faq (JdContent *content)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const JdContentBlock *question = NULL;
  guint n = 0;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "@context");
  json_builder_add_string_value (builder, "https://schema.org/");
  json_builder_set_member_name (builder, "@type");
  json_builder_add_string_value (builder, "FAQPage");
  json_builder_set_member_name (builder, "mainEntity");
  json_builder_begin_array (builder);

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);
      g_autoptr (GString) answer = g_string_new (NULL);

      if (block->kind == JD_CONTENT_QUESTION)
        question = block;
      if (block->kind != JD_CONTENT_ANSWER || !question || question->part != block->part)
        continue;

      jd_html_append_inline (answer, block->text, JD_HTML_POSTING);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "@type");
      json_builder_add_string_value (builder, "Question");
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, jd_inline_get_text (question->text));
      json_builder_set_member_name (builder, "acceptedAnswer");
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "@type");
      json_builder_add_string_value (builder, "Answer");
      json_builder_set_member_name (builder, "text");
      json_builder_add_string_value (builder, answer->str);
      json_builder_end_object (builder);
      json_builder_end_object (builder);
      n++;
    }

  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return n > 0 ? json_builder_get_root (builder) : NULL;
}

static void
append_faq (GString   *out,
            JdContent *content)
{
  g_autoptr (JsonNode) root = create_faq (content);
  g_autoptr (GString) json = g_string_new (NULL);

  if (!root)
    return;

  jd_json_append_node (json, root);
  jd_json_make_script_safe (json);
  g_string_append_c (json, '\n');
  append_script (out, json->str, json->len);
}

static void
append_head (GString    *out,
             JdDocument *document,
             JdContent  *content,
             GBytes     *posting)
{
  const char *lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  const char *title = "";

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      if (jd_content_get_block (content, i)->kind == JD_CONTENT_TITLE)
        title = jd_inline_get_text (jd_content_get_block (content, i)->text);
    }

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  jd_html_append_text (out, lang ? lang : "en", -1);
  g_string_append (out, jd_words_is_right_to_left (lang) ? "\" dir=\"rtl\">\n" : "\">\n");
  g_string_append (out, "<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
  jd_html_append_text (out, *title ? title : jd_words_get (lang, JD_WORD_JOB_TITLE), -1);
  g_string_append (out, "</title>\n");
  append_script (out, g_bytes_get_data (posting, NULL), g_bytes_get_size (posting));
  append_faq (out, content);
  g_string_append (out, "</head>\n");
}

GBytes *
jd_html_write (JdDocument            *document,
               const JdWriteOptions  *options,
               JdReport              *report,
               GError               **error)
{
  JdContentFlags flags = options && options->no_questions ? JD_CONTENT_NO_QUESTIONS : 0;
  g_autoptr (GBytes) posting = NULL;
  g_autoptr (JdContent) content = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  posting = jd_jobposting_write (document, options, report, error);
  if (!posting)
    return NULL;

  content = jd_content_new (document, flags);
  append_head (out, document, content, posting);
  g_string_append (out, "<body>\n<main>\n");
  jd_html_append_content (out, content, JD_HTML_PAGE);
  g_string_append (out, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
