/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JdItemKind:
 *
 * What the rows of an outliner are, so that they are called by their name.
 */
typedef enum {
  JD_ITEM_KIND_ITEM,
  JD_ITEM_KIND_RESPONSIBILITY,
  JD_ITEM_KIND_RESULT,
  JD_ITEM_KIND_BENEFIT,
  JD_ITEM_KIND_REQUIREMENT,
  JD_ITEM_KIND_QUESTION,
  JD_ITEM_KIND_STEP,
  JD_ITEM_KIND_DOCUMENT,
  JD_ITEM_KIND_STATEMENT,
  JD_ITEM_KIND_COLLEAGUE,
  JD_ITEM_KIND_PARAGRAPH,
} JdItemKind;

/**
 * jd_item_kind_dup_name:
 * @kind: what the row is
 * @number: its number, from 1
 * @n_items: how many there are
 *
 * Returns: (transfer full): “Responsibility 3 of 7”
 */
char *jd_item_kind_dup_name (JdItemKind kind,
                             guint      number,
                             guint      n_items);

/**
 * jd_item_kind_dup_handle_name:
 * @kind: what the row is
 * @number: its number, from 1
 *
 * Returns: (transfer full): “Move or delete responsibility 3”
 */
char *jd_item_kind_dup_handle_name (JdItemKind kind,
                                    guint      number);

/**
 * jd_item_kind_get_add_label:
 * @kind: what a row is
 *
 * Returns: (transfer none): “Add Responsibility”
 */
const char *jd_item_kind_get_add_label (JdItemKind kind);

/**
 * jd_item_kind_get_deleted:
 * @kind: what a row was
 *
 * Returns: (transfer none): “Responsibility deleted”
 */
const char *jd_item_kind_get_deleted (JdItemKind kind);

G_END_DECLS
