/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-text.h"

void
jd_text_append_separated (GString    *out,
                          const char *separator,
                          const char *text)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (separator != NULL);

  if (!text || !*text)
    return;

  if (out->len > 0)
    g_string_append (out, separator);
  g_string_append (out, text);
}
