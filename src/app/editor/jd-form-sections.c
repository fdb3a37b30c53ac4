/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-form-section.h"

#include "jd-apply-section.h"
#include "jd-benefits-section.h"
#include "jd-company-section.h"
#include "jd-faq-section.h"
#include "jd-legal-section.h"
#include "jd-requirements-section.h"
#include "jd-skills-section.h"
#include "jd-text-section.h"

static GType
get_type_for (int role)
{
  switch (role)
    {
    case JD_SECTION_ROLE_REQUIREMENTS:
      return JD_TYPE_REQUIREMENTS_SECTION;
    case JD_SECTION_ROLE_SKILLS:
      return JD_TYPE_SKILLS_SECTION;
    case JD_SECTION_ROLE_COMPANY:
      return JD_TYPE_COMPANY_SECTION;
    case JD_SECTION_ROLE_BENEFITS:
      return JD_TYPE_BENEFITS_SECTION;
    case JD_SECTION_ROLE_FAQ:
      return JD_TYPE_FAQ_SECTION;
    case JD_SECTION_ROLE_APPLY:
      return JD_TYPE_APPLY_SECTION;
    case JD_SECTION_ROLE_LEGAL:
      return JD_TYPE_LEGAL_SECTION;
    default:
      return JD_TYPE_TEXT_SECTION;
    }
}

GtkWidget *
jd_form_section_new (JdEditSession *session,
                     gpointer       section)
{
  JdPart *document;
  gboolean shows_list;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_SECTION (section), NULL);

  document = jd_part_get_root (section);
  shows_list = JD_IS_DOCUMENT (document)
               && jd_document_is_first_of_role (JD_DOCUMENT (document), section);

  return g_object_new (shows_list ? get_type_for (jd_part_get_choice (section, JD_SECTION_ROLE))
                                  : JD_TYPE_TEXT_SECTION,
                       "session", session,
                       "part", section,
                       NULL);
}
