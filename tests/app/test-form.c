/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "form-fixture.h"

#include "jd-faq-pair.h"
#include "jd-field.h"
#include "jd-outliner.h"
#include "jd-place-mark.h"
#include "jd-skill-chip.h"
#include "jd-skill-chips.h"

static GtkWidget *
get_in_section (FormFixture   *self,
                JdSectionRole  role,
                GType          type,
                guint          index)
{
  return form_fixture_get_nth (form_fixture_get_section (self, role), type, index);
}

static gboolean
is_left_out (FormFixture   *self,
             JdSectionRole  role)
{
  return jd_form_section_is_left_out (form_fixture_get_section (self, role));
}

/* Everything can be reached */

static void
check_reachable (FormFixture *self,
                 JdPart      *part,
                 guint       *n)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const JdValueKind kind = jd_part_get_member (part, i)->kind;

      if (kind == JD_VALUE_TEXT && jd_part_has (part, i) && !JD_IS_SKILL (part) &&
          !(JD_IS_SECTION (part) && i == JD_SECTION_HINT))
        {
          const JdPlace place = { part, i, 0, 0 };

          g_assert_true (jd_form_go_to (self->form, &place));
          g_assert_true (JD_IS_FIELD (form_fixture_get_focus (self)));
          g_assert_true (jd_field_get_part (JD_FIELD (form_fixture_get_focus (self))) == part);
          g_assert_cmpuint (jd_field_get_member (JD_FIELD (form_fixture_get_focus (self))), ==, i);
          (*n)++;
        }
      else if (kind == JD_VALUE_PART)
        {
          check_reachable (self, jd_part_get_part (part, i), n);
        }
      else if (kind == JD_VALUE_LIST || kind == JD_VALUE_LINES)
        {
          JdPartList *list = jd_part_get_list (part, i);

          for (guint j = 0; j < jd_part_list_get_n (list); j++)
            check_reachable (self, jd_part_list_get (list, j), n);
        }
    }
}

static void
test_shows_every_text (void)
{
  FormFixture self;
  guint n = 0;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  check_reachable (&self, JD_PART (self.document), &n);
  g_assert_cmpuint (n, >, 50);

  /* Looking changes nothing. */
  g_assert_false (jd_history_can_undo (self.history));
  form_fixture_close (&self);
}

/* Lists */

static JdPartList *
get_items (FormFixture *self)
{
  JdPart *section = jd_document_find_section (self->document, JD_SECTION_ROLE_RESPONSIBILITIES);
  JdPart *block = jd_part_list_get (jd_part_get_list (section, JD_SECTION_BLOCKS), 0);

  return jd_part_get_list (block, JD_BLOCK_ITEMS);
}

static JdDocument *
create_list (void)
{
  static const char *const texts[] = { "First", "Second", "Third" };
  JdDocument *document = jd_document_new ();
  JdPart *section;
  JdPart *block;

  jd_part_set_string (document, JD_DOCUMENT_LANG, "en");
  section = jd_document_add_section (document, JD_SECTION_ROLE_RESPONSIBILITIES, "Duties");
  block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));
  jd_part_set_choice (block, JD_BLOCK_TYPE, JD_BLOCK_TYPE_BULLETS);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    jd_part_set_string (jd_part_list_append_new (jd_part_get_list (block, JD_BLOCK_ITEMS)),
                        JD_ITEM_TEXT, texts[i]);

  return document;
}

static void
test_split_and_undo (void)
{
  FormFixture self;
  JdField *field;
  JdPart *second;
  JdPart *fresh;

  form_fixture_open (&self, create_list (), 500, 500);
  second = jd_part_list_get (get_items (&self), 1);
  field = form_fixture_get_field (&self, second, JD_ITEM_TEXT);
  form_fixture_focus (&self, field, 3);

  g_assert_true (jd_field_run (field, JD_FIELD_ENTER));
  g_assert_cmpuint (jd_part_list_get_n (get_items (&self)), ==, 4);
  fresh = jd_part_list_get (get_items (&self), 2);
  form_fixture_assert_focus (&self, fresh, JD_ITEM_TEXT, 0);
  form_fixture_type (form_fixture_get_field (&self, fresh, JD_ITEM_TEXT), "x");
  g_assert_cmpstr (jd_part_get_string (fresh, JD_ITEM_TEXT), ==, "xond");

  g_assert_true (jd_history_undo (self.history));
  form_fixture_assert_focus (&self, fresh, JD_ITEM_TEXT, 0);
  g_assert_true (jd_history_undo (self.history));
  form_fixture_assert_focus (&self, second, JD_ITEM_TEXT, 3);
  g_assert_cmpstr (jd_part_get_string (second, JD_ITEM_TEXT), ==, "Second");
  g_assert_true (jd_history_redo (self.history));
  form_fixture_assert_focus (&self, fresh, JD_ITEM_TEXT, 0);
  form_fixture_close (&self);
}

/* The field of an item stays the same widget, with its focus, wherever the item goes. */
static void
test_field_follows_its_item (void)
{
  static const JdFieldCommand commands[] = {
    JD_FIELD_MOVE_DOWN, JD_FIELD_MOVE_UP, JD_FIELD_NEST, JD_FIELD_UNNEST,
  };
  FormFixture self;
  JdPart *second;
  JdField *field;

  form_fixture_open (&self, create_list (), 500, 500);
  second = jd_part_list_get (get_items (&self), 1);
  field = form_fixture_get_field (&self, second, JD_ITEM_TEXT);
  form_fixture_focus (&self, field, 2);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_assert_true (jd_field_run (field, commands[i]));
      g_assert_true (form_fixture_get_field (&self, second, JD_ITEM_TEXT) == field);
      form_fixture_assert_focus (&self, second, JD_ITEM_TEXT, 2);
    }

  while (jd_history_undo (self.history))
    {
      g_assert_true (form_fixture_get_field (&self, second, JD_ITEM_TEXT) == field);
      form_fixture_assert_focus (&self, second, JD_ITEM_TEXT, 2);
    }
  form_fixture_close (&self);
}

static void
test_remove_goes_on (void)
{
  FormFixture self;
  JdPart *parts[3];

  form_fixture_open (&self, create_list (), 500, 500);
  for (guint i = 0; i < 3; i++)
    parts[i] = jd_part_list_get (get_items (&self), i);

  form_fixture_focus (&self, form_fixture_get_field (&self, parts[1], JD_ITEM_TEXT), 1);
  jd_field_run (form_fixture_get_field (&self, parts[1], JD_ITEM_TEXT), JD_FIELD_REMOVE);
  form_fixture_assert_focus (&self, parts[2], JD_ITEM_TEXT, 0);
  jd_field_run (form_fixture_get_field (&self, parts[2], JD_ITEM_TEXT), JD_FIELD_REMOVE);
  form_fixture_assert_focus (&self, parts[0], JD_ITEM_TEXT, 5);
  jd_field_run (form_fixture_get_field (&self, parts[0], JD_ITEM_TEXT), JD_FIELD_REMOVE);
  g_assert_true (GTK_IS_BUTTON (form_fixture_get_focus (&self)));

  /* The button adds, and undo comes back to it. */
  g_signal_emit_by_name (form_fixture_get_focus (&self), "clicked");
  g_assert_true (JD_IS_FIELD (form_fixture_get_focus (&self)));
  jd_history_undo (self.history);
  g_assert_true (GTK_IS_BUTTON (form_fixture_get_focus (&self)));
  jd_history_undo (self.history);
  form_fixture_assert_focus (&self, parts[0], JD_ITEM_TEXT, 5);
  jd_history_undo (self.history);
  jd_history_undo (self.history);
  form_fixture_assert_focus (&self, parts[1], JD_ITEM_TEXT, 1);
  form_fixture_close (&self);
}

static void
test_arrows_between_items (void)
{
  FormFixture self;
  JdPart *first;
  JdPart *second;

  form_fixture_open (&self, create_list (), 500, 500);
  first = jd_part_list_get (get_items (&self), 0);
  second = jd_part_list_get (get_items (&self), 1);
  form_fixture_focus (&self, form_fixture_get_field (&self, first, JD_ITEM_TEXT), 0);

  jd_field_run (form_fixture_get_field (&self, first, JD_ITEM_TEXT), JD_FIELD_DOWN);
  form_fixture_assert_focus (&self, second, JD_ITEM_TEXT, 0);
  jd_field_select (form_fixture_get_field (&self, second, JD_ITEM_TEXT), 6, 6);
  jd_field_run (form_fixture_get_field (&self, second, JD_ITEM_TEXT), JD_FIELD_UP);
  form_fixture_assert_focus (&self, first, JD_ITEM_TEXT, 5);
  form_fixture_close (&self);
}

static void
test_paste_lines (void)
{
  FormFixture self;
  JdPart *last;

  form_fixture_open (&self, create_list (), 500, 500);
  last = jd_part_list_get (get_items (&self), 2);
  form_fixture_focus (&self, form_fixture_get_field (&self, last, JD_ITEM_TEXT), 5);
  jd_field_paste (form_fixture_get_field (&self, last, JD_ITEM_TEXT),
                  " one\n• two\n• three\n• four\n");
  g_assert_cmpuint (jd_part_list_get_n (get_items (&self)), ==, 6);
  g_assert_cmpstr (jd_part_get_string (last, JD_ITEM_TEXT), ==, "Thirdone");
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpuint (jd_part_list_get_n (get_items (&self)), ==, 3);
  g_assert_false (jd_history_can_undo (self.history));
  form_fixture_close (&self);
}

static void
test_empty_list (void)
{
  FormFixture self;
  JdDocument *document = jd_document_new ();
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_RESPONSIBILITIES, "Duties");
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  JdOutliner *outliner;

  form_fixture_open (&self, document, 500, 500);
  outliner = JD_OUTLINER (get_in_section (&self, JD_SECTION_ROLE_RESPONSIBILITIES,
                                           JD_TYPE_OUTLINER, 0));
  jd_outliner_add (outliner);
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 1);
  g_assert_cmpuint (jd_part_list_get_n (get_items (&self)), ==, 1);
  form_fixture_type (JD_FIELD (form_fixture_get_focus (&self)), "Builds");
  g_assert_true (jd_history_undo (self.history));
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 0);
  g_assert_true (jd_history_redo (self.history));
  g_assert_true (jd_history_redo (self.history));
  g_assert_cmpstr (jd_part_get_string (jd_part_list_get (get_items (&self), 0), JD_ITEM_TEXT),
                   ==, "Builds");
  form_fixture_close (&self);
}

/* Prose */

static void
test_prose (void)
{
  FormFixture self;
  JdDocument *document = jd_document_new ();
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_SUMMARY, "Summary");
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  JdField *field;

  form_fixture_open (&self, document, 500, 500);
  field = JD_FIELD (get_in_section (&self, JD_SECTION_ROLE_SUMMARY, JD_TYPE_FIELD, 0));
  form_fixture_focus (&self, field, 0);
  form_fixture_type (field, "One two");
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 1);
  g_assert_true (form_fixture_get_focus (&self) == GTK_WIDGET (field));

  jd_field_select (field, 3, 3);
  g_assert_true (jd_field_run (field, JD_FIELD_ENTER));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 2);
  form_fixture_assert_focus (&self, jd_part_list_get (blocks, 1), JD_BLOCK_TEXT, 0);
  g_assert_true (jd_field_run (JD_FIELD (form_fixture_get_focus (&self)), JD_FIELD_BACKSPACE));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 1);
  form_fixture_assert_focus (&self, jd_part_list_get (blocks, 0), JD_BLOCK_TEXT, 3);

  while (jd_history_undo (self.history))
    ;
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 0);
  g_assert_true (jd_field_is_empty (field));
  g_assert_true (form_fixture_get_focus (&self) == GTK_WIDGET (field));
  form_fixture_close (&self);
}

/* A mark at the start of a paragraph makes a list, and Enter in an empty last item leaves it. */
static void
test_lists_in_prose (void)
{
  FormFixture self;
  JdDocument *document = jd_document_new ();
  JdPart *section = jd_document_add_section (document, JD_SECTION_ROLE_SUMMARY, "Summary");
  JdPartList *blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  JdField *field;
  JdPart *block;

  form_fixture_open (&self, document, 500, 500);
  field = JD_FIELD (get_in_section (&self, JD_SECTION_ROLE_SUMMARY, JD_TYPE_FIELD, 0));
  form_fixture_focus (&self, field, 0);
  form_fixture_type (field, "-");
  form_fixture_type (field, " ");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 1);
  block = jd_part_list_get (blocks, 0);
  g_assert_cmpint (jd_part_get_choice (block, JD_BLOCK_TYPE), ==, JD_BLOCK_TYPE_BULLETS);
  g_assert_cmpuint (jd_part_list_get_n (jd_part_get_list (block, JD_BLOCK_ITEMS)), ==, 1);
  form_fixture_assert_focus (&self, jd_part_list_get (jd_part_get_list (block, JD_BLOCK_ITEMS), 0),
                JD_ITEM_TEXT, 0);
  form_fixture_type (JD_FIELD (form_fixture_get_focus (&self)), "Item");

  g_assert_true (jd_field_run (JD_FIELD (form_fixture_get_focus (&self)), JD_FIELD_ENTER));
  g_assert_true (jd_field_run (JD_FIELD (form_fixture_get_focus (&self)), JD_FIELD_ENTER));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 2);
  form_fixture_assert_focus (&self, jd_part_list_get (blocks, 1), JD_BLOCK_TEXT, 0);

  for (guint i = 0; i < 4; i++)
    g_assert_true (jd_history_undo (self.history));
  g_assert_cmpstr (jd_part_get_string (jd_part_list_get (blocks, 0), JD_BLOCK_TEXT), ==, "- ");
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpuint (jd_part_list_get_n (blocks), ==, 0);
  form_fixture_close (&self);
}

/* Requirements */

static void
test_requirements (void)
{
  FormFixture self;
  JdPartList *list;
  JdPart *part;
  JdField *field;
  JdOutliner *must;
  JdOutliner *nice;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  list = jd_part_get_list (self.document, JD_DOCUMENT_REQUIREMENTS);
  must = JD_OUTLINER (get_in_section (&self, JD_SECTION_ROLE_REQUIREMENTS, JD_TYPE_OUTLINER, 0));
  nice = JD_OUTLINER (get_in_section (&self, JD_SECTION_ROLE_REQUIREMENTS, JD_TYPE_OUTLINER, 1));
  const guint n_must = jd_outliner_get_n_rows (must);
  const guint n_nice = jd_outliner_get_n_rows (nice);

  /* Past the last one it becomes nice to have. */
  field = jd_outliner_get_field (must, n_must - 1);
  part = jd_field_get_part (field);
  form_fixture_focus (&self, field, 2);
  g_assert_true (jd_field_run (field, JD_FIELD_MOVE_DOWN));
  g_assert_cmpuint (jd_outliner_get_n_rows (must), ==, n_must - 1);
  g_assert_cmpuint (jd_outliner_get_n_rows (nice), ==, n_nice + 1);
  g_assert_true (jd_field_get_part (jd_outliner_get_field (nice, 0)) == part);
  form_fixture_assert_focus (&self, part, JD_REQUIREMENT_TEXT, 2);

  g_assert_true (jd_history_undo (self.history));
  g_assert_true (jd_field_get_part (jd_outliner_get_field (must, n_must - 1)) == part);
  form_fixture_assert_focus (&self, part, JD_REQUIREMENT_TEXT, 2);

  /* What is typed tells what is asked for, until somebody says otherwise. */
  jd_outliner_add (must);
  field = JD_FIELD (form_fixture_get_focus (&self));
  part = jd_field_get_part (field);
  form_fixture_type (field, "Three years of work with databases");
  g_assert_cmpint (jd_part_get_choice (part, JD_REQUIREMENT_TYPE), ==,
                   JD_REQUIREMENT_TYPE_EXPERIENCE);
  g_assert_cmpint (jd_part_get_integer (part, JD_REQUIREMENT_MONTHS), ==, 36);
  jd_part_set_choice (part, JD_REQUIREMENT_TYPE, JD_REQUIREMENT_TYPE_OTHER);
  form_fixture_type (field, " and more");
  g_assert_cmpint (jd_part_get_choice (part, JD_REQUIREMENT_TYPE), ==, JD_REQUIREMENT_TYPE_OTHER);
  g_assert_true (jd_part_list_index_of (list, part) >= 0);
  form_fixture_close (&self);
}

/* Skills */

static void
test_skills (void)
{
  FormFixture self;
  JdDocument *document = jd_document_new ();
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  JdSkillChips *must;
  JdSkillChips *nice;
  GtkWidget *entry;

  jd_document_add_section (document, JD_SECTION_ROLE_SKILLS, "Skills");
  form_fixture_open (&self, document, 500, 500);
  entry = jd_place_find (GTK_WIDGET (self.form), document, JD_DOCUMENT_SKILLS);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Git, Python;  SQL ,git");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (jd_part_list_get_n (skills), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  must = JD_SKILL_CHIPS (form_fixture_get_nth (self.form, JD_TYPE_SKILL_CHIPS, 0));
  nice = JD_SKILL_CHIPS (form_fixture_get_nth (self.form, JD_TYPE_SKILL_CHIPS, 1));
  g_assert_cmpuint (jd_skill_chips_get_n_chips (must), ==, 3);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (nice)));

  GtkWidget *chip = jd_skill_chips_get_chip (must, 1);

  g_assert_true (jd_skill_chip_move (JD_SKILL_CHIP (chip), 1));
  g_assert_true (jd_skill_chips_get_chip (must, 2) == chip);
  g_assert_false (jd_skill_chip_move (JD_SKILL_CHIP (chip), 1));
  jd_skill_chip_set_importance (JD_SKILL_CHIP (chip), JD_IMPORTANCE_NICE);
  g_assert_cmpuint (jd_skill_chips_get_n_chips (must), ==, 2);
  g_assert_cmpuint (jd_skill_chips_get_n_chips (nice), ==, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (nice)));
  jd_skill_chip_remove (JD_SKILL_CHIP (jd_skill_chips_get_chip (nice, 0)));
  g_assert_cmpuint (jd_part_list_get_n (skills), ==, 2);

  while (jd_history_undo (self.history))
    ;
  g_assert_cmpuint (jd_part_list_get_n (skills), ==, 0);
  g_assert_cmpuint (jd_skill_chips_get_n_chips (must), ==, 0);
  form_fixture_close (&self);
}

static void
test_skill_group_is_one_chip (void)
{
  static const char *const names[] = { "Java", "Python", "Node.js", "Git" };
  FormFixture self;
  JdDocument *document = jd_document_new ();
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  JdPart *group = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_ANY_OF));
  JdSkillChips *must;

  jd_part_set_string (group, JD_ANY_OF_ID, "language");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JdPart *skill = jd_part_list_append_new (skills);

      jd_part_set_string (skill, JD_SKILL_NAME, names[i]);
      jd_part_set_string (skill, JD_SKILL_ANY_OF, i < 3 ? "language" : NULL);
    }
  jd_document_add_section (document, JD_SECTION_ROLE_SKILLS, "Skills");
  form_fixture_open (&self, document, 500, 500);
  must = JD_SKILL_CHIPS (form_fixture_get_nth (self.form, JD_TYPE_SKILL_CHIPS, 0));
  g_assert_cmpuint (jd_skill_chips_get_n_chips (must), ==, 2);
  jd_skill_chip_remove (JD_SKILL_CHIP (jd_skill_chips_get_chip (must, 0)));
  g_assert_cmpuint (jd_part_list_get_n (skills), ==, 1);
  g_assert_cmpuint (jd_part_list_get_n (jd_part_get_list (document, JD_DOCUMENT_ANY_OF)), ==, 0);
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpuint (jd_skill_chips_get_n_chips (must), ==, 2);
  form_fixture_close (&self);
}

/* Questions */

static void
test_answer_without_question (void)
{
  FormFixture self;
  JdDocument *document = jd_document_new ();
  JdPart *part = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_FAQ));
  JdFaqPair *pair;
  GtkWidget *question;

  jd_part_set_string (document, JD_DOCUMENT_LANG, "en");
  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Engineer");
  jd_part_set_string (part, JD_QUESTION_ANSWER, "The salary depends on experience.");
  jd_part_set_flag (part, JD_QUESTION_NEEDS_REVIEW, 1);
  jd_document_add_section (document, JD_SECTION_ROLE_FAQ, "Questions");
  form_fixture_open (&self, document, 500, 500);

  pair = JD_FAQ_PAIR (form_fixture_get_nth (self.form, JD_TYPE_FAQ_PAIR, 0));
  question = GTK_WIDGET (jd_faq_pair_get_question (pair));
  g_assert_false (gtk_widget_get_visible (question));
  jd_faq_pair_use_suggestion (pair, 2);
  g_assert_cmpstr (jd_part_get_string (part, JD_QUESTION_QUESTION), ==,
                   "How much does an Engineer earn?");
  g_assert_false (jd_part_has (part, JD_QUESTION_NEEDS_REVIEW));
  g_assert_true (form_fixture_get_focus (&self) == question);

  g_assert_true (jd_history_undo (self.history));
  g_assert_true (jd_part_get_flag (part, JD_QUESTION_NEEDS_REVIEW));
  g_assert_false (gtk_widget_get_visible (question));
  form_fixture_close (&self);
}

/* Sections */

static void
test_sections (void)
{
  FormFixture self;
  JdPartList *list;
  JdFormSection *skills;
  JdPart *part;
  int index;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  list = jd_part_get_list (self.document, JD_DOCUMENT_SECTIONS);
  skills = form_fixture_get_section (&self, JD_SECTION_ROLE_SKILLS);
  part = jd_form_section_get_part (skills);
  index = jd_part_list_index_of (list, part);

  g_assert_true (jd_form_section_move (skills, -1));
  g_assert_cmpint (jd_part_list_index_of (list, part), ==, index - 1);
  g_assert_true (form_fixture_get_section (&self, JD_SECTION_ROLE_SKILLS) == skills);

  gtk_widget_activate_action (GTK_WIDGET (skills), "section.leave-out", NULL);
  g_assert_false (jd_part_get_flag (part, JD_SECTION_ENABLED));
  g_assert_true (jd_form_section_is_left_out (skills));

  const guint n = jd_part_list_get_n (list);

  gtk_widget_activate_action (GTK_WIDGET (skills), "section.delete", NULL);
  g_assert_cmpuint (jd_part_list_get_n (list), ==, n - 1);
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpuint (jd_part_list_get_n (list), ==, n);
  g_assert_true (is_left_out (&self, JD_SECTION_ROLE_SKILLS));
  g_assert_true (jd_history_undo (self.history));
  g_assert_false (is_left_out (&self, JD_SECTION_ROLE_SKILLS));
  g_assert_true (jd_history_undo (self.history));
  g_assert_cmpint (jd_part_list_index_of (list, part), ==, index);
  form_fixture_close (&self);
}

/* Looks */

static guint
count_widgets (GtkWidget *root)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

static void
test_typing_builds_nothing (void)
{
  FormFixture self;
  JdField *title;
  guint n;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 700, 700);
  title = form_fixture_get_field (&self, self.document, JD_DOCUMENT_TITLE);
  form_fixture_focus (&self, title, 0);
  n = count_widgets (GTK_WIDGET (self.form));
  for (guint i = 0; i < 10; i++)
    form_fixture_type (title, "x");
  g_assert_cmpuint (count_widgets (GTK_WIDGET (self.form)), ==, n);
  g_assert_true (form_fixture_get_field (&self, self.document, JD_DOCUMENT_TITLE) == title);
  form_fixture_close (&self);
}

static void
check_inside (GtkWidget *widget,
              GtkWidget *form)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) || GTK_IS_SCROLLBAR (widget))
    return;

  if (gtk_widget_compute_bounds (widget, form, &bounds))
    {
      g_test_message ("%s “%s” at %d, %d wide", G_OBJECT_TYPE_NAME (widget),
                      GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "",
                      (int) bounds.origin.x, (int) bounds.size.width);
      g_assert_cmpfloat (bounds.origin.x, >=, -1);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                         (float) gtk_widget_get_width (form) + 1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_inside (child, form);
}

static void
expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

static void
test_fits_a_phone (void)
{
  FormFixture self;
  int minimum;

  form_fixture_open (&self, form_fixture_read ("sample.jobdesc"), 360, 640);
  expand_all (GTK_WIDGET (self.form));
  form_fixture_settle (&self);
  gtk_widget_measure (GTK_WIDGET (self.form), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 340);
  check_inside (GTK_WIDGET (self.form), GTK_WIDGET (self.form));
  form_fixture_close (&self);
}

/* A text that was hidden while the style changed has its colour too. */
static void
test_follows_the_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  FormFixture self;
  JdField *field;
  GdkRGBA light;
  GdkRGBA dark;

  form_fixture_open (&self, create_list (), 500, 500);
  field = form_fixture_get_field (&self, jd_part_list_get (get_items (&self), 0), JD_ITEM_TEXT);
  gtk_widget_get_color (GTK_WIDGET (field), &light);
  gtk_widget_set_visible (GTK_WIDGET (self.form), FALSE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  form_fixture_settle (&self);
  gtk_widget_set_visible (GTK_WIDGET (self.form), TRUE);
  form_fixture_settle (&self);
  gtk_widget_get_color (GTK_WIDGET (field), &dark);
  g_assert_cmpfloat (light.red, <, 0.5);
  g_assert_cmpfloat (dark.red, >, 0.5);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  form_fixture_close (&self);
}

int
main (int    argc,
      char **argv)
{
  form_fixture_init (&argc, &argv);

  g_test_add_func ("/form/shows-every-text", test_shows_every_text);
  g_test_add_func ("/form/split-and-undo", test_split_and_undo);
  g_test_add_func ("/form/field-follows-its-item", test_field_follows_its_item);
  g_test_add_func ("/form/remove-goes-on", test_remove_goes_on);
  g_test_add_func ("/form/arrows-between-items", test_arrows_between_items);
  g_test_add_func ("/form/paste-lines", test_paste_lines);
  g_test_add_func ("/form/empty-list", test_empty_list);
  g_test_add_func ("/form/prose", test_prose);
  g_test_add_func ("/form/lists-in-prose", test_lists_in_prose);
  g_test_add_func ("/form/requirements", test_requirements);
  g_test_add_func ("/form/skills", test_skills);
  g_test_add_func ("/form/skill-group-is-one-chip", test_skill_group_is_one_chip);
  g_test_add_func ("/form/answer-without-question", test_answer_without_question);
  g_test_add_func ("/form/sections", test_sections);
  g_test_add_func ("/form/typing-builds-nothing", test_typing_builds_nothing);
  g_test_add_func ("/form/fits-a-phone", test_fits_a_phone);
  g_test_add_func ("/form/follows-the-style", test_follows_the_style);

  return g_test_run ();
}
