/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* floor [--tagged] [--folder FOLDER] [--family FAMILY] TEXT PDF: the least program that makes a
 * PDF of the same text; what jobdesc is measured against. */

#include "floor-page.h"

int
main (int    argc,
      char **argv)
{
  FloorOptions options = { .family = "Source Sans 3" };
  g_auto (GStrv) files = NULL;
  g_autoptr (GOptionContext) command = g_option_context_new ("TEXT PDF");
  g_autoptr (GError) error = NULL;
  PangoContext *context;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  const GOptionEntry entries[] = {
    { "tagged", 0, 0, G_OPTION_ARG_NONE, &options.is_tagged, NULL, NULL },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, NULL, NULL },
    { "family", 0, 0, G_OPTION_ARG_STRING, &options.family, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (command, entries, NULL);
  if (!g_option_context_parse (command, &argc, &argv, &error) || files == NULL ||
      g_strv_length (files) != 2 || !g_file_get_contents (files[0], &text, NULL, &error))
    {
      g_printerr ("floor: %s\n", error != NULL ? error->message : "TEXT and PDF are needed");
      return 2;
    }

  context = floor_create_context (&options);
  pdf = floor_write_pdf (&options, context, text);
  g_object_unref (context);
  if (!g_file_set_contents (files[1], g_bytes_get_data (pdf, NULL),
                            (gssize) g_bytes_get_size (pdf), &error))
    {
      g_printerr ("floor: %s\n", error->message);
      return 4;
    }

  return 0;
}
