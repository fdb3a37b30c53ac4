/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "review-fixture.h"

#include <string.h>

GPtrArray *
fixture_load_sets (void)
{
  static const char *const langs[] = { "en", "de", "fr" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) packs = jd_rule_pack_list_built_in (&error);
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      JdRuleSet *set = jd_rule_set_new (packs, langs[i]);

      if (jd_rule_set_get_n_rules (set) > 0)
        g_ptr_array_add (sets, set);
      else
        g_object_unref (set);
    }

  return sets;
}

GPtrArray *
fixture_make_sets (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_object_unref);
  JdRulePack *pack = jd_rule_pack_new (bytes, "test.json", &error);

  g_assert_no_error (error);
  g_ptr_array_add (packs, pack);
  g_ptr_array_add (sets, jd_rule_set_new (packs, jd_rule_pack_get_lang (pack)));

  return sets;
}

GArray *
fixture_scan (GPtrArray   *sets,
              const char  *lang,
              const char  *section,
              const char  *text,
              JdScan     **scan)
{
  *scan = jd_scan_new (sets, lang);
  jd_scan_add (*scan, text, strlen (text), section, 0);

  return jd_scan_finish (*scan);
}

char *
fixture_slice (const char *text,
               guint       start,
               guint       end)
{
  return g_utf8_substring (text, start, end);
}

char *
fixture_describe (GArray *matches)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const JdMatch *match = &g_array_index (matches, JdMatch, i);

      g_string_append_printf (list, "%s%s@%u-%u", i > 0 ? " " : "", match->rule->id,
                              match->start, match->end);
    }

  return g_string_free (list, FALSE);
}
