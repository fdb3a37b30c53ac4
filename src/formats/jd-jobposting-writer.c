/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-jobposting-writer.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-address.h"
#include "jd-apply.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-country.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-html-content.h"
#include "jd-ids.h"
#include "jd-jobposting-check.h"
#include "jd-json-members.h"
#include "jd-json-writer.h"
#include "jd-location.h"
#include "jd-losses.h"
#include "jd-occupation.h"
#include "jd-section.h"
#include "jd-skill.h"
#include "jd-text.h"
#include "jd-words.h"

typedef struct {
  /* Borrowed */
  JdDocument *document;
  JdContent *content;
  JsonObject *posting;
} Writer;

/* Members */

static JsonObject *
create_object (const char *type)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "@type", type);

  return object;
}

static void
set_number (JsonObject *object,
            const char *name,
            double      number)
{
  if (number < 9e15 && !(number > (double) (gint64) number))
    json_object_set_int_member (object, name, (gint64) number);
  else
    json_object_set_double_member (object, name, number);
}

/* Texts of the page */

static gboolean
is_in_section (const JdContentBlock *block,
               JdSectionRole         role)
{
  return block->section && block->kind != JD_CONTENT_HEADING &&
         jd_part_get_choice (block->section, JD_SECTION_ROLE) == (int) role;
}

/* What stands under the headings of a role, a line a block. */
static void
set_section (Writer        *self,
             const char    *name,
             JdSectionRole  role)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (is_in_section (block, role) && block->kind != JD_CONTENT_SUBHEADING)
        jd_text_append_separated (text, "\n", jd_inline_get_text (block->text));
    }

  jd_json_set_text (self->posting, name, text->str);
}

static void
set_title (Writer *self)
{
  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->kind == JD_CONTENT_TITLE)
        jd_json_set_text (self->posting, "title", jd_inline_get_text (block->text));
    }
}

static void
set_description (Writer *self)
{
  g_autoptr (GString) html = g_string_new (NULL);

  jd_html_append_content (html, self->content, JD_HTML_POSTING);
  while (html->len > 0 && html->str[html->len - 1] == '\n')
    g_string_truncate (html, html->len - 1);
  jd_json_set_text (self->posting, "description", html->str);
}

/* Who and where */

static gboolean
is_web_address (const char *address)
{
  return address && jd_inline_is_allowed_address (address) &&
         g_ascii_strncasecmp (address, "http", 4) == 0;
}

static void
set_organization (Writer *self)
{
  gpointer company = jd_part_get_part (self->document, JD_DOCUMENT_COMPANY);
  JsonObject *organization;

  if (!jd_part_has (company, JD_COMPANY_NAME))
    return;

  organization = create_object ("Organization");
  jd_json_set_member (organization, "name", company, JD_COMPANY_NAME);
  if (is_web_address (jd_part_get_string (company, JD_COMPANY_URL)))
    jd_json_set_member (organization, "sameAs", company, JD_COMPANY_URL);
  json_object_set_object_member (self->posting, "hiringOrganization", organization);
}

static void
set_identifier (Writer *self)
{
  gpointer ids = jd_part_get_part (self->document, JD_DOCUMENT_IDS);
  gpointer company = jd_part_get_part (self->document, JD_DOCUMENT_COMPANY);
  JsonObject *identifier;

  if (!jd_part_has (ids, JD_IDS_REQUISITION))
    return;

  identifier = create_object ("PropertyValue");
  jd_json_set_member (identifier, "name", company, JD_COMPANY_NAME);
  jd_json_set_member (identifier, "value", ids, JD_IDS_REQUISITION);
  json_object_set_object_member (self->posting, "identifier", identifier);
}

static JsonObject *
create_place (gpointer location)
{
  gpointer address = jd_part_get_part (location, JD_LOCATION_ADDRESS);
  JsonObject *place = create_object ("Place");
  JsonObject *postal = create_object ("PostalAddress");

  jd_json_set_member (postal, "streetAddress", address, JD_ADDRESS_STREET);
  jd_json_set_member (postal, "addressLocality", address, JD_ADDRESS_CITY);
  jd_json_set_member (postal, "addressRegion", address, JD_ADDRESS_REGION);
  jd_json_set_member (postal, "postalCode", address, JD_ADDRESS_POSTAL_CODE);
  if (jd_jobposting_has_country (location))
    jd_json_set_member (postal, "addressCountry", address, JD_ADDRESS_COUNTRY);
  json_object_set_object_member (place, "address", postal);

  return place;
}

static JsonObject *
create_region (const char *code)
{
  const char *name = jd_country_get_name (code, "en");
  JsonObject *region = create_object (name ? "Country" : "State");

  jd_json_set_text (region, "name", name ? name : code);

  return region;
}

/* Remote work and the regions it may be done from are told both or not at all, and a hybrid job is
 * one with a place. */
static void
set_places (Writer *self)
{
  JdPartList *locations = jd_part_get_list (self->document, JD_DOCUMENT_LOCATIONS);
  g_autoptr (JsonArray) places = json_array_new ();
  g_autoptr (JsonArray) regions = json_array_new ();

  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    {
      JdPart *location = jd_part_list_get (locations, i);
      const char *const *codes = jd_part_get_strings (location, JD_LOCATION_HIRING_REGIONS);

      if (!jd_jobposting_is_remote (location))
        {
          if (jd_part_has (location, JD_LOCATION_ADDRESS))
            json_array_add_object_element (places, create_place (location));
          continue;
        }

      for (guint k = 0; codes && codes[k]; k++)
        json_array_add_object_element (regions, create_region (codes[k]));
    }

  jd_json_set_elements (self->posting, "jobLocation", places);
  if (json_array_get_length (regions) > 0)
    json_object_set_string_member (self->posting, "jobLocationType", "TELECOMMUTE");
  jd_json_set_elements (self->posting, "applicantLocationRequirements", regions);
}

/* Contract */

static void
set_employment (Writer *self)
{
  gpointer employment = jd_part_get_part (self->document, JD_DOCUMENT_EMPLOYMENT);
  const char *const *types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);
  g_autoptr (JsonArray) known = json_array_new ();
  g_autoptr (GString) hours = g_string_new (NULL);
  int months = jd_part_get_integer (employment, JD_EMPLOYMENT_DURATION_MONTHS);
  int openings = jd_part_get_integer (employment, JD_EMPLOYMENT_OPENINGS);

  for (guint i = 0; types && types[i]; i++)
    {
      if (g_strv_contains (jd_employment_types, types[i]))
        json_array_add_string_element (known, types[i]);
    }
  jd_json_set_elements (self->posting, "employmentType", known);

  jd_text_append_separated (hours, ", ", jd_part_get_string (employment, JD_EMPLOYMENT_HOURS));
  jd_text_append_separated (hours, ", ", jd_part_get_string (employment, JD_EMPLOYMENT_SCHEDULE));
  jd_json_set_text (self->posting, "workHours", hours->str);
  jd_json_set_date (self->posting, "jobStartDate", employment, JD_EMPLOYMENT_START);

  if (jd_part_has (employment, JD_EMPLOYMENT_IMMEDIATE))
    json_object_set_boolean_member (self->posting, "jobImmediateStart",
                                    jd_part_get_flag (employment, JD_EMPLOYMENT_IMMEDIATE));
  if (openings > 0)
    json_object_set_int_member (self->posting, "totalJobOpenings", openings);
  if (months > 0)
    {
      g_autofree char *duration = g_strdup_printf ("P%dM", months);

      jd_json_set_text (self->posting, "jobDuration", duration);
    }
}

static void
set_pay (Writer *self)
{
  gpointer pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);
  JsonObject *amount;
  JsonObject *value;

  if (!jd_jobposting_has_pay (self->document))
    return;

  amount = create_object ("MonetaryAmount");
  value = create_object ("QuantitativeValue");
  jd_json_set_member (amount, "currency", pay, JD_COMPENSATION_CURRENCY);

  if (!(min < max))
    {
      set_number (value, "value", min);
    }
  else
    {
      set_number (value, "minValue", min);
      set_number (value, "maxValue", max);
    }

  jd_json_set_member (value, "unitText", pay, JD_COMPENSATION_PERIOD);
  json_object_set_object_member (amount, "value", value);
  json_object_set_object_member (self->posting, "baseSalary", amount);
}

static void
set_incentives (Writer *self)
{
  gpointer pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);
  g_autoptr (GString) incentives = g_string_new (NULL);
  g_autoptr (GString) benefits = g_string_new (NULL);

  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);
      const char *text = jd_inline_get_text (block->text);

      if (block->part == pay && (block->member == JD_COMPENSATION_BONUS ||
                                 block->member == JD_COMPENSATION_EQUITY))
        jd_text_append_separated (incentives, "; ", text);
      else if (is_in_section (block, JD_SECTION_ROLE_BENEFITS) ||
               (block->part == pay && block->member == JD_COMPENSATION_BENEFITS))
        jd_text_append_separated (benefits, "\n", text);
    }

  jd_json_set_text (self->posting, "incentiveCompensation", incentives->str);
  jd_json_set_text (self->posting, "jobBenefits", benefits->str);
}

/* What it takes */

static void
set_education (Writer *self)
{
  static const char *const categories[] = {
    [JD_EDUCATION_LEVEL_NONE] = NULL,
    [JD_EDUCATION_LEVEL_HIGH_SCHOOL] = "high school",
    [JD_EDUCATION_LEVEL_ASSOCIATE] = "associate degree",
    [JD_EDUCATION_LEVEL_BACHELOR] = "bachelor degree",
    [JD_EDUCATION_LEVEL_CERTIFICATE] = "professional certificate",
    [JD_EDUCATION_LEVEL_POSTGRADUATE] = "postgraduate degree",
  };
  gboolean or_experience;
  int level = jd_jobposting_get_education (self->document, &or_experience);
  int months = jd_jobposting_get_months (self->document);

  if (level == JD_EDUCATION_LEVEL_NONE)
    {
      jd_json_set_text (self->posting, "educationRequirements", "no requirements");
    }
  else if (level > 0)
    {
      JsonObject *credential = create_object ("EducationalOccupationalCredential");

      jd_json_set_text (credential, "credentialCategory", categories[level]);
      json_object_set_object_member (self->posting, "educationRequirements", credential);
    }

  if (months > 0)
    {
      JsonObject *experience = create_object ("OccupationalExperienceRequirements");

      json_object_set_int_member (experience, "monthsOfExperience", months);
      json_object_set_object_member (self->posting, "experienceRequirements", experience);
    }

  if (or_experience && level > 0 && months > 0)
    json_object_set_boolean_member (self->posting, "experienceInPlaceOfEducation", TRUE);
}

static void
set_skills (Writer *self)
{
  static const int order[] = { JD_IMPORTANCE_MUST, -1, JD_IMPORTANCE_NICE };
  JdPartList *skills = jd_part_get_list (self->document, JD_DOCUMENT_SKILLS);
  g_autoptr (JsonArray) names = json_array_new ();

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      for (guint i = 0; i < jd_part_list_get_n (skills); i++)
        {
          JdPart *skill = jd_part_list_get (skills, i);

          if (jd_part_get_choice (skill, JD_SKILL_IMPORTANCE) == order[k] &&
              jd_part_has (skill, JD_SKILL_NAME))
            json_array_add_string_element (names, jd_part_get_string (skill, JD_SKILL_NAME));
        }
    }

  jd_json_set_elements (self->posting, "skills", names);
}

/* Codes and contacts */

static void
set_codes (Writer *self)
{
  gpointer ids = jd_part_get_part (self->document, JD_DOCUMENT_IDS);
  gpointer occupation = jd_part_get_part (ids, JD_IDS_OCCUPATION);
  gpointer company = jd_part_get_part (self->document, JD_DOCUMENT_COMPANY);
  g_autoptr (GString) category = g_string_new (NULL);

  jd_text_append_separated (category, " ", jd_part_get_string (occupation, JD_OCCUPATION_CODE));
  jd_text_append_separated (category, " ", jd_part_get_string (occupation, JD_OCCUPATION_LABEL));
  jd_json_set_text (self->posting, "occupationalCategory", category->str);
  jd_json_set_member (self->posting, "industry", company, JD_COMPANY_INDUSTRY);

  if (jd_part_has (ids, JD_IDS_DEPARTMENT))
    {
      JsonObject *unit = create_object ("Organization");

      jd_json_set_member (unit, "name", ids, JD_IDS_DEPARTMENT);
      json_object_set_object_member (self->posting, "employmentUnit", unit);
    }
}

static void
set_contact (Writer *self)
{
  gpointer apply = jd_part_get_part (self->document, JD_DOCUMENT_APPLY);

  if (jd_part_has (apply, JD_APPLY_EMAIL) || jd_part_has (apply, JD_APPLY_CONTACT))
    {
      JsonObject *contact = create_object ("ContactPoint");

      jd_json_set_member (contact, "name", apply, JD_APPLY_CONTACT);
      jd_json_set_member (contact, "email", apply, JD_APPLY_EMAIL);
      json_object_set_object_member (self->posting, "applicationContact", contact);
    }

  if (jd_part_has (apply, JD_APPLY_DIRECT))
    json_object_set_boolean_member (self->posting, "directApply",
                                    jd_part_get_flag (apply, JD_APPLY_DIRECT));
}

static void
fill (Writer *self)
{
  gpointer dates = jd_part_get_part (self->document, JD_DOCUMENT_DATES);

  json_object_set_string_member (self->posting, "@context", "https://schema.org/");
  json_object_set_string_member (self->posting, "@type", "JobPosting");
  set_title (self);
  set_description (self);
  jd_json_set_date (self->posting, "datePosted", dates, JD_DATES_POSTED);
  jd_json_set_date (self->posting, "validThrough", dates, JD_DATES_CLOSES);
  set_organization (self);
  set_identifier (self);
  set_places (self);
  set_pay (self);
  set_employment (self);
  set_contact (self);
  set_education (self);
  set_skills (self);
  set_section (self, "responsibilities", JD_SECTION_ROLE_RESPONSIBILITIES);
  set_section (self, "qualifications", JD_SECTION_ROLE_REQUIREMENTS);
  set_incentives (self);
  set_section (self, "employerOverview", JD_SECTION_ROLE_COMPANY);
  set_codes (self);
}

static gboolean
is_complete (JdReport  *report,
             GError   **error)
{
  const JdReportEntry *entry = jd_report_find (report, JD_REPORT_MISSING, NULL);

  if (!entry)
    return TRUE;

  g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_INCOMPLETE, entry->message);

  return FALSE;
}

static void
report_form (JdDocument *document,
             JdReport   *report)
{
  if (jd_part_has (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_LOGO))
    jd_report_add (report, JD_REPORT_LOST, 0, 0, "/company/logo", "%s",
                   _("A job board takes a logo by its web address only."));

}

GBytes *
jd_jobposting_write (JdDocument            *document,
                     const JdWriteOptions  *options,
                     JdReport              *report,
                     GError               **error)
{
  JdContentFlags flags = options && options->no_questions ? JD_CONTENT_NO_QUESTIONS : 0;
  g_autoptr (JdReport) own = report ? g_object_ref (report) : jd_report_new ();
  g_autoptr (JdContent) content = NULL;
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GString) json = g_string_new (NULL);
  Writer writer = { .document = document };

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  content = jd_content_new (document, flags);
  jd_jobposting_check (document, content, own);
  jd_losses_report_text (document, flags, own);
  report_form (document, own);
  if (options && options->strict && !is_complete (own, error))
    return NULL;

  writer.content = content;
  writer.posting = json_object_new ();
  json_node_take_object (root, writer.posting);
  fill (&writer);

  jd_json_append_node (json, root);
  jd_json_make_script_safe (json);
  g_string_append_c (json, '\n');

  return g_string_free_to_bytes (g_steal_pointer (&json));
}
