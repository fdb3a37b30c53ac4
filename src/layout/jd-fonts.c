/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "jd-font-dirs.h"

static const char *const families[] = { "Source Sans 3", "Vollkorn", JD_FONTS_CODE };

static const char *const other_weights[] = {
  "thin", "extralight", "light", "medium", "bold", "extrabold", "black",
};

/* Both weights of each family, upright and italic */
#define N_FACES (4 * G_N_ELEMENTS (families))

static FcConfig *own_config;
static FcConfig *system_config;
static FcCharSet *coverage[G_N_ELEMENTS (families)];
static gboolean is_claimed;

/* Only held, see jd_fonts_prepare_threads(). */
static PangoFont *kept_faces[N_FACES];

static FcConfig *
create_config (void)
{
  const char *const folders[] = { JD_FONT_DIRS, NULL };
  g_autoptr (GString) xml = g_string_new ("<fontconfig>");
  FcConfig *config = FcConfigCreate ();

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (folders[i], -1);

      g_string_append_printf (xml, "<dir>%s</dir>", escaped);
    }

  /* Only the static faces: a variable one of the same name would be taken for them. And of these
   * only the weights that are used: each font that is looked for is compared with all. */
  g_string_append (xml,
                   "<cachedir>/var/cache/fontconfig</cachedir>"
                   "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
                   "<selectfont><rejectfont><pattern><patelt name=\"variable\">"
                   "<bool>true</bool></patelt></pattern></rejectfont></selectfont>");
  for (guint i = 0; i < G_N_ELEMENTS (other_weights); i++)
    g_string_append_printf (xml,
                            "<selectfont><rejectfont><pattern><patelt name=\"weight\">"
                            "<const>%s</const></patelt></pattern></rejectfont></selectfont>",
                            other_weights[i]);

  g_string_append (xml, "</fontconfig>");
  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) xml->str, FcTrue);
  FcConfigBuildFonts (config);
  return config;
}

static FcCharSet *
find_coverage (const char *family)
{
  FcFontSet *fonts = FcConfigGetFonts (own_config, FcSetSystem);
  FcCharSet *result = NULL;

  for (int i = 0; fonts != NULL && i < fonts->nfont; i++)
    {
      FcCharSet *charset, *both;
      FcChar8 *name;
      int weight;

      if (FcPatternGetString (fonts->fonts[i], FC_FAMILY, 0, &name) != FcResultMatch ||
          strcmp ((const char *) name, family) != 0 ||
          FcPatternGetInteger (fonts->fonts[i], FC_WEIGHT, 0, &weight) != FcResultMatch ||
          (weight != FC_WEIGHT_REGULAR && weight != FC_WEIGHT_DEMIBOLD) ||
          FcPatternGetCharSet (fonts->fonts[i], FC_CHARSET, 0, &charset) != FcResultMatch)
        continue;

      both = result == NULL ? FcCharSetCopy (charset) : FcCharSetIntersect (result, charset);
      g_clear_pointer (&result, FcCharSetDestroy);
      result = both;
    }

  return result != NULL ? result : FcCharSetCreate ();
}

static void
ensure_own_config (void)
{
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      own_config = create_config ();
      for (guint i = 0; i < G_N_ELEMENTS (families); i++)
        coverage[i] = find_coverage (families[i]);
      if (is_claimed)
        FcConfigSetCurrent (own_config);
      g_once_init_leave (&is_ready, 1);
    }
}

static void
ensure_system_config (void)
{
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      system_config = is_claimed ? FcInitLoadConfigAndFonts () : FcConfigReference (NULL);
      g_once_init_leave (&is_ready, 1);
    }
}

void
jd_fonts_claim_process (void)
{
  is_claimed = TRUE;
}

static PangoFontMap *
create_map (gboolean system)
{
  PangoFontMap *map;
  FcConfig *config;

  if (system)
    ensure_system_config ();
  else
    ensure_own_config ();

  /* A map that is told its configuration looks for its fonts again, in another thread. */
  config = system ? system_config : own_config;
  map = pango_cairo_font_map_new ();
  if (config != FcConfigGetCurrent ())
    pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);

  return map;
}

/* The thread ends, and with it its faces of the system. */
static void
free_system_map (gpointer map)
{
  jd_fonts_take_system ();
  g_object_unref (map);
  jd_fonts_return_system ();
}

PangoFontMap *
jd_fonts_get_map (gboolean system)
{
  static GPrivate maps[] = {
    G_PRIVATE_INIT (g_object_unref),
    G_PRIVATE_INIT (free_system_map),
  };
  GPrivate *place = &maps[system ? 1 : 0];

  if (g_private_get (place) == NULL)
    g_private_set (place, create_map (system));

  return g_private_get (place);
}

static PangoContext *
create_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Nothing here may depend on the screen, or lines would break elsewhere in the PDF. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

PangoContext *
jd_fonts_create_context (gboolean system)
{
  return create_context (jd_fonts_get_map (system));
}

static PangoFont *
open_face (PangoContext *context,
           guint         number)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();
  PangoFont *font;

  pango_font_description_set_family_static (description, families[number / 4]);
  pango_font_description_set_absolute_size (description, 10 * PANGO_SCALE);
  pango_font_description_set_weight (description, number & 1 ? PANGO_WEIGHT_SEMIBOLD
                                                             : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, number & 2 ? PANGO_STYLE_ITALIC
                                                            : PANGO_STYLE_NORMAL);
  font = pango_context_load_font (context, description);
  if (font != NULL)
    pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));

  return font;
}

void
jd_fonts_prepare_threads (void)
{
  static PangoFontMap *map;
  static gsize is_ready;

  if (g_once_init_enter (&is_ready))
    {
      PangoContext *context;

      map = create_map (FALSE);
      context = create_context (map);
      for (guint i = 0; i < N_FACES; i++)
        kept_faces[i] = open_face (context, i);
      g_object_unref (context);
      g_once_init_leave (&is_ready, 1);
    }
}

static GRecMutex system_fonts;

void
jd_fonts_take_system (void)
{
  g_rec_mutex_lock (&system_fonts);
}

void
jd_fonts_return_system (void)
{
  g_rec_mutex_unlock (&system_fonts);
}

char *
jd_fonts_dup_families (const char *family,
                       const char *cjk)
{
  g_return_val_if_fail (family != NULL, NULL);
  g_return_val_if_fail (cjk != NULL, NULL);

  if (strcmp (family, "Vollkorn") == 0)
    return g_strdup_printf ("%s, Noto Naskh Arabic, Noto Serif Hebrew, Noto Serif Devanagari, "
                            "Noto Serif Thai, Noto Serif CJK %s", family, cjk);

  return g_strdup_printf ("%s, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, "
                          "Noto Sans Thai, Noto Sans CJK %s", family, cjk);
}

static const FcCharSet *
get_coverage (const char *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (strcmp (families[i], family) == 0)
      return coverage[i];

  return NULL;
}

gboolean
jd_fonts_cover (const char *family,
                const char *text,
                gsize       length)
{
  const FcCharSet *charset;
  const char *end;

  g_return_val_if_fail (family != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  ensure_own_config ();
  charset = get_coverage (family);
  g_return_val_if_fail (charset != NULL, FALSE);

  end = text + length;
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar ch = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      /* The document fonts have all of ASCII, and control characters are not shown. */
      if (ch >= 0x80 && !FcCharSetHasChar (charset, ch) && !pango_is_zero_width (ch) &&
          ch != 0x2028 && ch != 0x2029 && ch != 0x85)
        return FALSE;
    }

  return TRUE;
}
