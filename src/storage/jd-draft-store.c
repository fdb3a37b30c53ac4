/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-draft-store-private.h"

#include "jd-storage-private.h"

#define MAX_LIVE 1000
#define MAX_DISCARDED 1000
#define MAX_DISCARDED_BYTES G_GUINT64_CONSTANT (268435456)

static void jd_draft_store_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JdDraftStore, jd_draft_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jd_draft_store_model_init))

static GType
jd_draft_store_get_item_type (GListModel *model)
{
  return JD_TYPE_DRAFT;
}

static guint
jd_draft_store_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (JD_DRAFT_STORE (model)->live));
}

static gpointer
jd_draft_store_get_item (GListModel *model,
                         guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (JD_DRAFT_STORE (model)->live), position);
}

static void
jd_draft_store_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jd_draft_store_get_item_type;
  iface->get_n_items = jd_draft_store_get_n_items;
  iface->get_item = jd_draft_store_get_item;
}

static void
on_live_items_changed_cb (GListModel   *model,
                          guint         position,
                          guint         removed,
                          guint         added,
                          JdDraftStore *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
jd_draft_store_finalize (GObject *object)
{
  JdDraftStore *self = JD_DRAFT_STORE (object);

  g_clear_object (&self->live);
  g_clear_object (&self->discarded);
  g_clear_object (&self->unreadable);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->discarded_path, g_free);
  g_clear_pointer (&self->writers, g_hash_table_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (jd_draft_store_parent_class)->finalize (object);
}

static void
jd_draft_store_class_init (JdDraftStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jd_draft_store_finalize;
}

static void
jd_draft_store_init (JdDraftStore *self)
{
  g_mutex_init (&self->mutex);
  self->thread = g_thread_self ();
  self->context = g_main_context_ref_thread_default ();
  self->live = g_list_store_new (JD_TYPE_DRAFT);
  self->discarded = g_list_store_new (JD_TYPE_DRAFT);
  self->unreadable = g_list_store_new (JD_TYPE_DRAFT);
  self->writers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) jd_draft_writer_unref);
  g_signal_connect_object (self->live, "items-changed", G_CALLBACK (on_live_items_changed_cb),
                           self, G_CONNECT_DEFAULT);
}

JdDraftStore *
jd_draft_store_new (const char *folder)
{
  JdDraftStore *self = g_object_new (JD_TYPE_DRAFT_STORE, NULL);

  self->path = folder != NULL ? g_strdup (folder) : jd_storage_dup_state_folder ("drafts");
  self->discarded_path = g_build_filename (self->path, "discarded", NULL);

  return self;
}

GListModel *
jd_draft_store_get_discarded (JdDraftStore *self)
{
  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);

  return G_LIST_MODEL (self->discarded);
}

GListModel *
jd_draft_store_get_unreadable (JdDraftStore *self)
{
  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);

  return G_LIST_MODEL (self->unreadable);
}

guint64
jd_draft_store_get_size (JdDraftStore *self)
{
  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), 0);

  return self->size;
}

JdDraftWriter *
jd_draft_store_ref_writer (JdDraftStore *self,
                           JdDraft      *draft)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  JdDraftWriter *writer = g_hash_table_lookup (self->writers, jd_draft_get_id (draft));

  return writer != NULL ? jd_draft_writer_ref (writer) : NULL;
}

guint64
jd_draft_store_next_sequence (JdDraftStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return ++self->sequence;
}

static void
know_sequence (JdDraftStore *self,
               guint64       sequence)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  /* A file may claim any number; one near the end would leave no room for the next. */
  if (sequence < G_MAXINT64)
    self->sequence = MAX (self->sequence, sequence);
}

static GHashTable *
index_by_id (GListStore *list)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      JdDraft *draft = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_replace (index, (gpointer) jd_draft_get_id (draft), draft);
    }

  return index;
}

static void
fill_list (JdDraftStore *self,
           GListStore   *list,
           GPtrArray    *found,
           JdDraftState  state)
{
  g_autoptr (GHashTable) known = index_by_id (list);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      JdDraftFound *one = g_ptr_array_index (found, i);
      JdDraft *draft = g_hash_table_lookup (known, one->id);

      self->size += one->size;
      if ((one->head == NULL) != (state == JD_DRAFT_UNREADABLE))
        continue;

      draft = draft != NULL ? g_object_ref (draft) : jd_draft_new (one->id, state);
      jd_draft_set_state (draft, state);
      jd_draft_set_head (draft, one->head);
      jd_draft_set_in_use (draft, one->held);
      know_sequence (self, jd_draft_get_sequence (draft));
      g_ptr_array_add (drafts, draft);
    }

  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), drafts->pdata,
                       drafts->len);
}

/* The oldest over the bound can still be restored. */
static void
discard_excess (JdDraftStore *self,
                GPtrArray    *found)
{
  g_autoptr (GHashTable) excess = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = found->len; i-- > 0 && found->len > MAX_LIVE;)
    {
      JdDraftFound *one = g_ptr_array_index (found, i);

      if (one->head == NULL || one->held)
        continue;

      g_hash_table_add (excess, g_strdup (one->id));
      g_ptr_array_remove_index (found, i);
    }

  if (g_hash_table_size (excess) > 0)
    jd_draft_move_all (self->path, self->discarded_path, excess, NULL);
}

gboolean
jd_draft_store_refresh (JdDraftStore  *self,
                        GError       **error)
{
  g_autoptr (GPtrArray) live = NULL;
  g_autoptr (GPtrArray) discarded = NULL;
  g_autoptr (GPtrArray) unreadable = NULL;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  live = jd_draft_scan (self->path, error);
  if (live == NULL)
    return FALSE;

  discard_excess (self, live);
  jd_draft_prune (self->discarded_path, JD_DRAFT_KEEP_DAYS, MAX_DISCARDED, MAX_DISCARDED_BYTES);
  discarded = jd_draft_scan (self->discarded_path, NULL);
  unreadable = jd_draft_scan_unreadable (self->path);

  self->size = 0;
  fill_list (self, self->live, live, JD_DRAFT_LIVE);
  fill_list (self, self->discarded, discarded, JD_DRAFT_DISCARDED);
  for (guint i = 0; i < live->len; i++)
    {
      JdDraftFound *one = g_ptr_array_index (live, i);

      if (one->head == NULL)
        g_ptr_array_add (unreadable, g_ptr_array_steal_index (live, i--));
    }
  fill_list (self, self->unreadable, unreadable, JD_DRAFT_UNREADABLE);

  return TRUE;
}

static void
keep_writer (JdDraftStore  *self,
             JdDraft       *draft,
             JdDraftWriter *writer)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->writers, g_strdup (jd_draft_get_id (draft)), writer);
  g_mutex_unlock (&self->mutex);
  jd_draft_set_in_use (draft, TRUE);
}

JdDraft *
jd_draft_store_create (JdDraftStore *self)
{
  g_autofree char *id = g_uuid_string_random ();
  JdDraft *draft;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);

  draft = jd_draft_new (id, JD_DRAFT_LIVE);

  /* Held from its first write on, which says so when the folder cannot be written. */
  keep_writer (self, draft, jd_draft_writer_new (self->path, id));

  return draft;
}

JdDraft *
jd_draft_store_find (JdDraftStore *self,
                     GFile        *file)
{
  guint n;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->live));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdDraft) draft = g_list_model_get_item (G_LIST_MODEL (self->live), i);
      GFile *other = jd_draft_get_file (draft);

      if (other != NULL && !jd_draft_get_in_use (draft) && g_file_equal (file, other))
        return draft;
    }

  return NULL;
}

JdDraft *
jd_draft_store_find_id (JdDraftStore *self,
                        const char   *id)
{
  guint n;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->live));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdDraft) draft = g_list_model_get_item (G_LIST_MODEL (self->live), i);

      if (!jd_draft_get_in_use (draft) && g_str_equal (jd_draft_get_id (draft), id))
        return draft;
    }

  return NULL;
}

gboolean
jd_draft_store_take (JdDraftStore  *self,
                     JdDraft       *draft,
                     GError       **error)
{
  g_autoptr (JdDraftWriter) writer = NULL;

  g_return_val_if_fail (JD_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (JD_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  writer = jd_draft_writer_new (self->path, jd_draft_get_id (draft));
  if (!jd_draft_writer_hold (writer, error))
    return FALSE;

  keep_writer (self, draft, g_steal_pointer (&writer));

  return TRUE;
}

void
jd_draft_store_release (JdDraftStore *self,
                        JdDraft      *draft)
{
  g_autoptr (JdDraftWriter) writer = NULL;

  g_return_if_fail (JD_IS_DRAFT_STORE (self));
  g_return_if_fail (JD_IS_DRAFT (draft));

  writer = jd_draft_store_ref_writer (self, draft);
  if (writer == NULL)
    return;

  jd_draft_writer_end (writer);
  g_mutex_lock (&self->mutex);
  g_hash_table_remove (self->writers, jd_draft_get_id (draft));
  g_mutex_unlock (&self->mutex);
  jd_draft_set_in_use (draft, FALSE);
}
