/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-qpdf.h"

#include <gmodule.h>

#include "jd-qpdf-soname.h"

#define FIND(function) \
  if (!g_module_symbol (library, "qpdf_" #function, &symbol)) \
    return FALSE; \
  api->function = symbol;

static gboolean
find_functions (GModule   *library,
                JdQpdfApi *api)
{
  gpointer symbol;

  JD_QPDF_FUNCTIONS (FIND)
  return TRUE;
}

const JdQpdfApi *
jd_qpdf_load (void)
{
  static gsize is_ready;
  static JdQpdfApi api;
  static gboolean is_there;

  if (g_once_init_enter (&is_ready))
    {
      GModule *library = g_module_open (JD_QPDF_SONAME, G_MODULE_BIND_LOCAL);

      is_there = library != NULL && find_functions (library, &api);
      if (library != NULL)
        g_module_make_resident (library);
      g_once_init_leave (&is_ready, 1);
    }

  return is_there ? &api : NULL;
}

JdQpdf
jd_qpdf_new (const JdQpdfApi *api)
{
  JdQpdf qpdf;

  g_return_val_if_fail (api != NULL, NULL);

  qpdf = api->init ();
  api->silence_errors (qpdf);
  api->set_suppress_warnings (qpdf, QPDF_TRUE);
  return qpdf;
}

void
jd_qpdf_free (JdQpdf qpdf)
{
  const JdQpdfApi *api = jd_qpdf_load ();

  g_return_if_fail (qpdf != NULL && api != NULL);

  /* An error that nobody has asked for would be printed. */
  if (api->has_error (qpdf))
    api->get_error (qpdf);

  api->cleanup (&qpdf);
}
