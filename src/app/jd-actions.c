/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-actions.h"

#include <glib/gi18n.h>

static const JdAction actions[] = {
  { "app.new", "<Control>n", N_("New Job Description"), JD_ACTION_GROUP_GENERAL },
  { "win.open", "<Control>o", N_("Open a File"), JD_ACTION_GROUP_GENERAL },
  { "win.import", "", N_("Import a Text"), JD_ACTION_GROUP_GENERAL },
  { "start.all-documents", "", N_("All Documents"), JD_ACTION_GROUP_GENERAL },
  { "win.find", "<Control>f", N_("Find"), JD_ACTION_GROUP_GENERAL },
  { "app.preferences", "<Control>comma", N_("Preferences"), JD_ACTION_GROUP_GENERAL },
  { "app.shortcuts", "<Control>question", N_("Keyboard Shortcuts"), JD_ACTION_GROUP_GENERAL },
  { "app.help", "F1", N_("Help"), JD_ACTION_GROUP_GENERAL },
  { "app.about", "", N_("About Rolewright"), JD_ACTION_GROUP_GENERAL },
  { "local.main-menu", "F10", N_("Main Menu"), JD_ACTION_GROUP_GENERAL, JD_ACTION_LOCAL },
  { "window.close", "<Control>w", N_("Close the Window"), JD_ACTION_GROUP_GENERAL },
  { "app.quit", "<Control>q", N_("Quit"), JD_ACTION_GROUP_GENERAL },

  { "win.save", "<Control>s", N_("Save"), JD_ACTION_GROUP_DOCUMENT },
  { "win.save-as", "<Shift><Control>s", N_("Save As"), JD_ACTION_GROUP_DOCUMENT },
  { "win.versions", "", N_("Versions"), JD_ACTION_GROUP_DOCUMENT },
  { "win.export", "<Control>e", N_("Export"), JD_ACTION_GROUP_DOCUMENT },
  { "win.export-again", "<Shift><Control>e", N_("Export Again"), JD_ACTION_GROUP_DOCUMENT },
  { "win.copy-document", "<Shift><Control>c", N_("Copy the Document"), JD_ACTION_GROUP_DOCUMENT },
  { "win.print", "<Control>p", N_("Print"), JD_ACTION_GROUP_DOCUMENT },
  { "win.undo", "<Control>z", N_("Undo"), JD_ACTION_GROUP_DOCUMENT },
  { "win.redo", "<Shift><Control>z <Control>y", N_("Redo"), JD_ACTION_GROUP_DOCUMENT },
  { "win.replace", "<Control>h", N_("Find and Replace"), JD_ACTION_GROUP_DOCUMENT },
  { "win.find-next", "<Control>g", N_("Next Match"), JD_ACTION_GROUP_DOCUMENT },
  { "win.find-previous", "<Shift><Control>g", N_("Previous Match"), JD_ACTION_GROUP_DOCUMENT },
  { "win.choose-skills", "<Control>j", N_("Choose Skills"), JD_ACTION_GROUP_DOCUMENT },

  { "win.check-spelling", "F7", N_("Check Spelling"), JD_ACTION_GROUP_WRITING },
  { "win.next-misspelling", "<Shift>F7", N_("Next Misspelled Word"), JD_ACTION_GROUP_WRITING },
  { "local.strong", "<Control>b", N_("Bold"), JD_ACTION_GROUP_WRITING, JD_ACTION_LOCAL },
  { "local.emphasis", "<Control>i", N_("Italic"), JD_ACTION_GROUP_WRITING, JD_ACTION_LOCAL },
  { "local.code", "<Shift><Control>m", N_("Code"), JD_ACTION_GROUP_WRITING, JD_ACTION_LOCAL },
  { "local.paste-plain", "<Shift><Control>v", N_("Paste as Plain Text"), JD_ACTION_GROUP_WRITING,
    JD_ACTION_LOCAL },
  { "local.link", "<Control>k", N_("Link"), JD_ACTION_GROUP_WRITING, JD_ACTION_LOCAL },

  { "local.nest", "<Control>bracketright", N_("Nest the Item"), JD_ACTION_GROUP_LISTS,
    JD_ACTION_LOCAL },
  { "local.unnest", "<Control>bracketleft", N_("Un-Nest the Item"), JD_ACTION_GROUP_LISTS,
    JD_ACTION_LOCAL },
  { "local.move-up", "<Alt>Up", N_("Move the Item Up"), JD_ACTION_GROUP_LISTS, JD_ACTION_LOCAL },
  { "local.move-down", "<Alt>Down", N_("Move the Item Down"), JD_ACTION_GROUP_LISTS,
    JD_ACTION_LOCAL },
  { "local.switch", "<Control>m", N_("Must Have or Nice to Have"), JD_ACTION_GROUP_LISTS,
    JD_ACTION_LOCAL },
  { "local.delete-item", "<Shift><Control>BackSpace", N_("Delete the Item"), JD_ACTION_GROUP_LISTS,
    JD_ACTION_LOCAL },
  { "local.item-menu", "<Alt>Return", N_("Item Menu"), JD_ACTION_GROUP_LISTS, JD_ACTION_LOCAL },

  { "win.show-outline", "F9", N_("Show or Hide the Outline"), JD_ACTION_GROUP_VIEW },
  { "win.show-aside", "F8", N_("Show or Hide the Side Pane"), JD_ACTION_GROUP_VIEW },
  { "win.focus-mode", "<Shift>F11", N_("Show or Hide Both Panes"), JD_ACTION_GROUP_VIEW },
  { "win.fullscreen", "F11", N_("Full Screen"), JD_ACTION_GROUP_VIEW },
  { "win.next-pane", "F6", N_("Next Pane"), JD_ACTION_GROUP_VIEW },
  { "win.previous-pane", "<Shift>F6", N_("Previous Pane"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(1)", "<Control>1", N_("First Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(2)", "<Control>2", N_("Second Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(3)", "<Control>3", N_("Third Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(4)", "<Control>4", N_("Fourth Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(5)", "<Control>5", N_("Fifth Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(6)", "<Control>6", N_("Sixth Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(7)", "<Control>7", N_("Seventh Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(8)", "<Control>8", N_("Eighth Section"), JD_ACTION_GROUP_VIEW },
  { "win.go-to-section(9)", "<Control>9", N_("Ninth Section"), JD_ACTION_GROUP_VIEW },
  { "win.zoom-in", "<Control>plus <Control>equal <Control>KP_Add", N_("Zoom In"),
    JD_ACTION_GROUP_VIEW },
  { "win.zoom-out", "<Control>minus <Control>KP_Subtract", N_("Zoom Out"), JD_ACTION_GROUP_VIEW },
  { "win.zoom-reset", "<Control>0 <Control>KP_0", N_("Automatic Zoom"), JD_ACTION_GROUP_VIEW },
};

const JdAction *
jd_actions_get (guint *n_actions)
{
  g_return_val_if_fail (n_actions != NULL, NULL);

  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}

const char *
jd_actions_get_group_title (JdActionGroup group)
{
  switch (group)
    {
    case JD_ACTION_GROUP_GENERAL:
      /* Translators: a heading in the list of keyboard shortcuts */
      return C_("shortcuts", "General");
    case JD_ACTION_GROUP_DOCUMENT:
      /* Translators: a heading in the list of keyboard shortcuts */
      return C_("shortcuts", "Document");
    case JD_ACTION_GROUP_WRITING:
      /* Translators: a heading in the list of keyboard shortcuts */
      return C_("shortcuts", "Writing");
    case JD_ACTION_GROUP_LISTS:
      /* Translators: a heading in the list of keyboard shortcuts */
      return C_("shortcuts", "Lists");
    case JD_ACTION_GROUP_VIEW:
      /* Translators: a heading in the list of keyboard shortcuts */
      return C_("shortcuts", "View");
    case JD_ACTION_N_GROUPS:
    default:
      g_return_val_if_reached (NULL);
    }
}

void
jd_actions_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_auto (GStrv) accels = NULL;

      if (actions[i].flags & JD_ACTION_LOCAL || !*actions[i].accels)
        continue;

      accels = g_strsplit (actions[i].accels, " ", -1);
      gtk_application_set_accels_for_action (application, actions[i].name,
                                             (const char *const *) accels);
    }
}
