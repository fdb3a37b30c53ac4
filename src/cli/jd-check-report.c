/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-check-report.h"

#include <glib/gi18n-lib.h>

#include "jd-json-writer.h"

void
jd_checked_file_free (JdCheckedFile *self)
{
  if (!self)
    return;

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

char *
jd_check_report_dup_uri (const JdCheckedFile *file)
{
  g_autofree char *shown = g_filename_display_name (file->path);

  if (g_path_is_absolute (file->path))
    return g_filename_to_uri (file->path, NULL, NULL);

  return g_uri_escape_string (shown, "/", FALSE);
}

/* Text */

static const char *
get_severity_word (JdReviewSeverity severity)
{
  switch (severity)
    {
    case JD_REVIEW_WARNING:
      return _("warning");
    case JD_REVIEW_NOTICE:
      return _("notice");
    case JD_REVIEW_INFO:
    case JD_N_REVIEW_SEVERITIES:
    default:
      return _("info");
    }
}

static void
write_finding (const JdFinding *finding,
               GString         *report)
{
  g_autofree char *where = jd_finding_dup_pointer (finding);

  g_string_append_printf (report, "  %s: %s [%s] %s", get_severity_word (finding->severity),
                          finding->message, finding->rule, where);
  if (finding->end > finding->start)
    g_string_append_printf (report, "%s%u-%u", *where ? ":" : "", finding->start, finding->end);
  g_string_append_c (report, '\n');

  if (*finding->why)
    g_string_append_printf (report, "    %s\n", finding->why);
  if (finding->ask)
    g_string_append_printf (report, "    %s\n", finding->ask);
  if (finding->source)
    /* Translators: %s is a study or law that a rule rests on */
    g_string_append_printf (report, _("    Source: %s\n"), finding->source);
  for (guint i = 0; i < finding->fixes->len; i++)
    /* Translators: %s is what could be written instead */
    g_string_append_printf (report, _("    Instead: %s\n"),
                            ((JdFix *) finding->fixes->pdata[i])->label);
}

static void
write_text (GPtrArray *files,
            GString   *report)
{
  for (guint i = 0; i < files->len; i++)
    {
      const JdCheckedFile *file = files->pdata[i];
      g_autofree char *shown = g_filename_display_name (file->path);
      guint n_findings = 0, n_silenced = 0;

      for (guint k = 0; k < file->findings->len; k++)
        {
          if (((JdFinding *) file->findings->pdata[k])->silence)
            n_silenced++;
          else
            n_findings++;
        }

      g_string_append_printf (report, ngettext ("%s: %u finding", "%s: %u findings", n_findings),
                              shown, n_findings);
      if (n_silenced > 0)
        g_string_append_printf (report, ngettext (", %u silenced", ", %u silenced", n_silenced),
                                n_silenced);
      g_string_append_c (report, '\n');

      for (guint k = 0; k < file->findings->len; k++)
        {
          const JdFinding *finding = file->findings->pdata[k];

          if (!finding->silence)
            write_finding (finding, report);
        }
    }
}

/* JSON */

static void
append_member (GString    *json,
               const char *indent,
               const char *name,
               const char *value,
               gboolean    is_last)
{
  g_string_append_printf (json, "%s\"%s\": ", indent, name);
  jd_json_append_string (json, value ? value : "");
  g_string_append (json, is_last ? "\n" : ",\n");
}

static void
append_fixes (GString         *json,
              const GPtrArray *fixes)
{
  g_string_append (json, "          \"fixes\": [");
  for (guint i = 0; i < fixes->len; i++)
    {
      const JdFix *fix = fixes->pdata[i];

      g_string_append (json, i > 0 ? ",\n" : "\n");
      g_string_append (json, "            { \"label\": ");
      jd_json_append_string (json, fix->label);
      g_string_append (json, ", \"replacement\": ");
      jd_json_append_string (json, fix->replacement);
      g_string_append (json, " }");
    }
  g_string_append (json, fixes->len > 0 ? "\n          ]\n" : "]\n");
}

static void
append_finding (GString         *json,
                const JdFinding *finding)
{
  static const char indent[] = "          ";
  g_autofree char *where = jd_finding_dup_pointer (finding);

  g_string_append (json, "        {\n");
  append_member (json, indent, "rule", finding->rule, FALSE);
  append_member (json, indent, "category", jd_review_category_get_name (finding->category), FALSE);
  append_member (json, indent, "severity", jd_review_severity_get_name (finding->severity), FALSE);
  append_member (json, indent, "message", finding->message, FALSE);
  append_member (json, indent, "where", where, FALSE);
  g_string_append_printf (json, "%s\"start\": %u,\n%s\"end\": %u,\n", indent, finding->start,
                          indent, finding->end);
  append_member (json, indent, "quote", finding->quote, FALSE);
  append_member (json, indent, "why", finding->why, FALSE);
  append_member (json, indent, "source", finding->source, FALSE);
  append_fixes (json, finding->fixes);
  g_string_append (json, "        }");
}

static void
write_json (GPtrArray *files,
            GString   *report)
{
  g_string_append (report, "[");
  for (guint i = 0; i < files->len; i++)
    {
      const JdCheckedFile *file = files->pdata[i];
      g_autofree char *shown = g_filename_display_name (file->path);
      gboolean is_first = TRUE;

      g_string_append (report, i > 0 ? ",\n  {\n" : "\n  {\n");
      append_member (report, "    ", "file", shown, FALSE);
      g_string_append (report, "    \"findings\": [");
      for (guint k = 0; k < file->findings->len; k++)
        {
          const JdFinding *finding = file->findings->pdata[k];

          if (finding->silence)
            continue;
          g_string_append (report, is_first ? "\n" : ",\n");
          append_finding (report, finding);
          is_first = FALSE;
        }
      g_string_append (report, is_first ? "]\n  }" : "\n    ]\n  }");
    }
  g_string_append (report, files->len > 0 ? "\n]\n" : "]\n");
}

/* The table */

static const JdCheckReport reports[] = {
  { "text", write_text },
  { "json", write_json },
  { "sarif", jd_check_report_write_sarif },
};

const JdCheckReport *
jd_check_report_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      if (g_str_equal (reports[i].name, name))
        return &reports[i];
    }

  return NULL;
}
