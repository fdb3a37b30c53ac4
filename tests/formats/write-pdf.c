/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* write-pdf DOCUMENT PDF [STYLE [PAPER]]: writes a document as a PDF, and tells on standard
 * output, as JSON lines, what a reader has to find in it: kind, label, text and address of each
 * block. */

#include <stdio.h>

#include "jd-content.h"
#include "jd-format.h"
#include "jd-json-writer.h"

static void
append_member (GString    *line,
               const char *name,
               const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (line, ", \"%s\": ", name);
  jd_json_append_string (line, value);
}

static void
tell_blocks (JdDocument *document)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_append_printf (line, "{ \"kind\": %d, \"level\": %u, \"number\": %u",
                              (int) block->kind, block->level, block->number);
      append_member (line, "label", block->label);
      append_member (line, "text", jd_inline_get_text (block->text));
      append_member (line, "detail", block->detail);
      for (guint j = 0; j < jd_inline_get_n_runs (block->text); j++)
        append_member (line, "href", jd_inline_get_run (block->text, j)->href);

      /* Not g_print(), which would write in the charset of the locale. */
      g_string_append (line, " }\n");
      fputs (line->str, stdout);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (JdDocument) document = NULL;
  JdWriteOptions options = { 0 };
  char *data;
  gsize length;

  if (argc < 3 || !g_file_get_contents (argv[1], &data, &length, &error))
    {
      g_printerr ("Usage: write-pdf DOCUMENT PDF [STYLE [PAPER]]\n");
      return 2;
    }

  options.style = argc > 3 ? argv[3] : NULL;
  options.paper = argc > 4 ? argv[4] : NULL;
  source = g_bytes_new_take (data, length);
  document = jd_format_read (jd_format_find ("json"), source, NULL, NULL, &error);
  if (document != NULL)
    pdf = jd_format_write (jd_format_find ("pdf"), document, &options, NULL, &error);
  if (pdf == NULL ||
      !g_file_set_contents (argv[2], g_bytes_get_data (pdf, NULL),
                            (gssize) g_bytes_get_size (pdf), &error))
    {
      g_printerr ("%s\n", error->message);
      return 4;
    }

  tell_blocks (document);
  return 0;
}
