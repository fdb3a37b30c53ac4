/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "jd-record.h"
#include "jd-storage-error.h"

static GBytes *
make (const char *title,
      const char *content)
{
  g_autoptr (JdRecord) head = jd_record_new ("draft");
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  jd_record_set (head, "title", title);
  jd_record_set_number (head, "sequence", 42);

  return jd_record_write (head, bytes);
}

static void
test_round_trip (void)
{
  static const char *const titles[] = {
    "Developer", "Two\nlines", "back\\slash \\n", "\r\n", "a: b: c", "check: 0", "“x” – ü 日本",
    "\\", "trailing ",
  };
  static const char *const contents[] = { "", "x", "\n\n", "{\"a\":1}\n", "check: \n\nbody" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (contents); j++)
      {
        g_autoptr (GBytes) file = make (titles[i], contents[j]);
        g_autoptr (GBytes) content = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (JdRecord) head = jd_record_read (file, "draft", &content, &error);

        g_assert_no_error (error);
        g_assert_cmpstr (jd_record_get (head, "title"), ==, titles[i]);
        g_assert_cmpuint (jd_record_get_number (head, "sequence"), ==, 42);
        g_assert_null (jd_record_get (head, "nothing"));
        g_assert_cmpuint (jd_record_get_number (head, "title"), ==, 0);
        g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), contents[j],
                         strlen (contents[j]));
      }
}

/* No byte can change, and none can be missing, without being noticed. */
static void
test_damage (void)
{
  g_autoptr (GBytes) file = make ("Developer", "{\"title\": \"Developer\"}\n");
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);

  for (gsize i = 0; i < length; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autofree guint8 *copy = g_memdup2 (data, length);
        g_autoptr (GBytes) damaged = NULL;
        g_autoptr (GBytes) content = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (JdRecord) head = NULL;

        copy[i] ^= (guint8) (1u << bit);
        damaged = g_bytes_new (copy, length);
        head = jd_record_read (damaged, "draft", &content, &error);
        g_assert_null (head);
        g_assert_null (content);
        g_assert_cmpint (error->domain, ==, JD_STORAGE_ERROR);
      }

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (jd_record_read (cut, "draft", &content, &error));
      g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID);
    }
}

static void
test_strangers (void)
{
  static const struct {
    const char *text;
    int code;
  } rows[] = {
    { "", JD_STORAGE_ERROR_INVALID },
    { "\n\n", JD_STORAGE_ERROR_INVALID },
    { "hello\n\n", JD_STORAGE_ERROR_INVALID },
    { "rolewright-record/2 draft\nall: new\n\nbody", JD_STORAGE_ERROR_NEWER },
    { "rolewright-record/1 version\ncheck: 0\n\n", JD_STORAGE_ERROR_INVALID },
    { "rolewright-record/1 draft\n\n", JD_STORAGE_ERROR_INVALID },
    { "rolewright-record/1 draft\ncheck: 0\n\n", JD_STORAGE_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new (rows[i].text, strlen (rows[i].text));
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (jd_record_read (file, "draft", &content, &error));
      g_assert_error (error, JD_STORAGE_ERROR, rows[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage/record/round-trip", test_round_trip);
  g_test_add_func ("/storage/record/damage", test_damage);
  g_test_add_func ("/storage/record/strangers", test_strangers);

  return g_test_run ();
}
