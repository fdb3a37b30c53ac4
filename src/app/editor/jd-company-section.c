/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-company-section.h"

#include <glib/gi18n.h>

#include "jd-blocks.h"
#include "jd-form-rows.h"

struct _JdCompanySection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdCompanySection, jd_company_section, JD_TYPE_FORM_SECTION)

static void
jd_company_section_build (JdFormSection *section)
{
  static const struct {
    guint member;
    const char *title;
  } texts[] = {
    { JD_COMPANY_ONE_LINE, N_("In One Line") },
    { JD_COMPANY_MISSION, N_("Mission") },
    { JD_COMPANY_DIFFERENT, N_("What Makes Us Different") },
  };
  JdEditSession *session = jd_form_section_get_session (section);
  JdPart *company = jd_part_get_part (jd_form_section_get_document (section), JD_DOCUMENT_COMPANY);
  GtkWidget *blocks = jd_blocks_new (session, jd_form_section_get_part (section), JD_BLOCKS_PROSE,
                                     JD_ITEM_KIND_ITEM);
  GtkWidget *list = jd_form_rows_new_list ();

  jd_blocks_set_placeholder (JD_BLOCKS (blocks),
                             _("Say what the company does, for whom, and how it works"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         jd_form_rows_new_text (session, company, texts[i].member,
                                                gettext (texts[i].title)));
  jd_form_section_append (section, blocks);
  gtk_widget_set_margin_top (list, 6);
  jd_form_section_append (section, list);
}

static void
jd_company_section_class_init (JdCompanySectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_company_section_build;
}

static void
jd_company_section_init (JdCompanySection *self)
{
}
