/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-requirement-caption.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-fact-line.h"
#include "jd-form-rows.h"
#include "jd-names.h"
#include "jd-requirement-guess.h"

#define POPOVER_WIDTH 320

struct _JdRequirementCaption {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;

  /* Template */
  GtkWidget *button;
  GtkWidget *label;
  GtkWidget *months;
  GtkWidget *level;
  GtkWidget *fields;
  GtkWidget *or_experience;
  GtkWidget *skills;
};

G_DEFINE_FINAL_TYPE (JdRequirementCaption, jd_requirement_caption, GTK_TYPE_BOX)

static JdRequirement *
guess (const char *text,
       JdDocument *document)
{
  JdRequirement *requirement = jd_requirement_new ();

  jd_part_set_string (requirement, JD_REQUIREMENT_TEXT, text);
  jd_requirement_guess (requirement, document);

  return requirement;
}

static int
get_type_shown (JdPart *part)
{
  g_autoptr (JdRequirement) guessed = NULL;
  const int type = jd_part_get_choice (part, JD_REQUIREMENT_TYPE);

  if (type >= 0)
    return type;

  guessed = guess (jd_part_get_string (part, JD_REQUIREMENT_TEXT), NULL);

  return MAX (jd_part_get_choice (guessed, JD_REQUIREMENT_TYPE), 0);
}

static void
append_education (GString *text,
                  JdPart  *education)
{
  const int level = jd_part_get_choice (education, JD_EDUCATION_LEVEL);

  if (level >= 0)
    jd_fact_line_append (text, jd_choice_get_label (jd_education_levels, level));
  if (jd_part_get_flag (education, JD_EDUCATION_OR_EXPERIENCE))
    jd_fact_line_append (text, _("Or equivalent experience"));
}

static void
append_months (GString *text,
               int      months)
{
  g_autofree char *duration = NULL;
  const guint n = (guint) (months % 12 == 0 ? months / 12 : months);

  if (months % 12 == 0)
    duration = g_strdup_printf (ngettext ("%u year", "%u years", n), n);
  else
    duration = g_strdup_printf (ngettext ("%u month", "%u months", n), n);
  jd_fact_line_append (text, duration);
}

static char *
dup_caption (JdPart *part)
{
  const int type = get_type_shown (part);
  GString *text = g_string_new (jd_choice_get_label (jd_requirement_types, type));
  const char *const *skills = jd_part_get_strings (part, JD_REQUIREMENT_SKILLS);

  if (jd_part_get_integer (part, JD_REQUIREMENT_MONTHS) > 0)
    append_months (text, jd_part_get_integer (part, JD_REQUIREMENT_MONTHS));
  append_education (text, jd_part_get_part (part, JD_REQUIREMENT_EDUCATION));
  for (guint i = 0; skills && skills[i]; i++)
    jd_fact_line_append (text, skills[i]);

  return g_string_free (text, FALSE);
}

static void
show_rows (JdRequirementCaption *self)
{
  const int type = get_type_shown (self->part);
  const gboolean education = type == JD_REQUIREMENT_TYPE_EDUCATION;

  if (!self->months)
    return;

  gtk_widget_set_visible (self->months, !education);
  gtk_widget_set_visible (self->level, education);
  gtk_widget_set_visible (self->fields, education);
  gtk_widget_set_visible (self->or_experience, education);
  gtk_widget_set_visible (self->skills, type == JD_REQUIREMENT_TYPE_SKILL);
}

static void
update (JdRequirementCaption *self)
{
  g_autofree char *text = dup_caption (self->part);

  show_rows (self);
  if (g_str_equal (text, gtk_label_get_text (GTK_LABEL (self->label))))
    return;

  gtk_label_set_text (GTK_LABEL (self->label), text);
  /* Translators: the button that opens what a requirement asks for, said by a screen reader */
  g_autofree char *name = g_strdup_printf (_("Kind of requirement: %s"), text);

  jd_names_set (self->button, name);
}

static GtkWidget *
create_list (JdRequirementCaption *self)
{
  GtkWidget *list = jd_form_rows_new_list ();
  JdPart *education = jd_part_get_part (self->part, JD_REQUIREMENT_EDUCATION);
  g_auto (GStrv) types = jd_choice_dup_labels (jd_requirement_types);
  g_auto (GStrv) levels = jd_choice_dup_labels (jd_education_levels);

  gtk_list_box_append (GTK_LIST_BOX (list),
                       jd_form_rows_new_combo (self->session, self->part, JD_REQUIREMENT_TYPE,
                                               _("Type"), (const char *const *) types));
  self->months = jd_form_rows_new_spin (self->session, self->part, JD_REQUIREMENT_MONTHS,
                                        _("Months"));
  self->level = jd_form_rows_new_combo (self->session, education, JD_EDUCATION_LEVEL, _("Level"),
                                        (const char *const *) levels);
  self->fields = jd_form_rows_new_entry (self->session, education, JD_EDUCATION_FIELDS,
                                         _("Fields of Study"));
  self->or_experience = jd_form_rows_new_switch (self->session, education,
                                                 JD_EDUCATION_OR_EXPERIENCE,
                                                 _("Or Equivalent Experience"), NULL);
  self->skills = jd_form_rows_new_entry (self->session, self->part, JD_REQUIREMENT_SKILLS,
                                         _("Skills"));
  gtk_list_box_append (GTK_LIST_BOX (list), self->months);
  gtk_list_box_append (GTK_LIST_BOX (list), self->level);
  gtk_list_box_append (GTK_LIST_BOX (list), self->fields);
  gtk_list_box_append (GTK_LIST_BOX (list), self->or_experience);
  gtk_list_box_append (GTK_LIST_BOX (list), self->skills);
  gtk_widget_set_size_request (list, POPOVER_WIDTH, -1);

  return list;
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdRequirementCaption *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button))
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), create_list (self));
  gtk_menu_button_set_popover (button, popover);
  show_rows (self);
}

static void
jd_requirement_caption_dispose (GObject *object)
{
  JdRequirementCaption *self = JD_REQUIREMENT_CAPTION (object);

  g_clear_object (&self->part);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_requirement_caption_parent_class)->dispose (object);
}

static void
jd_requirement_caption_class_init (JdRequirementCaptionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_requirement_caption_dispose;
}

static void
jd_requirement_caption_init (JdRequirementCaption *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self,
                                         NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "caption");
  gtk_widget_add_css_class (self->button, "jd-caption");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->button);
}

GtkWidget *
jd_requirement_caption_new (JdEditSession *session,
                            gpointer       requirement)
{
  JdRequirementCaption *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_REQUIREMENT (requirement), NULL);

  self = g_object_new (JD_TYPE_REQUIREMENT_CAPTION, NULL);
  self->session = g_object_ref (session);
  self->part = g_object_ref (requirement);
  gtk_widget_set_sensitive (self->button, jd_edit_session_is_editable (session));

  g_signal_connect_object (requirement, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jd_part_get_part (requirement, JD_REQUIREMENT_EDUCATION), "notify",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

void
jd_requirement_caption_edited (gpointer    requirement,
                               const char *before)
{
  g_autoptr (JdRequirement) old = NULL;
  g_autoptr (JdRequirement) fresh = NULL;
  int type;
  int months;

  g_return_if_fail (JD_IS_REQUIREMENT (requirement));

  old = guess (before, NULL);
  fresh = guess (jd_part_get_string (requirement, JD_REQUIREMENT_TEXT), NULL);
  type = jd_part_get_choice (requirement, JD_REQUIREMENT_TYPE);
  months = jd_part_get_integer (requirement, JD_REQUIREMENT_MONTHS);

  /* What differs from the guess was set by hand, and so was a type that we do not know. */
  if (!jd_part_has (requirement, JD_REQUIREMENT_TYPE) ||
      type == jd_part_get_choice (old, JD_REQUIREMENT_TYPE))
    jd_part_set_choice (requirement, JD_REQUIREMENT_TYPE,
                        jd_part_get_choice (fresh, JD_REQUIREMENT_TYPE));

  if (months == jd_part_get_integer (old, JD_REQUIREMENT_MONTHS))
    jd_part_set_integer (requirement, JD_REQUIREMENT_MONTHS,
                         jd_part_get_integer (fresh, JD_REQUIREMENT_MONTHS));
}
