/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* keys DOCUMENT KEYS: what a key press costs the layout, in microseconds, with all the pieces of
 * the page it is on; what an item costs that is put in or taken out; and how long a document takes
 * to open bit by bit. JSON on standard output. */

#include <stdlib.h>

#include "jd-format.h"
#include "jd-layout.h"
#include "jd-model.h"

#define SLICE 4000
#define N_ITEMS 20

typedef struct {
  JdLayout *layout;
  JdContent *content;
  guint block;
} Typing;

static void
follow (JdDocument *document,
        JdChange   *change,
        gpointer    user_data)
{
  Typing *self = user_data;

  if (!jd_content_update (self->content, change, &self->block))
    g_error ("A key changed more than one block");
  jd_layout_update_block (self->layout, self->block);
}

static void
count_item (const JdPageItem *item,
            gpointer          user_data)
{
  (*(guint *) user_data)++;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* A paragraph or item in the middle of the document. */
static const JdContentBlock *
find_middle (JdContent *content)
{
  guint i = jd_content_get_n_blocks (content) / 2;

  while (jd_content_get_block (content, i)->kind != JD_CONTENT_BULLET &&
         jd_content_get_block (content, i)->kind != JD_CONTENT_PARAGRAPH)
    i++;

  return jd_content_get_block (content, i);
}

static int
open_in_slices (JdLayout  *layout,
                JdContent *content,
                int       *first)
{
  gboolean more = TRUE;
  int longest = 0;
  gint64 start = g_get_monotonic_time ();
  guint n_items = 0;

  *first = 0;
  jd_layout_start_content (layout, content);
  while (more)
    {
      gint64 now = g_get_monotonic_time ();

      more = jd_layout_continue (layout, SLICE);
      if (*first == 0 && (jd_layout_get_n_pages (layout) > 1 || !more))
        {
          jd_layout_foreach_item (layout, 0, count_item, &n_items);
          *first = (int) (g_get_monotonic_time () - start);
        }

      longest = MAX (longest, (int) (g_get_monotonic_time () - now));
    }

  return longest;
}

static GArray *
type_keys (JdDocument *document,
           Typing     *typing,
           guint       n_keys)
{
  const JdContentBlock *block = find_middle (typing->content);
  g_autoptr (GString) text = g_string_new (jd_part_get_string (block->part, block->member));
  gpointer part = block->part;
  guint member = block->member;
  GArray *times = g_array_new (FALSE, FALSE, sizeof (int));

  g_signal_connect (document, "changed", G_CALLBACK (follow), typing);
  for (guint i = 0; i < n_keys; i++)
    {
      JdRectangle caret;
      guint page, n_items = 0;
      gint64 start;
      int time;

      if (i % 60 == 59)
        g_string_truncate (text, text->len / 2);
      else
        g_string_append (text, i % 6 == 5 ? " " : "e");

      start = g_get_monotonic_time ();
      jd_part_set_string (part, member, text->str);
      if (jd_layout_find_caret (typing->layout, typing->block, 0, &page, &caret))
        jd_layout_foreach_item (typing->layout, page, count_item, &n_items);
      time = (int) (g_get_monotonic_time () - start);
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare);
  return times;
}

static JdPartList *
find_list (JdPart *part)
{
  JdPart *parent = jd_part_get_parent (part);

  return jd_part_get_list (parent, JD_IS_SECTION (parent) ? (guint) JD_SECTION_BLOCKS
                                                          : (guint) JD_BLOCK_ITEMS);
}

/* The longest of some times that a copy of an item takes to be on the page, or off it. */
static int
change_items (JdDocument *document,
              JdLayout   *layout)
{
  g_autoptr (JdPart) part = g_object_ref (find_middle (jd_layout_get_content (layout))->part);
  JdPartList *list = find_list (part);
  guint index = (guint) jd_part_list_index_of (list, part) + 1;
  int longest = 0;

  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autoptr (JdPart) copy = jd_part_copy (part);
      g_autoptr (JdContent) content = NULL;
      gint64 start;

      if (i % 2 == 0)
        jd_part_list_insert (list, index, copy);
      else
        jd_part_list_remove (list, index);

      start = g_get_monotonic_time ();
      content = jd_content_new (document, JD_CONTENT_PLACEHOLDERS);
      jd_layout_set_content (layout, content);
      jd_layout_get_n_pages (layout);
      longest = MAX (longest, (int) (g_get_monotonic_time () - start));
    }

  return longest;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JdDocument) document = NULL;
  g_autoptr (JdContent) content = NULL;
  g_autoptr (JdLayout) layout = NULL;
  g_autoptr (GArray) times = NULL;
  JdPageSettings settings;
  Typing typing = { 0 };
  int longest, first, list;
  gsize length;

  if (argc != 3 || !g_file_get_contents (argv[1], &data, &length, NULL))
    return 2;

  bytes = g_bytes_new (data, length);
  document = jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, NULL);
  if (document == NULL)
    return 3;

  content = jd_content_new (document, JD_CONTENT_PLACEHOLDERS);
  jd_page_settings_init (&settings, document);
  layout = jd_layout_new (&settings);
  longest = open_in_slices (layout, content, &first);

  typing.layout = layout;
  typing.content = content;
  times = type_keys (document, &typing, (guint) MAX (10, atoi (argv[2])));
  g_signal_handlers_disconnect_by_data (document, &typing);
  list = change_items (document, layout);
  g_print ("{ \"pages\": %u, \"first\": %d, \"slice\": %d, \"list\": %d, \"median\": %d, "
           "\"p99\": %d, \"max\": %d }\n",
           jd_layout_get_n_pages (layout), first, longest, list,
           g_array_index (times, int, times->len / 2),
           g_array_index (times, int, times->len * 99 / 100),
           g_array_index (times, int, times->len - 1));
  return 0;
}
