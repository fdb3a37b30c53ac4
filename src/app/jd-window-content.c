/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-form.h"
#include "jd-outline.h"
#include "jd-preview.h"
#include "jd-skills-page.h"
#include "jd-window-private.h"

/* What stands in the panes of a window once it has a document, and how the panes lead to each
 * other. */

void
jd_window_show_form (JdWindow *self)
{
  adw_view_stack_set_visible_child_name (self->narrow_stack, "form");
  adw_navigation_view_pop_to_page (self->pages, self->write_page);
}

static void
on_place_changed_cb (JdWindow      *self,
                     const JdPlace *place)
{
  jd_preview_set_place (JD_PREVIEW (self->preview), place);
  jd_window_note_state (self);
}

static void
on_place_activated_cb (JdWindow *self,
                       JdPart   *part,
                       guint     member,
                       guint     offset)
{
  JdPlace place = { .part = part, .member = member, .start = offset, .end = offset };

  jd_window_show_form (self);
  jd_form_go_to (JD_FORM (self->form), &place);
}

/* An outline that lies over the form has done its work once something was chosen in it. */
static void
on_outline_activated_cb (JdWindow *self)
{
  jd_window_show_form (self);
  if (adw_overlay_split_view_get_collapsed (self->outline_split))
    adw_overlay_split_view_set_show_sidebar (self->outline_split, FALSE);
}

/* Undo leads back to where the step was made; that is on the page of the form. */
static void
on_restored_cb (JdWindow      *self,
                const JdPlace *place)
{
  if (place->part && adw_navigation_view_get_visible_page (self->pages) == self->write_page)
    adw_view_stack_set_visible_child_name (self->narrow_stack, "form");
}

static void
bind_preview (JdWindow *self)
{
  JdApplication *application = JD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GSettings *settings = jd_application_get_settings (application);

  g_settings_bind (settings, "preview-format", self->preview, "format", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "zoom", self->preview, "zoom-mode", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "posting-zoom", self->preview, "posting-zoom",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "markdown-zoom", self->preview, "markdown-zoom",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "json-zoom", self->preview, "json-zoom", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "dark-page", self->preview, "dark-page", G_SETTINGS_BIND_GET);
}

void
jd_window_fill (JdWindow *self)
{
  self->form = jd_form_new ();
  adw_bin_set_child (self->form_slot, self->form);
  g_signal_connect_object (self->form, "place-changed", G_CALLBACK (on_place_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->outline = jd_outline_new ();
  adw_bin_set_child (self->outline_slot, self->outline);
  g_signal_connect_object (self->outline, "activated", G_CALLBACK (on_outline_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->preview = jd_preview_new ();
  adw_bin_set_child (self->preview_slot, self->preview);
  g_signal_connect_object (self->preview, "place-activated", G_CALLBACK (on_place_activated_cb),
                           self, G_CONNECT_SWAPPED);
  bind_preview (self);

  jd_window_fill_find (self);
  jd_form_set_session (JD_FORM (self->form), self->session);
  jd_outline_set_form (JD_OUTLINE (self->outline), JD_FORM (self->form));
  jd_preview_set_session (JD_PREVIEW (self->preview), self->session);
  g_signal_connect_object (jd_edit_session_get_history (self->session), "restored",
                           G_CALLBACK (on_restored_cb), self, G_CONNECT_SWAPPED);
}

void
jd_window_focus_content (JdWindow *self)
{
  jd_form_focus_title (JD_FORM (self->form));
}

/* Actions */

static void
choose_skills_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);

  if (JD_IS_SKILLS_PAGE (adw_navigation_view_get_visible_page (self->pages)))
    return;

  jd_window_show_form (self);
  adw_navigation_view_push (self->pages,
                            ADW_NAVIGATION_PAGE (jd_skills_page_new (self->session)));
  jd_window_update_skills_page (self);
}

static void
go_to_section_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  JdWindow *self = JD_WINDOW (widget);
  g_autoptr (GPtrArray) sections = jd_form_list_sections (JD_FORM (self->form));
  int number = g_variant_get_int32 (parameter);

  if (number < 1 || number > (int) sections->len)
    return;

  jd_window_show_form (self);
  jd_form_show (JD_FORM (self->form), g_ptr_array_index (sections, number - 1));
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  jd_preview_zoom_in (JD_PREVIEW (JD_WINDOW (widget)->preview));
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  jd_preview_zoom_out (JD_PREVIEW (JD_WINDOW (widget)->preview));
}

static void
zoom_reset_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  jd_preview_zoom_reset (JD_PREVIEW (JD_WINDOW (widget)->preview));
}

void
jd_window_class_install_content_actions (JdWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.choose-skills", NULL, choose_skills_cb);
  gtk_widget_class_install_action (widget_class, "win.go-to-section", "i", go_to_section_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, zoom_reset_cb);
}

void
jd_window_update_content_actions (JdWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = self->session && jd_edit_session_is_editable (self->session);

  gtk_widget_action_set_enabled (widget, "win.choose-skills", editable);
  gtk_widget_action_set_enabled (widget, "win.go-to-section", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.zoom-in", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.zoom-out", self->session != NULL);
  gtk_widget_action_set_enabled (widget, "win.zoom-reset", self->session != NULL);
}
