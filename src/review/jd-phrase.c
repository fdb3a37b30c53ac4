/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-phrase.h"

#include <string.h>

#include "jd-char-private.h"
#include "jd-small-words.h"
#include "jd-tokeniser.h"

#define MAX_PHRASES 20000
#define MAX_SLOTS 24

/* A place of a pattern: one of several runs of words. */
typedef struct {
  GPtrArray *choices;      /* of GStrv */
  gboolean is_group;
} Slot;

typedef struct {
  const char *lang;
  JdWordClass word_class;
  GHashTable *sets;
  JdPhraseFunc func;
  gpointer user_data;
  GPtrArray *slots;
  int head;                /* the slot whose word is inflected */
  gboolean head_first;     /* its first word, not its last */
  guint n_phrases;
  JdPhrase phrase;
  gboolean comma;
  char *problem;
} Expansion;

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_ptr_array_unref (slot->choices);
  g_free (slot);
}

static Slot *
add_slot (Expansion *self,
          gboolean   is_group)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  slot->is_group = is_group;
  g_ptr_array_add (self->slots, slot);

  return slot;
}

static void
set_problem (Expansion  *self,
             const char *format,
             const char *what)
{
  if (!self->problem)
    self->problem = g_strdup_printf ("%s: %s", format, what);
}

/* Words */

static gboolean
is_sign (char c)
{
  return c == '%' || c == '&' || c == '+' || c == '#' || c == '$' || c == '/';
}

static void
add_piece (GPtrArray  *words,
           GString    *piece)
{
  if (piece->len > 0)
    g_ptr_array_add (words, g_strdup (piece->str));
  g_string_truncate (piece, 0);
}

/* The short ending after an apostrophe is no part of a word, as in a text. */
static gboolean
is_short_ending (const char *text)
{
  static const char *const endings[] = { "s", "ll", "re", "ve", "d", "m" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_equal (endings[i], text))
        return TRUE;
    }

  return FALSE;
}

/* Divides what stands between two blanks as the tokeniser does. */
static void
split_chunk (Expansion  *self,
             const char *chunk,
             GPtrArray  *words)
{
  g_autoptr (GString) piece = g_string_new (NULL);
  gboolean splits = jd_small_words_find_language (self->lang) == 2;
  guint n_bytes;

  if (g_str_equal (chunk, "*") || g_str_equal (chunk, "<n>"))
    {
      g_ptr_array_add (words, g_strdup (chunk));
      return;
    }

  for (const char *p = chunk; *p != '\0'; p += n_bytes)
    {
      gunichar c = jd_char_at (p, &n_bytes);

      if (c == ',')
        {
          add_piece (words, piece);
          g_ptr_array_add (words, g_strdup (","));
        }
      else if (jd_char_is_dash (c) || c == '.')
        {
          if (c != '.' || piece->len > 1)
            add_piece (words, piece);
        }
      else if (c < 0x80 && is_sign ((char) c))
        {
          add_piece (words, piece);
          g_string_append_c (piece, (char) c);
          add_piece (words, piece);
        }
      else if (jd_char_is_apostrophe (c) && splits)
        {
          add_piece (words, piece);
        }
      else if (jd_char_is_apostrophe (c) &&
               (p[n_bytes] == '\0' || is_short_ending (p + n_bytes)))
        {
          break;
        }
      else
        {
          g_string_append_len (piece, p, n_bytes);
        }
    }
  add_piece (words, piece);
}

static char **
steal_strv (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_steal (words, NULL);
}

/* The words of some text that holds no groups; a hyphenated one gives a second choice. */
static void
add_choices (Expansion  *self,
             Slot       *slot,
             const char *text)
{
  g_auto (GStrv) chunks = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gboolean is_hyphenated = chunks[0] && !chunks[1] && strchr (text, '-') != NULL;

  for (guint i = 0; chunks[i]; i++)
    split_chunk (self, chunks[i], words);

  if (is_hyphenated && words->len > 1)
    {
      g_ptr_array_add (words, NULL);
      g_ptr_array_add (slot->choices, g_strdupv ((char **) words->pdata));
      g_ptr_array_set_size (words, (int) words->len - 1);
      {
        g_autofree char *joined = NULL;
        g_auto (GStrv) parts = steal_strv (words);
        char **single = g_new0 (char *, 2);

        joined = g_strjoinv (NULL, parts);
        single[0] = g_steal_pointer (&joined);
        g_ptr_array_add (slot->choices, single);
      }
      return;
    }

  g_ptr_array_add (slot->choices, steal_strv (words));
}

static void
add_set (Expansion  *self,
         Slot       *slot,
         const char *name)
{
  char **members = self->sets ? g_hash_table_lookup (self->sets, name) : NULL;

  if (!members)
    {
      set_problem (self, "no such list", name);
      return;
    }

  for (guint i = 0; members[i]; i++)
    {
      if (members[i][0] == '@')
        add_set (self, slot, members[i] + 1);
      else
        add_choices (self, slot, members[i]);
    }
}

static void
add_group (Expansion  *self,
           const char *text)
{
  g_auto (GStrv) choices = g_strsplit (text, "|", -1);
  Slot *slot = add_slot (self, TRUE);

  for (guint i = 0; choices[i]; i++)
    {
      if (choices[i][0] == '@')
        add_set (self, slot, choices[i] + 1);
      else if (choices[i][0] == '\0')
        g_ptr_array_add (slot->choices, g_new0 (char *, 1));
      else
        add_choices (self, slot, choices[i]);
    }
}

static void
parse (Expansion  *self,
       const char *pattern)
{
  const char *p = pattern;

  while (*p != '\0' && !self->problem)
    {
      const char *end;
      g_autofree char *text = NULL;

      if (*p == ' ')
        {
          p++;
          continue;
        }

      if (*p == '(')
        {
          end = strchr (p, ')');
          if (!end)
            {
              set_problem (self, "no closing parenthesis", p);
              return;
            }
          text = g_strndup (p + 1, (gsize) (end - p - 1));
          add_group (self, text);
          p = end + 1;
          continue;
        }

      end = p + strcspn (p, " (");
      text = g_strndup (p, (gsize) (end - p));
      if (*text == '@')
        add_set (self, add_slot (self, TRUE), text + 1);
      else
        add_choices (self, add_slot (self, g_str_equal (text, "*") || g_str_equal (text, "<n>")),
                     text);
      p = end;
    }
}

/* Expansion */

static JdPhraseCase
get_case (const char *word)
{
  guint n_bytes;
  guint n_upper = 0, n_lower = 0;

  for (const char *p = word; *p != '\0'; p += n_bytes)
    {
      gunichar c = jd_char_at (p, &n_bytes);

      n_upper += g_unichar_isupper (c) != 0;
      n_lower += g_unichar_islower (c) != 0;
    }

  if (n_upper == 0)
    return JD_PHRASE_CASE_ANY;

  return n_lower == 0 && n_upper > 1 ? JD_PHRASE_CASE_UPPER : JD_PHRASE_CASE_TITLE;
}

static void
push_word (Expansion  *self,
           const char *word)
{
  JdPhraseWord *place = &self->phrase.words[self->phrase.n_words];
  g_autoptr (GString) folded = g_string_new (NULL);
  gsize n = strlen (word);

  place->kind = JD_PHRASE_WORD;
  place->after_comma = self->comma;
  self->comma = FALSE;
  place->word_case = get_case (word);
  if (g_str_equal (word, "*"))
    place->kind = JD_PHRASE_ANY;
  else if (g_str_equal (word, "<n>"))
    place->kind = JD_PHRASE_NUMBER;
  else if (word[n - 1] == '*')
    place->kind = JD_PHRASE_STEM;
  else if (word[0] == '*')
    place->kind = JD_PHRASE_TAIL;

  if (place->kind == JD_PHRASE_WORD)
    jd_word_fold (word, n, folded);
  else if (place->kind == JD_PHRASE_STEM)
    jd_word_fold (word, n - 1, folded);
  else if (place->kind == JD_PHRASE_TAIL)
    jd_word_fold (word + 1, n - 1, folded);

  place->text = g_string_free (g_steal_pointer (&folded), FALSE);
  place->written = g_strdup (word);
  self->phrase.n_words++;
}

static void
pop_words (Expansion *self,
           guint      n_words)
{
  while (self->phrase.n_words > n_words)
    {
      JdPhraseWord *place = &self->phrase.words[--self->phrase.n_words];

      g_clear_pointer (&place->text, g_free);
      g_clear_pointer (&place->written, g_free);
    }
}

static void expand (Expansion *self,
                    guint      slot,
                    guint      group);

static void
finish (Expansion *self)
{
  if (self->phrase.n_words == 0)
    set_problem (self, "an empty phrase", "");
  else if (++self->n_phrases > MAX_PHRASES)
    set_problem (self, "too many phrases", "");
  else if (self->func)
    self->func (&self->phrase, self->user_data);
}

static gboolean
has_forms (const char *word)
{
  return *word != '\0' && strchr (word, '*') == NULL && *word != '<';
}

static void
expand_choice (Expansion *self,
               guint      slot,
               guint      group,
               char     **words,
               int        head,
               guint      form)
{
  guint before = self->phrase.n_words;
  const Slot *place = self->slots->pdata[slot];

  if (before + g_strv_length (words) > JD_MAX_PHRASE)
    {
      set_problem (self, "too long a phrase", words[0]);
      return;
    }

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *inflected = NULL;

      if (g_str_equal (words[i], ","))
        {
          self->comma = TRUE;
          continue;
        }

      if ((int) i == head)
        inflected = jd_inflect (self->lang, self->word_class, words[i], form);
      push_word (self, inflected ? inflected : words[i]);
    }

  if (head >= 0)
    self->phrase.form = form;
  if (place->is_group && group < JD_MAX_GROUPS)
    {
      self->phrase.group_start[group] = (guint8) before;
      self->phrase.group_length[group] = (guint8) (self->phrase.n_words - before);
    }
  expand (self, slot + 1, group + place->is_group);
  pop_words (self, before);
}

static void
expand (Expansion *self,
        guint      slot,
        guint      group)
{
  const Slot *place;

  if (self->problem)
    return;
  if (slot == self->slots->len)
    {
      finish (self);
      return;
    }

  place = self->slots->pdata[slot];
  for (guint i = 0; i < place->choices->len; i++)
    {
      char **words = place->choices->pdata[i];
      guint n_words = g_strv_length (words);
      int head = -1;
      guint n_forms = 1;

      if ((int) slot == self->head && n_words > 0)
        {
          head = self->head_first ? 0 : (int) n_words - 1;
          if (has_forms (words[head]))
            n_forms = jd_inflect_count (self->lang, self->word_class);
          else
            head = -1;
        }

      for (guint form = 0; form < n_forms; form++)
        expand_choice (self, slot, group, words, head, form);
    }
}

gboolean
jd_phrase_expand (const char    *lang,
                  const char    *pattern,
                  JdWordClass    word_class,
                  GHashTable    *sets,
                  JdPhraseFunc   func,
                  gpointer       user_data,
                  char         **problem)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (slot_free);
  Expansion self = {
    .lang = lang,
    .word_class = word_class,
    .sets = sets,
    .func = func,
    .user_data = user_data,
    .slots = slots,
    .head = -1,
  };

  const char *colon;
  g_autofree char *text = NULL;

  g_return_val_if_fail (pattern != NULL, FALSE);

  colon = strrchr (pattern, ':');
  if (colon && jd_word_class_find (colon + 1) >= 0)
    self.word_class = (JdWordClass) jd_word_class_find (colon + 1);
  else
    colon = NULL;
  text = colon ? g_strndup (pattern, (gsize) (colon - pattern)) : g_strdup (pattern);

  parse (&self, text);
  if (slots->len > MAX_SLOTS || slots->len == 0)
    set_problem (&self, "no pattern", pattern);

  if (!self.problem)
    {
      self.head_first = self.word_class == JD_CLASS_VERB && slots->len > 1;
      if (self.word_class != JD_CLASS_NONE)
        self.head = self.head_first ? 0 : (int) slots->len - 1;
      expand (&self, 0, 0);
    }

  if (problem)
    *problem = self.problem;
  else
    g_free (self.problem);

  return self.problem == NULL;
}
