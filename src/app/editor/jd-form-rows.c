/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-form-rows.h"

#include <glib/gi18n.h>

#include "jd-binding.h"
#include "jd-field.h"
#include "jd-outliner.h"

static GtkWidget *
create_row (GType       type,
            const char *title)
{
  /* The markup goes off before the title comes. */
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  return row;
}

GtkWidget *
jd_form_rows_new_entry (JdEditSession *session,
                        gpointer       part,
                        guint          member,
                        const char    *title)
{
  GtkWidget *row = create_row (ADW_TYPE_ENTRY_ROW, title);

  jd_bind_editable (row, session, part, member, title);

  return row;
}

static GtkWidget *
create_titled_row (const char  *title,
                   GtkWidget  **label,
                   GtkWidget  **box)
{
  GtkWidget *row = create_row (ADW_TYPE_PREFERENCES_ROW, title);

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (*box, "jd-titled-row");
  *label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (*label), 0);
  gtk_label_set_wrap (GTK_LABEL (*label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (*label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (*label, "caption");
  gtk_widget_add_css_class (*label, "dimmed");
  gtk_box_append (GTK_BOX (*box), *label);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

GtkWidget *
jd_form_rows_new_text (JdEditSession *session,
                       gpointer       part,
                       guint          member,
                       const char    *title)
{
  GtkWidget *label;
  GtkWidget *box;
  GtkWidget *row = create_titled_row (title, &label, &box);
  GtkWidget *field = jd_field_new ();

  jd_field_bind (JD_FIELD (field), session, part, member);
  jd_field_set_name (JD_FIELD (field), title);
  gtk_box_append (GTK_BOX (box), field);

  return row;
}

GtkWidget *
jd_form_rows_new_combo (JdEditSession     *session,
                        gpointer           part,
                        guint              member,
                        const char        *title,
                        const char *const *labels)
{
  GtkWidget *row = create_row (ADW_TYPE_COMBO_ROW, title);
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  jd_bind_combo (ADW_COMBO_ROW (row), session, part, member);

  return row;
}

GtkWidget *
jd_form_rows_new_switch (JdEditSession *session,
                         gpointer       part,
                         guint          member,
                         const char    *title,
                         const char    *subtitle)
{
  GtkWidget *row = create_row (ADW_TYPE_SWITCH_ROW, title);

  if (subtitle)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  jd_bind_switch (ADW_SWITCH_ROW (row), session, part, member);

  return row;
}

GtkWidget *
jd_form_rows_new_spin (JdEditSession *session,
                       gpointer       part,
                       guint          member,
                       const char    *title)
{
  GtkWidget *row = create_row (ADW_TYPE_SPIN_ROW, title);

  jd_bind_spin (ADW_SPIN_ROW (row), session, part, member);

  return row;
}

GtkWidget *
jd_form_rows_new_lines (JdEditSession *session,
                        gpointer       part,
                        guint          member,
                        JdItemKind     kind,
                        const char    *title)
{
  const JdRows rows = {
    .list = jd_part_get_list (part, member),
    .text = JD_ITEM_TEXT,
    .items = -1,
    .choice = -1,
  };
  GtkWidget *label;
  GtkWidget *box;
  GtkWidget *row = create_titled_row (title, &label, &box);
  GtkWidget *outliner = jd_outliner_new (session, &rows, kind, 0);

  jd_outliner_sync (JD_OUTLINER (outliner));
  gtk_widget_add_css_class (box, "jd-lines-row");
  gtk_box_append (GTK_BOX (box), outliner);

  return row;
}

GtkWidget *
jd_form_rows_new_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");

  return list;
}

const char *
jd_form_rows_get_language (void)
{
  const char *const *names = g_get_language_names ();
  guint i = 0;

  /* “de_DE.UTF-8” comes before “de_DE”. */
  while (names[i + 1] && strpbrk (names[i], ".@"))
    i++;

  return pango_language_to_string (pango_language_from_string (names[i]));
}
