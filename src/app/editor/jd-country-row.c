/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-country-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jd-choice-labels.h"
#include "jd-country.h"
#include "jd-form-rows.h"
#include "jd-place-mark.h"

struct _JdCountryRow {
  AdwComboRow parent_instance;

  /* Owned */
  JdEditSession *session;
  JdPart *part;
  GPtrArray *codes;

  guint member;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdCountryRow, jd_country_row, ADW_TYPE_COMBO_ROW)

typedef struct {
  const char *code;
  const char *name;
  char *key;
} Country;

static int
compare_countries (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (((const Country *) a)->key, ((const Country *) b)->key);
}

static void
country_clear (gpointer data)
{
  g_free (((Country *) data)->key);
}

static void
fill (JdCountryRow *self)
{
  const char *lang = jd_form_rows_get_language ();
  g_autofree char *base = g_strndup (lang, strcspn (lang, "_-.@"));
  g_autoptr (GArray) countries = g_array_new (FALSE, FALSE, sizeof (Country));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *unknown = jd_part_get_string (self->part, self->member);

  g_array_set_clear_func (countries, country_clear);
  for (guint i = 0; i < jd_country_get_n (); i++)
    {
      const char *code = jd_country_get_code (i);
      const char *name = jd_country_get_name (code, base);
      Country country = { code, name, g_utf8_collate_key (name, -1) };

      g_array_append_val (countries, country);
    }
  g_array_sort (countries, compare_countries);

  g_ptr_array_set_size (self->codes, 0);
  g_ptr_array_add (self->codes, NULL);
  gtk_string_list_append (names, jd_choice_get_label (jd_workplaces, -1));
  for (guint i = 0; i < countries->len; i++)
    {
      const Country *country = &g_array_index (countries, Country, i);

      g_ptr_array_add (self->codes, (gpointer) country->code);
      gtk_string_list_append (names, country->name);
    }

  if (unknown && !jd_country_get_name (unknown, base))
    {
      g_ptr_array_add (self->codes, (gpointer) g_intern_string (unknown));
      gtk_string_list_append (names, unknown);
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
}

static guint
find_code (JdCountryRow *self,
           const char   *code)
{
  for (guint i = 0; i < self->codes->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show (JdCountryRow *self)
{
  const char *code = jd_part_get_string (self->part, self->member);

  if (self->busy)
    return;

  self->busy = TRUE;
  if (find_code (self, code) == GTK_INVALID_LIST_POSITION)
    fill (self);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_code (self, code));
  self->busy = FALSE;
}

static void
on_selected_cb (JdCountryRow *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  JdHistory *history;
  JdPlace place;

  if (self->busy || !self->session || selected >= self->codes->len)
    return;

  history = jd_edit_session_get_history (self->session);
  place = (JdPlace) { self->part, self->member, 0, 0 };
  self->busy = TRUE;
  /* Translators: the name of a step that Undo can take back, as in “Undo Change Country” */
  jd_history_begin (history, _("Change Country"), &place);
  jd_part_set_string (self->part, self->member, g_ptr_array_index (self->codes, selected));
  jd_history_end (history, &place);
  self->busy = FALSE;
}

static void
jd_country_row_dispose (GObject *object)
{
  JdCountryRow *self = JD_COUNTRY_ROW (object);

  g_clear_object (&self->part);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jd_country_row_parent_class)->dispose (object);
}

static void
jd_country_row_finalize (GObject *object)
{
  g_ptr_array_unref (JD_COUNTRY_ROW (object)->codes);

  G_OBJECT_CLASS (jd_country_row_parent_class)->finalize (object);
}

static void
jd_country_row_class_init (JdCountryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_country_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = jd_country_row_finalize;
}

static void
jd_country_row_init (JdCountryRow *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                               "string");

  self->codes = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_combo_row_set_expression (row, name);
  adw_combo_row_set_enable_search (row, TRUE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

GtkWidget *
jd_country_row_new (JdEditSession *session,
                    gpointer       part,
                    guint          member,
                    const char    *title)
{
  JdCountryRow *self;
  g_autofree char *detailed = NULL;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);
  g_return_val_if_fail (JD_IS_PART (part), NULL);

  self = g_object_new (JD_TYPE_COUNTRY_ROW, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  self->part = g_object_ref (part);
  self->member = member;
  show (self);
  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self), jd_edit_session_is_editable (session));
  jd_place_mark (GTK_WIDGET (self), part, member);

  detailed = g_strconcat ("notify::", JD_PART_GET_CLASS (part)->properties[member + 1]->name, NULL);
  g_signal_connect_object (part, detailed, G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
