/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JdValueKind:
 * @JD_VALUE_STRING: one line of plain text: a name, a code, an address
 * @JD_VALUE_TEXT: CommonMark inline text, see #JdInline; may hold line breaks
 * @JD_VALUE_CHOICE: a token of a known list; other tokens are kept as they came
 * @JD_VALUE_DATE: a day, `YYYY-MM-DD`
 * @JD_VALUE_MOMENT: a moment, RFC 3339 in UTC
 * @JD_VALUE_INTEGER: a whole number from 0 up
 * @JD_VALUE_NUMBER: a finite number from 0 up
 * @JD_VALUE_FLAG: yes, no or not known
 * @JD_VALUE_STRINGS: a list of strings
 * @JD_VALUE_PART: one part, always there, left out of a file when empty
 * @JD_VALUE_LIST: a #JdPartList
 * @JD_VALUE_LINES: a #JdPartList of #JdItem, in a file an array of strings
 *
 * What a member of a part holds.
 */
typedef enum {
  JD_VALUE_STRING,
  JD_VALUE_TEXT,
  JD_VALUE_CHOICE,
  JD_VALUE_DATE,
  JD_VALUE_MOMENT,
  JD_VALUE_INTEGER,
  JD_VALUE_NUMBER,
  JD_VALUE_FLAG,
  JD_VALUE_STRINGS,
  JD_VALUE_PART,
  JD_VALUE_LIST,
  JD_VALUE_LINES,
} JdValueKind;

/**
 * JdMemberFlags:
 * @JD_MEMBER_REQUIRED: written even when it is empty, and missed by the reader
 * @JD_MEMBER_INTERNAL: leaves in no export
 * @JD_MEMBER_TEMPLATE: has a meaning in templates and snippets only
 * @JD_MEMBER_ON: a flag that counts as yes while it is not known
 */
typedef enum {
  JD_MEMBER_REQUIRED = 1 << 0,
  JD_MEMBER_INTERNAL = 1 << 1,
  JD_MEMBER_TEMPLATE = 1 << 2,
  JD_MEMBER_ON       = 1 << 3,
} JdMemberFlags;

/**
 * JdMember:
 * @name: the name in a file, such as `daysOnSite`
 * @kind: what it holds
 * @flags: see #JdMemberFlags
 * @tokens: (nullable): NULL-terminated known tokens of a choice, or of a list of strings
 * @limit: the largest number allowed, or 0 where @kind is no number
 * @get_type: (nullable): the type of the part, or of the parts in the list
 *
 * One row of the table that describes a part. Reader, writer, GObject properties, copy and
 * comparison all follow it, so a member is described once.
 */
typedef struct {
  const char *name;
  JdValueKind kind;
  JdMemberFlags flags;
  const char *const *tokens;
  double limit;
  GType (*get_type) (void);
} JdMember;

/**
 * jd_member_has_token:
 * @member: a choice, or a list of strings
 * @token: a value
 *
 * Returns: whether this version knows @token; every value is known where @member has no tokens
 */
gboolean jd_member_has_token (const JdMember *member,
                              const char     *token);

G_END_DECLS
