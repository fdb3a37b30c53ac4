/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-token-menu.h"

#include <glib/gi18n.h>

#include "jd-place-mark.h"

struct _JdTokenMenu {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;
  GPtrArray *tokens;

  /* Template */
  GtkWidget *label;
  GtkWidget *menu;

  guint member;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdTokenMenu, jd_token_menu, GTK_TYPE_BOX)

static guint
find_token (JdTokenMenu *self,
            const char  *token)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->tokens, i), token) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show (JdTokenMenu *self)
{
  const char *token = jd_part_get_string (self->part, self->member);

  if (self->busy)
    return;

  self->busy = TRUE;
  if (find_token (self, token) == GTK_INVALID_LIST_POSITION)
    {
      GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->menu));

      g_ptr_array_add (self->tokens, g_strdup (token));
      gtk_string_list_append (GTK_STRING_LIST (model), token);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->menu), find_token (self, token));
  self->busy = FALSE;
}

static void
on_selected_cb (JdTokenMenu *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->menu));
  JdHistory *history;
  JdPlace place;
  g_autofree char *label = NULL;

  if (self->busy || selected >= self->tokens->len)
    return;

  history = jd_edit_session_get_history (self->session);
  place = (JdPlace) { self->part, self->member, 0, 0 };
  label = g_strdup_printf (_("Edit “%s”"), gtk_label_get_text (GTK_LABEL (self->label)));
  self->busy = TRUE;
  jd_history_begin (history, label, &place);
  jd_part_set_string (self->part, self->member, g_ptr_array_index (self->tokens, selected));
  jd_history_end (history, &place);
  self->busy = FALSE;
}

static void
jd_token_menu_dispose (GObject *object)
{
  JdTokenMenu *self = JD_TOKEN_MENU (object);

  g_clear_object (&self->part);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_token_menu_parent_class)->dispose (object);
}

static void
jd_token_menu_finalize (GObject *object)
{
  g_ptr_array_unref (JD_TOKEN_MENU (object)->tokens);

  G_OBJECT_CLASS (jd_token_menu_parent_class)->finalize (object);
}

static void
jd_token_menu_class_init (JdTokenMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_token_menu_dispose;
  G_OBJECT_CLASS (klass)->finalize = jd_token_menu_finalize;
}

static void
jd_token_menu_init (JdTokenMenu *self)
{
  self->tokens = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (self->label, "dimmed");
  gtk_box_append (GTK_BOX (self), self->label);
}

GtkWidget *
jd_token_menu_new (JdEditSession     *session,
                   gpointer           part,
                   guint              member,
                   const char        *title,
                   const char *const *tokens,
                   const char *const *labels)
{
  JdTokenMenu *self;
  g_autoptr (GtkStringList) model = NULL;
  g_autofree char *detailed = NULL;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_PART (part), NULL);
  g_return_val_if_fail (tokens != NULL, NULL);

  self = g_object_new (JD_TYPE_TOKEN_MENU, NULL);
  self->session = g_object_ref (session);
  self->part = g_object_ref (part);
  self->member = member;

  /* Translators: a choice that was not made, short */
  model = gtk_string_list_new ((const char *const[]) { C_("choice", "–"), NULL });
  g_ptr_array_add (self->tokens, NULL);
  for (guint i = 0; tokens[i]; i++)
    {
      g_ptr_array_add (self->tokens, g_strdup (tokens[i]));
      gtk_string_list_append (model, labels ? labels[i] : tokens[i]);
    }

  gtk_label_set_text (GTK_LABEL (self->label), title);
  self->menu = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
  gtk_widget_set_sensitive (self->menu, jd_edit_session_is_editable (session));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->menu),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->label, NULL, -1);
  gtk_box_append (GTK_BOX (self), self->menu);
  jd_place_mark (self->menu, part, member);

  detailed = g_strconcat ("notify::", JD_PART_GET_CLASS (part)->properties[member + 1]->name, NULL);
  g_signal_connect_object (part, detailed, G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  g_signal_connect_object (self->menu, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
