/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-places-row.h"

#include <glib/gi18n.h>

#include "jd-choice-labels.h"
#include "jd-fact-line.h"
#include "jd-form-rows.h"
#include "jd-place-mark.h"
#include "jd-place-rows.h"
#include "jd-toast.h"

struct _JdPlacesRow {
  AdwExpanderRow parent_instance;

  /* Owned */
  JdEditSession *session;
  GPtrArray *places;

  /* Template */
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (JdPlacesRow, jd_places_row, ADW_TYPE_EXPANDER_ROW)

static JdPartList *
get_list (JdPlacesRow *self)
{
  return jd_part_get_list (jd_edit_session_get_document (self->session), JD_DOCUMENT_LOCATIONS);
}

/* The rows */

/* An expander row only appends, so the rows of all places go and come when a place comes, goes or
 * moves. They are the same widgets, so what is typed in them stays. */
static void
sync_places (JdPlacesRow *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  JdPartList *list = get_list (self);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same = self->places->len == jd_part_list_get_n (list);

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    {
      JdPart *part = jd_part_list_get (list, i);
      JdPlaceRows *found = NULL;

      for (guint j = 0; j < self->places->len; j++)
        {
          JdPlaceRows *rows = g_ptr_array_index (self->places, j);

          if (jd_place_rows_get_location (rows) == part)
            {
              found = g_object_ref (rows);
              same = same && i == j;
            }
        }

      if (!found)
        {
          found = jd_place_rows_new (self->session, part);
          same = FALSE;
        }
      g_ptr_array_add (fresh, found);
    }

  if (!same)
    {
      g_object_ref (self->add_row);
      adw_expander_row_remove (row, self->add_row);
      for (guint i = 0; i < self->places->len; i++)
        jd_place_rows_remove_from (g_ptr_array_index (self->places, i), row);
      for (guint i = 0; i < fresh->len; i++)
        jd_place_rows_add_to (g_ptr_array_index (fresh, i), row);
      adw_expander_row_add_row (row, self->add_row);
      g_object_unref (self->add_row);
    }

  g_ptr_array_unref (self->places);
  self->places = g_steal_pointer (&fresh);
}

static void
on_add_cb (JdPlacesRow *self)
{
  JdHistory *history = jd_edit_session_get_history (self->session);
  JdDocument *document = jd_edit_session_get_document (self->session);
  const JdPlace before = { JD_PART (document), JD_DOCUMENT_LOCATIONS, 0, 0 };
  JdPlace after = { NULL, JD_LOCATION_WORKPLACE, 0, 0 };
  JdPart *last = jd_part_list_get (get_list (self), jd_part_list_get_n (get_list (self)) - 1);

  /* Translators: the name of a step that Undo can take back, as in “Undo Add Place” */
  jd_history_begin (history, _("Add Place"), &before);
  after.part = jd_part_list_append_new (get_list (self));
  jd_part_set_string (after.part, JD_LOCATION_WORKPLACE,
                      last ? jd_part_get_string (last, JD_LOCATION_WORKPLACE)
                           : jd_workplaces[JD_WORKPLACE_ONSITE]);
  jd_history_end (history, &after);

  sync_places (self);
  GtkWidget *widget = jd_place_find (GTK_WIDGET (self), after.part, after.member);

  if (widget)
    gtk_widget_grab_focus (widget);
}

/* The summary */

static char *
dup_summary (JdPart *location)
{
  const char *lang = jd_form_rows_get_language ();
  JdPart *address = jd_part_get_part (location, JD_LOCATION_ADDRESS);
  const char *city = jd_part_get_string (address, JD_ADDRESS_CITY);
  const char *country = jd_part_get_string (address, JD_ADDRESS_COUNTRY);
  const int workplace = jd_part_get_choice (location, JD_LOCATION_WORKPLACE);
  const int days = jd_part_get_integer (location, JD_LOCATION_DAYS_ON_SITE);
  g_autofree char *country_name = country ? jd_words_dup_country (lang, country) : NULL;
  g_autofree char *place = NULL;
  GString *facts = g_string_new (NULL);

  if (city && country)
    /* Translators: a city and its country */
    place = g_strdup_printf (C_("place", "%s, %s"), city, country_name);
  jd_fact_line_append (facts, place ? place : city ? city : country_name);

  if (workplace == JD_WORKPLACE_HYBRID && days > 0)
    {
      g_autofree char *hybrid =
        g_strdup_printf (ngettext ("Hybrid, %u day on site", "Hybrid, %u days on site",
                                   (guint) days), (guint) days);

      jd_fact_line_append (facts, hybrid);
    }
  else if (workplace >= 0)
    {
      jd_fact_line_append (facts, jd_choice_get_label (jd_workplaces, workplace));
    }

  return g_string_free (facts, FALSE);
}

void
jd_places_row_refresh (JdPlacesRow *self)
{
  JdPartList *list;
  g_autoptr (GString) text = NULL;

  g_return_if_fail (JD_IS_PLACES_ROW (self));

  sync_places (self);
  list = get_list (self);
  text = g_string_new (NULL);

  for (guint i = 0; i < jd_part_list_get_n (list); i++)
    {
      g_autofree char *summary = dup_summary (jd_part_list_get (list, i));

      if (text->len > 0 && *summary)
        /* Translators: between two places of a job */
        g_string_append (text, _("; "));
      g_string_append (text, summary);
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 text->len > 0 ? text->str : _("Add where the work is done"));
}

static void
jd_places_row_dispose (GObject *object)
{
  JdPlacesRow *self = JD_PLACES_ROW (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_places_row_parent_class)->dispose (object);
}

static void
jd_places_row_class_init (JdPlacesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_places_row_dispose;
}

static void
jd_places_row_init (JdPlacesRow *self)
{
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self);

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, _("Places"));
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
jd_places_row_new (JdEditSession *session)
{
  JdPlacesRow *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_PLACES_ROW, NULL);
  self->session = g_object_ref (session);
  self->add_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Add Place"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  gtk_widget_set_sensitive (self->add_row, jd_edit_session_is_editable (session));
  jd_place_mark (self->add_row, jd_edit_session_get_document (session), JD_DOCUMENT_LOCATIONS);
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (on_add_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->add_row);
  jd_places_row_refresh (self);

  return GTK_WIDGET (self);
}
