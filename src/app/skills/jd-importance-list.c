/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-importance-list.h"

#include <glib/gi18n.h>

#include "jd-skill-row.h"

struct _JdImportanceList {
  GtkBox parent_instance;

  /* Owned */
  JdSkillChecklist *checklist;
  GtkSliceListModel *shown;

  /* Template */
  GtkWidget *heading;
  GtkLabel *count;
  GtkLabel *hint;
  GtkListBox *rows;
  GtkButton *more_button;

  /* Borrowed */
  GListModel *bound;

  JdImportance importance;
};

G_DEFINE_FINAL_TYPE (JdImportanceList, jd_importance_list, GTK_TYPE_BOX)

enum {
  TRAVELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* More than these put a reader off: few people apply who do not have all of them. */
static char *
dup_hint (JdImportance importance,
          guint        n)
{
  if (importance == JD_IMPORTANCE_MUST && n > 7)
    /* Translators: how many skills a posting asks for at least, and what is usual */
    return g_strdup_printf (ngettext ("%u must-have. Most postings ask for 3 to 7.",
                                      "%u must-haves. Most postings ask for 3 to 7.", n), n);
  if (importance == JD_IMPORTANCE_NICE && n > 5)
    /* Translators: how many skills a posting would like, and what is usual */
    return g_strdup_printf (ngettext ("%u nice-to-have. Most postings name up to 5.",
                                      "%u nice-to-haves. Most postings name up to 5.", n), n);

  return NULL;
}

static void
on_checklist_changed_cb (JdImportanceList *self)
{
  guint n = jd_skill_checklist_count (self->checklist, self->importance);
  GListModel *entries = jd_skill_checklist_get_entries (self->checklist, self->importance);
  guint n_rows = g_list_model_get_n_items (entries);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *hint = dup_hint (self->importance, n);
  g_autofree char *more = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), n_rows > 0);
  gtk_label_set_text (self->count, number);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);

  /* Translators: a button; %u is the number of skills in the list */
  more = g_strdup_printf (ngettext ("Show All %u", "Show All %u", n_rows), n_rows);
  gtk_button_set_label (self->more_button, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button),
                          n_rows > gtk_slice_list_model_get_size (self->shown));
}

static void
on_row_travelled_cb (JdImportanceList *self,
                     JdSkillEntry     *entry)
{
  g_signal_emit (self, signals[TRAVELLED], 0, entry);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  JdImportanceList *self = user_data;
  GtkWidget *row = jd_skill_row_new (self->checklist, item);

  g_signal_connect_object (row, "travelled", G_CALLBACK (on_row_travelled_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

/* A slice makes all rows behind a change anew, so that they lose the focus. It is for long lists
 * only. */
static void
bind_rows (JdImportanceList *self)
{
  GListModel *entries = jd_skill_checklist_get_entries (self->checklist, self->importance);
  guint size = gtk_slice_list_model_get_size (self->shown);
  GListModel *model = g_list_model_get_n_items (entries) > size ? G_LIST_MODEL (self->shown)
                                                                : entries;

  if (self->bound == model)
    return;

  self->bound = model;
  gtk_list_box_bind_model (self->rows, model, create_row, self, NULL);
}

static void
show_all (JdImportanceList *self)
{
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), FALSE);
  bind_rows (self);
}

static void
on_more_clicked_cb (JdImportanceList *self)
{
  guint n = gtk_slice_list_model_get_size (self->shown);
  GtkListBoxRow *row;

  show_all (self);
  row = gtk_list_box_get_row_at_index (self->rows, (int) n);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
jd_importance_list_set_checklist (JdImportanceList *self,
                                  JdSkillChecklist *checklist,
                                  JdImportance      importance)
{
  GListModel *entries;

  g_return_if_fail (JD_IS_IMPORTANCE_LIST (self));
  g_return_if_fail (checklist == NULL || JD_IS_SKILL_CHECKLIST (checklist));

  gtk_list_box_bind_model (self->rows, NULL, NULL, NULL, NULL);
  self->bound = NULL;
  if (self->checklist != NULL)
    {
      entries = jd_skill_checklist_get_entries (self->checklist, self->importance);
      g_signal_handlers_disconnect_by_data (entries, self);
      g_signal_handlers_disconnect_by_data (self->checklist, self);
    }
  g_set_object (&self->checklist, checklist);
  self->importance = importance;
  if (checklist == NULL)
    return;

  entries = jd_skill_checklist_get_entries (checklist, importance);
  g_clear_object (&self->shown);
  self->shown = gtk_slice_list_model_new (g_object_ref (entries), 0, JD_IMPORTANCE_LIST_MAX_ROWS);
  gtk_label_set_text (GTK_LABEL (self->heading), jd_importance_get_label (importance));
  /* Before the list box hears of it: a list that became long is cut first. */
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (bind_rows), self,
                           G_CONNECT_SWAPPED);
  bind_rows (self);
  g_signal_connect_object (checklist, "changed", G_CALLBACK (on_checklist_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_checklist_changed_cb (self);
}

gboolean
jd_importance_list_focus_entry (JdImportanceList *self,
                                JdSkillEntry     *entry)
{
  GListModel *entries;

  g_return_val_if_fail (JD_IS_IMPORTANCE_LIST (self), FALSE);
  g_return_val_if_fail (self->checklist != NULL, FALSE);

  entries = jd_skill_checklist_get_entries (self->checklist, self->importance);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (JdSkillEntry) other = g_list_model_get_item (entries, i);
      GtkListBoxRow *row;

      if (other != entry)
        continue;
      if (i >= gtk_slice_list_model_get_size (self->shown))
        show_all (self);
      row = gtk_list_box_get_row_at_index (self->rows, (int) i);
      return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return FALSE;
}

static void
jd_importance_list_dispose (GObject *object)
{
  JdImportanceList *self = JD_IMPORTANCE_LIST (object);

  if (self->rows != NULL)
    gtk_list_box_bind_model (self->rows, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_IMPORTANCE_LIST);
  g_clear_object (&self->shown);
  g_clear_object (&self->checklist);

  G_OBJECT_CLASS (jd_importance_list_parent_class)->dispose (object);
}

static void
jd_importance_list_class_init (JdImportanceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jd_importance_list_dispose;

  signals[TRAVELLED] = g_signal_new ("travelled",
                                     G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, JD_TYPE_SKILL_ENTRY);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-importance-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JdImportanceList, heading);
  gtk_widget_class_bind_template_child (widget_class, JdImportanceList, count);
  gtk_widget_class_bind_template_child (widget_class, JdImportanceList, hint);
  gtk_widget_class_bind_template_child (widget_class, JdImportanceList, rows);
  gtk_widget_class_bind_template_child (widget_class, JdImportanceList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
}

static void
jd_importance_list_init (JdImportanceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
