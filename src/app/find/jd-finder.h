/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-form.h"
#include "jd-text-match.h"

G_BEGIN_DECLS

#define JD_TYPE_FINDER (jd_finder_get_type ())
G_DECLARE_FINAL_TYPE (JdFinder, jd_finder, JD, FINDER, GObject)

/**
 * JdFound:
 * @place: where it stands, selected
 * @internal: whether that is in Internal Notes
 * @locked: whether it can be read but not replaced
 */
typedef struct {
  JdPlace place;
  gboolean internal;
  gboolean locked;
} JdFound;

/**
 * jd_finder_new:
 * @form: the form to search
 *
 * Makes a search over all texts of a form, in the order of the form: fields, rows and headings. It
 * follows the document; the signal `changed` comes when there are other matches.
 *
 * Returns: (transfer full): the search
 */
JdFinder *jd_finder_new (JdForm *form);

/**
 * jd_finder_search:
 * @self: a search
 * @query: what to look for; nothing when empty
 * @flags: how to compare
 * @internal: whether to look into Internal Notes too
 *
 * The match that comes first after where the writer is becomes the current one.
 */
void jd_finder_search (JdFinder         *self,
                       const char       *query,
                       JdTextMatchFlags  flags,
                       gboolean          internal);

/**
 * jd_finder_get_n:
 * @self: a search
 *
 * Returns: how many matches there are
 */
guint jd_finder_get_n (JdFinder *self);

/**
 * jd_finder_get_current:
 * @self: a search
 * @index: (out) (optional): which it is, from 0
 *
 * Returns: (transfer none) (nullable): the current match
 */
const JdFound *jd_finder_get_current (JdFinder *self,
                                      guint    *index);

/**
 * jd_finder_step:
 * @self: a search
 * @by: 1 for the next match, -1 for the previous one, around the ends
 */
void jd_finder_step (JdFinder *self,
                     int       by);

/**
 * jd_finder_replace:
 * @self: a search
 * @text: plain text
 *
 * Replaces the current match, as one step, and goes to the next one.
 *
 * Returns: whether there was one that is not locked
 */
gboolean jd_finder_replace (JdFinder   *self,
                            const char *text);

/**
 * jd_finder_replace_all:
 * @self: a search
 * @text: plain text
 * @n_locked: (out): how many could not be replaced
 *
 * Replaces all matches, as one step.
 *
 * Returns: how many were replaced
 */
guint jd_finder_replace_all (JdFinder   *self,
                             const char *text,
                             guint      *n_locked);

G_END_DECLS
