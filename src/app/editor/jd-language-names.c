/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-language-names.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct {
  const char *code;
  const char *name;
} names[] = {
  /* Translators: names of languages, as in “There is no dictionary for Portuguese” */
  { "ar", N_("Arabic") },
  { "cs", N_("Czech") },
  { "da", N_("Danish") },
  { "de", N_("German") },
  { "el", N_("Greek") },
  { "en", N_("English") },
  { "es", N_("Spanish") },
  { "fi", N_("Finnish") },
  { "fr", N_("French") },
  { "he", N_("Hebrew") },
  { "hu", N_("Hungarian") },
  { "it", N_("Italian") },
  { "ja", N_("Japanese") },
  { "ko", N_("Korean") },
  { "nb", N_("Norwegian") },
  { "nl", N_("Dutch") },
  { "pl", N_("Polish") },
  { "pt", N_("Portuguese") },
  { "ro", N_("Romanian") },
  { "ru", N_("Russian") },
  { "sv", N_("Swedish") },
  { "tr", N_("Turkish") },
  { "uk", N_("Ukrainian") },
  { "zh", N_("Chinese") },
};

char *
jd_language_dup_name (const char *lang)
{
  gsize length;

  g_return_val_if_fail (lang != NULL, NULL);

  length = strcspn (lang, "-_");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strlen (names[i].code) == length && strncmp (names[i].code, lang, length) == 0)
        return g_strdup (_(names[i].name));
    }

  return g_strdup (lang);
}
