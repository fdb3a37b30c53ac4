/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "preview-fixture.h"

static void
on_activated_cb (Fixture *fixture,
                 JdPart  *part,
                 guint    member,
                 guint    offset)
{
  fixture->activated = (JdPlace) { .part = part, .member = member, .start = offset,
                                   .end = offset };
}

static gboolean
is_complete (gpointer layout)
{
  return jd_layout_is_complete (layout);
}

void
preview_fixture_set_up_size (Fixture *fixture,
                             int      width,
                             int      height)
{
  fixture->document = ui_document_new ();
  fixture->session = jd_edit_session_new (fixture->document, NULL, NULL, NULL);
  fixture->preview = JD_PREVIEW (jd_preview_new ());
  fixture->view = JD_PAGE_VIEW (ui_find (GTK_WIDGET (fixture->preview), JD_TYPE_PAGE_VIEW));
  g_signal_connect_swapped (fixture->preview, "place-activated", G_CALLBACK (on_activated_cb),
                            fixture);
  jd_preview_set_session (fixture->preview, fixture->session);
  fixture->window = ui_window_new (GTK_WIDGET (fixture->preview), width, height);
  ui_wait (is_complete, jd_preview_get_layout (fixture->preview));
  ui_draw (fixture->window);
}

void
preview_fixture_set_up (Fixture       *fixture,
                        gconstpointer  data)
{
  preview_fixture_set_up_size (fixture, 480, 800);
}

void
preview_fixture_tear_down (Fixture       *fixture,
                           gconstpointer  data)
{
  ui_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
}

GtkWidget *
preview_fixture_get_area (Fixture *fixture,
                          guint    page)
{
  GtkWidget *area = jd_page_view_get_area (fixture->view, page);

  g_assert_nonnull (area);

  return area;
}

void
preview_fixture_add (const char  *path,
                     void       (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, preview_fixture_set_up, test, preview_fixture_tear_down);
}

void
preview_fixture_add_paragraphs (Fixture *fixture,
                                guint    n_paragraphs)
{
  gpointer section = jd_document_find_section (fixture->document, JD_SECTION_ROLE_ABOUT_ROLE);
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *text = g_strdup_printf ("Berth %u wants somebody who answers when the fog "
                                               "is at its thickest, and again by night.", i);
      JdPart *copy = jd_part_copy (jd_part_list_get (blocks, 0));

      jd_part_set_string (copy, JD_BLOCK_TEXT, text);
      g_ptr_array_add (added, copy);
    }
  jd_part_list_splice (blocks, 0, 0, added->pdata, added->len);
}

void
preview_fixture_settle (Fixture *fixture)
{
  ui_draw (fixture->window);
  ui_wait (is_complete, jd_preview_get_layout (fixture->preview));
  ui_draw (fixture->window);
}
