/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text-place.h"

void
jd_text_place (const char *text,
               gsize       offset,
               guint      *line,
               guint      *column)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (line != NULL && column != NULL);

  *line = 1;
  *column = 1;

  for (gsize i = 0; i < offset; i++)
    {
      const guchar byte = (guchar) text[i];

      if (byte == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if ((byte & 0xc0) != 0x80)
        {
          (*column)++;
        }
    }
}

gboolean
jd_text_is_control (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c <= 0x9f);
}
