/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-item-kind.h"

#include <glib/gi18n.h>

char *
jd_item_kind_dup_name (JdItemKind kind,
                       guint      number,
                       guint      n_items)
{
  switch (kind)
    {
    case JD_ITEM_KIND_RESPONSIBILITY:
      /* Translators: a field of a list, said by a screen reader: its number, and how many
       * there are; so are those that follow */
      return g_strdup_printf (_("Responsibility %u of %u"), number, n_items);
    case JD_ITEM_KIND_RESULT:
      return g_strdup_printf (_("Result %u of %u"), number, n_items);
    case JD_ITEM_KIND_BENEFIT:
      return g_strdup_printf (_("Benefit %u of %u"), number, n_items);
    case JD_ITEM_KIND_REQUIREMENT:
      return g_strdup_printf (_("Requirement %u of %u"), number, n_items);
    case JD_ITEM_KIND_QUESTION:
      return g_strdup_printf (_("Question %u of %u"), number, n_items);
    case JD_ITEM_KIND_STEP:
      return g_strdup_printf (_("Step %u of %u"), number, n_items);
    case JD_ITEM_KIND_DOCUMENT:
      return g_strdup_printf (_("Document %u of %u"), number, n_items);
    case JD_ITEM_KIND_STATEMENT:
      return g_strdup_printf (_("Statement %u of %u"), number, n_items);
    case JD_ITEM_KIND_COLLEAGUE:
      return g_strdup_printf (_("Works with, %u of %u"), number, n_items);
    case JD_ITEM_KIND_PARAGRAPH:
      return g_strdup_printf (_("Paragraph %u of %u"), number, n_items);
    case JD_ITEM_KIND_ITEM:
    default:
      return g_strdup_printf (_("Item %u of %u"), number, n_items);
    }
}

char *
jd_item_kind_dup_handle_name (JdItemKind kind,
                              guint      number)
{
  switch (kind)
    {
    case JD_ITEM_KIND_RESPONSIBILITY:
      /* Translators: the button with the menu of an item of a list, and the number of the
       * item; so are those that follow */
      return g_strdup_printf (_("Move or delete responsibility %u"), number);
    case JD_ITEM_KIND_RESULT:
      return g_strdup_printf (_("Move or delete result %u"), number);
    case JD_ITEM_KIND_BENEFIT:
      return g_strdup_printf (_("Move or delete benefit %u"), number);
    case JD_ITEM_KIND_REQUIREMENT:
      return g_strdup_printf (_("Move or delete requirement %u"), number);
    case JD_ITEM_KIND_QUESTION:
      return g_strdup_printf (_("Move or delete question %u"), number);
    case JD_ITEM_KIND_STEP:
      return g_strdup_printf (_("Move or delete step %u"), number);
    case JD_ITEM_KIND_DOCUMENT:
      return g_strdup_printf (_("Move or delete document %u"), number);
    case JD_ITEM_KIND_STATEMENT:
      return g_strdup_printf (_("Move or delete statement %u"), number);
    case JD_ITEM_KIND_COLLEAGUE:
      return g_strdup_printf (_("Move or delete works-with %u"), number);
    case JD_ITEM_KIND_PARAGRAPH:
      return g_strdup_printf (_("Move or delete paragraph %u"), number);
    case JD_ITEM_KIND_ITEM:
    default:
      return g_strdup_printf (_("Move or delete item %u"), number);
    }
}

const char *
jd_item_kind_get_add_label (JdItemKind kind)
{
  switch (kind)
    {
    case JD_ITEM_KIND_RESPONSIBILITY:
      return _("Add Responsibility");
    case JD_ITEM_KIND_RESULT:
      return _("Add Result");
    case JD_ITEM_KIND_BENEFIT:
      return _("Add Benefit");
    case JD_ITEM_KIND_REQUIREMENT:
      return _("Add Requirement");
    case JD_ITEM_KIND_QUESTION:
      return _("Add Question");
    case JD_ITEM_KIND_STEP:
      return _("Add Step");
    case JD_ITEM_KIND_DOCUMENT:
      return _("Add Document");
    case JD_ITEM_KIND_STATEMENT:
      return _("Add Statement");
    case JD_ITEM_KIND_COLLEAGUE:
      return _("Add to Works With");
    case JD_ITEM_KIND_PARAGRAPH:
      return _("Add Paragraph");
    case JD_ITEM_KIND_ITEM:
    default:
      return _("Add Item");
    }
}

const char *
jd_item_kind_get_deleted (JdItemKind kind)
{
  switch (kind)
    {
    case JD_ITEM_KIND_RESPONSIBILITY:
      return _("Responsibility deleted");
    case JD_ITEM_KIND_RESULT:
      return _("Result deleted");
    case JD_ITEM_KIND_BENEFIT:
      return _("Benefit deleted");
    case JD_ITEM_KIND_REQUIREMENT:
      return _("Requirement deleted");
    case JD_ITEM_KIND_QUESTION:
      return _("Question deleted");
    case JD_ITEM_KIND_STEP:
      return _("Step deleted");
    case JD_ITEM_KIND_DOCUMENT:
      return _("Document deleted");
    case JD_ITEM_KIND_STATEMENT:
      return _("Statement deleted");
    case JD_ITEM_KIND_COLLEAGUE:
      return _("Line deleted");
    case JD_ITEM_KIND_PARAGRAPH:
      return _("Paragraph deleted");
    case JD_ITEM_KIND_ITEM:
    default:
      return _("Item deleted");
    }
}
