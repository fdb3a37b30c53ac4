/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-catalogue-row.h"
#include "jd-importance-list.h"
#include "jd-skill-checklist.h"
#include "jd-skill-row-drag.h"
#include "jd-skill-row.h"
#include "jd-skill-text.h"
#include "jd-skills-page.h"
#include "ui-fixture.h"

typedef struct {
  JdDocument *document;
  JdEditSession *session;
  JdHistory *history;
  JdSkillsPage *page;
  GtkWidget *window;
} Fixture;

static void
set_up_size (Fixture *fixture,
             int      width)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());

  fixture->document = ui_document_new ();
  fixture->session = jd_edit_session_new (fixture->document, NULL, NULL, NULL);
  fixture->history = jd_edit_session_get_history (fixture->session);
  fixture->page = jd_skills_page_new (fixture->session);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (fixture->page));
  fixture->window = ui_window_new (GTK_WIDGET (view), width, 800);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_size (fixture, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  ui_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
}

static JdPartList *
get_skills (Fixture *fixture)
{
  return jd_part_get_list (fixture->document, JD_DOCUMENT_SKILLS);
}

static JdSkill *
find_skill (Fixture    *fixture,
            const char *name)
{
  JdPartList *skills = get_skills (fixture);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdSkill *skill = jd_part_list_get (skills, i);

      if (g_strcmp0 (jd_part_get_string (skill, JD_SKILL_NAME), name) == 0)
        return skill;
    }

  return NULL;
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (ADW_IS_ACTION_ROW (child)
          && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)), title) == 0)
        return child;
      found = find_row (child, title);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static JdSkillRow *
get_row (Fixture    *fixture,
         const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->page), title);

  g_assert_true (JD_IS_SKILL_ROW (row));

  return JD_SKILL_ROW (row);
}

static GtkCheckButton *
get_check (GtkWidget *row)
{
  return GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON));
}

static const char *
get_subtitle (Fixture *fixture)
{
  GtkWidget *title = ui_find (GTK_WIDGET (fixture->page), ADW_TYPE_WINDOW_TITLE);

  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title));
}

static void
assert_announced (const char *expected)
{
  g_autofree char *announced = ui_steal_announced ();

  g_assert_cmpstr (announced, ==, expected);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  JdSkillRow *row = get_row (fixture, "One of Java, Python");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Any one is enough");
  g_assert_true (gtk_check_button_get_active (get_check (GTK_WIDGET (row))));
  g_assert_cmpstr (get_subtitle (fixture), ==, "2 must have · 1 nice to have");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (fixture, "Git")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Git, must have, Familiar");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_row (fixture, "Git")),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_nonnull (ui_find_text (fixture->window, "Nice to Have"));
  g_assert_null (ui_find_text (fixture->window, "Will Learn"));
}

static void
test_untick (Fixture       *fixture,
             gconstpointer  data)
{
  JdSkillRow *row = get_row (fixture, "Git");
  JdSkill *git = find_skill (fixture, "Git");
  int position = jd_part_list_index_of (get_skills (fixture), git);

  gtk_check_button_set_active (get_check (GTK_WIDGET (row)), FALSE);
  assert_announced ("Git unticked");
  g_assert_null (find_skill (fixture, "Git"));
  g_assert_cmpstr (jd_history_get_undo_label (fixture->history), ==, "Untick Skill");
  g_assert_cmpstr (get_subtitle (fixture), ==, "1 must have · 1 nice to have");

  /* The row stays, and takes its skill back with its level and place. */
  g_assert_true (get_row (fixture, "Git") == row);
  gtk_check_button_set_active (get_check (GTK_WIDGET (row)), TRUE);
  assert_announced ("Git ticked, must have");
  g_assert_true (find_skill (fixture, "Git") == git);
  g_assert_cmpint (jd_part_list_index_of (get_skills (fixture), git), ==, position);

  g_assert_true (jd_history_undo (fixture->history));
  g_assert_false (gtk_check_button_get_active (get_check (GTK_WIDGET (row))));
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_true (gtk_check_button_get_active (get_check (GTK_WIDGET (row))));
  g_assert_false (jd_history_can_undo (fixture->history));
}

static void
test_untick_group (Fixture       *fixture,
                   gconstpointer  data)
{
  JdSkillRow *row = get_row (fixture, "One of Java, Python");
  JdPartList *groups = jd_part_get_list (fixture->document, JD_DOCUMENT_ANY_OF);

  gtk_check_button_set_active (get_check (GTK_WIDGET (row)), FALSE);
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, 2);
  g_assert_cmpuint (jd_part_list_get_n (groups), ==, 0);

  g_assert_true (jd_history_undo (fixture->history));
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, 4);
  g_assert_cmpuint (jd_part_list_get_n (groups), ==, 1);
  row = get_row (fixture, "One of Java, Python");
  g_assert_true (gtk_check_button_get_active (get_check (GTK_WIDGET (row))));

  gtk_check_button_set_active (get_check (GTK_WIDGET (row)), FALSE);
  gtk_check_button_set_active (get_check (GTK_WIDGET (row)), TRUE);
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, 4);
  g_assert_cmpuint (jd_part_list_get_n (groups), ==, 1);
}

static void
test_importance (Fixture       *fixture,
                 gconstpointer  data)
{
  JdSkillRow *row = get_row (fixture, "Git");
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "skill.importance", "s", "learn"));
  g_assert_cmpint (jd_part_get_choice (find_skill (fixture, "Git"), JD_SKILL_IMPORTANCE), ==,
                   JD_IMPORTANCE_LEARN);
  g_assert_cmpstr (get_subtitle (fixture), ==, "1 must have · 1 nice to have · 1 will learn");

  assert_announced ("Moved to will learn, 1 of 1");

  /* The focus travels with the row. */
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == GTK_WIDGET (get_row (fixture, "Git")));
  g_assert_nonnull (ui_find_text (fixture->window, "Will Learn"));

  g_assert_true (jd_history_undo (fixture->history));
  g_assert_cmpint (jd_part_get_choice (find_skill (fixture, "Git"), JD_SKILL_IMPORTANCE), ==,
                   JD_IMPORTANCE_MUST);
  g_assert_false (jd_history_can_undo (fixture->history));
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  JdSkillEntry *redis = jd_skill_row_get_entry (get_row (fixture, "Redis"));
  JdSkillRow *group = get_row (fixture, "One of Java, Python");

  /* On the upper half: before, and with the importance of what it is dropped on. */
  g_assert_true (jd_skill_row_drag_drop (group, redis, 1));
  g_assert_cmpint (jd_part_list_index_of (get_skills (fixture), find_skill (fixture, "Redis")), ==,
                   0);
  g_assert_cmpint (jd_part_get_choice (find_skill (fixture, "Redis"), JD_SKILL_IMPORTANCE), ==,
                   JD_IMPORTANCE_MUST);

  /* A group moves with all its skills. */
  g_assert_true (jd_skill_row_drag_drop (get_row (fixture, "Git"), jd_skill_row_get_entry (group),
                                         1000));
  g_assert_cmpint (jd_part_list_index_of (get_skills (fixture), find_skill (fixture, "Git")), ==,
                   1);
  g_assert_cmpint (jd_part_list_index_of (get_skills (fixture), find_skill (fixture, "Java")), ==,
                   2);
  g_assert_cmpint (jd_part_list_index_of (get_skills (fixture), find_skill (fixture, "Python")),
                   ==, 3);
  assert_announced ("Item 3 of 3");
  group = get_row (fixture, "One of Java, Python");
  g_assert_false (jd_skill_row_drag_drop (group, jd_skill_row_get_entry (group), 1));

  g_assert_true (jd_history_undo (fixture->history));
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_false (jd_history_can_undo (fixture->history));
  g_assert_nonnull (get_row (fixture, "Redis"));
}

static void
test_level (Fixture       *fixture,
            gconstpointer  data)
{
  JdSkillRow *row = get_row (fixture, "One of Java, Python");
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON));
  g_autofree char *level = NULL;

  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "No Level");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "skill.level", "s", "expert"));
  g_assert_cmpint (jd_part_get_choice (find_skill (fixture, "Java"), JD_SKILL_LEVEL), ==,
                   JD_SKILL_LEVEL_EXPERT);
  g_assert_cmpint (jd_part_get_choice (find_skill (fixture, "Python"), JD_SKILL_LEVEL), ==,
                   JD_SKILL_LEVEL_EXPERT);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Expert");
  g_object_get (row, "level", &level, NULL);
  g_assert_cmpstr (level, ==, "expert");

  /* Both in one step. */
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_false (jd_part_has (find_skill (fixture, "Java"), JD_SKILL_LEVEL));
  g_assert_false (jd_history_can_undo (fixture->history));

  gtk_menu_button_popup (button);
  ui_draw (fixture->window);
  g_assert_nonnull (gtk_menu_button_get_popover (button));
  gtk_menu_button_popdown (button);
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  JdSkillRow *row = get_row (fixture, "One of Java, Python");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "skill.split", NULL));
  g_assert_nonnull (get_row (fixture, "Java"));
  g_assert_nonnull (get_row (fixture, "Python"));
  g_assert_cmpstr (get_subtitle (fixture), ==, "3 must have · 1 nice to have");
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_nonnull (get_row (fixture, "One of Java, Python"));
}

static void
test_outside_change (Fixture       *fixture,
                     gconstpointer  data)
{
  ui_skill_append (fixture->document, "Rowing", JD_IMPORTANCE_NICE, NULL);
  g_assert_nonnull (get_row (fixture, "Rowing"));
  jd_part_set_string (find_skill (fixture, "Rowing"), JD_SKILL_NAME, "Sculling");
  g_assert_nonnull (get_row (fixture, "Sculling"));
  jd_part_list_remove (get_skills (fixture), 4);
  g_assert_null (find_row (GTK_WIDGET (fixture->page), "Sculling"));
}

static GtkWidget *
get_search (Fixture *fixture)
{
  return ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);
}

static GListModel *
get_found (Fixture *fixture)
{
  GtkWidget *view = ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *search = get_search (fixture);
  guint n = jd_part_list_get_n (get_skills (fixture));

  gtk_editable_set_text (GTK_EDITABLE (search), "golang");
  jd_skills_page_search (fixture->page, "golang");
  g_assert_cmpuint (g_list_model_get_n_items (get_found (fixture)), >=, 2);
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, n);

  ui_draw (fixture->window);
  g_assert_nonnull (ui_find_text (fixture->window, "Go"));
  g_assert_nonnull (ui_find_text (fixture->window, "also Golang"));
  ui_screenshot (fixture->window, "skills-search");

  /* Enter ticks the first and clears. */
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_nonnull (find_skill (fixture, "Go"));
  assert_announced ("Go ticked, must have");
  g_assert_cmpstr (jd_part_get_string (find_skill (fixture, "Go"), JD_SKILL_CATALOGUE_ID), ==,
                   "go");
  g_assert_cmpstr (jd_history_get_undo_label (fixture->history), ==, "Tick Skill");

  /* Never unticks what was ticked. */
  gtk_editable_set_text (GTK_EDITABLE (search), "golang");
  g_signal_emit_by_name (search, "activate");
  g_assert_nonnull (find_skill (fixture, "Go"));
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, n + 1);
}

static void
test_own_skill (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *search = get_search (fixture);
  GtkWidget *view = ui_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW);
  guint n;

  gtk_editable_set_text (GTK_EDITABLE (search), "Zibbelwurz <b> %s");
  jd_skills_page_search (fixture->page, "Zibbelwurz <b> %s");
  n = g_list_model_get_n_items (get_found (fixture));
  g_assert_cmpuint (n, >=, 1);
  g_signal_emit_by_name (view, "activate", n - 1);

  g_assert_nonnull (find_skill (fixture, "Zibbelwurz <b> %s"));
  g_assert_false (jd_part_has (find_skill (fixture, "Zibbelwurz <b> %s"), JD_SKILL_CATALOGUE_ID));
  g_assert_nonnull (get_row (fixture, "Zibbelwurz <b> %s"));
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_null (find_row (GTK_WIDGET (fixture->page), "Zibbelwurz <b> %s"));
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  JdPartList *groups = jd_part_get_list (fixture->document, JD_DOCUMENT_ANY_OF);

  jd_skills_page_add_text (fixture->page,
                           "• Kubernetes\n• git, Terraform; rowing\n- one of MySQL, MongoDB or "
                           "PostgreSQL\n1. Go");
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, 4 + 7);
  g_assert_cmpuint (jd_part_list_get_n (groups), ==, 2);
  g_assert_nonnull (get_row (fixture, "One of MySQL, MongoDB, PostgreSQL"));
  g_assert_nonnull (ui_find_text (fixture->window, "7 skills added, 1 was there"));

  /* One step. */
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, 4);
  g_assert_cmpuint (jd_part_list_get_n (groups), ==, 1);
  g_assert_false (jd_history_can_undo (fixture->history));
}

static void
test_hint (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const hint = "8 must-haves. Most postings ask for 3 to 7.";

  jd_skills_page_add_text (fixture->page, "a1, b2, c3, d4, e5");
  ui_draw (fixture->window);
  g_assert_null (ui_find_text (fixture->window, hint));
  jd_skills_page_add_text (fixture->page, "f6");
  ui_draw (fixture->window);
  g_assert_nonnull (ui_find_text (fixture->window, hint));
  ui_screenshot (fixture->window, "skills-hint");
}

static void
test_catalogue (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *group = ui_find (GTK_WIDGET (fixture->page), JD_TYPE_CATALOGUE_ROW);
  GtkWidget *row;

  g_assert_nonnull (group);
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (group)),
                                   "2 of "));
  g_assert_null (find_row (group, "Kotlin"));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  row = find_row (group, "Kotlin");
  g_assert_nonnull (row);
  g_assert_true (gtk_check_button_get_active (get_check (find_row (group, "Java"))));

  gtk_check_button_set_active (get_check (row), TRUE);
  g_assert_nonnull (find_skill (fixture, "Kotlin"));
  g_assert_true (g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (group)),
                                   "3 of "));
  gtk_check_button_set_active (get_check (row), FALSE);
  g_assert_null (find_skill (fixture, "Kotlin"));

  g_assert_true (jd_history_undo (fixture->history));
  g_assert_true (gtk_check_button_get_active (get_check (row)));
}

static void
test_unreadable_catalogue (void)
{
  g_autoptr (JdDocument) document = ui_document_new ();
  g_autoptr (JdEditSession) session = jd_edit_session_new (document, NULL, NULL, NULL);
  JdSkillsPage *page = jd_skills_page_new_with_index (session, NULL);
  GtkWidget *window = ui_window_new (GTK_WIDGET (page), 600, 600);

  g_assert_true (adw_banner_get_revealed (ADW_BANNER (ui_find (GTK_WIDGET (page),
                                                               ADW_TYPE_BANNER))));
  jd_skills_page_add_text (page, "Sailing");
  g_assert_nonnull (find_row (GTK_WIDGET (page), "Sailing"));
  ui_window_destroy (window);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 started;

  for (guint i = 0; i < 2100; i++)
    g_string_append_printf (text, "Skill number %u\n", i);
  started = g_get_monotonic_time ();
  jd_skills_page_add_text (fixture->page, text->str);
  g_test_message ("2100 pasted skills took %" G_GINT64_FORMAT " µs",
                  g_get_monotonic_time () - started);

  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, JD_SKILL_CHECKLIST_MAX);
  ui_draw (fixture->window);
  g_assert_cmpuint (ui_count (fixture->window, JD_TYPE_SKILL_ROW), <=,
                    JD_IMPORTANCE_LIST_MAX_ROWS + 1);
  g_assert_true (jd_history_undo (fixture->history));
  g_assert_cmpuint (jd_part_list_get_n (get_skills (fixture)), ==, 4);
}

static void
test_narrow (void)
{
  Fixture fixture = { 0 };
  int minimum;

  set_up_size (&fixture, 360);
  jd_skills_page_add_text (fixture.page,
                           "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpflege");
  ui_draw (fixture.window);
  gtk_widget_measure (GTK_WIDGET (fixture.page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  ui_screenshot (fixture.window, "skills-narrow");
  tear_down (&fixture, NULL);
}

static void
test_looks (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  ui_screenshot (fixture->window, "skills");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_screenshot (fixture->window, "skills-dark");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ui_screenshot (fixture->window, "skills-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_text (void)
{
  static const struct {
    const char *text;
    const char *lines;
  } cases[] = {
    { "", "" },
    { "  \n\t\r\n", "" },
    { "Git", "Git" },
    { "Git, git , GIT", "Git" },
    { "C++; C#, .NET", "C++ / C# / .NET" },
    { "Node.js.", "Node.js" },
    { "- a\n* b\n• c\n+ d\n– e\n☐ f", "a / b / c / d / e / f" },
    { "1. a\n2) b\nc) c", "a / b / c" },
    { "3D modelling\n5S", "3D modelling / 5S" },
    { "-40 °C storage", "-40 °C storage" },
    { "Cloud (AWS, GCP), Git", "Cloud (AWS, GCP) / Git" },
    { "one of a, b, c", "a|b|c" },
    { "One of: Java, Python or Node.js", "Java|Python|Node.js" },
    { "either C, or Rust; Git", "C|Rust / Git" },
    { "one of Oracle", "Oracle" },
    { "One office suite", "One office suite" },
    { "Oncology", "Oncology" },
    { "a\u2028b", "a / b" },
    { "((((((, x", "((((((, x" },
    { "x\ty\001z", "x y z" },
    { "،,、;", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = jd_skill_text_parse (cases[i].text);
      g_autoptr (GString) all = g_string_new (NULL);

      for (guint j = 0; j < lines->len; j++)
        {
          g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (lines, j));

          g_string_append_printf (all, "%s%s", j > 0 ? " / " : "", line);
        }
      g_assert_cmpstr (all->str, ==, cases[i].lines);
    }
}

static void
test_text_long (void)
{
  g_autofree char *long_name = g_strnfill (100000, 'x');
  g_autofree char *commas = g_strnfill (100000, ',');
  g_autoptr (GPtrArray) lines = jd_skill_text_parse (long_name);
  g_autoptr (GPtrArray) none = jd_skill_text_parse (commas);
  char **names = g_ptr_array_index (lines, 0);

  g_assert_cmpuint (strlen (names[0]), ==, JD_SKILL_TEXT_MAX_NAME);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);

  g_test_add_func ("/skills/text", test_text);
  g_test_add_func ("/skills/text/long", test_text_long);
  add ("/skills/rows", test_rows);
  add ("/skills/untick", test_untick);
  add ("/skills/untick/group", test_untick_group);
  add ("/skills/importance", test_importance);
  add ("/skills/drag", test_drag);
  add ("/skills/level", test_level);
  add ("/skills/split", test_split);
  add ("/skills/outside-change", test_outside_change);
  add ("/skills/search", test_search);
  add ("/skills/own", test_own_skill);
  add ("/skills/paste", test_paste);
  add ("/skills/hint", test_hint);
  add ("/skills/catalogue", test_catalogue);
  g_test_add_func ("/skills/unreadable-catalogue", test_unreadable_catalogue);
  add ("/skills/many", test_many);
  g_test_add_func ("/skills/narrow", test_narrow);
  add ("/skills/looks", test_looks);

  return g_test_run ();
}
