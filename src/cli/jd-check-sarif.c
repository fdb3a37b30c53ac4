/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-check-report.h"

#include <string.h>

#include "config.h"
#include "jd-json-scan.h"
#include "jd-json-writer.h"
#include "jd-silence.h"
#include "jd-text-place.h"

#define SCHEMA \
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#define BYTE_ORDER_MARK "\357\273\277"
#define HOME "https://github.com/rolewright/rolewright"

typedef struct {
  guint line;
  guint column;
  guint end_line;
  guint end_column;
} Region;

/* Places */

static void
set_range (Region     *region,
           const char *text,
           gsize       byte,
           gsize       byte_end)
{
  jd_text_place (text, byte, &region->line, &region->column);
  jd_text_place (text, byte_end, &region->end_line, &region->end_column);
}

/* Of an imported text only the words tell where they stood. */
static gboolean
find_words (const JdCheckedFile *file,
            const JdFinding     *finding,
            Region              *region)
{
  gsize length;
  const char *text = g_bytes_get_data (file->bytes, &length);
  g_autofree char *around = g_strconcat (finding->prefix, finding->quote, finding->suffix, NULL);
  gsize before = strlen (finding->prefix);
  const char *found;

  if (*finding->quote == '\0')
    return FALSE;

  found = g_strstr_len (text, (gssize) length, around);
  if (!found)
    {
      found = g_strstr_len (text, (gssize) length, finding->quote);
      before = 0;
    }
  if (!found)
    return FALSE;

  set_range (region, text, (gsize) (found - text) + before,
             (gsize) (found - text) + before + strlen (finding->quote));

  return TRUE;
}

static Region
find_region (const JdCheckedFile *file,
             const JdFinding     *finding,
             const JdReportEntry *place)
{
  Region region = { .line = 1 };
  gsize length;
  const char *text = g_bytes_get_data (file->bytes, &length);

  if (file->is_plain)
    {
      const char *from = g_utf8_offset_to_pointer (text, (glong) finding->start);

      set_range (&region, text, (gsize) (from - text),
                 (gsize) (from - text) + strlen (finding->quote));
    }
  else if (file->is_document)
    {
      region.line = place && place->line > 0 ? place->line : 1;
      region.column = place && place->line > 0 ? place->column : 0;
    }
  else
    {
      find_words (file, finding, &region);
    }

  return region;
}

/* Writing */

static void
append_pair (GString    *json,
             const char *name,
             const char *value)
{
  g_string_append_printf (json, "\"%s\": ", name);
  jd_json_append_string (json, value);
}

static const char *
get_level (JdReviewSeverity severity)
{
  return severity == JD_REVIEW_WARNING ? "warning" : "note";
}

static void
append_rule (GString         *json,
             const JdFinding *finding)
{
  g_string_append (json, "            { ");
  append_pair (json, "id", finding->rule);
  g_string_append (json, ", \"shortDescription\": { ");
  append_pair (json, "text", jd_review_category_get_name (finding->category));
  g_string_append (json, " }, \"fullDescription\": { ");
  append_pair (json, "text", *finding->why ? finding->why : finding->message);
  g_string_append (json, " }, \"defaultConfiguration\": { ");
  append_pair (json, "level", get_level (finding->severity));
  g_string_append (json, " }, \"properties\": { \"tags\": [");
  jd_json_append_string (json, jd_review_category_get_name (finding->category));
  g_string_append (json, "] } }");
}

static void
append_region (GString         *json,
               const Region    *region,
               const JdFinding *finding)
{
  g_string_append_printf (json, "\"region\": { \"startLine\": %u", region->line);
  if (region->column > 0)
    g_string_append_printf (json, ", \"startColumn\": %u", region->column);
  if (region->end_line > 0)
    g_string_append_printf (json, ", \"endLine\": %u, \"endColumn\": %u", region->end_line,
                            region->end_column);
  if (*finding->quote)
    {
      g_string_append (json, ", \"snippet\": { ");
      append_pair (json, "text", finding->quote);
      g_string_append (json, " }");
    }
  g_string_append (json, " }");
}

static void
append_location (GString             *json,
                 const JdCheckedFile *file,
                 const JdFinding     *finding,
                 const Region        *region)
{
  g_autofree char *uri = jd_check_report_dup_uri (file);
  g_autofree char *pointer = jd_finding_dup_pointer (finding);

  g_string_append (json, "\"locations\": [ { \"physicalLocation\": { \"artifactLocation\": { ");
  append_pair (json, "uri", uri);
  g_string_append (json, " }, ");
  append_region (json, region, finding);
  g_string_append (json, " }");
  if (*pointer)
    {
      g_string_append (json, ", \"logicalLocations\": [ { ");
      append_pair (json, "fullyQualifiedName", pointer);
      g_string_append (json, " } ]");
    }
  g_string_append (json, " } ]");
}

static void
append_result (GString             *json,
               const JdCheckedFile *file,
               const JdFinding     *finding,
               const JdReportEntry *place,
               guint                rule)
{
  const Region region = find_region (file, finding, place);
  const char *reason;

  g_string_append (json, "        { ");
  append_pair (json, "ruleId", finding->rule);
  g_string_append_printf (json, ", \"ruleIndex\": %u, ", rule);
  append_pair (json, "level", get_level (finding->severity));
  g_string_append (json, ", \"message\": { ");
  append_pair (json, "text", finding->message);
  g_string_append (json, " }, ");
  append_location (json, file, finding, &region);
  if (finding->silence)
    {
      reason = jd_part_get_string (finding->silence, JD_SILENCE_REASON);
      g_string_append (json, ", \"suppressions\": [ { \"kind\": \"inSource\"");
      if (reason)
        {
          g_string_append (json, ", ");
          append_pair (json, "justification", reason);
        }
      g_string_append (json, " } ]");
    }
  g_string_append (json, " }");
}

/* The places of all findings of a file, found in one scan of it. */
static JdReport *
locate (const JdCheckedFile *file)
{
  JdReport *places = jd_report_new ();
  gsize length;
  const char *bytes = g_bytes_get_data (file->bytes, &length);
  g_autofree char *text = g_strndup (length > 0 ? bytes : "", length);

  for (guint i = 0; i < file->findings->len; i++)
    {
      g_autofree char *pointer = jd_finding_dup_pointer (file->findings->pdata[i]);

      jd_report_add (places, JD_REPORT_WARNING, 0, 0, pointer, "%s", pointer);
    }
  if (file->is_document && g_utf8_validate (text, -1, NULL))
    jd_json_locate (g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK)
                                                             : text, places);

  return places;
}

static void
append_results (GString    *json,
                GPtrArray  *files,
                GHashTable *rules)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < files->len; i++)
    {
      const JdCheckedFile *file = files->pdata[i];
      g_autoptr (JdReport) places = locate (file);

      for (guint k = 0; k < file->findings->len; k++)
        {
          const JdFinding *finding = file->findings->pdata[k];
          const JdReportEntry *place =
            k < jd_report_get_n (places) ? jd_report_get (places, k) : NULL;
          guint rule = GPOINTER_TO_UINT (g_hash_table_lookup (rules, finding->rule));

          g_string_append (json, is_first ? "\n" : ",\n");
          append_result (json, file, finding, place, rule);
          is_first = FALSE;
        }
    }
}

static void
append_rules (GString    *json,
              GPtrArray  *files,
              GHashTable *rules)
{
  for (guint i = 0; i < files->len; i++)
    {
      const JdCheckedFile *file = files->pdata[i];

      for (guint k = 0; k < file->findings->len; k++)
        {
          const JdFinding *finding = file->findings->pdata[k];

          if (g_hash_table_contains (rules, finding->rule))
            continue;
          g_string_append (json, g_hash_table_size (rules) > 0 ? ",\n" : "\n");
          append_rule (json, finding);
          g_hash_table_insert (rules, finding->rule,
                               GUINT_TO_POINTER (g_hash_table_size (rules)));
        }
    }
}

void
jd_check_report_write_sarif (GPtrArray *files,
                             GString   *report)
{
  g_autoptr (GHashTable) rules = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (files != NULL && report != NULL);

  g_string_append (report,
                   "{\n  \"$schema\": \"" SCHEMA "\",\n  \"version\": \"2.1.0\",\n"
                   "  \"runs\": [\n    {\n      \"tool\": {\n        \"driver\": {\n"
                   "          \"name\": \"jobdesc\",\n"
                   "          \"version\": \"" PACKAGE_VERSION "\",\n"
                   "          \"informationUri\": \"" HOME "\",\n          \"rules\": [");
  append_rules (report, files, rules);
  g_string_append (report, "\n          ]\n        }\n      },\n"
                           "      \"columnKind\": \"unicodeCodePoints\",\n"
                           "      \"results\": [");
  append_results (report, files, rules);
  g_string_append (report, "\n      ]\n    }\n  ]\n}\n");
}
