/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "variants/variant_patch.h"

#include "base/file.h"
#include "base/limits.h"
#include "variants/diff.h"
#include "variants/variant_edit.h"
#include "variants/variant_texts.h"

static bool is_id(struct str id) {
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
            return false;
        }
    }
    return id.len > 0 && id.len <= LIMIT_ID_BYTES;
}

/* Finds the file as the indexer does: anywhere in artikelen/. *out is relative to kb. */
static enum err find_article(struct str *out, struct arena *arena, const char *kb, struct str id,
                             struct err_info *info) {
    struct file_list files;
    struct str folder = arena_format(arena, "%s/artikelen", kb);
    struct str name = arena_format(arena, "/%.*s.md", STR_ARGS(id));
    enum err err = file_list_tree(&files, arena, folder.ptr, str_slice(name, 1, name.len), info);
    *out = STR("");
    for (size_t i = 0; i < files.len && err == ERR_OK; i++) {
        struct str path = arena_format(arena, "artikelen/%.*s", STR_ARGS(files.paths[i]));
        if (!str_ends_with(path, name)) { /* the end of a longer id */
            continue;
        }
        if (out->len > 0) {
            return err_set(info, ERR_INVALID, TEXT_VARIANT_TWICE, kb, STR_ARGS(id));
        }
        *out = path;
    }
    if (err == ERR_OK && out->len == 0) {
        err = err_set(info, ERR_NOT_FOUND, TEXT_VARIANT_NO_ARTICLE, kb, STR_ARGS(id));
    }
    return err;
}

/* The knowledge base as seen from where the patch is applied, with a slash behind it; empty when it
 * has no name, as ".". A patch takes no path that is absolute or goes up. */
static struct str patch_folder(struct arena *arena, const char *kb) {
    struct str rest = str_from(kb);
    struct buf whole = BUF_INIT;
    struct str last = STR("");
    bool is_kept = !str_starts_with(rest, STR("/"));
    while (rest.ptr) {
        struct str name = str_cut(&rest, '/');
        if (name.len == 0 || str_equal(name, STR("."))) {
            continue;
        }
        bool is_up = str_equal(name, STR(".."));
        is_kept = is_kept && !is_up;
        last = is_up ? STR("") : name;
        buf_format(&whole, "%.*s/", STR_ARGS(name));
    }
    struct str folder = is_kept        ? arena_str(arena, buf_str(&whole))
                        : last.len > 0 ? arena_format(arena, "%.*s/", STR_ARGS(last))
                                       : STR("");
    buf_release(&whole);
    return folder;
}

/* Names with these would need quoting, of which programs that apply patches have their own ideas.
 */
static enum err check_path(struct str path, struct err_info *info) {
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.ptr[i];
        if (c < 0x20 || c == 0x7F || c == '"' || c == '\\') {
            return err_set(info, ERR_INVALID, TEXT_VARIANT_PATH, STR_ARGS(path));
        }
    }
    return ERR_OK;
}

/* The diff of the article in this file, under the name that the patch has for it. */
static enum err add(struct buf *patch, struct str path, struct str name, struct str_list wordings,
                    size_t *added, struct err_info *info) {
    struct buf text = BUF_INIT;
    struct variant_edit edit = {.lines = BUF_INIT};
    enum err err = file_read(&text, path.ptr, LIMIT_ARTICLE_BYTES, info);
    if (err == ERR_OK) {
        err = variant_edit_make(&edit, buf_str(&text), path.ptr, wordings, info);
    }
    if (err == ERR_OK && edit.added > 0) {
        struct diff_change change = {edit.at, edit.cut, buf_str(&edit.lines)};
        diff_write(patch, name, buf_str(&text), change);
        *added = edit.added;
    }
    variant_edit_release(&edit);
    buf_release(&text);
    return err;
}

enum err variant_patch_add(struct buf *patch, const char *kb, struct str artikel,
                           struct str_list wordings, size_t *added, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    struct str file;
    struct str name = STR("");
    *added = 0;
    if (!is_id(artikel)) {
        return err_set(info, ERR_INVALID, TEXT_VARIANT_ID, LIMIT_ID_BYTES);
    }
    enum err err = find_article(&file, &arena, kb, artikel, info);
    if (err == ERR_OK) {
        struct str folder = patch_folder(&arena, kb);
        name = arena_format(&arena, "%.*s%.*s", STR_ARGS(folder), STR_ARGS(file));
        err = check_path(name, info);
    }
    if (err == ERR_OK) {
        struct str path = arena_format(&arena, "%s/%.*s", kb, STR_ARGS(file));
        err = add(patch, path, name, wordings, added, info);
    }
    arena_release(&arena);
    return err;
}
