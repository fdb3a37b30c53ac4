/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For the tokeniser: characters. */

/* The character at @text, which is valid UTF-8, and its length in bytes. */
static inline gunichar
jd_char_at (const char *text,
            guint      *n_bytes)
{
  guint8 c = (guint8) text[0];

  if (c < 0x80)
    {
      *n_bytes = 1;
      return c;
    }
  if (c < 0xe0)
    {
      *n_bytes = 2;
      return (c & 0x1fu) << 6 | ((guint8) text[1] & 0x3fu);
    }
  if (c < 0xf0)
    {
      *n_bytes = 3;
      return (c & 0x0fu) << 12 | ((guint8) text[1] & 0x3fu) << 6 | ((guint8) text[2] & 0x3fu);
    }

  *n_bytes = 4;
  return (c & 0x07u) << 18 | ((guint8) text[1] & 0x3fu) << 12 | ((guint8) text[2] & 0x3fu) << 6 |
         ((guint8) text[3] & 0x3fu);
}

/* Characters that nobody sees and that divide no word: soft hyphen, zero width, joiners. */
static inline gboolean
jd_char_is_dropped (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff ||
         c == 0x034f || (c >= 0xfe00 && c <= 0xfe0f);
}

static inline gboolean
jd_char_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe58 || c == 0xfe63 ||
         c == 0xff0d;
}

static inline gboolean
jd_char_is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0xff07;
}

static inline gboolean
jd_char_is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

G_END_DECLS
