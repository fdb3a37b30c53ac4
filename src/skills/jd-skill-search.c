/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-skill-index-private.h"

#include <string.h>

#include "jd-skill-fold.h"

#define MAX_QUERY 200
#define MAX_WORDS 8
#define MIN_FUZZY 4
#define TWO_ERRORS 6

/* What a label is as an answer, the best first. */
typedef enum {
  RANK_NAME,
  RANK_ALIAS,
  RANK_START,
  RANK_WORDS,
  RANK_PREFIXES,
  RANK_TYPOS,
} Rank;

/* A word of the query, and the words of the index that answer it. */
typedef struct {
  const char *text;
  gsize length;
  guint first;
  guint n_words;
  guint n_labels;
  guint errors;
  GArray *similar;
} Term;

static guint
find_first (JdSkillIndex *self,
            const char   *text,
            gsize         length,
            gboolean      after)
{
  guint low = 0;
  guint high = self->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const JdSkillWord *word = &g_array_index (self->words, JdSkillWord, middle);
      int order = strncmp (word->text, text, length);

      if (order < 0 || (after && order == 0))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static const JdSkillWord *
get_word (JdSkillIndex *self,
          const Term   *term,
          guint         index)
{
  guint position = term->similar != NULL ? g_array_index (term->similar, guint, index)
                                         : term->first + index;

  return &g_array_index (self->words, JdSkillWord, position);
}

/* Of all words only those are looked at that could be near enough by their length. */
static void
find_similar (JdSkillIndex *self,
              Term         *term)
{
  JdSkillPattern pattern;
  guint limit = term->length < TWO_ERRORS ? 1 : 2;

  if (term->length < MIN_FUZZY || term->length > JD_SKILL_PATTERN_MAX)
    return;

  jd_skill_pattern_init (&pattern, term->text, term->length);
  term->similar = g_array_new (FALSE, FALSE, sizeof (guint));
  term->errors = limit;
  for (guint i = 0; i < self->words->len; i++)
    {
      const JdSkillWord *word = &g_array_index (self->words, JdSkillWord, i);
      guint distance;

      if (word->length + term->errors < term->length)
        continue;

      distance = jd_skill_pattern_distance (&pattern, word->text, term->errors);
      if (distance > term->errors)
        continue;

      /* One with fewer errors makes those with more uninteresting. */
      if (distance < term->errors)
        g_array_set_size (term->similar, 0);
      term->errors = distance;
      g_array_append_val (term->similar, i);
    }
  term->n_words = term->similar->len;
}

static void
find_term (JdSkillIndex *self,
           Term         *term)
{
  term->length = strlen (term->text);
  term->first = find_first (self, term->text, term->length, FALSE);
  term->n_words = find_first (self, term->text, term->length, TRUE) - term->first;
  if (term->n_words == 0)
    find_similar (self, term);

  for (guint i = 0; i < term->n_words; i++)
    term->n_labels += get_word (self, term, i)->n_labels;
}

static void
term_clear (gpointer data)
{
  g_clear_pointer (&((Term *) data)->similar, g_array_unref);
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const Term *left = a;
  const Term *right = b;

  return left->n_labels < right->n_labels ? -1 : left->n_labels > right->n_labels;
}

/* The rarest word first, so that few labels are marked. */
static GArray *
make_terms (JdSkillIndex  *self,
            char         **words)
{
  GArray *terms = g_array_new (FALSE, TRUE, sizeof (Term));

  g_array_set_clear_func (terms, term_clear);
  for (guint i = 0; words[i] != NULL && terms->len < MAX_WORDS; i++)
    {
      Term term = { .text = words[i] };

      if (*words[i] == '\0')
        continue;

      find_term (self, &term);
      g_array_append_val (terms, term);
    }
  g_array_sort (terms, compare_terms);

  return terms;
}

/* Marks the labels that have a word for the term and for all terms before it. */
static void
mark_labels (JdSkillIndex *self,
             const Term   *term,
             guint         index)
{
  guint8 before = (guint8) ((1u << index) - 1);
  guint8 bit = (guint8) (1u << index);

  for (guint i = 0; i < term->n_words; i++)
    {
      const JdSkillWord *word = get_word (self, term, i);
      guint8 exact = term->similar == NULL && word->length == term->length ? bit : 0;

      for (guint j = 0; j < word->n_labels; j++)
        {
          guint32 label = g_array_index (self->word_labels, guint32, word->first + j);

          if ((self->marks[label] & before) != before)
            continue;
          if (self->marks[label] == 0)
            g_array_append_val (self->touched, label);
          self->marks[label] |= bit;
          self->exacts[label] |= exact;
        }
    }
}

static gboolean
starts_with (const JdSkillLabel *label,
             const char         *query,
             gsize               length)
{
  return label->length >= length &&
         memcmp (label->start, query, MIN (length, JD_SKILL_START)) == 0 &&
         (length <= JD_SKILL_START || memcmp (label->text, query, length) == 0);
}

static guint64
make_key (const JdSkillLabel *label,
          const char         *query,
          gsize               length,
          guint               errors,
          gboolean            exact)
{
  Rank rank = exact ? RANK_WORDS : RANK_PREFIXES;
  guint within = 0;

  if (errors > 0)
    {
      rank = RANK_TYPOS;
      within = MIN (errors, 15);
    }
  else if (starts_with (label, query, length))
    {
      if (label->length == length)
        rank = label->alias != NULL ? RANK_ALIAS : RANK_NAME;
      else
        {
          rank = RANK_START;
          within = label->text[length] == ' ' ? 0 : 1;
        }
    }

  return (guint64) rank << 52 | (guint64) within << 48 | (guint64) (label->alias != NULL) << 41 |
         (guint64) label->dated << 40 | (guint64) MIN (label->length, 255) << 32 | label->skill;
}

/* Keeps the best label of each skill. Keys are never 0 here, as the length is not. */
static void
keep_best (JdSkillIndex *self,
           guint32       label,
           guint64       key)
{
  guint32 skill = (guint32) key;

  if (self->keys[skill] == 0)
    g_array_append_val (self->found, key);
  if (self->keys[skill] == 0 || key < self->keys[skill])
    {
      self->keys[skill] = key;
      self->best_labels[skill] = label;
    }
}

static void
rank_labels (JdSkillIndex *self,
             GArray       *terms,
             const char   *query)
{
  guint8 all = (guint8) ((1u << terms->len) - 1);
  gsize length = strlen (query);
  guint errors = 0;

  for (guint i = 0; i < terms->len; i++)
    if (g_array_index (terms, Term, i).similar != NULL)
      errors += 1 + g_array_index (terms, Term, i).errors;

  g_array_set_size (self->found, 0);
  for (guint i = 0; i < self->touched->len; i++)
    {
      guint32 label = g_array_index (self->touched, guint32, i);

      if (self->marks[label] == all)
        keep_best (self, label,
                   make_key (&g_array_index (self->labels, JdSkillLabel, label), query, length,
                             errors, self->exacts[label] == all));
      self->marks[label] = 0;
      self->exacts[label] = 0;
    }
  g_array_set_size (self->touched, 0);
}

static void
sink (guint64 *heap,
      guint    n,
      guint    position)
{
  for (;;)
    {
      guint child = 2 * position + 1;
      guint64 key = heap[position];

      if (child + 1 < n && heap[child + 1] > heap[child])
        child++;
      if (child >= n || heap[child] <= key)
        return;

      heap[position] = heap[child];
      heap[child] = key;
      position = child;
    }
}

/* Leaves the smallest keys, in order, at the start of the array: most of the keys are compared
 * once, with the largest of those that are kept. */
static guint
select_best (guint64 *keys,
             guint    n,
             guint    max)
{
  guint kept = MIN (n, max);

  for (guint i = kept / 2; i-- > 0;)
    sink (keys, kept, i);
  for (guint i = kept; kept > 0 && i < n; i++)
    if (keys[i] < keys[0])
      {
        keys[0] = keys[i];
        sink (keys, kept, 0);
      }

  for (guint last = kept; last-- > 1;)
    {
      guint64 largest = keys[0];

      keys[0] = keys[last];
      keys[last] = largest;
      sink (keys, last, 0);
    }

  return kept;
}

static guint
take_hits (JdSkillIndex *self,
           JdSkillHit   *hits,
           guint         max_hits)
{
  guint64 *found = (guint64 *) (gpointer) self->found->data;
  guint n;

  /* Found with the first label that came; by now the best one is known. */
  for (guint i = 0; i < self->found->len; i++)
    found[i] = self->keys[(guint32) found[i]];

  for (guint i = 0; i < self->found->len; i++)
    self->keys[(guint32) found[i]] = 0;

  n = select_best (found, self->found->len, max_hits);
  for (guint i = 0; i < n; i++)
    {
      guint32 skill = (guint32) found[i];
      guint32 label = self->best_labels[skill];

      hits[i].skill = g_ptr_array_index (self->skills, skill);
      hits[i].alias = g_array_index (self->labels, JdSkillLabel, label).alias;
    }

  return n;
}

guint
jd_skill_index_search (JdSkillIndex *self,
                       const char   *query,
                       JdSkillHit   *hits,
                       guint         max_hits)
{
  g_autofree char *start = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) terms = NULL;

  g_return_val_if_fail (JD_IS_SKILL_INDEX (self), 0);
  g_return_val_if_fail (query != NULL, 0);
  g_return_val_if_fail (hits != NULL || max_hits == 0, 0);

  start = g_utf8_substring (query, 0, MIN (g_utf8_strlen (query, -1), MAX_QUERY));
  folded = jd_skill_fold (start);
  if (*folded == '\0')
    return 0;

  words = jd_skill_index_split (folded);
  terms = make_terms (self, words);
  for (guint i = 0; i < terms->len; i++)
    mark_labels (self, &g_array_index (terms, Term, i), i);
  rank_labels (self, terms, folded);

  return take_hits (self, hits, max_hits);
}
