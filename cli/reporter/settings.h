/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where the counts and the index are, and when a question may be told: from the settings of the
 * service (server.toml), so that they are said in one place. */
#ifndef CLI_REPORTER_SETTINGS_H
#define CLI_REPORTER_SETTINGS_H

#include "base/arena.h"
#include "base/error.h"
#include "insight/store_questions.h"

struct report_settings {
    const char *store;      /* insight.store; NULL when it is not set. Arena, as the others */
    const char *index;      /* NULL when it is not set */
    const char *public_url; /* "" */
    struct question_rule rule;
};

/* As they are without a file. */
struct report_settings report_settings_usual(void);

/* Reads what the file sets over what is there; what else stands in it is the service's to check.
 * ERR_INVALID: file:line and text. ERR_NOT_FOUND, ERR_ENVIRONMENT, ERR_LIMIT as file_read. */
enum err report_settings_read(struct report_settings *out, const char *path, struct arena *arena,
                              struct err_info *info);

#endif
