/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-private.h"

struct _JdDraft {
  GObject parent_instance;

  /* Owned */
  char *id;
  char *title;
  char *snippet;
  char *document_id;
  char *base;
  GFile *file;
  GDateTime *moment;

  guint64 sequence;
  JdDraftState state;
  gboolean in_use;
};

enum {
  PROP_0,
  PROP_TITLE,
  PROP_SNIPPET,
  PROP_FILE,
  PROP_MOMENT,
  PROP_IN_USE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JdDraft, jd_draft, G_TYPE_OBJECT)

static void
jd_draft_finalize (GObject *object)
{
  JdDraft *self = JD_DRAFT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->snippet, g_free);
  g_clear_pointer (&self->document_id, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->moment, g_date_time_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (jd_draft_parent_class)->finalize (object);
}

static void
jd_draft_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  JdDraft *self = JD_DRAFT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SNIPPET:
      g_value_set_string (value, self->snippet);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MOMENT:
      g_value_set_boxed (value, self->moment);
      break;
    case PROP_IN_USE:
      g_value_set_boolean (value, self->in_use);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_draft_class_init (JdDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = jd_draft_finalize;
  object_class->get_property = jd_draft_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MOMENT] = g_param_spec_boxed ("moment", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_IN_USE] = g_param_spec_boolean ("in-use", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_draft_init (JdDraft *self)
{
}

JdDraft *
jd_draft_new (const char   *id,
              JdDraftState  state)
{
  JdDraft *self = g_object_new (JD_TYPE_DRAFT, NULL);

  self->id = g_strdup (id);
  self->state = state;

  return self;
}

void
jd_draft_set_head (JdDraft  *self,
                   JdRecord *head)
{
  const char *uri = head != NULL ? jd_record_get (head, "target") : NULL;
  const char *written = head != NULL ? jd_record_get (head, "written") : NULL;

  g_set_str (&self->title, head != NULL ? jd_record_get (head, "title") : NULL);
  g_set_str (&self->snippet, head != NULL ? jd_record_get (head, "snippet") : NULL);
  g_set_str (&self->document_id, head != NULL ? jd_record_get (head, "document") : NULL);
  g_set_str (&self->base, head != NULL ? jd_record_get (head, "base") : NULL);

  g_clear_object (&self->file);
  if (uri != NULL)
    self->file = g_file_new_for_uri (uri);

  g_clear_pointer (&self->moment, g_date_time_unref);
  if (written != NULL)
    self->moment = g_date_time_new_from_iso8601 (written, NULL);

  self->sequence = head != NULL ? jd_record_get_number (head, "sequence") : 0;

  for (guint i = PROP_TITLE; i < PROP_IN_USE; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

void
jd_draft_set_state (JdDraft      *self,
                    JdDraftState  state)
{
  self->state = state;
}

void
jd_draft_set_in_use (JdDraft  *self,
                     gboolean  in_use)
{
  if (self->in_use == in_use)
    return;

  self->in_use = in_use;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_USE]);
}

const char *
jd_draft_get_id (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->id;
}

JdDraftState
jd_draft_get_state (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), JD_DRAFT_UNREADABLE);

  return self->state;
}

const char *
jd_draft_get_title (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->title;
}

const char *
jd_draft_get_snippet (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->snippet;
}

const char *
jd_draft_get_document_id (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->document_id;
}

GFile *
jd_draft_get_file (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->file;
}

const char *
jd_draft_get_base (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->base;
}

GDateTime *
jd_draft_get_moment (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), NULL);

  return self->moment;
}

guint64
jd_draft_get_sequence (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), 0);

  return self->sequence;
}

gboolean
jd_draft_get_in_use (JdDraft *self)
{
  g_return_val_if_fail (JD_IS_DRAFT (self), FALSE);

  return self->in_use;
}
