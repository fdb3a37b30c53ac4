/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-form-private.h"

#include <glib/gi18n.h>

#include "jd-details-section.h"
#include "jd-field.h"
#include "jd-internal-section.h"
#include "jd-part-box.h"
#include "jd-place-mark.h"

/* So many sections fill the largest usual window; the others wait until nothing else is to do. */
#define FIRST_SECTIONS 4

enum {
  PROP_0,
  PROP_VISIBLE_SECTION,
  N_PROPS
};

enum {
  SIGNAL_SECTIONS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdForm, jd_form, ADW_TYPE_BIN)

/* Sections */

GPtrArray *
jd_form_list_sections (JdForm *self)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  g_return_val_if_fail (JD_IS_FORM (self), NULL);

  if (self->details)
    g_ptr_array_add (sections, self->details);
  for (GtkWidget *child = gtk_widget_get_first_child (self->sections); child;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (sections, child);
  if (self->internal)
    g_ptr_array_add (sections, self->internal);

  return g_steal_pointer (&sections);
}

static gboolean
build_first (JdForm *self,
             guint   max)
{
  g_autoptr (GPtrArray) sections = jd_form_list_sections (self);

  for (guint i = 0; i < sections->len; i++)
    {
      if (jd_form_section_ensure_built (g_ptr_array_index (sections, i)) && --max == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
build_idle_cb (gpointer user_data)
{
  JdForm *self = user_data;

  if (build_first (self, 1))
    return G_SOURCE_CONTINUE;

  self->build_id = 0;

  return G_SOURCE_REMOVE;
}

static void
queue_build (JdForm *self)
{
  if (self->build_id == 0)
    self->build_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, build_idle_cb, self, NULL);
}

void
jd_form_build_all (JdForm *self)
{
  g_return_if_fail (JD_IS_FORM (self));

  build_first (self, G_MAXUINT);
  g_clear_handle_id (&self->build_id, g_source_remove);
}

static JdFormSection *
find_section_at (JdForm *self,
                 double  y)
{
  g_autoptr (GPtrArray) sections = jd_form_list_sections (self);
  JdFormSection *found = NULL;

  for (guint i = 0; i < sections->len; i++)
    {
      JdFormSection *section = g_ptr_array_index (sections, i);
      float top;

      /* Before the first layout all of them are at the top. */
      if (i == 0 || (y > 0 && jd_form_find_y (self, GTK_WIDGET (section), &top) && top <= y))
        found = section;
    }

  return found;
}

void
jd_form_update_visible_section (JdForm *self)
{
  GtkAdjustment *adjustment = jd_form_get_adjustment (self);
  const double value = gtk_adjustment_get_value (adjustment);
  JdFormSection *found;

  /* A short section, or one of the last, cannot be at a third of the height; it counts as long as
   * the form stays where it was scrolled to show it. */
  if (self->wanted_section && ABS (value - self->wanted_value) > 1)
    g_clear_weak_pointer (&self->wanted_section);

  found = self->wanted_section;
  if (!found)
    found = find_section_at (self, value + gtk_adjustment_get_page_size (adjustment) / 3);
  if (found == self->visible_section)
    return;

  g_set_weak_pointer (&self->visible_section, found);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_SECTION]);
}

static void
on_section_changed_cb (JdForm *self)
{
  g_signal_emit (self, signals[SIGNAL_SECTIONS_CHANGED], 0);
}

static void
watch_section (JdForm    *self,
               GtkWidget *section)
{
  g_signal_connect_object (section, "changed", G_CALLBACK (on_section_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
create_section (gpointer part,
                gpointer user_data)
{
  JdForm *self = user_data;
  GtkWidget *section = jd_form_section_new (self->session, part);

  watch_section (self, section);

  return section;
}

static void
sync_sections (JdForm *self)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_SECTIONS);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  self->sections_stale = FALSE;
  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    g_ptr_array_add (parts, jd_part_list_get (list, i));

  jd_part_box_sync (GTK_BOX (self->sections), parts, create_section, self);
  gtk_widget_set_visible (self->sections, parts->len > 0);
  queue_build (self);
  jd_form_update_visible_section (self);
  g_signal_emit (self, signals[SIGNAL_SECTIONS_CHANGED], 0);
}

/* What follows the document does so at the end of a step, which the history tells by its labels. A
 * change outside of any step is told before those who follow know of it, so it is told again. */
static gboolean
tell_late_cb (gpointer user_data)
{
  JdForm *self = user_data;

  self->late_id = 0;
  g_object_notify (G_OBJECT (jd_edit_session_get_history (self->session)), "undo-label");

  return G_SOURCE_REMOVE;
}

static void
on_document_changed_cb (JdForm   *self,
                        JdChange *change)
{
  if (change->kind == JD_CHANGE_SPLICE && JD_IS_DOCUMENT (change->part) &&
      change->member == JD_DOCUMENT_SECTIONS)
    self->sections_stale = TRUE;

  if (self->late_id == 0)
    self->late_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_late_cb, self, NULL);
}

static void
on_step_done_cb (JdForm *self)
{
  g_clear_handle_id (&self->late_id, g_source_remove);
  if (self->sections_stale)
    sync_sections (self);
}

/* The title */

static gboolean
on_title_command_cb (JdForm *self,
                     int     command)
{
  if (command != JD_FIELD_ENTER && command != JD_FIELD_DOWN)
    return FALSE;

  if (self->details)
    gtk_widget_child_focus (self->details, GTK_DIR_TAB_FORWARD);

  return TRUE;
}

/* The session */

static void
clear_session (JdForm *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->build_id, g_source_remove);
  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_weak_pointer (&self->revealed);
  g_clear_handle_id (&self->late_id, g_source_remove);
  g_clear_weak_pointer (&self->visible_section);
  g_clear_weak_pointer (&self->wanted_section);
  g_clear_object (&self->place_part);
  self->place = (JdPlace) { NULL };

  while ((child = gtk_widget_get_first_child (self->sections)))
    gtk_box_remove (GTK_BOX (self->sections), child);
  if (self->details)
    gtk_box_remove (GTK_BOX (self->column), g_steal_pointer (&self->details));
  if (self->internal)
    gtk_box_remove (GTK_BOX (self->column), g_steal_pointer (&self->internal));

  g_signal_group_set_target (self->history_signals, NULL);
  g_signal_group_set_target (self->document_signals, NULL);
  g_clear_object (&self->session);
}

JdEditSession *
jd_form_get_session (JdForm *self)
{
  g_return_val_if_fail (JD_IS_FORM (self), NULL);

  return self->session;
}

void
jd_form_set_session (JdForm        *self,
                     JdEditSession *session)
{
  JdDocument *document;

  g_return_if_fail (JD_IS_FORM (self));
  g_return_if_fail (session == NULL || JD_IS_EDIT_SESSION (session));

  if (self->session == session)
    return;

  clear_session (self);
  if (!session)
    return;

  self->session = g_object_ref (session);
  document = jd_edit_session_get_document (session);
  jd_field_bind (JD_FIELD (self->title), session, document, JD_DOCUMENT_TITLE);

  self->details = g_object_new (JD_TYPE_DETAILS_SECTION, "session", session, NULL);
  watch_section (self, self->details);
  gtk_box_insert_child_after (GTK_BOX (self->column), self->details, self->title);
  self->internal = g_object_new (JD_TYPE_INTERNAL_SECTION, "session", session, NULL);
  watch_section (self, self->internal);
  gtk_box_append (GTK_BOX (self->column), self->internal);

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->history_signals, jd_edit_session_get_history (session));

  sync_sections (self);
  build_first (self, FIRST_SECTIONS);
  gtk_adjustment_set_value (jd_form_get_adjustment (self), 0);
  jd_form_update_visible_section (self);
}

JdFormSection *
jd_form_get_visible_section (JdForm *self)
{
  g_return_val_if_fail (JD_IS_FORM (self), NULL);

  return self->visible_section;
}

/* GObject overrides */

static void
jd_form_root (GtkWidget *widget)
{
  JdForm *self = JD_FORM (widget);

  GTK_WIDGET_CLASS (jd_form_parent_class)->root (widget);
  self->root_id = g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                                           G_CALLBACK (jd_form_follow_focus), self,
                                           G_CONNECT_SWAPPED);
}

static void
jd_form_unroot (GtkWidget *widget)
{
  JdForm *self = JD_FORM (widget);

  g_clear_signal_handler (&self->root_id, gtk_widget_get_root (widget));
  jd_form_watch_caret (self, NULL);
  GTK_WIDGET_CLASS (jd_form_parent_class)->unroot (widget);
}

/* Undo on another page led to a place in the form. */
static void
jd_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jd_form_parent_class)->map (widget);
  jd_form_restore_late (JD_FORM (widget));
}

static gboolean
jd_form_grab_focus (GtkWidget *widget)
{
  JdForm *self = JD_FORM (widget);
  GtkWidget *last = NULL;

  if (self->place_part)
    last = jd_place_find (self->column, self->place.part, self->place.member);

  return gtk_widget_grab_focus (last ? last : self->title);
}

static void
jd_form_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VISIBLE_SECTION:
      g_value_set_object (value, JD_FORM (object)->visible_section);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_form_dispose (GObject *object)
{
  JdForm *self = JD_FORM (object);

  if (self->column)
    clear_session (self);
  self->column = NULL;
  g_clear_weak_pointer (&self->focus_field);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->document_signals);

  G_OBJECT_CLASS (jd_form_parent_class)->dispose (object);
}

static void
jd_form_class_init (JdFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_form_get_property;
  object_class->dispose = jd_form_dispose;
  widget_class->root = jd_form_root;
  widget_class->unroot = jd_form_unroot;
  widget_class->grab_focus = jd_form_grab_focus;
  widget_class->map = jd_form_map;

  properties[PROP_VISIBLE_SECTION] =
    g_param_spec_object ("visible-section", NULL, NULL, JD_TYPE_FORM_SECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("place-changed", JD_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_SECTIONS_CHANGED] =
    g_signal_new ("sections-changed", JD_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static GtkWidget *
create_column (JdForm *self)
{
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_add_css_class (self->column, "jd-form");

  self->title = jd_field_new ();
  jd_field_set_single_line (JD_FIELD (self->title), TRUE);
  jd_field_set_placeholder (JD_FIELD (self->title), _("Job title"));
  jd_field_set_name (JD_FIELD (self->title), _("Job title"));
  gtk_widget_add_css_class (self->title, "title-1");
  g_signal_connect_object (self->title, "command", G_CALLBACK (on_title_command_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->column), self->title);

  self->sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_box_append (GTK_BOX (self->column), self->sections);

  return self->column;
}

static void
watch (JdForm *self)
{
  GtkAdjustment *adjustment = jd_form_get_adjustment (self);

  g_signal_connect_object (adjustment, "value-changed",
                           G_CALLBACK (jd_form_update_visible_section), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (jd_form_update_visible_section),
                           self, G_CONNECT_SWAPPED);

  self->history_signals = g_signal_group_new (JD_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::undo-label",
                                  G_CALLBACK (on_step_done_cb), self);
  g_signal_group_connect_swapped (self->history_signals, "restored",
                                  G_CALLBACK (jd_form_restore), self);
  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed",
                                  G_CALLBACK (on_document_changed_cb), self);
}

static void
jd_form_init (JdForm *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640 + 2 * JD_FORM_MARGIN);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_column (self));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  watch (self);
}

/* Public API */

GtkWidget *
jd_form_new (void)
{
  return g_object_new (JD_TYPE_FORM, NULL);
}
