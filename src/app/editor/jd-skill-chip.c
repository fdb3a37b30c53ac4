/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-chip.h"

#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-menu-names.h"
#include "jd-names.h"
#include "jd-place-mark.h"

struct _JdSkillChip {
  GtkWidget parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *skill;

  /* Template */
  GtkWidget *button;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (JdSkillChip, jd_skill_chip, GTK_TYPE_WIDGET)

static JdPartList *
get_skills (JdSkillChip *self)
{
  return jd_part_get_list (jd_edit_session_get_document (self->session), JD_DOCUMENT_SKILLS);
}

/* The skills that the chip stands for: those of its group, or its own. */
static GPtrArray *
list_members (JdSkillChip *self)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);
  const char *group = jd_part_get_string (self->skill, JD_SKILL_ANY_OF);
  JdPartList *skills = get_skills (self);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdPart *skill = jd_part_list_get (skills, i);

      if (skill == self->skill ||
          (group && g_strcmp0 (jd_part_get_string (skill, JD_SKILL_ANY_OF), group) == 0))
        g_ptr_array_add (members, g_object_ref (skill));
    }

  return g_steal_pointer (&members);
}

static JdImportance
get_importance (gpointer skill)
{
  return (JdImportance) MAX (jd_part_get_choice (skill, JD_SKILL_IMPORTANCE), 0);
}

static char *
dup_name (GPtrArray *members)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const char *skill = jd_part_get_string (g_ptr_array_index (members, i), JD_SKILL_NAME);

      if (i > 0)
        /* Translators: between the last two skills of “Java, Python or Node.js”, and between the
         * others */
        g_string_append (name, i + 1 == members->len ? _(" or ") : _(", "));
      g_string_append (name, skill ? skill : _("Unnamed skill"));
    }

  return g_string_free (name, FALSE);
}

static char *
dup_description (JdSkillChip *self,
                 const char  *name)
{
  const char *importance = jd_choice_get_label (jd_importances, (int) get_importance (self->skill));
  const int level = jd_part_get_choice (self->skill, JD_SKILL_LEVEL);
  g_autofree char *lower = g_utf8_strdown (importance, -1);
  g_autofree char *lower_level = NULL;

  if (level < 0)
    /* Translators: a skill and how much it matters, said by a screen reader */
    return g_strdup_printf (C_("skill", "%s, %s"), name, lower);

  lower_level = g_utf8_strdown (jd_choice_get_label (jd_skill_levels, level), -1);

  /* Translators: a skill, how much it matters and its level, said by a screen reader */
  return g_strdup_printf (C_("skill", "%s, %s, %s"), name, lower, lower_level);
}

void
jd_skill_chip_refresh (JdSkillChip *self)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (JD_IS_SKILL_CHIP (self));

  members = list_members (self);
  name = dup_name (members);
  description = dup_description (self, name);

  if (!g_str_equal (name, gtk_label_get_text (GTK_LABEL (self->label))))
    gtk_label_set_text (GTK_LABEL (self->label), name);
  jd_names_set (self->button, description);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "skill.split", members->len > 1);
}

/* Edits */

static void
begin (JdSkillChip *self,
       const char  *label)
{
  const JdPlace place = { self->skill, JD_SKILL_NAME, 0, 0 };

  jd_history_begin (jd_edit_session_get_history (self->session), label, &place);
}

static void
end (JdSkillChip *self)
{
  jd_history_end (jd_edit_session_get_history (self->session), NULL);
}

/* A group without members would stay in the file for nothing. */
static void
remove_group (JdSkillChip *self,
              const char  *id)
{
  JdPartList *groups = jd_part_get_list (jd_edit_session_get_document (self->session),
                                         JD_DOCUMENT_ANY_OF);

  for (guint i = jd_part_list_get_n (groups); i > 0; i--)
    {
      JdPart *group = jd_part_list_get (groups, i - 1);

      if (g_strcmp0 (jd_part_get_string (group, JD_ANY_OF_ID), id) == 0)
        jd_part_list_remove (groups, i - 1);
    }
}

void
jd_skill_chip_remove (JdSkillChip *self)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *group = NULL;
  JdPartList *skills;

  g_return_if_fail (JD_IS_SKILL_CHIP (self));

  g_object_ref (self);
  members = list_members (self);
  group = g_strdup (jd_part_get_string (self->skill, JD_SKILL_ANY_OF));
  skills = get_skills (self);

  /* Translators: the name of a step that Undo can take back, as in “Undo Remove Skill” */
  begin (self, _("Remove Skill"));
  for (guint i = 0; i < members->len; i++)
    {
      const int index = jd_part_list_index_of (skills, g_ptr_array_index (members, i));

      jd_part_list_remove (skills, (guint) index);
    }
  if (group)
    remove_group (self, group);
  end (self);
  g_object_unref (self);
}

gboolean
jd_skill_chip_move (JdSkillChip *self,
                    int          by)
{
  JdPartList *skills;
  const char *group;
  int index;
  int other;

  g_return_val_if_fail (JD_IS_SKILL_CHIP (self), FALSE);

  skills = get_skills (self);
  group = jd_part_get_string (self->skill, JD_SKILL_ANY_OF);
  index = jd_part_list_index_of (skills, self->skill);

  for (other = index + by; other >= 0 && other < (int) jd_part_list_get_n (skills); other += by)
    {
      JdPart *skill = jd_part_list_get (skills, (guint) other);

      if (get_importance (skill) == get_importance (self->skill) &&
          (!group || g_strcmp0 (jd_part_get_string (skill, JD_SKILL_ANY_OF), group) != 0))
        break;
    }

  if (other < 0 || other >= (int) jd_part_list_get_n (skills))
    return FALSE;

  /* Translators: the name of a step that Undo can take back, as in “Undo Move Skill” */
  begin (self, _("Move Skill"));
  jd_part_list_move (skills, (guint) index, (guint) other);
  end (self);

  return TRUE;
}

void
jd_skill_chip_set_importance (JdSkillChip  *self,
                              JdImportance  importance)
{
  g_autoptr (GPtrArray) members = NULL;

  g_return_if_fail (JD_IS_SKILL_CHIP (self));

  members = list_members (self);
  /* Translators: the name of a step that Undo can take back, as in “Undo Change Skill” */
  begin (self, _("Change Skill"));
  for (guint i = 0; i < members->len; i++)
    jd_part_set_choice (g_ptr_array_index (members, i), JD_SKILL_IMPORTANCE, (int) importance);
  end (self);
}

static void
set_level (JdSkillChip *self,
           int          level)
{
  g_autoptr (GPtrArray) members = list_members (self);

  begin (self, _("Change Skill"));
  for (guint i = 0; i < members->len; i++)
    jd_part_set_choice (g_ptr_array_index (members, i), JD_SKILL_LEVEL, level);
  end (self);
}

static void
split_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  JdSkillChip *self = JD_SKILL_CHIP (widget);
  g_autoptr (GPtrArray) members = list_members (self);
  g_autofree char *group = g_strdup (jd_part_get_string (self->skill, JD_SKILL_ANY_OF));

  begin (self, _("Split into Skills"));
  for (guint i = 0; i < members->len; i++)
    jd_part_set_string (g_ptr_array_index (members, i), JD_SKILL_ANY_OF, NULL);
  if (group)
    remove_group (self, group);
  end (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  jd_skill_chip_remove (JD_SKILL_CHIP (widget));
}

/* The menu has radio items, so its actions have a state; they live as long as it is open. */
static void
on_importance_cb (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       user_data)
{
  jd_skill_chip_set_importance (user_data, (JdImportance) g_variant_get_int32 (value));
}

static void
on_level_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  set_level (user_data, g_variant_get_int32 (value));
}

static void
add_radio (JdSkillChip        *self,
           GSimpleActionGroup *group,
           const char         *name,
           int                 state,
           GCallback           callback)
{
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (name, G_VARIANT_TYPE_INT32, g_variant_new_int32 (state));

  g_signal_connect_object (action, "change-state", callback, self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
append_radio (GMenu      *menu,
              const char *label,
              const char *action,
              int         value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "i", value);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (JdSkillChip *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) importances = g_menu_new ();
  g_autoptr (GMenu) levels = g_menu_new ();
  g_autoptr (GMenu) split = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  for (int i = 0; jd_importances[i]; i++)
    append_radio (importances, jd_choice_get_label (jd_importances, i), "chip.importance", i);
  append_radio (levels, _("No Level"), "chip.level", -1);
  for (int i = 0; jd_skill_levels[i]; i++)
    append_radio (levels, jd_choice_get_label (jd_skill_levels, i), "chip.level", i);
  if (jd_part_has (self->skill, JD_SKILL_ANY_OF))
    g_menu_append (split, _("_Split into Skills"), "skill.split");
  g_menu_append (remove, _("_Remove"), "skill.remove");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (importances));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (levels));
  if (g_menu_model_get_n_items (G_MENU_MODEL (split)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (split));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdSkillChip *self = user_data;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = create_menu (self);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  add_radio (self, group, "importance", (int) get_importance (self->skill),
             G_CALLBACK (on_importance_cb));
  add_radio (self, group, "level", jd_part_get_choice (self->skill, JD_SKILL_LEVEL),
             G_CALLBACK (on_level_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chip", G_ACTION_GROUP (group));

  jd_menu_names_watch (GTK_POPOVER (popover));
  gtk_menu_button_set_popover (button, popover);
}

/* GObject overrides */

static gboolean
jd_skill_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JD_SKILL_CHIP (widget)->button);
}

static void
jd_skill_chip_dispose (GObject *object)
{
  JdSkillChip *self = JD_SKILL_CHIP (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->skill);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_skill_chip_parent_class)->dispose (object);
}

static void
jd_skill_chip_class_init (JdSkillChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_skill_chip_dispose;
  widget_class->grab_focus = jd_skill_chip_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "skill.split", NULL, split_action);
  gtk_widget_class_install_action (widget_class, "skill.remove", NULL, remove_action);
}

static void
jd_skill_chip_init (JdSkillChip *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self,
                                         NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_add_css_class (self->button, "jd-chip-button");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
jd_skill_chip_new (JdEditSession *session,
                   gpointer       skill)
{
  JdSkillChip *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_SKILL (skill), NULL);

  self = g_object_new (JD_TYPE_SKILL_CHIP, NULL);
  self->session = g_object_ref (session);
  self->skill = g_object_ref (skill);
  gtk_widget_set_sensitive (self->button, jd_edit_session_is_editable (session));
  jd_place_mark (GTK_WIDGET (self), skill, JD_SKILL_NAME);
  jd_skill_chip_refresh (self);

  return GTK_WIDGET (self);
}

JdPart *
jd_skill_chip_get_skill (JdSkillChip *self)
{
  g_return_val_if_fail (JD_IS_SKILL_CHIP (self), NULL);

  return self->skill;
}
