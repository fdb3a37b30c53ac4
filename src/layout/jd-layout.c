/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-layout-private.h"

G_DEFINE_FINAL_TYPE (JdLayout, jd_layout, G_TYPE_OBJECT)

static void
jd_layout_finalize (GObject *object)
{
  JdLayout *self = JD_LAYOUT (object);

  g_clear_pointer (&self->pages, jd_pages_free);
  g_clear_pointer (&self->flow, jd_flow_free);
  g_clear_pointer (&self->logo, jd_logo_picture_unref);
  g_free (self->logo_data);
  g_free (self->footer);
  g_free (self->lang);

  G_OBJECT_CLASS (jd_layout_parent_class)->finalize (object);
}

static void
jd_layout_class_init (JdLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jd_layout_finalize;
}

static void
jd_layout_init (JdLayout *self)
{
  self->pages = jd_pages_new ();
  self->is_complete = TRUE;
}

JdLayout *
jd_layout_new (const JdPageSettings *settings)
{
  JdLayout *self;

  g_return_val_if_fail (settings != NULL, NULL);

  self = g_object_new (JD_TYPE_LAYOUT, NULL);
  self->settings = *settings;
  return self;
}

void
jd_layout_draw_once (JdLayout *self)
{
  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (self->flow == NULL);

  self->is_drawn_once = TRUE;
}

const JdPageSettings *
jd_layout_get_settings (JdLayout *self)
{
  g_return_val_if_fail (JD_IS_LAYOUT (self), NULL);

  return &self->settings;
}

void
jd_layout_set_settings (JdLayout             *self,
                        const JdPageSettings *settings)
{
  g_autoptr (JdContent) content = NULL;
  gboolean is_other_style;
  gboolean is_other_paper;

  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (settings != NULL);

  if (jd_page_settings_equal (&self->settings, settings))
    return;

  is_other_style = self->settings.style != settings->style;
  is_other_paper = self->settings.paper != settings->paper;
  self->settings = *settings;
  if (self->flow == NULL)
    return;

  content = g_object_ref (self->flow->content);
  self->flow->settings = *settings;
  self->is_filled = FALSE;

  /* The height of the paper decides where the head of two columns goes. */
  if (is_other_style)
    g_clear_pointer (&self->flow, jd_flow_free);
  if (is_other_style || (is_other_paper && self->flow->sheet->n_columns > 1))
    jd_layout_set_content (self, content);
}

static void
read_logo (JdLayout   *self,
           JdDocument *document)
{
  JdPart *company = jd_part_get_part (document, JD_DOCUMENT_COMPANY);
  JdLogo *logo = jd_part_get_part (company, JD_COMPANY_LOGO);
  const char *data = jd_part_get_string (logo, JD_LOGO_DATA);

  if (g_strcmp0 (data, self->logo_data) == 0)
    return;

  g_set_str (&self->logo_data, data);
  g_clear_pointer (&self->logo, jd_logo_picture_unref);
  self->logo = jd_logo_picture_new (logo);
}

static void
read_footer (JdLayout  *self,
             JdContent *content)
{
  const char *company = NULL;
  const char *title = NULL;

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      if (block->placeholder)
        continue;
      if (block->kind == JD_CONTENT_COMPANY)
        company = jd_inline_get_text (block->text);
      else if (block->kind == JD_CONTENT_TITLE)
        title = jd_inline_get_text (block->text);
      else
        break;
    }

  g_free (self->footer);
  if (company != NULL && title != NULL)
    self->footer = g_strconcat (company, " · ", title, NULL);
  else
    self->footer = g_strdup (title != NULL ? title : company);
}

/* What is all there can stay where it is the same, but not what may be half set by now. */
static void
start (JdLayout  *self,
       JdContent *content)
{
  if (self->is_complete && !self->has_forgotten && self->flow->content != NULL &&
      self->flow->content != content && self->flow->logo == self->logo)
    jd_flow_restart (self->flow, content);
  else
    jd_flow_start (self->flow, content, self->logo);

  self->has_forgotten = FALSE;
  self->is_complete = FALSE;
  self->is_filled = FALSE;
}

void
jd_layout_start_content (JdLayout  *self,
                         JdContent *content)
{
  JdDocument *document;
  const char *lang;

  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (JD_IS_CONTENT (content));

  document = jd_content_get_document (content);
  lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  if (self->flow == NULL || g_strcmp0 (lang, self->lang) != 0)
    {
      g_clear_pointer (&self->flow, jd_flow_free);
      g_set_str (&self->lang, lang);
      self->flow = jd_flow_new (&self->settings, lang);
      self->flow->forgets_texts = self->is_drawn_once;
      jd_typesetter_set_packs (self->flow->typesetter, self->is_drawn_once);
    }

  read_logo (self, document);
  read_footer (self, content);
  start (self, content);
}

void
jd_layout_set_content (JdLayout  *self,
                       JdContent *content)
{
  jd_layout_start_content (self, content);
  jd_layout_continue (self, -1);
}

gboolean
jd_layout_continue (JdLayout *self,
                    gint64    microseconds)
{
  gint64 end;

  g_return_val_if_fail (JD_IS_LAYOUT (self), FALSE);

  if (self->is_complete)
    return FALSE;

  self->is_filled = FALSE;
  end = microseconds < 0 ? G_MAXINT64 : g_get_monotonic_time () + microseconds;
  do
    {
      if (!jd_flow_step (self->flow))
        {
          self->is_complete = TRUE;
          return FALSE;
        }
    }
  while (microseconds < 0 || g_get_monotonic_time () < end);

  return TRUE;
}

gboolean
jd_layout_is_complete (JdLayout *self)
{
  g_return_val_if_fail (JD_IS_LAYOUT (self), TRUE);

  return self->is_complete;
}

void
jd_layout_clear (JdLayout *self)
{
  g_return_if_fail (JD_IS_LAYOUT (self));

  g_clear_pointer (&self->flow, jd_flow_free);
  g_clear_pointer (&self->pages, jd_pages_free);
  self->pages = jd_pages_new ();
  self->is_complete = TRUE;
  self->is_filled = FALSE;
}

JdContent *
jd_layout_get_content (JdLayout *self)
{
  g_return_val_if_fail (JD_IS_LAYOUT (self), NULL);

  return self->flow != NULL ? self->flow->content : NULL;
}

void
jd_layout_update_block (JdLayout *self,
                        guint     block)
{
  g_autoptr (JdContent) content = NULL;

  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (self->flow != NULL);

  self->is_filled = FALSE;
  content = g_object_ref (self->flow->content);
  read_footer (self, content);
  if (self->is_complete && jd_flow_update (self->flow, block))
    return;

  if (!self->is_complete)
    {
      start (self, content);
      return;
    }

  jd_flow_restart_block (self->flow, block);
  self->is_complete = FALSE;
  jd_layout_continue (self, -1);
}

void
jd_layout_fill (JdLayout *self)
{
  if (self->is_filled || self->flow == NULL)
    return;

  jd_pages_fill (self->pages, self->flow, self->is_complete);
  self->is_filled = TRUE;
}

guint
jd_layout_get_n_pages (JdLayout *self)
{
  g_return_val_if_fail (JD_IS_LAYOUT (self), 1);

  if (self->flow == NULL)
    return 1;

  jd_layout_fill (self);
  return jd_pages_count (self->pages, self->flow);
}

void
jd_layout_get_page_size (JdLayout *self,
                         double   *width,
                         double   *height)
{
  g_return_if_fail (JD_IS_LAYOUT (self));

  jd_paper_get_size (self->settings.paper, width, height);
}

void
jd_layout_get_text_extent (JdLayout *self,
                           double   *left,
                           double   *width)
{
  const JdStyleSheet *sheet;

  g_return_if_fail (JD_IS_LAYOUT (self));

  sheet = jd_style_sheet_get (self->settings.style);
  if (left != NULL)
    *left = sheet->margin_x[self->settings.paper];
  if (width != NULL)
    *width = sheet->width;
}

gboolean
jd_layout_uses_system_fonts (JdLayout *self)
{
  g_return_val_if_fail (JD_IS_LAYOUT (self), FALSE);

  for (guint i = 0; self->flow != NULL && i < self->flow->cells->len; i++)
    if (g_array_index (self->flow->cells, JdCell, i).box->uses_system_fonts)
      return TRUE;

  return FALSE;
}

guint
jd_layout_count_unknown (JdLayout *self)
{
  guint n = 0;

  g_return_val_if_fail (JD_IS_LAYOUT (self), 0);

  for (guint i = 0; self->flow != NULL && i < self->flow->cells->len; i++)
    n += g_array_index (self->flow->cells, JdCell, i).box->n_unknown;

  return n;
}

void
jd_layout_forget_page (JdLayout *self,
                       guint     page)
{
  guint n_columns;

  g_return_if_fail (JD_IS_LAYOUT (self));
  g_return_if_fail (page < jd_layout_get_n_pages (self));

  n_columns = self->flow != NULL ? self->flow->sheet->n_columns : 0;
  self->has_forgotten = TRUE;
  for (guint i = 0; i < n_columns && self->pages->frames->len > 0; i++)
    {
      const JdFrame *frame = &g_array_index (self->pages->frames, JdFrame, page * n_columns + i);

      for (guint j = frame->first; j < frame->first + frame->n_fragments; j++)
        {
          const JdFragment *fragment = &g_array_index (self->pages->fragments, JdFragment, j);
          const JdRow *row = &g_array_index (self->flow->rows, JdRow, fragment->row);

          if (fragment->line + fragment->n_lines == row->n_lines)
            jd_flow_forget_row (self->flow, fragment->row);
        }
    }
}

void
jd_layout_get_column (JdLayout    *self,
                      const JdRow *row,
                      guint        frame,
                      double      *left,
                      double      *width)
{
  const JdStyleSheet *sheet = self->flow->sheet;
  double offset = (frame % sheet->n_columns) * (sheet->column_width + sheet->gutter);

  *width = row->flags & JD_ROW_HEAD ? sheet->width : sheet->column_width;
  if (row->flags & JD_ROW_HEAD)
    offset = 0;

  *left = jd_layout_place (self, sheet->margin_x[self->settings.paper], sheet->width,
                           JD_ALIGN_START, offset, *width);
}

double
jd_layout_place (JdLayout *self,
                 double    left,
                 double    width,
                 JdAlign   align,
                 double    edge,
                 double    extent)
{
  gboolean is_rtl = jd_typesetter_get_script (self->flow->typesetter)->is_rtl;

  if (align == JD_ALIGN_CENTRE)
    return left + (width - extent) / 2;
  if (align == JD_ALIGN_END)
    edge -= extent;

  return is_rtl ? left + width - edge - extent : left + edge;
}
