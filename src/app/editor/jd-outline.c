/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-outline.h"

#include <glib/gi18n.h>

#include "jd-fact-line.h"
#include "jd-internal-section.h"
#include "jd-menu-names.h"
#include "jd-names.h"

/* So many words a minute are read silently by most. */
#define WORDS_PER_MINUTE 230

#define COUNT_DELAY_MS 300

struct _JdOutline {
  GtkBox parent_instance;

  /* Owned */
  GSignalGroup *form_signals;
  GSignalGroup *document_signals;
  GtkWidget *popover;

  /* Template */
  GtkWidget *list;
  GtkWidget *add_row;
  GtkWidget *foot;

  /* Borrowed */
  JdForm *form;

  guint count_id;
};

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdOutline, jd_outline, GTK_TYPE_BOX)

/* Rows */

static JdFormSection *
get_section (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "jd-section");
}

static JdDocument *
get_document (JdOutline *self)
{
  JdEditSession *session = self->form ? jd_form_get_session (self->form) : NULL;

  return session ? jd_edit_session_get_document (session) : NULL;
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "numeric");
    }

  return label;
}

static GtkWidget *
create_row (JdFormSection *section)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = create_label (NULL);
  GtkWidget *count = create_label ("caption");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  if (JD_IS_INTERNAL_SECTION (section))
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("view-conceal-symbolic");

      gtk_widget_add_css_class (icon, "dimmed");
      gtk_box_append (GTK_BOX (box), icon);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "jd-title", title);
  g_object_set_data (G_OBJECT (row), "jd-count", count);
  g_object_set_data_full (G_OBJECT (row), "jd-section", g_object_ref (section), g_object_unref);

  return row;
}

static void
update_row (GtkWidget *row)
{
  JdFormSection *section = get_section (row);
  GtkWidget *title = g_object_get_data (G_OBJECT (row), "jd-title");
  GtkWidget *count = g_object_get_data (G_OBJECT (row), "jd-count");
  const char *text = jd_form_section_get_title (section);
  const int n = jd_form_section_get_count (section);
  const gboolean left_out = jd_form_section_is_left_out (section);
  g_autofree char *number = n > 0 ? g_strdup_printf ("%d", n) : g_strdup ("");
  g_autofree char *name = NULL;

  gtk_label_set_text (GTK_LABEL (title), text);
  gtk_label_set_text (GTK_LABEL (count), number);
  gtk_widget_set_visible (count, n > 0);
  if (left_out)
    gtk_widget_add_css_class (row, "dimmed");
  else
    gtk_widget_remove_css_class (row, "dimmed");

  if (left_out)
    /* Translators: a section, said by a screen reader */
    name = g_strdup_printf (_("%s, left out"), text);
  else if (n > 0)
    /* Translators: a section and how many things it lists, said by a screen reader */
    name = g_strdup_printf (_("%s, %d"), text, n);
  else
    name = g_strdup (text);
  jd_names_set (row, name);
}

GtkListBoxRow *
jd_outline_get_row (JdOutline *self,
                    guint      index)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JD_IS_OUTLINE (self), NULL);

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) index);

  return row && get_section (GTK_WIDGET (row)) ? row : NULL;
}

static gboolean
shows (JdOutline *self,
       GPtrArray *sections)
{
  for (guint i = 0; i < sections->len; i++)
    {
      GtkListBoxRow *row = jd_outline_get_row (self, i);

      if (!row || get_section (GTK_WIDGET (row)) != g_ptr_array_index (sections, i))
        return FALSE;
    }

  return jd_outline_get_row (self, sections->len) == NULL;
}

static GtkWidget *
find_row (JdOutline     *self,
          JdFormSection *section)
{
  GtkListBoxRow *row;

  for (guint i = 0; (row = jd_outline_get_row (self, i)); i++)
    {
      if (get_section (GTK_WIDGET (row)) == section)
        return GTK_WIDGET (row);
    }

  return NULL;
}

static void
rebuild (JdOutline *self,
         GPtrArray *sections)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->list);
  JdFormSection *focus_section = focus ? get_section (focus) : NULL;
  GtkListBoxRow *row;

  if (focus_section)
    g_object_ref (focus_section);

  while ((row = jd_outline_get_row (self, 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  for (guint i = 0; i < sections->len; i++)
    gtk_list_box_insert (GTK_LIST_BOX (self->list),
                         create_row (g_ptr_array_index (sections, i)), (int) i);

  if (focus_section)
    {
      GtkWidget *fresh = find_row (self, focus_section);

      if (fresh)
        gtk_widget_grab_focus (fresh);
      g_object_unref (focus_section);
    }
}

static void
select_visible (JdOutline *self)
{
  JdFormSection *section = self->form ? jd_form_get_visible_section (self->form) : NULL;
  GtkWidget *row = section ? find_row (self, section) : NULL;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), (GtkListBoxRow *) row);
}

static void
sync_rows (JdOutline *self)
{
  g_autoptr (GPtrArray) sections = NULL;
  GtkListBoxRow *row;

  if (self->form)
    sections = jd_form_list_sections (self->form);
  else
    sections = g_ptr_array_new ();

  if (!shows (self, sections))
    rebuild (self, sections);
  for (guint i = 0; (row = jd_outline_get_row (self, i)); i++)
    update_row (GTK_WIDGET (row));

  gtk_widget_set_visible (self->add_row, sections->len > 0 &&
                          jd_edit_session_is_editable (jd_form_get_session (self->form)));
  g_signal_group_set_target (self->document_signals, get_document (self));
  select_visible (self);
}

/* Words */

void
jd_outline_count_words (JdOutline *self)
{
  JdDocument *document;
  JdFormSection *section;
  g_autoptr (JdContent) content = NULL;
  g_autofree char *text = NULL;
  g_autofree char *minutes = NULL;
  guint n;
  guint n_minutes;

  g_return_if_fail (JD_IS_OUTLINE (self));

  g_clear_handle_id (&self->count_id, g_source_remove);
  document = get_document (self);
  if (!document)
    {
      gtk_label_set_text (GTK_LABEL (self->foot), "");
      return;
    }

  content = jd_content_new (document, JD_CONTENT_DEFAULT);
  n = jd_content_count_words (content, NULL);
  n_minutes = n > 0 ? MAX ((n + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE, 1) : 0;
  text = g_strdup_printf (ngettext ("%u word", "%u words", n), n);
  /* Translators: minutes that it takes to read a text */
  minutes = g_strdup_printf (_("%u min"), n_minutes);
  g_autoptr (GString) foot = g_string_new (text);
  if (n_minutes > 0)
    jd_fact_line_append (foot, minutes);

  gtk_label_set_text (GTK_LABEL (self->foot), foot->str);

  section = jd_form_get_visible_section (self->form);
  if (section && jd_form_section_get_part (section))
    {
      g_autofree char *tooltip = NULL;

      n = jd_content_count_words (content, jd_form_section_get_part (section));
      /* Translators: the heading of a section, and how many words the section has */
      tooltip = g_strdup_printf (ngettext ("%s: %u word", "%s: %u words", n),
                                 jd_form_section_get_title (section), n);
      gtk_widget_set_tooltip_text (self->foot, tooltip);
    }
  else
    {
      gtk_widget_set_tooltip_text (self->foot, NULL);
    }
}

const char *
jd_outline_get_foot (JdOutline *self)
{
  g_return_val_if_fail (JD_IS_OUTLINE (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->foot));
}

static gboolean
count_cb (gpointer user_data)
{
  JdOutline *self = user_data;

  self->count_id = 0;
  jd_outline_count_words (self);

  return G_SOURCE_REMOVE;
}

static void
queue_count (JdOutline *self)
{
  if (self->count_id == 0)
    self->count_id = g_timeout_add (COUNT_DELAY_MS, count_cb, self);
}

static void
on_visible_section_cb (JdOutline *self)
{
  select_visible (self);
  queue_count (self);
}

static void
on_sections_changed_cb (JdOutline *self)
{
  sync_rows (self);
  queue_count (self);
}

/* Adding */

static const JdSectionRole roles[] = {
  JD_SECTION_ROLE_SUMMARY,
  JD_SECTION_ROLE_ABOUT_ROLE,
  JD_SECTION_ROLE_RESPONSIBILITIES,
  JD_SECTION_ROLE_REQUIREMENTS,
  JD_SECTION_ROLE_SKILLS,
  JD_SECTION_ROLE_SUCCESS,
  JD_SECTION_ROLE_GROWTH,
  JD_SECTION_ROLE_BENEFITS,
  JD_SECTION_ROLE_COMPANY,
  JD_SECTION_ROLE_PROCESS,
  JD_SECTION_ROLE_FAQ,
  JD_SECTION_ROLE_APPLY,
  JD_SECTION_ROLE_LEGAL,
};

const char *
jd_outline_get_role_label (JdSectionRole role)
{
  switch (role)
    {
    case JD_SECTION_ROLE_SUMMARY:
      return _("Summary");
    case JD_SECTION_ROLE_ABOUT_ROLE:
      return _("About the Role");
    case JD_SECTION_ROLE_RESPONSIBILITIES:
      return _("Responsibilities");
    case JD_SECTION_ROLE_REQUIREMENTS:
      return _("Requirements");
    case JD_SECTION_ROLE_SKILLS:
      return _("Skills");
    case JD_SECTION_ROLE_SUCCESS:
      return _("What Success Looks Like");
    case JD_SECTION_ROLE_GROWTH:
      return _("Growth and Learning");
    case JD_SECTION_ROLE_COMPANY:
      return _("About Us");
    case JD_SECTION_ROLE_BENEFITS:
      return _("Benefits");
    case JD_SECTION_ROLE_PROCESS:
      return _("How We Hire");
    case JD_SECTION_ROLE_FAQ:
      return _("Frequently Asked Questions");
    case JD_SECTION_ROLE_APPLY:
      return _("How to Apply");
    case JD_SECTION_ROLE_LEGAL:
      return _("Legal");
    case JD_SECTION_ROLE_CUSTOM:
    default:
      return _("Own Section");
    }
}

void
jd_outline_add_section (JdOutline     *self,
                        JdSectionRole  role)
{
  JdDocument *document;
  JdHistory *history;
  JdPlace before;
  JdPlace after = { NULL, JD_SECTION_TITLE, 0, 0 };
  const char *title;

  g_return_if_fail (JD_IS_OUTLINE (self));

  document = get_document (self);
  g_return_if_fail (document != NULL);

  history = jd_edit_session_get_history (jd_form_get_session (self->form));
  before = (JdPlace) { JD_PART (document), JD_DOCUMENT_TITLE, 0, 0 };
  jd_form_get_place (self->form, &before);
  title = jd_words_get_heading (jd_part_get_string (document, JD_DOCUMENT_LANG), role);

  /* Translators: the name of a step that Undo can take back, as in “Undo Add Section” */
  jd_history_begin (history, _("Add Section"), &before);
  after.part = jd_document_add_section (document, role, title ? title : _("Own Section"));
  jd_history_end (history, &after);

  jd_form_show_section (self->form, after.part);
  if (role == JD_SECTION_ROLE_CUSTOM)
    {
      GPtrArray *sections = jd_form_list_sections (self->form);

      for (guint i = 0; i < sections->len; i++)
        {
          if (jd_form_section_get_part (g_ptr_array_index (sections, i)) == after.part)
            gtk_widget_activate_action (g_ptr_array_index (sections, i), "section.rename", NULL);
        }
      g_ptr_array_unref (sections);
    }
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  jd_outline_add_section (JD_OUTLINE (widget), (JdSectionRole) g_variant_get_int32 (parameter));
}

static void
append_role (GMenu         *menu,
             JdSectionRole  role)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (jd_outline_get_role_label (role), NULL);

  g_menu_item_set_action_and_target (item, "outline.add", "i", (int) role);
  g_menu_append_item (menu, item);
}

static void
show_add_menu (JdOutline *self)
{
  JdDocument *document = get_document (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (!jd_document_find_section (document, roles[i]))
        append_role (known, roles[i]);
    }
  append_role (own, JD_SECTION_ROLE_CUSTOM);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));

  if (!self->popover)
    {
      self->popover = gtk_popover_menu_new_from_model (NULL);
      jd_menu_names_watch (GTK_POPOVER (self->popover));
      gtk_widget_set_parent (self->popover, self->add_row);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), G_MENU_MODEL (menu));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static GtkWidget *
create_add_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_("Add Section"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "dimmed");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  jd_names_set (row, _("Add Section"));

  return row;
}

/* What the user does */

static void
on_row_activated_cb (JdOutline     *self,
                     GtkListBoxRow *row)
{
  JdFormSection *section = get_section (GTK_WIDGET (row));

  if (!section)
    {
      show_add_menu (self);
      return;
    }

  jd_form_show (self->form, section);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
on_key_pressed_cb (JdOutline       *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  state)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  JdFormSection *section = row ? get_section (row) : NULL;
  const int by = keyval == GDK_KEY_Up ? -1 : keyval == GDK_KEY_Down ? 1 : 0;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK || by == 0 || !section)
    return GDK_EVENT_PROPAGATE;

  if (jd_form_section_move (section, by))
    {
      JdPartList *list = jd_part_get_list (get_document (self), JD_DOCUMENT_SECTIONS);
      const int index = jd_part_list_index_of (list, jd_form_section_get_part (section));

      jd_names_announce_position (GTK_WIDGET (self), (guint) index + 1, jd_part_list_get_n (list));
    }

  return GDK_EVENT_STOP;
}

/* GObject overrides */

static void
jd_outline_dispose (GObject *object)
{
  JdOutline *self = JD_OUTLINE (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_weak_pointer (&self->form);
  g_clear_object (&self->form_signals);
  g_clear_object (&self->document_signals);

  G_OBJECT_CLASS (jd_outline_parent_class)->dispose (object);
}

static void
jd_outline_class_init (JdOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jd_outline_dispose;
  gtk_widget_class_install_action (widget_class, "outline.add", "i", add_action);

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", JD_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
create_signals (JdOutline *self)
{
  self->form_signals = g_signal_group_new (JD_TYPE_FORM);
  g_signal_group_connect_swapped (self->form_signals, "sections-changed",
                                  G_CALLBACK (on_sections_changed_cb), self);
  g_signal_group_connect_swapped (self->form_signals, "notify::visible-section",
                                  G_CALLBACK (on_visible_section_cb), self);
  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (queue_count),
                                  self);
}

static void
jd_outline_init (JdOutline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  jd_names_set (self->list, _("Sections"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, keys);

  self->add_row = create_add_row ();
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->add_row);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);

  self->foot = create_label ("caption");
  gtk_widget_add_css_class (self->foot, "jd-outline-foot");
  gtk_box_append (GTK_BOX (self), self->foot);

  create_signals (self);
}

/* Public API */

GtkWidget *
jd_outline_new (void)
{
  return g_object_new (JD_TYPE_OUTLINE, NULL);
}

void
jd_outline_set_form (JdOutline *self,
                     JdForm    *form)
{
  g_return_if_fail (JD_IS_OUTLINE (self));
  g_return_if_fail (form == NULL || JD_IS_FORM (form));

  g_set_weak_pointer (&self->form, form);
  g_signal_group_set_target (self->form_signals, form);
  sync_rows (self);
  jd_outline_count_words (self);
}
