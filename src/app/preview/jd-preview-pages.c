/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-pages.h"

#include <math.h>

#include <glib/gi18n.h>

#include "jd-preview-place.h"

/* How strong the tint of the block is that is being edited, and when it goes. */
#define TINT 0.13
#define TINT_DELAY 2000
#define TINT_FADE 400

/* How long the page count is seen after scrolling. */
#define COUNT_DELAY 1000

/* How long the layout may work before a frame, in microseconds; a longer document is set in
 * slices between frames. */
#define SLICE (12 * 1000)
#define SLOW (100 * 1000)

#define WHEEL_STEP 1.1

struct _JdPreviewPages {
  AdwBin parent_instance;

  /* Owned */
  JdDocument *document;
  JdContent *content;
  JdLayout *layout;
  GSignalGroup *document_signals;
  AdwAnimation *fade;
  JdPart *place_part;

  /* Template */
  GtkScrolledWindow *scroller;
  JdPageView *view;
  GtkRevealer *count;
  GtkLabel *count_label;

  guint place_member;
  guint tick;
  guint slice_source;
  guint fade_source;
  guint count_source;
  gint64 started;
  double pinch_zoom;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdPreviewPages, jd_preview_pages, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The tint of the block that is being edited */

static int
find_place (JdPreviewPages *self)
{
  JdPlace place = { .part = self->place_part, .member = self->place_member };
  guint offset;

  return self->content != NULL && self->place_part != NULL
           ? jd_preview_place_find (self->content, &place, &offset)
           : -1;
}

static void
set_tint (JdPreviewPages *self,
          double          alpha)
{
  int block = find_place (self);

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

/* Setting the pages */

static void
update_settings (JdPreviewPages *self)
{
  JdPageSettings settings;

  jd_page_settings_init (&settings, self->document);
  if (!jd_page_settings_equal (&settings, jd_layout_get_settings (self->layout)))
    jd_layout_set_settings (self->layout, &settings);
}

static void
set_busy (JdPreviewPages *self,
          gboolean        busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
show_pages (JdPreviewPages *self)
{
  jd_page_view_update (self->view);
  set_busy (self, !jd_layout_is_complete (self->layout)
                    && g_get_monotonic_time () - self->started > SLOW);
}

static gboolean
on_slice_cb (gpointer user_data)
{
  JdPreviewPages *self = user_data;

  if (jd_layout_continue (self->layout, SLICE / 2))
    {
      show_pages (self);
      return G_SOURCE_CONTINUE;
    }

  self->slice_source = 0;
  show_pages (self);
  set_tint (self, adw_animation_get_value (self->fade));

  return G_SOURCE_REMOVE;
}

/* Makes the list of blocks anew. What is set before is not set again, so that most documents are
 * done at once. */
static void
rebuild (JdPreviewPages *self)
{
  g_clear_object (&self->content);
  g_clear_handle_id (&self->slice_source, g_source_remove);
  self->content = jd_content_new (self->document,
                                  JD_CONTENT_PLACEHOLDERS);
  update_settings (self);
  jd_layout_start_content (self->layout, self->content);
  self->started = g_get_monotonic_time ();
  if (jd_layout_continue (self->layout, SLICE))
    self->slice_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, on_slice_cb, self, NULL);
  show_pages (self);
}

/* Runs in the frame that shows the change in the form too. */
static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  JdPreviewPages *self = JD_PREVIEW_PAGES (widget);

  self->tick = 0;
  rebuild (self);

  return G_SOURCE_REMOVE;
}

static void
queue_rebuild (JdPreviewPages *self)
{
  if (self->tick != 0)
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
  else
    /* A pane that is not seen is brought up to date when it is. */
    g_clear_object (&self->content);
}

static void
on_document_changed_cb (JdPreviewPages *self,
                        JdChange       *change)
{
  guint block;

  if (self->tick != 0 || self->content == NULL)
    return;

  if (!jd_content_update (self->content, change, &block))
    {
      queue_rebuild (self);
      return;
    }

  if (self->slice_source != 0)
    {
      /* Half of the document is set with the old text. */
      queue_rebuild (self);
      return;
    }

  jd_layout_update_block (self->layout, block);
  show_pages (self);
  if (self->place_part == change->part && self->place_member == change->member)
    {
      show_tint (self);
      jd_page_view_reveal (self->view, block, 0);
    }
}

static void
on_map_cb (JdPreviewPages *self)
{
  if (self->document != NULL && self->content == NULL)
    rebuild (self);
}

static void
on_place_activated_cb (JdPreviewPages *self,
                       guint           block,
                       guint           offset)
{
  JdPlace place;

  if (self->content == NULL || block >= jd_content_get_n_blocks (self->content))
    return;

  if (jd_preview_place_init (&place, jd_content_get_block (self->content, block), offset))
    g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place.part, place.member, place.end);
}

/* The number of the page, while it is scrolled */

static gboolean
on_count_hide_cb (gpointer user_data)
{
  JdPreviewPages *self = user_data;

  self->count_source = 0;
  gtk_revealer_set_reveal_child (self->count, FALSE);

  return G_SOURCE_REMOVE;
}

static gboolean
on_count_show_cb (gpointer user_data)
{
  JdPreviewPages *self = user_data;
  guint n_pages = self->layout != NULL ? jd_layout_get_n_pages (self->layout) : 0;
  g_autofree char *text = NULL;

  self->count_source = 0;
  if (n_pages < 2 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  /* Translators: %1$u is the number of a page, %2$u how many pages there are */
  text = g_strdup_printf (_("%1$u of %2$u"), jd_page_view_get_page (self->view) + 1, n_pages);
  gtk_label_set_text (self->count_label, text);
  gtk_revealer_set_reveal_child (self->count, TRUE);
  self->count_source = g_timeout_add (COUNT_DELAY, on_count_hide_cb, self);

  return G_SOURCE_REMOVE;
}

/* The view may scroll while it is given its size, when nothing else may change its own. */
static void
on_scrolled_cb (JdPreviewPages *self)
{
  g_clear_handle_id (&self->count_source, g_source_remove);
  self->count_source = g_idle_add (on_count_show_cb, self);
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

/* Public API */

void
jd_preview_pages_set_document (JdPreviewPages *self,
                               JdDocument     *document)
{
  JdPageSettings settings;

  g_return_if_fail (JD_IS_PREVIEW_PAGES (self));
  g_return_if_fail (document == NULL || JD_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  jd_preview_pages_set_place (self, NULL);
  g_clear_handle_id (&self->slice_source, g_source_remove);
  g_clear_object (&self->content);
  g_clear_object (&self->layout);
  jd_page_view_set_layout (self->view, NULL);
  set_busy (self, FALSE);
  g_signal_group_set_target (self->document_signals, document);
  if (document == NULL)
    return;

  jd_page_settings_init (&settings, document);
  self->layout = jd_layout_new (&settings);
  jd_page_view_set_layout (self->view, self->layout);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    queue_rebuild (self);
}

void
jd_preview_pages_set_place (JdPreviewPages *self,
                            const JdPlace  *place)
{
  JdPart *part = place != NULL ? place->part : NULL;
  guint offset;
  int block;

  g_return_if_fail (JD_IS_PREVIEW_PAGES (self));

  g_set_object (&self->place_part, part);
  self->place_member = place != NULL ? place->member : 0;
  if (place == NULL || self->content == NULL)
    {
      set_tint (self, 0);
      return;
    }

  show_tint (self);
  block = jd_preview_place_find (self->content, place, &offset);
  if (block >= 0)
    jd_page_view_reveal (self->view, (guint) block, offset);
}

JdLayout *
jd_preview_pages_get_layout (JdPreviewPages *self)
{
  g_return_val_if_fail (JD_IS_PREVIEW_PAGES (self), NULL);

  return self->layout;
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_preview_pages_dispose (GObject *object)
{
  JdPreviewPages *self = JD_PREVIEW_PAGES (object);

  g_clear_handle_id (&self->slice_source, g_source_remove);
  g_clear_handle_id (&self->fade_source, g_source_remove);
  g_clear_handle_id (&self->count_source, g_source_remove);
  if (self->fade != NULL)
    adw_animation_pause (self->fade);
  g_clear_object (&self->fade);
  g_clear_object (&self->document_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_PREVIEW_PAGES);
  g_clear_object (&self->layout);
  g_clear_object (&self->content);
  g_clear_object (&self->place_part);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (jd_preview_pages_parent_class)->dispose (object);
}

static void
jd_preview_pages_class_init (JdPreviewPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_preview_pages_get_property;
  object_class->dispose = jd_preview_pages_dispose;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 3,
                                           JD_TYPE_PART, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (JD_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-preview-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, scroller);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, view);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, count);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPages, count_label);
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

  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed",
                                  G_CALLBACK (on_document_changed_cb), self);
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), TINT, 0, TINT_FADE,
                                        adw_callback_animation_target_new (on_fade_cb, self,
                                                                           NULL));

  vadjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_swapped (vadjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self);
  g_signal_connect_swapped (self->view, "place-activated", G_CALLBACK (on_place_activated_cb),
                            self);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  init_pointer (self);
}
