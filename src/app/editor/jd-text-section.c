/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-text-section.h"

#include <glib/gi18n.h>

#include "jd-blocks.h"

struct _JdTextSection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdTextSection, jd_text_section, JD_TYPE_FORM_SECTION)

static const char *
get_placeholder (int role)
{
  switch (role)
    {
    case JD_SECTION_ROLE_SUMMARY:
      return _("Say in two or three sentences what the job is and why it matters");
    case JD_SECTION_ROLE_ABOUT_ROLE:
      return _("Say why the job is open and where it fits in the team");
    case JD_SECTION_ROLE_SUCCESS:
      return _("Say what you will see after half a year when it goes well");
    case JD_SECTION_ROLE_GROWTH:
      return _("Say what one can learn here, and where it can lead");
    case JD_SECTION_ROLE_PROCESS:
      return _("Say what happens after somebody applies, and how long it takes");
    case JD_SECTION_ROLE_COMPANY:
      return _("Say what the company does, for whom, and how it works");
    default:
      return _("Write here");
    }
}

static JdItemKind
get_kind (int role)
{
  switch (role)
    {
    case JD_SECTION_ROLE_RESPONSIBILITIES:
      return JD_ITEM_KIND_RESPONSIBILITY;
    case JD_SECTION_ROLE_SUCCESS:
      return JD_ITEM_KIND_RESULT;
    case JD_SECTION_ROLE_BENEFITS:
      return JD_ITEM_KIND_BENEFIT;
    case JD_SECTION_ROLE_PROCESS:
      return JD_ITEM_KIND_STEP;
    default:
      return JD_ITEM_KIND_ITEM;
    }
}

static void
jd_text_section_build (JdFormSection *section)
{
  JdPart *part = jd_form_section_get_part (section);
  const int role = jd_part_get_choice (part, JD_SECTION_ROLE);
  const JdBlocksMode mode =
    role == JD_SECTION_ROLE_RESPONSIBILITIES ? JD_BLOCKS_LIST : JD_BLOCKS_PROSE;
  GtkWidget *blocks = jd_blocks_new (jd_form_section_get_session (section), part, mode,
                                     get_kind (role));

  jd_blocks_set_placeholder (JD_BLOCKS (blocks), get_placeholder (role));
  jd_form_section_append (section, blocks);
}

static int
jd_text_section_get_count (JdFormSection *section)
{
  JdPart *part = jd_form_section_get_part (section);
  const guint n = jd_blocks_count_items (part);

  if (jd_part_get_choice (part, JD_SECTION_ROLE) == JD_SECTION_ROLE_RESPONSIBILITIES)
    return (int) n;

  return n > 0 ? (int) n : -1;
}

static void
jd_text_section_class_init (JdTextSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_text_section_build;
  section_class->get_count = jd_text_section_get_count;
}

static void
jd_text_section_init (JdTextSection *self)
{
}
