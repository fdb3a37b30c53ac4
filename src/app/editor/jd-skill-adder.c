/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-adder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-names.h"
#include "jd-place-mark.h"
#include "jd-skill-checklist.h"
#include "jd-skill-index.h"
#include "jd-toast.h"

#define MAX_SUGGESTIONS 6

struct _JdSkillAdder {
  GtkBox parent_instance;

  /* Owned */
  JdSkillChecklist *checklist;

  /* Template */
  GtkWidget *entry;
  GtkWidget *popover;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (JdSkillAdder, jd_skill_adder, GTK_TYPE_BOX)

/* Suggestions */

static void
hide_suggestions (JdSkillAdder *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
}

static GtkWidget *
create_suggestion (const JdSkillHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (hit->alias)
    /* Translators: a skill, and another name of it */
    text = g_strdup_printf (_("%s · also %s"), hit->skill->name, hit->alias);
  else
    text = g_strdup (hit->skill->name);

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "jd-skill", (gpointer) hit->skill);
  jd_names_set (row, text);

  return row;
}

static void
suggest (JdSkillAdder *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  JdSkillHit hits[MAX_SUGGESTIONS];
  JdSkillIndex *index;
  guint n_hits = 0;
  guint n = 0;

  hide_suggestions (self);
  if (!*text || strpbrk (text, ",;"))
    return;

  /* Without the catalogue own skills can still be added, and the skills page says what is wrong. */
  index = jd_skill_index_get_default ();
  if (index)
    n_hits = jd_skill_index_search (index, text, hits, MAX_SUGGESTIONS);

  for (guint i = 0; i < n_hits; i++)
    {
      const JdSkillChoice choice = jd_skill_choice_of (hits[i].skill);

      if (jd_skill_checklist_find (self->checklist, &choice))
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->list), create_suggestion (&hits[i]));
      n++;
    }

  if (n > 0 && gtk_widget_get_mapped (self->entry))
    {
      gtk_widget_set_size_request (self->list, gtk_widget_get_width (self->entry) - 12, -1);
      gtk_popover_popup (GTK_POPOVER (self->popover));
    }
}

guint
jd_skill_adder_get_n_suggestions (JdSkillAdder *self)
{
  guint n = 0;

  g_return_val_if_fail (JD_IS_SKILL_ADDER (self), 0);

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) n))
    n++;

  return n;
}

static gboolean
select_suggestion (JdSkillAdder *self,
                   int           by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  const int n = (int) jd_skill_adder_get_n_suggestions (self);
  int index = row ? gtk_list_box_row_get_index (row) + by : by > 0 ? 0 : n - 1;

  if (n == 0 || !gtk_widget_get_visible (self->popover))
    return FALSE;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (row)
    {
      const JdSkillInfo *skill = g_object_get_data (G_OBJECT (row), "jd-skill");

      jd_names_announce (self->entry, skill->name);
    }

  return TRUE;
}

/* Adding */

static void
add_known (JdSkillAdder      *self,
           const JdSkillInfo *skill)
{
  const JdSkillChoice choice = jd_skill_choice_of (skill);

  jd_skill_checklist_tick (self->checklist, &choice, JD_IMPORTANCE_MUST);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
on_row_activated_cb (JdSkillAdder  *self,
                     GtkListBoxRow *row)
{
  add_known (self, g_object_get_data (G_OBJECT (row), "jd-skill"));
  gtk_widget_grab_focus (self->entry);
}

static void
on_activate_cb (JdSkillAdder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  JdSkillIndex *index;
  guint n_known;
  guint n_left;

  if (row)
    {
      add_known (self, g_object_get_data (G_OBJECT (row), "jd-skill"));
      return;
    }

  if (!*g_strstrip (text))
    return;

  index = jd_skill_index_get_default ();
  jd_skill_checklist_add_text (self->checklist, text, JD_IMPORTANCE_MUST,
                               index ? jd_skill_index_get_catalogue (index) : NULL, &n_known,
                               &n_left);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (n_left > 0)
    jd_toast_show (GTK_WIDGET (self), _("The checklist is full"));
  else if (n_known > 0)
    jd_toast_show (GTK_WIDGET (self), _("This skill is there already"));
}

static gboolean
on_key_pressed_cb (JdSkillAdder    *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  state)
{
  if (state & gtk_accelerator_get_default_mod_mask ())
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    return select_suggestion (self, 1);
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    return select_suggestion (self, -1);
  if (keyval == GDK_KEY_Escape && gtk_widget_get_visible (self->popover))
    {
      hide_suggestions (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* GObject overrides */

static void
jd_skill_adder_dispose (GObject *object)
{
  JdSkillAdder *self = JD_SKILL_ADDER (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (jd_skill_adder_parent_class)->dispose (object);
}

static void
jd_skill_adder_class_init (JdSkillAdderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_skill_adder_dispose;
}

static void
create_popover (JdSkillAdder *self)
{
  self->list = gtk_list_box_new ();
  gtk_widget_set_focusable (self->list, FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  jd_names_set (self->list, _("Skills"));

  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
jd_skill_adder_init (JdSkillAdder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add a skill"));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  jd_names_set (self->entry, _("Add a skill"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (suggest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->entry);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (hide_suggestions), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  create_popover (self);
}

/* Public API */

GtkWidget *
jd_skill_adder_new (JdEditSession *session)
{
  JdSkillAdder *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_SKILL_ADDER, NULL);
  self->checklist = jd_skill_checklist_new (jd_edit_session_get_history (session));
  jd_place_mark (self->entry, jd_edit_session_get_document (session), JD_DOCUMENT_SKILLS);

  return GTK_WIDGET (self);
}
