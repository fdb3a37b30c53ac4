/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-amount.h"

#include <math.h>
#include <string.h>

/* What fits a number of the format; more is a slip of the keyboard. */
#define MAX_AMOUNT 1e12

char *
jd_amount_dup (double amount)
{
  if (amount < 0)
    return g_strdup ("");

  /* The quote asks for the marks between thousands of the locale. */
  if (fabs (amount - round (amount)) < 0.005)
    return g_strdup_printf ("%'.0f", amount);

  return g_strdup_printf ("%'.2f", amount);
}

static gboolean
is_mark (gunichar c)
{
  return c == '.' || c == ',' || c == '\'' || c == 0x2019;
}

/* A comma or point followed by one or two digits at the end starts a fraction; any other is a mark
 * between thousands. */
static gboolean
starts_fraction (const char *mark)
{
  const gsize n = strspn (mark + 1, "0123456789");

  return (n == 1 || n == 2) && (mark[1 + n] == '\0' || strchr ("kK", mark[1 + n]));
}

gboolean
jd_amount_parse (const char *text,
                 double     *amount)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  double factor = 1;

  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if ((c == '.' || c == ',') && starts_fraction (p))
        g_string_append_c (digits, '.');
      else if ((c == 'k' || c == 'K') && p[1] == '\0' && digits->len > 0)
        factor = 1000;
      else if (!is_mark (c) && !g_unichar_isspace (c))
        return FALSE;
    }

  *amount = digits->len > 0 ? g_ascii_strtod (digits->str, NULL) * factor : -1;

  return *amount <= MAX_AMOUNT && (digits->len > 0 || !*text);
}
