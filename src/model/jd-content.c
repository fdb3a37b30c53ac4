/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-content.h"

#include <string.h>

#include "jd-block.h"
#include "jd-company.h"
#include "jd-content-private.h"
#include "jd-text.h"
#include "jd-variable.h"
#include "jd-words.h"

struct _JdContent {
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  GArray *entries;

  JdContentFlags flags;
  gboolean uses_title;
};

G_DEFINE_FINAL_TYPE (JdContent, jd_content, G_TYPE_OBJECT)

static void
clear_entry (gpointer data)
{
  JdContentBlock *block = &((JdContentEntry *) data)->block;

  g_clear_pointer (&block->label, g_free);
  g_clear_pointer (&block->detail, g_free);
  g_clear_pointer (&block->text, jd_inline_unref);
  g_clear_object (&block->part);
  g_clear_object (&block->section);
}

static void
jd_content_finalize (GObject *object)
{
  JdContent *self = JD_CONTENT (object);

  g_array_unref (self->entries);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (jd_content_parent_class)->finalize (object);
}

static void
jd_content_class_init (JdContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_content_finalize;
}

static void
jd_content_init (JdContent *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (JdContentEntry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/* Variables */

static const char *
lookup_variable (const char *name,
                 gpointer    user_data)
{
  JdContentBuilder *self = user_data;
  JdPart *variable = jd_document_find_variable (self->document, name);

  if (variable)
    return jd_part_get_string (variable, jd_part_has (variable, JD_VARIABLE_VALUE)
                                           ? JD_VARIABLE_VALUE
                                           : JD_VARIABLE_DEFAULT);

  if (g_str_equal (name, "title"))
    {
      self->uses_title = TRUE;
      return jd_part_get_string (self->document, JD_DOCUMENT_TITLE);
    }

  return NULL;
}

static JdInline *
parse_literal (JdContentBuilder *self,
               const char       *text)
{
  JdInline *result = jd_inline_new ();

  while (*text)
    {
      g_autofree char *name = NULL;
      gsize length = jd_inline_scan_variable (text, &name);
      const char *value = length > 0 ? lookup_variable (name, self) : NULL;

      if (value)
        jd_inline_append (result, value, -1, 0, NULL);
      else if (length > 0)
        jd_inline_append (result, text, (gssize) length, JD_INLINE_VARIABLE, NULL);
      else
        jd_inline_append (result, text, (gssize) (length = 1 + strcspn (text + 1, "{")), 0, NULL);

      text += length;
    }

  return result;
}

JdInline *
jd_content_builder_parse (JdContentBuilder *self,
                          const char       *source,
                          gboolean          literal)
{
  if (!source)
    return jd_inline_new ();

  if (literal)
    return parse_literal (self, source);

  return jd_inline_parse_with (source, self->english, lookup_variable, self);
}

/* Blocks */

JdContentEntry *
jd_content_builder_add (JdContentBuilder *self,
                        JdContentKind     kind,
                        gpointer          part,
                        guint             member,
                        JdInline         *text)
{
  JdContentEntry entry = {
    .block = {
      .kind = kind,
      .text = text,
      .part = part ? g_object_ref (part) : NULL,
      .member = member,
      .section = self->section ? g_object_ref (self->section) : NULL,
    },
  };

  g_array_append_val (self->entries, entry);

  return &g_array_index (self->entries, JdContentEntry, self->entries->len - 1);
}

JdContentEntry *
jd_content_builder_add_member (JdContentBuilder *self,
                               JdContentKind     kind,
                               gpointer          part,
                               guint             member)
{
  gboolean literal = jd_part_get_member (part, member)->kind != JD_VALUE_TEXT;
  const char *source = jd_part_get_string (part, member);
  JdContentEntry *entry =
    jd_content_builder_add (self, kind, part, member,
                            jd_content_builder_parse (self, source, literal));

  entry->literal = literal;
  entry->whole = TRUE;

  return entry;
}

static void
add_head (JdContentBuilder *self)
{
  JdPart *company = jd_part_get_part (self->document, JD_DOCUMENT_COMPANY);

  if (jd_part_has (company, JD_COMPANY_NAME))
    jd_content_builder_add_member (self, JD_CONTENT_COMPANY, company, JD_COMPANY_NAME);

  if (jd_part_has (self->document, JD_DOCUMENT_TITLE))
    {
      jd_content_builder_add_member (self, JD_CONTENT_TITLE, self->document, JD_DOCUMENT_TITLE);
    }
  else if (self->flags & JD_CONTENT_PLACEHOLDERS)
    {
      JdInline *text = jd_inline_new ();

      jd_inline_append (text, jd_words_get (self->lang, JD_WORD_JOB_TITLE), -1, 0, NULL);
      jd_content_builder_add (self, JD_CONTENT_TITLE, self->document, JD_DOCUMENT_TITLE, text)
        ->block.placeholder = TRUE;
    }
}

static JdContentBuilder
make_builder (JdDocument     *document,
              JdContentFlags  flags,
              GArray         *entries)
{
  const char *lang = jd_part_get_string (document, JD_DOCUMENT_LANG);

  return (JdContentBuilder) {
    .document = document,
    .lang = lang,
    .english = !lang || g_ascii_strncasecmp (lang, "en", 2) == 0,
    .flags = flags,
    .entries = entries,
  };
}

JdContent *
jd_content_new (JdDocument     *document,
                JdContentFlags  flags)
{
  JdContent *self;
  JdContentBuilder builder;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  self = g_object_new (JD_TYPE_CONTENT, NULL);
  self->document = g_object_ref (document);
  self->flags = flags;

  builder = make_builder (document, flags, self->entries);
  add_head (&builder);
  jd_content_builder_add_facts (&builder);
  jd_content_builder_add_sections (&builder);
  self->uses_title = builder.uses_title;

  return self;
}

JdContent *
jd_content_new_excerpt (JdContent *self,
                        guint      first,
                        guint      last)
{
  JdContent *excerpt;

  g_return_val_if_fail (JD_IS_CONTENT (self), NULL);
  g_return_val_if_fail (first <= last && last < self->entries->len, NULL);

  excerpt = g_object_new (JD_TYPE_CONTENT, NULL);
  excerpt->document = g_object_ref (self->document);
  for (guint i = first; i <= last; i++)
    {
      JdContentEntry entry = g_array_index (self->entries, JdContentEntry, i);

      if (entry.block.placeholder)
        continue;

      entry.block.label = g_strdup (entry.block.label);
      entry.block.detail = g_strdup (entry.block.detail);
      jd_inline_ref (entry.block.text);
      if (entry.block.part != NULL)
        g_object_ref (entry.block.part);
      if (entry.block.section != NULL)
        g_object_ref (entry.block.section);
      g_array_append_val (excerpt->entries, entry);
    }

  return excerpt;
}

JdDocument *
jd_content_get_document (JdContent *self)
{
  g_return_val_if_fail (JD_IS_CONTENT (self), NULL);

  return self->document;
}

guint
jd_content_get_n_blocks (JdContent *self)
{
  g_return_val_if_fail (JD_IS_CONTENT (self), 0);

  return self->entries->len;
}

const JdContentBlock *
jd_content_get_block (JdContent *self,
                      guint      index)
{
  g_return_val_if_fail (JD_IS_CONTENT (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &g_array_index (self->entries, JdContentEntry, index).block;
}

void
jd_content_forget_text (JdContent *self,
                        guint      index)
{
  g_return_if_fail (JD_IS_CONTENT (self));
  g_return_if_fail (index < self->entries->len);

  g_clear_pointer (&g_array_index (self->entries, JdContentEntry, index).block.text,
                   jd_inline_unref);
}

static gboolean
comes_from (const JdContentBlock *block,
            gpointer              part,
            int                   member)
{
  return block->part == part && (member < 0 || block->member == (guint) member);
}

int
jd_content_find (JdContent *self,
                 gpointer   part,
                 int        member)
{
  g_return_val_if_fail (JD_IS_CONTENT (self), -1);

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (comes_from (&g_array_index (self->entries, JdContentEntry, i).block, part, member))
        return (int) i;
    }

  return -1;
}

static gboolean
is_text_change (const JdChange *change)
{
  return change->kind == JD_CHANGE_VALUE &&
         G_VALUE_HOLDS_STRING (&change->before) && g_value_get_string (&change->before) &&
         g_value_get_string (&change->after);
}

gboolean
jd_content_update (JdContent      *self,
                   const JdChange *change,
                   guint          *block)
{
  JdContentEntry *entry;
  JdContentBuilder builder;
  const char *source;
  int index;

  g_return_val_if_fail (JD_IS_CONTENT (self), FALSE);
  g_return_val_if_fail (change != NULL && block != NULL, FALSE);

  if (!is_text_change (change))
    return FALSE;

  if (change->part == JD_PART (self->document) && change->member == JD_DOCUMENT_TITLE &&
      self->uses_title)
    return FALSE;

  index = jd_content_find (self, change->part, (int) change->member);
  if (index < 0)
    return FALSE;

  entry = &g_array_index (self->entries, JdContentEntry, index);
  if (!entry->whole || entry->block.placeholder)
    return FALSE;

  source = g_value_get_string (&change->after);
  builder = make_builder (self->document, self->flags, self->entries);
  jd_inline_unref (entry->block.text);
  entry->block.text = jd_content_builder_parse (&builder, source, entry->literal);
  self->uses_title = self->uses_title || builder.uses_title;
  *block = (guint) index;

  return TRUE;
}

guint
jd_content_count_words (JdContent *self,
                        gpointer   section)
{
  guint n = 0;

  g_return_val_if_fail (JD_IS_CONTENT (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const JdContentBlock *block = &g_array_index (self->entries, JdContentEntry, i).block;

      if (block->placeholder || (section && block->section != section))
        continue;

      n += jd_text_count_words (jd_inline_get_text (block->text));
      n += block->label ? jd_text_count_words (block->label) : 0;
      n += block->detail ? jd_text_count_words (block->detail) : 0;
    }

  return n;
}
