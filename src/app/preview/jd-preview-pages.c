/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-pages.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jd-copy.h"
#include "jd-live-layout.h"
#include "jd-page-count.h"
#include "jd-preview-place.h"
#include "jd-toast.h"

/* How strong the tint of the block is that is being edited, and when it goes. */
#define TINT 0.13
#define TINT_DELAY 2000
#define TINT_FADE 400

#define WHEEL_STEP 1.1

struct _JdPreviewPages {
  AdwBin parent_instance;

  /* Owned */
  JdLiveLayout *live;
  AdwAnimation *fade;
  JdPart *place_part;

  /* Template */
  GtkScrolledWindow *scroller;
  JdPageView *view;
  JdPageCount *count;

  guint place_member;
  guint place_end;
  guint tick;
  guint fade_source;
  double pinch_zoom;
  gboolean busy;
  gboolean dark;
};

G_DEFINE_FINAL_TYPE (JdPreviewPages, jd_preview_pages, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_BUSY,
  PROP_DARK,
  N_PROPS
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static JdContent *
get_content (JdPreviewPages *self)
{
  return self->live != NULL ? jd_live_layout_get_content (self->live) : NULL;
}

/* The tint of the block that is being edited */

static int
find_place (JdPreviewPages *self,
            guint          *offset)
{
  JdPlace place = {
    .part = self->place_part, .member = self->place_member, .end = self->place_end,
  };
  JdContent *content = get_content (self);

  return content != NULL && self->place_part != NULL
           ? jd_preview_place_find (content, &place, offset)
           : -1;
}

static void
set_tint (JdPreviewPages *self,
          double          alpha)
{
  guint offset;
  int block = find_place (self, &offset);

  jd_page_view_set_tint (self->view, block >= 0 ? (guint) block : JD_PAGE_NO_BLOCK, alpha);
}

static void
on_fade_cb (double   value,
            gpointer user_data)
{
  set_tint (user_data, value);
}

static gboolean
on_fade_start_cb (gpointer user_data)
{
  JdPreviewPages *self = user_data;

  self->fade_source = 0;
  adw_animation_play (self->fade);

  return G_SOURCE_REMOVE;
}

static void
show_tint (JdPreviewPages *self)
{
  adw_animation_reset (self->fade);
  set_tint (self, TINT);
  g_clear_handle_id (&self->fade_source, g_source_remove);
  self->fade_source = g_timeout_add (TINT_DELAY, on_fade_start_cb, self);
}

static void
hide_tint (JdPreviewPages *self)
{
  g_clear_handle_id (&self->fade_source, g_source_remove);
  adw_animation_skip (self->fade);
  set_tint (self, 0);
}

static void
reveal_place (JdPreviewPages *self)
{
  guint offset;
  int block = find_place (self, &offset);

  if (block >= 0)
    jd_page_view_reveal (self->view, (guint) block, offset);
}

/* Following the document */

static void
on_updated_cb (JdPreviewPages *self,
               guint           block)
{
  const JdContentBlock *changed;

  jd_page_view_update (self->view);
  if (block == JD_PAGE_NO_BLOCK)
    {
      /* The place may be another block now. */
      set_tint (self, adw_animation_get_value (self->fade));
      return;
    }

  changed = jd_content_get_block (get_content (self), block);
  if (changed->part == self->place_part && changed->member == self->place_member)
    {
      show_tint (self);
      reveal_place (self);
    }
}

static void
on_replaced_cb (JdPreviewPages *self)
{
  jd_page_view_replace_layout (self->view, jd_live_layout_get_layout (self->live));
  set_tint (self, adw_animation_get_value (self->fade));
}

/* Runs in the frame that shows the change in the form too. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  JdPreviewPages *self = JD_PREVIEW_PAGES (widget);

  self->tick = 0;
  if (self->live != NULL && jd_live_layout_is_stale (self->live))
    jd_live_layout_update (self->live);

  return G_SOURCE_REMOVE;
}

/* A pane that is not seen is brought up to date when it is. */
static void
on_stale_cb (JdPreviewPages *self)
{
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
on_map_cb (JdPreviewPages *self)
{
  if (self->live != NULL && jd_live_layout_is_stale (self->live))
    jd_live_layout_update (self->live);
}

static void
on_unmap_cb (JdPreviewPages *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
on_busy_cb (JdPreviewPages *self)
{
  gboolean busy = FALSE;

  if (self->live != NULL)
    g_object_get (self->live, "busy", &busy, NULL);
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* What is done on the pages */

static void
on_place_activated_cb (JdPreviewPages *self,
                       guint           block,
                       guint           offset)
{
  JdContent *content = get_content (self);
  JdPlace place;

  if (content == NULL || block >= jd_content_get_n_blocks (content))
    return;

  if (jd_preview_place_init (&place, jd_content_get_block (content, block), offset))
    g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place.part, place.member, place.end);
}

static void
on_copy_cb (JdPreviewPages *self,
            guint           first,
            guint           last)
{
  jd_copy_blocks (gtk_widget_get_clipboard (GTK_WIDGET (self)), get_content (self), first, last);
  jd_toast_show (GTK_WIDGET (self), _("Copied"));
}

static void
on_page_cb (JdPreviewPages *self)
{
  if (self->live != NULL)
    jd_live_layout_set_seen (self->live, jd_page_view_get_page (self->view));
}

static void
on_scrolled_cb (JdPreviewPages *self)
{
  JdLayout *layout = jd_preview_pages_get_layout (self);

  jd_page_count_show (self->count, jd_page_view_get_page (self->view),
                      layout != NULL ? jd_layout_get_n_pages (layout) : 0);
}

/* Wheel and fingers */

static gboolean
on_scroll_cb (JdPreviewPages           *self,
              double                    dx,
              double                    dy,
              GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);
  double x, y, native_x, native_y;

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  if (gdk_event_get_position (event, &x, &y))
    {
      gtk_native_get_surface_transform (native, &native_x, &native_y);
      point = GRAPHENE_POINT_INIT ((float) (x - native_x), (float) (y - native_y));
      if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self->view), &point, &point))
        point = GRAPHENE_POINT_INIT (0, 0);
    }

  jd_page_view_set_zoom_at (self->view, jd_page_view_get_zoom (self->view) * pow (WHEEL_STEP, -dy),
                            point.x, point.y);

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin_cb (JdPreviewPages *self)
{
  self->pinch_zoom = jd_page_view_get_zoom (self->view);
}

static void
on_pinch_cb (JdPreviewPages *self,
             double          scale,
             GtkGesture     *gesture)
{
  double x = 0, y = 0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  jd_page_view_set_zoom_at (self->view, self->pinch_zoom * scale, x, y);
}

/* A page is white in the dark too, unless somebody asks for a dark one. */
static void
update_dark (JdPreviewPages *self)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  jd_page_view_set_dark (self->view, self->dark && adw_style_manager_get_dark (styles));
}

/* Public API */

void
jd_preview_pages_set_document (JdPreviewPages *self,
                               JdDocument     *document)
{
  g_return_if_fail (JD_IS_PREVIEW_PAGES (self));
  g_return_if_fail (document == NULL || JD_IS_DOCUMENT (document));

  if (document == (self->live != NULL ? jd_live_layout_get_document (self->live) : NULL))
    return;

  jd_preview_pages_set_place (self, NULL);
  jd_page_view_set_layout (self->view, NULL);
  g_clear_object (&self->live);
  on_busy_cb (self);
  if (document == NULL)
    return;

  self->live = jd_live_layout_new (document);
  g_signal_connect_object (self->live, "stale", G_CALLBACK (on_stale_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->live, "updated", G_CALLBACK (on_updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->live, "replaced", G_CALLBACK (on_replaced_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->live, "notify::busy", G_CALLBACK (on_busy_cb), self,
                           G_CONNECT_SWAPPED);
  jd_page_view_set_layout (self->view, jd_live_layout_get_layout (self->live));
  on_stale_cb (self);
}

void
jd_preview_pages_set_place (JdPreviewPages *self,
                            const JdPlace  *place)
{
  JdPart *part = place != NULL ? place->part : NULL;

  g_return_if_fail (JD_IS_PREVIEW_PAGES (self));

  g_set_object (&self->place_part, part);
  self->place_member = place != NULL ? place->member : 0;
  self->place_end = place != NULL ? place->end : 0;
  if (place == NULL)
    {
      hide_tint (self);
      return;
    }

  show_tint (self);
  reveal_place (self);
}

JdLayout *
jd_preview_pages_get_layout (JdPreviewPages *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW_PAGES (self), NULL);

  return self->live != NULL ? jd_live_layout_get_layout (self->live) : NULL;
}

JdPageView *
jd_preview_pages_get_view (JdPreviewPages *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW_PAGES (self), NULL);

  return self->view;
}

static void
jd_preview_pages_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  JdPreviewPages *self = JD_PREVIEW_PAGES (object);

  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_preview_pages_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  JdPreviewPages *self = JD_PREVIEW_PAGES (object);

  switch (id)
    {
    case PROP_DARK:
      self->dark = g_value_get_boolean (value);
      update_dark (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_preview_pages_dispose (GObject *object)
{
  JdPreviewPages *self = JD_PREVIEW_PAGES (object);

  g_clear_handle_id (&self->fade_source, g_source_remove);
  if (self->fade != NULL)
    adw_animation_pause (self->fade);
  g_clear_object (&self->fade);
  g_clear_object (&self->live);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_PREVIEW_PAGES);
  g_clear_object (&self->place_part);

  G_OBJECT_CLASS (jd_preview_pages_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                  | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_preview_pages_class_init (JdPreviewPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_preview_pages_get_property;
  object_class->set_property = jd_preview_pages_set_property;
  object_class->dispose = jd_preview_pages_dispose;

  install_properties (object_class);

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 3,
                                           JD_TYPE_PART, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (JD_TYPE_PAGE_VIEW);
  g_type_ensure (JD_TYPE_PAGE_COUNT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-preview-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, scroller);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, view);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, count);
}

static void
init_pointer (JdPreviewPages *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (pinch));
}

static void
jd_preview_pages_init (JdPreviewPages *self)
{
  GtkAdjustment *vadjustment;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->fade = adw_timed_animation_new (GTK_WIDGET (self), TINT, 0, TINT_FADE,
                                        adw_callback_animation_target_new (on_fade_cb, self,
                                                                           NULL));

  vadjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_swapped (vadjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self);
  g_signal_connect_swapped (self->view, "notify::page", G_CALLBACK (on_page_cb), self);
  g_signal_connect_swapped (self->view, "place-activated", G_CALLBACK (on_place_activated_cb),
                            self);
  g_signal_connect_swapped (self->view, "copy", G_CALLBACK (on_copy_cb), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_dark), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (on_unmap_cb), NULL);
  init_pointer (self);
}
