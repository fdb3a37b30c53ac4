/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What run-faults.py runs under strace: one save or one draft, between two marks in the trace. It
 * prints what it believes to have done: “OK”, or “ERR” and the reason, where “UNCERTAIN” and “TORN”
 * stand for the two failures after which a file does not hold its old text. */

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "jd-draft-store.h"
#include "jd-draft-text.h"
#include "jd-file.h"
#include "jd-model.h"
#include "jd-safe-private.h"

#define START "/rolewright-fault-start"
#define END "/rolewright-fault-end"

/* Takes the place of the C library's: with JD_FAULT_SHORT in the environment each call writes that
 * many bytes at most, and each second one is interrupted before it wrote any. */
ssize_t
pwrite (int         fd,
        const void *data,
        size_t      length,
        off_t       offset)
{
  static guint n_calls = 0;
  const char *text = g_getenv ("JD_FAULT_SHORT");
  guint64 most = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;

  if (most > 0 && n_calls++ % 2 == 1)
    {
      errno = n_calls % 4 == 0 ? EINTR : EAGAIN;
      return -1;
    }

  return syscall (SYS_pwrite64, fd, data, most > 0 ? MIN (length, most) : length, offset);
}

/* A system call that the runner finds in the trace, and that never succeeds. */
static void
mark (const char *name)
{
  g_assert (access (name, F_OK) != 0);
}

static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = jd_safe_read_bytes (file, 64 * 1024 * 1024, NULL, NULL, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);

  return bytes;
}

static int
say (gboolean      done,
     const GError *error)
{
  mark (END);
  if (done)
    g_print ("OK\n");
  else if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_UNCERTAIN))
    g_print ("UNCERTAIN %s\n", error->message);
  else if (g_error_matches (error, JD_STORAGE_ERROR, JD_STORAGE_ERROR_TORN))
    g_print ("TORN %s\n", error->message);
  else
    g_print ("ERR %s %d %s\n", g_quark_to_string (error->domain), error->code, error->message);

  return done ? 0 : 1;
}

/* save TARGET NEW [OLD]: by jd_safe_write(), with the content of OLD as what was read last. */
static int
run_save (int    argc,
          char **argv)
{
  g_autoptr (GFile) target = g_file_new_for_path (argv[0]);
  g_autoptr (GBytes) bytes = read_bytes (argv[1]);
  g_autoptr (GBytes) old = argc > 2 ? read_bytes (argv[2]) : NULL;
  g_autoptr (JdFileState) base = old != NULL ? jd_file_state_new (NULL, old) : NULL;
  g_autoptr (JdFileState) state = NULL;
  g_autoptr (GError) error = NULL;

  mark (START);
  state = jd_safe_write (target, bytes, JD_SAFE_WRITE_NONE, base, NULL, &error);

  return say (state != NULL, error);
}

typedef struct {
  GMainLoop *loop;
  gboolean done;
  GError *error;
} Wait;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Wait *wait = data;

  wait->done = jd_safe_write_bytes_finish (G_FILE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/* async TARGET NEW: by jd_safe_write_bytes_async(). */
static int
run_async (int    argc,
           char **argv)
{
  g_autoptr (GFile) target = g_file_new_for_path (argv[0]);
  g_autoptr (GBytes) bytes = read_bytes (argv[1]);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, FALSE, NULL };
  int result;

  mark (START);
  jd_safe_write_bytes_async (target, bytes, JD_SAFE_WRITE_NONE, NULL, written_cb, &wait);
  g_main_loop_run (loop);
  result = say (wait.done, wait.error);
  g_clear_error (&wait.error);

  return result;
}

/* gio TARGET NEW: by the call that we do not use, to prove that this test can fail. */
static int
run_gio (int    argc,
         char **argv)
{
  g_autoptr (GFile) target = g_file_new_for_path (argv[0]);
  g_autoptr (GBytes) bytes = read_bytes (argv[1]);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean done;

  mark (START);
  done = g_file_replace_contents (target, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                  &error);

  return say (done, error);
}

static JdDocument *
load (JdFile *file)
{
  g_autoptr (GError) error = NULL;
  JdDocument *document = jd_file_load (file, NULL, NULL, &error);

  if (document == NULL)
    g_error ("%s", error->message);

  return document;
}

/* document TARGET TITLE: loads the document, gives it a title, writes a draft of that, says so,
 * and saves it as the program does. */
static int
run_document (int    argc,
              char **argv)
{
  g_autoptr (GFile) target = g_file_new_for_path (argv[0]);
  g_autoptr (JdFile) file = jd_file_new (target);
  g_autoptr (JdDocument) document = load (file);
  g_autoptr (JdDraftStore) store = jd_draft_store_new (NULL);
  g_autoptr (JdDraft) draft = jd_draft_store_create (store);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JdDraftText text = { .title = argv[1], .file = target };
  gboolean done;

  jd_part_set_string (document, JD_DOCUMENT_TITLE, argv[1]);
  bytes = jd_draft_write_document (document, &error);
  g_assert_no_error (error);
  text.bytes = bytes;
  jd_draft_store_write_sync (store, draft, &text, &error);
  g_assert_no_error (error);
  jd_file_set_drafts (file, store, draft);

  mark (START);
  done = jd_file_save (file, document, JD_FILE_SAVE_NONE, NULL, &error);

  return say (done, error);
}

static JdDraft *
get_newest (JdDraftStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!jd_draft_store_refresh (store, &error))
    g_error ("%s", error->message);

  return g_list_model_get_item (G_LIST_MODEL (store), 0);
}

/* draft NEW: writes the next generation of the newest draft, or the first one of a new draft. */
static int
run_draft (int    argc,
           char **argv)
{
  g_autoptr (GBytes) bytes = read_bytes (argv[0]);
  g_autoptr (JdDraftStore) store = jd_draft_store_new (NULL);
  g_autoptr (JdDraft) draft = get_newest (store);
  g_autoptr (GError) error = NULL;
  JdDraftText text = { .bytes = bytes, .title = "Title" };
  gboolean done;

  if (draft == NULL)
    draft = jd_draft_store_create (store);
  else
    jd_draft_store_take (store, draft, &error);
  g_assert_no_error (error);

  mark (START);
  done = jd_draft_store_write_sync (store, draft, &text, &error);

  return say (done, error);
}

/* newest: prints the text of the newest draft. */
static int
run_newest (int    argc,
            char **argv)
{
  g_autoptr (JdDraftStore) store = jd_draft_store_new (NULL);
  g_autoptr (JdDraft) draft = get_newest (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = draft != NULL ? jd_draft_store_load (store, draft, &error) : NULL;

  if (bytes == NULL)
    return 1;

  return fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, stdout) == 1 ? 0 : 1;
}

/* recover: mends what was interrupted, as each start of the program does. */
static int
run_recover (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;
  int n = jd_safe_write_recover (&error);

  if (n < 0)
    g_error ("%s", error->message);
  g_print ("%d\n", n);

  return 0;
}

/* limit BYTES COMMAND…: with a limit on the size of files. */
static void
limit (const char *text)
{
  rlim_t bytes = (rlim_t) g_ascii_strtoull (text, NULL, 10);
  struct rlimit bounds = { bytes, bytes };

  if (setrlimit (RLIMIT_FSIZE, &bounds) != 0)
    g_error ("cannot limit files to %s bytes: %s", text, g_strerror (errno));
}

/* as UID COMMAND…: without the rights of root. */
static void
become (const char *text)
{
  uid_t uid = (uid_t) g_ascii_strtoull (text, NULL, 10);

  if (setgid (uid) != 0 || setuid (uid) != 0)
    g_error ("cannot become %s: %s", text, g_strerror (errno));
}

static const struct {
  const char *name;
  int n_arguments;
  int (*run) (int    argc,
              char **argv);
} commands[] = {
  { "save", 2, run_save },
  { "async", 2, run_async },
  { "gio", 2, run_gio },
  { "document", 2, run_document },
  { "draft", 1, run_draft },
  { "newest", 0, run_newest },
  { "recover", 0, run_recover },
};

int
main (int    argc,
      char **argv)
{
  while (argc > 3 && (g_str_equal (argv[1], "as") || g_str_equal (argv[1], "limit")))
    {
      if (g_str_equal (argv[1], "as"))
        become (argv[2]);
      else
        limit (argv[2]);
      argc -= 2;
      argv += 2;
    }

  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name) && argc >= 2 + commands[i].n_arguments)
      return commands[i].run (argc - 2, argv + 2);

  g_printerr ("fault-driver: unknown command\n");

  return 2;
}
