/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Makes a generation of the content and publishes it, or sees that nothing has changed. */
#ifndef INDEXER_PUBLISH_H
#define INDEXER_PUBLISH_H

#include <stdio.h>

#include "publish/index_folder.h"
#include "read/content.h"
#include "search/generation.h"

struct publish_options {
    size_t keep;      /* generations that stay, the new one included; at least 1 */
    size_t jobs;      /* threads to use, at least 1 */
    FILE *progress;   /* where to show how far it is; NULL: nowhere */
    const char *base; /* index folder whose current generation to build upon; NULL: this one */
};

struct published {
    struct manifest manifest;
    bool unchanged;   /* the current generation has this content already; nothing was done */
    uint32_t changes; /* documents that were written or removed */
};

/* Afterwards current is the new generation, or at any failure still the old one. ERR_ENVIRONMENT,
 * ERR_CORRUPT (what was built failed its check). */
enum err publish(struct published *out, const struct index_folder *folder, struct content *content,
                 const struct publish_options *options, struct err_info *info);

#endif
