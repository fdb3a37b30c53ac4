/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* write-lines SCRIPT STYLE PAPER PDF: writes a document of 120 random paragraphs as a PDF, and
 * tells on standard output, as JSON lines, what the layout has put on each line of each block. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "jd-format.h"
#include "jd-json-writer.h"
#include "random-text.h"

#define N_PARAGRAPHS 120

static int
find_token (const char *const *tokens,
            const char        *token)
{
  for (int i = 0; tokens[i] != NULL; i++)
    if (strcmp (tokens[i], token) == 0)
      return i;

  g_error ("There is no %s", token);
}

static void
tell_line (GString *line,
           guint    block)
{
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append_printf (json, "{ \"block\": %u, \"text\": ", block);
  jd_json_append_string (json, line->str);
  g_string_append (json, " }\n");
  fputs (json->str, stdout);
  g_string_truncate (line, 0);
}

static void
tell_lines (JdLayout *layout)
{
  g_autoptr (GArray) items = page_fixture_collect (layout);
  g_autoptr (GString) line = g_string_new (NULL);
  const PageItem *previous = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (item->text == NULL || item->item.role == JD_PAGE_ROLE_ARTIFACT)
        continue;

      if (previous != NULL && (previous->page != item->page ||
                               previous->item.block != item->item.block ||
                               previous->item.top != item->item.top))
        tell_line (line, previous->item.block);

      g_string_append (line, item->text);
      previous = item;
    }

  if (previous != NULL)
    tell_line (line, previous->item.block);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  JdWriteOptions options = { 0 };

  if (argc != 5)
    {
      g_printerr ("Usage: write-lines SCRIPT STYLE PAPER PDF\n");
      return 2;
    }

  options.style = argv[2];
  options.paper = argv[3];
  document = page_fixture_create_random ((guint) atoi (argv[1]) % PAGE_FIXTURE_N_SCRIPTS,
                                         N_PARAGRAPHS);
  layout = page_fixture_lay_out (document, find_token (jd_page_styles, argv[2]),
                                 find_token (jd_papers, argv[3]));
  tell_lines (layout);

  pdf = jd_format_write (jd_format_find ("pdf"), document, &options, NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (argv[4], g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                       &error);
  g_assert_no_error (error);
  return 0;
}
