/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-posting.h"

#include <string.h>

#include <glib/gi18n.h>

#include "jd-compensation.h"
#include "jd-content.h"
#include "jd-employment.h"
#include "jd-html-content.h"
#include "jd-location.h"
#include "jd-posting-text.h"

/* The card follows so many milliseconds after the last key. */
#define UPDATE_DELAY 150

#define CARD_WIDTH 340

/* What the boards with the narrowest limits take: Workable of a title, LinkedIn of a text. */
#define TITLE_LIMIT 80
#define TEXT_LIMIT 25000

struct _JdPreviewPosting {
  AdwBin parent_instance;

  /* Owned */
  JdDocument *document;
  GSignalGroup *document_signals;
  GtkTextBuffer *buffer;
  GtkCssProvider *css;

  /* Template */
  AdwClamp *clamp;
  GtkWidget *card;
  GtkLabel *title_label;
  GtkLabel *company_label;
  GtkLabel *facts_label;
  GtkTextView *text;

  guint update_source;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (JdPreviewPosting, jd_preview_posting, ADW_TYPE_BIN)

typedef struct {
  const char *title;
  const char *company;
  const char *place;
  const char *employment;
  const char *pay;
} Facts;

static void
read_block (Facts                *self,
            const JdContentBlock *block)
{
  const char *text = jd_inline_get_text (block->text);

  if (block->kind == JD_CONTENT_TITLE)
    self->title = text;
  else if (block->kind == JD_CONTENT_COMPANY)
    self->company = text;
  else if (block->kind != JD_CONTENT_FACT || block->part == NULL)
    return;
  else if (JD_IS_LOCATION (block->part) && self->place == NULL)
    self->place = text;
  else if (JD_IS_EMPLOYMENT (block->part) && self->employment == NULL)
    self->employment = text;
  else if (JD_IS_COMPENSATION (block->part) && block->strong)
    self->pay = text;
}

static void
show_line (GtkLabel   *label,
           const char *first,
           const char *second,
           const char *between)
{
  g_autofree char *text = NULL;

  if (first != NULL && second != NULL)
    text = g_strconcat (first, between, second, NULL);
  else
    text = g_strdup (first != NULL ? first : second);

  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* The dimmed end of a long title is an attribute, so that the text is never markup. */
static void
show_title (JdPreviewPosting *self,
            const char       *title)
{
  const char *shown = title != NULL ? title : _("Untitled Job Description");
  guint length = (guint) strlen (shown);
  guint kept = length;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *dim = pango_attr_foreground_alpha_new (G_MAXUINT16 * 45 / 100);

  if (title == NULL)
    kept = 0;
  else if (g_utf8_strlen (shown, -1) > TITLE_LIMIT)
    kept = (guint) (g_utf8_offset_to_pointer (shown, TITLE_LIMIT) - shown);

  dim->start_index = kept;
  dim->end_index = length;
  pango_attr_list_insert (attributes, dim);
  gtk_label_set_text (self->title_label, shown);
  gtk_label_set_attributes (self->title_label, attributes);
}

static void
update (JdPreviewPosting *self)
{
  g_autoptr (JdContent) content = NULL;
  g_autoptr (GString) html = g_string_new (NULL);
  Facts facts = { 0 };

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->stale = FALSE;
  if (self->document == NULL)
    {
      gtk_text_buffer_set_text (self->buffer, "", 0);
      return;
    }

  content = jd_content_new (self->document, JD_CONTENT_DEFAULT);
  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    read_block (&facts, jd_content_get_block (content, i));
  show_title (self, facts.title);
  show_line (self->company_label, facts.company, facts.place, " · ");
  show_line (self->facts_label, facts.employment, facts.pay, "  ");

  jd_html_append_content (html, content, JD_HTML_POSTING);
  jd_posting_text_show (self->buffer, html->str, TEXT_LIMIT);
}

static gboolean
on_update_cb (gpointer user_data)
{
  JdPreviewPosting *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
on_document_changed_cb (JdPreviewPosting *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_timeout_add (UPDATE_DELAY, on_update_cb, self);
}

static void
on_map_cb (JdPreviewPosting *self)
{
  if (self->stale)
    update (self);
}

void
jd_preview_posting_set_document (JdPreviewPosting *self,
                                 JdDocument       *document)
{
  g_return_if_fail (JD_IS_PREVIEW_POSTING (self));
  g_return_if_fail (document == NULL || JD_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  g_signal_group_set_target (self->document_signals, document);
  update (self);
}

void
jd_preview_posting_set_zoom (JdPreviewPosting *self,
                             double            zoom)
{
  g_autofree char *css = NULL;
  int width = (int) (CARD_WIDTH * zoom + 0.5);

  g_return_if_fail (JD_IS_PREVIEW_POSTING (self));
  g_return_if_fail (zoom > 0);

  css = g_strdup_printf (".jd-posting-%p { font-size: %d%%; }", (gpointer) self,
                         (int) (zoom * 100 + 0.5));
  gtk_css_provider_load_from_string (self->css, css);
  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
}

char *
jd_preview_posting_dup_text (JdPreviewPosting *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (JD_IS_PREVIEW_POSTING (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

GtkWidget *
jd_preview_posting_new (void)
{
  return g_object_new (JD_TYPE_PREVIEW_POSTING, NULL);
}

static void
jd_preview_posting_dispose (GObject *object)
{
  JdPreviewPosting *self = JD_PREVIEW_POSTING (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_PREVIEW_POSTING);
  g_clear_object (&self->buffer);
  if (self->css != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   GTK_STYLE_PROVIDER (self->css));
  g_clear_object (&self->css);

  G_OBJECT_CLASS (jd_preview_posting_parent_class)->dispose (object);
}

static void
jd_preview_posting_class_init (JdPreviewPostingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_preview_posting_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-preview-posting.ui");
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPosting, clamp);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPosting, card);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPosting, title_label);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPosting, company_label);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPosting, facts_label);
  gtk_widget_class_bind_template_child (widget_class, JdPreviewPosting, text);
}

static void
jd_preview_posting_init (JdPreviewPosting *self)
{
  g_autofree char *css_class = g_strdup_printf ("jd-posting-%p", (gpointer) self);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer = jd_posting_text_create_buffer ();
  gtk_text_view_set_buffer (self->text, self->buffer);
  gtk_widget_add_css_class (self->card, css_class);
  self->css = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed",
                                  G_CALLBACK (on_document_changed_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
}
