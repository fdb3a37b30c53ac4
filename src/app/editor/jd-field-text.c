/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "jd-field-private.h"

static const JdInlineFlags tag_flags[] = {
  [JD_FIELD_TAG_STRONG] = JD_INLINE_STRONG,
  [JD_FIELD_TAG_EMPHASIS] = JD_INLINE_EMPHASIS,
  [JD_FIELD_TAG_CODE] = JD_INLINE_CODE,
};

static GQuark
href_quark (void)
{
  return g_quark_from_static_string ("jd-field-href");
}

void
jd_field_create_tags (JdField *self)
{
  self->tags[JD_FIELD_TAG_STRONG] =
    gtk_text_buffer_create_tag (self->buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  self->tags[JD_FIELD_TAG_EMPHASIS] =
    gtk_text_buffer_create_tag (self->buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  self->tags[JD_FIELD_TAG_CODE] =
    gtk_text_buffer_create_tag (self->buffer, "code", "family", "monospace", NULL);
  self->tags[JD_FIELD_TAG_VARIABLE] = gtk_text_buffer_create_tag (self->buffer, "variable", NULL);
  self->tags[JD_FIELD_TAG_MATCH] = gtk_text_buffer_create_tag (self->buffer, "match", NULL);
  self->tags[JD_FIELD_TAG_CURRENT] =
    gtk_text_buffer_create_tag (self->buffer, "current-match",
                                "underline", PANGO_UNDERLINE_SINGLE, NULL);
  jd_field_update_colors (self);
}

static void
color_link (GtkTextTag *tag,
            gpointer    user_data)
{
  if (g_object_get_qdata (G_OBJECT (tag), href_quark ()))
    g_object_set (tag, "foreground-rgba", user_data, NULL);
}

/* Tags know no style classes, so their colours follow the style by hand. */
void
jd_field_update_colors (JdField *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const gboolean dark = adw_style_manager_get_dark (manager);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA link;
  GdkRGBA tint = { 0.5f, 0.5f, 0.5f, 0.2f };

  adw_rgba_to_standalone (accent, dark, &link);
  g_object_set (self->tags[JD_FIELD_TAG_CODE], "background-rgba", &tint, NULL);

  tint = link;
  tint.alpha = 0.15f;
  g_object_set (self->tags[JD_FIELD_TAG_VARIABLE], "background-rgba", &tint, NULL);
  tint.alpha = 0.25f;
  g_object_set (self->tags[JD_FIELD_TAG_MATCH], "background-rgba", &tint, NULL);
  tint.alpha = 0.5f;
  g_object_set (self->tags[JD_FIELD_TAG_CURRENT], "background-rgba", &tint, NULL);
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (self->buffer), color_link, &link);
}

/* From the buffer */

JdInlineFlags
jd_field_get_flags_at (JdField           *self,
                       const GtkTextIter *iter)
{
  JdInlineFlags flags = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tag_flags); i++)
    {
      if (gtk_text_iter_has_tag (iter, self->tags[i]))
        flags |= tag_flags[i];
    }

  return flags;
}

const char *
jd_field_get_href_at (JdField           *self,
                      const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *l = tags; l; l = l->next)
    {
      const char *href = g_object_get_qdata (l->data, href_quark ());

      if (href)
        return href;
    }

  return NULL;
}

JdInline *
jd_field_dup_inline (JdField           *self,
                     const GtkTextIter *start,
                     const GtkTextIter *end)
{
  g_autoptr (JdInline) text = jd_inline_new ();
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      g_autofree char *run = NULL;

      if (!gtk_text_iter_forward_to_tag_toggle (&to, NULL) || gtk_text_iter_compare (&to, end) > 0)
        to = *end;

      run = gtk_text_iter_get_text (&from, &to);
      jd_inline_append (text, run, -1, jd_field_get_flags_at (self, &from),
                        jd_field_get_href_at (self, &from));
      from = to;
    }

  return g_steal_pointer (&text);
}

/* To the buffer */

void
jd_field_apply_flags (JdField           *self,
                      JdInlineFlags      flags,
                      const GtkTextIter *start,
                      const GtkTextIter *end)
{
  for (guint i = 0; i < G_N_ELEMENTS (tag_flags); i++)
    {
      if (flags & tag_flags[i])
        gtk_text_buffer_apply_tag (self->buffer, self->tags[i], start, end);
      else
        gtk_text_buffer_remove_tag (self->buffer, self->tags[i], start, end);
    }
}

typedef struct {
  const char *href;
  GtkTextTag *tag;
} LinkSearch;

static void
find_link (GtkTextTag *tag,
           gpointer    user_data)
{
  LinkSearch *search = user_data;

  if (g_strcmp0 (g_object_get_qdata (G_OBJECT (tag), href_quark ()), search->href) == 0)
    search->tag = tag;
}

static void
remove_link (GtkTextTag *tag,
             gpointer    user_data)
{
  GtkTextIter *range = user_data;

  if (g_object_get_qdata (G_OBJECT (tag), href_quark ()))
    gtk_text_buffer_remove_tag (gtk_text_iter_get_buffer (range), tag, &range[0], &range[1]);
}

void
jd_field_apply_href (JdField           *self,
                     const char        *href,
                     const GtkTextIter *start,
                     const GtkTextIter *end)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (self->buffer);
  GtkTextIter range[] = { *start, *end };
  LinkSearch search = { href, NULL };

  gtk_text_tag_table_foreach (table, remove_link, range);
  if (!href)
    return;

  gtk_text_tag_table_foreach (table, find_link, &search);
  if (!search.tag)
    {
      search.tag = gtk_text_buffer_create_tag (self->buffer, NULL,
                                               "underline", PANGO_UNDERLINE_SINGLE, NULL);
      g_object_set_qdata_full (G_OBJECT (search.tag), href_quark (), g_strdup (href), g_free);
      jd_field_update_colors (self);
    }

  gtk_text_buffer_apply_tag (self->buffer, search.tag, start, end);
}

/* Replaces as little as possible, so that caret and selection stay at their letters. */
static void
replace_text (JdField    *self,
              const char *fresh)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *old = NULL;
  const char *p;
  const char *q;
  const char *old_end;
  const char *fresh_end = fresh + strlen (fresh);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  old = gtk_text_iter_get_text (&start, &end);
  old_end = old + strlen (old);

  for (p = old, q = fresh; *p && g_utf8_get_char (p) == g_utf8_get_char (q);)
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }

  while (old_end > p && fresh_end > q)
    {
      const char *a = g_utf8_prev_char (old_end);
      const char *b = g_utf8_prev_char (fresh_end);

      if (g_utf8_get_char (a) != g_utf8_get_char (b))
        break;
      old_end = a;
      fresh_end = b;
    }

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start,
                                      (int) g_utf8_pointer_to_offset (old, p));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end,
                                      (int) g_utf8_pointer_to_offset (old, old_end));
  if (p < old_end)
    gtk_text_buffer_delete (self->buffer, &start, &end);
  if (q < fresh_end)
    gtk_text_buffer_insert (self->buffer, &start, q, (int) (fresh_end - q));
}

void
jd_field_show_inline (JdField        *self,
                      const JdInline *text)
{
  const char *plain = jd_inline_get_text (text);

  replace_text (self, plain);

  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      GtkTextIter start;
      GtkTextIter end;
      const long from = g_utf8_pointer_to_offset (plain, plain + run->start);
      const long to = g_utf8_pointer_to_offset (plain, plain + run->start + run->length);

      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) from);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) to);
      jd_field_apply_flags (self, run->flags, &start, &end);
      jd_field_apply_href (self, run->href, &start, &end);
    }

  jd_field_tint_variables (self);
}

void
jd_field_tint_variables (JdField *self)
{
  GtkTextTag *tag = self->tags[JD_FIELD_TAG_VARIABLE];
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter open;
  GtkTextIter name;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);

  while (gtk_text_iter_forward_search (&start, "{{", 0, &open, &name, NULL))
    {
      GtkTextIter close;

      if (!gtk_text_iter_forward_search (&name, "}}", 0, NULL, &close, NULL))
        break;
      gtk_text_buffer_apply_tag (self->buffer, tag, &open, &close);
      start = close;
    }

  jd_field_exempt_from_spelling (self);
}

/* Code, variables and the words of links are no language. */
void
jd_field_exempt_from_spelling (JdField *self)
{
  GtkTextTag *tag = self->tags[JD_FIELD_TAG_NO_SPELLING];
  GtkTextIter from;
  GtkTextIter end;

  if (!tag)
    return;

  gtk_text_buffer_get_bounds (self->buffer, &from, &end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &from, &end);

  while (gtk_text_iter_compare (&from, &end) < 0)
    {
      GtkTextIter to = from;

      if (!gtk_text_iter_forward_to_tag_toggle (&to, NULL))
        to = end;
      if (gtk_text_iter_has_tag (&from, self->tags[JD_FIELD_TAG_CODE]) ||
          gtk_text_iter_has_tag (&from, self->tags[JD_FIELD_TAG_VARIABLE]) ||
          jd_field_get_href_at (self, &from))
        gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
      from = to;
    }
}

void
jd_field_begin_spelling (JdField *self)
{
  g_return_if_fail (JD_IS_FIELD (self));

  /* The name is that by which libspelling knows what it is to leave alone; it looks for no tag that
   * was there before. */
  self->tags[JD_FIELD_TAG_NO_SPELLING] =
    gtk_text_buffer_create_tag (self->buffer, "gtksourceview:context-classes:no-spell-check", NULL);
  jd_field_exempt_from_spelling (self);
}

/* Matches of a search */

void
jd_field_mark_match (JdField  *self,
                     guint     start,
                     guint     end,
                     gboolean  current)
{
  GtkTextIter from;
  GtkTextIter to;

  g_return_if_fail (JD_IS_FIELD (self));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) end);
  gtk_text_buffer_apply_tag (self->buffer,
                             self->tags[current ? JD_FIELD_TAG_CURRENT : JD_FIELD_TAG_MATCH],
                             &from, &to);
}

void
jd_field_unmark_matches (JdField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (JD_IS_FIELD (self));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tags[JD_FIELD_TAG_MATCH], &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tags[JD_FIELD_TAG_CURRENT], &start, &end);
}
