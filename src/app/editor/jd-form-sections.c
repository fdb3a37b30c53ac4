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

/* Only the first section of a role shows the list of the document that belongs to the role. */
static gboolean
is_first_of_role (JdPart *section,
                  int     role)
{
  JdPart *document = jd_part_get_root (section);

  return role >= 0 && JD_IS_DOCUMENT (document) &&
         jd_document_find_section (JD_DOCUMENT (document), (JdSectionRole) role) == section;
}

GtkWidget *
jd_form_section_new (JdEditSession *session,
                     gpointer       section)
{
  int role;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_SECTION (section), NULL);

  role = jd_part_get_choice (section, JD_SECTION_ROLE);

  return g_object_new (is_first_of_role (section, role) ? get_type_for (role)
                                                        : JD_TYPE_TEXT_SECTION,
                       "session", session,
                       "part", section,
                       NULL);
}
