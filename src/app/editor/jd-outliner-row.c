/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-outliner-row.h"

#include <glib/gi18n.h>

#include "jd-menu-names.h"
#include "jd-names.h"

#define INDENT 24

struct _JdOutlinerRow {
  GtkBox parent_instance;

  /* Template */
  GtkWidget *handle;
  GtkWidget *marker;
  GtkWidget *content;

  JdItemKind kind;
  JdOutlinerRowFlags flags;
  guint number;
  guint shown_number;
  gboolean resting;
};

enum {
  SIGNAL_RUN,
  SIGNAL_MENU_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdOutlinerRow, jd_outliner_row, GTK_TYPE_BOX)

static const struct {
  const char *name;
  JdFieldCommand command;
} actions[] = {
  { "item.move-up", JD_FIELD_MOVE_UP },
  { "item.move-down", JD_FIELD_MOVE_DOWN },
  { "item.nest", JD_FIELD_NEST },
  { "item.unnest", JD_FIELD_UNNEST },
  { "item.switch", JD_FIELD_SWITCH },
  { "item.duplicate", JD_FIELD_DUPLICATE },
  { "item.delete", JD_FIELD_REMOVE },
};

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, name))
        {
          g_signal_emit (widget, signals[SIGNAL_RUN], 0, (int) actions[i].command);
          return;
        }
    }
}

static void
wake (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  jd_outliner_row_set_resting (JD_OUTLINER_ROW (widget), FALSE);
}

static GMenuModel *
create_menu (JdOutlinerRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append (move, _("Move _Up"), "item.move-up");
  g_menu_append (move, _("Move _Down"), "item.move-down");
  if (self->flags & JD_OUTLINER_ROW_NESTS)
    {
      g_menu_append (move, _("_Nest"), "item.nest");
      g_menu_append (move, _("Un-N_est"), "item.unnest");
    }
  if (self->flags & JD_OUTLINER_ROW_MUST)
    g_menu_append (change, _("Make N_ice to Have"), "item.switch");
  if (self->flags & JD_OUTLINER_ROW_NICE)
    g_menu_append (change, _("Make _Must Have"), "item.switch");
  g_menu_append (remove, _("D_uplicate"), "item.duplicate");
  g_menu_append (remove, _("_Delete"), "item.delete");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  if (g_menu_model_get_n_items (G_MENU_MODEL (change)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* Hundreds of rows would have hundreds of popovers, so each is made when it is first opened. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdOutlinerRow *self = user_data;

  if (!gtk_menu_button_get_popover (button))
    {
      g_autoptr (GMenuModel) menu = create_menu (self);
      GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

      jd_menu_names_watch (GTK_POPOVER (popover));
      gtk_menu_button_set_popover (button, popover);
    }

  g_signal_emit (self, signals[SIGNAL_MENU_OPENED], 0);
}

static void
jd_outliner_row_class_init (JdOutlinerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, run_action);

  gtk_widget_class_install_action (widget_class, "item.wake", NULL, wake);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  signals[SIGNAL_RUN] =
    g_signal_new ("run", JD_TYPE_OUTLINER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_MENU_OPENED] =
    g_signal_new ("menu-opened", JD_TYPE_OUTLINER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
jd_outliner_row_init (JdOutlinerRow *self)
{
  GtkWidget *toggle;

  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-row");

  self->handle = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->handle), "list-drag-handle-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->handle), create_popup_cb, self,
                                         NULL);
  gtk_widget_add_css_class (self->handle, "flat");
  gtk_widget_add_css_class (self->handle, "jd-handle");
  gtk_widget_set_valign (self->handle, GTK_ALIGN_START);
  gtk_widget_set_focus_on_click (self->handle, FALSE);
  gtk_box_append (GTK_BOX (self), self->handle);

  /* Alt+Enter in the text opens the same menu, so Tab goes from text to text. */
  toggle = gtk_widget_get_first_child (self->handle);
  gtk_widget_set_focusable (self->handle, FALSE);
  gtk_widget_set_focusable (toggle, FALSE);

  self->marker = gtk_label_new (NULL);
  gtk_widget_set_visible (self->marker, FALSE);
  gtk_widget_set_valign (self->marker, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->marker, "jd-marker");
  gtk_widget_add_css_class (self->marker, "dimmed");
  gtk_widget_add_css_class (self->marker, "numeric");
  gtk_box_append (GTK_BOX (self), self->marker);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->content, TRUE);
  gtk_widget_set_valign (self->content, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->content, "jd-row-content");
  gtk_box_append (GTK_BOX (self), self->content);
}

GtkWidget *
jd_outliner_row_new (JdItemKind         kind,
                     JdOutlinerRowFlags flags)
{
  JdOutlinerRow *self = g_object_new (JD_TYPE_OUTLINER_ROW, NULL);

  self->kind = kind;
  self->flags = flags;

  return GTK_WIDGET (self);
}

void
jd_outliner_row_append (JdOutlinerRow *self,
                        GtkWidget     *widget)
{
  g_return_if_fail (JD_IS_OUTLINER_ROW (self));

  gtk_box_append (GTK_BOX (self->content), widget);
}

static void
update_marker (JdOutlinerRow *self)
{
  gtk_widget_set_visible (self->marker, self->flags & JD_OUTLINER_ROW_NUMBERED &&
                                        self->shown_number > 0 && !self->resting);
}

void
jd_outliner_row_set_resting (JdOutlinerRow *self,
                             gboolean       resting)
{
  g_return_if_fail (JD_IS_OUTLINER_ROW (self));

  if (resting == self->resting)
    return;

  self->resting = resting;
  gtk_widget_set_size_request (GTK_WIDGET (self), -1,
                               resting ? gtk_widget_get_height (GTK_WIDGET (self)) : -1);
  gtk_widget_set_visible (self->handle, !resting);
  gtk_widget_set_visible (self->content, !resting);
  update_marker (self);
}

void
jd_outliner_row_set_name (JdOutlinerRow *self,
                          guint          number)
{
  g_autofree char *name = NULL;

  g_return_if_fail (JD_IS_OUTLINER_ROW (self));

  if (number == self->number)
    return;

  self->number = number;
  name = jd_item_kind_dup_handle_name (self->kind, number);
  jd_names_set_with_tooltip (self->handle, name);
}

void
jd_outliner_row_set_number (JdOutlinerRow *self,
                            guint          level,
                            guint          shown_number)
{
  g_return_if_fail (JD_IS_OUTLINER_ROW (self));

  gtk_widget_set_margin_start (GTK_WIDGET (self), (int) level * INDENT);

  if (self->flags & JD_OUTLINER_ROW_NUMBERED && shown_number > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u.", shown_number);

      gtk_label_set_text (GTK_LABEL (self->marker), text);
    }
  self->shown_number = shown_number;
  update_marker (self);
}

void
jd_outliner_row_enable (JdOutlinerRow  *self,
                        JdFieldCommand  command,
                        gboolean        enabled)
{
  g_return_if_fail (JD_IS_OUTLINER_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].command == command)
        gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
    }
}

void
jd_outliner_row_open_menu (JdOutlinerRow *self)
{
  g_return_if_fail (JD_IS_OUTLINER_ROW (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->handle));
}
