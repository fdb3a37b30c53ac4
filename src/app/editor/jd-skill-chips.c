/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-chips.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-names.h"
#include "jd-skill-chip.h"
#include "jd-toast.h"

#define SPACING 6

/* More chips would hide the rest of the form. */
#define MAX_CHIPS 60

struct _JdSkillChips {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  GHashTable *chips;

  /* Template */
  GtkWidget *wrap;
  GtkWidget *show_all;

  JdImportance importance;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (JdSkillChips, jd_skill_chips, GTK_TYPE_BOX)

/* The skills that have a chip: the first of each group stands for it. */
static GPtrArray *
list_skills (JdSkillChips *self)
{
  JdPartList *skills = jd_part_get_list (jd_edit_session_get_document (self->session),
                                         JD_DOCUMENT_SKILLS);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *skill = jd_part_list_get (skills, i);
      const char *group = jd_part_get_string (skill, JD_SKILL_ANY_OF);

      if (group && !g_hash_table_add (groups, (gpointer) group))
        continue;
      if (MAX (jd_part_get_choice (skill, JD_SKILL_IMPORTANCE), 0) == (int) self->importance)
        g_ptr_array_add (shown, skill);
    }

  return g_steal_pointer (&shown);
}

/* Tab stops at one chip only: the one that had the focus last. */
static void
set_stop (JdSkillChips *self,
          GtkWidget    *stop)
{
  if (!stop)
    stop = gtk_widget_get_first_child (self->wrap);

  for (GtkWidget *chip = gtk_widget_get_first_child (self->wrap); chip;
       chip = gtk_widget_get_next_sibling (chip))
    {
      GtkWidget *toggle = gtk_widget_get_first_child (gtk_widget_get_first_child (chip));

      gtk_widget_set_focusable (toggle, chip == stop);
    }
}

static GtkWidget *
get_focus_chip (JdSkillChips *self)
{
  return gtk_widget_get_focus_child (self->wrap);
}

static void
focus_chip (JdSkillChips *self,
            GtkWidget    *chip)
{
  if (!chip)
    return;

  set_stop (self, chip);
  gtk_widget_grab_focus (chip);
}

void
jd_skill_chips_refresh (JdSkillChips *self)
{
  g_autoptr (GPtrArray) skills = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  GtkWidget *focus;
  GtkWidget *previous = NULL;
  GtkWidget *child;
  guint n;

  g_return_if_fail (JD_IS_SKILL_CHIPS (self));

  skills = list_skills (self);
  wanted = g_hash_table_new (NULL, NULL);
  focus = get_focus_chip (self);
  n = self->unfolded ? skills->len : MIN (skills->len, MAX_CHIPS);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (wanted, g_ptr_array_index (skills, i));

  child = gtk_widget_get_first_child (self->wrap);
  while (child)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      JdPart *skill = jd_skill_chip_get_skill (JD_SKILL_CHIP (child));

      if (!g_hash_table_contains (wanted, skill))
        {
          g_hash_table_remove (self->chips, skill);
          adw_wrap_box_remove (ADW_WRAP_BOX (self->wrap), child);
        }
      child = next;
    }

  for (guint i = 0; i < n; i++)
    {
      gpointer skill = g_ptr_array_index (skills, i);
      GtkWidget *chip = g_hash_table_lookup (self->chips, skill);

      if (!chip)
        {
          chip = jd_skill_chip_new (self->session, skill);
          g_hash_table_insert (self->chips, skill, chip);
          adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->wrap), chip, previous);
        }
      else
        {
          if (gtk_widget_get_prev_sibling (chip) != previous)
            adw_wrap_box_reorder_child_after (ADW_WRAP_BOX (self->wrap), chip, previous);
          jd_skill_chip_refresh (JD_SKILL_CHIP (chip));
        }
      previous = chip;
    }

  if (n < skills->len)
    {
      g_autofree char *label = NULL;

      /* Translators: a button that shows the skills that are folded away */
      label = g_strdup_printf (ngettext ("Show All %u", "Show All %u", skills->len),
                               skills->len);
      gtk_button_set_label (GTK_BUTTON (self->show_all), label);
    }
  gtk_widget_set_visible (self->show_all, n < skills->len);
  gtk_widget_set_visible (GTK_WIDGET (self), skills->len > 0);
  set_stop (self, get_focus_chip (self) == focus ? focus : NULL);
}

static void
announce_position (JdSkillChips *self,
                   GtkWidget    *chip)
{
  guint number = 0;
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->wrap); child;
       child = gtk_widget_get_next_sibling (child))
    {
      n++;
      if (child == chip)
        number = n;
    }

  jd_names_announce_position (GTK_WIDGET (self), number, n);
}

static void
remove_chip (JdSkillChips *self,
             GtkWidget    *chip)
{
  GtkWidget *next = gtk_widget_get_next_sibling (chip);

  if (!next)
    next = gtk_widget_get_prev_sibling (chip);
  focus_chip (self, next);
  jd_skill_chip_remove (JD_SKILL_CHIP (chip));
  jd_toast_show_undo (GTK_WIDGET (self), _("Skill removed"));
}

static gboolean
on_key_pressed_cb (JdSkillChips    *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  state)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *chip = get_focus_chip (self);
  const gboolean alt = (state & gtk_accelerator_get_default_mod_mask ()) == GDK_ALT_MASK;
  gboolean forward;

  if (!chip || (state & gtk_accelerator_get_default_mod_mask () && !alt))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace)
    {
      remove_chip (self, chip);
      return GDK_EVENT_STOP;
    }

  if (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;

  forward = (keyval == GDK_KEY_Right) != rtl;
  if (!alt)
    {
      focus_chip (self, forward ? gtk_widget_get_next_sibling (chip)
                                : gtk_widget_get_prev_sibling (chip));
    }
  else if (jd_skill_chip_move (JD_SKILL_CHIP (chip), forward ? 1 : -1))
    {
      focus_chip (self, chip);
      announce_position (self, chip);
    }

  return GDK_EVENT_STOP;
}

static void
on_show_all_clicked_cb (JdSkillChips *self)
{
  self->unfolded = TRUE;
  jd_skill_chips_refresh (self);
}

static void
jd_skill_chips_dispose (GObject *object)
{
  JdSkillChips *self = JD_SKILL_CHIPS (object);

  g_clear_pointer (&self->chips, g_hash_table_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_skill_chips_parent_class)->dispose (object);
}

static void
jd_skill_chips_class_init (JdSkillChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_skill_chips_dispose;
}

static void
jd_skill_chips_init (JdSkillChips *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chips = g_hash_table_new (NULL, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
jd_skill_chips_new (JdEditSession *session,
                    JdImportance   importance)
{
  JdSkillChips *self;
  GtkWidget *heading;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_SKILL_CHIPS, NULL);
  self->session = g_object_ref (session);
  self->importance = importance;

  heading = gtk_label_new (jd_choice_get_label (jd_importances, (int) importance));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dimmed");
  gtk_box_append (GTK_BOX (self), heading);

  self->wrap = g_object_new (ADW_TYPE_WRAP_BOX,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                             "child-spacing", SPACING,
                             "line-spacing", SPACING,
                             NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->wrap), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_box_append (GTK_BOX (self), self->wrap);

  self->show_all = gtk_button_new ();
  gtk_widget_set_halign (self->show_all, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->show_all, "flat");
  g_signal_connect_object (self->show_all, "clicked", G_CALLBACK (on_show_all_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->show_all);

  jd_skill_chips_refresh (self);

  return GTK_WIDGET (self);
}

guint
jd_skill_chips_get_n_chips (JdSkillChips *self)
{
  g_autoptr (GPtrArray) skills = NULL;

  g_return_val_if_fail (JD_IS_SKILL_CHIPS (self), 0);

  skills = list_skills (self);

  return skills->len;
}

GtkWidget *
jd_skill_chips_get_chip (JdSkillChips *self,
                         guint         index)
{
  GtkWidget *chip;

  g_return_val_if_fail (JD_IS_SKILL_CHIPS (self), NULL);

  chip = gtk_widget_get_first_child (self->wrap);
  while (chip && index-- > 0)
    chip = gtk_widget_get_next_sibling (chip);

  return chip;
}
