/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-fix.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-article.h"
#include "jd-inflection.h"

JdFix *
jd_fix_new (const char *label,
            const char *replacement,
            guint       start,
            guint       end)
{
  JdFix *self = g_new0 (JdFix, 1);

  g_return_val_if_fail (label != NULL && replacement != NULL && start <= end, NULL);

  self->label = g_strdup (label);
  self->replacement = g_strdup (replacement);
  self->start = start;
  self->end = end;

  return self;
}

void
jd_fix_free (JdFix *self)
{
  if (!self)
    return;

  g_free (self->label);
  g_free (self->replacement);
  g_free (self);
}

/* Words */

/* Inflects the head of some words: of a verb the first, else the last. */
static char *
inflect_words (const char  *lang,
               const char  *words,
               JdWordClass  word_class,
               guint        form)
{
  const char *blank = word_class == JD_CLASS_VERB ? strchr (words, ' ') : strrchr (words, ' ');
  g_autofree char *head = NULL;
  g_autofree char *inflected = NULL;

  if (form >= jd_inflect_count (lang, word_class))
    return g_strdup (words);

  if (word_class == JD_CLASS_VERB)
    {
      head = blank ? g_strndup (words, (gsize) (blank - words)) : g_strdup (words);
      inflected = jd_inflect (lang, word_class, head, form);
      return g_strconcat (inflected, blank, NULL);
    }

  head = g_strdup (blank ? blank + 1 : words);
  inflected = jd_inflect (lang, word_class, head, form);

  return blank ? g_strdup_printf ("%.*s%s", (int) (blank + 1 - words), words, inflected)
               : g_steal_pointer (&inflected);
}

/* Replaces $1, $2 and $3 by what stood in the groups of the pattern. */
static char *
fill_groups (const char    *words,
             const JdMatch *match,
             const char    *text)
{
  GString *filled = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    {
      guint group;

      if (p[0] != '$' || p[1] < '1' || p[1] >= '1' + JD_MAX_GROUPS)
        {
          g_string_append_c (filled, *p);
          continue;
        }

      group = (guint) (p[1] - '1');
      if (match->group_byte_end[group] > match->group_byte[group])
        g_string_append_len (filled, text + match->group_byte[group],
                             match->group_byte_end[group] - match->group_byte[group]);
      p++;
    }

  return g_string_free (filled, FALSE);
}

static char *
dup_words (const JdMatch   *match,
           const JdRuleFix *fix,
           const char      *text)
{
  const JdRulePattern *pattern =
    &g_array_index (match->rule->patterns, JdRulePattern, match->pattern);
  int word_class = fix->word_class >= 0 ? fix->word_class : (int) pattern->word_class;
  const char *lang = jd_rule_set_get_lang (match->set);
  guint n_forms = fix->forms ? g_strv_length (fix->forms) : 0;
  g_autofree char *inflected = NULL;

  if (n_forms > 0)
    return g_strdup (fix->forms[MIN (match->form, n_forms - 1)]);

  /* Endings of other languages cannot be carried over to another word. */
  if (word_class == JD_CLASS_NONE || !g_str_has_prefix (lang, "en"))
    return fill_groups (fix->to, match, text);

  inflected = inflect_words (lang, fix->to, (JdWordClass) word_class, match->form);

  return fill_groups (inflected, match, text);
}

/* Writing */

static gboolean
is_upper (const char *text,
          gsize       length)
{
  guint n_upper = 0;
  const char *end = text + length;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n_upper += g_unichar_isupper (c) != 0;
    }

  return n_upper > 1;
}

/* Writes @words as large or small as what they replace. */
static char *
adopt_case (char       *words,
            const char *old,
            gsize       length)
{
  g_autofree char *owned = words;
  const char *rest;
  char first[8] = { 0 };

  if (*owned == '\0')
    return g_steal_pointer (&owned);
  if (is_upper (old, length))
    return g_utf8_strup (owned, -1);
  if (!g_unichar_isupper (g_utf8_get_char (old)))
    return g_steal_pointer (&owned);

  rest = g_utf8_next_char (owned);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (owned)), first);

  return g_strconcat (first, rest, NULL);
}

static gboolean
agrees (const JdMatch *match,
        const char    *text,
        const char    *words)
{
  const char *article;

  if (match->article == G_MAXUINT32 || *words == '\0')
    return TRUE;

  article = jd_article_for (words, FALSE);

  return (strlen (article) == 1) == !g_ascii_isalpha (text[match->article + 1]);
}

static JdFix *
make_removal (const JdMatch *match,
              const char    *text,
              gsize          length)
{
  guint start = match->start;
  guint end = match->end;
  const char *after = text + match->byte_end;

  if (match->byte_end < length && (*after == ' ' || *after == '-'))
    end++;
  else if (match->byte > 0 && text[match->byte - 1] == ' ')
    start--;

  /* Translators: a button that takes some words out of a text */
  return jd_fix_new (_("Remove"), "", start, end);
}

static gboolean
is_for (const JdMatch   *match,
        const JdRuleFix *fix)
{
  const JdRulePattern *pattern =
    &g_array_index (match->rule->patterns, JdRulePattern, match->pattern);

  return !fix->for_text || g_str_equal (fix->for_text, pattern->text);
}

/* Takes the article into what is replaced. */
static void
widen (JdMatch *match)
{
  match->byte = match->article;
  match->start = match->article_start;
  match->article = G_MAXUINT32;
}

static void
add_with_article (GPtrArray     *fixes,
                  const JdMatch *match,
                  const char    *text,
                  const char    *words)
{
  gboolean upper = g_ascii_isupper (text[match->byte]);
  g_autofree char *whole = g_strdup_printf ("%s %s", jd_article_for (words, upper), words);

  g_ptr_array_add (fixes, jd_fix_new (whole, whole, match->start, match->end));
}

GPtrArray *
jd_fixes_make (JdMatch    *match,
               const char *text,
               gsize       length)
{
  GPtrArray *fixes = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_fix_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (match != NULL && text != NULL, NULL);

  for (guint i = 0; i < match->rule->fixes->len; i++)
    {
      const JdRuleFix *fix = &g_array_index (match->rule->fixes, JdRuleFix, i);
      g_autofree char *words = NULL;

      if (!is_for (match, fix))
        continue;
      if (!fix->to && !fix->forms)
        {
          g_ptr_array_add (fixes, make_removal (match, text, length));
          continue;
        }

      words = dup_words (match, fix, text);
      if (!match->rule->exact)
        words = adopt_case (g_steal_pointer (&words), text + match->byte,
                            match->byte_end - match->byte);
      if (agrees (match, text, words))
        g_ptr_array_add (fixes, jd_fix_new (words, words, match->start, match->end));
      else
        g_ptr_array_add (others, g_steal_pointer (&words));
    }

  if (fixes->len == 0 && others->len > 0)
    {
      widen (match);
      for (guint i = 0; i < others->len; i++)
        add_with_article (fixes, match, text, others->pdata[i]);
    }

  return fixes;
}
