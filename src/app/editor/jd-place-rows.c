/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-place-rows.h"

#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-country-row.h"
#include "jd-form-rows.h"
#include "jd-names.h"
#include "jd-place-mark.h"
#include "jd-toast.h"

struct _JdPlaceRows {
  GObject parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *location;
  GPtrArray *rows;

  /* Borrowed */
  GtkWidget *city;
  GtkWidget *days;
  GtkWidget *regions;
};

G_DEFINE_FINAL_TYPE (JdPlaceRows, jd_place_rows, G_TYPE_OBJECT)

static void
show_rows (JdPlaceRows *self)
{
  const int workplace = jd_part_get_choice (self->location, JD_LOCATION_WORKPLACE);

  gtk_widget_set_visible (self->days, workplace == JD_WORKPLACE_HYBRID);
  gtk_widget_set_visible (self->regions, workplace == JD_WORKPLACE_REMOTE);
}

static void
on_remove_cb (JdPlaceRows *self)
{
  JdHistory *history = jd_edit_session_get_history (self->session);
  JdPart *document = JD_PART (jd_edit_session_get_document (self->session));
  JdPartList *list = jd_part_get_list (document, JD_DOCUMENT_LOCATIONS);
  const int index = jd_part_list_index_of (list, self->location);
  const JdPlace before = { self->location, JD_LOCATION_WORKPLACE, 0, 0 };
  const JdPlace after = { document, JD_DOCUMENT_LOCATIONS, 0, 0 };
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (self->city));

  if (index < 0)
    return;

  g_object_ref (self);
  /* Translators: the name of a step that Undo can take back, as in “Undo Delete Place” */
  jd_history_begin (history, _("Delete Place"), &before);
  jd_part_list_remove (list, (guint) index);
  jd_history_end (history, &after);

  if (window)
    {
      GtkWidget *add = jd_place_find (window, document, JD_DOCUMENT_LOCATIONS);

      if (add)
        gtk_widget_grab_focus (add);
      jd_toast_show_undo (window, _("Place deleted"));
    }
  g_object_unref (self);
}

static void
add (JdPlaceRows *self,
     GtkWidget   *row)
{
  g_ptr_array_add (self->rows, g_object_ref_sink (row));
}

static void
build (JdPlaceRows *self)
{
  JdEditSession *session = self->session;
  JdPart *address = jd_part_get_part (self->location, JD_LOCATION_ADDRESS);
  g_auto (GStrv) workplaces = jd_choice_dup_labels (jd_workplaces);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *workplace = jd_form_rows_new_combo (session, self->location, JD_LOCATION_WORKPLACE,
                                                 _("Workplace"),
                                                 (const char *const *) workplaces);

  jd_names_set_with_tooltip (remove, _("Delete Place"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (workplace), remove);
  add (self, workplace);

  self->city = jd_form_rows_new_entry (session, address, JD_ADDRESS_CITY, _("City"));
  add (self, self->city);
  add (self, jd_country_row_new (session, address, JD_ADDRESS_COUNTRY, _("Country or Region")));
  self->days = jd_form_rows_new_spin (session, self->location, JD_LOCATION_DAYS_ON_SITE,
                                      _("Days on Site a Week"));
  add (self, self->days);
  self->regions = jd_form_rows_new_entry (session, self->location, JD_LOCATION_HIRING_REGIONS,
                                          _("Hire From"));
  add (self, self->regions);
}

static void
jd_place_rows_dispose (GObject *object)
{
  JdPlaceRows *self = JD_PLACE_ROWS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->location);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_place_rows_parent_class)->dispose (object);
}

static void
jd_place_rows_class_init (JdPlaceRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_place_rows_dispose;
}

static void
jd_place_rows_init (JdPlaceRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

JdPlaceRows *
jd_place_rows_new (JdEditSession *session,
                   gpointer       location)
{
  JdPlaceRows *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_LOCATION (location), NULL);

  self = g_object_new (JD_TYPE_PLACE_ROWS, NULL);
  self->session = g_object_ref (session);
  self->location = g_object_ref (location);
  build (self);
  g_signal_connect_object (location, "notify::workplace", G_CALLBACK (show_rows), self,
                           G_CONNECT_SWAPPED);
  show_rows (self);

  return self;
}

JdPart *
jd_place_rows_get_location (JdPlaceRows *self)
{
  g_return_val_if_fail (JD_IS_PLACE_ROWS (self), NULL);

  return self->location;
}

void
jd_place_rows_add_to (JdPlaceRows    *self,
                      AdwExpanderRow *row)
{
  g_return_if_fail (JD_IS_PLACE_ROWS (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_add_row (row, g_ptr_array_index (self->rows, i));
}

void
jd_place_rows_remove_from (JdPlaceRows    *self,
                           AdwExpanderRow *row)
{
  g_return_if_fail (JD_IS_PLACE_ROWS (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (row, g_ptr_array_index (self->rows, i));
}
