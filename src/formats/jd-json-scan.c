/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-json-scan.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-json-pointer.h"
#include "jd-limits.h"
#include "jd-text-place.h"

typedef struct {
  /* Owned */
  GString *path;

  /* Borrowed */
  const char *start;
  const char *end;
  const char *p;
  JdReport *report;
  GError **error;

  /* Entries of the report by pointer, when values are looked for */
  GHashTable *wanted;

  /* Where the last place was asked for, so that places in their order cost one pass */
  const char *mark;
  guint line;
  guint column;

  guint depth;
} Scan;

static gboolean scan_value (Scan *scan);

static gboolean
fail (Scan          *scan,
      const char    *where,
      JdFormatError  code,
      const char    *message)
{
  guint line;
  guint column;

  jd_text_place (scan->start, where - scan->start, &line, &column);
  jd_report_add (scan->report, JD_REPORT_ERROR, line, column, NULL, "%s", message);
  g_set_error_literal (scan->error, JD_FORMAT_ERROR, code, message);

  return FALSE;
}

static void
advance_mark (Scan       *scan,
              const char *where)
{
  guint line;
  guint column;

  jd_text_place (scan->mark, where - scan->mark, &line, &column);
  scan->column = line > 1 ? column : scan->column + column - 1;
  scan->line += line - 1;
  scan->mark = where;
}

static gboolean
fail_here (Scan       *scan,
           const char *message)
{
  if (scan->p >= scan->end)
    return fail (scan, scan->end, JD_FORMAT_ERROR_SYNTAX, _("The file ends too early."));

  return fail (scan, scan->p, JD_FORMAT_ERROR_SYNTAX, message);
}

static void
skip_space (Scan *scan)
{
  while (scan->p < scan->end && strchr (" \t\r\n", *scan->p) && *scan->p)
    scan->p++;
}

static inline gboolean
at (Scan *scan,
    char  c)
{
  return scan->p < scan->end && *scan->p == c;
}

static gboolean
scan_hex (Scan     *scan,
          gunichar *value)
{
  *value = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (scan->p >= scan->end || !g_ascii_isxdigit (*scan->p))
        return fail_here (scan, _("“\\u” needs four hexadecimal digits."));
      *value = *value * 16 + (gunichar) g_ascii_xdigit_value (*scan->p++);
    }

  return TRUE;
}

static gboolean
scan_unicode_escape (Scan       *scan,
                     const char *where,
                     gunichar   *c)
{
  gunichar low;

  if (!scan_hex (scan, c))
    return FALSE;

  if (*c >= 0xdc00 && *c <= 0xdfff)
    return fail (scan, where, JD_FORMAT_ERROR_ENCODING, _("Half of a surrogate pair is missing."));

  if (*c < 0xd800 || *c > 0xdbff)
    return TRUE;

  if (scan->end - scan->p < 2 || scan->p[0] != '\\' || scan->p[1] != 'u')
    return fail (scan, where, JD_FORMAT_ERROR_ENCODING, _("Half of a surrogate pair is missing."));

  scan->p += 2;
  if (!scan_hex (scan, &low))
    return FALSE;

  if (low < 0xdc00 || low > 0xdfff)
    return fail (scan, where, JD_FORMAT_ERROR_ENCODING, _("Half of a surrogate pair is missing."));

  *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);

  return TRUE;
}

static gboolean
scan_escape (Scan     *scan,
             gunichar *c)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *where = scan->p++;
  const char *name;

  if (scan->p >= scan->end)
    return fail_here (scan, NULL);

  if (*scan->p == 'u')
    {
      scan->p++;
      if (!scan_unicode_escape (scan, where, c))
        return FALSE;
    }
  else
    {
      name = *scan->p ? strchr (names, *scan->p) : NULL;
      if (!name)
        return fail (scan, where, JD_FORMAT_ERROR_SYNTAX, _("There is no such escape in JSON."));
      *c = (gunichar) values[name - names];
      scan->p++;
    }

  if (*c == 0)
    return fail (scan, where, JD_FORMAT_ERROR_ENCODING, _("The text holds a NUL character."));
  if (jd_text_is_control (*c))
    return fail (scan, where, JD_FORMAT_ERROR_ENCODING, _("The text holds a control character."));

  return TRUE;
}

static gboolean
scan_character (Scan     *scan,
                gunichar *c)
{
  if (*scan->p == '\\')
    return scan_escape (scan, c);

  *c = g_utf8_get_char (scan->p);
  if (*c == '\n')
    return fail (scan, scan->p, JD_FORMAT_ERROR_SYNTAX, _("A quotation mark is missing."));
  if (jd_text_is_control (*c) || *c == '\t')
    return fail (scan, scan->p, JD_FORMAT_ERROR_ENCODING, _("The text holds a control character."));

  scan->p = g_utf8_next_char (scan->p);

  return TRUE;
}

/* Scans a string; its text goes to @text where that is wanted. */
static gboolean
scan_string (Scan    *scan,
             GString *text)
{
  const char *where = scan->p++;
  gsize length = 0;

  while (!at (scan, '"'))
    {
      gunichar c;

      if (scan->p >= scan->end)
        return fail (scan, where, JD_FORMAT_ERROR_SYNTAX, _("A quotation mark is missing."));
      if (!scan_character (scan, &c))
        return FALSE;

      length += (gsize) g_unichar_to_utf8 (c, NULL);
      if (text)
        g_string_append_unichar (text, c);
    }

  scan->p++;

  if (length > JD_LIMIT_STRING &&
      (length > JD_LIMIT_LOGO || !g_str_equal (scan->path->str, "/company/logo/data")))
    return fail (scan, where, JD_FORMAT_ERROR_LIMIT, jd_limits_get_text_message ());

  return TRUE;
}

static gboolean
scan_digits (Scan *scan)
{
  if (scan->p >= scan->end || !g_ascii_isdigit (*scan->p))
    return fail_here (scan, _("A digit is missing."));

  while (scan->p < scan->end && g_ascii_isdigit (*scan->p))
    scan->p++;

  return TRUE;
}

static gboolean
number_fits (const char *number,
             gsize       length,
             gboolean    whole)
{
  g_autofree char *text = g_strndup (number, length);

  errno = 0;
  if (!whole)
    return isfinite (g_ascii_strtod (text, NULL));

  g_ascii_strtoll (text, NULL, 10);

  return errno == 0;
}

static gboolean
scan_number (Scan *scan)
{
  const char *where = scan->p;
  gboolean whole = TRUE;

  if (at (scan, '-'))
    scan->p++;

  if (at (scan, '0'))
    scan->p++;
  else if (!scan_digits (scan))
    return FALSE;

  if (at (scan, '.'))
    {
      whole = FALSE;
      scan->p++;
      if (!scan_digits (scan))
        return FALSE;
    }

  if (at (scan, 'e') || at (scan, 'E'))
    {
      whole = FALSE;
      scan->p++;
      if (at (scan, '+') || at (scan, '-'))
        scan->p++;
      if (!scan_digits (scan))
        return FALSE;
    }

  if (!number_fits (where, scan->p - where, whole))
    return fail (scan, where, JD_FORMAT_ERROR_VALUE, _("The number is too large."));

  return TRUE;
}

static gboolean
scan_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (scan->end - scan->p) >= length && memcmp (scan->p, words[i], length) == 0)
        {
          scan->p += length;
          return TRUE;
        }
    }

  return fail_here (scan, _("A value is missing."));
}

static gboolean
enter (Scan *scan)
{
  if (++scan->depth > JD_JSON_MAX_DEPTH)
    return fail (scan, scan->p, JD_FORMAT_ERROR_LIMIT, _("The file nests deeper than 32 levels."));

  scan->p++;
  skip_space (scan);

  return TRUE;
}

static void
leave (Scan *scan)
{
  scan->depth--;
  scan->p++;
}

static gboolean
scan_array (Scan *scan)
{
  gsize length = scan->path->len;

  if (!enter (scan))
    return FALSE;

  for (guint i = 0; !at (scan, ']'); i++)
    {
      if (i > 0)
        {
          if (!at (scan, ','))
            return fail_here (scan, _("A comma or “]” is missing."));
          scan->p++;
          skip_space (scan);
        }

      g_string_append_printf (scan->path, "/%u", i);
      if (!scan_value (scan))
        return FALSE;
      g_string_truncate (scan->path, length);
      skip_space (scan);
    }

  leave (scan);

  return TRUE;
}

static void
note_name (Scan       *scan,
           GHashTable *names,
           const char *where,
           const char *name)
{
  if (g_hash_table_add (names, g_strdup (name)) || scan->wanted)
    return;

  advance_mark (scan, where);
  jd_report_add (scan->report, JD_REPORT_WARNING, scan->line, scan->column, NULL,
                 /* Translators: %s is the name of a member of a JSON object */
                 _("“%s” is there twice; the last one counts."), name);
}

static gboolean
scan_pair (Scan       *scan,
           GHashTable *names)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *where = scan->p;

  if (!at (scan, '"'))
    return fail_here (scan, _("A name in quotation marks is missing."));

  if (!scan_string (scan, name))
    return FALSE;

  note_name (scan, names, where, name->str);
  skip_space (scan);

  if (!at (scan, ':'))
    return fail_here (scan, _("A colon is missing."));

  scan->p++;
  jd_json_pointer_append (scan->path, name->str);

  return scan_value (scan);
}

static gboolean
scan_object (Scan *scan)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize length = scan->path->len;
  gboolean first = TRUE;

  if (!enter (scan))
    return FALSE;

  while (!at (scan, '}'))
    {
      if (!first)
        {
          if (!at (scan, ','))
            return fail_here (scan, _("A comma or “}” is missing."));
          scan->p++;
          skip_space (scan);
        }

      if (!scan_pair (scan, names))
        return FALSE;

      first = FALSE;
      g_string_truncate (scan->path, length);
      skip_space (scan);
    }

  leave (scan);

  return TRUE;
}

static void
note_place (Scan *scan)
{
  GArray *entries = g_hash_table_lookup (scan->wanted, scan->path->str);

  if (!entries)
    return;

  advance_mark (scan, scan->p);
  for (guint i = 0; i < entries->len; i++)
    jd_report_set_place (scan->report, g_array_index (entries, guint, i),
                         scan->line, scan->column);
}

static gboolean
scan_value (Scan *scan)
{
  skip_space (scan);

  if (scan->wanted)
    note_place (scan);

  if (at (scan, '{'))
    return scan_object (scan);
  if (at (scan, '['))
    return scan_array (scan);
  if (at (scan, '"'))
    return scan_string (scan, NULL);
  if (scan->p < scan->end && (*scan->p == '-' || g_ascii_isdigit (*scan->p)))
    return scan_number (scan);

  return scan_word (scan);
}

static void
start (Scan       *scan,
       const char *text)
{
  scan->start = scan->p = scan->mark = text;
  scan->line = scan->column = 1;
  scan->end = text + strlen (text);
  scan->path = g_string_new (NULL);
}

gboolean
jd_json_scan (const char  *text,
              JdReport    *report,
              GError     **error)
{
  Scan scan = { .report = report, .error = error };
  g_autoptr (GString) path = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  start (&scan, text);
  path = scan.path;

  skip_space (&scan);
  if (scan.p == scan.end)
    return fail (&scan, scan.end, JD_FORMAT_ERROR_SYNTAX, _("The file is empty."));

  if (!scan_value (&scan))
    return FALSE;

  skip_space (&scan);
  if (scan.p < scan.end)
    return fail_here (&scan, _("The file goes on after its end."));

  return TRUE;
}

static GHashTable *
collect_wanted (JdReport *report)
{
  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < jd_report_get_n (report); i++)
    {
      const JdReportEntry *entry = jd_report_get (report, i);
      GArray *entries;

      if (!entry->pointer || entry->line)
        continue;

      entries = g_hash_table_lookup (wanted, entry->pointer);
      if (!entries)
        {
          entries = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (wanted, entry->pointer, entries);
        }
      g_array_append_val (entries, i);
    }

  return wanted;
}

void
jd_json_locate (const char *text,
                JdReport   *report)
{
  g_autoptr (GHashTable) wanted = NULL;
  g_autoptr (GString) path = NULL;
  Scan scan = { .report = report };

  g_return_if_fail (text != NULL);
  g_return_if_fail (JD_IS_REPORT (report));

  wanted = collect_wanted (report);
  if (g_hash_table_size (wanted) == 0)
    return;

  scan.wanted = wanted;
  start (&scan, text);
  path = scan.path;
  scan_value (&scan);
}
