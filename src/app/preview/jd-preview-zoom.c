/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-private.h"

#include <glib/gi18n.h>

#include "jd-preview-menus.h"

/* How large pages and texts are shown, each by itself. */

#define ZOOM_STEP 1.25

static const struct {
  JdZoomMode mode;
  const char *token;
} zoom_modes[] = {
  { JD_ZOOM_AUTOMATIC, "automatic" },
  { JD_ZOOM_FIT_TEXT, "fit-text" },
  { JD_ZOOM_FIT_WIDTH, "fit-width" },
  { JD_ZOOM_FIT_PAGE, "fit-page" },
};

char *
jd_preview_dup_zoom_mode (JdPreview *self)
{
  JdZoomMode mode = jd_page_view_get_zoom_mode (self->view);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_modes); i++)
    if (zoom_modes[i].mode == mode)
      return g_strdup (zoom_modes[i].token);

  return g_strdup_printf ("%d", (int) (jd_page_view_get_zoom (self->view) * 100 + 0.5));
}

static const char *
get_shown_mode_label (JdPreview *self)
{
  JdZoomMode mode = jd_page_view_get_shown_mode (self->view);

  for (guint i = 0; jd_preview_is_page (self) && i < G_N_ELEMENTS (zoom_modes); i++)
    if (zoom_modes[i].mode == mode)
      return jd_preview_menus_get_mode_label (zoom_modes[i].token);

  return NULL;
}

void
jd_preview_update_zoom (JdPreview *self)
{
  double zoom = jd_preview_is_page (self) ? jd_page_view_get_zoom (self->view)
                                          : jd_preview_get_text_zoom (self);
  const char *mode = get_shown_mode_label (self);
  g_autofree char *percents = jd_preview_menus_dup_percents (zoom);
  /* Translators: a tooltip; %s is “Fit Width”, or a zoom such as “150%” */
  g_autofree char *tooltip = g_strdup_printf (_("Zoom: %s"), mode != NULL ? mode : percents);

  gtk_menu_button_set_label (self->zoom_button, percents);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->zoom_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", zoom < JD_ZOOM_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", zoom > JD_ZOOM_MIN);
  g_object_notify (G_OBJECT (self), jd_preview_is_page (self) ? "zoom-mode" : "text-zoom");
}

static gboolean
on_zoom_idle_cb (gpointer user_data)
{
  JdPreview *self = user_data;

  self->zoom_source = 0;
  jd_preview_update_zoom (self);

  return G_SOURCE_REMOVE;
}

/* Pages that fit find their zoom while they get their size, when no label may change its own. */
static void
on_zoom_changed_cb (JdPreview *self)
{
  if (self->zoom_source == 0)
    self->zoom_source = g_idle_add (on_zoom_idle_cb, self);
}

/* Text */

static const struct {
  const char *format;
  const char *property;
} texts[JD_PREVIEW_N_TEXTS] = {
  { "posting", "posting-zoom" },
  { "markdown", "markdown-zoom" },
  { "json", "json-zoom" },
};

int
jd_preview_find_text (const char *format)
{
  g_return_val_if_fail (format != NULL, -1);

  for (int i = 0; i < JD_PREVIEW_N_TEXTS; i++)
    if (g_str_equal (texts[i].format, format))
      return i;

  return -1;
}

double
jd_preview_get_text_zoom (JdPreview *self)
{
  int text;

  g_return_val_if_fail (JD_IS_PREVIEW (self), 1);

  text = jd_preview_find_text (self->format);

  return text >= 0 ? self->text_zooms[text] : 1;
}

void
jd_preview_show_text_zoom (JdPreview *self)
{
  g_return_if_fail (JD_IS_PREVIEW (self));

  if (self->posting != NULL)
    jd_preview_posting_set_zoom (self->posting, self->text_zooms[0]);
  if (self->source != NULL && !g_str_equal (self->format, "posting"))
    jd_preview_source_set_zoom (self->source, jd_preview_get_text_zoom (self));
}

void
jd_preview_set_text_zoom (JdPreview *self,
                          guint      text,
                          double     zoom)
{
  g_return_if_fail (JD_IS_PREVIEW (self));
  g_return_if_fail (text < JD_PREVIEW_N_TEXTS);

  zoom = CLAMP (zoom, JD_ZOOM_MIN, JD_ZOOM_MAX);
  if (self->text_zooms[text] == zoom)
    return;

  self->text_zooms[text] = zoom;
  jd_preview_show_text_zoom (self);
  g_object_notify (G_OBJECT (self), texts[text].property);
  jd_preview_update_zoom (self);
}

/* Pages */

void
jd_preview_set_zoom_mode (JdPreview  *self,
                          const char *mode)
{
  double percents;

  g_return_if_fail (JD_IS_PREVIEW (self));
  g_return_if_fail (mode != NULL);

  percents = g_ascii_strtod (mode, NULL);

  if (percents > 0)
    jd_page_view_set_zoom (self->view, percents / 100);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_modes); i++)
    if (g_str_equal (zoom_modes[i].token, mode))
      jd_page_view_set_zoom_mode (self->view, zoom_modes[i].mode);
}

static void
set_shown_text_zoom (JdPreview *self,
                     double     zoom)
{
  int text = jd_preview_find_text (self->format);

  if (text >= 0)
    jd_preview_set_text_zoom (self, (guint) text, zoom);
}

static void
zoom_by (JdPreview *self,
         double     factor)
{
  if (jd_preview_is_page (self))
    jd_page_view_set_zoom (self->view, jd_page_view_get_zoom (self->view) * factor);
  else
    set_shown_text_zoom (self, jd_preview_get_text_zoom (self) * factor);
}

void
jd_preview_zoom_in (JdPreview *self)
{
  g_return_if_fail (JD_IS_PREVIEW (self));

  zoom_by (self, ZOOM_STEP);
}

void
jd_preview_zoom_out (JdPreview *self)
{
  g_return_if_fail (JD_IS_PREVIEW (self));

  zoom_by (self, 1 / ZOOM_STEP);
}

void
jd_preview_zoom_reset (JdPreview *self)
{
  g_return_if_fail (JD_IS_PREVIEW (self));

  if (jd_preview_is_page (self))
    jd_page_view_set_zoom_mode (self->view, JD_ZOOM_AUTOMATIC);
  else
    set_shown_text_zoom (self, 1);
}

/* Actions and pointer */

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  jd_preview_zoom_in (JD_PREVIEW (widget));
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  jd_preview_zoom_out (JD_PREVIEW (widget));
}

void
jd_preview_class_install_zoom (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_property_action (widget_class, "preview.zoom-mode", "zoom-mode");
  gtk_widget_class_install_property_action (widget_class, "preview.text-zoom", "text-zoom");
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
}

/* The text of a format has a size of its own. */
static gboolean
on_text_scroll_cb (JdPreview                *self,
                     double                    dx,
                     double                    dy,
                     GtkEventControllerScroll *scroll)
{
  GdkModifierType state;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  zoom_by (self, dy < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);

  return GDK_EVENT_STOP;
}

static void
watch_wheel (JdPreview *self,
             GtkWidget *text)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_text_scroll_cb), self);
  gtk_widget_add_controller (text, scroll);
}

void
jd_preview_init_zoom (JdPreview *self)
{
  g_return_if_fail (JD_IS_PREVIEW (self));

  for (guint i = 0; i < JD_PREVIEW_N_TEXTS; i++)
    self->text_zooms[i] = 1;
  watch_wheel (self, GTK_WIDGET (self->source_slot));
  watch_wheel (self, GTK_WIDGET (self->posting_slot));
  g_signal_connect_swapped (self->view, "notify::zoom", G_CALLBACK (on_zoom_changed_cb), self);
}
