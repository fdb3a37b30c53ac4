/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-menus.h"

#include <glib/gi18n.h>

#include "jd-format.h"

static const char *const formats[] = { "page", "posting", "markdown", "json" };
static const char *const modes[] = { "fit-text", "fit-width", "fit-page" };
static const int percents[] = { 50, 75, 100, 150, 200 };

static gboolean
is_available (const char *format)
{
  const JdFormat *found;

  if (g_str_equal (format, "page") || g_str_equal (format, "posting"))
    return TRUE;

  found = jd_format_find (format);
  return found != NULL && found->write != NULL;
}

const char *
jd_preview_menus_get_format_label (const char *format)
{
  g_return_val_if_fail (format != NULL, NULL);

  if (g_str_equal (format, "page"))
    return _("Page");
  if (g_str_equal (format, "posting"))
    return _("Posting");
  if (g_str_equal (format, "markdown"))
    return _("Markdown");

  return _("JSON");
}

const char *
jd_preview_menus_get_mode_label (const char *mode)
{
  g_return_val_if_fail (mode != NULL, NULL);

  if (g_str_equal (mode, "automatic"))
    return _("Automatic");
  if (g_str_equal (mode, "fit-text"))
    return _("Fit Text");
  if (g_str_equal (mode, "fit-width"))
    return _("Fit Width");
  if (g_str_equal (mode, "fit-page"))
    return _("Fit Page");

  return NULL;
}

char *
jd_preview_menus_dup_percents (double zoom)
{
  /* Translators: a zoom in percent; some languages put a no-break space before the sign */
  return g_strdup_printf (_("%d%%"), (int) (zoom * 100 + 0.5));
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

GMenuModel *
jd_preview_menus_create_formats (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (is_available (formats[i]))
      append_choice (menu, jd_preview_menus_get_format_label (formats[i]), "preview.format",
                     formats[i]);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static GMenuModel *
create_steps (void)
{
  g_autoptr (GMenu) steps = g_menu_new ();
  g_autoptr (GMenuItem) out = g_menu_item_new (_("Zoom Out"), "preview.zoom-out");
  g_autoptr (GMenuItem) in = g_menu_item_new (_("Zoom In"), "preview.zoom-in");

  g_menu_item_set_attribute (out, "verb-icon", "s", "zoom-out-symbolic");
  g_menu_item_set_attribute (in, "verb-icon", "s", "zoom-in-symbolic");
  g_menu_append_item (steps, out);
  g_menu_append_item (steps, in);

  return G_MENU_MODEL (g_steal_pointer (&steps));
}

GMenuModel *
jd_preview_menus_create_zoom (gboolean page)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) fits = g_menu_new ();
  g_autoptr (GMenu) fixed = g_menu_new ();
  g_autoptr (GMenuModel) steps = create_steps ();
  g_autoptr (GMenuItem) section = g_menu_item_new_section (NULL, steps);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    append_choice (fits, jd_preview_menus_get_mode_label (modes[i]), "preview.zoom-mode",
                   modes[i]);

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *label = jd_preview_menus_dup_percents (percents[i] / 100.0);
      g_autofree char *target = g_strdup_printf ("%d", percents[i]);

      append_choice (fixed, label, page ? "preview.zoom-mode" : "preview.text-zoom", target);
    }

  g_menu_item_set_attribute (section, "display-hint", "s", "inline-buttons");
  g_menu_append_item (menu, section);
  if (page)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (fits));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fixed));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
