/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-content.h"
#include "jd-report.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* For the files of the JobPosting writer. */

typedef struct {
  JdDocument *document;
  JdContent *content;
  JdReport *report;
  JsonBuilder *builder;
} JdJobposting;

void jd_jobposting_add_string (JdJobposting *self,
                               const char   *name,
                               const char   *value);

void jd_jobposting_add_number (JdJobposting *self,
                               const char   *name,
                               double        value);

void jd_jobposting_begin (JdJobposting *self,
                          const char   *name,
                          const char   *type);

void jd_jobposting_add_places (JdJobposting *self);

void jd_jobposting_add_pay (JdJobposting *self);

void jd_jobposting_add_requirements (JdJobposting *self);

G_END_DECLS
