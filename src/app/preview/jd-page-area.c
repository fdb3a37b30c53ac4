/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-area.h"

#include <math.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-page-heading.h"
#include "jd-page-text.h"

struct _JdPageArea {
  GtkWidget parent_instance;

  /* Owned */
  JdLayout *layout;
  JdPageText *text;

  guint page;
  double zoom;
  double left;
  guint tinted;
  double tint;
  guint current;
  guint refresh_source;
};

static void accessible_text_init (GtkAccessibleTextInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JdPageArea, jd_page_area, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                      accessible_text_init))

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Drawing */

static GdkRGBA
to_rgba (const JdRgb *colour)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue, 1 };
}

typedef struct {
  JdPageArea *self;
  GtkSnapshot *snapshot;
} Drawing;

/* As pixels: librsvg cuts what it draws through cairo where the page is moved to the side. */
static void
snapshot_picture (Drawing          *drawing,
                  const JdPageItem *item)
{
  double scale = drawing->self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (drawing->self));
  int width = MAX (1, (int) ceil (item->width * scale));
  int height = MAX (1, (int) ceil (item->height * scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  cairo_scale (cr, width / item->width, height / item->height);
  jd_logo_picture_draw (item->picture, cr, item->width, item->height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       stride * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
  gtk_snapshot_append_texture (drawing->snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                    (float) item->width, (float) item->height));
}

/* Our baseline, not Pango's: it shifts runs to align scripts (page-styles.md, section 2). */
static void
snapshot_glyphs (GtkSnapshot      *snapshot,
                 const JdPageItem *item)
{
  const GdkRGBA colour = to_rgba (&item->colour);
  graphene_point_t origin = GRAPHENE_POINT_INIT ((float) item->x, (float) item->y);
  g_autoptr (GskRenderNode) node = NULL;

  node = gsk_text_node_new (item->glyphs->item->analysis.font, item->glyphs->glyphs, &colour,
                            &origin);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

static void
on_snapshot_item_cb (const JdPageItem *item,
                     gpointer          user_data)
{
  Drawing *drawing = user_data;
  GdkRGBA colour;

  switch (item->kind)
    {
    case JD_PAGE_ITEM_GLYPHS:
      snapshot_glyphs (drawing->snapshot, item);
      break;
    case JD_PAGE_ITEM_RECTANGLE:
      colour = to_rgba (&item->colour);
      gtk_snapshot_append_color (drawing->snapshot, &colour,
                                 &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                      (float) item->width,
                                                      (float) item->height));
      break;
    case JD_PAGE_ITEM_PICTURE:
      snapshot_picture (drawing, item);
      break;
    default:
      g_assert_not_reached ();
    }
}

typedef struct {
  JdPageArea *self;
  GtkSnapshot *snapshot;
  GdkRGBA colour;
  gboolean outline;
} Highlight;

static void
on_rectangle_cb (guint              page,
                 const JdRectangle *rectangle,
                 gpointer           user_data)
{
  Highlight *highlight = user_data;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) rectangle->x, (float) rectangle->y,
                                               (float) rectangle->width,
                                               (float) rectangle->height);

  if (page != highlight->self->page)
    return;

  graphene_rect_inset (&bounds, -5, -1);
  if (highlight->outline)
    {
      GskRoundedRect border;
      float width = (float) (2 / highlight->self->zoom);
      GdkRGBA colour = highlight->colour;

      gsk_rounded_rect_init_from_rect (&border, &bounds, 3);
      gtk_snapshot_append_border (highlight->snapshot, &border,
                                  (float[4]) { width, width, width, width },
                                  (GdkRGBA[4]) { colour, colour, colour, colour });
    }
  else
    gtk_snapshot_append_color (highlight->snapshot, &highlight->colour, &bounds);
}

static void
snapshot_highlight (JdPageArea  *self,
                    GtkSnapshot *snapshot,
                    guint        block,
                    double       alpha,
                    gboolean     outline)
{
  AdwAccentColor accent = adw_style_manager_get_accent_color (adw_style_manager_get_default ());
  Highlight highlight = { .self = self, .snapshot = snapshot, .outline = outline };
  JdContent *content = jd_layout_get_content (self->layout);

  if (content == NULL || block >= jd_content_get_n_blocks (content) || alpha <= 0)
    return;

  adw_accent_color_to_rgba (accent, &highlight.colour);
  highlight.colour.alpha = (float) alpha;
  jd_layout_foreach_rectangle (self->layout, block, on_rectangle_cb, &highlight);
}

static void
jd_page_area_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  JdPageArea *self = JD_PAGE_AREA (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (self->page >= jd_layout_get_n_pages (self->layout))
    return;

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -self->left, 0));
  snapshot_highlight (self, snapshot, self->tinted, self->tint, FALSE);
  jd_layout_foreach_item (self->layout, self->page, on_snapshot_item_cb,
                          &(Drawing) { self, snapshot });
  if (gtk_widget_has_visible_focus (widget))
    snapshot_highlight (self, snapshot, self->current, 1, TRUE);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Headings inside the page, for those who go from heading to heading */

static int
get_heading_level (JdPageRole role)
{
  switch (role)
    {
    case JD_PAGE_ROLE_TITLE:
      return 1;
    case JD_PAGE_ROLE_HEADING:
      return 2;
    case JD_PAGE_ROLE_SUBHEADING:
      return 3;
    default:
      return 0;
    }
}

static void
remove_headings (JdPageArea *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add_headings (JdPageArea *self)
{
  guint n = jd_page_text_get_n_lines (self->text);

  for (guint i = 0; i < n;)
    {
      const JdPageTextLine *first = jd_page_text_get_line (self->text, i);
      const JdPageTextLine *last = first;
      int level = get_heading_level (first->role);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) first->x, (float) first->y,
                                                   (float) first->width, (float) first->height);
      g_autofree char *text = NULL;

      while (++i < n && jd_page_text_get_line (self->text, i)->block == first->block)
        {
          last = jd_page_text_get_line (self->text, i);
          bounds.size.height = (float) (last->y + last->height - first->y);
          bounds.size.width = MAX (bounds.size.width, (float) last->width);
        }
      if (level == 0)
        continue;

      text = jd_page_text_dup (self->text, first->start, last->start + last->length);
      gtk_widget_set_parent (jd_page_heading_new (text, level, &bounds), GTK_WIDGET (self));
    }
}

/* What assistive tools read is brought up to date when there is nothing else to do: after the
 * frame that shows a key press, and for pages that are seen only. */
static gboolean
on_refresh_cb (gpointer user_data)
{
  JdPageArea *self = user_data;
  GtkAccessibleText *accessible = GTK_ACCESSIBLE_TEXT (self);
  g_autoptr (JdPageText) text = jd_page_text_new (self->layout, self->page);
  guint old_length = self->text != NULL ? jd_page_text_get_length (self->text) : 0;
  guint length = jd_page_text_get_length (text);

  self->refresh_source = 0;
  if (self->text != NULL
      && g_str_equal (jd_page_text_get (self->text), jd_page_text_get (text)))
    old_length = length = 0;

  if (old_length > 0)
    gtk_accessible_text_update_contents (accessible, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_REMOVE, 0,
                                         old_length);
  g_clear_pointer (&self->text, jd_page_text_free);
  self->text = g_steal_pointer (&text);
  if (length > 0)
    gtk_accessible_text_update_contents (accessible, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT, 0,
                                         length);

  remove_headings (self);
  add_headings (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
queue_refresh (JdPageArea *self)
{
  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, on_refresh_cb, self, NULL);
}

static JdPageText *
ensure_text (JdPageArea *self)
{
  if (self->text == NULL)
    self->text = jd_page_text_new (self->layout, self->page);

  return self->text;
}

static void
jd_page_area_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jd_page_area_parent_class)->map (widget);

  queue_refresh (JD_PAGE_AREA (widget));
}

static void
jd_page_area_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  JdPageArea *self = JD_PAGE_AREA (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const graphene_rect_t *bounds = jd_page_heading_get_bounds (JD_PAGE_HEADING (child));
      GtkAllocation allocation = {
        .x = (int) ((bounds->origin.x - self->left) * self->zoom),
        .y = (int) (bounds->origin.y * self->zoom),
        .width = (int) (bounds->size.width * self->zoom) + 1,
        .height = (int) (bounds->size.height * self->zoom) + 1,
      };

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

/* Text for assistive tools */

/* GTK takes the bytes for a string, so the NUL is among them. */
static GBytes *
to_bytes (char *text)
{
  return g_bytes_new_take (text, strlen (text) + 1);
}

static GBytes *
get_contents (GtkAccessibleText *accessible,
              guint              start,
              guint              end)
{
  JdPageText *text = ensure_text (JD_PAGE_AREA (accessible));

  end = MIN (end, jd_page_text_get_length (text));

  return to_bytes (jd_page_text_dup (text, MIN (start, end), end));
}

static GBytes *
get_contents_at (GtkAccessibleText            *accessible,
                 guint                         offset,
                 GtkAccessibleTextGranularity  granularity,
                 guint                        *start,
                 guint                        *end)
{
  JdPageText *text = ensure_text (JD_PAGE_AREA (accessible));
  int index;

  *start = MIN (offset, jd_page_text_get_length (text));
  *end = MIN (offset + 1, jd_page_text_get_length (text));

  switch (granularity)
    {
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD:
      jd_page_text_find_word (text, offset, start, end);
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE:
      index = jd_page_text_find_line (text, offset);
      if (index >= 0)
        {
          const JdPageTextLine *line = jd_page_text_get_line (text, (guint) index);

          *start = line->start;
          *end = (guint) index + 1 < jd_page_text_get_n_lines (text)
                   ? jd_page_text_get_line (text, (guint) index + 1)->start
                   : jd_page_text_get_length (text);
        }
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE:
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_PARAGRAPH:
      jd_page_text_find_paragraph (text, offset, start, end);
      break;
    case GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER:
    default:
      break;
    }

  return to_bytes (jd_page_text_dup (text, *start, *end));
}

static guint
get_caret_position (GtkAccessibleText *accessible)
{
  JdPageArea *self = JD_PAGE_AREA (accessible);
  JdPageText *text = ensure_text (self);

  for (guint i = 0; i < jd_page_text_get_n_lines (text); i++)
    if (jd_page_text_get_line (text, i)->block == self->current)
      return jd_page_text_get_line (text, i)->start;

  return 0;
}

static gboolean
get_selection (GtkAccessibleText       *accessible,
               gsize                   *n_ranges,
               GtkAccessibleTextRange **ranges)
{
  return FALSE;
}

static gboolean
get_attributes (GtkAccessibleText        *accessible,
                guint                     offset,
                gsize                    *n_ranges,
                GtkAccessibleTextRange  **ranges,
                char                   ***names,
                char                   ***values)
{
  *n_ranges = 0;

  return FALSE;
}

static void
get_default_attributes (GtkAccessibleText   *accessible,
                        char              ***names,
                        char              ***values)
{
  *names = g_new0 (char *, 1);
  *values = g_new0 (char *, 1);
}

static gboolean
get_extents (GtkAccessibleText *accessible,
             guint              start,
             guint              end,
             graphene_rect_t   *extents)
{
  JdPageArea *self = JD_PAGE_AREA (accessible);
  JdPageText *text = ensure_text (self);
  int first = jd_page_text_find_line (text, start);
  int last = jd_page_text_find_line (text, end > start ? end - 1 : start);

  if (first < 0)
    return FALSE;

  for (int i = first; i <= last; i++)
    {
      const JdPageTextLine *line = jd_page_text_get_line (text, (guint) i);
      double at = line->length > 0 ? line->width / line->length : 0;
      double from = i == first ? at * (start - line->start) : 0;
      double to = i == last ? at * (MIN (end, line->start + line->length) - line->start)
                            : line->width;
      graphene_rect_t bounds;

      graphene_rect_init (&bounds, (float) ((line->x + from - self->left) * self->zoom),
                          (float) (line->y * self->zoom), (float) ((to - from) * self->zoom),
                          (float) (line->height * self->zoom));
      if (i == first)
        *extents = bounds;
      else
        graphene_rect_union (extents, &bounds, extents);
    }

  return TRUE;
}

static void
accessible_text_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
  iface->get_selection = get_selection;
  iface->get_attributes = get_attributes;
  iface->get_default_attributes = get_default_attributes;
  iface->get_extents = get_extents;
}

/* Pointer */

static void
on_click_released_cb (JdPageArea *self,
                      int         n_press,
                      double      x,
                      double      y)
{
  guint block, offset;

  if (!gtk_widget_contains (GTK_WIDGET (self), x, y)
      || self->page >= jd_layout_get_n_pages (self->layout))
    return;

  if (jd_layout_find_place (self->layout, self->page, x / self->zoom + self->left, y / self->zoom,
                            &block, &offset))
    g_signal_emit (self, signals[PLACE_ACTIVATED], 0, block, offset);
}

/* Public API */

GtkWidget *
jd_page_area_new (JdLayout *layout,
                  guint     page)
{
  JdPageArea *self;

  g_return_val_if_fail (JD_IS_LAYOUT (layout), NULL);

  self = g_object_new (JD_TYPE_PAGE_AREA, NULL);
  self->layout = g_object_ref (layout);
  self->page = page;

  return GTK_WIDGET (self);
}

void
jd_page_area_set_view (JdPageArea *self,
                       double      zoom,
                       double      left)
{
  g_return_if_fail (JD_IS_PAGE_AREA (self));
  g_return_if_fail (zoom > 0);

  if (self->zoom == zoom && self->left == left)
    return;

  self->zoom = zoom;
  self->left = left;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jd_page_area_update (JdPageArea *self,
                     guint       n_pages)
{
  g_autofree char *label = NULL;

  g_return_if_fail (JD_IS_PAGE_AREA (self));

  /* Translators: %1$u is the number of a page, %2$u how many pages there are */
  label = g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  queue_refresh (self);
}

void
jd_page_area_set_tint (JdPageArea *self,
                       guint       block,
                       double      alpha)
{
  g_return_if_fail (JD_IS_PAGE_AREA (self));

  if (self->tinted == block && self->tint == alpha)
    return;

  self->tinted = block;
  self->tint = alpha;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jd_page_area_set_current (JdPageArea *self,
                          guint       block)
{
  g_return_if_fail (JD_IS_PAGE_AREA (self));

  if (self->current == block)
    return;

  self->current = block;
  gtk_accessible_text_update_caret_position (GTK_ACCESSIBLE_TEXT (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
jd_page_area_dup_text (JdPageArea *self)
{
  g_autoptr (JdPageText) text = NULL;

  g_return_val_if_fail (JD_IS_PAGE_AREA (self), NULL);

  text = jd_page_text_new (self->layout, self->page);

  return g_strdup (jd_page_text_get (text));
}

static void
jd_page_area_dispose (GObject *object)
{
  JdPageArea *self = JD_PAGE_AREA (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  remove_headings (self);
  g_clear_pointer (&self->text, jd_page_text_free);

  G_OBJECT_CLASS (jd_page_area_parent_class)->dispose (object);
}

static void
jd_page_area_finalize (GObject *object)
{
  JdPageArea *self = JD_PAGE_AREA (object);

  g_clear_object (&self->layout);

  G_OBJECT_CLASS (jd_page_area_parent_class)->finalize (object);
}

static void
jd_page_area_class_init (JdPageAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jd_page_area_dispose;
  object_class->finalize = jd_page_area_finalize;
  widget_class->snapshot = jd_page_area_snapshot;
  widget_class->size_allocate = jd_page_area_size_allocate;
  widget_class->map = jd_page_area_map;

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_widget_class_set_css_name (widget_class, "jd-page-area");
}

static void
jd_page_area_init (JdPageArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->zoom = 1;
  self->tinted = JD_PAGE_NO_BLOCK;
  self->current = JD_PAGE_NO_BLOCK;

  g_signal_connect_swapped (click, "released", G_CALLBACK (on_click_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-page");
  /* The frame around the current block comes and goes with the focus. */
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}
