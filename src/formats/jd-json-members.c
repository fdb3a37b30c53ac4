/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-json-members.h"

#include "jd-part.h"
#include "jd-words.h"

void
jd_json_set_text (JsonObject *object,
                  const char *name,
                  const char *text)
{
  g_return_if_fail (object != NULL && name != NULL);

  if (text && *text)
    json_object_set_string_member (object, name, text);
}

void
jd_json_set_member (JsonObject *object,
                    const char *name,
                    gpointer    part,
                    guint       member)
{
  jd_json_set_text (object, name, jd_part_get_string (part, member));
}

void
jd_json_set_date (JsonObject *object,
                  const char *name,
                  gpointer    part,
                  guint       member)
{
  const char *date = jd_part_get_string (part, member);

  jd_json_set_text (object, name, jd_words_is_date (date) ? date : NULL);
}

void
jd_json_set_elements (JsonObject *object,
                      const char *name,
                      JsonArray  *elements)
{
  g_return_if_fail (object != NULL && name != NULL && elements != NULL);

  if (json_array_get_length (elements) > 0)
    json_object_set_array_member (object, name, json_array_ref (elements));
}
