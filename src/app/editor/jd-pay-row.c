/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-pay-row.h"

#include <glib/gi18n.h>

#include "jd-amount-entry.h"
#include "jd-choice-labels.h"
#include "jd-form-rows.h"
#include "jd-token-menu.h"

struct _JdPayRow {
  AdwExpanderRow parent_instance;

  /* Owned */
  JdEditSession *session;

  /* Template */
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *message;
  GtkWidget *benefits;
};

G_DEFINE_FINAL_TYPE (JdPayRow, jd_pay_row, ADW_TYPE_EXPANDER_ROW)

/* The currencies of most postings; any other that a file has is shown too. */
static const char *const currencies[] = {
  "EUR", "USD", "GBP", "CHF", "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CLP", "CNY", "COP",
  "CZK", "DKK", "EGP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "MAD",
  "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR",
  "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH", "VND", "ZAR", NULL,
};

static JdPart *
get_pay (JdPayRow *self)
{
  return jd_part_get_part (jd_edit_session_get_document (self->session),
                           JD_DOCUMENT_COMPENSATION);
}

/* The summary */

static char *
dup_range (JdPart *pay)
{
  const char *lang = jd_form_rows_get_language ();
  const char *currency = jd_part_get_string (pay, JD_COMPENSATION_CURRENCY);
  const double min = jd_part_get_number (pay, JD_COMPENSATION_MIN);
  const double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);
  g_autofree char *from = min >= 0 ? jd_words_dup_amount (lang, min, currency) : NULL;
  g_autofree char *to = max >= 0 ? jd_words_dup_amount (lang, max, currency) : NULL;

  if (from && to && g_str_equal (from, to))
    return g_steal_pointer (&from);
  if (from && to)
    /* Translators: pay from one figure to another */
    return g_strdup_printf (C_("pay", "%s – %s"), from, to);
  if (from)
    /* Translators: pay with no upper end */
    return g_strdup_printf (C_("pay", "From %s"), from);
  if (to)
    /* Translators: pay with no lower end */
    return g_strdup_printf (C_("pay", "Up to %s"), to);

  return NULL;
}

static const char *
get_period (int period)
{
  switch (period)
    {
    case JD_PERIOD_HOUR:
      return _("an hour");
    case JD_PERIOD_DAY:
      return _("a day");
    case JD_PERIOD_WEEK:
      return _("a week");
    case JD_PERIOD_MONTH:
      return _("a month");
    case JD_PERIOD_YEAR:
      return _("a year");
    default:
      return NULL;
    }
}

static gboolean
is_upside_down (JdPart *pay)
{
  const double max = jd_part_get_number (pay, JD_COMPENSATION_MAX);

  return max >= 0 && max < jd_part_get_number (pay, JD_COMPENSATION_MIN);
}

static void
show_error (JdPayRow *self,
            gboolean  error)
{
  jd_amount_entry_set_error (JD_AMOUNT_ENTRY (self->to), error);
  gtk_widget_set_visible (self->message, error);
}

/* Nobody is told while typing that the figure is still too small. */
static void
on_left_cb (JdPayRow *self)
{
  show_error (self, is_upside_down (get_pay (self)));
}

void
jd_pay_row_refresh (JdPayRow *self)
{
  JdPart *pay;
  const char *period;
  g_autofree char *range = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (JD_IS_PAY_ROW (self));

  pay = get_pay (self);
  range = dup_range (pay);
  period = get_period (jd_part_get_choice (pay, JD_COMPENSATION_PERIOD));
  if (range && period)
    /* Translators: pay and what it is for: “€55,000 – €70,000 a year” */
    text = g_strdup_printf (C_("pay", "%s %s"), range, period);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 text ? text : range ? range : _("Add what the job pays"));

  if (!is_upside_down (pay))
    show_error (self, FALSE);
  /* Benefits have one place in the form: their own section, where there is one. */
  gtk_widget_set_visible (self->benefits,
                          !jd_document_find_section (jd_edit_session_get_document (self->session),
                                                     JD_SECTION_ROLE_BENEFITS));
}

static void
jd_pay_row_dispose (GObject *object)
{
  g_clear_object (&JD_PAY_ROW (object)->session);

  G_OBJECT_CLASS (jd_pay_row_parent_class)->dispose (object);
}

static void
jd_pay_row_class_init (JdPayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jd_pay_row_dispose;
}

static void
jd_pay_row_init (JdPayRow *self)
{
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (self);

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, _("Pay"));
}

/* The rows */

static GtkWidget *
create_wrap_box (void)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_FILL);

  return box;
}

/* Four in a line, or two and two, or, in large text on a phone, one by one. */
static void
append_pair (GtkWidget *cells,
             GtkWidget *first,
             GtkWidget *second)
{
  GtkWidget *pair = create_wrap_box ();

  adw_wrap_box_append (ADW_WRAP_BOX (pair), first);
  adw_wrap_box_append (ADW_WRAP_BOX (pair), second);
  gtk_widget_set_hexpand (first, TRUE);
  gtk_widget_set_hexpand (second, TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (cells), pair);
}

static GtkWidget *
create_figures (JdPayRow *self)
{
  JdPart *pay = get_pay (self);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *cells = create_wrap_box ();
  g_auto (GStrv) periods = jd_choice_dup_labels (jd_periods);

  self->from = jd_amount_entry_new (self->session, pay, JD_COMPENSATION_MIN, _("From"));
  self->to = jd_amount_entry_new (self->session, pay, JD_COMPENSATION_MAX, _("To"));
  g_signal_connect_object (self->from, "left", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "left", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);

  append_pair (cells, self->from, self->to);
  append_pair (cells,
               jd_token_menu_new (self->session, pay, JD_COMPENSATION_CURRENCY, _("Currency"),
                                  currencies, NULL),
               jd_token_menu_new (self->session, pay, JD_COMPENSATION_PERIOD, _("Per"),
                                  jd_periods, (const char *const *) periods + 1));
  gtk_box_append (GTK_BOX (box), cells);

  self->message = gtk_label_new (_("The second figure is smaller"));
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (box), self->message);

  gtk_widget_add_css_class (box, "jd-titled-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Pay"));

  return row;
}

GtkWidget *
jd_pay_row_new (JdEditSession *session)
{
  JdPayRow *self;
  AdwExpanderRow *row;
  JdPart *pay;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_new (JD_TYPE_PAY_ROW, NULL);
  self->session = g_object_ref (session);
  row = ADW_EXPANDER_ROW (self);
  pay = get_pay (self);

  adw_expander_row_add_row (row, create_figures (self));
  adw_expander_row_add_row (row,
                            jd_form_rows_new_switch (session, pay, JD_COMPENSATION_PUBLISH,
                                                     _("Show Pay in Exports"),
                                                     _("Off keeps the figures in this file only")));
  adw_expander_row_add_row (row, jd_form_rows_new_text (session, pay, JD_COMPENSATION_BONUS,
                                                        _("Bonus")));
  adw_expander_row_add_row (row, jd_form_rows_new_text (session, pay, JD_COMPENSATION_EQUITY,
                                                        _("Equity")));
  self->benefits = jd_form_rows_new_lines (session, pay, JD_COMPENSATION_BENEFITS,
                                           JD_ITEM_KIND_BENEFIT, _("Benefits"));
  adw_expander_row_add_row (row, self->benefits);
  adw_expander_row_add_row (row, jd_form_rows_new_text (session, pay, JD_COMPENSATION_NOTE,
                                                        _("Note")));
  jd_pay_row_refresh (self);

  return GTK_WIDGET (self);
}
