/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-pdf-completion.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-format-error.h"
#include "jd-qpdf.h"

/* How far down the structure the logo may be. */
#define FIRST_CHILDREN 4

static GBytes *
fail (JdQpdf      qpdf,
      GError    **error)
{
  const char *reason = qpdf_has_error (qpdf)
    ? qpdf_get_error_message_detail (qpdf, qpdf_get_error (qpdf)) : "";

  g_set_error (error, JD_FORMAT_ERROR, JD_FORMAT_ERROR_FAILED,
               /* Translators: %s is the reason, in English */
               _("The PDF could not be made: %s."), reason);
  return NULL;
}

/* A stream with @keys, a dictionary as it stands in a PDF. */
static qpdf_oh
create_stream (JdQpdf      qpdf,
               const char *keys,
               const void *data,
               gsize       length)
{
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh dict = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh source = qpdf_oh_parse (qpdf, keys);

  qpdf_oh_begin_dict_key_iter (qpdf, source);
  while (qpdf_oh_dict_more_keys (qpdf))
    {
      const char *key = qpdf_oh_dict_next_key (qpdf);

      qpdf_oh_replace_key (qpdf, dict, key, qpdf_oh_get_key (qpdf, source, key));
    }

  qpdf_oh_replace_stream_data (qpdf, stream, data, length,
                               qpdf_oh_new_null (qpdf), qpdf_oh_new_null (qpdf));
  return stream;
}

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
static void
add_metadata (JdQpdf            qpdf,
              qpdf_oh           root,
              const JdPdfFacts *facts)
{
  g_autoptr (GString) xmp = g_string_new (
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

  qpdf_oh_replace_key (qpdf, root, "/Metadata",
                       create_stream (qpdf, "<< /Type /Metadata /Subtype /XML >>",
                                      xmp->str, xmp->len));
}

static void
complete_link (JdQpdf  qpdf,
               qpdf_oh annotation)
{
  qpdf_oh action = qpdf_oh_get_key (qpdf, annotation, "/A");
  qpdf_oh uri;
  const char *target;

  /* Printed with the page: ISO 14289-1, 7.18. */
  qpdf_oh_replace_key (qpdf, annotation, "/F", qpdf_oh_new_integer (qpdf, 4));
  uri = qpdf_oh_get_key_if_dict (qpdf, action, "/URI");
  if (!qpdf_oh_is_string (qpdf, uri))
    return;

  target = qpdf_oh_get_utf8_value (qpdf, uri);
  qpdf_oh_replace_key (qpdf, annotation, "/Contents", qpdf_oh_new_unicode_string (qpdf, target));
}

static void
complete_font (JdQpdf  qpdf,
               qpdf_oh font)
{
  qpdf_oh descendants = qpdf_oh_get_key_if_dict (qpdf, font, "/DescendantFonts");
  qpdf_oh descendant;

  if (!qpdf_oh_is_array (qpdf, descendants))
    return;

  descendant = qpdf_oh_get_array_item (qpdf, descendants, 0);
  if (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, descendant, "/Subtype"),
                                  "/CIDFontType2") &&
      !qpdf_oh_has_key (qpdf, descendant, "/CIDToGIDMap"))
    qpdf_oh_replace_key (qpdf, descendant, "/CIDToGIDMap",
                         qpdf_oh_new_name (qpdf, "/Identity"));
}

static void
complete_page (JdQpdf  qpdf,
               qpdf_oh page)
{
  qpdf_oh annotations = qpdf_oh_get_key (qpdf, page, "/Annots");
  qpdf_oh resources = qpdf_oh_get_key (qpdf, page, "/Resources");
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (qpdf, resources, "/Font");

  qpdf_oh_replace_key (qpdf, page, "/Tabs", qpdf_oh_new_name (qpdf, "/S"));
  if (qpdf_oh_is_array (qpdf, annotations))
    for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, annotations); i++)
      complete_link (qpdf, qpdf_oh_get_array_item (qpdf, annotations, i));

  if (!qpdf_oh_is_dictionary (qpdf, fonts))
    return;

  qpdf_oh_begin_dict_key_iter (qpdf, fonts);
  while (qpdf_oh_dict_more_keys (qpdf))
    complete_font (qpdf, qpdf_oh_get_key (qpdf, fonts, qpdf_oh_dict_next_key (qpdf)));
}

/* cairo leaves labels that start with 1 out, where the first page has to have one, and counts open
 * entries as closed ones: ISO 32000-1, 12.4.2 and 12.3.3. */
static void
complete_navigation (JdQpdf  qpdf,
                     qpdf_oh root)
{
  qpdf_oh outlines = qpdf_oh_get_key (qpdf, root, "/Outlines");
  qpdf_oh count = qpdf_oh_get_key_if_dict (qpdf, outlines, "/Count");

  qpdf_oh_replace_key (qpdf, root, "/PageLabels",
                       qpdf_oh_parse (qpdf, "<< /Nums [ 0 << /S /D >> ] >>"));
  if (qpdf_oh_is_integer (qpdf, count) && qpdf_oh_get_int_value (qpdf, count) < 0)
    qpdf_oh_replace_key (qpdf, outlines, "/Count",
                         qpdf_oh_new_integer (qpdf, -qpdf_oh_get_int_value (qpdf, count)));
}

static qpdf_oh
get_document_children (JdQpdf  qpdf,
                       qpdf_oh root)
{
  qpdf_oh tree = qpdf_oh_get_key (qpdf, root, "/StructTreeRoot");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (qpdf, tree, "/K");

  if (qpdf_oh_is_array (qpdf, kids))
    kids = qpdf_oh_get_array_item (qpdf, kids, 0);

  return qpdf_oh_get_key_if_dict (qpdf, kids, "/K");
}

/* What a picture shows, and where: ISO 14289-1, 7.3, and ISO 32000-1, 14.8.5.4.3. */
static void
complete_figure (JdQpdf            qpdf,
                 qpdf_oh           element,
                 const JdPdfFacts *facts)
{
  const JdPdfFigure *figure = &facts->figure;
  const double corners[] = {
    figure->x,
    facts->page_height - figure->y - figure->height,
    figure->x + figure->width,
    facts->page_height - figure->y,
  };
  qpdf_oh attributes = qpdf_oh_parse (qpdf, "<< /O /Layout /Placement /Block >>");
  qpdf_oh box = qpdf_oh_new_array (qpdf);
  g_autofree char *alt = g_strconcat ("Logo: ", facts->logo != NULL ? facts->logo : facts->title,
                                      NULL);

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    qpdf_oh_append_item (qpdf, box, qpdf_oh_new_real_from_double (qpdf, corners[i], 3));

  qpdf_oh_replace_key (qpdf, attributes, "/BBox", box);
  qpdf_oh_replace_key (qpdf, element, "/A", attributes);
  qpdf_oh_replace_key (qpdf, element, "/Alt", qpdf_oh_new_unicode_string (qpdf, alt));
}

static void
complete_structure (JdQpdf            qpdf,
                    qpdf_oh           root,
                    const JdPdfFacts *facts)
{
  qpdf_oh children = get_document_children (qpdf, root);
  int n_children;

  if (!qpdf_oh_is_array (qpdf, children))
    return;

  n_children = qpdf_oh_get_array_n_items (qpdf, children);
  for (int i = 0; i < MIN (n_children, FIRST_CHILDREN); i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (qpdf, children, i);

      if (facts->figure.is_there &&
          qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, child, "/S"), "/Figure"))
        complete_figure (qpdf, child, facts);
    }

  for (guint i = 0; facts->lists != NULL && i < facts->lists->len; i++)
    {
      const JdPdfList *list = &g_array_index (facts->lists, JdPdfList, i);

      if (list->is_numbered && (int) list->index < n_children)
        qpdf_oh_replace_key (qpdf, qpdf_oh_get_array_item (qpdf, children, (int) list->index),
                             "/A", qpdf_oh_parse (qpdf, "<< /O /List /ListNumbering /Decimal >>"));
    }
}

/* ISO 32000-1, 7.9.4, of a moment in UTC. */
static char *
dup_date (const char *moment)
{
  GString *date = g_string_new ("D:");

  for (const char *p = moment; *p != '\0' && *p != '.'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (date, *p);

  g_string_append_c (date, 'Z');
  return g_string_free (date, FALSE);
}

static qpdf_oh
create_embedded_file (JdQpdf            qpdf,
                      const JdPdfFacts *facts)
{
  gsize length;
  const void *data = g_bytes_get_data (facts->source, &length);
  qpdf_oh stream = create_stream (qpdf,
                                  "<< /Type /EmbeddedFile"
                                  " /Subtype /application#2fvnd.rolewright.jobdesc#2bjson >>",
                                  data, length);
  qpdf_oh parameters = qpdf_oh_new_dictionary (qpdf);

  qpdf_oh_replace_key (qpdf, parameters, "/Size", qpdf_oh_new_integer (qpdf, (gint64) length));
  if (facts->modified != NULL)
    {
      g_autofree char *date = dup_date (facts->modified);

      qpdf_oh_replace_key (qpdf, parameters, "/ModDate", qpdf_oh_new_string (qpdf, date));
    }

  qpdf_oh_replace_key (qpdf, qpdf_oh_get_dict (qpdf, stream), "/Params", parameters);
  return stream;
}

/* An associated file of the whole document: ISO 32000-2, 14.13. */
static void
attach_source (JdQpdf            qpdf,
               qpdf_oh           root,
               const JdPdfFacts *facts)
{
  qpdf_oh stream = create_embedded_file (qpdf, facts);
  qpdf_oh files = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh pair = qpdf_oh_new_array (qpdf);
  qpdf_oh tree = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh names = qpdf_oh_get_key (qpdf, root, "/Names");
  qpdf_oh file = qpdf_make_indirect_object (qpdf, qpdf_oh_parse (qpdf,
    "<< /Type /Filespec /F (" JD_PDF_ATTACHMENT ") /UF (" JD_PDF_ATTACHMENT ")"
    " /AFRelationship /Source /Desc (Source of this document, for Rolewright) >>"));

  qpdf_oh_replace_key (qpdf, files, "/F", stream);
  qpdf_oh_replace_key (qpdf, files, "/UF", stream);
  qpdf_oh_replace_key (qpdf, file, "/EF", files);

  qpdf_oh_append_item (qpdf, pair, qpdf_oh_new_string (qpdf, JD_PDF_ATTACHMENT));
  qpdf_oh_append_item (qpdf, pair, file);
  qpdf_oh_replace_key (qpdf, tree, "/Names", pair);

  if (!qpdf_oh_is_dictionary (qpdf, names))
    {
      names = qpdf_oh_new_dictionary (qpdf);
      qpdf_oh_replace_key (qpdf, root, "/Names", names);
    }

  qpdf_oh_replace_key (qpdf, names, "/EmbeddedFiles", tree);
  qpdf_oh_replace_key (qpdf, root, "/AF", qpdf_oh_wrap_in_array (qpdf, file));
}

static GBytes *
write_pdf (JdQpdf      qpdf,
           GError    **error)
{
  const guchar *data;

  if (qpdf_init_write_memory (qpdf) & QPDF_ERRORS)
    return fail (qpdf, error);

  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (qpdf, "1.7");
  if (qpdf_write (qpdf) & QPDF_ERRORS)
    return fail (qpdf, error);

  data = qpdf_get_buffer (qpdf);
  return g_bytes_new (data, qpdf_get_buffer_length (qpdf));
}

GBytes *
jd_pdf_complete (const guchar      *pdf,
                 gsize              length,
                 const JdPdfFacts  *facts,
                 GError           **error)
{
  g_auto (JdQpdf) qpdf = NULL;
  qpdf_oh root;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  qpdf = jd_qpdf_new ();
  if (qpdf_read_memory (qpdf, "cairo", (const char *) pdf, length, NULL) & QPDF_ERRORS)
    return fail (qpdf, error);

  root = qpdf_get_root (qpdf);
  qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, facts->lang));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
  add_metadata (qpdf, root, facts);
  for (int i = 0; i < qpdf_get_num_pages (qpdf); i++)
    complete_page (qpdf, qpdf_get_page_n (qpdf, (gsize) i));

  complete_navigation (qpdf, root);
  complete_structure (qpdf, root, facts);
  if (facts->source != NULL)
    attach_source (qpdf, root, facts);
  if (facts->created == NULL)
    qpdf_oh_remove_key (qpdf, qpdf_oh_get_key (qpdf, qpdf_get_trailer (qpdf), "/Info"),
                        "/CreationDate");

  return write_pdf (qpdf, error);
}
