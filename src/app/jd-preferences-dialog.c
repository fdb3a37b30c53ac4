/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preferences-dialog.h"

#include "jd-choices.h"

struct _JdPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  /* Template */
  AdwComboRow *paper_row;
  AdwSwitchRow *dark_row;
  AdwSwitchRow *spelling_row;
  AdwSwitchRow *quotes_row;
};

G_DEFINE_FINAL_TYPE (JdPreferencesDialog, jd_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* A choice is kept as its token, as in a file, and shown as the row with the same index. */

static gboolean
get_choice (GValue   *value,
            GVariant *variant,
            gpointer  user_data)
{
  int choice = jd_choice_find (user_data, g_variant_get_string (variant, NULL));

  if (choice >= 0)
    g_value_set_uint (value, (guint) choice);

  return choice >= 0;
}

static GVariant *
set_choice (const GValue       *value,
            const GVariantType *type,
            gpointer            user_data)
{
  const char *const *tokens = user_data;
  guint selected = g_value_get_uint (value);

  return selected < g_strv_length ((char **) tokens) ? g_variant_new_string (tokens[selected])
                                                     : NULL;
}

/* GObject overrides */

static void
jd_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JD_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (jd_preferences_dialog_parent_class)->dispose (object);
}

static void
jd_preferences_dialog_class_init (JdPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JdPreferencesDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, JdPreferencesDialog, dark_row);
  gtk_widget_class_bind_template_child (widget_class, JdPreferencesDialog, spelling_row);
  gtk_widget_class_bind_template_child (widget_class, JdPreferencesDialog, quotes_row);
}

static void
jd_preferences_dialog_init (JdPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

JdPreferencesDialog *
jd_preferences_dialog_new (GSettings *settings)
{
  JdPreferencesDialog *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (JD_TYPE_PREFERENCES_DIALOG, NULL);
  g_settings_bind_with_mapping (settings, "paper", self->paper_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_choice, set_choice,
                                (gpointer) jd_papers, NULL);
  g_settings_bind (settings, "check-spelling", self->spelling_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "typographic-quotes", self->quotes_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "dark-page", self->dark_row, "active", G_SETTINGS_BIND_DEFAULT);

  return self;
}
