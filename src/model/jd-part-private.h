/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/* For the files of the part tree itself. */

static inline gboolean
jd_value_kind_is_string (JdValueKind kind)
{
  return kind <= JD_VALUE_MOMENT;
}

static inline gboolean
jd_value_kind_is_list (JdValueKind kind)
{
  return kind == JD_VALUE_LIST || kind == JD_VALUE_LINES;
}

void jd_part_set_parent (JdPart     *self,
                         JdPart     *parent,
                         JdPartList *list);

JdPartList *jd_part_get_container (JdPart *self);

void jd_part_report (JdPart   *self,
                     JdChange *change);

GValue *jd_part_get_value (gpointer part,
                           guint    member);

void jd_part_set_value (JdPart       *self,
                        guint         member,
                        const GValue *value);

JdPartList *jd_part_list_new (JdPart *owner,
                              guint   member,
                              GType   type);

void jd_part_list_disown (JdPartList *self);

G_END_DECLS
