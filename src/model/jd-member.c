/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-member.h"

#include "jd-choices.h"

gboolean
jd_member_has_token (const JdMember *member,
                     const char     *token)
{
  g_return_val_if_fail (member != NULL, FALSE);
  g_return_val_if_fail (token != NULL, FALSE);

  return !member->tokens || jd_choice_find (member->tokens, token) >= 0;
}
