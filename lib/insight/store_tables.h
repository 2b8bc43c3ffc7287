/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The tables of the store: the steps that make them, and bring those of an earlier version up to
 * date. For the store files only. */
#ifndef INSIGHT_STORE_TABLES_H
#define INSIGHT_STORE_TABLES_H

#include "insight/sql_driver.h"

enum { STORE_VERSION = 4 };

extern const struct sql_step store_steps[STORE_VERSION];

#endif
