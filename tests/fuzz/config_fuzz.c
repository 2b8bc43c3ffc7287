/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Settings in TOML. */
#include "base/utf8.h"
#include "config/config.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct arena arena = ARENA_INIT;
    struct config config;
    struct err_info info = ERR_INFO_INIT;
    if (config_parse(&config, text, &arena, &info) == ERR_OK) {
        for (size_t i = 0; i < config.len; i++) {
            const struct config_entry *entry = &config.entries[i];
            fuzz_require(entry->path.len > 0 && utf8_is_valid(entry->path), "an entry has a path");
            fuzz_require(utf8_is_valid(entry->text), "a value is UTF-8");
            fuzz_require(entry->line > 0, "an entry stands on a line");
        }
    } else {
        fuzz_require(info.text[0] != '\0', "a fault is told");
    }
    arena_release(&arena);
    return 0;
}
