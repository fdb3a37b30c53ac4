/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of a PDF, and reading a document back from one. What is in a PDF is held by
 * check-pdf.py. */

#include <string.h>

#include "jd-fonts.h"
#include "jd-format.h"
#include "jd-model.h"
#include "jd-pdf-reader.h"
#include "jd-pdf-writer.h"
#include "jd-test-document.h"

#define N_MUTATIONS 400
#define N_THREADS 4
#define N_WRITES 6

static const char *const documents[] = {
  "data/sample.jobdesc",
  "tests/layout/documents/arabic.jobdesc",
  "tests/layout/documents/english.jobdesc",
  "tests/layout/documents/hindi.jobdesc",
  "tests/layout/documents/japanese.jobdesc",
  "tests/layout/documents/mixed.jobdesc",
};

static JdDocument *
load (const char *path)
{
  g_autoptr (GBytes) bytes = jd_test_load (path);
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, &error);

  g_autoptr (JdInternal) empty = jd_internal_new ();

  g_assert_no_error (error);
  jd_part_assign (jd_part_get_part (document, JD_DOCUMENT_INTERNAL), empty);
  return document;
}

static GBytes *
write_pdf (JdDocument           *document,
           const JdWriteOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = jd_format_write (jd_format_find ("pdf"), document, options, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_read_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (JdDocument) document = load (documents[i]);
      g_autoptr (GBytes) pdf = write_pdf (document, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JdReport) report = jd_report_new ();
      g_autoptr (JdDocument) back = NULL;

      g_assert_true (jd_format_guess ("page.pdf", NULL) == jd_format_find ("pdf"));
      g_assert_true (jd_format_guess (NULL, pdf) == jd_format_find ("pdf"));
      back = jd_format_read (jd_format_find ("pdf"), pdf, NULL, report, &error);
      g_assert_no_error (error);
      g_assert_true (jd_part_equal (document, back));
      g_assert_cmpuint (jd_report_count (report, JD_REPORT_WARNING), ==, 0);
    }
}

static gpointer
write_in_thread (gpointer data)
{
  return write_pdf (data, NULL);
}

static void
test_same_bytes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (JdDocument) document = load (documents[i]);
      g_autoptr (JdDocument) copy = jd_document_copy (document);
      g_autoptr (GBytes) first = write_pdf (document, NULL);
      g_autoptr (GBytes) second = NULL;

      second = g_thread_join (g_thread_new ("pdf", write_in_thread, copy));
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* A document without any date does not take that of the clock. */
/* What one thread of several writes, of the first document or, in odd numbers, the Arabic one */
typedef struct {
  guint number;
  GBytes *expected[2];
} Writer;

static gpointer
write_often (gpointer data)
{
  const Writer *writer = data;

  for (guint i = 0; i < N_WRITES; i++)
    {
      guint which = (writer->number + i) % 2;
      g_autoptr (JdDocument) document = load (documents[which]);
      g_autoptr (GBytes) pdf = write_pdf (document, NULL);

      g_assert_true (g_bytes_equal (pdf, writer->expected[which]));
    }

  return NULL;
}

static void
test_threads (void)
{
  Writer writers[N_THREADS] = { 0 };
  GThread *threads[N_THREADS];
  g_autoptr (JdDocument) latin = load (documents[0]);
  g_autoptr (JdDocument) arabic = load (documents[1]);
  g_autoptr (GBytes) first = write_pdf (latin, NULL);
  g_autoptr (GBytes) second = write_pdf (arabic, NULL);

  jd_fonts_prepare_threads ();
  for (guint i = 0; i < N_THREADS; i++)
    {
      writers[i] = (Writer) { i, { first, second } };
      threads[i] = g_thread_new ("writer", write_often, &writers[i]);
    }
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

static void
test_no_date (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GString) text = NULL;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Clerk");
  pdf = write_pdf (document, NULL);
  text = g_string_new_len (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf));
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\0')
      text->str[i] = ' ';

  g_assert_null (strstr (text->str, "CreateDate"));
  g_assert_null (strstr (text->str, "D:20"));
}

static void
test_internal_stays (void)
{
  g_autoptr (JdDocument) document = load ("data/sample.jobdesc");
  JdPart *internal = jd_part_get_part (document, JD_DOCUMENT_INTERNAL);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (JdDocument) back = NULL;

  jd_part_set_string (internal, JD_INTERNAL_NOTES, "the budget is secret");
  pdf = write_pdf (document, NULL);
  back = jd_pdf_read (pdf, NULL, NULL, NULL);
  g_assert_nonnull (back);
  g_assert_true (jd_part_is_empty (jd_part_get_part (back, JD_DOCUMENT_INTERNAL)));
}

static void
test_options (void)
{
  static const JdWriteOptions options[] = {
    { .style = "classic" },
    { .style = "compact" },
    { .paper = "letter" },
    { .accent = "#AA0000" },
    { .no_questions = TRUE },
  };
  g_autoptr (JdDocument) document = load ("tests/layout/documents/english.jobdesc");
  g_autoptr (GBytes) plain = write_pdf (document, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GBytes) pdf = write_pdf (document, &options[i]);
      g_autoptr (JdDocument) back = jd_pdf_read (pdf, NULL, NULL, NULL);

      g_assert_false (g_bytes_equal (pdf, plain));
      g_assert_true (jd_part_equal (document, back));
    }
}

static void
test_reports_fonts (void)
{
  g_autoptr (JdDocument) latin = load ("tests/layout/documents/german.jobdesc");
  g_autoptr (JdDocument) other = load ("tests/layout/documents/japanese.jobdesc");
  g_autoptr (JdReport) report = jd_report_new ();
  g_autoptr (GBytes) first = jd_pdf_write (latin, NULL, report, NULL);
  g_autoptr (GBytes) second = NULL;

  g_assert_cmpuint (jd_report_get_n (report), ==, 0);
  second = jd_pdf_write (other, NULL, report, NULL);
  g_assert_cmpuint (jd_report_count (report, JD_REPORT_NOTED), ==, 1);

  /* A character of a plane that no font serves. */
  jd_part_set_string (latin, JD_DOCUMENT_TITLE, "Clerk \U000F1234");
  g_bytes_unref (g_steal_pointer (&second));
  second = jd_pdf_write (latin, NULL, report, NULL);
  g_assert_nonnull (second);
  g_assert_cmpuint (jd_report_count (report, JD_REPORT_WARNING), ==, 1);
}

static void
check_refused (GBytes *bytes,
               int     code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdDocument) document = jd_pdf_read (bytes, NULL, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, JD_FORMAT_ERROR, code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "%PDF-1.7", "%PDF-1.7\n%%EOF\n", "a text", "{ \"format\": \"jobdesc/1\" }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      check_refused (bytes, JD_FORMAT_ERROR_SYNTAX);
    }
}

static GBytes *
write_with_source (const char *source,
                   gsize       length)
{
  g_autoptr (JdDocument) document = load ("tests/layout/documents/short.jobdesc");
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  g_autoptr (GBytes) bytes = source != NULL ? g_bytes_new (source, length) : NULL;
  g_autoptr (GError) error = NULL;
  JdPageSettings settings;
  g_autoptr (JdLayout) layout = NULL;
  GBytes *pdf;

  jd_page_settings_init (&settings, document);
  layout = jd_layout_new (&settings);
  jd_layout_set_content (layout, content);
  pdf = jd_pdf_write_layout (layout, bytes, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
test_strange_sources (void)
{
  g_autofree char *large = g_strnfill (JD_FORMAT_MAX_BYTES + 1, ' ');
  g_autofree char *huge = g_malloc0 (200 * 1024 * 1024);
  g_autoptr (GBytes) without = write_with_source (NULL, 0);
  g_autoptr (GBytes) broken = write_with_source ("{ \"format\"", 10);
  g_autoptr (GBytes) other = write_with_source ("[1, 2]", 6);
  g_autoptr (GBytes) too_large = write_with_source (large, JD_FORMAT_MAX_BYTES + 1);
  g_autoptr (GBytes) bomb = write_with_source (huge, 200 * 1024 * 1024);

  check_refused (without, JD_FORMAT_ERROR_UNSUPPORTED);
  check_refused (broken, JD_FORMAT_ERROR_SYNTAX);
  check_refused (other, JD_FORMAT_ERROR_VALUE);
  check_refused (too_large, JD_FORMAT_ERROR_LIMIT);
  g_assert_cmpuint (g_bytes_get_size (bomb), <, 1024 * 1024);
  check_refused (bomb, JD_FORMAT_ERROR_LIMIT);
}

/* Bytes that are lost or changed give a document or an error, and nothing worse. */
static void
test_damage (void)
{
  g_autoptr (JdDocument) document = load ("tests/layout/documents/short.jobdesc");
  g_autoptr (GBytes) pdf = write_pdf (document, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gsize length;
  const guchar *data = g_bytes_get_data (pdf, &length);
  guint n_read = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autofree guchar *copy = g_memdup2 (data, length);
      gsize end = i % 4 == 0 ? (gsize) g_rand_int_range (random, 1, (gint32) length) : length;
      guint n_changes = i % 4 == 0 ? 0 : (guint) g_rand_int_range (random, 1, 30);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JdDocument) back = NULL;

      for (guint j = 0; j < n_changes; j++)
        copy[g_rand_int_range (random, 0, (gint32) length)] = (guchar) g_rand_int (random);

      damaged = g_bytes_new (copy, end);
      back = jd_pdf_read (damaged, NULL, NULL, &error);
      g_assert_true ((back == NULL) == (error != NULL));
      n_read += back != NULL;
    }

  g_assert_cmpuint (n_read, <, N_MUTATIONS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/read-back", test_read_back);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/threads", test_threads);
  g_test_add_func ("/pdf/no-date", test_no_date);
  g_test_add_func ("/pdf/internal-stays", test_internal_stays);
  g_test_add_func ("/pdf/options", test_options);
  g_test_add_func ("/pdf/reports-fonts", test_reports_fonts);
  g_test_add_func ("/pdf/refused", test_refused);
  g_test_add_func ("/pdf/strange-sources", test_strange_sources);
  g_test_add_func ("/pdf/damage", test_damage);

  return g_test_run ();
}
