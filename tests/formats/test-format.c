/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-format.h"

#define DATA(text) text, sizeof text - 1

static const struct {
  const char *name;
  const char *data;
  gsize length;
  const char *id;
} guesses[] = {
  { "a.txt", DATA ("Glazier\n"), "text" },
  { "a.MD", DATA ("# Glazier\n"), "markdown" },
  { "a.jobdesc", DATA (""), "json" },
  { "a.pdf", DATA (""), "pdf" },
  { "a.jsonld", DATA ("{}"), "json" },
  { NULL, DATA ("%PDF-1.7"), "pdf" },
  { NULL, DATA ("\xef\xbb\xbf \n{"), "json" },
  { NULL, DATA ("Glazier\n\nCuts panes.\n"), "text" },
  { NULL, DATA ("Glaswegerin für große Fenster"), "text" },
  { NULL, DATA ("\xff\xfeG\0"), "text" },
  { NULL, DATA ("\xfe\xff\0G"), "text" },
  { NULL, DATA ("Page 1\fPage 2\r\n\tx\v\033[1mbold\033[0m"), "text" },
  { NULL, DATA (""), "text" },
  { "a.dat", DATA ("a\0b"), NULL },
  { NULL, DATA ("\0"), NULL },
  { NULL, DATA ("\177ELF\2\1\1"), NULL },
  { NULL, DATA ("PK\3\4aaaa"), NULL },
  { "a.png", DATA ("\x89PNG\r\n\032\n"), NULL },
  { NULL, DATA ("caf\xe9"), NULL },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (guesses[i].data, guesses[i].length);
      const JdFormat *format = jd_format_guess (guesses[i].name, bytes);

      g_test_message ("case %u", i);
      g_assert_cmpstr (format ? format->id : NULL, ==, guesses[i].id);
    }

  g_assert_null (jd_format_guess ("a.dat", NULL));
  g_assert_null (jd_format_guess (NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/guess", test_guess);

  return g_test_run ();
}
