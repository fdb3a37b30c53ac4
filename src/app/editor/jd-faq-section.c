/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-faq-section.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-blocks.h"
#include "jd-button-content.h"
#include "jd-faq-pair.h"
#include "jd-item-kind.h"
#include "jd-outliner-row.h"
#include "jd-part-box.h"
#include "jd-place-mark.h"
#include "jd-rows.h"
#include "jd-toast.h"

struct _JdFaqSection {
  JdFormSection parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *add_button;

  JdRows rows;
};

G_DEFINE_FINAL_TYPE (JdFaqSection, jd_faq_section, JD_TYPE_FORM_SECTION)

static JdFaqPair *
get_pair (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "jd-pair");
}

static GtkWidget *
find_row (JdFaqSection *self,
          gpointer      part)
{
  return jd_part_box_find (GTK_BOX (self->box), part);
}

static void
go_to (JdFaqSection  *self,
       const JdPlace *place)
{
  GtkWidget *row = find_row (self, place->part);
  JdField *field;

  if (!row)
    {
      gtk_widget_grab_focus (self->add_button);
      return;
    }

  field = jd_faq_pair_get_question (get_pair (row));
  if (place->member == JD_QUESTION_ANSWER || !gtk_widget_get_visible (GTK_WIDGET (field)))
    field = jd_faq_pair_get_answer (get_pair (row));
  gtk_widget_grab_focus (GTK_WIDGET (field));
  jd_field_select (field, place->start, place->end);
}

static gboolean
step_focus (JdFaqSection *self,
            JdField      *field,
            gboolean      down)
{
  GtkWidget *row = find_row (self, jd_field_get_part (field));
  JdField *target;

  row = down ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  if (!row)
    return down && gtk_widget_grab_focus (self->add_button);

  target = jd_faq_pair_get_question (get_pair (row));
  if (!down || !gtk_widget_get_visible (GTK_WIDGET (target)))
    target = jd_faq_pair_get_answer (get_pair (row));
  jd_field_enter (target, !down, jd_field_get_caret_x (field));

  return TRUE;
}

static gboolean
is_empty (JdPart *part)
{
  return !jd_part_has (part, JD_QUESTION_QUESTION) && !jd_part_has (part, JD_QUESTION_ANSWER);
}

static gboolean
run (JdFaqSection   *self,
     JdField        *field,
     JdFieldCommand  command)
{
  gboolean done = FALSE;
  JdPlace place;

  jd_field_get_place (field, &place);

  if (command == JD_FIELD_UP || command == JD_FIELD_DOWN)
    return step_focus (self, field, command == JD_FIELD_DOWN);

  if (command == JD_FIELD_MENU)
    {
      jd_outliner_row_open_menu (JD_OUTLINER_ROW (find_row (self, place.part)));
      return TRUE;
    }

  if (command == JD_FIELD_MOVE_UP)
    done = jd_rows_move (&self->rows, &place, -1);
  else if (command == JD_FIELD_MOVE_DOWN)
    done = jd_rows_move (&self->rows, &place, 1);
  else if (command == JD_FIELD_DUPLICATE)
    done = jd_rows_duplicate (&self->rows, &place);
  else if (command == JD_FIELD_REMOVE)
    done = jd_rows_remove (&self->rows, &place);
  else if (command == JD_FIELD_BACKSPACE && is_empty (place.part))
    done = jd_rows_remove (&self->rows, &place);

  if (done)
    {
      go_to (self, &place);
      if (command == JD_FIELD_REMOVE)
        jd_toast_show_undo (GTK_WIDGET (self), jd_item_kind_get_deleted (JD_ITEM_KIND_QUESTION));
    }

  return done;
}

static gboolean
on_command_cb (JdFaqSection *self,
               int           command,
               JdField      *field)
{
  return run (self, field, (JdFieldCommand) command);
}

static void
on_row_run_cb (JdFaqSection  *self,
               int            command,
               JdOutlinerRow *row)
{
  run (self, jd_faq_pair_get_question (get_pair (GTK_WIDGET (row))), (JdFieldCommand) command);
}

static void
on_menu_opened_cb (JdFaqSection  *self,
                   JdOutlinerRow *row)
{
  gpointer part = jd_part_box_get_part (GTK_WIDGET (row));

  jd_outliner_row_enable (row, JD_FIELD_MOVE_UP, jd_rows_can_move (&self->rows, part, -1));
  jd_outliner_row_enable (row, JD_FIELD_MOVE_DOWN, jd_rows_can_move (&self->rows, part, 1));
}

static void
on_add_clicked_cb (JdFaqSection *self)
{
  JdPlace place = { JD_PART (jd_form_section_get_document (JD_FORM_SECTION (self))),
                    JD_DOCUMENT_FAQ, 0, 0 };

  jd_rows_add (&self->rows, &place);
  go_to (self, &place);
}

static GtkWidget *
create_row (gpointer part,
            gpointer user_data)
{
  JdFaqSection *self = user_data;
  GtkWidget *row = jd_outliner_row_new (JD_ITEM_KIND_QUESTION, 0);
  GtkWidget *pair = jd_faq_pair_new (jd_form_section_get_session (JD_FORM_SECTION (self)), part);

  g_object_set_data (G_OBJECT (row), "jd-pair", pair);
  g_signal_connect_object (jd_faq_pair_get_question (JD_FAQ_PAIR (pair)), "command",
                           G_CALLBACK (on_command_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jd_faq_pair_get_answer (JD_FAQ_PAIR (pair)), "command",
                           G_CALLBACK (on_command_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "run", G_CALLBACK (on_row_run_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "menu-opened", G_CALLBACK (on_menu_opened_cb), self,
                           G_CONNECT_SWAPPED);
  jd_outliner_row_append (JD_OUTLINER_ROW (row), pair);

  return row;
}

static void
jd_faq_section_refresh (JdFormSection *section)
{
  JdFaqSection *self = JD_FAQ_SECTION (section);
  g_autoptr (GPtrArray) parts = jd_rows_flatten (&self->rows);
  GtkWidget *row;
  guint number = 0;

  jd_part_box_sync (GTK_BOX (self->box), parts, create_row, self);
  gtk_widget_set_visible (self->box, parts->len > 0);

  for (row = gtk_widget_get_first_child (self->box); row; row = gtk_widget_get_next_sibling (row))
    {
      jd_outliner_row_set_name (JD_OUTLINER_ROW (row), ++number);
      jd_faq_pair_set_number (get_pair (row), number, parts->len);
    }
}

static void
jd_faq_section_build (JdFormSection *section)
{
  JdFaqSection *self = JD_FAQ_SECTION (section);
  JdDocument *document = jd_form_section_get_document (section);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = (JdRows) {
    .history = jd_form_section_get_history (section),
    .list = jd_part_get_list (document, JD_DOCUMENT_FAQ),
    .text = JD_QUESTION_QUESTION,
    .items = -1,
    .choice = -1,
  };

  self->box = g_object_new (GTK_TYPE_BOX,
                            "orientation", GTK_ORIENTATION_VERTICAL,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                            NULL);
  gtk_widget_add_css_class (self->box, "jd-rows");
  gtk_box_append (GTK_BOX (card), self->box);

  self->add_button = gtk_button_new ();
  gtk_button_set_child (
    GTK_BUTTON (self->add_button),
    jd_button_content_new ("list-add-symbolic",
                           jd_item_kind_get_add_label (JD_ITEM_KIND_QUESTION)));
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_add_css_class (self->add_button, "jd-add");
  gtk_widget_set_visible (self->add_button,
                          jd_edit_session_is_editable (jd_form_section_get_session (section)));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  jd_place_mark (self->add_button, document, JD_DOCUMENT_FAQ);
  gtk_box_append (GTK_BOX (card), self->add_button);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "jd-outliner");
  jd_form_section_append (section,
                          jd_blocks_new (jd_form_section_get_session (section),
                                         jd_form_section_get_part (section), JD_BLOCKS_OTHER,
                                         JD_ITEM_KIND_ITEM));
  jd_form_section_append (section, card);
}

static int
jd_faq_section_get_count (JdFormSection *section)
{
  JdDocument *document = jd_form_section_get_document (section);

  return (int) jd_part_list_get_n (jd_part_get_list (document, JD_DOCUMENT_FAQ));
}

static gboolean
jd_faq_section_concerns (JdFormSection  *section,
                         const JdChange *change)
{
  return JD_IS_DOCUMENT (change->part) && change->member == JD_DOCUMENT_FAQ;
}

static void
jd_faq_section_class_init (JdFaqSectionClass *klass)
{
  JdFormSectionClass *section_class = JD_FORM_SECTION_CLASS (klass);

  section_class->build = jd_faq_section_build;
  section_class->get_count = jd_faq_section_get_count;
  section_class->refresh = jd_faq_section_refresh;
  section_class->concerns = jd_faq_section_concerns;
}

static void
jd_faq_section_init (JdFaqSection *self)
{
}
