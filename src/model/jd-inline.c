/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-inline.h"

#include <string.h>

struct _JdInline {
  GString *text;
  GArray *runs;
};

G_DEFINE_BOXED_TYPE (JdInline, jd_inline, jd_inline_ref, jd_inline_unref)

static void
clear_run (gpointer data)
{
  JdRun *run = data;

  g_clear_pointer (&run->href, g_free);
}

JdInline *
jd_inline_new (void)
{
  JdInline *self = g_atomic_rc_box_new0 (JdInline);

  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (JdRun));
  g_array_set_clear_func (self->runs, clear_run);

  return self;
}

static void
clear (gpointer data)
{
  JdInline *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->runs);
}

JdInline *
jd_inline_ref (JdInline *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
jd_inline_unref (JdInline *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
jd_inline_append (JdInline      *self,
                  const char    *text,
                  gssize         length,
                  JdInlineFlags  flags,
                  const char    *href)
{
  JdRun *last = NULL;
  gsize n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  n = length < 0 ? strlen (text) : (gsize) length;
  if (n == 0)
    return;

  if (self->runs->len > 0)
    last = &g_array_index (self->runs, JdRun, self->runs->len - 1);

  if (last && last->flags == flags && g_strcmp0 (last->href, href) == 0 &&
      !(flags & JD_INLINE_VARIABLE))
    {
      last->length += n;
    }
  else
    {
      JdRun run = { (guint) self->text->len, (guint) n, flags, g_strdup (href) };

      g_array_append_val (self->runs, run);
    }

  g_string_append_len (self->text, text, (gssize) n);
}

void
jd_inline_append_inline (JdInline       *self,
                         const JdInline *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL && other != self);

  for (guint i = 0; i < other->runs->len; i++)
    {
      const JdRun *run = &g_array_index (other->runs, JdRun, i);

      jd_inline_append (self, other->text->str + run->start, run->length, run->flags, run->href);
    }
}

const char *
jd_inline_get_text (const JdInline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text->str;
}

guint
jd_inline_get_n_runs (const JdInline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->runs->len;
}

const JdRun *
jd_inline_get_run (const JdInline *self,
                   guint           index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->runs->len, NULL);

  return &g_array_index (self->runs, JdRun, index);
}

gboolean
jd_inline_equal (const JdInline *a,
                 const JdInline *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!g_string_equal (a->text, b->text) || a->runs->len != b->runs->len)
    return FALSE;

  for (guint i = 0; i < a->runs->len; i++)
    {
      const JdRun *x = &g_array_index (a->runs, JdRun, i);
      const JdRun *y = &g_array_index (b->runs, JdRun, i);

      if (x->start != y->start || x->length != y->length || x->flags != y->flags ||
          g_strcmp0 (x->href, y->href) != 0)
        return FALSE;
    }

  return TRUE;
}

JdInline *
jd_inline_parse (const char *source)
{
  return jd_inline_parse_with (source, FALSE, NULL, NULL);
}

char *
jd_inline_dup_plain (const char *source)
{
  g_autoptr (JdInline) parsed = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  parsed = jd_inline_parse (source);

  return g_strdup (parsed->text->str);
}

char *
jd_inline_dup_escaped (const char *text)
{
  g_autoptr (JdInline) plain = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  plain = jd_inline_new ();
  jd_inline_append (plain, text, -1, 0, NULL);

  return jd_inline_to_source (plain);
}

gboolean
jd_inline_is_allowed_address (const char *address)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:", "tel:" };

  g_return_val_if_fail (address != NULL, FALSE);

  for (const char *p = address; *p; p++)
    {
      if ((guchar) *p <= ' ' || *p == 0x7f)
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (address, schemes[i], strlen (schemes[i])) == 0)
        return address[strlen (schemes[i])] != '\0';
    }

  return FALSE;
}
