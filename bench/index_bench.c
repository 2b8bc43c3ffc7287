/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How fast articles become an index, beside a single Xapian writer:
 *
 *   index_bench INDEXER WORDLIST WORK-FOLDER DOCUMENTS WORDS
 *
 * INDEXER    the program vraagbaak-index; it is run as it is, from a JSON Lines file to a published
 *            generation: reading, checking, analysing, writing, merging, syncing
 * WORDLIST   words to make texts of, one a line, with `/…` behind it that is left out (nl.dic)
 * DOCUMENTS  of WORDS words each; the words follow Zipf's law, as those of a language do
 *
 * The single writer (single_writer.h) is given the same terms and positions, in the same order; it
 * doesn't read, check or analyse. Its database is compacted, to compare sizes. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/memory.h"
#include "single_writer.h"
#include "xapian-c/xapian_c.h"

enum { LIMIT_WORDLIST_BYTES = 64 * 1024 * 1024, SENTENCE_WORDS = 11 };

struct words {
    struct str *items; /* borrowed from the list's text */
    size_t len;
    double log_len;
    unsigned long long random; /* state of the generator */
};

static void check(bool fine, const char *what) {
    if (!fine) {
        fprintf(stderr, "index_bench: %s\n", what);
        exit(3);
    }
}

/* SplitMix64: the same numbers everywhere. From 0 up to 1. */
static double next_random(struct words *words) {
    unsigned long long z = (words->random += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* The rank of the next word: its chance is about 1 / rank. */
static struct str next_word(struct words *words) {
    size_t rank = (size_t)exp(next_random(words) * words->log_len);
    return words->items[rank < words->len ? rank : words->len - 1];
}

static void shuffle(struct words *words) {
    for (size_t i = words->len - 1; i > 0; i--) {
        size_t other = (size_t)(next_random(words) * (double)(i + 1));
        struct str kept = words->items[i];
        words->items[i] = words->items[other];
        words->items[other] = kept;
    }
}

static void read_words(struct words *words, struct str text) {
    size_t capacity = 0;
    *words = (struct words){.random = 1};
    while (text.ptr) {
        struct str line = str_cut(&text, '\n');
        struct str word = str_cut(&line, '/');
        if (word.len > 1 && word.ptr[0] >= 'a' && word.ptr[0] <= 'z' &&
            str_find(word, STR("\\"), 0) == word.len && str_find(word, STR("\""), 0) == word.len) {
            words->items = mem_grow(words->items, &capacity, words->len, sizeof *words->items);
            words->items[words->len++] = word;
        }
    }
    check(words->len > 1000, "the word list has too few words");
    words->log_len = log((double)words->len);
    shuffle(words);
}

static void write_text(FILE *out, struct words *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct str word = next_word(words);
        bool ends = i % SENTENCE_WORDS == SENTENCE_WORDS - 1 || i + 1 == count;
        fprintf(out, "%.*s%s", STR_ARGS(word), ends ? ". " : " ");
    }
}

static void write_articles(const char *path, struct words *words, size_t documents, size_t count) {
    FILE *out = fopen(path, "w");
    check(out != NULL, "cannot write the articles");
    for (size_t i = 0; i < documents; i++) {
        struct str first = next_word(words);
        struct str second = next_word(words);
        fprintf(out, "{\"id\":\"artikel-%zu\",\"titel\":\"%.*s %.*s\",\"tekst\":\"", i,
                STR_ARGS(first), STR_ARGS(second));
        write_text(out, words, count);
        fputs("\"}\n", out);
    }
    check(fclose(out) == 0, "cannot write the articles");
}

struct figures {
    double seconds;
    double memory_mib;
    double size_mib;
};

static double folder_mib(const char *folder) {
    struct arena arena = ARENA_INIT;
    struct file_list list;
    double bytes = 0;
    check(file_list_tree(&list, &arena, folder, STR(""), NULL) == ERR_OK, "cannot list a database");
    for (size_t i = 0; i < list.len; i++) {
        struct stat about;
        struct str path = arena_format(&arena, "%s/%.*s", folder, STR_ARGS(list.paths[i]));
        check(stat(path.ptr, &about) == 0, "cannot list a database");
        bytes += (double)about.st_size;
    }
    arena_release(&arena);
    return bytes / 1024 / 1024;
}

static struct figures run_indexer(const char *program, const char *articles, const char *index) {
    struct figures figures = {0};
    struct rusage usage;
    int status = 0;
    double start = clock_s();
    pid_t child = fork();
    if (child == 0) {
        execl(program, program, "--jsonl", articles, "--index", index, (char *)NULL);
        _exit(127);
    }
    check(child > 0 && wait4(child, &status, 0, &usage) == child && WIFEXITED(status) &&
              WEXITSTATUS(status) == 0,
          "the indexer failed");
    struct buf database = BUF_INIT;
    buf_format(&database, "%s/current/openbaar", index);
    figures.seconds = clock_s() - start;
    figures.memory_mib = (double)usage.ru_maxrss / 1024;
    figures.size_mib = folder_mib(database.ptr);
    buf_release(&database);
    return figures;
}

static struct figures run_writer(const char *index, const char *folder) {
    struct figures figures = {0};
    struct buf source = BUF_INIT;
    struct buf loose = BUF_INIT;
    struct buf compact = BUF_INIT;
    buf_format(&source, "%s/current/openbaar", index);
    buf_format(&loose, "%s/los", folder);
    buf_format(&compact, "%s/vast", folder);
    check(single_writer_run(source.ptr, loose.ptr, &figures.seconds), "the single writer failed");
    const char *const sources[] = {loose.ptr};
    check(xc_compact(sources, 1, compact.ptr, NULL) == XC_OK, "cannot compact");
    figures.size_mib = folder_mib(compact.ptr);
    buf_release(&source);
    buf_release(&loose);
    buf_release(&compact);
    return figures;
}

int main(int argc, char **argv) {
    unsigned long documents = 0;
    unsigned long count = 0;
    if (argc != 6 || !str_to_number(str_from(argv[4]), 10000000, &documents) ||
        !str_to_number(str_from(argv[5]), 100000, &count) || documents == 0) {
        fputs("index_bench INDEXER WORDLIST WORK-FOLDER DOCUMENTS WORDS\n", stderr);
        return 2;
    }
    struct buf list = BUF_INIT;
    struct buf articles = BUF_INIT;
    struct buf index = BUF_INIT;
    struct words words;
    check(file_read(&list, argv[2], LIMIT_WORDLIST_BYTES, NULL) == ERR_OK, "cannot read the words");
    read_words(&words, buf_str(&list));
    check(file_remove_tree(argv[3], NULL) == ERR_OK && file_make_folder(argv[3], NULL) == ERR_OK,
          "cannot make the work folder");
    buf_format(&articles, "%s/articles.jsonl", argv[3]);
    buf_format(&index, "%s/index", argv[3]);
    write_articles(articles.ptr, &words, documents, count);
    struct figures indexer = run_indexer(argv[1], articles.ptr, index.ptr);
    struct figures writer = run_writer(index.ptr, argv[3]);
    double rates[] = {(double)documents / indexer.seconds, (double)documents / writer.seconds};
    printf("%lu documents of %lu words      documents/s    MiB of index    MiB of memory\n",
           documents, count);
    printf("vraagbaak-index, all of it   %14.0f %15.1f %16.0f\n", rates[0], indexer.size_mib,
           indexer.memory_mib);
    printf("a single writer, given terms %14.0f %15.1f\n", rates[1], writer.size_mib);
    printf("ratio                        %14.2f %15.3f\n", rates[0] / rates[1],
           indexer.size_mib / writer.size_mib);
    free(words.items);
    buf_release(&list);
    buf_release(&articles);
    buf_release(&index);
    return 0;
}
