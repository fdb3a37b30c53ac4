/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-completion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-format-error.h"
#include "jd-pdf-file.h"

/* How far down the structure the logo may be. */
#define FIRST_CHILDREN 4

static void
append_element (GString    *xmp,
                const char *format,
                const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;
  g_auto (GStrv) parts = NULL;

  if (escaped == NULL)
    return;

  parts = g_strsplit (format, "@", 2);
  g_string_append (xmp, parts[0]);
  g_string_append (xmp, escaped);
  g_string_append (xmp, parts[1]);
}

/* ISO 16684-1 for the form, ISO 14289-1 clause 5 for the claim. */
static GString *
create_metadata (const JdPdfFacts *facts)
{
  GString *xmp = g_string_new (
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfuaid:part>1</pdfuaid:part>\n");

  append_element (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">@</rdf:li>"
                       "</rdf:Alt></dc:title>\n", facts->title);
  append_element (xmp, "<dc:creator><rdf:Seq><rdf:li>@</rdf:li></rdf:Seq></dc:creator>\n",
                  facts->author);
  append_element (xmp, "<dc:language><rdf:Bag><rdf:li>@</rdf:li></rdf:Bag></dc:language>\n",
                  facts->lang);
  append_element (xmp, "<xmp:CreateDate>@</xmp:CreateDate>\n", facts->created);
  append_element (xmp, "<xmp:ModifyDate>@</xmp:ModifyDate>\n", facts->modified);
  g_string_append (xmp, "<xmp:CreatorTool>Rolewright</xmp:CreatorTool>\n"
                        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
  return xmp;
}

/* Printed with the page, and named by where it leads: ISO 14289-1, 7.18. */
static void
complete_link (JdPdfFile       *file,
               guint            number,
               const JdPdfText *annotation)
{
  g_autoptr (GString) keys = g_string_new ("/F 4");
  JdPdfText action, uri;

  if (jd_pdf_file_find (file, annotation, "/A", &action) &&
      jd_pdf_file_find (file, &action, "/URI", &uri))
    g_string_append_printf (keys, " /Contents %.*s", (int) uri.length, uri.start);

  jd_pdf_file_merge (file, number, keys->str);
}

static void
complete_object (JdPdfFile *file,
                 guint      number)
{
  const JdPdfText *object = jd_pdf_file_get (file, number);
  JdPdfText type, subtype, map;

  if (object == NULL || !jd_pdf_find_key (object, "/Type", &type))
    return;

  if (jd_pdf_text_equal (&type, "/Page"))
    jd_pdf_file_merge (file, number, "/Tabs /S");
  else if (jd_pdf_text_equal (&type, "/Annot"))
    complete_link (file, number, object);
  else if (jd_pdf_text_equal (&type, "/Font") &&
           jd_pdf_find_key (object, "/Subtype", &subtype) &&
           jd_pdf_text_equal (&subtype, "/CIDFontType2") &&
           !jd_pdf_find_key (object, "/CIDToGIDMap", &map))
    jd_pdf_file_merge (file, number, "/CIDToGIDMap /Identity");
}

/* cairo counts open entries as closed ones: ISO 32000-1, 12.3.3. */
static void
complete_outline (JdPdfFile       *file,
                  const JdPdfText *root)
{
  JdPdfText reference, count;
  guint number;

  if (!jd_pdf_find_key (root, "/Outlines", &reference) ||
      !jd_pdf_parse_reference (&reference, &number) ||
      !jd_pdf_file_find (file, root, "/Outlines", &reference) ||
      !jd_pdf_find_key (&reference, "/Count", &count))
    return;

  if (count.length > 1 && count.start[0] == '-')
    {
      g_autofree char *keys = g_strdup_printf ("/Count %.*s", (int) count.length - 1,
                                               count.start + 1);

      jd_pdf_file_merge (file, number, keys);
    }
}

/* What a picture shows, and where: ISO 14289-1, 7.3, and ISO 32000-1, 14.8.5.4.3. */
static void
complete_figure (JdPdfFile        *file,
                 guint             number,
                 const JdPdfFacts *facts)
{
  const JdPdfFigure *figure = &facts->figure;
  const double corners[] = {
    figure->x,
    facts->page_height - figure->y - figure->height,
    figure->x + figure->width,
    facts->page_height - figure->y,
  };
  g_autofree char *alt = g_strconcat ("Logo: ", facts->logo != NULL ? facts->logo : facts->title,
                                      NULL);
  g_autoptr (GString) keys = g_string_new ("/A << /O /Layout /Placement /Block /BBox [");

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_c (keys, ' ');
      g_string_append (keys, g_ascii_formatd (text, sizeof text, "%.3f", corners[i]));
    }

  g_string_append (keys, " ] >> /Alt ");
  jd_pdf_append_string (keys, alt);
  jd_pdf_file_merge (file, number, keys->str);
}

static gboolean
is_figure (JdPdfFile *file,
           guint      number)
{
  const JdPdfText *element = jd_pdf_file_get (file, number);
  JdPdfText role;

  return element != NULL && jd_pdf_find_key (element, "/S", &role) &&
         jd_pdf_text_equal (&role, "/Figure");
}

/* The numbers of the elements right below the document. */
static GArray *
find_children (JdPdfFile       *file,
               const JdPdfText *root)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (guint));
  JdPdfText tree, kids, documents, child;
  guint number;

  if (!jd_pdf_file_find (file, root, "/StructTreeRoot", &tree) ||
      !jd_pdf_file_find (file, &tree, "/K", &kids) ||
      !jd_pdf_open_array (&kids, &documents) ||
      !jd_pdf_take_value (&documents, &child) || !jd_pdf_parse_reference (&child, &number) ||
      jd_pdf_file_get (file, number) == NULL ||
      !jd_pdf_find_key (jd_pdf_file_get (file, number), "/K", &kids))
    return children;

  if (!jd_pdf_open_array (&kids, &documents))
    documents = kids;

  while (jd_pdf_take_value (&documents, &child))
    {
      if (!jd_pdf_parse_reference (&child, &number))
        number = 0;
      g_array_append_val (children, number);
    }

  return children;
}

static void
complete_structure (JdPdfFile        *file,
                    const JdPdfText  *root,
                    const JdPdfFacts *facts)
{
  g_autoptr (GArray) children = find_children (file, root);

  for (guint i = 0; facts->figure.is_there && i < MIN (children->len, FIRST_CHILDREN); i++)
    {
      guint number = g_array_index (children, guint, i);

      if (is_figure (file, number))
        complete_figure (file, number, facts);
    }

  for (guint i = 0; facts->lists != NULL && i < facts->lists->len; i++)
    {
      const JdPdfList *list = &g_array_index (facts->lists, JdPdfList, i);
      g_autofree char *keys = g_strdup_printf ("/A << /O /List /ListNumbering /%s >>",
                                               list->numbering);

      if (list->numbering != NULL && list->index < children->len)
        jd_pdf_file_merge (file, g_array_index (children, guint, list->index), keys);
    }
}

/* ISO 32000-1, 7.9.4, of a moment in UTC. */
static void
append_date (GString    *keys,
             const char *key,
             const char *moment)
{
  if (moment == NULL)
    return;

  g_string_append_printf (keys, " %s (D:", key);
  for (const char *p = moment; *p != '\0' && *p != '.'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (keys, *p);

  g_string_append (keys, "Z)");
}

/* An associated file of the whole document: ISO 32000-2, 14.13. */
static guint
attach_source (JdPdfFile        *file,
               const JdPdfFacts *facts)
{
  const JdPdfText content = { (const char *) facts->source->data, facts->source->len };
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree char *specification = NULL;
  guint number;

  g_string_append_printf (keys, "<</Type /EmbeddedFile /Filter /FlateDecode"
                          " /Subtype /application#2fvnd.rolewright.jobdesc#2bjson"
                          " /Params << /Size %" G_GSIZE_FORMAT, facts->source_size);
  append_date (keys, "/ModDate", facts->modified);
  g_string_append (keys, " >> >>");
  number = jd_pdf_file_add (file, keys->str, &content);

  specification = g_strdup_printf (
    "<</Type /Filespec /F (" JD_PDF_ATTACHMENT ") /UF (" JD_PDF_ATTACHMENT ")"
    " /AFRelationship /Source /Desc (Source of this document, for Rolewright)"
    " /EF << /F %u 0 R /UF %u 0 R >> >>", number, number);
  return jd_pdf_file_add (file, specification, NULL);
}

/* Labels that start with 1 are left out by cairo, where the first page has to have one:
 * ISO 32000-1, 12.4.2. */
static void
complete_root (JdPdfFile        *file,
               const JdPdfFacts *facts,
               const GString    *metadata)
{
  const JdPdfText content = { metadata->str, metadata->len };
  g_autoptr (GString) keys = g_string_new ("/ViewerPreferences << /DisplayDocTitle true >>"
                                           " /PageLabels << /Nums [ 0 << /S /D >> ] >> /Lang ");

  jd_pdf_append_string (keys, facts->lang);
  g_string_append_printf (keys, " /Metadata %u 0 R",
                          jd_pdf_file_add (file, "<</Type /Metadata /Subtype /XML >>",
                                           &content));
  if (facts->source != NULL)
    {
      guint number = attach_source (file, facts);

      g_string_append_printf (keys, " /AF [ %u 0 R ] /Names << /EmbeddedFiles << /Names"
                              " [ (" JD_PDF_ATTACHMENT ") %u 0 R ] >> >>", number, number);
    }

  jd_pdf_file_merge (file, file->root, keys->str);
}

/* cairo writes dates without their mark. */
static void
complete_information (JdPdfFile        *file,
                      const JdPdfFacts *facts)
{
  g_autoptr (GString) keys = g_string_new ("/CreationDate null /ModDate null");

  jd_pdf_file_merge (file, file->info, keys->str);
  g_string_truncate (keys, 0);
  append_date (keys, "/CreationDate", facts->created);
  append_date (keys, "/ModDate", facts->modified);
  jd_pdf_file_merge (file, file->info, keys->str);
}

static GBytes *
complete (JdPdfFile        *file,
          const JdPdfFacts *facts)
{
  g_autoptr (GString) metadata = create_metadata (facts);
  guint n_objects = file->objects->len;
  JdPdfText root;

  if (file->is_damaged)
    return NULL;

  root = *jd_pdf_file_get (file, file->root);
  for (guint i = 0; i < n_objects; i++)
    complete_object (file, i);

  complete_outline (file, &root);
  complete_structure (file, &root, facts);
  complete_root (file, facts, metadata);
  complete_information (file, facts);
  return jd_pdf_file_write (file);
}

GBytes *
jd_pdf_complete (const guchar      *pdf,
                 gsize              length,
                 const JdPdfFacts  *facts,
                 GError           **error)
{
  g_autoptr (JdPdfFile) file = NULL;
  GBytes *bytes;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = jd_pdf_file_new ((const char *) pdf, length);
  bytes = complete (file, facts);
  if (bytes == NULL)
    g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_FAILED,
                 /* Translators: %s is the reason, in English */
                 _("The PDF could not be made: %s."), "cairo wrote something unknown");

  return bytes;
}
