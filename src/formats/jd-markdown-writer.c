/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-markdown-writer.h"

#include <string.h>

#include "jd-block.h"
#include "jd-content.h"
#include "jd-heading-map.h"
#include "jd-import-words.h"
#include "jd-item.h"
#include "jd-losses.h"
#include "jd-markdown-inline.h"
#include "jd-section.h"

#define BREAK "***"

typedef struct {
  /* Owned */
  GString *out;

  /* Borrowed */
  JdContent *content;
  const JdContentBlock *last;
  const char *lang;

  gboolean in_section;
  gboolean in_list_of_role;
  gboolean has_lead;
  guint item_indent;
  gboolean other_marker;
} Writer;

/* Lines */

static void
append_lines (Writer     *self,
              const char *first,
              const char *indent,
              const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (self->out, first);
  for (guint i = 0; lines[i]; i++)
    {
      if (i > 0)
        g_string_append_printf (self->out, "\n%s", indent);
      g_string_append (self->out, lines[i]);
    }

  while (self->out->len > 0 && self->out->str[self->out->len - 1] == ' ')
    g_string_truncate (self->out, self->out->len - 1);
  g_string_append_c (self->out, '\n');
}

static void
start_block (Writer *self)
{
  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
}

static void
append_block (Writer         *self,
              const char     *mark,
              const char     *indent,
              const JdInline *text)
{
  g_autofree char *source = jd_markdown_dup_inline (text, JD_MARKDOWN_BLOCK);

  start_block (self);
  append_lines (self, mark, indent, source);
}

static void
append_heading (Writer         *self,
                guint           level,
                const JdInline *text)
{
  g_autofree char *source = jd_markdown_dup_inline (text, JD_MARKDOWN_HEADING);

  start_block (self);
  for (guint i = 0; i < level; i++)
    g_string_append_c (self->out, '#');
  append_lines (self, " ", "", source);
}

static void
append_mark (Writer     *self,
             const char *mark)
{
  start_block (self);
  g_string_append_printf (self->out, "%s\n", mark);
}

/* Items */

static gboolean
is_item (const JdContentBlock *block)
{
  return block && (block->kind == JD_CONTENT_BULLET || block->kind == JD_CONTENT_NUMBER ||
                   block->kind == JD_CONTENT_SKILL || block->kind == JD_CONTENT_FACT);
}

static gboolean
goes_on_with (const JdContentBlock *last,
              const JdContentBlock *block)
{
  if (!is_item (last))
    return FALSE;

  if (block->kind == JD_CONTENT_FACT)
    return last->kind == JD_CONTENT_FACT;

  return last->list == block->list && last->kind != JD_CONTENT_FACT;
}

/* Two lists in a row would be read as one, if their marks were not different. */
static void
start_list (Writer *self)
{
  self->other_marker = is_item (self->last) && !self->other_marker;
  start_block (self);
}

static char *
dup_item_mark (Writer               *self,
               const JdContentBlock *block)
{
  if (block->kind == JD_CONTENT_NUMBER && block->level == 0)
    return g_strdup_printf ("%u%c ", block->number, self->other_marker ? ')' : '.');

  return g_strdup (self->other_marker ? "* " : "- ");
}

static char *
dup_item_text (const JdContentBlock *block)
{
  g_autoptr (JdInline) text = NULL;

  if (block->kind == JD_CONTENT_FACT && *block->label)
    {
      g_autoptr (JdInline) label = jd_inline_new ();
      g_autofree char *label_source = NULL;
      g_autofree char *source = jd_markdown_dup_inline (block->text, JD_MARKDOWN_BLOCK);
      g_autofree char *with_colon = g_strconcat (block->label, ":", NULL);

      jd_inline_append (label, with_colon, -1, JD_INLINE_STRONG, NULL);
      label_source = jd_markdown_dup_inline (label, JD_MARKDOWN_BLOCK);

      return g_strconcat (label_source, " ", source, NULL);
    }

  if (!block->detail)
    return jd_markdown_dup_inline (block->text, JD_MARKDOWN_BLOCK);

  text = jd_inline_new ();
  jd_inline_append_inline (text, block->text);
  jd_inline_append (text, ", ", -1, 0, NULL);
  jd_inline_append (text, block->detail + strspn (block->detail, ", "), -1, JD_INLINE_EMPHASIS,
                    NULL);

  return jd_markdown_dup_inline (text, JD_MARKDOWN_BLOCK);
}

/* A fact without a label goes on with the one before it. */
static gboolean
is_nested (const JdContentBlock *block)
{
  return block->level > 0 || (block->kind == JD_CONTENT_FACT && !*block->label);
}

static gboolean
is_numbered (Writer *self,
             guint   list)
{
  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->list == list && block->kind == JD_CONTENT_NUMBER)
        return TRUE;
    }

  return FALSE;
}

/* A nested item whose item has no text. */
static void
start_empty_item (Writer               *self,
                  const JdContentBlock *block)
{
  const char *mark = is_numbered (self, block->list) ? self->other_marker ? "1)" : "1."
                                                     : self->other_marker ? "*" : "-";

  g_string_append_printf (self->out, "%s\n", mark);
  self->item_indent = (guint) strlen (mark) + 1;
}

static void
write_item (Writer               *self,
            const JdContentBlock *block)
{
  g_autofree char *mark = NULL;
  g_autofree char *text = dup_item_text (block);
  g_autofree char *indent = NULL;
  g_autofree char *first = NULL;
  guint outer;

  if (!goes_on_with (self->last, block))
    {
      start_list (self);
      self->item_indent = 0;
      if (is_nested (block))
        start_empty_item (self, block);
    }

  mark = dup_item_mark (self, block);
  outer = is_nested (block) ? self->item_indent : 0;
  if (!is_nested (block))
    self->item_indent = (guint) strlen (mark);

  first = g_strdup_printf ("%*s%s", (int) outer, "", mark);
  indent = g_strnfill (strlen (first), ' ');
  append_lines (self, first, indent, text);
}

/* Sections */

static gboolean
holds_kind (Writer        *self,
            JdPart        *section,
            JdContentKind  kind)
{
  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->section == section && block->kind == kind)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_own (const JdContentBlock *block)
{
  return JD_IS_BLOCK (block->part);
}

static gboolean
is_own_item (const JdContentBlock *block)
{
  return JD_IS_ITEM (block->part);
}

/* Whether the section shows something of the list of its role. */
static gboolean
shows_list (Writer *self,
            JdPart *section)
{
  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->section == section && (block->kind == JD_CONTENT_SKILL ||
                                        (block->kind == JD_CONTENT_BULLET && !is_own_item (block))))
        return TRUE;
    }

  return FALSE;
}

/* The role as the page shows it: where a section shows no list of its role, it is like any other.
 */
static JdSectionRole
get_shown_role (Writer *self,
                JdPart *section)
{
  int role = jd_part_get_choice (section, JD_SECTION_ROLE);

  if (!jd_document_is_first_of_role (JD_DOCUMENT (jd_part_get_root (section)), section))
    return JD_SECTION_ROLE_CUSTOM;

  switch (role)
    {
    case JD_SECTION_ROLE_REQUIREMENTS:
    case JD_SECTION_ROLE_SKILLS:
      return shows_list (self, section) ? (JdSectionRole) role : JD_SECTION_ROLE_CUSTOM;
    case JD_SECTION_ROLE_FAQ:
      return holds_kind (self, section, JD_CONTENT_QUESTION) ||
             holds_kind (self, section, JD_CONTENT_ANSWER) ? (JdSectionRole) role
                                                           : JD_SECTION_ROLE_CUSTOM;
    case JD_SECTION_ROLE_LEGAL:
      return holds_kind (self, section, JD_CONTENT_LEGAL) ? (JdSectionRole) role
                                                          : JD_SECTION_ROLE_CUSTOM;
    case JD_SECTION_ROLE_SUMMARY:
      return self->has_lead || self->in_section ? (JdSectionRole) role : JD_SECTION_ROLE_CUSTOM;
    default:
      return (JdSectionRole) role;
    }
}

/* Says the role in a comment where the words of the heading would tell another one. */
static void
write_section_heading (Writer               *self,
                       const JdContentBlock *block)
{
  const JdHeading *known =
    jd_heading_map_find (jd_inline_get_text (block->text), self->lang);
  JdSectionRole expected = known ? known->role : JD_SECTION_ROLE_CUSTOM;
  JdSectionRole shown = get_shown_role (self, block->section);

  if (expected != shown || (known && known->importance != JD_IMPORTANCE_MUST))
    {
      g_autofree char *mark =
        g_strdup_printf ("<!-- role: %s -->", jd_section_roles[shown]);

      append_mark (self, mark);
    }

  append_heading (self, 2, block->text);
  self->in_section = TRUE;
  self->in_list_of_role = FALSE;
}

/* In a section that has a list with headings, those of the writer stand one level lower. */
static void
write_subheading (Writer               *self,
                  const JdContentBlock *block)
{
  int role = block->section ? jd_part_get_choice (block->section, JD_SECTION_ROLE) : -1;
  gboolean has_list = role == JD_SECTION_ROLE_REQUIREMENTS || role == JD_SECTION_ROLE_SKILLS ||
                      role == JD_SECTION_ROLE_FAQ || role == JD_SECTION_ROLE_APPLY;

  append_heading (self, has_list && is_own (block) ? 4 : 3, block->text);
  self->in_list_of_role = !is_own (block);
}

static void
write_paragraph (Writer               *self,
                 const JdContentBlock *block)
{
  const JdRun *run = jd_inline_get_n_runs (block->text) == 1
                       ? jd_inline_get_run (block->text, 0) : NULL;

  g_autofree char *source = jd_markdown_dup_inline (block->text, JD_MARKDOWN_BLOCK);
  g_autofree char *guarded = NULL;

  /* An address by itself is where to apply. At the start a comment would make it HTML. */
  if (run && run->href)
    guarded = g_strconcat (source, JD_MARKDOWN_SEPARATOR, NULL);

  start_block (self);
  append_lines (self, "", "", guarded ? guarded : source);
}

static gboolean
is_mail_address (const char *address)
{
  const char *at = strchr (address, '@');

  for (const char *p = address; *p; p++)
    {
      if (!g_ascii_isalnum (*p) && !strchr ("@.-_+", *p))
        return FALSE;
    }

  return at && at > address && g_ascii_isalnum (at[1]) && !strchr (at + 1, '@') &&
         !strstr (at, "..") && g_ascii_isalnum (address[strlen (address) - 1]);
}

/* An address stands in angle brackets, unless it has signs that cannot stand there. */
static void
write_address (Writer               *self,
               const JdContentBlock *block)
{
  const JdRun *run = jd_inline_get_n_runs (block->text) == 1
                       ? jd_inline_get_run (block->text, 0) : NULL;
  const char *href = run && run->href ? run->href : "";
  g_autofree char *mark = NULL;

  if (g_str_has_prefix (href, "mailto:") && is_mail_address (href + strlen ("mailto:")))
    mark = g_strdup_printf ("<%s>", href + strlen ("mailto:"));
  else if (*href && !strpbrk (href, "<>") && !strchr (href, '&'))
    mark = g_strdup_printf ("<%s>", href);

  if (mark)
    append_mark (self, mark);
  else
    append_block (self, "", "", block->text);
}

static void
write_answer (Writer               *self,
              const JdContentBlock *block)
{
  if (self->last->kind != JD_CONTENT_QUESTION || self->last->part != block->part)
    append_mark (self, BREAK);

  append_block (self, "", "", block->text);
}

static void
write_statement (Writer               *self,
                 const JdContentBlock *block)
{
  if (self->last->kind != JD_CONTENT_LEGAL && self->last->kind != JD_CONTENT_HEADING)
    append_mark (self, BREAK);

  append_block (self, "", "", block->text);
}

static void
write_quote (Writer               *self,
             const JdContentBlock *block)
{
  append_block (self, "> ", "> ", block->text);
}

/* Before the first section: what might be taken for the title or for facts is kept from it. */
static void
guard_start (Writer               *self,
             const JdContentBlock *block)
{
  gboolean at_start = !self->last || self->last->kind == JD_CONTENT_COMPANY;

  if (block->kind == JD_CONTENT_COMPANY || block->kind == JD_CONTENT_TITLE)
    return;

  if (at_start)
    append_mark (self, "#");

  if (block->kind == JD_CONTENT_BULLET && (at_start || self->last->kind == JD_CONTENT_TITLE))
    append_mark (self, JD_MARKDOWN_SEPARATOR);
}

/* In a section that has a list of its role, a list of the writer is marked, or it would be taken
 * for that one. So is what has no importance, and thus no heading that tells. */
static void
guard_list (Writer               *self,
            const JdContentBlock *block)
{
  int role = block->section ? jd_part_get_choice (block->section, JD_SECTION_ROLE) : -1;

  if ((role != JD_SECTION_ROLE_REQUIREMENTS && role != JD_SECTION_ROLE_SKILLS) ||
      goes_on_with (self->last, block))
    return;

  if (is_own_item (block))
    append_mark (self, JD_MARKDOWN_SEPARATOR);
  else if (!self->in_list_of_role)
    append_mark (self, JD_MARKDOWN_UNRATED);
}

static void
write_block (Writer               *self,
             const JdContentBlock *block)
{
  guard_start (self, block);

  switch (block->kind)
    {
    case JD_CONTENT_TITLE:
      append_heading (self, 1, block->text);
      break;
    case JD_CONTENT_FACT:
    case JD_CONTENT_BULLET:
    case JD_CONTENT_NUMBER:
    case JD_CONTENT_SKILL:
      guard_list (self, block);
      write_item (self, block);
      break;
    case JD_CONTENT_HEADING:
      write_section_heading (self, block);
      break;
    case JD_CONTENT_SUBHEADING:
      write_subheading (self, block);
      break;
    case JD_CONTENT_QUESTION:
      append_heading (self, 3, block->text);
      break;
    case JD_CONTENT_ANSWER:
      write_answer (self, block);
      break;
    case JD_CONTENT_QUOTE:
      write_quote (self, block);
      break;
    case JD_CONTENT_ADDRESS:
      write_address (self, block);
      break;
    case JD_CONTENT_LEGAL:
      write_statement (self, block);
      break;
    case JD_CONTENT_COMPANY:
    case JD_CONTENT_LEAD:
    case JD_CONTENT_PARAGRAPH:
    default:
      write_paragraph (self, block);
      break;
    }

  self->has_lead = self->has_lead || (block->section && !self->in_section);
  self->last = block;
}

/* The language that a reader would guess. */
static const char *
guess_lang (Writer *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_null_terminated (8, NULL, TRUE);
  g_autoptr (GPtrArray) headings = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  for (guint i = 0; i < jd_content_get_n_blocks (self->content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (self->content, i);

      if (block->kind == JD_CONTENT_FACT && *block->label)
        g_ptr_array_add (labels, block->label);
      else if (block->kind == JD_CONTENT_HEADING)
        g_ptr_array_add (headings, (gpointer) jd_inline_get_text (block->text));
    }

  return jd_import_guess_lang ((const char *const *) labels->pdata,
                               (const char *const *) headings->pdata);
}

static void
write_lang (Writer *self)
{
  const char *lang = self->lang ? self->lang : "en";
  g_autofree char *mark = NULL;

  /* What is no tag could end the comment. */
  if (!jd_words_is_lang (lang) || g_str_equal (lang, guess_lang (self)))
    return;

  mark = g_strdup_printf ("<!-- lang: %s -->", lang);
  append_mark (self, mark);
}

GBytes *
jd_markdown_write (JdDocument            *document,
                   const JdWriteOptions  *options,
                   JdReport              *report,
                   GError               **error)
{
  JdContentFlags flags = options && options->no_questions ? JD_CONTENT_NO_QUESTIONS : 0;
  g_autoptr (JdContent) content = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = { .out = out };

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  content = jd_content_new (document, flags);
  writer.content = content;
  writer.lang = jd_part_get_string (document, JD_DOCUMENT_LANG);

  write_lang (&writer);
  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    write_block (&writer, jd_content_get_block (content, i));

  if (writer.last && writer.last->kind == JD_CONTENT_COMPANY)
    append_mark (&writer, "#");

  jd_losses_report (document, flags, report);

  return g_string_free_to_bytes (g_steal_pointer (&out));
}
