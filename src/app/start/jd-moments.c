/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-moments.h"

#include <glib/gi18n.h>

static gint64
count_days (GDateTime *local)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                  g_date_time_get_year (local));

  return g_date_get_julian (&date);
}

char *
jd_moments_dup_ago (GDateTime *moment,
                    GDateTime *now)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *date = NULL;
  gint64 seconds;
  gint64 days;

  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  local = g_date_time_to_timezone (moment, g_date_time_get_timezone (now));
  seconds = g_date_time_difference (now, moment) / G_TIME_SPAN_SECOND;
  days = count_days (now) - count_days (local);

  if (seconds < 60 && days == 0)
    return g_strdup (_("Edited just now"));
  if (seconds < 60 * 60)
    return g_strdup_printf (ngettext ("Edited %d minute ago", "Edited %d minutes ago",
                                      MAX (seconds / 60, 1)),
                            (int) MAX (seconds / 60, 1));
  if (days == 0)
    return g_strdup_printf (ngettext ("Edited %d hour ago", "Edited %d hours ago",
                                      seconds / (60 * 60)),
                            (int) (seconds / (60 * 60)));
  if (days == 1)
    return g_strdup (_("Edited yesterday"));
  if (days < 7)
    return g_strdup_printf (ngettext ("Edited %d day ago", "Edited %d days ago", days),
                            (int) days);

  /* Translators: a date, as in “Edited on 3 May 2026”; see man strftime */
  date = g_date_time_format (local, _("%-e %B %Y"));

  /* Translators: %s is a date */
  return g_strdup_printf (_("Edited on %s"), date);
}

char *
jd_moments_dup_day (GDateTime *moment,
                    GDateTime *now)
{
  g_autoptr (GDateTime) local = NULL;
  gint64 days;

  g_return_val_if_fail (moment != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  local = g_date_time_to_timezone (moment, g_date_time_get_timezone (now));
  days = count_days (now) - count_days (local);

  if (days == 0)
    /* Translators: a time of this day, as in “Today, 16:40”; see man strftime */
    return g_date_time_format (local, _("Today, %R"));
  if (days == 1)
    /* Translators: a time of the day before, as in “Yesterday, 17:52”; see man strftime */
    return g_date_time_format (local, _("Yesterday, %R"));
  if (g_date_time_get_year (local) == g_date_time_get_year (now))
    /* Translators: a moment, as in “12 November, 09:14”; see man strftime */
    return g_date_time_format (local, _("%-e %B, %R"));

  /* Translators: a moment of another year, as in “12 November 2025, 09:14”; see man strftime */
  return g_date_time_format (local, _("%-e %B %Y, %R"));
}
