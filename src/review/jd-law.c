/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-law.h"

#include <string.h>

#include <gio/gio.h>

#include "jd-review-json-private.h"
#include "jd-review-resource.h"
#include "jd-words.h"

#define FACTS "/io/github/rolewright/review/law.json"

static const char *const asks[] = {
  "pay", "both-ends", "benefits", "width", "ai", "vacancy", "all-sexes", "know",
};

static gboolean
read_asks (const JdReviewJson  *json,
           JsonObject          *object,
           JdLawAsk            *mask,
           GError             **error)
{
  g_auto (GStrv) names = NULL;

  if (!jd_review_json_get_strings (json, object, "asks", &names, error))
    return FALSE;

  for (guint i = 0; names && names[i]; i++)
    {
      guint k = 0;

      while (k < G_N_ELEMENTS (asks) && !g_str_equal (asks[k], names[i]))
        k++;
      if (k == G_N_ELEMENTS (asks))
        return jd_review_json_refuse (json, object, error, "%s", names[i]);
      *mask |= (JdLawAsk) (1u << k);
    }

  return TRUE;
}

static gboolean
read_fact (const JdReviewJson  *json,
           JsonObject          *object,
           JdLawFact           *fact,
           GError             **error)
{
  fact->size = (int) json_object_get_int_member_with_default (object, "size", 0);
  fact->width = json_object_get_double_member_with_default (object, "width", 0);

  return jd_review_json_get_string (json, object, "id", TRUE, &fact->id, error) &&
         jd_review_json_get_strings (json, object, "places", &fact->places, error) &&
         jd_review_json_get_string (json, object, "from", TRUE, &fact->from, error) &&
         jd_review_json_get_string (json, object, "text", TRUE, &fact->text, error) &&
         jd_review_json_get_string (json, object, "source", TRUE, &fact->source, error) &&
         jd_review_json_get_string (json, object, "verified", TRUE, &fact->verified, error) &&
         read_asks (json, object, &fact->asks, error);
}

static GArray *
load (GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (jd_review_get_resource (), FACTS,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (JdReviewJson) json = { .name = "law.json" };
  g_autoptr (GArray) facts = g_array_new (FALSE, TRUE, sizeof (JdLawFact));
  JsonObject *root = bytes ? jd_review_json_read (&json, parser, bytes, error) : NULL;
  JsonArray *array;

  if (!root)
    return NULL;

  array = json_object_get_array_member (root, "facts");
  g_array_set_size (facts, json_array_get_length (array));
  for (guint i = 0; i < facts->len; i++)
    {
      if (!read_fact (&json, json_array_get_object_element (array, i),
                      &g_array_index (facts, JdLawFact, i), error))
        return NULL;
    }

  return g_steal_pointer (&facts);
}

const JdLawFact *
jd_law_get (guint *n_facts)
{
  static GArray *facts;

  g_return_val_if_fail (n_facts != NULL, NULL);

  if (g_once_init_enter_pointer (&facts))
    {
      g_autoptr (GError) error = NULL;
      GArray *loaded = load (&error);

      if (!loaded)
        g_error ("%s", error->message);
      g_once_init_leave_pointer (&facts, loaded);
    }

  *n_facts = facts->len;

  return (const JdLawFact *) facts->data;
}

gboolean
jd_law_holds_in (const JdLawFact *fact,
                 const char      *place)
{
  g_return_val_if_fail (fact != NULL && place != NULL, FALSE);

  for (guint i = 0; fact->places && fact->places[i]; i++)
    {
      gsize n = strlen (fact->places[i]);

      if (g_ascii_strncasecmp (place, fact->places[i], n) == 0 &&
          (place[n] == '\0' || place[n] == '-'))
        return TRUE;
    }

  return FALSE;
}

gboolean
jd_law_is_stale (const JdLawFact *fact,
                 const char      *today)
{
  int year, month, day, now_year, now_month, now_day;

  g_return_val_if_fail (fact != NULL, FALSE);

  if (!today || !jd_words_parse_date (fact->verified, &year, &month, &day) ||
      !jd_words_parse_date (today, &now_year, &now_month, &now_day))
    return FALSE;

  return now_year * 372 + now_month * 31 + now_day > (year + 1) * 372 + month * 31 + day;
}
