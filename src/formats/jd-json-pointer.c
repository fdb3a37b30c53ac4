/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-json-pointer.h"

void
jd_json_pointer_append (GString    *pointer,
                        const char *name)
{
  g_return_if_fail (pointer != NULL);
  g_return_if_fail (name != NULL);

  g_string_append_c (pointer, '/');
  for (const char *p = name; *p; p++)
    {
      if (*p == '~' || *p == '/')
        g_string_append (pointer, *p == '~' ? "~0" : "~1");
      else
        g_string_append_c (pointer, *p);
    }
}
