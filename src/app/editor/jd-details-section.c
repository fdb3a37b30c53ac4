/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-details-section.h"

#include <glib/gi18n.h>

#include "jd-company-row.h"
#include "jd-form-rows.h"
#include "jd-pay-row.h"
#include "jd-places-row.h"
#include "jd-role-row.h"

struct _JdDetailsSection {
  JdFormSection parent_instance;

  /* Template */
  GtkWidget *role;
  GtkWidget *places;
  GtkWidget *pay;
  GtkWidget *company;
};

G_DEFINE_FINAL_TYPE (JdDetailsSection, jd_details_section, JD_TYPE_FORM_SECTION)

static void
jd_details_section_build (JdFormSection *section)
{
  JdDetailsSection *self = JD_DETAILS_SECTION (section);
  JdEditSession *session = jd_form_section_get_session (section);
  GtkWidget *list = jd_form_rows_new_list ();

  self->role = jd_role_row_new (session);
  self->places = jd_places_row_new (session);
  self->pay = jd_pay_row_new (session);
  self->company = jd_company_row_new (session);
  gtk_list_box_append (GTK_LIST_BOX (list), self->role);
  gtk_list_box_append (GTK_LIST_BOX (list), self->places);
  gtk_list_box_append (GTK_LIST_BOX (list), self->pay);
  gtk_list_box_append (GTK_LIST_BOX (list), self->company);
  jd_form_section_append (section, list);
}

static void
jd_details_section_refresh (JdFormSection *section)
{
  JdDetailsSection *self = JD_DETAILS_SECTION (section);

  jd_role_row_refresh (JD_ROLE_ROW (self->role));
  jd_places_row_refresh (JD_PLACES_ROW (self->places));
  jd_pay_row_refresh (JD_PAY_ROW (self->pay));
  jd_company_row_refresh (JD_COMPANY_ROW (self->company));
}

static gboolean
jd_details_section_concerns (JdFormSection  *section,
                             const JdChange *change)
{
  JdPart *part = change->part;

  if (JD_IS_DOCUMENT (part))
    return change->member != JD_DOCUMENT_TITLE;

  return JD_IS_EMPLOYMENT (part) || JD_IS_LOCATION (part) || JD_IS_ADDRESS (part) ||
         JD_IS_COMPENSATION (part) || JD_IS_COMPANY (part);
}

static char *
jd_details_section_dup_title (JdFormSection *section)
{
  return g_strdup (_("Details"));
}

static void
jd_details_section_class_init (JdDetailsSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_details_section_build;
  section_class->refresh = jd_details_section_refresh;
  section_class->concerns = jd_details_section_concerns;
  section_class->dup_title = jd_details_section_dup_title;
  section_class->headless = TRUE;
}

static void
jd_details_section_init (JdDetailsSection *self)
{
}
