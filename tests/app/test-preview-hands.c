/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-area.h"
#include "jd-page-text.h"
#include "jd-posting-text.h"
#include "jd-preview-pages.h"
#include "jd-preview-posting.h"
#include "preview-fixture.h"

/* What is selected and copied on the page, what is marked there, and what is read aloud of it. */

static guint
find_block (Fixture    *fixture,
            const char *text)
{
  JdContent *content = jd_layout_get_content (jd_preview_get_layout (fixture->preview));

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    if (g_str_has_prefix (jd_inline_get_text (jd_content_get_block (content, i)->text), text))
      return i;

  g_error ("“%s” is not on the page", text);
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  gboolean *done = user_data;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source),
                                                              result, NULL));
  *done = TRUE;
}

static gboolean
is_done (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static char *
read_clipboard (Fixture    *fixture,
                const char *mime)
{
  GdkContentProvider *content = gdk_clipboard_get_content (
    gtk_widget_get_clipboard (fixture->window));
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (content, mime, stream, G_PRIORITY_DEFAULT, NULL,
                                              on_written_cb, &done);
  ui_wait (is_done, &done);

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  guint first = find_block (fixture, "Responsibilities");
  guint last = find_block (fixture, "Explain to pilots");
  g_autofree char *html = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *text = NULL;

  g_signal_emit_by_name (fixture->view, "copy", first, last);
  html = read_clipboard (fixture, "text/html");
  markdown = read_clipboard (fixture, "text/markdown");
  text = ui_read_clipboard (fixture->window);

  g_assert_cmpstr (html, ==,
                   "<h2>Responsibilities</h2>\n"
                   "<ul>\n"
                   "<li>Design and build the services behind the timetable</li>\n"
                   "<li>Watch them run, and mend them by day</li>\n"
                   "<li>Explain to pilots and planners what a change means</li>\n"
                   "</ul>\n");
  g_assert_cmpstr (markdown, ==,
                   "## Responsibilities\n"
                   "\n"
                   "- Design and build the services behind the timetable\n"
                   "- Watch them run, and mend them by day\n"
                   "- Explain to pilots and planners what a change means\n");
  g_assert_cmpstr (text, ==,
                   "Responsibilities\n"
                   "----------------\n"
                   "- Design and build the services behind the timetable\n"
                   "- Watch them run, and mend them by day\n"
                   "- Explain to pilots and planners what a change means\n");
  g_assert_nonnull (ui_find_text (fixture->window, "Copied"));
}

static void
test_copy_all (Fixture       *fixture,
               gconstpointer  data)
{
  guint first, last;
  g_autofree char *markdown = NULL;
  g_autofree char *html = NULL;

  g_assert_false (jd_page_view_get_selection (fixture->view, &first, &last));
  jd_page_view_select_all (fixture->view);
  g_assert_true (jd_page_view_get_selection (fixture->view, &first, &last));
  g_assert_cmpuint (first, ==, 0);

  g_signal_emit_by_name (fixture->view, "copy", first, last);
  markdown = read_clipboard (fixture, "text/markdown");
  html = read_clipboard (fixture, "text/html");
  g_assert_nonnull (strstr (markdown, "# Harbour Software Developer\n"));
  g_assert_nonnull (strstr (markdown, "harbours **correct**, and the people who rely on it "
                                      "informed, in the Berth Planning team.\n"));
  g_assert_nonnull (strstr (markdown, "### Must have\n\n- Three years"));
  g_assert_nonnull (strstr (html, "<h1>Harbour Software Developer</h1>"));
  g_assert_nonnull (strstr (html, "<strong>correct</strong>"));
  g_assert_null (strstr (markdown, "Secret"));
  g_assert_null (strstr (html, "Secret"));
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *area = preview_fixture_get_area (fixture, 0);
  GtkAccessibleTextInterface *iface = GTK_ACCESSIBLE_TEXT_GET_IFACE (area);
  guint before = ui_draw_nodes (area).n_colours;
  g_autofree GtkAccessibleTextRange *ranges = NULL;
  gsize n_ranges = 0;

  g_assert_false (iface->get_selection (GTK_ACCESSIBLE_TEXT (area), &n_ranges, &ranges));
  jd_page_view_select_all (fixture->view);
  ui_draw (fixture->window);
  g_assert_cmpuint (ui_draw_nodes (area).n_colours, >, before + 10);
  ui_screenshot (fixture->window, "preview-selected");
  g_assert_true (iface->get_selection (GTK_ACCESSIBLE_TEXT (area), &n_ranges, &ranges));
  g_assert_cmpuint (n_ranges, ==, 1);
  g_assert_cmpuint (ranges[0].start, ==, 0);
  g_assert_cmpuint (ranges[0].length, >, 500);
}

typedef struct {
  GtkWidget *area;
  guint n_colours;
} Colours;

static gboolean
has_colours (gpointer user_data)
{
  Colours *colours = user_data;
  UiNodes nodes = ui_count_nodes (colours->area);

  return nodes.n_glyphs > 0 && nodes.n_colours == colours->n_colours;
}

/* The mark goes when nothing is typed any more. */
static void
test_fade (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *area = preview_fixture_get_area (fixture, 0);
  JdPlace place = { .part = JD_PART (fixture->document), .member = JD_DOCUMENT_TITLE };
  Colours before = { area, ui_draw_nodes (area).n_colours };
  Colours marked = { area, before.n_colours + 1 };

  jd_preview_set_place (fixture->preview, &place);
  ui_wait (has_colours, &marked);
  ui_wait (has_colours, &before);

  /* The next key brings it back. */
  jd_part_set_string (fixture->document, JD_DOCUMENT_TITLE, "Harbour Master");
  ui_wait (has_colours, &marked);
  jd_preview_set_place (fixture->preview, NULL);
  ui_wait (has_colours, &before);
}

/* How light a page is, from 0 to 1: most of it is paper. */
static double
get_light (Fixture *fixture)
{
  GtkWidget *area = preview_fixture_get_area (fixture, 0);
  int width = gtk_widget_get_width (area), height = gtk_widget_get_height (area);
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc0 ((gsize) (width * height * 4));
  double sum = 0;

  ui_draw_nodes (area);
  node = ui_snapshot (area);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (area), NULL));
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                              (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    sum += pixels[4 * i + 1] / 255.0;
  gsk_renderer_unrealize (renderer);

  return sum / (width * height);
}

static void
test_dark (Fixture       *fixture,
           gconstpointer  data)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();
  GtkWidget *pages = ui_find (fixture->window, JD_TYPE_PREVIEW_PAGES);
  double white = get_light (fixture);
  double dark;

  g_assert_cmpfloat (white, >, 0.8);
  g_object_set (pages, "dark", TRUE, NULL);
  g_assert_cmpfloat_with_epsilon (get_light (fixture), white, 0.01);

  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = get_light (fixture);
  g_assert_cmpfloat (dark, <, 0.3);
  /* What is written on it is lighter than the paper. */
  g_assert_cmpfloat (dark, >, 29 / 255.0 + 0.02);
  g_assert_true (gtk_widget_has_css_class (preview_fixture_get_area (fixture, 0), "jd-dark"));
  ui_screenshot (fixture->window, "preview-dark-page");

  /* Else it is white in the dark, too. */
  g_object_set (pages, "dark", FALSE, NULL);
  g_assert_cmpfloat_with_epsilon (get_light (fixture), white, 0.01);
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
}

static JdPageText *
read_page (Fixture *fixture)
{
  return jd_page_text_new (jd_preview_get_layout (fixture->preview), 0);
}

/* Of a change an assistive tool is told what is new, and no more. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const titles[] = {
    "Harbour Software Developers", "Harbour Hardware Developer", "Harbour Software Developer",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (JdPageText) before = read_page (fixture);
      g_autoptr (JdPageText) after = NULL;
      g_autofree char *out = NULL;
      g_autofree char *in = NULL;
      guint start, old_end, end;

      jd_part_set_string (fixture->document, JD_DOCUMENT_TITLE, titles[i]);
      after = read_page (fixture);
      jd_page_text_compare (before, after, &start, &old_end, &end);
      out = jd_page_text_dup (before, start, old_end);
      in = jd_page_text_dup (after, start, end);
      g_assert_cmpuint (strlen (out), <, 5);
      g_assert_cmpuint (strlen (in), <, 5);
      g_assert_cmpuint (jd_page_text_get_length (after) + (old_end - start), ==,
                        jd_page_text_get_length (before) + (end - start));
      jd_part_set_string (fixture->document, JD_DOCUMENT_TITLE, "Harbour Software Developer");
    }
}

static gboolean
shows_rowing (gpointer posting)
{
  g_autofree char *text = jd_preview_posting_dup_text (posting);

  return strstr (text, "• Rowing") != NULL;
}

static void
add_facts (JdDocument *document)
{
  static const char *const types[] = { "full-time", NULL };
  JdPart *pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  JdPart *location = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_LOCATIONS));
  JdPart *address = jd_part_get_part (location, JD_LOCATION_ADDRESS);

  jd_part_set_strings (jd_part_get_part (document, JD_DOCUMENT_EMPLOYMENT), JD_EMPLOYMENT_TYPES,
                       types);
  jd_part_set_string (address, JD_ADDRESS_CITY, "Lisbon");
  jd_part_set_string (pay, JD_COMPENSATION_CURRENCY, "EUR");
  jd_part_set_number (pay, JD_COMPENSATION_MIN, 52000);
  jd_part_set_number (pay, JD_COMPENSATION_MAX, 64000);
  jd_part_set_choice (pay, JD_COMPENSATION_PERIOD, JD_PERIOD_YEAR);
  jd_part_set_flag (pay, JD_COMPENSATION_PUBLISH, TRUE);
}

static void
test_posting (Fixture       *fixture,
              gconstpointer  data)
{
  JdPreviewPosting *posting;
  g_autofree char *text = NULL;

  g_assert_null (ui_find (fixture->window, JD_TYPE_PREVIEW_POSTING));
  add_facts (fixture->document);
  jd_preview_set_format (fixture->preview, "posting");
  ui_draw (fixture->window);
  posting = JD_PREVIEW_POSTING (ui_find (fixture->window, JD_TYPE_PREVIEW_POSTING));
  text = jd_preview_posting_dup_text (posting);
  g_assert_nonnull (strstr (text, "Responsibilities\n• Design and build"));
  g_assert_nonnull (strstr (text, "harbours correct, and the people"));
  g_assert_null (strstr (text, "Secret"));
  g_assert_null (strstr (text, "<"));
  g_assert_nonnull (ui_find_text (fixture->window, "Harbour Software Developer"));
  g_assert_nonnull (ui_find_text (fixture->window, "Fernhaven Ports · Lisbon"));
  g_assert_nonnull (ui_find_text (fixture->window,
                                  "Full-time  €52,000\u00a0–\u00a0€64,000 per year"));
  g_assert_nonnull (ui_find_text (fixture->window, "What a job board shows on a phone"));
  ui_screenshot (fixture->window, "preview-posting");

  ui_skill_append (fixture->document, "Rowing", JD_IMPORTANCE_NICE, NULL);
  ui_wait (shows_rowing, posting);
}

/* What is over the limit of a board is shown apart, and no more of it than can be read. */
static void
test_cut (void)
{
  g_autoptr (GtkTextBuffer) buffer = jd_posting_text_create_buffer ();
  GtkTextTag *cut = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "cut");
  g_autoptr (GString) many = g_string_new (NULL);
  GtkTextIter iter;
  g_autofree char *text = NULL;

  g_assert_cmpuint (jd_posting_text_show (buffer, "<p>a &lt;b&gt; &amp; <em>ü</em>x<br>z</p>\n"
                                                  "<ol>\n<li>one</li>\n<li>two\n<ul>\n"
                                                  "<li>in</li>\n</ul>\n</li>\n</ol>\n", 8),
                    ==, 23);
  gtk_text_buffer_get_start_iter (buffer, &iter);
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (&iter, cut));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 8);
  gtk_text_buffer_get_end_iter (buffer, &iter);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "a <b> & üx\u2028z\n1. one\n2. two\n– in");

  for (guint i = 0; i < 2000; i++)
    g_string_append (many, "<p>Ships come early, and ships come late.</p>\n");
  g_assert_cmpuint (jd_posting_text_show (buffer, many->str, 1000), >, 70000);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), <, 6000);
  g_assert_cmpuint (jd_posting_text_show (buffer, "", 1000), ==, 0);
}

/* Each thing that is shown keeps its own size. */
static void
test_zooms (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const formats[] = { "posting", "markdown", "json" };
  int zooms[3];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      jd_preview_set_format (fixture->preview, formats[i]);
      for (guint k = 0; k <= i; k++)
        jd_preview_zoom_in (fixture->preview);
      ui_draw (fixture->window);
    }
  g_object_get (fixture->preview, "posting-zoom", &zooms[0], "markdown-zoom", &zooms[1],
                "json-zoom", &zooms[2], NULL);
  g_assert_cmpint (zooms[0], ==, 125);
  g_assert_cmpint (zooms[1], ==, 156);
  g_assert_cmpint (zooms[2], ==, 195);

  jd_preview_set_format (fixture->preview, "posting");
  jd_preview_zoom_reset (fixture->preview);
  g_object_set (fixture->preview, "markdown-zoom", 75, NULL);
  jd_preview_set_format (fixture->preview, "markdown");
  ui_draw (fixture->window);
  g_assert_nonnull (ui_find_text (fixture->window, "75%"));
  g_object_get (fixture->preview, "posting-zoom", &zooms[0], "json-zoom", &zooms[2], NULL);
  g_assert_cmpint (zooms[0], ==, 100);
  g_assert_cmpint (zooms[2], ==, 195);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  preview_fixture_add ("/preview-hands/copy", test_copy);
  preview_fixture_add ("/preview-hands/copy-all", test_copy_all);
  preview_fixture_add ("/preview-hands/selection", test_selection);
  preview_fixture_add ("/preview-hands/fade", test_fade);
  preview_fixture_add ("/preview-hands/dark", test_dark);
  preview_fixture_add ("/preview-hands/told", test_told);
  preview_fixture_add ("/preview-hands/posting", test_posting);
  g_test_add_func ("/preview-hands/cut", test_cut);
  preview_fixture_add ("/preview-hands/zooms", test_zooms);

  return g_test_run ();
}
