/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-input.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-format.h"
#include "jd-text-place.h"

static char *
fail (JdReport       *report,
      const char     *text,
      gsize           offset,
      JdFormatError   code,
      const char     *message,
      GError        **error)
{
  guint line = 0;
  guint column = 0;

  if (text)
    jd_text_place (text, offset, &line, &column);
  jd_report_add (report, JD_REPORT_ERROR, line, column, NULL, "%s", message);
  g_set_error_literal (error, JD_FORMAT_ERROR, code, message);

  return NULL;
}

static char *
convert_utf16 (const char  *text,
               gsize        length,
               JdReport    *report,
               GError     **error)
{
  const char *charset = text[0] == '\xff' ? "UTF-16LE" : "UTF-16BE";
  gsize written = 0;
  g_autofree char *converted =
    g_convert (text + 2, (gssize) length - 2, "UTF-8", charset, NULL, &written, NULL);

  if (!converted || strlen (converted) != written)
    return fail (report, NULL, 0, JD_FORMAT_ERROR_ENCODING,
                 _("The file looks like UTF-16, but is not valid."), error);

  return g_steal_pointer (&converted);
}

char *
jd_input_dup_text (GBytes    *bytes,
                   JdReport  *report,
                   GError   **error)
{
  const char *bad;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report == NULL || JD_IS_REPORT (report), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (bytes, &length);

  if (length > JD_FORMAT_MAX_BYTES)
    return fail (report, NULL, 0, JD_FORMAT_ERROR_LIMIT,
                 _("The file is larger than 16 MiB."), error);

  if (length >= 2 &&
      (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0))
    return convert_utf16 (text, length, report, error);

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  if (length > 0 && !g_utf8_validate_len (text, length, &bad))
    return fail (report, text, (gsize) (bad - text), JD_FORMAT_ERROR_ENCODING,
                 *bad ? _("The file is not UTF-8 text here.") :
                        _("The file holds a NUL character."),
                 error);

  return g_strndup (length > 0 ? text : "", length);
}
