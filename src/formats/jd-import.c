/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-import-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-block.h"
#include "jd-compensation.h"
#include "jd-inline.h"
#include "jd-internal.h"
#include "jd-item.h"
#include "jd-limits.h"
#include "jd-requirement-guess.h"
#include "jd-section.h"
#include "jd-words.h"

#define MAX_LINE_ITEM_LENGTH 160
#define MAX_SKILL_WORDS 6

struct _JdImport {
  /* Owned */
  char *title;
  char *lang;
  GPtrArray *sections;
  GString *notes;
  JdReport *report;

  gboolean list_open;
  guint n_unasked;
};

static void
free_section (gpointer data)
{
  JdImportSection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

JdImport *
jd_import_new (const JdReadOptions *options,
               JdReport            *report)
{
  JdImport *self = g_new0 (JdImport, 1);

  self->lang = g_strdup (options ? options->lang : NULL);
  self->sections = g_ptr_array_new_with_free_func (free_section);
  self->notes = g_string_new (NULL);
  self->report = report ? g_object_ref (report) : NULL;

  return self;
}

void
jd_import_free (JdImport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->lang);
  g_ptr_array_unref (self->sections);
  g_string_free (self->notes, TRUE);
  g_clear_object (&self->report);
  g_free (self);
}

/* Collecting */

static JdImportSection *
append_section (JdImport   *self,
                const char *title,
                guint       line)
{
  JdImportSection *section = g_new0 (JdImportSection, 1);

  section->title = g_strdup (title);
  section->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  section->line = line;
  g_ptr_array_add (self->sections, section);
  self->list_open = FALSE;

  return section;
}

static JdImportSection *
get_section (JdImport *self)
{
  if (self->sections->len == 0)
    return append_section (self, NULL, 0);

  return self->sections->pdata[self->sections->len - 1];
}

/* One more than the limit is kept, so that the check at the end can refuse it, but not a million. */
static JdBlock *
append_block (JdImport   *self,
              int         type,
              const char *text)
{
  JdImportSection *section = get_section (self);
  JdBlock *block = jd_block_new ();

  jd_part_set_choice (block, JD_BLOCK_TYPE, type);
  jd_part_set_string (block, JD_BLOCK_TEXT, text);

  if (section->blocks->len > JD_LIMIT_ELEMENTS)
    g_ptr_array_remove_index (section->blocks, section->blocks->len - 1);
  g_ptr_array_add (section->blocks, block);
  self->list_open = FALSE;

  return block;
}

void
jd_import_set_title (JdImport   *self,
                     const char *title)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  g_free (self->title);
  self->title = jd_heading_map_dup_title (title);
}

void
jd_import_add_section (JdImport   *self,
                       const char *title,
                       guint       line)
{
  JdImportSection *section;
  const char *found = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  section = append_section (self, title, line);
  section->known = jd_heading_map_find (title, self->lang, &found);

  if (!self->lang && found)
    self->lang = g_strdup (found);
}

void
jd_import_add_heading (JdImport   *self,
                       const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_block (self, JD_BLOCK_TYPE_HEADING, text);
}

void
jd_import_add_paragraph (JdImport   *self,
                         const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_block (self, JD_BLOCK_TYPE_PARAGRAPH, text);
}

void
jd_import_add_quote (JdImport   *self,
                     const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  append_block (self, JD_BLOCK_TYPE_QUOTE, text);
}

static JdPart *
get_open_list (JdImport    *self,
               JdBlockType  type)
{
  JdImportSection *section = get_section (self);

  if (self->list_open && section->blocks->len > 0)
    {
      JdPart *block = section->blocks->pdata[section->blocks->len - 1];

      if (jd_part_get_choice (block, JD_BLOCK_TYPE) == (int) type)
        return block;
    }

  return JD_PART (append_block (self, (int) type, NULL));
}

void
jd_import_add_item (JdImport   *self,
                    gboolean    numbered,
                    gboolean    nested,
                    const char *text)
{
  JdBlockType type = numbered ? JD_BLOCK_TYPE_NUMBERS : JD_BLOCK_TYPE_BULLETS;
  JdPartList *items;
  JdPart *item;
  guint n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (nested && self->list_open)
    items = jd_part_get_list (get_section (self)->blocks->pdata[get_section (self)->blocks->len - 1],
                              JD_BLOCK_ITEMS);
  else
    items = jd_part_get_list (get_open_list (self, type), JD_BLOCK_ITEMS);

  n = jd_part_list_get_n (items);
  if (nested && n > 0)
    items = jd_part_get_list (jd_part_list_get (items, n - 1), JD_ITEM_ITEMS);

  self->list_open = TRUE;
  if (jd_part_list_get_n (items) > JD_LIMIT_ELEMENTS)
    return;

  item = jd_part_list_append_new (items);
  jd_part_set_string (item, JD_ITEM_TEXT, text);
}

void
jd_import_end_list (JdImport *self)
{
  g_return_if_fail (self != NULL);

  self->list_open = FALSE;
}

void
jd_import_add_break (JdImport *self)
{
  g_return_if_fail (self != NULL);

  append_block (self, -1, NULL);
}

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
  static const char *const langs[] = { "en", "de", "fr" };
  const JdHeading *known;

  g_return_val_if_fail (heading != NULL, FALSE);
  g_return_val_if_fail (importance != NULL && is_ours != NULL, FALSE);

  *is_ours = find_printed_importance (heading, lang, importance);
  if (*is_ours)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      if (find_printed_importance (heading, langs[i], importance))
        return TRUE;
    }

  known = jd_heading_map_find (heading, lang, NULL);
  if (!known || (known->role != JD_SECTION_ROLE_REQUIREMENTS &&
                 known->role != JD_SECTION_ROLE_SKILLS))
    return FALSE;

  *importance = known->importance;

  return TRUE;
}

static gboolean
is_list (JdPart *block)
{
  int type = jd_part_get_choice (block, JD_BLOCK_TYPE);

  return type == JD_BLOCK_TYPE_BULLETS || type == JD_BLOCK_TYPE_NUMBERS;
}

static gboolean
is_of_type (JdPart      *block,
            JdBlockType  type)
{
  return jd_part_get_choice (block, JD_BLOCK_TYPE) == (int) type;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    n += *words[i] != '\0';

  return n;
}

static const char *
get_text (gpointer part,
          guint    member)
{
  const char *text = jd_part_get_string (part, member);

  return text ? text : "";
}

/* A list that lost its marks: no list at all, but several short paragraphs. */
static gboolean
has_line_items (const JdImportSection *section)
{
  guint n = 0;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      JdPart *block = section->blocks->pdata[i];

      if (is_list (block))
        return FALSE;
      if (!is_of_type (block, JD_BLOCK_TYPE_PARAGRAPH))
        continue;
      if (g_utf8_strlen (get_text (block, JD_BLOCK_TEXT), -1) > MAX_LINE_ITEM_LENGTH)
        return FALSE;
      n++;
    }

  return n >= 2;
}

static gboolean
has_elements (const JdImportSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      if (is_list (section->blocks->pdata[i]))
        return TRUE;
    }

  return has_line_items (section);
}

/* What stands under “Skills” may be sentences, which are requirements. */
static gboolean
holds_sentences (JdImport              *self,
                 const JdImportSection *section)
{
  guint n_items = 0;
  guint n_words = 0;

  for (guint i = 0; i < section->blocks->len; i++)
    {
      JdPart *block = section->blocks->pdata[i];
      JdPartList *items = jd_part_get_list (block, JD_BLOCK_ITEMS);
      JdImportance importance;
      gboolean is_ours;

      if (is_of_type (block, JD_BLOCK_TYPE_HEADING) &&
          jd_import_find_importance (get_text (block, JD_BLOCK_TEXT), self->lang,
                                     &importance, &is_ours) &&
          is_ours)
        return FALSE;

      for (guint k = 0; k < jd_part_list_get_n (items); k++)
        {
          const char *text = get_text (jd_part_list_get (items, k), JD_ITEM_TEXT);

          n_items++;
          n_words += strchr (text, ',') || strchr (text, ':') ? 1 : count_words (text);
        }
    }

  return n_items > 0 && n_words > n_items * MAX_SKILL_WORDS;
}

static JdSectionRole
decide_role (JdImport              *self,
             const JdImportSection *section)
{
  if (!section->title)
    return JD_SECTION_ROLE_SUMMARY;

  if (!section->known)
    return JD_SECTION_ROLE_CUSTOM;

  if (section->known->role == JD_SECTION_ROLE_SKILLS && holds_sentences (self, section))
    return JD_SECTION_ROLE_REQUIREMENTS;

  return section->known->role;
}

/* Making the document */

static void
note (JdImport   *self,
      const char *text)
{
  g_autofree char *source = jd_inline_dup_escaped (text);

  if (self->notes->len > 0)
    g_string_append_c (self->notes, '\n');
  g_string_append (self->notes, source);
}

static void
keep_block (gpointer  target,
            JdPart   *block)
{
  if (jd_part_has (block, JD_BLOCK_TYPE))
    jd_part_list_append (jd_part_get_list (target, JD_SECTION_BLOCKS), block);
}

static void
add_requirement (JdDocument   *document,
                 const char   *text,
                 JdImportance  importance)
{
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);
  JdPart *requirement = jd_part_list_append_new (list);

  jd_part_set_string (requirement, JD_REQUIREMENT_TEXT, text);
  jd_part_set_choice (requirement, JD_REQUIREMENT_IMPORTANCE,
                      importance == JD_IMPORTANCE_MUST ? JD_IMPORTANCE_MUST : JD_IMPORTANCE_NICE);
}

typedef struct {
  JdImport *import;
  JdDocument *document;
  JdSectionRole role;
  JdImportance importance;
  char *group;
} ListState;

static void
add_element (ListState  *state,
             const char *text)
{
  if (state->role == JD_SECTION_ROLE_REQUIREMENTS)
    add_requirement (state->document, text, state->importance);
  else
    jd_import_add_skills (state->document, text, state->importance, state->group);
}

static void
add_elements (ListState  *state,
              JdPartList *items)
{
  for (guint i = 0; i < jd_part_list_get_n (items); i++)
    {
      JdPart *item = jd_part_list_get (items, i);

      add_element (state, get_text (item, JD_ITEM_TEXT));
      add_elements (state, jd_part_get_list (item, JD_ITEM_ITEMS));
    }
}

/* Returns whether the heading says how much what follows matters, or which group it belongs to. */
static gboolean
take_heading (ListState *state,
              JdPart    *block)
{
  g_autofree char *plain = jd_inline_dup_plain (get_text (block, JD_BLOCK_TEXT));
  gboolean is_ours;

  g_clear_pointer (&state->group, g_free);

  if (jd_import_find_importance (plain, state->import->lang, &state->importance, &is_ours))
    {
      if (!is_ours)
        note (state->import, plain);
      return TRUE;
    }

  if (state->role != JD_SECTION_ROLE_SKILLS)
    return FALSE;

  state->group = g_steal_pointer (&plain);

  return TRUE;
}

/* “Java, Python and Git” in one paragraph under a heading that says skills. */
static gboolean
is_skill_line (ListState  *state,
               const char *text)
{
  g_auto (GStrv) pieces = NULL;

  if (state->role != JD_SECTION_ROLE_SKILLS || !strchr (text, ',') || g_str_has_suffix (text, "."))
    return FALSE;

  pieces = g_strsplit (text, ",", -1);
  for (guint i = 0; pieces[i]; i++)
    {
      if (count_words (pieces[i]) > MAX_SKILL_WORDS)
        return FALSE;
    }

  return TRUE;
}

static void
fill_list (ListState             *state,
           const JdImportSection *section,
           gpointer               target)
{
  gboolean lines = has_line_items (section);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      JdPart *block = section->blocks->pdata[i];
      const char *text = get_text (block, JD_BLOCK_TEXT);

      if (is_list (block))
        add_elements (state, jd_part_get_list (block, JD_BLOCK_ITEMS));
      else if (is_of_type (block, JD_BLOCK_TYPE_PARAGRAPH) && (lines || is_skill_line (state, text)))
        add_element (state, text);
      else if (!is_of_type (block, JD_BLOCK_TYPE_HEADING) || !take_heading (state, block))
        keep_block (target, block);
    }
}

/* The flat list that ends the section is the list of benefits. */
static void
fill_benefits (JdDocument            *document,
               const JdImportSection *section,
               gpointer               target)
{
  JdPart *compensation = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);
  JdPartList *benefits = jd_part_get_list (compensation, JD_COMPENSATION_BENEFITS);
  JdPart *last = section->blocks->len > 0 ? section->blocks->pdata[section->blocks->len - 1] : NULL;
  gboolean flat = last && is_of_type (last, JD_BLOCK_TYPE_BULLETS) &&
                  jd_part_list_get_n (benefits) == 0;
  JdPartList *items = last ? jd_part_get_list (last, JD_BLOCK_ITEMS) : NULL;

  for (guint i = 0; flat && i < jd_part_list_get_n (items); i++)
    flat = !jd_part_has (jd_part_list_get (items, i), JD_ITEM_ITEMS);

  for (guint i = 0; i < section->blocks->len; i++)
    {
      if (!flat || section->blocks->pdata[i] != last)
        keep_block (target, section->blocks->pdata[i]);
    }

  for (guint i = 0; flat && i < jd_part_list_get_n (items); i++)
    {
      JdPart *benefit = jd_part_list_append_new (benefits);

      jd_part_set_string (benefit, JD_ITEM_TEXT,
                          jd_part_get_string (jd_part_list_get (items, i), JD_ITEM_TEXT));
    }
}

static gpointer
get_target (JdImport              *self,
            JdDocument            *document,
            const JdImportSection *section,
            JdSectionRole          role)
{
  gboolean is_shared = role == JD_SECTION_ROLE_REQUIREMENTS || role == JD_SECTION_ROLE_SKILLS ||
                       role == JD_SECTION_ROLE_FAQ;
  gpointer target = is_shared ? jd_document_find_section (document, role) : NULL;
  const char *title = section->title;
  JdImportance importance;
  gboolean is_ours;

  if (!title)
    title = jd_words_get_heading (self->lang, role);

  if (!target)
    return jd_document_add_section (document, role, title);

  /* The list is one, whatever heading it stood under: the words of the second are kept as a note,
   * unless the page prints them itself. */
  if (!jd_import_find_importance (title, self->lang, &importance, &is_ours) || !is_ours ||
      !has_elements (section) ||
      (role == JD_SECTION_ROLE_REQUIREMENTS && importance == JD_IMPORTANCE_LEARN))
    {
      note (self, title);
      jd_report_add (self->report, JD_REPORT_NOTED, section->line, 1, "/internal/notes",
                     /* Translators: %s is a heading of an imported text */
                     _("What stood under “%s” joined another section."), title);
    }

  return target;
}

static void
add_section (JdImport              *self,
             JdDocument            *document,
             const JdImportSection *section)
{
  JdSectionRole role = decide_role (self, section);
  gpointer target = get_target (self, document, section, role);
  ListState state = {
    .import = self,
    .document = document,
    .role = role,
    .importance = section->known ? section->known->importance : JD_IMPORTANCE_MUST,
  };

  if (role == JD_SECTION_ROLE_REQUIREMENTS || role == JD_SECTION_ROLE_SKILLS)
    fill_list (&state, section, target);
  else if (role == JD_SECTION_ROLE_FAQ)
    self->n_unasked += jd_import_add_questions (document, section, target);
  else if (role == JD_SECTION_ROLE_BENEFITS)
    fill_benefits (document, section, target);
  else
    for (guint i = 0; i < section->blocks->len; i++)
      keep_block (target, section->blocks->pdata[i]);

  g_free (state.group);
}

static void
report_counts (JdImport   *self,
               JdDocument *document)
{
  guint n;

  if (!jd_part_has (document, JD_DOCUMENT_TITLE))
    jd_report_add (self->report, JD_REPORT_NEEDS_REVIEW, 0, 0, "/title", "%s",
                   _("No title was found."));

  if (self->n_unasked > 0)
    jd_report_add (self->report, JD_REPORT_NEEDS_REVIEW, 0, 0, "/faq",
                   g_dngettext (GETTEXT_PACKAGE,
                                "%u answer came without a question.",
                                "%u answers came without questions.",
                                self->n_unasked),
                   self->n_unasked);

  n = jd_part_list_get_n (jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS));
  if (n > 0)
    jd_report_add (self->report, JD_REPORT_GUESSED, 0, 0, "/requirements",
                   g_dngettext (GETTEXT_PACKAGE,
                                "What %u requirement asks for was guessed.",
                                "What %u requirements ask for was guessed.",
                                n),
                   n);
}

JdDocument *
jd_import_finish (JdImport  *self,
                  GError   **error)
{
  g_autoptr (JdDocument) document = jd_document_new ();
  JdPartList *requirements = jd_part_get_list (document, JD_DOCUMENT_REQUIREMENTS);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!self->lang)
    self->lang = g_strdup ("en");

  jd_part_set_choice (document, JD_DOCUMENT_KIND, JD_DOCUMENT_KIND_DOCUMENT);
  jd_part_set_string (document, JD_DOCUMENT_LANG, self->lang);
  jd_part_set_string (document, JD_DOCUMENT_TITLE, self->title);

  for (guint i = 0; i < self->sections->len; i++)
    add_section (self, document, self->sections->pdata[i]);

  for (guint i = 0; i < jd_part_list_get_n (requirements); i++)
    jd_requirement_guess (jd_part_list_get (requirements, i), document);

  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_INTERNAL), JD_INTERNAL_NOTES,
                      self->notes->str);

  if (!jd_limits_check (document, self->report, error))
    return NULL;

  report_counts (self, document);
  jd_document_renew_identity (document);

  return g_steal_pointer (&document);
}
