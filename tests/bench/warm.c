/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* warm DOCUMENT TEXT FOLDER SECONDS: documents a second in a warm process, ours and the floor in
 * turn, on one thread and on two. JSON on standard output. */

#include <stdlib.h>

#include "floor-page.h"
#include "jd-fonts.h"
#include "jd-format.h"

#define SLICE 0.25

typedef struct {
  JdDocument *document;
  const char *text;
  const FloorOptions *options;
  double seconds;
} Work;

static gpointer
work_ours (gpointer data)
{
  const Work *work = data;
  g_autoptr (JdDocument) document = jd_document_copy (work->document);
  const JdFormat *format = jd_format_find ("pdf");
  gint64 end = g_get_monotonic_time () + (gint64) (work->seconds * G_USEC_PER_SEC);
  guint n = 0;

  do
    {
      g_autoptr (GBytes) pdf = jd_format_write (format, document, NULL, NULL, NULL);

      n++;
    }
  while (g_get_monotonic_time () < end);

  return GUINT_TO_POINTER (n);
}

static gpointer
work_floor (gpointer data)
{
  const Work *work = data;
  PangoContext *context = floor_create_context (work->options);
  gint64 end = g_get_monotonic_time () + (gint64) (work->seconds * G_USEC_PER_SEC);
  guint n = 0;

  do
    {
      g_autoptr (GBytes) pdf = floor_write_pdf (work->options, context, work->text);

      n++;
    }
  while (g_get_monotonic_time () < end);

  g_object_unref (context);
  return GUINT_TO_POINTER (n);
}

static double
measure (Work        *work,
         GThreadFunc  func,
         guint        n_threads)
{
  gint64 start = g_get_monotonic_time ();
  GThread *threads[2];
  guint n = 0;

  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("bench", func, work);
  for (guint i = 0; i < n_threads; i++)
    n += GPOINTER_TO_UINT (g_thread_join (threads[i]));

  return n * (double) G_USEC_PER_SEC / (double) (g_get_monotonic_time () - start);
}

int
main (int    argc,
      char **argv)
{
  FloorOptions options = { .family = "Source Sans 3", .is_tagged = TRUE };
  Work work = { .options = &options, .seconds = SLICE };
  g_autofree char *data = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JdDocument) document = NULL;
  double totals[4] = { 0 };
  guint n_rounds;
  gsize length;

  if (argc != 5 || !g_file_get_contents (argv[1], &data, &length, NULL) ||
      !g_file_get_contents (argv[2], &text, NULL, NULL))
    return 2;

  jd_fonts_claim_process ();
  bytes = g_bytes_new (data, length);
  document = jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, NULL);
  if (document == NULL)
    return 3;

  options.folder = argv[3];
  work.document = document;
  work.text = text;
  n_rounds = MAX (1, (guint) (g_ascii_strtod (argv[4], NULL) / SLICE / 4));

  /* In turn, so that neighbours on the machine slow all alike. */
  for (guint i = 0; i < n_rounds; i++)
    {
      totals[0] += measure (&work, work_ours, 1);
      totals[1] += measure (&work, work_floor, 1);
      totals[2] += measure (&work, work_ours, 2);
      totals[3] += measure (&work, work_floor, 2);
    }

  g_print ("{ \"ours\": %.2f, \"floor\": %.2f, \"ours2\": %.2f, \"floor2\": %.2f }\n",
           totals[0] / n_rounds, totals[1] / n_rounds, totals[2] / n_rounds,
           totals[3] / n_rounds);
  return 0;
}
