/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * FloorOptions:
 * @folder: (nullable): the one folder of fonts that is looked at; NULL for the configuration of
 *   the system
 * @family: the font
 * @is_tagged: whether the PDF has a structure
 *
 * What the floor does. The floor is the least that a program can do with Pango and cairo to set
 * the same text: one font, plain paragraphs, pages that end anywhere.
 */
typedef struct {
  const char *folder;
  const char *family;
  gboolean is_tagged;
} FloorOptions;

/**
 * floor_create_context:
 * @options: what the floor does
 *
 * Returns: (transfer full): fonts for one thread
 */
PangoContext *floor_create_context (const FloorOptions *options);

/**
 * floor_write_pdf:
 * @options: what the floor does
 * @context: fonts
 * @text: lines, of which those that start with `# `, `## `, `### ` or `- ` are headings and items
 *
 * Returns: (transfer full): a PDF
 */
GBytes *floor_write_pdf (const FloorOptions *options,
                         PangoContext       *context,
                         const char         *text);

G_END_DECLS
