/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-model.h"
#include "jd-pasted.h"
#include "jd-rows.h"

/* An outline is written as its rows with “/” between them, a nested one after a “>”. */

typedef struct {
  JdDocument *document;
  JdHistory *history;
  JdRows rows;
} Fixture;

static void
fill (JdPartList *list,
      const char *outline)
{
  g_auto (GStrv) lines = g_strsplit (outline, "/", -1);
  JdPart *top = NULL;

  for (guint i = 0; *outline && lines[i]; i++)
    {
      const gboolean nested = lines[i][0] == '>';
      JdPartList *target = nested ? jd_part_get_list (top, JD_ITEM_ITEMS) : list;
      JdPart *item = jd_part_list_append_new (target);

      jd_part_set_string (item, JD_ITEM_TEXT, nested ? lines[i] + 1 : lines[i]);
      if (!nested)
        top = item;
    }
}

static void
open_outline (Fixture    *self,
              const char *outline)
{
  JdPart *section;
  JdPart *block;

  self->document = jd_document_new ();
  section = jd_document_add_section (self->document, JD_SECTION_ROLE_CUSTOM, "Test");
  block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));
  self->rows = (JdRows) {
    .list = jd_part_get_list (block, JD_BLOCK_ITEMS),
    .text = JD_ITEM_TEXT,
    .items = JD_ITEM_ITEMS,
    .choice = -1,
  };
  fill (self->rows.list, outline);
  self->history = jd_history_new (self->document);
  self->rows.history = self->history;
}

static void
close_outline (Fixture *self)
{
  g_object_unref (self->history);
  g_object_unref (self->document);
}

static char *
dup_outline (Fixture *self)
{
  g_autoptr (GPtrArray) parts = jd_rows_flatten (&self->rows);
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      gpointer part = g_ptr_array_index (parts, i);
      const char *text = jd_part_get_string (part, JD_ITEM_TEXT);

      if (i > 0)
        g_string_append_c (outline, '/');
      if (jd_rows_get_level (&self->rows, part) > 0)
        g_string_append_c (outline, '>');
      g_string_append (outline, text ? text : "");
    }

  return g_string_free (outline, FALSE);
}

static void
assert_outline (Fixture    *self,
                const char *expected)
{
  g_autofree char *outline = dup_outline (self);

  g_assert_cmpstr (outline, ==, expected);
}

/* The index of the row of a place, -1 for the list itself. */
static int
find_place (Fixture       *self,
            const JdPlace *place)
{
  g_autoptr (GPtrArray) parts = jd_rows_flatten (&self->rows);
  guint index;

  if (g_ptr_array_find (parts, place->part, &index))
    return (int) index;

  g_assert_true (place->part == jd_part_list_get_owner (self->rows.list));
  g_assert_cmpuint (place->member, ==, jd_part_list_get_member (self->rows.list));

  return -1;
}

typedef enum {
  SPLIT,
  JOIN_PREVIOUS,
  JOIN_NEXT,
  NEST,
  UNNEST,
  UP,
  DOWN,
  REMOVE,
  DUPLICATE,
  ADD,
} Operation;

static gboolean
run (Fixture   *self,
     Operation  operation,
     JdPlace   *place)
{
  switch (operation)
    {
    case SPLIT:
      return jd_rows_split (&self->rows, place);
    case JOIN_PREVIOUS:
      return jd_rows_join_previous (&self->rows, place);
    case JOIN_NEXT:
      return jd_rows_join_next (&self->rows, place);
    case NEST:
      return jd_rows_nest (&self->rows, place);
    case UNNEST:
      return jd_rows_unnest (&self->rows, place);
    case UP:
      return jd_rows_move (&self->rows, place, -1);
    case DOWN:
      return jd_rows_move (&self->rows, place, 1);
    case REMOVE:
      return jd_rows_remove (&self->rows, place);
    case DUPLICATE:
      return jd_rows_duplicate (&self->rows, place);
    case ADD:
    default:
      return jd_rows_add (&self->rows, place);
    }
}

static const struct {
  const char *before;
  int row;
  guint start;
  guint end;
  Operation operation;
  const char *after;
  int after_row;
  guint caret;
} cases[] = {
  /* Enter */
  { "abcd/x", 0, 2, 2, SPLIT, "ab/cd/x", 1, 0 },
  { "abcd/x", 0, 4, 4, SPLIT, "abcd//x", 1, 0 },
  { "abcd/x", 0, 0, 0, SPLIT, "/abcd/x", 1, 0 },
  { "abcd/x", 0, 1, 3, SPLIT, "a/d/x", 1, 0 },
  { "abcd/x", 0, 3, 1, SPLIT, "a/d/x", 1, 0 },
  { "ab/>c", 0, 2, 2, SPLIT, "ab/>/>c", 1, 0 },
  { "ab/>c", 0, 1, 1, SPLIT, "a/b/>c", 1, 0 },
  { "ab/>c/>d", 1, 1, 1, SPLIT, "ab/>c/>/>d", 2, 0 },
  { "a//b", 1, 0, 0, SPLIT, "a/b", -1, 0 },
  { "a/>/b", 1, 0, 0, SPLIT, "a//b", 1, 0 },
  { "a **bold** c", 0, 4, 4, SPLIT, "a **bo**/**ld** c", 1, 0 },
  { "żółć", 0, 2, 2, SPLIT, "żó/łć", 1, 0 },

  /* Backspace at the start */
  { "ab/cd", 1, 0, 0, JOIN_PREVIOUS, "abcd", 0, 2 },
  { "ab/", 1, 0, 0, JOIN_PREVIOUS, "ab", 0, 2 },
  { "/ab", 0, 0, 0, JOIN_PREVIOUS, "ab", 0, 0 },
  { "ab", 0, 0, 0, JOIN_PREVIOUS, NULL, 0, 0 },
  { "a/>b", 1, 0, 0, JOIN_PREVIOUS, "a/b", 1, 0 },
  { "a/>b/c", 2, 0, 0, JOIN_PREVIOUS, "a/>bc", 1, 1 },
  { "a/>b/c/>d", 2, 0, 0, JOIN_PREVIOUS, "a/>bc/>d", 1, 1 },
  { "a/b/>c", 1, 0, 0, JOIN_PREVIOUS, "ab/>c", 0, 1 },

  /* Delete at the end */
  { "ab/cd", 0, 2, 2, JOIN_NEXT, "abcd", 0, 2 },
  { "ab/>cd/>e", 0, 2, 2, JOIN_NEXT, "abcd/>e", 0, 2 },
  { "ab/cd", 1, 2, 2, JOIN_NEXT, NULL, 1, 2 },

  /* Nesting */
  { "a/b/c", 1, 1, 1, NEST, "a/>b/c", 1, 1 },
  { "a/>x/b/>y", 2, 1, 1, NEST, "a/>x/>b/>y", 2, 1 },
  { "a/b", 0, 0, 0, NEST, NULL, 0, 0 },
  { "a/>b", 1, 0, 0, NEST, NULL, 1, 0 },
  { "a/>b/>c/>d", 2, 1, 1, UNNEST, "a/>b/c/>d", 2, 1 },
  { "a/b", 1, 1, 1, UNNEST, NULL, 1, 1 },

  /* Moving */
  { "a/b/c", 1, 1, 1, UP, "b/a/c", 0, 1 },
  { "a/b/c", 1, 1, 1, DOWN, "a/c/b", 2, 1 },
  { "a/b", 0, 0, 0, UP, NULL, 0, 0 },
  { "a/b", 1, 0, 0, DOWN, NULL, 1, 0 },
  { "a/>x/b/>y", 2, 0, 0, UP, "b/>y/a/>x", 0, 0 },
  { "a/>x/>y", 1, 0, 0, DOWN, "a/>y/>x", 2, 0 },
  { "a/>x/b/>y", 3, 0, 0, UP, "a/>x/>y/b", 2, 0 },
  { "a/>x/b/>y", 1, 0, 0, DOWN, "a/b/>x/>y", 2, 0 },
  { "a/>x", 1, 0, 0, DOWN, NULL, 1, 0 },

  /* Deleting, copying, adding */
  { "a/b/c", 1, 0, 0, REMOVE, "a/c", 1, 0 },
  { "a/bb", 1, 0, 0, REMOVE, "a", 0, 1 },
  { "a", 0, 0, 0, REMOVE, "", -1, 0 },
  { "a/>b/c", 0, 0, 0, REMOVE, "c", 0, 0 },
  { "a/>b/c", 0, 0, 0, DUPLICATE, "a/>b/a/>b/c", 2, 1 },
  { "a", 0, 0, 0, ADD, "a/", 1, 0 },
};

static void
test_operations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture self;
      g_autoptr (GPtrArray) parts = NULL;
      JdPlace place = { .member = JD_ITEM_TEXT, .start = cases[i].start, .end = cases[i].end };
      gboolean done;

      open_outline (&self, cases[i].before);
      parts = jd_rows_flatten (&self.rows);
      place.part = g_ptr_array_index (parts, cases[i].row);
      done = run (&self, cases[i].operation, &place);

      g_test_message ("%u: %s", i, cases[i].before);
      g_assert_cmpint (done, ==, cases[i].after != NULL);
      assert_outline (&self, cases[i].after ? cases[i].after : cases[i].before);
      g_assert_cmpint (find_place (&self, &place), ==, cases[i].after_row);
      if (place.part != jd_part_list_get_owner (self.rows.list))
        g_assert_cmpuint (place.end, ==, cases[i].caret);

      /* Each is one step. */
      g_assert_cmpint (jd_history_undo (self.history), ==, done);
      assert_outline (&self, cases[i].before);
      g_assert_false (jd_history_undo (self.history));
      g_assert_cmpint (jd_history_redo (self.history), ==, done);
      assert_outline (&self, cases[i].after ? cases[i].after : cases[i].before);
      close_outline (&self);
    }
}

static guint
paste (const JdRows *rows,
       JdPlace      *place,
       const char   *text)
{
  g_autoptr (GPtrArray) lines = jd_pasted_read_text (text);

  return jd_rows_paste (rows, place, lines);
}

static void
test_paste (void)
{
  static const struct {
    const char *before;
    int row;
    guint start;
    guint end;
    const char *text;
    const char *after;
    guint n;
    int after_row;
    guint caret;
  } rows[] = {
    { "", -1, 0, 0, "one\ntwo", "one/two", 2, 1, 3 },
    { "abcd", 0, 2, 2, "one\ntwo", "abone/twocd", 2, 1, 3 },
    { "abcd", 0, 1, 3, "one\ntwo", "aone/twod", 2, 1, 3 },
    { "", -1, 0, 0, "- one\n- two\n* three", "one/two/three", 3, 2, 5 },
    { "", -1, 0, 0, "• one\n\n• two\n", "one/two", 2, 1, 3 },
    { "", -1, 0, 0, "1. one\n2) two\n10. ten", "one/two/ten", 3, 2, 3 },
    { "", -1, 0, 0, "a) one\nb) two", "one/two", 2, 1, 3 },
    { "", -1, 0, 0, "- one\n  - nested\n- two", "one/>nested/two", 3, 2, 3 },
    { "", -1, 0, 0, "one\n\tnested\n\talso\ntwo", "one/>nested/>also/two", 4, 3, 3 },
    { "", -1, 0, 0, "3.5 years\n-5 degrees\ne.g. this", "3.5 years/-5 degrees/e.g. this", 3, 2, 9 },
    { "", -1, 0, 0, "a *star*\nb", "a \\*star\\*/b", 2, 1, 1 },
    { "x", 0, 1, 1, "\n\n", NULL, 0, 0, 1 },
    { "a/>b", 1, 1, 1, "c\n  d", "a/>bc/>d", 2, 2, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture self;
      g_autoptr (GPtrArray) parts = NULL;
      JdPlace place = { .member = JD_ITEM_TEXT, .start = rows[i].start, .end = rows[i].end };
      const char *before = rows[i].row < 0 ? "" : rows[i].before;

      open_outline (&self, rows[i].before);
      if (rows[i].row < 0)
        jd_part_list_append_new (self.rows.list);
      parts = jd_rows_flatten (&self.rows);
      place.part = g_ptr_array_index (parts, MAX (rows[i].row, 0));
      while (jd_history_can_undo (self.history) && rows[i].row < 0)
        {
          /* The empty row that is pasted into belongs to the start. */
          g_object_unref (self.history);
          self.history = jd_history_new (self.document);
          self.rows.history = self.history;
        }

      g_test_message ("%u: %s", i, rows[i].text);
      g_assert_cmpuint (paste (&self.rows, &place, rows[i].text), ==, rows[i].n);
      assert_outline (&self, rows[i].after ? rows[i].after : before);
      g_assert_cmpint (find_place (&self, &place), ==, rows[i].after_row);
      g_assert_cmpuint (place.end, ==, rows[i].caret);
      g_assert_cmpint (jd_history_undo (self.history), ==, rows[i].n > 0);
      assert_outline (&self, before);
      close_outline (&self);
    }
}

/* Rows of a choice leave those of the other choices alone. */
static void
test_choice (void)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  g_autoptr (JdHistory) history = NULL;
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);
  static const int importances[] = { 0, 1, 0, 1, -1 };
  JdRows must;
  JdRows nice;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  JdPlace place;

  for (guint i = 0; i < G_N_ELEMENTS (importances); i++)
    {
      JdPart *part = jd_part_list_append_new (list);
      const char text[] = { (char) ('a' + i), '\0' };

      jd_part_set_choice (part, JD_REQUIREMENT_IMPORTANCE, importances[i]);
      jd_part_set_string (part, JD_REQUIREMENT_TEXT, text);
    }

  history = jd_history_new (document);
  must = (JdRows) { history, list, JD_REQUIREMENT_TEXT, -1, JD_REQUIREMENT_IMPORTANCE, 0, NULL };
  nice = must;
  nice.value = 1;

  before = jd_rows_flatten (&must);
  g_assert_cmpuint (before->len, ==, 3);
  place = (JdPlace) { g_ptr_array_index (before, 1), JD_REQUIREMENT_TEXT, 0, 0 };

  g_assert_true (jd_rows_move (&must, &place, 1));
  after = jd_rows_flatten (&must);
  g_assert_true (g_ptr_array_index (after, 2) == place.part);
  g_assert_false (jd_rows_can_move (&must, place.part, 1));

  g_assert_true (jd_rows_set_choice (&must, &place, 1, TRUE));
  g_ptr_array_unref (after);
  after = jd_rows_flatten (&nice);
  g_assert_cmpuint (after->len, ==, 3);
  g_assert_true (g_ptr_array_index (after, 0) == place.part);

  g_assert_true (jd_rows_set_choice (&nice, &place, 0, FALSE));
  g_ptr_array_unref (after);
  after = jd_rows_flatten (&must);
  g_assert_true (g_ptr_array_index (after, 2) == place.part);

  while (jd_history_undo (history))
    ;
  g_ptr_array_unref (after);
  after = jd_rows_flatten (&must);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (g_ptr_array_index (after, i) == g_ptr_array_index (before, i));
}

/* Whatever is done, undoing all of it gives the start, and redoing all of it the end. */
static void
test_random (void)
{
  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (round);
      g_autofree char *start = NULL;
      g_autofree char *end = NULL;
      Fixture self;

      open_outline (&self, "one **two**/three/>four/>five/six");
      start = dup_outline (&self);

      for (guint i = 0; i < 60; i++)
        {
          g_autoptr (GPtrArray) parts = jd_rows_flatten (&self.rows);
          JdPlace place = { .member = JD_ITEM_TEXT };

          if (parts->len == 0)
            {
              jd_rows_add (&self.rows, &place);
              continue;
            }
          place.part = g_ptr_array_index (parts, g_rand_int_range (rand, 0, (int) parts->len));
          place.start = (guint) g_rand_int_range (rand, 0, 6);
          place.end = (guint) g_rand_int_range (rand, 0, 6);
          if (g_rand_int_range (rand, 0, 12) == 0)
            paste (&self.rows, &place, "- a\n  - b\nc");
          else
            run (&self, (Operation) g_rand_int_range (rand, SPLIT, ADD + 1), &place);
        }

      end = dup_outline (&self);
      while (jd_history_undo (self.history))
        ;
      assert_outline (&self, start);
      while (jd_history_redo (self.history))
        ;
      assert_outline (&self, end);
      close_outline (&self);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows/operations", test_operations);
  g_test_add_func ("/rows/paste", test_paste);
  g_test_add_func ("/rows/choice", test_choice);
  g_test_add_func ("/rows/random", test_random);

  return g_test_run ();
}
