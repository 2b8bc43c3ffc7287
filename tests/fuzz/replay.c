/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Runs a fuzz target over every file of a folder: replay FOLDER. Names each file before it is run,
 * so that the last name printed is the one that crashes. Fails when the folder has no files. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "fuzz.h"

enum { LIMIT_INPUT_BYTES = 1024 * 1024 };

/* In memory of exactly its size, where a sanitizer sees a byte read too many. */
static void run(struct str input) {
    uint8_t *data = mem_alloc(input.len, 1);
    memcpy(data, input.ptr, input.len);
    LLVMFuzzerTestOneInput(data, input.len);
    free(data);
}

static enum err run_file(const char *path, struct err_info *info) {
    struct buf input = BUF_INIT;
    enum err err = file_read(&input, path, LIMIT_INPUT_BYTES, info);
    if (err == ERR_OK) {
        printf("%s\n", path);
        fflush(stdout);
        run(buf_str(&input));
    }
    buf_release(&input);
    return err;
}

int main(int argc, char **argv) {
    struct arena arena = ARENA_INIT;
    struct file_list list = {NULL, 0};
    struct err_info info = ERR_INFO_INIT;
    if (argc != 2) {
        fprintf(stderr, "Usage: %s FOLDER\n", argv[0]);
        return EXIT_FAILURE;
    }
    enum err err = file_list_tree(&list, &arena, argv[1], STR(""), &info);
    if (err == ERR_OK && list.len == 0) {
        err = err_set(&info, ERR_NOT_FOUND, "%s: no files", argv[1]);
    }
    for (size_t i = 0; i < list.len && err == ERR_OK; i++) {
        struct str path = arena_format(&arena, "%s/%.*s", argv[1], STR_ARGS(list.paths[i]));
        err = run_file(path.ptr, &info);
    }
    if (err != ERR_OK) {
        fprintf(stderr, "%s\n", info.text);
    }
    arena_release(&arena);
    return err == ERR_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
