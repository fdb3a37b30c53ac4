/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-pool.h"

/* How many pages before and after those that are seen are there too. */
#define AROUND 8

struct _JdPagePool {
  /* Owned */
  JdLayout *layout;
  GPtrArray *areas;

  /* Borrowed */
  GtkWidget *view;

  /* The pages outside of these have no widget, but for one with the focus. */
  guint first;
  guint last;
};

JdPagePool *
jd_page_pool_new (GtkWidget *view)
{
  JdPagePool *self;

  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);

  self = g_new0 (JdPagePool, 1);
  self->view = view;
  self->areas = g_ptr_array_new ();

  return self;
}

static void
drop (JdPagePool *self,
      guint       page)
{
  GtkWidget *area = g_ptr_array_index (self->areas, page);

  if (area == NULL)
    return;

  g_ptr_array_index (self->areas, page) = NULL;
  gtk_widget_unparent (area);
}

static void
resize (JdPagePool *self,
        guint       n_pages)
{
  for (guint i = n_pages; i < self->areas->len; i++)
    drop (self, i);

  g_ptr_array_set_size (self->areas, (int) n_pages);
}

void
jd_page_pool_free (JdPagePool *self)
{
  g_return_if_fail (self != NULL);

  resize (self, 0);
  g_ptr_array_unref (self->areas);
  g_clear_object (&self->layout);
  g_free (self);
}

void
jd_page_pool_set_layout (JdPagePool *self,
                         JdLayout   *layout)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (layout == NULL || JD_IS_LAYOUT (layout));

  resize (self, 0);
  self->first = 0;
  self->last = 0;
  g_set_object (&self->layout, layout);
}

void
jd_page_pool_set_n_pages (JdPagePool *self,
                          guint       n_pages)
{
  guint before;

  g_return_if_fail (self != NULL && self->layout != NULL);

  before = self->areas->len;
  resize (self, n_pages);
  for (guint i = 0; i < MIN (before, n_pages); i++)
    {
      GtkWidget *area = g_ptr_array_index (self->areas, i);

      if (area != NULL && (before != n_pages || gtk_widget_get_child_visible (area)))
        jd_page_area_update (JD_PAGE_AREA (area), n_pages);
    }
}

guint
jd_page_pool_get_n_pages (JdPagePool *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->areas->len;
}

GtkWidget *
jd_page_pool_get (JdPagePool *self,
                  guint       page)
{
  g_return_val_if_fail (self != NULL, NULL);

  return page < self->areas->len ? g_ptr_array_index (self->areas, page) : NULL;
}

static GtkWidget *
find_before (JdPagePool *self,
             guint       page)
{
  while (page > 0)
    if (g_ptr_array_index (self->areas, --page) != NULL)
      return g_ptr_array_index (self->areas, page);

  return NULL;
}

/* Pages are children in their order, as the focus goes through them. */
static void
add (JdPagePool *self,
     guint       page)
{
  GtkWidget *area = jd_page_area_new (self->layout, page);

  gtk_widget_set_child_visible (area, FALSE);
  gtk_widget_insert_after (area, self->view, find_before (self, page));
  g_ptr_array_index (self->areas, page) = area;
  jd_page_area_update (JD_PAGE_AREA (area), self->areas->len);
}

gboolean
jd_page_pool_keep (JdPagePool *self,
                   guint       first,
                   guint       last)
{
  gboolean made = FALSE;
  guint n;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (first <= last, FALSE);

  n = self->areas->len;
  first = first > AROUND ? first - AROUND : 0;
  last = MIN (last + AROUND, n > 0 ? n - 1 : 0);

  for (guint i = 0; i < n; i++)
    if (i < first || i > last)
      {
        GtkWidget *area = g_ptr_array_index (self->areas, i);

        if (area != NULL && gtk_widget_get_focus_child (self->view) != area)
          drop (self, i);
      }

  for (guint i = first; i <= last && i < n; i++)
    if (g_ptr_array_index (self->areas, i) == NULL)
      {
        add (self, i);
        made = TRUE;
      }

  self->first = first;
  self->last = last;

  return made;
}

void
jd_page_pool_foreach (JdPagePool *self,
                      GFunc       func,
                      gpointer    user_data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  for (guint i = self->first; i <= self->last && i < self->areas->len; i++)
    {
      GtkWidget *area = g_ptr_array_index (self->areas, i);

      if (area != NULL && gtk_widget_get_child_visible (area))
        func (area, user_data);
    }
}
