/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command import: a contact centre's own registrations are counted with the rest. The file is
 * read twice: first to see whether it is good, then to match what people asked to articles. What
 * they asked goes through redact and wording_of, as a question of the website does. */
#ifndef CLI_REPORTER_IMPORT_H
#define CLI_REPORTER_IMPORT_H

#include "reporter/options.h"
#include "reporter/settings.h"

/* Tells on stdout how many contacts were counted; wrong lines are told on stderr, and *code is
 * EXIT_CONTENT when because of them nothing was counted. A file that was counted before is told,
 * and counts no more. */
enum err import_file(enum exit_code *code, const struct options *options,
                     const struct report_settings *settings, struct err_info *info);

#endif
