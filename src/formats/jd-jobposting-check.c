/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-jobposting-check.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-address.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-country.h"
#include "jd-dates.h"
#include "jd-education.h"
#include "jd-employment.h"
#include "jd-location.h"
#include "jd-requirement.h"
#include "jd-words.h"

#define MIN_WORDS 50
#define MAX_TITLE 80

/* Facts that the writer needs too */

static gboolean
is_currency (const char *currency)
{
  return currency && strlen (currency) == 3 && g_ascii_isupper (currency[0]) &&
         g_ascii_isupper (currency[1]) && g_ascii_isupper (currency[2]);
}

static gboolean
has_amount (gpointer pay)
{
  return jd_part_get_number (pay, JD_COMPENSATION_MIN) > 0 ||
         jd_part_get_number (pay, JD_COMPENSATION_MAX) > 0;
}

/* A board takes one figure or both ends of a range; an open end is not told. */
static gboolean
has_range (gpointer pay)
{
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);

  return min > 0 && max >= min;
}

gboolean
jd_jobposting_has_pay (JdDocument *document)
{
  gpointer pay;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), FALSE);

  pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);

  return jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH) && has_range (pay) &&
         is_currency (jd_part_get_string (pay, JD_COMPENSATION_CURRENCY)) &&
         jd_part_get_choice (pay, JD_COMPENSATION_PERIOD) >= 0;
}

gboolean
jd_jobposting_has_country (gpointer location)
{
  const char *country =
    jd_part_get_string (jd_part_get_part (location, JD_LOCATION_ADDRESS), JD_ADDRESS_COUNTRY);

  return country && jd_country_get_name (country, "en") != NULL;
}

gboolean
jd_jobposting_is_remote (gpointer location)
{
  return jd_part_get_choice (location, JD_LOCATION_WORKPLACE) == JD_WORKPLACE_REMOTE;
}

static gboolean
is_must (gpointer requirement)
{
  return jd_part_get_choice (requirement, JD_REQUIREMENT_IMPORTANCE) != JD_IMPORTANCE_NICE;
}

int
jd_jobposting_get_months (JdDocument *document)
{
  JdPartList *requirements;
  int months = -1;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), -1);

  requirements = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);
  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    {
      JdPart *requirement = jd_part_list_get (requirements, i);

      if (is_must (requirement))
        months = MAX (months, jd_part_get_integer (requirement, JD_REQUIREMENT_MONTHS));
    }

  return months;
}

int
jd_jobposting_get_education (JdDocument *document,
                             gboolean   *or_experience)
{
  JdPartList *requirements;
  int level = -1;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), -1);
  g_return_val_if_fail (or_experience != NULL, -1);

  *or_experience = FALSE;
  requirements = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);
  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    {
      JdPart *requirement = jd_part_list_get (requirements, i);
      JdPart *education = jd_part_get_part (requirement, JD_REQUIREMENT_EDUCATION);
      int here = jd_part_get_choice (education, JD_EDUCATION_LEVEL);

      if (!is_must (requirement) || here < 0)
        continue;

      level = MAX (level, here);
      *or_experience |= jd_part_get_flag (education, JD_EDUCATION_OR_EXPERIENCE);
    }

  return level;
}

/* Checks */

static void
require (JdReport   *report,
         gboolean    present,
         const char *pointer,
         const char *message)
{
  if (!present)
    jd_report_add (report, JD_REPORT_MISSING, 0, 0, pointer, "%s", message);
}

static void
advise (JdReport   *report,
        gboolean    good,
        const char *pointer,
        const char *message)
{
  if (!good)
    jd_report_add (report, JD_REPORT_ADVICE, 0, 0, pointer, "%s", message);
}

static void
check_dates (JdDocument *document,
             JdReport   *report)
{
  gpointer dates = jd_part_get_part (document, JD_DOCUMENT_DATES);
  const char *posted = jd_part_get_string (dates, JD_DATES_POSTED);
  const char *closes = jd_part_get_string (dates, JD_DATES_CLOSES);

  require (report, jd_words_is_date (posted), "/dates/posted", _("The day of posting is missing."));
  advise (report, jd_words_is_date (closes), "/dates/closes",
          _("Without a closing day the posting may stay up for too long, or be taken down."));
  if (jd_words_is_date (posted) && jd_words_is_date (closes))
    require (report, strcmp (closes, posted) > 0, "/dates/closes",
             _("The closing day is not after the day of posting."));
}

static void
check_place (gpointer  location,
             JdReport *report)
{
  gpointer address = jd_part_get_part (location, JD_LOCATION_ADDRESS);
  g_autofree char *country = jd_part_dup_pointer (address, JD_ADDRESS_COUNTRY);
  g_autofree char *city = jd_part_dup_pointer (address, JD_ADDRESS_CITY);
  g_autofree char *regions = jd_part_dup_pointer (location, JD_LOCATION_HIRING_REGIONS);

  if (jd_jobposting_is_remote (location))
    {
      require (report, jd_part_has (location, JD_LOCATION_HIRING_REGIONS), regions,
               _("Remote work needs the countries that people may work from."));
      return;
    }

  require (report, jd_jobposting_has_country (location), country,
           _("A place needs its country, as a two-letter code."));
  advise (report, jd_part_has (address, JD_ADDRESS_CITY), city,
          _("A place is found by its town."));
}

static void
check_places (JdDocument *document,
              JdReport   *report)
{
  JdPartList *locations = jd_part_get_list (document, JD_DOCUMENT_LOCATIONS);

  require (report, jd_part_list_get_n (locations) > 0, "/locations",
           _("The place is missing."));
  for (guint i = 0; i < jd_part_list_get_n (locations); i++)
    check_place (jd_part_list_get (locations, i), report);
}

/* Yearly pay of a hundred, or hourly pay of ten thousand, is a period that was mistaken. */
static gboolean
is_likely (double amount,
           int    period)
{
  static const double most[] = {
    [JD_PERIOD_HOUR] = 100000, [JD_PERIOD_DAY] = 1e6, [JD_PERIOD_WEEK] = 1e7,
    [JD_PERIOD_MONTH] = 1e8, [JD_PERIOD_YEAR] = 1e10,
  };
  static const double least[] = {
    [JD_PERIOD_HOUR] = 0.5, [JD_PERIOD_DAY] = 4, [JD_PERIOD_WEEK] = 20,
    [JD_PERIOD_MONTH] = 50, [JD_PERIOD_YEAR] = 1000,
  };

  return amount <= 0 || (amount >= least[period] && amount <= most[period]);
}

static void
check_pay (JdDocument *document,
           JdReport   *report)
{
  gpointer pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  int period = jd_part_get_choice (pay, JD_COMPENSATION_PERIOD);
  double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);

  if (!jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH))
    return;

  if (!has_amount (pay))
    {
      advise (report, FALSE, "/compensation/min", _("Postings with pay are shown to more people."));
      return;
    }

  require (report, is_currency (jd_part_get_string (pay, JD_COMPENSATION_CURRENCY)),
           "/compensation/currency",
           _("The pay needs its currency, as a code of three capitals."));
  require (report, period >= 0, "/compensation/period",
           _("The pay needs its period, such as a year."));
  require (report, min <= 0 || max <= 0 || min <= max, "/compensation/max",
           _("The upper end of the pay is smaller than the lower end."));
  advise (report, min > 0 && max > 0, min > 0 ? "/compensation/max" : "/compensation/min",
          _("Job boards take one figure or both ends of a range, so the pay is left out."));
  advise (report, period < 0 || (is_likely (min, period) && is_likely (max, period)),
          "/compensation/period", _("The pay does not look like pay for that period."));
}

static void
check_employment (JdDocument *document,
                  JdReport   *report)
{
  gpointer employment = jd_part_get_part (document, JD_DOCUMENT_EMPLOYMENT);
  const char *const *types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);

  advise (report, types != NULL, "/employment/types",
          _("People filter by the kind of employment."));
  for (guint i = 0; types && types[i]; i++)
    {
      if (!g_strv_contains (jd_employment_types, types[i]))
        jd_report_add (report, JD_REPORT_LOST, 0, 0, "/employment/types",
                       /* Translators: %s is a value that a file holds */
                       _("“%s” is no kind of employment that job boards know."), types[i]);
    }
}

static void
check_experience (JdDocument *document,
                  JdReport   *report)
{
  gboolean or_experience;
  int level = jd_jobposting_get_education (document, &or_experience);

  if (or_experience)
    advise (report, level >= 0 && jd_jobposting_get_months (document) > 0, "/requirements",
            _("“Or experience” is told to job boards only with the years of experience."));
}

static gboolean
holds_filler (JdContent *content)
{
  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      g_autofree char *lower =
        g_utf8_strdown (jd_inline_get_text (jd_content_get_block (content, i)->text), -1);

      if (strstr (lower, "lorem ipsum"))
        return TRUE;
    }

  return FALSE;
}

static void
check_text (JdDocument *document,
            JdContent  *content,
            JdReport   *report)
{
  guint n_words = jd_content_count_words (content, NULL);
  const char *title = jd_part_get_string (document, JD_DOCUMENT_TITLE);
  gboolean has_text = FALSE;

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    has_text = has_text || jd_content_get_block (content, i)->section != NULL;

  require (report, title != NULL, "/title", _("The title is missing."));
  advise (report, !title || g_utf8_strlen (title, -1) <= MAX_TITLE, "/title",
          _("The title is longer than 80 characters, and boards cut it."));
  require (report, has_text, "/sections", _("The text is missing."));
  if (has_text)
    advise (report, n_words >= MIN_WORDS, "/sections",
            _("The description is very short; job boards want the whole text."));
  require (report, !holds_filler (content), "/sections", _("There is filler text in it."));
}

void
jd_jobposting_check (JdDocument *document,
                     JdContent  *content,
                     JdReport   *report)
{
  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (JD_IS_CONTENT (content));
  g_return_if_fail (JD_IS_REPORT (report));

  check_text (document, content, report);
  check_dates (document, report);
  require (report, jd_part_has (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_NAME),
           "/company/name", _("The name of the company is missing."));
  check_places (document, report);
  check_pay (document, report);
  check_employment (document, report);
  check_experience (document, report);
}
