/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "jd-cli-io.h"
#include "jd-json-writer.h"

/* Longer stretches of changed elements are compared one by one, not by their best alignment. */
#define MAX_ALIGNED (500 * 500)

typedef struct {
  GString *path;
  guint n_differences;
} Diff;

static void diff_parts (Diff     *self,
                        gpointer  a,
                        gpointer  b);

/* Printing */

static char *
dup_value (gpointer part,
           guint    member)
{
  GString *text = g_string_new (NULL);
  const char *const *strings;

  switch (jd_part_get_member (part, member)->kind)
    {
    case JD_VALUE_INTEGER:
      g_string_append_printf (text, "%d", jd_part_get_integer (part, member));
      break;
    case JD_VALUE_NUMBER:
      jd_json_append_number (text, jd_part_get_number (part, member));
      break;
    case JD_VALUE_FLAG:
      g_string_append (text, jd_part_get_flag (part, member) ? "true" : "false");
      break;
    case JD_VALUE_STRINGS:
      strings = jd_part_get_strings (part, member);
      for (guint i = 0; strings && strings[i]; i++)
        {
          if (i > 0)
            g_string_append (text, ", ");
          jd_json_append_string (text, strings[i]);
        }
      break;
    case JD_VALUE_STRING:
    case JD_VALUE_TEXT:
    case JD_VALUE_CHOICE:
    case JD_VALUE_DATE:
    case JD_VALUE_MOMENT:
    case JD_VALUE_PART:
    case JD_VALUE_LIST:
    case JD_VALUE_LINES:
    default:
      jd_json_append_string (text, jd_part_get_string (part, member));
      break;
    }

  return g_string_free (text, FALSE);
}

/* The first text of a part, to recognise it by. */
static char *
dup_label (gpointer part)
{
  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      JdValueKind kind = jd_part_get_member (part, i)->kind;

      if ((kind == JD_VALUE_STRING || kind == JD_VALUE_TEXT) && jd_part_has (part, i))
        return dup_value (part, i);
    }

  return g_strdup ("{…}");
}

static void
print_place (Diff *self)
{
  g_print ("%s\n", self->path->str);
  self->n_differences++;
}

static void
print_side (char        sign,
            const char *text)
{
  g_print ("%c %s\n", sign, text);
}

static gsize
enter (Diff       *self,
       const char *name)
{
  gsize length = self->path->len;

  g_string_append_printf (self->path, "/%s", name);

  return length;
}

static gsize
enter_index (Diff  *self,
             guint  index)
{
  gsize length = self->path->len;

  g_string_append_printf (self->path, "/%u", index);

  return length;
}

/* Lists */

static void
print_element (Diff     *self,
               char      sign,
               gpointer  part,
               guint     index)
{
  g_autofree char *label = dup_label (part);
  gsize length = enter_index (self, index);

  print_place (self);
  print_side (sign, label);
  g_string_truncate (self->path, length);
}

/* What changed between two stretches of elements that have nothing in common. */
static void
diff_stretch (Diff       *self,
              JdPartList *a,
              guint       a_start,
              guint       a_end,
              JdPartList *b,
              guint       b_start,
              guint       b_end)
{
  for (; a_start < a_end && b_start < b_end; a_start++, b_start++)
    {
      gsize length = enter_index (self, b_start);

      diff_parts (self, jd_part_list_get (a, a_start), jd_part_list_get (b, b_start));
      g_string_truncate (self->path, length);
    }

  for (; a_start < a_end; a_start++)
    print_element (self, '-', jd_part_list_get (a, a_start), a_start);
  for (; b_start < b_end; b_start++)
    print_element (self, '+', jd_part_list_get (b, b_start), b_start);
}

/* Lengths of the longest common sequences of all ends of the two lists. */
static guint *
measure_common (JdPartList *a,
                guint       a_start,
                guint       n,
                JdPartList *b,
                guint       b_start,
                guint       m)
{
  guint *common = g_new0 (guint, (n + 1) * (m + 1));

  for (guint i = n; i-- > 0;)
    {
      for (guint k = m; k-- > 0;)
        {
          guint *cell = &common[i * (m + 1) + k];

          if (jd_part_equal (jd_part_list_get (a, a_start + i), jd_part_list_get (b, b_start + k)))
            *cell = common[(i + 1) * (m + 1) + k + 1] + 1;
          else
            *cell = MAX (common[(i + 1) * (m + 1) + k], common[i * (m + 1) + k + 1]);
        }
    }

  return common;
}

static void
diff_aligned (Diff       *self,
              JdPartList *a,
              guint       a_start,
              guint       n,
              JdPartList *b,
              guint       b_start,
              guint       m)
{
  g_autofree guint *common = measure_common (a, a_start, n, b, b_start, m);
  guint i = 0, k = 0, from = 0, to = 0;

  while (i < n && k < m)
    {
      guint here = common[i * (m + 1) + k];

      if (here == common[(i + 1) * (m + 1) + k + 1] + 1 &&
          jd_part_equal (jd_part_list_get (a, a_start + i), jd_part_list_get (b, b_start + k)))
        {
          diff_stretch (self, a, a_start + from, a_start + i, b, b_start + to, b_start + k);
          from = ++i;
          to = ++k;
        }
      else if (common[(i + 1) * (m + 1) + k] == here)
        {
          i++;
        }
      else
        {
          k++;
        }
    }

  diff_stretch (self, a, a_start + from, a_start + n, b, b_start + to, b_start + m);
}

static void
diff_lists (Diff       *self,
            JdPartList *a,
            JdPartList *b)
{
  guint n = jd_part_list_get_n (a);
  guint m = jd_part_list_get_n (b);
  guint head = 0;

  while (head < MIN (n, m) &&
         jd_part_equal (jd_part_list_get (a, head), jd_part_list_get (b, head)))
    head++;

  while (n > head && m > head &&
         jd_part_equal (jd_part_list_get (a, n - 1), jd_part_list_get (b, m - 1)))
    {
      n--;
      m--;
    }

  if ((n - head) * (m - head) <= MAX_ALIGNED)
    diff_aligned (self, a, head, n - head, b, head, m - head);
  else
    diff_stretch (self, a, head, n, b, head, m);
}

/* Parts */

static void
diff_values (Diff     *self,
             gpointer  a,
             gpointer  b,
             guint     member)
{
  g_autofree char *before = jd_part_has (a, member) ? dup_value (a, member) : NULL;
  g_autofree char *after = jd_part_has (b, member) ? dup_value (b, member) : NULL;

  if (g_strcmp0 (before, after) == 0)
    return;

  print_place (self);
  if (before)
    print_side ('-', before);
  if (after)
    print_side ('+', after);
}

/* Two documents always differ in what tells them apart. */
static gboolean
is_identity (gpointer part,
             guint    member)
{
  return JD_IS_DOCUMENT (part) && (member == JD_DOCUMENT_ID || member == JD_DOCUMENT_CREATED ||
                                   member == JD_DOCUMENT_MODIFIED);
}

static void
diff_unknown (Diff     *self,
              gpointer  a,
              gpointer  b)
{
  JsonObject *x = jd_part_get_unknown (a);
  JsonObject *y = jd_part_get_unknown (b);

  if (x == y || (x && y && json_object_equal (x, y)))
    return;

  print_place (self);
  if (x)
    print_side ('-', _("members that this version does not know"));
  if (y)
    print_side ('+', _("members that this version does not know"));
}

static void
diff_parts (Diff     *self,
            gpointer  a,
            gpointer  b)
{
  for (guint i = 0; i < jd_part_get_n_members (a); i++)
    {
      const JdMember *member = jd_part_get_member (a, i);
      gsize length = enter (self, member->name);

      if (member->kind == JD_VALUE_PART)
        diff_parts (self, jd_part_get_part (a, i), jd_part_get_part (b, i));
      else if (member->kind == JD_VALUE_LIST || member->kind == JD_VALUE_LINES)
        diff_lists (self, jd_part_get_list (a, i), jd_part_get_list (b, i));
      else if (!is_identity (a, i))
        diff_values (self, a, b, i);

      g_string_truncate (self->path, length);
    }

  diff_unknown (self, a, b);
}

static JdDocument *
load (const char *path)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  JdDocument *document = jd_cli_read (path, NULL, messages);

  if (!document)
    jd_cli_print_messages (messages);

  return document;
}

static JdExit
run (int    argc,
     char **argv)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (JdDocument) a = NULL;
  g_autoptr (JdDocument) b = NULL;
  Diff diff = { .path = path };
  gboolean goes_on;
  JdExit status = jd_command_parse (&jd_command_diff, NULL, &argc, &argv, &goes_on);

  if (!goes_on)
    return status;

  if (argc != 3)
    return jd_command_refuse (&jd_command_diff, "%s", _("two files are needed"));

  a = load (argv[1]);
  b = load (argv[2]);
  if (!a || !b)
    return JD_EXIT_INPUT;

  diff_parts (&diff, a, b);

  return diff.n_differences > 0 ? JD_EXIT_FINDINGS : JD_EXIT_DONE;
}

const JdCommand jd_command_diff = {
  .name = "diff",
  .arguments = "A B",
  .summary = N_("Show what differs between two job descriptions"),
  .run = run,
};
