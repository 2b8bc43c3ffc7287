/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/kb.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "read/kb_articles.h"
#include "read/kb_config.h"
#include "read/kb_lists.h"
#include "read/kb_reader.h"
#include "texts.h"

struct list_file {
    struct str name;
    bool required;
    size_t limit_bytes;
    void (*read)(struct content *content, struct str text, const struct source *source);
};

static enum err read_list(struct kb_reader *kb, const struct list_file *file) {
    struct source source = kb_source(kb, file->name, &kb->content->arena);
    bool ok;
    enum err err = kb_read_file(kb, &ok, file->name, &source, file->limit_bytes);
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

static enum err read_lists(struct kb_reader *kb) {
    static const struct list_file files[] = {
        {STR_INIT("themas.csv"), true, LIMIT_LIST_BYTES, kb_read_themas},
        {STR_INIT("organisaties.csv"), true, LIMIT_LIST_BYTES, kb_read_organisaties},
        {STR_INIT("gemeenten.csv"), false, LIMIT_LIST_BYTES, kb_read_gemeenten},
        {STR_INIT("vastgezet.csv"), false, LIMIT_LIST_BYTES, kb_read_pins},
        {STR_INIT("gevraagd.csv"), false, LIMIT_LIST_BYTES, kb_read_asked},
        {STR_INIT("synoniemen.txt"), false, LIMIT_LIST_BYTES, kb_read_synonyms},
        {STR_INIT("goudvragen.tsv"), false, LIMIT_LIST_BYTES, kb_read_goldens},
        {STR_INIT("vraagbaak.toml"), false, LIMIT_CONFIG_BYTES, kb_read_config},
    };
    enum err err = ERR_OK;
    for (size_t i = 0; err == ERR_OK && i < sizeof files / sizeof *files; i++) {
        err = read_list(kb, &files[i]);
    }
    return err;
}

/* The list of hard words comes before the articles, which are checked as they are read. */
static enum err start_editorial(struct kb_reader *kb) {
    static const struct list_file file = {STR_INIT("moeilijke-woorden.csv"), false,
                                          LIMIT_LIST_BYTES, kb_read_hard_words};
    enum err err = read_list(kb, &file);
    kb->content->editorial = editorial_new(kb->content->hard_words, kb->content->hard_word_count);
    return err;
}

enum err kb_read(struct content *content, const char *folder, size_t jobs, struct faults *faults,
                 struct err_info *info) {
    struct kb_reader kb = {.content = content, .folder = folder, .faults = faults, .info = info};
    enum err err = start_editorial(&kb);
    if (err == ERR_OK) {
        err = kb_read_articles(content, folder, jobs, faults, info);
    }
    if (err == ERR_OK) {
        err = read_lists(&kb);
    }
    if (err == ERR_OK) {
        digest_add(content->digest, buf_str(&kb.hashes));
        content_check(content, faults);
    }
    kb_reader_release(&kb);
    return err;
}
