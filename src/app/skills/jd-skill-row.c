/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-row.h"

#include <glib/gi18n.h>

#include "jd-choices.h"
#include "jd-fact-line.h"
#include "jd-menu-names.h"
#include "jd-names.h"
#include "jd-skill-row-drag.h"

struct _JdSkillRow {
  AdwActionRow parent_instance;

  /* Owned */
  JdSkillChecklist *checklist;
  JdSkillEntry *entry;

  /* Template */
  GtkCheckButton *check;
  GtkMenuButton *level_button;
  GMenuModel *skill_menu;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (JdSkillRow, jd_skill_row, ADW_TYPE_ACTION_ROW)

enum {
  PROP_0,
  PROP_IMPORTANCE,
  PROP_LEVEL,
  N_PROPS
};

enum {
  TRAVELLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
announce_tick (JdSkillRow *self)
{
  gboolean ticked = jd_skill_entry_is_ticked (self->entry);

  jd_names_announce_ticked (GTK_WIDGET (self), jd_skill_entry_get_name (self->entry),
                            ticked ? (int) jd_skill_entry_get_importance (self->entry) : -1);
}

/* “Proficient · 3 years” */
static char *
dup_level_label (JdSkillRow *self)
{
  const char *level = jd_skill_level_get_label (jd_skill_entry_get_level (self->entry));
  double years = jd_skill_entry_get_years (self->entry);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  GString *label = NULL;

  if (years < 0)
    return g_strdup (level);

  number = g_strdup_printf ("%.3g", years);
  /* Translators: how long a skill was practised; %s is a number such as 3 or 1.5 */
  text = g_strdup_printf (ngettext ("%s year", "%s years", years == 1 ? 1 : 2), number);
  if (jd_skill_entry_get_level (self->entry) < 0)
    return g_steal_pointer (&text);

  label = g_string_new (level);
  jd_fact_line_append (label, text);

  return g_string_free (label, FALSE);
}

static void
show_group (JdSkillRow *self)
{
  JdAnyOf *group = jd_skill_entry_get_group (self->entry);
  gboolean is_group = jd_skill_entry_get_skills (self->entry)->len > 1;
  int min = group != NULL ? jd_part_get_integer (group, JD_ANY_OF_MIN) : 1;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "skill.split", is_group);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               is_group && min <= 1 ? _("Any one is enough") : "");
}

static void
show_entry (JdSkillRow *self)
{
  g_autofree char *description = jd_skill_entry_dup_description (self->entry);
  g_autofree char *level = dup_level_label (self);
  g_autofree char *level_name = NULL;
  const char *name = jd_skill_entry_get_name (self->entry);
  gboolean ticked = jd_skill_entry_is_ticked (self->entry);

  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  show_group (self);
  gtk_check_button_set_active (self->check, ticked);
  gtk_menu_button_set_label (self->level_button, level);
  gtk_widget_set_visible (GTK_WIDGET (self->level_button), ticked);
  self->showing = FALSE;

  /* Translators: a button that sets the level of a skill; the skill, then its level */
  level_name = g_strdup_printf (_("Level of %1$s: %2$s"), name, level);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->level_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, level_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               ticked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IMPORTANCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

static void
on_entry_changed_cb (JdSkillRow *self)
{
  show_entry (self);
}

static void
on_check_toggled_cb (JdSkillRow *self)
{
  gboolean ticked = gtk_check_button_get_active (self->check);

  if (self->showing)
    return;

  if (!jd_skill_checklist_set_ticked (self->checklist, self->entry, ticked))
    {
      show_entry (self);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _("The checklist is full"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      return;
    }

  announce_tick (self);
}

/* A drop-down of 2000 rows at once would take seconds to make: each is made when opened. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdSkillRow *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_menu_new_from_model (self->skill_menu);
  jd_menu_names_watch (GTK_POPOVER (popover));
  gtk_menu_button_set_popover (button, popover);
}

static void
set_importance (JdSkillRow   *self,
                JdImportance  importance)
{
  g_autoptr (JdSkillRow) kept = g_object_ref (self);

  if (!jd_skill_entry_is_ticked (self->entry)
      || jd_skill_entry_get_importance (self->entry) == importance)
    return;

  jd_skill_checklist_set_importance (self->checklist, self->entry, importance);
  jd_skill_row_travel (self, self->entry);
}

static gboolean
set_importance_by_key (GtkWidget *widget,
                       GVariant  *args,
                       gpointer   user_data)
{
  set_importance (JD_SKILL_ROW (widget), g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
swap_importance (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  JdSkillRow *self = JD_SKILL_ROW (widget);

  set_importance (self, jd_skill_entry_get_importance (self->entry) == JD_IMPORTANCE_MUST
                          ? JD_IMPORTANCE_NICE
                          : JD_IMPORTANCE_MUST);

  return GDK_EVENT_STOP;
}

/* The ticked entry before or after this one in its list, then in the lists around it. */
static JdSkillEntry *
find_neighbour (JdSkillRow *self,
                int         step)
{
  GListModel *list = jd_skill_checklist_get_entries (self->checklist,
                                                     jd_skill_entry_get_importance (self->entry));
  guint n = g_list_model_get_n_items (list);
  guint own = 0;

  while (own < n)
    {
      g_autoptr (JdSkillEntry) entry = g_list_model_get_item (list, own);

      if (entry == self->entry)
        break;
      own++;
    }

  for (int i = (int) own + step; i >= 0 && i < (int) n; i += step)
    {
      g_autoptr (JdSkillEntry) entry = g_list_model_get_item (list, (guint) i);

      if (jd_skill_entry_is_ticked (entry))
        return g_steal_pointer (&entry);
    }

  return NULL;
}

static gboolean
move_by_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  JdSkillRow *self = JD_SKILL_ROW (widget);
  g_autoptr (JdSkillRow) kept = g_object_ref (self);
  int step = g_variant_get_int32 (args);
  g_autoptr (JdSkillEntry) neighbour = NULL;
  int importance;

  if (!jd_skill_entry_is_ticked (self->entry))
    return GDK_EVENT_STOP;

  neighbour = find_neighbour (self, step);
  importance = (int) jd_skill_entry_get_importance (self->entry) + step;
  if (neighbour != NULL)
    jd_skill_checklist_move (self->checklist, self->entry, neighbour, step > 0);
  else if (importance >= JD_IMPORTANCE_MUST && importance <= JD_IMPORTANCE_LEARN)
    jd_skill_checklist_set_importance (self->checklist, self->entry, (JdImportance) importance);
  else
    return GDK_EVENT_STOP;

  jd_skill_row_travel (self, self->entry);

  return GDK_EVENT_STOP;
}

static void
activate_remove (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  JdSkillRow *self = JD_SKILL_ROW (widget);

  gtk_check_button_set_active (self->check, FALSE);
}

static void
activate_split (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  JdSkillRow *self = JD_SKILL_ROW (widget);
  g_autoptr (JdSkillRow) kept = g_object_ref (self);

  if (!jd_skill_entry_is_ticked (self->entry))
    return;

  jd_skill_checklist_split (self->checklist, self->entry);
  jd_skill_row_travel (self, self->entry);
}

GtkWidget *
jd_skill_row_new (JdSkillChecklist *checklist,
                  JdSkillEntry     *entry)
{
  JdSkillRow *self;

  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (checklist), NULL);
  g_return_val_if_fail (JD_IS_SKILL_ENTRY (entry), NULL);

  self = g_object_new (JD_TYPE_SKILL_ROW, NULL);
  self->checklist = g_object_ref (checklist);
  self->entry = g_object_ref (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_entry (self);

  return GTK_WIDGET (self);
}

JdSkillEntry *
jd_skill_row_get_entry (JdSkillRow *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ROW (self), NULL);

  return self->entry;
}

JdSkillChecklist *
jd_skill_row_get_checklist (JdSkillRow *self)
{
  g_return_val_if_fail (JD_IS_SKILL_ROW (self), NULL);

  return self->checklist;
}

void
jd_skill_row_travel (JdSkillRow   *self,
                     JdSkillEntry *entry)
{
  g_return_if_fail (JD_IS_SKILL_ROW (self));
  g_return_if_fail (JD_IS_SKILL_ENTRY (entry));

  g_signal_emit (self, signals[TRAVELLED], 0, entry);
}

static void
jd_skill_row_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  JdSkillRow *self = JD_SKILL_ROW (object);
  int level;

  switch (id)
    {
    case PROP_IMPORTANCE:
      g_value_set_string (value, self->entry != NULL
                                   ? jd_importances[jd_skill_entry_get_importance (self->entry)]
                                   : "");
      break;
    case PROP_LEVEL:
      level = self->entry != NULL ? jd_skill_entry_get_level (self->entry) : -1;
      g_value_set_string (value, level >= 0 ? jd_skill_levels[level] : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_skill_row_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  JdSkillRow *self = JD_SKILL_ROW (object);
  int token;

  switch (id)
    {
    case PROP_IMPORTANCE:
      token = jd_choice_find (jd_importances, g_value_get_string (value));
      if (token >= 0)
        set_importance (self, (JdImportance) token);
      break;
    case PROP_LEVEL:
      token = jd_choice_find (jd_skill_levels, g_value_get_string (value));
      if (jd_skill_entry_is_ticked (self->entry))
        jd_skill_checklist_set_level (self->checklist, self->entry, token);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_skill_row_dispose (GObject *object)
{
  JdSkillRow *self = JD_SKILL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_SKILL_ROW);
  g_clear_object (&self->entry);
  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (jd_skill_row_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint keys[][2] = {
    { GDK_KEY_1, GDK_KEY_KP_1 },
    { GDK_KEY_2, GDK_KEY_KP_2 },
    { GDK_KEY_3, GDK_KEY_KP_3 },
  };

  for (int i = 0; i < (int) G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys[i]); j++)
      gtk_widget_class_add_binding (widget_class, keys[i][j], 0, set_importance_by_key, "i", i);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, swap_importance, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_by_key, "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "skill.remove", NULL);
}

static void
jd_skill_row_class_init (JdSkillRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_skill_row_get_property;
  object_class->set_property = jd_skill_row_set_property;
  object_class->dispose = jd_skill_row_dispose;

  properties[PROP_IMPORTANCE] = g_param_spec_string ("importance", NULL, NULL, "",
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TRAVELLED] = g_signal_new ("travelled",
                                     G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, JD_TYPE_SKILL_ENTRY);

  gtk_widget_class_install_property_action (widget_class, "skill.importance", "importance");
  gtk_widget_class_install_property_action (widget_class, "skill.level", "level");
  gtk_widget_class_install_action (widget_class, "skill.split", NULL, activate_split);
  gtk_widget_class_install_action (widget_class, "skill.remove", NULL, activate_remove);
  add_keys (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-skill-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JdSkillRow, check);
  gtk_widget_class_bind_template_child (widget_class, JdSkillRow, level_button);
  gtk_widget_class_bind_template_child (widget_class, JdSkillRow, skill_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
}

static void
jd_skill_row_init (JdSkillRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->level_button, create_popup_cb, self, NULL);
  jd_skill_row_drag_init (self);
}
