/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-continue-item.h"

#include <glib/gi18n.h>

#include "jd-fact-line.h"
#include "jd-moments.h"

struct _JdContinueItem
{
  GObject parent_instance;

  /* Owned */
  JdDraft *draft;
  JdRecent *recent;
  char *title;

  gboolean missing;
};

G_DEFINE_FINAL_TYPE (JdContinueItem, jd_continue_item, G_TYPE_OBJECT)

static void
jd_continue_item_finalize (GObject *object)
{
  JdContinueItem *self = JD_CONTINUE_ITEM (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->recent);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (jd_continue_item_parent_class)->finalize (object);
}

static void
jd_continue_item_class_init (JdContinueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_continue_item_finalize;
}

static void
jd_continue_item_init (JdContinueItem *self)
{
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name ? g_filename_display_name (name) : NULL;
}

static char *
dup_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return folder ? dup_display_name (folder) : g_strdup (_("File"));
}

static GDateTime *
get_moment (JdContinueItem *self)
{
  return self->draft ? jd_draft_get_moment (self->draft) : jd_recent_get_moment (self->recent);
}

static char *
dup_title (JdContinueItem *self)
{
  const char *title = self->draft ? jd_draft_get_title (self->draft)
                                  : jd_recent_get_title (self->recent);
  GFile *file = jd_continue_item_get_file (self);

  if (title && *title)
    return g_strdup (title);
  if (file)
    return dup_display_name (file);

  return g_strdup (_("Untitled Job Description"));
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  GDateTime *first = get_moment ((gpointer) a);
  GDateTime *second = get_moment ((gpointer) b);

  if (!first || !second)
    return (first ? 0 : 1) - (second ? 0 : 1);

  return g_date_time_compare (second, first);
}

static gboolean
has_draft (GListStore *items,
           GFile      *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (JdContinueItem) item = g_list_model_get_item (G_LIST_MODEL (items), i);
      GFile *other = jd_continue_item_get_file (item);

      if (other && g_file_equal (other, file))
        return TRUE;
    }

  return FALSE;
}

/* Public API */

JdContinueItem *
jd_continue_item_new (JdDraft  *draft,
                      JdRecent *recent)
{
  JdContinueItem *self;

  g_return_val_if_fail ((draft != NULL) != (recent != NULL), NULL);

  self = g_object_new (JD_TYPE_CONTINUE_ITEM, NULL);
  g_set_object (&self->draft, draft);
  g_set_object (&self->recent, recent);
  self->title = dup_title (self);
  self->missing = recent && jd_recent_get_missing (recent);

  return self;
}

JdDraft *
jd_continue_item_get_draft (JdContinueItem *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), NULL);

  return self->draft;
}

GFile *
jd_continue_item_get_file (JdContinueItem *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), NULL);

  return self->draft ? jd_draft_get_file (self->draft) : jd_recent_get_file (self->recent);
}

const char *
jd_continue_item_get_title (JdContinueItem *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), NULL);

  return self->title;
}

char *
jd_continue_item_dup_subtitle (JdContinueItem *self,
                               GDateTime      *now)
{
  g_autofree char *folder = NULL;
  g_autofree char *ago = NULL;
  GString *line;
  GDateTime *moment;
  GFile *file;

  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), NULL);

  file = jd_continue_item_get_file (self);
  folder = file ? dup_folder (file) : NULL;
  if (jd_continue_item_is_missing (self))
    /* Translators: below the title of a file; %s is the name of the folder it was in */
    return g_strdup_printf (_("Not found in %s"), folder);

  moment = get_moment (self);
  ago = moment ? jd_moments_dup_ago (moment, now) : NULL;

  if (self->draft)
    /* Translators: below the title of a document that is in no file; %s is “Edited yesterday” */
    return ago ? g_strdup_printf (_("Draft · %s"), ago) : g_strdup (_("Draft"));

  line = g_string_new (folder);
  jd_fact_line_append (line, ago);

  return g_string_free (line, FALSE);
}

gboolean
jd_continue_item_is_missing (JdContinueItem *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), FALSE);

  return self->missing;
}

gboolean
jd_continue_item_matches (JdContinueItem *self,
                          const char     *query)
{
  const char *snippet;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  GFile *file;

  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  file = jd_continue_item_get_file (self);
  name = file ? dup_display_name (file) : NULL;
  snippet = self->draft ? jd_draft_get_snippet (self->draft) : NULL;
  text = g_strjoin (" ", self->title, name ? name : "", snippet ? snippet : "", NULL);

  return !*query || g_str_match_string (query, text, TRUE);
}

char *
jd_continue_item_dup_key (JdContinueItem *self)
{
  g_return_val_if_fail (JD_IS_CONTINUE_ITEM (self), NULL);

  if (self->draft)
    return g_strconcat ("draft ", jd_draft_get_id (self->draft), NULL);

  return g_file_get_uri (jd_recent_get_file (self->recent));
}

GListStore *
jd_continue_items_list (GListModel *drafts,
                        GListModel *recents)
{
  GListStore *items = g_list_store_new (JD_TYPE_CONTINUE_ITEM);

  g_return_val_if_fail (G_IS_LIST_MODEL (drafts), items);
  g_return_val_if_fail (G_IS_LIST_MODEL (recents), items);

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (JdDraft) draft = g_list_model_get_item (drafts, i);
      g_autoptr (JdContinueItem) item = jd_continue_item_new (draft, NULL);

      if (!jd_draft_get_in_use (draft))
        g_list_store_append (items, item);
    }

  for (guint i = 0; i < g_list_model_get_n_items (recents); i++)
    {
      g_autoptr (JdRecent) recent = g_list_model_get_item (recents, i);
      g_autoptr (JdContinueItem) item = jd_continue_item_new (NULL, recent);

      if (!has_draft (items, jd_recent_get_file (recent)))
        g_list_store_append (items, item);
    }

  g_list_store_sort (items, compare_moments, NULL);

  return items;
}
