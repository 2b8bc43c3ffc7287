/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The commands that tell: maand, dag, varianten. */
#ifndef CLI_REPORTER_SHOW_H
#define CLI_REPORTER_SHOW_H

#include "base/buf.h"
#include "reporter/options.h"
#include "reporter/settings.h"

/* Appends the report in the form that was asked for. */
enum err show_report(struct buf *out, const struct options *options,
                     const struct report_settings *settings, struct err_info *info);

/* Appends a patch that adds wordings to articles. What can't be added is told on stderr. */
enum err show_variants(struct buf *out, const struct options *options,
                       const struct report_settings *settings, struct err_info *info);

#endif
