/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-losses.h"

#include <glib/gi18n-lib.h>

#include "jd-compensation.h"
#include "jd-section.h"

static void
report_section (JdPart   *section,
                JdReport *report)
{
  g_autofree char *pointer = NULL;
  const char *title = jd_part_get_string (section, JD_SECTION_TITLE);

  if (jd_part_get_flag (section, JD_SECTION_ENABLED))
    return;

  pointer = jd_part_dup_pointer (section, -1);
  jd_report_add (report, JD_REPORT_LOST, 0, 0, pointer,
                 /* Translators: %s is the heading of a section */
                 _("The section “%s” is switched off."), title ? title : "");
}

static void
report_pay (JdDocument *document,
            JdReport   *report)
{
  JdPart *pay = jd_part_get_part (document, JD_DOCUMENT_COMPENSATION);

  if (jd_part_get_flag (pay, JD_COMPENSATION_PUBLISH) ||
      (!jd_part_has (pay, JD_COMPENSATION_MIN) && !jd_part_has (pay, JD_COMPENSATION_MAX)))
    return;

  jd_report_add (report, JD_REPORT_LOST, 0, 0, "/compensation", "%s",
                 _("The pay is not to be published."));
}

/* Each variable without a value once, in the order of the page. */
static void
report_variables (JdDocument     *document,
                  JdContentFlags  flags,
                  JdReport       *report)
{
  g_autoptr (JdContent) content = jd_content_new (document, flags);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < jd_content_get_n_blocks (content); i++)
    {
      const JdContentBlock *block = jd_content_get_block (content, i);

      for (guint k = 0; k < jd_inline_get_n_runs (block->text); k++)
        {
          const JdRun *run = jd_inline_get_run (block->text, k);
          char *name = g_strndup (jd_inline_get_text (block->text) + run->start, run->length);

          if (!(run->flags & JD_INLINE_VARIABLE) || !g_hash_table_add (seen, name))
            {
              if (!(run->flags & JD_INLINE_VARIABLE))
                g_free (name);
              continue;
            }

          jd_report_add (report, JD_REPORT_MISSING, 0, 0, "/variables",
                         /* Translators: %s is a variable with its braces: {{team}} */
                         _("%s has no value."), name);
        }
    }
}

void
jd_losses_report_internal (JdDocument *document,
                           JdReport   *report)
{
  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (report == NULL || JD_IS_REPORT (report));

  if (jd_part_has (document, JD_DOCUMENT_INTERNAL))
    jd_report_add (report, JD_REPORT_LOST, 0, 0, "/internal", "%s", _("Internal notes stay out."));
}

void
jd_losses_report (JdDocument     *document,
                  JdContentFlags  flags,
                  JdReport       *report)
{
  JdPartList *sections;

  g_return_if_fail (JD_IS_DOCUMENT (document));
  g_return_if_fail (report == NULL || JD_IS_REPORT (report));

  if (!report)
    return;

  /* A job board has told it already. */
  if (!jd_part_has (document, JD_DOCUMENT_TITLE) &&
      !jd_report_find (report, JD_REPORT_MISSING, "/title"))
    jd_report_add (report, JD_REPORT_MISSING, 0, 0, "/title", "%s", _("The title is missing."));

  report_variables (document, flags, report);

  jd_losses_report_internal (document, report);

  report_pay (document, report);

  sections = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  for (guint i = 0; i < jd_part_list_get_n (sections); i++)
    report_section (jd_part_list_get (sections, i), report);

  if ((flags & JD_CONTENT_NO_QUESTIONS) && jd_part_has (document, JD_DOCUMENT_FAQ))
    jd_report_add (report, JD_REPORT_LOST, 0, 0, "/faq", "%s",
                   _("Questions and answers are left out."));
}

void
jd_losses_report_text (JdDocument     *document,
                       JdContentFlags  flags,
                       JdReport       *report)
{
  jd_losses_report (document, flags, report);

  if (!(flags & JD_CONTENT_NO_QUESTIONS) && jd_part_has (document, JD_DOCUMENT_FAQ))
    jd_report_add (report, JD_REPORT_MOVED, 0, 0, "/faq", "%s",
                   _("Questions and answers become part of the description."));
}
