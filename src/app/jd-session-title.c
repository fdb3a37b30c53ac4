/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-session-title.h"

#include <glib/gi18n.h>

static gboolean
is_bidi_control (gunichar c)
{
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* A title must not turn the text around it, whatever is in it. */
static char *
dup_isolated (const char *text)
{
  GString *isolated = g_string_new ("\u2068");

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      gunichar ch = g_utf8_get_char (c);

      if (g_unichar_isspace (ch))
        g_string_append_c (isolated, ' ');
      else if (!is_bidi_control (ch) && !g_unichar_iscntrl (ch))
        g_string_append_unichar (isolated, ch);
    }
  g_string_append (isolated, "\u2069");

  return g_string_free (isolated, FALSE);
}

static char *
dup_file_subtitle (JdSessionState  state,
                   const char     *folder)
{
  switch (state)
    {
    case JD_SESSION_CHANGED:
      /* Translators: below the title of a window; %s is the name of a folder */
      return g_strdup_printf (_("%s, Unsaved Changes"), folder);
    case JD_SESSION_SAVING:
      /* Translators: below the title of a window; %s is the name of a folder */
      return g_strdup_printf (_("%s, Saving…"), folder);
    case JD_SESSION_NOT_SAVED:
      /* Translators: below the title of a window; %s is the name of a folder */
      return g_strdup_printf (_("%s, Not Saved"), folder);
    case JD_SESSION_CHANGED_OUTSIDE:
      /* Translators: below the title of a window; %s is the name of a folder */
      return g_strdup_printf (_("%s, Changed Outside"), folder);
    case JD_SESSION_READ_ONLY:
      /* Translators: below the title of a window; %s is the name of a folder */
      return g_strdup_printf (_("%s, Read-Only"), folder);
    case JD_SESSION_DRAFT:
      return g_strdup (_("Draft, Not in a File"));
    case JD_SESSION_SAVED:
    default:
      return g_strdup (folder);
    }
}

/* Public API */

char *
jd_session_title_dup (JdDocument *document)
{
  const char *title;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  title = jd_part_get_string (document, JD_DOCUMENT_TITLE);

  return title ? dup_isolated (title) : g_strdup (_("Untitled Job Description"));
}

char *
jd_session_subtitle_dup (JdSessionState  state,
                         const char     *folder,
                         gboolean        is_template)
{
  if (is_template && state == JD_SESSION_SAVED)
    return g_strdup (_("Template, Saved"));
  if (is_template && state == JD_SESSION_CHANGED)
    return g_strdup (_("Template, Unsaved Changes"));

  /* Translators: stands for the name of a folder where that is not known */
  return dup_file_subtitle (state, folder ? folder : _("File"));
}
