/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-page-area.h"
#include "jd-page-heading.h"
#include "jd-preview-place.h"
#include "jd-preview-source.h"
#include "preview-fixture.h"

static void
on_after_paint_cb (GdkFrameClock *clock,
                   Fixture       *fixture)
{
  fixture->painted = ui_count_nodes (preview_fixture_get_area (fixture, 0));
  fixture->is_painted = TRUE;
}

static gboolean
is_painted (gpointer user_data)
{
  return ((Fixture *) user_data)->is_painted;
}

/* What the next frame shows of the first page, and no later one. */
static UiNodes
count_next_frame (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb),
                                     fixture);

  fixture->is_painted = FALSE;
  ui_wait (is_painted, fixture);
  g_signal_handler_disconnect (clock, handler);

  return fixture->painted;
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *area = preview_fixture_get_area (fixture, 0);
  guint n_pages = jd_layout_get_n_pages (jd_preview_get_layout (fixture->preview));
  g_autofree char *text = jd_page_area_dup_text (JD_PAGE_AREA (area));
  g_autofree char *label = g_strdup_printf ("Page 1 of %u", n_pages);
  g_autoptr (GtkAdjustment) vadjustment = NULL;

  g_assert_cmpuint (n_pages, >=, 2);
  g_object_get (fixture->view, "vadjustment", &vadjustment, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment), ==, 0);
  g_assert_null (jd_page_view_get_area (fixture->view, n_pages));
  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (gtk_widget_get_focusable (area));

  g_assert_nonnull (strstr (text, "Harbour Software Developer\n"));
  g_assert_nonnull (strstr (text, "Watch them run, and mend them by day\n"));
  g_assert_nonnull (strstr (text, "in the Berth Planning team."));
  g_assert_nonnull (strstr (text, "One of Java or Python"));
  g_assert_null (strstr (text, "Secret"));
}

static void
test_reading (Fixture       *fixture,
              gconstpointer  data)
{
  GtkAccessibleText *page = GTK_ACCESSIBLE_TEXT (preview_fixture_get_area (fixture, 0));
  GtkAccessibleTextInterface *iface = GTK_ACCESSIBLE_TEXT_GET_IFACE (page);
  g_autoptr (GBytes) all = iface->get_contents (page, 0, G_MAXUINT);
  const char *text = g_bytes_get_data (all, NULL);
  guint at = (guint) g_utf8_strlen (text, strstr (text, "Software") - text);
  guint start, end;
  graphene_rect_t title, below;
  g_autoptr (GBytes) word = NULL;
  g_autoptr (GBytes) line = NULL;

  g_assert_cmpuint (strlen (text) + 1, ==, g_bytes_get_size (all));

  word = iface->get_contents_at (page, at + 3, GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD, &start, &end);
  g_assert_cmpstr (g_bytes_get_data (word, NULL), ==, "Software ");
  g_assert_cmpuint (start, ==, at);

  line = iface->get_contents_at (page, at, GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE, &start, &end);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (line, NULL), "Harbour Software Developer"));

  g_assert_true (iface->get_extents (page, at, at + 8, &title));
  g_assert_true (iface->get_extents (page, end + 4, end + 5, &below));
  g_assert_cmpfloat (title.size.width, >, 20);
  g_assert_cmpfloat (below.origin.y, >, title.origin.y);
}

static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *heading = gtk_widget_get_first_child (preview_fixture_get_area (fixture, 0));
  guint n = 0;

  g_assert_nonnull (heading);
  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Harbour Software Developer");
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);

  for (; heading != NULL; heading = gtk_widget_get_next_sibling (heading))
    {
      g_assert_true (JD_IS_PAGE_HEADING (heading));
      n++;
    }
  /* The title, four sections, and four times must or nice to have. */
  g_assert_cmpuint (n, ==, 9);
}

static void
test_same_frame_text (Fixture       *fixture,
                      gconstpointer  data)
{
  UiNodes before = ui_draw_nodes (preview_fixture_get_area (fixture, 0));
  UiNodes after;

  g_assert_cmpuint (before.n_glyphs, >, 500);
  jd_part_set_string (fixture->document, JD_DOCUMENT_TITLE, "Harbour Software DeveloperXY");
  after = count_next_frame (fixture);

  g_assert_cmpuint (after.n_glyphs, >=, before.n_glyphs + 2);
}

static void
test_same_frame_list (Fixture       *fixture,
                      gconstpointer  data)
{
  guint before = ui_draw_nodes (preview_fixture_get_area (fixture, 0)).n_glyphs;
  JdHistory *history = jd_edit_session_get_history (fixture->session);

  jd_history_begin (history, "Tick Skill", NULL);
  ui_skill_append (fixture->document, "Kubernetes", JD_IMPORTANCE_MUST, NULL);
  jd_history_end (history, NULL);
  g_assert_cmpuint (count_next_frame (fixture).n_glyphs, !=, before);

  g_assert_true (jd_history_undo (history));
  g_assert_cmpuint (count_next_frame (fixture).n_glyphs, ==, before);
}

static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;

  /* A pane that is not seen catches up when it is. */
  gtk_widget_set_visible (GTK_WIDGET (fixture->preview), FALSE);
  jd_part_set_string (fixture->document, JD_DOCUMENT_TITLE, "Lock Keeper");
  ui_skill_append (fixture->document, "Rowing", JD_IMPORTANCE_NICE, NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture->preview), TRUE);
  ui_draw (fixture->window);

  text = jd_page_area_dup_text (JD_PAGE_AREA (preview_fixture_get_area (fixture, 0)));
  g_assert_nonnull (strstr (text, "Lock Keeper"));
  g_assert_nonnull (strstr (text, "Rowing"));
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  JdLayout *layout = jd_preview_get_layout (fixture->preview);
  JdContent *content = jd_layout_get_content (layout);
  guint n_tried = 0;

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);
      JdRectangle caret;
      guint page, found, offset, back;

      if (block->placeholder || block->part == NULL
          || strlen (jd_inline_get_text (block->text)) < 12
          || !jd_layout_find_caret (layout, i, 9, &page, &caret))
        continue;

      /* A click on the caret leads to the field, and the place in the field back to the caret. */
      g_assert_true (jd_layout_find_place (layout, page, caret.x + 0.1,
                                           caret.y + caret.height / 2, &found, &offset));
      g_assert_cmpuint (found, ==, i);
      g_assert_cmpuint (offset, ==, 9);
      g_signal_emit_by_name (fixture->view, "place-activated", found, offset);
      g_assert_true (fixture->activated.part == block->part);
      g_assert_cmpuint (fixture->activated.member, ==, block->member);
      g_assert_cmpint (jd_preview_place_find (content, &fixture->activated, &back), ==, (int) i);
      if (block->kind == JD_CONTENT_PARAGRAPH || block->kind == JD_CONTENT_BULLET)
        {
          g_assert_cmpuint (fixture->activated.end, ==, 9);
          g_assert_cmpuint (back, ==, 9);
        }
      n_tried++;
    }

  g_assert_cmpuint (n_tried, >, 20);
}

static void
test_place_variable (Fixture       *fixture,
                     gconstpointer  data)
{
  JdContent *content = jd_layout_get_content (jd_preview_get_layout (fixture->preview));
  gpointer section = jd_document_find_section (fixture->document, JD_SECTION_ROLE_SUMMARY);
  gpointer block = jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0);
  int index = jd_content_find (content, block, JD_BLOCK_TEXT);
  const char *shown, *found;
  g_autofree char *field = jd_inline_dup_plain (jd_part_get_string (block, JD_BLOCK_TEXT));
  JdPlace place;

  g_assert_cmpint (index, >=, 0);
  shown = jd_inline_get_text (jd_content_get_block (content, (guint) index)->text);
  found = strstr (shown, " team.");
  g_assert_nonnull (found);

  /* After the value on the page is after the name in the field. */
  g_assert_true (jd_preview_place_init (&place, jd_content_get_block (content, (guint) index),
                                        (guint) (found - shown)));
  g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (field, place.end), " team."));

  found = strstr (shown, "Planning");
  g_assert_true (jd_preview_place_init (&place, jd_content_get_block (content, (guint) index),
                                        (guint) (found - shown)));
  g_assert_true (g_str_has_prefix (g_utf8_offset_to_pointer (field, place.end), "{{team}}"));
}

static void
test_tint (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer section = jd_document_find_section (fixture->document, JD_SECTION_ROLE_ABOUT_ROLE);
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  JdPlace place = { .part = JD_PART (fixture->document), .member = JD_DOCUMENT_TITLE };
  guint before = ui_draw_nodes (preview_fixture_get_area (fixture, 0)).n_colours;
  guint last;

  jd_preview_set_place (fixture->preview, &place);
  g_assert_cmpuint (count_next_frame (fixture).n_colours, ==, before + 1);
  g_assert_cmpuint (jd_page_view_get_page (fixture->view), ==, 0);

  /* A place out of view comes into view. */
  last = jd_layout_get_n_pages (jd_preview_get_layout (fixture->preview)) - 1;
  place.part = jd_part_list_get (blocks, jd_part_list_get_n (blocks) - 1);
  place.member = JD_BLOCK_TEXT;
  jd_preview_set_place (fixture->preview, &place);
  ui_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (preview_fixture_get_area (fixture, last)));

  jd_preview_set_place (fixture->preview, NULL);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  double fit = jd_page_view_get_zoom (fixture->view);
  g_autofree char *mode = NULL;

  g_assert_cmpint (jd_page_view_get_shown_mode (fixture->view), ==, JD_ZOOM_FIT_WIDTH);
  g_assert_cmpfloat (fit, >, 0.6);
  g_assert_cmpfloat (fit, <, 0.8);

  jd_preview_zoom_in (fixture->preview);
  g_assert_cmpfloat (jd_page_view_get_zoom (fixture->view), >, fit);
  for (guint i = 0; i < 20; i++)
    jd_preview_zoom_in (fixture->preview);
  g_assert_cmpfloat_with_epsilon (jd_page_view_get_zoom (fixture->view), JD_ZOOM_MAX, 0.001);
  for (guint i = 0; i < 20; i++)
    jd_preview_zoom_out (fixture->preview);
  g_assert_cmpfloat_with_epsilon (jd_page_view_get_zoom (fixture->view), JD_ZOOM_MIN, 0.001);

  g_object_set (fixture->preview, "zoom-mode", "150", NULL);
  g_object_get (fixture->preview, "zoom-mode", &mode, NULL);
  g_assert_cmpstr (mode, ==, "150");
  ui_draw (fixture->window);
  ui_screenshot (fixture->window, "preview-150");

  jd_preview_zoom_reset (fixture->preview);
  ui_draw (fixture->window);
  g_assert_cmpfloat_with_epsilon (jd_page_view_get_zoom (fixture->view), fit, 0.001);
}

static void
test_zoom_keeps_place (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkAdjustment *vadjustment;
  double before;

  g_object_get (fixture->view, "vadjustment", &vadjustment, NULL);
  gtk_adjustment_set_value (vadjustment, 700);
  ui_draw (fixture->window);
  before = 700 / jd_page_view_get_zoom (fixture->view);

  jd_page_view_set_zoom (fixture->view, 1.5);
  ui_draw (fixture->window);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (vadjustment) / 1.5, before, 30);
  g_object_unref (vadjustment);
}

static gboolean
shows_rowing (gpointer source)
{
  g_autofree char *text = jd_preview_source_dup_text (source);

  return strstr (text, "Rowing") != NULL;
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  JdPreviewSource *source;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *markdown = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *json = NULL;

  g_assert_null (ui_find (fixture->window, JD_TYPE_PREVIEW_SOURCE));
  jd_preview_set_format (fixture->preview, "markdown");
  ui_draw (fixture->window);
  source = JD_PREVIEW_SOURCE (ui_find (fixture->window, JD_TYPE_PREVIEW_SOURCE));
  markdown = jd_preview_source_dup_text (source);
  g_assert_nonnull (strstr (markdown, "# Harbour Software Developer\n"));
  g_assert_null (strstr (markdown, "Secret"));
  ui_screenshot (fixture->window, "preview-markdown");

  view = GTK_TEXT_VIEW (ui_find (GTK_WIDGET (source), GTK_TYPE_TEXT_VIEW));
  g_assert_false (gtk_text_view_get_editable (view));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Preview as Markdown");

  /* It follows, and the buffer holds the very text. */
  ui_skill_append (fixture->document, "Rowing „ähm“ 日本", JD_IMPORTANCE_NICE, NULL);
  ui_wait (shows_rowing, source);
  g_free (markdown);
  markdown = jd_preview_source_dup_text (source);
  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (shown, ==, markdown);

  jd_preview_set_format (fixture->preview, "json");
  json = jd_preview_source_dup_text (source);
  g_assert_true (g_str_has_prefix (json, "{\n  \"format\": \"jobdesc/1\""));
  g_assert_null (strstr (json, "Secret"));

  /* Its zoom is its own. */
  jd_preview_zoom_in (fixture->preview);
  g_assert_nonnull (ui_find_text (fixture->window, "125%"));
  jd_preview_set_format (fixture->preview, "page");
  ui_draw (fixture->window);
  g_assert_null (ui_find_text (fixture->window, "125%"));
}

static void
test_narrow (void)
{
  Fixture fixture = { 0 };
  int minimum;

  preview_fixture_set_up_size (&fixture, 360, 560);
  gtk_widget_measure (GTK_WIDGET (fixture.preview), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  g_assert_cmpint (jd_page_view_get_shown_mode (fixture.view), ==, JD_ZOOM_FIT_TEXT);
  g_assert_cmpfloat (jd_page_view_get_zoom (fixture.view), >, 0.62);
  ui_screenshot (fixture.window, "preview-narrow");
  preview_fixture_tear_down (&fixture, NULL);
}

static void
test_empty (void)
{
  g_autoptr (JdDocument) document = jd_document_new_blank ("en");
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, NULL, NULL);
  JdPreview *preview = JD_PREVIEW (jd_preview_new ());
  GtkWidget *window;

  jd_preview_set_session (preview, session);
  window = ui_window_new (GTK_WIDGET (preview), 480, 800);
  g_assert_cmpuint (ui_draw_nodes (GTK_WIDGET (preview)).n_glyphs, >, 20);
  ui_screenshot (window, "preview-empty");

  jd_preview_set_session (preview, NULL);
  ui_draw (window);
  g_assert_cmpuint (ui_count (window, JD_TYPE_PAGE_AREA), ==, 0);
  ui_window_destroy (window);
}

static void
test_looks (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();
  JdPlace place = { .part = JD_PART (fixture->document), .member = JD_DOCUMENT_TITLE };

  jd_preview_set_place (fixture->preview, &place);
  ui_screenshot (fixture->window, "preview");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_screenshot (fixture->window, "preview-dark");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);

  jd_part_set_string (fixture->document, JD_DOCUMENT_LANG, "ar");
  jd_part_set_string (fixture->document, JD_DOCUMENT_TITLE, "مهندس برمجيات");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ui_screenshot (fixture->window, "preview-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  preview_fixture_add ("/preview/pages", test_pages);
  preview_fixture_add ("/preview/reading", test_reading);
  preview_fixture_add ("/preview/headings", test_headings);
  preview_fixture_add ("/preview/same-frame/text", test_same_frame_text);
  preview_fixture_add ("/preview/same-frame/list", test_same_frame_list);
  preview_fixture_add ("/preview/hidden", test_hidden);
  preview_fixture_add ("/preview/place", test_place);
  preview_fixture_add ("/preview/place/variable", test_place_variable);
  preview_fixture_add ("/preview/tint", test_tint);
  preview_fixture_add ("/preview/zoom", test_zoom);
  preview_fixture_add ("/preview/zoom/keeps-place", test_zoom_keeps_place);
  preview_fixture_add ("/preview/source", test_source);
  g_test_add_func ("/preview/narrow", test_narrow);
  g_test_add_func ("/preview/empty", test_empty);
  preview_fixture_add ("/preview/looks", test_looks);

  return g_test_run ();
}
