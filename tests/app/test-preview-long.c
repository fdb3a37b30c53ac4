/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-area.h"
#include "preview-fixture.h"

/* Documents that are too long to be set, or to be shown, at once. */

static guint
count_areas (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->view));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_assert_true (JD_IS_PAGE_AREA (child));
      n++;
    }

  return n;
}

static void
test_many_pages (Fixture       *fixture,
                 gconstpointer  data)
{
  JdLayout *layout = jd_preview_get_layout (fixture->preview);
  g_autoptr (GtkAdjustment) vadjustment = NULL;
  guint n_pages;

  preview_fixture_add_paragraphs (fixture, 1500);
  preview_fixture_settle (fixture);
  n_pages = jd_layout_get_n_pages (layout);
  g_assert_cmpuint (n_pages, >, 40);
  g_assert_cmpuint (ui_count (fixture->window, JD_TYPE_PAGE_AREA), <=, 3);
  g_assert_cmpuint (count_areas (fixture), <, 20);
  g_assert_null (jd_page_view_get_area (fixture->view, n_pages - 1));

  /* All of it can be scrolled through, and what is seen is there at once. */
  g_object_get (fixture->view, "vadjustment", &vadjustment, NULL);
  for (guint i = 0; i <= 20; i++)
    {
      gtk_adjustment_set_value (vadjustment, gtk_adjustment_get_upper (vadjustment) * i / 20);
      g_assert_nonnull (jd_page_view_get_area (fixture->view, MIN (n_pages * i / 20,
                                                                   n_pages - 1)));
      ui_draw (fixture->window);
      g_assert_cmpuint (ui_count (fixture->window, JD_TYPE_PAGE_AREA), <=, 3);
      g_assert_cmpuint (count_areas (fixture), <, 20);
    }
  g_assert_true (gtk_widget_get_mapped (preview_fixture_get_area (fixture, n_pages - 1)));
  g_assert_null (jd_page_view_get_area (fixture->view, 0));
}

/* An item far away is put in and taken out while the view stays where it is. */
static void
test_place_stays (Fixture       *fixture,
                  gconstpointer  data)
{
  JdLayout *layout = jd_preview_get_layout (fixture->preview);
  g_autoptr (GtkAdjustment) vadjustment = NULL;
  guint n_pages;

  preview_fixture_add_paragraphs (fixture, 1500);
  preview_fixture_settle (fixture);
  n_pages = jd_layout_get_n_pages (layout);
  g_object_get (fixture->view, "vadjustment", &vadjustment, NULL);
  gtk_adjustment_set_value (vadjustment, 4000);
  ui_draw (fixture->window);

  for (guint i = 0; i < 3; i++)
    {
      ui_skill_append (fixture->document, "Rowing", JD_IMPORTANCE_NICE, NULL);
      ui_draw (fixture->window);
      g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment), ==, 4000);
      g_assert_cmpuint (jd_layout_get_n_pages (layout), >=, n_pages);
    }
}

static gboolean
is_replaced (gpointer user_data)
{
  Fixture *fixture = user_data;
  JdLayout *layout = jd_preview_get_layout (fixture->preview);

  return jd_layout_get_settings (layout)->style == JD_PAGE_STYLE_CLASSIC;
}

/* In another style all is set anew: what was there stays until then, and so does the place. */
static void
test_other_style (Fixture       *fixture,
                  gconstpointer  data)
{
  JdPart *page = jd_part_get_part (fixture->document, JD_DOCUMENT_PAGE);
  g_autoptr (GtkAdjustment) vadjustment = NULL;
  UiNodes nodes;

  preview_fixture_add_paragraphs (fixture, 1500);
  preview_fixture_settle (fixture);
  g_object_get (fixture->view, "vadjustment", &vadjustment, NULL);
  gtk_adjustment_set_value (vadjustment, gtk_adjustment_get_upper (vadjustment) / 2);
  ui_draw (fixture->window);

  jd_part_set_choice (page, JD_PAGE_STYLE, JD_PAGE_STYLE_CLASSIC);
  while (!is_replaced (fixture))
    {
      g_assert_cmpuint (ui_count (fixture->window, JD_TYPE_PAGE_AREA), >=, 1);
      nodes = ui_count_nodes (preview_fixture_get_area (
        fixture, jd_page_view_get_page (fixture->view)));
      g_assert_true (nodes.n_glyphs == 0 || nodes.n_glyphs > 300);
      g_main_context_iteration (NULL, TRUE);
    }
  preview_fixture_settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment), >, 2000);
  g_assert_cmpuint (ui_draw_nodes (preview_fixture_get_area (
                      fixture, jd_page_view_get_page (fixture->view))).n_glyphs, >, 300);
}

/* What the main loop does for a key at the size of a long document: a fraction of a frame. The
 * bound is loose, since tests share their machine; the message has the number. */
static void
test_key_time (Fixture       *fixture,
               gconstpointer  data)
{
  gpointer section = jd_document_find_section (fixture->document, JD_SECTION_ROLE_ABOUT_ROLE);
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  g_autoptr (GString) text = g_string_new ("Ships come early, and ships come late. ");
  JdPart *block = jd_part_list_get (blocks, 3);
  gint64 times[100];
  gint64 sum = 0;

  preview_fixture_add_paragraphs (fixture, 500);
  preview_fixture_settle (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 started;

      g_string_append_c (text, i % 6 == 5 ? ' ' : 'a' + (char) (i % 26));
      started = g_get_monotonic_time ();
      jd_part_set_string (block, JD_BLOCK_TEXT, text->str);
      times[i] = g_get_monotonic_time () - started;
      sum += times[i];
      if (i % 10 == 9)
        ui_draw (fixture->window);
    }

  g_test_message ("a key takes %" G_GINT64_FORMAT " µs of the main loop on %u pages",
                  sum / (gint64) G_N_ELEMENTS (times),
                  jd_layout_get_n_pages (jd_preview_get_layout (fixture->preview)));
  g_assert_cmpint (sum / (gint64) G_N_ELEMENTS (times), <, 100 * 1000);
}

typedef struct {
  Fixture *fixture;
  GString *title;
  guint n_keys;
  guint n_partial;
} Typing;

static gboolean
on_key_cb (gpointer user_data)
{
  Typing *self = user_data;

  self->n_partial += !jd_layout_is_complete (jd_preview_get_layout (self->fixture->preview));
  g_string_append_c (self->title, self->n_keys % 2 == 0 ? ' ' : 'a' + (char) (self->n_keys % 26));
  self->n_keys++;
  jd_part_set_string (self->fixture->document, JD_DOCUMENT_TITLE, self->title->str);

  return self->n_keys < 40 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_typed (gpointer user_data)
{
  return ((Typing *) user_data)->n_keys == 40;
}

/* Somebody types while the document is still being set. */
static void
test_typing_while_set (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GString) title = g_string_new ("Lock Keeper");
  g_autofree char *text = NULL;
  Typing typing = { fixture, title, 0, 0 };

  preview_fixture_add_paragraphs (fixture, 1500);
  g_timeout_add (2, on_key_cb, &typing);
  ui_wait (is_typed, &typing);
  g_assert_cmpuint (typing.n_partial, >, 0);
  preview_fixture_settle (fixture);
  text = jd_page_area_dup_text (JD_PAGE_AREA (preview_fixture_get_area (fixture, 0)));
  g_assert_nonnull (strstr (text, title->str));
}

static gboolean
is_busy (gpointer spinner)
{
  return gtk_widget_get_visible (spinner);
}

static gboolean
is_not_busy (gpointer spinner)
{
  return !gtk_widget_get_visible (spinner);
}

/* A layout that takes long says so, and the first page does not wait for it. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  JdLayout *layout = jd_preview_get_layout (fixture->preview);
  GtkWidget *spinner = ui_find (GTK_WIDGET (fixture->preview), ADW_TYPE_SPINNER);

  g_assert_true (is_not_busy (spinner));
  preview_fixture_add_paragraphs (fixture, 8000);
  ui_wait (is_busy, spinner);
  g_assert_false (jd_layout_is_complete (layout));
  g_assert_cmpuint (ui_draw_nodes (preview_fixture_get_area (fixture, 0)).n_glyphs, >, 300);
  ui_wait (is_not_busy, spinner);
  g_assert_true (jd_layout_is_complete (layout));
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  preview_fixture_add ("/preview-long/many-pages", test_many_pages);
  preview_fixture_add ("/preview-long/place-stays", test_place_stays);
  preview_fixture_add ("/preview-long/other-style", test_other_style);
  preview_fixture_add ("/preview-long/key-time", test_key_time);
  preview_fixture_add ("/preview-long/busy", test_busy);
  preview_fixture_add ("/preview-long/typing-while-set", test_typing_while_set);

  return g_test_run ();
}
