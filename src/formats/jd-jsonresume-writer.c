/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-jsonresume-writer.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-address.h"
#include "jd-any-of.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-content.h"
#include "jd-country.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-json-members.h"
#include "jd-json-writer.h"
#include "jd-location.h"
#include "jd-losses.h"
#include "jd-section.h"
#include "jd-skill.h"
#include "jd-text-writer.h"
#include "jd-text.h"
#include "jd-words.h"

typedef struct {
  /* Borrowed */
  JdDocument *document;
  JdContent *content;
  JdReport *report;
  JsonObject *job;
} Writer;

/* Text */

static int
get_role (const JdContentBlock *block)
{
  return block->section ? jd_part_get_choice (block->section, JD_SECTION_ROLE) : -1;
}

static gboolean
has_own_member (int role)
{
  return role == JD_SECTION_ROLE_RESPONSIBILITIES || role == JD_SECTION_ROLE_REQUIREMENTS ||
         role == JD_SECTION_ROLE_SKILLS;
}

static void
set_block (Writer        *self,
           const char    *name,
           JdContentKind  kind)
{
  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->kind == kind)
        jd_json_set_text (self->job, name, jd_inline_get_text (block->text));
    }
}

/* All sections that have no member of their own, as text. */
static void
set_description (Writer *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);
      gboolean item = block->list > 0;

      if (!block->section || has_own_member (get_role (block)))
        continue;

      if (text->len > 0)
        g_string_append (text, item ? "\n" : "\n\n");
      if (item)
        g_string_append (text, block->level > 0 ? "  - " : "- ");
      jd_text_append_inline (text, block->text);
    }

  jd_json_set_text (self->job, "description", text->str);
}

static void
set_lines (Writer        *self,
           const char    *name,
           JdSectionRole  role)
{
  g_autoptr (JsonArray) lines = json_array_new ();

  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (get_role (block) == (int) role && block->kind != JD_CONTENT_HEADING &&
          block->kind != JD_CONTENT_SUBHEADING)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          jd_text_append_inline (text, block->text);
          json_array_add_string_element (lines, text->str);
        }
    }

  jd_json_set_elements (self->job, name, lines);
}

/* Facts */

static void
set_type (Writer *self)
{
  gpointer employment = jd_part_get_part (self->document, JD_DOCUMENT_EMPLOYMENT);
  const char *const *types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);
  static const char *const names[] = {
    "Full-time", "Part-time", "Contract", "Temporary", "Internship", "Volunteer", "Per diem",
    "Other",
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; types && types[i]; i++)
    {
      int type = jd_choice_find (jd_employment_types, types[i]);

      jd_text_append_separated (text, ", ", type >= 0 ? names[type] : NULL);
    }

  jd_json_set_text (self->job, "type", text->str);
}

static void
set_location (Writer *self)
{
  JdPartList *locations = jd_part_get_list (self->document, JD_DOCUMENT_LOCATIONS);
  guint n = jd_part_list_get_n (locations);
  gpointer address;
  const char *country;
  JsonObject *location;

  if (n == 0)
    return;

  if (n > 1)
    jd_report_add (self->report, JD_REPORT_LOST, 0, 0, "/locations/1", "%s",
                   _("JSON Resume has room for the first place only."));

  address = jd_part_get_part (jd_part_list_get (locations, 0), JD_LOCATION_ADDRESS);
  if (jd_part_is_empty (address))
    return;

  country = jd_part_get_string (address, JD_ADDRESS_COUNTRY);
  location = json_object_new ();
  jd_json_set_member (location, "address", address, JD_ADDRESS_STREET);
  jd_json_set_member (location, "postalCode", address, JD_ADDRESS_POSTAL_CODE);
  jd_json_set_member (location, "city", address, JD_ADDRESS_CITY);
  if (country && jd_country_get_name (country, "en"))
    jd_json_set_text (location, "countryCode", country);
  jd_json_set_member (location, "region", address, JD_ADDRESS_REGION);
  json_object_set_object_member (self->job, "location", location);
}

/* “Full” is remote everywhere; a mix is “Hybrid”. */
static void
set_remote (Writer *self)
{
  JdPartList *locations = jd_part_get_list (self->document, JD_DOCUMENT_LOCATIONS);
  gboolean seen[3] = { FALSE };

  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    {
      int workplace = jd_part_get_choice (jd_part_list_get (locations, i), JD_LOCATION_WORKPLACE);

      if (workplace >= 0)
        seen[workplace] = TRUE;
    }

  if (seen[JD_WORKPLACE_HYBRID] || (seen[JD_WORKPLACE_REMOTE] && seen[JD_WORKPLACE_ONSITE]))
    jd_json_set_text (self->job, "remote", "Hybrid");
  else if (seen[JD_WORKPLACE_REMOTE])
    jd_json_set_text (self->job, "remote", "Full");
  else if (seen[JD_WORKPLACE_ONSITE])
    jd_json_set_text (self->job, "remote", "None");
}

/* “60000-80000 EUR per year” */
static void
set_salary (Writer *self)
{
  static const char *const periods[] = { "hour", "day", "week", "month", "year" };
  gpointer pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);
  const char *currency = jd_part_get_string (pay, JD_COMPENSATION_CURRENCY);
  int period = jd_part_get_choice (pay, JD_COMPENSATION_PERIOD);
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH) || (min <= 0 && max <= 0))
    return;

  if (min <= 0)
    g_string_append (text, "up to ");
  else
    jd_json_append_number (text, min);
  if (min > 0 && max <= 0)
    g_string_append_c (text, '+');
  else if (max > min || max < min)
    {
      g_string_append (text, min > 0 ? "-" : "");
      jd_json_append_number (text, max);
    }

  if (currency)
    g_string_append_printf (text, " %s", currency);
  if (period >= 0)
    g_string_append_printf (text, " per %s", periods[period]);

  jd_json_set_text (self->job, "salary", text->str);
  jd_report_add (self->report, JD_REPORT_MOVED, 0, 0, "/compensation", "%s",
                 _("Pay becomes a text."));
}

static void
set_experience (Writer *self)
{
  static const char *const names[] = {
    "Internship", "Junior", "Mid-level", "Senior", "Lead", "Principal", "Manager", "Director",
  };
  int seniority = jd_part_get_choice (self->document, JD_DOCUMENT_SENIORITY);

  if (seniority >= 0)
    jd_json_set_text (self->job, "experience", names[seniority]);
}

/* Skills */

/* An any-of group is one skill, with those that will do as its keywords. */
static JsonObject *
create_group (Writer     *self,
              JdPart     *group,
              const char *printed)
{
  JdPartList *skills = jd_part_get_list (self->document, JD_DOCUMENT_SKILLS);
  JsonObject *skill = json_object_new ();
  JsonArray *keywords = json_array_new ();

  jd_json_set_text (skill, "name", printed);
  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *other = jd_part_list_get (skills, i);

      if (jd_part_has (other, JD_SKILL_NAME) &&
          g_strcmp0 (jd_part_get_string (other, JD_SKILL_ANY_OF),
                     jd_part_get_string (group, JD_ANY_OF_ID)) == 0)
        json_array_add_string_element (keywords, jd_part_get_string (other, JD_SKILL_NAME));
    }
  json_object_set_array_member (skill, "keywords", keywords);

  return skill;
}

static JsonObject *
create_skill (Writer               *self,
              const JdContentBlock *block)
{
  const char *lang = jd_part_get_string (self->document, JD_DOCUMENT_LANG);
  JdPart *group = jd_document_find_any_of (self->document,
                                           jd_part_get_string (block->part, JD_SKILL_ANY_OF));
  int level = jd_part_get_choice (block->part, JD_SKILL_LEVEL);
  JsonObject *skill;

  if (group)
    {
      skill = create_group (self, group, jd_inline_get_text (block->text));
    }
  else
    {
      skill = json_object_new ();
      jd_json_set_text (skill, "name", jd_inline_get_text (block->text));
    }

  /* A group has a detail if it is that of all members. */
  if (level >= 0 && (!group || block->detail))
    jd_json_set_text (skill, "level", jd_words_get_level (lang, (JdSkillLevel) level));
  jd_json_set_member (skill, "x-importance", block->part, JD_SKILL_IMPORTANCE);

  return skill;
}

static void
set_skills (Writer *self)
{
  g_autoptr (JsonArray) skills = json_array_new ();

  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->kind == JD_CONTENT_SKILL)
        json_array_add_object_element (skills, create_skill (self, block));
    }

  jd_json_set_elements (self->job, "skills", skills);
}

static void
set_meta (Writer *self)
{
  const char *modified = jd_part_get_string (self->document, JD_DOCUMENT_MODIFIED);
  JsonObject *meta = json_object_new ();

  jd_json_set_text (meta, "version", "v1.0.0");
  if (modified && strlen (modified) >= strlen ("2026-11-20T10:00:00"))
    {
      g_autofree char *moment = g_strndup (modified, strlen ("2026-11-20T10:00:00"));

      jd_json_set_text (meta, "lastModified", moment);
    }
  json_object_set_object_member (self->job, "meta", meta);
}

static void
report_losses (JdDocument *document,
               JdReport   *report)
{
  if (jd_part_has (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_LOGO))
    jd_report_add (report, JD_REPORT_LOST, 0, 0, "/company/logo", "%s",
                   _("There is no room for a logo."));

  if (jd_part_has (jd_part_get_part (document, JD_DOCUMENT_DATES), JD_DATES_CLOSES))
    jd_report_add (report, JD_REPORT_LOST, 0, 0, "/dates/closes", "%s",
                   _("There is no room for a closing day."));
}

GBytes *
jd_jsonresume_write (JdDocument            *document,
                     const JdWriteOptions  *options,
                     JdReport              *report,
                     GError               **error)
{
  JdContentFlags flags = options && options->no_questions ? JD_CONTENT_NO_QUESTIONS : 0;
  g_autoptr (JdContent) content = NULL;
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GString) json = g_string_new (NULL);
  Writer writer = { .document = document, .report = report };

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  content = jd_content_new (document, flags);
  writer.content = content;
  writer.job = json_object_new ();
  json_node_take_object (root, writer.job);

  set_block (&writer, "title", JD_CONTENT_TITLE);
  set_block (&writer, "company", JD_CONTENT_COMPANY);
  set_type (&writer);
  jd_json_set_date (writer.job, "date", jd_part_get_part (document, JD_DOCUMENT_DATES),
                    JD_DATES_POSTED);
  set_description (&writer);
  set_location (&writer);
  set_remote (&writer);
  set_salary (&writer);
  set_experience (&writer);
  set_lines (&writer, "responsibilities", JD_SECTION_ROLE_RESPONSIBILITIES);
  set_lines (&writer, "qualifications", JD_SECTION_ROLE_REQUIREMENTS);
  set_skills (&writer);
  set_meta (&writer);

  jd_losses_report_text (document, flags, report);
  report_losses (document, report);

  jd_json_append_node (json, root);
  g_string_append_c (json, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&json));
}
