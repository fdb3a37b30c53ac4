/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "jd-choices.h"
#include "jd-json-writer.h"
#include "jd-losses.h"
#include "jd-model.h"
#include "jd-pdf-completion.h"
#include "jd-pdf-flate.h"
#include "jd-pdf-tags.h"

/* What cairo takes for the clock when it is told no date; jd_pdf_complete() takes it out. */
#define NO_DATE "1970-01-01T00:00:00Z"

#define MANY_PAGES 20

/* A PDF while its pages are drawn. */
typedef struct {
  JdLayout *layout;
  cairo_surface_t *surface;
  cairo_t *cr;
  JdPdfTags *tags;
  guint page;
  guint heading;
  int outline;
  double page_height;
} JdPdfDrawing;

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static const char *
get_block_text (JdLayout *layout,
                guint     block)
{
  return jd_inline_get_text (jd_content_get_block (jd_layout_get_content (layout), block)->text);
}

/* Title and headings, each once: a heading has as many items as it has lines. */
static void
add_to_outline (JdPdfDrawing     *self,
                const JdPageItem *item)
{
  g_autofree char *place = NULL;
  char top[G_ASCII_DTOSTR_BUF_SIZE];
  const char *name;

  if (item->role != JD_PAGE_ROLE_TITLE && item->role != JD_PAGE_ROLE_HEADING)
    return;
  if (item->block == self->heading)
    return;

  self->heading = item->block;
  name = get_block_text (self->layout, item->block);
  g_ascii_formatd (top, sizeof top, "%.2f", item->top);
  place = g_strdup_printf ("page=%u pos=[0 %s]", self->page + 1, top);

  if (item->role == JD_PAGE_ROLE_TITLE)
    self->outline = cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, name,
                                                   place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  else
    cairo_pdf_surface_add_outline (self->surface, self->outline, name, place, 0);
}

static void
draw_item (const JdPageItem *item,
           gpointer          user_data)
{
  JdPdfDrawing *self = user_data;

  add_to_outline (self, item);
  jd_pdf_tags_enter (self->tags, item);
  jd_page_item_draw (item, self->cr);
}

static void
draw_pages (JdPdfDrawing *self)
{
  guint n_pages = jd_layout_get_n_pages (self->layout);

  for (self->page = 0; self->page < n_pages; self->page++)
    {
      jd_layout_foreach_item (self->layout, self->page, draw_item, self);
      jd_pdf_tags_end_page (self->tags);
      jd_layout_forget_page (self->layout, self->page);
      if (self->page + 1 < n_pages)
        cairo_show_page (self->cr);
    }

  jd_pdf_tags_end (self->tags);
  cairo_show_page (self->cr);
}

static void
fill_facts (JdPdfFacts *facts,
            JdDocument *document)
{
  JdPart *company = jd_part_get_part (document, JD_DOCUMENT_COMPANY);
  const char *alt = jd_part_get_string (jd_part_get_part (company, JD_COMPANY_LOGO), JD_LOGO_ALT);

  facts->lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  facts->title = jd_part_get_string (document, JD_DOCUMENT_TITLE);
  facts->author = jd_part_get_string (company, JD_COMPANY_NAME);
  facts->created = jd_part_get_string (document, JD_DOCUMENT_CREATED);
  facts->modified = jd_part_get_string (document, JD_DOCUMENT_MODIFIED);
  facts->logo = alt != NULL ? alt : facts->author;

  if (facts->lang == NULL)
    facts->lang = "en";
  if (facts->title == NULL)
    facts->title = facts->author != NULL ? facts->author : "Job description";
  if (facts->modified == NULL)
    facts->modified = facts->created;
}

static void
set_metadata (cairo_surface_t  *surface,
              const JdPdfFacts *facts)
{
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_7);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, facts->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rolewright");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  facts->created != NULL ? facts->created : NO_DATE);
  if (facts->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, facts->author);
  if (facts->modified != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, facts->modified);
}

/* What a long document has let go of is in too small pieces for what comes next. */
static void
give_back_memory (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/* Draws all pages, and lets go of them. */
static gboolean
draw_layout (JdLayout    *layout,
             JdPdfFacts  *facts,
             GByteArray  *pdf,
             GArray     **lists,
             GError     **error)
{
  g_autoptr (JdPdfTags) tags = NULL;
  JdPdfDrawing drawing = { .layout = layout, .heading = JD_PAGE_NO_BLOCK };
  cairo_status_t status;
  double width, height;

  jd_layout_get_page_size (layout, &width, &height);
  drawing.surface = cairo_pdf_surface_create_for_stream (append_bytes, pdf, width, height);
  set_metadata (drawing.surface, facts);
  drawing.cr = cairo_create (drawing.surface);
  drawing.tags = tags = jd_pdf_tags_new (drawing.cr, jd_layout_get_settings (layout), facts->lang);
  draw_pages (&drawing);

  /* What cairo does last can need much memory of its own. */
  jd_layout_clear (layout);
  status = cairo_status (drawing.cr);
  cairo_destroy (drawing.cr);
  cairo_surface_finish (drawing.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (drawing.surface);
  cairo_surface_destroy (drawing.surface);
  if (drawing.page >= MANY_PAGES)
    give_back_memory ();

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_FAILED,
                   /* Translators: %s is the reason, in English */
                   _("The PDF could not be made: %s."), cairo_status_to_string (status));
      return FALSE;
    }

  facts->figure = *jd_pdf_tags_get_figure (tags);
  facts->page_height = height;
  *lists = g_array_ref (jd_pdf_tags_get_lists (tags));
  return TRUE;
}

/* That of a long document is packed as soon as it is there, to need less memory. */
static GByteArray *
pack (GBytes  *source,
      GError **error)
{
  g_autoptr (GZlibCompressor) compressor =
    g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  gsize length;
  const void *data = g_bytes_get_data (source, &length);
  GByteArray *packed = jd_pdf_deflate (compressor, data, length);

  if (packed == NULL)
    g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_FAILED,
                 /* Translators: %s is the reason, in English */
                 _("The PDF could not be made: %s."), "zlib");
  return packed;
}

static GBytes *
write_layout (JdLayout    *layout,
              GByteArray  *source,
              gsize        source_size,
              GError     **error)
{
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (GByteArray) pdf = NULL;
  g_autoptr (GArray) lists = NULL;
  JdPdfFacts facts = { .source = source, .source_size = source_size };

  document = g_object_ref (jd_content_get_document (jd_layout_get_content (layout)));
  fill_facts (&facts, document);
  pdf = g_byte_array_new ();
  if (!draw_layout (layout, &facts, pdf, &lists, error))
    return NULL;

  facts.lists = lists;
  return jd_pdf_complete (pdf->data, pdf->len, &facts, error);
}

GBytes *
jd_pdf_write_layout (JdLayout  *layout,
                     GBytes    *source,
                     GError   **error)
{
  g_autoptr (GByteArray) packed = NULL;

  g_return_val_if_fail (JD_IS_LAYOUT (layout), NULL);
  g_return_val_if_fail (jd_layout_get_content (layout) != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (source == NULL)
    return write_layout (layout, NULL, 0, error);

  packed = pack (source, error);
  return packed != NULL ? write_layout (layout, packed, g_bytes_get_size (source), error) : NULL;
}

static void
apply_options (JdPageSettings       *settings,
               const JdWriteOptions *options)
{
  int style = jd_choice_find (jd_page_styles, options->style);
  int paper = jd_choice_find (jd_papers, options->paper);

  if (style >= 0)
    settings->style = (JdPageStyle) style;
  if (paper >= 0)
    settings->paper = (JdPaper) paper;
  if (options->accent != NULL)
    jd_page_settings_set_accent (settings, options->accent);
}

static void
report_fonts (JdLayout *layout,
              JdReport *report)
{
  guint n_unknown;

  if (report == NULL || !jd_layout_uses_system_fonts (layout))
    return;

  jd_report_add (report, JD_REPORT_NOTED, 0, 0, NULL,
                 _("Some text is shown with fonts of this computer, so the pages may look "
                   "different when they are made on another one."));

  n_unknown = jd_layout_count_unknown (layout);
  if (n_unknown > 0)
    jd_report_add (report, JD_REPORT_WARNING, 0, 0, NULL,
                   g_dngettext (GETTEXT_PACKAGE,
                                "%u character is in no font of this computer.",
                                "%u characters are in no font of this computer.",
                                n_unknown), n_unknown);
}

static GByteArray *
pack_document (JdDocument  *document,
               gsize       *size,
               GError     **error)
{
  const JdWriteOptions options = { 0 };
  g_autoptr (GBytes) source = jd_json_write (document, &options, NULL, error);

  if (source == NULL)
    return NULL;

  *size = g_bytes_get_size (source);
  return pack (source, error);
}

GBytes *
jd_pdf_write (JdDocument            *document,
              const JdWriteOptions  *options,
              JdReport              *report,
              GError               **error)
{
  g_autoptr (JdContent) content = NULL;
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (GByteArray) source = NULL;
  JdPageSettings settings;
  gsize source_size;
  JdContentFlags flags;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  flags = options != NULL && options->no_questions ? JD_CONTENT_NO_QUESTIONS : JD_CONTENT_DEFAULT;
  source = pack_document (document, &source_size, error);
  if (source == NULL)
    return NULL;

  jd_page_settings_init (&settings, document);
  if (options != NULL)
    apply_options (&settings, options);

  content = jd_content_new (document, flags);
  layout = jd_layout_new (&settings);
  jd_layout_draw_once (layout);
  jd_layout_set_content (layout, content);
  g_clear_object (&content);
  jd_losses_report (document, flags, report);
  report_fonts (layout, report);
  return write_layout (layout, source, source_size, error);
}
