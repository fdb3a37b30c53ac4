/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "jd-part.h"

G_BEGIN_DECLS

/**
 * JdAddressMember:
 *
 * The members of #JdAddress, in the order of a file.
 */
typedef enum {
  JD_ADDRESS_STREET,
  JD_ADDRESS_CITY,
  JD_ADDRESS_REGION,
  JD_ADDRESS_POSTAL_CODE,
  JD_ADDRESS_COUNTRY,
} JdAddressMember;

/**
 * JdAddress:
 *
 * A place in the world; the country is ISO 3166-1 alpha-2.
 */
#define JD_TYPE_ADDRESS (jd_address_get_type ())
G_DECLARE_FINAL_TYPE (JdAddress, jd_address, JD, ADDRESS, JdPart)

G_END_DECLS
