/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-skills-page.h"
#include "jd-window-private.h"

/* The panes of a window: which are seen, and how the keys lead from one to the next. */

gboolean
jd_window_is_narrow (JdWindow *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

static void
toggle_outline_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->outline_split);

  adw_overlay_split_view_set_show_sidebar (self->outline_split, !shown);
  if (!shown)
    gtk_widget_child_focus (GTK_WIDGET (self->outline_slot), GTK_DIR_TAB_FORWARD);
}

static void
toggle_aside_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  if (jd_window_is_narrow (self))
    {
      const char *shown = adw_view_stack_get_visible_child_name (self->narrow_stack);

      adw_view_stack_set_visible_child_name (self->narrow_stack,
                                             g_strcmp0 (shown, "form") == 0 ? "preview" : "form");
    }
  else
    {
      gboolean shown = adw_overlay_split_view_get_show_sidebar (self->aside_split);

      adw_overlay_split_view_set_show_sidebar (self->aside_split, !shown);
    }
}

static void
focus_mode_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->aside_split);

  if (!adw_overlay_split_view_get_collapsed (self->outline_split))
    {
      shown |= adw_overlay_split_view_get_show_sidebar (self->outline_split);
      adw_overlay_split_view_set_show_sidebar (self->outline_split, !shown);
    }
  adw_overlay_split_view_set_show_sidebar (self->aside_split, !shown);
}

static void
fullscreen_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

/* A pane keeps which of its widgets had the focus last. */
static gboolean
focus_pane (GtkWidget *pane)
{
  GtkWidget *last = pane;

  while (gtk_widget_get_focus_child (last))
    last = gtk_widget_get_focus_child (last);

  if (last != pane && gtk_widget_get_mapped (last) && gtk_widget_grab_focus (last))
    return TRUE;

  return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (GtkWidget *pane,
           GtkWidget *focus)
{
  return focus && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static void
move_pane (JdWindow *self,
           int       step)
{
  GtkWidget *panes[] = {
    GTK_WIDGET (self->outline_slot), GTK_WIDGET (self->pages), GTK_WIDGET (self->preview_slot),
  };
  const int n = G_N_ELEMENTS (panes);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int current = -1;

  for (int i = 0; i < n; i++)
    if (has_focus (panes[i], focus))
      current = i;

  if (current < 0)
    current = step > 0 ? n - 1 : 0;

  for (int i = 1; i <= n; i++)
    {
      GtkWidget *pane = panes[(current + i * step + i * n) % n];

      if (gtk_widget_get_mapped (pane) && focus_pane (pane))
        return;
    }
}

static void
next_pane_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  move_pane (JD_WINDOW (widget), 1);
}

static void
previous_pane_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  move_pane (JD_WINDOW (widget), -1);
}

void
jd_window_class_install_pane_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.show-outline", NULL, toggle_outline_cb);
  gtk_widget_class_install_action (widget_class, "win.show-aside", NULL, toggle_aside_cb);
  gtk_widget_class_install_action (widget_class, "win.focus-mode", NULL, focus_mode_cb);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_cb);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, previous_pane_cb);
}

void
jd_window_update_pane_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *shown = adw_view_stack_get_visible_child_name (self->views);
  gboolean editor = g_strcmp0 (shown, "editor") == 0;

  gtk_widget_action_set_enabled (widget, "win.show-outline", editor);
  gtk_widget_action_set_enabled (widget, "win.show-aside", editor);
  gtk_widget_action_set_enabled (widget, "win.focus-mode", editor && !jd_window_is_narrow (self));
  gtk_widget_action_set_enabled (widget, "win.next-pane", editor);
  gtk_widget_action_set_enabled (widget, "win.previous-pane", editor);
}

/* Undo and Redo leave the header bar when it is narrow, and head the menu instead. */
static void
update_menu (JdWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (jd_window_is_narrow (self))
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_section (NULL, self->undo_menu);

      g_menu_item_set_attribute (item, "display-hint", "s", "inline-buttons");
      g_menu_append_item (menu, item);
    }
  /* Sections within a section would have no lines between them. */
  for (int i = 0; i < g_menu_model_get_n_items (self->document_menu); i++)
    {
      g_autoptr (GMenuItem) section = g_menu_item_new_from_model (self->document_menu, i);

      g_menu_append_item (menu, section);
    }

  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

void
jd_window_update_skills_page (JdWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->pages, "skills");

  if (page)
    jd_skills_page_set_narrow (JD_SKILLS_PAGE (page), jd_window_is_narrow (self));
}

static void
on_layout_changed_cb (JdWindow *self)
{
  update_menu (self);
  jd_window_update_skills_page (self);
  jd_window_update_pane_actions (self);
}

void
jd_window_init_panes (JdWindow *self)
{
  g_signal_connect_object (self->layouts, "notify::layout-name",
                           G_CALLBACK (on_layout_changed_cb), self, G_CONNECT_SWAPPED);
  update_menu (self);
}
