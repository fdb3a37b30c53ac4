/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-tags.h"

#include <string.h>

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

static void
note_child (JdPdfTags        *self,
            const JdPdfTag   *tag,
            const JdPageItem *item)
{
  JdPdfList list = { .index = self->n_children++ };

  if (strcmp (tag->name, "L") == 0)
    {
      list.is_numbered = item->role == JD_PAGE_ROLE_LABEL && item->text != NULL &&
                         g_ascii_isdigit (item->text[0]);
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

JdPdfTags *
jd_pdf_tags_new (cairo_t *cr)
{
  JdPdfTags *self;

  g_return_val_if_fail (cr != NULL, NULL);

  self = g_new0 (JdPdfTags, 1);
  self->cr = cr;
  self->lists = g_array_new (FALSE, FALSE, sizeof (JdPdfList));
  cairo_tag_begin (cr, "Document", NULL);
  self->open[self->n_open++] = (JdPdfTag) { "Document", 0 };
  return self;
}

void
jd_pdf_tags_free (JdPdfTags *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lists);
  g_free (self);
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
      if (!self->is_artifact)
        cairo_tag_begin (self->cr, ARTIFACT, NULL);
      self->is_artifact = TRUE;
      return;
    }

  end_artifact (self);
  find_path (self, item, &path);
  while (depth < path.n_tags && is_open (self, depth, &path.tags[depth]))
    depth++;

  close_to (self, depth);
  while (depth < path.n_tags)
    open_tag (self, &path.tags[depth++], item);
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
