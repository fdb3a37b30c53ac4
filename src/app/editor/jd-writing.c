/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-writing.h"

#include <glib/gi18n.h>
#include <string.h>

#ifdef HAVE_LIBSPELLING
#include <libspelling.h>
#endif

#include "jd-field.h"
#include "jd-language-names.h"

struct _JdWriting {
  GObject parent_instance;

  /* Owned */
  GObject *checker;
  char *lang;

  /* Borrowed */
  JdEditSession *session;

  gboolean check_spelling;
  gboolean typographic_quotes;
};

enum {
  PROP_0,
  PROP_CHECK_SPELLING,
  PROP_TYPOGRAPHIC_QUOTES,
  N_PROPS
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JdWriting, jd_writing, G_TYPE_OBJECT)

const char *
jd_writing_find_dictionary (const char        *lang,
                            const char *const *codes)
{
  g_autofree char *wanted = NULL;
  g_autofree char *home = NULL;
  gsize length;
  const char *found = NULL;

  g_return_val_if_fail (lang != NULL && codes != NULL, NULL);

  wanted = g_strdelimit (g_strdup (lang), "-", '_');
  length = strcspn (wanted, "_");
  /* “de” is “de_DE”, but “en” is “en_US”. */
  home = length == 2 && g_str_has_prefix (wanted, "en")
           ? g_strdup ("en_US")
           : g_strdup_printf ("%.*s_%c%c", (int) length, wanted, g_ascii_toupper (wanted[0]),
                              g_ascii_toupper (wanted[0] ? wanted[1] : '\0'));

  for (guint i = 0; codes[i]; i++)
    {
      const gboolean same = strncmp (codes[i], wanted, length) == 0 &&
                            (codes[i][length] == '_' || codes[i][length] == '\0');

      if (g_ascii_strcasecmp (codes[i], wanted) == 0)
        return codes[i];
      if (same && (!found || g_str_equal (codes[i], home)))
        found = codes[i];
    }

  return found;
}

#ifdef HAVE_LIBSPELLING

static GStrv
dup_codes (SpellingProvider *provider)
{
  g_autoptr (GListModel) languages = spelling_provider_list_languages (provider);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (languages); i++)
    {
      g_autoptr (SpellingLanguage) language = g_list_model_get_item (languages, i);

      g_strv_builder_add (builder, spelling_language_get_code (language));
    }

  return g_strv_builder_end (builder);
}

static GObject *
create_checker (const char *lang)
{
  SpellingProvider *provider;
  g_auto (GStrv) codes = NULL;
  const char *code;

  spelling_init ();
  provider = spelling_provider_get_default ();
  codes = dup_codes (provider);
  code = jd_writing_find_dictionary (lang, (const char *const *) codes);

  return code ? G_OBJECT (spelling_checker_new (provider, code)) : NULL;
}

/* Of the menu of libspelling only what concerns the word: its switches are for one field. */
static GMenuModel *
create_menu (SpellingTextBufferAdapter *adapter,
             GMenuModel                *rest)
{
  GMenuModel *all = spelling_text_buffer_adapter_get_menu_model (adapter);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) word = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (all); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (all, i);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (all, i, G_MENU_LINK_SUBMENU);
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (all, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      if (!submenu && g_strcmp0 (action, "spelling.enabled") != 0)
        g_menu_append_item (word, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (word));
  g_menu_append_section (menu, NULL, rest);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
update_field (JdWriting *self,
              JdField   *field)
{
  SpellingTextBufferAdapter *adapter = g_object_get_data (G_OBJECT (field), "jd-spelling");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));

  if (!self->checker)
    {
      if (adapter)
        spelling_text_buffer_adapter_set_enabled (adapter, FALSE);
      return;
    }

  if (!adapter)
    {
      g_autoptr (GMenuModel) menu = NULL;

      adapter = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (buffer),
                                                  SPELLING_CHECKER (self->checker));
      g_object_set_data_full (G_OBJECT (field), "jd-spelling", adapter, g_object_unref);
      jd_field_begin_spelling (field);
      menu = create_menu (adapter, g_object_get_data (G_OBJECT (field), "jd-rest-menu"));
      gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (field), menu);
      gtk_widget_insert_action_group (GTK_WIDGET (field), "spelling", G_ACTION_GROUP (adapter));
    }

  spelling_text_buffer_adapter_set_checker (adapter, SPELLING_CHECKER (self->checker));
  spelling_text_buffer_adapter_set_enabled (adapter, TRUE);
}

/* The next word of a field that is marked, at @from or below. */
static gboolean
select_misspelling (GtkWidget *field,
                    int        from)
{
  SpellingTextBufferAdapter *adapter = g_object_get_data (G_OBJECT (field), "jd-spelling");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextTag *tag = adapter ? spelling_text_buffer_adapter_get_tag (adapter) : NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (!tag || !spelling_text_buffer_adapter_get_enabled (adapter))
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  if (!gtk_text_iter_starts_tag (&start, tag))
    gtk_text_iter_forward_to_tag_toggle (&start, tag);
  if (!gtk_text_iter_starts_tag (&start, tag))
    gtk_text_iter_forward_to_tag_toggle (&start, tag);
  if (!gtk_text_iter_starts_tag (&start, tag))
    return FALSE;

  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  gtk_widget_grab_focus (field);
  jd_field_select (JD_FIELD (field), (guint) gtk_text_iter_get_offset (&start),
                   (guint) gtk_text_iter_get_offset (&end));

  return TRUE;
}

#else

static GObject *
create_checker (const char *lang)
{
  return NULL;
}

static void
update_field (JdWriting *self,
              JdField   *field)
{
}

static gboolean
select_misspelling (GtkWidget *field,
                    int        from)
{
  return FALSE;
}

#endif

static void
list_fields (GtkWidget *widget,
             GPtrArray *fields)
{
  if (JD_IS_FIELD (widget))
    g_ptr_array_add (fields, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    list_fields (child, fields);
}

gboolean
jd_writing_go_to_misspelling (JdWriting *self,
                              JdForm    *form)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  JdPlace here = { NULL };
  guint first = 0;

  g_return_val_if_fail (JD_IS_WRITING (self), FALSE);
  g_return_val_if_fail (JD_IS_FORM (form), FALSE);

  list_fields (GTK_WIDGET (form), fields);
  jd_form_get_place (form, &here);
  for (guint i = 0; i < fields->len; i++)
    {
      JdField *field = g_ptr_array_index (fields, i);

      if (jd_field_get_part (field) == here.part && jd_field_get_member (field) == here.member)
        first = i;
    }

  for (guint i = 0; i <= fields->len && fields->len > 0; i++)
    {
      const guint from = i == 0 ? MAX (here.start, here.end) : 0;

      if (select_misspelling (g_ptr_array_index (fields, (first + i) % fields->len), (int) from))
        return TRUE;
    }

  return FALSE;
}

/* Follows language and wish; a checker that stays stays the same. */
static void
update (JdWriting *self)
{
  JdDocument *document = jd_edit_session_get_document (self->session);
  const char *lang = jd_part_get_string (document, JD_DOCUMENT_LANG);
  const gboolean fits = self->lang && g_strcmp0 (self->lang, lang ? lang : "en") == 0;

  if (fits == self->check_spelling && (fits || !self->lang))
    return;

  g_clear_object (&self->checker);
  g_clear_pointer (&self->lang, g_free);
  if (self->check_spelling)
    {
      self->lang = g_strdup (lang ? lang : "en");
      self->checker = create_checker (self->lang);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* GObject overrides */

static void
jd_writing_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  JdWriting *self = JD_WRITING (object);

  switch (prop_id)
    {
    case PROP_CHECK_SPELLING:
      g_value_set_boolean (value, self->check_spelling);
      break;
    case PROP_TYPOGRAPHIC_QUOTES:
      g_value_set_boolean (value, self->typographic_quotes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_writing_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  JdWriting *self = JD_WRITING (object);

  switch (prop_id)
    {
    case PROP_CHECK_SPELLING:
      self->check_spelling = g_value_get_boolean (value);
      update (self);
      break;
    case PROP_TYPOGRAPHIC_QUOTES:
      self->typographic_quotes = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_writing_finalize (GObject *object)
{
  JdWriting *self = JD_WRITING (object);

  g_clear_object (&self->checker);
  g_free (self->lang);

  G_OBJECT_CLASS (jd_writing_parent_class)->finalize (object);
}

static void
jd_writing_class_init (JdWritingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = jd_writing_get_property;
  object_class->set_property = jd_writing_set_property;
  object_class->finalize = jd_writing_finalize;

  properties[PROP_CHECK_SPELLING] =
    g_param_spec_boolean ("check-spelling", NULL, NULL, FALSE, flags);
  properties[PROP_TYPOGRAPHIC_QUOTES] =
    g_param_spec_boolean ("typographic-quotes", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", JD_TYPE_WRITING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
jd_writing_init (JdWriting *self)
{
}

/* Public API */

JdWriting *
jd_writing_get (JdEditSession *session)
{
  JdWriting *self;

  g_return_val_if_fail (JD_IS_EDIT_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), "jd-writing");
  if (self)
    return self;

  self = g_object_new (JD_TYPE_WRITING, NULL);
  self->session = session;
  g_object_set_data_full (G_OBJECT (session), "jd-writing", self, g_object_unref);
  g_signal_connect_object (jd_edit_session_get_document (session), "notify::lang",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return self;
}

gboolean
jd_writing_has_quotes (JdWriting *self)
{
  g_return_val_if_fail (JD_IS_WRITING (self), FALSE);

  return self->typographic_quotes;
}

static void
on_changed_cb (JdField   *field,
               JdWriting *self)
{
  update_field (self, field);
}

void
jd_writing_attach (JdWriting  *self,
                   JdField    *field,
                   GMenuModel *menu)
{
  g_return_if_fail (JD_IS_WRITING (self));
  g_return_if_fail (JD_IS_FIELD (field));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  g_object_set_data_full (G_OBJECT (field), "jd-rest-menu", g_object_ref (menu), g_object_unref);
  g_signal_connect_object (self, "changed", G_CALLBACK (on_changed_cb), field, G_CONNECT_SWAPPED);
  update_field (self, field);
}

char *
jd_writing_dup_missing (JdWriting *self)
{
  g_return_val_if_fail (JD_IS_WRITING (self), NULL);

  return self->lang && !self->checker ? jd_language_dup_name (self->lang) : NULL;
}
