/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads inline text: first into a row of pieces, with runs of `*` as pieces of their own, then
 * matches these as CommonMark 0.31.2 says in its appendix on parsing. Nothing here is worse than
 * linear: a text of a million signs is only long. */

#include "jd-inline.h"

#include <string.h>

#include "jd-article.h"

#define MAX_VARIABLE_NAME 64
#define MAX_FENCE 64
#define MAX_ADDRESS 2048
#define MAX_PARENTHESES 32

typedef struct {
  gsize start;             /* into `out` */
  gsize length;
  JdInlineFlags flags;
  char *href;
  guint stars;             /* what is left of a run of `*` */
  guint run_length;        /* its length as written */
  gboolean can_open;
  gboolean can_close;
  int strong;              /* how many strong spans start before it, less those that end */
  int emphasis;
} Piece;

typedef struct {
  guint piece;
  guint height;            /* of the stack of stars when the bracket was met */
} Bracket;

typedef struct {
  const char *source;
  const char *p;
  GString *out;
  GArray *pieces;
  GArray *stars;           /* indices of pieces */
  GArray *brackets;
  guint n_inactive;        /* brackets before a link cannot open one: links do not nest */
  const char *no_fence[MAX_FENCE + 1];
  gboolean english;
  JdVariableFunc lookup;
  gpointer user_data;
} Parser;

static void
clear_piece (gpointer data)
{
  g_clear_pointer (&((Piece *) data)->href, g_free);
}

static Piece *
get_piece (Parser *self,
           guint   index)
{
  return &g_array_index (self->pieces, Piece, index);
}

static void
add_piece (Parser        *self,
           const char    *text,
           gsize          length,
           JdInlineFlags  flags)
{
  Piece piece = { .start = self->out->len, .length = length, .flags = flags };

  g_string_append_len (self->out, text, (gssize) length);
  g_array_append_val (self->pieces, piece);
}

/* Variables */

gsize
jd_inline_scan_variable (const char  *source,
                         char       **name)
{
  const char *end;
  g_autofree char *inner = NULL;

  if (source[0] != '{' || source[1] != '{')
    return 0;

  end = g_strstr_len (source + 2, (gssize) strnlen (source + 2, MAX_VARIABLE_NAME + 2), "}}");
  if (!end || end == source + 2)
    return 0;

  inner = g_strstrip (g_strndup (source + 2, (gsize) (end - source - 2)));
  if (!*inner)
    return 0;

  for (const char *p = inner; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !strchr ("_-.", (int) MIN (c, 0x7f)))
        return 0;
    }

  if (name)
    *name = g_steal_pointer (&inner);

  return (gsize) (end - source) + 2;
}

/* The article is the last word written so far; it is replaced in place. */
static void
agree_article (Parser     *self,
               const char *value)
{
  Piece *last = self->pieces->len > 0 ? get_piece (self, self->pieces->len - 1) : NULL;
  gsize length = jd_article_get_length (self->out->str, self->out->len);
  const char *article;
  gboolean upper;

  if (length == 0 || !last || last->stars > 0 || last->length < length + 1)
    return;

  upper = g_ascii_isupper (self->out->str[self->out->len - 1 - length]);
  article = jd_article_for (value, upper);

  last->length -= length + 1;
  g_string_truncate (self->out, self->out->len - length - 1);
  last->length += strlen (article) + 1;
  g_string_append_printf (self->out, "%s ", article);
}

static gboolean
parse_variable (Parser *self)
{
  g_autofree char *name = NULL;
  gsize length = jd_inline_scan_variable (self->p, &name);
  const char *value;

  if (length == 0)
    return FALSE;

  value = self->lookup ? self->lookup (name, self->user_data) : NULL;
  if (value)
    {
      if (self->english)
        agree_article (self, value);
      add_piece (self, value, strlen (value), 0);
    }
  else
    {
      add_piece (self, self->p, length, JD_INLINE_VARIABLE);
    }

  self->p += length;

  return TRUE;
}

/* Code spans */

static gsize
count_char (const char *p,
            char        c)
{
  gsize n = 0;

  while (p[n] == c)
    n++;

  return n;
}

static const char *
find_fence (Parser     *self,
            const char *p,
            gsize       fence)
{
  if (fence > MAX_FENCE || (self->no_fence[fence] && p >= self->no_fence[fence]))
    return NULL;

  for (const char *q = p; (q = strchr (q, '`')); )
    {
      gsize n = count_char (q, '`');

      if (n == fence)
        return q;
      q += n;
    }

  self->no_fence[fence] = p;

  return NULL;
}

static void
parse_code (Parser *self)
{
  gsize fence = count_char (self->p, '`');
  const char *start = self->p + fence;
  const char *end = find_fence (self, start, fence);
  g_autofree char *code = NULL;
  gsize length;

  if (!end)
    {
      add_piece (self, self->p, fence, 0);
      self->p = start;
      return;
    }

  code = g_strdelimit (g_strndup (start, (gsize) (end - start)), "\n", ' ');
  length = strlen (code);

  if (length > 2 && code[0] == ' ' && code[length - 1] == ' ' && strspn (code, " ") < length)
    add_piece (self, code + 1, length - 2, JD_INLINE_CODE);
  else
    add_piece (self, code, length, JD_INLINE_CODE);

  self->p = end + fence;
}

/* Emphasis */

static gboolean
is_space (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

static gboolean
is_punctuation (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
      return TRUE;
    default:
      return g_unichar_ispunct (c);
    }
}

static void
parse_stars (Parser *self)
{
  gsize n = count_char (self->p, '*');
  gunichar before = 0;
  gunichar after = g_utf8_get_char (self->p + n);
  guint index = self->pieces->len;
  Piece *piece;

  if (self->p > self->source)
    before = g_utf8_get_char (g_utf8_prev_char (self->p));

  add_piece (self, self->p, 0, 0);
  piece = get_piece (self, index);
  piece->stars = piece->run_length = (guint) n;
  piece->can_open = !is_space (after) &&
                    (!is_punctuation (after) || is_space (before) || is_punctuation (before));
  piece->can_close = !is_space (before) &&
                     (!is_punctuation (before) || is_space (after) || is_punctuation (after));

  g_array_append_val (self->stars, index);
  self->p += n;
}

static gboolean
matches (const Piece *opener,
         const Piece *closer)
{
  if (!opener->can_open || opener->stars == 0)
    return FALSE;

  /* Rules 9 and 10 of emphasis */
  if ((opener->can_close || closer->can_open) &&
      (opener->run_length + closer->run_length) % 3 == 0 &&
      (opener->run_length % 3 != 0 || closer->run_length % 3 != 0))
    return FALSE;

  return TRUE;
}

static void
join (Piece *opener,
      Piece *closer)
{
  guint n = opener->stars >= 2 && closer->stars >= 2 ? 2 : 1;

  opener->stars -= n;
  closer->stars -= n;
  if (n == 2)
    {
      opener->strong++;
      closer->strong--;
    }
  else
    {
      opener->emphasis++;
      closer->emphasis--;
    }
}

/* Matches the runs of stars above @bottom and takes them off the stack. */
static void
match_stars (Parser *self,
             guint   bottom)
{
  guint *stars = (guint *) (gpointer) self->stars->data;
  g_autofree guint *open = g_new (guint, self->stars->len - bottom + 1);
  guint n_open = 0;
  guint floors[2][3] = { { 0 } };

  for (guint i = bottom; i < self->stars->len; i++)
    {
      Piece *closer = get_piece (self, stars[i]);
      guint *floor = &floors[closer->can_open][closer->run_length % 3];

      while (closer->can_close && closer->stars > 0)
        {
          guint k = n_open;

          while (k > *floor && !matches (get_piece (self, open[k - 1]), closer))
            k--;

          if (k <= *floor)
            {
              *floor = n_open;
              break;
            }

          n_open = k;
          join (get_piece (self, open[k - 1]), closer);
          if (get_piece (self, open[k - 1])->stars == 0)
            n_open--;
          for (guint x = 0; x < 6; x++)
            floors[x / 3][x % 3] = MIN (floors[x / 3][x % 3], n_open);
        }

      if (closer->can_open && closer->stars > 0)
        open[n_open++] = stars[i];
    }

  g_array_set_size (self->stars, bottom);
}

/* Links */

static gsize
scan_destination (const char  *p,
                  char       **destination)
{
  g_autoptr (GString) address = g_string_new (NULL);
  const char *q = p + 1;
  gboolean pointed = *q == '<';
  guint depth = 0;

  if (pointed)
    q++;

  for (; (guchar) *q > ' ' && q - p < MAX_ADDRESS; q++)
    {
      if (*q == '\\' && g_ascii_ispunct (q[1]))
        q++;
      else if (pointed && *q == '>')
        break;
      else if (!pointed && *q == '(' && ++depth > MAX_PARENTHESES)
        return 0;
      else if (!pointed && *q == ')' && depth-- == 0)
        break;
      g_string_append_c (address, *q);
    }

  if (pointed && *q == '>')
    q++;

  if (*q != ')' || !jd_inline_is_allowed_address (address->str))
    return 0;

  *destination = g_string_free_and_steal (g_steal_pointer (&address));

  return (gsize) (q - p) + 1;
}

static void
parse_open_bracket (Parser *self)
{
  Bracket bracket = { self->pieces->len, self->stars->len };

  add_piece (self, "[", 1, 0);
  g_array_append_val (self->brackets, bracket);
  self->p++;
}

static void
make_link (Parser        *self,
           const Bracket *bracket,
           const char    *destination)
{
  match_stars (self, bracket->height);
  get_piece (self, bracket->piece)->length = 0;

  for (guint i = bracket->piece; i < self->pieces->len; i++)
    get_piece (self, i)->href = g_strdup (destination);

  self->n_inactive = self->brackets->len;
}

static void
parse_close_bracket (Parser *self)
{
  g_autofree char *destination = NULL;
  Bracket bracket = { 0 };
  gsize length = 0;

  if (self->brackets->len > 0)
    {
      guint index = self->brackets->len - 1;
      gboolean active = index >= self->n_inactive;

      bracket = g_array_index (self->brackets, Bracket, index);
      g_array_set_size (self->brackets, index);
      self->n_inactive = MIN (self->n_inactive, index);
      if (active && bracket.piece + 1 < self->pieces->len && self->p[1] == '(')
        length = scan_destination (self->p + 1, &destination);
    }

  if (length > 0)
    make_link (self, &bracket, destination);
  else
    add_piece (self, "]", 1, 0);

  self->p += 1 + length;
}

/* Putting it together */

static void
parse_piece (Parser *self)
{
  gsize n;

  switch (*self->p)
    {
    case '\\':
      n = g_ascii_ispunct (self->p[1]) || self->p[1] == '\n';
      add_piece (self, self->p + n, 1, 0);
      self->p += n + 1;
      break;
    case '`':
      parse_code (self);
      break;
    case '*':
      parse_stars (self);
      break;
    case '[':
      parse_open_bracket (self);
      break;
    case ']':
      parse_close_bracket (self);
      break;
    case '{':
      if (!parse_variable (self))
        {
          add_piece (self, self->p, 1, 0);
          self->p++;
        }
      break;
    default:
      n = strcspn (self->p, "\\`*[]{");
      add_piece (self, self->p, n, 0);
      self->p += n;
    }
}

static JdInline *
collect (Parser *self)
{
  JdInline *result = jd_inline_new ();
  int strong = 0;
  int emphasis = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = get_piece (self, i);
      JdInlineFlags style = 0;

      /* Stars that are left over stand outside of what they close, and of what they open. */
      strong += MIN (piece->strong, 0);
      emphasis += MIN (piece->emphasis, 0);
      style |= strong > 0 ? JD_INLINE_STRONG : 0;
      style |= emphasis > 0 ? JD_INLINE_EMPHASIS : 0;

      for (guint k = 0; k < piece->stars; k++)
        jd_inline_append (result, "*", 1, style, piece->href);
      jd_inline_append (result, self->out->str + piece->start, (gssize) piece->length,
                        piece->flags | style, piece->href);

      strong += MAX (piece->strong, 0);
      emphasis += MAX (piece->emphasis, 0);
    }

  return result;
}

JdInline *
jd_inline_parse_with (const char     *source,
                      gboolean        english,
                      JdVariableFunc  lookup,
                      gpointer        user_data)
{
  Parser self = { .source = source, .p = source, .english = english,
                  .lookup = lookup, .user_data = user_data };
  JdInline *result;

  g_return_val_if_fail (source != NULL, NULL);

  if (source[strcspn (source, "\\`*[]{")] == '\0')
    {
      result = jd_inline_new ();
      jd_inline_append (result, source, -1, 0, NULL);
      return result;
    }

  self.out = g_string_sized_new (strlen (source));
  self.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self.pieces, clear_piece);
  self.stars = g_array_new (FALSE, FALSE, sizeof (guint));
  self.brackets = g_array_new (FALSE, FALSE, sizeof (Bracket));

  while (*self.p)
    parse_piece (&self);
  match_stars (&self, 0);
  result = collect (&self);

  g_string_free (self.out, TRUE);
  g_array_unref (self.pieces);
  g_array_unref (self.stars);
  g_array_unref (self.brackets);

  return result;
}
