/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-template-private.h"

#include <glib/gi18n-lib.h>

#include "jd-format.h"
#include "jd-model.h"
#include "jd-safe-write.h"

struct _JdTemplate {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  char *id;
  char *title;
  char *family;
  char *description;
  char **tags;

  int version;
  gboolean built_in;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_FAMILY,
  PROP_DESCRIPTION,
  PROP_BUILT_IN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JdTemplate, jd_template, G_TYPE_OBJECT)

static void
jd_template_finalize (GObject *object)
{
  JdTemplate *self = JD_TEMPLATE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->tags, g_strfreev);

  G_OBJECT_CLASS (jd_template_parent_class)->finalize (object);
}

static void
jd_template_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  JdTemplate *self = JD_TEMPLATE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FAMILY:
      g_value_set_string (value, self->family);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_BUILT_IN:
      g_value_set_boolean (value, self->built_in);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_template_class_init (JdTemplateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = jd_template_finalize;
  object_class->get_property = jd_template_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FAMILY] = g_param_spec_string ("family", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  properties[PROP_BUILT_IN] = g_param_spec_boolean ("built-in", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_template_init (JdTemplate *self)
{
}

static JdDocument *
read_document (GFile   *file,
               GError **error)
{
  g_autoptr (GBytes) bytes = jd_safe_read_bytes (file, JD_FORMAT_MAX_BYTES, NULL, NULL, error);

  return bytes != NULL ? jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, error) : NULL;
}

JdTemplate *
jd_template_new (GFile     *file,
                 gboolean   built_in,
                 GError   **error)
{
  g_autoptr (JdDocument) document = read_document (file, error);
  JdTemplate *self;

  if (document == NULL)
    return NULL;

  if (jd_part_get_choice (document, JD_DOCUMENT_KIND) != JD_DOCUMENT_KIND_TEMPLATE ||
      !jd_part_has (document, JD_DOCUMENT_TEMPLATE_ID) ||
      !jd_part_has (document, JD_DOCUMENT_TITLE))
    {
      g_set_error_literal (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_INVALID,
                           _("This is not a template: it needs an id and a title"));
      return NULL;
    }

  self = g_object_new (JD_TYPE_TEMPLATE, NULL);
  self->file = g_object_ref (file);
  self->built_in = built_in;
  self->id = g_strdup (jd_part_get_string (document, JD_DOCUMENT_TEMPLATE_ID));
  self->title = g_strdup (jd_part_get_string (document, JD_DOCUMENT_TITLE));
  self->family = g_strdup (jd_part_get_string (document, JD_DOCUMENT_FAMILY));
  self->description = g_strdup (jd_part_get_string (document, JD_DOCUMENT_DESCRIPTION));
  self->tags = g_strdupv ((char **) jd_part_get_strings (document, JD_DOCUMENT_TAGS));
  self->version = jd_part_get_integer (document, JD_DOCUMENT_VERSION);

  return self;
}

const char *
jd_template_get_id (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);

  return self->id;
}

int
jd_template_get_version (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), -1);

  return self->version;
}

const char *
jd_template_get_title (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);

  return self->title;
}

const char *
jd_template_get_family (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);

  return self->family;
}

const char *
jd_template_get_description (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);

  return self->description;
}

gboolean
jd_template_get_built_in (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), FALSE);

  return self->built_in;
}

GFile *
jd_template_get_file (JdTemplate *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);

  return self->file;
}

JdDocument *
jd_template_load (JdTemplate  *self,
                  GError     **error)
{
  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_document (self->file, error);
}

/* What only a template has; sections keep their hints and locks. */
static void
drop_template_members (JdDocument *document)
{
  jd_part_set_string (document, JD_DOCUMENT_TEMPLATE_ID, NULL);
  jd_part_set_integer (document, JD_DOCUMENT_VERSION, -1);
  jd_part_set_string (document, JD_DOCUMENT_FAMILY, NULL);
  jd_part_set_string (document, JD_DOCUMENT_DESCRIPTION, NULL);
  jd_part_set_strings (document, JD_DOCUMENT_TAGS, NULL);
}

static void
drop_skills (JdDocument *document)
{
  JdPartList *skills = jd_part_get_list (document, JD_DOCUMENT_SKILLS);
  JdPartList *groups = jd_part_get_list (document, JD_DOCUMENT_ANY_OF);

  jd_part_list_splice (skills, 0, jd_part_list_get_n (skills), NULL, 0);
  jd_part_list_splice (groups, 0, jd_part_list_get_n (groups), NULL, 0);
}

JdDocument *
jd_template_instantiate (JdTemplate       *self,
                         JdTemplateFlags   flags,
                         GError          **error)
{
  g_autoptr (JdDocument) document = NULL;
  gpointer source;

  g_return_val_if_fail (JD_IS_TEMPLATE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = read_document (self->file, error);
  if (document == NULL)
    return NULL;

  jd_part_set_choice (document, JD_DOCUMENT_KIND, JD_DOCUMENT_KIND_DOCUMENT);
  jd_document_renew_identity (document);
  source = jd_part_get_part (document, JD_DOCUMENT_TEMPLATE);
  jd_part_set_string (source, JD_TEMPLATE_REF_ID, self->id);
  jd_part_set_integer (source, JD_TEMPLATE_REF_VERSION, self->version);
  drop_template_members (document);
  if ((flags & JD_TEMPLATE_TICK_SKILLS) == 0)
    drop_skills (document);

  return g_steal_pointer (&document);
}

gboolean
jd_template_matches (JdTemplate *self,
                     const char *query)
{
  g_autofree char *tags = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (JD_IS_TEMPLATE (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  tags = self->tags != NULL ? g_strjoinv (" ", self->tags) : g_strdup ("");
  all = g_strjoin (" ", self->title, self->family != NULL ? self->family : "",
                   self->description != NULL ? self->description : "", tags, NULL);

  return g_str_match_string (query, all, TRUE);
}
