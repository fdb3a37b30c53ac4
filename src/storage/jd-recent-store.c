/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-recent-store.h"

#include <json-glib/json-glib.h>

#include "jd-recent-private.h"
#include "jd-safe-write.h"
#include "jd-storage-private.h"

#define MAX_BYTES (1024 * 1024)
#define MAX_TITLE 200

struct _JdRecentStore {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  GListStore *list;

  /* Held for the whole of a write, with the number of the last list that was written */
  GMutex mutex;
  guint64 written;

  guint64 serial;
  gboolean changed;
  gboolean writing;
};

static void jd_recent_store_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JdRecentStore, jd_recent_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jd_recent_store_model_init))

static GType
jd_recent_store_get_item_type (GListModel *model)
{
  return JD_TYPE_RECENT;
}

static guint
jd_recent_store_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (JD_RECENT_STORE (model)->list));
}

static gpointer
jd_recent_store_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (JD_RECENT_STORE (model)->list), position);
}

static void
jd_recent_store_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jd_recent_store_get_item_type;
  iface->get_n_items = jd_recent_store_get_n_items;
  iface->get_item = jd_recent_store_get_item;
}

static void
jd_recent_store_finalize (GObject *object)
{
  JdRecentStore *self = JD_RECENT_STORE (object);

  g_clear_object (&self->file);
  g_clear_object (&self->list);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (jd_recent_store_parent_class)->finalize (object);
}

static void
jd_recent_store_class_init (JdRecentStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_recent_store_finalize;
}

static void
on_items_changed_cb (GListModel    *model,
                     guint          position,
                     guint          removed,
                     guint          added,
                     JdRecentStore *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
jd_recent_store_init (JdRecentStore *self)
{
  g_mutex_init (&self->mutex);
  self->list = g_list_store_new (JD_TYPE_RECENT);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_DEFAULT);
}

static gboolean
find (JdRecentStore *self,
      GFile         *file,
      guint         *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (JdRecent) recent = g_list_model_get_item (G_LIST_MODEL (self->list), *position);

      if (g_file_equal (jd_recent_get_file (recent), file))
        return TRUE;
    }

  return FALSE;
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static void
read_one (JdRecentStore *self,
          JsonNode      *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *uri = object != NULL ? get_text (object, "uri") : NULL;
  const char *used = object != NULL ? get_text (object, "used") : NULL;
  g_autoptr (GDateTime) moment = used != NULL ? g_date_time_new_from_iso8601 (used, NULL) : NULL;
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (JdRecent) recent = NULL;
  guint position;

  if (file == NULL || moment == NULL || find (self, file, &position) || position >= JD_RECENT_KEEP)
    return;

  recent = jd_recent_new (file, get_text (object, "title"), moment);
  g_list_store_append (self->list, recent);
}

/* A list that is damaged is a list that is empty; nothing else depends on it. */
static void
read_list (JdRecentStore *self)
{
  g_autoptr (GBytes) bytes = jd_safe_read_bytes (self->file, MAX_BYTES, NULL, NULL, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root;
  JsonArray *files;

  json_parser_set_strict (parser, TRUE);
  if (bytes == NULL || g_bytes_get_size (bytes) == 0 ||
      !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes), NULL))
    return;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return;

  files = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (files); i++)
    read_one (self, json_array_get_element (files, i));
}

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static JsonNode *
build (JdRecentStore *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdRecent) recent = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      g_autofree char *uri = g_file_get_uri (jd_recent_get_file (recent));
      g_autofree char *used = g_date_time_format_iso8601 (jd_recent_get_moment (recent));

      json_builder_begin_object (builder);
      add_member (builder, "uri", uri);
      add_member (builder, "title", jd_recent_get_title (recent));
      add_member (builder, "used", used);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

/* A list as it is to be written, and its place in the order. */
typedef struct {
  GBytes *bytes;
  guint64 serial;
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_pointer (&writing->bytes, g_bytes_unref);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

static Writing *
writing_new (JdRecentStore *self)
{
  g_autoptr (JsonNode) root = build (self);
  char *text = json_to_string (root, TRUE);
  Writing *writing = g_new0 (Writing, 1);

  writing->bytes = g_bytes_new_take (text, strlen (text));
  writing->serial = ++self->serial;

  return writing;
}

static gboolean
write_list (JdRecentStore  *self,
            const Writing  *writing,
            GError        **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);

  if (writing->serial < self->written)
    return TRUE;

  self->written = writing->serial;
  if (folder != NULL)
    g_mkdir_with_parents (g_file_peek_path (folder), 0700);

  return jd_safe_write_bytes (self->file, writing->bytes, JD_SAFE_WRITE_PRIVATE, NULL, error);
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_list (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void start_writing (JdRecentStore *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  JdRecentStore *self = JD_RECENT_STORE (source);
  g_autoptr (GError) error = NULL;

  self->writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_debug ("%s", error->message);
  if (self->changed)
    start_writing (self);
}

/* One writer at a time, so that the last list wins. */
static void
start_writing (JdRecentStore *self)
{
  g_autoptr (GTask) task = NULL;

  self->changed = TRUE;
  if (self->writing)
    return;

  self->changed = FALSE;
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, start_writing);
  g_task_set_task_data (task, writing_new (self), (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_cb);
}

JdRecentStore *
jd_recent_store_new (const char *path)
{
  JdRecentStore *self = g_object_new (JD_TYPE_RECENT_STORE, NULL);
  g_autofree char *usual = jd_storage_dup_state_folder ("recent.json");

  self->file = g_file_new_for_path (path != NULL ? path : usual);
  read_list (self);

  return self;
}

void
jd_recent_store_add (JdRecentStore *self,
                     GFile         *file,
                     const char    *title)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (JdRecent) recent = NULL;
  g_autofree char *label = NULL;
  guint position;
  guint n;

  g_return_if_fail (JD_IS_RECENT_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  label = title != NULL ? g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_TITLE))
                        : NULL;
  now = g_date_time_new_now_utc ();
  recent = jd_recent_new (file, label, now);
  if (find (self, file, &position))
    g_list_store_remove (self->list, position);
  g_list_store_insert (self->list, 0, recent);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  if (n > JD_RECENT_KEEP)
    g_list_store_splice (self->list, JD_RECENT_KEEP, n - JD_RECENT_KEEP, NULL, 0);

  start_writing (self);
}

void
jd_recent_store_remove (JdRecentStore *self,
                        GFile         *file)
{
  guint position;

  g_return_if_fail (JD_IS_RECENT_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!find (self, file, &position))
    return;

  g_list_store_remove (self->list, position);
  start_writing (self);
}

gboolean
jd_recent_store_flush (JdRecentStore  *self,
                       GError        **error)
{
  g_autoptr (Writing) writing = NULL;

  g_return_val_if_fail (JD_IS_RECENT_STORE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!self->changed && !self->writing)
    return TRUE;

  self->changed = FALSE;
  writing = writing_new (self);

  return write_list (self, writing, error);
}

gboolean
jd_recent_store_is_writing (JdRecentStore *self)
{
  g_return_val_if_fail (JD_IS_RECENT_STORE (self), FALSE);

  return self->writing;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (JdRecent) recent = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  /* A server that does not answer tells nothing about the file. */
  if (info != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    jd_recent_set_missing (recent, info == NULL);
}

void
jd_recent_store_look (JdRecentStore *self,
                      GCancellable  *cancellable)
{
  guint n;

  g_return_if_fail (JD_IS_RECENT_STORE (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  for (guint i = 0; i < n; i++)
    {
      JdRecent *recent = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_file_query_info_async (jd_recent_get_file (recent), G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, cancellable, looked_cb,
                               recent);
    }
}
