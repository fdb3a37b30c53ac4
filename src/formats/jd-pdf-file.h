/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-pdf-syntax.h"

G_BEGIN_DECLS

/**
 * JdPdfObject:
 * @value: the value of the object, of length 0 where there is none
 * @data: what a stream has in it; its start is NULL where the object is no stream
 * @pack: number of the stream that the value is packed in, or 0
 * @index: how many values are packed before it there
 *
 * An object of a PDF.
 */
typedef struct {
  JdPdfText value;
  JdPdfText data;
  guint pack;
  guint index;
} JdPdfObject;

/**
 * JdPdfFile:
 * @objects: (element-type JdPdfObject): the objects by their numbers, from 0
 * @root: number of the catalogue
 * @info: number of the information dictionary, or 0
 * @is_damaged: whether something was not as it should be
 * @owned: (element-type GBytes): what values of objects are in, where that is not the PDF
 *
 * The objects of a PDF, to change some of them. What is wrong is noted in @is_damaged, so that
 * callers look only once.
 */
typedef struct {
  GArray *objects;
  guint root;
  guint info;
  gboolean is_damaged;
  GPtrArray *owned;
} JdPdfFile;

/**
 * jd_pdf_file_new:
 * @pdf: a PDF as cairo writes it for version 1.5 and later: whole, with one stream that tells
 *   where all objects are; it has to stay where it is
 * @length: its length in bytes
 *
 * Finds all objects. A number that another object stands at, as cairo leaves some, has none.
 *
 * Returns: (transfer full): the file
 */
JdPdfFile *jd_pdf_file_new (const char *pdf,
                            gsize       length);

/**
 * jd_pdf_file_free:
 * @self: (transfer full): a file
 */
void jd_pdf_file_free (JdPdfFile *self);

/**
 * jd_pdf_file_get:
 * @self: a file
 * @number: the number of an object
 *
 * Returns: (transfer none) (nullable): its value, good until the next object is added
 */
const JdPdfText *jd_pdf_file_get (JdPdfFile *self,
                                  guint      number);

/**
 * jd_pdf_file_find:
 * @self: a file
 * @dictionary: (nullable): a value
 * @key: a key with its slash
 * @value: (out): its value, that of the object where it is a reference
 *
 * Returns: whether there is one
 */
gboolean jd_pdf_file_find (JdPdfFile       *self,
                           const JdPdfText *dictionary,
                           const char      *key,
                           JdPdfText       *value);

/**
 * jd_pdf_file_merge:
 * @self: a file
 * @number: the number of an object that is a dictionary
 * @keys: see jd_pdf_merge()
 */
void jd_pdf_file_merge (JdPdfFile  *self,
                        guint       number,
                        const char *keys);

/**
 * jd_pdf_file_add:
 * @self: a file
 * @value: the value of an object
 * @data: (nullable): what is in it, where it is a stream; it has to stay where it is
 *
 * Returns: the number of the new object
 */
guint jd_pdf_file_add (JdPdfFile       *self,
                       const char      *value,
                       const JdPdfText *data);

/**
 * jd_pdf_file_write:
 * @self: a file
 *
 * Writes a PDF of version 1.7. What is packed and was not changed stays packed as it is. The same
 * objects give the same bytes, an identifier among them.
 *
 * Returns: (transfer full) (nullable): the PDF, or NULL where @self is damaged
 */
GBytes *jd_pdf_file_write (JdPdfFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPdfFile, jd_pdf_file_free)

G_END_DECLS
