/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-file-private.h"

#include <sys/stat.h>

/* The files that are open in this process, so that none is opened twice or exported over. */
static GMutex mutex;
static GPtrArray *files;

static void
weak_ref_free (gpointer data)
{
  GWeakRef *reference = data;

  g_weak_ref_clear (reference);
  g_free (reference);
}

void
jd_file_registry_add (JdFile *file)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  if (files == NULL)
    files = g_ptr_array_new_with_free_func (weak_ref_free);

  g_weak_ref_init (reference, file);
  g_ptr_array_add (files, reference);
}

static gboolean
is_same_file (GFile *a,
              GFile *b)
{
  const char *left = g_file_peek_path (a);
  const char *right = g_file_peek_path (b);
  struct stat first;
  struct stat second;

  if (g_file_equal (a, b))
    return TRUE;

  return left != NULL && right != NULL && stat (left, &first) == 0 && stat (right, &second) == 0 &&
         first.st_ino == second.st_ino && first.st_dev == second.st_dev;
}

/* The references are let go of outside the lock, as the last one may end a file. */
static GPtrArray *
list_open (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; files != NULL && i < files->len;)
    {
      JdFile *file = g_weak_ref_get (g_ptr_array_index (files, i));

      if (file == NULL)
        g_ptr_array_remove_index_fast (files, i);
      else
        {
          g_ptr_array_add (open, file);
          i++;
        }
    }

  return open;
}

JdFile *
jd_file_find_open (GFile *file)
{
  g_autoptr (GPtrArray) open = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  open = list_open ();
  for (guint i = 0; i < open->len; i++)
    {
      JdFile *one = g_ptr_array_index (open, i);

      if (is_same_file (jd_file_get_file (one), file))
        return g_object_ref (one);
    }

  return NULL;
}

gboolean
jd_file_registry_has_other (JdFile *self)
{
  g_autoptr (GPtrArray) open = list_open ();
  g_autoptr (JdFile) before = g_weak_ref_get (&self->before);

  for (guint i = 0; i < open->len; i++)
    {
      JdFile *one = g_ptr_array_index (open, i);

      if (one != self && one != before &&
          is_same_file (jd_file_get_file (one), jd_file_get_file (self)))
        return TRUE;
    }

  return FALSE;
}
