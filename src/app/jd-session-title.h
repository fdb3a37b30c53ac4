/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-edit-session.h"

G_BEGIN_DECLS

/**
 * jd_session_title_dup:
 * @document: a document
 *
 * Returns: (transfer full): its title for a window: without the characters that turn text, and
 *   isolated from the text around it; “Untitled Job Description” when there is none
 */
char *jd_session_title_dup (JdDocument *document);

/**
 * jd_session_subtitle_dup:
 * @state: how the document stands to its file
 * @folder: (nullable): name of the folder of the file, NULL when not known
 * @is_template: whether the document is a template
 *
 * Returns: (transfer full): the line below the title: “Documents, Unsaved Changes”
 */
char *jd_session_subtitle_dup (JdSessionState  state,
                               const char     *folder,
                               gboolean        is_template);

G_END_DECLS
