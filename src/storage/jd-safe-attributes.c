/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-safe-private.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_ATTRIBUTES 65536
#define ACCESS_LIST "system.posix_acl_access"

/* The portal makes these up for each file, and the kernel's security modules label new files by
 * rules of their own. */
static gboolean
is_optional (const char *name)
{
  return g_str_has_prefix (name, "security.") || g_str_has_prefix (name, "trusted.");
}

static gboolean
is_made_up (const char *name)
{
  return g_str_has_prefix (name, "user.document-portal.");
}

static gboolean
copy_attribute (int         from,
                int         to,
                const char *name)
{
  g_autofree char *value = g_malloc (MAX_ATTRIBUTES);
  gssize length = fgetxattr (from, name, value, MAX_ATTRIBUTES);

  return length >= 0 && fsetxattr (to, name, value, (gsize) length, 0) == 0;
}

static gboolean
copy_attributes (int from,
                 int to)
{
  g_autofree char *names = g_malloc (MAX_ATTRIBUTES);
  gssize length = flistxattr (from, names, MAX_ATTRIBUTES);

  if (length < 0)
    return errno == ENOTSUP || errno == ENOSYS;

  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (!is_made_up (name) && !copy_attribute (from, to, name) && !is_optional (name))
      return FALSE;

  return TRUE;
}

/* A folder may give each new file an access list; the old file may have none. */
static gboolean
drop_inherited_access (int from,
                       int to)
{
  if (jd_safe_is_in_user_space (to) || fgetxattr (from, ACCESS_LIST, NULL, 0) >= 0)
    return TRUE;

  /* Only a disk that says so has none. */
  if (fgetxattr (to, ACCESS_LIST, NULL, 0) < 0)
    return errno == ENODATA || errno == ENOTSUP || errno == ENOSYS;

  return fremovexattr (to, ACCESS_LIST) == 0;
}

gboolean
jd_safe_keep_attributes (int                from,
                         const struct stat *info,
                         int                to)
{
  struct stat now;

  if (fstat (to, &now) != 0)
    return FALSE;
  if ((now.st_uid != info->st_uid || now.st_gid != info->st_gid) &&
      fchown (to, now.st_uid != info->st_uid ? info->st_uid : (uid_t) -1, info->st_gid) != 0)
    return FALSE;

  return drop_inherited_access (from, to) && copy_attributes (from, to) &&
         fchmod (to, info->st_mode & 07777) == 0 && fstat (to, &now) == 0 &&
         (now.st_mode & 07777) == (info->st_mode & 07777);
}
