/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-address.h"
#include "jd-apply.h"
#include "jd-company.h"
#include "jd-compensation.h"
#include "jd-dates.h"
#include "jd-education.h"
#include "jd-employment.h"
#include "jd-internal.h"
#include "jd-jobposting-writer.h"
#include "jd-json-reader.h"
#include "jd-location.h"
#include "jd-requirement.h"
#include "jd-test-document.h"

#define N_RANDOM 300

static char *
write_text (JdDocument *document,
            JdReport   *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_jobposting_write (document, NULL, report, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static JsonObject *
parse (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);

  return json_object_ref (json_node_get_object (node));
}

static JdDocument *
load_sample (void)
{
  g_autoptr (GBytes) bytes = jd_test_load ("data/sample.jobdesc");

  return jd_json_read (bytes, NULL, NULL, NULL);
}

/* The value at a path such as “baseSalary/value/unitText”, as text; NULL when there is none. */
static char *
get_value (JsonObject *posting,
           const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  JsonNode *node = NULL;
  JsonObject *object = posting;

  for (guint i = 0; names[i]; i++)
    {
      node = object ? json_object_get_member (object, names[i]) : NULL;
      if (node && JSON_NODE_HOLDS_ARRAY (node) && names[i + 1])
        node = json_array_get_element (json_node_get_array (node),
                                       (guint) atoi (names[++i]));
      object = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    }

  return node ? json_to_string (node, FALSE) : NULL;
}

/* The rows of the table of properties that Google for Jobs reads, and of those that others do. */
static const struct {
  const char *path;
  const char *value;
} rows[] = {
  { "@context", "\"https://schema.org/\"" },
  { "@type", "\"JobPosting\"" },
  { "title", "\"Data Engineer\"" },
  { "datePosted", "\"2026-11-20\"" },
  { "validThrough", "\"2026-12-31\"" },
  { "hiringOrganization/@type", "\"Organization\"" },
  { "hiringOrganization/name", "\"Lindenroute\"" },
  { "hiringOrganization/sameAs", "\"https://lindenroute.example\"" },
  { "identifier/@type", "\"PropertyValue\"" },
  { "identifier/name", "\"Lindenroute\"" },
  { "identifier/value", "\"LR-2026-31\"" },
  { "jobLocation/0/@type", "\"Place\"" },
  { "jobLocation/0/address/@type", "\"PostalAddress\"" },
  { "jobLocation/0/address/addressLocality", "\"Porto\"" },
  { "jobLocation/0/address/postalCode", "\"4050-001\"" },
  { "jobLocation/0/address/addressCountry", "\"PT\"" },
  { "jobLocationType", "\"TELECOMMUTE\"" },
  { "applicantLocationRequirements/0/@type", "\"Country\"" },
  { "applicantLocationRequirements/0/name", "\"Portugal\"" },
  { "applicantLocationRequirements/2/name", "\"Belgium\"" },
  { "baseSalary/@type", "\"MonetaryAmount\"" },
  { "baseSalary/currency", "\"EUR\"" },
  { "baseSalary/value/@type", "\"QuantitativeValue\"" },
  { "baseSalary/value/minValue", "42000" },
  { "baseSalary/value/maxValue", "54000" },
  { "baseSalary/value/unitText", "\"YEAR\"" },
  { "baseSalary/value/value", NULL },
  { "employmentType", "[\"FULL_TIME\",\"PART_TIME\"]" },
  { "directApply", "true" },
  { "educationRequirements/@type", "\"EducationalOccupationalCredential\"" },
  { "educationRequirements/credentialCategory", "\"bachelor degree\"" },
  { "experienceRequirements/@type", "\"OccupationalExperienceRequirements\"" },
  { "experienceRequirements/monthsOfExperience", "24" },
  { "experienceInPlaceOfEducation", "true" },
  { "totalJobOpenings", "2" },
  { "jobStartDate", "\"2027-02-01\"" },
  { "industry", "\"Parcel logistics\"" },
  { "applicationContact/email", "\"jobs@lindenroute.example\"" },
  { "benefits", NULL },
  { "internal", NULL },
};

static void
test_rows (void)
{
  g_autoptr (JdDocument) sample = load_sample ();
  g_autofree char *text = write_text (sample, NULL);
  g_autoptr (JsonObject) posting = parse (text);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = get_value (posting, rows[i].path);

      g_test_message ("%s", rows[i].path);
      g_assert_cmpstr (value, ==, rows[i].value);
    }
}

/* Guards: what is changed in the sample, what must be told, and what must not be written. */

static void
clear_title (JdDocument *document)
{
  jd_part_set_string (document, JD_DOCUMENT_TITLE, NULL);
}

static void
clear_company (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_NAME, NULL);
}

static void
bad_url (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_URL,
                      "javascript:alert(1)");
}

static void
clear_posted (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_DATES), JD_DATES_POSTED, NULL);
}

static void
bad_posted (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_DATES), JD_DATES_POSTED, "today");
}

static void
early_close (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_DATES), JD_DATES_CLOSES,
                      "2026-11-20");
}

static void
clear_places (JdDocument *document)
{
  JdPartList *places = jd_part_get_list (document, JD_DOCUMENT_LOCATIONS);

  jd_part_list_splice (places, 0, jd_part_list_get_n (places), NULL, 0);
}

static void
clear_regions (JdDocument *document)
{
  JdPartList *places = jd_part_get_list (document, JD_DOCUMENT_LOCATIONS);

  jd_part_set_strings (jd_part_list_get (places, 1), JD_LOCATION_HIRING_REGIONS, NULL);
}

static void
only_hybrid (JdDocument *document)
{
  jd_part_list_remove (jd_part_get_list (document, JD_DOCUMENT_LOCATIONS), 1);
}

static void
bad_country (JdDocument *document)
{
  JdPart *place = jd_part_list_get (jd_part_get_list (document, JD_DOCUMENT_LOCATIONS), 0);

  jd_part_set_string (jd_part_get_part (place, JD_LOCATION_ADDRESS), JD_ADDRESS_COUNTRY,
                      "Portugal");
}

static void
bad_currency (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPENSATION),
                      JD_COMPENSATION_CURRENCY, "$");
}

static void
secret_pay (JdDocument *document)
{
  jd_part_set_flag (jd_part_get_part (document, JD_DOCUMENT_COMPENSATION),
                    JD_COMPENSATION_PUBLISH, 0);
}

static void
odd_period (JdDocument *document)
{
  jd_part_set_number (jd_part_get_part (document, JD_DOCUMENT_COMPENSATION),
                      JD_COMPENSATION_MIN, 15);
}

static void
bad_type (JdDocument *document)
{
  const char *const types[] = { "Full-Time", "CONTRACTOR", NULL };

  jd_part_set_strings (jd_part_get_part (document, JD_DOCUMENT_EMPLOYMENT), JD_EMPLOYMENT_TYPES,
                       types);
}

static void
no_months (JdDocument *document)
{
  JdPart *first = jd_part_list_get (jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS), 0);

  jd_part_set_integer (first, JD_REQUIREMENT_MONTHS, -1);
}

static void
unknown_direct (JdDocument *document)
{
  jd_part_set_flag (jd_part_get_part (document, JD_DOCUMENT_APPLY), JD_APPLY_DIRECT, -1);
}

static void
unfilled (JdDocument *document)
{
  JdPartList *variables = jd_part_get_list (document, JD_DOCUMENT_VARIABLES);

  jd_part_list_splice (variables, 0, jd_part_list_get_n (variables), NULL, 0);
}

static void
filler (JdDocument *document)
{
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_MISSION,
                      "Lorem ipsum dolor");
}

static const struct {
  const char *name;
  void (*change) (JdDocument *document);
  JdReportKind kind;
  const char *pointer;
  const char *absent;
} guards[] = {
  { "required title", clear_title, JD_REPORT_MISSING, "/title", "title" },
  { "required company", clear_company, JD_REPORT_MISSING, "/company/name", "hiringOrganization" },
  { "link allow-list", bad_url, JD_REPORT_LOST, "/internal", "hiringOrganization/sameAs" },
  { "required date", clear_posted, JD_REPORT_MISSING, "/dates/posted", "datePosted" },
  { "date that is none", bad_posted, JD_REPORT_MISSING, "/dates/posted", "datePosted" },
  { "M9", early_close, JD_REPORT_MISSING, "/dates/closes", NULL },
  { "required place", clear_places, JD_REPORT_MISSING, "/locations", "jobLocation" },
  { "M1", clear_regions, JD_REPORT_MISSING, "/locations/1/hiringRegions", "jobLocationType" },
  { "M1 both", clear_regions, JD_REPORT_MISSING, "/locations/1/hiringRegions",
    "applicantLocationRequirements" },
  { "M2", only_hybrid, JD_REPORT_LOST, "/internal", "jobLocationType" },
  { "M3", bad_country, JD_REPORT_MISSING, "/locations/0/address/country",
    "jobLocation/0/address/addressCountry" },
  { "M4", bad_type, JD_REPORT_LOST, "/employment/types", NULL },
  { "M5", bad_currency, JD_REPORT_MISSING, "/compensation/currency", "baseSalary" },
  { "M5 published", secret_pay, JD_REPORT_LOST, "/compensation", "baseSalary" },
  { "M6", odd_period, JD_REPORT_ADVICE, "/compensation/period", NULL },
  { "M10 variables", unfilled, JD_REPORT_MISSING, "/variables", NULL },
  { "M10 filler", filler, JD_REPORT_MISSING, "/sections", NULL },
  { "M11", no_months, JD_REPORT_ADVICE, "/requirements", "experienceInPlaceOfEducation" },
  { "M13", unknown_direct, JD_REPORT_LOST, "/internal", "directApply" },
};

static void
test_guards (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_autoptr (JdDocument) document = load_sample ();
      g_autoptr (JdReport) report = jd_report_new ();
      g_autoptr (JsonObject) posting = NULL;
      g_autofree char *text = NULL;
      g_autofree char *value = NULL;

      guards[i].change (document);
      text = write_text (document, report);
      posting = parse (text);

      g_test_message ("%s", guards[i].name);
      g_assert_nonnull (jd_report_find (report, guards[i].kind, guards[i].pointer));
      if (!guards[i].absent)
        continue;

      value = get_value (posting, guards[i].absent);
      g_assert_null (value);
    }
}

static void
test_strict (void)
{
  const JdWriteOptions strict = { .strict = TRUE };
  g_autoptr (JdDocument) document = load_sample ();
  g_autoptr (GBytes) good = jd_jobposting_write (document, &strict, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (good);
  clear_posted (document);
  g_assert_null (jd_jobposting_write (document, &strict, NULL, &error));
  g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_INCOMPLETE);
}

/* The description has the elements of the list and no other, each closed in its order. */
static void
assert_html (const char *html)
{
  static const char *const allowed[] = { "p", "ul", "ol", "li", "strong", "em", NULL };
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = strchr (html, '<'); p; p = strchr (p + 1, '<'))
    {
      gboolean closes = p[1] == '/';
      const char *name = p + 1 + closes;
      g_autofree char *tag = g_strndup (name, strcspn (name, ">"));

      g_assert_nonnull (strchr (name, '>'));
      if (g_str_equal (tag, "br"))
        continue;

      g_assert_true (g_strv_contains (allowed, tag));
      if (!closes)
        {
          g_ptr_array_add (open, g_strdup (tag));
          continue;
        }

      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (open->pdata[open->len - 1], ==, tag);
      g_ptr_array_remove_index (open, open->len - 1);
    }

  g_assert_cmpuint (open->len, ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (JdDocument) document = jd_test_document_random (random);
      g_autofree char *text = NULL;
      g_autoptr (JsonObject) posting = NULL;

      jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_INTERNAL), JD_INTERNAL_BUDGET,
                          "internal-secret");
      text = write_text (document, NULL);

      /* Nothing in it ends a script element or a line of a script. */
      g_assert_null (strpbrk (text, "<>&"));
      g_assert_null (strstr (text, "\xe2\x80\xa8"));
      g_assert_null (strstr (text, "\xe2\x80\xa9"));
      g_assert_null (strstr (text, "internal-secret"));

      posting = parse (text);
      if (json_object_has_member (posting, "description"))
        assert_html (json_object_get_string_member (posting, "description"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jobposting/rows", test_rows);
  g_test_add_func ("/jobposting/guards", test_guards);
  g_test_add_func ("/jobposting/strict", test_strict);
  g_test_add_func ("/jobposting/random", test_random);

  return g_test_run ();
}
