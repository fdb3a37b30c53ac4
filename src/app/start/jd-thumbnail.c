/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-thumbnail.h"

#include <adwaita.h>

#include "jd-layout.h"

/* How long the thumbnails may keep the main loop from its work at a time, in microseconds. */
#define SLICE 6000
/* How long the text takes to appear, in milliseconds. */
#define FADE 200

struct _JdThumbnail
{
  GtkWidget parent_instance;

  /* Owned */
  JdTemplate *template;
  JdLayout *layout;
  GdkTexture *texture;
  AdwAnimation *fade;

  int width;
  double opacity;
};

G_DEFINE_FINAL_TYPE (JdThumbnail, jd_thumbnail, GTK_TYPE_WIDGET)

/* All thumbnails that wait for their text share one idle source. */
static GQueue waiting = G_QUEUE_INIT;
static guint source = 0;

/* Drawing, in slices */

static void
begin_layout (JdThumbnail *self)
{
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (JdContent) content = NULL;
  JdPageSettings settings;

  document = jd_template_instantiate (self->template, JD_TEMPLATE_TICK_SKILLS, NULL);
  if (!document)
    return;

  jd_page_settings_init (&settings, document);
  content = jd_content_new (document, JD_CONTENT_DEFAULT);
  self->layout = jd_layout_new (&settings);
  jd_layout_start_content (self->layout, content);
}

static void
draw_page (JdThumbnail *self,
           cairo_t     *cr)
{
  double page_width;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  jd_layout_get_page_size (self->layout, &page_width, NULL);
  cairo_scale (cr, self->width * scale / page_width, self->width * scale / page_width);
  jd_layout_draw_page (self->layout, 0, cr);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  g_autoptr (GdkMemoryTextureBuilder) builder = gdk_memory_texture_builder_new ();
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                                          (gsize) stride * height);

  gdk_memory_texture_builder_set_format (builder, GDK_MEMORY_DEFAULT);
  gdk_memory_texture_builder_set_width (builder, width);
  gdk_memory_texture_builder_set_height (builder, height);
  gdk_memory_texture_builder_set_stride (builder, stride);
  gdk_memory_texture_builder_set_bytes (builder, bytes);

  return gdk_memory_texture_builder_build (builder);
}

static void
on_fade_cb (double   value,
            gpointer user_data)
{
  JdThumbnail *self = user_data;

  self->opacity = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
get_height (JdThumbnail *self)
{
  double width;
  double height;

  jd_paper_get_size (JD_PAPER_A4, &width, &height);

  return (int) (self->width * height / width + 0.5);
}

static void
finish (JdThumbnail *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width * scale,
                                                         get_height (self) * scale);
  cairo_t *cr = cairo_create (surface);

  draw_page (self, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  self->texture = make_texture (surface);
  cairo_surface_destroy (surface);
  g_clear_object (&self->layout);

  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE,
                                        adw_callback_animation_target_new (on_fade_cb, self,
                                                                           NULL));
  adw_animation_play (self->fade);
}

/* Returns: whether @self has its text, or will never have one. */
static gboolean
work_on (JdThumbnail *self)
{
  if (!self->layout)
    {
      begin_layout (self);
      return self->layout == NULL;
    }

  if (!jd_layout_is_complete (self->layout))
    {
      jd_layout_continue (self->layout, SLICE);
      return FALSE;
    }

  finish (self);

  return TRUE;
}

static gboolean
work_cb (gpointer user_data)
{
  JdThumbnail *self = g_queue_peek_head (&waiting);

  if (self && work_on (self))
    g_queue_pop_head (&waiting);

  if (waiting.length > 0)
    return G_SOURCE_CONTINUE;

  source = 0;

  return G_SOURCE_REMOVE;
}

static void
jd_thumbnail_map (GtkWidget *widget)
{
  JdThumbnail *self = JD_THUMBNAIL (widget);

  GTK_WIDGET_CLASS (jd_thumbnail_parent_class)->map (widget);

  if (!self->template || self->texture || g_queue_find (&waiting, self))
    return;

  g_queue_push_tail (&waiting, self);
  if (source == 0)
    source = g_idle_add_full (G_PRIORITY_LOW, work_cb, NULL, NULL);
}

static void
jd_thumbnail_unmap (GtkWidget *widget)
{
  g_queue_remove (&waiting, widget);

  GTK_WIDGET_CLASS (jd_thumbnail_parent_class)->unmap (widget);
}

static GtkSizeRequestMode
jd_thumbnail_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
jd_thumbnail_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  JdThumbnail *self = JD_THUMBNAIL (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : get_height (self);
  *natural = *minimum;
}

static void
jd_thumbnail_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  JdThumbnail *self = JD_THUMBNAIL (widget);
  graphene_rect_t bounds;

  if (!self->texture)
    return;

  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (widget),
                      gtk_widget_get_height (widget));
  gtk_snapshot_push_opacity (snapshot, self->opacity);
  gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_TRILINEAR,
                                      &bounds);
  gtk_snapshot_pop (snapshot);
}

/* GObject overrides */

static void
jd_thumbnail_dispose (GObject *object)
{
  JdThumbnail *self = JD_THUMBNAIL (object);

  g_queue_remove (&waiting, self);
  if (self->fade)
    adw_animation_reset (self->fade);
  g_clear_object (&self->fade);
  g_clear_object (&self->layout);
  g_clear_object (&self->texture);
  g_clear_object (&self->template);

  G_OBJECT_CLASS (jd_thumbnail_parent_class)->dispose (object);
}

static void
jd_thumbnail_class_init (JdThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_thumbnail_dispose;
  widget_class->map = jd_thumbnail_map;
  widget_class->unmap = jd_thumbnail_unmap;
  widget_class->get_request_mode = jd_thumbnail_get_request_mode;
  widget_class->measure = jd_thumbnail_measure;
  widget_class->snapshot = jd_thumbnail_snapshot;

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jd_thumbnail_init (JdThumbnail *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-page");
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-thumbnail");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Public API */

GtkWidget *
jd_thumbnail_new (JdTemplate *template)
{
  JdThumbnail *self;

  g_return_val_if_fail (template == NULL || JD_IS_TEMPLATE (template), NULL);

  self = g_object_new (JD_TYPE_THUMBNAIL, NULL);
  g_set_object (&self->template, template);

  return GTK_WIDGET (self);
}

void
jd_thumbnail_set_width (JdThumbnail *self,
                        int          width)
{
  g_return_if_fail (JD_IS_THUMBNAIL (self));
  g_return_if_fail (width > 0);

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
