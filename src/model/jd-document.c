/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-document.h"

#include "jd-any-of.h"
#include "jd-apply.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-ids.h"
#include "jd-internal.h"
#include "jd-legal.h"
#include "jd-location.h"
#include "jd-page.h"
#include "jd-question.h"
#include "jd-requirement.h"
#include "jd-review.h"
#include "jd-role.h"
#include "jd-section.h"
#include "jd-skill.h"
#include "jd-template-ref.h"
#include "jd-variable.h"
#include "jd-words.h"

struct _JdDocument {
  JdPart parent_instance;

  guint format_version;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdDocument, jd_document, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_DOCUMENT_KIND] = { .name = "kind", .kind = JD_VALUE_CHOICE, .tokens = jd_kinds },
  [JD_DOCUMENT_ID] = { .name = "id", .kind = JD_VALUE_STRING },
  [JD_DOCUMENT_LANG] = { .name = "lang", .kind = JD_VALUE_STRING },
  [JD_DOCUMENT_CREATED] = { .name = "created", .kind = JD_VALUE_MOMENT },
  [JD_DOCUMENT_MODIFIED] = { .name = "modified", .kind = JD_VALUE_MOMENT },
  [JD_DOCUMENT_TEMPLATE] = {
    .name = "template",
    .kind = JD_VALUE_PART,
    .get_type = jd_template_ref_get_type,
  },
  [JD_DOCUMENT_TEMPLATE_ID] = {
    .name = "templateId",
    .kind = JD_VALUE_STRING,
    .flags = JD_MEMBER_TEMPLATE,
  },
  [JD_DOCUMENT_VERSION] = {
    .name = "version",
    .kind = JD_VALUE_INTEGER,
    .flags = JD_MEMBER_TEMPLATE,
    .limit = 1000000,
  },
  [JD_DOCUMENT_FAMILY] = { .name = "family", .kind = JD_VALUE_STRING, .flags = JD_MEMBER_TEMPLATE },
  [JD_DOCUMENT_DESCRIPTION] = {
    .name = "description",
    .kind = JD_VALUE_TEXT,
    .flags = JD_MEMBER_TEMPLATE,
  },
  [JD_DOCUMENT_TAGS] = { .name = "tags", .kind = JD_VALUE_STRINGS, .flags = JD_MEMBER_TEMPLATE },
  [JD_DOCUMENT_PAGE] = { .name = "page", .kind = JD_VALUE_PART, .get_type = jd_page_get_type },
  [JD_DOCUMENT_TITLE] = { .name = "title", .kind = JD_VALUE_STRING },
  [JD_DOCUMENT_SENIORITY] = {
    .name = "seniority",
    .kind = JD_VALUE_CHOICE,
    .tokens = jd_seniorities,
  },
  [JD_DOCUMENT_IDS] = { .name = "ids", .kind = JD_VALUE_PART, .get_type = jd_ids_get_type },
  [JD_DOCUMENT_COMPANY] = {
    .name = "company",
    .kind = JD_VALUE_PART,
    .get_type = jd_company_get_type,
  },
  [JD_DOCUMENT_ROLE] = { .name = "role", .kind = JD_VALUE_PART, .get_type = jd_role_get_type },
  [JD_DOCUMENT_EMPLOYMENT] = {
    .name = "employment",
    .kind = JD_VALUE_PART,
    .get_type = jd_employment_get_type,
  },
  [JD_DOCUMENT_LOCATIONS] = {
    .name = "locations",
    .kind = JD_VALUE_LIST,
    .get_type = jd_location_get_type,
  },
  [JD_DOCUMENT_COMPENSATION] = {
    .name = "compensation",
    .kind = JD_VALUE_PART,
    .get_type = jd_compensation_get_type,
  },
  [JD_DOCUMENT_SECTIONS] = {
    .name = "sections",
    .kind = JD_VALUE_LIST,
    .get_type = jd_section_get_type,
  },
  [JD_DOCUMENT_REQUIREMENTS] = {
    .name = "requirements",
    .kind = JD_VALUE_LIST,
    .get_type = jd_requirement_get_type,
  },
  [JD_DOCUMENT_ANY_OF] = {
    .name = "anyOf",
    .kind = JD_VALUE_LIST,
    .get_type = jd_any_of_get_type,
  },
  [JD_DOCUMENT_SKILLS] = { .name = "skills", .kind = JD_VALUE_LIST, .get_type = jd_skill_get_type },
  [JD_DOCUMENT_FAQ] = { .name = "faq", .kind = JD_VALUE_LIST, .get_type = jd_question_get_type },
  [JD_DOCUMENT_APPLY] = { .name = "apply", .kind = JD_VALUE_PART, .get_type = jd_apply_get_type },
  [JD_DOCUMENT_DATES] = { .name = "dates", .kind = JD_VALUE_PART, .get_type = jd_dates_get_type },
  [JD_DOCUMENT_LEGAL] = { .name = "legal", .kind = JD_VALUE_PART, .get_type = jd_legal_get_type },
  [JD_DOCUMENT_INTERNAL] = {
    .name = "internal",
    .kind = JD_VALUE_PART,
    .flags = JD_MEMBER_INTERNAL,
    .get_type = jd_internal_get_type,
  },
  [JD_DOCUMENT_VARIABLES] = {
    .name = "variables",
    .kind = JD_VALUE_LIST,
    .get_type = jd_variable_get_type,
  },
  [JD_DOCUMENT_REVIEW] = {
    .name = "review",
    .kind = JD_VALUE_PART,
    .get_type = jd_review_get_type,
  },
};

static void
jd_document_changed (JdPart   *part,
                     JdChange *change)
{
  g_signal_emit (part, signals[SIGNAL_CHANGED], 0, change);
}

static void
jd_document_class_init (JdDocumentClass *klass)
{
  JD_PART_CLASS (klass)->changed = jd_document_changed;

  jd_part_class_install_members (JD_PART_CLASS (klass), "document",
                                 members, G_N_ELEMENTS (members));

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", JD_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, JD_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
jd_document_init (JdDocument *self)
{
  self->format_version = JD_FORMAT_VERSION;
}

JdDocument *
jd_document_new (void)
{
  return g_object_new (JD_TYPE_DOCUMENT, NULL);
}

JdDocument *
jd_document_new_blank (const char *lang)
{
  static const JdSectionRole roles[] = {
    JD_SECTION_ROLE_SUMMARY,
    JD_SECTION_ROLE_RESPONSIBILITIES,
    JD_SECTION_ROLE_REQUIREMENTS,
    JD_SECTION_ROLE_SKILLS,
    JD_SECTION_ROLE_FAQ,
    JD_SECTION_ROLE_COMPANY,
    JD_SECTION_ROLE_APPLY,
    JD_SECTION_ROLE_LEGAL,
  };
  JdDocument *self;

  g_return_val_if_fail (lang != NULL, NULL);

  self = jd_document_new ();
  jd_part_set_choice (self, JD_DOCUMENT_KIND, JD_DOCUMENT_KIND_DOCUMENT);
  jd_part_set_string (self, JD_DOCUMENT_LANG, lang);
  jd_document_renew_identity (self);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    jd_document_add_section (self, roles[i], jd_words_get_heading (lang, roles[i]));

  return self;
}

JdDocument *
jd_document_copy (JdDocument *self)
{
  JdDocument *copy;

  g_return_val_if_fail (JD_IS_DOCUMENT (self), NULL);

  copy = jd_part_copy (self);
  copy->format_version = self->format_version;

  return copy;
}

void
jd_document_renew_identity (JdDocument *self)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  g_return_if_fail (JD_IS_DOCUMENT (self));

  jd_part_set_string (self, JD_DOCUMENT_ID, id);
  jd_part_set_string (self, JD_DOCUMENT_CREATED, moment);
  jd_part_set_string (self, JD_DOCUMENT_MODIFIED, NULL);
}

guint
jd_document_get_format_version (JdDocument *self)
{
  g_return_val_if_fail (JD_IS_DOCUMENT (self), JD_FORMAT_VERSION);

  return self->format_version;
}

void
jd_document_set_format_version (JdDocument *self,
                                guint       version)
{
  g_return_if_fail (JD_IS_DOCUMENT (self));
  g_return_if_fail (version > 0);

  self->format_version = version;
}

gpointer
jd_document_find_section (JdDocument    *self,
                          JdSectionRole  role)
{
  JdPartList *sections;

  g_return_val_if_fail (JD_IS_DOCUMENT (self), NULL);

  sections = jd_part_get_list (self, JD_DOCUMENT_SECTIONS);

  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    {
      JdPart *section = jd_part_list_get (sections, i);

      if (jd_part_get_choice (section, JD_SECTION_ROLE) == (int) role)
        return section;
    }

  return NULL;
}

gboolean
jd_document_is_first_of_role (JdDocument *self,
                              gpointer    section)
{
  int role;

  g_return_val_if_fail (JD_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (JD_IS_SECTION (section), FALSE);

  role = jd_part_get_choice (section, JD_SECTION_ROLE);

  return role >= 0 && jd_document_find_section (self, (JdSectionRole) role) == section;
}

static gpointer
find_by_string (JdPartList *list,
                guint       member,
                const char *value)
{
  for (guint i = 0; value && i < jd_part_list_get_n (list); i++)
    {
      JdPart *part = jd_part_list_get (list, i);

      if (g_strcmp0 (jd_part_get_string (part, member), value) == 0)
        return part;
    }

  return NULL;
}

gpointer
jd_document_find_any_of (JdDocument *self,
                         const char *id)
{
  g_return_val_if_fail (JD_IS_DOCUMENT (self), NULL);

  return find_by_string (jd_part_get_list (self, JD_DOCUMENT_ANY_OF), JD_ANY_OF_ID, id);
}

guint
jd_document_count_skills (JdDocument *self)
{
  JdPartList *skills;
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  g_return_val_if_fail (JD_IS_DOCUMENT (self), 0);

  skills = jd_part_get_list (self, JD_DOCUMENT_SKILLS);
  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      const char *group = jd_part_get_string (jd_part_list_get (skills, i), JD_SKILL_ANY_OF);

      if (!group || g_hash_table_add (groups, (gpointer) group))
        n++;
    }

  return n;
}

gpointer
jd_document_find_variable (JdDocument *self,
                           const char *name)
{
  g_return_val_if_fail (JD_IS_DOCUMENT (self), NULL);

  return find_by_string (jd_part_get_list (self, JD_DOCUMENT_VARIABLES), JD_VARIABLE_NAME, name);
}

static gboolean
has_section_id (JdDocument *self,
                const char *id)
{
  JdPartList *sections = jd_part_get_list (self, JD_DOCUMENT_SECTIONS);

  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    {
      if (g_strcmp0 (jd_part_get_string (jd_part_list_get (sections, i), JD_SECTION_ID), id) == 0)
        return TRUE;
    }

  return FALSE;
}

char *
jd_document_dup_section_id (JdDocument    *self,
                            JdSectionRole  role)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (JD_IS_DOCUMENT (self), NULL);

  id = g_strdup (jd_section_roles[role]);
  for (guint i = 2; has_section_id (self, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", jd_section_roles[role], i);
    }

  return g_steal_pointer (&id);
}

gpointer
jd_document_add_section (JdDocument    *self,
                         JdSectionRole  role,
                         const char    *title)
{
  g_autofree char *id = NULL;
  g_autoptr (JdSection) section = NULL;

  g_return_val_if_fail (JD_IS_DOCUMENT (self), NULL);

  id = jd_document_dup_section_id (self, role);
  section = jd_section_new ();
  jd_part_set_string (section, JD_SECTION_ID, id);
  jd_part_set_choice (section, JD_SECTION_ROLE, role);
  jd_part_set_string (section, JD_SECTION_TITLE, title);
  jd_part_list_append (jd_part_get_list (self, JD_DOCUMENT_SECTIONS), section);

  return section;
}
