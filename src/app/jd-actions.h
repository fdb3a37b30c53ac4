/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JdActionGroup:
 *
 * Under which heading of the shortcuts dialog an action stands.
 */
typedef enum {
  JD_ACTION_GROUP_GENERAL,
  JD_ACTION_GROUP_DOCUMENT,
  JD_ACTION_GROUP_WRITING,
  JD_ACTION_GROUP_LISTS,
  JD_ACTION_GROUP_VIEW,
  JD_ACTION_N_GROUPS
} JdActionGroup;

/**
 * JdActionFlags:
 * @JD_ACTION_NONE: the key works everywhere in a window
 * @JD_ACTION_LOCAL: a widget handles the key itself while it has the focus; the row is there so
 *   that the shortcuts dialog lists it and no other action takes the key
 */
typedef enum {
  JD_ACTION_NONE,
  JD_ACTION_LOCAL,
} JdActionFlags;

/**
 * JdAction:
 * @name: detailed action name, such as `win.save` or `win.go-to-section(1)`; for a key that is no
 *   action, a unique name with the prefix `local.`
 * @accels: accelerators, separated by blanks; empty for an action that is in a menu only
 * @label: what it does, in header capitals, to be translated
 * @group: where the shortcuts dialog lists it
 * @flags: see #JdActionFlags
 *
 * One thing that a user can do by a key or a menu item.
 */
typedef struct {
  const char *name;
  const char *accels;
  const char *label;
  JdActionGroup group;
  JdActionFlags flags;
} JdAction;

/**
 * jd_actions_get:
 * @n_actions: (out): how many there are
 *
 * The one table of actions: accelerators and the shortcuts dialog are made from it.
 *
 * Returns: (transfer none) (array length=n_actions): the table
 */
const JdAction *jd_actions_get (guint *n_actions);

/**
 * jd_actions_get_group_title:
 * @group: a group
 *
 * Returns: (transfer none): the heading of @group, translated
 */
const char *jd_actions_get_group_title (JdActionGroup group);

/**
 * jd_actions_install:
 * @application: the application
 *
 * Gives @application the accelerators of the table.
 */
void jd_actions_install (GtkApplication *application);

G_END_DECLS
