/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands under a heading that says requirements or skills. */

#include "jd-import-private.h"

#include <string.h>

#include "jd-import-words.h"
#include "jd-inline.h"
#include "jd-item.h"
#include "jd-requirement.h"
#include "jd-text.h"
#include "jd-words.h"

#define MAX_LINE_ITEM_LENGTH 160
#define MAX_SKILL_WORDS 6

/* What the words mean */

static gboolean
find_printed_importance (const char   *heading,
                         const char   *lang,
                         JdImportance *importance)
{
  static const JdWord words[] = {
    [JD_IMPORTANCE_MUST] = JD_WORD_MUST_HAVE,
    [JD_IMPORTANCE_NICE] = JD_WORD_NICE_TO_HAVE,
    [JD_IMPORTANCE_LEARN] = JD_WORD_WILL_LEARN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (heading, jd_words_get (lang, words[i])))
        {
          *importance = (JdImportance) i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
jd_import_find_importance (const char   *heading,
                           const char   *lang,
                           JdImportance *importance,
                           gboolean     *is_ours)
{
  const JdHeading *known;

  g_return_val_if_fail (heading != NULL, FALSE);
  g_return_val_if_fail (importance != NULL && is_ours != NULL, FALSE);

  *is_ours = find_printed_importance (heading, lang, importance);
  if (*is_ours)
    return TRUE;

  for (guint i = 0; i < JD_IMPORT_N_LANGS; i++)
    {
      if (find_printed_importance (heading, jd_import_langs[i], importance))
        return TRUE;
    }

  known = jd_heading_map_find (heading, lang);
  if (!known || (known->role != JD_SECTION_ROLE_REQUIREMENTS &&
                 known->role != JD_SECTION_ROLE_SKILLS))
    return FALSE;

  *importance = known->importance;

  return TRUE;
}

/* What a section holds */

static const char *
get_text (gpointer part,
          guint    member)
{
  const char *text = jd_part_get_string (part, member);

  return text ? text : "";
}

static gboolean
is_list (const JdImportBlock *block)
{
  return block->kind == JD_IMPORT_TEXT && (jd_import_is_of_type (block, JD_BLOCK_TYPE_BULLETS) ||
                                           jd_import_is_of_type (block, JD_BLOCK_TYPE_NUMBERS));
}

/* A list that lost its marks: no list at all, but several short paragraphs. */
static gboolean
has_line_items (const JdImportSection *section)
{
  guint n = 0;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const JdImportBlock *block = section->blocks->pdata[i];

      if (jd_import_is_of_type (block, JD_BLOCK_TYPE_BULLETS) ||
          jd_import_is_of_type (block, JD_BLOCK_TYPE_NUMBERS))
        return FALSE;
      if (!jd_import_is_of_type (block, JD_BLOCK_TYPE_PARAGRAPH))
        continue;
      if (g_utf8_strlen (get_text (block->block, JD_BLOCK_TEXT), -1) > MAX_LINE_ITEM_LENGTH)
        return FALSE;
      n++;
    }

  return n >= 2;
}

gboolean
jd_import_has_elements (const JdImportSection *section)
{
  g_return_val_if_fail (section != NULL, FALSE);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      if (is_list (section->blocks->pdata[i]))
        return TRUE;
    }

  return has_line_items (section);
}

static gboolean
is_list_heading (JdImport            *self,
                 const JdImportBlock *block)
{
  g_autofree char *plain = jd_import_dup_heading (block);
  JdImportance importance;
  gboolean is_ours;

  return plain && jd_import_find_importance (plain, self->lang, &importance, &is_ours) && is_ours;
}

gboolean
jd_import_holds_sentences (JdImport              *self,
                           const JdImportSection *section)
{
  guint n_items = 0;
  guint n_words = 0;

  g_return_val_if_fail (self != NULL && section != NULL, FALSE);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const JdImportBlock *block = section->blocks->pdata[i];
      JdPartList *items = is_list (block) ? jd_part_get_list (block->block, JD_BLOCK_ITEMS) : NULL;

      if (is_list_heading (self, block))
        return FALSE;

      for (guint k = 0; items && k < jd_part_list_get_n (items); k++)
        {
          const char *text = get_text (jd_part_list_get (items, k), JD_ITEM_TEXT);

          n_items++;
          n_words += strchr (text, ',') || strchr (text, ':') ? 1 : jd_text_count_runs (text);
        }
    }

  return n_items > 0 && n_words > n_items * MAX_SKILL_WORDS;
}

/* Elements */

typedef struct {
  /* Owned */
  char *group;
  char *unsaid; /* A heading, until an element says by its importance what it says. */

  /* Borrowed */
  JdImport *import;
  JdDocument *document;

  JdSectionRole role;
  int importance;
  gboolean exact;
} State;

static void
add_requirement (JdDocument   *document,
                 const char   *text,
                 int           importance)
{
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);
  JdPart *requirement = jd_part_list_append_new (list);

  jd_part_set_string (requirement, JD_REQUIREMENT_TEXT, text);
  jd_part_set_choice (requirement, JD_REQUIREMENT_IMPORTANCE, MIN (importance, JD_IMPORTANCE_NICE));
}

static void
add_element (State      *state,
             const char *text)
{
  if (state->importance != JD_IMPORTANCE_MUST)
    g_clear_pointer (&state->unsaid, g_free);

  if (state->role == JD_SECTION_ROLE_REQUIREMENTS)
    add_requirement (state->document, text, state->importance);
  else
    jd_import_add_skills (state->document, text, state->importance, state->group, state->exact);
}

static void
add_elements (State      *state,
              JdPartList *items)
{
  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    {
      JdPart *item = jd_part_list_get (items, i);

      add_element (state, get_text (item, JD_ITEM_TEXT));
      add_elements (state, jd_part_get_list (item, JD_ITEM_ITEMS));
    }
}

static void
note_unsaid (State *state)
{
  if (state->unsaid)
    jd_import_note (state->import, state->unsaid);
  g_clear_pointer (&state->unsaid, g_free);
}

/* Returns whether the heading says how much what follows matters, or which group it belongs to. */
static gboolean
take_heading (State               *state,
              const JdImportBlock *block)
{
  g_autofree char *plain = jd_import_dup_heading (block);
  JdImportance importance;
  gboolean is_ours;

  if (!plain)
    return FALSE;

  g_clear_pointer (&state->group, g_free);

  if (jd_import_find_importance (plain, state->import->lang, &importance, &is_ours))
    {
      state->importance = (int) importance;
      state->exact = is_ours;
      note_unsaid (state);
      if (!is_ours)
        state->unsaid = g_steal_pointer (&plain);
      return TRUE;
    }

  if (state->role != JD_SECTION_ROLE_SKILLS)
    return FALSE;

  state->group = g_steal_pointer (&plain);

  return TRUE;
}

/* “Java, Python and Git” in one paragraph under a heading that says skills. */
static gboolean
is_skill_line (State      *state,
               const char *text)
{
  g_auto (GStrv) pieces = NULL;

  if (state->role != JD_SECTION_ROLE_SKILLS || !strchr (text, ',') || g_str_has_suffix (text, "."))
    return FALSE;

  pieces = g_strsplit (text, ",", -1);
  for (guint i = 0; pieces[i]; i++)
    {
      if (jd_text_count_runs (pieces[i]) > MAX_SKILL_WORDS)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_element (State               *state,
            const JdImportBlock *block,
            gboolean             lines)
{
  if (block->kind != JD_IMPORT_TEXT || !jd_import_is_of_type (block, JD_BLOCK_TYPE_PARAGRAPH))
    return FALSE;

  return lines || is_skill_line (state, get_text (block->block, JD_BLOCK_TEXT));
}

static void
add_unrated (const State         *state,
             const JdImportBlock *block)
{
  State unrated = *state;

  unrated.importance = -1;
  unrated.exact = TRUE;
  unrated.group = NULL;
  unrated.unsaid = NULL;
  add_elements (&unrated, jd_part_get_list (block->block, JD_BLOCK_ITEMS));
}

/* Where the section has the headings that a page prints, what comes before them is text. */
static guint
find_list (JdImport              *self,
           const JdImportSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      if (is_list_heading (self, section->blocks->pdata[i]))
        return i;
    }

  return 0;
}

void
jd_import_apply_list (JdImport              *self,
                      JdDocument            *document,
                      const JdImportSection *section,
                      JdSectionRole          role,
                      gpointer               target)
{
  gboolean lines = has_line_items (section);
  guint start = find_list (self, section);
  State state = {
    .import = self,
    .document = document,
    .role = role,
    .importance = section->known ? (int) section->known->importance : JD_IMPORTANCE_MUST,
  };

  for (guint i = 0; i < section->blocks->len; i++)
    {
      const JdImportBlock *block = section->blocks->pdata[i];

      if (block->kind == JD_IMPORT_UNRATED)
        add_unrated (&state, block);
      else if (is_list (block))
        add_elements (&state, jd_part_get_list (block->block, JD_BLOCK_ITEMS));
      else if (i >= start && is_element (&state, block, lines && start == 0))
        add_element (&state, get_text (block->block, JD_BLOCK_TEXT));
      else if (i < start || !take_heading (&state, block))
        jd_import_keep_block (target, block);
    }

  note_unsaid (&state);
  g_free (state.group);
}
