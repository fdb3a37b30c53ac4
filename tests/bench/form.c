/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* form ITEMS ROUNDS: what Enter in the middle of a long list costs, and what its undo does, in
 * microseconds of processor time until the window is drawn. JSON on standard output. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "form-fixture.h"

static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
on_painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Runs until a frame was drawn and nothing more is to be done for it. */
static void
draw (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted_cb),
                                        &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static int
enter (FormFixture *self,
       JdField     *field)
{
  const gint64 start = get_processor_time ();

  jd_field_run (field, JD_FIELD_ENTER);
  draw (self->window);

  return (int) (get_processor_time () - start);
}

static int
undo (FormFixture *self)
{
  const gint64 start = get_processor_time ();

  jd_history_undo (self->history);
  draw (self->window);

  return (int) (get_processor_time () - start);
}

static int
type_letter (FormFixture *self,
             JdField     *field)
{
  const gint64 start = get_processor_time ();

  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)),
                                                "e", 1, TRUE);
  draw (self->window);

  return (int) (get_processor_time () - start);
}

int
main (int    argc,
      char **argv)
{
  const guint n_items = argc > 1 ? (guint) MAX (atoi (argv[1]), 3) : 300;
  const guint n_rounds = argc > 2 ? (guint) MAX (atoi (argv[2]), 1) : 20;
  g_autoptr (GArray) enters = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) undos = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (int));
  FormFixture self;
  JdPart *item;
  JdField *field;

  form_fixture_init (&argc, &argv);
  form_fixture_open (&self, form_fixture_new_list (n_items), 640, 900);
  item = jd_part_list_get (form_fixture_get_items (self.document), n_items / 2);
  field = form_fixture_get_field (&self, item, JD_ITEM_TEXT);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  form_fixture_settle (&self);

  for (guint i = 0; i < n_rounds; i++)
    {
      int time;

      jd_field_select (field, 6, 6);
      draw (self.window);
      time = type_letter (&self, field);
      g_array_append_val (letters, time);
      time = enter (&self, field);
      g_array_append_val (enters, time);
      time = undo (&self);
      g_array_append_val (undos, time);
    }

  g_array_sort (enters, compare);
  g_array_sort (undos, compare);
  g_array_sort (letters, compare);
  printf ("{ \"enter\": %d, \"undo\": %d, \"letter\": %d }\n",
           g_array_index (enters, int, n_rounds / 2), g_array_index (undos, int, n_rounds / 2),
           g_array_index (letters, int, n_rounds / 2));
  form_fixture_close (&self);

  return 0;
}
