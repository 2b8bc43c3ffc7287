/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Makes a generation of the content and publishes it, or sees that nothing has changed. */
#ifndef INDEXER_PUBLISH_H
#define INDEXER_PUBLISH_H

#include "content.h"
#include "index_folder.h"
#include "search/generation.h"

struct published {
    struct manifest manifest;
    bool unchanged; /* the current generation has this content already; nothing was done */
};

/* Afterwards current is the new generation, or at any failure still the old one. ERR_ENVIRONMENT,
 * ERR_CORRUPT (what was built failed its check). */
enum err publish(struct published *out, const struct index_folder *folder, struct content *content,
                 struct err_info *info);

#endif
