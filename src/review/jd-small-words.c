/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-small-words.h"

#include <string.h>

/* Words that nearly every sentence of a language has, and that no neighbour shares. A word of two
 * languages counts for both. */
static const struct {
  const char *lang;
  const char *words;
} languages[JD_N_GUESSED_LANGUAGES] = {
  { "en",
    "the and of to you your we our with for is are be will who that this as or on from have has "
    "by an at it their they not can should must were was but if what which when about into all "
    "more us he she his her him" },
  { "de",
    "der die das und ist sind du dein deine deinen deiner sie ihr ihre ihren wir uns unser unsere "
    "unserem unseren mit für von zu zum zur im am den dem des ein eine einen einem einer nicht "
    "auch auf bei oder als wird werden haben hat sich suchen bieten sowie durch über sollte sein "
    "man wie aus nach nur wenn noch aber ab er es kein keine" },
  { "fr",
    "le la les des du de un une et est sont vous votre vos nous notre nos avec pour dans sur au "
    "aux en qui que ou par ce cette ces son sa ses ne pas plus être avoir il elle ils elles leur "
    "leurs recherchons serez" },
  { "es",
    "el la los las un una y es son tu su sus nosotros nuestro nuestra con para en que o por del al "
    "de se lo como más buscamos ser muy" },
  { "it",
    "il lo la gli le un una e è sono tu tuo tua noi nostro nostra con per in che o di del della "
    "dei delle al alla da si come più cerchiamo essere" },
  { "nl",
    "de het een en is zijn jij je jouw wij ons onze met voor van in op aan die dat of niet ook "
    "bij naar wordt worden hebben heeft als zoeken bieden" },
};

static const char abbreviations[] =
  "eg ie dr mr mrs ms prof st vs approx incl inc excl ca cf etc nr bzw ggf inkl evtl usw zzgl mme "
  "mlle jr sr ltd dept tel";

static void
add (JdVocabulary *vocabulary,
     const char   *words,
     JdWordNature  nature)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i]; i++)
    jd_vocabulary_add_nature (vocabulary,
                              jd_vocabulary_intern (vocabulary, list[i], strlen (list[i])),
                              nature);
}

void
jd_small_words_add (JdVocabulary *vocabulary)
{
  g_return_if_fail (vocabulary != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    add (vocabulary, languages[i].words, (JdWordNature) (1u << i));
  add (vocabulary, abbreviations, JD_WORD_ABBREVIATION);
}

const char *
jd_small_words_get_language (guint bit)
{
  g_return_val_if_fail (bit < G_N_ELEMENTS (languages), NULL);

  return languages[bit].lang;
}

int
jd_small_words_find_language (const char *lang)
{
  for (guint i = 0; lang && i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ascii_strncasecmp (lang, languages[i].lang, 2) == 0 &&
          (lang[2] == '\0' || lang[2] == '-' || lang[2] == '_'))
        return (int) i;
    }

  return -1;
}
