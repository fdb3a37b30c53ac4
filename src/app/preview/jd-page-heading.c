/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-heading.h"

struct _JdPageHeading {
  GtkWidget parent_instance;

  /* Owned */
  char *text;

  graphene_rect_t bounds;
  int level;
};

G_DEFINE_FINAL_TYPE (JdPageHeading, jd_page_heading, GTK_TYPE_WIDGET)

GtkWidget *
jd_page_heading_new (const char            *text,
                     int                    level,
                     const graphene_rect_t *bounds)
{
  JdPageHeading *self = g_object_new (JD_TYPE_PAGE_HEADING, NULL);

  jd_page_heading_update (self, text, level, bounds);

  return GTK_WIDGET (self);
}

gboolean
jd_page_heading_update (JdPageHeading         *self,
                        const char            *text,
                        int                    level,
                        const graphene_rect_t *bounds)
{
  gboolean moved;

  g_return_val_if_fail (JD_IS_PAGE_HEADING (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (level >= 1, FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  if (self->level != level || g_strcmp0 (self->text, text) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    GTK_ACCESSIBLE_PROPERTY_LEVEL, level,
                                    -1);

  moved = !graphene_rect_equal (&self->bounds, bounds);
  self->level = level;
  self->bounds = *bounds;
  g_set_str (&self->text, text);

  return moved;
}

const graphene_rect_t *
jd_page_heading_get_bounds (JdPageHeading *self)
{
  g_return_val_if_fail (JD_IS_PAGE_HEADING (self), NULL);

  return &self->bounds;
}

static void
jd_page_heading_finalize (GObject *object)
{
  g_free (JD_PAGE_HEADING (object)->text);

  G_OBJECT_CLASS (jd_page_heading_parent_class)->finalize (object);
}

static void
jd_page_heading_class_init (JdPageHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jd_page_heading_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
jd_page_heading_init (JdPageHeading *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
