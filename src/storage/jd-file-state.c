/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-storage-private.h"

#include <string.h>

const char *
jd_storage_get_path (GFile *file)
{
  return g_file_is_native (file) ? g_file_peek_path (file) : NULL;
}

void
jd_storage_hash (gconstpointer data,
                 gsize         length,
                 char          hash[JD_HASH_LENGTH + 1])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, data, (gssize) length);
  g_strlcpy (hash, g_checksum_get_string (sum), JD_HASH_LENGTH + 1);
}

JdFileState *
jd_file_state_new (const struct stat *info,
                   GBytes            *bytes)
{
  JdFileState *self = g_new0 (JdFileState, 1);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  jd_storage_hash (data, size, self->hash);
  self->size = size;
  if (info != NULL)
    {
      self->device = info->st_dev;
      self->inode = info->st_ino;
      self->modified = (gint64) info->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) +
                       info->st_mtim.tv_nsec;
    }

  return self;
}

JdFileState *
jd_file_state_copy (const JdFileState *self)
{
  return g_memdup2 (self, sizeof *self);
}

void
jd_file_state_free (JdFileState *self)
{
  g_free (self);
}

char *
jd_storage_dup_state_folder (const char *name)
{
  const char *chosen = g_getenv ("JD_STATE_DIR");

  if (chosen != NULL && *chosen != '\0')
    return g_build_filename (chosen, name, NULL);

  return g_build_filename (g_get_user_state_dir (), "rolewright", name, NULL);
}
