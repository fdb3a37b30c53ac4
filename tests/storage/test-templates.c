/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "jd-file.h"
#include "jd-model.h"
#include "jd-template-store.h"
#include "jd-test-folder.h"

#define BACKEND "backend-software-developer"

static JdTemplateStore *
open_store (JdTestFolder *folder)
{
  g_autofree char *path = jd_test_folder_dup (folder, "templates");

  return jd_template_store_new (path);
}

static void
test_built_in (JdTestFolder  *folder,
               gconstpointer  data)
{
  g_autoptr (JdTemplateStore) store = open_store (folder);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (g_list_model_get_n_items (jd_template_store_get_unreadable (store)), ==, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdTemplate) one = g_list_model_get_item (G_LIST_MODEL (store), i);
      g_autoptr (JdDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (jd_template_get_built_in (one));
      g_assert_nonnull (jd_template_get_family (one));
      g_assert_nonnull (jd_template_get_description (one));
      g_assert_true (jd_template_store_find (store, jd_template_get_id (one)) == one);
      document = jd_template_instantiate (one, JD_TEMPLATE_TICK_SKILLS, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_TITLE), ==,
                       jd_template_get_title (one));
    }
}

static void
test_instantiate (JdTestFolder  *folder,
                  gconstpointer  data)
{
  g_autoptr (JdTemplateStore) store = open_store (folder);
  JdTemplate *template = jd_template_store_find (store, BACKEND);
  g_autoptr (JdDocument) original = jd_template_load (template, NULL);
  g_autoptr (JdDocument) document =
    jd_template_instantiate (template, JD_TEMPLATE_TICK_SKILLS, NULL);
  g_autoptr (JdDocument) other =
    jd_template_instantiate (template, JD_TEMPLATE_SUGGEST_SKILLS, NULL);
  gpointer source = jd_part_get_part (document, JD_DOCUMENT_TEMPLATE);
  static const guint dropped[] = { JD_DOCUMENT_TEMPLATE_ID, JD_DOCUMENT_VERSION, JD_DOCUMENT_FAMILY,
                                   JD_DOCUMENT_DESCRIPTION, JD_DOCUMENT_TAGS,
                                   JD_DOCUMENT_MODIFIED };
  static const guint kept[] = { JD_DOCUMENT_SECTIONS, JD_DOCUMENT_VARIABLES,
                                JD_DOCUMENT_REQUIREMENTS, JD_DOCUMENT_SKILLS, JD_DOCUMENT_FAQ };

  g_assert_cmpint (jd_part_get_choice (document, JD_DOCUMENT_KIND), ==, JD_DOCUMENT_KIND_DOCUMENT);
  g_assert_cmpstr (jd_part_get_string (source, JD_TEMPLATE_REF_ID), ==, BACKEND);
  g_assert_cmpint (jd_part_get_integer (source, JD_TEMPLATE_REF_VERSION), ==,
                   jd_template_get_version (template));
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_ID), !=,
                   jd_part_get_string (original, JD_DOCUMENT_ID));
  g_assert_cmpstr (jd_part_get_string (document, JD_DOCUMENT_ID), !=,
                   jd_part_get_string (other, JD_DOCUMENT_ID));
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    g_assert_false (jd_part_has (document, dropped[i]));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      JdPartList *before = jd_part_get_list (original, kept[i]);
      JdPartList *after = jd_part_get_list (document, kept[i]);

      g_assert_cmpuint (jd_part_list_get_n (before), >, 0);
      g_assert_cmpuint (jd_part_list_get_n (before), ==, jd_part_list_get_n (after));
      for (guint j = 0; j < jd_part_list_get_n (before); j++)
        g_assert_true (jd_part_equal (jd_part_list_get (before, j), jd_part_list_get (after, j)));
    }
  g_assert_false (jd_part_has (other, JD_DOCUMENT_SKILLS));
}

static void
test_own (JdTestFolder  *folder,
          gconstpointer  data)
{
  g_autoptr (JdTemplateStore) store = open_store (folder);
  g_autoptr (JdDocument) document = jd_document_new_blank ("en");
  g_autoptr (JdDocument) saved = NULL;
  g_autoptr (JdTemplateStore) again = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  gpointer internal = jd_part_get_part (document, JD_DOCUMENT_INTERNAL);
  JdTemplate *first;
  JdTemplate *second;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Küchenchef / ../../x");
  jd_part_set_string (internal, JD_INTERNAL_NOTES, "secret");
  first = jd_template_store_add (store, document, NULL);
  g_assert_nonnull (first);
  g_assert_cmpstr (jd_template_get_id (first), ==, "kuchenchef-x");
  second = jd_template_store_add (store, document, NULL);
  g_assert_cmpstr (jd_template_get_id (second), ==, "kuchenchef-x-2");
  g_assert_false (jd_template_get_built_in (second));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, n + 2);
  g_assert_cmpuint (jd_test_folder_count (folder, "templates"), ==, 2);

  saved = jd_template_load (second, NULL);
  g_assert_cmpint (jd_part_get_choice (saved, JD_DOCUMENT_KIND), ==, JD_DOCUMENT_KIND_TEMPLATE);
  g_assert_false (jd_part_has (saved, JD_DOCUMENT_INTERNAL));
  g_assert_true (jd_part_has (document, JD_DOCUMENT_INTERNAL));

  again = open_store (folder);
  g_assert_nonnull (jd_template_store_find (again, "kuchenchef-x"));
  g_assert_true (jd_template_store_remove (store, second, NULL));
  g_assert_null (jd_template_store_find (store, "kuchenchef-x-2"));
  g_assert_cmpuint (jd_test_folder_count (folder, "templates"), ==, 1);
}

/* The user's own template of the same id comes before the built-in one. */
static void
test_same_id (JdTestFolder  *folder,
              gconstpointer  data)
{
  g_autofree char *path = jd_test_folder_dup (folder, "templates");
  g_autoptr (JdTemplateStore) store = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  jd_test_folder_write (folder, "templates/mine.jobdesc",
                        "{\"format\":\"jobdesc/1\",\"kind\":\"template\",\"templateId\":\"" BACKEND
                        "\",\"title\":\"Mine\"}");
  store = open_store (folder);
  g_assert_cmpstr (jd_template_get_title (jd_template_store_find (store, BACKEND)), ==, "Mine");
}

static void
test_unreadable (JdTestFolder  *folder,
                 gconstpointer  data)
{
  static const char *const texts[] = {
    "", "{", "[]", "{\"format\":\"jobdesc/1\",\"kind\":\"document\",\"title\":\"x\"}",
    "{\"format\":\"jobdesc/1\",\"kind\":\"template\",\"title\":\"no id\"}",
    "{\"format\":\"jobdesc/1\",\"kind\":\"template\",\"templateId\":\"no-title\"}",
  };
  g_autofree char *path = jd_test_folder_dup (folder, "templates");
  g_autoptr (JdTemplateStore) store = open_store (folder);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("templates/%u.jobdesc", i);

      jd_test_folder_write (folder, name, texts[i]);
    }
  jd_test_folder_write (folder, "templates/notes.txt", "not looked at");
  jd_template_store_refresh (store);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, n);
  g_assert_cmpuint (g_list_model_get_n_items (jd_template_store_get_unreadable (store)), ==,
                    G_N_ELEMENTS (texts));
}

static void
test_matches (JdTestFolder  *folder,
              gconstpointer  data)
{
  static const struct {
    const char *query;
    gboolean matches;
  } rows[] = {
    { "backend", TRUE }, { "soft dev", TRUE }, { "BACK", TRUE }, { "engin", TRUE },
    { "nurse", FALSE }, { "ackend", FALSE }, { "", TRUE },
  };
  g_autoptr (JdTemplateStore) store = open_store (folder);
  JdTemplate *template = jd_template_store_find (store, BACKEND);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].query);
      g_assert_true (jd_template_matches (template, rows[i].query) == rows[i].matches);
    }
}

#define ADD(name, function) \
  g_test_add ("/storage/templates/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("built-in", test_built_in);
  ADD ("instantiate", test_instantiate);
  ADD ("own", test_own);
  ADD ("same-id", test_same_id);
  ADD ("unreadable", test_unreadable);
  ADD ("matches", test_matches);

  return g_test_run ();
}
