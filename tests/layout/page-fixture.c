/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-fixture.h"

#include <json-glib/json-glib.h>

static void fill_part (gpointer    part,
                       JsonObject *object);

static void
fill_list (JdPartList *list,
           JsonArray  *array,
           gboolean    is_lines)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gpointer part = jd_part_list_append_new (list);

      if (is_lines)
        jd_part_set_string (part, JD_ITEM_TEXT, json_array_get_string_element (array, i));
      else
        fill_part (part, json_array_get_object_element (array, i));
    }
}

static void
fill_strings (gpointer   part,
              guint      member,
              JsonArray *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));

  strings = g_strv_builder_end (builder);
  jd_part_set_strings (part, member, (const char *const *) strings);
}

static void
fill_member (gpointer  part,
             guint     member,
             JsonNode *node)
{
  switch (jd_part_get_member (part, member)->kind)
    {
    case JD_VALUE_INTEGER:
      jd_part_set_integer (part, member, (int) json_node_get_int (node));
      break;
    case JD_VALUE_NUMBER:
      jd_part_set_number (part, member, json_node_get_double (node));
      break;
    case JD_VALUE_FLAG:
      jd_part_set_flag (part, member, json_node_get_boolean (node));
      break;
    case JD_VALUE_STRINGS:
      fill_strings (part, member, json_node_get_array (node));
      break;
    case JD_VALUE_PART:
      fill_part (jd_part_get_part (part, member), json_node_get_object (node));
      break;
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
      fill_list (jd_part_get_list (part, member), json_node_get_array (node),
                 jd_part_get_member (part, member)->kind == JD_VALUE_LINES);
      break;
    default:
      jd_part_set_string (part, member, json_node_get_string (node));
    }
}

static void
fill_part (gpointer    part,
           JsonObject *object)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const char *name = jd_part_get_member (part, i)->name;

      if (json_object_has_member (object, name))
        fill_member (part, i, json_object_get_member (object, name));
    }
}

JdDocument *
page_fixture_load (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_document_new ();

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  fill_part (document, json_node_get_object (json_parser_get_root (parser)));
  return document;
}

JdLayout *
page_fixture_lay_out (JdDocument *document,
                      int         style,
                      int         paper)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  JdPageSettings settings;
  JdLayout *layout;

  jd_page_settings_init (&settings, document);
  if (style >= 0)
    {
      settings.has_accent = settings.has_accent && settings.style == (JdPageStyle) style;
      settings.style = (JdPageStyle) style;
    }
  if (paper >= 0)
    settings.paper = (JdPaper) paper;

  layout = jd_layout_new (&settings);
  jd_layout_set_content (layout, content);
  return layout;
}

JdDocument *
page_fixture_new (const char *lang,
                  const char *title)
{
  JdDocument *document = jd_document_new ();

  jd_part_set_string (document, JD_DOCUMENT_LANG, lang);
  jd_part_set_string (document, JD_DOCUMENT_TITLE, title);
  return document;
}

JdPart *
page_fixture_add_section (JdDocument    *document,
                          JdSectionRole  role,
                          const char    *title)
{
  JdPart *section = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_SECTIONS));

  jd_part_set_choice (section, JD_SECTION_ROLE, (int) role);
  jd_part_set_string (section, JD_SECTION_TITLE, title);
  return section;
}

JdPart *
page_fixture_add_text (JdPart      *section,
                       JdBlockType  type,
                       const char  *text)
{
  JdPart *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_choice (block, JD_BLOCK_TYPE, (int) type);
  jd_part_set_string (block, JD_BLOCK_TEXT, text);
  return block;
}

JdPart *
page_fixture_add_list (JdPart            *section,
                       JdBlockType        type,
                       const char *const *items)
{
  JdPart *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));
  JdPart *last = NULL;

  jd_part_set_choice (block, JD_BLOCK_TYPE, (int) type);
  for (guint i = 0; items[i] != NULL; i++)
    {
      gboolean is_nested = items[i][0] == '\t' && last != NULL;
      JdPartList *list = is_nested ? jd_part_get_list (last, JD_ITEM_ITEMS)
                                   : jd_part_get_list (block, JD_BLOCK_ITEMS);
      JdPart *item = jd_part_list_append_new (list);

      jd_part_set_string (item, JD_ITEM_TEXT, items[i] + (is_nested ? 1 : 0));
      if (!is_nested)
        last = item;
    }

  return block;
}

typedef struct {
  guint page;
  GArray *items;
} PageCollection;

static void
clear_item (gpointer data)
{
  g_free (((PageItem *) data)->text);
}

static void
collect_item (const JdPageItem *item,
              gpointer          user_data)
{
  PageCollection *self = user_data;
  PageItem kept = { .page = self->page, .item = *item };

  if (item->kind == JD_PAGE_ITEM_GLYPHS)
    kept.text = g_strndup (item->text + item->glyphs->item->offset,
                           (gsize) item->glyphs->item->length);

  /* What an artifact is set from is gone after the call. */
  kept.item.text = NULL;
  g_array_append_val (self->items, kept);
}

GArray *
page_fixture_collect (JdLayout *layout)
{
  PageCollection self = { 0, g_array_new (FALSE, FALSE, sizeof (PageItem)) };

  g_array_set_clear_func (self.items, clear_item);
  for (self.page = 0; self.page < jd_layout_get_n_pages (layout); self.page++)
    jd_layout_foreach_item (layout, self.page, collect_item, &self);

  return self.items;
}

const PageItem *
page_fixture_find (GArray     *items,
                   const char *text)
{
  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (item->text != NULL && g_str_has_prefix (item->text, text) &&
          item->item.role != JD_PAGE_ROLE_ARTIFACT)
        return item;
    }

  g_error ("“%s” is not on the page", text);
}

char *
page_fixture_describe_lines (JdLayout *layout)
{
  g_autoptr (GArray) items = page_fixture_collect (layout);
  GString *lines = g_string_new (NULL);
  const PageItem *previous = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      if (item->text == NULL || item->item.role == JD_PAGE_ROLE_ARTIFACT)
        continue;

      if (previous == NULL || previous->page != item->page ||
          previous->item.block != item->item.block ||
          previous->item.top < item->item.top - 0.01)
        g_string_append_printf (lines, "\n%u ", item->item.block);

      g_string_append_printf (lines, "[%s]%.2f", item->text, item->item.width);
      previous = item;
    }

  return g_string_free (lines, FALSE);
}

char *
page_fixture_describe_pages (JdLayout *layout)
{
  g_autoptr (GArray) items = page_fixture_collect (layout);
  GString *pages = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const PageItem *item = &g_array_index (items, PageItem, i);

      g_string_append_printf (pages, "%u %d %d %u %u %u %u %.3f %.3f %.3f %.3f %s %s\n",
                              item->page, (int) item->item.kind, (int) item->item.role,
                              item->item.block, item->item.row, item->item.list,
                              item->item.parent,
                              item->item.x, item->item.y, item->item.width, item->item.height,
                              item->text != NULL ? item->text : "",
                              item->item.href != NULL ? item->item.href : "");
    }

  return g_string_free (pages, FALSE);
}
