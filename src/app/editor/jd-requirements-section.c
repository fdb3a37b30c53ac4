/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-requirements-section.h"

#include <glib/gi18n.h>

#include "jd-blocks.h"
#include "jd-choice-labels.h"
#include "jd-names.h"
#include "jd-outliner.h"
#include "jd-requirement-caption.h"

struct _JdRequirementsSection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdRequirementsSection, jd_requirements_section, JD_TYPE_FORM_SECTION)

static GtkWidget *
create_heading (JdImportance importance)
{
  GtkWidget *label = gtk_label_new (jd_choice_get_label (jd_importances, (int) importance));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
create_outliner (JdFormSection *section,
                 JdImportance   importance)
{
  const JdRows rows = {
    .list = jd_part_get_list (jd_form_section_get_document (section), JD_DOCUMENT_REQUIREMENTS),
    .text = JD_REQUIREMENT_TEXT,
    .items = -1,
    .choice = JD_REQUIREMENT_IMPORTANCE,
    .value = (int) importance,
  };
  const JdOutlinerRowFlags flags =
    importance == JD_IMPORTANCE_MUST ? JD_OUTLINER_ROW_MUST : JD_OUTLINER_ROW_NICE;
  GtkWidget *outliner = jd_outliner_new (jd_form_section_get_session (section), &rows,
                                         JD_ITEM_KIND_REQUIREMENT, flags);

  gtk_widget_add_css_class (outliner, "card");
  jd_outliner_set_extra_func (JD_OUTLINER (outliner), jd_requirement_caption_new);
  jd_outliner_set_edited_func (JD_OUTLINER (outliner), jd_requirement_caption_edited);
  jd_names_set (outliner, jd_choice_get_label (jd_importances, (int) importance));

  return outliner;
}

static gboolean
on_leave_cb (GtkWidget *other,
             gboolean   down)
{
  jd_outliner_focus_edge (JD_OUTLINER (other), !down, 0);

  return TRUE;
}

static void
jd_requirements_section_build (JdFormSection *section)
{
  GtkWidget *must = create_outliner (section, JD_IMPORTANCE_MUST);
  GtkWidget *nice = create_outliner (section, JD_IMPORTANCE_NICE);

  jd_outliner_set_other (JD_OUTLINER (must), JD_OUTLINER (nice), TRUE);
  jd_outliner_set_other (JD_OUTLINER (nice), JD_OUTLINER (must), FALSE);
  g_signal_connect_object (nice, "leave", G_CALLBACK (on_leave_cb), must, G_CONNECT_SWAPPED);
  jd_outliner_sync (JD_OUTLINER (must));
  jd_outliner_sync (JD_OUTLINER (nice));

  jd_form_section_append (section,
                          jd_blocks_new (jd_form_section_get_session (section),
                                         jd_form_section_get_part (section), JD_BLOCKS_OTHER,
                                         JD_ITEM_KIND_ITEM));
  jd_form_section_append (section, create_heading (JD_IMPORTANCE_MUST));
  jd_form_section_append (section, must);
  jd_form_section_append (section, create_heading (JD_IMPORTANCE_NICE));
  jd_form_section_append (section, nice);
}

static int
jd_requirements_section_get_count (JdFormSection *section)
{
  JdDocument *document = jd_form_section_get_document (section);

  return (int) (jd_part_list_get_n (jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS)) +
                jd_blocks_count_items (jd_form_section_get_part (section)));
}

static void
jd_requirements_section_class_init (JdRequirementsSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_requirements_section_build;
  section_class->get_count = jd_requirements_section_get_count;
}

static void
jd_requirements_section_init (JdRequirementsSection *self)
{
}
