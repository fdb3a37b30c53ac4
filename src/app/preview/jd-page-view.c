/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-view-private.h"

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
  COPY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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
  for (GtkWidget *area = gtk_widget_get_first_child (widget);
       area != NULL;
       area = gtk_widget_get_next_sibling (area))
    if (gtk_widget_get_child_visible (area))
      gtk_widget_snapshot_child (widget, area, snapshot);
}

/* Tint, selection, current block */

static guint
get_n_blocks (JdPageView *self)
{
  JdContent *content = self->layout != NULL ? jd_layout_get_content (self->layout) : NULL;

  return content != NULL ? jd_content_get_n_blocks (content) : 0;
}

static void
show_look (gpointer area,
           gpointer user_data)
{
  JdPageView *self = user_data;
  guint first = JD_PAGE_NO_BLOCK, last = JD_PAGE_NO_BLOCK;

  jd_page_view_get_selection (self, &first, &last);
  jd_page_area_set_dark (area, self->dark);
  jd_page_area_set_tint (area, self->tinted, self->tint);
  jd_page_area_set_current (area, self->current);
  jd_page_area_set_selection (area, first, last);
}

void
jd_page_view_show_look (JdPageView *self)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  jd_page_pool_foreach (self->pool, show_look, self);
}

void
jd_page_view_set_current (JdPageView *self,
                          guint       block,
                          gboolean    extend)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (!extend)
    self->anchor_block = block;
  else if (self->anchor_block == JD_PAGE_NO_BLOCK)
    self->anchor_block = self->current != JD_PAGE_NO_BLOCK ? self->current : block;
  self->current = block;
  self->selects = extend;
  jd_page_view_show_look (self);
}

void
jd_page_view_activate (JdPageView *self,
                       guint       block,
                       guint       offset)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, block, offset);
}

void
jd_page_view_copy (JdPageView *self)
{
  guint first, last;

  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  if (jd_page_view_get_selection (self, &first, &last))
    g_signal_emit (self, signals[COPY], 0, first, last);
  else if (self->current < get_n_blocks (self))
    g_signal_emit (self, signals[COPY], 0, self->current, self->current);
}

static void
forget_blocks (JdPageView *self)
{
  self->tinted = JD_PAGE_NO_BLOCK;
  self->current = JD_PAGE_NO_BLOCK;
  self->anchor_block = JD_PAGE_NO_BLOCK;
  self->reveal_block = JD_PAGE_NO_BLOCK;
  self->selects = FALSE;
}

void
jd_page_view_set_layout (JdPageView *self,
                         JdLayout   *layout)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));
  g_return_if_fail (layout == NULL || JD_IS_LAYOUT (layout));

  if (!g_set_object (&self->layout, layout))
    return;

  jd_page_pool_set_layout (self->pool, layout);
  forget_blocks (self);
  self->geometry.n_pages = 0;
  self->page = 0;
  self->anchor = (JdPageAnchor) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_set_value (self->adjustments[i], 0);
  jd_page_view_update (self);
}

void
jd_page_view_replace_layout (JdPageView *self,
                             JdLayout   *layout)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));
  g_return_if_fail (JD_IS_LAYOUT (layout));

  g_set_object (&self->layout, layout);
  jd_page_pool_set_layout (self->pool, layout);
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

  before = self->geometry;
  n = jd_layout_get_n_pages (self->layout);
  /* Until all is set there may be more: what is below does not come and go. */
  if (!jd_layout_is_complete (self->layout))
    n = MAX (n, before.n_pages);

  self->geometry.n_pages = n;
  jd_layout_get_page_size (self->layout, &self->geometry.page_width, &self->geometry.page_height);
  if (before.n_pages != n || before.page_width != self->geometry.page_width
      || before.page_height != self->geometry.page_height)
    gtk_widget_queue_allocate (GTK_WIDGET (self));

  jd_page_pool_set_n_pages (self->pool, n);
  jd_page_view_fill (self);
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
  jd_page_view_show_look (self);
}

void
jd_page_view_set_dark (JdPageView *self,
                       gboolean    dark)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  self->dark = dark;
  jd_page_view_show_look (self);
}

gboolean
jd_page_view_get_selection (JdPageView *self,
                            guint      *first,
                            guint      *last)
{
  guint n;

  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  n = get_n_blocks (self);
  if (!self->selects || self->current >= n || self->anchor_block >= n)
    return FALSE;

  *first = MIN (self->current, self->anchor_block);
  *last = MAX (self->current, self->anchor_block);

  return TRUE;
}

void
jd_page_view_select_all (JdPageView *self)
{
  guint n;

  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  n = get_n_blocks (self);
  if (n == 0)
    return;

  self->anchor_block = 0;
  jd_page_view_set_current (self, n - 1, TRUE);
}

void
jd_page_view_reveal (JdPageView *self,
                     guint       block,
                     guint       offset)
{
  g_return_if_fail (JD_IS_PAGE_VIEW (self));

  self->reveal_block = block;
  self->reveal_offset = offset;
  jd_page_view_fill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
jd_page_view_get_area (JdPageView *self,
                       guint       page)
{
  g_return_val_if_fail (JD_IS_PAGE_VIEW (self), NULL);

  return jd_page_pool_get (self->pool, page);
}

/* GtkScrollable */

static void
on_value_changed_cb (JdPageView *self)
{
  if (self->allocating)
    return;

  jd_page_view_fill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

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
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_value_changed_cb), self,
                           G_CONNECT_SWAPPED);
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

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->pool, jd_page_pool_free);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (jd_page_view_parent_class)->dispose (object);
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
  widget_class->measure = jd_page_view_measure;
  widget_class->size_allocate = jd_page_view_size_allocate;
  widget_class->snapshot = jd_page_view_snapshot;

  install_properties (object_class);

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  signals[COPY] = g_signal_new ("copy",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  jd_page_view_class_install_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
jd_page_view_init (JdPageView *self)
{
  self->pool = jd_page_pool_new (GTK_WIDGET (self));
  self->geometry.zoom = 1;
  self->geometry.margin = JD_PAGE_VIEW_MARGIN;
  forget_blocks (self);
  jd_page_view_init_pointer (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
