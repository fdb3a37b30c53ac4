/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-reviewer.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "jd-check.h"
#include "jd-model.h"
#include "jd-scan.h"
#include "jd-silences.h"

struct _JdReviewer {
  GObject parent_instance;

  /* Owned */
  GPtrArray *sets;
  JdSkillCatalogue *catalogue;
};

G_DEFINE_FINAL_TYPE (JdReviewer, jd_reviewer, G_TYPE_OBJECT)

static void
jd_reviewer_finalize (GObject *object)
{
  JdReviewer *self = JD_REVIEWER (object);

  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (jd_reviewer_parent_class)->finalize (object);
}

static void
jd_reviewer_class_init (JdReviewerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jd_reviewer_finalize;
}

static void
jd_reviewer_init (JdReviewer *self)
{
  self->sets = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Rules */

static JdRulePack *
load_pack (const char  *folder,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);

  return jd_rule_pack_new (bytes, path, error);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
load_folder (GPtrArray   *packs,
             const char  *folder,
             GError     **error)
{
  g_autoptr (GDir) dir = folder ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      JdRulePack *pack = load_pack (folder, names->pdata[i], error);

      if (!pack)
        return FALSE;
      g_ptr_array_add (packs, pack);
    }

  return TRUE;
}

static void
make_sets (JdReviewer *self,
           GPtrArray  *packs)
{
  g_autoptr (GHashTable) langs = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < packs->len; i++)
    {
      const char *lang = jd_rule_pack_get_lang (packs->pdata[i]);

      if (g_hash_table_add (langs, (gpointer) lang))
        g_ptr_array_add (self->sets, jd_rule_set_new (packs, lang));
    }
}

JdReviewer *
jd_reviewer_new (const char  *folder,
                 GError     **error)
{
  g_autoptr (JdReviewer) self = g_object_new (JD_TYPE_REVIEWER, NULL);
  g_autoptr (GPtrArray) packs = jd_rule_pack_list_built_in (error);

  if (!packs || !load_folder (packs, folder, error))
    return NULL;

  self->catalogue = jd_skill_catalogue_new_built_in (error);
  if (!self->catalogue)
    return NULL;

  make_sets (self, packs);

  return g_steal_pointer (&self);
}

char *
jd_reviewer_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "rolewright", "review", NULL);
}

GPtrArray *
jd_reviewer_get_sets (JdReviewer *self)
{
  g_return_val_if_fail (JD_IS_REVIEWER (self), NULL);

  return self->sets;
}

gboolean
jd_reviewer_has_lang (JdReviewer *self,
                      const char *lang)
{
  g_return_val_if_fail (JD_IS_REVIEWER (self), FALSE);

  for (guint i = 0; lang && i < self->sets->len; i++)
    {
      const char *other = jd_rule_set_get_lang (self->sets->pdata[i]);
      gsize n = strcspn (other, "-_");

      if (g_ascii_strncasecmp (other, lang, n) == 0 && !g_ascii_isalpha (lang[n]))
        return TRUE;
    }

  return FALSE;
}

/* Wording */

static JdFinding *
make_finding (const JdMatch *found,
              const char    *text,
              gsize          length)
{
  JdMatch match = *found;
  const JdRule *rule = match.rule;
  g_autoptr (GPtrArray) fixes = jd_fixes_make (&match, text, length);
  g_autofree char *words = NULL;
  JdFinding *finding;

  words = g_strndup (text + match.byte, match.byte_end - match.byte);
  g_strdelimit (words, "\n\r\t", ' ');
  finding = jd_finding_new (rule->id, rule->category, rule->severity,
                            /* Translators: words of a text, and what is to be said of them */
                            g_strdup_printf (_("“%s”: %s"), words, rule->title));
  g_free (finding->why);
  finding->why = g_strdup (rule->why);
  finding->ask = g_strdup (rule->ask);
  finding->source = g_strdup (rule->source);
  finding->evidence = rule->evidence;
  jd_finding_set_range (finding, text, match.start, match.end, match.byte, match.byte_end);
  g_ptr_array_unref (finding->fixes);
  finding->fixes = g_steal_pointer (&fixes);

  return finding;
}

/* A coded word is one that describes a person; titles, headings and names of skills do not. */
static gboolean
is_wanted (const JdReviewField *field,
           const JdRule        *rule)
{
  gboolean is_coded = rule->category == JD_REVIEW_GENDER_MASCULINE ||
                      rule->category == JD_REVIEW_GENDER_FEMININE;

  switch (field->kind)
    {
    case JD_REVIEW_FIELD_TITLE:
    case JD_REVIEW_FIELD_HEADING:
      return !is_coded;
    case JD_REVIEW_FIELD_SKILL:
      return rule->category == JD_REVIEW_TECH_TERM;
    case JD_REVIEW_FIELD_LEGAL:
      return !is_coded && rule->category != JD_REVIEW_JARGON && rule->category != JD_REVIEW_ABLEIST;
    case JD_REVIEW_FIELD_PARAGRAPH:
    case JD_REVIEW_FIELD_ITEM:
    case JD_REVIEW_FIELD_REQUIREMENT:
    case JD_REVIEW_FIELD_QUESTION:
    case JD_REVIEW_FIELD_FACT:
    default:
      return TRUE;
    }
}

/* Whether a match lies in the name of the company. */
static gboolean
is_in_name (const char    *text,
            const JdMatch *match,
            const char    *name)
{
  gsize length = name ? strlen (name) : 0;
  gsize first = match->byte_end > length ? match->byte_end - length : 0;

  if (length < match->byte_end - match->byte)
    return FALSE;

  for (gsize i = first; i <= match->byte; i++)
    {
      if (strncmp (text + i, name, length) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_lang (JdDocument            *document,
          const JdReviewOptions *options)
{
  if (options && options->lang)
    return options->lang;

  return jd_part_get_string (document, JD_DOCUMENT_LANG);
}

static void
review_wording (JdReviewer *self,
                JdDocument *document,
                GArray     *fields,
                const char *lang,
                GPtrArray  *findings)
{
  g_autoptr (JdScan) scan = jd_scan_new (self->sets, lang);
  const char *name = jd_part_get_string (jd_part_get_part (document, JD_DOCUMENT_COMPANY),
                                         JD_COMPANY_NAME);
  GArray *matches;

  for (guint i = 0; i < fields->len; i++)
    {
      const JdReviewField *field = &g_array_index (fields, JdReviewField, i);

      jd_scan_add (scan, field->text, strlen (field->text), field->role, i);
    }

  matches = jd_scan_finish (scan);
  for (guint i = 0; i < matches->len; i++)
    {
      const JdMatch *match = &g_array_index (matches, JdMatch, i);
      const JdReviewField *field = &g_array_index (fields, JdReviewField, match->field);
      JdFinding *finding;

      if (!is_wanted (field, match->rule) || is_in_name (field->text, match, name))
        continue;

      finding = make_finding (match, field->text, strlen (field->text));
      finding->part = g_object_ref (field->part);
      finding->member = (int) field->member;
      finding->order = match->field;
      g_ptr_array_add (findings, finding);
    }
}

/* The order of the page */

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const JdFinding *x = *(const JdFinding *const *) a;
  const JdFinding *y = *(const JdFinding *const *) b;

  if (x->order != y->order)
    return x->order < y->order ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->category != y->category)
    return x->category < y->category ? -1 : 1;

  return strcmp (x->rule, y->rule);
}

GPtrArray *
jd_reviewer_review (JdReviewer            *self,
                    JdDocument            *document,
                    const JdReviewOptions *options)
{
  const JdReviewOptions none = { .employer_size = -1 };
  g_autoptr (GArray) fields = NULL;
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_unref);
  JdCheckContext context;
  guint n_checks;
  const JdCheck *checks = jd_checks_get (&n_checks);

  g_return_val_if_fail (JD_IS_REVIEWER (self) && JD_IS_DOCUMENT (document), NULL);

  fields = jd_review_fields_list (document);
  context = (JdCheckContext) {
    .document = document,
    .fields = fields,
    .lang = get_lang (document, options),
    .catalogue = self->catalogue,
    .options = options ? options : &none,
    .findings = findings,
  };

  review_wording (self, document, fields, context.lang, findings);
  for (guint i = 0; i < n_checks; i++)
    checks[i].run (&checks[i], &context);

  g_ptr_array_sort (findings, compare_findings);
  jd_silences_apply (document, findings);

  return findings;
}

GPtrArray *
jd_reviewer_review_text (JdReviewer *self,
                         const char *text,
                         const char *lang)
{
  g_autoptr (JdScan) scan = NULL;
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_unref);
  GArray *matches;
  gsize length;

  g_return_val_if_fail (JD_IS_REVIEWER (self) && text != NULL, NULL);

  length = strlen (text);
  scan = jd_scan_new (self->sets, lang);
  jd_scan_add (scan, text, length, NULL, 0);
  matches = jd_scan_finish (scan);
  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (findings, make_finding (&g_array_index (matches, JdMatch, i), text, length));

  return findings;
}
