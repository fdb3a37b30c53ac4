/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "jd-session-title.h"

#define FSI "\u2068"
#define PDI "\u2069"

static void
test_title (void)
{
  static const struct {
    const char *title;
    const char *expected;
  } rows[] = {
    { NULL, "Untitled Job Description" },
    { "", "Untitled Job Description" },
    { "Nurse", FSI "Nurse" PDI },
    { "ممرضة", FSI "ممرضة" PDI },
    { "a\u202eb\u2066c\u200fd\u061ce", FSI "abcde" PDI },
    { "two\nlines\tand\u2028more", FSI "two lines and more" PDI },
    { "<b>50%s & co</b>", FSI "<b>50%s & co</b>" PDI },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JdDocument) document = jd_document_new ();
      g_autofree char *title = NULL;

      jd_part_set_string (document, JD_DOCUMENT_TITLE, rows[i].title);
      title = jd_session_title_dup (document);
      g_assert_cmpstr (title, ==, rows[i].expected);
    }
}

static void
test_subtitle (void)
{
  static const struct {
    JdSessionState state;
    const char *folder;
    gboolean is_template;
    const char *expected;
  } rows[] = {
    { JD_SESSION_DRAFT, NULL, FALSE, "Draft, Not in a File" },
    { JD_SESSION_SAVED, "Documents", FALSE, "Documents" },
    { JD_SESSION_CHANGED, "Documents", FALSE, "Documents, Unsaved Changes" },
    { JD_SESSION_SAVING, "Documents", FALSE, "Documents, Saving…" },
    { JD_SESSION_NOT_SAVED, "Documents", FALSE, "Documents, Not Saved" },
    { JD_SESSION_CHANGED_OUTSIDE, "Documents", FALSE, "Documents, Changed Outside" },
    { JD_SESSION_READ_ONLY, "Documents", FALSE, "Documents, Read-Only" },
    { JD_SESSION_SAVED, NULL, FALSE, "File" },
    { JD_SESSION_CHANGED, NULL, FALSE, "File, Unsaved Changes" },
    { JD_SESSION_SAVED, "Documents", TRUE, "Template, Saved" },
    { JD_SESSION_CHANGED, "Documents", TRUE, "Template, Unsaved Changes" },
    { JD_SESSION_NOT_SAVED, "50%s", TRUE, "50%s, Not Saved" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *subtitle = jd_session_subtitle_dup (rows[i].state, rows[i].folder,
                                                           rows[i].is_template);

      g_assert_cmpstr (subtitle, ==, rows[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-title/title", test_title);
  g_test_add_func ("/session-title/subtitle", test_subtitle);

  return g_test_run ();
}
