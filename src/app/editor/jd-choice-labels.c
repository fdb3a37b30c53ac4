/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-choice-labels.h"

#include <glib/gi18n.h>

#include "jd-choices.h"

static const char *const seniorities[] = {
  N_("Intern"),
  N_("Junior"),
  N_("Mid-Level"),
  N_("Senior"),
  N_("Lead"),
  N_("Principal"),
  N_("Manager"),
  N_("Director"),
};

static const char *const employment_types[] = {
  N_("Full Time"),
  N_("Part Time"),
  N_("Contractor"),
  N_("Temporary"),
  N_("Internship"),
  N_("Volunteer"),
  N_("Per Day"),
  N_("Other"),
};

static const char *const workplaces[] = {
  N_("On Site"),
  N_("Hybrid"),
  N_("Remote"),
};

static const char *const periods[] = {
  N_("Hour"),
  N_("Day"),
  N_("Week"),
  N_("Month"),
  N_("Year"),
};

static const char *const requirement_types[] = {
  N_("Education"),
  N_("Experience"),
  N_("Skill"),
  N_("Certification"),
  N_("Language"),
  N_("Other"),
};

static const char *const education_levels[] = {
  N_("No Degree"),
  N_("High School"),
  N_("Associate Degree"),
  N_("Bachelor"),
  N_("Professional Certificate"),
  N_("Postgraduate"),
};

static const char *const importances[] = {
  N_("Must Have"),
  N_("Nice to Have"),
  N_("Will Learn"),
};

static const char *const skill_levels[] = {
  N_("Familiar"),
  N_("Working"),
  N_("Proficient"),
  N_("Expert"),
};

static const struct {
  const char *const *tokens;
  const char *const *labels;
  guint n_labels;
} tables[] = {
  { jd_seniorities, seniorities, G_N_ELEMENTS (seniorities) },
  { jd_employment_types, employment_types, G_N_ELEMENTS (employment_types) },
  { jd_workplaces, workplaces, G_N_ELEMENTS (workplaces) },
  { jd_periods, periods, G_N_ELEMENTS (periods) },
  { jd_requirement_types, requirement_types, G_N_ELEMENTS (requirement_types) },
  { jd_education_levels, education_levels, G_N_ELEMENTS (education_levels) },
  { jd_importances, importances, G_N_ELEMENTS (importances) },
  { jd_skill_levels, skill_levels, G_N_ELEMENTS (skill_levels) },
};

const char *
jd_choice_get_label (const char *const *tokens,
                     int                index)
{
  g_return_val_if_fail (tokens != NULL, NULL);

  if (index < 0)
    /* Translators: a choice that was not made */
    return _("Not Set");

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (tables[i].tokens == tokens && (guint) index < tables[i].n_labels)
        return gettext (tables[i].labels[index]);
    }

  g_return_val_if_reached (NULL);
}

char **
jd_choice_dup_labels (const char *const *tokens)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  g_return_val_if_fail (tokens != NULL, NULL);

  for (int i = -1; i < 0 || tokens[i]; i++)
    g_strv_builder_add (labels, jd_choice_get_label (tokens, i));

  return g_strv_builder_end (labels);
}
