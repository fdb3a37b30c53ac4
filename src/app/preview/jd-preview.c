/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview.h"

#include <glib/gi18n.h>

#include "jd-format.h"
#include "jd-menu-names.h"
#include "jd-preview-menus.h"
#include "jd-preview-pages.h"
#include "jd-preview-source.h"

#define ZOOM_STEP 1.25

struct _JdPreview {
  AdwBin parent_instance;

  /* Owned */
  JdEditSession *session;
  char *format;

  /* Template */
  GtkStack *stack;
  JdPreviewPages *pages;
  AdwBin *source_slot;
  GtkMenuButton *format_button;
  GtkMenuButton *zoom_button;
  GtkWidget *copy_button;
  GtkWidget *spinner;

  /* Borrowed */
  JdPageView *view;
  JdPreviewSource *source;

  double source_zoom;
  guint zoom_source;
};

G_DEFINE_FINAL_TYPE (JdPreview, jd_preview, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_FORMAT,
  PROP_ZOOM_MODE,
  PROP_TEXT_ZOOM,
  N_PROPS
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct {
  JdZoomMode mode;
  const char *token;
} zoom_modes[] = {
  { JD_ZOOM_AUTOMATIC, "automatic" },
  { JD_ZOOM_FIT_TEXT, "fit-text" },
  { JD_ZOOM_FIT_WIDTH, "fit-width" },
  { JD_ZOOM_FIT_PAGE, "fit-page" },
};

static gboolean
is_page (JdPreview *self)
{
  return g_str_equal (self->format, "page");
}

/* Bottom bar */

static char *
dup_zoom_mode (JdPreview *self)
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

  for (guint i = 0; is_page (self) && i < G_N_ELEMENTS (zoom_modes); i++)
    if (zoom_modes[i].mode == mode)
      return jd_preview_menus_get_mode_label (zoom_modes[i].token);

  return NULL;
}

static void
update_zoom_button (JdPreview *self)
{
  double zoom = is_page (self) ? jd_page_view_get_zoom (self->view) : self->source_zoom;
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
  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[is_page (self) ? PROP_ZOOM_MODE : PROP_TEXT_ZOOM]);
}

static gboolean
on_zoom_idle_cb (gpointer user_data)
{
  JdPreview *self = user_data;

  self->zoom_source = 0;
  update_zoom_button (self);

  return G_SOURCE_REMOVE;
}

/* Pages that fit find their zoom while they get their size, when no label may change its own. */
static void
on_zoom_changed_cb (JdPreview *self)
{
  if (self->zoom_source == 0)
    self->zoom_source = g_idle_add (on_zoom_idle_cb, self);
}

static void
set_text_zoom (JdPreview *self,
               double     zoom)
{
  self->source_zoom = CLAMP (zoom, JD_ZOOM_MIN, JD_ZOOM_MAX);
  if (self->source != NULL)
    jd_preview_source_set_zoom (self->source, self->source_zoom);
  update_zoom_button (self);
}

static void
set_zoom_mode (JdPreview  *self,
               const char *mode)
{
  double percents = g_ascii_strtod (mode, NULL);

  if (percents > 0)
    jd_page_view_set_zoom (self->view, percents / 100);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_modes); i++)
    if (g_str_equal (zoom_modes[i].token, mode))
      jd_page_view_set_zoom_mode (self->view, zoom_modes[i].mode);
}

/* Public API */

GtkWidget *
jd_preview_new (void)
{
  return g_object_new (JD_TYPE_PREVIEW, NULL);
}

static void
show_source (JdPreview *self)
{
  JdDocument *document = self->session != NULL ? jd_edit_session_get_document (self->session)
                                               : NULL;

  if (is_page (self))
    {
      if (self->source != NULL)
        jd_preview_source_show (self->source, NULL, NULL);
      return;
    }

  /* GtkSourceView costs more than all else here, so it is made when it is asked for. */
  if (self->source == NULL)
    {
      self->source = JD_PREVIEW_SOURCE (jd_preview_source_new ());
      adw_bin_set_child (self->source_slot, GTK_WIDGET (self->source));
      jd_preview_source_set_zoom (self->source, self->source_zoom);
    }
  jd_preview_source_show (self->source, document, jd_format_find (self->format));
}

void
jd_preview_set_session (JdPreview     *self,
                        JdEditSession *session)
{
  g_return_if_fail (JD_IS_PREVIEW (self));
  g_return_if_fail (session == NULL || JD_IS_EDIT_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  jd_preview_pages_set_document (self->pages,
                                 session != NULL ? jd_edit_session_get_document (session) : NULL);
  show_source (self);
}

void
jd_preview_set_place (JdPreview     *self,
                      const JdPlace *place)
{
  g_return_if_fail (JD_IS_PREVIEW (self));

  jd_preview_pages_set_place (self->pages, place);
}

JdLayout *
jd_preview_get_layout (JdPreview *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW (self), NULL);

  return jd_preview_pages_get_layout (self->pages);
}

const char *
jd_preview_get_format (JdPreview *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW (self), NULL);

  return self->format;
}

void
jd_preview_set_format (JdPreview  *self,
                       const char *format)
{
  g_autoptr (GMenuModel) zoom = NULL;

  g_return_if_fail (JD_IS_PREVIEW (self));
  g_return_if_fail (format != NULL);

  if (!g_str_equal (format, "markdown") && !g_str_equal (format, "json"))
    format = "page";
  if (!g_set_str (&self->format, format))
    return;

  show_source (self);
  gtk_stack_set_visible_child_name (self->stack, is_page (self) ? "page" : "source");
  gtk_widget_set_visible (self->copy_button, !is_page (self));
  gtk_menu_button_set_label (self->format_button, jd_preview_menus_get_format_label (format));
  zoom = jd_preview_menus_create_zoom (is_page (self));
  gtk_menu_button_set_menu_model (self->zoom_button, zoom);
  update_zoom_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

static void
zoom_by (JdPreview *self,
         double     factor)
{
  if (is_page (self))
    jd_page_view_set_zoom (self->view, jd_page_view_get_zoom (self->view) * factor);
  else
    set_text_zoom (self, self->source_zoom * factor);
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

  if (is_page (self))
    jd_page_view_set_zoom_mode (self->view, JD_ZOOM_AUTOMATIC);
  else
    set_text_zoom (self, 1);
}

static void
on_copy_clicked_cb (JdPreview *self)
{
  if (self->source != NULL)
    jd_preview_source_copy (self->source);
}

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

static void
jd_preview_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  JdPreview *self = JD_PREVIEW (object);

  switch (id)
    {
    case PROP_FORMAT:
      g_value_set_string (value, self->format);
      break;
    case PROP_ZOOM_MODE:
      g_value_take_string (value, dup_zoom_mode (self));
      break;
    case PROP_TEXT_ZOOM:
      g_value_take_string (value, g_strdup_printf ("%d", (int) (self->source_zoom * 100 + 0.5)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_preview_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  JdPreview *self = JD_PREVIEW (object);

  switch (id)
    {
    case PROP_FORMAT:
      jd_preview_set_format (self, g_value_get_string (value));
      break;
    case PROP_ZOOM_MODE:
      set_zoom_mode (self, g_value_get_string (value));
      break;
    case PROP_TEXT_ZOOM:
      set_text_zoom (self, g_ascii_strtod (g_value_get_string (value), NULL) / 100);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_preview_dispose (GObject *object)
{
  JdPreview *self = JD_PREVIEW (object);

  g_clear_handle_id (&self->zoom_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_PREVIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_preview_parent_class)->dispose (object);
}

static void
jd_preview_finalize (GObject *object)
{
  JdPreview *self = JD_PREVIEW (object);

  g_clear_pointer (&self->format, g_free);

  G_OBJECT_CLASS (jd_preview_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_FORMAT] = g_param_spec_string ("format", NULL, NULL, "page",
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM_MODE] = g_param_spec_string ("zoom-mode", NULL, NULL, "automatic",
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                      | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT_ZOOM] = g_param_spec_string ("text-zoom", NULL, NULL, "100",
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                      | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (JD_TYPE_PREVIEW_PAGES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, JdPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, source_slot);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, format_button);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, copy_button);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
}

static void
jd_preview_class_init (JdPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_preview_get_property;
  object_class->set_property = jd_preview_set_property;
  object_class->dispose = jd_preview_dispose;
  object_class->finalize = jd_preview_finalize;

  install_properties (object_class);

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 3,
                                           JD_TYPE_PART, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_install_property_action (widget_class, "preview.format", "format");
  gtk_widget_class_install_property_action (widget_class, "preview.zoom-mode", "zoom-mode");
  gtk_widget_class_install_property_action (widget_class, "preview.text-zoom", "text-zoom");
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);

  bind_template (widget_class);
}

/* The text of a format has a size of its own. */
static gboolean
on_source_scroll_cb (JdPreview                *self,
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
on_place_activated_cb (JdPreview *self,
                       JdPart    *part,
                       guint      member,
                       guint      offset)
{
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, part, member, offset);
}

static void
init_menus (JdPreview *self)
{
  g_autoptr (GMenuModel) formats = jd_preview_menus_create_formats ();

  gtk_menu_button_set_menu_model (self->format_button, formats);
  jd_menu_names_watch_button (self->format_button);
  jd_menu_names_watch_button (self->zoom_button);
}

static void
jd_preview_init (JdPreview *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->source_zoom = 1;
  self->format = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = jd_preview_pages_get_view (self->pages);

  init_menus (self);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_source_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->source_slot), scroll);

  g_signal_connect_swapped (self->pages, "place-activated", G_CALLBACK (on_place_activated_cb),
                            self);
  g_object_bind_property (self->pages, "busy", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (self->view, "notify::zoom", G_CALLBACK (on_zoom_changed_cb), self);
  jd_preview_set_format (self, "page");
}
