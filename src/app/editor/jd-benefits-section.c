/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-benefits-section.h"

#include "jd-blocks.h"
#include "jd-outliner.h"

struct _JdBenefitsSection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdBenefitsSection, jd_benefits_section, JD_TYPE_FORM_SECTION)

static JdPartList *
get_benefits (JdFormSection *section)
{
  JdPart *compensation = jd_part_get_part (jd_form_section_get_document (section),
                                           JD_DOCUMENT_COMPENSATION);

  return jd_part_get_list (compensation, JD_COMPENSATION_BENEFITS);
}

static void
jd_benefits_section_build (JdFormSection *section)
{
  JdEditSession *session = jd_form_section_get_session (section);
  const JdRows rows = {
    .list = get_benefits (section),
    .text = JD_ITEM_TEXT,
    .items = -1,
    .choice = -1,
  };
  GtkWidget *outliner = jd_outliner_new (session, &rows, JD_ITEM_KIND_BENEFIT, 0);

  gtk_widget_add_css_class (outliner, "card");
  jd_outliner_sync (JD_OUTLINER (outliner));
  jd_form_section_append (section,
                          jd_blocks_new (session, jd_form_section_get_part (section),
                                         JD_BLOCKS_OTHER, JD_ITEM_KIND_BENEFIT));
  jd_form_section_append (section, outliner);
}

static int
jd_benefits_section_get_count (JdFormSection *section)
{
  return (int) (jd_part_list_get_n (get_benefits (section)) +
                jd_blocks_count_items (jd_form_section_get_part (section)));
}

static void
jd_benefits_section_class_init (JdBenefitsSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_benefits_section_build;
  section_class->get_count = jd_benefits_section_get_count;
}

static void
jd_benefits_section_init (JdBenefitsSection *self)
{
}
