/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-format.h"
#include "jd-item.h"
#include "jd-json-reader.h"
#include "jd-json-writer.h"
#include "jd-limits.h"
#include "jd-requirement.h"
#include "jd-skill.h"
#include "jd-test-document.h"

#define N_RANDOM 300

static const JdWriteOptions whole = { .include_internal = TRUE };

static JdDocument *
read_text (const char  *text,
           gssize       length,
           JdReport    *report,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return jd_json_read (bytes, NULL, report, error);
}

static char *
write_text (JdDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jd_json_write (document, &whole, NULL, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Files of ours */

static void
assert_same_bytes (const char *path)
{
  g_autoptr (GBytes) bytes = jd_test_load (path);
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_json_read (bytes, NULL, report, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (jd_report_get_n (report), ==, 0);
  again = jd_json_write (document, &whole, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (again, NULL), g_bytes_get_size (again));
}

static void
test_files (void)
{
  g_auto (GStrv) paths = jd_test_list ("data/templates", ".jobdesc");

  g_assert_cmpuint (g_strv_length (paths), >=, 3);
  for (guint i = 0; paths[i]; i++)
    assert_same_bytes (paths[i]);

  assert_same_bytes ("data/sample.jobdesc");
}

/* As editors of other systems write them */
static void
test_encodings (void)
{
  static const char *const charsets[] = { "UTF-8", "UTF-16LE", "UTF-16BE" };
  const char *text = "\ufeff\n{\"format\": \"jobdesc/1\", \"title\": \"Schweißer 😀\"}\n";

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length;
      char *data = g_convert (text, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDocument) document = NULL;

      g_assert_true (jd_format_guess (NULL, bytes) == jd_format_find ("json"));
      document = jd_json_read (bytes, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==, "Schweißer 😀");
    }
}

/* Refused */

static const struct {
  const char *text;
  gssize length;
  JdFormatError code;
  guint line;
  guint column;
} refused[] = {
  { "", -1, JD_FORMAT_ERROR_SYNTAX, 1, 1 },
  { " \n ", -1, JD_FORMAT_ERROR_SYNTAX, 2, 2 },
  { "\xef\xbb\xbf", -1, JD_FORMAT_ERROR_SYNTAX, 1, 1 },
  { "\xff\xfe{\0", 4, JD_FORMAT_ERROR_SYNTAX, 1, 2 },
  { "\xfe\xff\0{\0\n\0x", 8, JD_FORMAT_ERROR_SYNTAX, 2, 1 },
  { "\xff\xfe{", 3, JD_FORMAT_ERROR_ENCODING, 0, 0 },
  { "{\"format\": \"jobdesc/1\"", -1, JD_FORMAT_ERROR_SYNTAX, 1, 23 },
  { "{\"format\": \"jobdesc/1\",}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 24 },
  { "{'format': 'jobdesc/1'}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 2 },
  { "{\"format\": \"jobdesc/1\"} {}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 25 },
  { "{\"format\": \"jobdesc/1\"} // x", -1, JD_FORMAT_ERROR_SYNTAX, 1, 25 },
  { "{\"format\": \"jobdesc/1\" \"title\": \"\"}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 24 },
  { "{\"format\": \"jobdesc/1\",\n \"title\" \"x\"}", -1, JD_FORMAT_ERROR_SYNTAX, 2, 10 },
  { "{\"format\": \"jobdesc/1\",\n \"title\": \"x\n\"}", -1, JD_FORMAT_ERROR_SYNTAX, 2, 13 },
  { "{\"format\": \"jobdesc/1\",\n \"title\": \"é\\u0000y\"}", -1,
    JD_FORMAT_ERROR_ENCODING, 2, 13 },
  { "{\"title\": \"\\ud800\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 12 },
  { "{\"title\": \"\\ud800\\u0041\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 12 },
  { "{\"title\": \"\\udc00\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 12 },
  { "{\"title\": \"\\u00\"}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 16 },
  { "{\"title\": \"\\q\"}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 12 },
  { "{\"title\": \"\\r\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 12 },
  { "{\"title\": \"a\tb\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"title\": \"a\x01\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"title\": \"a\x7f\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"title\": \"a\xc2\x85\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"title\": \"a\0b\"}", 16, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"title\": \"a\xff\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"title\": \"a\xed\xa0\x80\"}", -1, JD_FORMAT_ERROR_ENCODING, 1, 13 },
  { "{\"x\": 1e400}", -1, JD_FORMAT_ERROR_VALUE, 1, 7 },
  { "{\"x\": -1e400}", -1, JD_FORMAT_ERROR_VALUE, 1, 7 },
  { "{\"x\": 9223372036854775808}", -1, JD_FORMAT_ERROR_VALUE, 1, 7 },
  { "{\"x\": 01}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 8 },
  { "{\"x\": .5}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 7 },
  { "{\"x\": 5.}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 9 },
  { "{\"x\": +5}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 7 },
  { "{\"x\": NaN}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 7 },
  { "{\"x\": TRUE}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 7 },
  { "{\"x\": [1,]}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 10 },
  { "{\"x\": [1 2]}", -1, JD_FORMAT_ERROR_SYNTAX, 1, 10 },
  { "{\"x\": }", -1, JD_FORMAT_ERROR_SYNTAX, 1, 7 },
  { "[]", -1, JD_FORMAT_ERROR_VALUE, 1, 1 },
  { "\"jobdesc/1\"", -1, JD_FORMAT_ERROR_VALUE, 1, 1 },
  { "{}", -1, JD_FORMAT_ERROR_VALUE, 1, 1 },
  { "\n {\"format\": \"resume/1\"}", -1, JD_FORMAT_ERROR_VALUE, 2, 2 },
  { "{\"format\": \"jobdesc/0\"}", -1, JD_FORMAT_ERROR_VALUE, 1, 12 },
  { "{\"format\": \"jobdesc/01\"}", -1, JD_FORMAT_ERROR_VALUE, 1, 12 },
  { "{\"format\": \"jobdesc/1.5\"}", -1, JD_FORMAT_ERROR_VALUE, 1, 12 },
  { "{\"format\": \"jobdesc/99999999999\"}", -1, JD_FORMAT_ERROR_VALUE, 1, 12 },
  { "{\"format\": 1}", -1, JD_FORMAT_ERROR_VALUE, 1, 1 },
  { "{\"format\": \"jobdesc/1\",\n\"title\":\n  5}", -1, JD_FORMAT_ERROR_VALUE, 3, 3 },
  { "{\"format\": \"jobdesc/1\", \"title\": null}", -1, JD_FORMAT_ERROR_VALUE, 1, 34 },
  { "{\"format\": \"jobdesc/1\", \"company\": []}", -1, JD_FORMAT_ERROR_VALUE, 1, 36 },
  { "{\"format\": \"jobdesc/1\", \"skills\": {}}", -1, JD_FORMAT_ERROR_VALUE, 1, 35 },
  { "{\"format\": \"jobdesc/1\", \"skills\": [{\"name\": \"a\"}, 1]}", -1,
    JD_FORMAT_ERROR_VALUE, 1, 51 },
  { "{\"format\": \"jobdesc/1\", \"skills\": [{\"name\": \"a\"}, {\"years\": \"3\"}]}", -1,
    JD_FORMAT_ERROR_VALUE, 1, 61 },
  { "{\"format\": \"jobdesc/1\", \"role\": {\"manages\": 1.5}}", -1, JD_FORMAT_ERROR_VALUE, 1, 45 },
  { "{\"format\": \"jobdesc/1\", \"role\": {\"manages\": -1}}", -1, JD_FORMAT_ERROR_VALUE, 1, 45 },
  { "{\"format\": \"jobdesc/1\", \"role\": {\"travelPercent\": 101}}", -1,
    JD_FORMAT_ERROR_VALUE, 1, 51 },
  { "{\"format\": \"jobdesc/1\", \"role\": {\"clientFacing\": 1}}", -1,
    JD_FORMAT_ERROR_VALUE, 1, 50 },
  { "{\"format\": \"jobdesc/1\", \"compensation\": {\"min\": 1e13}}", -1,
    JD_FORMAT_ERROR_VALUE, 1, 49 },
  { "{\"format\": \"jobdesc/1\", \"tags\": [\"a\", 1]}", -1, JD_FORMAT_ERROR_VALUE, 1, 39 },
  { "{\"format\": \"jobdesc/1\", \"compensation\": {\"benefits\": [{}]}}", -1,
    JD_FORMAT_ERROR_VALUE, 1, 55 },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (JdReport) report = jd_report_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDocument) document =
        read_text (refused[i].text, refused[i].length, report, &error);
      const JdReportEntry *entry;

      g_test_message ("%u", i);
      g_assert_null (document);
      g_assert_error (error, JD_FORMAT_ERROR, (int) refused[i].code);
      g_assert_true (g_str_has_suffix (error->message, "."));

      entry = jd_report_find (report, JD_REPORT_ERROR, NULL);
      g_assert_nonnull (entry);
      g_assert_cmpuint (jd_report_count (report, JD_REPORT_ERROR), ==, 1);
      g_assert_cmpstr (entry->message, ==, error->message);
      g_assert_cmpuint (entry->line, ==, refused[i].line);
      g_assert_cmpuint (entry->column, ==, refused[i].column);
    }
}

static void
test_no_report (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_null (read_text (refused[i].text, refused[i].length, NULL, NULL));
}

/* Limits */

static void
assert_limit (const char *text,
              gboolean    allowed)
{
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = read_text (text, -1, report, &error);

  if (allowed)
    {
      g_assert_no_error (error);
      g_assert_nonnull (document);
    }
  else
    {
      g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT);
      g_assert_cmpuint (jd_report_find (report, JD_REPORT_ERROR, NULL)->line, >, 0);
    }
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);

  return g_string_free (out, FALSE);
}

static void
assert_list_limit (const char *before,
                   const char *element,
                   const char *after,
                   guint       limit)
{
  for (guint n = limit; n <= limit + 1; n++)
    {
      g_autofree char *first = g_strconcat (element, ",", NULL);
      g_autofree char *elements = repeat (first, n - 1);
      g_autofree char *text = g_strconcat ("{\"format\":\"jobdesc/1\",", before, "[", elements,
                                           element, "]", after, "}", NULL);

      assert_limit (text, n == limit);
    }
}

/* Lines and blanks that nobody asked for do not keep from saving what could be read. */
static void
test_deep_lines (void)
{
  const JdWriteOptions options = { .include_internal = TRUE };
  g_autoptr (GString) text = g_string_new ("{\"format\":\"jobdesc/1\",\"title\":\"T\",\"new\":[0");
  g_autoptr (GBytes) source = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (JdDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 12000; i++)
    g_string_append (text, ",[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]");
  g_string_append (text, "]}");
  source = g_bytes_new (text->str, text->len);

  document = jd_json_read (source, NULL, NULL, &error);
  g_assert_no_error (error);
  written = jd_json_write (document, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (written), <, JD_FORMAT_MAX_BYTES);
  again = jd_json_read (written, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (jd_part_equal (document, again));
}

static void
test_limits (void)
{
  g_autofree char *text = NULL;
  g_autofree char *long_text = repeat ("x", JD_LIMIT_STRING);
  g_autofree char *too_long = g_strconcat ("{\"format\":\"jobdesc/1\",\"title\":\"", long_text,
                                           "x\"}", NULL);
  g_autofree char *just_long = g_strconcat ("{\"format\":\"jobdesc/1\",\"title\":\"", long_text,
                                            "\"}", NULL);
  g_autofree char *logo = repeat ("A", JD_LIMIT_LOGO);
  g_autofree char *with_logo = g_strconcat ("{\"format\":\"jobdesc/1\",\"company\":{\"logo\":{"
                                            "\"type\":\"image/png\",\"data\":\"", logo, "\"}}}",
                                            NULL);
  g_autofree char *not_logo = g_strconcat ("{\"format\":\"jobdesc/1\",\"company\":{\"name\":\"",
                                           logo, "\"}}", NULL);

  assert_limit (just_long, TRUE);
  assert_limit (too_long, FALSE);
  assert_limit (with_logo, TRUE);
  assert_limit (not_logo, FALSE);

  assert_list_limit ("\"sections\":", "{}", "", JD_LIMIT_SECTIONS);
  assert_list_limit ("\"skills\":", "{\"name\":\"a\"}", "", JD_LIMIT_ELEMENTS);
  assert_list_limit ("\"tags\":", "\"a\"", "", JD_LIMIT_ELEMENTS);
  assert_list_limit ("\"sections\":[{\"blocks\":", "{\"type\":\"quote\"}", "}]", JD_LIMIT_ELEMENTS);
  assert_list_limit ("\"apply\":{\"process\":", "\"a\"", "}", JD_LIMIT_ELEMENTS);

  for (guint depth = 32; depth <= 33; depth++)
    {
      g_autofree char *open = repeat ("[", depth - 1);
      g_autofree char *shut = repeat ("]", depth - 1);
      g_autofree char *nested = g_strconcat ("{\"format\":\"jobdesc/1\",\"x\":", open, shut, "}",
                                             NULL);

      assert_limit (nested, depth == 32);
    }

  text = repeat ("[", 1000000);
  assert_limit (text, FALSE);
}

static void
test_large (void)
{
  g_autofree char *spaces = g_malloc (JD_FORMAT_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  memset (spaces, ' ', JD_FORMAT_MAX_BYTES + 1);
  g_assert_null (read_text (spaces, JD_FORMAT_MAX_BYTES + 1, NULL, &error));
  g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT);
}

/* Many odd members are reported in one pass; a quadratic reader would not end. */
static void
test_many_odd_members (void)
{
  GString *text = g_string_new ("{\"format\":\"jobdesc/1\"");
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = NULL;
  g_autofree char *odd = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, ",\n\"member%u\":%u", i, i);
  g_string_append (text, "}\n");
  odd = g_string_free (text, FALSE);

  document = read_text (odd, -1, report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_report_count (report, JD_REPORT_NOTED), ==, 200000);
  g_assert_cmpuint (jd_report_get_n (report), ==, JD_REPORT_MAX_ENTRIES);
  g_assert_cmpuint (jd_report_get (report, 999)->line, ==, 1001);
}

/* Kept */

static const char kept[] =
  "{\n"
  "  \"format\": \"jobdesc/1\",\n"
  "  \"kind\": \"poster\",\n"
  "  \"title\": \"Tab\\tquote\\\"backslash\\\\ é 😀 </script>\",\n"
  "  \"employment\": {\n"
  "    \"types\": [\n"
  "      \"FULL_TIME\",\n"
  "      \"GIG\"\n"
  "    ],\n"
  "    \"zeta\": 1,\n"
  "    \"alpha\": 2\n"
  "  },\n"
  "  \"compensation\": {\n"
  "    \"min\": 48000,\n"
  "    \"max\": 62000.55\n"
  "  },\n"
  "  \"skills\": [\n"
  "    {\n"
  "      \"name\": \"\",\n"
  "      \"importance\": \"soon\",\n"
  "      \"x\": {\n"
  "        \"b\": [],\n"
  "        \"a\": {}\n"
  "      }\n"
  "    }\n"
  "  ],\n"
  "  \"later\": [\n"
  "    null,\n"
  "    true,\n"
  "    -5,\n"
  "    1.0,\n"
  "    0.1,\n"
  "    1e+300,\n"
  "    9223372036854775807,\n"
  "    \"text\"\n"
  "  ],\n"
  "  \"a~b/c\": 1\n"
  "}\n";

static void
test_kept (void)
{
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = read_text (kept, -1, report, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = write_text (document);
  g_assert_cmpstr (text, ==, kept);

  g_assert_cmpuint (jd_report_count (report, JD_REPORT_WARNING), ==, 3);
  g_assert_cmpuint (jd_report_find (report, JD_REPORT_WARNING, "/kind")->line, ==, 3);
  g_assert_cmpuint (jd_report_find (report, JD_REPORT_WARNING, "/employment/types/1")->line, ==, 8);
  g_assert_cmpuint (jd_report_find (report, JD_REPORT_WARNING, "/skills/0/importance")->line,
                    ==, 20);
  g_assert_cmpuint (jd_report_find (report, JD_REPORT_WARNING, "/skills/0/importance")->column,
                    ==, 21);
  g_assert_cmpuint (jd_report_count (report, JD_REPORT_NOTED), ==, 5);
  g_assert_cmpuint (jd_report_find (report, JD_REPORT_NOTED, "/a~0b~1c")->line, ==, 37);
}

static void
test_duplicates (void)
{
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document =
    read_text ("{\"format\":\"jobdesc/1\",\n\"title\":\"a\",\n\"\\u0074itle\":\"b\"}", -1,
               report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==, "b");
  g_assert_cmpuint (jd_report_count (report, JD_REPORT_WARNING), ==, 1);
  g_assert_cmpuint (jd_report_get (report, 0)->line, ==, 3);
  g_assert_cmpuint (jd_report_get (report, 0)->column, ==, 1);
}

static void
test_odd_values (void)
{
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document =
    read_text ("{\"format\":\"jobdesc/1\",\"created\":\"yesterday\","
               "\"role\":{\"manages\":3.0},\"title\":\"\",\"skills\":[],\"company\":{},"
               "\"dates\":{\"posted\":\"2026-02-30\",\"closes\":\"\"}}", -1, report, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (jd_report_find (report, JD_REPORT_WARNING, "/created"));
  g_assert_nonnull (jd_report_find (report, JD_REPORT_WARNING, "/dates/posted"));
  g_assert_cmpuint (jd_report_get_n (report), ==, 2);

  text = write_text (document);
  g_assert_cmpstr (text, ==,
                   "{\n  \"format\": \"jobdesc/1\",\n  \"created\": \"yesterday\",\n"
                   "  \"role\": {\n    \"manages\": 3\n  },\n"
                   "  \"dates\": {\n    \"posted\": \"2026-02-30\"\n  }\n}\n");
}

static void
test_later_version (void)
{
  static const char text[] =
    "{\n  \"format\": \"jobdesc/2\",\n  \"title\": \"T\",\n  \"company\": {\n"
    "    \"name\": \"N\",\n    \"size\": 50\n  },\n  \"skills\": {\n    \"groups\": []\n  },\n"
    "  \"role\": 7\n}\n";
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = read_text (text, -1, report, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (jd_document_get_format_version (document), ==, 2);
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==, "T");
  g_assert_nonnull (jd_report_find (report, JD_REPORT_WARNING, "/format"));
  g_assert_nonnull (jd_report_find (report, JD_REPORT_NOTED, "/company/size"));
  g_assert_nonnull (jd_report_find (report, JD_REPORT_NOTED, "/skills"));
  g_assert_nonnull (jd_report_find (report, JD_REPORT_NOTED, "/role"));

  again = write_text (document);
  g_assert_cmpstr (again, ==, text);
}

/* Writing */

static void
test_internal (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (JdDocument) document =
    read_text ("{\"format\":\"jobdesc/1\",\"title\":\"T\",\"internal\":{\"budget\":\"secret\"}}",
               -1, NULL, &error);
  g_autoptr (GBytes) bytes = jd_json_write (document, NULL, report, &error);
  g_autofree char *text = write_text (document);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "secret"));
  g_assert_null (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                               "secret"));
  g_assert_nonnull (jd_report_find (report, JD_REPORT_LOST, "/internal"));
}

static void
test_control_characters (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autofree char *text = NULL;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "a\r\nb\rc\001d\177e\302\205f\tg");
  text = write_text (document);
  g_assert_cmpstr (text, ==,
                   "{\n  \"format\": \"jobdesc/1\",\n  \"title\": \"a\\nb\\ncdef\\tg\"\n}\n");
}

static void
test_numbers (void)
{
  static const struct {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },       { 1, "1" },           { 48000, "48000" },     { 0.1, "0.1" },
    { 62000.5, "62000.5" }, { 1e12, "1000000000000" }, { 1.0 / 3, "0.3333333333333333" },
    { -2.5, "-2.5" }, { 1e21, "1e+21" },    { 123456789.123456789, "123456789.12345679" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      jd_json_append_number (out, cases[i].number);
      g_assert_cmpstr (out->str, ==, cases[i].text);
    }
}

static void
test_write_limits (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= JD_LIMIT_ELEMENTS; i++)
    jd_part_list_append_new (skills);

  g_assert_null (jd_json_write (document, NULL, report, &error));
  g_assert_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_LIMIT);
  g_assert_nonnull (jd_report_find (report, JD_REPORT_ERROR, "/skills"));
}

/* All that can be is written, read as the same document, and written as the same bytes. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261120);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (JdDocument) document = jd_test_document_random (random);
      g_autofree char *text = write_text (document);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDocument) again = read_text (text, -1, NULL, &error);
      g_autofree char *text_again = NULL;

      g_assert_no_error (error);
      text_again = write_text (again);
      g_assert_cmpstr (text_again, ==, text);
      g_assert_true (jd_part_equal (document, again));
    }
}

/* The schema */

static void
check_schema_of (JsonObject *definitions,
                 GHashTable *seen,
                 GType       type)
{
  g_autoptr (JdPart) part = g_object_new (type, NULL);
  const char *name = JD_PART_GET_CLASS (part)->name;
  JsonObject *definition;
  JsonObject *properties;
  g_autoptr (GList) names = NULL;
  GList *next;

  if (!g_hash_table_add (seen, GSIZE_TO_POINTER (type)))
    return;

  g_test_message ("%s", name);
  definition = json_object_get_object_member (definitions, name);
  g_assert_nonnull (definition);
  properties = json_object_get_object_member (definition, "properties");
  names = json_object_get_members (properties);
  next = names;

  if (type == JD_TYPE_DOCUMENT)
    {
      g_assert_cmpstr (next->data, ==, "format");
      next = next->next;
    }

  for (guint i = 0; i < jd_part_get_n_members (part); i++, next = next->next)
    {
      const JdMember *member = jd_part_get_member (part, i);
      JsonObject *property;

      g_assert_nonnull (next);
      g_assert_cmpstr (next->data, ==, member->name);
      property = json_object_get_object_member (properties, member->name);

      if (member->tokens && member->kind == JD_VALUE_CHOICE)
        {
          JsonArray *known = json_object_get_array_member (property, "x-known-values");
          gboolean is_part_of_list = type == JD_TYPE_REQUIREMENT && i == JD_REQUIREMENT_IMPORTANCE;

          g_assert_nonnull (known);
          g_assert_cmpuint (json_array_get_length (known), ==,
                            is_part_of_list ? 2 : g_strv_length ((char **) member->tokens));
          for (guint k = 0; k < json_array_get_length (known); k++)
            g_assert_cmpstr (json_array_get_string_element (known, k), ==, member->tokens[k]);
        }

      if (member->kind == JD_VALUE_INTEGER || member->kind == JD_VALUE_NUMBER)
        g_assert_cmpfloat_with_epsilon (json_object_get_double_member (property, "maximum"),
                                        member->limit, 0.5);

      if (member->kind == JD_VALUE_LIST || member->kind == JD_VALUE_LINES)
        g_assert_cmpint (json_object_get_int_member (property, "maxItems"), ==,
                         jd_limit_for_list (member));

      if (member->get_type && member->kind != JD_VALUE_LINES)
        check_schema_of (definitions, seen, member->get_type ());
    }

  g_assert_null (next);
}

static void
test_schema (void)
{
  g_autoptr (GBytes) bytes = jd_test_load ("data/jobdesc.schema.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));

  check_schema_of (json_object_get_object_member (root, "$defs"), seen, JD_TYPE_DOCUMENT);
}

/* With a folder as its argument the program writes random documents there, to be validated. */
static int
write_samples (const char *folder)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (JdDocument) document = jd_test_document_random (random);
      g_autofree char *text = write_text (document);
      g_autofree char *name = g_strdup_printf ("%u.jobdesc", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_set_contents (path, text, -1, NULL))
        return 1;
    }

  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 2 && argv[1][0] != '-')
    return write_samples (argv[1]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/encodings", test_encodings);
  g_test_add_func ("/json/files", test_files);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/no-report", test_no_report);
  g_test_add_func ("/json/deep-lines", test_deep_lines);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/large", test_large);
  g_test_add_func ("/json/many-odd-members", test_many_odd_members);
  g_test_add_func ("/json/kept", test_kept);
  g_test_add_func ("/json/duplicates", test_duplicates);
  g_test_add_func ("/json/odd-values", test_odd_values);
  g_test_add_func ("/json/later-version", test_later_version);
  g_test_add_func ("/json/internal", test_internal);
  g_test_add_func ("/json/control-characters", test_control_characters);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/write-limits", test_write_limits);
  g_test_add_func ("/json/random", test_random);
  g_test_add_func ("/json/schema", test_schema);

  return g_test_run ();
}
