/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Stores for the scripts beside it, of either kind:
 *
 *   store_tool new ROOM [FILE]   makes the place of one, in a folder or where FILE says that
 *                                PostgreSQL is, and tells its address
 *   store_tool run ADDRESS SQL   by the library of the database
 *   store_tool dump ADDRESS      all that is in it, on stdout
 *   store_tool settle ADDRESS    waits until nobody has it open, for a minute
 *   store_tool lock ADDRESS      as another writer: says "locked", and keeps it until stdin ends
 *
 * Exit code 1 when that can't be done. */
#include <stdio.h>
#include <string.h>

#include "test_store.h"

static bool lock(const char *address) {
    void *held = test_store_lock(address);
    puts("locked");
    fflush(stdout);
    while (getchar() != EOF) {
    }
    test_store_unlock(held);
    return true;
}

static bool dump(const char *address) {
    struct buf all = BUF_INIT;
    test_store_dump(&all, address);
    fwrite(all.ptr, 1, all.len, stdout);
    bool is_there = all.len > 0;
    buf_release(&all);
    return is_there;
}

int main(int argc, char **argv) {
    const char *what = argc > 2 ? argv[1] : "";
    bool is_done = false;
    if (strcmp(what, "new") == 0) {
        char address[TEST_STORE_BYTES];
        test_store_init(argc - 2, argv + 2);
        test_store_new(address, argv[2]);
        is_done = puts(address) != EOF;
    } else if (strcmp(what, "run") == 0 && argc == 4) {
        test_store_run(argv[2], argv[3]);
        is_done = true;
    } else if (strcmp(what, "dump") == 0) {
        is_done = dump(argv[2]);
    } else if (strcmp(what, "settle") == 0) {
        is_done = test_store_settle(argv[2]);
    } else if (strcmp(what, "lock") == 0) {
        is_done = lock(argv[2]);
    }
    return is_done ? 0 : 1;
}
