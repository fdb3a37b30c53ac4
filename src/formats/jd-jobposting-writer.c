/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-jobposting-writer.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-apply.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-dates.h"
#include "jd-employment.h"
#include "jd-html.h"
#include "jd-ids.h"
#include "jd-item.h"
#include "jd-jobposting-private.h"
#include "jd-losses.h"
#include "jd-occupation.h"
#include "jd-section.h"

/* Google for Jobs cuts longer titles; boards take 80 at most. */
#define TITLE_LENGTH 80

void
jd_jobposting_add_string (JdJobposting *self,
                          const char   *name,
                          const char   *value)
{
  if (!value || !*value)
    return;

  json_builder_set_member_name (self->builder, name);
  json_builder_add_string_value (self->builder, value);
}

void
jd_jobposting_add_number (JdJobposting *self,
                          const char   *name,
                          double        value)
{
  json_builder_set_member_name (self->builder, name);
  if (fabs (value - round (value)) > 0)
    json_builder_add_double_value (self->builder, value);
  else
    json_builder_add_int_value (self->builder, (gint64) value);
}

void
jd_jobposting_begin (JdJobposting *self,
                     const char   *name,
                     const char   *type)
{
  json_builder_set_member_name (self->builder, name);
  json_builder_begin_object (self->builder);
  jd_jobposting_add_string (self, "@type", type);
}

static void
add_flag (JdJobposting *self,
          const char   *name,
          gpointer      part,
          guint         member)
{
  if (!jd_part_has (part, member))
    return;

  json_builder_set_member_name (self->builder, name);
  json_builder_add_boolean_value (self->builder, jd_part_get_flag (part, member));
}

static const char *
get_block_text (JdJobposting  *self,
                JdContentKind  kind)
{
  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->kind == kind)
        return jd_inline_get_text (block->text);
    }

  return NULL;
}

static void
add_title (JdJobposting *self)
{
  const char *title = get_block_text (self, JD_CONTENT_TITLE);

  if (!title)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/title", "%s",
                   _("The title is missing."));
  else if (g_utf8_strlen (title, -1) > TITLE_LENGTH)
    jd_report_add (self->report, JD_REPORT_ADVICE, 0, 0, "/title", "%s",
                   _("The title is longer than 80 characters, and boards cut it."));

  jd_jobposting_add_string (self, "title", title);
}

static void
add_description (JdJobposting *self)
{
  g_autofree char *html = jd_html_from_content (self->content, JD_HTML_BOLD_HEADINGS);

  if (!*html)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/sections", "%s",
                   _("The text is missing."));

  jd_jobposting_add_string (self, "description", html);
}

static void
add_dates (JdJobposting *self)
{
  JdPart *dates = jd_part_get_part (self->document, JD_DOCUMENT_DATES);
  const char *posted = jd_part_get_string (dates, JD_DATES_POSTED);
  const char *closes = jd_part_get_string (dates, JD_DATES_CLOSES);

  if (!posted)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/dates/posted", "%s",
                   _("The day of posting is missing."));
  if (!closes)
    jd_report_add (self->report, JD_REPORT_ADVICE, 0, 0, "/dates/closes", "%s",
                   _("A closing day takes the posting off the boards in time."));
  if (posted && closes && strcmp (closes, posted) <= 0)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/dates/closes", "%s",
                   _("The closing day is not after the day of posting."));

  jd_jobposting_add_string (self, "datePosted", posted);
  jd_jobposting_add_string (self, "validThrough", closes);
}

static void
add_company (JdJobposting *self)
{
  JdPart *company = jd_part_get_part (self->document, JD_DOCUMENT_COMPANY);
  JdPart *ids = jd_part_get_part (self->document, JD_DOCUMENT_IDS);
  const char *name = get_block_text (self, JD_CONTENT_COMPANY);

  if (!name)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/company/name", "%s",
                   _("The name of the company is missing."));
  if (jd_part_has (company, JD_COMPANY_LOGO))
    jd_report_add (self->report, JD_REPORT_LOST, 0, 0, "/company/logo", "%s",
                   _("The logo is left out: job boards take the address of a picture only."));

  if (name)
    {
      jd_jobposting_begin (self, "hiringOrganization", "Organization");
      jd_jobposting_add_string (self, "name", name);
      jd_jobposting_add_string (self, "sameAs", jd_part_get_string (company, JD_COMPANY_URL));
      json_builder_end_object (self->builder);
    }

  if (jd_part_has (ids, JD_IDS_REQUISITION))
    {
      jd_jobposting_begin (self, "identifier", "PropertyValue");
      jd_jobposting_add_string (self, "name", name);
      jd_jobposting_add_string (self, "value", jd_part_get_string (ids, JD_IDS_REQUISITION));
      json_builder_end_object (self->builder);
    }

  jd_jobposting_add_string (self, "industry", jd_part_get_string (company, JD_COMPANY_INDUSTRY));
}

/* Google reads the eight types only; another one would spoil the whole field. */
static void
add_employment_types (JdJobposting *self,
                      JdPart       *employment)
{
  const char *const *types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; types && types[i]; i++)
    {
      if (g_strv_contains (jd_employment_types, types[i]))
        g_strv_builder_add (known, types[i]);
      else
        jd_report_add (self->report, JD_REPORT_LOST, 0, 0, "/employment/types",
                       _("“%s” is no type of employment that job boards know."), types[i]);
    }

  list = g_strv_builder_end (known);
  if (!list[0])
    {
      jd_report_add (self->report, JD_REPORT_ADVICE, 0, 0, "/employment/types", "%s",
                     _("Job boards filter by the type of employment, which is missing."));
      return;
    }

  json_builder_set_member_name (self->builder, "employmentType");
  json_builder_begin_array (self->builder);
  for (guint i = 0; list[i]; i++)
    json_builder_add_string_value (self->builder, list[i]);
  json_builder_end_array (self->builder);
}

static void
add_employment (JdJobposting *self)
{
  JdPart *employment = jd_part_get_part (self->document, JD_DOCUMENT_EMPLOYMENT);
  int openings = jd_part_get_integer (employment, JD_EMPLOYMENT_OPENINGS);

  add_employment_types (self, employment);
  jd_jobposting_add_string (self, "workHours",
                            jd_part_get_string (employment, JD_EMPLOYMENT_HOURS));
  jd_jobposting_add_string (self, "jobStartDate",
                            jd_part_get_string (employment, JD_EMPLOYMENT_START));
  add_flag (self, "jobImmediateStart", employment, JD_EMPLOYMENT_IMMEDIATE);
  if (openings > 0)
    jd_jobposting_add_number (self, "totalJobOpenings", openings);
}

static void
add_benefits (JdJobposting *self)
{
  JdPart *pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);
  JdPartList *benefits = jd_part_get_list (pay, JD_COMPENSATION_BENEFITS);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < jd_part_list_get_n (benefits); i++)
    {
      const char *source = jd_part_get_string (jd_part_list_get (benefits, i), JD_ITEM_TEXT);
      g_autofree char *plain = source ? jd_inline_dup_plain (source) : NULL;

      if (plain)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", plain);
    }

  jd_jobposting_add_string (self, "jobBenefits", text->str);
}

/* The text of one section as lines, for readers that want it apart from the description. */
static void
add_section_text (JdJobposting  *self,
                  const char    *name,
                  JdSectionRole  role)
{
  JdPart *section = jd_document_find_section (self->document, role);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; section && i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->section == section && block->kind != JD_CONTENT_HEADING &&
          block->kind != JD_CONTENT_SUBHEADING)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                                jd_inline_get_text (block->text));
    }

  jd_jobposting_add_string (self, name, text->str);
}

static void
add_rest (JdJobposting *self)
{
  JdPart *ids = jd_part_get_part (self->document, JD_DOCUMENT_IDS);
  JdPart *occupation = jd_part_get_part (ids, JD_IDS_OCCUPATION);
  JdPart *apply = jd_part_get_part (self->document, JD_DOCUMENT_APPLY);

  add_flag (self, "directApply", apply, JD_APPLY_DIRECT);
  jd_jobposting_add_string (self, "occupationalCategory",
                            jd_part_get_string (occupation, JD_OCCUPATION_CODE));
  if (jd_part_has (ids, JD_IDS_DEPARTMENT))
    {
      jd_jobposting_begin (self, "employmentUnit", "Organization");
      jd_jobposting_add_string (self, "name", jd_part_get_string (ids, JD_IDS_DEPARTMENT));
      json_builder_end_object (self->builder);
    }
  if (jd_part_has (apply, JD_APPLY_EMAIL))
    {
      jd_jobposting_begin (self, "applicationContact", "ContactPoint");
      jd_jobposting_add_string (self, "email", jd_part_get_string (apply, JD_APPLY_EMAIL));
      json_builder_end_object (self->builder);
    }

  add_section_text (self, "responsibilities", JD_SECTION_ROLE_RESPONSIBILITIES);
  add_section_text (self, "qualifications", JD_SECTION_ROLE_REQUIREMENTS);
  add_section_text (self, "employerOverview", JD_SECTION_ROLE_COMPANY);
  add_benefits (self);
}

/* json-glib escapes neither `<` nor the separators that end a line of a script. */
static GBytes *
escape_for_script (const char *json)
{
  GString *out = g_string_sized_new (strlen (json) + 64);

  for (const char *p = json; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
  g_string_append_c (out, '\n');

  return g_string_free_to_bytes (out);
}

GBytes *
jd_jobposting_write (JdDocument            *document,
                     const JdWriteOptions  *options,
                     JdReport              *report,
                     GError               **error)
{
  JdContentFlags flags = options->no_questions ? JD_CONTENT_NO_QUESTIONS : JD_CONTENT_DEFAULT;
  g_autoptr (JdContent) content = jd_content_new (document, flags);
  g_autoptr (JdReport) own = report ? g_object_ref (report) : jd_report_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  JdJobposting self = { document, content, own, builder };

  json_builder_begin_object (builder);
  jd_jobposting_add_string (&self, "@context", "https://schema.org/");
  jd_jobposting_add_string (&self, "@type", "JobPosting");
  add_title (&self);
  add_description (&self);
  add_dates (&self);
  add_company (&self);
  jd_jobposting_add_places (&self);
  jd_jobposting_add_pay (&self);
  add_employment (&self);
  jd_jobposting_add_requirements (&self);
  add_rest (&self);
  json_builder_end_object (builder);
  jd_losses_report (document, flags, own);

  if (options->strict && jd_report_count (own, JD_REPORT_MISSING) > 0)
    {
      g_set_error_literal (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_INCOMPLETE,
                           _("The posting lacks what job boards require."));
      return NULL;
    }

  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);

  return escape_for_script (json);
}
