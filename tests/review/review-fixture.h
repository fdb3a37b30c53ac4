/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-fix.h"
#include "jd-scan.h"

/* What the tests of the review have in common. */

/* The built-in rules, one set a language; NULL-terminated by its length. Owned by the caller. */
GPtrArray *fixture_load_sets (void);

/* A set made of one pack, written in @json. */
GPtrArray *fixture_make_sets (const char *json);

/* What is found in @text; free the scan when done. */
GArray *fixture_scan (GPtrArray   *sets,
                      const char  *lang,
                      const char  *section,
                      const char  *text,
                      JdScan     **scan);

/* The code points from @start to @end of @text. */
char *fixture_slice (const char *text,
                     guint       start,
                     guint       end);

/* What is found, as `rule@start-end` with blanks between. */
char *fixture_describe (GArray *matches);
