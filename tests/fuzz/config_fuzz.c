/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Settings in TOML. */
#include "base/utf8.h"
#include "config/config.h"
#include "fuzz.h"

typedef enum err (*parse_fn)(struct config *out, struct str text, struct arena *arena,
                             struct err_info *info);

/* Whether it was read. */
static bool check(struct str text, parse_fn parse) {
    struct arena arena = ARENA_INIT;
    struct config config;
    struct err_info info = ERR_INFO_INIT;
    bool is_read = parse(&config, text, &arena, &info) == ERR_OK;
    for (size_t i = 0; is_read && i < config.len; i++) {
        const struct config_entry *entry = &config.entries[i];
        fuzz_require(entry->path.len > 0 && utf8_is_valid(entry->path), "an entry has a path");
        fuzz_require(utf8_is_valid(entry->text), "a value is UTF-8");
        fuzz_require(entry->line > 0, "an entry stands on a line");
    }
    fuzz_require(is_read || info.text[0] != '\0', "a fault is told");
    arena_release(&arena);
    return is_read;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    bool is_plain = check(text, config_parse);
    bool has_words = check(text, config_parse_words);
    fuzz_require(has_words || !is_plain, "with words as keys the same is read, and more");
    return 0;
}
