/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-silence.h"

#include "jd-choices.h"

struct _JdSilence {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdSilence, jd_silence, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_SILENCE_RULE] = { .name = "rule", .kind = JD_VALUE_STRING },
  [JD_SILENCE_QUOTE] = { .name = "quote", .kind = JD_VALUE_STRING },
  [JD_SILENCE_PREFIX] = { .name = "prefix", .kind = JD_VALUE_STRING },
  [JD_SILENCE_SUFFIX] = { .name = "suffix", .kind = JD_VALUE_STRING },
  [JD_SILENCE_SCOPE] = { .name = "scope", .kind = JD_VALUE_CHOICE, .tokens = jd_silence_scopes },
  [JD_SILENCE_REASON] = { .name = "reason", .kind = JD_VALUE_STRING },
  [JD_SILENCE_DATE] = { .name = "date", .kind = JD_VALUE_DATE },
};

static void
jd_silence_class_init (JdSilenceClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "silence",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_silence_init (JdSilence *self)
{
}

JdSilence *
jd_silence_new (void)
{
  return g_object_new (JD_TYPE_SILENCE, NULL);
}
