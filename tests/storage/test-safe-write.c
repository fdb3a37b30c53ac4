/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "jd-safe-private.h"
#include "jd-storage-io.h"
#include "jd-test-folder.h"

static gboolean
save (JdTestFolder      *folder,
      const char        *name,
      const char        *text,
      JdSafeWriteFlags   flags,
      GError           **error)
{
  g_autoptr (GFile) file = jd_test_folder_get (folder, name);
  g_autoptr (GBytes) bytes = jd_test_bytes (text);

  return jd_safe_write_bytes (file, bytes, flags, NULL, error);
}

static void
assert_holds (JdTestFolder *folder,
              const char   *name,
              const char   *text)
{
  g_autofree char *held = jd_test_folder_read (folder, name);

  g_assert_cmpstr (held, ==, text);
}

static guint
get_mode (JdTestFolder *folder,
          const char   *name)
{
  g_autofree char *path = jd_test_folder_dup (folder, name);
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

static void
test_new (JdTestFolder  *folder,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (022);

  g_assert_true (save (folder, "a", "one", JD_SAFE_WRITE_NEW, &error));
  g_assert_no_error (error);
  assert_holds (folder, "a", "one");
  g_assert_cmpuint (get_mode (folder, "a"), ==, 0644);

  g_assert_false (save (folder, "a", "two", JD_SAFE_WRITE_NEW, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_EXISTS);
  assert_holds (folder, "a", "one");

  g_assert_true (save (folder, "secret", "x", JD_SAFE_WRITE_PRIVATE, NULL));
  g_assert_cmpuint (get_mode (folder, "secret"), ==, 0600);
  g_assert_true (save (folder, "empty", "", JD_SAFE_WRITE_NONE, NULL));
  assert_holds (folder, "empty", "");
  g_assert_cmpuint (jd_test_folder_count (folder, ""), ==, 3);
  umask (mask);
}

static void
test_replace (JdTestFolder  *folder,
              gconstpointer  data)
{
  static const guint modes[] = { 0600, 0644, 0664, 0755, 0606, 0400 | 0200 | 04000 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *path = jd_test_folder_dup (folder, "a");
      g_autoptr (GError) error = NULL;

      jd_test_folder_write (folder, "a", "old");
      g_assert_cmpint (g_chmod (path, (int) modes[i]), ==, 0);
      g_assert_true (save (folder, "a", "new", JD_SAFE_WRITE_NONE, &error));
      g_assert_no_error (error);
      assert_holds (folder, "a", "new");
      g_assert_cmpuint (get_mode (folder, "a"), ==, modes[i]);
      g_assert_cmpuint (jd_test_folder_count (folder, ""), ==, 1);
    }
}

static void
test_links (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autofree char *soft = jd_test_folder_dup (folder, "soft");
  g_autofree char *hard = jd_test_folder_dup (folder, "hard");
  g_autofree char *real = jd_test_folder_dup (folder, "real");
  g_autofree char *nowhere = jd_test_folder_dup (folder, "nowhere");
  g_autofree char *loop = jd_test_folder_dup (folder, "loop");
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  jd_test_folder_write (folder, "real", "old");
  g_assert_cmpint (symlink ("real", soft), ==, 0);
  g_assert_cmpint (symlink ("missing", nowhere), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);

  g_assert_true (save (folder, "soft", "by soft", JD_SAFE_WRITE_NONE, NULL));
  g_assert_true (g_file_test (soft, G_FILE_TEST_IS_SYMLINK));
  assert_holds (folder, "real", "by soft");

  g_assert_cmpint (link (real, hard), ==, 0);
  g_assert_true (save (folder, "hard", "by hard", JD_SAFE_WRITE_NONE, NULL));
  assert_holds (folder, "real", "by hard");
  g_assert_cmpint (g_stat (real, &info), ==, 0);
  g_assert_cmpuint (info.st_nlink, ==, 2);
  g_assert_cmpuint (jd_test_folder_count (folder, "state/rescue"), ==, 0);

  g_assert_false (save (folder, "nowhere", "x", JD_SAFE_WRITE_NONE, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_DANGLING);
  g_clear_error (&error);
  g_assert_false (save (folder, "loop", "x", JD_SAFE_WRITE_NONE, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_DANGLING);
}

static void
test_refused (JdTestFolder  *folder,
              gconstpointer  data)
{
  static const struct {
    const char *path;
    int code;
  } rows[] = {
    { "directory", JD_STORAGE_ERROR_NOT_REGULAR },
    { "fifo", JD_STORAGE_ERROR_NOT_REGULAR },
    { "missing/file", JD_STORAGE_ERROR_NOT_FOUND },
    { "file/below", JD_STORAGE_ERROR_NOT_FOUND },
    { "/dev/null", JD_STORAGE_ERROR_NOT_REGULAR },
    { "/dev/full", JD_STORAGE_ERROR_NOT_REGULAR },
    { "/proc/self/comm", JD_STORAGE_ERROR_NOT_REGULAR },
    { "/proc/new", JD_STORAGE_ERROR_NOT_REGULAR },
    { "/", JD_STORAGE_ERROR_NOT_REGULAR },
  };
  g_autofree char *directory = jd_test_folder_dup (folder, "directory");
  g_autofree char *fifo = jd_test_folder_dup (folder, "fifo");

  g_assert_cmpint (g_mkdir (directory, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  jd_test_folder_write (folder, "file", "x");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = *rows[i].path == '/' ? g_strdup (rows[i].path)
                                                   : jd_test_folder_dup (folder, rows[i].path);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = jd_test_bytes ("x");
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) read_error = NULL;

      g_test_message ("%s", path);
      g_assert_false (jd_safe_write_bytes (file, bytes, JD_SAFE_WRITE_NONE, NULL, &error));
      g_assert_error (error, JD_STORAGE_ERROR, rows[i].code);
      if (g_str_equal (path, "/proc/self/comm"))
        continue;
      g_assert_null (jd_safe_read_bytes (file, 1000, NULL, NULL, &read_error));
      g_assert_cmpint (read_error->domain, ==, JD_STORAGE_ERROR);
    }
}

static void
test_names (JdTestFolder  *folder,
            gconstpointer  data)
{
  static const char *const names[] = {
    "a b", "-rf", ".hidden", "%s%n", "new\nline", "?#%41", "\xe2\x80\xae" "fdp.exe", "CON",
    "\xff\xfe", "ab:c|*", "日本語",
  };
  g_autofree char *longest = g_strnfill (255, 'x');
  g_autofree char *longer = g_strnfill (256, 'x');
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (save (folder, names[i], "one", JD_SAFE_WRITE_NONE, NULL));
      g_assert_true (save (folder, names[i], "two", JD_SAFE_WRITE_NONE, NULL));
      assert_holds (folder, names[i], "two");
    }
  g_assert_cmpuint (jd_test_folder_count (folder, ""), ==, G_N_ELEMENTS (names));

  g_assert_true (save (folder, longest, "one", JD_SAFE_WRITE_NONE, NULL));
  g_assert_true (save (folder, longest, "two", JD_SAFE_WRITE_NONE, NULL));
  assert_holds (folder, longest, "two");
  g_assert_false (save (folder, longer, "one", JD_SAFE_WRITE_NONE, &error));
  g_assert_cmpint (error->domain, ==, JD_STORAGE_ERROR);
}

/* A name cannot break the sentence that names it. */
static void
test_sentences (JdTestFolder  *folder,
                gconstpointer  data)
{
  g_autofree char *path = jd_test_folder_dup (folder, "a: b\n\xe2\x80\xae%s");
  g_autofree char *reason = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_safe_read_bytes (file, 10, NULL, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "“a: b\357\277\275\357\277\275%s” could not be read: it is not there");
  reason = jd_storage_error_dup_reason (error);
  g_assert_cmpstr (reason, ==, "it is not there");
}

static void
test_base (JdTestFolder  *folder,
           gconstpointer  data)
{
  g_autoptr (GFile) file = jd_test_folder_get (folder, "a");
  g_autofree char *path = jd_test_folder_dup (folder, "a");
  g_autoptr (GBytes) bytes = jd_test_bytes ("new");
  g_autoptr (GBytes) old = NULL;
  g_autoptr (JdFileState) base = NULL;
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  struct timespec times[2];

  jd_test_folder_write (folder, "a", "old");
  old = jd_safe_read_bytes (file, 10, &base, NULL, NULL);
  g_assert_nonnull (old);

  /* Another text of the same size, in the same file, at the same moment as it seems. */
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  jd_test_folder_write (folder, "a", "OLD");
  times[0] = info.st_atim;
  times[1] = info.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  state = jd_safe_write (file, bytes, JD_SAFE_WRITE_NONE, base, NULL, &error);
  g_assert_null (state);
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_CONFLICT);
  assert_holds (folder, "a", "OLD");
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (path), ==, 0);
  state = jd_safe_write (file, bytes, JD_SAFE_WRITE_NONE, base, NULL, &error);
  g_assert_null (state);
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_GONE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* The same text in another file is no conflict. */
  jd_test_folder_write (folder, "a", "old");
  state = jd_safe_write (file, bytes, JD_SAFE_WRITE_NONE, base, NULL, NULL);
  g_assert_nonnull (state);
  g_assert_cmpuint (state->size, ==, 3);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (state->inode, ==, info.st_ino);
}

static void
test_cancelled (JdTestFolder  *folder,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = jd_test_folder_get (folder, "a");
  g_autoptr (GBytes) bytes = jd_test_bytes ("new");
  g_autoptr (GError) error = NULL;

  jd_test_folder_write (folder, "a", "old");
  g_cancellable_cancel (cancellable);
  g_assert_false (jd_safe_write_bytes (file, bytes, JD_SAFE_WRITE_NONE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (folder, "a", "old");
}

static void
test_locked (JdTestFolder  *folder,
             gconstpointer  data)
{
  g_autofree char *path = jd_test_folder_dup (folder, "a");
  g_autoptr (GError) error = NULL;
  g_autofd int fd = -1;

  jd_test_folder_write (folder, "a", "old");
  fd = open (path, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_false (save (folder, "a", "new", JD_SAFE_WRITE_NONE, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_IN_USE);
  assert_holds (folder, "a", "old");
  g_clear_fd (&fd, NULL);
  g_assert_true (save (folder, "a", "new", JD_SAFE_WRITE_NONE, NULL));
}

static void
test_attributes (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autofree char *path = jd_test_folder_dup (folder, "a");
  char value[16] = { 0 };

  jd_test_folder_write (folder, "a", "old");
  if (setxattr (path, "user.note", "kept", 4, 0) != 0)
    {
      g_test_message ("the disk of the temporary folder has no attributes");
      return;
    }
  g_assert_true (save (folder, "a", "new", JD_SAFE_WRITE_NONE, NULL));
  g_assert_cmpint (getxattr (path, "user.note", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
}

/* What we leave behind when we are killed goes after a day; what others leave behind stays. */
static void
test_sweep (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (GFile) here = jd_test_folder_get (folder, "");
  g_autofd int fd = -1;

  jd_test_folder_write (folder, ".goutputstream-ABCDEF", "x");
  jd_test_folder_write (folder, JD_TEMPORARY_PREFIX "0123456789abcdef.tmp", "x");
  jd_test_folder_write (folder, JD_TEMPORARY_PREFIX "notes.txt", "x");
  g_assert_cmpuint (jd_safe_write_sweep (here), ==, 0);
  g_assert_cmpuint (jd_test_folder_count (folder, ""), ==, 3);

  fd = open (folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpuint (jd_io_sweep (fd, time (NULL) + 23 * 60 * 60), ==, 0);
  g_assert_cmpuint (jd_io_sweep (fd, time (NULL) + 25 * 60 * 60), ==, 1);
  g_assert_cmpuint (jd_test_folder_count (folder, ""), ==, 2);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jd_safe_write_bytes_finish (G_FILE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_async (JdTestFolder  *folder,
            gconstpointer  data)
{
  g_autoptr (GFile) file = jd_test_folder_get (folder, "a");
  g_autoptr (GBytes) bytes = jd_test_bytes ("new");
  gboolean done = FALSE;

  jd_safe_write_bytes_async (file, bytes, JD_SAFE_WRITE_NONE, NULL, read_cb, &done);
  jd_test_wait (&done);
  assert_holds (folder, "a", "new");
}

static void
test_read_limit (JdTestFolder  *folder,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = jd_test_folder_get (folder, "a");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  jd_test_folder_write (folder, "a", "12345");
  bytes = jd_safe_read_bytes (file, 5, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 5);
  g_assert_null (jd_safe_read_bytes (file, 4, NULL, NULL, &error));
  g_assert_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_TOO_LARGE);
}

#define ADD(name, function) \
  g_test_add ("/storage/safe-write/" name, JdTestFolder, NULL, jd_test_folder_set_up, function, \
              jd_test_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("replace", test_replace);
  ADD ("links", test_links);
  ADD ("refused", test_refused);
  ADD ("names", test_names);
  ADD ("sentences", test_sentences);
  ADD ("base", test_base);
  ADD ("cancelled", test_cancelled);
  ADD ("locked", test_locked);
  ADD ("attributes", test_attributes);
  ADD ("sweep", test_sweep);
  ADD ("async", test_async);
  ADD ("read-limit", test_read_limit);

  return g_test_run ();
}
