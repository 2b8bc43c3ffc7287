/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmocka_includes.h"

static char room[] = "file_test.XXXXXX";

static const char *in_room(const char *name) {
    static char paths[4][256];
    static int turn;
    char *path = paths[turn++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", room, name);
    return path;
}

static enum err read_text(const char *path, size_t limit, char *out, size_t size) {
    struct buf buf = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    enum err err = file_read(&buf, path, limit, &info);
    snprintf(out, size, "%s", err == ERR_OK ? buf_str(&buf).ptr : info.text);
    buf_release(&buf);
    return err;
}

static void writes_and_reads(void **state) {
    (void)state;
    char text[256];
    assert_int_equal(file_write(in_room("a"), STR("brug"), NULL), ERR_OK);
    assert_int_equal(read_text(in_room("a"), 4, text, sizeof text), ERR_OK);
    assert_string_equal(text, "brug");
    assert_int_equal(file_write(in_room("a"), STR("x"), NULL), ERR_OK);
    assert_int_equal(read_text(in_room("a"), 4, text, sizeof text), ERR_OK);
    assert_string_equal(text, "x");
}

static void refuses_what_is_no_file(void **state) {
    (void)state;
    char text[512];
    assert_int_equal(file_write(in_room("big"), STR("12345"), NULL), ERR_OK);
    assert_int_equal(read_text(in_room("big"), 4, text, sizeof text), ERR_LIMIT);
    assert_non_null(strstr(text, "larger than 4 bytes"));
    assert_int_equal(read_text(in_room("absent"), 4, text, sizeof text), ERR_NOT_FOUND);
    assert_non_null(strstr(text, "No such file"));
    assert_int_equal(read_text(room, 4, text, sizeof text), ERR_INVALID);
    assert_int_equal(mkfifo(in_room("pipe"), 0600), 0);
    assert_int_equal(read_text(in_room("pipe"), 4, text, sizeof text), ERR_INVALID);
    assert_int_equal(read_text("/dev/zero", 4, text, sizeof text), ERR_INVALID);
    assert_int_equal(file_write(in_room("no/such/folder"), STR("x"), NULL), ERR_NOT_FOUND);
}

static void list(const char *folder, const char *suffix, enum err expected, const char *paths) {
    struct arena arena = ARENA_INIT;
    struct file_list found;
    assert_int_equal(file_list_tree(&found, &arena, folder, str_from(suffix), NULL), expected);
    struct str joined = STR("");
    for (size_t i = 0; i < found.len; i++) {
        joined = arena_format(&arena, "%.*s%s%.*s", STR_ARGS(joined), i ? " " : "",
                              STR_ARGS(found.paths[i]));
    }
    assert_str_equal(joined, paths);
    arena_release(&arena);
}

static void lists_in_order(void **state) {
    (void)state;
    char tree[64];
    snprintf(tree, sizeof tree, "%s/tree", room);
    const char *const folders[] = {"tree", "tree/b", "tree/a", "tree/.hidden"};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(file_make_folder(in_room(folders[i]), NULL), ERR_OK);
    }
    const char *const files[] = {"tree/z.md",    "tree/b/1.md",  "tree/a/2.md",
                                 "tree/a/2.txt", "tree/a/.x.md", "tree/.hidden/y.md"};
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(file_write(in_room(files[i]), STR("x"), NULL), ERR_OK);
    }
    assert_int_equal(symlink("..", in_room("tree/a/loop")), 0);
    assert_int_equal(symlink("z.md", in_room("tree/link.md")), 0);
    list(tree, ".md", ERR_OK, "a/2.md b/1.md z.md");
    list(tree, "", ERR_OK, "a/2.md a/2.txt b/1.md z.md");
    list(in_room("absent"), "", ERR_NOT_FOUND, "");
    list(in_room("tree/z.md"), "", ERR_INVALID, "");
    assert_int_equal(file_sync_tree(tree, NULL), ERR_OK);
}

static void lists_to_a_depth(void **state) {
    (void)state;
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/deep", room);
    for (int i = 0; i < 10; i++) {
        assert_int_equal(mkdir(path.ptr, 0700), 0);
        buf_add(&path, STR("/d"));
    }
    buf_release(&path);
    list(in_room("deep"), "", ERR_LIMIT, "");
    assert_int_equal(file_remove_tree(in_room("deep/d/d/d"), NULL), ERR_OK);
    list(in_room("deep"), "", ERR_OK, "");
}

static void removes_trees(void **state) {
    (void)state;
    assert_int_equal(file_make_folder(in_room("gone"), NULL), ERR_OK);
    assert_int_equal(file_make_folder(in_room("gone"), NULL), ERR_OK); /* is there already */
    assert_int_equal(file_write(in_room("gone/x"), STR("x"), NULL), ERR_OK);
    assert_int_equal(symlink("/", in_room("gone/root")), 0);
    assert_int_equal(file_remove_tree(in_room("gone"), NULL), ERR_OK);
    assert_int_equal(access(in_room("gone"), F_OK), -1);
    assert_int_equal(access("/", F_OK), 0);
    assert_int_equal(file_remove_tree(in_room("gone"), NULL), ERR_OK);
    assert_int_equal(file_make_folder(in_room("a"), NULL), ERR_ENVIRONMENT); /* a file */
}

static int make_room(void **state) {
    (void)state;
    return mkdtemp(room) ? 0 : -1;
}

static int remove_room(void **state) {
    (void)state;
    return file_remove_tree(room, NULL) == ERR_OK ? 0 : -1;
}

static enum err count_folder(void *payload, const char *path, struct err_info *info) {
    size_t *count = payload;
    (void)info;
    assert_int_equal(strncmp(path, room, strlen(room)), 0);
    ++*count;
    return ERR_OK;
}

static void copies_and_links_folders(void **state) {
    (void)state;
    char text[256];
    struct stat before;
    struct stat after;
    assert_int_equal(file_make_folder(in_room("from"), NULL), ERR_OK);
    assert_int_equal(file_make_folder(in_room("from/below"), NULL), ERR_OK);
    assert_int_equal(file_write(in_room("from/a"), STR("brug"), NULL), ERR_OK);
    assert_int_equal(symlink("a", in_room("from/link")), 0);
    assert_int_equal(mkfifo(in_room("from/pipe"), 0600), 0);
    assert_int_equal(file_copy_folder(in_room("from"), in_room("copy"), NULL), ERR_OK);
    assert_int_equal(read_text(in_room("copy/a"), 9, text, sizeof text), ERR_OK);
    assert_string_equal(text, "brug");
    assert_int_equal(stat(in_room("from/a"), &before), 0);
    assert_int_equal(stat(in_room("copy/a"), &after), 0);
    assert_true(before.st_ino != after.st_ino);
    assert_int_equal(lstat(in_room("copy/link"), &after), -1);
    assert_int_equal(lstat(in_room("copy/pipe"), &after), -1);
    assert_int_equal(lstat(in_room("copy/below"), &after), -1);
    assert_int_equal(file_link_folder(in_room("from"), in_room("linked"), NULL), ERR_OK);
    assert_int_equal(stat(in_room("linked/a"), &after), 0);
    assert_true(before.st_ino == after.st_ino);
    assert_int_equal(file_copy_folder(in_room("from"), in_room("copy"), NULL), ERR_ENVIRONMENT);
    assert_int_equal(file_copy_folder(in_room("absent"), in_room("copy2"), NULL), ERR_NOT_FOUND);
    size_t folders = 0;
    assert_int_equal(file_visit_folders(in_room("from"), count_folder, &folders, NULL), ERR_OK);
    assert_int_equal(folders, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_and_reads), cmocka_unit_test(refuses_what_is_no_file),
        cmocka_unit_test(lists_in_order),   cmocka_unit_test(lists_to_a_depth),
        cmocka_unit_test(removes_trees),    cmocka_unit_test(copies_and_links_folders),
    };
    return cmocka_run_group_tests(tests, make_room, remove_room);
}
