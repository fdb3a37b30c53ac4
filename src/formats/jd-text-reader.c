/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-reader.h"

#include <string.h>

#include "jd-heading-map.h"
#include "jd-import.h"
#include "jd-inline.h"
#include "jd-input.h"
#include "jd-text-line.h"
#include "jd-text.h"

#define MAX_TITLE_LENGTH 90
#define MAX_TITLE_WORDS 14
#define MAX_HEADING_LENGTH 80
#define MAX_GUESSED_HEADING_LENGTH 60
#define MAX_GUESSED_HEADING_WORDS 8
#define MIN_CAPITALS 4
#define MAX_WRAP_WIDTH 110
#define MIN_WRAP_WIDTH 40
#define NESTED_INDENT 2

typedef enum {
  NOTHING,
  PARAGRAPH,
  ITEM,
} Pending;

typedef struct {
  /* Owned */
  GPtrArray *lines;
  GString *text;
  JdImport *import;

  /* Borrowed */
  const char *lang;
  const JdTextLine *last;

  guint wrap_width;
  Pending pending;
  gboolean numbered;
  gboolean nested;
  guint item_indent;
  guint list_indent;
  gboolean in_list;
  JdSectionRole role;
  gboolean after_blank;
} Reader;

/* What a line looks like */

static gunichar
get_last_character (const char *text)
{
  return *text ? g_utf8_get_char (g_utf8_prev_char (text + strlen (text))) : 0;
}

static gboolean
ends_sentence (const char *text)
{
  gunichar c = get_last_character (text);

  return c == '.' || c == '!' || c == '?' || c == ',' || c == ';' || c == 0x2026 || c == 0x3002 ||
         c == 0x61f || c == 0xff1f || c == 0xff01;
}

/* A full stop within the line; “Sr. Developer” has none. */
static gboolean
holds_full_stop (const char *text)
{
  for (const char *p = strstr (text, ". "); p; p = strstr (p + 1, ". "))
    {
      const char *start = p;

      while (start > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (start))))
        start = g_utf8_prev_char (start);
      if (g_utf8_strlen (start, p - start) > 3)
        return TRUE;
    }

  return FALSE;
}

static gboolean
starts_lower (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

static gboolean
is_all_capitals (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      n += g_unichar_isupper (c);
    }

  return n >= MIN_CAPITALS;
}

static gboolean
is_blank (const JdTextLine *line)
{
  return *line->raw == '\0';
}

static const JdTextLine *
get_line (Reader *reader,
          guint   index)
{
  return index < reader->lines->len ? reader->lines->pdata[index] : NULL;
}

static const JdTextLine *
get_next_filled (Reader *reader,
                 guint   index)
{
  const JdTextLine *line;

  while ((line = get_line (reader, ++index)) && is_blank (line))
    continue;

  return line;
}

/* Text that was wrapped at a column: no line is longer, and a line ends where the first word of the
 * next would not have fitted. */
static guint
measure_wrap_width (GPtrArray *lines)
{
  guint width = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const JdTextLine *line = lines->pdata[i];

      width = MAX (width, line->length);
    }

  return width >= MIN_WRAP_WIDTH && width <= MAX_WRAP_WIDTH ? width : 0;
}

static gboolean
was_wrapped (Reader           *reader,
             const JdTextLine *line)
{
  const char *end = line->raw;
  guint word;

  if (!reader->last || reader->after_blank || reader->wrap_width == 0)
    return FALSE;

  while (*end && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = (guint) g_utf8_strlen (line->raw, end - line->raw);

  return reader->last->length + 1 + word > reader->wrap_width ||
         (starts_lower (line->raw) && !ends_sentence (reader->last->raw) &&
          reader->last->length * 2 > reader->wrap_width);
}

static gboolean
goes_on (Reader           *reader,
         const JdTextLine *line)
{
  if (reader->pending == NOTHING || reader->after_blank || line->is_heading || line->is_rule)
    return FALSE;

  if (line->is_item)
    return FALSE;

  if (reader->pending == ITEM && line->indent > reader->item_indent)
    return TRUE;

  return was_wrapped (reader, line);
}

/* Headings */

static gboolean
is_underlined (Reader           *reader,
               guint             index,
               const JdTextLine *line)
{
  const JdTextLine *next = get_line (reader, index + 1);

  return next && next->is_rule && strchr ("=-~_", *next->raw) &&
         line->length <= MAX_HEADING_LENGTH && !line->is_item && !ends_sentence (line->raw);
}

static gboolean
is_known_heading (Reader           *reader,
                  guint             index,
                  const JdTextLine *line)
{
  const JdTextLine *next;

  if (line->length > MAX_HEADING_LENGTH || get_last_character (line->raw) == '.')
    return FALSE;

  if (!jd_heading_map_find (line->raw, reader->lang))
    return FALSE;

  if (!line->is_item || line->is_symbol)
    return TRUE;

  next = get_next_filled (reader, index);

  return line->is_numbered && !reader->in_list && next && !next->is_numbered;
}

/* “You have:” and then a list, in a section that we know: it belongs to the list. */
static gboolean
is_lead_in (Reader           *reader,
            guint             index,
            const JdTextLine *line)
{
  const JdTextLine *next = get_next_filled (reader, index);

  return reader->role != JD_SECTION_ROLE_CUSTOM && !line->is_item &&
         get_last_character (line->raw) == ':' && next && next->is_item;
}

static gboolean
is_guessed_heading (Reader           *reader,
                    guint             index,
                    const JdTextLine *line)
{
  const JdTextLine *next = get_next_filled (reader, index);

  if (line->is_item || ends_sentence (line->raw) || !next || is_lead_in (reader, index, line) ||
      reader->role == JD_SECTION_ROLE_FAQ ||
      line->length > MAX_GUESSED_HEADING_LENGTH ||
      jd_text_count_runs (line->raw) > MAX_GUESSED_HEADING_WORDS || starts_lower (line->raw))
    return FALSE;

  if (is_all_capitals (line->raw))
    return TRUE;

  if (next->is_item && !next->is_symbol)
    return TRUE;

  return reader->after_blank && !next->is_item && next->length > MAX_GUESSED_HEADING_LENGTH &&
         (get_last_character (line->raw) == ':' || !holds_full_stop (line->raw));
}

static gboolean
is_heading (Reader           *reader,
            guint             index,
            const JdTextLine *line)
{
  return line->is_heading || is_underlined (reader, index, line) ||
         is_known_heading (reader, index, line) || is_guessed_heading (reader, index, line);
}

/* “Skills: Java, Python”: a heading that we know, and text on the same line. */
static const char *
find_inline_text (Reader           *reader,
                  const JdTextLine *line)
{
  const char *colon = line->is_item ? NULL : strchr (line->raw, ':');
  const JdHeading *known;
  g_autofree char *heading = NULL;

  if (!colon || colon == line->raw || colon - line->raw > MAX_HEADING_LENGTH || colon[1] != ' ')
    return NULL;

  heading = g_strndup (line->raw, (gsize) (colon - line->raw));
  known = jd_heading_map_find (heading, reader->lang);

  return known && known->role != JD_SECTION_ROLE_CUSTOM ? colon : NULL;
}

/* Feeding the import */

static void
flush (Reader *reader)
{
  g_autofree char *source = NULL;

  if (reader->pending == NOTHING)
    return;

  source = jd_inline_dup_escaped (reader->text->str);
  if (reader->pending == ITEM)
    jd_import_add_item (reader->import, reader->numbered, reader->nested, source);
  else
    jd_import_add_paragraph (reader->import, source);

  g_string_truncate (reader->text, 0);
  reader->pending = NOTHING;
}

static char *
dup_heading (const JdTextLine *line)
{
  const char *text = line->is_heading ? line->text : line->raw;
  gsize length = strlen (text);

  while (length > 0 && (text[length - 1] == ':' || g_ascii_isspace (text[length - 1]) ||
                        (line->is_heading && text[length - 1] == '#')))
    length--;

  return g_strndup (text, length);
}

static void
start_section (Reader     *reader,
               const char *title,
               guint       number)
{
  const JdHeading *known = jd_heading_map_find (title, reader->lang);

  flush (reader);
  reader->in_list = FALSE;
  reader->role = known ? known->role : JD_SECTION_ROLE_CUSTOM;
  jd_import_add_section (reader->import, title, number);
}

static void
start_text (Reader     *reader,
            Pending     pending,
            const char *text)
{
  flush (reader);
  reader->pending = pending;
  g_string_append (reader->text, text);
}

static void
read_item (Reader           *reader,
           const JdTextLine *line)
{
  start_text (reader, ITEM, line->text);

  if (!reader->in_list)
    reader->list_indent = line->indent;

  reader->nested = reader->in_list && line->indent >= reader->list_indent + NESTED_INDENT;
  reader->numbered = line->is_numbered;
  reader->item_indent = line->indent;
  reader->in_list = TRUE;
}

static void
read_text (Reader           *reader,
           const JdTextLine *line)
{
  const char *colon = find_inline_text (reader, line);

  if (colon)
    {
      g_autofree char *heading = g_strndup (line->raw, (gsize) (colon - line->raw));

      start_section (reader, heading, line->number);
      start_text (reader, PARAGRAPH, colon + 1 + strspn (colon + 1, " "));
      return;
    }

  reader->in_list = FALSE;
  start_text (reader, PARAGRAPH, line->raw);
}

static void
read_group (Reader           *reader,
            const JdTextLine *line)
{
  g_autofree char *group = dup_heading (line);
  g_autofree char *source = jd_inline_dup_escaped (group);

  flush (reader);
  reader->in_list = FALSE;
  jd_import_add_heading (reader->import, source, FALSE);
}

static void
read_line (Reader *reader,
           guint   index)
{
  const JdTextLine *line = get_line (reader, index);

  if (is_blank (line) || line->is_rule)
    {
      flush (reader);
      reader->after_blank = TRUE;
      return;
    }

  if (goes_on (reader, line) &&
      (starts_lower (line->raw) || !is_known_heading (reader, index, line)))
    {
      g_string_append_c (reader->text, ' ');
      g_string_append (reader->text, line->raw);
    }
  else if (is_heading (reader, index, line))
    {
      g_autofree char *title = dup_heading (line);

      start_section (reader, title, line->number);
    }
  else if (line->is_item)
    {
      read_item (reader, line);
    }
  else if (reader->role == JD_SECTION_ROLE_SKILLS && is_lead_in (reader, index, line))
    {
      read_group (reader, line);
    }
  else
    {
      read_text (reader, line);
    }

  reader->last = line;
  reader->after_blank = FALSE;
}

/* Title */

static gboolean
is_title (Reader           *reader,
          const JdTextLine *line)
{
  const char *text = line->is_heading ? line->text : line->raw;

  if (line->is_heading)
    return !jd_heading_map_find (text, reader->lang);

  return !line->is_item && !line->is_rule && line->length <= MAX_TITLE_LENGTH &&
         jd_text_count_runs (text) <= MAX_TITLE_WORDS && !ends_sentence (text) &&
         get_last_character (text) != ':' && !holds_full_stop (text) &&
         !jd_heading_map_find (text, reader->lang);
}

/* Returns the index of the line after the title. */
static guint
read_title (Reader *reader)
{
  guint i = 0;
  const JdTextLine *line;
  g_autofree char *title = NULL;

  while ((line = get_line (reader, i)) && (is_blank (line) || line->is_rule))
    i++;

  if (!line || !is_title (reader, line))
    return i;

  title = jd_heading_map_dup_title (line->is_heading ? line->text : line->raw);
  jd_import_set_title (reader->import, title);
  reader->after_blank = TRUE;

  return i + 1;
}

JdDocument *
jd_text_read (GBytes               *bytes,
              const JdReadOptions  *options,
              JdReport             *report,
              GError              **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) pending = g_string_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (JdImport) import = NULL;
  Reader reader = {
    .text = pending,
    .lang = options ? options->lang : NULL,
    .role = JD_SECTION_ROLE_CUSTOM,
  };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = jd_input_dup_text (bytes, report, error);
  if (!text)
    return NULL;

  reader.lines = lines = jd_text_lines_split (text);
  reader.import = import = jd_import_new (options, report);
  reader.wrap_width = measure_wrap_width (lines);

  for (guint i = read_title (&reader); i < lines->len; i++)
    read_line (&reader, i);
  flush (&reader);

  return jd_import_finish (import, error);
}
