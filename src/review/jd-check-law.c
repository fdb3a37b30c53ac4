/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-law.h"
#include "jd-model.h"

/* What the document leaves out of what the law asks for. */
static JdLawAsk
get_missing (const JdCheckContext *context,
             const JdLawFact      *fact)
{
  gpointer pay = jd_part_get_part (context->document, JD_DOCUMENT_COMPENSATION);
  gpointer legal = jd_part_get_part (context->document, JD_DOCUMENT_LEGAL);
  const char *title = jd_part_get_string (context->document, JD_DOCUMENT_TITLE);
  gboolean has_min = jd_part_has (pay, JD_COMPENSATION_MIN);
  gboolean has_max = jd_part_has (pay, JD_COMPENSATION_MAX);
  gboolean is_public = jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH);
  JdLawAsk missing = fact->asks & JD_LAW_KNOW;

  if (!is_public || (!has_min && !has_max))
    missing |= JD_LAW_PAY;
  if (!is_public || !has_min || !has_max)
    missing |= JD_LAW_BOTH_ENDS;
  if (jd_part_list_get_n (jd_part_get_list (pay, JD_COMPENSATION_BENEFITS)) == 0)
    missing |= JD_LAW_BENEFITS;
  if (has_min && has_max && jd_part_get_number (pay, JD_COMPENSATION_MAX) -
                            jd_part_get_number (pay, JD_COMPENSATION_MIN) > fact->width)
    missing |= JD_LAW_WIDTH;
  if (!jd_part_has (legal, JD_LEGAL_AI_SCREENING))
    missing |= JD_LAW_AI;
  if (!jd_part_has (legal, JD_LEGAL_VACANCY_EXISTS))
    missing |= JD_LAW_VACANCY;
  if (title && !strchr (title, '/') && !strstr (title, "all genders") && !strchr (title, '*') &&
      !strstr (title, ":in"))
    missing |= JD_LAW_ALL_SEXES;

  return missing & fact->asks;
}

static void
ask (const JdCheck        *self,
     const JdCheckContext *context,
     const char           *place,
     const JdLawFact      *fact)
{
  JdLawAsk missing = get_missing (context, fact);
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  JdFinding *finding;

  if (missing == 0)
    return;

  name = jd_words_dup_country (NULL, place);
  why = g_strdup_printf ("%s %s", fact->text, _("This is information, not legal advice."));
  finding = jd_check_add (self, context,
                          missing & JD_LAW_ALL_SEXES
                            ? (gpointer) context->document
                            : jd_part_get_part (context->document, JD_DOCUMENT_COMPENSATION),
                          missing & JD_LAW_ALL_SEXES ? (int) JD_DOCUMENT_TITLE : -1,
                          missing & ~JD_LAW_KNOW
                            ? g_strdup_printf (
                              /* Translators: %s is a place */
                              _("The law in %s asks for something that is missing"), name)
                            /* Translators: %s is a place */
                            : g_strdup_printf (_("Good to know of the law in %s"), name),
                          why);
  jd_check_specify (finding, fact->id);
  if (!(missing & ~JD_LAW_KNOW))
    finding->severity = JD_REVIEW_INFO;
  finding->evidence = JD_REVIEW_LAW;
  finding->source = g_strdup (fact->source);
  finding->place = g_strdup (place);
  finding->verified = g_strdup (fact->verified);
  finding->is_stale = jd_law_is_stale (fact, context->options->today);
}

static void
add_place (GPtrArray  *places,
           const char *place)
{
  for (guint i = 0; i < places->len; i++)
    {
      if (g_ascii_strcasecmp (places->pdata[i], place) == 0)
        return;
    }

  g_ptr_array_add (places, (gpointer) place);
}

static GPtrArray *
list_places (const JdCheckContext *context)
{
  GPtrArray *places = g_ptr_array_new ();
  const char *const *own = jd_part_get_strings (jd_part_get_part (context->document,
                                                                  JD_DOCUMENT_LEGAL),
                                                JD_LEGAL_PLACES);

  for (guint i = 0; own && own[i]; i++)
    add_place (places, own[i]);
  for (guint i = 0; context->options->places && context->options->places[i]; i++)
    add_place (places, context->options->places[i]);

  return places;
}

/* What the law of the chosen places asks of an advertisement. */
void
jd_check_law (const JdCheck        *self,
              const JdCheckContext *context)
{
  g_autoptr (GPtrArray) places = list_places (context);
  int size = context->options->employer_size;
  const JdLawFact *facts;
  guint n_facts;

  if (places->len == 0)
    return;
  if (size < 0)
    size = jd_part_get_integer (jd_part_get_part (context->document, JD_DOCUMENT_LEGAL),
                                JD_LEGAL_EMPLOYER_SIZE);

  facts = jd_law_get (&n_facts);
  for (guint i = 0; i < places->len; i++)
    {
      for (guint k = 0; k < n_facts; k++)
        {
          gboolean is_in_force = !context->options->today ||
                                 strcmp (facts[k].from, context->options->today) <= 0;

          if (is_in_force && (size < 0 || size >= facts[k].size) &&
              jd_law_holds_in (&facts[k], places->pdata[i]))
            ask (self, context, places->pdata[i], &facts[k]);
        }
    }
}
