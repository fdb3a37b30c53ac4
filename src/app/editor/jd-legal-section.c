/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-legal-section.h"

#include "jd-blocks.h"
#include "jd-outliner.h"

struct _JdLegalSection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdLegalSection, jd_legal_section, JD_TYPE_FORM_SECTION)

static JdPartList *
get_statements (JdFormSection *section)
{
  JdPart *legal = jd_part_get_part (jd_form_section_get_document (section), JD_DOCUMENT_LEGAL);

  return jd_part_get_list (legal, JD_LEGAL_STATEMENTS);
}

static void
jd_legal_section_build (JdFormSection *section)
{
  JdEditSession *session = jd_form_section_get_session (section);
  const JdRows rows = {
    .list = get_statements (section),
    .text = JD_STATEMENT_TEXT,
    .items = -1,
    .choice = -1,
  };
  GtkWidget *outliner = jd_outliner_new (session, &rows, JD_ITEM_KIND_STATEMENT, 0);

  gtk_widget_add_css_class (outliner, "card");
  jd_outliner_sync (JD_OUTLINER (outliner));
  jd_form_section_append (section,
                          jd_blocks_new (session, jd_form_section_get_part (section),
                                         JD_BLOCKS_OTHER, JD_ITEM_KIND_ITEM));
  jd_form_section_append (section, outliner);
}

static int
jd_legal_section_get_count (JdFormSection *section)
{
  return (int) jd_part_list_get_n (get_statements (section));
}

static void
jd_legal_section_class_init (JdLegalSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_legal_section_build;
  section_class->get_count = jd_legal_section_get_count;
}

static void
jd_legal_section_init (JdLegalSection *self)
{
}
