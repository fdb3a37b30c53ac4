/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-review-fields.h"

#include "jd-model.h"

typedef struct {
  GArray *fields;
  const char *role;
  JdPart *section;
} Lister;

static void
add (Lister            *self,
     JdReviewFieldKind  kind,
     gpointer           part,
     guint              member)
{
  const JdReviewField field = {
    .kind = kind,
    .role = kind == JD_REVIEW_FIELD_HEADING ? "heading" : self->role,
    .section = self->section,
    .part = part,
    .member = member,
    .text = jd_part_get_string (part, member),
  };

  if (field.text)
    g_array_append_val (self->fields, field);
}

static void
add_members (Lister            *self,
             JdReviewFieldKind  kind,
             gpointer           part,
             const guint       *members,
             guint              n_members)
{
  for (guint i = 0; i < n_members; i++)
    add (self, kind, part, members[i]);
}

static void
add_items (Lister     *self,
           JdPartList *items)
{
  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    {
      JdPart *item = jd_part_list_get (items, i);

      add (self, JD_REVIEW_FIELD_ITEM, item, JD_ITEM_TEXT);
      add_items (self, jd_part_get_list (item, JD_ITEM_ITEMS));
    }
}

static void
add_blocks (Lister *self,
            JdPart *section)
{
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);

  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    {
      JdPart *block = jd_part_list_get (blocks, i);
      gboolean is_heading = jd_part_get_choice (block, JD_BLOCK_TYPE) == JD_BLOCK_TYPE_HEADING;

      add (self, is_heading ? JD_REVIEW_FIELD_HEADING : JD_REVIEW_FIELD_PARAGRAPH,
           block, JD_BLOCK_TEXT);
      add_items (self, jd_part_get_list (block, JD_BLOCK_ITEMS));
    }
}

static void
add_list (Lister            *self,
          JdReviewFieldKind  kind,
          JdPartList        *list,
          guint              member)
{
  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    add (self, kind, jd_part_list_get (list, i), member);
}

static void
add_facts (Lister     *self,
           JdDocument *document)
{
  static const guint company[] = { JD_COMPANY_ONE_LINE, JD_COMPANY_MISSION, JD_COMPANY_DIFFERENT };
  static const guint role[] = { JD_ROLE_WHY };
  static const guint role_facts[] = { JD_ROLE_TEAM, JD_ROLE_REPORTS_TO };
  static const guint employment[] = { JD_EMPLOYMENT_HOURS, JD_EMPLOYMENT_SCHEDULE };
  static const guint freelance[] = { JD_FREELANCE_SCOPE, JD_FREELANCE_EQUIPMENT };
  static const guint pay[] = {
    JD_COMPENSATION_BONUS, JD_COMPENSATION_EQUITY, JD_COMPENSATION_NOTE
  };
  JdPart *part;

  self->role = "company";
  add_members (self, JD_REVIEW_FIELD_PARAGRAPH, jd_part_get_part (document, JD_DOCUMENT_COMPANY),
               company, G_N_ELEMENTS (company));

  self->role = "about-role";
  part = jd_part_get_part (document, JD_DOCUMENT_ROLE);
  add_members (self, JD_REVIEW_FIELD_PARAGRAPH, part, role, G_N_ELEMENTS (role));
  add_members (self, JD_REVIEW_FIELD_FACT, part, role_facts, G_N_ELEMENTS (role_facts));
  add_items (self, jd_part_get_list (part, JD_ROLE_WORKS_WITH));
  part = jd_part_get_part (document, JD_DOCUMENT_EMPLOYMENT);
  add_members (self, JD_REVIEW_FIELD_FACT, part, employment, G_N_ELEMENTS (employment));
  part = jd_part_get_part (part, JD_EMPLOYMENT_FREELANCE);
  add_members (self, JD_REVIEW_FIELD_PARAGRAPH, part, freelance, G_N_ELEMENTS (freelance));
  add_items (self, jd_part_get_list (part, JD_FREELANCE_DELIVERABLES));

  self->role = "benefits";
  part = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  if (jd_part_get_flag (part, JD_COMPENSATION_PUBLISH))
    add_members (self, JD_REVIEW_FIELD_FACT, part, pay, G_N_ELEMENTS (pay));
  add_items (self, jd_part_get_list (part, JD_COMPENSATION_BENEFITS));
}

static void
add_sections (Lister     *self,
              JdDocument *document)
{
  JdPartList *sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);

  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    {
      JdPart *section = jd_part_list_get (sections, i);
      int role = jd_part_get_choice (section, JD_SECTION_ROLE);

      if (!jd_part_get_flag (section, JD_SECTION_ENABLED))
        continue;

      self->section = section;
      self->role = role >= 0 ? jd_section_roles[role] : "custom";
      add (self, JD_REVIEW_FIELD_HEADING, section, JD_SECTION_TITLE);
      add_blocks (self, section);
    }
  self->section = NULL;
}

static void
add_lists (Lister     *self,
           JdDocument *document)
{
  JdPartList *questions = jd_part_get_list (document, JD_DOCUMENT_FAQ);
  JdPart *apply = jd_part_get_part (document, JD_DOCUMENT_APPLY);
  JdPart *legal = jd_part_get_part (document, JD_DOCUMENT_LEGAL);

  self->role = "requirements";
  add_list (self, JD_REVIEW_FIELD_REQUIREMENT,
            jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS), JD_REQUIREMENT_TEXT);
  self->role = "skills";
  add_list (self, JD_REVIEW_FIELD_SKILL, jd_part_get_list (document, JD_DOCUMENT_SKILLS),
            JD_SKILL_NAME);

  self->role = "faq";
  for (guint i = 0; i < jd_part_list_get_n (questions); i++)
    {
      JdPart *question = jd_part_list_get (questions, i);

      add (self, JD_REVIEW_FIELD_QUESTION, question, JD_QUESTION_QUESTION);
      add (self, JD_REVIEW_FIELD_PARAGRAPH, question, JD_QUESTION_ANSWER);
    }

  self->role = "apply";
  add_items (self, jd_part_get_list (apply, JD_APPLY_PROCESS));
  add_items (self, jd_part_get_list (apply, JD_APPLY_DOCUMENTS));

  self->role = "legal";
  add_list (self, JD_REVIEW_FIELD_LEGAL, jd_part_get_list (legal, JD_LEGAL_STATEMENTS),
            JD_STATEMENT_TEXT);
}

GArray *
jd_review_fields_list (JdDocument *document)
{
  Lister lister = { .role = "title" };

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  lister.fields = g_array_new (FALSE, FALSE, sizeof (JdReviewField));
  add (&lister, JD_REVIEW_FIELD_TITLE, document, JD_DOCUMENT_TITLE);
  add_facts (&lister, document);
  add_sections (&lister, document);
  add_lists (&lister, document);

  return lister.fields;
}
