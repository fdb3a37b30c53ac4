/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skills-page-private.h"

#include <glib/gi18n.h>

#include "jd-catalogue-row.h"
#include "jd-fact-line.h"
#include "jd-menu-names.h"
#include "jd-names.h"
#include "jd-skill-result.h"
#include "jd-toast.h"

G_DEFINE_FINAL_TYPE (JdSkillsPage, jd_skills_page, ADW_TYPE_NAVIGATION_PAGE)

static JdImportanceList *
get_section (JdSkillsPage *self,
             JdImportance  importance)
{
  JdImportanceList *sections[] = {
    self->must_section, self->nice_section, self->learn_section,
  };

  return sections[importance];
}

/* Following the document */

static void
update_subtitle (JdSkillsPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_must = jd_skill_checklist_count (self->checklist, JD_IMPORTANCE_MUST);
  guint n_nice = jd_skill_checklist_count (self->checklist, JD_IMPORTANCE_NICE);
  guint n_learn = jd_skill_checklist_count (self->checklist, JD_IMPORTANCE_LEARN);
  /* Translators: how many skills somebody must have */
  g_autofree char *must = g_strdup_printf (ngettext ("%u must have", "%u must have", n_must),
                                           n_must);
  /* Translators: how many skills are nice to have */
  g_autofree char *nice = g_strdup_printf (ngettext ("%u nice to have", "%u nice to have", n_nice),
                                           n_nice);
  /* Translators: how many skills somebody will learn in the job */
  g_autofree char *learn = g_strdup_printf (ngettext ("%u will learn", "%u will learn", n_learn),
                                            n_learn);

  if (n_must > 0)
    jd_fact_line_append (text, must);
  if (n_nice > 0)
    jd_fact_line_append (text, nice);
  if (n_learn > 0)
    jd_fact_line_append (text, learn);

  adw_window_title_set_subtitle (self->window_title, text->str);
  gtk_widget_set_visible (self->empty_label, text->len == 0);
}

static GHashTable *
collect_ticked (JdSkillsPage *self)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  g_autoptr (GHashTable) ticked = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      gpointer skill = jd_part_list_get (skills, i);
      const char *id = jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID);
      const char *name = jd_part_get_string (skill, JD_SKILL_NAME);
      const JdSkillInfo *info = NULL;

      if (id != NULL)
        info = jd_skill_catalogue_find_id (self->catalogue, id);
      else if (name != NULL)
        info = jd_skill_catalogue_find_name (self->catalogue, name);
      if (info != NULL)
        g_hash_table_add (ticked, (gpointer) info);
    }

  return g_steal_pointer (&ticked);
}

static void
update_groups (JdSkillsPage *self)
{
  g_autoptr (GHashTable) ticked = NULL;
  GtkListBoxRow *row;

  if (self->catalogue == NULL)
    return;

  ticked = collect_ticked (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->groups, i)) != NULL; i++)
    jd_catalogue_row_show (JD_CATALOGUE_ROW (row), ticked);
}

void
jd_skills_page_update_found (JdSkillsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdSkillResult) result = g_list_model_get_item (G_LIST_MODEL (self->found), i);
      JdSkillEntry *entry;

      entry = jd_skill_checklist_find (self->checklist, jd_skill_result_get_choice (result));
      jd_skill_result_set_ticked (result, entry != NULL);
    }
}

static void
on_checklist_changed_cb (JdSkillsPage *self)
{
  update_subtitle (self);
  update_groups (self);
  jd_skills_page_update_found (self);
}

/* Ticking */

void
jd_skills_page_tick (JdSkillsPage        *self,
                     const JdSkillChoice *choice)
{
  JdSkillEntry *entry = jd_skill_checklist_find (self->checklist, choice);

  if (entry != NULL)
    {
      /* Translators: read aloud; %s is a skill */
      g_autofree char *text = g_strdup_printf (_("%s is ticked already"), choice->name);

      jd_names_announce (GTK_WIDGET (self), text);
      return;
    }

  entry = jd_skill_checklist_tick (self->checklist, choice, JD_IMPORTANCE_MUST);
  if (entry != NULL)
    jd_names_announce_ticked (GTK_WIDGET (self), choice->name,
                              (int) jd_skill_entry_get_importance (entry));
  else
    jd_toast_show (GTK_WIDGET (self), _("The checklist is full"));
}

void
jd_skills_page_untick (JdSkillsPage        *self,
                       const JdSkillChoice *choice)
{
  jd_skill_checklist_untick (self->checklist, choice);
  jd_names_announce_ticked (GTK_WIDGET (self), choice->name, -1);
}

static void
on_catalogue_toggled_cb (JdSkillsPage *self,
                         const char   *id,
                         gboolean      ticked)
{
  JdSkillChoice choice = jd_skill_choice_of (jd_skill_catalogue_find_id (self->catalogue, id));

  if (ticked)
    jd_skills_page_tick (self, &choice);
  else
    jd_skills_page_untick (self, &choice);
}

/* “Moved to nice to have, 2 of 3” */
static void
announce_travel (JdSkillsPage *self,
                 JdSkillEntry *entry,
                 gboolean      regrouped)
{
  JdImportance importance = jd_skill_entry_get_importance (entry);
  GListModel *entries = jd_skill_checklist_get_entries (self->checklist, importance);
  guint n = g_list_model_get_n_items (entries);
  guint position = 0;

  while (position < n)
    {
      g_autoptr (JdSkillEntry) other = g_list_model_get_item (entries, position);

      position++;
      if (other == entry)
        break;
    }

  if (regrouped)
    jd_names_announce_importance (GTK_WIDGET (self), importance, position, n);
  else
    jd_names_announce_position (GTK_WIDGET (self), position, n);
}

static void
on_travelled_cb (JdSkillsPage     *self,
                 JdSkillEntry     *entry,
                 JdImportanceList *from)
{
  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    if (jd_importance_list_focus_entry (get_section (self, i), entry))
      {
        announce_travel (self, entry, get_section (self, i) != from);
        return;
      }
}

void
jd_skills_page_set_narrow (JdSkillsPage *self,
                           gboolean      narrow)
{
  g_return_if_fail (JD_IS_SKILLS_PAGE (self));

  gtk_widget_set_visible (self->undo_box, !narrow);
  gtk_widget_set_visible (self->aside_button, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), narrow);
}

/* Coming and going */

static void
on_shown_cb (JdSkillsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_hidden_cb (JdSkillsPage *self)
{
  jd_skill_checklist_forget_unticked (self->checklist);
}

/* Undo leads back to the row of the skill. */
static void
on_restored_cb (JdSkillsPage  *self,
                const JdPlace *place)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || place == NULL || !JD_IS_SKILL (place->part))
    return;

  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    {
      GListModel *entries = jd_skill_checklist_get_entries (self->checklist, i);

      for (guint j = 0; j < g_list_model_get_n_items (entries); j++)
        {
          g_autoptr (JdSkillEntry) entry = g_list_model_get_item (entries, j);

          if (g_ptr_array_find (jd_skill_entry_get_skills (entry), place->part, NULL)
              && jd_importance_list_focus_entry (get_section (self, i), entry))
            return;
        }
    }
}

static void
add_groups (JdSkillsPage *self)
{
  for (guint i = 0; i < jd_skill_catalogue_get_n_groups (self->catalogue); i++)
    {
      GtkWidget *row = jd_catalogue_row_new (self->catalogue, i);

      g_signal_connect_object (row, "toggled", G_CALLBACK (on_catalogue_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (self->groups, row);
    }
}

/* The grey text is no name: GTK does not tell it to a screen reader as one. */
static void
set_hint (JdSkillsPage *self,
          const char   *hint)
{
  g_object_set (self->search, "placeholder-text", hint, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
}

static void
show_index (JdSkillsPage *self,
            JdSkillIndex *index)
{
  g_autofree char *text = NULL;
  guint n;

  adw_banner_set_revealed (self->banner, index == NULL);
  gtk_widget_set_visible (self->all_box, index != NULL);
  if (index == NULL)
    {
      set_hint (self, _("Add a skill, or paste a list"));
      return;
    }

  self->index = g_object_ref (index);
  self->catalogue = g_object_ref (jd_skill_index_get_catalogue (index));
  add_groups (self);
  n = jd_skill_catalogue_get_n_skills (self->catalogue);
  /* Translators: %'u is the number of skills in the catalogue, such as 4,200 */
  text = g_strdup_printf (ngettext ("Search %'u skill, or paste a list",
                                    "Search %'u skills, or paste a list", n), n);
  set_hint (self, text);
}

JdSkillsPage *
jd_skills_page_new_with_index (JdEditSession *session,
                               JdSkillIndex  *index)
{
  JdSkillsPage *self;
  JdHistory *history;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (index == NULL || JD_IS_SKILL_INDEX (index), NULL);

  self = g_object_new (JD_TYPE_SKILLS_PAGE, NULL);
  self->session = g_object_ref (session);
  history = jd_edit_session_get_history (session);
  self->checklist = jd_skill_checklist_new (history);
  show_index (self, index);

  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    jd_importance_list_set_checklist (get_section (self, i), self->checklist, i);
  g_signal_connect_object (self->checklist, "changed", G_CALLBACK (on_checklist_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "restored", G_CALLBACK (on_restored_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_checklist_changed_cb (self);

  return self;
}

JdSkillsPage *
jd_skills_page_new (JdEditSession *session)
{
  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  return jd_skills_page_new_with_index (session, jd_skill_index_get_default ());
}

static void
jd_skills_page_dispose (GObject *object)
{
  JdSkillsPage *self = JD_SKILLS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_SKILLS_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->checklist);
  g_clear_object (&self->index);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_skills_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (JD_TYPE_IMPORTANCE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-skills-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, undo_box);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, aside_button);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, search);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, must_section);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, nice_section);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, learn_section);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, all_box);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, JdSkillsPage, results);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hidden_cb);
  jd_skills_page_class_bind_search ((JdSkillsPageClass *) widget_class);
}

static void
jd_skills_page_class_init (JdSkillsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_skills_page_dispose;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
jd_skills_page_init (JdSkillsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jd_skills_page_init_search (self);
  jd_menu_names_watch_button (self->undo_button);

  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    g_signal_connect_swapped (get_section (self, i), "travelled", G_CALLBACK (on_travelled_cb),
                              self);
}
