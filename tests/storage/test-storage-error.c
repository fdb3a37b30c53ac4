/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-write.h"
#include "jd-storage-error.h"

/* Whatever is in the name of a file, the reason is that of the error alone. */
static void
test_reason_of_any_name (void)
{
  static const char *const names[] = {
    "plain.jobdesc", "a: b.jobdesc", "“quoted”: x.jobdesc", "„so“: y.jobdesc", "%s %n.jobdesc",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename ("/nonexistent", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *reason = NULL;

      bytes = jd_safe_read_bytes (file, 100, NULL, NULL, &error);
      g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_FOUND);
      g_assert_null (bytes);
      g_assert_nonnull (strstr (error->message, names[i]));

      reason = jd_storage_error_dup_reason (error);
      g_assert_cmpstr (reason, ==, "it is not there");
    }
}

static void
test_reason_of_copies (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autofree char *reason = NULL;

  bytes = jd_safe_read_bytes (file, 100, NULL, NULL, &error);
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_REGULAR);
  g_assert_null (bytes);

  copy = g_error_copy (error);
  g_clear_error (&error);
  g_prefix_error (&copy, "While at it: ");
  reason = jd_storage_error_dup_reason (copy);
  g_assert_cmpstr (reason, ==, "it is a device or a pipe, not a file");
}

static void
test_reason_of_others (void)
{
  static const struct {
    const char *message;
    const char *reason;
  } cases[] = {
    { "The draft is damaged: its check is missing", "its check is missing" },
    { "Nothing works", "Nothing works" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) ours = NULL;
      g_autoptr (GError) other = NULL;
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      ours = g_error_new_literal (JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID, cases[i].message);
      other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, cases[i].message);
      first = jd_storage_error_dup_reason (ours);
      second = jd_storage_error_dup_reason (other);
      g_assert_cmpstr (first, ==, cases[i].reason);
      g_assert_cmpstr (second, ==, cases[i].reason);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage-error/any-name", test_reason_of_any_name);
  g_test_add_func ("/storage-error/copies", test_reason_of_copies);
  g_test_add_func ("/storage-error/others", test_reason_of_others);

  return g_test_run ();
}
