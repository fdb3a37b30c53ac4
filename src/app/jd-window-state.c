/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "jd-form.h"
#include "jd-window-private.h"

/* How a window comes back after the end of the program. */

/* For how many frames the form may grow before it is scrolled to where it was. */
#define MAX_FRAMES 120
/* For how many frames it stays where it is to be called settled. */
#define STILL_FRAMES 10

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static GtkAdjustment *
get_scroll (JdWindow *self)
{
  GtkWidget *scroller = find_widget (self->form, GTK_TYPE_SCROLLED_WINDOW);

  return scroller ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
}

static void
visit_rows_in (GtkWidget *widget,
               void (*func) (AdwExpanderRow *, gpointer),
               gpointer   user_data)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    {
      func (ADW_EXPANDER_ROW (widget), user_data);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    visit_rows_in (child, func, user_data);
}

/* Calls @func with each row of the form that opens; they are all in its first section. */
static void
visit_rows (JdWindow *self,
            void (*func) (AdwExpanderRow *, gpointer),
            gpointer  user_data)
{
  g_autoptr (GPtrArray) sections = jd_form_list_sections (JD_FORM (self->form));

  if (sections->len > 0)
    visit_rows_in (g_ptr_array_index (sections, 0), func, user_data);
}

/* Reading */

static void
add_open_row (AdwExpanderRow *row,
              gpointer        builder)
{
  if (adw_expander_row_get_expanded (row))
    g_strv_builder_add (builder, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
read_place (JdWindow          *self,
            JdWorkspaceWindow *state)
{
  JdPlace place;

  if (!jd_form_get_place (JD_FORM (self->form), &place) || !place.part)
    return;

  state->place = jd_part_dup_pointer (place.part, (int) place.member);
  state->start = place.start;
  state->end = place.end;
}

static void
read_document (JdWindow          *self,
               JdWorkspaceWindow *state)
{
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();
  GFile *file = jd_edit_session_get_file (self->session);
  JdDraft *draft = jd_edit_session_get_draft (self->session);
  GtkAdjustment *scroll = get_scroll (self);

  state->uri = file ? g_file_get_uri (file) : NULL;
  state->draft = draft ? g_strdup (jd_draft_get_id (draft)) : NULL;
  state->pane = g_strdup (adw_view_stack_get_visible_child_name (self->narrow_stack));
  state->scroll = scroll ? (int) gtk_adjustment_get_value (scroll) : 0;
  read_place (self, state);
  visit_rows (self, add_open_row, rows);
  state->rows = g_strv_builder_end (rows);
}

/* Bringing back */

static void
open_row (AdwExpanderRow *row,
          gpointer        rows)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (g_strv_contains (rows, title))
    adw_expander_row_set_expanded (row, TRUE);
}

/* Sections below are still being built, rows open, and the form brings the caret into view: it is
 * scrolled to where it was as soon as it goes, and until nothing moves it any more. */
static gboolean
scroll_cb (GtkWidget     *form,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  JdWindow *self = user_data;
  GtkAdjustment *scroll = get_scroll (self);
  double furthest = gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll);

  if (++self->n_frames > MAX_FRAMES)
    return G_SOURCE_REMOVE;

  if (ABS (gtk_adjustment_get_value (scroll) - self->scroll_to) < 1)
    return ++self->n_still < STILL_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;

  self->n_still = 0;
  if (furthest >= self->scroll_to)
    gtk_adjustment_set_value (scroll, self->scroll_to);

  return G_SOURCE_CONTINUE;
}

static void
apply_place (JdWindow                *self,
             const JdWorkspaceWindow *state)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  JdPlace place = { .start = state->start, .end = state->end };
  int member;

  if (!state->place)
    return;

  place.part = jd_part_resolve_pointer (document, state->place, &member);
  if (!place.part || member < 0)
    return;

  place.member = (guint) member;
  jd_form_go_to (JD_FORM (self->form), &place);
}

static void
apply_document (JdWindow                *self,
                const JdWorkspaceWindow *state)
{
  if (state->pane && adw_view_stack_get_child_by_name (self->narrow_stack, state->pane))
    adw_view_stack_set_visible_child_name (self->narrow_stack, state->pane);
  if (state->rows)
    visit_rows (self, open_row, state->rows);
  apply_place (self, state);

  self->scroll_to = state->scroll;
  self->n_frames = 0;
  self->n_still = 0;
  if (state->scroll > 0 && get_scroll (self))
    gtk_widget_add_tick_callback (self->form, scroll_cb, self, NULL);
}

void
jd_window_apply_pending_state (JdWindow *self)
{
  g_autoptr (JdWorkspaceWindow) state = g_steal_pointer (&self->pending);

  if (state && self->session)
    apply_document (self, state);
}

static JdEditSession *
make_from_draft (JdWindow *self)
{
  JdSessions *sessions =
    jd_application_get_sessions (JD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  JdDraft *draft = self->pending && self->pending->draft
                   ? jd_draft_store_find_id (jd_sessions_get_drafts (sessions),
                                             self->pending->draft)
                   : NULL;

  return draft ? jd_sessions_make_from_draft (sessions, draft, NULL) : NULL;
}

static void
note_recovered (JdWindow *self)
{
  g_autoptr (GDateTime) moment = jd_edit_session_dup_edited (self->session);

  if (moment)
    jd_window_show_recovered (self, moment);
}

gboolean
jd_window_open_pending_draft (JdWindow *self)
{
  g_autoptr (JdEditSession) session = make_from_draft (self);

  if (!session)
    return FALSE;

  jd_window_set_session (self, session);

  return TRUE;
}

/* Public API */

void
jd_window_set_fallback (JdWindow   *self,
                        const char *draft)
{
  g_return_if_fail (JD_IS_WINDOW (self));
  g_return_if_fail (draft != NULL);

  if (self->session)
    return;

  g_clear_pointer (&self->pending, jd_workspace_window_free);
  self->pending = g_new0 (JdWorkspaceWindow, 1);
  self->pending->draft = g_strdup (draft);
}

JdWorkspaceWindow *
jd_window_dup_state (JdWindow *self)
{
  JdWorkspaceWindow *state;

  g_return_val_if_fail (JD_IS_WINDOW (self), NULL);

  state = g_new0 (JdWorkspaceWindow, 1);
  gtk_window_get_default_size (GTK_WINDOW (self), &state->width, &state->height);
  state->maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  if (self->session)
    read_document (self, state);

  return state;
}

void
jd_window_restore_state (JdWindow                *self,
                         const JdWorkspaceWindow *state,
                         gboolean                 crashed)
{
  g_return_if_fail (JD_IS_WINDOW (self));
  g_return_if_fail (state != NULL);

  if (state->width > 0 && state->height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), state->width, state->height);
  if (state->maximized)
    gtk_window_maximize (GTK_WINDOW (self));

  g_clear_pointer (&self->pending, jd_workspace_window_free);
  self->pending = jd_workspace_window_copy (state);
  if (state->uri)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (state->uri);

      jd_window_open_file (self, file);
    }
  else if (state->draft && jd_window_open_pending_draft (self) && crashed)
    {
      note_recovered (self);
    }
}
