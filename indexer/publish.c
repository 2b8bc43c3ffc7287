/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish.h"

#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "build.h"
#include "search/document.h"
#include "search/schema.h"

/* Whether the current generation was made of this same content and can still be used. A damaged one
 * is made anew. */
static bool is_current(struct manifest *manifest, const struct index_folder *folder,
                       const struct content *content, const char *hash) {
    struct buf path = BUF_INIT;
    buf_format(&path, "%s/current", folder->path);
    bool same = manifest_read(manifest, path.ptr, NULL) == ERR_OK &&
                manifest->generatie == index_folder_current(folder) &&
                strcmp(manifest->inhoud, hash) == 0 &&
                build_check(path.ptr, content, manifest->documenten, NULL) == ERR_OK;
    buf_release(&path);
    return same;
}

static void fill_manifest(struct manifest *manifest, uint32_t number, const char *hash) {
    *manifest = (struct manifest){
        .generatie = number, .schema = SCHEMA_VERSION, .analyse = ANALYSE_VERSION};
    date_now(manifest->gemaakt);
    memcpy(manifest->inhoud, hash, sizeof manifest->inhoud);
}

static enum err write_manifest(const struct manifest *manifest, const char *folder,
                               struct err_info *info) {
    struct buf path = BUF_INIT;
    struct buf json = BUF_INIT;
    buf_format(&path, "%s/manifest.json", folder);
    manifest_write(&json, manifest);
    enum err err = file_write(path.ptr, buf_str(&json), info);
    buf_release(&path);
    buf_release(&json);
    return err;
}

/* Everything of a generation into the temporary folder, checked. */
static enum err make_generation(struct manifest *manifest, const char *temporary,
                                const struct content *content, struct err_info *info) {
    enum err err = build_databases(manifest->documenten, temporary, content, info);
    if (err == ERR_OK) {
        err = build_check(temporary, content, manifest->documenten, info);
    }
    if (err == ERR_OK) {
        err = write_manifest(manifest, temporary, info);
    }
    return err;
}

enum err publish(struct published *out, const struct index_folder *folder, struct content *content,
                 struct err_info *info) {
    char hash[DIGEST_TEXT_BYTES];
    uint32_t number = 0;
    content_hash(content, document_version(), hash);
    out->unchanged = is_current(&out->manifest, folder, content, hash);
    if (out->unchanged) {
        return ERR_OK;
    }
    enum err err = index_folder_next(folder, &number, info);
    if (err != ERR_OK) {
        return err;
    }
    uint32_t previous = index_folder_current(folder);
    struct buf temporary = BUF_INIT;
    fill_manifest(&out->manifest, number, hash);
    err = index_folder_make_temporary(folder, &temporary, info);
    if (err == ERR_OK) {
        err = make_generation(&out->manifest, temporary.ptr, content, info);
    }
    if (err == ERR_OK) {
        err = index_folder_publish(folder, temporary.ptr, number, info);
    }
    if (err == ERR_OK) {
        err = index_folder_clean(folder, number, previous, info);
    } else {
        file_remove_tree(temporary.ptr, NULL);
    }
    buf_release(&temporary);
    return err;
}
