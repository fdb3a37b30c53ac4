/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-field.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "jd-field-private.h"
#include "jd-writing.h"

/* Typing after a pause, or after the first blank past so many letters, is a step of its own. */
#define PAUSE G_USEC_PER_SEC
#define LONG_STEP 60

/* No text of a file may be longer than a mebibyte, which this many characters cannot exceed. */
#define MAX_CHARS (1024 * 1024 / 4)

enum {
  SIGNAL_COMMAND,
  SIGNAL_ATTACH,
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdField, jd_field, GTK_SOURCE_TYPE_VIEW)

/* Caret and steps */

static void
read_caret (JdField *self,
            guint   *start,
            guint   *end)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter,
                                    gtk_text_buffer_get_selection_bound (self->buffer));
  *start = (guint) gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  *end = (guint) gtk_text_iter_get_offset (&iter);
}

void
jd_field_break (JdField *self)
{
  if (self->session)
    jd_history_break (jd_edit_session_get_history (self->session));
  self->typed = 0;
}

static char *
dup_source (JdField *self)
{
  g_autoptr (JdInline) text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (!self->rich)
    return gtk_text_iter_get_text (&start, &end);

  text = jd_field_dup_inline (self, &start, &end);

  return jd_inline_to_source (text);
}

void
jd_field_store (JdField    *self,
                const char *label,
                gboolean    typing)
{
  JdHistory *history;
  JdPlace before;
  JdPlace after;
  g_autofree char *source = NULL;
  g_autofree char *old = NULL;
  const gint64 now = g_get_monotonic_time ();

  self->dirty = FALSE;
  before = (JdPlace) { self->part, self->member, self->start, self->end };
  read_caret (self, &self->start, &self->end);
  if (!self->part)
    return;

  history = jd_edit_session_get_history (self->session);
  source = dup_source (self);
  after = (JdPlace) { self->part, self->member, self->start, self->end };

  if (!typing || now - self->last_edit > PAUSE)
    jd_field_break (self);
  self->last_edit = now;

  if (typing)
    jd_history_begin_typing (history, label, &before);
  else
    jd_history_begin (history, label, &before);

  self->storing = TRUE;
  if (!jd_part_get_parent (self->part))
    g_signal_emit (self, signals[SIGNAL_ATTACH], 0);
  old = g_strdup (jd_part_get_string (self->part, self->member));
  jd_part_set_string (self->part, self->member, source);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, old);
  self->storing = FALSE;
  jd_history_end (history, &after);

  if (!typing || self->break_after)
    jd_field_break (self);
  self->break_after = FALSE;
}

/* Following the model */

static gboolean
shows (JdField        *self,
       const JdInline *text)
{
  g_autofree char *here = dup_source (self);
  g_autofree char *there = NULL;

  if (!self->rich)
    return g_str_equal (here, jd_inline_get_text (text));

  there = jd_inline_to_source (text);

  return g_str_equal (here, there);
}

static void
load (JdField *self)
{
  const char *source = jd_part_get_string (self->part, self->member);
  g_autoptr (JdInline) text = NULL;

  if (!source)
    source = "";

  if (self->rich)
    {
      text = jd_inline_parse (source);
    }
  else
    {
      text = jd_inline_new ();
      jd_inline_append (text, source, -1, 0, NULL);
    }

  if (!shows (self, text))
    {
      self->updating++;
      jd_field_show_inline (self, text);
      self->updating--;
      self->has_pending = FALSE;
    }

  read_caret (self, &self->start, &self->end);
}

static void
on_part_changed_cb (JdField *self)
{
  if (!self->storing)
    load (self);
}

static void
unbind (JdField *self)
{
  if (self->part)
    g_clear_signal_handler (&self->part_id, self->part);
  g_clear_object (&self->part);
  g_clear_object (&self->session);
}

/* What happens in the buffer */

static void
on_insert_text_cb (JdField     *self,
                   GtkTextIter *iter,
                   const char  *text,
                   int          length)
{
  g_autofree char *line = NULL;

  if (self->updating)
    return;

  if (gtk_text_buffer_get_char_count (self->buffer) + g_utf8_strlen (text, length) > MAX_CHARS)
    {
      g_signal_stop_emission_by_name (self->buffer, "insert-text");
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (self->single_line && memchr (text, '\n', (gsize) length))
    {
      line = g_strndup (text, (gsize) length);
      g_strdelimit (line, "\n", ' ');
      g_signal_stop_emission_by_name (self->buffer, "insert-text");
      gtk_text_buffer_insert (self->buffer, iter, line, -1);
      return;
    }

  self->insert_offset = gtk_text_iter_get_offset (iter);
  self->insert_flags = 0;

  if (self->has_pending)
    {
      self->insert_flags = self->pending;
    }
  else if (!gtk_text_iter_starts_line (iter))
    {
      GtkTextIter before = *iter;

      gtk_text_iter_backward_char (&before);
      self->insert_flags = jd_field_get_flags_at (self, &before);
    }
}

static gboolean
ends_with_blank (const char *text,
                 int         length)
{
  return length > 0 && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + length)));
}

static void
on_text_inserted_cb (JdField     *self,
                     GtkTextIter *iter,
                     const char  *text,
                     int          length)
{
  if (self->updating)
    return;

  if (self->rich)
    {
      GtkTextIter start;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, self->insert_offset);
      jd_field_apply_flags (self, self->insert_flags, &start, iter);
    }

  self->typed += (guint) g_utf8_strlen (text, length);
  self->last_typed = g_utf8_strlen (text, length) == 1 ? g_utf8_get_char (text) : 0;
  if ((self->typed > LONG_STEP && ends_with_blank (text, length)) ||
      memchr (text, '\n', (gsize) length))
    self->break_after = TRUE;
}

static void
on_changed_cb (JdField *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  /* The layout is validated when idle, which is after this frame. */
  gtk_widget_queue_draw (widget);
  gtk_widget_queue_resize (widget);
  gtk_widget_activate_action (widget, "item.wake", NULL);

  if (self->updating)
    return;

  self->dirty = TRUE;
  self->updating++;
  jd_field_tint_variables (self);
  self->updating--;

  if (!self->in_action)
    /* Translators: the name of a step that Undo can take back, as in “Undo Typing” */
    jd_field_store (self, _("Typing"), TRUE);
}

static void
on_begin_action_cb (JdField *self)
{
  self->in_action = TRUE;
}

static void
on_end_action_cb (JdField *self)
{
  gunichar typed = self->last_typed;

  self->in_action = FALSE;
  self->last_typed = 0;
  if (!self->dirty)
    return;

  jd_field_store (self, _("Typing"), TRUE);
  if (typed)
    jd_field_convert_typed (self, typed);
}

static void
on_mark_set_cb (JdField           *self,
                const GtkTextIter *iter,
                GtkTextMark       *mark)
{
  guint start;
  guint end;

  if (self->updating || self->in_action || self->dirty)
    return;

  if (mark != gtk_text_buffer_get_insert (self->buffer) &&
      mark != gtk_text_buffer_get_selection_bound (self->buffer))
    return;

  read_caret (self, &start, &end);
  if (start == self->start && end == self->end)
    return;

  self->start = start;
  self->end = end;
  self->has_pending = FALSE;
  jd_field_break (self);
}

static void
on_preedit_changed_cb (JdField    *self,
                       const char *preedit)
{
  self->composing = *preedit != '\0';
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Size and drawing */

static GtkSizeRequestMode
jd_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jd_field_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  JdField *self = JD_FIELD (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = JD_FIELD_MIN_WIDTH;
      *natural = jd_field_measure_width (self);
    }
  else
    {
      const int width = for_size >= 0 ? for_size : jd_field_measure_width (self);

      *minimum = jd_field_measure_height (self, width);
      *natural = *minimum;
    }
}

static void
jd_field_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  JdField *self = JD_FIELD (widget);

  GTK_WIDGET_CLASS (jd_field_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->link_popover)
    gtk_popover_present (GTK_POPOVER (self->link_popover));
}

/* A row that rests cannot have the focus. */
static gboolean
jd_field_grab_focus (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "item.wake", NULL);

  return GTK_WIDGET_CLASS (jd_field_parent_class)->grab_focus (widget);
}

static void
jd_field_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  JdField *self = JD_FIELD (widget);

  GTK_WIDGET_CLASS (jd_field_parent_class)->snapshot (widget, snapshot);

  if (self->placeholder && !self->composing && jd_field_is_empty (self))
    jd_field_snapshot_placeholder (self, snapshot);
}

/* Hundreds of fields that nobody looks at need no dictionary. */
static void
jd_field_map (GtkWidget *widget)
{
  JdField *self = JD_FIELD (widget);

  GTK_WIDGET_CLASS (jd_field_parent_class)->map (widget);

  if (self->rich && self->session && !self->attached)
    {
      self->attached = TRUE;
      jd_writing_attach (jd_writing_get (self->session), self, jd_field_get_menu ());
    }
}

/* GObject overrides */

static void
jd_field_dispose (GObject *object)
{
  JdField *self = JD_FIELD (object);

  unbind (self);
  g_clear_pointer (&self->link_popover, gtk_widget_unparent);

  G_OBJECT_CLASS (jd_field_parent_class)->dispose (object);
}

static void
jd_field_finalize (GObject *object)
{
  JdField *self = JD_FIELD (object);

  g_clear_pointer (&self->placeholder, g_free);

  G_OBJECT_CLASS (jd_field_parent_class)->finalize (object);
}

static void
jd_field_class_init (JdFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jd_field_dispose;
  object_class->finalize = jd_field_finalize;
  widget_class->get_request_mode = jd_field_get_request_mode;
  widget_class->measure = jd_field_measure;
  widget_class->size_allocate = jd_field_size_allocate;
  widget_class->map = jd_field_map;
  widget_class->snapshot = jd_field_snapshot;
  widget_class->grab_focus = jd_field_grab_focus;
  jd_field_class_add_clipboard (GTK_TEXT_VIEW_CLASS (klass));

  signals[SIGNAL_COMMAND] =
    g_signal_new ("command", JD_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, G_TYPE_INT);
  g_signal_new ("paste-lines", JD_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0,
                g_signal_accumulator_true_handled, NULL, NULL,
                G_TYPE_BOOLEAN, 1, G_TYPE_PTR_ARRAY);
  signals[SIGNAL_ATTACH] =
    g_signal_new ("attach", JD_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", JD_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  jd_field_class_add_actions (widget_class);
}

static void
watch_buffer (JdField *self)
{
  GtkTextBuffer *buffer = self->buffer;

  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_text_inserted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "begin-user-action", G_CALLBACK (on_begin_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (on_end_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (on_mark_set_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
jd_field_init (JdField *self)
{
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  GtkTextView *view = GTK_TEXT_VIEW (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->buffer = GTK_TEXT_BUFFER (buffer);
  gtk_source_buffer_set_style_scheme (buffer, NULL);
  gtk_source_buffer_set_highlight_syntax (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_buffer (view, self->buffer);
  jd_field_create_tags (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, 0);
  gtk_text_view_set_right_margin (view, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-field");

  watch_buffer (self);
  g_signal_connect_object (self, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (jd_field_update_colors), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (jd_field_update_colors),
                           self, G_CONNECT_SWAPPED);
  jd_field_add_keys (self);
}

/* Public API */

GtkWidget *
jd_field_new (void)
{
  return g_object_new (JD_TYPE_FIELD, NULL);
}

void
jd_field_bind (JdField       *self,
               JdEditSession *session,
               gpointer       part,
               guint          member)
{
  GParamSpec *property;
  g_autofree char *detailed = NULL;

  g_return_if_fail (JD_IS_FIELD (self));
  g_return_if_fail (JD_IS_EDIT_SESSION (session));
  g_return_if_fail (JD_IS_PART (part));

  unbind (self);
  self->session = g_object_ref (session);
  self->part = g_object_ref (part);
  self->member = member;
  self->rich = jd_part_get_member (part, member)->kind == JD_VALUE_TEXT;

  property = JD_PART_GET_CLASS (part)->properties[member + 1];
  detailed = g_strconcat ("notify::", property->name, NULL);
  self->part_id = g_signal_connect_object (part, detailed, G_CALLBACK (on_part_changed_cb), self,
                                           G_CONNECT_SWAPPED);
  jd_field_set_locked (self, self->locked);
  load (self);
}

JdPart *
jd_field_get_part (JdField *self)
{
  g_return_val_if_fail (JD_IS_FIELD (self), NULL);

  return self->part;
}

guint
jd_field_get_member (JdField *self)
{
  g_return_val_if_fail (JD_IS_FIELD (self), 0);

  return self->member;
}

void
jd_field_get_place (JdField *self,
                    JdPlace *place)
{
  g_return_if_fail (JD_IS_FIELD (self));
  g_return_if_fail (place != NULL);

  *place = (JdPlace) { self->part, self->member, self->start, self->end };
}

void
jd_field_set_placeholder (JdField    *self,
                          const char *placeholder)
{
  g_return_if_fail (JD_IS_FIELD (self));

  if (!g_set_str (&self->placeholder, placeholder))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder ? placeholder : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
jd_field_set_name (JdField    *self,
                   const char *name)
{
  g_return_if_fail (JD_IS_FIELD (self));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
jd_field_set_single_line (JdField  *self,
                          gboolean  single_line)
{
  g_return_if_fail (JD_IS_FIELD (self));

  self->single_line = single_line;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE,
                                  !single_line, -1);
}

void
jd_field_set_locked (JdField  *self,
                     gboolean  locked)
{
  gboolean editable;

  g_return_if_fail (JD_IS_FIELD (self));

  self->locked = locked;
  editable = !locked && (!self->session || jd_edit_session_is_editable (self->session));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY,
                                  !editable, -1);
}

gboolean
jd_field_is_empty (JdField *self)
{
  g_return_val_if_fail (JD_IS_FIELD (self), TRUE);

  return gtk_text_buffer_get_char_count (self->buffer) == 0;
}

void
jd_field_select (JdField *self,
                 guint    start,
                 guint    end)
{
  GtkTextIter bound;
  GtkTextIter insert;

  g_return_if_fail (JD_IS_FIELD (self));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &bound, (int) MIN (start, G_MAXINT));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &insert, (int) MIN (end, G_MAXINT));
  gtk_text_buffer_select_range (self->buffer, &insert, &bound);
}

gboolean
jd_field_run (JdField        *self,
              JdFieldCommand  command)
{
  gboolean handled = FALSE;

  g_return_val_if_fail (JD_IS_FIELD (self), FALSE);

  g_signal_emit (self, signals[SIGNAL_COMMAND], 0, (int) command, &handled);

  return handled;
}
