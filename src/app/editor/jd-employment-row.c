/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-employment-row.h"

#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-place-mark.h"

struct _JdEmploymentRow {
  AdwComboRow parent_instance;

  /* Owned */
  JdEditSession *session;

  guint index;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdEmploymentRow, jd_employment_row, ADW_TYPE_COMBO_ROW)

static JdPart *
get_employment (JdEmploymentRow *self)
{
  return jd_part_get_part (jd_edit_session_get_document (self->session), JD_DOCUMENT_EMPLOYMENT);
}

int
jd_employment_row_find_type (const char *token)
{
  for (int i = 0; jd_employment_types[i]; i++)
    {
      if (g_strcmp0 (jd_employment_types[i], token) == 0)
        return i;
    }

  return -1;
}

static void
show (JdEmploymentRow *self)
{
  const char *const *types = jd_part_get_strings (get_employment (self), JD_EMPLOYMENT_TYPES);
  const guint n = types ? g_strv_length ((char **) types) : 0;
  const int choice = self->index < n ? jd_employment_row_find_type (types[self->index]) : -1;

  if (self->busy)
    return;

  self->busy = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), (guint) (choice + 1));
  self->busy = FALSE;
}

static void
on_selected_cb (JdEmploymentRow *self)
{
  JdPart *employment;
  JdHistory *history;
  const char *const *types;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) fresh = NULL;
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  guint n;

  if (self->busy || !self->session || selected == GTK_INVALID_LIST_POSITION)
    return;

  employment = get_employment (self);
  history = jd_edit_session_get_history (self->session);
  types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);
  n = types ? g_strv_length ((char **) types) : 0;
  builder = g_strv_builder_new ();

  for (guint i = 0; i < MAX (n, self->index + 1); i++)
    {
      if (i != self->index && i < n)
        g_strv_builder_add (builder, types[i]);
      else if (i == self->index && selected > 0)
        g_strv_builder_add (builder, jd_employment_types[selected - 1]);
    }
  fresh = g_strv_builder_end (builder);

  const JdPlace place = { employment, JD_EMPLOYMENT_TYPES, 0, 0 };

  self->busy = TRUE;
  /* Translators: the name of a step that Undo can take back, as in “Undo Change Employment” */
  jd_history_begin (history, _("Change Employment"), &place);
  jd_part_set_strings (employment, JD_EMPLOYMENT_TYPES, (const char *const *) fresh);
  jd_history_end (history, &place);
  self->busy = FALSE;
}

static void
jd_employment_row_dispose (GObject *object)
{
  g_clear_object (&JD_EMPLOYMENT_ROW (object)->session);

  G_OBJECT_CLASS (jd_employment_row_parent_class)->dispose (object);
}

static void
jd_employment_row_class_init (JdEmploymentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_employment_row_dispose;
}

static void
jd_employment_row_init (JdEmploymentRow *self)
{
  g_auto (GStrv) labels = jd_choice_dup_labels (jd_employment_types);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) labels);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

GtkWidget *
jd_employment_row_new (JdEditSession *session,
                       guint          index,
                       const char    *title)
{
  JdEmploymentRow *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_EMPLOYMENT_ROW, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  self->session = g_object_ref (session);
  self->index = index;
  gtk_widget_set_sensitive (GTK_WIDGET (self), jd_edit_session_is_editable (session));
  if (index == 0)
    jd_place_mark (GTK_WIDGET (self), get_employment (self), JD_EMPLOYMENT_TYPES);
  g_signal_connect_object (get_employment (self), "notify::types", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
