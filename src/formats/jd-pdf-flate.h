/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * jd_pdf_deflate:
 * @compressor: a compressor for zlib, which is used again and again
 * @data: what to pack
 * @length: its length in bytes
 *
 * Packs for the filter FlateDecode: ISO 32000-1, 7.4.4.
 *
 * Returns: (transfer full) (nullable): the packed bytes; NULL where memory fails
 */
GByteArray *jd_pdf_deflate (GZlibCompressor *compressor,
                            const void      *data,
                            gsize            length);

/**
 * jd_pdf_inflate:
 * @data: packed bytes
 * @length: their length
 * @limit: more bytes than this are not unpacked
 * @is_too_large: (out) (optional): whether they are more than @limit
 *
 * Unpacks what the filter FlateDecode has packed.
 *
 * Returns: (transfer full) (nullable): the bytes; NULL where they are damaged or too many
 */
GByteArray *jd_pdf_inflate (const void *data,
                            gsize       length,
                            gsize       limit,
                            gboolean   *is_too_large);

G_END_DECLS
