/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-draft-private.h"
#include "jd-draft-store.h"

G_BEGIN_DECLS

struct _JdDraftStore {
  GObject parent_instance;

  /* Owned */
  char *path;
  char *discarded_path;
  GListStore *live;
  GListStore *discarded;
  GListStore *unreadable;
  GMainContext *context;

  /* Owned, behind the mutex */
  GMutex mutex;
  GHashTable *writers;
  guint64 sequence;

  GThread *thread;
  guint64 size;
};

/**
 * jd_draft_store_ref_writer:
 * @self: a store
 * @draft: a draft
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (nullable): what writes @draft, or NULL when this process does not
 *   hold it
 */
JdDraftWriter *jd_draft_store_ref_writer (JdDraftStore *self,
                                          JdDraft      *draft);

/**
 * jd_draft_store_next_sequence:
 * @self: a store
 *
 * May be called on any thread.
 *
 * Returns: a number larger than every one before, to be taken together with the text
 */
guint64 jd_draft_store_next_sequence (JdDraftStore *self);

/**
 * jd_draft_store_write_numbered:
 * @self: a store
 * @draft: a draft that this process holds
 * @sequence: from jd_draft_store_next_sequence()
 * @text: what to write
 * @error: return location for a #GError
 *
 * As jd_draft_store_write_sync(), on any thread, for a text that was taken some time ago.
 *
 * Returns: whether it is on disk, or a newer one is
 */
gboolean jd_draft_store_write_numbered (JdDraftStore       *self,
                                        JdDraft            *draft,
                                        guint64             sequence,
                                        const JdDraftText  *text,
                                        GError            **error);

/**
 * JD_DRAFT_UNREADABLE_FOLDER:
 *
 * The folder, in that of the drafts, for what is damaged.
 */
#define JD_DRAFT_UNREADABLE_FOLDER "unreadable"

/**
 * JdDraftEntry:
 * @id: identity of a draft
 * @sequence: number of a generation of it
 *
 * One file in a folder of drafts.
 */
typedef struct {
  char *id;
  guint64 sequence;
} JdDraftEntry;

/**
 * jd_draft_list_entries:
 * @folder: descriptor of a folder of drafts
 * @only: (nullable): identity of the only draft to list
 *
 * Returns: (transfer full) (element-type JdDraftEntry): what is in it by name, by draft and the
 *   newest generation first; empty when the folder cannot be read
 */
GArray *jd_draft_list_entries (int         folder,
                               const char *only);

/**
 * jd_draft_open_folder:
 * @path: path of a folder of drafts
 * @error: return location for a #GError
 *
 * Returns: its descriptor, made when it was not there; or -1
 */
int jd_draft_open_folder (const char  *path,
                          GError     **error);

/**
 * JdDraftFound:
 * @id: identity of the draft, or the name of an unreadable file
 * @head: (nullable): its newest whole generation; NULL for an unreadable one
 * @size: how many bytes its generations have
 * @held: whether some process holds it
 *
 * What a look into a folder of drafts found.
 */
typedef struct {
  char *id;
  JdRecord *head;
  guint64 size;
  gboolean held;
} JdDraftFound;

/**
 * jd_draft_found_free:
 * @self: (transfer full): what was found
 */
void jd_draft_found_free (JdDraftFound *self);

/**
 * jd_draft_scan:
 * @path: path of a folder of drafts
 * @error: return location for a #GError
 *
 * Reads the heads of all drafts in the folder. Damaged generations are moved to the folder
 * `unreadable` in it; of a draft from a newer version the head is missing, and it stays.
 *
 * Returns: (transfer full) (nullable) (element-type JdDraftFound): the drafts, the newest first
 */
GPtrArray *jd_draft_scan (const char  *path,
                          GError     **error);

/**
 * jd_draft_scan_unreadable:
 * @path: path of a folder of drafts
 *
 * Returns: (transfer full) (element-type JdDraftFound): what is in the folder `unreadable` in it
 */
GPtrArray *jd_draft_scan_unreadable (const char *path);

/**
 * jd_draft_read:
 * @path: path of a folder of drafts
 * @id: identity of a draft
 * @head: (out) (transfer full): what describes it
 * @error: return location for a #GError
 *
 * Reads the newest whole generation of a draft; damaged ones are moved aside.
 *
 * Returns: (transfer full) (nullable): its text
 */
GBytes *jd_draft_read (const char  *path,
                       const char  *id,
                       JdRecord   **head,
                       GError     **error);

/**
 * jd_draft_move:
 * @from: path of a folder of drafts
 * @to: path of another
 * @id: identity of a draft
 * @error: return location for a #GError
 *
 * Moves all generations of a draft, the newest first, and notes the moment on them.
 *
 * Returns: whether all are there
 */
gboolean jd_draft_move (const char  *from,
                        const char  *to,
                        const char  *id,
                        GError     **error);

/**
 * jd_draft_move_all:
 * @from: path of a folder of drafts
 * @to: path of another
 * @ids: (element-type utf8): identities of drafts
 * @error: return location for a #GError
 *
 * Does the same for many drafts in one go.
 *
 * Returns: whether all are there
 */
gboolean jd_draft_move_all (const char  *from,
                            const char  *to,
                            GHashTable  *ids,
                            GError     **error);

/**
 * jd_draft_prune:
 * @path: path of a folder of drafts that may be removed
 * @days: how long they are kept, or 0 to remove all
 * @count: how many are kept at most
 * @bytes: how many bytes are kept at most
 *
 * Removes the drafts that were moved here more than @days ago, and the oldest of those over the
 * bounds. One from the future is kept: the clock may be wrong.
 *
 * Returns: whether there was no error
 */
gboolean jd_draft_prune (const char *path,
                         guint       days,
                         guint       count,
                         guint64     bytes);

/**
 * jd_draft_clear_unreadable:
 * @path: path of a folder of drafts
 *
 * Removes what was put aside as damaged.
 *
 * Returns: whether all was removed
 */
gboolean jd_draft_clear_unreadable (const char *path);

/**
 * jd_draft_dup_unreadable_path:
 * @path: path of a folder of drafts
 * @id: name of an unreadable file, or identity of a draft from a newer version
 *
 * Returns: (transfer full): where it is
 */
char *jd_draft_dup_unreadable_path (const char *path,
                                    const char *id);

G_END_DECLS
