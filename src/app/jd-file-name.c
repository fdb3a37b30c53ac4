/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-file-name.h"

#include <string.h>

#include <glib/gi18n.h>

/* Marks that turn the direction of what follows, and marks that nobody sees. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x206f) || c == 0x061c || c == 0xfeff || c == 0x00ad;
}

static gboolean
is_refused (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c)
         || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL);
}

char *
jd_file_name_dup (const char *title,
                  const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_return_val_if_fail (suffix != NULL && suffix[0] == '.', NULL);

  for (const char *p = title != NULL ? title : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_invisible (c))
        continue;
      if (is_refused (c))
        c = ' ';
      if (name->len == 0 && (c == ' ' || c == '.' || c == '-' || c == '~'))
        continue;
      if (c == ' ' && name->str[name->len - 1] == ' ')
        continue;
      if (name->len + 6 > JD_FILE_NAME_MAX_BYTES)
        break;
      g_string_append_unichar (name, c);
    }

  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);

  /* Translators: the name of a file with a job description that has no title */
  return g_strconcat (name->len > 0 ? name->str : _("Job Description"), suffix, NULL);
}
