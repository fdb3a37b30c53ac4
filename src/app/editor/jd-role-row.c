/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-role-row.h"

#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-date-row.h"
#include "jd-employment-row.h"
#include "jd-fact-line.h"
#include "jd-form-rows.h"

struct _JdRoleRow {
  AdwExpanderRow parent_instance;

  /* Owned */
  JdEditSession *session;

  /* Template */
  GtkWidget *second_type;
  GtkWidget *add_type;
};

G_DEFINE_FINAL_TYPE (JdRoleRow, jd_role_row, ADW_TYPE_EXPANDER_ROW)

static JdPart *
get_part (JdRoleRow *self,
          guint      member)
{
  return jd_part_get_part (jd_edit_session_get_document (self->session), member);
}

/* The summary */

static void
append_types (GString *facts,
              JdPart  *employment)
{
  const char *const *types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);

  for (guint i = 0; types && types[i]; i++)
    {
      const int index = jd_employment_row_find_type (types[i]);

      jd_fact_line_append (facts, index < 0 ? types[i]
                                            : jd_choice_get_label (jd_employment_types, index));
    }
}

static void
append_start (GString *facts,
              JdPart  *employment)
{
  const char *start = jd_part_get_string (employment, JD_EMPLOYMENT_START);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (start)
    {
      date = jd_words_dup_date (jd_form_rows_get_language (), start);
      /* Translators: when a job starts; what follows is a day */
      text = g_strdup_printf (_("Starts %s"), date);
      jd_fact_line_append (facts, text);
    }
  else if (jd_part_get_flag (employment, JD_EMPLOYMENT_IMMEDIATE))
    {
      jd_fact_line_append (facts, _("Starts as soon as possible"));
    }
}

void
jd_role_row_refresh (JdRoleRow *self)
{
  JdPart *employment;
  const char *const *types;
  g_autoptr (GString) facts = NULL;
  int seniority;
  guint n_types;

  g_return_if_fail (JD_IS_ROLE_ROW (self));

  employment = get_part (self, JD_DOCUMENT_EMPLOYMENT);
  facts = g_string_new (NULL);
  seniority = jd_part_get_choice (jd_edit_session_get_document (self->session),
                                  JD_DOCUMENT_SENIORITY);
  if (seniority >= 0)
    jd_fact_line_append (facts, jd_choice_get_label (jd_seniorities, seniority));
  append_types (facts, employment);
  append_start (facts, employment);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 facts->len > 0 ? facts->str
                                                : _("Add seniority, hours and start"));

  types = jd_part_get_strings (employment, JD_EMPLOYMENT_TYPES);
  n_types = types ? g_strv_length ((char **) types) : 0;
  if (n_types > 1)
    gtk_widget_set_visible (self->second_type, TRUE);
  gtk_widget_set_visible (self->add_type,
                          n_types == 1 && !gtk_widget_get_visible (self->second_type));
}

static void
on_add_type_cb (JdRoleRow *self)
{
  gtk_widget_set_visible (self->second_type, TRUE);
  gtk_widget_set_visible (self->add_type, FALSE);
  gtk_widget_grab_focus (self->second_type);
}

static void
jd_role_row_dispose (GObject *object)
{
  g_clear_object (&JD_ROLE_ROW (object)->session);

  G_OBJECT_CLASS (jd_role_row_parent_class)->dispose (object);
}

static void
jd_role_row_class_init (JdRoleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_role_row_dispose;
}

static void
jd_role_row_init (JdRoleRow *self)
{
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self);

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, _("Role"));
}

/* The rows */

static void
add_employment (JdRoleRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  JdPart *employment = get_part (self, JD_DOCUMENT_EMPLOYMENT);

  adw_expander_row_add_row (row, jd_employment_row_new (self->session, 0, _("Employment")));
  self->second_type = jd_employment_row_new (self->session, 1, _("Second Employment Type"));
  gtk_widget_set_visible (self->second_type, FALSE);
  adw_expander_row_add_row (row, self->second_type);

  self->add_type = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_type), _("Add Second Type"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_type), "list-add-symbolic");
  g_signal_connect_object (self->add_type, "activated", G_CALLBACK (on_add_type_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (row, self->add_type);

  adw_expander_row_add_row (row, jd_form_rows_new_entry (self->session, employment,
                                                         JD_EMPLOYMENT_HOURS, _("Hours")));
  adw_expander_row_add_row (row, jd_form_rows_new_entry (self->session, employment,
                                                         JD_EMPLOYMENT_SCHEDULE, _("Schedule")));
  adw_expander_row_add_row (row, jd_date_row_new (self->session, employment, JD_EMPLOYMENT_START,
                                                  _("Starts")));
  adw_expander_row_add_row (row, jd_form_rows_new_switch (self->session, employment,
                                                          JD_EMPLOYMENT_IMMEDIATE,
                                                          _("As Soon as Possible"), NULL));
  adw_expander_row_add_row (row, jd_form_rows_new_spin (self->session, employment,
                                                        JD_EMPLOYMENT_DURATION_MONTHS,
                                                        _("Length in Months")));
  adw_expander_row_add_row (row, jd_form_rows_new_spin (self->session, employment,
                                                        JD_EMPLOYMENT_OPENINGS, _("Openings")));
}

static void
add_role (JdRoleRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  JdPart *role = get_part (self, JD_DOCUMENT_ROLE);
  JdPart *ids = get_part (self, JD_DOCUMENT_IDS);

  adw_expander_row_add_row (row, jd_form_rows_new_entry (self->session, ids, JD_IDS_DEPARTMENT,
                                                         _("Department")));
  adw_expander_row_add_row (row, jd_form_rows_new_entry (self->session, role, JD_ROLE_TEAM,
                                                         _("Team")));
  adw_expander_row_add_row (row, jd_form_rows_new_entry (self->session, role, JD_ROLE_REPORTS_TO,
                                                         _("Reports To")));
  adw_expander_row_add_row (row, jd_form_rows_new_lines (self->session, role, JD_ROLE_WORKS_WITH,
                                                         JD_ITEM_KIND_COLLEAGUE, _("Works With")));
  adw_expander_row_add_row (row, jd_form_rows_new_text (self->session, role, JD_ROLE_WHY,
                                                        _("Why the Job Is Open")));
  adw_expander_row_add_row (row, jd_form_rows_new_spin (self->session, role,
                                                        JD_ROLE_TRAVEL_PERCENT,
                                                        _("Travel in Percent")));
  adw_expander_row_add_row (row, jd_form_rows_new_switch (self->session, role,
                                                          JD_ROLE_CLIENT_FACING,
                                                          _("Meets Clients"), NULL));
  adw_expander_row_add_row (row, jd_form_rows_new_entry (self->session, ids, JD_IDS_REQUISITION,
                                                         _("Reference Number")));
}

GtkWidget *
jd_role_row_new (JdEditSession *session)
{
  JdRoleRow *self;
  g_auto (GStrv) seniorities = jd_choice_dup_labels (jd_seniorities);

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_ROLE_ROW, NULL);
  self->session = g_object_ref (session);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                            jd_form_rows_new_combo (session,
                                                    jd_edit_session_get_document (session),
                                                    JD_DOCUMENT_SENIORITY, _("Seniority"),
                                                    (const char *const *) seniorities));
  add_employment (self);
  add_role (self);
  jd_role_row_refresh (self);

  return GTK_WIDGET (self);
}
