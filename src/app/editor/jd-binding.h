/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "jd-edit-session.h"

G_BEGIN_DECLS

#define JD_TYPE_BINDING (jd_binding_get_type ())
G_DECLARE_FINAL_TYPE (JdBinding, jd_binding, JD, BINDING, GObject)

/**
 * jd_bind_editable:
 * @editable: (type GtkEditable): an entry, or a row with one
 * @session: the session of the document
 * @part: a part
 * @member: a string, or strings, which are shown with commas between them
 * @title: what is edited, for the name of the step
 *
 * Ties an entry to a member, both ways and through the history. A visit to the entry is one step.
 * Like all bindings it lives as long as the widget, and marks it as the place of the member.
 */
void jd_bind_editable (GtkWidget     *editable,
                       JdEditSession *session,
                       gpointer       part,
                       guint          member,
                       const char    *title);

/**
 * jd_bind_combo:
 * @row: a row with one item for “not set” and then one for each token
 * @session: the session of the document
 * @part: a part
 * @member: a choice, or a flag, where the tokens are yes and no
 *
 * Ties a combo row to a member.
 */
void jd_bind_combo (AdwComboRow   *row,
                    JdEditSession *session,
                    gpointer       part,
                    guint          member);

/**
 * jd_bind_switch:
 * @row: a row
 * @session: the session of the document
 * @part: a part
 * @member: a flag
 *
 * Ties a switch to a member.
 */
void jd_bind_switch (AdwSwitchRow  *row,
                     JdEditSession *session,
                     gpointer       part,
                     guint          member);

/**
 * jd_bind_spin:
 * @row: a row
 * @session: the session of the document
 * @part: a part
 * @member: an integer
 *
 * Ties a spin row to a member. Below 0 stands for “not set”, and is shown so.
 */
void jd_bind_spin (AdwSpinRow    *row,
                   JdEditSession *session,
                   gpointer       part,
                   guint          member);

G_END_DECLS
