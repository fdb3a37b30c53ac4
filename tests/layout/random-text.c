/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-text.h"

static const char *const latin[] = {
  "the", "planner", "writes", "To", "Wave", "AV", "responsible", "naïve", "Łódź", "high-quality",
  "across", "C/C++", "“quoted”", "10\u00a0%", "ärztlich", "affluent", "office", "(including",
  "Zoë", "e.g.", "Ingénieurs", "Straßenverkehrsordnung", "and", "a", "x²", "Ελληνικά", "работа",
};
static const char *const arabic[] = {
  "نكتب", "البرامج", "للمسافرين", "في", "المدينة", "كلَّ", "يوم", "مع", "فريق", "صغير،", "و٢٠",
};
static const char *const hebrew[] = {
  "אנחנו", "כותבים", "תוכנה", "לרכבת", "בעיר", "כל", "יום,", "עם", "צוות", "קטן.", "שָׁלוֹם",
};
static const char *const cjk[] = {
  "列車の座席を", "毎日", "確認する。", "東京都", "プログラム", "「仕事」、", "我们写", "程序，",
  "좌석을", "확인한다",
};
static const char *const devanagari[] = {
  "हम", "रेलगाड़ी", "के", "लिए", "कार्यक्रम", "लिखते", "हैं।", "क्षत्रिय", "प्रतिदिन", "२०",
};
static const char *const mixed[] = {
  "Zug", "قطار", "רכבת", "電車", "रेल", "😀", "👩‍💻", "🇫🇷", "ticket", "1️⃣", "ไทย", "☕",
  "a\u0301b", "(x)",
};

const PageFixtureScript page_fixture_scripts[PAGE_FIXTURE_N_SCRIPTS] = {
  { "latin", "en", latin, G_N_ELEMENTS (latin) },
  { "arabic", "ar", arabic, G_N_ELEMENTS (arabic) },
  { "hebrew", "he", hebrew, G_N_ELEMENTS (hebrew) },
  { "cjk", "ja", cjk, G_N_ELEMENTS (cjk) },
  { "devanagari", "hi", devanagari, G_N_ELEMENTS (devanagari) },
  { "mixed", "de", mixed, G_N_ELEMENTS (mixed) },
};

/* Few of the words are emphasised, code or links. */
static void
append_word (GString    *text,
             GRand      *random,
             const char *word)
{
  switch (g_rand_int_range (random, 0, 24))
    {
    case 0:
      g_string_append_printf (text, "**%s** ", word);
      break;
    case 1:
      g_string_append_printf (text, "*%s* ", word);
      break;
    case 2:
      g_string_append_printf (text, "`%s` ", word);
      break;
    case 3:
      g_string_append_printf (text, "[%s](https://example.org/%d) ", word,
                              g_rand_int_range (random, 0, 9));
      break;
    default:
      g_string_append_printf (text, "%s ", word);
    }
}

JdDocument *
page_fixture_create_random (guint script,
                            guint n_paragraphs)
{
  static const JdBlockType types[] = {
    JD_BLOCK_TYPE_PARAGRAPH, JD_BLOCK_TYPE_PARAGRAPH, JD_BLOCK_TYPE_QUOTE, JD_BLOCK_TYPE_HEADING,
  };
  const PageFixtureScript *from = &page_fixture_scripts[script];
  g_autoptr (GRand) random = g_rand_new_with_seed (42 + script);
  JdDocument *document = page_fixture_new (from->lang, from->words[0]);
  JdPart *section = page_fixture_add_section (document, JD_SECTION_ROLE_CUSTOM, from->words[1]);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint n_words = g_rand_int_range (random, 1, 80);
      JdBlockType type = types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))];

      for (gint j = 0; j < n_words; j++)
        append_word (text, random,
                     from->words[g_rand_int_range (random, 0, (gint32) from->n_words)]);

      page_fixture_add_text (section, type, text->str);
    }

  return document;
}
