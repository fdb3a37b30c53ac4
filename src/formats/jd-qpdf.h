/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * JD_QPDF_FUNCTIONS:
 * @F: called with the name of each function of libqpdf that is used, without its prefix
 */
#define JD_QPDF_FUNCTIONS(F) \
  F (init) \
  F (cleanup) \
  F (silence_errors) \
  F (set_suppress_warnings) \
  F (has_error) \
  F (get_error) \
  F (read_memory) \
  F (get_root) \
  F (oh_is_string) \
  F (oh_is_array) \
  F (oh_is_stream) \
  F (oh_is_name_and_equals) \
  F (oh_get_key) \
  F (oh_get_key_if_dict) \
  F (oh_get_dict) \
  F (oh_get_array_n_items) \
  F (oh_get_array_item) \
  F (oh_get_utf8_value) \
  F (oh_get_stream_data)

#define JD_QPDF_MEMBER(name) __typeof__ (qpdf_##name) *name;

/**
 * JdQpdfApi:
 *
 * The functions of libqpdf, by their names without the prefix.
 */
typedef struct {
  JD_QPDF_FUNCTIONS (JD_QPDF_MEMBER)
} JdQpdfApi;

/**
 * JdQpdf:
 *
 * A document of libqpdf, for g_auto().
 */
typedef qpdf_data JdQpdf;

/**
 * jd_qpdf_load:
 *
 * Loads libqpdf, with all that it needs, the first time that a PDF is read. A program that reads
 * none, which is nearly every run, starts without it.
 *
 * Returns: (transfer none) (nullable): its functions; NULL where it is not installed
 */
const JdQpdfApi *jd_qpdf_load (void);

/**
 * jd_qpdf_new:
 * @api: the functions of libqpdf
 *
 * Returns: (transfer full): a document of libqpdf that never writes to standard error
 */
JdQpdf jd_qpdf_new (const JdQpdfApi *api);

/**
 * jd_qpdf_free:
 * @qpdf: (transfer full): a document
 */
void jd_qpdf_free (JdQpdf qpdf);

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (JdQpdf, jd_qpdf_free, NULL)

G_END_DECLS
