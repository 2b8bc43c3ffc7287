/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "publish/publish.h"

#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "publish/build.h"
#include "publish/update.h"
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

/* A generation in the making. */
struct making {
    const struct index_folder *folder;
    const struct content *content;
    const struct publish_options *options;
    struct published *out;
    struct buf temporary; /* path of its folder */
    struct err_info *info;
};

/* The current generation, when it can be built upon; else "". Its number of changes in *changes. */
static void find_base(struct buf *out, uint32_t *changes, const char *folder) {
    struct manifest manifest;
    buf_format(out, "%s/current", folder);
    bool usable = manifest_read(&manifest, out->ptr, NULL) == ERR_OK &&
                  manifest.wijzigingen <= manifest.documenten[AUDIENCE_STAFF] / UPDATE_SHARE;
    *changes = manifest.wijzigingen;
    if (!usable) {
        buf_truncate(out, 0);
    }
}

static enum err make_databases(struct making *making) {
    struct manifest *manifest = &making->out->manifest;
    struct buf base = BUF_INIT;
    uint32_t changes;
    struct built built;
    const char *own = making->folder->path;
    find_base(&base, &changes, making->options->base ? making->options->base : own);
    struct build_options options = {.base = base.len > 0 ? base.ptr : NULL,
                                    .jobs = making->options->jobs,
                                    .progress = making->options->progress};
    enum err err =
        build_databases(&built, making->temporary.ptr, making->content, &options, making->info);
    if (err == ERR_OK) {
        memcpy(manifest->documenten, built.documents, sizeof manifest->documenten);
        manifest->wijzigingen = built.anew ? 0 : changes + built.changes;
        making->out->changes = built.changes;
    }
    buf_release(&base);
    return err;
}

/* Everything of a generation into the temporary folder, checked. */
static enum err make_generation(struct making *making) {
    struct manifest *manifest = &making->out->manifest;
    enum err err = make_databases(making);
    if (err == ERR_OK) {
        err =
            build_check(making->temporary.ptr, making->content, manifest->documenten, making->info);
    }
    if (err == ERR_OK) {
        err = write_manifest(manifest, making->temporary.ptr, making->info);
    }
    return err;
}

static enum err make_and_switch(struct making *making, uint32_t number) {
    const struct index_folder *folder = making->folder;
    uint32_t previous = index_folder_current(folder);
    enum err err = index_folder_make_temporary(folder, &making->temporary, making->info);
    if (err == ERR_OK) {
        err = make_generation(making);
    }
    if (err == ERR_OK) {
        err = index_folder_publish(folder, making->temporary.ptr, number, making->info);
    }
    if (err == ERR_OK) {
        err = index_folder_clean(folder, number, previous, making->options->keep, making->info);
    } else {
        file_remove_tree(making->temporary.ptr, NULL);
    }
    return err;
}

enum err publish(struct published *out, const struct index_folder *folder, struct content *content,
                 const struct publish_options *options, struct err_info *info) {
    char hash[DIGEST_TEXT_BYTES];
    uint32_t number = 0;
    *out = (struct published){.changes = 0};
    content_hash(content, hash);
    out->unchanged = is_current(&out->manifest, folder, content, hash);
    if (out->unchanged) {
        return ERR_OK;
    }
    enum err err = index_folder_next(folder, &number, info);
    if (err == ERR_OK) {
        struct making making = {folder, content, options, out, BUF_INIT, info};
        fill_manifest(&out->manifest, number, hash);
        err = make_and_switch(&making, number);
        buf_release(&making.temporary);
    }
    return err;
}
