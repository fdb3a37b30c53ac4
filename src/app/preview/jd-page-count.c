/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-count.h"

#include <glib/gi18n.h>

/* How long it is seen after scrolling, in milliseconds. */
#define DELAY 1000

struct _JdPageCount {
  AdwBin parent_instance;

  /* Borrowed */
  GtkRevealer *revealer;
  GtkLabel *label;

  guint source;
  guint page;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (JdPageCount, jd_page_count, ADW_TYPE_BIN)

static gboolean
on_hide_cb (gpointer user_data)
{
  JdPageCount *self = user_data;

  self->source = 0;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);

  return G_SOURCE_REMOVE;
}

static gboolean
on_show_cb (gpointer user_data)
{
  JdPageCount *self = user_data;
  g_autofree char *text = NULL;

  self->source = 0;
  if (self->n_pages < 2 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  /* Translators: %1$u is the number of a page, %2$u how many pages there are */
  text = g_strdup_printf (_("%1$u of %2$u"), self->page + 1, self->n_pages);
  gtk_label_set_text (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->source = g_timeout_add (DELAY, on_hide_cb, self);

  return G_SOURCE_REMOVE;
}

void
jd_page_count_show (JdPageCount *self,
                    guint        page,
                    guint        n_pages)
{
  g_return_if_fail (JD_IS_PAGE_COUNT (self));

  self->page = page;
  self->n_pages = n_pages;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_idle_add (on_show_cb, self);
}

static void
jd_page_count_dispose (GObject *object)
{
  g_clear_handle_id (&JD_PAGE_COUNT (object)->source, g_source_remove);

  G_OBJECT_CLASS (jd_page_count_parent_class)->dispose (object);
}

static void
jd_page_count_class_init (JdPageCountClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_page_count_dispose;
}

static void
jd_page_count_init (JdPageCount *self)
{
  static const char *const classes[] = { "osd", "jd-page-count", "caption", "numeric", NULL };
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *revealer = gtk_revealer_new ();

  self->label = GTK_LABEL (label);
  self->revealer = GTK_REVEALER (revealer);
  gtk_widget_set_css_classes (label, (const char **) classes);
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->revealer, label);
  adw_bin_set_child (ADW_BIN (self), revealer);
}
