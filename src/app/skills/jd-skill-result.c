/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-result.h"

#include <glib/gi18n.h>

struct _JdSkillResult {
  GObject parent_instance;

  /* Owned */
  char *name;
  char *label;
  char *detail;

  JdSkillChoice choice;
  gboolean own;
  gboolean ticked;
};

G_DEFINE_FINAL_TYPE (JdSkillResult, jd_skill_result, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static JdSkillResult *
create_result (const JdSkillChoice *choice)
{
  JdSkillResult *self = g_object_new (JD_TYPE_SKILL_RESULT, NULL);

  self->name = g_strdup (choice->name);
  self->choice = *choice;
  self->choice.name = self->name;

  return self;
}

JdSkillResult *
jd_skill_result_new (const JdSkillChoice *choice,
                     const char          *alias)
{
  JdSkillResult *self;

  g_return_val_if_fail (choice != NULL && choice->name != NULL, NULL);

  self = create_result (choice);
  self->label = g_strdup (choice->name);
  if (alias != NULL)
    /* Translators: another name of a skill: “Node.js · also NodeJS” */
    self->detail = g_strdup_printf (_("also %s"), alias);
  else
    self->detail = g_strdup (choice->group);

  return self;
}

JdSkillResult *
jd_skill_result_new_own (const char *name)
{
  const JdSkillChoice choice = { .name = name };
  JdSkillResult *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = create_result (&choice);
  self->own = TRUE;
  /* Translators: the last row of search results; %s is what was typed */
  self->label = g_strdup_printf (_("Add “%s” as Your Own Skill"), name);

  return self;
}

const JdSkillChoice *
jd_skill_result_get_choice (JdSkillResult *self)
{
  g_return_val_if_fail (JD_IS_SKILL_RESULT (self), NULL);

  return &self->choice;
}

gboolean
jd_skill_result_is_own (JdSkillResult *self)
{
  g_return_val_if_fail (JD_IS_SKILL_RESULT (self), FALSE);

  return self->own;
}

const char *
jd_skill_result_get_label (JdSkillResult *self)
{
  g_return_val_if_fail (JD_IS_SKILL_RESULT (self), NULL);

  return self->label;
}

const char *
jd_skill_result_get_detail (JdSkillResult *self)
{
  g_return_val_if_fail (JD_IS_SKILL_RESULT (self), NULL);

  return self->detail;
}

gboolean
jd_skill_result_get_ticked (JdSkillResult *self)
{
  g_return_val_if_fail (JD_IS_SKILL_RESULT (self), FALSE);

  return self->ticked;
}

void
jd_skill_result_set_ticked (JdSkillResult *self,
                            gboolean       ticked)
{
  g_return_if_fail (JD_IS_SKILL_RESULT (self));

  if (self->ticked == !!ticked)
    return;

  self->ticked = !!ticked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

static void
jd_skill_result_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  JdSkillResult *self = JD_SKILL_RESULT (object);

  switch (id)
    {
    case PROP_TICKED:
      g_value_set_boolean (value, self->ticked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_skill_result_finalize (GObject *object)
{
  JdSkillResult *self = JD_SKILL_RESULT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->detail, g_free);

  G_OBJECT_CLASS (jd_skill_result_parent_class)->finalize (object);
}

static void
jd_skill_result_class_init (JdSkillResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jd_skill_result_get_property;
  object_class->finalize = jd_skill_result_finalize;

  properties[PROP_TICKED] = g_param_spec_boolean ("ticked", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_skill_result_init (JdSkillResult *self)
{
}
