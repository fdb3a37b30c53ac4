/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-skill-index-private.h"

#include <string.h>

#include "jd-skill-fold.h"

G_DEFINE_FINAL_TYPE (JdSkillIndex, jd_skill_index, G_TYPE_OBJECT)

static void
jd_skill_index_finalize (GObject *object)
{
  JdSkillIndex *self = JD_SKILL_INDEX (object);

  g_clear_pointer (&self->skills, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_array_unref);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->word_labels, g_array_unref);
  g_clear_pointer (&self->marks, g_free);
  g_clear_pointer (&self->exacts, g_free);
  g_clear_pointer (&self->touched, g_array_unref);
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->best_labels, g_free);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (jd_skill_index_parent_class)->finalize (object);
}

static void
jd_skill_index_class_init (JdSkillIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_skill_index_finalize;
}

static void
jd_skill_index_init (JdSkillIndex *self)
{
  self->texts = g_string_chunk_new (65536);
  self->skills = g_ptr_array_new ();
  self->own = g_array_new (FALSE, TRUE, sizeof (JdSkillInfo));
  self->labels = g_array_new (FALSE, FALSE, sizeof (JdSkillLabel));
  self->words = g_array_new (FALSE, FALSE, sizeof (JdSkillWord));
  self->word_labels = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->found = g_array_new (FALSE, FALSE, sizeof (guint64));
}

/* While the index is made: a word and the label that has it. */
typedef struct {
  const char *text;
  guint32 label;
} Posting;

static int
compare_postings (gconstpointer a,
                  gconstpointer b)
{
  const Posting *left = a;
  const Posting *right = b;
  int order = strcmp (left->text, right->text);

  return order != 0 ? order : left->label < right->label ? -1 : left->label > right->label;
}

static void
add_word (JdSkillIndex *self,
          GArray       *postings,
          const char   *word,
          guint32       label)
{
  Posting posting = { NULL, label };

  if (*word == '\0')
    return;

  posting.text = g_string_chunk_insert_const (self->texts, word);
  g_array_append_val (postings, posting);
}

/* “node.js” is found as such, as “js” and as “nodejs”. */
static void
add_dotted_word (JdSkillIndex *self,
                 GArray       *postings,
                 const char   *word,
                 guint32       label)
{
  g_auto (GStrv) pieces = g_strsplit (word, ".", -1);
  g_autofree char *joined = g_strjoinv ("", pieces);

  add_word (self, postings, joined, label);
  for (guint i = 1; pieces[i] != NULL; i++)
    add_word (self, postings, pieces[i], label);
}

char **
jd_skill_index_split (const char *folded)
{
  return g_strsplit (folded, " ", -1);
}

static void
add_label (JdSkillIndex *self,
           GArray       *postings,
           const char   *name,
           gboolean      is_alias,
           gboolean      is_dated)
{
  g_autofree char *folded = jd_skill_fold (name);
  g_auto (GStrv) words = jd_skill_index_split (folded);
  guint32 index = self->labels->len;
  JdSkillLabel label = {
    .text = g_string_chunk_insert (self->texts, folded),
    .alias = is_alias ? name : NULL,
    .skill = self->skills->len - 1,
    .length = (guint16) MIN (strlen (folded), G_MAXUINT16),
    .dated = is_dated != FALSE,
  };

  memcpy (label.start, label.text, MIN (label.length, JD_SKILL_START));
  g_array_append_val (self->labels, label);
  for (guint i = 0; words[i] != NULL; i++)
    {
      add_word (self, postings, words[i], index);
      if (strchr (words[i], '.') != NULL)
        add_dotted_word (self, postings, words[i], index);
    }
}

static void
add_skill (JdSkillIndex      *self,
           GArray            *postings,
           const JdSkillInfo *skill)
{
  g_ptr_array_add (self->skills, (gpointer) skill);
  add_label (self, postings, skill->name, FALSE, skill->dated);
  for (guint i = 0; skill->aliases != NULL && skill->aliases[i] != NULL; i++)
    add_label (self, postings, skill->aliases[i], TRUE, skill->dated);
}

static void
make_words (JdSkillIndex *self,
            GArray       *postings)
{
  const char *last = NULL;

  g_array_sort (postings, compare_postings);
  for (guint i = 0; i < postings->len; i++)
    {
      const Posting *posting = &g_array_index (postings, Posting, i);
      JdSkillWord *word;

      if (last == NULL || strcmp (last, posting->text) != 0)
        {
          JdSkillWord one = { posting->text, (guint) strlen (posting->text), i, 0 };

          g_array_append_val (self->words, one);
          last = posting->text;
        }
      word = &g_array_index (self->words, JdSkillWord, self->words->len - 1);
      word->n_labels++;
      g_array_append_val (self->word_labels, posting->label);
    }
}

static void
add_own (JdSkillIndex      *self,
         const char *const *names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      JdSkillInfo skill = { .name = g_string_chunk_insert (self->texts, names[i]) };

      g_array_append_val (self->own, skill);
    }
}

JdSkillIndex *
jd_skill_index_new (JdSkillCatalogue  *catalogue,
                    const char *const *own)
{
  JdSkillIndex *self;
  g_autoptr (GArray) postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  guint n;

  g_return_val_if_fail (catalogue == NULL || JD_IS_SKILL_CATALOGUE (catalogue), NULL);

  self = g_object_new (JD_TYPE_SKILL_INDEX, NULL);
  g_set_object (&self->catalogue, catalogue);
  n = catalogue != NULL ? jd_skill_catalogue_get_n_skills (catalogue) : 0;
  for (guint i = 0; i < n; i++)
    add_skill (self, postings, jd_skill_catalogue_get_skill (catalogue, i));

  add_own (self, own);
  for (guint i = 0; i < self->own->len; i++)
    add_skill (self, postings, &g_array_index (self->own, JdSkillInfo, i));

  make_words (self, postings);
  self->marks = g_new0 (guint8, self->labels->len);
  self->exacts = g_new0 (guint8, self->labels->len);
  self->keys = g_new0 (guint64, self->skills->len);
  self->best_labels = g_new0 (guint32, self->skills->len);

  return self;
}

JdSkillIndex *
jd_skill_index_get_default (void)
{
  static JdSkillIndex *index;
  static gboolean tried;
  g_autoptr (JdSkillCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;

  if (tried)
    return index;

  tried = TRUE;
  catalogue = jd_skill_catalogue_new_built_in (&error);
  if (catalogue != NULL)
    index = jd_skill_index_new (catalogue, NULL);
  else
    g_warning ("The skills catalogue could not be read: %s", error->message);

  return index;
}

JdSkillCatalogue *
jd_skill_index_get_catalogue (JdSkillIndex *self)
{
  g_return_val_if_fail (JD_IS_SKILL_INDEX (self), NULL);

  return self->catalogue;
}
