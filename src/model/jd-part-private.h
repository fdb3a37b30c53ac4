/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/* For the files of the part tree itself. */

void jd_part_set_parent (JdPart     *self,
                         JdPart     *parent,
                         JdPartList *list);

JdPartList *jd_part_get_container (JdPart *self);

void jd_part_report (JdPart   *self,
                     JdChange *change);

void jd_part_set_value (JdPart       *self,
                        guint         member,
                        const GValue *value);

JdPartList *jd_part_list_new (JdPart *owner,
                              guint   member,
                              GType   type);

void jd_part_list_disown (JdPartList *self);

G_END_DECLS
