/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-fact-line.h"

#include <glib/gi18n.h>

#include "jd-text.h"

void
jd_fact_line_append (GString    *line,
                     const char *fact)
{
  /* Translators: between two facts in one line */
  jd_text_append_separated (line, _(" · "), fact);
}
