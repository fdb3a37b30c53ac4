/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-heading.h"

struct _JdPageHeading {
  GtkWidget parent_instance;

  graphene_rect_t bounds;
};

G_DEFINE_FINAL_TYPE (JdPageHeading, jd_page_heading, GTK_TYPE_WIDGET)

GtkWidget *
jd_page_heading_new (const char            *text,
                     int                    level,
                     const graphene_rect_t *bounds)
{
  JdPageHeading *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (level >= 1, NULL);
  g_return_val_if_fail (bounds != NULL, NULL);

  self = g_object_new (JD_TYPE_PAGE_HEADING, NULL);
  self->bounds = *bounds;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, level,
                                  -1);

  return GTK_WIDGET (self);
}

const graphene_rect_t *
jd_page_heading_get_bounds (JdPageHeading *self)
{
  g_return_val_if_fail (JD_IS_PAGE_HEADING (self), NULL);

  return &self->bounds;
}

static void
jd_page_heading_class_init (JdPageHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
jd_page_heading_init (JdPageHeading *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
