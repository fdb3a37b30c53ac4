/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-version-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "jd-record.h"
#include "jd-safe-write.h"
#include "jd-storage-io.h"
#include "jd-storage-private.h"

#define KIND "version"
#define SUFFIX ".version"
#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_TITLE 200
#define MAX_DOCUMENTS 1000
#define MAX_TOTAL G_GUINT64_CONSTANT (536870912)

static const char *const kinds[] = { "saved", "draft", "ours", "theirs", "template" };

struct _JdVersionEntry {
  GObject parent_instance;

  /* Owned */
  char *path;
  char *title;
  GDateTime *moment;

  JdVersionKind kind;
};

G_DEFINE_FINAL_TYPE (JdVersionEntry, jd_version_entry, G_TYPE_OBJECT)

static void
jd_version_entry_finalize (GObject *object)
{
  JdVersionEntry *self = JD_VERSION_ENTRY (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->moment, g_date_time_unref);

  G_OBJECT_CLASS (jd_version_entry_parent_class)->finalize (object);
}

static void
jd_version_entry_class_init (JdVersionEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_version_entry_finalize;
}

static void
jd_version_entry_init (JdVersionEntry *self)
{
}

JdVersionKind
jd_version_entry_get_kind (JdVersionEntry *self)
{
  g_return_val_if_fail (JD_IS_VERSION_ENTRY (self), JD_VERSION_SAVED);

  return self->kind;
}

GDateTime *
jd_version_entry_get_moment (JdVersionEntry *self)
{
  g_return_val_if_fail (JD_IS_VERSION_ENTRY (self), NULL);

  return self->moment;
}

const char *
jd_version_entry_get_title (JdVersionEntry *self)
{
  g_return_val_if_fail (JD_IS_VERSION_ENTRY (self), NULL);

  return self->title;
}

static JdRecord *
read_version (const char  *path,
              GBytes     **content,
              GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = jd_safe_read_bytes (file, MAX_BYTES, NULL, NULL, error);

  return bytes != NULL ? jd_record_read (bytes, KIND, content, error) : NULL;
}

GBytes *
jd_version_entry_load (JdVersionEntry  *self,
                 GError    **error)
{
  g_autoptr (JdRecord) head = NULL;
  GBytes *content = NULL;

  g_return_val_if_fail (JD_IS_VERSION_ENTRY (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  head = read_version (self->path, &content, error);

  return content;
}

/* The identity comes from a file and may be anything, so its hash names the folder. */
static char *
dup_folder (const char *document_id)
{
  g_autofree char *all = jd_storage_dup_state_folder ("versions");
  char hash[JD_HASH_LENGTH + 1];

  jd_storage_hash (document_id, strlen (document_id), hash);
  hash[32] = '\0';

  return g_build_filename (all, hash, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* The names are numbers of one length, so that the newest comes first. */
static GPtrArray *
list_names (const char *path,
            const char *suffix)
{
  g_autoptr (GDir) listing = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (const char *name = listing != NULL ? g_dir_read_name (listing) : NULL; name != NULL;
       name = g_dir_read_name (listing))
    if (g_str_has_suffix (name, suffix) && *name != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static guint64
get_number (GPtrArray *names)
{
  return names->len > 0 ? g_ascii_strtoull (g_ptr_array_index (names, 0), NULL, 16) : 0;
}

static gboolean
is_newest (const char *path,
           GPtrArray  *names,
           GBytes     *bytes)
{
  g_autofree char *newest = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (JdRecord) head = NULL;

  if (names->len == 0)
    return FALSE;

  newest = g_build_filename (path, g_ptr_array_index (names, 0), NULL);
  head = read_version (newest, &content, NULL);

  return head != NULL && g_bytes_equal (content, bytes);
}

static GBytes *
make_record (const char    *document_id,
             JdVersionKind  kind,
             const char    *title,
             GBytes        *bytes)
{
  g_autoptr (JdRecord) head = jd_record_new (KIND);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *written = g_date_time_format_iso8601 (now);
  g_autofree char *id = g_utf8_make_valid (document_id, MIN (strlen (document_id), MAX_TITLE));
  g_autofree char *label =
    title != NULL && g_utf8_strlen (title, -1) > MAX_TITLE ? g_utf8_substring (title, 0, MAX_TITLE)
                                                           : g_strdup (title);

  jd_record_set (head, "document", id);
  jd_record_set (head, "origin", kinds[kind]);
  jd_record_set (head, "written", written);
  jd_record_set (head, "program", "Rolewright " JD_PROGRAM_VERSION);
  jd_record_set (head, "title", label);

  return jd_record_write (head, bytes);
}

static void
remove_oldest (int        folder,
               GPtrArray *names)
{
  for (guint i = JD_VERSION_KEEP - 1; i < names->len; i++)
    unlinkat (folder, g_ptr_array_index (names, i), 0);
}

static void
clear_folder (const char *path)
{
  g_autoptr (GPtrArray) names = list_names (path, SUFFIX);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

/* The folder whose last version is the oldest, but for @keep. */
static char *
dup_oldest_folder (const char *all,
                   GPtrArray  *folders,
                   const char *keep)
{
  char *oldest = NULL;
  gint64 moment = G_MAXINT64;

  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *path = g_build_filename (all, g_ptr_array_index (folders, i), NULL);
      GStatBuf info;

      if (g_str_equal (path, keep) || g_stat (path, &info) != 0 || info.st_mtime >= moment)
        continue;

      moment = info.st_mtime;
      g_set_str (&oldest, path);
    }

  return oldest;
}

/* Forgets the documents that nobody has saved for the longest time when there are too many. */
static void
bound_documents (const char *keep)
{
  g_autofree char *all = jd_storage_dup_state_folder ("versions");

  for (guint i = 0; i < MAX_DOCUMENTS; i++)
    {
      g_autoptr (GPtrArray) folders = list_names (all, "");
      g_autofree char *oldest = NULL;

      if (folders->len <= MAX_DOCUMENTS && jd_versions_get_size () <= MAX_TOTAL)
        return;

      oldest = dup_oldest_folder (all, folders, keep);
      if (oldest == NULL)
        return;
      clear_folder (oldest);
    }
}

static gboolean
write_version (const char  *path,
               GPtrArray   *names,
               GBytes      *record,
               GError     **error)
{
  g_autofree char *name =
    g_strdup_printf ("%016" G_GINT64_MODIFIER "x" SUFFIX, get_number (names) + 1);
  g_autofd int folder = jd_io_make_folder (path);

  if (folder < 0 || !jd_io_write_file (folder, name, record))
    {
      int number = errno;
      g_autoptr (GFile) file = g_file_new_build_filename (path, name, NULL);

      jd_storage_set_errno (error, file, JD_STORAGE_SAVE, number);
      return FALSE;
    }

  remove_oldest (folder, names);

  return TRUE;
}

gboolean
jd_versions_add (const char     *document_id,
                 JdVersionKind   kind,
                 const char     *title,
                 GBytes         *bytes,
                 GError        **error)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GBytes) record = NULL;

  g_return_val_if_fail (document_id != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  locker = g_mutex_locker_new (&mutex);
  path = dup_folder (document_id);
  names = list_names (path, SUFFIX);
  if (is_newest (path, names, bytes))
    return TRUE;

  record = make_record (document_id, kind, title, bytes);
  if (!write_version (path, names, record, error))
    return FALSE;

  bound_documents (path);

  return TRUE;
}

static JdVersionEntry *
version_new (const char *path)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (JdRecord) head = read_version (path, &content, NULL);
  JdVersionEntry *self;

  if (head == NULL)
    return NULL;

  self = g_object_new (JD_TYPE_VERSION_ENTRY, NULL);
  self->path = g_strdup (path);
  self->title = g_strdup (jd_record_get (head, "title"));
  if (jd_record_get (head, "written") != NULL)
    self->moment = g_date_time_new_from_iso8601 (jd_record_get (head, "written"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (jd_record_get (head, "origin"), kinds[i]) == 0)
      self->kind = (JdVersionKind) i;

  return self;
}

GListModel *
jd_versions_list (const char *document_id)
{
  GListStore *list = g_list_store_new (JD_TYPE_VERSION_ENTRY);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_val_if_fail (document_id != NULL, G_LIST_MODEL (list));

  path = dup_folder (document_id);
  names = list_names (path, SUFFIX);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      g_autoptr (JdVersionEntry) version = version_new (file);

      if (version != NULL)
        g_list_store_append (list, version);
    }

  return G_LIST_MODEL (list);
}

guint64
jd_versions_get_size (void)
{
  g_autofree char *all = jd_storage_dup_state_folder ("versions");
  g_autoptr (GFile) file = g_file_new_for_path (all);
  guint64 size = 0;

  g_file_measure_disk_usage (file, G_FILE_MEASURE_APPARENT_SIZE, NULL, NULL, NULL, &size, NULL,
                             NULL, NULL);

  return size;
}

gboolean
jd_versions_clear (GError **error)
{
  g_autofree char *all = jd_storage_dup_state_folder ("versions");
  g_autoptr (GPtrArray) folders = list_names (all, "");
  g_autoptr (GPtrArray) left = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *path = g_build_filename (all, g_ptr_array_index (folders, i), NULL);

      clear_folder (path);
    }

  left = list_names (all, "");
  if (left->len == 0)
    return TRUE;

  g_set_error_literal (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_FAILED,
                       _("Not all versions could be removed"));

  return FALSE;
}
