/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-export-record.h"

#include "jd-application.h"

static void
record_free (gpointer data)
{
  JdExportRecord *record = data;

  g_clear_object (&record->file);
  g_free (record);
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("jd-export-record");
}

/* A test has no application, and needs no memory of the last run. */
static GSettings *
get_settings (void)
{
  GApplication *application = g_application_get_default ();

  return JD_IS_APPLICATION (application)
           ? jd_application_get_settings (JD_APPLICATION (application))
           : NULL;
}

const JdExportRecord *
jd_export_record_get (JdEditSession *session)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  return g_object_get_qdata (G_OBJECT (session), get_quark ());
}

static void
remember_folder (const JdFormat *format,
                 GFile          *file)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) folders = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autofree char *own = NULL;
  GVariantIter iter;
  const char *id, *uri;

  if (settings == NULL)
    return;

  g_settings_set_string (settings, "export-format", format->id);
  if (folder == NULL)
    return;

  own = g_file_get_uri (folder);
  folders = g_settings_get_value (settings, "export-folders");
  g_variant_iter_init (&iter, folders);
  while (g_variant_iter_next (&iter, "{&s&s}", &id, &uri))
    if (!g_str_equal (id, format->id))
      g_variant_builder_add (&builder, "{ss}", id, uri);
  g_variant_builder_add (&builder, "{ss}", format->id, own);
  g_settings_set_value (settings, "export-folders", g_variant_builder_end (&builder));
}

void
jd_export_record_set (JdEditSession         *session,
                      const JdFormat        *format,
                      const JdExportOptions *options,
                      GFile                 *file,
                      guint                  n_losses)
{
  JdExportRecord *record;

  g_return_if_fail (JD_IS_EDIT_SESSION (session));
  g_return_if_fail (format != NULL && options != NULL);
  g_return_if_fail (G_IS_FILE (file));

  record = g_new0 (JdExportRecord, 1);
  record->format = format;
  record->options = *options;
  record->file = g_object_ref (file);
  record->n_losses = n_losses;
  g_object_set_qdata_full (G_OBJECT (session), get_quark (), record, record_free);

  remember_folder (format, file);
}

const JdFormat *
jd_export_record_get_last_format (void)
{
  GSettings *settings = get_settings ();
  g_autofree char *id = settings != NULL ? g_settings_get_string (settings, "export-format") : NULL;

  return id != NULL && *id != '\0' ? jd_format_find (id) : NULL;
}

GFile *
jd_export_record_dup_folder (const JdFormat *format)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) folders = NULL;
  const char *uri;

  g_return_val_if_fail (format != NULL, NULL);

  if (settings == NULL)
    return NULL;

  folders = g_settings_get_value (settings, "export-folders");
  return g_variant_lookup (folders, format->id, "&s", &uri) ? g_file_new_for_uri (uri) : NULL;
}
