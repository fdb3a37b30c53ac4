/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections in their order, each with its own blocks and the list that belongs to its role. */

#include "jd-content-private.h"

#include <string.h>

#include "jd-apply.h"
#include "jd-block.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-item.h"
#include "jd-legal.h"
#include "jd-question.h"
#include "jd-requirement.h"
#include "jd-role.h"
#include "jd-section.h"
#include "jd-statement.h"
#include "jd-words.h"

#define NO_IMPORTANCE -1

static void
add_if_set (JdContentBuilder *self,
            JdContentKind     kind,
            gpointer          part,
            guint             member)
{
  if (jd_part_has (part, member))
    jd_content_builder_add_member (self, kind, part, member);
}

void
jd_content_builder_add_subheading (JdContentBuilder *self,
                                   JdWord            word,
                                   gpointer          part,
                                   guint             member)
{
  jd_content_builder_add (self, JD_CONTENT_SUBHEADING, part, member,
                          jd_content_builder_parse (self, jd_words_get (self->lang, word), TRUE));
}

/* Lists */

static void
add_item (JdContentBuilder *self,
          JdContentKind     kind,
          gpointer          part,
          guint             member,
          guint             list,
          guint             level,
          guint             number)
{
  JdContentEntry *entry;

  if (!jd_part_has (part, member))
    return;

  entry = jd_content_builder_add_member (self, kind, part, member);
  entry->block.list = list;
  entry->block.level = level;
  entry->block.number = number;
}

static void
add_items (JdContentBuilder *self,
           JdContentKind     kind,
           JdPartList       *items)
{
  guint list = ++self->n_lists;

  for (guint i = 0, number = 1; i < jd_part_list_get_n (items); i++)
    {
      JdPart *item = jd_part_list_get (items, i);
      JdPartList *nested = jd_part_get_list (item, JD_ITEM_ITEMS);

      add_item (self, kind, item, JD_ITEM_TEXT, list, 0,
                kind == JD_CONTENT_NUMBER ? number : 0);
      number += jd_part_has (item, JD_ITEM_TEXT);

      for (guint k = 0; k < jd_part_list_get_n (nested); k++)
        add_item (self, JD_CONTENT_BULLET, jd_part_list_get (nested, k), JD_ITEM_TEXT, list, 1, 0);
    }
}

/* Own blocks */

static void
add_block (JdContentBuilder *self,
           gpointer          block,
           gboolean          lead)
{
  switch (jd_part_get_choice (block, JD_BLOCK_TYPE))
    {
    case JD_BLOCK_TYPE_BULLETS:
      add_items (self, JD_CONTENT_BULLET, jd_part_get_list (block, JD_BLOCK_ITEMS));
      break;
    case JD_BLOCK_TYPE_NUMBERS:
      add_items (self, JD_CONTENT_NUMBER, jd_part_get_list (block, JD_BLOCK_ITEMS));
      break;
    case JD_BLOCK_TYPE_QUOTE:
      add_if_set (self, JD_CONTENT_QUOTE, block, JD_BLOCK_TEXT);
      break;
    case JD_BLOCK_TYPE_HEADING:
      add_if_set (self, JD_CONTENT_SUBHEADING, block, JD_BLOCK_TEXT);
      break;
    default:
      add_if_set (self, lead ? JD_CONTENT_LEAD : JD_CONTENT_PARAGRAPH, block, JD_BLOCK_TEXT);
      add_items (self, JD_CONTENT_BULLET, jd_part_get_list (block, JD_BLOCK_ITEMS));
    }
}

/* Requirements */

static void
add_requirements_of (JdContentBuilder *self,
                     int               importance,
                     JdWord            heading)
{
  JdPartList *requirements = jd_part_get_list (self->document, JD_DOCUMENT_REQUIREMENTS);
  guint list = ++self->n_lists;
  gboolean first = TRUE;

  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    {
      JdPart *requirement = jd_part_list_get (requirements, i);

      if (jd_part_get_choice (requirement, JD_REQUIREMENT_IMPORTANCE) != importance ||
          !jd_part_has (requirement, JD_REQUIREMENT_TEXT))
        continue;

      if (first && importance != NO_IMPORTANCE)
        jd_content_builder_add_subheading (self, heading, requirement, JD_REQUIREMENT_IMPORTANCE);
      first = FALSE;

      add_item (self, JD_CONTENT_BULLET, requirement, JD_REQUIREMENT_TEXT, list, 0, 0);
    }
}

static void
add_requirements (JdContentBuilder *self)
{
  add_requirements_of (self, NO_IMPORTANCE, JD_WORD_MUST_HAVE);
  add_requirements_of (self, JD_IMPORTANCE_MUST, JD_WORD_MUST_HAVE);
  add_requirements_of (self, JD_IMPORTANCE_NICE, JD_WORD_NICE_TO_HAVE);
}

/* The other roles */

static void
add_questions (JdContentBuilder *self)
{
  JdPartList *faq = jd_part_get_list (self->document, JD_DOCUMENT_FAQ);

  for (guint i = 0; i < jd_part_list_get_n (faq); i++)
    {
      JdPart *pair = jd_part_list_get (faq, i);

      add_if_set (self, JD_CONTENT_QUESTION, pair, JD_QUESTION_QUESTION);
      add_if_set (self, JD_CONTENT_ANSWER, pair, JD_QUESTION_ANSWER);
    }
}

static void
add_company (JdContentBuilder *self)
{
  JdPart *company = jd_part_get_part (self->document, JD_DOCUMENT_COMPANY);

  add_if_set (self, JD_CONTENT_PARAGRAPH, company, JD_COMPANY_ONE_LINE);
  add_if_set (self, JD_CONTENT_PARAGRAPH, company, JD_COMPANY_MISSION);
  add_if_set (self, JD_CONTENT_PARAGRAPH, company, JD_COMPANY_DIFFERENT);
}

static void
add_address (JdContentBuilder *self,
             guint             member,
             const char       *scheme)
{
  JdPart *apply = jd_part_get_part (self->document, JD_DOCUMENT_APPLY);
  const char *address = jd_part_get_string (apply, member);
  const char *shown = address;
  g_autofree char *href = NULL;
  JdInline *text;

  if (!address)
    return;

  href = jd_inline_is_allowed_address (address) ? g_strdup (address)
                                                : g_strconcat (scheme, address, NULL);
  if (g_str_has_prefix (address, "https://"))
    shown += strlen ("https://");
  else if (g_str_has_prefix (address, "mailto:"))
    shown += strlen ("mailto:");

  text = jd_inline_new ();
  jd_inline_append (text, shown, -1, 0, jd_inline_is_allowed_address (href) ? href : NULL);
  jd_content_builder_add (self, JD_CONTENT_ADDRESS, apply, member, text);
}

static void
add_process (JdContentBuilder *self)
{
  JdPart *apply = jd_part_get_part (self->document, JD_DOCUMENT_APPLY);

  add_items (self, JD_CONTENT_NUMBER, jd_part_get_list (apply, JD_APPLY_PROCESS));
}

static gboolean
holds_text (gpointer part,
            guint    member)
{
  JdPartList *items = jd_part_get_list (part, member);

  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    {
      if (jd_part_has (jd_part_list_get (items, i), JD_ITEM_TEXT))
        return TRUE;
    }

  return FALSE;
}

static void
add_apply (JdContentBuilder *self)
{
  JdPart *apply = jd_part_get_part (self->document, JD_DOCUMENT_APPLY);

  add_address (self, JD_APPLY_URL, "https://");
  add_address (self, JD_APPLY_EMAIL, "mailto:");
  add_if_set (self, JD_CONTENT_PARAGRAPH, apply, JD_APPLY_CONTACT);

  if (holds_text (apply, JD_APPLY_DOCUMENTS))
    {
      jd_content_builder_add_subheading (self, JD_WORD_DOCUMENTS, apply, JD_APPLY_DOCUMENTS);
      add_items (self, JD_CONTENT_BULLET, jd_part_get_list (apply, JD_APPLY_DOCUMENTS));
    }

  if (holds_text (apply, JD_APPLY_PROCESS) &&
      !jd_document_find_section (self->document, JD_SECTION_ROLE_PROCESS))
    {
      jd_content_builder_add_subheading (self, JD_WORD_STEPS, apply, JD_APPLY_PROCESS);
      add_process (self);
    }
}

static void
add_benefits (JdContentBuilder *self)
{
  JdPart *pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);

  add_items (self, JD_CONTENT_BULLET, jd_part_get_list (pay, JD_COMPENSATION_BENEFITS));
}

static void
add_statements (JdContentBuilder *self)
{
  JdPart *legal = jd_part_get_part (self->document, JD_DOCUMENT_LEGAL);
  JdPartList *statements = jd_part_get_list (legal, JD_LEGAL_STATEMENTS);

  for (guint i = 0; i < jd_part_list_get_n (statements); i++)
    add_if_set (self, JD_CONTENT_LEGAL, jd_part_list_get (statements, i), JD_STATEMENT_TEXT);
}

static void
add_about_role (JdContentBuilder *self)
{
  add_if_set (self, JD_CONTENT_PARAGRAPH, jd_part_get_part (self->document, JD_DOCUMENT_ROLE),
              JD_ROLE_WHY);
}

static void
add_list_of_role (JdContentBuilder *self,
                  JdPart           *section)
{
  static void (*const adders[]) (JdContentBuilder *) = {
    [JD_SECTION_ROLE_ABOUT_ROLE] = add_about_role,
    [JD_SECTION_ROLE_REQUIREMENTS] = add_requirements,
    [JD_SECTION_ROLE_SKILLS] = jd_content_builder_add_skills,
    [JD_SECTION_ROLE_COMPANY] = add_company,
    [JD_SECTION_ROLE_BENEFITS] = add_benefits,
    [JD_SECTION_ROLE_PROCESS] = add_process,
    [JD_SECTION_ROLE_FAQ] = add_questions,
    [JD_SECTION_ROLE_APPLY] = add_apply,
    [JD_SECTION_ROLE_LEGAL] = add_statements,
    [JD_SECTION_ROLE_CUSTOM] = NULL,
  };
  int role = jd_part_get_choice (section, JD_SECTION_ROLE);

  /* Of two sections with one role the first shows the list. */
  if (role >= 0 && adders[role] &&
      jd_document_is_first_of_role (self->document, section))
    adders[role] (self);
}

/* One section */

static JdInline *
make_heading (JdContentBuilder *self,
              JdPart           *section)
{
  const char *title = jd_part_get_string (section, JD_SECTION_TITLE);
  int role = jd_part_get_choice (section, JD_SECTION_ROLE);

  if (!title && role >= 0)
    title = jd_words_get_heading (self->lang, (JdSectionRole) role);

  return jd_content_builder_parse (self, title, TRUE);
}

static void
add_heading (JdContentBuilder *self,
             JdPart           *section)
{
  JdContentEntry *entry =
    jd_content_builder_add (self, JD_CONTENT_HEADING, section, JD_SECTION_TITLE,
                            make_heading (self, section));

  entry->literal = TRUE;
  entry->whole = jd_part_has (section, JD_SECTION_TITLE);
}

static void
add_placeholder (JdContentBuilder *self,
                 JdPart           *section,
                 gboolean          lead)
{
  const char *hint = jd_part_get_string (section, JD_SECTION_HINT);
  guint heading = self->entries->len - 1;
  JdInline *text = jd_content_builder_parse (self, hint ? hint : "…", hint == NULL);

  if (!lead)
    g_array_index (self->entries, JdContentEntry, heading).block.placeholder = TRUE;

  jd_content_builder_add (self, lead ? JD_CONTENT_LEAD : JD_CONTENT_PARAGRAPH,
                          section, JD_SECTION_BLOCKS, text)->block.placeholder = TRUE;
}

static void
add_section (JdContentBuilder *self,
             JdPart           *section,
             gboolean          lead)
{
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  guint start = self->entries->len;

  self->section = section;
  if (!lead)
    add_heading (self, section);

  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    add_block (self, jd_part_list_get (blocks, i), lead);
  add_list_of_role (self, section);

  if (self->entries->len == start + !lead)
    {
      if (self->flags & JD_CONTENT_PLACEHOLDERS)
        add_placeholder (self, section, lead);
      else
        g_array_set_size (self->entries, start);
    }

  self->section = NULL;
}

static gboolean
is_shown (JdContentBuilder *self,
          JdPart           *section)
{
  if (!jd_part_get_flag (section, JD_SECTION_ENABLED))
    return FALSE;

  return !(self->flags & JD_CONTENT_NO_QUESTIONS) ||
         jd_part_get_choice (section, JD_SECTION_ROLE) != JD_SECTION_ROLE_FAQ;
}

void
jd_content_builder_add_sections (JdContentBuilder *self)
{
  JdPartList *sections = jd_part_get_list (self->document, JD_DOCUMENT_SECTIONS);
  gboolean first = TRUE;

  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    {
      JdPart *section = jd_part_list_get (sections, i);
      gboolean summary = jd_part_get_choice (section, JD_SECTION_ROLE) == JD_SECTION_ROLE_SUMMARY;

      if (!is_shown (self, section))
        continue;

      add_section (self, section, first && summary);
      first = FALSE;
    }
}
