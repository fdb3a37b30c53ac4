/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-start-page.h"

#include <glib/gi18n.h>

#include "jd-continue-item.h"
#include "jd-continue-list.h"
#include "jd-documents-page.h"
#include "jd-menu-names.h"
#include "jd-template-card.h"
#include "jd-toast.h"
#include "jd-window.h"

/* How many documents the first list shows. */
#define MAX_CONTINUE 5
/* From the lists to the edge of the page. */
#define MARGIN 18
#define NARROW_MARGIN 12

struct _JdStartPage
{
  AdwBin parent_instance;

  /* Owned */
  GListStore *items;
  GCancellable *looking;

  /* Template */
  AdwNavigationView *navigation;
  GtkMenuButton *menu_button;
  AdwBanner *banner;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkWidget *lists;
  GtkWidget *welcome;
  GtkWidget *continue_box;
  GtkListBox *continue_list;
  GtkWidget *own_box;
  GtkFlowBox *own_flow;
  GtkWidget *template_box;
  GtkFlowBox *template_flow;

  gboolean narrow;
  gboolean show_title;
};

G_DEFINE_FINAL_TYPE (JdStartPage, jd_start_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_NARROW,
  PROP_SHOW_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static JdApplication *
get_app (void)
{
  GApplication *application = g_application_get_default ();

  return JD_IS_APPLICATION (application) ? JD_APPLICATION (application) : NULL;
}

static const char *
get_query (JdStartPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    return "";

  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

static void
open_session (JdStartPage   *self,
              JdEditSession *session)
{
  jd_application_open_session (get_app (), session, GTK_WINDOW (gtk_widget_get_root (
                                                      GTK_WIDGET (self))));
}

/* Documents */

static void
update_continue (JdStartPage *self)
{
  const char *query = get_query (self);
  guint n_shown = jd_continue_list_update (self->continue_list, G_LIST_MODEL (self->items), query,
                                           MAX_CONTINUE);

  gtk_widget_set_visible (self->continue_box, n_shown > 0);
  gtk_widget_set_visible (self->welcome,
                          g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0 && !*query);
}

static void on_items_changed_cb (JdStartPage *self);

static void
reload_continue (JdStartPage *self)
{
  JdSessions *sessions = jd_application_get_sessions (get_app ());

  jd_continue_list_follow (G_LIST_MODEL (jd_sessions_get_recents (sessions)),
                           G_CALLBACK (on_items_changed_cb), self);
  g_clear_object (&self->items);
  self->items = jd_continue_items_list (G_LIST_MODEL (jd_sessions_get_drafts (sessions)),
                                        G_LIST_MODEL (jd_sessions_get_recents (sessions)));
  update_continue (self);
}

static void
on_items_changed_cb (JdStartPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload_continue (self);
}

/* Templates */

static void
add_card (JdStartPage *self,
          GtkFlowBox  *flow,
          JdTemplate  *template)
{
  GtkWidget *card = jd_template_card_new (template);

  jd_template_card_set_narrow (JD_TEMPLATE_CARD (card), self->narrow);
  gtk_flow_box_append (flow, card);
}

static void
fill_templates (JdStartPage *self)
{
  GListModel *templates = G_LIST_MODEL (jd_application_get_templates (get_app ()));

  add_card (self, self->template_flow, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (JdTemplate) template = g_list_model_get_item (templates, i);

      add_card (self,
                jd_template_get_built_in (template) ? self->template_flow : self->own_flow,
                template);
    }
}

/* Returns: how many cards of @flow are shown. */
static guint
filter_flow (GtkFlowBox *flow,
             const char *query)
{
  GtkFlowBoxChild *child;
  guint n_shown = 0;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (flow, i)); i++)
    {
      JdTemplate *template = jd_template_card_get_template (JD_TEMPLATE_CARD (child));
      gboolean shown = !*query || (template && jd_template_matches (template, query));

      gtk_widget_set_visible (GTK_WIDGET (child), shown);
      n_shown += shown;
    }

  return n_shown;
}

static void
update_search (JdStartPage *self)
{
  const char *query = get_query (self);
  guint n_own = filter_flow (self->own_flow, query);
  guint n_built_in = filter_flow (self->template_flow, query);

  update_continue (self);
  gtk_widget_set_visible (self->own_box, n_own > 0);
  gtk_widget_set_visible (self->template_box, n_built_in > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    n_own + n_built_in > 0 ||
                                    gtk_widget_get_visible (self->continue_box)
                                      ? "lists" : "none");
}

static void
on_search_changed_cb (JdStartPage *self)
{
  update_search (self);
}

static void
use_template (JdStartPage *self,
              JdTemplate  *template)
{
  JdSessions *sessions = jd_application_get_sessions (get_app ());
  g_autoptr (JdEditSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (template)
    session = jd_sessions_make_from_template (sessions, template, &error);
  else
    session = jd_sessions_make_blank (sessions);

  if (session)
    open_session (self, session);
  else
    jd_toast_show (GTK_WIDGET (self), error->message);
}

static void
on_card_activated_cb (JdStartPage    *self,
                      JdTemplateCard *card)
{
  use_template (self, jd_template_card_get_template (card));
}

static void
on_blank_clicked_cb (JdStartPage *self)
{
  use_template (self, NULL);
}

/* All documents */

static void
on_show_all_cb (JdStartPage *self)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (self->navigation);

  if (!JD_IS_DOCUMENTS_PAGE (shown))
    adw_navigation_view_push (self->navigation, jd_documents_page_new ());
}

static void
on_show_drafts_cb (JdStartPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->banner), FALSE);
  on_show_all_cb (self);
}

static void
all_documents_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  on_show_all_cb (JD_START_PAGE (widget));
}

static void
follow_stores (JdStartPage *self)
{
  JdSessions *sessions = jd_application_get_sessions (get_app ());
  GListModel *models[] = {
    G_LIST_MODEL (jd_sessions_get_drafts (sessions)),
    G_LIST_MODEL (jd_sessions_get_recents (sessions)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    g_signal_connect_object (models[i], "items-changed", G_CALLBACK (on_items_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* The first key that matters opens what is first: the last document, or else an empty one. */
static void
focus_first (JdStartPage *self)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->continue_list, 0));
  GtkWidget *card = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->template_flow, 0));

  gtk_widget_grab_focus (row ? row : card);
}

static void
jd_start_page_map (GtkWidget *widget)
{
  JdStartPage *self = JD_START_PAGE (widget);

  GTK_WIDGET_CLASS (jd_start_page_parent_class)->map (widget);

  if (!get_app ())
    return;

  if (!self->items)
    {
      fill_templates (self);
      follow_stores (self);
      /* Hidden, not only out of sight: else a screen reader would read it. */
      gtk_widget_set_visible (GTK_WIDGET (self->banner), jd_application_get_gave_up (get_app ()));
      adw_banner_set_revealed (self->banner, TRUE);
    }
  reload_continue (self);
  update_search (self);
  jd_recent_store_look (jd_sessions_get_recents (jd_application_get_sessions (get_app ())),
                        self->looking);
  focus_first (self);
}

static void
set_narrow (JdStartPage *self,
            gboolean     narrow)
{
  GtkFlowBox *flows[] = { self->own_flow, self->template_flow };
  GtkFlowBoxChild *child;

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_margin_start (self->lists, narrow ? NARROW_MARGIN : MARGIN);
  gtk_widget_set_margin_end (self->lists, narrow ? NARROW_MARGIN : MARGIN);
  for (guint k = 0; k < G_N_ELEMENTS (flows); k++)
    {
      gtk_flow_box_set_max_children_per_line (flows[k], narrow ? 2 : 4);
      for (int i = 0; (child = gtk_flow_box_get_child_at_index (flows[k], i)); i++)
        jd_template_card_set_narrow (JD_TEMPLATE_CARD (child), narrow);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
set_show_title (JdStartPage *self,
                gboolean     show_title)
{
  if (self->show_title == show_title)
    return;

  self->show_title = show_title;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TITLE]);
}

/* GObject overrides */

static void
jd_start_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, JD_START_PAGE (object)->narrow);
      break;
    case PROP_SHOW_TITLE:
      g_value_set_boolean (value, JD_START_PAGE (object)->show_title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_start_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (JD_START_PAGE (object), g_value_get_boolean (value));
      break;
    case PROP_SHOW_TITLE:
      set_show_title (JD_START_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_start_page_dispose (GObject *object)
{
  JdStartPage *self = JD_START_PAGE (object);

  /* The bin would not notice that the template takes its child away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JD_TYPE_START_PAGE);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (jd_start_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, banner);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, lists);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, continue_box);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, continue_list);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, own_box);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, own_flow);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, template_box);
  gtk_widget_class_bind_template_child (widget_class, JdStartPage, template_flow);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_drafts_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_blank_clicked_cb);
}

static void
jd_start_page_class_init (JdStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = jd_start_page_get_property;
  object_class->set_property = jd_start_page_set_property;
  object_class->dispose = jd_start_page_dispose;
  widget_class->map = jd_start_page_map;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_TITLE] =
    g_param_spec_boolean ("show-title", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/rolewright/Rolewright/jd-start-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "start.all-documents", NULL, all_documents_cb);
}

static void
jd_start_page_init (JdStartPage *self)
{
  self->show_title = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->looking = g_cancellable_new ();
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled",
                           G_CALLBACK (update_search), self, G_CONNECT_SWAPPED);
  jd_menu_names_watch_button (self->menu_button);
}

/* Public API */

void
jd_start_page_search (JdStartPage *self)
{
  g_return_if_fail (JD_IS_START_PAGE (self));

  adw_navigation_view_pop_to_tag (self->navigation, "start");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
