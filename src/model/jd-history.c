/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-history.h"

#include <glib/gi18n-lib.h>

#define NOT_SAVED G_MAXUINT64

typedef struct {
  char *label;
  GPtrArray *changes;
  JdPlace before;
  JdPlace after;
  guint64 state_before;
  guint64 state_after;
  gsize size;
  gboolean typing;
} Step;

struct _JdHistory {
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  GQueue undo;
  GQueue redo;
  Step *open;

  guint depth;
  gboolean replaying;
  gboolean broken;
  gsize size;
  guint64 state;
  guint64 last_state;
  guint64 saved_state;
};

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};

enum {
  SIGNAL_RESTORED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdHistory, jd_history, G_TYPE_OBJECT)

/* Steps */

static void
set_place (JdPlace       *target,
           const JdPlace *place)
{
  JdPart *part = place ? place->part : NULL;

  if (part)
    g_object_ref (part);
  g_clear_object (&target->part);
  target->part = part;
  target->member = place ? place->member : 0;
  target->start = place ? place->start : 0;
  target->end = place ? place->end : 0;
}

static Step *
step_new (const char    *label,
          const JdPlace *place,
          gboolean       typing,
          guint64        state)
{
  Step *step = g_new0 (Step, 1);

  step->label = g_strdup (label);
  step->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_change_unref);
  step->typing = typing;
  step->state_before = state;
  set_place (&step->before, place);

  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_ptr_array_unref (step->changes);
  g_clear_object (&step->before.part);
  g_clear_object (&step->after.part);
  g_free (step);
}

static gboolean
is_same_value (const JdChange *a,
               const JdChange *b)
{
  return a->kind == JD_CHANGE_VALUE && b->kind == JD_CHANGE_VALUE &&
         a->part == b->part && a->member == b->member;
}

static void
step_add (Step     *step,
          JdChange *change)
{
  JdChange *last = NULL;

  if (step->changes->len > 0)
    last = g_ptr_array_index (step->changes, step->changes->len - 1);

  /* A word typed is one change, not one a letter. */
  if (last && is_same_value (last, change))
    {
      step->size -= jd_change_get_size (last);
      g_ptr_array_index (step->changes, step->changes->len - 1) =
        jd_change_new_value (change->part, change->member, &last->before, &change->after);
      jd_change_unref (last);
    }
  else
    {
      g_ptr_array_add (step->changes, jd_change_ref (change));
    }

  step->size += jd_change_get_size (g_ptr_array_index (step->changes, step->changes->len - 1));
}

/* The stacks */

static void
notify_all (JdHistory *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
clear_stack (JdHistory *self,
             GQueue    *stack)
{
  Step *step;

  while ((step = g_queue_pop_head (stack)))
    {
      self->size -= step->size;
      step_free (step);
    }
}

static void
forget_oldest (JdHistory *self)
{
  while (self->undo.length > JD_HISTORY_MAX_STEPS ||
         (self->size > JD_HISTORY_MAX_BYTES && self->undo.length > 1))
    {
      Step *step = g_queue_pop_tail (&self->undo);

      self->size -= step->size;
      step_free (step);
    }
}

static gboolean
joins (JdHistory  *self,
       const Step *last,
       const Step *step)
{
  return last && last->typing && step->typing && !self->broken && self->redo.length == 0 &&
         last->before.part == step->before.part && last->before.member == step->before.member &&
         self->saved_state != last->state_after;
}

static void
push (JdHistory *self,
      Step      *step)
{
  Step *last = g_queue_peek_head (&self->undo);

  step->state_after = self->state;

  if (joins (self, last, step))
    {
      self->size -= last->size;
      for (guint i = 0; i < step->changes->len; i++)
        step_add (last, g_ptr_array_index (step->changes, i));
      set_place (&last->after, &step->after);
      last->state_after = step->state_after;
      self->size += last->size;
      step_free (step);
    }
  else
    {
      self->size += step->size;
      g_queue_push_head (&self->undo, step);
    }

  self->broken = FALSE;
  clear_stack (self, &self->redo);
  forget_oldest (self);
  notify_all (self);
}

static void
on_document_changed_cb (JdHistory *self,
                        JdChange  *change)
{
  if (self->replaying)
    return;

  if (self->open)
    {
      self->state = ++self->last_state;
      step_add (self->open, change);
      return;
    }

  /* Translators: the name of a step that Undo can take back, as in “Undo Edit” */
  Step *step = step_new (_("Edit"), NULL, FALSE, self->state);

  self->state = ++self->last_state;
  step_add (step, change);
  push (self, step);
}

/* GObject overrides */

static void
jd_history_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  JdHistory *self = JD_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, jd_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, jd_history_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, jd_history_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, jd_history_get_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, jd_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_history_finalize (GObject *object)
{
  JdHistory *self = JD_HISTORY (object);

  clear_stack (self, &self->undo);
  clear_stack (self, &self->redo);
  g_clear_pointer (&self->open, step_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (jd_history_parent_class)->finalize (object);
}

static void
jd_history_class_init (JdHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = jd_history_get_property;
  object_class->finalize = jd_history_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_RESTORED] =
    g_signal_new ("restored", JD_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
jd_history_init (JdHistory *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

/* Public API */

JdHistory *
jd_history_new (JdDocument *document)
{
  JdHistory *self;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  self = g_object_new (JD_TYPE_HISTORY, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

JdDocument *
jd_history_get_document (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), NULL);

  return self->document;
}

static void
begin (JdHistory     *self,
       const char    *label,
       const JdPlace *place,
       gboolean       typing)
{
  g_return_if_fail (JD_IS_HISTORY (self));
  g_return_if_fail (label != NULL);

  if (self->depth++ == 0)
    self->open = step_new (label, place, typing, self->state);
}

void
jd_history_begin (JdHistory     *self,
                  const char    *label,
                  const JdPlace *place)
{
  begin (self, label, place, FALSE);
}

void
jd_history_begin_typing (JdHistory     *self,
                         const char    *label,
                         const JdPlace *place)
{
  g_return_if_fail (place != NULL && place->part != NULL);

  begin (self, label, place, TRUE);
}

void
jd_history_end (JdHistory     *self,
                const JdPlace *place)
{
  Step *step;

  g_return_if_fail (JD_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;

  step = g_steal_pointer (&self->open);
  set_place (&step->after, place ? place : &step->before);

  if (step->changes->len > 0)
    push (self, step);
  else
    step_free (step);
}

void
jd_history_break (JdHistory *self)
{
  g_return_if_fail (JD_IS_HISTORY (self));

  self->broken = TRUE;
}

static void
finish_replay (JdHistory     *self,
               const JdPlace *place,
               guint64        state)
{
  JdPlace restored = { 0 };

  /* A handler may edit, and the step with its place is gone. */
  set_place (&restored, place);
  self->replaying = FALSE;
  self->broken = TRUE;
  self->state = state;
  notify_all (self);
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0, &restored);
  g_clear_object (&restored.part);
}

gboolean
jd_history_undo (JdHistory *self)
{
  Step *step;

  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  step = g_queue_pop_head (&self->undo);
  if (!step)
    return FALSE;

  self->replaying = TRUE;
  for (guint i = step->changes->len; i > 0; i--)
    jd_change_revert (g_ptr_array_index (step->changes, i - 1));

  g_queue_push_head (&self->redo, step);
  finish_replay (self, &step->before, step->state_before);

  return TRUE;
}

gboolean
jd_history_redo (JdHistory *self)
{
  Step *step;

  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  step = g_queue_pop_head (&self->redo);
  if (!step)
    return FALSE;

  self->replaying = TRUE;
  for (guint i = 0; i < step->changes->len; i++)
    jd_change_apply (g_ptr_array_index (step->changes, i));

  g_queue_push_head (&self->undo, step);
  finish_replay (self, &step->after, step->state_after);

  return TRUE;
}

gboolean
jd_history_can_undo (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  return self->undo.length > 0;
}

gboolean
jd_history_can_redo (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  return self->redo.length > 0;
}

const char *
jd_history_get_undo_label (JdHistory *self)
{
  Step *step;

  g_return_val_if_fail (JD_IS_HISTORY (self), NULL);

  step = g_queue_peek_head (&self->undo);

  return step ? step->label : NULL;
}

const char *
jd_history_get_redo_label (JdHistory *self)
{
  Step *step;

  g_return_val_if_fail (JD_IS_HISTORY (self), NULL);

  step = g_queue_peek_head (&self->redo);

  return step ? step->label : NULL;
}

guint64
jd_history_get_state (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), 0);

  return self->state;
}

void
jd_history_mark_saved (JdHistory *self,
                       guint64    state)
{
  g_return_if_fail (JD_IS_HISTORY (self));

  self->saved_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

void
jd_history_mark_unsaved (JdHistory *self)
{
  jd_history_mark_saved (self, NOT_SAVED);
}

gboolean
jd_history_is_modified (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  return self->state != self->saved_state;
}
