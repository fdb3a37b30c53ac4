/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-form.h"

#include <glib/gi18n.h>

#include "jd-details-section.h"
#include "jd-field.h"
#include "jd-internal-section.h"
#include "jd-part-box.h"
#include "jd-place-mark.h"

/* So many sections fill the largest usual window; the others wait until nothing else is to do. */
#define FIRST_SECTIONS 4

/* What is kept free above and below of what the form scrolls to. */
#define MARGIN 18

struct _JdForm {
  AdwBin parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *place_part;
  GSignalGroup *history_signals;
  GSignalGroup *document_signals;

  /* Template */
  GtkWidget *scroller;
  GtkWidget *column;
  GtkWidget *title;
  GtkWidget *details;
  GtkWidget *sections;
  GtkWidget *internal;

  /* Borrowed */
  JdFormSection *visible_section;
  JdFormSection *wanted_section;
  JdField *focus_field;

  JdPlace place;
  double wanted_value;
  gulong root_id;
  gulong caret_ids[2];
  guint build_id;
  guint scroll_id;
  guint late_id;
  gboolean sections_stale;
};

enum {
  PROP_0,
  PROP_VISIBLE_SECTION,
  N_PROPS
};

enum {
  SIGNAL_PLACE_CHANGED,
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

static gboolean
find_y (JdForm    *self,
        GtkWidget *widget,
        float     *y)
{
  graphene_point_t point;

  /* The column has padding, which its own coordinates do not count. */
  if (!gtk_widget_compute_point (widget, gtk_widget_get_parent (self->column),
                                 &GRAPHENE_POINT_INIT (0, 0), &point))
    return FALSE;

  *y = point.y;

  return TRUE;
}

static GtkAdjustment *
get_adjustment (JdForm *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
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
      if (i == 0 || (y > 0 && find_y (self, GTK_WIDGET (section), &top) && top <= y))
        found = section;
    }

  return found;
}

static void
update_visible_section (JdForm *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
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
  update_visible_section (self);
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

/* Scrolling */

static void
scroll_to (JdForm    *self,
           GtkWidget *widget)
{
  float y;

  if (find_y (self, widget, &y))
    gtk_adjustment_set_value (get_adjustment (self), y - MARGIN / 2);
}

/* Keeps the caret of a long text in view, once its field has the size it wants. */
static gboolean
scroll_to_caret_cb (gpointer user_data)
{
  JdForm *self = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (self->focus_field);
  GdkRectangle caret;
  float y;

  self->scroll_id = 0;
  if (!view)
    return G_SOURCE_REMOVE;

  gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y,
                                         &caret.x, &caret.y);
  if (find_y (self, GTK_WIDGET (view), &y))
    gtk_adjustment_clamp_page (get_adjustment (self), y + (float) caret.y - MARGIN,
                               y + (float) (caret.y + caret.height) + MARGIN);

  return G_SOURCE_REMOVE;
}

/* Places */

static void
set_place (JdForm        *self,
           const JdPlace *place)
{
  g_set_object (&self->place_part, place->part);
  self->place = *place;
  g_signal_emit (self, signals[SIGNAL_PLACE_CHANGED], 0, place);
}

static void
on_caret_moved_cb (JdForm *self)
{
  JdPlace place;

  jd_field_get_place (self->focus_field, &place);
  if (!place.part)
    return;

  set_place (self, &place);
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_to_caret_cb, self, NULL);
}

/* A GSignalGroup would stay in the weak references of a target that is being disposed of. */
static void
watch_caret (JdForm  *self,
             JdField *field)
{
  static const char *const names[] = { "mark-set", "end-user-action" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (self->focus_field)
        g_clear_signal_handler (&self->caret_ids[i],
                                gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->focus_field)));
      self->caret_ids[i] = 0;
      if (field)
        self->caret_ids[i] =
          g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), names[i],
                                   G_CALLBACK (on_caret_moved_cb), self, G_CONNECT_SWAPPED);
    }

  g_set_weak_pointer (&self->focus_field, field);
}

static void
on_focus_changed_cb (JdForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  JdField *field = NULL;
  JdPlace place;

  for (GtkWidget *widget = focus; widget && widget != GTK_WIDGET (self);
       widget = gtk_widget_get_parent (widget))
    {
      if (jd_place_get (widget, &place) && gtk_widget_is_ancestor (widget, GTK_WIDGET (self)))
        {
          if (JD_IS_FIELD (widget))
            field = JD_FIELD (widget);
          if (self->wanted_section &&
              !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->wanted_section)))
            g_clear_weak_pointer (&self->wanted_section);
          set_place (self, &place);
          break;
        }
    }

  watch_caret (self, field);
}

gboolean
jd_form_get_place (JdForm  *self,
                   JdPlace *place)
{
  g_return_val_if_fail (JD_IS_FORM (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  *place = self->place;

  return self->place_part != NULL;
}

static JdFormSection *
find_section_of (JdForm *self,
                 JdPart *part)
{
  g_autoptr (GPtrArray) sections = jd_form_list_sections (self);

  for (; part; part = jd_part_get_parent (part))
    {
      for (guint i = 0; i < sections->len; i++)
        {
          JdFormSection *section = g_ptr_array_index (sections, i);

          if (jd_form_section_get_part (section) == part)
            return section;
        }
    }

  return NULL;
}

gboolean
jd_form_go_to (JdForm        *self,
               const JdPlace *place)
{
  JdFormSection *section;
  GtkWidget *widget;

  g_return_val_if_fail (JD_IS_FORM (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!place->part || !self->session)
    return FALSE;

  widget = jd_place_find (self->column, place->part, place->member);
  if (!widget)
    {
      jd_form_build_all (self);
      widget = jd_place_find (self->column, place->part, place->member);
    }

  if (widget)
    {
      jd_place_go_to (widget, place->start, place->end);
      jd_place_flash (widget);
      return TRUE;
    }

  section = find_section_of (self, place->part);
  if (section)
    jd_form_show (self, section);

  return section != NULL;
}

/* A form that cannot be seen, behind the checklist for one, leaves the focus where it is. */
static void
on_restored_cb (JdForm        *self,
                const JdPlace *place)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    jd_form_go_to (self, place);
}

void
jd_form_show (JdForm        *self,
              JdFormSection *section)
{
  g_autoptr (GPtrArray) sections = NULL;

  g_return_if_fail (JD_IS_FORM (self));
  g_return_if_fail (JD_IS_FORM_SECTION (section));

  /* What is built later above a section would push it away. */
  sections = jd_form_list_sections (self);
  for (guint i = 0; i < sections->len; i++)
    {
      jd_form_section_ensure_built (g_ptr_array_index (sections, i));
      if (g_ptr_array_index (sections, i) == section)
        break;
    }

  jd_form_section_focus_first (section);
  scroll_to (self, GTK_WIDGET (section));
  self->wanted_value = gtk_adjustment_get_value (get_adjustment (self));
  g_set_weak_pointer (&self->wanted_section, section);
  update_visible_section (self);
}

void
jd_form_show_section (JdForm *self,
                      JdPart *section)
{
  JdFormSection *found;

  g_return_if_fail (JD_IS_FORM (self));

  if (!self->session)
    return;

  found = section ? find_section_of (self, section) : JD_FORM_SECTION (self->details);
  if (found)
    jd_form_show (self, found);
}

void
jd_form_focus_title (JdForm *self)
{
  g_return_if_fail (JD_IS_FORM (self));

  gtk_widget_grab_focus (self->title);
  jd_field_select (JD_FIELD (self->title), G_MAXUINT, G_MAXUINT);
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
  gtk_adjustment_set_value (get_adjustment (self), 0);
  update_visible_section (self);
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
                                           G_CALLBACK (on_focus_changed_cb), self,
                                           G_CONNECT_SWAPPED);
}

static void
jd_form_unroot (GtkWidget *widget)
{
  JdForm *self = JD_FORM (widget);

  g_clear_signal_handler (&self->root_id, gtk_widget_get_root (widget));
  watch_caret (self, NULL);
  GTK_WIDGET_CLASS (jd_form_parent_class)->unroot (widget);
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

  properties[PROP_VISIBLE_SECTION] =
    g_param_spec_object ("visible-section", NULL, NULL, JD_TYPE_FORM_SECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PLACE_CHANGED] =
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
  GtkAdjustment *adjustment = get_adjustment (self);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (update_visible_section), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (update_visible_section), self,
                           G_CONNECT_SWAPPED);

  self->history_signals = g_signal_group_new (JD_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::undo-label",
                                  G_CALLBACK (on_step_done_cb), self);
  g_signal_group_connect_swapped (self->history_signals, "restored",
                                  G_CALLBACK (on_restored_cb), self);
  self->document_signals = g_signal_group_new (JD_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed",
                                  G_CALLBACK (on_document_changed_cb), self);
}

static void
jd_form_init (JdForm *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640 + 2 * MARGIN);
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
