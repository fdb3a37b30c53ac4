/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-draft.h"
#include "jd-record.h"

G_BEGIN_DECLS

#define JD_DRAFT_SUFFIX ".draft"

/**
 * jd_draft_new:
 * @id: its identity
 * @state: what it is
 *
 * Returns: (transfer full): a draft with nothing written
 */
JdDraft *jd_draft_new (const char   *id,
                       JdDraftState  state);

/**
 * jd_draft_set_head:
 * @self: a draft
 * @head: (nullable): what is known of its newest generation
 *
 * Takes title, file, moment and sequence from @head.
 */
void jd_draft_set_head (JdDraft  *self,
                        JdRecord *head);

/**
 * jd_draft_set_state:
 * @self: a draft
 * @state: what it is now
 */
void jd_draft_set_state (JdDraft      *self,
                         JdDraftState  state);

/**
 * jd_draft_set_in_use:
 * @self: a draft
 * @in_use: whether a window holds it
 */
void jd_draft_set_in_use (JdDraft  *self,
                          gboolean  in_use);

/**
 * JdDraftWriter:
 *
 * Writes the generations of one draft; reference counted, and safe on any thread. It outlives the
 * draft while a write is under way.
 */
typedef struct _JdDraftWriter JdDraftWriter;

/**
 * jd_draft_writer_new:
 * @folder: path of the folder of the drafts
 * @id: identity of the draft
 *
 * Returns: (transfer full): a writer that holds nothing yet
 */
JdDraftWriter *jd_draft_writer_new (const char *folder,
                                    const char *id);

/**
 * jd_draft_writer_ref:
 * @self: a writer
 *
 * Returns: (transfer full): @self
 */
JdDraftWriter *jd_draft_writer_ref (JdDraftWriter *self);

/**
 * jd_draft_writer_unref:
 * @self: (transfer full): a writer
 */
void jd_draft_writer_unref (JdDraftWriter *self);

/**
 * jd_draft_writer_hold:
 * @self: a writer
 * @error: return location for a #GError
 *
 * Returns: FALSE with %JD_STORAGE_ERROR_IN_USE when another process holds the draft
 */
gboolean jd_draft_writer_hold (JdDraftWriter  *self,
                               GError        **error);

/**
 * jd_draft_writer_end:
 * @self: a writer
 *
 * Lets go. A write that is under way ends first; later ones are left out.
 */
void jd_draft_writer_end (JdDraftWriter *self);

/**
 * jd_draft_writer_stop:
 * @self: a writer
 *
 * Waits for a write that is under way, and leaves out later ones. The draft stays held.
 */
void jd_draft_writer_stop (JdDraftWriter *self);

/**
 * jd_draft_writer_write:
 * @self: a writer
 * @sequence: number of this generation
 * @head: what describes it, but for the sequence
 * @content: the text
 * @error: return location for a #GError
 *
 * Writes a generation, and removes the older ones when it is durable. Left out when a newer one
 * was written, or after jd_draft_writer_end().
 *
 * Returns: FALSE only with an error
 */
gboolean jd_draft_writer_write (JdDraftWriter  *self,
                                guint64         sequence,
                                JdRecord       *head,
                                GBytes         *content,
                                GError        **error);

/**
 * jd_draft_writer_retire:
 * @self: a writer
 * @sequence: the newest generation to remove
 *
 * Returns: whether no generation is left
 */
gboolean jd_draft_writer_retire (JdDraftWriter *self,
                                 guint64        sequence);

/**
 * jd_draft_is_held:
 * @folder: descriptor of the folder of the drafts
 * @id: identity of a draft
 *
 * Returns: whether some process holds the draft
 */
gboolean jd_draft_is_held (int         folder,
                           const char *id);

/**
 * jd_draft_dup_file_name:
 * @id: identity of a draft
 * @sequence: number of a generation
 *
 * Returns: (transfer full): the name of its file
 */
char *jd_draft_dup_file_name (const char *id,
                              guint64     sequence);

/**
 * jd_draft_parse_file_name:
 * @name: name of a file
 * @id: (out) (transfer full): identity of the draft
 * @sequence: (out): number of the generation
 *
 * Returns: whether it is the name of a draft
 */
gboolean jd_draft_parse_file_name (const char  *name,
                                   char       **id,
                                   guint64     *sequence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdDraftWriter, jd_draft_writer_unref)

G_END_DECLS
