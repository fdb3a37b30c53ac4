/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-fake-file.h"
#include "jd-safe-private.h"
#include "jd-test-folder.h"

/* Saves “new text” over what was read from the file just now. */
static gboolean
save (JdFakeFile  *file,
      gboolean     with_base,
      GError     **error)
{
  g_autoptr (GBytes) bytes = jd_test_bytes ("new text");
  g_autoptr (JdFileState) base = NULL;
  g_autoptr (JdFileState) state = NULL;

  if (with_base)
    {
      g_autoptr (GBytes) old = jd_safe_read_bytes (G_FILE (file), 1000, &base, NULL, NULL);

      g_assert_nonnull (old);
    }
  state = jd_safe_write (G_FILE (file), bytes, JD_SAFE_WRITE_NONE, base, NULL, error);

  return state != NULL;
}

static const struct {
  JdFakeFault fault;
  int code;
} faults[] = {
  { JD_FAKE_FULL, JD_STORAGE_ERROR_NO_SPACE },
  { JD_FAKE_CLOSE, JD_STORAGE_ERROR_FAILED },
  { JD_FAKE_EMPTY, JD_STORAGE_ERROR_NOT_VERIFIED },
  { JD_FAKE_REFUSED, JD_STORAGE_ERROR_READ_ONLY },
};

static void
test_works (JdTestFolder  *folder,
            gconstpointer  data)
{
  for (guint in_place = 0; in_place < 2; in_place++)
    {
      g_autoptr (JdFakeFile) old = jd_fake_file_new ("old text", in_place);
      g_autoptr (JdFakeFile) new = jd_fake_file_new (NULL, in_place);
      g_autoptr (GError) error = NULL;

      save (old, TRUE, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (jd_fake_file_get_text (old), ==, "new text");
      save (new, FALSE, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (jd_fake_file_get_text (new), ==, "new text");
      g_assert_cmpuint (jd_test_folder_count (folder, "state/rescue"), ==, 0);
    }
}

/* Whatever goes wrong once, the old text is there afterwards. */
static void
test_faults (JdTestFolder  *folder,
             gconstpointer  data)
{
  for (guint in_place = 0; in_place < 2; in_place++)
    for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
      {
        g_autoptr (JdFakeFile) file = jd_fake_file_new ("old text", in_place);
        g_autoptr (GError) error = NULL;

        jd_fake_file_set_fault (file, faults[i].fault, 1);
        g_assert_false (save (file, TRUE, &error));
        g_assert_error (error, JD_STORAGE_ERROR, faults[i].code);
        g_assert_cmpstr (jd_fake_file_get_text (file), ==, "old text");
        g_assert_cmpuint (jd_test_folder_count (folder, "state/rescue"), ==, 0);
      }
}

static void
test_new (JdTestFolder  *folder,
          gconstpointer  data)
{
  for (guint in_place = 0; in_place < 2; in_place++)
    for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
      {
        g_autoptr (JdFakeFile) file = jd_fake_file_new (NULL, in_place);
        g_autoptr (GError) error = NULL;

        jd_fake_file_set_fault (file, faults[i].fault, 1);
        g_assert_false (save (file, FALSE, &error));
        g_assert_error (error, JD_STORAGE_ERROR, faults[i].code);
        g_assert_null (jd_fake_file_get_text (file));
      }
}

/* When even the old text cannot be put back it is kept on this computer, and that is said. */
static void
test_torn (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (JdFakeFile) file = jd_fake_file_new ("old text", TRUE);
  g_autoptr (GError) error = NULL;

  jd_fake_file_set_fault (file, JD_FAKE_FULL, 2);
  g_assert_false (save (file, TRUE, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_TORN);
  g_assert_cmpuint (jd_test_folder_count (folder, "state/rescue"), ==, 1);
}

static void
test_conflict (JdTestFolder  *folder,
               gconstpointer  data)
{
  g_autoptr (JdFakeFile) file = jd_fake_file_new ("old text", FALSE);
  g_autoptr (JdFileState) base = NULL;
  g_autoptr (GBytes) old = jd_safe_read_bytes (G_FILE (file), 1000, &base, NULL, NULL);
  g_autoptr (GBytes) bytes = jd_test_bytes ("new text");
  g_autoptr (GError) error = NULL;

  jd_fake_file_set_text (file, "their text");
  g_assert_null (jd_safe_write (G_FILE (file), bytes, JD_SAFE_WRITE_NONE, base, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT);
  g_assert_cmpstr (jd_fake_file_get_text (file), ==, "their text");
  g_clear_error (&error);

  /* And just before the writing starts. */
  jd_fake_file_set_text (file, "old text");
  jd_fake_file_race (file, "their text");
  g_assert_null (jd_safe_write (G_FILE (file), bytes, JD_SAFE_WRITE_NONE, base, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT);
  g_assert_cmpstr (jd_fake_file_get_text (file), ==, "their text");
  g_clear_error (&error);

  jd_fake_file_set_text (file, NULL);
  g_assert_null (jd_safe_write (G_FILE (file), bytes, JD_SAFE_WRITE_NONE, base, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_GONE);
  g_assert_null (jd_fake_file_get_text (file));
  g_clear_error (&error);

  /* A new file is not put over one that has just come. */
  jd_fake_file_race (file, "their text");
  g_assert_null (jd_safe_write (G_FILE (file), bytes, JD_SAFE_WRITE_NEW, NULL, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_EXISTS);
  g_assert_cmpstr (jd_fake_file_get_text (file), ==, "their text");
}

static void
test_silent (JdTestFolder  *folder,
             gconstpointer  data)
{
  g_autoptr (JdFakeFile) file = jd_fake_file_new ("old text", FALSE);
  g_autoptr (GError) error = NULL;

  jd_fake_file_set_fault (file, JD_FAKE_SILENT, 0);
  g_assert_null (jd_safe_read_bytes (G_FILE (file), 1000, NULL, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (save (file, FALSE, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_FAILED);
  g_assert_cmpstr (jd_fake_file_get_text (file), ==, "old text");
}

#define ADD(name, function) \
  g_test_add ("/storage/safe-stream/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("works", test_works);
  ADD ("faults", test_faults);
  ADD ("new", test_new);
  ADD ("torn", test_torn);
  ADD ("conflict", test_conflict);
  ADD ("silent", test_silent);

  return g_test_run ();
}
