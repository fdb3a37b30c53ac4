/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "jd-storage-io.h"
#include "jd-storage-private.h"

#define ID_LENGTH 36
#define SEQUENCE_LENGTH 16

struct _JdDraftWriter {
  gatomicrefcount references;
  GMutex mutex;

  /* Owned */
  char *path;
  char *id;
  GArray *generations;
  int lock;

  guint64 written;
  int ended;
};

char *
jd_draft_dup_file_name (const char *id,
                        guint64     sequence)
{
  return g_strdup_printf ("%s-%016" G_GINT64_MODIFIER "x" JD_DRAFT_SUFFIX, id, sequence);
}

gboolean
jd_draft_parse_file_name (const char  *name,
                          char       **id,
                          guint64     *sequence)
{
  g_autofree char *first = NULL;
  g_autofree char *digits = NULL;

  if (strlen (name) != ID_LENGTH + 1 + SEQUENCE_LENGTH + strlen (JD_DRAFT_SUFFIX) ||
      name[ID_LENGTH] != '-' || !g_str_has_suffix (name, JD_DRAFT_SUFFIX))
    return FALSE;

  first = g_strndup (name, ID_LENGTH);
  digits = g_strndup (name + ID_LENGTH + 1, SEQUENCE_LENGTH);
  if (!g_uuid_string_is_valid (first) ||
      !g_ascii_string_to_unsigned (digits, 16, 1, G_MAXUINT64, sequence, NULL))
    return FALSE;

  *id = g_steal_pointer (&first);

  return TRUE;
}

JdDraftWriter *
jd_draft_writer_new (const char *folder,
                     const char *id)
{
  JdDraftWriter *self = g_new0 (JdDraftWriter, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (folder);
  self->id = g_strdup (id);
  self->generations = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->lock = -1;

  return self;
}

JdDraftWriter *
jd_draft_writer_ref (JdDraftWriter *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

static char *
dup_lock_name (const char *id)
{
  return g_strconcat (id, ".lock", NULL);
}

static void
let_go (JdDraftWriter *self)
{
  g_autofd int folder = -1;
  g_autofree char *name = dup_lock_name (self->id);

  if (self->lock < 0)
    return;

  folder = jd_io_open (AT_FDCWD, self->path, O_RDONLY | O_DIRECTORY, 0);
  if (folder >= 0)
    unlinkat (folder, name, 0);
  g_clear_fd (&self->lock, NULL);
}

void
jd_draft_writer_unref (JdDraftWriter *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  let_go (self);
  g_mutex_clear (&self->mutex);
  g_array_unref (self->generations);
  g_free (self->path);
  g_free (self->id);
  g_free (self);
}

/* The lock counts only on the file that has the name now: whoever let go has removed the one that
 * was opened here. Returns -1 with errno set, 0 to try again, 1. */
static int
try_lock (JdDraftWriter *self,
          int            folder,
          const char    *name)
{
  g_autofd int fd = jd_io_open (folder, name, O_RDWR | O_CREAT | O_NOFOLLOW, 0600);
  struct stat here;
  struct stat there;

  if (fd < 0 || fstat (fd, &here) != 0)
    return -1;
  if (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    return -1;
  if (fstatat (folder, name, &there, AT_SYMLINK_NOFOLLOW) != 0 || here.st_ino != there.st_ino)
    return 0;

  self->lock = g_steal_fd (&fd);

  return 1;
}

static void
find_generations (JdDraftWriter *self,
                  int            folder)
{
  g_autofd int copy = jd_io_open (folder, ".", O_RDONLY | O_DIRECTORY, 0);
  DIR *listing = copy >= 0 ? fdopendir (copy) : NULL;

  if (listing == NULL)
    return;

  g_steal_fd (&copy);
  for (struct dirent *entry = readdir (listing); entry != NULL; entry = readdir (listing))
    {
      g_autofree char *id = NULL;
      guint64 sequence;

      if (!g_str_has_prefix (entry->d_name, self->id) ||
          !jd_draft_parse_file_name (entry->d_name, &id, &sequence))
        continue;

      g_array_append_val (self->generations, sequence);
      self->written = MAX (self->written, sequence);
    }
  closedir (listing);
}

static void
set_draft_errno (GError **error,
                 int      number)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *reason = NULL;

  jd_storage_set_errno (&cause, NULL, JD_STORAGE_SAVE, number);
  reason = jd_storage_error_dup_reason (cause);
  /* Translators: %s is a reason: “the disk is full” */
  g_set_error (error, JD_STORAGE_ERROR, cause->code, _("The draft could not be stored: %s"),
               reason);
}

gboolean
jd_draft_writer_hold (JdDraftWriter  *self,
                      GError        **error)
{
  g_autofree char *name = dup_lock_name (self->id);
  g_autofd int folder = jd_io_make_folder (self->path);
  int result = folder >= 0 ? 0 : -1;

  for (guint i = 0; i < 10 && result == 0; i++)
    result = try_lock (self, folder, name);

  if (result > 0)
    {
      find_generations (self, folder);
      return TRUE;
    }

  if (folder >= 0 && (result == 0 || errno == EWOULDBLOCK))
    g_set_error_literal (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_IN_USE,
                         _("The draft is open in another window"));
  else
    set_draft_errno (error, errno);

  return FALSE;
}

void
jd_draft_writer_end (JdDraftWriter *self)
{
  g_atomic_int_set (&self->ended, TRUE);

  /* Otherwise a write is under way, and lets go when it is done. */
  if (g_mutex_trylock (&self->mutex))
    {
      let_go (self);
      g_mutex_unlock (&self->mutex);
    }
}

void
jd_draft_writer_stop (JdDraftWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->written = G_MAXUINT64;
  g_mutex_unlock (&self->mutex);
}

static void
remove_generations (JdDraftWriter *self,
                    int            folder,
                    guint64        last)
{
  for (guint i = self->generations->len; i-- > 0;)
    {
      guint64 sequence = g_array_index (self->generations, guint64, i);
      g_autofree char *name = NULL;

      if (sequence > last)
        continue;

      name = jd_draft_dup_file_name (self->id, sequence);
      if (unlinkat (folder, name, 0) == 0 || errno == ENOENT)
        g_array_remove_index_fast (self->generations, i);
    }
}

static gboolean
write_generation (JdDraftWriter *self,
                  guint64        sequence,
                  GBytes        *bytes)
{
  g_autofree char *name = jd_draft_dup_file_name (self->id, sequence);
  g_autofd int folder = jd_io_make_folder (self->path);

  if (folder < 0)
    return FALSE;

  g_array_append_val (self->generations, sequence);
  if (!jd_io_write_file (folder, name, bytes))
    return FALSE;

  self->written = sequence;
  remove_generations (self, folder, sequence - 1);

  return TRUE;
}

gboolean
jd_draft_writer_write (JdDraftWriter  *self,
                       guint64         sequence,
                       JdRecord       *head,
                       GBytes         *content,
                       GError        **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GBytes) bytes = NULL;
  gboolean done = TRUE;

  if (!g_atomic_int_get (&self->ended) && sequence > self->written)
    {
      if (self->lock < 0 && !jd_draft_writer_hold (self, error))
        return FALSE;

      bytes = jd_record_write (head, content);
      done = write_generation (self, sequence, bytes);
      if (!done)
        set_draft_errno (error, errno);
    }

  if (g_atomic_int_get (&self->ended))
    let_go (self);

  return done;
}

gboolean
jd_draft_writer_retire (JdDraftWriter *self,
                        guint64        sequence)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofd int folder = jd_io_open (AT_FDCWD, self->path, O_RDONLY | O_DIRECTORY, 0);

  /* A write of an older text that comes late is left out. */
  self->written = MAX (self->written, sequence);
  if (folder >= 0)
    remove_generations (self, folder, sequence);

  return self->generations->len == 0;
}

gboolean
jd_draft_is_held (int         folder,
                  const char *id)
{
  g_autofree char *name = dup_lock_name (id);
  g_autofd int fd = jd_io_open (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);

  return fd >= 0 && flock (fd, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}
