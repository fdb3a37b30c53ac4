/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-file-dialogs.h"

#include <glib/gi18n.h>

#include "jd-file-name.h"
#include "jd-format.h"

static void
add_format (GtkFileFilter  *filter,
            const JdFormat *format)
{
  for (guint i = 0; format->suffixes[i]; i++)
    gtk_file_filter_add_suffix (filter, format->suffixes[i] + 1);
}

static GtkFileFilter *
make_filter (const char *name,
             gboolean    documents,
             gboolean    texts)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  guint n_formats;
  const JdFormat *formats = jd_formats_get (&n_formats);

  gtk_file_filter_set_name (filter, name);
  if (documents)
    gtk_file_filter_add_suffix (filter, "jobdesc");
  for (guint i = 0; i < n_formats; i++)
    if (formats[i].read && (jd_format_is_ours (&formats[i]) ? documents : texts))
      add_format (filter, &formats[i]);

  return filter;
}

static GtkFileDialog *
make_open (const char *title,
           guint       first)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) all = make_filter (_("Job Descriptions and Texts"), TRUE, TRUE);
  g_autoptr (GtkFileFilter) documents = make_filter (_("Job Descriptions"), TRUE, FALSE);
  g_autoptr (GtkFileFilter) texts = make_filter (_("Texts"), FALSE, TRUE);
  GtkFileFilter *by_index[] = { all, texts };

  g_list_store_append (filters, all);
  g_list_store_append (filters, documents);
  g_list_store_append (filters, texts);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_modal (dialog, TRUE);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_default_filter (dialog, by_index[first]);

  return dialog;
}

/* Public API */

GtkFileDialog *
jd_file_dialog_new_open (void)
{
  return make_open (_("Open"), 0);
}

GtkFileDialog *
jd_file_dialog_new_import (void)
{
  return make_open (_("Import"), 1);
}

GtkFileDialog *
jd_file_dialog_new_save (JdEditSession *session)
{
  JdDocument *document;
  GtkFileDialog *dialog;
  g_autoptr (GtkFileFilter) filter = make_filter (_("Job Descriptions"), TRUE, FALSE);
  g_autoptr (GListStore) filters = NULL;
  g_autofree char *name = NULL;
  GFile *file;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  document = jd_edit_session_get_document (session);
  name = jd_file_name_dup (jd_part_get_string (document, JD_DOCUMENT_TITLE), ".jobdesc");
  file = jd_edit_session_get_file (session);
  filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_list_store_append (filters, filter);

  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _("Save As"));
  gtk_file_dialog_set_modal (dialog, TRUE);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (file)
    gtk_file_dialog_set_initial_file (dialog, file);
  else
    gtk_file_dialog_set_initial_name (dialog, name);

  return dialog;
}
