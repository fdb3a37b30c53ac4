/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-command.h"
#include "jd-format.h"

G_BEGIN_DECLS

/**
 * JdExportPlan:
 * @formats: (element-type JdFormat): the formats to write
 * @options: what writers are told
 * @output: (nullable): the one file to write, or `-`; NULL to make names
 * @folder: where named files go, when @output is NULL
 * @dry_run: say what each export would lose, and write nothing
 *
 * What an export does with each of its inputs.
 */
typedef struct {
  GPtrArray *formats;
  JdWriteOptions options;
  const char *output;
  const char *folder;
  gboolean dry_run;
} JdExportPlan;

/**
 * jd_export_jobs_run:
 * @plan: what to do with each input
 * @inputs: (array length=n_inputs): files, or `-`
 * @n_inputs: how many
 * @n_threads: how many inputs are worked on at a time, from 1
 *
 * Exports each of @inputs and goes on after one that fails. Messages go to standard error in the
 * order of the inputs, whatever the number of threads.
 *
 * Returns: the largest exit status of all
 */
JdExit jd_export_jobs_run (const JdExportPlan *plan,
                           char              **inputs,
                           guint               n_inputs,
                           guint               n_threads);

G_END_DECLS
