/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-template-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-draft-text.h"
#include "jd-model.h"
#include "jd-safe-write.h"
#include "jd-template-private.h"
#include "jd-templates.h"

#define BUILT_IN "resource:///io/github/rolewright/templates/"
#define SUFFIX ".jobdesc"
#define MAX_OWN 1000
#define MAX_ID 64

struct _JdTemplateStore {
  GObject parent_instance;

  /* Owned */
  GFile *folder;
  GPtrArray *built_in;
  GListStore *list;
  GListStore *unreadable;
};

static void jd_template_store_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JdTemplateStore, jd_template_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jd_template_store_model_init))

static GType
jd_template_store_get_item_type (GListModel *model)
{
  return JD_TYPE_TEMPLATE;
}

static guint
jd_template_store_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (JD_TEMPLATE_STORE (model)->list));
}

static gpointer
jd_template_store_get_item (GListModel *model,
                            guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (JD_TEMPLATE_STORE (model)->list), position);
}

static void
jd_template_store_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jd_template_store_get_item_type;
  iface->get_n_items = jd_template_store_get_n_items;
  iface->get_item = jd_template_store_get_item;
}

static void
jd_template_store_finalize (GObject *object)
{
  JdTemplateStore *self = JD_TEMPLATE_STORE (object);

  g_clear_object (&self->folder);
  g_clear_pointer (&self->built_in, g_ptr_array_unref);
  g_clear_object (&self->list);
  g_clear_object (&self->unreadable);

  G_OBJECT_CLASS (jd_template_store_parent_class)->finalize (object);
}

static void
jd_template_store_class_init (JdTemplateStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_template_store_finalize;
}

static void
on_items_changed_cb (GListModel      *model,
                     guint            position,
                     guint            removed,
                     guint            added,
                     JdTemplateStore *self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
jd_template_store_init (JdTemplateStore *self)
{
  self->built_in = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = g_list_store_new (JD_TYPE_TEMPLATE);
  self->unreadable = g_list_store_new (G_TYPE_FILE);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_DEFAULT);
}

static int
compare_templates (gconstpointer a,
                   gconstpointer b)
{
  JdTemplate *left = *(JdTemplate *const *) a;
  JdTemplate *right = *(JdTemplate *const *) b;
  const char *first = jd_template_get_family (left);
  const char *second = jd_template_get_family (right);
  int order = 0;

  if (jd_template_get_built_in (left) && jd_template_get_built_in (right))
    order = g_utf8_collate (first != NULL ? first : "", second != NULL ? second : "");
  if (order == 0)
    order = g_utf8_collate (jd_template_get_title (left), jd_template_get_title (right));

  return order != 0 ? order : g_strcmp0 (jd_template_get_id (left), jd_template_get_id (right));
}

static void
add_file (JdTemplateStore *self,
          GPtrArray       *templates,
          GFile           *file,
          gboolean         built_in)
{
  g_autoptr (JdTemplate) one = jd_template_new (file, built_in, NULL);

  if (one != NULL)
    g_ptr_array_add (templates, g_steal_pointer (&one));
  else
    g_list_store_append (self->unreadable, file);
}

static void
read_built_in (JdTemplateStore *self)
{
  g_auto (GStrv) names = NULL;

  /* Registers itself, but is left out of a program that does not mention it. */
  jd_templates_get_resource ();
  names = g_resources_enumerate_children (BUILT_IN + strlen ("resource://"),
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *uri = g_strconcat (BUILT_IN, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      add_file (self, self->built_in, file, TRUE);
    }
  g_ptr_array_sort (self->built_in, compare_templates);
}

static GPtrArray *
read_own (JdTemplateStore *self)
{
  g_autoptr (GFileEnumerator) files =
    g_file_enumerate_children (self->folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                               G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *info;
  GFile *file;

  while (files != NULL && own->len < MAX_OWN &&
         g_file_enumerator_iterate (files, &info, &file, NULL, NULL) && info != NULL)
    if (g_str_has_suffix (g_file_info_get_name (info), SUFFIX) &&
        *g_file_info_get_name (info) != '.')
      add_file (self, own, file, FALSE);
  g_ptr_array_sort (own, compare_templates);

  return own;
}

void
jd_template_store_refresh (JdTemplateStore *self)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) own = NULL;

  g_return_if_fail (JD_IS_TEMPLATE_STORE (self));

  g_list_store_remove_all (self->unreadable);
  own = read_own (self);
  all = g_ptr_array_new ();
  g_ptr_array_extend (all, self->built_in, NULL, NULL);
  g_ptr_array_extend (all, own, NULL, NULL);
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       all->pdata, all->len);
}

JdTemplateStore *
jd_template_store_new (const char *folder)
{
  JdTemplateStore *self = g_object_new (JD_TYPE_TEMPLATE_STORE, NULL);

  self->folder = folder != NULL ? g_file_new_for_path (folder)
                                : g_file_new_build_filename (g_get_user_data_dir (), "rolewright",
                                                             "templates", NULL);
  read_built_in (self);
  jd_template_store_refresh (self);

  return self;
}

JdTemplate *
jd_template_store_find (JdTemplateStore *self,
                        const char      *id)
{
  JdTemplate *found = NULL;
  guint n;

  g_return_val_if_fail (JD_IS_TEMPLATE_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdTemplate) one = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (g_str_equal (jd_template_get_id (one), id) &&
          (found == NULL || jd_template_get_built_in (found)))
        found = one;
    }

  return found;
}

GListModel *
jd_template_store_get_unreadable (JdTemplateStore *self)
{
  g_return_val_if_fail (JD_IS_TEMPLATE_STORE (self), NULL);

  return G_LIST_MODEL (self->unreadable);
}

static char *
dup_id (const char *title)
{
  g_autofree char *plain = g_str_to_ascii (title != NULL ? title : "", "C");
  GString *id = g_string_new (NULL);

  for (const char *p = plain; *p != '\0' && id->len < MAX_ID; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, "template");

  return g_string_free (id, FALSE);
}

static char *
dup_free_id (JdTemplateStore *self,
             const char      *title)
{
  g_autofree char *base = dup_id (title);
  g_autofree char *id = g_strdup (base);

  for (guint i = 2; jd_template_store_find (self, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, i);
    }

  return g_steal_pointer (&id);
}

static void
clear_part (gpointer document,
            guint    member)
{
  gpointer part = jd_part_get_part (document, member);
  g_autoptr (JdPart) empty = g_object_new (G_OBJECT_TYPE (part), NULL);

  jd_part_assign (part, empty);
}

static JdDocument *
make_template (JdDocument *document,
               const char *id)
{
  JdDocument *copy = jd_document_copy (document);

  jd_part_set_choice (copy, JD_DOCUMENT_KIND, JD_DOCUMENT_KIND_TEMPLATE);
  jd_document_renew_identity (copy);
  jd_part_set_string (copy, JD_DOCUMENT_TEMPLATE_ID, id);
  jd_part_set_integer (copy, JD_DOCUMENT_VERSION, 1);
  if (!jd_part_has (copy, JD_DOCUMENT_TITLE))
    jd_part_set_string (copy, JD_DOCUMENT_TITLE, _("Untitled Template"));

  clear_part (copy, JD_DOCUMENT_TEMPLATE);
  clear_part (copy, JD_DOCUMENT_DATES);
  clear_part (copy, JD_DOCUMENT_INTERNAL);
  clear_part (copy, JD_DOCUMENT_REVIEW);

  return copy;
}

JdTemplate *
jd_template_store_add (JdTemplateStore  *self,
                       JdDocument       *document,
                       GError          **error)
{
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autoptr (JdDocument) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JdTemplate) one = NULL;

  g_return_val_if_fail (JD_IS_TEMPLATE_STORE (self), NULL);
  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  id = dup_free_id (self, jd_part_get_string (document, JD_DOCUMENT_TITLE));
  name = g_strconcat (id, SUFFIX, NULL);
  file = g_file_get_child (self->folder, name);
  copy = make_template (document, id);
  bytes = jd_draft_write_document (copy, error);
  if (bytes == NULL)
    return NULL;

  g_file_make_directory_with_parents (self->folder, NULL, NULL);
  if (!jd_safe_write_bytes (file, bytes, JD_SAFE_WRITE_NEW, NULL, error))
    return NULL;

  one = jd_template_new (file, FALSE, error);
  if (one == NULL)
    return NULL;

  jd_template_store_refresh (self);

  return jd_template_store_find (self, id);
}

gboolean
jd_template_store_remove (JdTemplateStore  *self,
                          JdTemplate       *template,
                          GError          **error)
{
  g_return_val_if_fail (JD_IS_TEMPLATE_STORE (self), FALSE);
  g_return_val_if_fail (JD_IS_TEMPLATE (template), FALSE);
  g_return_val_if_fail (!jd_template_get_built_in (template), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_file_delete (jd_template_get_file (template), NULL, error))
    return FALSE;

  jd_template_store_refresh (self);

  return TRUE;
}
