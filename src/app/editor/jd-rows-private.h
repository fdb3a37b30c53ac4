/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-rows.h"

G_BEGIN_DECLS

JdPartList *jd_rows_get_container (const JdRows *self,
                                   gpointer      part);
gpointer jd_rows_new_part (const JdRows *self,
                           gpointer      like);
void jd_rows_set_place (const JdRows *self,
                        JdPlace      *place,
                        gpointer      part,
                        guint         caret);

G_END_DECLS
