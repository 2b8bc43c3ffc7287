/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A users file. */
#include <sodium.h>

#include "access/entries.h"
#include "access/users.h"
#include "base/limits.h"
#include "fuzz.h"

static void check_list(const struct user_list *list) {
    fuzz_require(list->len <= LIMIT_ACCESS_ENTRIES, "a list has a limit");
    for (size_t i = 0; i < list->len; i++) {
        const struct user *user = &list->users[i];
        fuzz_require(entry_name_is_valid(user->name), "a name is one");
        fuzz_require(user->roles > 0 && user->roles < 8, "a user has roles");
        fuzz_require(users_find(list, user->name) == user, "a name is there once");
        fuzz_require(str_starts_with(str_from(user->password_hash), STR("$argon2id$")),
                     "a hash is one of ours");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct arena arena = ARENA_INIT;
    struct user_list list;
    struct err_info info = ERR_INFO_INIT;
    if (sodium_init() < 0) {
        return 0;
    }
    if (users_read(&list, text, "users", &arena, &info) == ERR_OK) {
        check_list(&list);
    } else {
        fuzz_require(info.text[0] != '\0', "a fault is told");
    }
    arena_release(&arena);
    return 0;
}
