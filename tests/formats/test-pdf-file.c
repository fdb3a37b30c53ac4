/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The objects of a PDF that cairo has written: what is read, changed and written again. */

#include <cairo-pdf.h>
#include <stdlib.h>
#include <string.h>

#include "jd-pdf-file.h"
#include "jd-qpdf.h"

#define N_MUTATIONS 2000

static const struct {
  const char *text;
  const char *value;
} values[] = {
  { "1", "1" },
  { " -3.5 0", "-3.5" },
  { "12 0 R/Next", "12 0 R" },
  { "12 0 Rest", "12" },
  { "12 0\n% aside\n R ]", "12 0\n% aside\n R" },
  { "% aside\n/Name(x)", "/Name" },
  { "true>>", "true" },
  { "(a(b)c) d", "(a(b)c)" },
  { "(a\\)b) d", "(a\\)b)" },
  { "<414>1", "<414>" },
  { "<< /A [ (]) <3E> ] /B << >> >>2", "<< /A [ (]) <3E> ] /B << >> >>" },
  { "[ 1 % ]\n ] 2", "[ 1 % ]\n ]" },
  { "", NULL },
  { " % nothing", NULL },
  { ")", NULL },
  { "]", NULL },
  { "(a", NULL },
  { "(a\\)", NULL },
  { "<41", NULL },
  { "<< /A 1", NULL },
  { "<< /A [ >> ]", NULL },
  { "[ << ] >>", NULL },
  { "<< /A > >", NULL },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      JdPdfText rest = jd_pdf_text_new (values[i].text);
      JdPdfText value;

      g_test_message ("%s", values[i].text);
      g_assert_cmpint (jd_pdf_take_value (&rest, &value), ==, values[i].value != NULL);
      if (values[i].value == NULL)
        continue;

      g_assert_cmpmem (value.start, value.length, values[i].value, strlen (values[i].value));
      g_assert_true (rest.start == value.start + value.length);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JdPdfText rest, value;

  for (guint depth = 1; depth < 200; depth++)
    {
      g_string_insert (text, 0, "[<<");
      g_string_append (text, ">>]");
      rest = jd_pdf_text_new (text->str);
      g_assert_cmpint (jd_pdf_take_value (&rest, &value), ==, depth <= 32);
    }
}

static const struct {
  const char *dictionary;
  const char *keys;
  const char *merged;
} merges[] = {
  { "<<>>", "/A 1", "<</A 1 >>" },
  { "<< /A 1\n   /B [ 2 ] >>", "/A 3", "<</B [ 2 ] /A 3 >>" },
  { "<< /A 1 /B << /A 2 >> >>", "/B null", "<</A 1 >>" },
  { "<< /AB 1 >>", "/A 2", "<</AB 1 /A 2 >>" },
  { "<< /A 4 0 R >>", "", "<</A 4 0 R >>" },
  { "[ /A 1 ]", "/A 2", NULL },
  { "<< /A >>", "/B 2", NULL },
  { "<< 1 /A >>", "/B 2", NULL },
  { "<< /A 1 >>", "/B", NULL },
};

static void
test_merge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (merges); i++)
    {
      const JdPdfText dictionary = jd_pdf_text_new (merges[i].dictionary);
      g_autofree char *merged = jd_pdf_merge (&dictionary, merges[i].keys);

      g_assert_cmpstr (merged, ==, merges[i].merged);
    }
}

static const struct {
  const char *text;
  const char *string;
} strings[] = {
  { "", "()" },
  { "Clerk (m/f) \\", "(Clerk \\(m/f\\) \\\\)" },
  { "ä", "<FEFF00E4>" },
  { "\xf0\x9f\x98\x80", "<FEFFD83DDE00>" },
  { "a\nb", "<FEFF0061000A0062>" },
};

static void
test_strings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GString) pdf = g_string_new (NULL);

      jd_pdf_append_string (pdf, strings[i].text);
      g_assert_cmpstr (pdf->str, ==, strings[i].string);
    }
}

static void
test_numbers (void)
{
  const struct { const char *text; gboolean is_integer, is_reference; guint number; } rows[] = {
    { "0", TRUE, FALSE, 0 },
    { "2147483647", TRUE, FALSE, G_MAXINT32 },
    { "2147483648", FALSE, FALSE, 0 },
    { "99999999999", FALSE, FALSE, 0 },
    { "-1", FALSE, FALSE, 0 },
    { "1.0", FALSE, FALSE, 0 },
    { "", FALSE, FALSE, 0 },
    { "7 0 R", FALSE, TRUE, 7 },
    { "7 0 R ", FALSE, FALSE, 0 },
    { "7 R", FALSE, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const JdPdfText value = jd_pdf_text_new (rows[i].text);
      guint number;

      g_assert_cmpint (jd_pdf_parse_integer (&value, &number), ==, rows[i].is_integer);
      if (rows[i].is_integer)
        g_assert_cmpuint (number, ==, rows[i].number);
      g_assert_cmpint (jd_pdf_parse_reference (&value, &number), ==, rows[i].is_reference);
      if (rows[i].is_reference)
        g_assert_cmpuint (number, ==, rows[i].number);
    }
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Two pages with text in them; artifacts leave numbers that no object has. */
static GByteArray *
create_pdf (void)
{
  GByteArray *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, pdf, 200, 200);
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < 2; i++)
    {
      cairo_tag_begin (cr, "P", NULL);
      cairo_move_to (cr, 10, 50);
      cairo_show_text (cr, "text");
      cairo_tag_end (cr, "P");
      cairo_tag_begin (cr, "Artifact", NULL);
      cairo_move_to (cr, 10, 190);
      cairo_show_text (cr, "number");
      cairo_tag_end (cr, "Artifact");
      cairo_show_page (cr);
    }

  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return pdf;
}

/* Another reader finds what was changed, and what was not. */
static void
check_written (GBytes *pdf)
{
  const JdQpdfApi *api = jd_qpdf_load ();
  g_auto (JdQpdf) qpdf = jd_qpdf_new (api);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  QPDF_BOOL is_filtered;
  guchar *content = NULL;
  qpdf_oh root;

  g_assert_true (g_str_has_prefix (data, "%PDF-1.7\n"));
  g_assert_cmpint (api->read_memory (qpdf, "pdf", data, length, NULL), ==, QPDF_SUCCESS);
  root = api->get_root (qpdf);
  g_assert_cmpstr (api->oh_get_utf8_value (qpdf, api->oh_get_key (qpdf, root, "/Lang")), ==, "en");
  g_assert_true (api->oh_is_array (qpdf, api->oh_get_key (qpdf, api->oh_get_key (qpdf, root,
                                                                                 "/Pages"),
                                                          "/Kids")));

  root = api->oh_get_key (qpdf, root, "/Metadata");
  g_assert_cmpint (api->oh_get_stream_data (qpdf, root, qpdf_dl_all, &is_filtered, &content,
                                            &length), ==, QPDF_SUCCESS);
  g_assert_cmpmem (content, length, "Some data.", 10);
  free (content);
}

static void
test_write (void)
{
  g_autoptr (GByteArray) pdf = create_pdf ();
  g_autoptr (JdPdfFile) file = jd_pdf_file_new ((const char *) pdf->data, pdf->len);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autofree char *keys = NULL;
  const JdPdfText content = jd_pdf_text_new ("Some data.");
  guint number;

  g_assert_false (file->is_damaged);
  number = jd_pdf_file_add (file, "<</Type /Metadata >>", &content);
  keys = g_strdup_printf ("/Lang (en) /Metadata %u 0 R", number);
  jd_pdf_file_merge (file, file->root, keys);
  first = jd_pdf_file_write (file);
  second = jd_pdf_file_write (file);
  g_assert_nonnull (first);
  g_assert_true (g_bytes_equal (first, second));
  check_written (first);
}

/* What is not as cairo writes it is refused, or read as it stands; nothing else happens. */
static void
test_damaged (void)
{
  g_autoptr (GByteArray) pdf = create_pdf ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_refused = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autofree char *bytes = g_memdup2 (pdf->data, pdf->len);
      gsize length = i % 4 == 0 ? (gsize) g_rand_int_range (random, 0, (gint) pdf->len) : pdf->len;
      g_autofree char *cut = NULL;
      g_autoptr (JdPdfFile) file = NULL;
      g_autoptr (GBytes) written = NULL;

      /* The table is the last of the file, and most of what is read. */
      for (guint j = 0; i % 4 != 0 && j < 3; j++)
        bytes[g_rand_int_range (random, j == 0 ? (gint) pdf->len - 300 : 0, (gint) pdf->len)] =
          (char) g_rand_int_range (random, 0, 256);

      cut = g_memdup2 (bytes, MAX (length, 1));
      file = jd_pdf_file_new (cut, length);
      written = jd_pdf_file_write (file);
      g_assert_cmpint (written == NULL, ==, file->is_damaged);
      n_refused += file->is_damaged;
    }

  g_assert_cmpuint (n_refused, >, N_MUTATIONS / 4);
}

static void
test_missing (void)
{
  g_autoptr (GByteArray) pdf = create_pdf ();
  g_autoptr (JdPdfFile) file = jd_pdf_file_new ((const char *) pdf->data, pdf->len);

  g_assert_null (jd_pdf_file_get (file, 0));
  g_assert_null (jd_pdf_file_get (file, G_MAXUINT));
  jd_pdf_file_merge (file, 0, "/A 1");
  g_assert_true (file->is_damaged);
  g_assert_null (jd_pdf_file_write (file));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-file/values", test_values);
  g_test_add_func ("/pdf-file/deep", test_deep);
  g_test_add_func ("/pdf-file/merge", test_merge);
  g_test_add_func ("/pdf-file/strings", test_strings);
  g_test_add_func ("/pdf-file/numbers", test_numbers);
  g_test_add_func ("/pdf-file/write", test_write);
  g_test_add_func ("/pdf-file/damaged", test_damaged);
  g_test_add_func ("/pdf-file/missing", test_missing);
  return g_test_run ();
}
