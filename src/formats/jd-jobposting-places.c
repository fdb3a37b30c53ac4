/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the job is, and what it pays. */

#include "jd-jobposting-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-address.h"
#include "jd-compensation.h"
#include "jd-country.h"
#include "jd-location.h"
#include "jd-words.h"

/* Places */

static gboolean
is_remote (JdPart *location)
{
  return jd_part_get_choice (location, JD_LOCATION_WORKPLACE) == JD_WORKPLACE_REMOTE;
}

static gboolean
is_country (const char *code)
{
  return code && jd_country_get_name (code, "en") != NULL;
}

static void
add_place (JdJobposting *self,
           JdPart       *location)
{
  JdPart *address = jd_part_get_part (location, JD_LOCATION_ADDRESS);
  const char *country = jd_part_get_string (address, JD_ADDRESS_COUNTRY);
  g_autofree char *pointer = jd_part_dup_pointer (address, JD_ADDRESS_COUNTRY);

  if (!country)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, pointer, "%s",
                   _("The country of a place is missing."));
  else if (!is_country (country))
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, pointer,
                   _("“%s” is not the two-letter code of a country."), country);

  json_builder_begin_object (self->builder);
  jd_jobposting_add_string (self, "@type", "Place");
  jd_jobposting_begin (self, "address", "PostalAddress");
  jd_jobposting_add_string (self, "streetAddress",
                            jd_part_get_string (address, JD_ADDRESS_STREET));
  jd_jobposting_add_string (self, "addressLocality",
                            jd_part_get_string (address, JD_ADDRESS_CITY));
  jd_jobposting_add_string (self, "addressRegion",
                            jd_part_get_string (address, JD_ADDRESS_REGION));
  jd_jobposting_add_string (self, "postalCode",
                            jd_part_get_string (address, JD_ADDRESS_POSTAL_CODE));
  jd_jobposting_add_string (self, "addressCountry", country);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
}

/* A region is a country, or a state of one by ISO 3166-2. */
static void
add_region (JdJobposting *self,
            const char   *code)
{
  g_autofree char *name = jd_words_dup_country ("en", code);

  json_builder_begin_object (self->builder);
  jd_jobposting_add_string (self, "@type", strchr (code, '-') ? "State" : "Country");
  jd_jobposting_add_string (self, "name", name);
  json_builder_end_object (self->builder);
}

static guint
count_regions (JdPartList *locations)
{
  guint n = 0;

  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    {
      JdPart *location = jd_part_list_get (locations, i);
      const char *const *regions = jd_part_get_strings (location, JD_LOCATION_HIRING_REGIONS);

      if (is_remote (location) && regions)
        n += g_strv_length ((char **) regions);
    }

  return n;
}

static void
add_regions (JdJobposting *self,
             JdPartList   *locations)
{
  json_builder_set_member_name (self->builder, "applicantLocationRequirements");
  json_builder_begin_array (self->builder);

  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    {
      JdPart *location = jd_part_list_get (locations, i);
      const char *const *regions = jd_part_get_strings (location, JD_LOCATION_HIRING_REGIONS);

      for (guint k = 0; is_remote (location) && regions && regions[k]; k++)
        add_region (self, regions[k]);
    }

  json_builder_end_array (self->builder);
}

void
jd_jobposting_add_places (JdJobposting *self)
{
  JdPartList *locations = jd_part_get_list (self->document, JD_DOCUMENT_LOCATIONS);
  guint n = jd_part_list_get_n (locations);
  guint n_remote = 0;

  for (guint i = 0; i < n; i++)
    n_remote += is_remote (jd_part_list_get (locations, i)) ? 1 : 0;

  if (n == 0)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/locations", "%s",
                   _("The place is missing."));

  if (n > n_remote)
    {
      json_builder_set_member_name (self->builder, "jobLocation");
      json_builder_begin_array (self->builder);
      for (guint i = 0; i < n; i++)
        {
          JdPart *location = jd_part_list_get (locations, i);

          if (!is_remote (location))
            add_place (self, location);
        }
      json_builder_end_array (self->builder);
    }

  /* Google wants both or neither: that the work may be done wholly from afar, and from where.
   * Hybrid work is no remote work. */
  if (n_remote > 0 && count_regions (locations) == 0)
    {
      jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/locations", "%s",
                     _("A remote job needs the countries that people may work from."));
    }
  else if (n_remote > 0)
    {
      jd_jobposting_add_string (self, "jobLocationType", "TELECOMMUTE");
      add_regions (self, locations);
    }
}

/* Pay */

static void
add_range (JdJobposting *self,
           JdPart       *pay)
{
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);

  jd_jobposting_begin (self, "baseSalary", "MonetaryAmount");
  jd_jobposting_add_string (self, "currency", jd_part_get_string (pay, JD_COMPENSATION_CURRENCY));
  jd_jobposting_begin (self, "value", "QuantitativeValue");
  if (max - min > 0)
    {
      jd_jobposting_add_number (self, "minValue", min);
      jd_jobposting_add_number (self, "maxValue", max);
    }
  else
    {
      jd_jobposting_add_number (self, "value", min);
    }
  jd_jobposting_add_string (self, "unitText", jd_part_get_string (pay, JD_COMPENSATION_PERIOD));
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
}

void
jd_jobposting_add_pay (JdJobposting *self)
{
  JdPart *pay = jd_part_get_part (self->document, JD_DOCUMENT_COMPENSATION);
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);

  if (!jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH) || (min < 0 && max < 0))
    jd_report_add (self->report, JD_REPORT_ADVICE, 0, 0, "/compensation", "%s",
                   _("Job boards rank postings with pay higher."));
  else if (min < 0 || max < 0)
    jd_report_add (self->report, JD_REPORT_ADVICE, 0, 0, "/compensation", "%s",
                   _("Pay is left out: both ends of the range are needed."));
  else if (max < min)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/compensation/max", "%s",
                   _("Pay is left out: the second figure is smaller than the first."));
  else if (!jd_part_has (pay, JD_COMPENSATION_CURRENCY) ||
           jd_part_get_choice (pay, JD_COMPENSATION_PERIOD) < 0)
    jd_report_add (self->report, JD_REPORT_MISSING, 0, 0, "/compensation", "%s",
                   _("Pay is left out: it needs a currency and a period."));
  else
    add_range (self, pay);

  if (jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH) && jd_part_has (pay, JD_COMPENSATION_BONUS))
    {
      g_autofree char *bonus =
        jd_inline_dup_plain (jd_part_get_string (pay, JD_COMPENSATION_BONUS));

      jd_jobposting_add_string (self, "incentiveCompensation", bonus);
    }
}
