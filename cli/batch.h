/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Many questions at once, for measuring quality: {"id","text"} a line in; TREC run lines
 * and answer decisions out. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "base/error.h"
#include "options.h"
#include "search/index_set.h"

/* Runs all questions of options->batch and writes options->run and options->answers. ERR_INVALID
 * names the line. */
enum err batch_run(struct session *session, const struct options *options, struct err_info *info);

#endif
