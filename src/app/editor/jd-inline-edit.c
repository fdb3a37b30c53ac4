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

char *
jd_inline_edit_dup_slice (const char *source,
                          guint       start,
                          guint       end)
{
  g_autoptr (JdInline) text = parse (source);
  g_autoptr (JdInline) slice = jd_inline_new ();
  const char *plain = jd_inline_get_text (text);
  const guint length = (guint) g_utf8_strlen (plain, -1);
  guint from = (guint) (g_utf8_offset_to_pointer (plain, MIN (start, length)) - plain);
  guint to = (guint) (g_utf8_offset_to_pointer (plain, MIN (end, length)) - plain);

  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      guint first = MAX (run->start, from);
      guint last = MIN (run->start + run->length, to);

      if (first < last)
        jd_inline_append (slice, plain + first, last - first, run->flags, run->href);
    }

  return jd_inline_to_source (slice);
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
