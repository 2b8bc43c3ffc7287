/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A file of settings in TOML (https://toml.io/en/v1.0.0), read into a flat list in the order of the
 * file. Which settings there are is known to the caller, who goes through the list and refuses
 * what it does not know. Any thread.
 *
 *   struct config config;
 *   if (config_parse(&config, text, &arena, &info) != ERR_OK) {
 *       tell(config.fault_line, info.text);
 *   } */
#ifndef CONFIG_CONFIG_H
#define CONFIG_CONFIG_H

#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

enum config_kind {
    CONFIG_TEXT,
    CONFIG_INTEGER,
    CONFIG_BOOLEAN,
    CONFIG_EMPTY, /* a table or list with nothing in it, which else could not be refused */
};

struct config_entry {
    struct str path; /* keys and places in lists, from 0: "insight.store", "negeer[0].melding" */
    enum config_kind kind;
    struct str text; /* CONFIG_TEXT: UTF-8, may hold control characters and line ends */
    int64_t number;  /* CONFIG_INTEGER; CONFIG_BOOLEAN: 0 or 1 */
    size_t line;     /* of the key, or of the item of a list; from 1 */
};

struct config {
    const struct config_entry *entries; /* arena, with all texts */
    size_t len;
    size_t fault_line; /* when parsing failed: where; from 1 */
};

/* Reads UTF-8 text, with or without a BOM. ERR_LIMIT: more than LIMIT_CONFIG_BYTES. ERR_INVALID: no
 * TOML, or TOML that no setting needs: numbers with a fraction, dates and times (write them as
 * text), keys with other characters than letters, digits, `_` and `-`, and deep nesting. The
 * message leaves out the line. */
enum err config_parse(struct config *out, struct str text, struct arena *arena,
                      struct err_info *info);

/* The same for a file with words of others as keys: those may be any text without quotation marks
 * and control characters, and stand between quotation marks in a path when they are no key of
 * above: kanalen."Social media". */
enum err config_parse_words(struct config *out, struct str text, struct arena *arena,
                            struct err_info *info);

#endif
