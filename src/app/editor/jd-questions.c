/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-questions.h"

#include <string.h>

#include "jd-article.h"
#include "jd-inline.h"

/* What stands early in an answer takes up the words of its question. */
#define EARLY_CHARS 70
#define EARLY_WEIGHT 3

/* The place of the title is marked by “@”, in English with its article. */
static const struct {
  const char *lang;
  const char *questions[JD_N_QUESTIONS];
} languages[] = {
  {
    "en",
    {
      "What does @ do?",
      "How do I become @?",
      "How much does @ earn?",
      "Which qualifications does @ need?",
      "Which skills does @ need?",
    },
  },
  {
    "de",
    {
      "Was sind die Aufgaben im Beruf „@“?",
      "Wie wird man „@“?",
      "Wie viel verdient man als „@“?",
      "Welche Abschlüsse braucht man als „@“?",
      "Welche Fähigkeiten braucht man als „@“?",
    },
  },
  {
    "fr",
    {
      "En quoi consiste le métier « @ » ?",
      "Comment accéder au métier « @ » ?",
      "Quelle est la rémunération du métier « @ » ?",
      "Quels diplômes faut-il pour le métier « @ » ?",
      "Quelles compétences faut-il pour le métier « @ » ?",
    },
  },
};

/* Beginnings of words, folded, in English, German and French. */
static const char *const words[JD_N_QUESTIONS][14] = {
  { "responsib", "task", "duties", "focus", "day", "work on", "aufgabe", "verantwort", "alltag",
    "mission", "tâche", "charge", "responsab", NULL },
  { "becom", "requires", "gain", "learn", "internship", "career", "start", "werden", "einstieg",
    "lernen", "devenir", "stage", "apprendre", NULL },
  { "salar", "pay", "earn", "wage", "compensation", "range", "gehalt", "verdien", "lohn",
    "vergüt", "salaire", "rémun", NULL },
  { "qualif", "bachelor", "degree", "certif", "equivalent", "diploma", "abschluss", "studium",
    "ausbildung", "diplôme", "formation", NULL },
  { "skill", "proficien", "abilit", "knowledge", "fähigkeit", "kenntnis", "compéten", "savoir",
    "maîtris", NULL },
};

static gboolean
speaks (const char *lang,
        const char *wanted)
{
  return lang && g_ascii_strncasecmp (lang, wanted, 2) == 0 && !g_ascii_isalpha (lang[2]);
}

char *
jd_questions_dup (const char *lang,
                  guint       index,
                  const char *title)
{
  const char *question;
  const char *place;
  guint language = 0;

  g_return_val_if_fail (index < JD_N_QUESTIONS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (speaks (lang, languages[i].lang))
        language = i;
    }

  question = languages[language].questions[index];
  place = strchr (question, '@');
  if (!title)
    title = "…";

  return g_strdup_printf ("%.*s%s%s%s%s", (int) (place - question), question,
                          language == 0 ? jd_article_for (title, FALSE) : "",
                          language == 0 ? " " : "", title, place + 1);
}

static guint
count (const char *text,
       const char *start)
{
  guint n = 0;

  for (const char *p = strstr (text, start); p; p = strstr (p + 1, start))
    {
      if (p == text || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (p))))
        n += p - text < EARLY_CHARS ? EARLY_WEIGHT : 1;
    }

  return n;
}

guint
jd_questions_guess (const char     *answer,
                    const gboolean *taken)
{
  g_autofree char *plain = jd_inline_dup_plain (answer ? answer : "");
  g_autofree char *folded = g_utf8_casefold (plain, -1);
  int best = -1;
  guint best_score = 0;

  for (guint i = 0; i < JD_N_QUESTIONS; i++)
    {
      guint score = 0;

      if (taken && taken[i])
        continue;

      for (guint j = 0; words[i][j]; j++)
        score += count (folded, words[i][j]);

      if (best < 0 || score > best_score)
        {
          best = (int) i;
          best_score = score;
        }
    }

  return best < 0 ? 0 : (guint) best;
}
