/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-field.h"

typedef struct {
  FormFixture base;
  JdField *field;
  GtkTextBuffer *buffer;
  JdPart *item;
} Fixture;

/* A field for the text of an item, in a box so that its height is its own. */
static void
open_field (Fixture    *self,
            const char *text,
            int         width)
{
  JdDocument *document = jd_document_new ();
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_CUSTOM, "Test");
  JdPart *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->item = jd_part_list_append_new (jd_part_get_list (block, JD_BLOCK_ITEMS));
  jd_part_set_string (self->item, JD_ITEM_TEXT, text);
  self->field = JD_FIELD (jd_field_new ());
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  form_fixture_open_child (&self->base, document, box, width, 300);
  jd_field_bind (self->field, self->base.session, self->item, JD_ITEM_TEXT);
  form_fixture_settle (&self->base);
}

static void
close_field (Fixture *self)
{
  form_fixture_close (&self->base);
}

static char *
dup_shown (Fixture *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_iter_get_text (&start, &end);
}

static void
assert_shown (Fixture    *self,
              const char *expected)
{
  g_autofree char *shown = dup_shown (self);

  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_stored (Fixture    *self,
               const char *expected)
{
  g_assert_cmpstr (jd_part_get_string (self->item, JD_ITEM_TEXT), ==, expected);
}

static void
assert_caret (Fixture *self,
              guint    start,
              guint    end)
{
  JdPlace place;

  jd_field_get_place (self->field, &place);
  g_assert_cmpuint (place.start, ==, start);
  g_assert_cmpuint (place.end, ==, end);
}

/* Letters one by one, as a keyboard sends them. */
static void
type (Fixture    *self,
      const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const int length = (int) (g_utf8_next_char (p) - p);

      gtk_text_buffer_begin_user_action (self->buffer);
      gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (self->buffer, p, length, TRUE);
      gtk_text_buffer_end_user_action (self->buffer);
    }
}

static void
test_shows_inline_text (void)
{
  static const struct {
    const char *source;
    const char *shown;
  } rows[] = {
    { NULL, "" },
    { "plain", "plain" },
    { "a **strong** word", "a strong word" },
    { "an *emphasised* word", "an emphasised word" },
    { "some `code()` here", "some code() here" },
    { "a [link](https://example.org) too", "a link too" },
    { "two\nlines", "two\nlines" },
    { "5 \\* 3 \\_ 2", "5 * 3 _ 2" },
    { "{{team}} and **{{place}}**", "{{team}} and {{place}}" },
    { "النص *العربي* و English", "النص العربي و English" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture self;

      open_field (&self, rows[i].source, 400);
      assert_shown (&self, rows[i].shown);
      assert_stored (&self, rows[i].source);
      g_assert_false (jd_history_can_undo (self.base.history));
      close_field (&self);
    }
}

static void
test_typing_is_stored (void)
{
  Fixture self;

  open_field (&self, "Writes **good** tests", 400);
  jd_field_select (self.field, 21 - 4, 21 - 4);
  type (&self, " and code");
  assert_stored (&self, "Writes **good** tests and code");
  jd_field_select (self.field, 9, 9);
  type (&self, "x");
  assert_shown (&self, "Writes goxod tests and code");
  assert_stored (&self, "Writes **goxod** tests and code");
  jd_field_select (self.field, 7, 12);
  type (&self, "*");
  assert_shown (&self, "Writes * tests and code");
  close_field (&self);
}

/* What is typed after a strong word goes on strong, as in any editor; after a link it does not
 * belong to the link. */
static void
test_typing_takes_on_the_format (void)
{
  static const struct {
    const char *source;
    guint caret;
    const char *expected;
  } rows[] = {
    { "**ab**", 2, "**abc**" },
    { "**ab**", 0, "c**ab**" },
    { "a*b*", 2, "a*bc*" },
    { "`ab`", 1, "`acb`" },
    { "[ab](https://x.example)", 2, "[ab](https://x.example)c" },
    { "[ab](https://x.example)", 1, "[acb](https://x.example)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture self;

      open_field (&self, rows[i].source, 400);
      jd_field_select (self.field, rows[i].caret, rows[i].caret);
      type (&self, "c");
      assert_stored (&self, rows[i].expected);
      close_field (&self);
    }
}

static void
test_undo_restores_text_and_caret (void)
{
  Fixture self;

  open_field (&self, "One two", 400);
  jd_field_select (self.field, 3, 7);
  type (&self, "s");
  assert_stored (&self, "Ones");
  assert_caret (&self, 4, 4);

  g_assert_true (jd_history_undo (self.base.history));
  assert_shown (&self, "One two");
  g_assert_true (jd_history_redo (self.base.history));
  assert_shown (&self, "Ones");
  assert_stored (&self, "Ones");
  g_assert_true (jd_history_undo (self.base.history));
  g_assert_false (jd_history_can_undo (self.base.history));
  close_field (&self);
}

static guint
count_steps (Fixture *self)
{
  guint n = 0;

  while (jd_history_undo (self->base.history))
    n++;

  return n;
}

static void
test_steps (void)
{
  Fixture self;

  /* One run of typing is one step. */
  open_field (&self, NULL, 400);
  type (&self, "a few words");
  g_assert_cmpuint (count_steps (&self), ==, 1);
  assert_stored (&self, NULL);
  close_field (&self);

  /* A caret move starts another. */
  open_field (&self, NULL, 400);
  type (&self, "one");
  jd_field_select (self.field, 0, 0);
  type (&self, "two");
  g_assert_cmpuint (count_steps (&self), ==, 2);
  close_field (&self);

  /* So does a line break, and a paste is a step of its own. */
  open_field (&self, NULL, 400);
  type (&self, "one\ntwo");
  jd_field_paste (self.field, "three");
  type (&self, "four");
  assert_stored (&self, "one\ntwothreefour");
  g_assert_cmpuint (count_steps (&self), ==, 4);
  close_field (&self);

  /* The first blank after sixty characters ends a long one. */
  open_field (&self, NULL, 400);
  for (guint i = 0; i < 12; i++)
    type (&self, "words ");
  g_assert_cmpuint (count_steps (&self), ==, 2);
  close_field (&self);
}

static void
test_formats (void)
{
  static const struct {
    const char *source;
    guint start;
    guint end;
    JdInlineFlags format;
    const char *expected;
  } rows[] = {
    { "a word here", 2, 6, JD_INLINE_STRONG, "a **word** here" },
    { "a **word** here", 2, 6, JD_INLINE_STRONG, "a word here" },
    { "a **wo**rd here", 2, 6, JD_INLINE_STRONG, "a **word** here" },
    { "a word here", 6, 2, JD_INLINE_EMPHASIS, "a *word* here" },
    { "a word here", 2, 6, JD_INLINE_CODE, "a `word` here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture self;

      open_field (&self, rows[i].source, 400);
      jd_field_select (self.field, rows[i].start, rows[i].end);
      jd_field_toggle_format (self.field, rows[i].format);
      assert_stored (&self, rows[i].expected);
      assert_caret (&self, rows[i].start, rows[i].end);
      g_assert_cmpuint (count_steps (&self), ==, 1);
      assert_stored (&self, rows[i].source);
      close_field (&self);
    }
}

static void
test_format_before_typing (void)
{
  Fixture self;

  open_field (&self, "a ", 400);
  jd_field_select (self.field, 2, 2);
  jd_field_toggle_format (self.field, JD_INLINE_STRONG);
  type (&self, "word");
  jd_field_toggle_format (self.field, JD_INLINE_STRONG);
  type (&self, " here");
  assert_stored (&self, "a **word** here");
  close_field (&self);
}

static void
test_typed_signs (void)
{
  static const struct {
    const char *typed;
    const char *stored;
  } rows[] = {
    { "a **word**", "a **word**" },
    { "*word*", "*word*" },
    { "run `make`", "run `make`" },
    { "**żółć**", "**żółć**" },
    { "2*3*", NULL },
    { "a * b *", NULL },
    { "**", NULL },
    { "****", NULL },
    { "*a **", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture self;
      g_autofree char *plain = NULL;

      open_field (&self, NULL, 400);
      type (&self, rows[i].typed);
      g_test_message ("%s", rows[i].typed);
      if (rows[i].stored)
        {
          assert_stored (&self, rows[i].stored);
          type (&self, "x");
          g_assert_true (jd_history_undo (self.base.history));
          assert_stored (&self, rows[i].stored);
          g_assert_true (jd_history_undo (self.base.history));
        }

      /* Now, or after one undo, the signs are there as they were typed. */
      plain = jd_inline_dup_plain (jd_part_get_string (self.item, JD_ITEM_TEXT));
      g_assert_cmpstr (plain, ==, rows[i].typed);
      assert_shown (&self, rows[i].typed);
      close_field (&self);
    }
}

static void
test_link (void)
{
  Fixture self;

  open_field (&self, "see our page", 400);
  jd_field_set_link (self.field, 8, 12, "https://example.org/a");
  assert_stored (&self, "see our [page](https://example.org/a)");
  jd_field_set_link (self.field, 8, 12, NULL);
  assert_stored (&self, "see our page");
  g_assert_cmpuint (count_steps (&self), ==, 2);
  close_field (&self);
}

static void
test_follows_others (void)
{
  Fixture self;

  open_field (&self, "one two three", 400);
  jd_field_select (self.field, 13, 13);
  jd_part_set_string (self.item, JD_ITEM_TEXT, "one **2** three");
  assert_shown (&self, "one 2 three");
  assert_caret (&self, 11, 11);
  assert_stored (&self, "one **2** three");
  close_field (&self);
}

/* A text that we would write in another way stays as it came until somebody edits it. */
static void
test_keeps_foreign_source (void)
{
  Fixture self;

  open_field (&self, "a __strange__ \\text", 400);
  assert_stored (&self, "a __strange__ \\text");
  form_fixture_settle (&self.base);
  g_assert_false (jd_history_can_undo (self.base.history));
  close_field (&self);
}

static void
test_single_line (void)
{
  Fixture self;

  open_field (&self, NULL, 400);
  jd_field_set_single_line (self.field, TRUE);
  jd_field_paste (self.field, "Data\nEngineer\r\n");
  assert_stored (&self, "Data Engineer");
  type (&self, "\n");
  assert_stored (&self, "Data Engineer ");
  close_field (&self);
}

static void
test_paste_is_cleaned (void)
{
  static const struct {
    const char *pasted;
    const char *stored;
  } rows[] = {
    { "plain", "plain" },
    { "with * and _ and `", "with \\* and \\_ and \\`" },
    { "a\r\nb", "a\nb" },
    { "a\rb", "a\nb" },
    { "a\x01\x7f" "b", "ab" },
    { "line\xe2\x80\xa8separator", "line\nseparator" },
    { "end\n\n", "end" },
    { "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture self;
      g_autoptr (JdInline) text = NULL;
      g_autofree char *shown = NULL;
      const char *stored;

      open_field (&self, NULL, 400);
      jd_field_paste (self.field, rows[i].pasted);
      stored = jd_part_get_string (self.item, JD_ITEM_TEXT);
      shown = dup_shown (&self);
      text = jd_inline_parse (stored);
      g_assert_cmpstr (jd_inline_get_text (text), ==, shown);
      if (!strpbrk (rows[i].pasted, "*_`"))
        g_assert_cmpstr (stored, ==, rows[i].stored);
      close_field (&self);
    }
}

/* The height a field asks for is the height its text takes. */
static void
test_height (void)
{
  static const char *const texts[] = {
    "short",
    "A text that is so long that it has to be broken into several lines in a narrow window, "
      "where **some of it is strong**, some of it `is_code_without_any_break_in_it`",
    "two\nparagraphs",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "日本語の文章は空白がなくても折り返されなければならない。日本語の文章は空白がなくても折り返される。",
    "نص عربي طويل يجب أن ينكسر إلى عدة أسطر في نافذة ضيقة لأنه لا يتسع في سطر واحد",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (int width = 200; width <= 560; width += 120)
        {
          Fixture self;
          GtkTextIter end;
          int y;
          int height;

          open_field (&self, texts[i], width);
          gtk_text_buffer_get_end_iter (self.buffer, &end);
          gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self.field), &end, &y, &height);
          g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self.field)), ==, y + height);
          close_field (&self);
        }
    }
}

static void
test_height_follows_typing (void)
{
  Fixture self;
  int height;

  open_field (&self, "short", 300);
  height = gtk_widget_get_height (GTK_WIDGET (self.field));
  type (&self, "\nsecond line");
  form_fixture_settle (&self.base);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self.field)), ==, 2 * height);
  jd_history_undo (self.base.history);
  form_fixture_settle (&self.base);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self.field)), ==, 2 * height);
  jd_history_undo (self.base.history);
  form_fixture_settle (&self.base);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self.field)), ==, height);
  close_field (&self);
}

static void
test_is_accessible (void)
{
  Fixture self;

  open_field (&self, "text", 300);
  jd_field_set_name (self.field, "Responsibility 3 of 7");
  jd_field_set_placeholder (self.field, "Say what one does");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (self.field), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self.field),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Responsibility 3 of 7");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self.field),
                                       GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "Say what one does");
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (self.field)));
  g_assert_false (gtk_text_buffer_get_enable_undo (self.buffer));
  close_field (&self);
}

static void
on_attach_cb (JdField *field,
              JdPart  *section)
{
  jd_part_list_append (jd_part_get_list (section, JD_SECTION_BLOCKS), jd_field_get_part (field));
}

/* A field of a part that is in no document yet puts it there with the first letter. */
static void
test_attaches (void)
{
  FormFixture base;
  JdDocument *document = jd_document_new ();
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_SUMMARY, "Summary");
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  g_autoptr (JdBlock) block = jd_block_new ();
  GtkWidget *field = jd_field_new ();
  Fixture self;

  form_fixture_open_child (&base, document, field, 300, 200);
  self = (Fixture) { .base = base, .field = JD_FIELD (field) };
  self.buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  g_signal_connect (field, "attach", G_CALLBACK (on_attach_cb), section);
  jd_field_bind (JD_FIELD (field), base.session, block, JD_BLOCK_TEXT);
  type (&self, "Hello");
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 1);
  g_assert_true (jd_history_undo (base.history));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 0);
  g_assert_true (jd_field_is_empty (JD_FIELD (field)));
  g_assert_true (jd_history_redo (base.history));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 1);
  assert_shown (&self, "Hello");
  form_fixture_close (&base);
}

/* Formats come along from a browser, as one step; into a title only the words. */
static void
test_paste_html (void)
{
  static const char html[] = "<p>a <b>bold</b> <a href='https://x.example'>link</a></p>";
  Fixture self;

  open_field (&self, "before ", 400);
  jd_field_select (self.field, 7, 7);
  g_assert_true (jd_field_paste_html (self.field, html, sizeof html - 1));
  assert_stored (&self, "before a **bold** [link](https://x.example)");
  assert_shown (&self, "before a bold link");
  assert_caret (&self, 18, 18);
  g_assert_cmpstr (jd_history_get_undo_label (self.base.history), ==, "Paste");
  g_assert_true (jd_history_undo (self.base.history));
  assert_stored (&self, "before ");

  g_assert_false (jd_field_paste_html (self.field, "<p></p>", 7));
  jd_field_bind (self.field, self.base.session, self.base.document, JD_DOCUMENT_TITLE);
  g_assert_true (jd_field_paste_html (self.field, html, sizeof html - 1));
  g_assert_cmpstr (jd_part_get_string (self.base.document, JD_DOCUMENT_TITLE), ==, "a bold link");
  close_field (&self);
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/field/shows-inline-text", test_shows_inline_text);
  g_test_add_func ("/field/typing-is-stored", test_typing_is_stored);
  g_test_add_func ("/field/typing-takes-on-the-format", test_typing_takes_on_the_format);
  g_test_add_func ("/field/undo-restores-text-and-caret", test_undo_restores_text_and_caret);
  g_test_add_func ("/field/steps", test_steps);
  g_test_add_func ("/field/formats", test_formats);
  g_test_add_func ("/field/format-before-typing", test_format_before_typing);
  g_test_add_func ("/field/typed-signs", test_typed_signs);
  g_test_add_func ("/field/link", test_link);
  g_test_add_func ("/field/follows-others", test_follows_others);
  g_test_add_func ("/field/keeps-foreign-source", test_keeps_foreign_source);
  g_test_add_func ("/field/single-line", test_single_line);
  g_test_add_func ("/field/paste-is-cleaned", test_paste_is_cleaned);
  g_test_add_func ("/field/paste-html", test_paste_html);
  g_test_add_func ("/field/height", test_height);
  g_test_add_func ("/field/height-follows-typing", test_height_follows_typing);
  g_test_add_func ("/field/is-accessible", test_is_accessible);
  g_test_add_func ("/field/attaches", test_attaches);

  return g_test_run ();
}
