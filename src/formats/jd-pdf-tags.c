/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-tags.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "jd-typesetter.h"

/* Document, L, LI, LBody, L, LI, LBody, Link. */
#define DEEPEST 8

#define ARTIFACT "Artifact"

/* An element, and what tells it from another of the same kind. */
typedef struct {
  const char *name;
  guint key;
} JdPdfTag;

struct _JdPdfTags {
  cairo_t *cr;
  JdTextBox *space;
  JdPdfTag open[DEEPEST];
  guint n_open;
  gboolean is_artifact;
  gboolean has_heading;
  guint n_children;
  GArray *lists;
  JdPdfFigure figure;
};

/* The way from the document to a piece of text. */
typedef struct {
  JdPdfTag tags[DEEPEST];
  guint n_tags;
} JdPdfPath;

static void
push (JdPdfPath  *path,
      const char *name,
      guint       key)
{
  g_assert (path->n_tags < DEEPEST);

  path->tags[path->n_tags++] = (JdPdfTag) { name, key };
}

static void
push_item (JdPdfPath        *path,
           const JdPageItem *item)
{
  push (path, "L", item->list);
  if (item->parent != item->block)
    {
      push (path, "LI", item->parent);
      push (path, "LBody", item->parent);
      push (path, "L", item->parent);
    }

  push (path, "LI", item->block);
  push (path, item->role == JD_PAGE_ROLE_LABEL ? "Lbl" : "LBody", item->block);
}

static void
find_path (JdPdfTags        *self,
           const JdPageItem *item,
           JdPdfPath        *path)
{
  path->n_tags = 0;
  push (path, "Document", 0);

  switch (item->role)
    {
    case JD_PAGE_ROLE_FIGURE:
      push (path, "Figure", 0);
      break;
    case JD_PAGE_ROLE_TITLE:
      push (path, "H1", item->block);
      break;
    case JD_PAGE_ROLE_HEADING:
      push (path, "H2", item->block);
      break;
    case JD_PAGE_ROLE_SUBHEADING:
      /* No level may be left out: PDF/UA-1, 7.4.2. */
      push (path, self->has_heading ? "H3" : "H2", item->block);
      break;
    case JD_PAGE_ROLE_QUOTE:
      push (path, "BlockQuote", item->row);
      push (path, "P", item->row);
      break;
    case JD_PAGE_ROLE_LABEL:
    case JD_PAGE_ROLE_ITEM:
      push_item (path, item);
      break;
    case JD_PAGE_ROLE_PARAGRAPH:
    case JD_PAGE_ROLE_ARTIFACT:
    default:
      push (path, "P", item->block);
    }

  if (item->href != NULL)
    push (path, CAIRO_TAG_LINK, g_str_hash (item->href));
}

/* The attributes of a tag are a small language of cairo, in which two signs are special. */
static char *
dup_link_attributes (const char *href)
{
  GString *attributes = g_string_new ("uri='");

  for (const char *p = href; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *p);
    }

  g_string_append_c (attributes, '\'');
  return g_string_free (attributes, FALSE);
}

static void
close_to (JdPdfTags *self,
          guint      n_open)
{
  while (self->n_open > n_open)
    cairo_tag_end (self->cr, self->open[--self->n_open].name);
}

/* Labels of facts are no marks. */
static const char *
find_numbering (const JdPageItem *item)
{
  if (item->role != JD_PAGE_ROLE_LABEL || item->text == NULL ||
      item->list == JD_PAGE_LIST_FACTS)
    return NULL;

  return g_ascii_isdigit (item->text[0]) ? "Decimal" : "Disc";
}

static void
note_child (JdPdfTags        *self,
            const JdPdfTag   *tag,
            const JdPageItem *item)
{
  JdPdfList list = { .index = self->n_children++ };

  if (strcmp (tag->name, "L") == 0)
    {
      list.numbering = find_numbering (item);
      g_array_append_val (self->lists, list);
    }
}

static void
open_tag (JdPdfTags        *self,
          const JdPdfTag   *tag,
          const JdPageItem *item)
{
  g_autofree char *attributes = NULL;

  if (strcmp (tag->name, CAIRO_TAG_LINK) == 0)
    attributes = dup_link_attributes (item->href);
  if (self->n_open == 1)
    note_child (self, tag, item);
  if (item->role == JD_PAGE_ROLE_FIGURE)
    self->figure = (JdPdfFigure) { TRUE, item->x, item->y, item->width, item->height };
  if (strcmp (tag->name, "H2") == 0)
    self->has_heading = TRUE;

  cairo_tag_begin (self->cr, tag->name, attributes);
  self->open[self->n_open++] = *tag;
}

static gboolean
is_open (JdPdfTags      *self,
         guint           depth,
         const JdPdfTag *tag)
{
  return depth < self->n_open && self->open[depth].key == tag->key &&
         strcmp (self->open[depth].name, tag->name) == 0;
}

static void
end_artifact (JdPdfTags *self)
{
  if (self->is_artifact)
    cairo_tag_end (self->cr, ARTIFACT);

  self->is_artifact = FALSE;
}

static JdTextBox *
set_space (const JdPageSettings *settings,
           const char           *lang)
{
  g_autoptr (JdTypesetter) typesetter =
    jd_typesetter_new (jd_style_sheet_get (settings->style), lang);

  jd_typesetter_add (typesetter, " ", 0, -1);
  return jd_typesetter_set (typesetter, JD_FACE_BODY, 100, -1, JD_TEXT_WRAP);
}

JdPdfTags *
jd_pdf_tags_new (cairo_t              *cr,
                 const JdPageSettings *settings,
                 const char           *lang)
{
  JdPdfTags *self;

  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (settings != NULL, NULL);

  self = g_new0 (JdPdfTags, 1);
  self->cr = cr;
  self->space = set_space (settings, lang);
  self->lists = g_array_new (FALSE, FALSE, sizeof (JdPdfList));
  cairo_tag_begin (cr, "Document", NULL);
  self->open[self->n_open++] = (JdPdfTag) { "Document", 0 };
  return self;
}

void
jd_pdf_tags_free (JdPdfTags *self)
{
  g_return_if_fail (self != NULL);

  jd_text_box_unref (self->space);
  g_array_unref (self->lists);
  g_free (self);
}

/* To cairo only glyphs are content: what encloses nothing but lines and areas is not marked at all,
 * so that they would be neither text nor artifact. A space is the least of glyphs, and is left out,
 * too, where it takes no part of a whole point. */
static void
show_space (JdPdfTags        *self,
            const JdPageItem *item)
{
  const GSList *runs = self->space->lines[0].line->runs;

  cairo_set_source_rgb (self->cr, item->colour.red, item->colour.green, item->colour.blue);
  cairo_move_to (self->cr, floor (item->x) + 0.5, floor (item->y) + 0.5);
  pango_cairo_show_glyph_item (self->cr, self->space->key.text, runs->data);
}

static void
enter_artifact (JdPdfTags        *self,
                const JdPageItem *item)
{
  if (self->is_artifact)
    return;

  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  self->is_artifact = TRUE;
  if (item->kind != JD_PAGE_ITEM_GLYPHS)
    show_space (self, item);
}

void
jd_pdf_tags_enter (JdPdfTags        *self,
                   const JdPageItem *item)
{
  JdPdfPath path;
  guint depth = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (item != NULL);

  if (item->role == JD_PAGE_ROLE_ARTIFACT)
    {
      enter_artifact (self, item);
      return;
    }

  end_artifact (self);
  find_path (self, item, &path);
  while (depth < path.n_tags && is_open (self, depth, &path.tags[depth]))
    depth++;

  close_to (self, depth);
  while (depth < path.n_tags)
    open_tag (self, &path.tags[depth++], item);

  if (item->kind == JD_PAGE_ITEM_PICTURE)
    show_space (self, item);
}

void
jd_pdf_tags_end_page (JdPdfTags *self)
{
  g_return_if_fail (self != NULL);

  end_artifact (self);
  if (self->n_open > 0 && strcmp (self->open[self->n_open - 1].name, CAIRO_TAG_LINK) == 0)
    close_to (self, self->n_open - 1);
}

void
jd_pdf_tags_end (JdPdfTags *self)
{
  g_return_if_fail (self != NULL);

  end_artifact (self);
  close_to (self, 0);
}

GArray *
jd_pdf_tags_get_lists (JdPdfTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lists;
}

const JdPdfFigure *
jd_pdf_tags_get_figure (JdPdfTags *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->figure;
}
