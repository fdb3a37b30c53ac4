/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * jd_json_set_text:
 * @object: an object
 * @name: name of a member
 * @text: (nullable): its value
 *
 * Sets the member, unless @text is empty.
 */
void jd_json_set_text (JsonObject *object,
                       const char *name,
                       const char *text);

/**
 * jd_json_set_member:
 * @object: an object
 * @name: name of a member
 * @part: (type JdPart): a part of a document
 * @member: a text of it
 *
 * Sets the member to the text as it stands in the file, unless it is empty.
 */
void jd_json_set_member (JsonObject *object,
                         const char *name,
                         gpointer    part,
                         guint       member);

/**
 * jd_json_set_date:
 * @object: an object
 * @name: name of a member
 * @part: (type JdPart): a part of a document
 * @member: a day of it
 *
 * Sets the member to the day, unless it is none that exists.
 */
void jd_json_set_date (JsonObject *object,
                       const char *name,
                       gpointer    part,
                       guint       member);

/**
 * jd_json_set_elements:
 * @object: an object
 * @name: name of a member
 * @elements: its value
 *
 * Sets the member, unless @elements is empty.
 */
void jd_json_set_elements (JsonObject *object,
                           const char *name,
                           JsonArray  *elements);

G_END_DECLS
