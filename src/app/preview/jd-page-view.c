/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-view.h"

#include "jd-page-area.h"
#include "jd-page-geometry.h"

#define MARGIN 18
#define NARROW_MARGIN 12
#define NARROW_WIDTH 420
#define TEXT_MARGIN 12

struct _JdPageView {
  GtkWidget parent_instance;

  /* Owned */
  JdLayout *layout;
  GtkAdjustment *adjustments[2];
  GPtrArray *areas;

  GtkScrollablePolicy policies[2];
  JdZoomMode mode;
  JdPageGeometry geometry;
  JdPageAnchor anchor;

  guint page;
  guint tinted;
  double tint;
  guint current;

  guint reveal_block;
  guint reveal_offset;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (JdPageView, jd_page_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum {
  PROP_0,
  PROP_ZOOM,
  PROP_PAGE,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The room a page has: a view that is not allocated yet has none. */
static double
fit (double room,
     double size)
{
  return CLAMP (room / size, 0.1, JD_ZOOM_MAX);
}

static void
update_zoom (JdPageView *self,
             int         width,
             int         height)
{
  JdPageGeometry *pages = &self->geometry;
  double old = pages->zoom;
  double room, text_left, text_width;

  pages->view_width = width;
  pages->margin = width < NARROW_WIDTH ? NARROW_MARGIN : MARGIN;
  pages->left = 0;
  room = width - 2 * pages->margin;

  switch (jd_page_view_get_shown_mode (self))
    {
    case JD_ZOOM_FIT_TEXT:
      jd_layout_get_text_extent (self->layout, &text_left, &text_width);
      pages->left = MIN (text_left, pages->page_width - text_left - text_width) - TEXT_MARGIN;
      pages->left = MAX (pages->left, 0);
      pages->zoom = fit (room, pages->page_width - 2 * pages->left);
      break;
    case JD_ZOOM_FIT_PAGE:
      pages->zoom = MIN (fit (room, pages->page_width),
                         fit (height - 2 * pages->margin, pages->page_height));
      break;
    case JD_ZOOM_FIT_WIDTH:
      pages->zoom = fit (room, pages->page_width);
      break;
    case JD_ZOOM_AUTOMATIC:
    case JD_ZOOM_FIXED:
    default:
      break;
    }

  if (pages->zoom != old)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static double
get_scrolled (JdPageView     *self,
              GtkOrientation  orientation)
{
  return self->adjustments[orientation] != NULL
           ? gtk_adjustment_get_value (self->adjustments[orientation])
           : 0;
}

static void
set_anchor (JdPageView *self,
            double      x,
            double      y)
{
  if (self->geometry.n_pages > 0)
    jd_page_geometry_set_anchor (&self->geometry, &self->anchor,
                                 get_scrolled (self, GTK_ORIENTATION_HORIZONTAL),
                                 get_scrolled (self, GTK_ORIENTATION_VERTICAL), x, y);
}

static void
configure (JdPageView     *self,
           GtkOrientation  orientation,
           double          total,
           double          seen,
           double          value)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;

  total = MAX (total, seen);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, total - seen), 0, total, seen * 0.1,
                            seen * 0.9, seen);
}

static void
configure_adjustments (JdPageView *self,
                       int         width,
                       int         height)
{
  double x = get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_scrolled (self, GTK_ORIENTATION_VERTICAL);

  if (self->anchor.is_set)
    jd_page_geometry_follow_anchor (&self->geometry, &self->anchor, &x, &y);
  self->anchor.is_set = FALSE;

  configure (self, GTK_ORIENTATION_HORIZONTAL,
             jd_page_geometry_get_width (&self->geometry) + 2 * self->geometry.margin, width, x);
  configure (self, GTK_ORIENTATION_VERTICAL,
             jd_page_geometry_get_total_height (&self->geometry), height, y);
}

static void
scroll_to_revealed (JdPageView *self,
                    int         height)
{
  double top = get_scrolled (self, GTK_ORIENTATION_VERTICAL);
  double y, bottom;
  JdRectangle caret;
  guint page;

  if (self->reveal_block == JD_PAGE_NO_BLOCK)
    return;

  if (jd_layout_find_caret (self->layout, self->reveal_block, self->reveal_offset, &page, &caret)
      && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    {
      y = jd_page_geometry_get_y (&self->geometry, page) + caret.y * self->geometry.zoom;
      bottom = y + caret.height * self->geometry.zoom;
      /* A place out of view comes to a third of the height, so that what follows is seen too. */
      if (y < top || bottom > top + height)
        gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                                  MAX (y - height / 3.0, 0));
    }
  self->reveal_block = JD_PAGE_NO_BLOCK;
}

static void
update_page (JdPageView *self,
             int         height)
{
  double middle = get_scrolled (self, GTK_ORIENTATION_VERTICAL) + height / 2.0;
  guint page = jd_page_geometry_find_page (&self->geometry, middle);

  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
allocate_area (JdPageView *self,
               guint       page,
               int         height)
{
  const JdPageGeometry *pages = &self->geometry;
  GtkWidget *area = g_ptr_array_index (self->areas, page);
  double x = jd_page_geometry_get_x (pages) - get_scrolled (self, GTK_ORIENTATION_HORIZONTAL);
  double y = jd_page_geometry_get_y (pages, page) - get_scrolled (self, GTK_ORIENTATION_VERTICAL);
  int area_width = (int) jd_page_geometry_get_width (pages);
  int area_height = (int) jd_page_geometry_get_height (pages);
  gboolean seen = y + area_height > 0 && y < height;
  GskTransform *transform = NULL;

  gtk_widget_set_child_visible (area, seen);
  if (!seen)
    return;

  jd_page_area_set_view (JD_PAGE_AREA (area), pages->zoom, pages->left);
  jd_page_area_set_tint (JD_PAGE_AREA (area), self->tinted, self->tint);
  jd_page_area_set_current (JD_PAGE_AREA (area), self->current);
  gtk_widget_measure (area, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_widget_allocate (area, area_width, area_height, -1, transform);
}

static void
jd_page_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  JdPageView *self = JD_PAGE_VIEW (widget);
  double zoom = self->geometry.zoom;
  gboolean anchored = self->anchor.is_set;

  if (self->layout == NULL || self->areas->len == 0)
    return;

  /* A pane that is made wider or smaller keeps what is at its top. */
  if (!anchored)
    set_anchor (self, 0, 0);
  update_zoom (self, width, height);
  self->anchor.is_set = anchored || self->geometry.zoom != zoom;
  configure_adjustments (self, width, height);
  scroll_to_revealed (self, height);
  update_page (self, height);

  for (guint i = 0; i < self->areas->len; i++)
    allocate_area (self, i, height);
}

static void
jd_page_view_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : 560;
}

static void
jd_page_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  JdPageView *self = JD_PAGE_VIEW (widget);

  for (guint i = 0; i < self->areas->len; i++)
    {
      GtkWidget *area = g_ptr_array_index (self->areas, i);

      if (gtk_widget_get_child_visible (area))
        gtk_widget_snapshot_child (widget, area, snapshot);
    }
}

/* Keyboard: from block to block */

typedef struct {
  gboolean found;
  guint page;
} FirstPage;

static void
on_first_rectangle_cb (guint              page,
                       const JdRectangle *rectangle,
                       gpointer           user_data)
{
  FirstPage *first = user_data;

  if (!first->found)
    first->page = page;
  first->found = TRUE;
}

static gboolean
find_page (JdPageView *self,
           guint       block,
           guint      *page)
{
  FirstPage first = { 0 };

  jd_layout_foreach_rectangle (self->layout, block, on_first_rectangle_cb, &first);
  *page = first.page;

  return first.found && first.page < self->areas->len;
}

static gboolean
go_to_block (JdPageView *self,
             guint       block)
{
  guint page;

  if (!find_page (self, block, &page))
    return FALSE;

  self->current = block;
  jd_page_view_reveal (self, block, 0);
  for (guint i = 0; i < self->areas->len; i++)
    jd_page_area_set_current (g_ptr_array_index (self->areas, i), block);
  gtk_widget_set_child_visible (g_ptr_array_index (self->areas, page), TRUE);
  gtk_widget_grab_focus (g_ptr_array_index (self->areas, page));
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return TRUE;
}

static guint
get_n_blocks (JdPageView *self)
{
  JdContent *content = self->layout != NULL ? jd_layout_get_content (self->layout) : NULL;

  return content != NULL ? jd_content_get_n_blocks (content) : 0;
}

static gboolean
move_by_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  JdPageView *self = JD_PAGE_VIEW (widget);
  int step = g_variant_get_int32 (args);
  int n = (int) get_n_blocks (self);
  int block = self->current == JD_PAGE_NO_BLOCK ? (step > 0 ? -1 : n) : (int) self->current;

  /* A block that is on no page, such as the hidden heading of the summary, is passed over. */
  for (block += step; block >= 0 && block < n; block += step)
    if (go_to_block (self, (guint) block))
      return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

static gboolean
activate_by_key (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  JdPageView *self = JD_PAGE_VIEW (widget);

  if (self->current == JD_PAGE_NO_BLOCK || self->current >= get_n_blocks (self))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, self->current, 0);

  return GDK_EVENT_STOP;
}

/* Pages */

static void
on_area_activated_cb (JdPageView *self,
                      guint       block,
                      guint       offset)
{
  self->current = block;
  for (guint i = 0; i < self->areas->len; i++)
    jd_page_area_set_current (g_ptr_array_index (self->areas, i), block);
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, block, offset);
}

static void
update_areas (JdPageView *self)
{
  guint n = self->layout != NULL ? jd_layout_get_n_pages (self->layout) : 0;

  while (self->areas->len > n)
    {
      GtkWidget *area = g_ptr_array_steal_index (self->areas, self->areas->len - 1);

      gtk_widget_unparent (area);
    }

  while (self->areas->len < n)
    {
      GtkWidget *area = jd_page_area_new (self->layout, self->areas->len);

      g_signal_connect_object (area, "place-activated", G_CALLBACK (on_area_activated_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (area, GTK_WIDGET (self));
      g_ptr_array_add (self->areas, area);
    }
}

GtkWidget *
jd_page_view_new (void)
{
  return g_object_new (JD_TYPE_PAGE_VIEW, NULL);
}

static void
remove_areas (JdPageView *self)
{
  while (self->areas->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->areas, self->areas->len - 1));
}

void
jd_page_view_set_layout (JdPageView *self,
                         JdLayout   *layout)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));
  g_return_if_fail (layout == NULL || JD_IS_LAYOUT (layout));

  if (!g_set_object (&self->layout, layout))
    return;

  remove_areas (self);
  self->geometry.n_pages = 0;
  self->tinted = JD_PAGE_NO_BLOCK;
  self->current = JD_PAGE_NO_BLOCK;
  self->reveal_block = JD_PAGE_NO_BLOCK;
  self->page = 0;
  self->anchor = (JdPageAnchor) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i], 0);
  jd_page_view_update (self);
}

void
jd_page_view_update (JdPageView *self)
{
  JdPageGeometry before;
  guint n;

  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (self->layout == NULL)
    return;

  n = self->areas->len;
  before = self->geometry;
  update_areas (self);
  self->geometry.n_pages = self->areas->len;
  jd_layout_get_page_size (self->layout, &self->geometry.page_width, &self->geometry.page_height);
  if (n != self->areas->len || before.page_width != self->geometry.page_width
      || before.page_height != self->geometry.page_height)
    gtk_widget_queue_allocate (GTK_WIDGET (self));

  for (guint i = 0; i < self->areas->len; i++)
    if (n != self->areas->len || gtk_widget_get_child_visible (g_ptr_array_index (self->areas, i)))
      jd_page_area_update (g_ptr_array_index (self->areas, i), self->areas->len);
}

double
jd_page_view_get_zoom (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), 1);

  return self->geometry.zoom;
}

void
jd_page_view_set_zoom_at (JdPageView *self,
                          double      zoom,
                          double      x,
                          double      y)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (!self->anchor.is_set)
    set_anchor (self, x, y);
  self->mode = JD_ZOOM_FIXED;
  self->geometry.zoom = CLAMP (zoom, JD_ZOOM_MIN, JD_ZOOM_MAX);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
jd_page_view_set_zoom (JdPageView *self,
                       double      zoom)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  jd_page_view_set_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, 0);
}

JdZoomMode
jd_page_view_get_zoom_mode (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), JD_ZOOM_AUTOMATIC);

  return self->mode;
}

void
jd_page_view_set_zoom_mode (JdPageView *self,
                            JdZoomMode  mode)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (self->mode == mode)
    return;

  set_anchor (self, 0, 0);
  self->mode = mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

JdZoomMode
jd_page_view_get_shown_mode (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), JD_ZOOM_AUTOMATIC);

  if (self->mode != JD_ZOOM_AUTOMATIC)
    return self->mode;

  return gtk_widget_get_width (GTK_WIDGET (self)) < NARROW_WIDTH ? JD_ZOOM_FIT_TEXT
                                                                 : JD_ZOOM_FIT_WIDTH;
}

guint
jd_page_view_get_page (JdPageView *self)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), 0);

  return self->page;
}

void
jd_page_view_set_tint (JdPageView *self,
                       guint       block,
                       double      alpha)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  self->tinted = block;
  self->tint = alpha;
  for (guint i = 0; i < self->areas->len; i++)
    if (gtk_widget_get_child_visible (g_ptr_array_index (self->areas, i)))
      jd_page_area_set_tint (g_ptr_array_index (self->areas, i), block, alpha);
}

void
jd_page_view_reveal (JdPageView *self,
                     guint       block,
                     guint       offset)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  self->reveal_block = block;
  self->reveal_offset = offset;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
jd_page_view_get_area (JdPageView *self,
                       guint       page)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), NULL);

  return page < self->areas->len ? g_ptr_array_index (self->areas, page) : NULL;
}

/* GtkScrollable */

static void
set_adjustment (JdPageView     *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment != NULL && *place == adjustment)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
jd_page_view_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  JdPageView *self = JD_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->geometry.zoom);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_page_view_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  JdPageView *self = JD_PAGE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_page_view_dispose (GObject *object)
{
  JdPageView *self = JD_PAGE_VIEW (object);

  remove_areas (self);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (jd_page_view_parent_class)->dispose (object);
}

static void
jd_page_view_finalize (GObject *object)
{
  JdPageView *self = JD_PAGE_VIEW (object);

  g_clear_pointer (&self->areas, g_ptr_array_unref);

  G_OBJECT_CLASS (jd_page_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.1, JD_ZOOM_MAX, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
jd_page_view_class_init (JdPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_page_view_get_property;
  object_class->set_property = jd_page_view_set_property;
  object_class->dispose = jd_page_view_dispose;
  object_class->finalize = jd_page_view_finalize;
  widget_class->measure = jd_page_view_measure;
  widget_class->size_allocate = jd_page_view_size_allocate;
  widget_class->snapshot = jd_page_view_snapshot;

  install_properties (object_class);

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_by_key, NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jd_page_view_init (JdPageView *self)
{
  self->areas = g_ptr_array_new ();
  self->geometry.zoom = 1;
  self->geometry.margin = MARGIN;
  self->tinted = JD_PAGE_NO_BLOCK;
  self->current = JD_PAGE_NO_BLOCK;
  self->reveal_block = JD_PAGE_NO_BLOCK;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
