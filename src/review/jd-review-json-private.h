/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "jd-rule-pack.h"

G_BEGIN_DECLS

/* For the files that read JSON of the review: what json-glib does not tell of a file. */

typedef struct {
  const char *name;
  GHashTable *lines;       /* of JsonObject */
  GPtrArray *depth;
  char *repeated;
  guint repeated_line;
} JdReviewJson;

/* Parses @bytes. Keeps the line at which each object starts. */
JsonObject *jd_review_json_read (JdReviewJson  *self,
                                 JsonParser    *parser,
                                 GBytes        *bytes,
                                 GError       **error);

void jd_review_json_clear (JdReviewJson *self);

guint jd_review_json_get_line (const JdReviewJson *self,
                               JsonObject         *object);

/* Sets @error to `NAME:LINE: reason`; returns FALSE. */
gboolean jd_review_json_refuse (const JdReviewJson  *self,
                                JsonObject          *object,
                                GError             **error,
                                const char          *format,
                                ...) G_GNUC_PRINTF (4, 5);

/* Whether @object has no member but those of @names. */
gboolean jd_review_json_check_names (const JdReviewJson  *self,
                                     JsonObject          *object,
                                     const char *const   *names,
                                     GError             **error);

/* A string; NULL with no error when it is missing and not required. */
gboolean jd_review_json_get_string (const JdReviewJson  *self,
                                    JsonObject          *object,
                                    const char          *name,
                                    gboolean             required,
                                    char               **value,
                                    GError             **error);

/* A list of strings that are not empty; NULL when it is missing. */
gboolean jd_review_json_get_strings (const JdReviewJson   *self,
                                     JsonObject           *object,
                                     const char           *name,
                                     char               ***value,
                                     GError              **error);

gboolean jd_review_json_get_flag (JsonObject *object,
                                  const char *name,
                                  gboolean    otherwise);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdReviewJson, jd_review_json_clear)

G_END_DECLS
