/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-scan.h"

#include <string.h>

#include "jd-rule-set-private.h"
#include "jd-small-words.h"

/* So much of a text tells its language. */
#define GUESS_BYTES 20000

/* So many small words of another language, and so many times more than of its own, make a
 * paragraph one of the other. */
#define OTHER_WORDS 3
#define OTHER_TIMES 2

typedef struct {
  guint rule;
  guint32 first;
  guint32 last;
  gboolean is_dropped;
  const JdOutcome *outcome;
} Candidate;

struct _JdScan {
  /* Owned */
  GPtrArray *sets;
  char *lang;
  GArray *tokens;
  GArray *candidates;
  GByteArray *marks;
  GArray *matches;

  /* The paragraph that is being read */
  JdRuleSet *set;
  JdTestSite site;
  guint32 mute;
  gboolean has_marks;
  guint field;

  guint64 trades;
  gboolean has_trades;
};

/* Marks of tokens. */
#define MARK_PROTECTED 1
#define MARK_MUTED 2

JdScan *
jd_scan_new (GPtrArray  *sets,
             const char *lang)
{
  JdScan *self = g_new0 (JdScan, 1);

  g_return_val_if_fail (sets != NULL, NULL);

  self->sets = g_ptr_array_ref (sets);
  self->lang = g_strdup (lang);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (JdToken));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->marks = g_byte_array_new ();
  self->matches = g_array_new (FALSE, FALSE, sizeof (JdMatch));

  return self;
}

void
jd_scan_free (JdScan *self)
{
  if (!self)
    return;

  g_ptr_array_unref (self->sets);
  g_free (self->lang);
  g_array_unref (self->tokens);
  g_array_unref (self->candidates);
  g_byte_array_unref (self->marks);
  g_array_unref (self->matches);
  g_free (self);
}

/* Languages */

static void
count_languages (const GArray       *tokens,
                 const JdVocabulary *vocabulary,
                 guint              *counts)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const JdToken *token = &g_array_index (tokens, JdToken, i);
      guint nature;

      if (token->word == 0)
        continue;
      nature = (guint) jd_vocabulary_get_nature (vocabulary, token->word);
      for (guint bit = 0; nature != 0 && bit < JD_N_GUESSED_LANGUAGES; bit++)
        counts[bit] += (nature >> bit) & 1u;
    }
}

static int
get_most (const guint *counts)
{
  guint best = 0;

  for (guint i = 1; i < JD_N_GUESSED_LANGUAGES; i++)
    {
      if (counts[i] > counts[best])
        best = i;
    }

  return counts[best] > 0 ? (int) best : -1;
}

const char *
jd_scan_guess_lang (const char *text,
                    gsize       length)
{
  g_autoptr (JdVocabulary) vocabulary = jd_vocabulary_new ();
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (JdToken));
  guint counts[JD_N_GUESSED_LANGUAGES] = { 0 };
  JdTokeniser tokeniser;
  int best;

  g_return_val_if_fail (text != NULL, NULL);

  jd_tokeniser_init (&tokeniser, text, length, tokens);
  while (tokeniser.byte < GUESS_BYTES && jd_tokeniser_next (&tokeniser, vocabulary, NULL, NULL))
    count_languages (tokens, vocabulary, counts);
  best = get_most (counts);

  return best >= 0 ? jd_small_words_get_language ((guint) best) : NULL;
}

static JdRuleSet *
find_set (JdScan     *self,
          const char *lang)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      const char *other = jd_rule_set_get_lang (self->sets->pdata[i]);
      gsize n = strcspn (other, "-_");

      if (g_ascii_strncasecmp (other, lang, n) == 0 && !g_ascii_isalpha (lang[n]))
        return self->sets->pdata[i];
    }

  return NULL;
}

/* The language of the paragraph, where it is clearly not that of the document; or NULL. */
static const char *
find_other_language (JdScan *self)
{
  guint counts[JD_N_GUESSED_LANGUAGES] = { 0 };
  int own = jd_small_words_find_language (self->lang);
  int best;

  count_languages (self->tokens, self->set->vocabulary, counts);
  best = get_most (counts);
  if (own < 0 || best < 0 || best == own || counts[best] < OTHER_WORDS ||
      counts[best] <= OTHER_TIMES * counts[own])
    return NULL;

  return jd_small_words_get_language ((guint) best);
}

/* Phrases */

static const JdToken *
get_token (const JdScan *self,
           guint         index)
{
  return &g_array_index (self->tokens, JdToken, index);
}

static gboolean
is_written_so (const JdScan    *self,
               const JdOutcome *outcome,
               guint            first)
{
  for (guint i = 0; i < outcome->n_words; i++)
    {
      const JdToken *token = get_token (self, first + i);
      gsize length = token->byte_end - token->byte;

      if (i > 0 && !JD_GAP_IS_SOFT (token->gap) && !(outcome->commas & (1u << i)))
        return FALSE;
      if ((outcome->titles & (1u << i)) && token->shape == JD_SHAPE_LOWER)
        return FALSE;
      if ((outcome->uppers & (1u << i)) && token->shape != JD_SHAPE_UPPER)
        return FALSE;
      if (outcome->exact && (strlen (outcome->exact[i]) != length ||
                             memcmp (outcome->exact[i], self->site.text + token->byte,
                                     length) != 0))
        return FALSE;
    }

  return TRUE;
}

static void
mark (JdScan *self,
      guint   first,
      guint   last,
      guint8  value)
{
  if (!self->has_marks)
    {
      g_byte_array_set_size (self->marks, self->tokens->len);
      memset (self->marks->data, 0, self->tokens->len);
      self->has_marks = TRUE;
    }

  for (guint i = first; i <= last; i++)
    self->marks->data[i] |= value;
}

static void
enter_zone (JdScan           *self,
            const JdRuleZone *zone,
            guint             first,
            guint             last)
{
  if (!zone->is_sentence)
    {
      self->mute |= zone->mute;
      return;
    }

  if (self->has_marks && (self->marks->data[first] & MARK_MUTED))
    return;
  while (first > 0 && !(get_token (self, first)->gap & JD_GAP_SENTENCE))
    first--;
  while (last + 1 < self->tokens->len && !(get_token (self, last + 1)->gap & JD_GAP_SENTENCE))
    last++;
  mark (self, first, last, MARK_MUTED);
}

static void
take_outcome (JdScan          *self,
              const JdOutcome *outcome,
              guint            first,
              guint            last)
{
  const JdCompiledRule *rule;
  Candidate candidate = { .first = first, .last = last, .outcome = outcome };

  if (!is_written_so (self, outcome, first))
    return;

  if (outcome->what == JD_OUTCOME_PROTECTED)
    {
      mark (self, first, last, MARK_PROTECTED);
      return;
    }
  if (outcome->what <= JD_OUTCOME_TRADE (0))
    {
      self->trades |= G_GUINT64_CONSTANT (1) << (JD_OUTCOME_TRADE (0) - outcome->what);
      return;
    }
  if (outcome->what < JD_OUTCOME_PROTECTED)
    {
      enter_zone (self, g_array_index (self->set->zones, const JdRuleZone *,
                                       JD_OUTCOME_ZONE (0) - outcome->what), first, last);
      return;
    }

  rule = &g_array_index (self->set->rules, JdCompiledRule, outcome->what);
  self->site.first = first;
  self->site.last = last;
  if (!rule->rule->finds_names && jd_test_is_name (&self->site))
    return;
  if (rule->unless && jd_test_holds (rule->unless, &self->site))
    return;
  if (rule->only_if && rule->only_trades == 0 && !jd_test_holds (rule->only_if, &self->site))
    return;

  candidate.rule = (guint) outcome->what;
  g_array_append_val (self->candidates, candidate);
}

/* Goes all ways that the words after @at allow. No phrase is longer than JD_MAX_PHRASE. */
static void
walk (JdScan  *self,
      guint    first,
      guint    at,
      guint32  index)
{
  const JdRuleSet *set = self->set;
  const JdNode *node = &g_array_index (set->nodes, JdNode, index);
  const JdToken *next;
  guint32 ways[5] = { 0 };

  for (guint32 i = node->outcome; i != 0;)
    {
      const JdOutcome *outcome = &g_array_index (set->outcomes, JdOutcome, i - 1);

      take_outcome (self, outcome, first, at);
      i = outcome->next;
    }

  if (at + 1 >= self->tokens->len)
    return;
  next = get_token (self, at + 1);
  if ((next->flags & JD_TOKEN_MASKED) || !JD_GAP_IS_SOFT (next->gap & ~JD_GAP_COMMA))
    return;

  if (next->word != 0)
    ways[0] = jd_rule_set_step (set, index, next->word);
  if (next->stem != 0)
    ways[1] = jd_rule_set_step (set, index, next->stem);
  if (next->tail != 0)
    ways[2] = jd_rule_set_step (set, index, next->tail);
  if (!(next->flags & JD_TOKEN_SIGN))
    ways[3] = node->any;
  if (next->flags & JD_TOKEN_NUMBER)
    ways[4] = node->number;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (ways[i] != 0)
        walk (self, first, at + 1, ways[i]);
    }
}

static void
find_phrases (JdScan *self)
{
  const JdRuleSet *set = self->set;
  guint32 number = g_array_index (set->nodes, JdNode, 0).number;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const JdToken *token = get_token (self, i);

      if (token->flags & JD_TOKEN_MASKED)
        continue;
      if (token->word != 0 && set->words[token->word].first != 0)
        walk (self, i, i, set->words[token->word].first);
      if (token->stem != 0 && set->words[token->stem].first != 0)
        walk (self, i, i, set->words[token->stem].first);
      if (token->tail != 0 && set->words[token->tail].first != 0)
        walk (self, i, i, set->words[token->tail].first);
      if (number != 0 && (token->flags & JD_TOKEN_NUMBER))
        walk (self, i, i, number);
    }
}

/* Choosing */

static gboolean
is_kept (const JdScan    *self,
         const Candidate *candidate)
{
  const JdCompiledRule *rule = &g_array_index (self->set->rules, JdCompiledRule, candidate->rule);

  if (self->mute & (1u << rule->rule->category))
    return FALSE;

  for (guint i = candidate->first; self->has_marks && i <= candidate->last; i++)
    {
      if (self->marks->data[i] != 0)
        return FALSE;
    }

  return TRUE;
}

/* Of two findings that overlap the longer counts, then the first, then that whose rule has the
 * smaller id. */
static gboolean
is_better (const Candidate *a,
           const Candidate *b)
{
  guint length_a = a->last - a->first;
  guint length_b = b->last - b->first;

  if (length_a != length_b)
    return length_a > length_b;
  if (a->first != b->first)
    return a->first < b->first;

  return a->rule < b->rule;
}

static void
choose (JdScan *self)
{
  Candidate *chosen[JD_N_REVIEW_CATEGORIES] = { NULL };

  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      const JdCompiledRule *rule =
        &g_array_index (self->set->rules, JdCompiledRule, candidate->rule);
      Candidate **last = &chosen[rule->rule->category];

      candidate->is_dropped = !is_kept (self, candidate);
      if (candidate->is_dropped)
        continue;

      if (*last && (*last)->last >= candidate->first)
        {
          if (!is_better (candidate, *last))
            {
              candidate->is_dropped = TRUE;
              continue;
            }
          (*last)->is_dropped = TRUE;
        }
      *last = candidate;
    }
}

static gboolean
is_article (const JdScan  *self,
            const JdToken *token)
{
  gsize length = token->byte_end - token->byte;
  const char *text = self->site.text + token->byte;

  return (length == 1 && g_ascii_tolower (text[0]) == 'a') ||
         (length == 2 && g_ascii_strncasecmp (text, "an", 2) == 0);
}

static void
add_match (JdScan          *self,
           const Candidate *candidate)
{
  const JdCompiledRule *rule = &g_array_index (self->set->rules, JdCompiledRule, candidate->rule);
  const JdOutcome *outcome = candidate->outcome;
  const JdToken *first = get_token (self, candidate->first);
  const JdToken *last = get_token (self, candidate->last);
  JdMatch match = {
    .rule = rule->rule,
    .set = self->set,
    .field = self->field,
    .start = first->start,
    .end = last->end,
    .byte = first->byte,
    .byte_end = last->byte_end,
    .article = G_MAXUINT32,
    .pattern = outcome->pattern,
    .form = outcome->form,
    .begins = (first->flags & JD_TOKEN_STARTS) != 0,
    .unless_trades = rule->unless_trades,
    .only_trades = rule->only_trades,
  };

  for (guint i = 0; i < JD_MAX_GROUPS; i++)
    {
      if (outcome->group_length[i] == 0)
        continue;
      match.group_byte[i] = get_token (self, candidate->first + outcome->group_start[i])->byte;
      match.group_byte_end[i] = get_token (self, candidate->first + outcome->group_start[i] +
                                                 outcome->group_length[i] - 1)->byte_end;
    }

  if (candidate->first > 0 && JD_GAP_IS_SOFT (first->gap) && is_article (self, first - 1))
    {
      match.article = (first - 1)->byte;
      match.article_start = (first - 1)->start;
    }

  self->has_trades |= (match.unless_trades | match.only_trades) != 0;
  g_array_append_val (self->matches, match);
}

/* Reading */

static void
read_paragraph (JdScan *self)
{
  self->site.tokens = (const JdToken *) self->tokens->data;
  self->site.n_tokens = self->tokens->len;
  self->site.vocabulary = self->set->vocabulary;
  self->mute = 0;
  self->has_marks = FALSE;
  g_array_set_size (self->candidates, 0);

  find_phrases (self);
  if (self->candidates->len == 0)
    return;

  choose (self);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (!candidate->is_dropped)
        add_match (self, candidate);
    }
}

static gboolean
next_paragraph (JdScan      *self,
                JdTokeniser *tokeniser)
{
  JdRuleSet *set = self->set;

  return jd_tokeniser_next (tokeniser, set->vocabulary, set->has_stems ? set->stems : NULL,
                            set->lang);
}

void
jd_scan_add (JdScan     *self,
             const char *text,
             gsize       length,
             const char *section,
             guint       field)
{
  JdTokeniser tokeniser;
  JdRuleSet *own;

  g_return_if_fail (self != NULL && text != NULL && length < G_MAXUINT32);

  if (!self->lang)
    self->lang = g_strdup (jd_scan_guess_lang (text, length));
  if (!self->lang)
    self->lang = g_strdup ("en");

  own = find_set (self, self->lang);
  self->field = field;
  self->site.text = text;
  self->site.section = section;
  jd_tokeniser_init (&tokeniser, text, length, self->tokens);

  while (tokeniser.byte < length)
    {
      gsize byte = tokeniser.byte;
      guint point = tokeniser.point;
      const char *other;

      self->set = own ? own : self->sets->len > 0 ? self->sets->pdata[0] : NULL;
      if (!self->set || !next_paragraph (self, &tokeniser))
        return;

      other = find_other_language (self);
      self->set = other ? find_set (self, other) : own;
      if (!self->set)
        continue;

      if (self->set != own)
        {
          tokeniser.byte = byte;
          tokeniser.point = point;
          next_paragraph (self, &tokeniser);
        }
      read_paragraph (self);
    }
}

static gboolean
is_of_other_trade (const JdScan  *self,
                   const JdMatch *match)
{
  return (match->unless_trades & self->trades) != 0 ||
         (match->only_trades != 0 && (match->only_trades & self->trades) == 0);
}

GArray *
jd_scan_finish (JdScan *self)
{
  guint n_kept = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->has_trades && i < self->matches->len; i++)
    {
      JdMatch *match = &g_array_index (self->matches, JdMatch, i);

      if (!is_of_other_trade (self, match))
        g_array_index (self->matches, JdMatch, n_kept++) = *match;
    }
  if (self->has_trades)
    g_array_set_size (self->matches, n_kept);
  self->has_trades = FALSE;

  return self->matches;
}

const char *
jd_scan_get_lang (JdScan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lang;
}
