/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-fake-file.h"

#include <string.h>

#define ROOM 5

struct _JdFakeFile {
  GObject parent_instance;

  char *text;
  char *racing;
  guint version;
  gboolean in_place;
  JdFakeFault fault;
  guint times;
};

static void jd_fake_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JdFakeFile, jd_fake_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, jd_fake_file_iface_init))

#define JD_TYPE_FAKE_INPUT (jd_fake_input_get_type ())
G_DECLARE_FINAL_TYPE (JdFakeInput, jd_fake_input, JD, FAKE_INPUT, GFileInputStream)

struct _JdFakeInput {
  GFileInputStream parent_instance;
  char *text;
  gsize position;
};

G_DEFINE_FINAL_TYPE (JdFakeInput, jd_fake_input, G_TYPE_FILE_INPUT_STREAM)

#define JD_TYPE_FAKE_OUTPUT (jd_fake_output_get_type ())
G_DECLARE_FINAL_TYPE (JdFakeOutput, jd_fake_output, JD, FAKE_OUTPUT, GFileOutputStream)

struct _JdFakeOutput {
  GFileOutputStream parent_instance;
  JdFakeFile *file;
  GString *text;
  JdFakeFault fault;
};

G_DEFINE_FINAL_TYPE (JdFakeOutput, jd_fake_output, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
jd_fake_input_read (GInputStream  *stream,
                    void          *buffer,
                    gsize          count,
                    GCancellable  *cancellable,
                    GError       **error)
{
  JdFakeInput *self = JD_FAKE_INPUT (stream);
  gsize n = MIN (count, strlen (self->text + self->position));

  memcpy (buffer, self->text + self->position, n);
  self->position += n;

  return (gssize) n;
}

static void
jd_fake_input_finalize (GObject *object)
{
  g_free (JD_FAKE_INPUT (object)->text);

  G_OBJECT_CLASS (jd_fake_input_parent_class)->finalize (object);
}

static void
jd_fake_input_class_init (JdFakeInputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_fake_input_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = jd_fake_input_read;
}

static void
jd_fake_input_init (JdFakeInput *self)
{
}

static gssize
jd_fake_output_write (GOutputStream  *stream,
                      const void     *buffer,
                      gsize           count,
                      GCancellable   *cancellable,
                      GError        **error)
{
  JdFakeOutput *self = JD_FAKE_OUTPUT (stream);
  gsize n = self->fault == JD_FAKE_FULL ? MIN (count, ROOM - MIN (ROOM, self->text->len)) : count;

  if (n == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
      return -1;
    }

  g_string_append_len (self->text, buffer, (gssize) n);
  if (self->file->in_place)
    jd_fake_file_set_text (self->file, self->text->str);

  return (gssize) n;
}

static gboolean
jd_fake_output_close (GOutputStream  *stream,
                      GCancellable   *cancellable,
                      GError        **error)
{
  JdFakeOutput *self = JD_FAKE_OUTPUT (stream);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->fault == JD_FAKE_CLOSE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "no answer");
      return FALSE;
    }

  jd_fake_file_set_text (self->file, self->fault == JD_FAKE_EMPTY ? "" : self->text->str);

  return TRUE;
}

static void
jd_fake_output_finalize (GObject *object)
{
  JdFakeOutput *self = JD_FAKE_OUTPUT (object);

  g_clear_object (&self->file);
  g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (jd_fake_output_parent_class)->finalize (object);
}

static void
jd_fake_output_class_init (JdFakeOutputClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_fake_output_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = jd_fake_output_write;
  G_OUTPUT_STREAM_CLASS (klass)->close_fn = jd_fake_output_close;
}

static void
jd_fake_output_init (JdFakeOutput *self)
{
  self->text = g_string_new (NULL);
}

static gboolean
is_silent (JdFakeFile  *self,
           GError     **error)
{
  if (self->fault != JD_FAKE_SILENT)
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "no answer");

  return TRUE;
}

static GFileInputStream *
jd_fake_file_read (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  JdFakeFile *self = JD_FAKE_FILE (file);
  JdFakeInput *input;

  if (is_silent (self, error))
    return NULL;
  if (self->text == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "not there");
      return NULL;
    }

  input = g_object_new (JD_TYPE_FAKE_INPUT, NULL);
  input->text = g_strdup (self->text);

  return G_FILE_INPUT_STREAM (input);
}

static char *
dup_etag (JdFakeFile *self)
{
  return g_strdup_printf ("%u", self->version);
}

static GFileOutputStream *
start (JdFakeFile  *self,
       const char  *etag,
       GError     **error)
{
  g_autofree char *now = NULL;
  JdFakeOutput *output;

  if (self->racing != NULL)
    {
      g_autofree char *text = g_steal_pointer (&self->racing);

      jd_fake_file_set_text (self, text);
    }
  now = dup_etag (self);
  if (is_silent (self, error))
    return NULL;
  if (etag != NULL && !g_str_equal (etag, now))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "changed");
      return NULL;
    }
  if (self->fault == JD_FAKE_REFUSED)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "refused");
      return NULL;
    }

  output = g_object_new (JD_TYPE_FAKE_OUTPUT, NULL);
  output->file = g_object_ref (self);
  output->fault = self->times > 0 ? self->fault : JD_FAKE_NONE;
  self->times -= self->times > 0;
  if (self->in_place)
    jd_fake_file_set_text (self, "");

  return G_FILE_OUTPUT_STREAM (output);
}

static GFileOutputStream *
jd_fake_file_create (GFile             *file,
                     GFileCreateFlags   flags,
                     GCancellable      *cancellable,
                     GError           **error)
{
  JdFakeFile *self = JD_FAKE_FILE (file);

  if (self->racing == NULL && self->text == NULL)
    return start (self, NULL, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "there is one");
  if (self->racing != NULL)
    jd_fake_file_set_text (self, self->racing);

  return NULL;
}

static GFileOutputStream *
jd_fake_file_replace (GFile             *file,
                      const char        *etag,
                      gboolean           make_backup,
                      GFileCreateFlags   flags,
                      GCancellable      *cancellable,
                      GError           **error)
{
  g_assert_false (make_backup);

  return start (JD_FAKE_FILE (file), etag, error);
}

static gboolean
jd_fake_file_delete (GFile         *file,
                     GCancellable  *cancellable,
                     GError       **error)
{
  jd_fake_file_set_text (JD_FAKE_FILE (file), NULL);

  return TRUE;
}

static GFileInfo *
jd_fake_file_query_info (GFile                *file,
                         const char           *attributes,
                         GFileQueryInfoFlags   flags,
                         GCancellable         *cancellable,
                         GError              **error)
{
  JdFakeFile *self = JD_FAKE_FILE (file);
  g_autofree char *etag = dup_etag (self);
  GFileInfo *info;

  if (self->text == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "not there");
      return NULL;
    }

  info = g_file_info_new ();
  g_file_info_set_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE, etag);

  return info;
}

static GFile *
jd_fake_file_dup (GFile *file)
{
  return g_object_ref (file);
}

static gboolean
jd_fake_file_equal (GFile *a,
                    GFile *b)
{
  return a == b;
}

static guint
jd_fake_file_hash (GFile *file)
{
  return g_direct_hash (file);
}

static gboolean
jd_fake_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
jd_fake_file_get_basename (GFile *file)
{
  return g_strdup ("a.jobdesc");
}

/* As GVfs does: a path that leads through FUSE, and must not be used. */
static char *
jd_fake_file_get_path (GFile *file)
{
  return g_strdup ("/nonexistent/gvfs/smb-share:server=s/a.jobdesc");
}

static char *
jd_fake_file_get_uri (GFile *file)
{
  return g_strdup ("fake://server/a.jobdesc");
}

static GFile *
jd_fake_file_get_parent (GFile *file)
{
  return NULL;
}

static void
jd_fake_file_iface_init (GFileIface *iface)
{
  iface->dup = jd_fake_file_dup;
  iface->hash = jd_fake_file_hash;
  iface->equal = jd_fake_file_equal;
  iface->is_native = jd_fake_file_is_native;
  iface->get_basename = jd_fake_file_get_basename;
  iface->get_path = jd_fake_file_get_path;
  iface->get_uri = jd_fake_file_get_uri;
  iface->get_parse_name = jd_fake_file_get_uri;
  iface->get_parent = jd_fake_file_get_parent;
  iface->query_info = jd_fake_file_query_info;
  iface->read_fn = jd_fake_file_read;
  iface->create = jd_fake_file_create;
  iface->replace = jd_fake_file_replace;
  iface->delete_file = jd_fake_file_delete;
}

static void
jd_fake_file_finalize (GObject *object)
{
  JdFakeFile *self = JD_FAKE_FILE (object);

  g_free (self->text);
  g_free (self->racing);

  G_OBJECT_CLASS (jd_fake_file_parent_class)->finalize (object);
}

static void
jd_fake_file_class_init (JdFakeFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_fake_file_finalize;
}

static void
jd_fake_file_init (JdFakeFile *self)
{
}

JdFakeFile *
jd_fake_file_new (const char *text,
                  gboolean    in_place)
{
  JdFakeFile *self = g_object_new (JD_TYPE_FAKE_FILE, NULL);

  self->text = g_strdup (text);
  self->in_place = in_place;

  return self;
}

void
jd_fake_file_set_fault (JdFakeFile  *self,
                        JdFakeFault  fault,
                        guint        times)
{
  self->fault = fault;
  self->times = times;
}

void
jd_fake_file_set_text (JdFakeFile *self,
                       const char *text)
{
  self->version++;
  g_set_str (&self->text, text);
}

const char *
jd_fake_file_get_text (JdFakeFile *self)
{
  return self->text;
}

void
jd_fake_file_race (JdFakeFile *self,
                   const char *text)
{
  g_set_str (&self->racing, text);
}
