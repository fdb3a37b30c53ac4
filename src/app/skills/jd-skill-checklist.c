/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-skill-checklist-private.h"

G_DEFINE_FINAL_TYPE (JdSkillChecklist, jd_skill_checklist, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

JdPartList *
jd_skill_checklist_get_skills (JdSkillChecklist *self)
{
  return jd_part_get_list (jd_history_get_document (self->history), JD_DOCUMENT_SKILLS);
}

JdPartList *
jd_skill_checklist_get_groups (JdSkillChecklist *self)
{
  return jd_part_get_list (jd_history_get_document (self->history), JD_DOCUMENT_ANY_OF);
}

JdAnyOf *
jd_skill_checklist_find_group (JdSkillChecklist *self,
                               const char       *id)
{
  return jd_document_find_any_of (jd_history_get_document (self->history), id);
}

/* The first skill of a name or an id is the one that is found. */
void
jd_skill_checklist_index (JdSkillChecklist *self,
                          JdSkill          *skill)
{
  const char *catalogue = jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID);
  const char *name = jd_part_get_string (skill, JD_SKILL_NAME);

  if (catalogue != NULL && !g_hash_table_contains (self->by_catalogue, catalogue))
    g_hash_table_insert (self->by_catalogue, g_strdup (catalogue), g_object_ref (skill));

  if (name != NULL)
    {
      g_autofree char *key = g_utf8_casefold (name, -1);

      if (!g_hash_table_contains (self->by_name, key))
        g_hash_table_insert (self->by_name, g_steal_pointer (&key), g_object_ref (skill));
    }
}

static void
index_all (JdSkillChecklist *self)
{
  JdPartList *skills = jd_skill_checklist_get_skills (self);

  g_hash_table_remove_all (self->by_catalogue);
  g_hash_table_remove_all (self->by_name);
  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    jd_skill_checklist_index (self, jd_part_list_get (skills, i));
}

JdSkill *
jd_skill_checklist_find_skill (JdSkillChecklist    *self,
                               const JdSkillChoice *choice)
{
  g_autofree char *key = NULL;
  JdSkill *skill = NULL;

  if (choice->catalogue != NULL)
    skill = g_hash_table_lookup (self->by_catalogue, choice->catalogue);
  if (skill != NULL)
    return skill;

  key = g_utf8_casefold (choice->name, -1);
  skill = g_hash_table_lookup (self->by_name, key);

  /* Two skills of the catalogue may have one name. */
  if (skill != NULL && choice->catalogue != NULL
      && jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID) != NULL)
    return NULL;

  return skill;
}

/* The skills of each group that has more than one, in the order of the document. */
static GHashTable *
collect_members (JdSkillChecklist *self)
{
  g_autoptr (GHashTable) members = NULL;
  JdPartList *skills = jd_skill_checklist_get_skills (self);

  members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                   (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdSkill *skill = jd_part_list_get (skills, i);
      const char *id = jd_part_get_string (skill, JD_SKILL_ANY_OF);
      GPtrArray *of_group;

      if (id == NULL)
        continue;

      of_group = g_hash_table_lookup (members, id);
      if (of_group == NULL)
        {
          of_group = g_ptr_array_new ();
          g_hash_table_insert (members, g_strdup (id), of_group);
        }
      g_ptr_array_add (of_group, skill);
    }

  return g_steal_pointer (&members);
}

static JdSkillEntry *
ensure_entry (GHashTable *table,
              gpointer    key,
              gboolean    is_text)
{
  JdSkillEntry *entry = g_hash_table_lookup (table, key);

  if (entry == NULL)
    {
      entry = jd_skill_entry_new ();
      g_hash_table_insert (table, is_text ? g_strdup (key) : g_object_ref (key), entry);
    }

  return entry;
}

static void
add_wanted (GPtrArray    **wanted,
            JdSkillEntry  *entry,
            GPtrArray     *skills,
            JdAnyOf       *group)
{
  jd_skill_entry_show (entry, skills, group);
  g_ptr_array_add (wanted[jd_skill_entry_get_importance (entry)], entry);
}

static void
collect_ticked (JdSkillChecklist  *self,
                GPtrArray        **wanted)
{
  g_autoptr (GHashTable) members = collect_members (self);
  JdPartList *skills = jd_skill_checklist_get_skills (self);

  for (guint i = 0; i < jd_part_list_get_n (skills); i++)
    {
      JdSkill *skill = jd_part_list_get (skills, i);
      const char *id = jd_part_get_string (skill, JD_SKILL_ANY_OF);
      GPtrArray *of_group = id != NULL ? g_hash_table_lookup (members, id) : NULL;

      if (of_group != NULL && of_group->len > 1)
        {
          if (g_ptr_array_index (of_group, 0) == skill)
            add_wanted (wanted, ensure_entry (self->by_group, (gpointer) id, TRUE), of_group,
                        jd_skill_checklist_find_group (self, id));
        }
      else
        {
          g_autoptr (GPtrArray) one = g_ptr_array_new ();

          g_ptr_array_add (one, skill);
          add_wanted (wanted, ensure_entry (self->by_skill, skill, FALSE), one, NULL);
        }
    }
}

/* An unticked entry has no place once its skill came back in another way. */
static gboolean
is_replaced (JdSkillChecklist *self,
             JdSkillEntry     *entry)
{
  GPtrArray *skills = jd_skill_entry_get_skills (entry);
  JdSkill *skill = g_ptr_array_index (skills, 0);
  JdSkillChoice choice = {
    .name = jd_part_get_string (skill, JD_SKILL_NAME),
    .catalogue = jd_part_get_string (skill, JD_SKILL_CATALOGUE_ID),
  };

  return skills->len == 1 && choice.name != NULL
         && jd_skill_checklist_find_skill (self, &choice) != NULL;
}

/* Puts each unticked entry of @list into @wanted, behind what it stood behind before. Once it was
 * unticked here it stays, also when its tick is undone. */
static void
keep_unticked (JdSkillChecklist *self,
               GListStore       *list,
               GHashTable       *ticked,
               GPtrArray        *wanted)
{
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (JdSkillEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);
      guint found;

      if (g_hash_table_contains (ticked, entry))
        {
          if (g_ptr_array_find (wanted, entry, &found))
            position = found + 1;
          continue;
        }
      if (!g_hash_table_contains (self->unticked, entry))
        continue;

      if (is_replaced (self, entry))
        {
          g_hash_table_remove (self->unticked, entry);
          continue;
        }
      jd_skill_entry_set_ticked (entry, FALSE);
      g_ptr_array_insert (wanted, (int) position++, entry);
    }
}

/* One splice for what differs, so that the rows of all else stay as they are. */
static void
apply (GListStore *list,
       GPtrArray  *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint start = 0, end = 0;

  while (start < MIN (n, wanted->len))
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), start);

      if (item != g_ptr_array_index (wanted, start))
        break;
      start++;
    }
  while (end < MIN (n, wanted->len) - start)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), n - end - 1);

      if (item != g_ptr_array_index (wanted, wanted->len - end - 1))
        break;
      end++;
    }

  if (n - end > start || wanted->len - end > start)
    g_list_store_splice (list, start, n - end - start, wanted->pdata + start,
                         wanted->len - end - start);
}

/* Entries live as long as they are shown, and the tables only find them. */
static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer user_data)
{
  GHashTable *shown = user_data;

  return !g_hash_table_contains (shown, value);
}

static void
forget_gone (JdSkillChecklist *self,
             GHashTable       *shown)
{
  g_hash_table_foreach_remove (self->by_skill, is_gone, shown);
  g_hash_table_foreach_remove (self->by_group, is_gone, shown);
}

static void
update_lists (JdSkillChecklist *self)
{
  g_autoptr (GHashTable) ticked = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) keep_alive = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *wanted[N_LISTS];

  for (guint i = 0; i < N_LISTS; i++)
    wanted[i] = g_ptr_array_new ();

  index_all (self);
  collect_ticked (self, wanted);
  for (guint i = 0; i < N_LISTS; i++)
    for (guint j = 0; j < wanted[i]->len; j++)
      g_hash_table_add (ticked, g_ptr_array_index (wanted[i], j));

  for (guint i = 0; i < N_LISTS; i++)
    {
      keep_unticked (self, self->lists[i], ticked, wanted[i]);
      for (guint j = 0; j < wanted[i]->len; j++)
        {
          g_hash_table_add (shown, g_ptr_array_index (wanted[i], j));
          g_ptr_array_add (keep_alive, g_object_ref (g_ptr_array_index (wanted[i], j)));
        }
    }

  forget_gone (self, shown);

  for (guint i = 0; i < N_LISTS; i++)
    {
      apply (self->lists[i], wanted[i]);
      g_ptr_array_unref (wanted[i]);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
init_place (JdPlace *place,
            JdSkill *skill)
{
  *place = (JdPlace) { .part = (JdPart *) skill, .member = JD_SKILL_NAME };
}

void
jd_skill_checklist_begin (JdSkillChecklist *self,
                          const char       *label,
                          JdSkill          *skill)
{
  JdPlace place;

  self->n_steps++;
  init_place (&place, skill);
  jd_history_begin (self->history, label, skill != NULL ? &place : NULL);
}

void
jd_skill_checklist_end (JdSkillChecklist *self,
                        JdSkill          *skill)
{
  JdPlace place;

  init_place (&place, skill);
  jd_history_end (self->history, skill != NULL ? &place : NULL);
  if (--self->n_steps == 0)
    update_lists (self);
}

static void
on_document_changed_cb (JdSkillChecklist *self,
                        JdChange         *change)
{
  JdDocument *document = jd_history_get_document (self->history);

  if (self->n_steps > 0)
    return;

  if (JD_IS_SKILL (change->part) || JD_IS_ANY_OF (change->part)
      || (change->part == JD_PART (document)
          && (change->member == JD_DOCUMENT_SKILLS || change->member == JD_DOCUMENT_ANY_OF)))
    update_lists (self);
}

JdSkillChecklist *
jd_skill_checklist_new (JdHistory *history)
{
  JdSkillChecklist *self;

  g_return_val_if_fail (JD_IS_HISTORY (history), NULL);

  self = g_object_new (JD_TYPE_SKILL_CHECKLIST, NULL);
  self->history = g_object_ref (history);
  g_signal_connect_object (jd_history_get_document (history), "changed",
                           G_CALLBACK (on_document_changed_cb), self, G_CONNECT_SWAPPED);
  update_lists (self);

  return self;
}

GListModel *
jd_skill_checklist_get_entries (JdSkillChecklist *self,
                                JdImportance      importance)
{
  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (self), NULL);
  g_return_val_if_fail (importance < N_LISTS, NULL);

  return G_LIST_MODEL (self->lists[importance]);
}

guint
jd_skill_checklist_count (JdSkillChecklist *self,
                          JdImportance      importance)
{
  guint n, count = 0;

  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (self), 0);
  g_return_val_if_fail (importance < N_LISTS, 0);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->lists[importance]));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JdSkillEntry) entry = NULL;

      entry = g_list_model_get_item (G_LIST_MODEL (self->lists[importance]), i);
      count += jd_skill_entry_is_ticked (entry) ? 1 : 0;
    }

  return count;
}

JdSkillEntry *
jd_skill_checklist_get_entry (JdSkillChecklist *self,
                              JdSkill          *skill)
{
  const char *id = jd_part_get_string (skill, JD_SKILL_ANY_OF);
  JdSkillEntry *entry = id != NULL ? g_hash_table_lookup (self->by_group, id) : NULL;

  return entry != NULL ? entry : g_hash_table_lookup (self->by_skill, skill);
}

JdSkillEntry *
jd_skill_checklist_find (JdSkillChecklist    *self,
                         const JdSkillChoice *choice)
{
  JdSkill *skill;

  g_return_val_if_fail (JD_IS_SKILL_CHECKLIST (self), NULL);
  g_return_val_if_fail (choice != NULL && choice->name != NULL, NULL);

  skill = jd_skill_checklist_find_skill (self, choice);
  return skill != NULL ? jd_skill_checklist_get_entry (self, skill) : NULL;
}

void
jd_skill_checklist_forget_unticked (JdSkillChecklist *self)
{
  g_return_if_fail (JD_IS_SKILL_CHECKLIST (self));

  if (g_hash_table_size (self->unticked) == 0)
    return;

  g_hash_table_remove_all (self->unticked);
  update_lists (self);
}

static void
jd_skill_checklist_finalize (GObject *object)
{
  JdSkillChecklist *self = JD_SKILL_CHECKLIST (object);

  g_clear_pointer (&self->unticked, g_hash_table_unref);
  g_clear_pointer (&self->by_skill, g_hash_table_unref);
  g_clear_pointer (&self->by_group, g_hash_table_unref);
  g_clear_pointer (&self->by_catalogue, g_hash_table_unref);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (jd_skill_checklist_parent_class)->finalize (object);
}

static void
jd_skill_checklist_class_init (JdSkillChecklistClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jd_skill_checklist_finalize;

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
jd_skill_checklist_init (JdSkillChecklist *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    self->lists[i] = g_list_store_new (JD_TYPE_SKILL_ENTRY);
  self->by_skill = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->by_group = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->by_catalogue = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->unticked = g_hash_table_new (NULL, NULL);
}
