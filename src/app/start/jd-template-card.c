/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-template-card.h"

#include <glib/gi18n.h>

#include "jd-thumbnail.h"

#define WIDTH 164
#define NARROW_WIDTH 120

struct _JdTemplateCard
{
  GtkFlowBoxChild parent_instance;

  /* Owned */
  JdTemplate *template;

  /* Borrowed */
  GtkWidget *thumbnail;
};

G_DEFINE_FINAL_TYPE (JdTemplateCard, jd_template_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
jd_template_card_dispose (GObject *object)
{
  g_clear_object (&JD_TEMPLATE_CARD (object)->template);

  G_OBJECT_CLASS (jd_template_card_parent_class)->dispose (object);
}

static void
jd_template_card_class_init (JdTemplateCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_template_card_dispose;
}

static void
jd_template_card_init (JdTemplateCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-template-card");
}

static GtkWidget *
make_name (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_WORD);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* Public API */

GtkWidget *
jd_template_card_new (JdTemplate *template)
{
  JdTemplateCard *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *name;

  g_return_val_if_fail (template == NULL || JD_IS_TEMPLATE (template), NULL);

  self = g_object_new (JD_TYPE_TEMPLATE_CARD, NULL);
  g_set_object (&self->template, template);

  /* Translators: the name of the template without any text */
  name = template ? jd_template_get_title (template) : C_("template", "Blank");
  self->thumbnail = jd_thumbnail_new (template);
  jd_thumbnail_set_width (JD_THUMBNAIL (self->thumbnail), WIDTH);
  gtk_widget_set_halign (self->thumbnail, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->thumbnail, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->thumbnail);
  gtk_box_append (GTK_BOX (box), make_name (name));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (template && jd_template_get_description (template))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    jd_template_get_description (template), -1);

  return GTK_WIDGET (self);
}

JdTemplate *
jd_template_card_get_template (JdTemplateCard *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE_CARD (self), NULL);

  return self->template;
}

void
jd_template_card_set_narrow (JdTemplateCard *self,
                             gboolean        narrow)
{
  g_return_if_fail (JD_IS_TEMPLATE_CARD (self));

  jd_thumbnail_set_width (JD_THUMBNAIL (self->thumbnail), narrow ? NARROW_WIDTH : WIDTH);
}
