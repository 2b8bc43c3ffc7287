/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Prints the patch that adds wordings to an article: make_patch KB ID WORDING... */
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "variants/variant_patch.h"

int main(int argc, char **argv) {
    struct buf patch = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    size_t added;
    if (argc < 4) {
        fprintf(stderr, "Usage: %s KB ID WORDING...\n", argv[0]);
        return EXIT_FAILURE;
    }
    size_t count = (size_t)argc - 3;
    struct str *wordings = mem_alloc(count, sizeof *wordings);
    for (size_t i = 0; i < count; i++) {
        wordings[i] = str_from(argv[3 + i]);
    }
    enum err err = variant_patch_add(&patch, argv[1], str_from(argv[2]),
                                     (struct str_list){wordings, count}, &added, &info);
    if (err == ERR_OK) {
        fwrite(patch.ptr, 1, patch.len, stdout);
        fprintf(stderr, "%zu\n", added);
    } else {
        fprintf(stderr, "%s\n", info.text);
    }
    free(wordings);
    buf_release(&patch);
    return err == ERR_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
