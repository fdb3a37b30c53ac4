/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-checks-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define LONG_TITLE 60

typedef struct {
  const JdCheck *check;
  const JdCheckContext *context;
  const JdReviewField *field;
} Title;

static void
add (const Title *self,
     gsize        byte,
     gsize        byte_end,
     const char  *message,
     const char  *why)
{
  jd_check_add_range (self->check, self->context, self->field, byte, byte_end, g_strdup (message),
                      why);
}

static void
check_signs (const Title *self)
{
  const char *text = self->field->text;
  gsize at = strcspn (text, "!*|_#$€£@~");
  const char *digits = strpbrk (text, "0123456789");
  gboolean has_small = FALSE;
  guint n_large = 0;

  if (text[at] != '\0')
    add (self, at, at + (gsize) (g_utf8_next_char (text + at) - (text + at)),
         _("The title has a sign that boards refuse"),
         _("Job boards want the name of the job alone. Signs and pay in a title are refused or cut "
           "off."));
  else if (digits && strspn (digits, "0123456789") >= 4)
    add (self, (gsize) (digits - text),
         (gsize) (digits - text) + strspn (digits, "0123456789"), _("The title has a number in it"),
         _("A reference or a sum does not belong into the title. There is a field of its own for "
           "it."));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      has_small |= g_unichar_islower (g_utf8_get_char (p));
      n_large += g_unichar_isupper (g_utf8_get_char (p)) != 0;
    }
  if (!has_small && n_large > 5)
    add (self, 0, strlen (text), _("The title is in capitals"),
         _("Capitals are read slowly and look like shouting."));
}

/* S2: the name of the job alone, short enough for a list of jobs. */
void
jd_check_title (const JdCheck        *self,
                const JdCheckContext *context)
{
  Title title = { self, context, NULL };

  if (context->fields->len == 0 || jd_check_is_unfinished (context))
    return;

  title.field = &g_array_index (context->fields, JdReviewField, 0);
  if (title.field->kind != JD_REVIEW_FIELD_TITLE)
    return;

  if (g_utf8_strlen (title.field->text, -1) > LONG_TITLE)
    add (&title, 0, strlen (title.field->text), _("The title is longer than 60 characters"),
         _("Job boards cut it off, and titles of one to three words were applied to twice as often "
           "as those of twelve (Appcast 2018)."));
  check_signs (&title);
}
