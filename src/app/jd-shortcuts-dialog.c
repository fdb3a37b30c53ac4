/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-shortcuts-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-actions.h"

struct _JdShortcutsDialog
{
  AdwDialog parent_instance;

  /* Template */
  GtkSearchEntry *search;
  GtkStack *stack;
  AdwPreferencesPage *page;

  /* Borrowed */
  AdwPreferencesGroup *groups[JD_ACTION_N_GROUPS];
  GPtrArray *rows[JD_ACTION_N_GROUPS];
};

G_DEFINE_FINAL_TYPE (JdShortcutsDialog, jd_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
add_cap (GtkBox     *box,
         const char *text)
{
  GtkWidget *cap = gtk_label_new (text);

  gtk_widget_add_css_class (cap, "jd-keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_box_append (box, cap);
}

static char *
dup_modifier_name (GdkModifierType modifier)
{
  char *name = gtk_accelerator_get_label (0, modifier);
  gsize length = strlen (name);

  if (length > 1 && name[length - 1] == '+')
    name[length - 1] = '\0';

  return name;
}

static GtkWidget *
make_caps (const char *accel)
{
  static const GdkModifierType modifiers[] = { GDK_CONTROL_MASK, GDK_SHIFT_MASK, GDK_ALT_MASK };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *key_name = NULL;
  GdkModifierType state;
  guint key;

  /* Keys stand in this order in every language, right to left too. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);

  if (!gtk_accelerator_parse (accel, &key, &state))
    return box;

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (state & modifiers[i])
      {
        g_autofree char *name = dup_modifier_name (modifiers[i]);

        add_cap (GTK_BOX (box), name);
      }

  key_name = gtk_accelerator_get_label (key, 0);
  add_cap (GTK_BOX (box), key_name);

  return box;
}

static char *
dup_spoken_accels (const char *const *accels)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; accels[i]; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType state;
      guint key;

      if (!gtk_accelerator_parse (accels[i], &key, &state))
        continue;

      label = gtk_accelerator_get_label (key, state);
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, label);
    }

  return g_string_free (text, FALSE);
}

/* The keys of the number pad do what the same keys elsewhere do, and are not worth a line. */
static GStrv
list_accels (const JdAction *action)
{
  g_auto (GStrv) all = g_strsplit (action->accels, " ", -1);
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();

  for (guint i = 0; all[i]; i++)
    if (!strstr (all[i], "KP_"))
      g_strv_builder_add (shown, all[i]);

  return g_strv_builder_end (shown);
}

static GtkWidget *
make_row (const JdAction *action)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  g_auto (GStrv) accels = list_accels (action);
  g_autofree char *spoken = dup_spoken_accels ((const char *const *) accels);
  GtkWidget *keys = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(action->label));
  /* The row is described by its subtitle, of which it has none, rather than by what we say. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  spoken, -1);

  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (keys, 6);
  gtk_widget_set_margin_bottom (keys, 6);
  for (guint i = 0; accels[i]; i++)
    {
      GtkWidget *caps = make_caps (accels[i]);

      gtk_widget_set_halign (caps, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (keys), caps);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

static void
fill (JdShortcutsDialog *self)
{
  guint n_actions;
  const JdAction *actions = jd_actions_get (&n_actions);

  for (guint group = 0; group < JD_ACTION_N_GROUPS; group++)
    {
      self->rows[group] = g_ptr_array_new ();
      self->groups[group] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (self->groups[group], jd_actions_get_group_title (group));
      adw_preferences_page_add (self->page, self->groups[group]);
    }

  for (guint i = 0; i < n_actions; i++)
    {
      GtkWidget *row;

      if (!*actions[i].accels)
        continue;

      row = make_row (&actions[i]);
      adw_preferences_group_add (self->groups[actions[i].group], row);
      g_ptr_array_add (self->rows[actions[i].group], row);
    }
}

static char *
dup_folded (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal ? normal : text, -1);
}

static void
on_search_changed_cb (JdShortcutsDialog *self)
{
  g_autofree char *needle = dup_folded (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gboolean any = FALSE;

  for (guint group = 0; group < JD_ACTION_N_GROUPS; group++)
    {
      gboolean any_in_group = FALSE;

      for (guint i = 0; i < self->rows[group]->len; i++)
        {
          GtkWidget *row = g_ptr_array_index (self->rows[group], i);
          const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
          g_autofree char *hay = dup_folded (title);
          gboolean found = strstr (hay, needle) != NULL;

          gtk_widget_set_visible (row, found);
          any_in_group |= found;
        }
      gtk_widget_set_visible (GTK_WIDGET (self->groups[group]), any_in_group);
      any |= any_in_group;
    }

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
}

static void
on_stop_search_cb (JdShortcutsDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* GObject overrides */

static void
jd_shortcuts_dialog_dispose (GObject *object)
{
  JdShortcutsDialog *self = JD_SHORTCUTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_SHORTCUTS_DIALOG);
  for (guint group = 0; group < JD_ACTION_N_GROUPS; group++)
    g_clear_pointer (&self->rows[group], g_ptr_array_unref);

  G_OBJECT_CLASS (jd_shortcuts_dialog_parent_class)->dispose (object);
}

static void
jd_shortcuts_dialog_class_init (JdShortcutsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jd_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JdShortcutsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, JdShortcutsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JdShortcutsDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

static void
jd_shortcuts_dialog_init (JdShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

/* Public API */

JdShortcutsDialog *
jd_shortcuts_dialog_new (void)
{
  return g_object_new (JD_TYPE_SHORTCUTS_DIALOG, NULL);
}
