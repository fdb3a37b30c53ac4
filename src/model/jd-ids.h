/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdIdsMember:
 *
 * The members of #JdIds, in the order of a file.
 */
typedef enum {
  JD_IDS_REQUISITION,
  JD_IDS_DEPARTMENT,
  JD_IDS_OCCUPATION,
} JdIdsMember;

/**
 * JdIds:
 *
 * How the employer refers to the job.
 */
#define JD_TYPE_IDS (jd_ids_get_type ())
G_DECLARE_FINAL_TYPE (JdIds, jd_ids, JD, IDS, JdPart)

G_END_DECLS
