/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* vraagbaak.toml, the settings of a knowledge base:
 *
 *   [[negeer]]                               # a warning that an editor leaves as it is
 *   melding = "kop-niveau"                   # its id
 *   artikel = "gat-in-provinciale-weg"       # left out: holds for all files
 *   reden = "de koppen komen uit de wet" */
#ifndef INDEXER_KB_CONFIG_H
#define INDEXER_KB_CONFIG_H

#include "read/content.h"

/* Takes over what the file says. After the articles, which it may name. */
void kb_read_config(struct content *content, struct str text, const struct source *source);

#endif
