/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a section of an input, by what it is about. */

#include "jd-import-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-apply.h"
#include "jd-compensation.h"
#include "jd-inline.h"
#include "jd-item.h"
#include "jd-legal.h"
#include "jd-section.h"
#include "jd-statement.h"
#include "jd-words.h"

static const JdImportBlock *
get_block (const JdImportSection *section,
           guint                  index)
{
  return section->blocks->pdata[index];
}

gboolean
jd_import_is_of_type (const JdImportBlock *block,
                      JdBlockType          type)
{
  g_return_val_if_fail (block != NULL, FALSE);

  return block->block && jd_part_get_choice (block->block, JD_BLOCK_TYPE) == (int) type;
}

char *
jd_import_dup_heading (const JdImportBlock *block)
{
  const char *text;

  g_return_val_if_fail (block != NULL, NULL);

  if (block->kind != JD_IMPORT_TEXT || !jd_import_is_of_type (block, JD_BLOCK_TYPE_HEADING))
    return NULL;

  text = jd_part_get_string (block->block, JD_BLOCK_TEXT);

  return jd_inline_dup_plain (text ? text : "");
}

void
jd_import_keep_block (gpointer             target,
                      const JdImportBlock *block)
{
  g_return_if_fail (JD_IS_SECTION (target));
  g_return_if_fail (block != NULL);

  if (block->block)
    jd_part_list_append (jd_part_get_list (target, JD_SECTION_BLOCKS), block->block);
}

static void
keep_blocks (const JdImportSection *section,
             guint                  start,
             guint                  end,
             gpointer               target)
{
  for (guint i = start; i < end; i++)
    jd_import_keep_block (target, get_block (section, i));
}

/* Lists that end a section */

static gboolean
is_flat_list (const JdImportBlock *block,
              JdBlockType          type)
{
  JdPartList *items;

  if (block->kind != JD_IMPORT_TEXT || !jd_import_is_of_type (block, type))
    return FALSE;

  items = jd_part_get_list (block->block, JD_BLOCK_ITEMS);
  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    {
      if (jd_part_has (jd_part_list_get (items, i), JD_ITEM_ITEMS) ||
          !jd_part_has (jd_part_list_get (items, i), JD_ITEM_TEXT))
        return FALSE;
    }

  return TRUE;
}

static void
move_items (const JdImportBlock *block,
            JdPartList          *lines)
{
  JdPartList *items = jd_part_get_list (block->block, JD_BLOCK_ITEMS);

  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    jd_part_set_string (jd_part_list_append_new (lines), JD_ITEM_TEXT,
                        jd_part_get_string (jd_part_list_get (items, i), JD_ITEM_TEXT));
}

/* The flat list that ends the section becomes @lines. */
static void
apply_last_list (const JdImportSection *section,
                 gpointer               target,
                 JdBlockType            type,
                 JdPartList            *lines)
{
  guint n = section->blocks->len;
  gboolean taken = n > 0 && jd_part_list_get_n (lines) == 0 &&
                   is_flat_list (get_block (section, n - 1), type);

  keep_blocks (section, 0, taken ? n - 1 : n, target);
  if (taken)
    move_items (get_block (section, n - 1), lines);
}

/* Applying */

static gboolean
is_heading (JdImport            *self,
            const JdImportBlock *block,
            JdWord               word)
{
  g_autofree char *heading = jd_import_dup_heading (block);

  return g_strcmp0 (heading, jd_words_get (self->lang, word)) == 0;
}

/* Takes the list under the heading @word off the end of the section. */
static guint
take_list (JdImport              *self,
           const JdImportSection *section,
           guint                  end,
           JdWord                 word,
           JdBlockType            type,
           JdPartList            *lines)
{
  if (end < 2 || !is_flat_list (get_block (section, end - 1), type) ||
      !is_heading (self, get_block (section, end - 2), word) || jd_part_list_get_n (lines) > 0)
    return end;

  move_items (get_block (section, end - 1), lines);

  return end - 2;
}

/* Text without any style: it can stand where no style can. */
static gboolean
is_plain_paragraph (const JdImportBlock *block)
{
  g_autoptr (JdInline) text = NULL;

  if (block->kind != JD_IMPORT_TEXT || !jd_import_is_of_type (block, JD_BLOCK_TYPE_PARAGRAPH) ||
      !jd_part_has (block->block, JD_BLOCK_TEXT))
    return FALSE;

  text = jd_inline_parse (jd_part_get_string (block->block, JD_BLOCK_TEXT));
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);

      if (run->href || (run->flags & ~JD_INLINE_VARIABLE))
        return FALSE;
    }

  return TRUE;
}

static guint
take_contact (const JdImportSection *section,
              guint                  end,
              gpointer               apply)
{
  g_autofree char *plain = NULL;

  if (end < 2 || get_block (section, end - 2)->kind != JD_IMPORT_ADDRESS ||
      !is_plain_paragraph (get_block (section, end - 1)))
    return end;

  plain = jd_inline_dup_plain (jd_part_get_string (get_block (section, end - 1)->block,
                                                   JD_BLOCK_TEXT));
  jd_part_set_string (apply, JD_APPLY_CONTACT, plain);

  return end - 1;
}

static guint
take_address (const JdImportSection *section,
              guint                  end,
              gpointer               apply,
              gboolean               mail)
{
  const JdImportBlock *block = end > 0 ? get_block (section, end - 1) : NULL;

  if (!block || block->kind != JD_IMPORT_ADDRESS ||
      g_str_has_prefix (block->href, "mailto:") != mail)
    return end;

  if (mail)
    jd_part_set_string (apply, JD_APPLY_EMAIL, block->href + strlen ("mailto:"));
  else
    jd_part_set_string (apply, JD_APPLY_URL, block->href);

  return end - 1;
}

/* The page ends such a section with the addresses, the contact, the documents and the steps; so
 * they are looked for from the end. */
static void
apply_apply (JdImport              *self,
             JdDocument            *document,
             const JdImportSection *section,
             gpointer               target)
{
  gpointer apply = jd_part_get_part (document, JD_DOCUMENT_APPLY);
  guint end = section->blocks->len;

  end = take_list (self, section, end, JD_WORD_STEPS, JD_BLOCK_TYPE_NUMBERS,
                   jd_part_get_list (apply, JD_APPLY_PROCESS));
  end = take_list (self, section, end, JD_WORD_DOCUMENTS, JD_BLOCK_TYPE_BULLETS,
                   jd_part_get_list (apply, JD_APPLY_DOCUMENTS));
  end = take_contact (section, end, apply);
  end = take_address (section, end, apply, TRUE);
  end = take_address (section, end, apply, FALSE);

  keep_blocks (section, 0, end, target);
}

/* Statements */

/* Statements are the paragraphs after a break; without a break, all, if there is nothing else. */
static guint
find_statements (const JdImportSection *section)
{
  guint n = section->blocks->len;
  guint start = n;

  while (start > 0 && get_block (section, start - 1)->kind == JD_IMPORT_TEXT &&
         jd_import_is_of_type (get_block (section, start - 1), JD_BLOCK_TYPE_PARAGRAPH))
    start--;

  if (start == 0 || get_block (section, start - 1)->kind == JD_IMPORT_BREAK)
    return start;

  return n;
}

static void
apply_legal (JdDocument            *document,
             const JdImportSection *section,
             gpointer               target)
{
  JdPart *legal = jd_part_get_part (document, JD_DOCUMENT_LEGAL);
  JdPartList *statements = jd_part_get_list (legal, JD_LEGAL_STATEMENTS);
  guint start = find_statements (section);

  keep_blocks (section, 0, start, target);
  for (guint i = start; i < section->blocks->len; i++)
    jd_part_set_string (jd_part_list_append_new (statements), JD_STATEMENT_TEXT,
                        jd_part_get_string (get_block (section, i)->block, JD_BLOCK_TEXT));
}

/* Any section */

static JdSectionRole
decide_role (JdImport              *self,
             const JdImportSection *section)
{
  if (!section->title)
    return JD_SECTION_ROLE_SUMMARY;

  if (section->role >= 0)
    return (JdSectionRole) section->role;

  if (!section->known)
    return JD_SECTION_ROLE_CUSTOM;

  if (section->known->role == JD_SECTION_ROLE_SKILLS && jd_import_holds_sentences (self, section))
    return JD_SECTION_ROLE_REQUIREMENTS;

  return section->known->role;
}

/* Whether the importance of what stands in the section says all that its heading says. */
static gboolean
is_said (JdImport              *self,
         const JdImportSection *section,
         JdSectionRole          role)
{
  JdImportance importance;
  gboolean is_ours;

  if (!jd_import_find_importance (section->title, self->lang, &importance, &is_ours))
    return FALSE;

  return (is_ours || importance != JD_IMPORTANCE_MUST) && jd_import_has_elements (section) &&
         (role != JD_SECTION_ROLE_REQUIREMENTS || importance != JD_IMPORTANCE_LEARN);
}

static gpointer
get_target (JdImport              *self,
            JdDocument            *document,
            const JdImportSection *section,
            JdSectionRole          role)
{
  gboolean is_shared = role == JD_SECTION_ROLE_REQUIREMENTS || role == JD_SECTION_ROLE_SKILLS ||
                       role == JD_SECTION_ROLE_FAQ;
  gpointer target = is_shared ? jd_document_find_section (document, role) : NULL;

  if (!target)
    return jd_document_add_section (document, role,
                                    section->title ? section->title
                                                   : jd_words_get_heading (self->lang, role));

  /* The list is one, whatever heading it stood under: the words of the second are kept as a note,
   * unless the page says the same under a heading of its own. */
  if (!is_said (self, section, role))
    {
      jd_import_note (self, section->title);
      jd_report_add (self->report, JD_REPORT_NOTED, section->line, 1, "/internal/notes",
                     /* Translators: %s is a heading of an imported text */
                     _("What stood under “%s” joined another section."), section->title);
    }

  return target;
}

void
jd_import_apply_section (JdImport              *self,
                         JdDocument            *document,
                         const JdImportSection *section)
{
  JdSectionRole role;
  gpointer target;
  gpointer compensation;
  gpointer apply;

  g_return_if_fail (self != NULL && section != NULL);
  g_return_if_fail (JD_IS_DOCUMENT (document));

  role = decide_role (self, section);
  target = get_target (self, document, section, role);
  compensation = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  apply = jd_part_get_part (document, JD_DOCUMENT_APPLY);

  /* The list of a role is shown by the first section of that role. */
  if (jd_document_find_section (document, role) != target)
    role = JD_SECTION_ROLE_CUSTOM;

  switch (role)
    {
    case JD_SECTION_ROLE_REQUIREMENTS:
    case JD_SECTION_ROLE_SKILLS:
      jd_import_apply_list (self, document, section, role, target);
      break;
    case JD_SECTION_ROLE_FAQ:
      self->n_unasked += jd_import_add_questions (document, section, target);
      break;
    case JD_SECTION_ROLE_BENEFITS:
      apply_last_list (section, target, JD_BLOCK_TYPE_BULLETS,
                       jd_part_get_list (compensation, JD_COMPENSATION_BENEFITS));
      break;
    case JD_SECTION_ROLE_PROCESS:
      apply_last_list (section, target, JD_BLOCK_TYPE_NUMBERS,
                       jd_part_get_list (apply, JD_APPLY_PROCESS));
      break;
    case JD_SECTION_ROLE_APPLY:
      apply_apply (self, document, section, target);
      break;
    case JD_SECTION_ROLE_LEGAL:
      apply_legal (document, section, target);
      break;
    case JD_SECTION_ROLE_SUMMARY:
    case JD_SECTION_ROLE_ABOUT_ROLE:
    case JD_SECTION_ROLE_RESPONSIBILITIES:
    case JD_SECTION_ROLE_SUCCESS:
    case JD_SECTION_ROLE_GROWTH:
    case JD_SECTION_ROLE_COMPANY:
    case JD_SECTION_ROLE_CUSTOM:
    default:
      keep_blocks (section, 0, section->blocks->len, target);
      break;
    }
}
