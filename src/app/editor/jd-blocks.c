/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-blocks.h"

#include <glib/gi18n.h>

#include "jd-block-edit.h"
#include "jd-outliner.h"
#include "jd-part-box.h"
#include "jd-place-mark.h"
#include "jd-rows.h"

struct _JdBlocks {
  GtkBox parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *section;
  JdPart *spare_paragraph;
  JdPart *spare_list;
  char *placeholder;

  JdBlocksMode mode;
  JdItemKind kind;
  JdRows rows;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (JdBlocks, jd_blocks, GTK_TYPE_BOX)

static gboolean
is_list (gpointer block)
{
  const int type = jd_part_get_choice (block, JD_BLOCK_TYPE);

  return type == JD_BLOCK_TYPE_BULLETS || type == JD_BLOCK_TYPE_NUMBERS;
}

static gboolean
has_list (JdPartList *blocks)
{
  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    {
      if (is_list (jd_part_list_get (blocks, i)))
        return TRUE;
    }

  return FALSE;
}

static JdPart *
create_block (JdBlockType type)
{
  JdPart *block = JD_PART (jd_block_new ());

  jd_part_set_choice (block, JD_BLOCK_TYPE, type);

  return block;
}

/* A spare block that was used and deleted keeps its text for Undo, so it is no spare any more. */
static void
renew_spares (JdBlocks *self)
{
  JdPart *paragraph = self->spare_paragraph;
  JdPart *list = self->spare_list;

  if (!paragraph ||
      (!jd_part_get_parent (paragraph) && jd_part_get_string (paragraph, JD_BLOCK_TEXT)))
    {
      g_clear_object (&self->spare_paragraph);
      self->spare_paragraph = create_block (JD_BLOCK_TYPE_PARAGRAPH);
    }

  if (!list || (!jd_part_get_parent (list) && jd_part_has (list, JD_BLOCK_ITEMS)))
    {
      g_clear_object (&self->spare_list);
      self->spare_list = create_block (JD_BLOCK_TYPE_BULLETS);
    }
}

/* What is shown where there is nothing is a block that is in no section yet. */
static GPtrArray *
list_blocks (JdBlocks *self)
{
  JdPartList *blocks = self->rows.list;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  renew_spares (self);

  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    g_ptr_array_add (parts, jd_part_list_get (blocks, i));

  if (self->mode == JD_BLOCKS_PROSE && parts->len == 0)
    g_ptr_array_add (parts, self->spare_paragraph);
  else if (self->mode == JD_BLOCKS_LIST && !has_list (blocks))
    g_ptr_array_add (parts, self->spare_list);

  return g_steal_pointer (&parts);
}

/* Keys in paragraphs */

static JdField *
get_field (GtkWidget *child)
{
  return g_object_get_data (G_OBJECT (child), "jd-field");
}

static void
enter_child (GtkWidget *child,
             gboolean   last,
             int        x)
{
  if (JD_IS_OUTLINER (child))
    jd_outliner_focus_edge (JD_OUTLINER (child), last, x);
  else
    jd_field_enter (get_field (child), last, x);
}

static gboolean
step_focus (JdBlocks  *self,
            GtkWidget *child,
            gboolean   down,
            int        x)
{
  child = down ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  if (!child)
    return FALSE;

  enter_child (child, !down, x);

  return TRUE;
}

static void
go_to (JdBlocks      *self,
       const JdPlace *place)
{
  GtkWidget *child = jd_part_box_find (GTK_BOX (self), place->part);
  GtkWidget *item = jd_place_find (GTK_WIDGET (self), place->part, place->member);

  if (JD_IS_ITEM (place->part) && item)
    {
      jd_place_go_to (item, place->start, place->end);
      return;
    }

  if (!child)
    child = gtk_widget_get_first_child (GTK_WIDGET (self));
  if (!child)
    return;

  if (JD_IS_OUTLINER (child))
    {
      jd_outliner_focus_edge (JD_OUTLINER (child), place->end > 0, 0);
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (get_field (child)));
      jd_field_select (get_field (child), place->start, place->end);
    }
}

/* At the start of a paragraph below a list there is nothing to join with. */
static gboolean
join_previous (JdBlocks  *self,
               GtkWidget *child,
               JdPlace   *place)
{
  GtkWidget *above = gtk_widget_get_prev_sibling (child);

  if (!above || !JD_IS_OUTLINER (above))
    return jd_rows_join_previous (&self->rows, place);

  if (jd_part_get_string (place->part, JD_BLOCK_TEXT))
    return FALSE;

  jd_rows_remove (&self->rows, place);
  *place = (JdPlace) { jd_part_box_get_part (above), JD_BLOCK_ITEMS, 0, 1 };

  return TRUE;
}

static gboolean
join_next (JdBlocks  *self,
           GtkWidget *child,
           JdPlace   *place)
{
  GtkWidget *below = gtk_widget_get_next_sibling (child);

  if (!below || JD_IS_OUTLINER (below))
    return FALSE;

  return jd_rows_join_next (&self->rows, place);
}

static gboolean
split (JdBlocks *self,
       JdPlace  *place)
{
  /* Enter in an empty paragraph would only add more of them. */
  if (!jd_part_get_string (place->part, JD_BLOCK_TEXT))
    return FALSE;

  return jd_rows_split (&self->rows, place);
}

static gboolean
make_list (JdBlocks       *self,
           JdPlace        *place,
           JdFieldCommand  command)
{
  if (jd_part_get_choice (place->part, JD_BLOCK_TYPE) != JD_BLOCK_TYPE_PARAGRAPH)
    return FALSE;

  jd_block_edit_make_list (self->rows.history, place,
                           command == JD_FIELD_NUMBERS ? JD_BLOCK_TYPE_NUMBERS
                                                       : JD_BLOCK_TYPE_BULLETS);

  return TRUE;
}

static gboolean
on_field_command_cb (JdBlocks *self,
                     int       command,
                     JdField  *field)
{
  GtkWidget *child = jd_part_box_find (GTK_BOX (self), jd_field_get_part (field));
  gboolean done = FALSE;
  JdPlace place;

  jd_field_get_place (field, &place);

  if (command == JD_FIELD_UP || command == JD_FIELD_DOWN)
    return step_focus (self, child, command == JD_FIELD_DOWN, jd_field_get_caret_x (field));

  if (jd_part_list_index_of (self->rows.list, place.part) < 0)
    return command == JD_FIELD_ENTER;

  if (command == JD_FIELD_ENTER)
    done = split (self, &place);
  else if (command == JD_FIELD_BACKSPACE)
    done = join_previous (self, child, &place);
  else if (command == JD_FIELD_DELETE)
    done = join_next (self, child, &place);
  else if (command == JD_FIELD_MOVE_UP)
    done = jd_rows_move (&self->rows, &place, -1);
  else if (command == JD_FIELD_MOVE_DOWN)
    done = jd_rows_move (&self->rows, &place, 1);
  else if (command == JD_FIELD_REMOVE)
    done = jd_rows_remove (&self->rows, &place);
  else if (command == JD_FIELD_BULLETS || command == JD_FIELD_NUMBERS)
    done = make_list (self, &place, command);

  if (done)
    {
      jd_blocks_sync (self);
      go_to (self, &place);
    }

  return done || command == JD_FIELD_ENTER;
}

static gboolean
on_paste_lines_cb (JdBlocks   *self,
                   GPtrArray  *lines,
                   JdField    *field)
{
  JdHistory *history = self->rows.history;
  JdPlace place;
  guint n;

  jd_field_get_place (field, &place);

  jd_history_begin (history, _("Paste"), &place);
  if (!jd_part_get_parent (place.part))
    jd_part_list_append (self->rows.list, place.part);
  n = jd_rows_paste (&self->rows, &place, lines);
  jd_history_end (history, &place);

  jd_blocks_sync (self);
  go_to (self, &place);

  return n > 0;
}

static void
on_field_attach_cb (JdBlocks *self,
                    JdField  *field)
{
  jd_part_list_append (self->rows.list, jd_field_get_part (field));
}

static void
on_outliner_attach_cb (JdBlocks   *self,
                       JdOutliner *outliner)
{
  jd_part_list_append (self->rows.list, self->spare_list);
}

static gboolean
on_outliner_end_list_cb (JdBlocks *self,
                         JdPlace  *place)
{
  if (self->mode != JD_BLOCKS_PROSE)
    return FALSE;

  jd_block_edit_end_list (self->rows.history, place);
  jd_blocks_sync (self);
  go_to (self, place);

  return TRUE;
}

static gboolean
on_outliner_leave_cb (JdBlocks   *self,
                      gboolean    down,
                      JdOutliner *outliner)
{
  return step_focus (self, GTK_WIDGET (outliner), down, 0);
}

/* Widgets */

static GtkWidget *
create_outliner (JdBlocks *self,
                 JdPart   *block)
{
  const JdRows rows = {
    .list = jd_part_get_list (block, JD_BLOCK_ITEMS),
    .text = JD_ITEM_TEXT,
    .items = JD_ITEM_ITEMS,
    .choice = -1,
  };
  const gboolean numbered = jd_part_get_choice (block, JD_BLOCK_TYPE) == JD_BLOCK_TYPE_NUMBERS;
  GtkWidget *outliner = jd_outliner_new (self->session, &rows, self->kind,
                                         numbered ? JD_OUTLINER_ROW_NUMBERED : 0);

  g_signal_connect_object (outliner, "attach", G_CALLBACK (on_outliner_attach_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (outliner, "end-list", G_CALLBACK (on_outliner_end_list_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (outliner, "leave", G_CALLBACK (on_outliner_leave_cb), self,
                           G_CONNECT_SWAPPED);
  jd_outliner_sync (JD_OUTLINER (outliner));

  return outliner;
}

static GtkWidget *
create_text (JdBlocks *self,
             JdPart   *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *field = jd_field_new ();
  const int type = jd_part_get_choice (block, JD_BLOCK_TYPE);

  gtk_widget_add_css_class (box, "jd-block");
  if (type == JD_BLOCK_TYPE_HEADING)
    gtk_widget_add_css_class (field, "heading");
  else if (type == JD_BLOCK_TYPE_QUOTE)
    gtk_widget_add_css_class (box, "jd-quote");

  g_signal_connect_object (field, "command", G_CALLBACK (on_field_command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "paste-lines", G_CALLBACK (on_paste_lines_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "attach", G_CALLBACK (on_field_attach_cb), self,
                           G_CONNECT_SWAPPED);
  jd_field_bind (JD_FIELD (field), self->session, block, JD_BLOCK_TEXT);
  g_object_set_data (G_OBJECT (box), "jd-field", field);
  gtk_box_append (GTK_BOX (box), field);

  return box;
}

static GtkWidget *
create_child (gpointer part,
              gpointer user_data)
{
  return is_list (part) ? create_outliner (user_data, part) : create_text (user_data, part);
}

/* A block whose type changed needs another widget. */
static void
drop_mismatches (JdBlocks *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (is_list (jd_part_box_get_part (child)) != JD_IS_OUTLINER (child))
        gtk_box_remove (GTK_BOX (self), child);
      child = next;
    }
}

static void
name_children (JdBlocks *self)
{
  const char *title = jd_part_get_string (self->section, JD_SECTION_TITLE);
  const gboolean single = jd_part_list_get_n (self->rows.list) <= 1;
  guint n_texts = 0;
  guint number = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child))
    n_texts += JD_IS_OUTLINER (child) ? 0 : 1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      JdField *field = get_field (child);
      g_autofree char *name = NULL;

      if (!field)
        continue;

      name = jd_item_kind_dup_name (JD_ITEM_KIND_PARAGRAPH, ++number, n_texts);
      jd_field_set_name (field, n_texts == 1 && title ? title : name);
      jd_field_set_placeholder (field, single ? self->placeholder : NULL);
      jd_field_set_locked (field, jd_part_get_flag (self->section, JD_SECTION_LOCKED) &&
                                    jd_part_get_choice (jd_part_get_root (self->section),
                                                        JD_DOCUMENT_KIND) <= 0);
    }
}

void
jd_blocks_sync (JdBlocks *self)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_if_fail (JD_IS_BLOCKS (self));

  self->stale = FALSE;
  parts = list_blocks (self);
  drop_mismatches (self);
  jd_part_box_sync (GTK_BOX (self), parts, create_child, self);
  name_children (self);
  gtk_widget_set_visible (GTK_WIDGET (self), parts->len > 0);
}

static void
on_document_changed_cb (JdBlocks *self,
                        JdChange *change)
{
  if (change->part == self->section ||
      (change->kind == JD_CHANGE_VALUE && change->member == JD_BLOCK_TYPE &&
       jd_part_get_parent (change->part) == self->section))
    self->stale = TRUE;
}

static void
on_step_done_cb (JdBlocks *self)
{
  if (self->stale)
    jd_blocks_sync (self);
}

/* GObject overrides */

static void
jd_blocks_dispose (GObject *object)
{
  JdBlocks *self = JD_BLOCKS (object);

  g_clear_object (&self->spare_paragraph);
  g_clear_object (&self->spare_list);
  g_clear_object (&self->section);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_blocks_parent_class)->dispose (object);
}

static void
jd_blocks_finalize (GObject *object)
{
  g_free (JD_BLOCKS (object)->placeholder);

  G_OBJECT_CLASS (jd_blocks_parent_class)->finalize (object);
}

static void
jd_blocks_class_init (JdBlocksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jd_blocks_dispose;
  object_class->finalize = jd_blocks_finalize;
}

static void
jd_blocks_init (JdBlocks *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "jd-blocks");
}

/* What follows a sub-heading is a paragraph; what follows another text is the same again. */
static void
init_block (gpointer part,
            gpointer like)
{
  const int type = like ? jd_part_get_choice (like, JD_BLOCK_TYPE) : -1;

  jd_part_set_choice (part, JD_BLOCK_TYPE,
                      type == JD_BLOCK_TYPE_QUOTE ? JD_BLOCK_TYPE_QUOTE : JD_BLOCK_TYPE_PARAGRAPH);
}

/* Public API */

GtkWidget *
jd_blocks_new (JdEditSession *session,
               gpointer       section,
               JdBlocksMode   mode,
               JdItemKind     kind)
{
  JdBlocks *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_SECTION (section), NULL);

  self = g_object_new (JD_TYPE_BLOCKS, NULL);
  self->session = g_object_ref (session);
  self->section = g_object_ref (section);
  self->mode = mode;
  self->kind = kind;
  self->rows = (JdRows) {
    .history = jd_edit_session_get_history (session),
    .list = jd_part_get_list (section, JD_SECTION_BLOCKS),
    .text = JD_BLOCK_TEXT,
    .items = -1,
    .choice = -1,
    .init = init_block,
  };

  g_signal_connect_object (jd_edit_session_get_document (session), "changed",
                           G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows.history, "notify::undo-label",
                           G_CALLBACK (on_step_done_cb), self, G_CONNECT_SWAPPED);
  jd_blocks_sync (self);

  return GTK_WIDGET (self);
}

void
jd_blocks_set_placeholder (JdBlocks   *self,
                           const char *placeholder)
{
  g_return_if_fail (JD_IS_BLOCKS (self));

  if (g_set_str (&self->placeholder, placeholder))
    name_children (self);
}

guint
jd_blocks_count_items (gpointer section)
{
  JdPartList *blocks;
  guint n = 0;

  g_return_val_if_fail (JD_IS_SECTION (section), 0);

  blocks = jd_part_get_list (section, JD_SECTION_BLOCKS);
  for (guint i = 0; i < jd_part_list_get_n (blocks); i++)
    {
      JdPartList *items = jd_part_get_list (jd_part_list_get (blocks, i), JD_BLOCK_ITEMS);

      for (guint j = 0; j < jd_part_list_get_n (items); j++)
        n += 1 + jd_part_list_get_n (jd_part_get_list (jd_part_list_get (items, j), JD_ITEM_ITEMS));
    }

  return n;
}
