/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command opschonen. */
#ifndef CLI_REPORTER_PURGE_H
#define CLI_REPORTER_PURGE_H

#include "reporter/settings.h"

/* Removes what is no longer kept from the store, and says how much on stdout. */
enum err purge_store(const struct report_settings *settings, struct err_info *info);

#endif
