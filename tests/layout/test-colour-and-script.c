/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "jd-page-settings.h"
#include "jd-rgb.h"
#include "jd-script.h"
#include "jd-style-sheet.h"

static const struct {
  const char *text;
  gboolean is_colour;
  JdRgb colour;
} colours[] = {
  { "#0B5563", TRUE, JD_RGB (0x0B5563) },
  { "#0b5563", TRUE, JD_RGB (0x0B5563) },
  { "#f80", TRUE, JD_RGB (0xFF8800) },
  { "#0B556", FALSE, { 0 } },
  { "#0B55637", FALSE, { 0 } },
  { "0B5563", FALSE, { 0 } },
  { "#0B556G", FALSE, { 0 } },
  { "teal", FALSE, { 0 } },
  { "#", FALSE, { 0 } },
  { "", FALSE, { 0 } },
  { NULL, FALSE, { 0 } },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      JdRgb colour = { 0.25, 0.5, 0.75 };

      g_assert_cmpint (jd_rgb_parse (&colour, colours[i].text), ==, colours[i].is_colour);
      g_assert_cmpfloat (colour.red, ==, colours[i].is_colour ? colours[i].colour.red : 0.25);
      g_assert_cmpfloat (colour.green, ==, colours[i].is_colour ? colours[i].colour.green : 0.5);
      g_assert_cmpfloat (colour.blue, ==, colours[i].is_colour ? colours[i].colour.blue : 0.75);
    }
}

static double
get_contrast (guint hex)
{
  JdRgb colour = JD_RGB (hex);

  return jd_rgb_get_contrast (&colour);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (get_contrast (0xFFFFFF), 1, 0.001);
  g_assert_cmpfloat_with_epsilon (get_contrast (0x000000), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (get_contrast (0x1B1C1E), 17.1, 0.05);
  g_assert_cmpfloat_with_epsilon (get_contrast (0x56595D), 7.0, 0.05);

  for (int i = JD_PAGE_STYLE_MODERN; i <= JD_PAGE_STYLE_COMPACT; i++)
    g_assert_cmpfloat (jd_rgb_get_contrast (&jd_style_sheet_get (i)->accent), >, 7);
}

static void
test_darken (void)
{
  static const char *const pale[] = { "#FFE000", "#A0D8FF", "#FFFFFF", "#FF7070", "#80FF80" };
  JdPageSettings settings;

  for (guint i = 0; i < G_N_ELEMENTS (pale); i++)
    {
      JdRgb before = { 0 };

      g_assert_true (jd_rgb_parse (&before, pale[i]));
      g_assert_cmpfloat (jd_rgb_get_contrast (&before), <, 4.5);

      jd_page_settings_init (&settings, NULL);
      jd_page_settings_set_accent (&settings, pale[i]);
      g_assert_true (settings.has_accent);
      g_assert_cmpfloat (jd_rgb_get_contrast (&settings.accent), >=, 4.5);

      /* The same hue: channels keep their ratio. */
      g_assert_cmpfloat_with_epsilon (settings.accent.red * before.green,
                                      settings.accent.green * before.red, 0.001);
      g_assert_cmpfloat_with_epsilon (settings.accent.blue * before.green,
                                      settings.accent.green * before.blue, 0.001);
    }

  jd_page_settings_set_accent (&settings, "#0B5563");
  g_assert_cmpfloat (settings.accent.red, ==, 0x0B / 255.0);
  jd_page_settings_set_accent (&settings, "a colour");
  g_assert_false (settings.has_accent);
}

static const struct {
  const char *lang;
  double size;
  double leading;
  gboolean is_rtl;
  gboolean is_cjk;
  gboolean has_words;
  gboolean has_italics;
  const char *cjk;
} languages[] = {
  { "en", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "de-AT", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "el", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "ru", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "hy", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "he", 1, 1, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "ar", 1.08, 1.2, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "ar-EG", 1.08, 1.2, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "fa", 1.08, 1.2, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "ur", 1.08, 1.2, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "ja", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "JP" },
  { "ko", 1, 1.2, FALSE, TRUE, TRUE, FALSE, "KR" },
  { "zh-CN", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "SC" },
  { "zh-TW", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "TC" },
  { "zh-HK", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "HK" },
  { "zh", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "SC" },
  { "zh-Hans", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "SC" },
  { "zh-Hans-CN", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "SC" },
  { "zh-Hant", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "TC" },
  { "zh-SG", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "SC" },
  { "ja-Jpan", 1, 1.2, FALSE, TRUE, FALSE, FALSE, "JP" },
  { "sr-Latn", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "az-Arab", 1.08, 1.2, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "ar-u-nu-latn", 1.08, 1.2, TRUE, FALSE, TRUE, FALSE, "SC" },
  { "hi-IN", 1, 1.2, FALSE, FALSE, TRUE, FALSE, "SC" },
  { "de-1996", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "x-abcd", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "hi", 1, 1.2, FALSE, FALSE, TRUE, FALSE, "SC" },
  { "ta", 1, 1.2, FALSE, FALSE, TRUE, FALSE, "SC" },
  { "th", 1, 1.25, FALSE, FALSE, FALSE, FALSE, "SC" },
  { "x-unknown", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { "", 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
  { NULL, 1, 1, FALSE, FALSE, TRUE, TRUE, "SC" },
};

static void
test_script (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      JdScript script;

      g_test_message ("%s", languages[i].lang != NULL ? languages[i].lang : "none");
      jd_script_init (&script, languages[i].lang);
      g_assert_cmpfloat (script.size, ==, languages[i].size);
      g_assert_cmpfloat (script.leading, ==, languages[i].leading);
      g_assert_cmpint (script.is_rtl, ==, languages[i].is_rtl);
      g_assert_cmpint (script.is_cjk, ==, languages[i].is_cjk);
      g_assert_cmpint (script.has_words, ==, languages[i].has_words);
      g_assert_cmpint (script.has_italics, ==, languages[i].has_italics);
      g_assert_cmpstr (script.cjk, ==, languages[i].cjk);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/colour/parse", test_parse);
  g_test_add_func ("/page/colour/contrast", test_contrast);
  g_test_add_func ("/page/colour/darken", test_darken);
  g_test_add_func ("/page/script", test_script);

  return g_test_run ();
}
