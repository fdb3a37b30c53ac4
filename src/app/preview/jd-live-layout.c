/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-live-layout.h"

#include <gdk/gdk.h>

/* How long the layout may work in a turn of the main loop, in microseconds: a part of a frame of
 * 60 hertz, so that drawing has the rest. */
#define TURN (6 * 1000)
#define SHORTEST_SLICE 1000

/* After so long somebody is to see that there is work going on, and after so long again how far
 * it is. */
#define SLOW (100 * 1000)
#define STEP (200 * 1000)

struct _JdLiveLayout {
  GObject parent_instance;

  /* Owned */
  JdDocument *document;
  JdContent *content;
  JdContent *released;
  JdLayout *layout;
  JdLayout *next;
  char *lang;

  guint seen;
  guint slice_source;
  guint release_source;
  gint64 started;
  gint64 told;
  gboolean stale;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (JdLiveLayout, jd_live_layout, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

enum {
  STALE,
  UPDATED,
  REPLACED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_busy (JdLiveLayout *self,
          gboolean      busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
tell_updated (JdLiveLayout *self,
              guint         block)
{
  self->told = g_get_monotonic_time ();
  g_signal_emit (self, signals[UPDATED], 0, block);
}

static JdLayout *
get_working (JdLiveLayout *self)
{
  return self->next != NULL ? self->next : self->layout;
}

/* Whether what is looked at is there. */
static gboolean
is_seen_set (JdLiveLayout *self)
{
  JdLayout *layout = get_working (self);

  return jd_layout_is_complete (layout) || jd_layout_get_n_pages (layout) > self->seen + 1;
}

static void
show_progress (JdLiveLayout *self)
{
  gboolean complete = jd_layout_is_complete (get_working (self));
  gint64 now = g_get_monotonic_time ();
  gboolean late = now - self->told > STEP;

  set_busy (self, !complete && now - self->started > SLOW);
  if (self->next != NULL)
    {
      if (!is_seen_set (self))
        return;

      g_set_object (&self->layout, self->next);
      g_clear_object (&self->next);
      self->told = now;
      g_signal_emit (self, signals[REPLACED], 0);
      return;
    }

  if (complete || late || jd_layout_get_n_pages (self->layout) <= self->seen + 2)
    tell_updated (self, JD_PAGE_NO_BLOCK);
}

static gboolean
on_slice_cb (gpointer user_data)
{
  JdLiveLayout *self = user_data;
  gboolean more = jd_layout_continue (get_working (self), TURN);

  if (!more)
    self->slice_source = 0;
  show_progress (self);

  return more ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
on_release_cb (gpointer user_data)
{
  JdLiveLayout *self = user_data;

  self->release_source = 0;
  g_clear_object (&self->released);

  return G_SOURCE_REMOVE;
}

/* Of a long document that takes a while, too, for which a frame does not wait. */
static void
release_content (JdLiveLayout *self)
{
  g_clear_object (&self->released);
  self->released = g_steal_pointer (&self->content);
  if (self->release_source == 0)
    self->release_source = g_idle_add_full (G_PRIORITY_LOW, on_release_cb, self, NULL);
}

/* In another style or language all is set anew, apart from what is shown until then. */
static void
start (JdLiveLayout *self)
{
  const char *lang = jd_part_get_string (self->document, JD_DOCUMENT_LANG);
  const JdPageSettings *shown = jd_layout_get_settings (self->layout);
  gboolean is_first = jd_layout_get_content (self->layout) == NULL;
  JdPageSettings settings;

  jd_page_settings_init (&settings, self->document);
  g_clear_object (&self->next);
  if (!is_first && (settings.style != shown->style || g_strcmp0 (lang, self->lang) != 0))
    self->next = jd_layout_new (&settings);
  else if (!jd_page_settings_equal (&settings, shown))
    jd_layout_set_settings (self->layout, &settings);

  g_set_str (&self->lang, lang);
  jd_layout_start_content (get_working (self), self->content);
}

void
jd_live_layout_update (JdLiveLayout *self)
{
  gint64 spent;

  g_return_if_fail (JD_IS_LIVE_LAYOUT (self));

  self->stale = FALSE;
  self->started = g_get_monotonic_time ();
  self->told = 0;
  g_clear_handle_id (&self->slice_source, g_source_remove);
  release_content (self);
  self->content = jd_content_new (self->document, JD_CONTENT_PLACEHOLDERS);
  start (self);

  spent = g_get_monotonic_time () - self->started;
  if (jd_layout_continue (get_working (self), MAX (TURN - spent, SHORTEST_SLICE)))
    self->slice_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, on_slice_cb, self, NULL);
  show_progress (self);
}

static void
set_stale (JdLiveLayout *self)
{
  if (self->stale)
    return;

  self->stale = TRUE;
  g_signal_emit (self, signals[STALE], 0);
}

static void
on_changed_cb (JdLiveLayout *self,
               JdChange     *change)
{
  guint block;

  /* Half of the document may be set with the old text. */
  if (self->stale || self->content == NULL || self->slice_source != 0
      || !jd_content_update (self->content, change, &block))
    {
      set_stale (self);
      return;
    }

  jd_layout_update_block (self->layout, block);
  tell_updated (self, block);
}

JdLiveLayout *
jd_live_layout_new (JdDocument *document)
{
  JdLiveLayout *self;
  JdPageSettings settings;

  g_return_val_if_fail (JD_IS_DOCUMENT (document), NULL);

  self = g_object_new (JD_TYPE_LIVE_LAYOUT, NULL);
  self->document = g_object_ref (document);
  self->stale = TRUE;
  jd_page_settings_init (&settings, document);
  self->layout = jd_layout_new (&settings);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

JdLayout *
jd_live_layout_get_layout (JdLiveLayout *self)
{
  g_return_val_if_fail (JD_IS_LIVE_LAYOUT (self), NULL);

  return self->layout;
}

JdContent *
jd_live_layout_get_content (JdLiveLayout *self)
{
  g_return_val_if_fail (JD_IS_LIVE_LAYOUT (self), NULL);

  return jd_layout_get_content (self->layout);
}

JdDocument *
jd_live_layout_get_document (JdLiveLayout *self)
{
  g_return_val_if_fail (JD_IS_LIVE_LAYOUT (self), NULL);

  return self->document;
}

gboolean
jd_live_layout_is_stale (JdLiveLayout *self)
{
  g_return_val_if_fail (JD_IS_LIVE_LAYOUT (self), FALSE);

  return self->stale;
}

void
jd_live_layout_set_seen (JdLiveLayout *self,
                         guint         page)
{
  g_return_if_fail (JD_IS_LIVE_LAYOUT (self));

  self->seen = page;
}

static void
jd_live_layout_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  JdLiveLayout *self = JD_LIVE_LAYOUT (object);

  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
jd_live_layout_dispose (GObject *object)
{
  JdLiveLayout *self = JD_LIVE_LAYOUT (object);

  g_clear_handle_id (&self->slice_source, g_source_remove);
  g_clear_handle_id (&self->release_source, g_source_remove);
  g_clear_object (&self->released);
  g_clear_object (&self->next);
  g_clear_object (&self->layout);
  g_clear_object (&self->content);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (jd_live_layout_parent_class)->dispose (object);
}

static void
jd_live_layout_finalize (GObject *object)
{
  g_free (JD_LIVE_LAYOUT (object)->lang);

  G_OBJECT_CLASS (jd_live_layout_parent_class)->finalize (object);
}

static void
jd_live_layout_class_init (JdLiveLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = jd_live_layout_get_property;
  object_class->dispose = jd_live_layout_dispose;
  object_class->finalize = jd_live_layout_finalize;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[STALE] = g_signal_new ("stale", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[UPDATED] = g_signal_new ("updated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REPLACED] = g_signal_new ("replaced", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
jd_live_layout_init (JdLiveLayout *self)
{
}
