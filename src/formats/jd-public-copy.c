/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-public-copy.h"

#include "jd-compensation.h"
#include "jd-internal.h"
#include "jd-section.h"

static void
clear (JdDocument *document,
       guint       member,
       GType       type)
{
  g_autoptr (JdPart) empty = g_object_new (type, NULL);

  jd_part_assign (jd_part_get_part (document, member), empty);
}

JdDocument *
jd_public_copy_new (JdDocument *document)
{
  JdDocument *copy;
  JdPart *pay;
  JdPartList *sections;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  copy = jd_document_copy (document);
  pay = jd_part_get_part (copy, JD_DOCUMENT_COMPENSATION);
  sections = jd_part_get_list (copy, JD_DOCUMENT_SECTIONS);

  clear (copy, JD_DOCUMENT_INTERNAL, JD_TYPE_INTERNAL);

  if (!jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH))
    {
      jd_part_set_number (pay, JD_COMPENSATION_MIN, -1);
      jd_part_set_number (pay, JD_COMPENSATION_MAX, -1);
      jd_part_set_string (pay, JD_COMPENSATION_BONUS, NULL);
      jd_part_set_string (pay, JD_COMPENSATION_EQUITY, NULL);
      jd_part_set_string (pay, JD_COMPENSATION_NOTE, NULL);
    }

  for (guint i = jd_part_list_get_n (sections); i > 0; i--)
    {
      if (!jd_part_get_flag (jd_part_list_get (sections, i - 1), JD_SECTION_ENABLED))
        jd_part_list_remove (sections, i - 1);
    }

  return copy;
}
