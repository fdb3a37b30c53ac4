/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-script.h"

#include <string.h>

typedef struct {
  GUnicodeScript script;
  double size;
  double leading;
  gboolean is_rtl;
  gboolean is_cjk;
} JdScriptRow;

/* Scripts that need other room than Latin, Greek and Cyrillic. */
static const JdScriptRow rows[] = {
  { G_UNICODE_SCRIPT_ARABIC,     1.08, 1.2,  TRUE,  FALSE },
  { G_UNICODE_SCRIPT_SYRIAC,     1.08, 1.2,  TRUE,  FALSE },
  { G_UNICODE_SCRIPT_THAANA,     1.08, 1.2,  TRUE,  FALSE },
  { G_UNICODE_SCRIPT_NKO,        1.0,  1.2,  TRUE,  FALSE },
  { G_UNICODE_SCRIPT_HEBREW,     1.0,  1.0,  TRUE,  FALSE },
  { G_UNICODE_SCRIPT_HAN,        1.0,  1.2,  FALSE, TRUE  },
  { G_UNICODE_SCRIPT_HIRAGANA,   1.0,  1.2,  FALSE, TRUE  },
  { G_UNICODE_SCRIPT_KATAKANA,   1.0,  1.2,  FALSE, TRUE  },
  { G_UNICODE_SCRIPT_HANGUL,     1.0,  1.2,  FALSE, TRUE  },
  { G_UNICODE_SCRIPT_BOPOMOFO,   1.0,  1.2,  FALSE, TRUE  },
  { G_UNICODE_SCRIPT_DEVANAGARI, 1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_BENGALI,    1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_GURMUKHI,   1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_GUJARATI,   1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_ORIYA,      1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_TAMIL,      1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_TELUGU,     1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_KANNADA,    1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_MALAYALAM,  1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_SINHALA,    1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_KHMER,      1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_LAO,        1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_MYANMAR,    1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_TIBETAN,    1.0,  1.2,  FALSE, FALSE },
  { G_UNICODE_SCRIPT_THAI,       1.0,  1.25, FALSE, FALSE },
};

static const JdScriptRow *
find_row (GUnicodeScript script)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].script == script)
      return &rows[i];

  return NULL;
}

static const char *
find_cjk (PangoLanguage *language)
{
  if (pango_language_matches (language, "ja"))
    return "JP";
  if (pango_language_matches (language, "ko"))
    return "KR";
  if (pango_language_matches (language, "zh-hk") || pango_language_matches (language, "zh-mo"))
    return "HK";
  if (pango_language_matches (language, "zh-hant") || pango_language_matches (language, "zh-tw"))
    return "TC";
  return "SC";
}

gboolean
jd_script_has_italics (GUnicodeScript script)
{
  switch ((int) script)
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_UNKNOWN:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The script that a tag names, as in “zh-Hans” or “sr-Latn”: BCP 47, 2.2.3. */
static GUnicodeScript
find_named_script (const char *lang)
{
  g_auto (GStrv) subtags = g_strsplit_set (lang, "-_", -1);

  for (guint i = 1; subtags[0] != NULL && subtags[i] != NULL && strlen (subtags[i]) > 1; i++)
    {
      g_autofree char *tag = g_ascii_strdown (subtags[i], -1);

      if (strlen (tag) != 4 || !g_ascii_isalpha (tag[0]))
        continue;
      if (g_str_equal (tag, "hans") || g_str_equal (tag, "hant") || g_str_equal (tag, "jpan"))
        return G_UNICODE_SCRIPT_HAN;
      if (g_str_equal (tag, "kore"))
        return G_UNICODE_SCRIPT_HANGUL;

      return g_unicode_script_from_iso15924 ((guint32) g_ascii_toupper (tag[0]) << 24 |
                                             (guint32) tag[1] << 16 | (guint32) tag[2] << 8 |
                                             (guint32) tag[3]);
    }

  return G_UNICODE_SCRIPT_INVALID_CODE;
}

static GUnicodeScript
find_script (const char *lang)
{
  GUnicodeScript named = find_named_script (lang);
  g_autofree char *primary = g_strndup (lang, strcspn (lang, "-_"));
  const PangoScript *scripts;
  int n_scripts = 0;

  if (named != G_UNICODE_SCRIPT_INVALID_CODE && named != G_UNICODE_SCRIPT_UNKNOWN)
    return named;
  if (g_ascii_strcasecmp (primary, "zh") == 0)
    return G_UNICODE_SCRIPT_HAN;

  scripts = pango_language_get_scripts (pango_language_from_string (lang), &n_scripts);
  if (n_scripts == 0)
    scripts = pango_language_get_scripts (pango_language_from_string (primary), &n_scripts);

  return n_scripts > 0 ? (GUnicodeScript) scripts[0] : G_UNICODE_SCRIPT_LATIN;
}

void
jd_script_init (JdScript   *self,
                const char *lang)
{
  const JdScriptRow *row;
  GUnicodeScript script;

  g_return_if_fail (self != NULL);

  if (lang == NULL || *lang == '\0')
    lang = "en";

  self->language = pango_language_from_string (lang);
  script = find_script (lang);
  row = find_row (script);

  self->size = row != NULL ? row->size : 1;
  self->leading = row != NULL ? row->leading : 1;
  self->is_rtl = row != NULL && row->is_rtl;
  self->is_cjk = row != NULL && row->is_cjk;
  self->has_italics = jd_script_has_italics (script);
  self->has_words = script != G_UNICODE_SCRIPT_THAI &&
                    (!self->is_cjk || pango_language_matches (self->language, "ko"));
  self->cjk = find_cjk (self->language);
}
