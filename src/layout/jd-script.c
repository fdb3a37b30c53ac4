/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-script.h"

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

void
jd_script_init (JdScript   *self,
                const char *lang)
{
  const PangoScript *scripts;
  const JdScriptRow *row;
  GUnicodeScript script;
  int n_scripts = 0;

  g_return_if_fail (self != NULL);

  self->language = pango_language_from_string (lang != NULL && *lang != '\0' ? lang : "en");
  scripts = pango_language_get_scripts (self->language, &n_scripts);
  script = n_scripts > 0 ? (GUnicodeScript) scripts[0] : G_UNICODE_SCRIPT_LATIN;
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
