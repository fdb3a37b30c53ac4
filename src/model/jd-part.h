/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "jd-change.h"
#include "jd-member.h"

G_BEGIN_DECLS

#define JD_TYPE_PART (jd_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (JdPart, jd_part, JD, PART, GObject)

typedef struct _JdPartList JdPartList;

/**
 * JdPartClass:
 * @name: the name of the part in the JSON Schema of the format, such as `skill`
 * @members: its table, in the order of a file
 * @n_members: how many rows the table has
 * @changed: called on the topmost part after a change anywhere below it
 *
 * A part of a job description: a tree of named members, described by one table a class.
 * Functions on parts take a pointer to any of them, as g_object_ref() does.
 */
struct _JdPartClass {
  GObjectClass parent_class;

  const char *name;
  const JdMember *members;
  guint n_members;
  GParamSpec **properties;

  void (*changed) (JdPart   *self,
                   JdChange *change);
};

/**
 * jd_part_class_install_members:
 * @klass: the class of a kind of part
 * @name: its name in the JSON Schema
 * @members: (array length=n_members): static table of its members
 * @n_members: how many
 *
 * Gives @klass its table, and a GObject property for each row: `daysOnSite` becomes
 * `days-on-site`. An unset integer, number or flag reads as -1, an unset string as NULL.
 */
void jd_part_class_install_members (JdPartClass    *klass,
                                    const char     *name,
                                    const JdMember *members,
                                    guint           n_members);

/**
 * jd_part_get_member:
 * @part: a part
 * @member: index of a member
 *
 * Returns: (transfer none): the row of the table
 */
const JdMember *jd_part_get_member (gpointer part,
                                    guint    member);

/**
 * jd_part_get_n_members:
 * @part: a part
 *
 * Returns: how many members @part has
 */
guint jd_part_get_n_members (gpointer part);

/**
 * jd_part_find_member:
 * @part: a part
 * @name: a name as in a file
 *
 * Returns: the index of the member, or -1
 */
int jd_part_find_member (gpointer    part,
                         const char *name);

/**
 * jd_part_get_parent:
 * @part: a part
 *
 * Returns: (transfer none) (nullable): the part that holds @part, directly or in a list
 */
JdPart *jd_part_get_parent (gpointer part);

/**
 * jd_part_get_root:
 * @part: a part
 *
 * Returns: (transfer none): the topmost part above @part, or @part
 */
JdPart *jd_part_get_root (gpointer part);

/**
 * jd_part_has:
 * @part: a part
 * @member: index of a member
 *
 * Returns: whether the member has a value: a string that is not empty, a number, a flag that is
 *   known, a list with something in it, or a part that is not empty
 */
gboolean jd_part_has (gpointer part,
                      guint    member);

/**
 * jd_part_get_string:
 * @part: a part
 * @member: index of a string, text, choice, date or moment
 *
 * Returns: (transfer none) (nullable): the value, never empty; NULL when there is none
 */
const char *jd_part_get_string (gpointer part,
                                guint    member);

/**
 * jd_part_set_string:
 * @part: a part
 * @member: index of a string, text, choice, date or moment
 * @value: (nullable): valid UTF-8; NULL and the empty string mean none
 */
void jd_part_set_string (gpointer    part,
                         guint       member,
                         const char *value);

/**
 * jd_part_get_choice:
 * @part: a part
 * @member: index of a choice
 *
 * Returns: the index of the value in the member's tokens; -1 when there is none, or one that
 *   this version does not know
 */
int jd_part_get_choice (gpointer part,
                        guint    member);

/**
 * jd_part_set_choice:
 * @part: a part
 * @member: index of a choice
 * @choice: index of a token, or -1 for none
 */
void jd_part_set_choice (gpointer part,
                         guint    member,
                         int      choice);

/**
 * jd_part_get_integer:
 * @part: a part
 * @member: index of an integer
 *
 * Returns: the value, 0 or more, or -1 when there is none
 */
int jd_part_get_integer (gpointer part,
                         guint    member);

/**
 * jd_part_set_integer:
 * @part: a part
 * @member: index of an integer
 * @value: from 0 to the member's limit, or -1 for none
 */
void jd_part_set_integer (gpointer part,
                          guint    member,
                          int      value);

/**
 * jd_part_get_number:
 * @part: a part
 * @member: index of a number
 *
 * Returns: the value, 0 or more, or -1 when there is none
 */
double jd_part_get_number (gpointer part,
                           guint    member);

/**
 * jd_part_set_number:
 * @part: a part
 * @member: index of a number
 * @value: a finite number from 0 to the member's limit, or -1 for none
 */
void jd_part_set_number (gpointer part,
                         guint    member,
                         double   value);

/**
 * jd_part_get_flag:
 * @part: a part
 * @member: index of a flag
 *
 * Returns: the value; when it is not known, TRUE for a member with %JD_MEMBER_ON, else FALSE.
 *   jd_part_has() tells whether it is known.
 */
gboolean jd_part_get_flag (gpointer part,
                           guint    member);

/**
 * jd_part_set_flag:
 * @part: a part
 * @member: index of a flag
 * @value: 1 for yes, 0 for no, -1 for not known
 */
void jd_part_set_flag (gpointer part,
                       guint    member,
                       int      value);

/**
 * jd_part_get_strings:
 * @part: a part
 * @member: index of a list of strings
 *
 * Returns: (transfer none) (nullable): the strings, NULL-terminated, or NULL when there are none
 */
const char *const *jd_part_get_strings (gpointer part,
                                        guint    member);

/**
 * jd_part_set_strings:
 * @part: a part
 * @member: index of a list of strings
 * @value: (nullable): NULL-terminated strings; NULL and an empty list mean none
 */
void jd_part_set_strings (gpointer           part,
                          guint              member,
                          const char *const *value);

/**
 * jd_part_get_part:
 * @part: a part
 * @member: index of a part
 *
 * Returns: (transfer none) (type JdPart): the part, always there
 */
gpointer jd_part_get_part (gpointer part,
                           guint    member);

/**
 * jd_part_get_list:
 * @part: a part
 * @member: index of a list or of lines
 *
 * Returns: (transfer none): the list, always there
 */
JdPartList *jd_part_get_list (gpointer part,
                              guint    member);

/**
 * jd_part_get_unknown:
 * @part: a part
 *
 * Returns: (transfer none) (nullable): members that came with a file and that this version does
 *   not know, in their order
 */
JsonObject *jd_part_get_unknown (gpointer part);

/**
 * jd_part_set_unknown:
 * @part: a part
 * @unknown: (nullable): members to keep; the object is not to be changed afterwards
 */
void jd_part_set_unknown (gpointer    part,
                          JsonObject *unknown);

/**
 * jd_part_is_empty:
 * @part: a part
 *
 * Returns: whether no member of @part has a value and nothing unknown is kept
 */
gboolean jd_part_is_empty (gpointer part);

/**
 * jd_part_equal:
 * @a: a part
 * @b: a part
 *
 * Returns: whether both are of one type and hold the same values all the way down
 */
gboolean jd_part_equal (gpointer a,
                        gpointer b);

/**
 * jd_part_copy:
 * @part: a part
 *
 * Returns: (transfer full) (type JdPart): a copy of @part and all below it, with no parent
 */
gpointer jd_part_copy (gpointer part);

/**
 * jd_part_assign:
 * @part: a part
 * @source: a part of the same type
 *
 * Gives every member of @part the value that it has in @source, by as many changes as there are
 * differences.
 */
void jd_part_assign (gpointer part,
                     gpointer source);

/**
 * jd_part_dup_pointer:
 * @part: a part
 * @member: index of a member, or -1 for the part itself
 *
 * Returns: (transfer full): where the member stands below the topmost part, as a JSON Pointer
 *   (RFC 6901) such as `/sections/1/blocks/0/text`
 */
char *jd_part_dup_pointer (gpointer part,
                           int      member);

/**
 * jd_part_resolve_pointer:
 * @root: a part
 * @pointer: a JSON Pointer below @root
 * @member: (out) (optional): the member, or -1 where @pointer names a part
 *
 * The inverse of jd_part_dup_pointer().
 *
 * Returns: (transfer none) (nullable): the part that @pointer leads to, or NULL when there is none
 */
JdPart *jd_part_resolve_pointer (gpointer    root,
                                 const char *pointer,
                                 int        *member);

G_END_DECLS

#include "jd-part-list.h"
