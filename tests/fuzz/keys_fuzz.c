/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A keys file. */
#include <sodium.h>

#include "access/entries.h"
#include "access/keys.h"
#include "base/limits.h"
#include "fuzz.h"

static void check_list(const struct key_list *list) {
    fuzz_require(list->len <= LIMIT_ACCESS_ENTRIES, "a list has a limit");
    for (size_t i = 0; i < list->len; i++) {
        const struct key *key = &list->keys[i];
        fuzz_require(entry_name_is_valid(key->id) && entry_name_is_valid(key->name),
                     "a name is one");
        fuzz_require(key->roles > 0 && key->roles < 8, "a key has roles");
    }
}

/* Taking a key out leaves a file that still reads, without that one. */
static void check_removal(struct str text, const struct key_list *list, struct arena *arena) {
    struct buf file = BUF_INIT;
    struct key_list after;
    buf_add(&file, text);
    fuzz_require(entry_remove(&file, list->keys[0].id), "what is there can be removed");
    fuzz_require(keys_read(&after, buf_str(&file), "keys", arena, NULL) == ERR_OK,
                 "what is left reads");
    fuzz_require(after.len == list->len - 1, "one key less");
    buf_release(&file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct arena arena = ARENA_INIT;
    struct key_list list;
    struct err_info info = ERR_INFO_INIT;
    if (sodium_init() < 0) {
        return 0;
    }
    if (keys_read(&list, text, "keys", &arena, &info) == ERR_OK) {
        check_list(&list);
        if (list.len > 0) {
            check_removal(text, &list, &arena);
        }
    } else {
        fuzz_require(info.text[0] != '\0', "a fault is told");
    }
    arena_release(&arena);
    return 0;
}
