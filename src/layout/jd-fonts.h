/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* The document fonts: Source Sans 3, Vollkorn and JetBrains Mono NL, known by a configuration of
 * our own, so that pages are the same on every machine. What they cannot show is shown by the
 * fonts of the system. */

#define JD_FONTS_CODE "JetBrains Mono NL"

/**
 * jd_fonts_claim_process:
 *
 * Says that the configuration of the document fonts may be the one of the whole process once there
 * is a page to set, which saves reading that of the system until a text needs it. For programs
 * without a window only, and before the first layout. Costs nothing by itself.
 */
void jd_fonts_claim_process (void);

/**
 * jd_fonts_get_map:
 * @system: whether the fonts of the system are wanted, instead of the document fonts
 *
 * Every thread has its own map, which keeps the fonts that it has opened: the next document does
 * not open them again.
 *
 * Returns: (transfer none): the font map of the calling thread
 */
PangoFontMap *jd_fonts_get_map (gboolean system);

/**
 * jd_fonts_create_context:
 * @system: whether the fonts of the system are wanted, instead of the document fonts
 *
 * Returns: (transfer full): a context of the calling thread, whose settings depend on no screen
 */
PangoContext *jd_fonts_create_context (gboolean system);

/**
 * jd_fonts_prepare_threads:
 *
 * Opens all faces of the document fonts and keeps them for the life of the process. cairo 1.18
 * lists the faces of a font without a lock (cairo-ft-font.c): two threads that open the same font
 * at once could make two faces of it, and a PDF would have two fonts instead of one. Call it in
 * the thread that starts others, before a second one sets a page. Costs a few milliseconds the
 * first time.
 */
void jd_fonts_prepare_threads (void);

/**
 * jd_fonts_take_system:
 *
 * Waits until no other thread works with the fonts of the system, for the same reason as
 * jd_fonts_prepare_threads(): they are too many to be opened before. For what is set to be drawn
 * once, in any thread; it may be taken again by the same thread.
 */
void jd_fonts_take_system (void);

/**
 * jd_fonts_return_system:
 *
 * Ends what jd_fonts_take_system() began, in the same thread.
 */
void jd_fonts_return_system (void);

/**
 * jd_fonts_dup_families:
 * @family: a document font
 * @cjk: `JP`, `KR`, `TC`, `HK` or `SC`
 *
 * Returns: (transfer full): @family and those that are asked, in this order, for scripts that it
 *   does not have
 */
char *jd_fonts_dup_families (const char *family,
                             const char *cjk);

/**
 * jd_fonts_cover:
 * @family: a document font
 * @text: valid UTF-8
 * @length: its length in bytes
 *
 * Returns: whether all faces of @family can show all of @text
 */
gboolean jd_fonts_cover (const char *family,
                         const char *text,
                         gsize       length);

G_END_DECLS
