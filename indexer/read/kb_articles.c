/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/kb_articles.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/memory.h"
#include "read/kb_reader.h"
#include "text/nearest.h"
#include "texts.h"

#define ARTICLES "artikelen"

/* Fewer articles are not worth a thread. */
enum { ARTICLES_A_THREAD = 100 };

/* What a name in artikelen/ says: folder/id.md or folder/id.kanaal.md. */
struct file_name {
    struct str stem; /* folder/id */
    struct str id;
    struct str kanaal; /* "" when is_article */
    bool is_article;
};

static const struct str part_names[] = {STR_INIT("telefoon"), STR_INIT("chat"), STR_INIT("email"),
                                        STR_INIT("social"), STR_INIT("intern")};

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
    struct str meant = nearest_find(kanaal, part_names, sizeof part_names / sizeof *part_names);
    if (meant.len > 0) {
        fault_error(source, 1, TEXT_CHANNEL_MEANT, STR_ARGS(kanaal), STR_ARGS(meant));
    } else {
        fault_error(source, 1, TEXT_CHANNEL_UNKNOWN, STR_ARGS(kanaal));
    }
    return false;
}

/* A path in artikelen/ as seen from the knowledge base. */
static struct str relative(struct kb_reader *kb, struct str path) {
    return arena_format(&kb->scratch, ARTICLES "/%.*s", STR_ARGS(path));
}

static enum err read_article(struct kb_reader *kb, struct article *out, struct str path) {
    struct str file = relative(kb, path);
    struct source source = kb_source(kb, file, &kb->scratch);
    struct str id = split_name(path).id;
    bool ok;
    *out = (struct article){.file = source.file};
    enum err err = kb_read_file(kb, &ok, file, &source, LIMIT_ARTICLE_BYTES);
    if (err != ERR_OK) {
        return err;
    }
    if (ok && article_read(out, buf_str(&kb->text), &source)) {
        article_set_defaults(out, ORIGIN_KB);
        article_check(out, ORIGIN_KB, &source);
        editorial_check(kb->content->editorial, out, &source);
    }
    if (out->record.id.len == 0) {
        out->record.id = arena_str(source.arena, id); /* so that links to it are not faults too */
    } else if (!str_equal(out->record.id, id)) {
        fault_error(&source, out->lines.of[KEY_ID], TEXT_ID_FILE, STR_ARGS(out->record.id),
                    STR_ARGS(id));
    }
    return ERR_OK;
}

static enum err read_part(struct kb_reader *kb, struct article *article, struct str path) {
    struct file_name name = split_name(path);
    struct str file = relative(kb, path);
    struct source source = kb_source(kb, file, &kb->scratch);
    struct article_part part;
    if (!find_part(&part, name.kanaal, &source)) {
        return ERR_OK;
    }
    if (!article) {
        fault_error(&source, 1, TEXT_CHANNEL_ALONE, STR_ARGS(name.id));
        return ERR_OK;
    }
    source.article = article->record.id;
    source.kanaal = name.kanaal;
    bool ok;
    enum err err = kb_read_file(kb, &ok, file, &source, LIMIT_ARTICLE_BYTES);
    struct markdown parsed;
    if (err == ERR_NOT_FOUND) { /* it has gone since it was listed */
        return ERR_OK;
    }
    if (ok && article_read_part(&parsed, article, part, buf_str(&kb->text), &source) &&
        !part.is_intern) {
        editorial_check_part(kb->content->editorial, article, &parsed, &source);
    }
    return err;
}

/* An article with its channel files. */
static enum err read_group(struct kb_reader *kb, const struct str *paths, size_t count) {
    struct article article;
    bool found = false;
    buf_truncate(&kb->hashes, 0);
    size_t errors = kb->faults->count[FAULT_ERROR];
    enum err err = ERR_OK;
    for (size_t i = 0; i < count && !found && err == ERR_OK; i++) {
        if (split_name(paths[i]).is_article) {
            err = read_article(kb, &article, paths[i]);
            found = err == ERR_OK;
            err = err == ERR_NOT_FOUND ? ERR_OK : err; /* it has gone since it was listed */
        }
    }
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        if (!split_name(paths[i]).is_article) {
            err = read_part(kb, found ? &article : NULL, paths[i]);
        }
    }
    if (err == ERR_OK && found) {
        digest_short(article.files, buf_str(&kb->hashes));
        article.has_errors = kb->faults->count[FAULT_ERROR] > errors;
        content_add(kb->content, &article, kb->faults);
    }
    arena_clear(&kb->scratch);
    return err;
}

/* Where the articles' files are cut into parts: all files of an article stand together in byte
 * order: a.chat.md, a.md, a.telefoon.md, b.md. */
static size_t group_end(const struct file_list *list, size_t first) {
    struct str stem = split_name(list->paths[first]).stem;
    size_t end = first + 1;
    while (end < list->len && str_equal(split_name(list->paths[end]).stem, stem)) {
        end++;
    }
    return end;
}

/* A run of the files, read by one thread into a content of its own. */
struct part {
    const struct file_list *list;
    size_t first;
    size_t end;
    struct content content;
    struct faults faults;
    struct err_info info;
    struct kb_reader reader;
    enum err err;
    pthread_t thread;
};

static void *run_part(void *argument) {
    struct part *part = argument;
    for (size_t i = part->first; i < part->end && part->err == ERR_OK;) {
        size_t end = group_end(part->list, i);
        part->err = read_group(&part->reader, part->list->paths + i, end - i);
        i = end;
    }
    return NULL;
}

static void start_part(struct part *part, const struct content *content, const char *folder) {
    content_init(&part->content, ORIGIN_KB);
    memcpy(part->content.today, content->today, sizeof part->content.today); /* one day for all */
    part->content.editorial = editorial_new(content->hard_words, content->hard_word_count);
    part->info = ERR_INFO_INIT;
    part->reader = (struct kb_reader){
        .content = &part->content, .folder = folder, .faults = &part->faults, .info = &part->info};
    if (pthread_create(&part->thread, NULL, run_part, part) != 0) {
        abort(); /* no memory for a thread: as in base/memory.h */
    }
}

static enum err finish_part(struct part *part, struct content *content, struct faults *faults,
                            struct err_info *info) {
    pthread_join(part->thread, NULL);
    content_join(content, &part->content, faults);
    faults_join(faults, &part->faults);
    content_release(&part->content);
    kb_reader_release(&part->reader);
    return part->err == ERR_OK ? ERR_OK : err_set(info, part->err, "%s", part->info.text);
}

static enum err read_parts(struct part *parts, size_t count, struct content *content,
                           const char *folder, struct faults *faults, struct err_info *info) {
    enum err err = ERR_OK;
    for (size_t i = 0; i < count; i++) {
        start_part(&parts[i], content, folder);
    }
    for (size_t i = 0; i < count; i++) {
        enum err part_err = finish_part(&parts[i], content, faults, err == ERR_OK ? info : NULL);
        err = err == ERR_OK ? part_err : err;
    }
    return err;
}

/* Cuts the list into about equal runs of whole groups. */
static void cut(struct part *parts, size_t count, const struct file_list *list) {
    size_t first = 0;
    for (size_t i = 0; i < count; i++) {
        size_t wanted = list->len * (i + 1) / count;
        size_t end = first;
        while (end < wanted) {
            end = group_end(list, end);
        }
        parts[i].list = list;
        parts[i].first = first;
        parts[i].end = end;
        first = end;
    }
}

enum err kb_read_articles(struct content *content, const char *folder, size_t jobs,
                          struct faults *faults, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    struct file_list list;
    struct str articles = arena_format(&arena, "%s/" ARTICLES, folder);
    enum err err = file_list_tree(&list, &arena, articles.ptr, STR(".md"), info);
    if (err == ERR_OK) {
        size_t most = list.len / ARTICLES_A_THREAD + 1;
        size_t count = jobs < most ? jobs : most;
        struct part *parts = mem_alloc(count, sizeof *parts);
        cut(parts, count, &list);
        err = read_parts(parts, count, content, folder, faults, info);
        free(parts);
    }
    arena_release(&arena);
    return err;
}
