/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-report.h"

#include <string.h>

struct _JdReport {
  GObject parent_instance;

  GPtrArray *entries;
  guint counts[JD_REPORT_NOTED + 1];
};

G_DEFINE_FINAL_TYPE (JdReport, jd_report, G_TYPE_OBJECT)

static void
free_entry (gpointer data)
{
  JdReportEntry *entry = data;

  g_free (entry->message);
  g_free (entry->pointer);
  g_free (entry);
}

static void
jd_report_finalize (GObject *object)
{
  JdReport *self = JD_REPORT (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (jd_report_parent_class)->finalize (object);
}

static void
jd_report_class_init (JdReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_report_finalize;
}

static void
jd_report_init (JdReport *self)
{
  self->entries = g_ptr_array_new_with_free_func (free_entry);
}

JdReport *
jd_report_new (void)
{
  return g_object_new (JD_TYPE_REPORT, NULL);
}

void
jd_report_add (JdReport     *self,
               JdReportKind  kind,
               guint         line,
               guint         column,
               const char   *pointer,
               const char   *format,
               ...)
{
  JdReportEntry *entry;
  va_list args;

  g_return_if_fail (self == NULL || JD_IS_REPORT (self));
  g_return_if_fail (kind <= JD_REPORT_NOTED);
  g_return_if_fail (format != NULL);

  if (!self || ++self->counts[kind] > JD_REPORT_MAX_ENTRIES)
    return;

  entry = g_new0 (JdReportEntry, 1);
  entry->kind = kind;
  entry->line = line;
  entry->column = column;
  entry->pointer = g_strdup (pointer);

  va_start (args, format);
  entry->message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (self->entries, entry);
}

guint
jd_report_get_n (JdReport *self)
{
  g_return_val_if_fail (JD_IS_REPORT (self), 0);

  return self->entries->len;
}

const JdReportEntry *
jd_report_get (JdReport *self,
               guint     index)
{
  g_return_val_if_fail (JD_IS_REPORT (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return self->entries->pdata[index];
}

void
jd_report_set_place (JdReport *self,
                     guint     index,
                     guint     line,
                     guint     column)
{
  JdReportEntry *entry;

  g_return_if_fail (JD_IS_REPORT (self));
  g_return_if_fail (index < self->entries->len);

  entry = self->entries->pdata[index];
  entry->line = line;
  entry->column = column;
}

guint
jd_report_count (JdReport     *self,
                 JdReportKind  kind)
{
  g_return_val_if_fail (JD_IS_REPORT (self), 0);
  g_return_val_if_fail (kind <= JD_REPORT_NOTED, 0);

  return self->counts[kind];
}

const JdReportEntry *
jd_report_find (JdReport     *self,
                JdReportKind  kind,
                const char   *pointer)
{
  g_return_val_if_fail (JD_IS_REPORT (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const JdReportEntry *entry = self->entries->pdata[i];

      if (entry->kind == kind && (!pointer || g_strcmp0 (entry->pointer, pointer) == 0))
        return entry;
    }

  return NULL;
}

gboolean
jd_report_entry_is_kept_out (const JdReportEntry *entry)
{
  const char *section;

  g_return_val_if_fail (entry != NULL, FALSE);

  if (entry->kind != JD_REPORT_LOST || !entry->pointer)
    return FALSE;
  if (g_str_equal (entry->pointer, "/internal") || g_str_equal (entry->pointer, "/compensation"))
    return TRUE;
  if (!g_str_has_prefix (entry->pointer, "/sections/"))
    return FALSE;

  section = entry->pointer + strlen ("/sections/");

  return strchr (section, '/') == NULL;
}

guint
jd_report_count_changes (JdReport *self)
{
  guint n = 0;

  g_return_val_if_fail (JD_IS_REPORT (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const JdReportEntry *entry = self->entries->pdata[i];

      n += (entry->kind == JD_REPORT_SHORTENED || entry->kind == JD_REPORT_MOVED ||
            entry->kind == JD_REPORT_LOST) && !jd_report_entry_is_kept_out (entry);
    }

  return n;
}
