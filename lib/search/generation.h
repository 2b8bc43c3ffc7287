/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where things are in an index folder, and the manifest of one generation.
 *
 *   index/current -> gen-000042
 *   index/gen-000042/openbaar        database for everyone: public articles and texts only
 *   index/gen-000042/intern          database for agents: everything
 *   index/gen-000042/manifest.json
 *   index/bevindingen.json           what the indexer knows of the content (findings.h)
 *   index/lock                       held by the one indexer
 *   index/tmp-<pid>                  a generation in the making
 *
 * A generation never changes after publication, and is renamed before it is removed: what stands
 * under its name is whole. Writing is the indexer's work (indexer/publish/publish.h).
 */
#ifndef SEARCH_GENERATION_H
#define SEARCH_GENERATION_H

#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"

enum audience {
    AUDIENCE_PUBLIC, /* opens `openbaar` and nothing else */
    AUDIENCE_STAFF,  /* opens `intern` */
};

/* "openbaar" or "intern"; static, zero-terminated. */
const char *audience_folder(enum audience audience);

struct manifest {
    uint32_t generatie;     /* number of the generation */
    uint32_t schema;        /* SCHEMA_VERSION it was written with */
    uint32_t analyse;       /* ANALYSE_VERSION it was written with */
    uint32_t documenten[2]; /* number of documents, by audience */
    uint32_t wijzigingen;   /* documents changed since the databases were made as a whole */
    char gemaakt[32];       /* when, UTC: 2026-11-24T10:00:00Z */
    char inhoud[65];        /* hash of all that went in, hexadecimal */
};

/* Appends "gen-000042". */
void generation_name(struct buf *out, uint32_t number);

/* False when name is no generation's name. */
bool generation_number(struct str name, uint32_t *out);

/* Appends the manifest as JSON, with a line end. */
void manifest_write(struct buf *out, const struct manifest *manifest);

/* Reads <folder>/manifest.json. ERR_NOT_FOUND, ERR_CORRUPT, ERR_ENVIRONMENT. */
enum err manifest_read(struct manifest *out, const char *folder, struct err_info *info);

/* ERR_CORRUPT, naming both versions, when this program cannot use the generation. */
enum err manifest_check(const struct manifest *manifest, const char *folder, struct err_info *info);

#endif
