/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-company-row.h"

#include <glib/gi18n.h>

#include "jd-form-rows.h"

struct _JdCompanyRow {
  AdwExpanderRow parent_instance;

  /* Owned */
  JdEditSession *session;
};

G_DEFINE_FINAL_TYPE (JdCompanyRow, jd_company_row, ADW_TYPE_EXPANDER_ROW)

static JdPart *
get_company (JdCompanyRow *self)
{
  return jd_part_get_part (jd_edit_session_get_document (self->session), JD_DOCUMENT_COMPANY);
}

void
jd_company_row_refresh (JdCompanyRow *self)
{
  const char *name;

  g_return_if_fail (JD_IS_COMPANY_ROW (self));

  name = jd_part_get_string (get_company (self), JD_COMPANY_NAME);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), name ? name : _("Add who hires"));
}

static void
jd_company_row_dispose (GObject *object)
{
  g_clear_object (&JD_COMPANY_ROW (object)->session);

  G_OBJECT_CLASS (jd_company_row_parent_class)->dispose (object);
}

static void
jd_company_row_class_init (JdCompanyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_company_row_dispose;
}

static void
jd_company_row_init (JdCompanyRow *self)
{
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self);

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, _("Company"));
}

GtkWidget *
jd_company_row_new (JdEditSession *session)
{
  JdCompanyRow *self;
  AdwExpanderRow *row;
  JdPart *company;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_COMPANY_ROW, NULL);
  self->session = g_object_ref (session);
  row = ADW_EXPANDER_ROW (self);
  company = get_company (self);

  adw_expander_row_add_row (row, jd_form_rows_new_entry (session, company, JD_COMPANY_NAME,
                                                         _("Name")));
  adw_expander_row_add_row (row, jd_form_rows_new_entry (session, company, JD_COMPANY_URL,
                                                         _("Web Site")));
  adw_expander_row_add_row (row, jd_form_rows_new_entry (session, company, JD_COMPANY_INDUSTRY,
                                                         _("Industry")));
  jd_company_row_refresh (self);

  return GTK_WIDGET (self);
}
