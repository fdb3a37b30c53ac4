/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-copy.h"

#include "jd-html-content.h"
#include "jd-markdown-excerpt.h"
#include "jd-text-writer.h"

static GdkContentProvider *
create_provider (const char *mime,
                 GBytes     *bytes)
{
  return gdk_content_provider_new_for_bytes (mime, bytes);
}

static GdkContentProvider *
create_text_provider (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static gboolean
set_content (GdkClipboard *clipboard,
             GPtrArray    *providers)
{
  g_autoptr (GdkContentProvider) all = NULL;
  guint n = providers->len;

  /* The union takes the references. */
  g_ptr_array_set_free_func (providers, NULL);
  all = gdk_content_provider_new_union ((GdkContentProvider **) providers->pdata, n);

  return gdk_clipboard_set_content (clipboard, all);
}

gboolean
jd_copy_format (GdkClipboard           *clipboard,
                JdDocument             *document,
                const JdFormat         *format,
                const JdExportOptions  *options,
                GError                **error)
{
  g_autoptr (GPtrArray) providers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (format != NULL && format->write != NULL, FALSE);

  bytes = jd_export_write_sync (document, format, options, NULL, error);
  if (bytes == NULL)
    return FALSE;

  if (!g_str_equal (format->mime, "text/plain"))
    g_ptr_array_add (providers, create_provider (format->mime, bytes));
  g_ptr_array_add (providers, create_text_provider (bytes));

  return set_content (clipboard, providers);
}

gboolean
jd_copy_document (GdkClipboard  *clipboard,
                  JdDocument    *document,
                  GError       **error)
{
  static const char *const ids[] = { "html", "markdown", "text" };
  g_autoptr (GPtrArray) providers = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GDK_IS_CLIPBOARD (clipboard), FALSE);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const JdFormat *format = jd_format_find (ids[i]);
      g_autoptr (GBytes) bytes = jd_export_write_sync (document, format, NULL, NULL, error);

      if (bytes == NULL)
        return FALSE;

      /* What is plain text has to be a string to GTK, and comes last: the least of the three. */
      if (g_str_equal (format->mime, "text/plain"))
        g_ptr_array_add (providers, create_text_provider (bytes));
      else
        g_ptr_array_add (providers, create_provider (format->mime, bytes));
    }

  return set_content (clipboard, providers);
}

static void
append_html (GString   *out,
             JdContent *content)
{
  jd_html_append_content (out, content, JD_HTML_PAGE);
}

void
jd_copy_blocks (GdkClipboard *clipboard,
                JdContent    *content,
                guint         first,
                guint         last)
{
  static const struct {
    const char *mime;
    void (*append) (GString   *out,
                    JdContent *content);
  } kinds[] = {
    { "text/html", append_html },
    { "text/markdown", jd_markdown_append_content },
    { NULL, jd_text_append_content },
  };
  g_autoptr (GPtrArray) providers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (JdContent) excerpt = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (JD_IS_CONTENT (content));

  excerpt = jd_content_new_excerpt (content, first, last);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;

      kinds[i].append (text, excerpt);
      bytes = g_string_free_to_bytes (g_steal_pointer (&text));
      g_ptr_array_add (providers, kinds[i].mime != NULL ? create_provider (kinds[i].mime, bytes)
                                                        : create_text_provider (bytes));
    }

  set_content (clipboard, providers);
}
