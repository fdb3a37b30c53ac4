/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JdTestFolder:
 * @path: path of an empty folder for one test
 *
 * A place for a test's files. The state directory is in it too.
 */
typedef struct {
  char *path;
} JdTestFolder;

/**
 * jd_test_folder_set_up:
 * @self: a fixture
 * @data: not used
 *
 * Makes the folder, and lets `$JD_STATE_DIR` be in it.
 */
void jd_test_folder_set_up (JdTestFolder  *self,
                            gconstpointer  data);

/**
 * jd_test_folder_tear_down:
 * @self: a fixture
 * @data: not used
 *
 * Removes the folder with all that is in it.
 */
void jd_test_folder_tear_down (JdTestFolder  *self,
                               gconstpointer  data);

/**
 * jd_test_folder_dup:
 * @self: a fixture
 * @name: name of a file
 *
 * Returns: (transfer full): its path
 */
char *jd_test_folder_dup (JdTestFolder *self,
                          const char   *name);

/**
 * jd_test_folder_get:
 * @self: a fixture
 * @name: name of a file
 *
 * Returns: (transfer full): the file
 */
GFile *jd_test_folder_get (JdTestFolder *self,
                           const char   *name);

/**
 * jd_test_folder_write:
 * @self: a fixture
 * @name: name of a file
 * @text: what it is to hold
 */
void jd_test_folder_write (JdTestFolder *self,
                           const char   *name,
                           const char   *text);

/**
 * jd_test_folder_read:
 * @self: a fixture
 * @name: name of a file
 *
 * Returns: (transfer full) (nullable): what it holds, or NULL when it is not there
 */
char *jd_test_folder_read (JdTestFolder *self,
                           const char   *name);

/**
 * jd_test_folder_count:
 * @self: a fixture
 * @name: name of a folder
 *
 * Returns: how many files are in it, folders not counted
 */
guint jd_test_folder_count (JdTestFolder *self,
                            const char   *name);

/**
 * jd_test_bytes:
 * @text: text
 *
 * Returns: (transfer full): a copy of it
 */
GBytes *jd_test_bytes (const char *text);

/**
 * jd_test_wait:
 * @done: becomes TRUE when it is over
 *
 * Runs the main loop until then, at most ten seconds.
 */
void jd_test_wait (gboolean *done);

G_END_DECLS
