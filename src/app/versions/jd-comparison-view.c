/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-comparison-view.h"

#include <glib/gi18n.h>

/* How many texts of one place are shown; nobody compares more by eye. */
#define MAX_PAIRS 40

struct _JdComparisonView
{
  GtkBox parent_instance;

  /* Borrowed: the boxes that hold two sides, and the labels that tell them apart when stacked */
  GPtrArray *sides;
  GPtrArray *captions;

  gboolean stacked;
};

G_DEFINE_FINAL_TYPE (JdComparisonView, jd_comparison_view, GTK_TYPE_BOX)

enum {
  PROP_0,
  PROP_STACKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Words */

static const char *
get_section_heading (JdPart     *section,
                     const char *lang)
{
  const char *title = section ? jd_part_get_string (section, JD_SECTION_TITLE) : NULL;
  int role = section ? jd_part_get_choice (section, JD_SECTION_ROLE) : -1;
  const char *usual = role >= 0 ? jd_words_get_heading (lang, (JdSectionRole) role) : NULL;

  if (title)
    return title;

  return usual ? usual : _("Section");
}

static const char *
get_heading (const JdComparisonGroup *group,
             const char              *lang)
{
  switch (group->member)
    {
    case JD_DOCUMENT_TITLE:
      return _("Title");
    case JD_DOCUMENT_SENIORITY:
    case JD_DOCUMENT_ROLE:
    case JD_DOCUMENT_EMPLOYMENT:
      return _("Role");
    case JD_DOCUMENT_LOCATIONS:
      return _("Places");
    case JD_DOCUMENT_COMPENSATION:
      return _("Pay");
    case JD_DOCUMENT_COMPANY:
      return _("Company");
    case JD_DOCUMENT_SECTIONS:
      return get_section_heading (group->section, lang);
    case JD_DOCUMENT_REQUIREMENTS:
      return _("Requirements");
    case JD_DOCUMENT_SKILLS:
    case JD_DOCUMENT_ANY_OF:
      return _("Skills");
    case JD_DOCUMENT_FAQ:
      return _("Questions & Answers");
    case JD_DOCUMENT_APPLY:
    case JD_DOCUMENT_DATES:
      return _("How to Apply");
    case JD_DOCUMENT_LEGAL:
      return _("Legal");
    case JD_DOCUMENT_INTERNAL:
      return _("Internal Notes");
    case JD_DOCUMENT_VARIABLES:
      return _("Variables");
    default:
      return _("Other Details");
    }
}

static char *
dup_summary (const JdComparisonGroup *group)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;
  guint n_removed = 0;

  for (guint i = 0; i < group->pairs->len; i++)
    n_removed += !((JdComparisonPair *) g_ptr_array_index (group->pairs, i))->after;

  if (n_removed > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u removed", "%u removed", n_removed),
                                                 n_removed));
  if (group->n_moved > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u moved", "%u moved", group->n_moved),
                                                 group->n_moved));
  if (group->pairs->len > MAX_PAIRS)
    /* Translators: below a list of changes that is too long to show */
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u more change", "%u more changes",
                                                           group->pairs->len - MAX_PAIRS),
                                                 group->pairs->len - MAX_PAIRS));
  strings = g_strv_builder_end (parts);

  return g_strjoinv (", ", strings);
}

/* Widgets */

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
append_heading (JdComparisonView *self,
                const char       *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "heading");
  if (gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_set_margin_top (label, 12);
  gtk_box_append (GTK_BOX (self), label);
}

static void
append_card (JdComparisonView *self,
             const char       *sign,
             const char       *text,
             const char       *style)
{
  g_autofree char *signed_text = g_strdup_printf ("%s %s", sign, text);
  GtkWidget *label = make_label (signed_text, style);

  gtk_widget_add_css_class (label, "jd-change");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self), label);
}

static void
append_summary (JdComparisonView        *self,
                const JdComparisonGroup *group)
{
  g_autofree char *text = dup_summary (group);
  GtkWidget *label;

  if (group->pairs->len == 0 && group->n_moved == 0)
    g_set_str (&text, _("Details that no reader sees"));
  if (!*text || (group->n_moved == 0 && group->pairs->len > 0 && group->pairs->len <= MAX_PAIRS))
    return;

  label = make_label (text, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (self), label);
}

static void
append_changes (JdComparisonView        *self,
                const JdComparisonGroup *group)
{
  for (guint i = 0; i < MIN (group->pairs->len, MAX_PAIRS); i++)
    {
      const JdComparisonPair *pair = g_ptr_array_index (group->pairs, i);

      if (pair->before)
        append_card (self, "−", pair->before, "jd-old");
      if (pair->after)
        append_card (self, "+", pair->after, "jd-new");
    }
}

static char *
dup_side_text (const JdComparisonGroup *group,
               gboolean                 after)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (group->pairs->len, MAX_PAIRS); i++)
    {
      const JdComparisonPair *pair = g_ptr_array_index (group->pairs, i);
      const char *one = after ? pair->after : pair->before;

      if (one && text->len > 0)
        g_string_append_c (text, '\n');
      if (one)
        g_string_append (text, one);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_side (JdComparisonView        *self,
           const JdComparisonGroup *group,
           gboolean                 after)
{
  g_autofree char *text = dup_side_text (group, after);
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = make_label (after ? _("In the File") : _("Yours"), "caption");
  /* Translators: stands for a text that one of two versions does not have */
  GtkWidget *label = make_label (*text ? text : _("Not stated"), *text ? NULL : "dimmed");

  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_set_visible (caption, self->stacked);
  g_ptr_array_add (self->captions, caption);

  gtk_widget_add_css_class (label, "card");
  gtk_widget_add_css_class (label, "jd-padded");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  caption, NULL, -1);

  gtk_box_append (GTK_BOX (side), caption);
  gtk_box_append (GTK_BOX (side), label);

  return side;
}

static void
append_sides (JdComparisonView        *self,
              const JdComparisonGroup *group)
{
  GtkWidget *box;

  if (group->pairs->len == 0)
    return;

  box = gtk_box_new (self->stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (box), !self->stacked);
  gtk_box_append (GTK_BOX (box), make_side (self, group, FALSE));
  gtk_box_append (GTK_BOX (box), make_side (self, group, TRUE));
  gtk_box_append (GTK_BOX (self), box);
  g_ptr_array_add (self->sides, box);
}

static void
fill (JdComparisonView *self,
      GPtrArray        *groups,
      const char       *lang,
      void (*append) (JdComparisonView *, const JdComparisonGroup *))
{
  const char *last = NULL;
  GtkWidget *child;

  g_ptr_array_set_size (self->sides, 0);
  g_ptr_array_set_size (self->captions, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_box_remove (GTK_BOX (self), child);

  for (guint i = 0; i < groups->len; i++)
    {
      const JdComparisonGroup *group = g_ptr_array_index (groups, i);
      const char *heading = get_heading (group, lang);

      if (g_strcmp0 (heading, last) != 0)
        append_heading (self, heading);
      last = heading;
      append (self, group);
      append_summary (self, group);
    }
}

static void
set_stacked (JdComparisonView *self,
             gboolean          stacked)
{
  if (self->stacked == stacked)
    return;

  self->stacked = stacked;
  for (guint i = 0; i < self->sides->len; i++)
    {
      gtk_orientable_set_orientation (g_ptr_array_index (self->sides, i),
                                      stacked ? GTK_ORIENTATION_VERTICAL
                                              : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (g_ptr_array_index (self->sides, i), !stacked);
    }
  for (guint i = 0; i < self->captions->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->captions, i), stacked);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
}

/* GObject overrides */

static void
jd_comparison_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STACKED:
      g_value_set_boolean (value, JD_COMPARISON_VIEW (object)->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_comparison_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STACKED:
      set_stacked (JD_COMPARISON_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jd_comparison_view_finalize (GObject *object)
{
  JdComparisonView *self = JD_COMPARISON_VIEW (object);

  g_clear_pointer (&self->sides, g_ptr_array_unref);
  g_clear_pointer (&self->captions, g_ptr_array_unref);

  G_OBJECT_CLASS (jd_comparison_view_parent_class)->finalize (object);
}

static void
jd_comparison_view_class_init (JdComparisonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jd_comparison_view_get_property;
  object_class->set_property = jd_comparison_view_set_property;
  object_class->finalize = jd_comparison_view_finalize;

  properties[PROP_STACKED] =
    g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
jd_comparison_view_init (JdComparisonView *self)
{
  self->sides = g_ptr_array_new ();
  self->captions = g_ptr_array_new ();

  /* These texts can be selected; that the focus comes to one is no wish to. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-label-select-on-focus", FALSE,
                NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/* Public API */

void
jd_comparison_view_show_changes (JdComparisonView *self,
                                 GPtrArray        *groups,
                                 const char       *lang)
{
  g_return_if_fail (JD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (groups != NULL);

  fill (self, groups, lang, append_changes);
}

void
jd_comparison_view_show_sides (JdComparisonView *self,
                               GPtrArray        *groups,
                               const char       *lang)
{
  g_return_if_fail (JD_IS_COMPARISON_VIEW (self));
  g_return_if_fail (groups != NULL);

  fill (self, groups, lang, append_sides);
}
