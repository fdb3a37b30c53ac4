/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-storage-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* The reason is kept apart, as a translation may put the name of the file anywhere. */
typedef struct {
  char *reason;
} JdStorageErrorPrivate;

static void
jd_storage_error_private_init (JdStorageErrorPrivate *private)
{
  private->reason = NULL;
}

static void
jd_storage_error_private_copy (const JdStorageErrorPrivate *private,
                               JdStorageErrorPrivate       *copy)
{
  copy->reason = g_strdup (private->reason);
}

static void
jd_storage_error_private_clear (JdStorageErrorPrivate *private)
{
  g_free (private->reason);
}

G_DEFINE_EXTENDED_ERROR (JdStorageError, jd_storage_error)

typedef struct {
  int number;
  JdStorageError code;
  const char *reason;
} Reason;

static const Reason reasons[] = {
  { ENOSPC, JD_STORAGE_ERROR_NO_SPACE, N_("the disk is full") },
  { EDQUOT, JD_STORAGE_ERROR_NO_SPACE, N_("your disk quota is used up") },
  { EFBIG, JD_STORAGE_ERROR_TOO_LARGE, N_("it is too large for this disk") },
  { EACCES, JD_STORAGE_ERROR_READ_ONLY, N_("you have no permission") },
  { EPERM, JD_STORAGE_ERROR_READ_ONLY, N_("the system does not permit it") },
  { EROFS, JD_STORAGE_ERROR_READ_ONLY, N_("the disk is read-only") },
  { ENOENT, JD_STORAGE_ERROR_NOT_FOUND, N_("it is not there") },
  { ENOTDIR, JD_STORAGE_ERROR_NOT_FOUND, N_("its folder is not there") },
  { EEXIST, JD_STORAGE_ERROR_EXISTS, N_("there is a file of this name already") },
  { EISDIR, JD_STORAGE_ERROR_NOT_REGULAR, N_("it is a folder") },
  { ELOOP, JD_STORAGE_ERROR_DANGLING, N_("it is a link that leads nowhere") },
  { EBUSY, JD_STORAGE_ERROR_IN_USE, N_("another program is using it") },
  { ETXTBSY, JD_STORAGE_ERROR_IN_USE, N_("another program is using it") },
  { EIO, JD_STORAGE_ERROR_FAILED, N_("the disk reported an error") },
  { ENODEV, JD_STORAGE_ERROR_FAILED, N_("the disk is not connected") },
  { ENXIO, JD_STORAGE_ERROR_FAILED, N_("the disk is not connected") },
  { ENOTCONN, JD_STORAGE_ERROR_FAILED, N_("the disk or server is not connected") },
  { ESTALE, JD_STORAGE_ERROR_FAILED, N_("the server has lost the file") },
  { ETIMEDOUT, JD_STORAGE_ERROR_FAILED, N_("the disk or server does not answer") },
  { EMFILE, JD_STORAGE_ERROR_FAILED, N_("too many files are open") },
  { ENFILE, JD_STORAGE_ERROR_FAILED, N_("too many files are open") },
  { ENAMETOOLONG, JD_STORAGE_ERROR_FAILED, N_("its name is too long") },
};

static gboolean
is_hidden_or_turning (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x061c || (c >= 0x200b && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* The last part of the name as people may see it: valid, with a sign in place of each control and
 * direction character. */
static char *
dup_name (GFile *file)
{
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = NULL;
  GString *clean;

  if (base == NULL)
    return g_strdup (_("The text"));

  name = g_filename_display_name (base);
  clean = g_string_new (NULL);
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, is_hidden_or_turning (c) ? 0xfffd : c);
    }

  return g_string_free (clean, FALSE);
}

void
jd_storage_set_reason (GError          **error,
                       GFile            *file,
                       JdStorageAction   action,
                       JdStorageError    code,
                       const char       *reason)
{
  g_autofree char *name = dup_name (file);
  g_autoptr (GError) failure = NULL;

  if (action == JD_STORAGE_READ)
    /* Translators: the name of a file, and why: “x.jobdesc” could not be read: it is a folder */
    failure = g_error_new (JD_STORAGE_ERROR, code, _("“%s” could not be read: %s"), name, reason);
  else
    /* Translators: the name of a file, and why: “x.jobdesc” was not saved: the disk is full */
    failure = g_error_new (JD_STORAGE_ERROR, code, _("“%s” was not saved: %s"), name, reason);

  jd_storage_error_get_private (failure)->reason = g_strdup (reason);
  g_propagate_error (error, g_steal_pointer (&failure));
}

void
jd_storage_set_errno (GError          **error,
                      GFile            *file,
                      JdStorageAction   action,
                      int               number)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      {
        jd_storage_set_reason (error, file, action, reasons[i].code, _(reasons[i].reason));
        return;
      }

  jd_storage_set_reason (error, file, action, JD_STORAGE_ERROR_FAILED, g_strerror (number));
}

static int
errno_of_gio_error (const GError *cause)
{
  static const struct {
    GIOErrorEnum code;
    int number;
  } codes[] = {
    { G_IO_ERROR_NO_SPACE, ENOSPC },
    { G_IO_ERROR_PERMISSION_DENIED, EACCES },
    { G_IO_ERROR_READ_ONLY, EROFS },
    { G_IO_ERROR_NOT_FOUND, ENOENT },
    { G_IO_ERROR_NOT_DIRECTORY, ENOTDIR },
    { G_IO_ERROR_EXISTS, EEXIST },
    { G_IO_ERROR_IS_DIRECTORY, EISDIR },
    { G_IO_ERROR_TOO_MANY_LINKS, ELOOP },
    { G_IO_ERROR_BUSY, EBUSY },
    { G_IO_ERROR_NOT_MOUNTED, ENOTCONN },
    { G_IO_ERROR_NOT_CONNECTED, ENOTCONN },
    { G_IO_ERROR_HOST_NOT_FOUND, ENOTCONN },
    { G_IO_ERROR_HOST_UNREACHABLE, ENOTCONN },
    { G_IO_ERROR_TIMED_OUT, ETIMEDOUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_error_matches (cause, G_IO_ERROR, (int) codes[i].code))
      return codes[i].number;

  return 0;
}

void
jd_storage_take_gio_error (GError          **error,
                           GFile            *file,
                           JdStorageAction   action,
                           GError           *cause)
{
  g_autoptr (GError) owned = cause;
  int number;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      cause->domain == JD_STORAGE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      jd_storage_set_reason (error, file, action, JD_STORAGE_ERROR_CONFLICT,
                             _("another program changed it"));
      return;
    }

  number = errno_of_gio_error (cause);
  if (number != 0)
    jd_storage_set_errno (error, file, action, number);
  else
    jd_storage_set_reason (error, file, action, JD_STORAGE_ERROR_FAILED, cause->message);
}

char *
jd_storage_error_dup_reason (const GError *error)
{
  JdStorageErrorPrivate *private;
  const char *colon;

  g_return_val_if_fail (error != NULL, NULL);

  private = error->domain == JD_STORAGE_ERROR ? jd_storage_error_get_private (error) : NULL;
  if (private != NULL && private->reason != NULL)
    return g_strdup (private->reason);

  /* Only a reason of ours has a name before it; of the others the last part is the reason. */
  colon = strstr (error->message, ": ");

  return g_strdup (colon != NULL ? colon + 2 : error->message);
}
