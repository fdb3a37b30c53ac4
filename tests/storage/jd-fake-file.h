/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JdFakeFault:
 * @JD_FAKE_NONE: all works
 * @JD_FAKE_FULL: no room after a few bytes
 * @JD_FAKE_CLOSE: the closing fails, and nothing is put in place
 * @JD_FAKE_EMPTY: says that all worked, and holds nothing: what some phones do
 * @JD_FAKE_REFUSED: cannot be written at all
 * @JD_FAKE_SILENT: does not answer
 *
 * What is wrong with a server.
 */
typedef enum {
  JD_FAKE_NONE,
  JD_FAKE_FULL,
  JD_FAKE_CLOSE,
  JD_FAKE_EMPTY,
  JD_FAKE_REFUSED,
  JD_FAKE_SILENT,
} JdFakeFault;

#define JD_TYPE_FAKE_FILE (jd_fake_file_get_type ())
G_DECLARE_FINAL_TYPE (JdFakeFile, jd_fake_file, JD, FAKE_FILE, GObject)

/**
 * jd_fake_file_new:
 * @text: (nullable): what it holds; NULL when it is not there
 * @in_place: whether the server writes in place instead of beside
 *
 * Makes a file on a server that we make up, in memory, to see what becomes of it.
 *
 * Returns: (transfer full): a #GFile that is not on this computer
 */
JdFakeFile *jd_fake_file_new (const char *text,
                              gboolean    in_place);

/**
 * jd_fake_file_set_fault:
 * @self: a file
 * @fault: what goes wrong from now on
 * @times: how many writings it concerns
 */
void jd_fake_file_set_fault (JdFakeFile  *self,
                             JdFakeFault  fault,
                             guint        times);

/**
 * jd_fake_file_set_text:
 * @self: a file
 * @text: (nullable): what another program puts in it
 */
void jd_fake_file_set_text (JdFakeFile *self,
                            const char *text);

/**
 * jd_fake_file_get_text:
 * @self: a file
 *
 * Returns: (transfer none) (nullable): what it holds
 */
const char *jd_fake_file_get_text (JdFakeFile *self);

/**
 * jd_fake_file_race:
 * @self: a file
 * @text: what another program puts in it just before the next writing starts
 */
void jd_fake_file_race (JdFakeFile *self,
                        const char *text);

G_END_DECLS
