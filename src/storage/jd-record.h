/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JD_RECORD_MAX_HEAD:
 *
 * How large the head of a record may be, in bytes.
 */
#define JD_RECORD_MAX_HEAD (64 * 1024)

/**
 * JdRecord:
 *
 * The head of a file that describes itself: lines of text with a name and a value, a hash of the
 * content, and a hash of the lines; an empty line; the content as it is. So a draft can be
 * understood without an index, checked for damage, and read by people in need.
 */
typedef struct _JdRecord JdRecord;

/**
 * jd_record_new:
 * @kind: what the file is: a word
 *
 * Returns: (transfer full): a head with no line
 */
JdRecord *jd_record_new (const char *kind);

/**
 * jd_record_free:
 * @self: (transfer full): a head
 */
void jd_record_free (JdRecord *self);

/**
 * jd_record_set:
 * @self: a head
 * @name: a word
 * @value: (nullable): valid UTF-8; NULL and the empty string leave the line out
 */
void jd_record_set (JdRecord   *self,
                    const char *name,
                    const char *value);

/**
 * jd_record_set_number:
 * @self: a head
 * @name: a word
 * @value: a number
 */
void jd_record_set_number (JdRecord   *self,
                           const char *name,
                           guint64     value);

/**
 * jd_record_get:
 * @self: a head
 * @name: a word
 *
 * Returns: (transfer none) (nullable): the value
 */
const char *jd_record_get (JdRecord   *self,
                           const char *name);

/**
 * jd_record_get_number:
 * @self: a head
 * @name: a word
 *
 * Returns: the value, or 0 when there is none or it is no number
 */
guint64 jd_record_get_number (JdRecord   *self,
                              const char *name);

/**
 * jd_record_write:
 * @self: a head
 * @content: the content
 *
 * Returns: (transfer full): the whole file
 */
GBytes *jd_record_write (JdRecord *self,
                         GBytes   *content);

/**
 * jd_record_read_head:
 * @start: the start of a file, at least its head
 * @size: how large the whole file is
 * @kind: what it must be
 * @error: return location for %JD_STORAGE_ERROR_INVALID or %JD_STORAGE_ERROR_NEWER
 *
 * Reads the head, and checks it and the length of the content, not the content itself.
 *
 * Returns: (transfer full) (nullable): the head
 */
JdRecord *jd_record_read_head (GBytes      *start,
                               guint64      size,
                               const char  *kind,
                               GError     **error);

/**
 * jd_record_read:
 * @file: a whole file
 * @kind: what it must be
 * @content: (out) (transfer full): the content
 * @error: return location for %JD_STORAGE_ERROR_INVALID or %JD_STORAGE_ERROR_NEWER
 *
 * Reads head and content and checks both.
 *
 * Returns: (transfer full) (nullable): the head
 */
JdRecord *jd_record_read (GBytes      *file,
                          const char  *kind,
                          GBytes     **content,
                          GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdRecord, jd_record_free)

G_END_DECLS
