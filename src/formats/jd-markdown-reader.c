/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-markdown-reader.h"

#include <string.h>

#include "jd-choices.h"
#include "jd-heading-map.h"
#include "jd-html-text.h"
#include "jd-import.h"
#include "jd-input.h"
#include "jd-markdown-inline.h"

/* Deeper blocks are read as if they stood here; cmark itself allows any depth. */
#define MAX_DEPTH 16

typedef struct {
  /* Owned */
  JdImport *import;

  /* Borrowed */
  cmark_node *root;
  cmark_node *title;
  const char *lang;

  int section_level;
  gboolean in_section;
  gboolean facts_allowed;
  JdImportList next_list;
} Reader;

static char *
dup_source (cmark_node *node)
{
  g_autoptr (JdInline) text = jd_markdown_read_inline (node);

  return jd_inline_to_source (text);
}

static char *
dup_plain (cmark_node *node)
{
  g_autoptr (JdInline) text = jd_markdown_read_inline (node);

  return g_strdup (jd_inline_get_text (text));
}

static gboolean
is_type (cmark_node      *node,
         cmark_node_type  type)
{
  return node && cmark_node_get_type (node) == type;
}

/* Which headings are sections */

static gboolean
is_known (Reader     *reader,
          cmark_node *heading)
{
  g_autofree char *plain = dup_plain (heading);

  return jd_heading_map_find (plain, reader->lang) != NULL;
}

/* The first heading of level 1 is the title; where there is none, the first heading may be, if it
 * stands before everything and is not one of a section. */
static cmark_node *
find_title (Reader *reader)
{
  cmark_node *first = cmark_node_first_child (reader->root);

  for (cmark_node *node = first; node; node = cmark_node_next (node))
    {
      if (is_type (node, CMARK_NODE_HEADING) && cmark_node_get_heading_level (node) == 1)
        return node;
    }

  return is_type (first, CMARK_NODE_HEADING) && !is_known (reader, first) ? first : NULL;
}

/* Sections are headings of level 2 below a title. Other Markdown has them elsewhere: more of level
 * 1, or none of level 2 but ones that we know below. */
static int
find_section_level (Reader *reader)
{
  cmark_node *first = cmark_node_first_child (reader->root);
  guint counts[7] = { 0 };
  guint known[7] = { 0 };

  for (cmark_node *node = first; node; node = cmark_node_next (node))
    {
      int level;

      if (!is_type (node, CMARK_NODE_HEADING) || node == reader->title)
        continue;

      level = cmark_node_get_heading_level (node);
      counts[level]++;
      known[level] += is_known (reader, node);
    }

  if (counts[1] > 0)
    return 1;
  if (counts[2] > 0)
    return 2;

  for (int level = 3; level <= 6; level++)
    {
      if (known[level] > 0)
        return level;
    }

  return 2;
}

/* Comments */

static gboolean
read_mark (const char  *html,
           const char  *name,
           char       **value)
{
  g_autofree char *prefix = g_strdup_printf ("<!-- %s: ", name);
  const char *end;

  if (!g_str_has_prefix (html, prefix))
    return FALSE;

  end = strstr (html, " -->");
  if (!end || end <= html + strlen (prefix))
    return FALSE;

  *value = g_strndup (html + strlen (prefix), (gsize) (end - html) - strlen (prefix));

  return TRUE;
}

static void
read_html (Reader     *reader,
           const char *html)
{
  g_autofree char *lang = NULL;
  g_autofree char *role = NULL;
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;

  gboolean unrated = g_str_has_prefix (html, JD_MARKDOWN_UNRATED);

  if (unrated || g_str_has_prefix (html, JD_MARKDOWN_SEPARATOR))
    {
      reader->next_list = unrated ? JD_IMPORT_LIST_UNRATED : JD_IMPORT_LIST_OWN;
      reader->facts_allowed = FALSE;
      return;
    }

  if (read_mark (html, "lang", &lang))
    {
      if (!reader->lang)
        jd_import_set_lang (reader->import, lang);
      return;
    }

  if (read_mark (html, "role", &role))
    {
      int found = jd_choice_find (jd_section_roles, role);

      if (found >= 0)
        jd_import_set_role (reader->import, (JdSectionRole) found);
      return;
    }

  text = jd_html_dup_text (html);
  if (!text || !*text)
    return;

  source = jd_inline_dup_escaped (text);
  jd_import_add_paragraph (reader->import, source);
}

/* Paragraphs */

/* A paragraph that is an address and nothing else: where it leads. */
static const char *
get_address (cmark_node *paragraph)
{
  static const char *const schemes[] = { "mailto:", "https://", "http://" };
  cmark_node *link = cmark_node_first_child (paragraph);
  cmark_node *text = is_type (link, CMARK_NODE_LINK) ? cmark_node_first_child (link) : NULL;
  const char *url;
  const char *shown;

  if (!text || cmark_node_next (link) || cmark_node_next (text) || !is_type (text, CMARK_NODE_TEXT))
    return NULL;

  url = cmark_node_get_url (link);
  shown = cmark_node_get_literal (text);
  if (!jd_inline_is_allowed_address (url))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_has_prefix (url, schemes[i]) && g_str_equal (shown, url + strlen (schemes[i])))
        return url;
    }

  return g_str_equal (shown, url) ? url : NULL;
}

static char *
dup_code_source (cmark_node *node)
{
  g_auto (GStrv) lines = g_strsplit (cmark_node_get_literal (node), "\n", -1);
  g_autoptr (JdInline) text = jd_inline_new ();

  for (guint i = 0; lines[i]; i++)
    {
      if (!*lines[i])
        continue;
      if (*jd_inline_get_text (text))
        jd_inline_append (text, "\n", 1, 0, NULL);
      jd_inline_append (text, lines[i], -1, JD_INLINE_CODE, NULL);
    }

  return jd_inline_to_source (text);
}

static void
read_paragraph (Reader     *reader,
                cmark_node *node)
{
  g_autofree char *source = dup_source (node);
  const char *address = get_address (node);

  if (address)
    jd_import_add_address (reader->import, source, address);
  else if (*source)
    jd_import_add_paragraph (reader->import, source);
}

static void
read_code (Reader     *reader,
           cmark_node *node)
{
  g_autofree char *source = dup_code_source (node);

  if (*source)
    jd_import_add_paragraph (reader->import, source);
}

/* Lists and quotes */

static void
append_line (GString    *out,
             const char *line)
{
  if (out->len > 0 && *line)
    g_string_append_c (out, '\n');
  g_string_append (out, line);
}

/* All text below a node that stands in the place of one paragraph. */
static void
collect_source (cmark_node *node,
                GString    *out)
{
  cmark_iter *iter = cmark_iter_new (node);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *current = cmark_iter_get_node (iter);
      g_autofree char *source = NULL;

      if (event != CMARK_EVENT_ENTER)
        continue;

      if (is_type (current, CMARK_NODE_PARAGRAPH) || is_type (current, CMARK_NODE_HEADING))
        {
          source = dup_source (current);
          cmark_iter_reset (iter, current, CMARK_EVENT_EXIT);
        }
      else if (is_type (current, CMARK_NODE_CODE_BLOCK))
        {
          source = dup_code_source (current);
        }
      else if (is_type (current, CMARK_NODE_HTML_BLOCK))
        {
          g_autofree char *text = jd_html_dup_text (cmark_node_get_literal (current));

          source = jd_inline_dup_escaped (text);
        }

      if (source)
        append_line (out, source);
    }

  cmark_iter_free (iter);
}

static void
read_items (Reader     *reader,
            cmark_node *list,
            gboolean    nested,
            guint       depth);

/* The text of an item is all of it but its lists. */
static void
read_item (Reader     *reader,
           cmark_node *item,
           gboolean    numbered,
           gboolean    nested,
           guint       depth)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (cmark_node *node = cmark_node_first_child (item); node; node = cmark_node_next (node))
    {
      if (!is_type (node, CMARK_NODE_LIST) || depth > MAX_DEPTH)
        collect_source (node, text);
    }

  jd_import_add_item (reader->import, numbered, nested, text->str);

  for (cmark_node *node = cmark_node_first_child (item); node; node = cmark_node_next (node))
    {
      if (is_type (node, CMARK_NODE_LIST) && depth <= MAX_DEPTH)
        read_items (reader, node, TRUE, depth + 1);
    }
}

static void
read_items (Reader     *reader,
            cmark_node *list,
            gboolean    nested,
            guint       depth)
{
  gboolean numbered = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST;

  for (cmark_node *item = cmark_node_first_child (list); item; item = cmark_node_next (item))
    read_item (reader, item, numbered, nested, depth);
}

/* Facts */

/* “**Pay:** …”: the label without its colon; NULL when the item does not begin so. */
static char *
dup_label (cmark_node *item)
{
  cmark_node *paragraph = cmark_node_first_child (item);
  cmark_node *strong = is_type (paragraph, CMARK_NODE_PARAGRAPH)
                         ? cmark_node_first_child (paragraph) : NULL;
  g_autofree char *label = NULL;

  if (!is_type (strong, CMARK_NODE_STRONG))
    return NULL;

  label = dup_plain (strong);
  if (strlen (label) < 2 || label[strlen (label) - 1] != ':')
    return NULL;
  label[strlen (label) - 1] = '\0';

  return g_steal_pointer (&label);
}

static gboolean
is_fact_list (Reader     *reader,
              cmark_node *list)
{
  if (!reader->facts_allowed || cmark_node_get_list_type (list) != CMARK_BULLET_LIST)
    return FALSE;

  for (cmark_node *item = cmark_node_first_child (list); item; item = cmark_node_next (item))
    {
      g_autofree char *label = dup_label (item);

      if (!label || !jd_import_is_fact (reader->import, label))
        return FALSE;
    }

  return TRUE;
}

/* What follows the label in the same paragraph. */
static char *
dup_fact_source (cmark_node *paragraph)
{
  g_autoptr (JdInline) text = jd_markdown_read_inline (paragraph);
  g_autoptr (JdInline) rest = jd_inline_new ();
  gboolean first = TRUE;

  for (guint i = 1; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      const char *start = jd_inline_get_text (text) + run->start;
      gsize skipped = first && *start == ' ' ? 1 : 0;

      jd_inline_append (rest, start + skipped, (gssize) (run->length - skipped), run->flags,
                        run->href);
      first = FALSE;
    }

  return jd_inline_to_source (rest);
}

static void
read_facts (Reader     *reader,
            cmark_node *list)
{
  for (cmark_node *item = cmark_node_first_child (list); item; item = cmark_node_next (item))
    {
      cmark_node *paragraph = cmark_node_first_child (item);
      g_autofree char *label = dup_label (item);
      g_autofree char *source = dup_fact_source (paragraph);

      jd_import_add_fact (reader->import, label, source);

      for (cmark_node *node = cmark_node_next (paragraph); node; node = cmark_node_next (node))
        {
          cmark_node *nested =
            is_type (node, CMARK_NODE_LIST) ? cmark_node_first_child (node) : node;

          for (; nested; nested = nested == node ? NULL : cmark_node_next (nested))
            {
              g_autoptr (GString) text = g_string_new (NULL);

              collect_source (nested, text);
              jd_import_add_fact (reader->import, NULL, text->str);
            }
        }
    }
}

static void
read_list (Reader     *reader,
           cmark_node *list)
{
  if (is_fact_list (reader, list))
    {
      read_facts (reader, list);
      return;
    }

  jd_import_end_list (reader->import, reader->next_list);
  read_items (reader, list, FALSE, 0);
}

static void
read_quote (Reader     *reader,
            cmark_node *quote)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_source (quote, text);
  if (text->len > 0)
    jd_import_add_quote (reader->import, text->str);
}

/* Headings */

static void
read_heading (Reader     *reader,
              cmark_node *heading)
{
  int level = cmark_node_get_heading_level (heading);
  g_autofree char *plain = NULL;
  g_autofree char *source = NULL;

  if (heading == reader->title)
    {
      plain = dup_plain (heading);
      jd_import_set_title (reader->import, plain);
    }
  else if (level <= reader->section_level)
    {
      plain = dup_plain (heading);
      reader->in_section = TRUE;
      jd_import_add_section (reader->import, plain,
                             (guint) cmark_node_get_start_line (heading));
    }
  else
    {
      source = dup_source (heading);
      jd_import_add_heading (reader->import, source, level > reader->section_level + 1);
    }
}

/* A paragraph right before the title is the name of the company. */
static gboolean
is_company (Reader     *reader,
            cmark_node *node)
{
  cmark_node *next = cmark_node_next (node);
  cmark_node *before = cmark_node_previous (node);

  return is_type (node, CMARK_NODE_PARAGRAPH) && next && next == reader->title &&
         (!before || is_type (before, CMARK_NODE_HTML_BLOCK));
}

static void
read_block (Reader     *reader,
            cmark_node *node)
{
  g_autofree char *company = NULL;

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_HEADING:
      read_heading (reader, node);
      break;
    case CMARK_NODE_PARAGRAPH:
      if (is_company (reader, node))
        {
          company = dup_plain (node);
          jd_import_set_company (reader->import, company);
        }
      else
        {
          read_paragraph (reader, node);
        }
      break;
    case CMARK_NODE_LIST:
      read_list (reader, node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      read_quote (reader, node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      read_code (reader, node);
      break;
    case CMARK_NODE_HTML_BLOCK:
      read_html (reader, cmark_node_get_literal (node));
      return;
    case CMARK_NODE_THEMATIC_BREAK:
    default:
      jd_import_add_break (reader->import);
      break;
    }

  reader->next_list = JD_IMPORT_LIST_ANY;
  reader->facts_allowed = node == reader->title;
}

JdDocument *
jd_markdown_read (GBytes               *bytes,
                  const JdReadOptions  *options,
                  JdReport             *report,
                  GError              **error)
{
  g_autofree char *text = NULL;
  g_autoptr (JdImport) import = NULL;
  Reader reader = { .lang = options ? options->lang : NULL };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = jd_input_dup_text (bytes, report, error);
  if (!text)
    return NULL;

  reader.import = import = jd_import_new (options, report);
  reader.root = cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);
  reader.title = find_title (&reader);
  reader.section_level = find_section_level (&reader);

  for (cmark_node *node = cmark_node_first_child (reader.root); node; node = cmark_node_next (node))
    read_block (&reader, node);

  cmark_node_free (reader.root);

  return jd_import_finish (import, error);
}
