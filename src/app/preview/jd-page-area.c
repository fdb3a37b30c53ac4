/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-area.h"

#include <glib/gi18n.h>

#include "jd-page-area-private.h"
#include "jd-page-heading.h"
#include "jd-page-snapshot.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (JdPageArea, jd_page_area, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                      jd_page_area_accessible_text_init))

/* Drawing */

static void
jd_page_area_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  JdPageArea *self = JD_PAGE_AREA (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  const JdPageSnapshot page = {
    .layout = self->layout,
    .page = self->page,
    .zoom = self->zoom,
    .scale = gtk_widget_get_scale_factor (widget),
    .dark = self->dark,
  };

  /* A page that is not set yet is white. */
  if (self->page >= jd_layout_get_n_pages (self->layout))
    return;

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -self->left, 0));
  jd_page_snapshot_tint (&page, snapshot, self->tinted, self->tint);
  if (self->selected_first != JD_PAGE_NO_BLOCK)
    jd_page_snapshot_selection (&page, snapshot, self->selected_first, self->selected_last);
  jd_page_snapshot_items (&page, snapshot);
  if (gtk_widget_has_visible_focus (widget))
    jd_page_snapshot_frame (&page, snapshot, self->current);
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

/* The heading that a line of the text starts, and the line after it. */
static guint
read_heading (JdPageArea       *self,
              guint             index,
              graphene_rect_t  *bounds,
              char            **text)
{
  const JdPageTextLine *first = jd_page_text_get_line (self->text, index);
  const JdPageTextLine *last = first;
  guint n = jd_page_text_get_n_lines (self->text);

  graphene_rect_init (bounds, (float) first->x, (float) first->y, (float) first->width,
                      (float) first->height);
  while (++index < n && jd_page_text_get_line (self->text, index)->block == first->block)
    {
      last = jd_page_text_get_line (self->text, index);
      bounds->size.height = (float) (last->y + last->height - first->y);
      bounds->size.width = MAX (bounds->size.width, (float) last->width);
    }
  *text = jd_page_text_dup (self->text, first->start, last->start + last->length);

  return index;
}

/* Headings that are there already are kept: an assistive tool may be at one. */
static void
update_headings (JdPageArea *self)
{
  guint n = jd_page_text_get_n_lines (self->text);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i < n;)
    {
      int level = get_heading_level (jd_page_text_get_line (self->text, i)->role);
      g_autofree char *text = NULL;
      graphene_rect_t bounds;

      i = read_heading (self, i, &bounds, &text);
      if (level == 0)
        continue;

      if (child == NULL)
        {
          gtk_widget_set_parent (jd_page_heading_new (text, level, &bounds), GTK_WIDGET (self));
          continue;
        }
      if (jd_page_heading_update (JD_PAGE_HEADING (child), text, level, &bounds))
        gtk_widget_queue_allocate (GTK_WIDGET (self));
      child = gtk_widget_get_next_sibling (child);
    }

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
}

/* What an assistive tool hears of a change is what is new, not the whole page. */
static void
report_change (JdPageArea *self,
               JdPageText *text)
{
  GtkAccessibleText *accessible = GTK_ACCESSIBLE_TEXT (self);
  g_autoptr (JdPageText) old = g_steal_pointer (&self->text);
  guint start = 0, old_end = 0, end;

  if (old == NULL)
    {
      self->text = text;
      return;
    }

  jd_page_text_compare (old, text, &start, &old_end, &end);
  if (old_end > start)
    {
      self->text = g_steal_pointer (&old);
      gtk_accessible_text_update_contents (accessible, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_REMOVE,
                                           start, old_end);
      old = g_steal_pointer (&self->text);
    }
  self->text = text;
  if (end > start)
    gtk_accessible_text_update_contents (accessible, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT,
                                         start, end);
}

/* What assistive tools read is brought up to date when there is nothing else to do: after the
 * frame that shows a key press, and for pages that are seen only. */
static gboolean
on_refresh_cb (gpointer user_data)
{
  JdPageArea *self = user_data;

  self->refresh_source = 0;
  report_change (self, jd_page_text_new (self->layout, self->page));
  update_headings (self);

  return G_SOURCE_REMOVE;
}

static void
queue_refresh (JdPageArea *self)
{
  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, on_refresh_cb, self, NULL);
}

JdPageText *
jd_page_area_ensure_text (JdPageArea *self)
{
  g_return_val_if_fail (JD_IS_PAGE_AREA (self), NULL);

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

gboolean
jd_page_area_find_place (JdPageArea *self,
                         double      x,
                         double      y,
                         guint      *block,
                         guint      *offset)
{
  g_return_val_if_fail (JD_IS_PAGE_AREA (self), FALSE);
  g_return_val_if_fail (block != NULL && offset != NULL, FALSE);

  return self->page < jd_layout_get_n_pages (self->layout)
         && jd_layout_find_place (self->layout, self->page, x / self->zoom + self->left,
                                  y / self->zoom, block, offset);
}

void
jd_page_area_set_dark (JdPageArea *self,
                       gboolean    dark)
{
  g_return_if_fail (JD_IS_PAGE_AREA (self));

  if (self->dark == dark)
    return;

  self->dark = dark;
  if (dark)
    gtk_widget_add_css_class (GTK_WIDGET (self), "jd-dark");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "jd-dark");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
jd_page_area_set_selection (JdPageArea *self,
                            guint       first,
                            guint       last)
{
  g_return_if_fail (JD_IS_PAGE_AREA (self));
  g_return_if_fail (first == JD_PAGE_NO_BLOCK || first <= last);

  if (self->selected_first == first && self->selected_last == last)
    return;

  self->selected_first = first;
  self->selected_last = last;
  gtk_accessible_text_update_selection_bound (GTK_ACCESSIBLE_TEXT (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
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

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_widget_class_set_css_name (widget_class, "jd-page-area");
}

static void
jd_page_area_init (JdPageArea *self)
{
  self->zoom = 1;
  self->tinted = JD_PAGE_NO_BLOCK;
  self->current = JD_PAGE_NO_BLOCK;
  self->selected_first = JD_PAGE_NO_BLOCK;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-page");
  /* The frame around the current block comes and goes with the focus. */
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}
