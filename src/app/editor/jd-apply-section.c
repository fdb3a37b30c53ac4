/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-apply-section.h"

#include <glib/gi18n.h>

#include "jd-blocks.h"
#include "jd-date-row.h"
#include "jd-form-rows.h"

struct _JdApplySection {
  JdFormSection parent_instance;
};

G_DEFINE_FINAL_TYPE (JdApplySection, jd_apply_section, JD_TYPE_FORM_SECTION)

static void
append (GtkWidget *list,
        GtkWidget *row)
{
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
create_fields (JdEditSession *session,
               JdPart        *apply,
               JdPart        *dates)
{
  const char *const direct[] = { _("Not Known"), _("Yes"), _("No"), NULL };
  GtkWidget *list = jd_form_rows_new_list ();
  GtkWidget *url = jd_form_rows_new_entry (session, apply, JD_APPLY_URL, _("Web Address"));
  GtkWidget *email = jd_form_rows_new_entry (session, apply, JD_APPLY_EMAIL, _("E-Mail"));

  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (url), GTK_INPUT_PURPOSE_URL);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (email), GTK_INPUT_PURPOSE_EMAIL);
  append (list, url);
  append (list, email);
  append (list, jd_form_rows_new_entry (session, apply, JD_APPLY_CONTACT, _("Contact")));
  append (list, jd_date_row_new (session, dates, JD_DATES_CLOSES, _("Applications Close")));
  append (list, jd_form_rows_new_combo (session, apply, JD_APPLY_DIRECT,
                                        _("Candidates Can Apply Right There"), direct));
  append (list, jd_form_rows_new_lines (session, apply, JD_APPLY_PROCESS, JD_ITEM_KIND_STEP,
                                        _("Steps")));
  append (list, jd_form_rows_new_lines (session, apply, JD_APPLY_DOCUMENTS,
                                        JD_ITEM_KIND_DOCUMENT, _("Documents")));

  return list;
}

static void
jd_apply_section_build (JdFormSection *section)
{
  JdEditSession *session = jd_form_section_get_session (section);
  JdDocument *document = jd_form_section_get_document (section);

  jd_form_section_append (section,
                          jd_blocks_new (session, jd_form_section_get_part (section),
                                         JD_BLOCKS_OTHER, JD_ITEM_KIND_ITEM));
  jd_form_section_append (section,
                          create_fields (session, jd_part_get_part (document, JD_DOCUMENT_APPLY),
                                         jd_part_get_part (document, JD_DOCUMENT_DATES)));
}

static void
jd_apply_section_class_init (JdApplySectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_apply_section_build;
}

static void
jd_apply_section_init (JdApplySection *self)
{
}
