/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-faq-pair.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-item-kind.h"
#include "jd-menu-names.h"
#include "jd-questions.h"

struct _JdFaqPair {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;

  /* Template */
  GtkWidget *repair;
  GtkWidget *use_button;
  GtkWidget *use_label;
  GtkWidget *other_button;
  GtkWidget *question;
  GtkWidget *answer;

  guint suggestion;
  gboolean own;
};

G_DEFINE_FINAL_TYPE (JdFaqPair, jd_faq_pair, GTK_TYPE_BOX)

static char *
dup_suggestion (JdFaqPair *self,
                guint      index)
{
  JdDocument *document = jd_edit_session_get_document (self->session);

  return jd_questions_dup (jd_part_get_string (document, JD_DOCUMENT_LANG), index,
                           jd_part_get_string (document, JD_DOCUMENT_TITLE));
}

/* The questions that stand above other answers already. */
static void
find_taken (JdFaqPair *self,
            gboolean  *taken)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_FAQ);

  for (guint i = 0; i < JD_N_QUESTIONS; i++)
    {
      g_autofree char *suggestion = dup_suggestion (self, i);
      g_autofree char *source = jd_inline_dup_escaped (suggestion);

      taken[i] = FALSE;
      for (guint j = 0; j < jd_part_list_get_n (list); j++)
        {
          JdPart *part = jd_part_list_get (list, j);

          if (part != self->part &&
              g_strcmp0 (jd_part_get_string (part, JD_QUESTION_QUESTION), source) == 0)
            taken[i] = TRUE;
        }
    }
}

static gboolean
lacks_question (JdFaqPair *self)
{
  return !self->own && jd_part_get_flag (self->part, JD_QUESTION_NEEDS_REVIEW) &&
         !jd_part_has (self->part, JD_QUESTION_QUESTION);
}

static void
update (JdFaqPair *self)
{
  const gboolean lacks = lacks_question (self);

  gtk_widget_set_visible (self->repair, lacks);
  gtk_widget_set_visible (self->question, !lacks);

  if (lacks)
    {
      gboolean taken[JD_N_QUESTIONS];
      g_autofree char *question = NULL;
      g_autofree char *text = NULL;

      find_taken (self, taken);
      self->suggestion = jd_questions_guess (jd_part_get_string (self->part, JD_QUESTION_ANSWER),
                                             taken);
      question = dup_suggestion (self, self->suggestion);
      /* Translators: a button that puts a question above an answer */
      text = g_strdup_printf (_("Use “%s”"), question);
      gtk_label_set_text (GTK_LABEL (self->use_label), text);
    }
}

void
jd_faq_pair_use_suggestion (JdFaqPair *self,
                            guint      index)
{
  JdHistory *history;
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;
  JdPlace place;

  g_return_if_fail (JD_IS_FAQ_PAIR (self));
  g_return_if_fail (index < JD_N_QUESTIONS);

  history = jd_edit_session_get_history (self->session);
  text = dup_suggestion (self, index);
  source = jd_inline_dup_escaped (text);
  place = (JdPlace) { self->part, JD_QUESTION_QUESTION, 0, 0 };

  /* Translators: the name of a step that Undo can take back, as in “Undo Use Question” */
  jd_history_begin (history, _("Use Question"), &place);
  jd_part_set_string (self->part, JD_QUESTION_QUESTION, source);
  jd_part_set_flag (self->part, JD_QUESTION_NEEDS_REVIEW, -1);
  place.end = (guint) g_utf8_strlen (text, -1);
  jd_history_end (history, &place);

  update (self);
  gtk_widget_grab_focus (self->question);
  jd_field_select (JD_FIELD (self->question), 0, place.end);
}

static void
on_use_clicked_cb (JdFaqPair *self)
{
  jd_faq_pair_use_suggestion (self, self->suggestion);
}

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  jd_faq_pair_use_suggestion (JD_FAQ_PAIR (widget), g_variant_get_uint32 (parameter));
}

static void
write_own_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  JdFaqPair *self = JD_FAQ_PAIR (widget);

  self->own = TRUE;
  update (self);
  gtk_widget_grab_focus (self->question);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdFaqPair *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) questions = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  GtkWidget *popover;

  for (guint i = 0; i < JD_N_QUESTIONS; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (i == self->suggestion)
        continue;

      text = dup_suggestion (self, i);
      item = g_menu_item_new (text, NULL);
      g_menu_item_set_action_and_target (item, "pair.use", "u", i);
      g_menu_append_item (questions, item);
    }
  g_menu_append (own, _("Write My Own"), "pair.write-own");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (questions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  jd_menu_names_watch (GTK_POPOVER (popover));
  gtk_menu_button_set_popover (button, popover);
}

/* Writing the question oneself settles the matter. */
static void
on_question_edited_cb (JdFaqPair *self)
{
  if (jd_part_has (self->part, JD_QUESTION_QUESTION))
    jd_part_set_flag (self->part, JD_QUESTION_NEEDS_REVIEW, -1);
}

static gboolean
on_question_command_cb (JdFaqPair *self,
                        int        command)
{
  if (command != JD_FIELD_ENTER && command != JD_FIELD_DOWN)
    return FALSE;

  jd_field_enter (JD_FIELD (self->answer), FALSE,
                  command == JD_FIELD_ENTER ? 0 : jd_field_get_caret_x (JD_FIELD (self->question)));

  return TRUE;
}

static gboolean
on_answer_command_cb (JdFaqPair *self,
                      int        command)
{
  if (command != JD_FIELD_UP || !gtk_widget_get_visible (self->question))
    return FALSE;

  jd_field_enter (JD_FIELD (self->question), TRUE, jd_field_get_caret_x (JD_FIELD (self->answer)));

  return TRUE;
}

static void
jd_faq_pair_dispose (GObject *object)
{
  JdFaqPair *self = JD_FAQ_PAIR (object);

  g_clear_object (&self->part);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_faq_pair_parent_class)->dispose (object);
}

static void
jd_faq_pair_class_init (JdFaqPairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_faq_pair_dispose;
  gtk_widget_class_install_action (widget_class, "pair.use", "u", use_action);
  gtk_widget_class_install_action (widget_class, "pair.write-own", NULL, write_own_action);
}

static void
create_repair (JdFaqPair *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (_("Answer without a question"));
  GtkWidget *buttons = adw_wrap_box_new ();

  self->repair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (self->repair), head);

  self->use_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->use_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->use_label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->use_label), GTK_NATURAL_WRAP_NONE);
  self->use_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->use_button), self->use_label);
  g_signal_connect_object (self->use_button, "clicked", G_CALLBACK (on_use_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  self->other_button = gtk_menu_button_new ();
  /* Translators: a button with other questions to put above an answer */
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->other_button), _("Other"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->other_button), create_popup_cb,
                                         self, NULL);
  gtk_widget_add_css_class (self->other_button, "flat");

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->use_button);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->other_button);
  gtk_box_append (GTK_BOX (self->repair), buttons);
  gtk_box_append (GTK_BOX (self), self->repair);
}

static void
jd_faq_pair_init (JdFaqPair *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  create_repair (self);

  self->question = jd_field_new ();
  jd_field_set_single_line (JD_FIELD (self->question), TRUE);
  jd_field_set_placeholder (JD_FIELD (self->question), _("Question"));
  gtk_widget_add_css_class (self->question, "heading");
  gtk_box_append (GTK_BOX (self), self->question);

  self->answer = jd_field_new ();
  jd_field_set_placeholder (JD_FIELD (self->answer), _("Answer"));
  gtk_box_append (GTK_BOX (self), self->answer);

  g_signal_connect_object (self->question, "command", G_CALLBACK (on_question_command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "command", G_CALLBACK (on_answer_command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "edited", G_CALLBACK (on_question_edited_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
jd_faq_pair_new (JdEditSession *session,
                 gpointer       question)
{
  JdFaqPair *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_QUESTION (question), NULL);

  self = g_object_new (JD_TYPE_FAQ_PAIR, NULL);
  self->session = g_object_ref (session);
  self->part = g_object_ref (question);
  jd_field_bind (JD_FIELD (self->question), session, question, JD_QUESTION_QUESTION);
  jd_field_bind (JD_FIELD (self->answer), session, question, JD_QUESTION_ANSWER);
  gtk_widget_set_sensitive (self->repair, jd_edit_session_is_editable (session));

  g_signal_connect_object (question, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jd_edit_session_get_document (session), "notify::title",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

JdField *
jd_faq_pair_get_question (JdFaqPair *self)
{
  g_return_val_if_fail (JD_IS_FAQ_PAIR (self), NULL);

  return JD_FIELD (self->question);
}

JdField *
jd_faq_pair_get_answer (JdFaqPair *self)
{
  g_return_val_if_fail (JD_IS_FAQ_PAIR (self), NULL);

  return JD_FIELD (self->answer);
}

void
jd_faq_pair_set_number (JdFaqPair *self,
                        guint      number,
                        guint      n_pairs)
{
  g_autofree char *question = NULL;
  g_autofree char *answer = NULL;

  g_return_if_fail (JD_IS_FAQ_PAIR (self));

  question = jd_item_kind_dup_name (JD_ITEM_KIND_QUESTION, number, n_pairs);
  /* Translators: a field, said by a screen reader: its number, and how many there are */
  answer = g_strdup_printf (_("Answer %u of %u"), number, n_pairs);
  jd_field_set_name (JD_FIELD (self->question), question);
  jd_field_set_name (JD_FIELD (self->answer), answer);
}
