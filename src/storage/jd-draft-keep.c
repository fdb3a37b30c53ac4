/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "jd-storage-io.h"

#define SECONDS_OF_DAY (24 * 60 * 60)

static gboolean
move_entries (int          source,
              int          target,
              GArray      *entries,
              GHashTable  *ids,
              GError     **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const JdDraftEntry *entry = &g_array_index (entries, JdDraftEntry, i);
      g_autofree char *name = NULL;

      if (!g_hash_table_contains (ids, entry->id))
        continue;

      name = jd_draft_dup_file_name (entry->id, entry->sequence);
      utimensat (source, name, NULL, AT_SYMLINK_NOFOLLOW);
      if (renameat (source, name, target, name) != 0 && errno != ENOENT)
        {
          g_set_error (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_FAILED,
                       _("The draft could not be moved: %s"), g_strerror (errno));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
jd_draft_move_all (const char  *from,
                   const char  *to,
                   GHashTable  *ids,
                   GError     **error)
{
  g_autofd int source = jd_draft_open_folder (from, error);
  g_autofd int target = source >= 0 ? jd_draft_open_folder (to, error) : -1;
  g_autoptr (GArray) entries = target >= 0 ? jd_draft_list_entries (source, NULL) : NULL;

  if (entries == NULL || !move_entries (source, target, entries, ids, error))
    return FALSE;

  jd_io_sync_folder (target);
  jd_io_sync_folder (source);

  return TRUE;
}

gboolean
jd_draft_move (const char  *from,
               const char  *to,
               const char  *id,
               GError     **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (ids, (gpointer) id);

  return jd_draft_move_all (from, to, ids, error);
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  const JdDraftEntry *left = a;
  const JdDraftEntry *right = b;

  return left->sequence < right->sequence ? 1 : left->sequence > right->sequence ? -1 : 0;
}

gboolean
jd_draft_prune (const char *path,
                guint       days,
                guint       count,
                guint64     bytes)
{
  g_autofd int folder = jd_io_make_folder (path);
  g_autoptr (GArray) entries = folder >= 0 ? jd_draft_list_entries (folder, NULL) : NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint64 total = 0;
  gboolean done = entries != NULL;

  if (entries != NULL)
    g_array_sort (entries, compare_newest);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const JdDraftEntry *entry = &g_array_index (entries, JdDraftEntry, i);
      g_autofree char *name = jd_draft_dup_file_name (entry->id, entry->sequence);
      struct stat info;

      if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        continue;

      total += (guint64) info.st_size;
      if (i >= count || total > bytes || days == 0 ||
          info.st_mtim.tv_sec < now - (gint64) days * SECONDS_OF_DAY)
        done = unlinkat (folder, name, 0) == 0 && done;
    }

  return done;
}

char *
jd_draft_dup_unreadable_path (const char *path,
                              const char *id)
{
  g_autofree char *aside = g_build_filename (path, JD_DRAFT_UNREADABLE_FOLDER, id, NULL);
  g_autofd int folder = -1;
  g_autoptr (GArray) entries = NULL;
  g_autofree char *name = NULL;

  if (g_file_test (aside, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&aside);

  folder = jd_io_make_folder (path);
  entries = folder >= 0 ? jd_draft_list_entries (folder, id) : NULL;
  if (entries == NULL || entries->len == 0)
    return g_steal_pointer (&aside);

  name = jd_draft_dup_file_name (id, g_array_index (entries, JdDraftEntry, 0).sequence);

  return g_build_filename (path, name, NULL);
}

gboolean
jd_draft_clear_unreadable (const char *path)
{
  g_autofree char *aside = g_build_filename (path, JD_DRAFT_UNREADABLE_FOLDER, NULL);
  g_autoptr (GPtrArray) found = jd_draft_scan_unreadable (path);
  g_autofd int folder = jd_io_open (AT_FDCWD, aside, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  gboolean done = TRUE;

  for (guint i = 0; i < found->len; i++)
    {
      JdDraftFound *one = g_ptr_array_index (found, i);

      done = unlinkat (folder, one->id, 0) == 0 && done;
    }

  return done;
}
