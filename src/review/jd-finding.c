/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-finding.h"

#include <string.h>

#include "jd-inline.h"

#define CONTEXT 24

/* Characters of private use, which stand for the ends of a finding while inline text is read. */
#define MARK_START "\356\200\200"
#define MARK_END "\356\200\201"

G_DEFINE_BOXED_TYPE (JdFinding, jd_finding, jd_finding_ref, jd_finding_unref)

JdFinding *
jd_finding_new (const char       *rule,
                JdReviewCategory  category,
                JdReviewSeverity  severity,
                char             *message)
{
  JdFinding *self = g_new0 (JdFinding, 1);

  g_return_val_if_fail (rule != NULL && message != NULL, NULL);

  g_atomic_ref_count_init (&self->ref_count);
  self->rule = g_strdup (rule);
  self->category = category;
  self->severity = severity;
  self->message = message;
  self->evidence = JD_REVIEW_TASTE;
  self->member = -1;
  self->why = g_strdup ("");
  self->quote = g_strdup ("");
  self->prefix = g_strdup ("");
  self->suffix = g_strdup ("");
  self->fixes = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_fix_free);

  return self;
}

JdFinding *
jd_finding_ref (JdFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
jd_finding_unref (JdFinding *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->rule);
  g_free (self->message);
  g_free (self->why);
  g_free (self->ask);
  g_free (self->source);
  g_free (self->verified);
  g_free (self->place);
  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  g_ptr_array_unref (self->fixes);
  g_clear_object (&self->part);
  g_clear_object (&self->silence);
  g_free (self);
}

void
jd_finding_set_range (JdFinding  *self,
                      const char *text,
                      guint       start,
                      guint       end,
                      gsize       byte,
                      gsize       byte_end)
{
  const char *from, *to, *first, *last;

  g_return_if_fail (self != NULL && text != NULL && start <= end);

  self->start = start;
  self->end = end;
  from = text + byte;
  to = text + byte_end;
  first = from;
  for (guint i = 0; i < CONTEXT && first > text; i++)
    first = g_utf8_prev_char (first);
  last = to;
  for (guint i = 0; i < CONTEXT && *last != '\0'; i++)
    last = g_utf8_next_char (last);

  g_free (self->quote);
  g_free (self->prefix);
  g_free (self->suffix);
  self->quote = g_strndup (from, (gsize) (to - from));
  self->prefix = g_strndup (first, (gsize) (from - first));
  self->suffix = g_strndup (to, (gsize) (last - to));
}

char *
jd_finding_dup_pointer (const JdFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->part ? jd_part_dup_pointer (self->part, self->member) : g_strdup ("");
}

/* The value the finding is in. */
static const char *
get_value (const JdFinding *self)
{
  const char *value = NULL;

  if (self->part && self->member >= 0)
    value = jd_part_get_string (self->part, (guint) self->member);

  return value ? value : "";
}

static gboolean
is_inline (const JdFinding *self)
{
  return self->part && self->member >= 0 &&
         jd_part_get_member (self->part, (guint) self->member)->kind == JD_VALUE_TEXT;
}

/* The value as inline text with marks at two code points; or NULL when it has such marks itself. */
static JdInline *
parse_marked (const JdFinding *self,
              guint            start,
              guint            end)
{
  const char *value = get_value (self);
  glong length = g_utf8_strlen (value, -1);
  const char *from = g_utf8_offset_to_pointer (value, MIN ((glong) start, length));
  const char *to = g_utf8_offset_to_pointer (value, MIN ((glong) end, length));
  g_autofree char *marked = NULL;

  if (strstr (value, MARK_START) || strstr (value, MARK_END))
    return NULL;

  marked = g_strdup_printf ("%.*s" MARK_START "%.*s" MARK_END "%s", (int) (from - value), value,
                            (int) (to - from), from, to);

  return jd_inline_parse (marked);
}

static gboolean
find_marks (const JdInline *text,
            gsize          *start,
            gsize          *end)
{
  const char *plain = jd_inline_get_text (text);
  const char *from = strstr (plain, MARK_START);
  const char *to = strstr (plain, MARK_END);

  if (!from || !to || to < from)
    return FALSE;

  *start = (gsize) (from - plain);
  *end = (gsize) (to - plain);

  return TRUE;
}

void
jd_finding_get_visible_range (const JdFinding *self,
                              guint           *start,
                              guint           *end)
{
  g_autoptr (JdInline) text = NULL;
  gsize from, to;

  g_return_if_fail (self != NULL && start != NULL && end != NULL);

  *start = self->start;
  *end = self->end;
  if (!is_inline (self))
    return;

  text = parse_marked (self, self->start, self->end);
  if (!text || !find_marks (text, &from, &to))
    return;

  *start = (guint) g_utf8_strlen (jd_inline_get_text (text), (gssize) from);
  *end = (guint) g_utf8_strlen (jd_inline_get_text (text), (gssize) to) - 1;
}

/* Appends what @text has from byte @from to @to. */
static void
append_part (JdInline       *fixed,
             const JdInline *text,
             gsize           from,
             gsize           to)
{
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);
      gsize start = MAX (from, run->start);
      gsize end = MIN (to, run->start + run->length);

      if (start < end)
        jd_inline_append (fixed, jd_inline_get_text (text) + start, (gssize) (end - start),
                          run->flags, run->href);
    }
}

static const JdRun *
get_run_at (const JdInline *text,
            gsize           byte)
{
  for (guint i = 0; i < jd_inline_get_n_runs (text); i++)
    {
      const JdRun *run = jd_inline_get_run (text, i);

      if (byte >= run->start && byte < run->start + run->length)
        return run;
    }

  return NULL;
}

char *
jd_finding_dup_fixed (const JdFinding *self,
                      const JdFix     *fix)
{
  const char *value;
  g_autoptr (JdInline) text = NULL;
  g_autoptr (JdInline) fixed = NULL;
  gsize start, end;

  g_return_val_if_fail (self != NULL && fix != NULL, NULL);

  value = get_value (self);
  if (is_inline (self))
    text = parse_marked (self, fix->start, fix->end);

  if (!text || !find_marks (text, &start, &end))
    {
      glong length = g_utf8_strlen (value, -1);
      const char *from = g_utf8_offset_to_pointer (value, MIN ((glong) fix->start, length));
      const char *to = g_utf8_offset_to_pointer (value, MIN ((glong) fix->end, length));

      return g_strdup_printf ("%.*s%s%s", (int) (from - value), value, fix->replacement, to);
    }

  fixed = jd_inline_new ();
  append_part (fixed, text, 0, start);
  if (*fix->replacement != '\0')
    {
      const JdRun *run = get_run_at (text, start + strlen (MARK_START));

      jd_inline_append (fixed, fix->replacement, -1, run ? run->flags : 0, run ? run->href : NULL);
    }
  append_part (fixed, text, end + strlen (MARK_END), strlen (jd_inline_get_text (text)));

  return jd_inline_to_source (fixed);
}

JdSilence *
jd_finding_make_silence (const JdFinding *self,
                         JdSilenceScope   scope,
                         const char      *reason,
                         const char      *date)
{
  JdSilence *silence = jd_silence_new ();

  g_return_val_if_fail (self != NULL, NULL);

  jd_part_set_string (silence, JD_SILENCE_RULE, self->rule);
  jd_part_set_string (silence, JD_SILENCE_QUOTE, self->quote);
  if (scope == JD_SILENCE_SCOPE_HERE)
    {
      jd_part_set_string (silence, JD_SILENCE_PREFIX, self->prefix);
      jd_part_set_string (silence, JD_SILENCE_SUFFIX, self->suffix);
    }
  jd_part_set_choice (silence, JD_SILENCE_SCOPE, (int) scope);
  jd_part_set_string (silence, JD_SILENCE_REASON, reason);
  jd_part_set_string (silence, JD_SILENCE_DATE, date);

  return silence;
}
