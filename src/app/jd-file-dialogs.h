/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

/**
 * jd_file_dialog_new_open:
 *
 * Returns: (transfer full): a dialog that asks for documents, or texts to import
 */
GtkFileDialog *jd_file_dialog_new_open (void);

/**
 * jd_file_dialog_new_import:
 *
 * Returns: (transfer full): the same dialog, which shows texts first
 */
GtkFileDialog *jd_file_dialog_new_import (void);

/**
 * jd_file_dialog_new_save:
 * @session: what is to be saved
 *
 * Returns: (transfer full): a dialog that asks for a `.jobdesc` file, named by the title
 */
GtkFileDialog *jd_file_dialog_new_save (JdEditSession *session);

G_END_DECLS
