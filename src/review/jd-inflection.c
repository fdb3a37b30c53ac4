/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-inflection.h"

#include <string.h>

#include "jd-small-words.h"

typedef enum {
  VERB_BASE,
  VERB_THIRD,
  VERB_PAST,
  VERB_ING,
  VERB_PARTICIPLE,
  N_VERB_FORMS
} VerbForm;

static const char *const irregular_nouns[][2] = {
  { "person", "people" }, { "child", "children" }, { "wife", "wives" }, { "knife", "knives" },
  { "life", "lives" }, { "hero", "heroes" }, { "goose", "geese" }, { "foot", "feet" },
  { "staff", "staff" }, { "police", "police" }, { "folk", "folk" }, { "criterion", "criteria" },
  { "genius", "geniuses" }, { "wolf", "wolves" }, { "grandchild", "grandchildren" },
  { "superhero", "superheroes" },
  { "people", "people" }, { "personnel", "personnel" }, { "sales staff", "sales staff" },
};

static const char *const irregular_verbs[][N_VERB_FORMS] = {
  { "be", "is", "was", "being", "been" },
  { "have", "has", "had", "having", "had" },
  { "do", "does", "did", "doing", "done" },
  { "go", "goes", "went", "going", "gone" },
  { "lead", "leads", "led", "leading", "led" },
  { "win", "wins", "won", "winning", "won" },
  { "fight", "fights", "fought", "fighting", "fought" },
  { "drive", "drives", "drove", "driving", "driven" },
  { "take", "takes", "took", "taking", "taken" },
  { "get", "gets", "got", "getting", "got" },
  { "run", "runs", "ran", "running", "run" },
  { "hit", "hits", "hit", "hitting", "hit" },
  { "beat", "beats", "beat", "beating", "beaten" },
  { "make", "makes", "made", "making", "made" },
  { "think", "thinks", "thought", "thinking", "thought" },
  { "give", "gives", "gave", "giving", "given" },
  { "bring", "brings", "brought", "bringing", "brought" },
  { "keep", "keeps", "kept", "keeping", "kept" },
  { "put", "puts", "put", "putting", "put" },
  { "set", "sets", "set", "setting", "set" },
  { "wear", "wears", "wore", "wearing", "worn" },
  { "break", "breaks", "broke", "breaking", "broken" },
  { "build", "builds", "built", "building", "built" },
  { "grow", "grows", "grew", "growing", "grown" },
  { "stand", "stands", "stood", "standing", "stood" },
  { "speak", "speaks", "spoke", "speaking", "spoken" },
  { "understand", "understands", "understood", "understanding", "understood" },
  { "shoot", "shoots", "shot", "shooting", "shot" },
  { "throw", "throws", "threw", "throwing", "thrown" },
  { "eat", "eats", "ate", "eating", "eaten" },
  { "live", "lives", "lived", "living", "lived" },
  { "meet", "meets", "met", "meeting", "met" },
  { "leave", "leaves", "left", "leaving", "left" },
  { "see", "sees", "saw", "seeing", "seen" },
  { "know", "knows", "knew", "knowing", "known" },
  { "write", "writes", "wrote", "writing", "written" },
  { "find", "finds", "found", "finding", "found" },
  { "deal", "deals", "dealt", "dealing", "dealt" },
  { "hold", "holds", "held", "holding", "held" },
  { "sell", "sells", "sold", "selling", "sold" },
  { "teach", "teaches", "taught", "teaching", "taught" },
  { "feel", "feels", "felt", "feeling", "felt" },
  { "spend", "spends", "spent", "spending", "spent" },
  { "show", "shows", "showed", "showing", "shown" },
  { "choose", "chooses", "chose", "choosing", "chosen" },
  { "rise", "rises", "rose", "rising", "risen" },
};

/* Verbs of more than one syllable that double their last letter, as the short ones do. */
static const char *const doubling[] = {
  "refer", "prefer", "admit", "commit", "compel", "control", "excel", "occur", "permit", "submit",
  "transfer", "equip", "outrun", "begin", "rebel", "propel", "kidnap", "handicap", "cowgirl",
};

static const char *const endings_de[][JD_MAX_FORMS] = {
  [JD_CLASS_NOUN] = { "", "s", "es", "n", "en", "e", "er", "ern" },
  [JD_CLASS_VERB] = { "", "d", "de", "den", "der", "des" },
  [JD_CLASS_ADJECTIVE] = { "", "e", "en", "er", "es", "em", "ere", "eren" },
};

static const char *const endings_fr[][JD_MAX_FORMS] = {
  [JD_CLASS_NOUN] = { "", "s", "x" },
  [JD_CLASS_VERB] = { "", "s" },
  [JD_CLASS_ADJECTIVE] = { "", "s", "e", "es" },
};

int
jd_word_class_find (const char *name)
{
  static const char *const names[] = { "none", "noun", "verb", "adj" };

  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], name))
        return (int) i;
    }

  return -1;
}

/* English */

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

static gboolean
ends_in (const char *word,
         const char *const *endings)
{
  for (guint i = 0; endings[i]; i++)
    {
      if (g_str_has_suffix (word, endings[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
ends_in_consonant_y (const char *word)
{
  gsize n = strlen (word);

  return n > 2 && word[n - 1] == 'y' && !is_vowel (word[n - 2]);
}

/* “stop”, “plan”: consonant, vowel, consonant. */
static gboolean
doubles (const char *word)
{
  gsize n = strlen (word);
  guint n_vowels = 0;

  for (guint i = 0; i < G_N_ELEMENTS (doubling); i++)
    {
      if (g_str_equal (doubling[i], word))
        return TRUE;
    }

  for (gsize i = 0; i < n; i++)
    n_vowels += is_vowel (word[i]) || (word[i] == 'y' && i > 0);

  return n >= 3 && n_vowels == 1 && is_vowel (word[n - 2]) && !is_vowel (word[n - 1]) &&
         strchr ("wxy", word[n - 1]) == NULL;
}

static char *
add_s (const char *word)
{
  static const char *const hissing[] = { "s", "x", "z", "ch", "sh", NULL };

  if (ends_in (word, hissing))
    return g_strconcat (word, "es", NULL);
  if (ends_in_consonant_y (word))
    return g_strdup_printf ("%.*sies", (int) strlen (word) - 1, word);

  return g_strconcat (word, "s", NULL);
}

static char *
inflect_noun (const char *word,
              guint       form)
{
  if (form == 0)
    return g_strdup (word);

  for (guint i = 0; i < G_N_ELEMENTS (irregular_nouns); i++)
    {
      if (g_str_equal (irregular_nouns[i][0], word))
        return g_strdup (irregular_nouns[i][1]);
    }

  if (g_str_equal (word, "man") || g_str_equal (word, "woman") ||
      (g_str_has_suffix (word, "man") && !g_str_equal (word, "human") &&
       !g_str_equal (word, "talisman")))
    return g_strdup_printf ("%.*sen", (int) strlen (word) - 2, word);

  return add_s (word);
}

static char *
add_ending (const char *word,
            const char *ending)
{
  gsize n = strlen (word);

  if (doubles (word))
    return g_strdup_printf ("%s%c%s", word, word[n - 1], ending);
  if (g_str_has_suffix (word, "ie") && *ending == 'i')
    return g_strdup_printf ("%.*sy%s", (int) n - 2, word, ending);
  if (word[n - 1] == 'e' && (*ending == 'e' || (n > 2 && strchr ("eoy", word[n - 2]) == NULL)))
    return g_strdup_printf ("%.*s%s", (int) n - 1, word, ending);
  if (*ending == 'e' && ends_in_consonant_y (word))
    return g_strdup_printf ("%.*si%s", (int) n - 1, word, ending);

  return g_strconcat (word, ending, NULL);
}

static char *
inflect_verb (const char *word,
              guint       form)
{
  for (guint i = 0; i < G_N_ELEMENTS (irregular_verbs); i++)
    {
      if (g_str_equal (irregular_verbs[i][VERB_BASE], word))
        return g_strdup (irregular_verbs[i][form]);
    }

  switch (form)
    {
    case VERB_THIRD:
      return g_str_has_suffix (word, "o") ? g_strconcat (word, "es", NULL) : add_s (word);
    case VERB_PAST:
    case VERB_PARTICIPLE:
      return add_ending (word, "ed");
    case VERB_ING:
      return add_ending (word, "ing");
    default:
      return g_strdup (word);
    }
}

static char *
make_adverb (const char *word)
{
  int n = (int) strlen (word);

  if (g_str_has_suffix (word, "ic"))
    return g_strconcat (word, "ally", NULL);
  if (g_str_has_suffix (word, "ble") || g_str_has_suffix (word, "ple") ||
      g_str_has_suffix (word, "tle"))
    return g_strdup_printf ("%.*sy", n - 1, word);
  if (ends_in_consonant_y (word))
    return g_strdup_printf ("%.*sily", n - 1, word);

  return g_strconcat (word, "ly", NULL);
}

/* Entry points */

static gboolean
is_language (const char *lang,
             const char *code)
{
  int bit = jd_small_words_find_language (lang);

  return bit >= 0 && g_str_equal (jd_small_words_get_language ((guint) bit), code);
}

static const char *const *
get_endings (const char  *lang,
             JdWordClass  word_class)
{
  if (word_class == JD_CLASS_NONE)
    return NULL;
  if (is_language (lang, "de"))
    return endings_de[word_class];
  if (is_language (lang, "fr"))
    return endings_fr[word_class];

  return NULL;
}

guint
jd_inflect_count (const char  *lang,
                  JdWordClass  word_class)
{
  static const guint counts[] = { 1, 2, N_VERB_FORMS, 2 };
  const char *const *endings = get_endings (lang, word_class);
  guint n = 0;

  g_return_val_if_fail (word_class < JD_N_CLASSES, 0);

  if (word_class == JD_CLASS_NONE)
    return 1;
  if (endings)
    {
      while (n < JD_MAX_FORMS && endings[n])
        n++;
      return n;
    }

  return is_language (lang, "en") ? counts[word_class] : 1;
}

char *
jd_inflect (const char  *lang,
            JdWordClass  word_class,
            const char  *word,
            guint        form)
{
  const char *const *endings = get_endings (lang, word_class);

  g_return_val_if_fail (word != NULL && form < jd_inflect_count (lang, word_class), NULL);

  if (endings)
    return g_strconcat (word, endings[form], NULL);
  if (form == 0 || *word == '\0')
    return g_strdup (word);
  if (word_class == JD_CLASS_NOUN)
    return inflect_noun (word, form);
  if (word_class == JD_CLASS_VERB)
    return inflect_verb (word, form);

  return make_adverb (word);
}
