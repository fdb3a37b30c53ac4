/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-private.h"

#include <glib/gi18n-lib.h>

#include "jd-company.h"
#include "jd-import-words.h"
#include "jd-inline.h"
#include "jd-internal.h"
#include "jd-item.h"
#include "jd-limits.h"
#include "jd-requirement-guess.h"

static void
free_block (gpointer data)
{
  JdImportBlock *block = data;

  g_clear_object (&block->block);
  g_free (block->href);
  g_free (block);
}

static void
free_section (gpointer data)
{
  JdImportSection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

static void
free_fact (gpointer data)
{
  JdImportFact *fact = data;

  g_free (fact->label);
  g_free (fact->text);
  g_free (fact);
}

JdImport *
jd_import_new (const JdReadOptions *options,
               JdReport            *report)
{
  JdImport *self = g_new0 (JdImport, 1);

  self->lang = g_strdup (options ? options->lang : NULL);
  self->facts = g_ptr_array_new_with_free_func (free_fact);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->notes = g_string_new (NULL);
  self->report = report ? g_object_ref (report) : NULL;
  self->next_role = -1;

  return self;
}

void
jd_import_free (JdImport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->company);
  g_free (self->lang);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->sections);
  g_string_free (self->notes, TRUE);
  g_clear_object (&self->report);
  g_free (self);
}

/* Collecting */

void
jd_import_set_title (JdImport   *self,
                     const char *title)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->title, title);
}

void
jd_import_set_lang (JdImport   *self,
                    const char *lang)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->lang, lang);
}

void
jd_import_set_company (JdImport   *self,
                       const char *name)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->company, name);
}

void
jd_import_set_role (JdImport      *self,
                    JdSectionRole  role)
{
  g_return_if_fail (self != NULL);

  self->next_role = (int) role;
}

void
jd_import_add_fact (JdImport   *self,
                    const char *label,
                    const char *text)
{
  JdImportFact *fact;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (self->facts->len > JD_LIMIT_ELEMENTS)
    return;

  fact = g_new0 (JdImportFact, 1);
  fact->label = g_strdup (label);
  fact->text = g_strdup (text);
  g_ptr_array_add (self->facts, fact);
}

static JdImportSection *
append_section (JdImport   *self,
                const char *title,
                guint       line)
{
  JdImportSection *section = g_new0 (JdImportSection, 1);

  section->title = g_strdup (title);
  section->role = self->next_role;
  section->blocks = g_ptr_array_new_with_free_func (free_block);
  section->line = line;
  g_ptr_array_add (self->sections, section);

  self->next_role = -1;
  self->list_open = FALSE;
  self->next_list = JD_IMPORT_LIST_ANY;

  return section;
}

static JdImportSection *
get_section (JdImport *self)
{
  if (self->sections->len == 0)
    return append_section (self, NULL, 0);

  return self->sections->pdata[self->sections->len - 1];
}

void
jd_import_add_section (JdImport   *self,
                       const char *title,
                       guint       line)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  append_section (self, title, line);
}

/* One more than the limit is kept, for the check at the end to refuse it, but not a million. */
static JdImportBlock *
append_block (JdImport     *self,
              JdImportKind  kind,
              int           type,
              const char   *text)
{
  JdImportSection *section = get_section (self);
  JdImportBlock *block = g_new0 (JdImportBlock, 1);

  block->kind = kind;
  if (type >= 0)
    {
      block->block = jd_block_new ();
      jd_part_set_choice (block->block, JD_BLOCK_TYPE, type);
      jd_part_set_string (block->block, JD_BLOCK_TEXT, text);
    }

  if (section->blocks->len > JD_LIMIT_ELEMENTS)
    g_ptr_array_remove_index (section->blocks, section->blocks->len - 1);
  g_ptr_array_add (section->blocks, block);
  self->list_open = FALSE;

  return block;
}

void
jd_import_add_heading (JdImport   *self,
                       const char *text,
                       gboolean    deep)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_block (self, deep ? JD_IMPORT_OWN : JD_IMPORT_TEXT, JD_BLOCK_TYPE_HEADING, text);
}

void
jd_import_add_paragraph (JdImport   *self,
                         const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_block (self, JD_IMPORT_TEXT, JD_BLOCK_TYPE_PARAGRAPH, text);
}

void
jd_import_add_address (JdImport   *self,
                       const char *text,
                       const char *href)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && href != NULL);

  append_block (self, JD_IMPORT_ADDRESS, JD_BLOCK_TYPE_PARAGRAPH, text)->href = g_strdup (href);
}

void
jd_import_add_quote (JdImport   *self,
                     const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_block (self, JD_IMPORT_TEXT, JD_BLOCK_TYPE_QUOTE, text);
}

static gpointer
get_open_list (JdImport *self)
{
  JdImportSection *section = get_section (self);

  if (!self->list_open || section->blocks->len == 0)
    return NULL;

  return ((JdImportBlock *) section->blocks->pdata[section->blocks->len - 1])->block;
}

static JdPartList *
get_items (JdImport *self,
           gboolean  numbered,
           gboolean  nested)
{
  static const JdImportKind kinds[] = {
    [JD_IMPORT_LIST_ANY] = JD_IMPORT_TEXT,
    [JD_IMPORT_LIST_OWN] = JD_IMPORT_OWN,
    [JD_IMPORT_LIST_UNRATED] = JD_IMPORT_UNRATED,
  };
  JdBlockType type = numbered ? JD_BLOCK_TYPE_NUMBERS : JD_BLOCK_TYPE_BULLETS;
  gpointer list = get_open_list (self);
  JdPartList *items;
  guint n;

  if (!list || (!nested && jd_part_get_choice (list, JD_BLOCK_TYPE) != (int) type))
    {
      list = append_block (self, kinds[self->next_list], (int) type, NULL)->block;
      self->next_list = JD_IMPORT_LIST_ANY;
    }

  items = jd_part_get_list (list, JD_BLOCK_ITEMS);
  n = jd_part_list_get_n (items);

  if (!nested || n == 0)
    return items;

  return jd_part_get_list (jd_part_list_get (items, n - 1), JD_ITEM_ITEMS);
}

void
jd_import_add_item (JdImport   *self,
                    gboolean    numbered,
                    gboolean    nested,
                    const char *text)
{
  JdPartList *items;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  items = get_items (self, numbered, nested);
  self->list_open = TRUE;

  if (jd_part_list_get_n (items) <= JD_LIMIT_ELEMENTS)
    jd_part_set_string (jd_part_list_append_new (items), JD_ITEM_TEXT, text);
}

void
jd_import_end_list (JdImport     *self,
                    JdImportList  next)
{
  g_return_if_fail (self != NULL);

  self->list_open = FALSE;
  self->next_list = next;
}

void
jd_import_add_break (JdImport *self)
{
  g_return_if_fail (self != NULL);

  append_block (self, JD_IMPORT_BREAK, -1, NULL);
}

void
jd_import_note (JdImport   *self,
                const char *text)
{
  g_autofree char *source = jd_inline_dup_escaped (text);

  if (self->notes->len > 0)
    g_string_append_c (self->notes, '\n');
  g_string_append (self->notes, source);
}

/* Making the document */

/* Without anything else, the labels of the facts and the headings tell the language. */
static void
guess_lang (JdImport *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (GPtrArray) headings = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  if (self->lang)
    return;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const JdImportFact *fact = self->facts->pdata[i];

      if (fact->label)
        g_ptr_array_add (labels, fact->label);
    }

  for (guint i = 0; i < self->sections->len; i++)
    {
      const JdImportSection *section = self->sections->pdata[i];

      if (section->title)
        g_ptr_array_add (headings, section->title);
    }

  self->lang = g_strdup (jd_import_guess_lang ((const char *const *) labels->pdata,
                                               (const char *const *) headings->pdata));
}

static void
recognise_headings (JdImport *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdImportSection *section = self->sections->pdata[i];

      if (section->title)
        section->known = jd_heading_map_find (section->title, self->lang);
    }
}

static void
report_counts (JdImport   *self,
               JdDocument *document)
{
  guint n;

  if (!jd_part_has (document, JD_DOCUMENT_TITLE))
    jd_report_add (self->report, JD_REPORT_NEEDS_REVIEW, 0, 0, "/title", "%s",
                   _("No title was found."));

  if (self->n_unasked > 0)
    jd_report_add (self->report, JD_REPORT_NEEDS_REVIEW, 0, 0, "/faq",
                   g_dngettext (GETTEXT_PACKAGE,
                                "%u answer came without a question.",
                                "%u answers came without questions.",
                                self->n_unasked),
                   self->n_unasked);

  n = jd_part_list_get_n (jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS));
  if (n > 0)
    jd_report_add (self->report, JD_REPORT_GUESSED, 0, 0, "/requirements",
                   g_dngettext (GETTEXT_PACKAGE,
                                "What %u requirement asks for was guessed.",
                                "What %u requirements ask for was guessed.",
                                n),
                   n);
}

JdDocument *
jd_import_finish (JdImport  *self,
                  GError   **error)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  JdPartList *requirements = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  guess_lang (self);
  recognise_headings (self);

  jd_part_set_choice (document, JD_DOCUMENT_KIND, JD_DOCUMENT_KIND_DOCUMENT);
  jd_part_set_string (document, JD_DOCUMENT_LANG, self->lang);
  jd_part_set_string (document, JD_DOCUMENT_TITLE, self->title);
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_NAME,
                      self->company);

  jd_import_apply_facts (self, document);
  for (guint i = 0; i < self->sections->len; i++)
    jd_import_apply_section (self, document, self->sections->pdata[i]);

  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    jd_requirement_guess (jd_part_list_get (requirements, i), document);

  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_INTERNAL), JD_INTERNAL_NOTES,
                      self->notes->str);

  if (!jd_limits_check (document, self->report, error))
    return NULL;

  report_counts (self, document);
  jd_document_renew_identity (document);

  return g_steal_pointer (&document);
}
