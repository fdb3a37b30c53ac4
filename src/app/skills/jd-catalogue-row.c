/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-catalogue-row.h"

#include <glib/gi18n.h>

struct _JdCatalogueRow {
  AdwExpanderRow parent_instance;

  /* Owned */
  JdSkillCatalogue *catalogue;
  GHashTable *ticked;
  GPtrArray *checks;

  /* Borrowed */
  const JdSkillGroupInfo *group;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (JdCatalogueRow, jd_catalogue_row, ADW_TYPE_EXPANDER_ROW)

enum {
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const JdSkillInfo *
get_skill (JdCatalogueRow *self,
           guint           i)
{
  return jd_skill_catalogue_get_skill (self->catalogue, self->group->first + i);
}

/* The ticked skill that includes @skill; naming both says the same twice. */
static const JdSkillInfo *
find_cover (JdCatalogueRow    *self,
            const JdSkillInfo *skill)
{
  GHashTableIter iter;
  gpointer other;

  if (self->ticked == NULL || g_hash_table_contains (self->ticked, skill))
    return NULL;

  g_hash_table_iter_init (&iter, self->ticked);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    if (jd_skill_catalogue_covers (self->catalogue, ((const JdSkillInfo *) other)->id, skill->id))
      return other;

  return NULL;
}

static void
show_skill (JdCatalogueRow *self,
            guint           i)
{
  const JdSkillInfo *skill = get_skill (self, i);
  const JdSkillInfo *cover = find_cover (self, skill);
  GtkCheckButton *check = g_ptr_array_index (self->checks, i);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);
  gboolean ticked = self->ticked != NULL && g_hash_table_contains (self->ticked, skill);
  g_autofree char *text = NULL;

  if (cover != NULL)
    /* Translators: under a skill that another, ticked one includes; %s is the other */
    text = g_strdup_printf (_("Covered by %s"), cover->name);

  gtk_check_button_set_active (check, ticked);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL ? text : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                               ticked ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                      : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
on_check_toggled_cb (JdCatalogueRow *self,
                     GtkCheckButton *check)
{
  guint i;

  if (!self->showing && g_ptr_array_find (self->checks, check, &i))
    g_signal_emit (self, signals[TOGGLED], 0, get_skill (self, i)->id,
                   gtk_check_button_get_active (check));
}

static void
add_skill (JdCatalogueRow *self,
           guint           i)
{
  const JdSkillInfo *skill = get_skill (self, i);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), skill->name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (check, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  skill->name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
}

static void
show_skills (JdCatalogueRow *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    show_skill (self, i);
  self->showing = FALSE;
}

static void
on_expanded_cb (JdCatalogueRow *self)
{
  if (self->checks->len > 0 || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  for (guint i = 0; i < self->group->n_skills; i++)
    add_skill (self, i);
  show_skills (self);
}

GtkWidget *
jd_catalogue_row_new (JdSkillCatalogue *catalogue,
                      guint             index)
{
  JdCatalogueRow *self;

  g_return_val_if_fail (JD_IS_SKILL_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (index < jd_skill_catalogue_get_n_groups (catalogue), NULL);

  self = g_object_new (JD_TYPE_CATALOGUE_ROW, "use-markup", FALSE, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->group = jd_skill_catalogue_get_group (catalogue, index);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->group->label);

  return GTK_WIDGET (self);
}

void
jd_catalogue_row_show (JdCatalogueRow *self,
                       GHashTable     *ticked)
{
  g_autofree char *subtitle = NULL;
  guint n_ticked = 0;

  g_return_if_fail (JD_IS_CATALOGUE_ROW (self));
  g_return_if_fail (ticked != NULL);

  g_clear_pointer (&self->ticked, g_hash_table_unref);
  self->ticked = g_hash_table_ref (ticked);

  for (guint i = 0; i < self->group->n_skills; i++)
    n_ticked += g_hash_table_contains (ticked, get_skill (self, i)) ? 1 : 0;

  /* Translators: how many skills of a group are ticked: “3 of 48 ticked” */
  subtitle = g_strdup_printf (ngettext ("%1$u of %2$u ticked", "%1$u of %2$u ticked",
                                        self->group->n_skills),
                              n_ticked, self->group->n_skills);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_skills (self);
}

static void
jd_catalogue_row_dispose (GObject *object)
{
  JdCatalogueRow *self = JD_CATALOGUE_ROW (object);

  g_ptr_array_set_size (self->checks, 0);
  g_clear_pointer (&self->ticked, g_hash_table_unref);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (jd_catalogue_row_parent_class)->dispose (object);
}

static void
jd_catalogue_row_finalize (GObject *object)
{
  JdCatalogueRow *self = JD_CATALOGUE_ROW (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (jd_catalogue_row_parent_class)->finalize (object);
}

static void
jd_catalogue_row_class_init (JdCatalogueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_catalogue_row_dispose;
  object_class->finalize = jd_catalogue_row_finalize;

  signals[TOGGLED] = g_signal_new ("toggled",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
jd_catalogue_row_init (JdCatalogueRow *self)
{
  self->checks = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}
