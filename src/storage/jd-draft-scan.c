/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-store-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "jd-storage-io.h"
#include "jd-storage-private.h"

#define KIND "draft"
#define MAX_DRAFT_BYTES (64 * 1024 * 1024)
#define USUAL_HEAD 4096

static void
entry_clear (gpointer data)
{
  JdDraftEntry *entry = data;

  g_free (entry->id);
}

/* By draft, the newest generation first. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const JdDraftEntry *left = a;
  const JdDraftEntry *right = b;
  int order = g_strcmp0 (left->id, right->id);

  if (order != 0)
    return order;

  return left->sequence < right->sequence ? 1 : left->sequence > right->sequence ? -1 : 0;
}

GArray *
jd_draft_list_entries (int         folder,
                       const char *only)
{
  g_autofd int copy = jd_io_open (folder, ".", O_RDONLY | O_DIRECTORY, 0);
  DIR *listing = copy >= 0 ? fdopendir (copy) : NULL;
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (JdDraftEntry));

  g_array_set_clear_func (entries, entry_clear);
  if (listing == NULL)
    return entries;

  g_steal_fd (&copy);
  for (struct dirent *found = readdir (listing); found != NULL; found = readdir (listing))
    {
      JdDraftEntry entry = { NULL, 0 };

      if ((only == NULL || g_str_has_prefix (found->d_name, only)) &&
          jd_draft_parse_file_name (found->d_name, &entry.id, &entry.sequence))
        g_array_append_val (entries, entry);
    }
  closedir (listing);
  g_array_sort (entries, compare_entries);

  return entries;
}

void
jd_draft_found_free (JdDraftFound *self)
{
  g_free (self->id);
  g_clear_pointer (&self->head, jd_record_free);
  g_free (self);
}

static void
put_aside (int         folder,
           const char *name)
{
  g_autofree char *other = NULL;
  g_autofd int aside = -1;

  if (mkdirat (folder, JD_DRAFT_UNREADABLE_FOLDER, 0700) != 0 && errno != EEXIST)
    return;

  aside = jd_io_open (folder, JD_DRAFT_UNREADABLE_FOLDER, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  if (aside < 0)
    return;

  if (faccessat (aside, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
    other = g_strdup_printf ("%08x-%s", g_random_int (), name);
  renameat (folder, name, aside, other != NULL ? other : name);
}

static GBytes *
read_start (int      fd,
            gsize    length)
{
  g_autofree guint8 *data = g_malloc (length);
  gssize n;

  do
    n = pread (fd, data, length, 0);
  while (n < 0 && errno == EINTR);

  return n >= 0 ? g_bytes_new_take (g_steal_pointer (&data), (gsize) n) : NULL;
}

static void
set_not_read (GError **error)
{
  int number = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number),
                       g_strerror (number));
}

/* The head is usually in the first page. */
static JdRecord *
read_head (int       fd,
           guint64   size,
           GError  **error)
{
  g_autoptr (GBytes) usual = read_start (fd, USUAL_HEAD);
  g_autoptr (GBytes) all = NULL;
  JdRecord *head = usual != NULL ? jd_record_read_head (usual, size, KIND, NULL) : NULL;

  if (head != NULL)
    return head;

  all = read_start (fd, JD_RECORD_MAX_HEAD);
  if (all == NULL)
    {
      set_not_read (error);
      return NULL;
    }

  return jd_record_read_head (all, size, KIND, error);
}

/* Fails with an error of JD_STORAGE_ERROR when the content is not as it should be, and with one
 * of G_FILE_ERROR when it could not be read at all. */
static JdRecord *
read_generation (int           folder,
                 const char   *name,
                 GBytes      **content,
                 guint64      *size,
                 GError      **error)
{
  g_autofd int fd = jd_io_open (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;

  if (fd < 0 || fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      set_not_read (error);
      return NULL;
    }

  *size = (guint64) info.st_size;
  if (content == NULL)
    return read_head (fd, *size, error);

  bytes = jd_io_read_all (fd, MAX_DRAFT_BYTES);
  if (bytes == NULL)
    {
      set_not_read (error);
      return NULL;
    }

  return jd_record_read (bytes, KIND, content, error);
}

static gboolean
is_of_name (JdRecord    *head,
            const JdDraftEntry *entry)
{
  return g_strcmp0 (jd_record_get (head, "id"), entry->id) == 0 &&
         jd_record_get_number (head, "sequence") == entry->sequence;
}

/* Reads one generation into @found when it is whole; moves it aside when it is damaged. */
static void
try_generation (int                  folder,
                const JdDraftEntry  *entry,
                JdDraftFound        *found,
                GBytes             **content,
                GError             **error)
{
  g_autofree char *name = jd_draft_dup_file_name (entry->id, entry->sequence);
  g_autoptr (GError) cause = NULL;
  g_autoptr (JdRecord) head = NULL;
  guint64 size = 0;

  head = read_generation (folder, name, content, &size, &cause);
  found->size += size;
  if (head != NULL && is_of_name (head, entry))
    found->head = g_steal_pointer (&head);
  else if (head != NULL || g_error_matches (cause, JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID))
    {
      put_aside (folder, name);
      if (content != NULL)
        g_clear_pointer (content, g_bytes_unref);
    }

  if (cause != NULL && *error == NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
}

/* Reads the generations of one draft from the newest on, until one is whole. Returns the index
 * after its last entry. */
static guint
read_draft (int            folder,
            GArray        *entries,
            guint          index,
            JdDraftFound  *found,
            GBytes       **content,
            GError       **error)
{
  const char *id = g_array_index (entries, JdDraftEntry, index).id;
  guint i;

  for (i = index; i < entries->len; i++)
    {
      const JdDraftEntry *entry = &g_array_index (entries, JdDraftEntry, i);

      if (!g_str_equal (entry->id, id))
        break;
      if (found->head == NULL)
        try_generation (folder, entry, found, content, error);
    }

  if (found->head != NULL)
    g_clear_error (error);

  return i;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const JdDraftFound *left = *(JdDraftFound *const *) a;
  const JdDraftFound *right = *(JdDraftFound *const *) b;
  guint64 first = left->head != NULL ? jd_record_get_number (left->head, "sequence") : 0;
  guint64 second = right->head != NULL ? jd_record_get_number (right->head, "sequence") : 0;

  return first < second ? 1 : first > second ? -1 : g_strcmp0 (left->id, right->id);
}

int
jd_draft_open_folder (const char  *path,
                      GError     **error)
{
  int folder = jd_io_make_folder (path);
  int number = errno;

  if (folder < 0)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path);

      jd_storage_set_errno (error, file, JD_STORAGE_READ, number);
    }

  return folder;
}

/* A damaged one was put aside, and one that has just gone is gone; what else cannot be read, be it
 * from a newer version, stays where it is. */
static gboolean
is_still_there (const GError *cause)
{
  return cause != NULL && !g_error_matches (cause, JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID) &&
         !g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

GPtrArray *
jd_draft_scan (const char  *path,
               GError     **error)
{
  g_autofd int folder = jd_draft_open_folder (path, error);
  g_autoptr (GArray) entries = NULL;
  GPtrArray *array;

  if (folder < 0)
    return NULL;

  jd_io_sweep (folder, time (NULL));
  entries = jd_draft_list_entries (folder, NULL);
  array = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_draft_found_free);
  for (guint i = 0; i < entries->len;)
    {
      JdDraftFound *found = g_new0 (JdDraftFound, 1);
      g_autoptr (GError) cause = NULL;

      found->id = g_strdup (g_array_index (entries, JdDraftEntry, i).id);
      i = read_draft (folder, entries, i, found, NULL, &cause);
      found->held = jd_draft_is_held (folder, found->id);
      if (found->head != NULL || is_still_there (cause))
        g_ptr_array_add (array, found);
      else
        jd_draft_found_free (found);
    }
  g_ptr_array_sort (array, compare_found);

  return array;
}

GPtrArray *
jd_draft_scan_unreadable (const char *path)
{
  g_autofree char *aside = g_build_filename (path, JD_DRAFT_UNREADABLE_FOLDER, NULL);
  g_autoptr (GDir) listing = g_dir_open (aside, 0, NULL);
  GPtrArray *array = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_draft_found_free);

  for (const char *name = listing != NULL ? g_dir_read_name (listing) : NULL; name != NULL;
       name = g_dir_read_name (listing))
    {
      JdDraftFound *found = g_new0 (JdDraftFound, 1);

      found->id = g_strdup (name);
      g_ptr_array_add (array, found);
    }
  g_ptr_array_sort (array, compare_found);

  return array;
}

GBytes *
jd_draft_read (const char  *path,
               const char  *id,
               JdRecord   **head,
               GError     **error)
{
  g_autofd int folder = jd_draft_open_folder (path, error);
  g_autoptr (GArray) entries = folder >= 0 ? jd_draft_list_entries (folder, id) : NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) cause = NULL;
  JdDraftFound found = { NULL, NULL, 0, FALSE };

  if (entries == NULL)
    return NULL;

  if (entries->len > 0)
    read_draft (folder, entries, 0, &found, &content, &cause);
  *head = found.head;
  if (found.head != NULL)
    return g_steal_pointer (&content);

  g_set_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID,
               /* Translators: %s is a reason: “it is not there” */
               _("The draft could not be read: %s"),
               cause != NULL ? cause->message : _("it is not there"));

  return NULL;
}
