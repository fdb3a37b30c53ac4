/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-language-names.h"
#include "jd-writing.h"

static void
test_dictionary (void)
{
  static const char *const codes[] = { "de_AT", "de_DE", "en_GB", "en_US", "eo", "fr_CA", NULL };
  static const struct {
    const char *lang;
    const char *code;
  } rows[] = {
    { "de", "de_DE" },
    { "de-AT", "de_AT" },
    { "de-CH", "de_DE" },
    { "en", "en_US" },
    { "en-GB", "en_GB" },
    { "en-gb", "en_GB" },
    { "eo", "eo" },
    { "fr", "fr_CA" },
    { "pt-BR", NULL },
    { "e", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (jd_writing_find_dictionary (rows[i].lang, codes), ==, rows[i].code);
}

static JdDocument *
create_document (const char *lang,
                 const char *text)
{
  JdDocument *document = form_fixture_new_list (1);

  jd_part_set_string (document, JD_DOCUMENT_LANG, lang);
  jd_part_set_string (jd_part_list_get (form_fixture_get_items (document), 0), JD_ITEM_TEXT, text);

  return document;
}

static JdField *
get_item_field (FormFixture *self)
{
  return form_fixture_get_field (self, jd_part_list_get (form_fixture_get_items (self->document),
                                                         0), JD_ITEM_TEXT);
}

static void
test_missing (void)
{
  FormFixture self;
  JdWriting *writing;
  g_autofree char *missing = NULL;
  g_autofree char *none = NULL;

  form_fixture_open (&self, create_document ("pt-BR", "texto"), 500, 500);
  writing = jd_writing_get (self.session);
  none = jd_writing_dup_missing (writing);
  g_assert_null (none);
  g_object_set (writing, "check-spelling", TRUE, NULL);
  missing = jd_writing_dup_missing (writing);
  g_assert_cmpstr (missing, ==, "Portuguese");
  g_assert_false (jd_writing_go_to_misspelling (writing, self.form));
  form_fixture_close (&self);
}

/* Waits until the dictionary was asked, which is done when idle. */
static gboolean
find_misspelling (FormFixture *self)
{
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      if (jd_writing_go_to_misspelling (jd_writing_get (self->session), self->form))
        return TRUE;
      g_main_context_iteration (NULL, FALSE);
    }

  return FALSE;
}

/* The text is checked bit by bit. */
static void
wait_for_misspelling (FormFixture *self,
                      guint        start)
{
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  JdPlace place;

  do
    {
      g_main_context_iteration (NULL, FALSE);
      jd_writing_go_to_misspelling (jd_writing_get (self->session), self->form);
      jd_field_get_place (get_item_field (self), &place);
    }
  while (place.start != start && g_get_monotonic_time () < end);
}

static void
assert_selected (FormFixture *self,
                 guint        start,
                 guint        end)
{
  JdPlace place;

  jd_field_get_place (get_item_field (self), &place);
  g_assert_cmpuint (place.start, ==, start);
  g_assert_cmpuint (place.end, ==, end);
}

/* Words are found, but not in code, variables or links; a format does not come of it. */
static void
test_misspelling (void)
{
  static const char text[] =
    "We recieve `qwrtz` and {{xyzzyx}} [qqqz](https://x.example) of many wrods today";
  FormFixture self;
  JdWriting *writing;

  form_fixture_open (&self, create_document ("en", text), 500, 500);
  writing = jd_writing_get (self.session);
  g_object_set (writing, "check-spelling", TRUE, NULL);
  if (!find_misspelling (&self))
    {
      g_autofree char *missing = jd_writing_dup_missing (writing);

      g_assert_nonnull (missing);
      g_test_skip ("there is no English dictionary here");
      form_fixture_close (&self);
      return;
    }

  assert_selected (&self, 3, 10);
  wait_for_misspelling (&self, 45);
  assert_selected (&self, 45, 50);
  g_assert_true (jd_writing_go_to_misspelling (writing, self.form));
  assert_selected (&self, 3, 10);
  g_assert_cmpstr (jd_part_get_string (jd_field_get_part (get_item_field (&self)), JD_ITEM_TEXT),
                   ==, text);
  g_assert_false (jd_history_can_undo (self.history));

  g_object_set (writing, "check-spelling", FALSE, NULL);
  form_fixture_settle (&self);
  g_assert_false (jd_writing_go_to_misspelling (writing, self.form));
  form_fixture_close (&self);
}

static void
type_letters (JdField    *field,
              const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      g_autofree char *letter = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));

      form_fixture_type (field, letter);
    }
}

static void
test_quotes (void)
{
  static const struct {
    const char *lang;
    const char *typed;
    const char *text;
  } rows[] = {
    { "en", "a \"b\" c", "a “b” c" },
    { "en", "(\"b\") 'c' don't", "(“b”) ‘c’ don’t" },
    { "en-GB", "\"", "“" },
    { "de", "ein \"Wort\" und 'eins'", "ein „Wort“ und ‚eins’" },
    { "fr", "un \"mot\" d'ici", "un « mot » d’ici" },
    { "xx", "\"a\"", "“a”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FormFixture self;
      JdField *field;

      form_fixture_open (&self, create_document (rows[i].lang, NULL), 500, 500);
      field = get_item_field (&self);
      g_object_set (jd_writing_get (self.session), "typographic-quotes", TRUE, NULL);
      form_fixture_focus (&self, field, 0);
      type_letters (field, rows[i].typed);
      g_assert_cmpstr (jd_part_get_string (jd_field_get_part (field), JD_ITEM_TEXT), ==,
                       rows[i].text);
      form_fixture_close (&self);
    }
}

/* One undo brings the sign back that was typed. */
static void
test_quote_undo (void)
{
  FormFixture self;
  JdField *field;

  form_fixture_open (&self, create_document ("en", NULL), 500, 500);
  field = get_item_field (&self);
  g_object_set (jd_writing_get (self.session), "typographic-quotes", TRUE, NULL);
  form_fixture_focus (&self, field, 0);
  type_letters (field, "a \"");
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpstr (jd_part_get_string (jd_field_get_part (field), JD_ITEM_TEXT), ==, "a \"");
  g_assert_true (jd_history_redo (self.history));
  g_assert_cmpstr (jd_part_get_string (jd_field_get_part (field), JD_ITEM_TEXT), ==, "a “");
  form_fixture_close (&self);
}

static void
test_names (void)
{
  static const char *const rows[][2] = {
    { "pt", "Portuguese" }, { "pt-BR", "Portuguese" }, { "zh-Hant", "Chinese" }, { "tlh", "tlh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = jd_language_dup_name (rows[i][0]);

      g_assert_cmpstr (name, ==, rows[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/writing/dictionary", test_dictionary);
  g_test_add_func ("/writing/missing", test_missing);
  g_test_add_func ("/writing/misspelling", test_misspelling);
  g_test_add_func ("/writing/quotes", test_quotes);
  g_test_add_func ("/writing/quote-undo", test_quote_undo);
  g_test_add_func ("/writing/names", test_names);

  return g_test_run ();
}
