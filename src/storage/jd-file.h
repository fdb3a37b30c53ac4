/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-document.h"
#include "jd-draft-store.h"
#include "jd-file-state.h"
#include "jd-format.h"
#include "jd-storage-error.h"

G_BEGIN_DECLS

/**
 * JD_FILE_MAX_BYTES:
 *
 * The largest file that is read as a document (a limit of the format).
 */
#define JD_FILE_MAX_BYTES (16 * 1024 * 1024)

/**
 * JdFileSaveFlags:
 * @JD_FILE_SAVE_NONE: fails with %JD_STORAGE_ERROR_CONFLICT when the file is not as it was read
 * @JD_FILE_SAVE_OVERWRITE: replaces what is there, because the user said so
 */
typedef enum {
  JD_FILE_SAVE_NONE      = 0,
  JD_FILE_SAVE_OVERWRITE = 1 << 0,
} JdFileSaveFlags;

/**
 * JdFileChange:
 * @JD_FILE_UNCHANGED: as it was read or saved last
 * @JD_FILE_CHANGED: another program changed it
 * @JD_FILE_GONE: moved, deleted, or on a disk that was taken away
 * @JD_FILE_UNREACHABLE: the disk or server does not answer as it should
 *
 * What became of a file since it was read or saved last.
 */
typedef enum {
  JD_FILE_UNCHANGED,
  JD_FILE_CHANGED,
  JD_FILE_GONE,
  JD_FILE_UNREACHABLE,
} JdFileChange;

#define JD_TYPE_FILE (jd_file_get_type ())
G_DECLARE_FINAL_TYPE (JdFile, jd_file, JD, FILE, GObject)

/**
 * jd_file_new:
 * @file: where the document is, or is to be
 *
 * Makes the file of one open document. It knows what was read or written last, so that a later
 * save can tell whether another program changed the file. Property: `read-only`. Signal: `changed`
 * with a #JdFileChange, while jd_file_watch() is on, after another program touched the file; with
 * %JD_FILE_UNCHANGED when it is again as it was.
 *
 * Returns: (transfer full): the file
 */
JdFile *jd_file_new (GFile *file);

/**
 * jd_file_find_open:
 * @file: a file
 *
 * Returns: (transfer full) (nullable): the #JdFile that is alive in this process for the same
 *   file, also under another name of it, or NULL
 */
JdFile *jd_file_find_open (GFile *file);

/**
 * jd_file_get_file:
 * @self: a file
 *
 * Returns: (transfer none): where it is
 */
GFile *jd_file_get_file (JdFile *self);

/**
 * jd_file_get_state:
 * @self: a file
 *
 * Returns: (transfer full) (nullable): what was read or saved last, or NULL
 */
JdFileState *jd_file_get_state (JdFile *self);

/**
 * jd_file_set_state:
 * @self: a file
 * @state: (nullable): what the text that is shown was made from
 *
 * Says what a later save goes by, after the content of jd_file_peek() was taken over.
 */
void jd_file_set_state (JdFile            *self,
                        const JdFileState *state);

/**
 * jd_file_dup_changed:
 * @self: a file
 *
 * Returns: (transfer full) (nullable): when another program changed the file, in local time, as of
 *   the last `changed`; NULL when not known
 */
GDateTime *jd_file_dup_changed (JdFile *self);

/**
 * jd_file_set_successor:
 * @self: the file of a document
 * @next: the file that the document is saved to from now on
 *
 * Lets @next be another name of the file that @self is: else a save to a file that is open already
 * fails with %JD_STORAGE_ERROR_IN_USE.
 */
void jd_file_set_successor (JdFile *self,
                            JdFile *next);

/**
 * jd_file_get_read_only:
 * @self: a file
 *
 * Returns: whether the file could not be written when it was looked at last: by permission, or as
 *   it is of a newer format
 */
gboolean jd_file_get_read_only (JdFile *self);

/**
 * jd_file_dup_folder_name:
 * @self: a file
 *
 * Returns: (transfer full) (nullable): the name of the folder to show, also where a portal hides
 *   it; NULL when not known
 */
char *jd_file_dup_folder_name (JdFile *self);

/**
 * jd_file_set_drafts:
 * @self: a file
 * @drafts: (nullable): where each save is written first
 * @draft: (nullable): the draft of the document
 *
 * From now on each save goes to @draft first. After a save the generations of @draft up to the
 * saved text are removed, and the text is kept as a version. A save does not fail because the
 * draft cannot be written.
 */
void jd_file_set_drafts (JdFile       *self,
                         JdDraftStore *drafts,
                         JdDraft      *draft);

/**
 * jd_file_set_origin:
 * @self: a file
 * @origin: what the document was made from: a template
 *
 * With the next save @origin is kept too, as a version that is older than what is saved.
 */
void jd_file_set_origin (JdFile     *self,
                         JdDocument *origin);

/**
 * jd_file_load:
 * @self: a file
 * @report: (nullable): gets what the reader has to say, with line, column and JSON Pointer
 * @cancellable: (nullable): stops the work
 * @error: return location for a #GError, of %JD_STORAGE_ERROR or of the reader
 *
 * Reads the document, and remembers what the file held.
 *
 * Returns: (transfer full) (nullable): the document
 */
JdDocument *jd_file_load (JdFile        *self,
                          JdReport      *report,
                          GCancellable  *cancellable,
                          GError       **error);

/**
 * jd_file_load_async:
 * @self: a file
 * @report: (nullable): as for jd_file_load(); not to be used before the end
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 */
void jd_file_load_async (JdFile              *self,
                         JdReport            *report,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);

/**
 * jd_file_load_finish:
 * @self: a file
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): as jd_file_load()
 */
JdDocument *jd_file_load_finish (JdFile        *self,
                                 GAsyncResult  *result,
                                 GError       **error);

/**
 * jd_file_peek:
 * @self: a file
 * @report: (nullable): as for jd_file_load()
 * @state: (out) (optional) (transfer full): what was read
 * @cancellable: (nullable): stops the work
 * @error: return location for a #GError
 *
 * Reads what is in the file now, to be compared; a later save still goes by what was loaded or
 * saved last, until jd_file_set_state().
 *
 * Returns: (transfer full) (nullable): the document
 */
JdDocument *jd_file_peek (JdFile        *self,
                          JdReport      *report,
                          JdFileState  **state,
                          GCancellable  *cancellable,
                          GError       **error);

/**
 * jd_file_peek_async:
 * @self: a file
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 */
void jd_file_peek_async (JdFile              *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);

/**
 * jd_file_peek_finish:
 * @self: a file
 * @result: what the callback got
 * @state: (out) (optional) (transfer full): what was read
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): as jd_file_peek()
 */
JdDocument *jd_file_peek_finish (JdFile        *self,
                                 GAsyncResult  *result,
                                 JdFileState  **state,
                                 GError       **error);

/**
 * jd_file_save:
 * @self: a file
 * @document: what to save; not changed. The copy in the file gets the present moment as
 *   `modified`
 * @flags: how
 * @cancellable: (nullable): stops the work while the file is untouched
 * @error: return location for a #GError
 *
 * Saves @document by the protocol of `reliability.md`: written as text, read back and compared;
 * put in the draft; compared with what was read last; written so that the file is whole at every
 * moment; read back. After a failure the file holds its old text, but for
 * %JD_STORAGE_ERROR_UNCERTAIN.
 *
 * Returns: TRUE when the file holds @document
 */
gboolean jd_file_save (JdFile           *self,
                       JdDocument       *document,
                       JdFileSaveFlags   flags,
                       GCancellable     *cancellable,
                       GError          **error);

/**
 * jd_file_save_async:
 * @self: a file
 * @document: what to save, as it is now
 * @flags: how
 * @cancellable: (nullable): stops the work while the file is untouched
 * @callback: called when done
 * @user_data: for @callback
 *
 * Saves on another thread. A save that is started while one runs waits for it; one that comes
 * after a newer one is left out and reported as done.
 */
void jd_file_save_async (JdFile              *self,
                         JdDocument          *document,
                         JdFileSaveFlags      flags,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);

/**
 * jd_file_save_finish:
 * @self: a file
 * @result: what the callback got
 * @error: return location for a #GError
 *
 * Returns: as jd_file_save()
 */
gboolean jd_file_save_finish (JdFile        *self,
                              GAsyncResult  *result,
                              GError       **error);

/**
 * jd_file_check:
 * @self: a file
 * @cancellable: (nullable): stops the work
 *
 * Looks whether another program changed the file, by its content. To be called off the main
 * thread, or by jd_file_watch().
 *
 * Returns: what became of it
 */
JdFileChange jd_file_check (JdFile       *self,
                            GCancellable *cancellable);

/**
 * jd_file_watch:
 * @self: a file
 * @on: whether to follow what other programs do
 *
 * While on, `changed` is emitted in the calling thread's main context, once for each change.
 */
void jd_file_watch (JdFile   *self,
                    gboolean  on);

/**
 * jd_file_look:
 * @self: a file that is watched
 *
 * Looks now, on another thread, and emits `changed` when there is a change: for the moment a
 * window gets the focus, as some disks send no events.
 */
void jd_file_look (JdFile *self);

G_END_DECLS
