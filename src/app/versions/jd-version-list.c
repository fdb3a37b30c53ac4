/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-version-list.h"

#include <glib/gi18n.h>

#include "jd-format.h"
#include "jd-moments.h"

struct _JdVersionText
{
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  char *title;
  char *subtitle;

  JdVersionSource source;
};

G_DEFINE_FINAL_TYPE (JdVersionText, jd_version_text, G_TYPE_OBJECT)

static void
jd_version_text_finalize (GObject *object)
{
  JdVersionText *self = JD_VERSION_TEXT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);

  G_OBJECT_CLASS (jd_version_text_parent_class)->finalize (object);
}

static void
jd_version_text_class_init (JdVersionTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_version_text_finalize;
}

static void
jd_version_text_init (JdVersionText *self)
{
}

/* One text */

static char *
dup_words (JdDocument *document)
{
  g_autoptr (JdContent) content = jd_content_new (document, JD_CONTENT_DEFAULT);
  guint n_words = jd_content_count_words (content, NULL);

  return g_strdup_printf (ngettext ("%u word", "%u words", n_words), n_words);
}

static const char *
get_kind (JdVersionKind kind)
{
  switch (kind)
    {
    case JD_VERSION_DRAFT:
      /* Translators: where an older text comes from */
      return C_("version", "Draft");
    case JD_VERSION_OURS:
      /* Translators: where an older text comes from: it gave way to that of another program */
      return C_("version", "Replaced Here");
    case JD_VERSION_THEIRS:
      /* Translators: where an older text comes from: another program wrote it, and it gave way */
      return C_("version", "Replaced in the File");
    case JD_VERSION_TEMPLATE:
      /* Translators: where an older text comes from */
      return C_("version", "From Template");
    case JD_VERSION_SAVED:
    default:
      /* Translators: where an older text comes from */
      return C_("version", "Saved");
    }
}

static JdVersionText *
make_text (JdVersionSource  source,
           JdDocument      *document,
           const char      *title,
           const char      *what)
{
  JdVersionText *self = g_object_new (JD_TYPE_VERSION_TEXT, NULL);
  g_autofree char *words = document ? dup_words (document) : NULL;

  self->source = source;
  g_set_object (&self->document, document);
  self->title = g_strdup (title);
  self->subtitle = words ? g_strdup_printf ("%s · %s", what, words) : g_strdup (what);

  return self;
}

static JdVersionText *
make_kept (JdVersionEntry *entry,
           GDateTime      *now)
{
  g_autoptr (GBytes) bytes = jd_version_entry_load (entry, NULL);
  g_autoptr (JdDocument) document = NULL;
  GDateTime *moment = jd_version_entry_get_moment (entry);
  g_autofree char *title = NULL;

  if (bytes)
    document = jd_format_read (jd_format_find ("json"), bytes, NULL, NULL, NULL);
  if (!document)
    return NULL;

  title = moment ? jd_moments_dup_day (moment, now) : g_strdup (_("Unknown Time"));

  return make_text (JD_VERSION_KEPT, document, title,
                    get_kind (jd_version_entry_get_kind (entry)));
}

/* All of them */

typedef struct {
  char *id;
  JdFile *file;
  GDateTime *now;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->id);
  g_clear_object (&request->file);
  g_date_time_unref (request->now);
  g_free (request);
}

static void
add_file (GPtrArray     *texts,
          const Request *request)
{
  g_autoptr (JdDocument) document = jd_file_peek (request->file, NULL, NULL, NULL, NULL);

  if (document)
    /* Translators: the title of an older text, beside “Now” */
    g_ptr_array_add (texts, make_text (JD_VERSION_FILE, document, _("In the File"),
                                       get_kind (JD_VERSION_SAVED)));
}

static void
list_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Request *request = task_data;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) versions = request->id ? jd_versions_list (request->id) : NULL;

  if (request->file)
    add_file (texts, request);

  for (guint i = 0; versions && i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (JdVersionEntry) entry = g_list_model_get_item (versions, i);
      JdVersionText *text = make_kept (entry, request->now);

      if (text)
        g_ptr_array_add (texts, text);
    }

  g_task_return_pointer (task, texts, (GDestroyNotify) g_ptr_array_unref);
}

/* Public API */

JdVersionSource
jd_version_text_get_source (JdVersionText *self)
{
  g_return_val_if_fail (JD_IS_VERSION_TEXT (self), JD_VERSION_NOW);

  return self->source;
}

JdDocument *
jd_version_text_get_document (JdVersionText *self)
{
  g_return_val_if_fail (JD_IS_VERSION_TEXT (self), NULL);

  return self->document;
}

const char *
jd_version_text_get_title (JdVersionText *self)
{
  g_return_val_if_fail (JD_IS_VERSION_TEXT (self), NULL);

  return self->title;
}

const char *
jd_version_text_get_subtitle (JdVersionText *self)
{
  g_return_val_if_fail (JD_IS_VERSION_TEXT (self), NULL);

  return self->subtitle;
}

void
jd_version_list_async (JdEditSession       *session,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (JD_IS_EDIT_SESSION (session));

  request = g_new0 (Request, 1);
  request->id = g_strdup (jd_part_get_string (jd_edit_session_get_document (session),
                                              JD_DOCUMENT_ID));
  request->now = g_date_time_new_now_local ();
  if (jd_edit_session_get_state (session) != JD_SESSION_SAVED)
    g_set_object (&request->file, jd_edit_session_get_jd_file (session));

  task = g_task_new (session, cancellable, callback, user_data);
  g_task_set_source_tag (task, jd_version_list_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, list_thread);
}

GPtrArray *
jd_version_list_finish (JdEditSession  *session,
                        GAsyncResult   *result,
                        GError        **error)
{
  GPtrArray *texts;
  const char *state;

  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  texts = g_task_propagate_pointer (G_TASK (result), error);
  if (!texts)
    return NULL;

  state = jd_edit_session_get_state (session) == JD_SESSION_SAVED ? _("Saved")
                                                                  : _("Unsaved changes");
  g_ptr_array_insert (texts, 0, make_text (JD_VERSION_NOW, NULL, _("Now"), state));

  return texts;
}
