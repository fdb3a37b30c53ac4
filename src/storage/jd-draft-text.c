/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-text.h"

#include <glib/gi18n-lib.h>

#include "jd-format.h"
#include "jd-model.h"
#include "jd-storage-error.h"
#include "jd-text.h"

#define MAX_SNIPPET 160

/* Returns whether there is room for more. */
static gboolean
add_text (GString    *snippet,
          const char *source)
{
  g_autofree char *plain = source != NULL ? jd_inline_dup_plain (source) : NULL;
  g_auto (GStrv) lines = plain != NULL ? g_strsplit_set (plain, "\n\r\t", -1) : NULL;
  g_autofree char *line = lines != NULL ? g_strstrip (g_strjoinv (" ", lines)) : NULL;

  if (line == NULL || *line == '\0')
    return TRUE;

  jd_text_append_separated (snippet, " · ", line);

  return g_utf8_strlen (snippet->str, -1) < MAX_SNIPPET;
}

static gboolean
add_block (GString *snippet,
           gpointer block)
{
  JdPartList *items = jd_part_get_list (block, JD_BLOCK_ITEMS);

  if (!add_text (snippet, jd_part_get_string (block, JD_BLOCK_TEXT)))
    return FALSE;

  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    if (!add_text (snippet, jd_part_get_string (jd_part_list_get (items, i), JD_ITEM_TEXT)))
      return FALSE;

  return TRUE;
}

static gboolean
add_section (GString *snippet,
             gpointer section)
{
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);

  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    if (!add_block (snippet, jd_part_list_get (blocks, i)))
      return FALSE;

  return TRUE;
}

char *
jd_draft_dup_snippet (JdDocument *document)
{
  g_autoptr (GString) snippet = g_string_new (NULL);
  JdPartList *sections;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    if (!add_section (snippet, jd_part_list_get (sections, i)))
      break;

  if (snippet->len == 0)
    return NULL;
  if (g_utf8_strlen (snippet->str, -1) > MAX_SNIPPET)
    return g_utf8_substring (snippet->str, 0, MAX_SNIPPET);

  return g_string_free_and_steal (g_steal_pointer (&snippet));
}

GBytes *
jd_draft_write_document (JdDocument  *document,
                         GError     **error)
{
  const JdFormat *format = jd_format_find ("json");
  const JdWriteOptions options = { .include_internal = TRUE };
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JdDocument) again = NULL;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = jd_format_write (format, document, &options, NULL, &cause);
  if (bytes != NULL)
    again = jd_format_read (format, bytes, NULL, NULL, &cause);
  if (again != NULL && jd_part_equal (document, again))
    return g_steal_pointer (&bytes);

  g_set_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_VERIFIED,
               /* Translators: why, such as “The text is too long” */
               _("Nothing was written, as the text could not be read again: %s"),
               cause != NULL ? cause->message : _("it would not be the same"));

  return NULL;
}
