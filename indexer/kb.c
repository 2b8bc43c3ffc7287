/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "kb.h"

#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "kb_lists.h"
#include "nearest.h"
#include "texts.h"

#define ARTICLES "artikelen"

struct kb {
    struct content *content;
    const char *folder;
    struct faults *faults;
    struct err_info *info;
    struct buf text;      /* of the file being read */
    struct arena scratch; /* of the article being read */
};

/* What a name in artikelen/ says: folder/id.md or folder/id.kanaal.md. */
struct file_name {
    struct str stem; /* folder/id */
    struct str id;
    struct str kanaal; /* "" when is_article */
    bool is_article;
};

static const struct str parts[] = {STR_INIT("telefoon"), STR_INIT("chat"), STR_INIT("email"),
                                   STR_INIT("social"), STR_INIT("intern")};

static struct source make_source(struct kb *kb, struct str path, struct arena *arena) {
    return (struct source){
        .file = arena_format(arena, "%s/%.*s", kb->folder, STR_ARGS(path)),
        .faults = kb->faults,
        .arena = arena,
    };
}

/* Reads a file into kb->text and adds it to the hash. *ok is false when its content is at fault. */
static enum err read_file(struct kb *kb, bool *ok, struct str path, const struct source *source,
                          size_t limit_bytes) {
    buf_truncate(&kb->text, 0);
    *ok = false;
    enum err err = file_read(&kb->text, source->file.ptr, limit_bytes, kb->info);
    if (err == ERR_LIMIT) {
        fault_error(source, 1, TEXT_FILE_TOO_LARGE, (int)limit_bytes);
        return ERR_OK;
    }
    if (err == ERR_INVALID) {
        fault_error(source, 1, TEXT_FILE_NOT_REGULAR);
        return ERR_OK;
    }
    if (err == ERR_OK) {
        digest_add(kb->content->digest, path);
        digest_add(kb->content->digest, buf_str(&kb->text));
        *ok = true;
    }
    return err;
}

struct list_file {
    struct str name;
    bool required;
    void (*read)(struct content *content, struct str text, const struct source *source);
};

static enum err read_list(struct kb *kb, const struct list_file *file) {
    struct source source = make_source(kb, file->name, &kb->content->arena);
    bool ok;
    enum err err = read_file(kb, &ok, file->name, &source, LIMIT_LIST_BYTES);
    if (err == ERR_NOT_FOUND) {
        if (file->required) {
            fault_error(&source, 1, TEXT_FILE_MISSING);
        }
        return ERR_OK;
    }
    if (err != ERR_OK || !ok) {
        return err;
    }
    struct str text = buf_str(&kb->text);
    size_t invalid = utf8_find_invalid(text);
    if (invalid < text.len) {
        fault_error(&source, fault_line(text, invalid), TEXT_NOT_UTF8);
        return ERR_OK;
    }
    file->read(kb->content, text, &source);
    return ERR_OK;
}

static enum err read_lists(struct kb *kb) {
    static const struct list_file files[] = {
        {STR_INIT("themas.csv"), true, kb_read_themas},
        {STR_INIT("organisaties.csv"), true, kb_read_organisaties},
        {STR_INIT("gemeenten.csv"), false, kb_read_gemeenten},
        {STR_INIT("vastgezet.csv"), false, kb_read_pins},
        {STR_INIT("gevraagd.csv"), false, kb_read_asked},
        {STR_INIT("synoniemen.txt"), false, kb_read_synonyms},
        {STR_INIT("goudvragen.tsv"), false, kb_read_goldens},
    };
    enum err err = ERR_OK;
    for (size_t i = 0; err == ERR_OK && i < sizeof files / sizeof *files; i++) {
        err = read_list(kb, &files[i]);
    }
    return err;
}

static struct file_name split_name(struct str path) {
    size_t start = path.len;
    while (start > 0 && path.ptr[start - 1] != '/') {
        start--;
    }
    struct str kanaal = str_slice(path, start, path.len - STR(".md").len);
    struct str id = str_cut(&kanaal, '.');
    return (struct file_name){
        .stem = str_slice(path, 0, start + id.len),
        .id = id,
        .kanaal = kanaal,
        .is_article = kanaal.ptr == NULL,
    };
}

/* Which text a channel file holds. False, after a fault, when the name is of no channel. */
static bool find_part(struct article_part *out, struct str kanaal, const struct source *source) {
    *out = (struct article_part){.is_intern = str_equal(kanaal, STR("intern"))};
    if (out->is_intern || kanaal_find(kanaal, &out->kanaal)) {
        return true;
    }
    struct str meant = nearest_find(kanaal, parts, sizeof parts / sizeof *parts);
    if (meant.len > 0) {
        fault_error(source, 1, TEXT_CHANNEL_MEANT, STR_ARGS(kanaal), STR_ARGS(meant));
    } else {
        fault_error(source, 1, TEXT_CHANNEL_UNKNOWN, STR_ARGS(kanaal));
    }
    return false;
}

/* A path in artikelen/ as seen from the knowledge base. */
static struct str relative(struct kb *kb, struct str path) {
    return arena_format(&kb->scratch, ARTICLES "/%.*s", STR_ARGS(path));
}

static enum err read_article(struct kb *kb, struct article *out, struct str path) {
    struct str file = relative(kb, path);
    struct source source = make_source(kb, file, &kb->scratch);
    struct str id = split_name(path).id;
    bool ok;
    *out = (struct article){.file = source.file};
    enum err err = read_file(kb, &ok, file, &source, LIMIT_ARTICLE_BYTES);
    if (ok && article_read(out, buf_str(&kb->text), &source)) {
        article_set_defaults(out, ORIGIN_KB);
        article_check(out, ORIGIN_KB, &source);
    }
    if (out->record.id.len == 0) {
        out->record.id = arena_str(source.arena, id); /* so that links to it are not faults too */
    } else if (!str_equal(out->record.id, id)) {
        fault_error(&source, out->lines.of[KEY_ID], TEXT_ID_FILE, STR_ARGS(out->record.id),
                    STR_ARGS(id));
    }
    return err;
}

static enum err read_part(struct kb *kb, struct article *article, struct str path) {
    struct file_name name = split_name(path);
    struct str file = relative(kb, path);
    struct source source = make_source(kb, file, &kb->scratch);
    struct article_part part;
    if (!find_part(&part, name.kanaal, &source)) {
        return ERR_OK;
    }
    if (!article) {
        fault_error(&source, 1, TEXT_CHANNEL_ALONE, STR_ARGS(name.id));
        return ERR_OK;
    }
    bool ok;
    enum err err = read_file(kb, &ok, file, &source, LIMIT_ARTICLE_BYTES);
    if (err == ERR_OK && ok) {
        article_read_part(article, part, buf_str(&kb->text), &source);
    }
    return err;
}

/* An article with its channel files. */
static enum err read_group(struct kb *kb, const struct str *paths, size_t count) {
    struct article article;
    bool found = false;
    size_t errors = kb->faults->count[FAULT_ERROR];
    enum err err = ERR_OK;
    for (size_t i = 0; i < count && !found; i++) {
        if (split_name(paths[i]).is_article) {
            err = read_article(kb, &article, paths[i]);
            found = true;
        }
    }
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        if (!split_name(paths[i]).is_article) {
            err = read_part(kb, found ? &article : NULL, paths[i]);
        }
    }
    if (err == ERR_OK && found) {
        article.has_errors = kb->faults->count[FAULT_ERROR] > errors;
        content_add(kb->content, &article, kb->faults);
    }
    arena_clear(&kb->scratch);
    return err;
}

/* In byte order all files of an article stand together: a.chat.md, a.md, a.telefoon.md, b.md. */
static enum err read_articles(struct kb *kb) {
    struct arena *arena = &kb->content->arena;
    struct str folder = arena_format(arena, "%s/" ARTICLES, kb->folder);
    struct file_list list;
    enum err err = file_list_tree(&list, arena, folder.ptr, STR(".md"), kb->info);
    size_t first = 0;
    while (err == ERR_OK && first < list.len) {
        struct str stem = split_name(list.paths[first]).stem;
        size_t end = first + 1;
        while (end < list.len && str_equal(split_name(list.paths[end]).stem, stem)) {
            end++;
        }
        err = read_group(kb, list.paths + first, end - first);
        first = end;
    }
    return err;
}

enum err kb_read(struct content *content, const char *folder, struct faults *faults,
                 struct err_info *info) {
    struct kb kb = {.content = content, .folder = folder, .faults = faults, .info = info};
    enum err err = read_articles(&kb);
    if (err == ERR_OK) {
        err = read_lists(&kb);
    }
    buf_release(&kb.text);
    arena_release(&kb.scratch);
    if (err == ERR_OK) {
        content_check(content, faults);
    }
    return err;
}
