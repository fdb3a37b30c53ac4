/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "jd-preview-place.h"

#include <string.h>

/* What a field shows for a member: text without its markup, but with the names of variables. */
static char *
dup_field_text (JdPart *part,
                guint   member)
{
  const JdMember *row = jd_part_get_member (part, member);
  const char *value;

  switch (row->kind)
    {
    case JD_VALUE_TEXT:
      value = jd_part_get_string (part, member);
      return jd_inline_dup_plain (value != NULL ? value : "");
    case JD_VALUE_STRING:
      return g_strdup (jd_part_get_string (part, member));
    default:
      return NULL;
    }
}

/* Two texts that are the same but for something in the middle, such as the value of a variable
 * and its name: a place in the one becomes the place in the other. All in bytes. */
static gsize
translate (const char *from,
           const char *to,
           gsize       offset)
{
  gsize from_length = strlen (from), to_length = strlen (to);
  gsize start = 0, end = 0;
  gsize limit = MIN (from_length, to_length);

  while (start < limit && from[start] == to[start])
    start++;
  while (end < limit - start && from[from_length - end - 1] == to[to_length - end - 1])
    end++;

  offset = MIN (offset, from_length);
  if (offset > start)
    offset = from_length - offset <= end ? to_length - (from_length - offset) : start;

  while (offset > 0 && ((guchar) to[offset] & 0xc0) == 0x80)
    offset--;

  return offset;
}

int
jd_preview_place_find (JdContent     *content,
                       const JdPlace *place,
                       guint         *offset)
{
  g_autofree char *field = NULL;
  const char *text;
  int block;

  g_return_val_if_fail (JD_IS_CONTENT (content), -1);
  g_return_val_if_fail (place != NULL && offset != NULL, -1);

  *offset = 0;
  if (place->part == NULL)
    return -1;

  block = jd_content_find (content, place->part, (int) place->member);
  if (block < 0)
    {
      for (JdPart *part = place->part; part != NULL && block < 0; part = jd_part_get_parent (part))
        block = JD_IS_DOCUMENT (part) ? -1 : jd_content_find (content, part, -1);
      return block;
    }

  field = dup_field_text (place->part, place->member);
  if (field == NULL || jd_content_get_block (content, (guint) block)->placeholder)
    return block;

  text = jd_inline_get_text (jd_content_get_block (content, (guint) block)->text);
  *offset = (guint) translate (field, text,
                               (gsize) (g_utf8_offset_to_pointer (
                                          field, (glong) MIN (place->end,
                                                              g_utf8_strlen (field, -1)))
                                        - field));

  return block;
}

gboolean
jd_preview_place_init (JdPlace              *place,
                       const JdContentBlock *block,
                       guint                 offset)
{
  g_autofree char *field = NULL;

  g_return_val_if_fail (place != NULL && block != NULL, FALSE);

  *place = (JdPlace) { 0 };
  place->part = block->part != NULL ? block->part : block->section;
  if (place->part == NULL)
    return FALSE;
  if (block->part == NULL)
    return TRUE;

  place->member = block->member;
  field = dup_field_text (block->part, block->member);
  if (field == NULL || block->placeholder)
    return TRUE;

  offset = (guint) translate (jd_inline_get_text (block->text), field, offset);
  place->end = (guint) g_utf8_strlen (field, (gssize) offset);
  place->start = place->end;

  return TRUE;
}
