/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-font-side.h"

#include <pango/pangocairo.h>

#include "jd-fonts.h"

void
jd_font_side_fill (JdFontSide        *self,
                   gboolean           system,
                   const char        *family,
                   const JdScript    *script,
                   const JdFaceStyle *faces)
{
  PangoContext *context;
  g_autofree char *families = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->layout == NULL);
  g_return_if_fail (family != NULL && script != NULL && faces != NULL);

  families = system ? jd_fonts_dup_families (family, script->cjk) : g_strdup (family);
  context = jd_fonts_create_context (system);
  pango_context_set_language (context, script->language);
  pango_context_set_base_dir (context, script->is_rtl ? PANGO_DIRECTION_RTL
                                                      : PANGO_DIRECTION_LTR);
  self->layout = pango_layout_new (context);
  g_object_unref (context);
  self->code_families = system ? g_strdup_printf ("%s, %s", JD_FONTS_CODE, families)
                               : g_strdup (JD_FONTS_CODE);

  for (guint i = 0; i < JD_N_FACES; i++)
    {
      self->faces[i] = pango_font_description_new ();
      pango_font_description_set_family (self->faces[i], families);
      pango_font_description_set_absolute_size (self->faces[i], faces[i].size * PANGO_SCALE);
      pango_font_description_set_weight (self->faces[i],
                                         faces[i].is_semibold ? PANGO_WEIGHT_SEMIBOLD
                                                              : PANGO_WEIGHT_NORMAL);
      if (faces[i].is_italic)
        pango_font_description_set_style (self->faces[i], PANGO_STYLE_ITALIC);
    }
}

void
jd_font_side_clear (JdFontSide *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->code_families, g_free);
  for (guint i = 0; i < JD_N_FACES; i++)
    g_clear_pointer (&self->faces[i], pango_font_description_free);
}
