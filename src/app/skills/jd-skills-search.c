/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search of the skills page, and what is pasted into it. */

#include "config.h"

#include "jd-skills-page-private.h"

#include <glib/gi18n.h>

#include "jd-names.h"
#include "jd-skill-result-factory.h"
#include "jd-skill-result.h"
#include "jd-skill-text.h"
#include "jd-toast.h"

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

  jd_skills_page_tick (self, jd_skill_result_get_choice (first));
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
      jd_skills_page_tick (self, jd_skill_result_get_choice (result));
      clear_search (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
    }
  else if (jd_skill_result_get_ticked (result))
    jd_skills_page_untick (self, jd_skill_result_get_choice (result));
  else
    jd_skills_page_tick (self, jd_skill_result_get_choice (result));
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

  n_added = jd_skill_checklist_add_text (self->checklist, text, JD_IMPORTANCE_MUST, self->catalogue,
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

  jd_names_announce (GTK_WIDGET (self), message);
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
  jd_skills_page_update_found (self);
  if (found->len > 0)
    gtk_list_view_scroll_to (self->results, 0, GTK_LIST_SCROLL_NONE, NULL);
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
      JdSkillChoice choice = jd_skill_choice_of (hits[i].skill);

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

void
jd_skills_page_init_search (JdSkillsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = jd_skill_result_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->found = g_list_store_new (JD_TYPE_SKILL_RESULT);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_factory (self->results, factory);
  gtk_list_view_set_model (self->results, GTK_SELECTION_MODEL (selection));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->search)),
                           "paste-clipboard", G_CALLBACK (on_paste_cb), self, G_CONNECT_SWAPPED);
}

void
jd_skills_page_class_bind_search (JdSkillsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_result_activate_cb);
}
