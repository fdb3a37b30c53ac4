/* SPDX-FileCopyrightText: 2026 The Rolewright authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "jd-address.h"

struct _JdAddress {
  JdPart parent_instance;
};

G_DEFINE_FINAL_TYPE (JdAddress, jd_address, JD_TYPE_PART)

static const JdMember members[] = {
  [JD_ADDRESS_STREET] = { .name = "street", .kind = JD_VALUE_STRING },
  [JD_ADDRESS_CITY] = { .name = "city", .kind = JD_VALUE_STRING },
  [JD_ADDRESS_REGION] = { .name = "region", .kind = JD_VALUE_STRING },
  [JD_ADDRESS_POSTAL_CODE] = { .name = "postalCode", .kind = JD_VALUE_STRING },
  [JD_ADDRESS_COUNTRY] = { .name = "country", .kind = JD_VALUE_STRING },
};

static void
jd_address_class_init (JdAddressClass *klass)
{
  jd_part_class_install_members (JD_PART_CLASS (klass), "address",
                                 members, G_N_ELEMENTS (members));
}

static void
jd_address_init (JdAddress *self)
{
}
