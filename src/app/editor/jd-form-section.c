/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-form-section.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-inline-edit.h"
#include "jd-menu-names.h"
#include "jd-names.h"
#include "jd-place-mark.h"
#include "jd-toast.h"

/* A hint goes when the section has grown so many words. */
#define HINT_WORDS 20

typedef struct {
  /* Owned */
  JdEditSession *session;
  JdPart *part;
  char *title;

  /* Template */
  GtkWidget *heading;
  GtkWidget *count;
  GtkWidget *menu_button;
  GtkWidget *rename_popover;
  GtkWidget *rename_entry;
  GtkWidget *left_out_row;
  GtkWidget *hint;
  GtkWidget *content;

  int n;
  gboolean left_out;
  gboolean built;
  gboolean stale;
  gboolean content_stale;
} JdFormSectionPrivate;

enum {
  PROP_0,
  PROP_SESSION,
  PROP_PART,
  PROP_LEFT_OUT,
  N_PROPS
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (JdFormSection, jd_form_section, GTK_TYPE_BOX)

static JdFormSectionPrivate *
get_private (JdFormSection *self)
{
  return jd_form_section_get_instance_private (self);
}

/* What the head shows */

static char *
dup_title (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  const char *title;
  int role;

  if (!priv->part)
    return JD_FORM_SECTION_GET_CLASS (self)->dup_title (self);

  title = jd_part_get_string (priv->part, JD_SECTION_TITLE);
  role = jd_part_get_choice (priv->part, JD_SECTION_ROLE);
  if (!title && role >= 0)
    {
      const char *lang = jd_part_get_string (jd_part_get_root (priv->part), JD_DOCUMENT_LANG);

      title = jd_words_get_heading (lang, (JdSectionRole) role);
    }

  return g_strdup (title ? title : _("Untitled Section"));
}

static guint
count_words (const char *source)
{
  g_autofree char *text = jd_inline_dup_plain (source ? source : "");
  gboolean in_word = FALSE;
  guint n = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const gboolean blank = g_unichar_isspace (g_utf8_get_char (p));

      if (!blank && !in_word)
        n++;
      in_word = !blank;
    }

  return n;
}

static guint
count_words_below (JdPart *part)
{
  guint n = 0;

  for (guint i = 0; i < jd_part_get_n_members (part); i++)
    {
      const JdValueKind kind = jd_part_get_member (part, i)->kind;

      if (kind == JD_VALUE_TEXT)
        {
          n += count_words (jd_part_get_string (part, i));
        }
      else if (kind == JD_VALUE_LIST)
        {
          JdPartList *list = jd_part_get_list (part, i);

          for (guint j = 0; j < jd_part_list_get_n (list) && n < HINT_WORDS; j++)
            n += count_words_below (jd_part_list_get (list, j));
        }
    }

  return n;
}

static void
update_hint (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  const char *hint = priv->part ? jd_part_get_string (priv->part, JD_SECTION_HINT) : NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (!hint)
    {
      gtk_widget_set_visible (priv->hint, FALSE);
      return;
    }

  /* The hint is a text of the section too. */
  n = count_words_below (priv->part) - count_words (hint);
  text = jd_inline_dup_plain (hint);
  gtk_label_set_text (GTK_LABEL (priv->hint), text);
  gtk_widget_set_visible (priv->hint, n < HINT_WORDS && priv->n <= 2);
}

static void
update_left_out (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  const gboolean left_out = priv->part && !jd_part_get_flag (priv->part, JD_SECTION_ENABLED);

  gtk_widget_set_visible (priv->left_out_row, left_out);
  if (left_out)
    gtk_widget_add_css_class (priv->content, "jd-left-out");
  else
    gtk_widget_remove_css_class (priv->content, "jd-left-out");

  if (left_out == priv->left_out)
    return;

  priv->left_out = left_out;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_OUT]);
}

static void
update_moves (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  JdPartList *list;
  int index;

  if (!priv->part)
    return;

  list = jd_part_get_list (jd_part_get_root (priv->part), JD_DOCUMENT_SECTIONS);
  index = jd_part_list_index_of (list, priv->part);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.move-up", index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.move-down",
                                 index >= 0 && (guint) index + 1 < jd_part_list_get_n (list));
}

static void
refresh (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  JdFormSectionClass *klass = JD_FORM_SECTION_GET_CLASS (self);
  const gboolean was_left_out = priv->left_out;
  const int n = klass->get_count ? klass->get_count (self) : -1;
  g_autofree char *title = NULL;
  gboolean changed;

  /* The section is about to go. */
  if (priv->part && !JD_IS_DOCUMENT (jd_part_get_root (priv->part)))
    return;

  title = dup_title (self);
  changed = g_set_str (&priv->title, title);
  if (changed)
    gtk_label_set_text (GTK_LABEL (priv->heading), title);

  if (n != priv->n)
    {
      g_autofree char *text = g_strdup_printf ("%d", n);

      priv->n = n;
      gtk_label_set_text (GTK_LABEL (priv->count), text);
      gtk_widget_set_visible (priv->count, n > 0);
      changed = TRUE;
    }

  update_left_out (self);
  update_hint (self);
  if (priv->built && priv->content_stale && klass->refresh)
    {
      priv->content_stale = FALSE;
      klass->refresh (self);
    }

  if (changed || priv->left_out != was_left_out)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_document_changed_cb (JdFormSection *self,
                        JdChange      *change)
{
  JdFormSectionPrivate *priv = get_private (self);
  JdFormSectionClass *klass = JD_FORM_SECTION_GET_CLASS (self);

  priv->stale = TRUE;
  if (!klass->concerns || klass->concerns (self, change))
    priv->content_stale = TRUE;
}

static void
on_step_done_cb (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);

  if (!priv->stale)
    return;

  priv->stale = FALSE;
  refresh (self);
}

/* The menu */

static void
get_place (JdFormSection *self,
           JdPlace       *place)
{
  *place = (JdPlace) { get_private (self)->part, JD_SECTION_TITLE, 0, 0 };
}

gboolean
jd_form_section_move (JdFormSection *self,
                      int            by)
{
  JdFormSectionPrivate *priv;
  JdPartList *list;
  JdHistory *history;
  JdPlace place;
  int index;

  g_return_val_if_fail (JD_IS_FORM_SECTION (self), FALSE);

  priv = get_private (self);
  if (!priv->part)
    return FALSE;

  list = jd_part_get_list (jd_part_get_root (priv->part), JD_DOCUMENT_SECTIONS);
  index = jd_part_list_index_of (list, priv->part);
  if (index + by < 0 || index + by >= (int) jd_part_list_get_n (list))
    return FALSE;

  history = jd_edit_session_get_history (priv->session);
  get_place (self, &place);
  /* Translators: the name of a step that Undo can take back, as in “Undo Move Section” */
  jd_history_begin (history, _("Move Section"), &place);
  jd_part_list_move (list, (guint) index, (guint) (index + by));
  jd_history_end (history, &place);

  return TRUE;
}

static void
move_up (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  jd_form_section_move (JD_FORM_SECTION (widget), -1);
}

static void
move_down (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  jd_form_section_move (JD_FORM_SECTION (widget), 1);
}

static void
delete_section (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JdFormSection *self = JD_FORM_SECTION (widget);
  JdFormSectionPrivate *priv = get_private (self);
  JdPartList *list = jd_part_get_list (jd_part_get_root (priv->part), JD_DOCUMENT_SECTIONS);
  const guint index = (guint) jd_part_list_index_of (list, priv->part);
  JdHistory *history = jd_edit_session_get_history (priv->session);
  /* Translators: a toast; the name is that of a section */
  g_autofree char *text = g_strdup_printf (_("%s deleted"), priv->title);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  JdPlace before;
  JdPlace after = { jd_part_get_root (priv->part), JD_DOCUMENT_TITLE, 0, 0 };

  get_place (self, &before);
  if (index + 1 < jd_part_list_get_n (list))
    after = (JdPlace) { jd_part_list_get (list, index + 1), JD_SECTION_TITLE, 0, 0 };
  else if (index > 0)
    after = (JdPlace) { jd_part_list_get (list, index - 1), JD_SECTION_TITLE, 0, 0 };

  /* Translators: the name of a step that Undo can take back, as in “Undo Delete Section” */
  jd_history_begin (history, _("Delete Section"), &before);
  jd_part_list_remove (list, index);
  jd_history_end (history, &after);

  if (window)
    {
      GtkWidget *next = jd_place_find (window, after.part, after.member);

      if (next)
        gtk_widget_grab_focus (next);
      jd_toast_show_undo (window, text);
    }
}

static void
set_left_out (JdFormSection *self,
              gboolean       left_out)
{
  JdFormSectionPrivate *priv = get_private (self);
  JdHistory *history = jd_edit_session_get_history (priv->session);
  JdPlace place;

  if (!priv->part || left_out == priv->left_out)
    return;

  get_place (self, &place);
  jd_history_begin (history,
                    /* Translators: the names of steps, as in “Undo Leave Out of Exports” */
                    left_out ? _("Leave Out of Exports") : _("Include in Exports"),
                    &place);
  jd_part_set_flag (priv->part, JD_SECTION_ENABLED, left_out ? 0 : -1);
  jd_history_end (history, &place);
}

static void
on_include_clicked_cb (JdFormSection *self)
{
  set_left_out (self, FALSE);
  gtk_widget_grab_focus (get_private (self)->menu_button);
}

static void
on_rename_activate_cb (JdFormSection *self)
{
  gtk_popover_popdown (GTK_POPOVER (get_private (self)->rename_popover));
}

static void
on_rename_closed_cb (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  JdHistory *history = jd_edit_session_get_history (priv->session);
  g_autofree char *title =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->rename_entry))));
  JdPlace place;

  get_place (self, &place);
  if (!g_str_equal (title, priv->title))
    {
      /* Translators: the name of a step that Undo can take back, as in “Undo Rename Heading” */
      jd_history_begin (history, _("Rename Heading"), &place);
      jd_part_set_string (priv->part, JD_SECTION_TITLE, title);
      jd_history_end (history, &place);
    }
  gtk_widget_grab_focus (priv->menu_button);
}

static void
create_rename_popover (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);

  priv->rename_entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (priv->rename_entry), FALSE);
  jd_names_set (priv->rename_entry, _("Heading"));
  priv->rename_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (priv->rename_popover), priv->rename_entry);
  gtk_widget_set_parent (priv->rename_popover, priv->heading);
  g_signal_connect_object (priv->rename_entry, "activate", G_CALLBACK (on_rename_activate_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->rename_popover, "closed", G_CALLBACK (on_rename_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
rename_section (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JdFormSection *self = JD_FORM_SECTION (widget);
  JdFormSectionPrivate *priv = get_private (self);

  if (!priv->rename_popover)
    create_rename_popover (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->rename_entry), priv->title);
  gtk_popover_popup (GTK_POPOVER (priv->rename_popover));
  gtk_widget_grab_focus (priv->rename_entry);
}

static GMenuModel *
create_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) rename = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) leave_out = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append (rename, _("_Rename Heading…"), "section.rename");
  g_menu_append (move, _("Move _Up"), "section.move-up");
  g_menu_append (move, _("Move _Down"), "section.move-down");
  g_menu_append (leave_out, _("_Leave Out of Exports"), "section.leave-out");
  g_menu_append (remove, _("D_elete Section"), "section.delete");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (rename));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (leave_out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  JdFormSection *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover;

  update_moves (self);
  if (gtk_menu_button_get_popover (button))
    return;

  menu = create_menu ();
  popover = gtk_popover_menu_new_from_model (menu);
  jd_menu_names_watch (GTK_POPOVER (popover));
  gtk_menu_button_set_popover (button, popover);
}

/* Construction */

static void
build_head (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  priv->heading = g_object_new (GTK_TYPE_LABEL,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                "xalign", 0.0f,
                                NULL);
  gtk_widget_add_css_class (priv->heading, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->heading),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_box_append (GTK_BOX (titles), priv->heading);

  priv->count = gtk_label_new (NULL);
  gtk_widget_set_visible (priv->count, FALSE);
  gtk_widget_add_css_class (priv->count, "caption");
  gtk_widget_add_css_class (priv->count, "dimmed");
  gtk_widget_add_css_class (priv->count, "numeric");
  gtk_box_append (GTK_BOX (titles), priv->count);
  gtk_widget_set_hexpand (titles, TRUE);
  gtk_box_append (GTK_BOX (head), titles);

  priv->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (priv->menu_button), "view-more-symbolic");
  jd_names_set_with_tooltip (priv->menu_button, _("Section Menu"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (priv->menu_button), create_popup_cb, self,
                                         NULL);
  gtk_widget_add_css_class (priv->menu_button, "flat");
  gtk_widget_set_valign (priv->menu_button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), priv->menu_button);

  gtk_widget_set_visible (head, !JD_FORM_SECTION_GET_CLASS (self)->headless);
  gtk_box_append (GTK_BOX (self), head);
}

static void
build_notes (JdFormSection *self)
{
  JdFormSectionPrivate *priv = get_private (self);
  GtkWidget *label = gtk_label_new (_("Left out of exports"));
  GtkWidget *button = gtk_button_new_with_label (_("Include"));

  priv->left_out_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_include_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (priv->left_out_row), label);
  gtk_box_append (GTK_BOX (priv->left_out_row), button);
  gtk_widget_set_visible (priv->left_out_row, FALSE);
  gtk_box_append (GTK_BOX (self), priv->left_out_row);

  priv->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (priv->hint), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (priv->hint), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (priv->hint), 0);
  gtk_widget_add_css_class (priv->hint, "caption");
  gtk_widget_add_css_class (priv->hint, "dimmed");
  gtk_widget_set_visible (priv->hint, FALSE);
  gtk_box_append (GTK_BOX (self), priv->hint);

  priv->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self), priv->content);
}

static void
jd_form_section_constructed (GObject *object)
{
  JdFormSection *self = JD_FORM_SECTION (object);
  JdFormSectionPrivate *priv = get_private (self);

  G_OBJECT_CLASS (jd_form_section_parent_class)->constructed (object);

  build_head (self);
  build_notes (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  priv->heading, NULL, -1);

  if (priv->part)
    jd_place_mark (priv->menu_button, priv->part, JD_SECTION_TITLE);
  gtk_widget_set_visible (priv->menu_button,
                          priv->part != NULL && jd_edit_session_is_editable (priv->session));

  g_signal_connect_object (jd_edit_session_get_document (priv->session), "changed",
                           G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jd_edit_session_get_history (priv->session), "notify::undo-label",
                           G_CALLBACK (on_step_done_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
jd_form_section_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  JdFormSectionPrivate *priv = get_private (JD_FORM_SECTION (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_PART:
      g_value_set_object (value, priv->part);
      break;
    case PROP_LEFT_OUT:
      g_value_set_boolean (value, priv->left_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_form_section_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  JdFormSectionPrivate *priv = get_private (JD_FORM_SECTION (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_PART:
      priv->part = g_value_dup_object (value);
      break;
    case PROP_LEFT_OUT:
      set_left_out (JD_FORM_SECTION (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_form_section_dispose (GObject *object)
{
  JdFormSectionPrivate *priv = get_private (JD_FORM_SECTION (object));

  g_clear_pointer (&priv->rename_popover, gtk_widget_unparent);
  g_clear_object (&priv->part);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (jd_form_section_parent_class)->dispose (object);
}

static void
jd_form_section_finalize (GObject *object)
{
  g_free (get_private (JD_FORM_SECTION (object))->title);

  G_OBJECT_CLASS (jd_form_section_parent_class)->finalize (object);
}

static void
jd_form_section_class_init (JdFormSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once =
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = jd_form_section_constructed;
  object_class->get_property = jd_form_section_get_property;
  object_class->set_property = jd_form_section_set_property;
  object_class->dispose = jd_form_section_dispose;
  object_class->finalize = jd_form_section_finalize;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, JD_TYPE_EDIT_SESSION, once);
  properties[PROP_PART] = g_param_spec_object ("part", NULL, NULL, JD_TYPE_PART, once);
  properties[PROP_LEFT_OUT] =
    g_param_spec_boolean ("left-out", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", JD_TYPE_FORM_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "section.rename", NULL, rename_section);
  gtk_widget_class_install_action (widget_class, "section.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "section.move-down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "section.delete", NULL, delete_section);
  gtk_widget_class_install_property_action (widget_class, "section.leave-out", "left-out");
}

static void
jd_form_section_init (JdFormSection *self)
{
  get_private (self)->n = -1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-section");
}

/* Public API */

JdEditSession *
jd_form_section_get_session (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), NULL);

  return get_private (self)->session;
}

JdDocument *
jd_form_section_get_document (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), NULL);

  return jd_edit_session_get_document (get_private (self)->session);
}

JdHistory *
jd_form_section_get_history (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), NULL);

  return jd_edit_session_get_history (get_private (self)->session);
}

JdPart *
jd_form_section_get_part (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), NULL);

  return get_private (self)->part;
}

const char *
jd_form_section_get_title (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), NULL);

  return get_private (self)->title;
}

int
jd_form_section_get_count (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), -1);

  return get_private (self)->n;
}

gboolean
jd_form_section_is_left_out (JdFormSection *self)
{
  g_return_val_if_fail (JD_IS_FORM_SECTION (self), FALSE);

  return get_private (self)->left_out;
}

gboolean
jd_form_section_ensure_built (JdFormSection *self)
{
  JdFormSectionPrivate *priv;

  g_return_val_if_fail (JD_IS_FORM_SECTION (self), FALSE);

  priv = get_private (self);
  if (priv->built)
    return FALSE;

  priv->built = TRUE;
  JD_FORM_SECTION_GET_CLASS (self)->build (self);
  priv->content_stale = TRUE;
  refresh (self);

  return TRUE;
}

void
jd_form_section_append (JdFormSection *self,
                        GtkWidget     *widget)
{
  g_return_if_fail (JD_IS_FORM_SECTION (self));

  gtk_box_append (GTK_BOX (get_private (self)->content), widget);
}

void
jd_form_section_focus_first (JdFormSection *self)
{
  g_return_if_fail (JD_IS_FORM_SECTION (self));

  jd_form_section_ensure_built (self);
  gtk_widget_child_focus (get_private (self)->content, GTK_DIR_TAB_FORWARD);
}
