/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-inline-edit.h"

static JdInline *
parse (const char *source)
{
  return jd_inline_parse (source ? source : "");
}

guint
jd_inline_edit_get_length (const char *source)
{
  g_autoptr (JdInline) text = parse (source);

  return (guint) g_utf8_strlen (jd_inline_get_text (text), -1);
}

static void
append_slice (JdInline       *slice,
              const JdInline *text,
              guint           start,
              guint           end)
{
  const char *plain = jd_inline_get_text (text);
  const guint length = (guint) g_utf8_strlen (plain, -1);
  const guint from = (guint) (g_utf8_offset_to_pointer (plain, MIN (start, length)) - plain);
  const guint to = (guint) (g_utf8_offset_to_pointer (plain, MIN (end, length)) - plain);

  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      guint first = MAX (run->start, from);
      guint last = MIN (run->start + run->length, to);

      if (first < last)
        jd_inline_append (slice, plain + first, last - first, run->flags, run->href);
    }
}

char *
jd_inline_edit_dup_slice (const char *source,
                          guint       start,
                          guint       end)
{
  g_autoptr (JdInline) text = parse (source);
  g_autoptr (JdInline) slice = jd_inline_new ();

  append_slice (slice, text, start, end);

  return jd_inline_to_source (slice);
}

char *
jd_inline_edit_dup_replaced (const char *source,
                             guint       start,
                             guint       end,
                             const char *text)
{
  g_autoptr (JdInline) old = parse (source);
  g_autoptr (JdInline) like = jd_inline_new ();
  g_autoptr (JdInline) fresh = jd_inline_new ();

  g_return_val_if_fail (start <= end && text != NULL, NULL);

  append_slice (fresh, old, 0, start);
  append_slice (like, old, start, MAX (end, start + 1));
  if (jd_inline_get_n_runs (like) > 0)
    jd_inline_append (fresh, text, -1, jd_inline_get_run (like, 0)->flags,
                      jd_inline_get_run (like, 0)->href);
  else
    jd_inline_append (fresh, text, -1, 0, NULL);
  append_slice (fresh, old, end, G_MAXUINT);

  return jd_inline_to_source (fresh);
}

char *
jd_inline_edit_dup_joined (const char *first,
                           const char *second)
{
  g_autoptr (JdInline) joined = parse (first);
  g_autoptr (JdInline) tail = parse (second);

  jd_inline_append_inline (joined, tail);

  return jd_inline_to_source (joined);
}
