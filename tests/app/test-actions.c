/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "jd-actions.h"

static void
test_every_key_is_one (void)
{
  guint n_actions;
  const JdAction *actions = jd_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_auto (GStrv) accels = g_strsplit (actions[i].accels, " ", -1);

      for (guint k = 0; accels[k]; k++)
        {
          GdkModifierType state;
          guint key;

          if (!gtk_accelerator_parse (accels[k], &key, &state) || key == 0)
            g_error ("%s: “%s” is no key", actions[i].name, accels[k]);
        }
    }
}

static void
test_no_key_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_actions;
  const JdAction *actions = jd_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_auto (GStrv) accels = g_strsplit (actions[i].accels, " ", -1);

      for (guint k = 0; accels[k]; k++)
        {
          GdkModifierType state;
          guint key;
          char *name;

          gtk_accelerator_parse (accels[k], &key, &state);
          name = gtk_accelerator_name (key, state);
          if (g_hash_table_contains (seen, name))
            g_error ("%s is the key of %s and of %s", name, actions[i].name,
                     (const char *) g_hash_table_lookup (seen, name));
          g_hash_table_insert (seen, name, (gpointer) actions[i].name);
        }
    }

  g_assert_cmpuint (g_hash_table_size (seen), >, 15);
}

static void
test_no_action_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_actions;
  const JdAction *actions = jd_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_hash_table_add (seen, (gpointer) actions[i].name))
        g_error ("%s is there twice", actions[i].name);

      g_action_parse_detailed_name (actions[i].name, &name, &target, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strchr (name, '.'));
    }
}

static void
test_groups (void)
{
  guint n_actions;
  const JdAction *actions = jd_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_assert_cmpint (actions[i].group, <, JD_ACTION_N_GROUPS);
      g_assert_cmpstr (actions[i].label, !=, "");
      g_assert_null (strchr (actions[i].label, '_'));
      g_assert_false (g_str_has_suffix (actions[i].label, "."));
    }
  for (guint i = 0; i < JD_ACTION_N_GROUPS; i++)
    g_assert_nonnull (jd_actions_get_group_title (i));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/every-key-is-one", test_every_key_is_one);
  g_test_add_func ("/actions/no-key-twice", test_no_key_twice);
  g_test_add_func ("/actions/no-action-twice", test_no_action_twice);
  g_test_add_func ("/actions/groups", test_groups);

  return g_test_run ();
}
