/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-continue-row.h"

#include <glib/gi18n.h>

#include "jd-menu-names.h"

struct _JdContinueRow
{
  AdwActionRow parent_instance;

  /* Owned */
  JdContinueItem *item;

  /* Borrowed */
  GtkMenuButton *menu_button;
  GtkImage *icon;

  guint position;
};

G_DEFINE_FINAL_TYPE (JdContinueRow, jd_continue_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CHOSEN], 0, g_variant_get_int32 (parameter));
}

static void
popup_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gtk_menu_button_popup (JD_CONTINUE_ROW (widget)->menu_button);
}

static void
on_activated_cb (JdContinueRow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 jd_continue_item_is_missing (self->item) ? JD_CONTINUE_FIND : JD_CONTINUE_OPEN);
}

static void
on_pressed_cb (JdContinueRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
jd_continue_row_dispose (GObject *object)
{
  g_clear_object (&JD_CONTINUE_ROW (object)->item);

  G_OBJECT_CLASS (jd_continue_row_parent_class)->dispose (object);
}

static void
jd_continue_row_class_init (JdContinueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jd_continue_row_dispose;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", JD_TYPE_CONTINUE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "row.choose", "i", choose_cb);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, popup_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu",
                                       NULL);
}

static void
jd_continue_row_init (JdContinueRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));

  g_signal_connect (self, "activated", G_CALLBACK (on_activated_cb), NULL);
}

static void
add_command (GMenu             *menu,
             const char        *label,
             JdContinueCommand  command)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "row.choose", "i", command);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (JdContinueItem *item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) main = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  gboolean missing = jd_continue_item_is_missing (item);

  if (missing)
    add_command (main, _("_Find…"), JD_CONTINUE_FIND);
  else
    add_command (main, _("_Open"), JD_CONTINUE_OPEN);
  if (!missing)
    add_command (main, _("_Duplicate"), JD_CONTINUE_DUPLICATE);
  if (!missing && jd_continue_item_get_file (item))
    add_command (main, _("_Show in Files"), JD_CONTINUE_SHOW);
  if (jd_continue_item_get_draft (item))
    add_command (last, _("D_elete Draft"), JD_CONTINUE_DELETE);
  else
    add_command (last, _("_Remove from List"), JD_CONTINUE_FORGET);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (main));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static const char *
get_icon (JdContinueItem *item)
{
  if (jd_continue_item_is_missing (item))
    return "dialog-warning-symbolic";

  return jd_continue_item_get_draft (item) ? "document-edit-symbolic" : "text-x-generic-symbolic";
}

static void
add_menu (JdContinueRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->menu_button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->menu_button, "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Document Menu"));
  jd_menu_names_watch_button (self->menu_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/* What can be done with an item. */
static guint
get_abilities (JdContinueItem *item)
{
  return (jd_continue_item_is_missing (item) ? 1 : 0) |
         (jd_continue_item_get_draft (item) ? 2 : 0) |
         (jd_continue_item_get_file (item) ? 4 : 0);
}

static void
update (JdContinueRow *self)
{
  const char *title = jd_continue_item_get_title (self->item);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *subtitle = jd_continue_item_dup_subtitle (self->item, now);
  /* Translators: what the menu button of a document is called; %s is a title */
  g_autofree char *name = g_strdup_printf (_("Menu of %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_image_set_from_icon_name (self->icon, get_icon (self->item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_menu (JdContinueRow *self)
{
  g_autoptr (GMenuModel) menu = make_menu (self->item);

  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

/* Public API */

GtkWidget *
jd_continue_row_new (JdContinueItem *item)
{
  JdContinueRow *self;

  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (item), NULL);

  self = g_object_new (JD_TYPE_CONTINUE_ROW, "use-markup", FALSE, "activatable", TRUE,
                       "title-lines", 2, "subtitle-lines", 2, NULL);
  g_set_object (&self->item, item);

  self->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->icon));
  add_menu (self);
  update (self);
  update_menu (self);

  return GTK_WIDGET (self);
}

void
jd_continue_row_set_item (JdContinueRow  *self,
                          JdContinueItem *item)
{
  guint abilities;

  g_return_if_fail (JD_IS_CONTINUE_ROW (self));
  g_return_if_fail (JD_IS_CONTINUE_ITEM (item));

  abilities = get_abilities (self->item);
  g_set_object (&self->item, item);
  update (self);
  if (get_abilities (item) != abilities)
    update_menu (self);
}

guint
jd_continue_row_get_position (JdContinueRow *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ROW (self), 0);

  return self->position;
}

void
jd_continue_row_set_position (JdContinueRow *self,
                              guint          position)
{
  g_return_if_fail (JD_IS_CONTINUE_ROW (self));

  self->position = position;
}

JdContinueItem *
jd_continue_row_get_item (JdContinueRow *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ROW (self), NULL);

  return self->item;
}
