/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skills-page.h"

#include <glib/gi18n.h>

#include "jd-catalogue-row.h"
#include "jd-fact-line.h"
#include "jd-menu-names.h"
#include "jd-skill-checklist.h"
#include "jd-skill-index.h"
#include "jd-skill-result.h"
#include "jd-skill-result-factory.h"
#include "jd-skill-section.h"
#include "jd-skill-text.h"
#include "jd-toast.h"

struct _JdSkillsPage {
  AdwNavigationPage parent_instance;

  /* Owned */
  JdEditSession *session;
  JdSkillCatalogue *catalogue;
  JdSkillIndex *index;
  JdSkillChecklist *checklist;
  GListStore *found;

  /* Template */
  AdwWindowTitle *window_title;
  AdwBanner *banner;
  GtkWidget *undo_box;
  GtkMenuButton *undo_button;
  GtkWidget *aside_button;
  GtkSearchEntry *search;
  GtkStack *stack;
  GtkWidget *empty_label;
  JdSkillSection *must_section;
  JdSkillSection *nice_section;
  JdSkillSection *learn_section;
  GtkWidget *all_box;
  GtkListBox *groups;
  GtkListView *results;
};

G_DEFINE_FINAL_TYPE (JdSkillsPage, jd_skills_page, ADW_TYPE_NAVIGATION_PAGE)

static JdSkillSection *
get_section (JdSkillsPage *self,
             JdImportance  importance)
{
  JdSkillSection *sections[] = {
    self->must_section, self->nice_section, self->learn_section,
  };

  return sections[importance];
}

static JdSkillChoice
to_choice (const JdSkillInfo *skill)
{
  return (JdSkillChoice) { .name = skill->name, .catalogue = skill->id, .group = skill->group };
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

static void
update_found (JdSkillsPage *self)
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
  update_found (self);
}

/* Ticking */

static void
announce (JdSkillsPage *self,
          const char   *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
tick (JdSkillsPage        *self,
      const JdSkillChoice *choice)
{
  JdSkillEntry *entry = jd_skill_checklist_find (self->checklist, choice);
  g_autofree char *text = NULL;

  if (entry != NULL)
    {
      /* Translators: read aloud; %s is a skill */
      text = g_strdup_printf (_("%s is ticked already"), choice->name);
      announce (self, text);
      return;
    }

  entry = jd_skill_checklist_tick (self->checklist, choice, JD_IMPORTANCE_MUST);
  if (entry == NULL)
    {
      jd_toast_show (GTK_WIDGET (self), _("The checklist is full"));
      return;
    }

  /* Translators: read aloud; a skill, then how much it matters: “Python ticked, must have” */
  text = g_strdup_printf (_("%1$s ticked, %2$s"), choice->name,
                          jd_importance_get_phrase (jd_skill_entry_get_importance (entry)));
  announce (self, text);
}

static void
untick (JdSkillsPage        *self,
        const JdSkillChoice *choice)
{
  /* Translators: read aloud; %s is a skill */
  g_autofree char *text = g_strdup_printf (_("%s unticked"), choice->name);

  jd_skill_checklist_untick (self->checklist, choice);
  announce (self, text);
}

static void
on_catalogue_toggled_cb (JdSkillsPage *self,
                         const char   *id,
                         gboolean      ticked)
{
  JdSkillChoice choice = to_choice (jd_skill_catalogue_find_id (self->catalogue, id));

  if (ticked)
    tick (self, &choice);
  else
    untick (self, &choice);
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
  g_autofree char *text = NULL;

  while (position < n)
    {
      g_autoptr (JdSkillEntry) other = g_list_model_get_item (entries, position);

      position++;
      if (other == entry)
        break;
    }

  if (regrouped)
    /* Translators: read aloud; %1$s is “nice to have”, %2$u the place in that list of %3$u */
    text = g_strdup_printf (_("Moved to %1$s, %2$u of %3$u"),
                            jd_importance_get_phrase (importance), position, n);
  else
    /* Translators: read aloud: the place of what was moved in a list */
    text = g_strdup_printf (_("Item %1$u of %2$u"), position, n);
  announce (self, text);
}

static void
on_travelled_cb (JdSkillsPage   *self,
                 JdSkillEntry   *entry,
                 JdSkillSection *from)
{
  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    if (jd_skill_section_focus_entry (get_section (self, i), entry))
      {
        announce_travel (self, entry, get_section (self, i) != from);
        return;
      }
}

/* Search */

static void
clear_search (JdSkillsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  jd_skills_page_search (self, "");
}

static void
on_search_changed_cb (JdSkillsPage *self)
{
  jd_skills_page_search (self, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_search_activate_cb (JdSkillsPage *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (JdSkillResult) first = NULL;

  if (jd_skill_text_is_list (text))
    {
      clear_search (self);
      jd_skills_page_add_text (self, text);
      return;
    }

  /* Enter may come before the delay of the search is over. */
  jd_skills_page_search (self, text);
  first = g_list_model_get_item (G_LIST_MODEL (self->found), 0);
  if (first == NULL)
    return;

  tick (self, jd_skill_result_get_choice (first));
  clear_search (self);
}

static void
on_stop_search_cb (JdSkillsPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    clear_search (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
on_result_activate_cb (JdSkillsPage *self,
                       guint         position)
{
  g_autoptr (JdSkillResult) result = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (jd_skill_result_is_own (result))
    {
      tick (self, jd_skill_result_get_choice (result));
      clear_search (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
    }
  else if (jd_skill_result_get_ticked (result))
    untick (self, jd_skill_result_get_choice (result));
  else
    tick (self, jd_skill_result_get_choice (result));
}

static gboolean
on_search_key_cb (JdSkillsPage    *self,
                  guint            key,
                  guint            code,
                  GdkModifierType  state)
{
  if (key != GDK_KEY_Down || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_list_view_scroll_to (self->results, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->results));

  return GDK_EVENT_STOP;
}

static void
on_pasted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (JdSkillsPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  int position;

  if (text == NULL || self->checklist == NULL)
    return;

  if (jd_skill_text_is_list (text))
    {
      jd_skills_page_add_text (self, text);
      return;
    }

  gtk_editable_delete_selection (GTK_EDITABLE (self->search));
  position = gtk_editable_get_position (GTK_EDITABLE (self->search));
  gtk_editable_insert_text (GTK_EDITABLE (self->search), g_strstrip (text), -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (self->search), position);
}

/* A list becomes ticks; anything else is pasted as always. */
static void
on_paste_cb (JdSkillsPage *self,
             GtkText      *text)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_pasted_cb,
                                 g_object_ref (self));
}

/* Pasting a list */

static gboolean
resolve (const char    *name,
         JdSkillChoice *choice,
         gpointer       user_data)
{
  JdSkillsPage *self = user_data;
  const JdSkillInfo *skill = NULL;

  if (self->catalogue != NULL)
    skill = jd_skill_catalogue_find_name (self->catalogue, name);
  if (skill == NULL)
    return FALSE;

  *choice = to_choice (skill);

  return TRUE;
}

void
jd_skills_page_add_text (JdSkillsPage *self,
                         const char   *text)
{
  g_autofree char *added = NULL;
  g_autofree char *known = NULL;
  g_autofree char *message = NULL;
  guint n_added, n_known, n_left;

  g_return_if_fail (JD_IS_SKILLS_PAGE (self));
  g_return_if_fail (text != NULL);

  n_added = jd_skill_checklist_add_text (self->checklist, text, JD_IMPORTANCE_MUST, resolve, self,
                                         &n_known, &n_left);
  added = g_strdup_printf (ngettext ("%u skill added", "%u skills added", n_added), n_added);
  /* Translators: how many skills of a pasted list were in the checklist before */
  known = g_strdup_printf (ngettext ("%u was there", "%u were there", n_known), n_known);

  if (n_left > 0)
    /* Translators: %s is “9 skills added” */
    message = g_strdup_printf (_("%s, then the checklist was full"), added);
  else if (n_known > 0)
    /* Translators: %1$s is “9 skills added”, %2$s is “2 were there” */
    message = g_strdup_printf (_("%1$s, %2$s"), added, known);
  else
    message = g_steal_pointer (&added);

  announce (self, message);
  if (n_added > 0)
    jd_toast_show_undo (GTK_WIDGET (self), message);
  else
    jd_toast_show (GTK_WIDGET (self), message);
}

static void
show_found (JdSkillsPage *self,
            GPtrArray    *found)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  g_list_store_splice (self->found, 0, n, found->pdata, found->len);
  update_found (self);
  if (found->len > 0)
    gtk_list_view_scroll_to (self->results, 0, GTK_LIST_SCROLL_NONE, NULL);
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

void
jd_skills_page_search (JdSkillsPage *self,
                       const char   *text)
{
  g_autofree JdSkillHit *hits = g_new (JdSkillHit, JD_SKILLS_PAGE_MAX_RESULTS);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = NULL;
  guint n_hits = 0;

  g_return_if_fail (JD_IS_SKILLS_PAGE (self));
  g_return_if_fail (text != NULL);

  lines = jd_skill_text_parse (text);
  if (lines->len > 0 && self->index != NULL)
    n_hits = jd_skill_index_search (self->index, text, hits, JD_SKILLS_PAGE_MAX_RESULTS);

  for (guint i = 0; i < n_hits; i++)
    {
      JdSkillChoice choice = to_choice (hits[i].skill);

      g_ptr_array_add (found, jd_skill_result_new (&choice, hits[i].alias));
    }
  if (lines->len > 0)
    {
      char **names = g_ptr_array_index (lines, 0);

      g_ptr_array_add (found, jd_skill_result_new_own (names[0]));
    }

  show_found (self, found);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "results" : "lists");
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
              && jd_skill_section_focus_entry (get_section (self, i), entry))
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

static void
show_catalogue (JdSkillsPage     *self,
                JdSkillCatalogue *catalogue)
{
  g_autofree char *text = NULL;
  guint n;

  adw_banner_set_revealed (self->banner, catalogue == NULL);
  gtk_widget_set_visible (self->all_box, catalogue != NULL);
  if (catalogue == NULL)
    {
      g_object_set (self->search, "placeholder-text", _("Add a skill, or paste a list"), NULL);
      return;
    }

  self->catalogue = g_object_ref (catalogue);
  self->index = jd_skill_index_new (catalogue, NULL);
  add_groups (self);
  n = jd_skill_catalogue_get_n_skills (catalogue);
  /* Translators: %'u is the number of skills in the catalogue, such as 4,200 */
  text = g_strdup_printf (ngettext ("Search %'u skill, or paste a list",
                                    "Search %'u skills, or paste a list", n), n);
  g_object_set (self->search, "placeholder-text", text, NULL);
}

JdSkillsPage *
jd_skills_page_new_with_catalogue (JdEditSession    *session,
                                   JdSkillCatalogue *catalogue)
{
  JdSkillsPage *self;
  JdHistory *history;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (catalogue == NULL || JD_IS_SKILL_CATALOGUE (catalogue), NULL);

  self = g_object_new (JD_TYPE_SKILLS_PAGE, NULL);
  self->session = g_object_ref (session);
  history = jd_edit_session_get_history (session);
  self->checklist = jd_skill_checklist_new (history);
  show_catalogue (self, catalogue);

  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    jd_skill_section_set_checklist (get_section (self, i), self->checklist, i);
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
  static JdSkillCatalogue *catalogue;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = jd_skill_catalogue_new_built_in (&error);
      if (catalogue == NULL)
        g_warning ("The skills catalogue could not be read: %s", error->message);
    }

  return jd_skills_page_new_with_catalogue (session, catalogue);
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
  g_type_ensure (JD_TYPE_SKILL_SECTION);
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
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_result_activate_cb);
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
  g_autoptr (GtkListItemFactory) factory = jd_skill_result_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  jd_menu_names_watch_button (self->undo_button);

  self->found = g_list_store_new (JD_TYPE_SKILL_RESULT);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_factory (self->results, factory);
  gtk_list_view_set_model (self->results, GTK_SELECTION_MODEL (selection));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->search)),
                           "paste-clipboard", G_CALLBACK (on_paste_cb), self, G_CONNECT_SWAPPED);

  for (guint i = JD_IMPORTANCE_MUST; i <= JD_IMPORTANCE_LEARN; i++)
    g_signal_connect_swapped (get_section (self, i), "travelled", G_CALLBACK (on_travelled_cb),
                              self);
}
