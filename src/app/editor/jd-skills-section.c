/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skills-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-blocks.h"
#include "jd-skill-adder.h"
#include "jd-skill-chips.h"

struct _JdSkillsSection {
  JdFormSection parent_instance;

  /* Template */
  GtkWidget *chips[3];
};

G_DEFINE_FINAL_TYPE (JdSkillsSection, jd_skills_section, JD_TYPE_FORM_SECTION)

static GtkWidget *
create_add_row (JdFormSection *section)
{
  JdEditSession *session = jd_form_section_get_session (section);
  GtkWidget *row = adw_wrap_box_new ();
  GtkWidget *adder = jd_skill_adder_new (session);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Choose Skills…"));
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  /* German in large text is wider than a phone. */
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.choose-skills");
  gtk_widget_set_hexpand (adder, TRUE);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (row), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (row), ADW_JUSTIFY_FILL);
  adw_wrap_box_append (ADW_WRAP_BOX (row), adder);
  adw_wrap_box_append (ADW_WRAP_BOX (row), button);
  gtk_widget_set_visible (row, jd_edit_session_is_editable (session));

  return row;
}

static void
jd_skills_section_build (JdFormSection *section)
{
  JdSkillsSection *self = JD_SKILLS_SECTION (section);
  JdEditSession *session = jd_form_section_get_session (section);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "jd-padded");
  for (guint i = 0; i < G_N_ELEMENTS (self->chips); i++)
    {
      self->chips[i] = jd_skill_chips_new (session, (JdImportance) i);
      gtk_box_append (GTK_BOX (card), self->chips[i]);
    }
  gtk_box_append (GTK_BOX (card), create_add_row (section));

  jd_form_section_append (section,
                          jd_blocks_new (session, jd_form_section_get_part (section),
                                         JD_BLOCKS_OTHER, JD_ITEM_KIND_ITEM));
  jd_form_section_append (section, card);
}

static void
jd_skills_section_refresh (JdFormSection *section)
{
  JdSkillsSection *self = JD_SKILLS_SECTION (section);

  for (guint i = 0; i < G_N_ELEMENTS (self->chips); i++)
    jd_skill_chips_refresh (JD_SKILL_CHIPS (self->chips[i]));
}

static int
jd_skills_section_get_count (JdFormSection *section)
{
  return (int) jd_document_count_skills (jd_form_section_get_document (section));
}

static gboolean
jd_skills_section_concerns (JdFormSection  *section,
                            const JdChange *change)
{
  return JD_IS_SKILL (change->part) ||
         (JD_IS_DOCUMENT (change->part) && change->member == JD_DOCUMENT_SKILLS);
}

static void
jd_skills_section_class_init (JdSkillsSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_skills_section_build;
  section_class->get_count = jd_skills_section_get_count;
  section_class->refresh = jd_skills_section_refresh;
  section_class->concerns = jd_skills_section_concerns;
}

static void
jd_skills_section_init (JdSkillsSection *self)
{
}
