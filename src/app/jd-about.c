/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-about.h"

#include <glib/gi18n.h>

static char *
dup_debug_info (void)
{
  GdkDisplay *display = gdk_display_get_default ();

  return g_strdup_printf ("%s %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n"
                          "Display: %s\nLanguage: %s\nSandbox: %s\n",
                          APPLICATION_ID, PACKAGE_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          display ? G_OBJECT_TYPE_NAME (display) : "none",
                          g_get_language_names ()[0],
                          g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "Flatpak" : "none");
}

AdwDialog *
jd_about_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  g_autofree char *debug_info = dup_debug_info ();
  const char *developers[] = { "The Rolewright authors", NULL };

  adw_about_dialog_set_application_icon (about, APPLICATION_ID);
  adw_about_dialog_set_application_name (about, "Rolewright");
  adw_about_dialog_set_version (about, PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (about, developers[0]);
  adw_about_dialog_set_developers (about, developers);
  adw_about_dialog_set_comments (about,
                                 _("Works without network. Nothing leaves this computer."));
  adw_about_dialog_set_copyright (about, "© 2026 The Rolewright authors");
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_website (about, "https://github.com/rolewright/rolewright");
  adw_about_dialog_set_issue_url (about, "https://github.com/rolewright/rolewright/issues");
  /* Translators: put your names here, one a line */
  adw_about_dialog_set_translator_credits (about, _("translator-credits"));
  adw_about_dialog_set_debug_info (about, debug_info);
  adw_about_dialog_set_debug_info_filename (about, "rolewright-debug-info.txt");

  return dialog;
}
