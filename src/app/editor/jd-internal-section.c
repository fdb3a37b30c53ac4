/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-internal-section.h"

#include <glib/gi18n.h>

#include "jd-form-rows.h"

struct _JdInternalSection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdInternalSection, jd_internal_section, JD_TYPE_FORM_SECTION)

static GtkWidget *
create_caption (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("view-conceal-symbolic");
  GtkWidget *label = gtk_label_new (_("Stays in this file. Never exported, printed or copied."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (box, "caption");
  gtk_widget_add_css_class (box, "dimmed");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
jd_internal_section_build (JdFormSection *section)
{
  JdEditSession *session = jd_form_section_get_session (section);
  JdPart *internal = jd_part_get_part (jd_form_section_get_document (section),
                                       JD_DOCUMENT_INTERNAL);
  JdPart *agency = jd_part_get_part (internal, JD_INTERNAL_AGENCY);
  GtkWidget *list = jd_form_rows_new_list ();

  gtk_widget_add_css_class (list, "jd-internal");
  gtk_list_box_append (GTK_LIST_BOX (list),
                       jd_form_rows_new_entry (session, internal, JD_INTERNAL_BUDGET, _("Budget")));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       jd_form_rows_new_entry (session, internal, JD_INTERNAL_APPROVER,
                                               _("Approver")));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       jd_form_rows_new_entry (session, internal, JD_INTERNAL_COST_CENTRE,
                                               _("Cost Centre")));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       jd_form_rows_new_text (session, agency, JD_AGENCY_TERMS,
                                              _("Agency Terms")));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       jd_form_rows_new_text (session, internal, JD_INTERNAL_NOTES, _("Notes")));
  jd_form_section_append (section, create_caption ());
  jd_form_section_append (section, list);
}

static char *
jd_internal_section_dup_title (JdFormSection *section)
{
  return g_strdup (_("Internal Notes"));
}

static void
jd_internal_section_class_init (JdInternalSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_internal_section_build;
  section_class->dup_title = jd_internal_section_dup_title;
}

static void
jd_internal_section_init (JdInternalSection *self)
{
}
