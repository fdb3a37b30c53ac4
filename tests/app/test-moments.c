/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "jd-moments.h"

static void
test_ago (void)
{
  static const struct {
    const char *moment;
    const char *now;
    const char *expected;
  } rows[] = {
    { "2026-11-20T12:00:30Z", "2026-11-20T12:00:40Z", "Edited just now" },
    { "2026-11-20T12:00:40Z", "2026-11-20T12:00:10Z", "Edited just now" },
    { "2026-11-20T11:58:59Z", "2026-11-20T12:00:00Z", "Edited 1 minute ago" },
    { "2026-11-20T11:55:00Z", "2026-11-20T12:00:00Z", "Edited 5 minutes ago" },
    { "2026-11-19T23:59:50Z", "2026-11-20T00:00:10Z", "Edited 1 minute ago" },
    { "2026-11-20T10:59:00Z", "2026-11-20T12:00:00Z", "Edited 1 hour ago" },
    { "2026-11-20T00:10:00Z", "2026-11-20T23:50:00Z", "Edited 23 hours ago" },
    { "2026-11-19T13:00:00Z", "2026-11-20T12:00:00Z", "Edited yesterday" },
    { "2026-11-19T00:10:00Z", "2026-11-20T23:50:00Z", "Edited yesterday" },
    { "2026-11-15T12:00:00Z", "2026-11-20T12:00:00Z", "Edited 5 days ago" },
    { "2026-11-13T12:00:00Z", "2026-11-20T12:00:00Z", "Edited on 13 November 2026" },
    { "2025-02-03T12:00:00Z", "2026-11-20T12:00:00Z", "Edited on 3 February 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (rows[i].moment, NULL);
      g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (rows[i].now, NULL);
      g_autofree char *text = jd_moments_dup_ago (moment, now);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_day (void)
{
  static const struct {
    const char *moment;
    const char *expected;
  } rows[] = {
    { "2026-11-20T09:05:00Z", "Today, 09:05" },
    { "2026-11-19T17:52:00Z", "Yesterday, 17:52" },
    { "2026-11-12T09:14:00Z", "12 November, 09:14" },
    { "2025-11-12T09:14:00Z", "12 November 2025, 09:14" },
  };
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-20T12:00:00Z", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (rows[i].moment, NULL);
      g_autofree char *text = jd_moments_dup_day (moment, now);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

/* Yesterday is a matter of the calendar where the user is. */
static void
test_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (9 * 60 * 60);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 ("2026-11-20T14:00:00Z", NULL);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 21, 2, 0, 0);
  g_autofree char *text = jd_moments_dup_ago (moment, now);

  g_assert_cmpstr (text, ==, "Edited yesterday");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moments/ago", test_ago);
  g_test_add_func ("/moments/day", test_day);
  g_test_add_func ("/moments/zone", test_zone);

  return g_test_run ();
}
