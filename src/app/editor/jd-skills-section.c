/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skills-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-blocks.h"
#include "jd-names.h"
#include "jd-place-mark.h"
#include "jd-skill-chips.h"
#include "jd-toast.h"

struct _JdSkillsSection {
  JdFormSection parent_instance;

  /* Template */
  GtkWidget *chips[3];
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (JdSkillsSection, jd_skills_section, JD_TYPE_FORM_SECTION)

static JdPart *
find_skill (JdPartList *skills,
            const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *skill = jd_part_list_get (skills, i);
      const char *other = jd_part_get_string (skill, JD_SKILL_NAME);
      g_autofree char *other_folded = g_utf8_casefold (other ? other : "", -1);

      if (g_str_equal (folded, other_folded))
        return skill;
    }

  return NULL;
}

static void
add_skill (JdPartList *skills,
           const char *name)
{
  JdPart *skill = jd_part_list_append_new (skills);

  jd_part_set_string (skill, JD_SKILL_NAME, name);
  jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, JD_IMPORTANCE_MUST);
}

/* Names with commas or semicolons between them. */
static guint
add_names (JdPartList *skills,
           const char *text)
{
  g_auto (GStrv) names = g_strsplit_set (text, ",;", -1);
  guint n = 0;

  for (guint i = 0; names[i]; i++)
    {
      if (!*g_strstrip (names[i]) || find_skill (skills, names[i]))
        continue;
      add_skill (skills, names[i]);
      n++;
    }

  return n;
}

static void
on_activate_cb (JdSkillsSection *self)
{
  JdFormSection *section = JD_FORM_SECTION (self);
  JdDocument *document = jd_form_section_get_document (section);
  JdHistory *history = jd_form_section_get_history (section);
  const JdPlace place = { JD_PART (document), JD_DOCUMENT_SKILLS, 0, 0 };
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint n;

  if (!*g_strstrip (text))
    return;

  /* Translators: the name of a step that Undo can take back, as in “Undo Add Skill” */
  jd_history_begin (history, _("Add Skill"), &place);
  n = add_names (jd_part_get_list (document, JD_DOCUMENT_SKILLS), text);
  jd_history_end (history, &place);

  if (n == 0)
    jd_toast_show (GTK_WIDGET (self), _("This skill is there already"));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static GtkWidget *
create_add_row (JdSkillsSection *self)
{
  JdFormSection *section = JD_FORM_SECTION (self);
  GtkWidget *row = adw_wrap_box_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Choose Skills…"));

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add a skill"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  jd_names_set (self->entry, _("Add a skill"));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate_cb), self,
                           G_CONNECT_SWAPPED);
  jd_place_mark (self->entry, jd_form_section_get_document (section), JD_DOCUMENT_SKILLS);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.choose-skills");

  gtk_widget_set_hexpand (self->entry, TRUE);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (row), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (row), ADW_JUSTIFY_FILL);
  adw_wrap_box_append (ADW_WRAP_BOX (row), self->entry);
  adw_wrap_box_append (ADW_WRAP_BOX (row), button);
  gtk_widget_set_visible (row, jd_edit_session_is_editable (jd_form_section_get_session (section)));

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
  gtk_box_append (GTK_BOX (card), create_add_row (self));

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
  JdDocument *document = jd_form_section_get_document (section);

  return (int) jd_part_list_get_n (jd_part_get_list (document, JD_DOCUMENT_SKILLS));
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
