/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-field-private.h"
#include "jd-pasted.h"

/* What goes to the clipboard and what comes from it. */

#define HTML "text/html"

static void
begin_paste (JdField *self)
{
  jd_field_break (self);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
}

static void
end_paste (JdField *self)
{
  /* Translators: the name of a step that Undo can take back, as in “Undo Paste” */
  jd_field_store (self, _("Paste"), FALSE);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                      gtk_text_buffer_get_insert (self->buffer));
}

static void
insert_inline (JdField        *self,
               const JdInline *text)
{
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      GtkTextIter start;
      GtkTextIter end;
      int offset;

      gtk_text_buffer_get_iter_at_mark (self->buffer, &end,
                                        gtk_text_buffer_get_insert (self->buffer));
      offset = gtk_text_iter_get_offset (&end);
      gtk_text_buffer_insert (self->buffer, &end, jd_inline_get_text (text) + run->start,
                              (int) run->length);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, offset);
      if (!self->rich)
        continue;
      jd_field_apply_flags (self, run->flags, &start, &end);
      jd_field_apply_href (self, run->href, &start, &end);
    }
}

static JdInline *
join_lines (GPtrArray *lines)
{
  g_autoptr (JdInline) joined = jd_inline_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const JdPastedLine *line = g_ptr_array_index (lines, i);
      g_autoptr (JdInline) text = jd_inline_parse (line->source);

      if (i > 0)
        jd_inline_append (joined, "\n", -1, 0, NULL);
      jd_inline_append_inline (joined, text);
    }

  return g_steal_pointer (&joined);
}

/* Whoever has the field may make rows of the lines. */
static gboolean
offer_lines (JdField   *self,
             GPtrArray *lines)
{
  gboolean handled = FALSE;

  if (lines->len > 1)
    g_signal_emit_by_name (self, "paste-lines", lines, &handled);

  return handled;
}

static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == 0x2028 || c == 0x2029 || (c == '\r' && p[1] != '\n'))
        g_string_append_c (clean, '\n');
      else if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }
  while (clean->len > 0 && clean->str[clean->len - 1] == '\n')
    g_string_truncate (clean, clean->len - 1);

  return g_string_free (clean, FALSE);
}

void
jd_field_paste (JdField    *self,
                const char *text)
{
  g_autofree char *clean = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  g_return_if_fail (JD_IS_FIELD (self));
  g_return_if_fail (text != NULL);

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  clean = dup_clean (text);
  if (strchr (clean, '\n'))
    {
      lines = jd_pasted_read_text (clean);
      if (offer_lines (self, lines))
        return;
    }

  begin_paste (self);
  gtk_text_buffer_insert_interactive_at_cursor (self->buffer, clean, -1, TRUE);
  end_paste (self);
}

gboolean
jd_field_paste_html (JdField    *self,
                     const char *html,
                     gsize       length)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (JdInline) text = NULL;

  g_return_val_if_fail (JD_IS_FIELD (self), FALSE);
  g_return_val_if_fail (html != NULL, FALSE);

  lines = jd_pasted_read_html (html, length);
  if (lines->len == 0 || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return FALSE;
  if (offer_lines (self, lines))
    return TRUE;

  text = join_lines (lines);
  begin_paste (self);
  insert_inline (self, text);
  end_paste (self);

  return TRUE;
}

/* The clipboard */

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (JdField) self = JD_FIELD (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  /* A clipboard without text is nothing to paste, and no failure to speak of. */
  if (text)
    jd_field_paste (self, text);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
paste_text (JdField *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb,
                                 g_object_ref (self));
}

static void
html_spliced_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (JdField) self = JD_FIELD (user_data);
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (object);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, NULL) < 0 ||
      !jd_field_paste_html (self, g_memory_output_stream_get_data (stream),
                            g_memory_output_stream_get_data_size (stream)))
    paste_text (self);
}

static void
html_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (JdField) self = JD_FIELD (user_data);
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL,
                                                              NULL);
  g_autoptr (GOutputStream) output = NULL;

  if (!input)
    {
      paste_text (self);
      return;
    }

  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, html_spliced_cb, g_object_ref (self));
}

static void
jd_field_paste_clipboard (GtkTextView *view)
{
  static const char *const types[] = { HTML, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (JD_FIELD (view)->rich && gdk_content_formats_contain_mime_type (formats, HTML))
    gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL,
                              html_read_cb, g_object_ref (view));
  else
    paste_text (JD_FIELD (view));
}

void
jd_field_paste_plain (JdField *self)
{
  g_return_if_fail (JD_IS_FIELD (self));

  paste_text (self);
}

static gboolean
copy_selection (JdField *self)
{
  g_autoptr (JdInline) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *providers[2];
  GtkTextIter start;
  GtkTextIter end;
  char *html;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    return FALSE;

  text = jd_field_dup_inline (self, &start, &end);
  html = jd_pasted_dup_html (text);
  bytes = g_bytes_new_take (html, strlen (html));
  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, jd_inline_get_text (text));
  providers[1] = gdk_content_provider_new_for_bytes (HTML, bytes);
  provider = gdk_content_provider_new_union (providers, self->rich ? 2 : 1);
  if (!self->rich)
    g_object_unref (providers[1]);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);

  return TRUE;
}

static void
jd_field_copy_clipboard (GtkTextView *view)
{
  copy_selection (JD_FIELD (view));
}

static void
jd_field_cut_clipboard (GtkTextView *view)
{
  JdField *self = JD_FIELD (view);

  if (!copy_selection (self) || !gtk_text_view_get_editable (view))
    return;

  jd_field_break (self);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  /* Translators: the name of a step that Undo can take back, as in “Undo Cut” */
  jd_field_store (self, _("Cut"), FALSE);
  gtk_text_buffer_end_user_action (self->buffer);
}

void
jd_field_class_add_clipboard (GtkTextViewClass *klass)
{
  klass->paste_clipboard = jd_field_paste_clipboard;
  klass->copy_clipboard = jd_field_copy_clipboard;
  klass->cut_clipboard = jd_field_cut_clipboard;
}
