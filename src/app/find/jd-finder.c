/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-finder.h"

#include <glib/gi18n.h>

#include "jd-field.h"
#include "jd-inline-edit.h"
#include "jd-internal-section.h"
#include "jd-place-mark.h"

struct _JdFinder {
  GObject parent_instance;

  /* Owned */
  GArray *found;
  char *query;
  GSignalGroup *document_signals;

  /* Borrowed */
  JdForm *form;

  JdTextMatchFlags flags;
  gboolean internal;
  gboolean busy;
  guint current;
  guint idle_id;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdFinder, jd_finder, G_TYPE_OBJECT)

/* Collecting */

static JdValueKind
get_kind (const JdPlace *place)
{
  return jd_part_get_member (place->part, place->member)->kind;
}

static char *
dup_text (const JdPlace *place)
{
  const char *source = jd_part_get_string (place->part, place->member);

  if (!source)
    return g_strdup ("");

  return get_kind (place) == JD_VALUE_TEXT ? jd_inline_dup_plain (source) : g_strdup (source);
}

static gboolean
is_locked (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return !gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));

  return GTK_IS_EDITABLE (widget) && !gtk_editable_get_editable (GTK_EDITABLE (widget));
}

static void
add_matches (JdFinder  *self,
             GtkWidget *widget,
             JdPlace   *place,
             gboolean   internal)
{
  g_autofree char *text = dup_text (place);
  g_autoptr (GArray) matches = jd_text_match_find (text, self->query, self->flags);

  for (guint i = 0; i < matches->len; i++)
    {
      const JdTextMatch *match = &g_array_index (matches, JdTextMatch, i);
      JdFound found = { *place, internal, is_locked (widget) };

      found.place.start = match->start;
      found.place.end = match->end;
      g_object_ref (found.place.part);
      g_array_append_val (self->found, found);
    }
}

/* The texts are those of the widgets, so what is found can be shown, and in their order. */
static void
collect (JdFinder  *self,
         GtkWidget *widget,
         gboolean   internal)
{
  JdPlace place;

  if (JD_IS_INTERNAL_SECTION (widget))
    {
      if (!self->internal)
        return;
      internal = TRUE;
    }

  if (jd_place_get (widget, &place))
    {
      const JdValueKind kind = get_kind (&place);
      const gboolean heading = JD_IS_SECTION (place.part) && place.member == JD_SECTION_TITLE;

      if ((kind == JD_VALUE_TEXT || kind == JD_VALUE_STRING) &&
          (heading || JD_IS_FIELD (widget) || GTK_IS_EDITABLE (widget)))
        add_matches (self, widget, &place, internal);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect (self, child, internal);
}

static void
mark_fields (JdFinder  *self,
             GtkWidget *widget)
{
  if (JD_IS_FIELD (widget))
    {
      jd_field_unmark_matches (JD_FIELD (widget));
      for (guint i = 0; i < self->found->len; i++)
        {
          const JdFound *found = &g_array_index (self->found, JdFound, i);

          if (found->place.part == jd_field_get_part (JD_FIELD (widget)) &&
              found->place.member == jd_field_get_member (JD_FIELD (widget)))
            jd_field_mark_match (JD_FIELD (widget), found->place.start, found->place.end,
                                 i == self->current);
        }
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    mark_fields (self, child);
}

static void
refresh (JdFinder *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_array_set_size (self->found, 0);
  if (self->query && *self->query && self->form && jd_form_get_session (self->form))
    {
      jd_form_build_all (self->form);
      collect (self, GTK_WIDGET (self->form), FALSE);
    }
  self->current = MIN (self->current, MAX (self->found->len, 1) - 1);
}

static void
tell (JdFinder *self)
{
  if (self->form)
    mark_fields (self, GTK_WIDGET (self->form));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
refresh_cb (gpointer user_data)
{
  JdFinder *self = user_data;

  self->idle_id = 0;
  refresh (self);
  tell (self);

  return G_SOURCE_REMOVE;
}

static void
on_document_changed_cb (JdFinder *self)
{
  if (!self->busy && self->idle_id == 0 && self->query && *self->query)
    self->idle_id = g_idle_add (refresh_cb, self);
}

/* The order of two places is that of the widgets, which the list of matches has already. */
static void
go_after_writer (JdFinder *self)
{
  JdPlace here;

  self->current = 0;
  if (!jd_form_get_place (self->form, &here))
    return;

  for (guint i = 0; i < self->found->len; i++)
    {
      const JdFound *found = &g_array_index (self->found, JdFound, i);

      if (found->place.part == here.part && found->place.member == here.member &&
          found->place.end >= MAX (here.start, here.end))
        {
          self->current = i;
          return;
        }
    }
}

/* Replacing */

static void
replace (const JdFound *found,
         const char    *text)
{
  const JdPlace *place = &found->place;
  const char *source = jd_part_get_string (place->part, place->member);
  g_autofree char *fresh = NULL;

  if (get_kind (place) == JD_VALUE_TEXT)
    {
      fresh = jd_inline_edit_dup_replaced (source, place->start, place->end, text);
    }
  else
    {
      const char *from = g_utf8_offset_to_pointer (source, place->start);
      const char *to = g_utf8_offset_to_pointer (source, place->end);

      fresh = g_strdup_printf ("%.*s%s%s", (int) (from - source), source, text, to);
    }

  jd_part_set_string (place->part, place->member, fresh);
}

gboolean
jd_finder_replace (JdFinder   *self,
                   const char *text)
{
  const JdFound *found = jd_finder_get_current (self, NULL);
  JdHistory *history;
  JdPlace before;
  JdPlace after;

  g_return_val_if_fail (JD_IS_FINDER (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!found || found->locked)
    return FALSE;

  history = jd_edit_session_get_history (jd_form_get_session (self->form));
  before = found->place;
  after = before;
  after.end = after.start + (guint) g_utf8_strlen (text, -1);

  self->busy = TRUE;
  /* Translators: the name of a step that Undo can take back, as in “Undo Replace” */
  jd_history_begin (history, _("Replace"), &before);
  replace (found, text);
  jd_history_end (history, &after);
  self->busy = FALSE;

  refresh (self);
  /* What was put in may hold the query again, and is not to be replaced a second time. */
  for (guint i = self->current; i < self->found->len; i++)
    {
      found = &g_array_index (self->found, JdFound, i);
      self->current = i;
      if (found->place.part != after.part || found->place.member != after.member ||
          found->place.start >= after.end)
        break;
      if (i + 1 == self->found->len)
        self->current = 0;
    }
  tell (self);

  return TRUE;
}

guint
jd_finder_replace_all (JdFinder   *self,
                       const char *text,
                       guint      *n_locked)
{
  JdHistory *history;
  guint n = 0;

  g_return_val_if_fail (JD_IS_FINDER (self), 0);
  g_return_val_if_fail (text != NULL && n_locked != NULL, 0);

  *n_locked = 0;
  if (self->found->len == 0)
    return 0;

  history = jd_edit_session_get_history (jd_form_get_session (self->form));
  self->busy = TRUE;
  /* Translators: the name of a step that Undo can take back, as in “Undo Replace All” */
  jd_history_begin (history, _("Replace All"),
                    &g_array_index (self->found, JdFound, self->current).place);
  for (guint i = self->found->len; i > 0; i--)
    {
      const JdFound *found = &g_array_index (self->found, JdFound, i - 1);

      if (found->locked)
        {
          (*n_locked)++;
          continue;
        }
      replace (found, text);
      n++;
    }
  jd_history_end (history, NULL);
  self->busy = FALSE;

  refresh (self);
  tell (self);

  return n;
}

/* GObject overrides */

static void
clear_found (gpointer data)
{
  g_object_unref (((JdFound *) data)->place.part);
}

static void
jd_finder_dispose (GObject *object)
{
  JdFinder *self = JD_FINDER (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_weak_pointer (&self->form);

  G_OBJECT_CLASS (jd_finder_parent_class)->dispose (object);
}

static void
jd_finder_finalize (GObject *object)
{
  JdFinder *self = JD_FINDER (object);

  g_array_unref (self->found);
  g_free (self->query);

  G_OBJECT_CLASS (jd_finder_parent_class)->finalize (object);
}

static void
jd_finder_class_init (JdFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_finder_dispose;
  object_class->finalize = jd_finder_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", JD_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
jd_finder_init (JdFinder *self)
{
  self->found = g_array_new (FALSE, FALSE, sizeof (JdFound));
  g_array_set_clear_func (self->found, clear_found);
  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed",
                                  G_CALLBACK (on_document_changed_cb), self);
}

/* Public API */

JdFinder *
jd_finder_new (JdForm *form)
{
  JdFinder *self;

  g_return_val_if_fail (JD_IS_FORM (form), NULL);

  self = g_object_new (JD_TYPE_FINDER, NULL);
  g_set_weak_pointer (&self->form, form);

  return self;
}

void
jd_finder_search (JdFinder         *self,
                  const char       *query,
                  JdTextMatchFlags  flags,
                  gboolean          internal)
{
  JdEditSession *session;

  g_return_if_fail (JD_IS_FINDER (self));
  g_return_if_fail (query != NULL);

  session = jd_form_get_session (self->form);
  g_signal_group_set_target (self->document_signals,
                             session ? jd_edit_session_get_document (session) : NULL);
  g_set_str (&self->query, query);
  self->flags = flags;
  self->internal = internal;
  refresh (self);
  go_after_writer (self);
  tell (self);
}

guint
jd_finder_get_n (JdFinder *self)
{
  g_return_val_if_fail (JD_IS_FINDER (self), 0);

  return self->found->len;
}

const JdFound *
jd_finder_get_current (JdFinder *self,
                       guint    *index)
{
  g_return_val_if_fail (JD_IS_FINDER (self), NULL);

  if (self->found->len == 0)
    return NULL;

  if (index)
    *index = self->current;

  return &g_array_index (self->found, JdFound, self->current);
}

void
jd_finder_step (JdFinder *self,
                int       by)
{
  g_return_if_fail (JD_IS_FINDER (self));

  if (self->idle_id)
    refresh (self);
  if (self->found->len == 0)
    return;

  self->current = (guint) (((int) self->current + by + (int) self->found->len) %
                           (int) self->found->len);
  tell (self);
}
