/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-comparison-group.h"

#include "jd-comparison.h"
#include "jd-content.h"
#include "jd-section.h"

/* One of the two documents: the texts that a reader reads, by the part they come from. */
typedef struct {
  JdContent *content;
  GHashTable *blocks;
} Reading;

typedef struct {
  Reading before;
  Reading after;
  GPtrArray *groups;
} Grouping;

static void
pair_free (gpointer data)
{
  JdComparisonPair *pair = data;

  g_free (pair->before);
  g_free (pair->after);
  g_free (pair);
}

static void
group_free (gpointer data)
{
  JdComparisonGroup *group = data;

  g_clear_object (&group->section);
  g_clear_pointer (&group->pairs, g_ptr_array_unref);
  g_free (group);
}

/* What a reader reads */

static Reading
make_reading (JdDocument *document)
{
  Reading self = { jd_content_new (document, JD_CONTENT_DEFAULT), NULL };

  self.blocks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < jd_content_get_n_blocks (self.content); i++)
    {
      JdPart *part = jd_content_get_block (self.content, i)->part;
      GArray *indices = part ? g_hash_table_lookup (self.blocks, part) : NULL;

      if (part && !indices)
        {
          indices = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self.blocks, part, indices);
        }
      if (indices)
        g_array_append_val (indices, i);
    }

  return self;
}

static void
clear_reading (Reading *self)
{
  g_clear_pointer (&self->blocks, g_hash_table_unref);
  g_clear_object (&self->content);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (!line || !*line)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static gboolean
is_heading (const JdContentBlock *block)
{
  return block->kind == JD_CONTENT_HEADING || block->kind == JD_CONTENT_SUBHEADING;
}

/* The lines of one part; with a @member only those of that one. */
static GPtrArray *
list_lines (Reading *self,
            gpointer part,
            int      member)
{
  GArray *indices = g_hash_table_lookup (self->blocks, part);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; indices && i < indices->len; i++)
    {
      const JdContentBlock *block =
        jd_content_get_block (self->content, g_array_index (indices, guint, i));

      if (!is_heading (block) && (member < 0 || block->member == (guint) member))
        g_ptr_array_add (lines, g_strconcat (jd_inline_get_text (block->text), block->detail,
                                             NULL));
    }

  return lines;
}

static GString *
join_lines (GPtrArray *lines,
            GPtrArray *except)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (!except || !g_ptr_array_find_with_equal_func (except, line, g_str_equal, NULL))
        append_line (text, line);
    }

  return text;
}

static void
append_tree (Reading  *self,
             GString  *text,
             gpointer  part)
{
  g_autoptr (GPtrArray) lines = list_lines (self, part, -1);
  g_autoptr (GString) own = join_lines (lines, NULL);

  append_line (text, own->str);
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      JdValueKind kind = jd_part_get_member (part, i)->kind;

      if (kind == JD_VALUE_PART)
        append_tree (self, text, jd_part_get_part (part, i));
      if (kind != JD_VALUE_LIST && kind != JD_VALUE_LINES)
        continue;

      for (guint k = 0; k < jd_part_list_get_n (jd_part_get_list (part, i)); k++)
        append_tree (self, text, jd_part_list_get (jd_part_get_list (part, i), k));
    }
}

/* The bare values, for what no reader sees */

static void
append_value (GString  *text,
              gpointer  part,
              guint     member)
{
  g_autofree char *value = NULL;

  if (!jd_part_has (part, member))
    return;

  switch (jd_part_get_member (part, member)->kind)
    {
    case JD_VALUE_INTEGER:
      value = g_strdup_printf ("%d", jd_part_get_integer (part, member));
      break;
    case JD_VALUE_NUMBER:
      value = g_strdup_printf ("%.10g", jd_part_get_number (part, member));
      break;
    case JD_VALUE_FLAG:
      value = g_strdup (jd_part_get_flag (part, member) ? "✓" : "✗");
      break;
    case JD_VALUE_STRINGS:
      value = g_strjoinv (", ", (char **) jd_part_get_strings (part, member));
      break;
    case JD_VALUE_TEXT:
      value = jd_inline_dup_plain (jd_part_get_string (part, member));
      break;
    case JD_VALUE_STRING:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
      value = g_strdup (jd_part_get_string (part, member));
      break;
    case JD_VALUE_PART:
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
    default:
      break;
    }
  append_line (text, value);
}

/* What a part is known by, and all that somebody wrote in it. */
static void
append_values (GString  *text,
               gpointer  part)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const JdMember *member = jd_part_get_member (part, i);

      if (member->kind == JD_VALUE_TEXT || (member->kind == JD_VALUE_STRING && text->len == 0 &&
                                            !g_str_equal (member->name, "id")))
        append_value (text, part, i);
      else if (member->kind == JD_VALUE_PART)
        append_values (text, jd_part_get_part (part, i));
      else if (member->kind == JD_VALUE_LIST || member->kind == JD_VALUE_LINES)
        for (guint k = 0; k < jd_part_list_get_n (jd_part_get_list (part, i)); k++)
          append_values (text, jd_part_list_get (jd_part_get_list (part, i), k));
    }
}

/* Groups */

static JdPart *
find_section (gpointer part)
{
  for (JdPart *one = part; one; one = jd_part_get_parent (one))
    if (JD_IS_SECTION (one))
      return one;

  return NULL;
}

static guint
get_top_member (const JdDifference *difference)
{
  gpointer root = jd_part_get_root (difference->before ? difference->before : difference->after);
  g_auto (GStrv) names = g_strsplit (difference->pointer, "/", 3);

  return names[0] && names[1] ? (guint) jd_part_find_member (root, names[1]) : JD_DOCUMENT_KIND;
}

static JdComparisonGroup *
get_group (Grouping           *self,
           const JdDifference *difference)
{
  guint member = get_top_member (difference);
  JdPart *section = find_section (difference->after ? difference->after : difference->before);
  JdComparisonGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (group->member == member && group->section == section)
        return group;
    }

  group = g_new0 (JdComparisonGroup, 1);
  group->member = member;
  group->pairs = g_ptr_array_new_with_free_func (pair_free);
  g_set_object (&group->section, section);
  g_ptr_array_add (self->groups, group);

  return group;
}

static gboolean
is_told (JdComparisonGroup *group,
         const char        *before,
         const char        *after)
{
  for (guint i = 0; i < group->pairs->len; i++)
    {
      const JdComparisonPair *pair = g_ptr_array_index (group->pairs, i);

      if (g_strcmp0 (pair->before, before) == 0 && g_strcmp0 (pair->after, after) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Several members may make one text, which is told once. */
static gboolean
add_pair (Grouping           *self,
          const JdDifference *difference,
          const char         *before,
          const char         *after)
{
  JdComparisonGroup *group = get_group (self, difference);
  const char *old = before && *before ? before : NULL;
  const char *new = after && *after ? after : NULL;
  JdComparisonPair *pair;

  if (g_strcmp0 (old, new) == 0)
    return FALSE;
  if (is_told (group, old, new))
    return TRUE;

  pair = g_new0 (JdComparisonPair, 1);
  pair->before = g_strdup (old);
  pair->after = g_strdup (new);
  g_ptr_array_add (group->pairs, pair);

  return TRUE;
}

static gboolean
add_lines (Grouping           *self,
           const JdDifference *difference,
           gpointer            before,
           gpointer            after,
           int                 member)
{
  g_autoptr (GPtrArray) old = list_lines (&self->before, before, member);
  g_autoptr (GPtrArray) new = list_lines (&self->after, after, member);
  g_autoptr (GString) gone = join_lines (old, new);
  g_autoptr (GString) come = join_lines (new, old);

  return add_pair (self, difference, gone->str, come->str);
}

/* A value that is seen as a part of some text: that of its own member, or that of its part, or that
 * of a part above. The blocks of the document itself are not those of one value. */
static gboolean
add_text (Grouping           *self,
          const JdDifference *difference)
{
  JdPart *before = difference->before;
  JdPart *after = difference->after;

  if (add_lines (self, difference, before, after, (int) difference->member))
    return TRUE;

  while (before && after && !JD_IS_SECTION (after) && !JD_IS_DOCUMENT (after))
    {
      if (add_lines (self, difference, before, after, -1))
        return TRUE;
      before = jd_part_get_parent (before);
      after = jd_part_get_parent (after);
    }

  return FALSE;
}

static void
add_value (Grouping           *self,
           const JdDifference *difference)
{
  guint member = difference->member;
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);

  if (add_text (self, difference))
    return;

  append_value (before, difference->before, member);
  append_value (after, difference->after, member);

  /* Formatting alone does not show in plain text. */
  if (!add_pair (self, difference, before->str, after->str))
    add_pair (self, difference, jd_part_get_string (difference->before, member),
              jd_part_get_string (difference->after, member));
}

static void
add_element (Grouping           *self,
             const JdDifference *difference)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);

  if (difference->before)
    append_tree (&self->before, before, difference->before);
  if (difference->before && before->len == 0)
    append_values (before, difference->before);
  if (difference->after)
    append_tree (&self->after, after, difference->after);
  if (difference->after && after->len == 0)
    append_values (after, difference->after);

  add_pair (self, difference, before->str, after->str);
}

static void
add_difference (Grouping           *self,
                const JdDifference *difference)
{
  switch (difference->kind)
    {
    case JD_DIFFERENCE_VALUE:
      add_value (self, difference);
      break;
    case JD_DIFFERENCE_REMOVED:
    case JD_DIFFERENCE_ADDED:
      add_element (self, difference);
      break;
    case JD_DIFFERENCE_MOVED:
      get_group (self, difference)->n_moved++;
      break;
    case JD_DIFFERENCE_UNKNOWN:
    default:
      get_group (self, difference);
    }
}

/* Public API */

GPtrArray *
jd_comparison_group (JdDocument *before,
                     JdDocument *after)
{
  g_autoptr (GPtrArray) differences = NULL;
  Grouping self;

  g_return_val_if_fail (JD_IS_DOCUMENT (before), NULL);
  g_return_val_if_fail (JD_IS_DOCUMENT (after), NULL);

  differences = jd_comparison_list (before, after);
  self.before = make_reading (before);
  self.after = make_reading (after);
  self.groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < differences->len; i++)
    add_difference (&self, g_ptr_array_index (differences, i));

  clear_reading (&self.before);
  clear_reading (&self.after);

  return self.groups;
}
