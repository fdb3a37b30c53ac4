/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-recent-private.h"

struct _JdRecent {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  char *title;
  GDateTime *moment;

  gboolean missing;
};

enum {
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_MOMENT,
  PROP_MISSING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JdRecent, jd_recent, G_TYPE_OBJECT)

static void
jd_recent_finalize (GObject *object)
{
  JdRecent *self = JD_RECENT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->moment, g_date_time_unref);

  G_OBJECT_CLASS (jd_recent_parent_class)->finalize (object);
}

static void
jd_recent_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  JdRecent *self = JD_RECENT (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MOMENT:
      g_value_set_boxed (value, self->moment);
      break;
    case PROP_MISSING:
      g_value_set_boolean (value, self->missing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_recent_class_init (JdRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = jd_recent_finalize;
  object_class->get_property = jd_recent_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MOMENT] = g_param_spec_boxed ("moment", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_recent_init (JdRecent *self)
{
}

JdRecent *
jd_recent_new (GFile      *file,
               const char *title,
               GDateTime  *moment)
{
  JdRecent *self = g_object_new (JD_TYPE_RECENT, NULL);

  self->file = g_object_ref (file);
  self->title = g_strdup (title);
  self->moment = g_date_time_ref (moment);

  return self;
}

void
jd_recent_set_missing (JdRecent *self,
                       gboolean  missing)
{
  if (self->missing == missing)
    return;

  self->missing = missing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING]);
}

GFile *
jd_recent_get_file (JdRecent *self)
{
  g_return_val_if_fail (JD_IS_RECENT (self), NULL);

  return self->file;
}

const char *
jd_recent_get_title (JdRecent *self)
{
  g_return_val_if_fail (JD_IS_RECENT (self), NULL);

  return self->title;
}

GDateTime *
jd_recent_get_moment (JdRecent *self)
{
  g_return_val_if_fail (JD_IS_RECENT (self), NULL);

  return self->moment;
}

gboolean
jd_recent_get_missing (JdRecent *self)
{
  g_return_val_if_fail (JD_IS_RECENT (self), FALSE);

  return self->missing;
}
