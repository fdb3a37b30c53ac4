/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-find-bar.h"

#include <glib/gi18n.h>

#include "jd-field.h"
#include "jd-finder.h"
#include "jd-menu-names.h"
#include "jd-names.h"
#include "jd-toast.h"

struct _JdFindBar {
  AdwBin parent_instance;

  /* Owned */
  JdFinder *finder;

  /* Template */
  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkMenuButton *options;
  GtkWidget *replace_row;
  GtkEditable *replacement;
  GtkWidget *replace;
  GtkWidget *replace_all;

  /* Borrowed */
  JdForm *form;

  gboolean match_case;
  gboolean whole_words;
  gboolean internal_notes;
};

enum {
  PROP_0,
  PROP_MATCH_CASE,
  PROP_WHOLE_WORDS,
  PROP_INTERNAL_NOTES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (JdFindBar, jd_find_bar, ADW_TYPE_BIN)

static gboolean *
get_option (JdFindBar *self,
            guint      prop_id)
{
  switch (prop_id)
    {
    case PROP_MATCH_CASE:
      return &self->match_case;
    case PROP_WHOLE_WORDS:
      return &self->whole_words;
    case PROP_INTERNAL_NOTES:
      return &self->internal_notes;
    default:
      g_assert_not_reached ();
    }
}

/* Showing */

static char *
dup_count (JdFindBar *self)
{
  const guint n = jd_finder_get_n (self->finder);
  const JdFound *found;
  guint index;

  if (!*gtk_editable_get_text (self->entry))
    return g_strdup ("");

  found = jd_finder_get_current (self->finder, &index);
  if (!found)
    return g_strdup (_("No matches"));

  if (found->internal)
    /* Translators: which match of a search it is, how many there are, and where this one stands */
    return g_strdup_printf (_("%u of %u, in Internal Notes"), index + 1, n);

  /* Translators: which match of a search it is, and how many there are */
  return g_strdup_printf (_("%u of %u"), index + 1, n);
}

static void
update (JdFindBar *self)
{
  const gboolean any = jd_finder_get_n (self->finder) > 0;
  const gboolean asked = *gtk_editable_get_text (self->entry) != '\0';
  const JdFound *found = jd_finder_get_current (self->finder, NULL);
  g_autofree char *text = dup_count (self);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *text != '\0');
  if (asked && !any)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  gtk_widget_set_sensitive (self->previous, any);
  gtk_widget_set_sensitive (self->next, any);
  gtk_widget_set_sensitive (self->replace, found && !found->locked);
  gtk_widget_set_sensitive (self->replace_all, any);
}

static void
reveal (JdFindBar *self)
{
  const JdFound *found = jd_finder_get_current (self->finder, NULL);
  const char *text = gtk_label_get_text (self->count);

  if (found)
    jd_form_reveal (self->form, &found->place);
  if (*text)
    jd_names_announce (GTK_WIDGET (self), text);
}

static void
search (JdFindBar *self)
{
  const gboolean open = gtk_search_bar_get_search_mode (self->bar);

  jd_finder_search (self->finder, open ? gtk_editable_get_text (self->entry) : "",
                    (self->match_case ? JD_TEXT_MATCH_CASE : 0) |
                      (self->whole_words ? JD_TEXT_MATCH_WORDS : 0),
                    self->internal_notes);
  if (open)
    reveal (self);
}

/* What the user does */

static void
on_search_changed_cb (JdFindBar *self)
{
  if (gtk_search_bar_get_search_mode (self->bar))
    search (self);
}

static void
on_next_match_cb (JdFindBar *self)
{
  jd_finder_step (self->finder, 1);
  reveal (self);
}

static void
on_previous_match_cb (JdFindBar *self)
{
  jd_finder_step (self->finder, -1);
  reveal (self);
}

static void
on_replace_cb (JdFindBar *self)
{
  if (jd_finder_replace (self->finder, gtk_editable_get_text (self->replacement)))
    reveal (self);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static char *
dup_replaced (guint n,
              guint n_locked)
{
  g_autofree char *replaced = g_strdup_printf (ngettext ("%u replaced", "%u replaced", n), n);
  g_autofree char *locked = NULL;

  if (n_locked == 0)
    return g_steal_pointer (&replaced);

  locked = g_strdup_printf (ngettext ("%u is locked", "%u are locked", n_locked), n_locked);

  /* Translators: how many matches were replaced, and how many could not be: both are said above */
  return g_strdup_printf (_("%s, %s"), replaced, locked);
}

static void
on_replace_all_cb (JdFindBar *self)
{
  guint n_locked;
  const guint n = jd_finder_replace_all (self->finder, gtk_editable_get_text (self->replacement),
                                         &n_locked);
  g_autofree char *text = dup_replaced (n, n_locked);

  if (n > 0)
    jd_toast_show_action (GTK_WIDGET (self), text, _("Undo"), "win.undo");
  else
    jd_toast_show (GTK_WIDGET (self), text);
  jd_names_announce (GTK_WIDGET (self), text);
}

/* Closing leads to the match. */
static void
on_mode_changed_cb (JdFindBar *self)
{
  const JdFound *found = jd_finder_get_current (self->finder, NULL);
  JdPlace place;

  if (gtk_search_bar_get_search_mode (self->bar))
    return;

  if (found)
    {
      place = found->place;
      g_object_ref (place.part);
      search (self);
      jd_form_go_to (self->form, &place);
      g_object_unref (place.part);
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->form));
    }
}

/* GObject overrides */

static void
jd_find_bar_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  g_value_set_boolean (value, *get_option (JD_FIND_BAR (object), prop_id));
}

static void
jd_find_bar_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  JdFindBar *self = JD_FIND_BAR (object);
  gboolean *option = get_option (self, prop_id);

  if (*option == g_value_get_boolean (value))
    return;

  *option = g_value_get_boolean (value);
  search (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
jd_find_bar_dispose (GObject *object)
{
  JdFindBar *self = JD_FIND_BAR (object);

  g_clear_object (&self->finder);
  g_clear_weak_pointer (&self->form);
  /* The bin would not notice that the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_FIND_BAR);

  G_OBJECT_CLASS (jd_find_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, JdFindBar, bar);
  gtk_widget_class_bind_template_child (klass, JdFindBar, entry);
  gtk_widget_class_bind_template_child (klass, JdFindBar, count);
  gtk_widget_class_bind_template_child (klass, JdFindBar, previous);
  gtk_widget_class_bind_template_child (klass, JdFindBar, next);
  gtk_widget_class_bind_template_child (klass, JdFindBar, options);
  gtk_widget_class_bind_template_child (klass, JdFindBar, replace_row);
  gtk_widget_class_bind_template_child (klass, JdFindBar, replacement);
  gtk_widget_class_bind_template_child (klass, JdFindBar, replace);
  gtk_widget_class_bind_template_child (klass, JdFindBar, replace_all);
  gtk_widget_class_bind_template_callback (klass, on_mode_changed_cb);
  gtk_widget_class_bind_template_callback (klass, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, on_next_match_cb);
  gtk_widget_class_bind_template_callback (klass, on_previous_match_cb);
  gtk_widget_class_bind_template_callback (klass, on_replace_cb);
  gtk_widget_class_bind_template_callback (klass, on_replace_all_cb);
}

static void
jd_find_bar_class_init (JdFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = jd_find_bar_get_property;
  object_class->set_property = jd_find_bar_set_property;
  object_class->dispose = jd_find_bar_dispose;

  properties[PROP_MATCH_CASE] = g_param_spec_boolean ("match-case", NULL, NULL, FALSE, flags);
  properties[PROP_WHOLE_WORDS] = g_param_spec_boolean ("whole-words", NULL, NULL, FALSE, flags);
  properties[PROP_INTERNAL_NOTES] =
    g_param_spec_boolean ("internal-notes", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "find.match-case", "match-case");
  gtk_widget_class_install_property_action (widget_class, "find.whole-words", "whole-words");
  gtk_widget_class_install_property_action (widget_class, "find.internal-notes", "internal-notes");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rolewright/Rolewright/jd-find-bar.ui");
  bind_template (widget_class);
}

static void
jd_find_bar_init (JdFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
  jd_menu_names_watch_button (self->options);
}

/* Public API */

GtkWidget *
jd_find_bar_new (JdForm *form)
{
  JdFindBar *self;

  g_return_val_if_fail (JD_IS_FORM (form), NULL);

  self = g_object_new (JD_TYPE_FIND_BAR, NULL);
  g_set_weak_pointer (&self->form, form);
  self->finder = jd_finder_new (form);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

static void
take_selection (JdFindBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  if (!JD_IS_FIELD (focus))
    return;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;

  text = gtk_text_iter_get_text (&start, &end);
  if (!strchr (text, '\n'))
    gtk_editable_set_text (self->entry, text);
}

void
jd_find_bar_open (JdFindBar *self)
{
  JdEditSession *session;

  g_return_if_fail (JD_IS_FIND_BAR (self));

  take_selection (self);
  session = jd_form_get_session (self->form);
  gtk_widget_set_visible (self->replace_row, session && jd_edit_session_is_editable (session));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
  search (self);
}

gboolean
jd_find_bar_is_open (JdFindBar *self)
{
  g_return_val_if_fail (JD_IS_FIND_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

void
jd_find_bar_step (JdFindBar *self,
                  int        by)
{
  g_return_if_fail (JD_IS_FIND_BAR (self));

  if (!jd_find_bar_is_open (self))
    {
      jd_find_bar_open (self);
      return;
    }

  jd_finder_step (self->finder, by);
  reveal (self);
}

void
jd_find_bar_focus_replacement (JdFindBar *self)
{
  g_return_if_fail (JD_IS_FIND_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->replacement));
}
