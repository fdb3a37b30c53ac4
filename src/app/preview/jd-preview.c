/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-private.h"

#include "jd-format.h"
#include "jd-menu-names.h"
#include "jd-preview-menus.h"

G_DEFINE_FINAL_TYPE (JdPreview, jd_preview, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_FORMAT,
  PROP_ZOOM_MODE,
  PROP_TEXT_ZOOM,
  PROP_POSTING_ZOOM,
  PROP_MARKDOWN_ZOOM,
  PROP_JSON_ZOOM,
  PROP_DARK_PAGE,
  N_PROPS
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Public API */

GtkWidget *
jd_preview_new (void)
{
  return g_object_new (JD_TYPE_PREVIEW, NULL);
}

gboolean
jd_preview_is_page (JdPreview *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW (self), TRUE);

  return g_str_equal (self->format, "page");
}

static gboolean
is_posting (JdPreview *self)
{
  return g_str_equal (self->format, "posting");
}

static JdDocument *
get_document (JdPreview *self)
{
  return self->session != NULL ? jd_edit_session_get_document (self->session) : NULL;
}

static void
show_posting (JdPreview *self)
{
  if (self->posting == NULL && is_posting (self))
    {
      self->posting = JD_PREVIEW_POSTING (jd_preview_posting_new ());
      adw_bin_set_child (self->posting_slot, GTK_WIDGET (self->posting));
    }

  if (self->posting != NULL)
    jd_preview_posting_set_document (self->posting,
                                     is_posting (self) ? get_document (self) : NULL);
}

static void
show_source (JdPreview *self)
{
  gboolean shown = !jd_preview_is_page (self) && !is_posting (self);

  /* GtkSourceView costs more than all else here, so it is made when it is asked for. */
  if (self->source == NULL && shown)
    {
      self->source = JD_PREVIEW_SOURCE (jd_preview_source_new ());
      adw_bin_set_child (self->source_slot, GTK_WIDGET (self->source));
    }

  if (self->source != NULL && shown)
    jd_preview_source_show (self->source, get_document (self), jd_format_find (self->format));
  else if (self->source != NULL)
    jd_preview_source_show (self->source, NULL, NULL);
}

static void
show_format (JdPreview *self)
{
  show_posting (self);
  show_source (self);
  jd_preview_show_text_zoom (self);
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
  show_format (self);
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

void
jd_preview_set_format (JdPreview  *self,
                       const char *format)
{
  g_autoptr (GMenuModel) zoom = NULL;

  g_return_if_fail (JD_IS_PREVIEW (self));
  g_return_if_fail (format != NULL);

  if (jd_preview_find_text (format) < 0)
    format = "page";
  if (!g_set_str (&self->format, format))
    return;

  show_format (self);
  gtk_stack_set_visible_child_name (self->stack, jd_preview_is_page (self) ? "page"
                                                 : is_posting (self)       ? "posting"
                                                                           : "source");
  gtk_widget_set_visible (self->copy_button, !jd_preview_is_page (self) && !is_posting (self));
  gtk_widget_set_visible (self->hint, is_posting (self));
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_button), !is_posting (self));
  gtk_menu_button_set_label (self->format_button, jd_preview_menus_get_format_label (format));
  zoom = jd_preview_menus_create_zoom (jd_preview_is_page (self));
  gtk_menu_button_set_menu_model (self->zoom_button, zoom);
  jd_preview_update_zoom (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

static void
on_copy_clicked_cb (JdPreview *self)
{
  if (self->source != NULL)
    jd_preview_source_copy (self->source);
}

static int
to_percents (double zoom)
{
  return (int) (zoom * 100 + 0.5);
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
      g_value_take_string (value, jd_preview_dup_zoom_mode (self));
      break;
    case PROP_TEXT_ZOOM:
      g_value_take_string (value, g_strdup_printf ("%d", to_percents (
                                                           jd_preview_get_text_zoom (self))));
      break;
    case PROP_POSTING_ZOOM:
    case PROP_MARKDOWN_ZOOM:
    case PROP_JSON_ZOOM:
      g_value_set_int (value, to_percents (self->text_zooms[id - PROP_POSTING_ZOOM]));
      break;
    case PROP_DARK_PAGE:
      g_object_get_property (G_OBJECT (self->pages), "dark", value);
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
      jd_preview_set_zoom_mode (self, g_value_get_string (value));
      break;
    case PROP_TEXT_ZOOM:
      if (!jd_preview_is_page (self))
        jd_preview_set_text_zoom (self, (guint) jd_preview_find_text (self->format),
                                  g_ascii_strtod (g_value_get_string (value), NULL) / 100);
      break;
    case PROP_POSTING_ZOOM:
    case PROP_MARKDOWN_ZOOM:
    case PROP_JSON_ZOOM:
      jd_preview_set_text_zoom (self, id - PROP_POSTING_ZOOM, g_value_get_int (value) / 100.0);
      break;
    case PROP_DARK_PAGE:
      g_object_set_property (G_OBJECT (self->pages), "dark", value);
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

static GParamSpec *
create_zoom (const char *name)
{
  return g_param_spec_int (name, NULL, NULL, (int) (JD_ZOOM_MIN * 100), (int) (JD_ZOOM_MAX * 100),
                           100,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
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
  properties[PROP_POSTING_ZOOM] = create_zoom ("posting-zoom");
  properties[PROP_MARKDOWN_ZOOM] = create_zoom ("markdown-zoom");
  properties[PROP_JSON_ZOOM] = create_zoom ("json-zoom");
  properties[PROP_DARK_PAGE] = g_param_spec_boolean ("dark-page", NULL, NULL, FALSE,
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
  gtk_widget_class_bind_template_child (widget_class, JdPreview, posting_slot);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, format_button);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, copy_button);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, JdPreview, hint);
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
  jd_preview_class_install_zoom (widget_class);

  bind_template (widget_class);
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
  self->format = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = jd_preview_pages_get_view (self->pages);

  init_menus (self);
  jd_preview_init_zoom (self);
  g_signal_connect_swapped (self->pages, "place-activated", G_CALLBACK (on_place_activated_cb),
                            self);
  g_object_bind_property (self->pages, "busy", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  jd_preview_set_format (self, "page");
}
