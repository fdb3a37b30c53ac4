/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-qpdf.h"

JdQpdf
jd_qpdf_new (void)
{
  JdQpdf qpdf = qpdf_init ();

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  return qpdf;
}

void
jd_qpdf_free (JdQpdf qpdf)
{
  g_return_if_fail (qpdf != NULL);

  /* An error that nobody has asked for would be printed. */
  if (qpdf_has_error (qpdf))
    qpdf_get_error (qpdf);

  qpdf_cleanup (&qpdf);
}
