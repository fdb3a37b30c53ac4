/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _JdPart JdPart;

/**
 * JdChangeKind:
 * @JD_CHANGE_VALUE: a member got another value
 * @JD_CHANGE_SPLICE: parts were taken out of a list, put into it, or reordered in it
 */
typedef enum {
  JD_CHANGE_VALUE,
  JD_CHANGE_SPLICE,
} JdChangeKind;

/**
 * JdChange:
 * @kind: what happened
 * @part: the part whose member changed
 * @member: which of its members, an index into the part's table
 * @before: the value before, for %JD_CHANGE_VALUE
 * @after: the value after, for %JD_CHANGE_VALUE
 * @position: where the splice starts, for %JD_CHANGE_SPLICE
 * @removed: (element-type JdPart): what was there before, for %JD_CHANGE_SPLICE
 * @added: (element-type JdPart): what is there now, for %JD_CHANGE_SPLICE
 *
 * One primitive edit, enough to do it again or take it back. Immutable and reference counted.
 */
typedef struct {
  JdChangeKind kind;
  JdPart *part;
  guint member;
  GValue before;
  GValue after;
  guint position;
  GPtrArray *removed;
  GPtrArray *added;
} JdChange;

#define JD_TYPE_CHANGE (jd_change_get_type ())

/**
 * jd_change_get_type:
 *
 * Returns: the boxed type of a change
 */
GType jd_change_get_type (void);

/**
 * jd_change_new_value:
 * @part: the part
 * @member: which member
 * @before: the value it had; copied
 * @after: the value it has; copied
 *
 * Returns: (transfer full): a change of one value
 */
JdChange *jd_change_new_value (JdPart       *part,
                               guint         member,
                               const GValue *before,
                               const GValue *after);

/**
 * jd_change_new_splice:
 * @part: the part that owns the list
 * @member: which member the list is
 * @position: where
 * @removed: (transfer full) (element-type JdPart): what was taken out
 * @added: (transfer full) (element-type JdPart): what was put in
 *
 * Returns: (transfer full): a change of a list
 */
JdChange *jd_change_new_splice (JdPart    *part,
                                guint      member,
                                guint      position,
                                GPtrArray *removed,
                                GPtrArray *added);

/**
 * jd_change_ref:
 * @change: a change
 *
 * Returns: (transfer full): @change
 */
JdChange *jd_change_ref (JdChange *change);

/**
 * jd_change_unref:
 * @change: (transfer full): a change
 */
void jd_change_unref (JdChange *change);

/**
 * jd_change_apply:
 * @change: a change that is taken back
 *
 * Does @change again. The document must be as it was before the change.
 */
void jd_change_apply (const JdChange *change);

/**
 * jd_change_revert:
 * @change: a change that is done
 *
 * Takes @change back. The document must be as it was after the change.
 */
void jd_change_revert (const JdChange *change);

/**
 * jd_change_get_size:
 * @change: a change
 *
 * Returns: about how many bytes @change keeps alive, so that a history can be bounded
 */
gsize jd_change_get_size (const JdChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdChange, jd_change_unref)

G_END_DECLS
