/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui-fixture.h"

#include <string.h>

static char *announced;

void
gtk_accessible_announce (GtkAccessible                     *self,
                         const char                        *message,
                         GtkAccessibleAnnouncementPriority  priority)
{
  g_assert_true (GTK_IS_ACCESSIBLE (self));
  g_assert_true (g_utf8_validate (message, -1, NULL));

  g_set_str (&announced, message);
}

char *
ui_steal_announced (void)
{
  return g_steal_pointer (&announced);
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  gboolean *over = user_data;

  *over = TRUE;

  return G_SOURCE_REMOVE;
}

void
ui_wait (UiDone   done,
         gpointer user_data)
{
  gboolean over = FALSE;
  guint timeout = g_timeout_add_seconds (10, on_timeout_cb, &over);

  while (!over && !done (user_data))
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (over);
  g_source_remove (timeout);
}

void
ui_draw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

void
ui_init (int    *argc,
         char ***argv)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_test_init (argc, argv);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  /* An application loads it by itself. */
  gtk_css_provider_load_from_resource (css, "/io/github/rolewright/Rolewright/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

GtkWidget *
ui_window_new (GtkWidget *child,
               int        width,
               int        height)
{
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);
  GtkWidget *toasts = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), child);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), toasts);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait (is_mapped, window);
  ui_draw (window);

  return window;
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
ui_window_destroy (GtkWidget *window)
{
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_wait (is_gone, &weak);
}

static void
count_node (GskRenderNode *node,
            UiNodes       *nodes)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      nodes->n_glyphs += gsk_text_node_get_num_glyphs (node);
      break;
    case GSK_COLOR_NODE:
      nodes->n_colours++;
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        count_node (gsk_container_node_get_child (node, i), nodes);
      break;
    case GSK_TRANSFORM_NODE:
      count_node (gsk_transform_node_get_child (node), nodes);
      break;
    case GSK_CLIP_NODE:
      count_node (gsk_clip_node_get_child (node), nodes);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      count_node (gsk_rounded_clip_node_get_child (node), nodes);
      break;
    case GSK_OPACITY_NODE:
      count_node (gsk_opacity_node_get_child (node), nodes);
      break;
    default:
      break;
    }
}

UiNodes
ui_count_nodes (GtkWidget *widget)
{
  g_autoptr (GskRenderNode) node = ui_snapshot (widget);
  UiNodes nodes = { 0 };

  if (node != NULL)
    count_node (node, &nodes);

  return nodes;
}

UiNodes
ui_draw_nodes (GtkWidget *widget)
{
  UiNodes nodes = ui_count_nodes (widget);

  for (guint i = 0; i < 20 && nodes.n_glyphs == 0; i++)
    {
      ui_draw (widget);
      nodes = ui_count_nodes (widget);
    }

  return nodes;
}

GskRenderNode *
ui_snapshot (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));

  return gtk_snapshot_free_to_node (snapshot);
}

void
ui_screenshot (GtkWidget  *widget,
               const char *name)
{
  const char *folder = g_getenv ("JD_SCREENSHOTS");
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  /* A widget that waits to be drawn gives no node. */
  for (guint i = 0; i < 20 && node == NULL; i++)
    {
      ui_draw (widget);
      node = ui_snapshot (widget);
    }
  g_assert_nonnull (node);
  if (folder == NULL)
    return;

  renderer = gsk_cairo_renderer_new ();
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (widget),
                                                   NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  file = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_renderer_unrealize (renderer);
}

GtkWidget *
ui_find (GtkWidget *widget,
         GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child
                                                                   : ui_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

guint
ui_count (GtkWidget *widget,
          GType      type)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += (g_type_is_a (G_OBJECT_TYPE (child), type) && gtk_widget_get_mapped (child) ? 1 : 0)
             + ui_count (child, type);

  return count;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));

  return NULL;
}

GtkWidget *
ui_find_text (GtkWidget  *widget,
              const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (gtk_widget_get_mapped (child) && g_strcmp0 (get_text (child), text) == 0)
        return child;
      found = ui_find_text (child, text);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static JdBlock *
append_block (gpointer    section,
              JdBlockType type,
              const char *text)
{
  JdBlock *block = jd_part_list_append_new (jd_part_get_list (section, JD_SECTION_BLOCKS));

  jd_part_set_choice (block, JD_BLOCK_TYPE, (int) type);
  jd_part_set_string (block, JD_BLOCK_TEXT, text);

  return block;
}

static void
append_item (JdBlock    *block,
             const char *text)
{
  JdPart *item = jd_part_list_append_new (jd_part_get_list (block, JD_BLOCK_ITEMS));

  jd_part_set_string (item, JD_ITEM_TEXT, text);
}

JdSkill *
ui_skill_append (JdDocument   *document,
                 const char   *name,
                 JdImportance  importance,
                 const char   *group)
{
  JdSkill *skill = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_SKILLS));

  jd_part_set_string (skill, JD_SKILL_NAME, name);
  jd_part_set_choice (skill, JD_SKILL_IMPORTANCE, (int) importance);
  jd_part_set_string (skill, JD_SKILL_ANY_OF, group);

  return skill;
}

static void
append_requirements (JdDocument *document)
{
  static const char *const texts[] = {
    "Three years of work on server programs",
    "You know at least one relational database well",
    "You read and write English without effort",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      JdPart *requirement;

      requirement = jd_part_list_append_new (jd_part_get_list (document,
                                                               JD_DOCUMENT_REQUIREMENTS));
      jd_part_set_string (requirement, JD_REQUIREMENT_TEXT, texts[i]);
      jd_part_set_choice (requirement, JD_REQUIREMENT_IMPORTANCE,
                          i < 2 ? JD_IMPORTANCE_MUST : JD_IMPORTANCE_NICE);
    }
}

static void
append_skills (JdDocument *document)
{
  JdAnyOf *group = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_ANY_OF));

  jd_part_set_string (group, JD_ANY_OF_ID, "language");
  jd_part_set_integer (group, JD_ANY_OF_MIN, 1);
  ui_skill_append (document, "Java", JD_IMPORTANCE_MUST, "language");
  ui_skill_append (document, "Python", JD_IMPORTANCE_MUST, "language");
  jd_part_set_choice (ui_skill_append (document, "Git", JD_IMPORTANCE_MUST, NULL), JD_SKILL_LEVEL,
                      JD_SKILL_LEVEL_FAMILIAR);
  ui_skill_append (document, "Redis", JD_IMPORTANCE_NICE, NULL);
}

static void
append_sections (JdDocument *document)
{
  gpointer section;
  JdBlock *list;

  section = jd_document_add_section (document, JD_SECTION_ROLE_SUMMARY, "Summary");
  append_block (section, JD_BLOCK_TYPE_PARAGRAPH,
                "You keep the timetable of four harbours **correct**, and the people who rely on "
                "it informed, in the {{team}} team.");

  section = jd_document_add_section (document, JD_SECTION_ROLE_RESPONSIBILITIES,
                                     "Responsibilities");
  list = append_block (section, JD_BLOCK_TYPE_BULLETS, NULL);
  append_item (list, "Design and build the services behind the timetable");
  append_item (list, "Watch them run, and mend them by day");
  append_item (list, "Explain to pilots and planners what a change means");

  jd_document_add_section (document, JD_SECTION_ROLE_REQUIREMENTS, "Requirements");
  jd_document_add_section (document, JD_SECTION_ROLE_SKILLS, "Skills");
  section = jd_document_add_section (document, JD_SECTION_ROLE_ABOUT_ROLE, "About the Role");
  for (guint i = 0; i < 24; i++)
    append_block (section, JD_BLOCK_TYPE_PARAGRAPH,
                  "Ships come early, ships come late, and every one of them wants a berth, a pilot "
                  "and somebody who answers. The service you look after answers first, and it has "
                  "to be right when the fog is at its thickest and the telephones are busy.");
}

static void
on_text_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (*text);
}

static gboolean
has_text (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

char *
ui_read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text_cb, &text);
  ui_wait (has_text, &text);

  return text;
}

JdDocument *
ui_document_new (void)
{
  JdDocument *document = jd_document_new ();
  JdVariable *variable;

  jd_part_set_string (document, JD_DOCUMENT_LANG, "en");
  jd_part_set_string (document, JD_DOCUMENT_TITLE, "Harbour Software Developer");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY), JD_COMPANY_NAME,
                      "Fernhaven Ports");
  jd_part_set_string (jd_part_get_part (document, JD_DOCUMENT_INTERNAL), JD_INTERNAL_NOTES,
                      "Secret budget talk");

  variable = jd_part_list_append_new (jd_part_get_list (document, JD_DOCUMENT_VARIABLES));
  jd_part_set_string (variable, JD_VARIABLE_NAME, "team");
  jd_part_set_string (variable, JD_VARIABLE_VALUE, "Berth Planning");

  append_requirements (document);
  append_skills (document);
  append_sections (document);

  return document;
}
