/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-outliner.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jd-button-content.h"
#include "jd-names.h"
#include "jd-part-box.h"
#include "jd-place-mark.h"
#include "jd-row-rest.h"
#include "jd-toast.h"

/* Fewer pasted rows can be seen at a glance. */
#define MANY_PASTED 3

struct _JdOutliner {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *owner;
  JdRowRest *rest;

  /* Template */
  GtkWidget *box;
  GtkWidget *add_button;

  /* Borrowed */
  JdOutliner *other;

  JdRows rows;
  JdItemKind kind;
  JdOutlinerRowFlags flags;
  JdOutlinerExtraFunc extra;
  JdOutlinerEditedFunc edited;
  guint name_id;
  gboolean other_below;
  gboolean all_selected;
  gboolean stale;
};

enum {
  SIGNAL_ATTACH,
  SIGNAL_LEAVE,
  SIGNAL_END_LIST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdOutliner, jd_outliner, GTK_TYPE_BOX)

static JdField *
get_row_field (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "jd-field");
}

static GtkWidget *
find_row (JdOutliner *self,
          gpointer    part)
{
  return jd_part_box_find (GTK_BOX (self->box), part);
}

/* Going places */

static void
go_to (JdOutliner    *self,
       const JdPlace *place)
{
  GtkWidget *row = find_row (self, place->part);

  if (row)
    {
      gtk_widget_grab_focus (GTK_WIDGET (get_row_field (row)));
      jd_field_select (get_row_field (row), place->start, place->end);
    }
  else
    {
      gtk_widget_grab_focus (self->add_button);
    }
}

static void
announce_position (JdOutliner *self,
                   gpointer    part)
{
  g_autoptr (GPtrArray) parts = jd_rows_flatten (&self->rows);
  guint index;

  if (g_ptr_array_find (parts, part, &index))
    jd_names_announce_position (GTK_WIDGET (self), index + 1, parts->len);
}

static void
announce_switch (JdOutliner *self,
                 gpointer    part)
{
  g_autoptr (GPtrArray) parts = jd_rows_flatten (&self->rows);
  guint index;

  if (g_ptr_array_find (parts, part, &index))
    jd_names_announce_importance (GTK_WIDGET (self),
                                  self->rows.value == 0 ? JD_IMPORTANCE_MUST : JD_IMPORTANCE_NICE,
                                  index + 1, parts->len);
}

static gboolean
step_focus (JdOutliner *self,
            JdField    *field,
            gboolean    down)
{
  GtkWidget *row = find_row (self, jd_field_get_part (field));
  const int x = jd_field_get_caret_x (field);
  gboolean left = FALSE;

  row = down ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  if (row)
    {
      jd_field_enter (get_row_field (row), !down, x);
      return TRUE;
    }

  if (down)
    return gtk_widget_grab_focus (self->add_button);

  g_signal_emit (self, signals[SIGNAL_LEAVE], 0, down, &left);

  return left;
}

/* Edits */

static gboolean
switch_choice (JdOutliner *self,
               JdPlace    *place)
{
  JdOutliner *other = self->other;

  if (!other)
    return FALSE;

  jd_rows_set_choice (&self->rows, place, other->rows.value, self->other_below);
  jd_outliner_sync (other);
  go_to (other, place);
  announce_switch (other, place->part);

  return TRUE;
}

static gboolean
move (JdOutliner *self,
      JdPlace    *place,
      int         by)
{
  if (jd_rows_move (&self->rows, place, by))
    {
      announce_position (self, place->part);
      return TRUE;
    }

  if (self->other && self->other_below == (by > 0))
    return switch_choice (self, place);

  return FALSE;
}

/* In prose, Enter in an empty last item leaves the list. */
static gboolean
ends_list (JdOutliner *self,
           JdPlace    *place)
{
  gboolean ended = FALSE;
  JdPartList *list = self->rows.list;

  if (jd_part_has (place->part, self->rows.text) ||
      jd_part_list_index_of (list, place->part) + 1 != (int) jd_part_list_get_n (list))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_END_LIST], 0, place, &ended);

  return ended;
}

static gboolean
edit (JdOutliner     *self,
      JdPlace        *place,
      JdFieldCommand  command)
{
  const JdRows *rows = &self->rows;

  switch (command)
    {
    case JD_FIELD_ENTER:
      return ends_list (self, place) || jd_rows_split (rows, place);
    case JD_FIELD_BACKSPACE:
      return jd_rows_join_previous (rows, place);
    case JD_FIELD_DELETE:
      return jd_rows_join_next (rows, place);
    case JD_FIELD_NEST:
      return jd_rows_nest (rows, place);
    case JD_FIELD_UNNEST:
      return jd_rows_unnest (rows, place);
    case JD_FIELD_MOVE_UP:
      return move (self, place, -1);
    case JD_FIELD_MOVE_DOWN:
      return move (self, place, 1);
    case JD_FIELD_REMOVE:
      return jd_rows_remove (rows, place);
    case JD_FIELD_DUPLICATE:
      return jd_rows_duplicate (rows, place);
    case JD_FIELD_SWITCH:
    case JD_FIELD_UP:
    case JD_FIELD_DOWN:
    case JD_FIELD_MENU:
    case JD_FIELD_BULLETS:
    case JD_FIELD_NUMBERS:
    default:
      return FALSE;
    }
}

/* All rows at once */

static void
select_all (JdOutliner *self,
            gboolean    selected)
{
  g_autofree char *text = NULL;
  const guint n = jd_outliner_get_n_rows (self);

  if (selected == self->all_selected)
    return;

  self->all_selected = selected;
  if (!selected)
    {
      gtk_widget_remove_css_class (self->box, "jd-all-selected");
      return;
    }

  gtk_widget_add_css_class (self->box, "jd-all-selected");
  text = g_strdup_printf (ngettext ("%u item selected", "%u items selected", n), n);
  jd_names_announce (GTK_WIDGET (self), text);
}

static void
copy_all (JdOutliner *self)
{
  g_autoptr (GPtrArray) parts = jd_rows_flatten (&self->rows);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      gpointer part = g_ptr_array_index (parts, i);
      const char *source = jd_part_get_string (part, self->rows.text);
      g_autofree char *plain = jd_inline_dup_plain (source ? source : "");

      g_string_append_printf (text, "%s- %s\n",
                              jd_rows_get_level (&self->rows, part) > 0 ? "  " : "", plain);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

static void
delete_all (JdOutliner *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->box);
  JdPlace place = { self->owner, jd_part_list_get_member (self->rows.list), 0, 0 };

  if (row)
    jd_field_get_place (get_row_field (row), &place);
  if (!jd_rows_clear (&self->rows, &place))
    return;

  jd_outliner_sync (self);
  gtk_widget_grab_focus (self->add_button);
  jd_toast_show_undo (GTK_WIDGET (self), _("All items deleted"));
}

gboolean
jd_outliner_press (JdOutliner      *self,
                   guint            keyval,
                   GdkModifierType  state)
{
  const gboolean control = (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;
  const gboolean copies = control && (keyval == GDK_KEY_c || keyval == GDK_KEY_x);
  const gboolean deletes = keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace ||
                           (control && keyval == GDK_KEY_x);

  g_return_val_if_fail (JD_IS_OUTLINER (self), GDK_EVENT_PROPAGATE);

  if (!self->all_selected || keyval == GDK_KEY_Control_L || keyval == GDK_KEY_Control_R)
    return GDK_EVENT_PROPAGATE;

  if (copies)
    copy_all (self);
  if (deletes && jd_edit_session_is_editable (self->session))
    delete_all (self);
  if (!copies || deletes)
    select_all (self, FALSE);

  return copies || deletes || keyval == GDK_KEY_Escape;
}

static gboolean
on_key_pressed_cb (JdOutliner      *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  state)
{
  return jd_outliner_press (self, keyval, state);
}

static void
on_focus_left_cb (JdOutliner *self)
{
  select_all (self, FALSE);
}

static gboolean
run (JdOutliner     *self,
     JdField        *field,
     JdFieldCommand  command)
{
  JdPlace place;

  jd_field_get_place (field, &place);

  switch (command)
    {
    case JD_FIELD_UP:
      return step_focus (self, field, FALSE);
    case JD_FIELD_DOWN:
      return step_focus (self, field, TRUE);
    case JD_FIELD_MENU:
      jd_outliner_row_open_menu (JD_OUTLINER_ROW (find_row (self, place.part)));
      return TRUE;
    case JD_FIELD_SWITCH:
      return switch_choice (self, &place);
    case JD_FIELD_SELECT_ALL:
      select_all (self, TRUE);
      return TRUE;
    case JD_FIELD_ENTER:
    case JD_FIELD_BACKSPACE:
    case JD_FIELD_DELETE:
    case JD_FIELD_NEST:
    case JD_FIELD_UNNEST:
    case JD_FIELD_MOVE_UP:
    case JD_FIELD_MOVE_DOWN:
    case JD_FIELD_REMOVE:
    case JD_FIELD_DUPLICATE:
    case JD_FIELD_BULLETS:
    case JD_FIELD_NUMBERS:
    default:
      break;
    }

  if (!edit (self, &place, command))
    return command == JD_FIELD_NEST || command == JD_FIELD_UNNEST || command == JD_FIELD_ENTER;

  /* What ends a list has taken the writer on. */
  if (JD_IS_BLOCK (place.part) && place.part != self->owner)
    return TRUE;

  jd_outliner_sync (self);
  if (find_row (self, place.part) || !self->other)
    go_to (self, &place);
  if (command == JD_FIELD_REMOVE)
    jd_toast_show_undo (GTK_WIDGET (self), jd_item_kind_get_deleted (self->kind));

  return TRUE;
}

static gboolean
on_field_command_cb (JdOutliner *self,
                     int         command,
                     JdField    *field)
{
  return run (self, field, (JdFieldCommand) command);
}

static gboolean
on_paste_lines_cb (JdOutliner *self,
                   GPtrArray  *lines,
                   JdField    *field)
{
  JdPlace place;
  guint n;

  jd_field_get_place (field, &place);
  n = jd_rows_paste (&self->rows, &place, lines);
  if (n == 0)
    return FALSE;

  jd_outliner_sync (self);
  go_to (self, &place);

  if (n > MANY_PASTED)
    {
      g_autofree char *message =
        g_strdup_printf (ngettext ("%u item added", "%u items added", n), n);

      jd_toast_show (GTK_WIDGET (self), message);
      jd_names_announce (GTK_WIDGET (self), message);
    }

  return TRUE;
}

static void
on_field_edited_cb (JdOutliner *self,
                    const char *before,
                    JdField    *field)
{
  if (self->edited)
    self->edited (jd_field_get_part (field), before);
}

static void
on_row_run_cb (JdOutliner    *self,
               int            command,
               JdOutlinerRow *row)
{
  run (self, get_row_field (GTK_WIDGET (row)), (JdFieldCommand) command);
}

static void
on_menu_opened_cb (JdOutliner    *self,
                   JdOutlinerRow *row)
{
  gpointer part = jd_part_box_get_part (GTK_WIDGET (row));
  const guint level = jd_rows_get_level (&self->rows, part);
  const gboolean up = jd_rows_can_move (&self->rows, part, -1);
  const gboolean down = jd_rows_can_move (&self->rows, part, 1);
  const gboolean first = gtk_widget_get_prev_sibling (GTK_WIDGET (row)) == NULL;

  jd_outliner_row_enable (row, JD_FIELD_MOVE_UP, up || (self->other && !self->other_below));
  jd_outliner_row_enable (row, JD_FIELD_MOVE_DOWN, down || (self->other && self->other_below));
  jd_outliner_row_enable (row, JD_FIELD_NEST, level == 0 && !first);
  jd_outliner_row_enable (row, JD_FIELD_UNNEST, level > 0);
}

/* Rows */

static GtkWidget *
create_row (gpointer part,
            gpointer user_data)
{
  JdOutliner *self = user_data;
  GtkWidget *row = jd_outliner_row_new (self->kind, self->flags);
  GtkWidget *field = jd_field_new ();

  jd_field_bind (JD_FIELD (field), self->session, part, self->rows.text);
  g_signal_connect_object (field, "command", G_CALLBACK (on_field_command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "paste-lines", G_CALLBACK (on_paste_lines_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "edited", G_CALLBACK (on_field_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "run", G_CALLBACK (on_row_run_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "menu-opened", G_CALLBACK (on_menu_opened_cb), self,
                           G_CONNECT_SWAPPED);

  g_object_set_data (G_OBJECT (row), "jd-field", field);
  jd_outliner_row_append (JD_OUTLINER_ROW (row), field);
  if (self->extra)
    {
      GtkWidget *extra = self->extra (self->session, part);

      if (extra)
        jd_outliner_row_append (JD_OUTLINER_ROW (row), extra);
    }

  return row;
}

static void
number_rows (JdOutliner *self,
             GPtrArray  *parts)
{
  GtkWidget *row = gtk_widget_get_first_child (self->box);
  guint shown = 0;

  for (guint i = 0; i < parts->len; i++, row = gtk_widget_get_next_sibling (row))
    {
      gpointer part = g_ptr_array_index (parts, i);
      const guint level = jd_rows_get_level (&self->rows, part);

      if (level == 0)
        shown++;
      jd_outliner_row_set_number (JD_OUTLINER_ROW (row), level, level == 0 ? shown : 0);
    }
}

static gboolean
name_rows_cb (gpointer user_data)
{
  JdOutliner *self = user_data;
  GtkWidget *row = gtk_widget_get_first_child (self->box);
  const guint n_rows = jd_outliner_get_n_rows (self);

  self->name_id = 0;
  for (guint i = 1; row; i++, row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *name = jd_item_kind_dup_name (self->kind, i, n_rows);

      jd_outliner_row_set_name (JD_OUTLINER_ROW (row), i);
      jd_field_set_name (get_row_field (row), name);
    }

  return G_SOURCE_REMOVE;
}

/* The names of hundreds of rows, each of which says how many there are, can wait for the frame. */
static void
queue_names (JdOutliner *self,
             guint       n_rows)
{
  if (n_rows < JD_ROW_REST_MIN)
    name_rows_cb (self);
  else if (self->name_id == 0)
    self->name_id = g_idle_add_full (G_PRIORITY_LOW, name_rows_cb, self, NULL);
}

void
jd_outliner_sync (JdOutliner *self)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_if_fail (JD_IS_OUTLINER (self));

  self->stale = FALSE;
  parts = jd_rows_flatten (&self->rows);
  jd_part_box_sync (GTK_BOX (self->box), parts, create_row, self);
  number_rows (self, parts);
  queue_names (self, parts->len);
  jd_row_rest_queue (self->rest);
  gtk_widget_set_visible (self->box, parts->len > 0);
}

static gboolean
concerns (JdOutliner     *self,
          const JdChange *change)
{
  if (change->kind == JD_CHANGE_VALUE)
    return self->rows.choice >= 0 && change->member == (guint) self->rows.choice &&
           jd_part_list_index_of (self->rows.list, change->part) >= 0;

  if (change->part == self->owner)
    return change->member == jd_part_list_get_member (self->rows.list);

  return self->rows.items >= 0 && change->member == (guint) self->rows.items &&
         jd_part_get_parent (change->part) == self->owner;
}

static void
on_document_changed_cb (JdOutliner *self,
                        JdChange   *change)
{
  if (concerns (self, change))
    self->stale = TRUE;
}

/* A step may take a part out of one list and put it into another; the rows follow when it is whole,
 * so that the row of the part stays and keeps the focus. */
static void
on_step_done_cb (JdOutliner *self)
{
  if (self->stale)
    jd_outliner_sync (self);
}

/* GObject overrides */

static void
jd_outliner_dispose (GObject *object)
{
  JdOutliner *self = JD_OUTLINER (object);

  g_clear_weak_pointer (&self->other);
  g_clear_object (&self->rest);
  g_clear_handle_id (&self->name_id, g_source_remove);
  g_clear_object (&self->owner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_outliner_parent_class)->dispose (object);
}

static void
jd_outliner_class_init (JdOutlinerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_outliner_dispose;

  signals[SIGNAL_ATTACH] =
    g_signal_new ("attach", JD_TYPE_OUTLINER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_LEAVE] =
    g_signal_new ("leave", JD_TYPE_OUTLINER, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_END_LIST] =
    g_signal_new ("end-list", JD_TYPE_OUTLINER, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, G_TYPE_POINTER);
}

static void
jd_outliner_init (JdOutliner *self)
{
  GtkEventController *keys;
  GtkEventController *focus;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-outliner");

  self->box = g_object_new (GTK_TYPE_BOX,
                            "orientation", GTK_ORIENTATION_VERTICAL,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                            NULL);
  gtk_widget_add_css_class (self->box, "jd-rows");
  gtk_box_append (GTK_BOX (self), self->box);
  self->rest = jd_row_rest_new (self->box);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->box, keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->box, focus);

  self->add_button = gtk_button_new ();
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_add_css_class (self->add_button, "jd-add");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (jd_outliner_add), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->add_button);
}

/* Public API */

GtkWidget *
jd_outliner_new (JdEditSession      *session,
                 const JdRows       *rows,
                 JdItemKind          kind,
                 JdOutlinerRowFlags  flags)
{
  JdOutliner *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  self = g_object_new (JD_TYPE_OUTLINER, NULL);
  self->session = g_object_ref (session);
  self->rows = *rows;
  self->rows.history = jd_edit_session_get_history (session);
  self->owner = g_object_ref (jd_part_list_get_owner (rows->list));
  self->kind = kind;
  self->flags = flags | (rows->items >= 0 ? JD_OUTLINER_ROW_NESTS : 0);

  gtk_button_set_child (GTK_BUTTON (self->add_button),
                        jd_button_content_new ("list-add-symbolic",
                                               jd_item_kind_get_add_label (kind)));
  gtk_widget_set_visible (self->add_button, jd_edit_session_is_editable (session));
  jd_place_mark (self->add_button, self->owner, jd_part_list_get_member (rows->list));

  g_signal_connect_object (jd_edit_session_get_document (session), "changed",
                           G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows.history, "notify::undo-label",
                           G_CALLBACK (on_step_done_cb), self, G_CONNECT_SWAPPED);
  self->stale = TRUE;

  return GTK_WIDGET (self);
}

void
jd_outliner_set_extra_func (JdOutliner          *self,
                            JdOutlinerExtraFunc  func)
{
  g_return_if_fail (JD_IS_OUTLINER (self));

  self->extra = func;
}

void
jd_outliner_set_edited_func (JdOutliner           *self,
                             JdOutlinerEditedFunc  func)
{
  g_return_if_fail (JD_IS_OUTLINER (self));

  self->edited = func;
}

void
jd_outliner_set_other (JdOutliner *self,
                       JdOutliner *other,
                       gboolean    below)
{
  g_return_if_fail (JD_IS_OUTLINER (self));
  g_return_if_fail (JD_IS_OUTLINER (other));

  g_set_weak_pointer (&self->other, other);
  self->other_below = below;
}

guint
jd_outliner_get_n_rows (JdOutliner *self)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (JD_IS_OUTLINER (self), 0);

  parts = jd_rows_flatten (&self->rows);

  return parts->len;
}

JdField *
jd_outliner_get_field (JdOutliner *self,
                       guint       index)
{
  g_return_val_if_fail (JD_IS_OUTLINER (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row;
       row = gtk_widget_get_next_sibling (row))
    {
      if (index-- == 0)
        return get_row_field (row);
    }

  return NULL;
}

void
jd_outliner_add (JdOutliner *self)
{
  JdPlace place;

  g_return_if_fail (JD_IS_OUTLINER (self));

  place = (JdPlace) { self->owner, jd_part_list_get_member (self->rows.list), 0, 0 };

  jd_history_begin (self->rows.history, _("Add Item"), &place);
  if (!jd_part_get_parent (self->owner))
    g_signal_emit (self, signals[SIGNAL_ATTACH], 0);
  jd_rows_add (&self->rows, &place);
  jd_history_end (self->rows.history, &place);

  jd_outliner_sync (self);
  go_to (self, &place);
}

void
jd_outliner_focus_edge (JdOutliner *self,
                        gboolean    last,
                        int         x)
{
  GtkWidget *row;

  g_return_if_fail (JD_IS_OUTLINER (self));

  row = last ? gtk_widget_get_last_child (self->box) : gtk_widget_get_first_child (self->box);
  if (row)
    jd_field_enter (get_row_field (row), last, x);
  else
    gtk_widget_grab_focus (self->add_button);
}
