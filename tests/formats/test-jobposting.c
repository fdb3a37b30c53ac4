/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-format.h"
#include "jd-internal.h"
#include "jd-jobposting-writer.h"
#include "jd-json-reader.h"
#include "jd-json-writer.h"
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

/* One posting, and what members in the place of its own make of it. The quotation marks of JSON are
 * single ones here. */

static const char *const base =
  "{'format': 'jobdesc/1', 'kind': 'document', 'id': 'x', 'lang': 'en', 'title': 'Cook',"
  " 'company': {'name': 'Inn'}, 'dates': {'posted': '2026-11-01', 'closes': '2026-12-01'},"
  " 'locations': [{'workplace': 'onsite', 'address': {'city': 'Graz', 'country': 'AT'}}],"
  " 'employment': {'types': ['FULL_TIME']},"
  " 'compensation': {'min': 30000, 'max': 40000, 'currency': 'EUR', 'period': 'YEAR'},"
  " 'sections': [{'id': 'summary', 'role': 'summary',"
  " 'blocks': [{'type': 'paragraph', 'text': 'You cook.'}]}]}";

static char *
dup_json (const char *single)
{
  return g_strdelimit (g_strdup (single), "'", '"');
}

static JdDocument *
read_with (const char *members)
{
  g_autofree char *whole = dup_json (base);
  g_autoptr (JsonObject) object = parse (whole);
  g_autoptr (JsonObject) own = parse (members);
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GList) names = json_object_get_members (own);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JdDocument *document;
  char *json;

  for (GList *name = names; name; name = name->next)
    json_object_set_member (object, name->data,
                            json_node_copy (json_object_get_member (own, name->data)));
  json_node_set_object (root, object);

  json = json_to_string (root, FALSE);
  bytes = g_bytes_new_take (json, strlen (json));
  document = jd_json_read (bytes, NULL, NULL, &error);
  g_assert_no_error (error);

  return document;
}

#define NOTHING ((JdReportKind) -1)
#define NO(path) path, NULL

static const struct {
  const char *members;
  const char *path;
  const char *value;
  JdReportKind kind;
  const char *pointer;
} cases[] = {
  { "{}", "title", "'Cook'", NOTHING, NULL },
  { "{}", NO ("jobLocationType"), NOTHING, NULL },
  { "{}", NO ("directApply"), NOTHING, NULL },
  /* What a posting must have */
  { "{'title': ''}", NO ("title"), JD_REPORT_MISSING, "/title" },
  { "{'company': {}}", NO ("hiringOrganization"), JD_REPORT_MISSING, "/company/name" },
  { "{'company': {'name': 'Inn', 'url': 'javascript:alert(1)'}}", NO ("hiringOrganization/sameAs"),
    NOTHING, NULL },
  { "{'sections': [], 'compensation': {}, 'employment': {}, 'locations': [], 'dates': {}}",
    NO ("description"), JD_REPORT_MISSING, "/sections" },
  { "{'company': {'name': 'Inn', 'mission': 'Lorem ipsum dolor'}, 'sections': [{'id': 'c',"
    " 'role': 'company', 'title': 'Us'}]}", "title", "'Cook'", JD_REPORT_MISSING, "/sections" },
  { "{'title': '{{trade}}'}", "title", "'{{trade}}'", JD_REPORT_MISSING, "/variables" },
  /* Days */
  { "{'dates': {}}", NO ("datePosted"), JD_REPORT_MISSING, "/dates/posted" },
  { "{'dates': {}}", NO ("validThrough"), JD_REPORT_MISSING, "/dates/posted" },
  { "{'dates': {'posted': 'today'}}", NO ("datePosted"), JD_REPORT_MISSING, "/dates/posted" },
  { "{'dates': {'posted': '2026-11-01', 'closes': '2026-11-01'}}", "validThrough", "'2026-11-01'",
    JD_REPORT_MISSING, "/dates/closes" },
  /* Remote work stands with its regions or not at all; hybrid is not remote. */
  { "{'locations': [{'workplace': 'remote', 'hiringRegions': ['AT', 'US-CA']}]}",
    "jobLocationType", "'TELECOMMUTE'", NOTHING, NULL },
  { "{'locations': [{'workplace': 'remote', 'hiringRegions': ['AT', 'US-CA']}]}",
    "applicantLocationRequirements/1/@type", "'State'", NOTHING, NULL },
  { "{'locations': [{'workplace': 'remote', 'hiringRegions': ['AT', 'US-CA']}]}",
    NO ("jobLocation"), NOTHING, NULL },
  { "{'locations': [{'workplace': 'remote'}]}", NO ("jobLocationType"),
    JD_REPORT_MISSING, "/locations/0/hiringRegions" },
  { "{'locations': [{'workplace': 'remote'}]}", NO ("applicantLocationRequirements"),
    JD_REPORT_MISSING, "/locations/0/hiringRegions" },
  { "{'locations': [{'workplace': 'hybrid', 'address': {'country': 'AT'}}]}",
    NO ("jobLocationType"), JD_REPORT_ADVICE, "/locations/0/address/city" },
  { "{'locations': []}", NO ("jobLocation"), JD_REPORT_MISSING, "/locations" },
  { "{'locations': [{'workplace': 'onsite', 'address': {'city': 'Graz'}}]}",
    NO ("jobLocation/0/address/addressCountry"),
    JD_REPORT_MISSING, "/locations/0/address/country" },
  { "{'locations': [{'workplace': 'onsite', 'address': {'city': 'Graz', 'country': '日本'}}]}",
    NO ("jobLocation/0/address/addressCountry"),
    JD_REPORT_MISSING, "/locations/0/address/country" },
  /* Kinds of employment are the eight of Google or nothing. */
  { "{'employment': {'types': ['CONTRACT', 'INTERN']}}", "employmentType", "['INTERN']",
    JD_REPORT_LOST, "/employment/types" },
  { "{'employment': {'types': ['Full-Time']}}", NO ("employmentType"),
    JD_REPORT_LOST, "/employment/types" },
  /* Pay is numbers with a currency and a period, never zero for unknown. */
  { "{'compensation': {'min': 20, 'max': 20, 'currency': 'EUR', 'period': 'HOUR'}}",
    "baseSalary/value/value", "20", NOTHING, NULL },
  { "{'compensation': {'min': 20, 'max': 20, 'currency': 'EUR', 'period': 'HOUR'}}",
    NO ("baseSalary/value/minValue"), NOTHING, NULL },
  { "{'compensation': {'min': 20.5, 'max': 21, 'currency': 'EUR', 'period': 'HOUR'}}",
    "baseSalary/value/minValue", "20.5", NOTHING, NULL },
  { "{'compensation': {'min': 20, 'currency': 'EUR', 'period': 'HOUR'}}", NO ("baseSalary"),
    JD_REPORT_ADVICE, "/compensation/max" },
  { "{'compensation': {'min': 20, 'max': 30, 'period': 'HOUR'}}", NO ("baseSalary"),
    JD_REPORT_MISSING, "/compensation/currency" },
  { "{'compensation': {'min': 20, 'max': 30, 'currency': '$', 'period': 'HOUR'}}",
    NO ("baseSalary"), JD_REPORT_MISSING, "/compensation/currency" },
  { "{'compensation': {'min': 20, 'max': 30, 'currency': 'EUR'}}", NO ("baseSalary"),
    JD_REPORT_MISSING, "/compensation/period" },
  { "{'compensation': {'min': 30, 'max': 20, 'currency': 'EUR', 'period': 'HOUR'}}",
    NO ("baseSalary"), JD_REPORT_MISSING, "/compensation/max" },
  { "{'compensation': {'min': 77, 'max': 88, 'currency': 'EUR', 'period': 'HOUR',"
    " 'publish': false}}", NO ("baseSalary"), JD_REPORT_LOST, "/compensation" },
  { "{'compensation': {'min': 15, 'max': 20, 'currency': 'EUR', 'period': 'YEAR'}}",
    "baseSalary/value/maxValue", "20", JD_REPORT_ADVICE, "/compensation/period" },
  { "{'compensation': {}}", NO ("baseSalary"), JD_REPORT_ADVICE, "/compensation/min" },
  /* Experience in the place of schooling needs both. */
  { "{'requirements': [{'type': 'education', 'text': 'A degree', 'importance': 'must',"
    " 'education': {'level': 'bachelor', 'orExperience': true}}]}",
    NO ("experienceInPlaceOfEducation"), JD_REPORT_ADVICE, "/requirements" },
  { "{'requirements': [{'type': 'education', 'text': 'A degree', 'importance': 'must',"
    " 'education': {'level': 'bachelor', 'orExperience': true}},"
    " {'type': 'experience', 'text': 'Time', 'importance': 'must', 'months': 24},"
    " {'type': 'experience', 'text': 'More', 'importance': 'nice', 'months': 99}]}",
    "experienceInPlaceOfEducation", "true", NOTHING, NULL },
  { "{'requirements': [{'type': 'experience', 'text': 'Time', 'importance': 'must', 'months': 24},"
    " {'type': 'experience', 'text': 'More', 'importance': 'nice', 'months': 99}]}",
    "experienceRequirements/monthsOfExperience", "24", NOTHING, NULL },
  { "{'requirements': [{'type': 'education', 'text': 'None', 'importance': 'must',"
    " 'education': {'level': 'none'}}]}", "educationRequirements", "'no requirements'",
    NOTHING, NULL },
  /* The rest */
  { "{'apply': {'direct': false}}", "directApply", "false", NOTHING, NULL },
  { "{'apply': {'email': 'a@b.c'}}", NO ("directApply"), NOTHING, NULL },
  { "{'ids': {'requisition': 'R1'}}", "identifier/value", "'R1'", NOTHING, NULL },
  { "{'skills': [{'name': 'B', 'importance': 'nice'}, {'name': 'A', 'importance': 'must'}]}",
    "skills", "['A','B']", NOTHING, NULL },
  { "{'internal': {'notes': 'secret'}}", NO ("internal"), JD_REPORT_LOST, "/internal" },
};

static void
test_cases (void)
{
  const JdWriteOptions strict = { .strict = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = dup_json (cases[i].members);
      g_autoptr (JdDocument) document = read_with (members);
      g_autoptr (JdReport) report = jd_report_new ();
      g_autofree char *text = write_text (document, report);
      g_autoptr (JsonObject) posting = parse (text);
      g_autofree char *value = get_value (posting, cases[i].path);
      g_autofree char *wanted = cases[i].value ? dup_json (cases[i].value) : NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) checked = jd_jobposting_write (document, &strict, NULL, &error);

      g_test_message ("%s: %s", cases[i].members, cases[i].path);
      g_assert_cmpstr (value, ==, wanted);
      if (cases[i].kind == NOTHING)
        g_assert_cmpuint (jd_report_count (report, JD_REPORT_MISSING), ==, 0);
      else
        g_assert_nonnull (jd_report_find (report, cases[i].kind, cases[i].pointer));

      /* On request nothing is written that lacks what a posting must have. */
      g_assert_cmpint (checked == NULL, ==, jd_report_count (report, JD_REPORT_MISSING) > 0);
      if (!checked)
        g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_INCOMPLETE);

      /* What is kept back is nowhere in it. */
      g_assert_null (strstr (text, "secret"));
      g_assert_null (strstr (text, "77"));
      g_assert_null (strstr (text, "javascript:"));
    }
}

/* Questions go into the description or nowhere, and only one of the two is told. */
static void
test_questions (void)
{
  static const char *const ids[] = { "jobposting", "jsonresume" };
  g_autoptr (JdDocument) document = load_sample ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ids); i++)
    {
      const JdWriteOptions options = { .no_questions = i % 2 == 1 };
      g_autoptr (JdReport) report = jd_report_new ();
      g_autoptr (GBytes) bytes =
        jd_format_write (jd_format_find (ids[i / 2]), document, &options, report, NULL);

      g_assert_nonnull (bytes);
      g_assert_cmpint (jd_report_find (report, JD_REPORT_MOVED, "/faq") != NULL, ==, i % 2 == 0);
      g_assert_cmpint (jd_report_find (report, JD_REPORT_LOST, "/faq") != NULL, ==, i % 2 == 1);
    }
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

/* Signs of HTML, of scripts and of Markdown are text in every place. */
static void
test_hostile (void)
{
  const char *sign = "</script><!-- <img src=x onerror=alert(1)> & ]]> \u2028 \" ' 😀";
  g_autofree char *single = dup_json (
    "{'title': 'SIGN', 'company': {'name': 'SIGN'}, 'sections': [{'id': 'a', 'role': 'custom',"
    " 'title': 'SIGN', 'blocks': [{'type': 'bullets', 'items': [{'text': 'SIGN',"
    " 'items': [{'text': 'SIGN'}]}]}, {'type': 'paragraph', 'text':"
    " '[x](javascript:alert(1)) [y](https://a.b/?q=<)'}, {'type': 'quote', 'text': 'SIGN'}]}],"
    " 'faq': [{'question': 'SIGN', 'answer': 'SIGN'}]}");
  g_autoptr (GString) members = g_string_new (single);
  g_autoptr (GString) quoted = g_string_new (NULL);
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (JsonObject) posting = NULL;
  g_autofree char *text = NULL;
  const char *html;

  jd_json_append_string (quoted, sign);
  g_string_replace (members, "\"SIGN\"", quoted->str, 0);
  document = read_with (members->str);
  text = write_text (document, NULL);
  g_assert_null (strpbrk (text, "<>&"));
  g_assert_null (strstr (text, "\u2028"));

  posting = parse (text);
  g_assert_cmpstr (json_object_get_string_member (posting, "title"), ==, sign);
  html = json_object_get_string_member (posting, "description");
  assert_html (html);
  g_assert_nonnull (strstr (html, "&lt;/script&gt;&lt;!-- &lt;img"));
  g_assert_nonnull (strstr (html, "javascript:alert(1)"));
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
  g_test_add_func ("/jobposting/cases", test_cases);
  g_test_add_func ("/jobposting/questions", test_questions);
  g_test_add_func ("/jobposting/hostile", test_hostile);
  g_test_add_func ("/jobposting/random", test_random);

  return g_test_run ();
}
