/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

#define JD_TYPE_PART_LIST (jd_part_list_get_type ())
G_DECLARE_FINAL_TYPE (JdPartList, jd_part_list, JD, PART_LIST, GObject)

/**
 * jd_part_list_get_owner:
 * @self: a list
 *
 * Returns: (transfer none): the part that has @self as a member
 */
JdPart *jd_part_list_get_owner (JdPartList *self);

/**
 * jd_part_list_get_member:
 * @self: a list
 *
 * Returns: which member of the owner @self is
 */
guint jd_part_list_get_member (JdPartList *self);

/**
 * jd_part_list_get_n:
 * @self: a list
 *
 * Returns: how many parts are in it
 */
guint jd_part_list_get_n (JdPartList *self);

/**
 * jd_part_list_get:
 * @self: a list
 * @position: from 0
 *
 * Returns: (transfer none) (nullable) (type JdPart): the part there, or NULL past the end
 */
gpointer jd_part_list_get (JdPartList *self,
                           guint       position);

/**
 * jd_part_list_index_of:
 * @self: a list
 * @part: a part
 *
 * Returns: where @part stands, or -1
 */
int jd_part_list_index_of (JdPartList *self,
                           gpointer    part);

/**
 * jd_part_list_append:
 * @self: a list
 * @part: (transfer none): a part of the list's type with no parent
 */
void jd_part_list_append (JdPartList *self,
                          gpointer    part);

/**
 * jd_part_list_append_new:
 * @self: a list
 *
 * Returns: (transfer none) (type JdPart): a new empty part, now the last of @self
 */
gpointer jd_part_list_append_new (JdPartList *self);

/**
 * jd_part_list_insert:
 * @self: a list
 * @position: from 0 to the length
 * @part: (transfer none): a part of the list's type with no parent
 */
void jd_part_list_insert (JdPartList *self,
                          guint       position,
                          gpointer    part);

/**
 * jd_part_list_remove:
 * @self: a list
 * @position: from 0
 */
void jd_part_list_remove (JdPartList *self,
                          guint       position);

/**
 * jd_part_list_move:
 * @self: a list
 * @from: where the part stands
 * @to: where it stands afterwards
 *
 * One change; the parts between move up or down by one.
 */
void jd_part_list_move (JdPartList *self,
                        guint       from,
                        guint       to);

/**
 * jd_part_list_splice:
 * @self: a list
 * @position: where to start
 * @n_removals: how many parts to take out there
 * @additions: (array length=n_additions) (nullable): parts to put in; each has no parent or is
 *   among those taken out
 * @n_additions: how many
 *
 * One change. Nothing happens when nothing would change.
 */
void jd_part_list_splice (JdPartList     *self,
                          guint           position,
                          guint           n_removals,
                          gpointer const *additions,
                          guint           n_additions);

G_END_DECLS
