/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-copy.h"

#include <string.h>

#include "jd-content.h"

static gboolean
is_tight (JdContentKind kind)
{
  return kind == JD_CONTENT_FACT || kind == JD_CONTENT_BULLET || kind == JD_CONTENT_NUMBER
         || kind == JD_CONTENT_SKILL || kind == JD_CONTENT_ANSWER;
}

/* A blank line between blocks, none between the items of a list or after a question. */
static void
append_break (GString              *text,
              const JdContentBlock *before,
              const JdContentBlock *block)
{
  gboolean tight;

  if (before == NULL)
    return;

  tight = is_tight (block->kind)
          && (before->kind == block->kind || before->kind == JD_CONTENT_QUESTION
              || before->kind == JD_CONTENT_SUBHEADING || before->kind == JD_CONTENT_HEADING);
  if (block->kind == JD_CONTENT_ANSWER && before->kind == JD_CONTENT_ANSWER)
    tight = FALSE;
  g_string_append (text, tight ? "\n" : "\n\n");
}

static void
append_block (GString              *text,
              const JdContentBlock *block)
{
  for (guint i = 0; i < block->level; i++)
    g_string_append (text, "  ");

  switch (block->kind)
    {
    case JD_CONTENT_BULLET:
    case JD_CONTENT_SKILL:
      g_string_append (text, block->level > 0 ? "– " : "• ");
      break;
    case JD_CONTENT_NUMBER:
      g_string_append_printf (text, "%u. ", block->number);
      break;
    case JD_CONTENT_FACT:
      if (block->label != NULL)
        g_string_append_printf (text, "%s: ", block->label);
      break;
    default:
      break;
    }

  g_string_append (text, jd_inline_get_text (block->text));
  if (block->detail != NULL)
    g_string_append (text, block->detail);
}

char *
jd_copy_dup_plain (JdDocument *document)
{
  g_autoptr (JdContent) content = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const JdContentBlock *before = NULL;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  content = jd_content_new (document, JD_CONTENT_DEFAULT);
  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      append_break (text, before, block);
      append_block (text, block);
      before = block;
    }
  if (text->len > 0)
    g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GdkContentProvider *
create_provider (const char *mime,
                 GBytes     *bytes)
{
  return gdk_content_provider_new_for_bytes (mime, bytes);
}

static GdkContentProvider *
create_text_provider (const char *text)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static gboolean
set_content (GdkClipboard        *clipboard,
             GdkContentProvider **providers,
             gsize                n_providers)
{
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (providers, n_providers);

  return gdk_clipboard_set_content (clipboard, all);
}

gboolean
jd_copy_format (GdkClipboard           *clipboard,
                JdDocument             *document,
                const JdFormat         *format,
                const JdExportOptions  *options,
                GError                **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  GdkContentProvider *providers[2];

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (format != NULL && format->write != NULL, FALSE);

  bytes = jd_export_write_sync (document, format, options, NULL, error);
  if (bytes == NULL)
    return FALSE;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  providers[0] = create_provider (format->mime, bytes);
  providers[1] = create_text_provider (text);

  return set_content (clipboard, providers, G_N_ELEMENTS (providers));
}

gboolean
jd_copy_document (GdkClipboard  *clipboard,
                  JdDocument    *document,
                  GError       **error)
{
  static const char *const ids[] = { "html", "markdown" };
  g_autofree char *text = NULL;
  GdkContentProvider *providers[G_N_ELEMENTS (ids) + 1];
  gsize n_providers = 0;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const JdFormat *format = jd_format_find (ids[i]);
      g_autoptr (GBytes) bytes = NULL;

      if (format == NULL || format->write == NULL)
        continue;

      bytes = jd_export_write_sync (document, format, NULL, NULL, error);
      if (bytes == NULL)
        {
          for (gsize j = 0; j < n_providers; j++)
            g_object_unref (providers[j]);
          return FALSE;
        }
      providers[n_providers++] = create_provider (format->mime, bytes);
    }

  text = jd_copy_dup_plain (document);
  providers[n_providers++] = create_text_provider (text);

  return set_content (clipboard, providers, n_providers);
}
