/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JdWorkspaceWindow:
 * @uri: (nullable): the file of its document
 * @draft: (nullable): identity of the draft of its document; both are NULL for the start page
 * @width: its width in pixels, or 0
 * @height: its height in pixels, or 0
 * @maximized: whether it fills the screen
 * @place: (nullable): where the caret is, as a JSON Pointer
 * @start: one end of the selection, in characters
 * @end: the other end, where the caret is
 * @scroll: how far down the form is scrolled, in pixels
 * @pane: (nullable): which pane is shown where there is room for one
 * @rows: (nullable): which rows of the form are open
 *
 * A window, as it is to come back.
 */
typedef struct {
  char *uri;
  char *draft;
  int width;
  int height;
  gboolean maximized;
  char *place;
  guint start;
  guint end;
  int scroll;
  char *pane;
  char **rows;
} JdWorkspaceWindow;

/**
 * jd_workspace_window_free:
 * @self: (transfer full): a window
 */
void jd_workspace_window_free (JdWorkspaceWindow *self);

/**
 * jd_workspace_window_copy:
 * @self: a window
 *
 * Returns: (transfer full): a copy
 */
JdWorkspaceWindow *jd_workspace_window_copy (const JdWorkspaceWindow *self);

/**
 * jd_workspace_write:
 * @windows: (element-type JdWorkspaceWindow): windows
 *
 * Returns: (transfer full): them as text, for jd_workspace_save()
 */
GBytes *jd_workspace_write (GPtrArray *windows);

/**
 * jd_workspace_read:
 * @bytes: a text
 *
 * Returns: (transfer full) (element-type JdWorkspaceWindow): the windows in it; none when it is
 *   damaged
 */
GPtrArray *jd_workspace_read (GBytes *bytes);

/**
 * jd_workspace_save:
 * @bytes: the windows
 * @error: return location for a #GError
 *
 * Keeps the windows for the next start. May be called on any thread.
 *
 * Returns: whether they are on disk
 */
gboolean jd_workspace_save (GBytes  *bytes,
                            GError **error);

/**
 * jd_workspace_load:
 *
 * Returns: (transfer full) (element-type JdWorkspaceWindow): the windows of the last run, at most
 *   %JD_WORKSPACE_MAX
 */
GPtrArray *jd_workspace_load (void);

/**
 * JD_WORKSPACE_MAX:
 *
 * How many windows come back at most.
 */
#define JD_WORKSPACE_MAX 30

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWorkspaceWindow, jd_workspace_window_free)

G_END_DECLS
