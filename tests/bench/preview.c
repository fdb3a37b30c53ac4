/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* preview DOCUMENT KEYS: what the preview asks of the main loop while it opens a document, while
 * somebody types in the middle of it and takes items in and out, and while nobody does anything.
 * JSON on standard output, times in microseconds.
 *
 * A turn is what the main loop does between two waits, so it is what a key would have to wait for:
 * handlers, layout and drawing together. It is measured as time of the processor, which other
 * programs of the machine do not lengthen. */

#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "jd-format.h"
#include "jd-model.h"
#include "jd-preview.h"

#define IDLE_TIME 2000

typedef struct {
  gint64 turn;
  gint64 longest;
  guint n_frames;
} Watch;

static Watch watch;

static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
poll_and_measure (GPollFD *fds,
                  guint    n_fds,
                  int      timeout)
{
  int result;

  watch.longest = MAX (watch.longest, get_time () - watch.turn);
  result = g_poll (fds, n_fds, timeout);
  watch.turn = get_time ();

  return result;
}

static gint64
steal_longest (void)
{
  gint64 longest = MAX (watch.longest, get_time () - watch.turn);

  watch.longest = 0;
  watch.turn = get_time ();

  return longest;
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_timeout_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_after_paint_cb (void)
{
  watch.n_frames++;
}

/* A paragraph or item in the middle of the document. */
static const JdContentBlock *
find_middle (JdContent *content)
{
  guint i = jd_content_get_n_blocks (content) / 2;

  while (jd_content_get_block (content, i)->kind != JD_CONTENT_BULLET
         && jd_content_get_block (content, i)->kind != JD_CONTENT_PARAGRAPH)
    i++;

  return jd_content_get_block (content, i);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* Makes a change, and waits until it has been drawn and all that follows from it is done. */
static gint64
settle (guint milliseconds)
{
  wait_for (milliseconds);

  return steal_longest ();
}

static GArray *
type_keys (JdPreview *preview,
           guint      n_keys)
{
  JdContent *content = jd_layout_get_content (jd_preview_get_layout (preview));
  const JdContentBlock *block = find_middle (content);
  g_autoptr (GString) text = g_string_new (jd_part_get_string (block->part, block->member));
  g_autoptr (JdPart) part = g_object_ref (block->part);
  guint member = block->member;
  JdPlace place = { .part = part, .member = member };
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));

  jd_preview_set_place (preview, &place);
  settle (500);
  for (guint i = 0; i < n_keys; i++)
    {
      gint64 time;

      if (i % 60 == 59)
        g_string_truncate (text, text->len / 2);
      else
        g_string_append (text, i % 6 == 5 ? " " : "e");

      steal_longest ();
      jd_part_set_string (part, member, text->str);
      time = settle (40);
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare);

  return times;
}

static JdPartList *
find_list (JdPart *part)
{
  JdPart *parent = jd_part_get_parent (part);

  return jd_part_get_list (parent, JD_IS_SECTION (parent) ? (guint) JD_SECTION_BLOCKS
                                                          : (guint) JD_BLOCK_ITEMS);
}

/* Takes a copy of an item in, and out again. */
static gint64
insert_and_remove (JdPreview *preview,
                   guint      n_times)
{
  JdContent *content = jd_layout_get_content (jd_preview_get_layout (preview));
  g_autoptr (JdPart) part = g_object_ref (find_middle (content)->part);
  JdPartList *list = find_list (part);
  gint64 longest = 0;

  for (guint i = 0; i < n_times; i++)
    {
      guint index = (guint) jd_part_list_index_of (list, part) + 1;
      gpointer copy = jd_part_copy (part);
      gint64 time;

      steal_longest ();
      jd_part_list_splice (list, index, 0, &copy, 1);
      time = settle (300);
      longest = MAX (longest, time);
      jd_part_list_splice (list, index, 1, NULL, 0);
      time = settle (300);
      longest = MAX (longest, time);
      g_object_unref (copy);
    }

  return longest;
}

static gint64
get_percentile (GArray *times,
                guint   percent)
{
  return g_array_index (times, gint64, MIN (times->len * percent / 100, times->len - 1));
}

static void
measure (JdDocument *document,
         guint       n_keys)
{
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, NULL, NULL);
  JdPreview *preview = JD_PREVIEW (jd_preview_new ());
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);
  g_autoptr (GArray) times = NULL;
  gint64 started, opened = 0, longest, list;

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (preview));
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 800);
  gtk_window_present (GTK_WINDOW (window));
  settle (500);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint_cb), NULL);

  started = g_get_monotonic_time ();
  jd_preview_set_session (preview, session);
  do
    g_main_context_iteration (NULL, TRUE);
  while (!jd_layout_is_complete (jd_preview_get_layout (preview))
         || jd_layout_get_content (jd_preview_get_layout (preview)) == NULL);
  opened = g_get_monotonic_time () - started;
  longest = settle (1500);

  times = type_keys (preview, n_keys);
  list = insert_and_remove (preview, 5);
  jd_preview_set_place (preview, NULL);
  settle (3000);
  watch.n_frames = 0;
  wait_for (IDLE_TIME);

  g_print ("{ \"pages\": %u, \"open\": %" G_GINT64_FORMAT ", \"turn\": %" G_GINT64_FORMAT
           ", \"median\": %" G_GINT64_FORMAT ", \"p99\": %" G_GINT64_FORMAT
           ", \"list\": %" G_GINT64_FORMAT ", \"idle\": %u }\n",
           jd_layout_get_n_pages (jd_preview_get_layout (preview)), opened, longest,
           get_percentile (times, 50), get_percentile (times, 99), list, watch.n_frames);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JdDocument) document = NULL;
  gsize length;

  if (argc != 3 || !g_file_get_contents (argv[1], &data, &length, NULL))
    return 2;

  bytes = g_bytes_new (data, length);
  document = jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, NULL);
  if (document == NULL)
    return 3;

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_main_context_set_poll_func (NULL, poll_and_measure);
  measure (document, (guint) MAX (10, atoi (argv[2])));

  return 0;
}
