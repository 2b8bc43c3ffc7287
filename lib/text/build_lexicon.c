/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Build-time program: reads hunspell's nl.aff and nl.dic and writes the automaton of lexicon.h.
 *
 *   build_lexicon nl.aff nl.dic lexicon.bin
 *
 * Only what splitting compounds needs is taken from the format (hunspell(5)): suffix rules with
 * their conditions and continuation flags, and the compound flags Ca, Cb, Cc. Names (PN, capitals),
 * forbidden words (Fw) and words with a character outside a–z after folding are left out. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/table.h"
#include "text/fold.h"
#include "text/lexicon.h"

enum { LIMIT_INPUT_BYTES = 64 * 1024 * 1024, LIMIT_EDGES = 1 << 19, NODE_LETTERS = 26 };

struct suffix_rule {
    char flag[2];
    struct str strip;
    struct str add;
    struct str then; /* continuation flags */
    struct str condition;
};

struct form {
    struct str text;
    unsigned flags;
};

struct builder {
    struct arena arena;
    struct suffix_rule *rules;
    size_t rule_count;
    size_t rule_capacity;
    struct form *forms;
    size_t form_count;
    size_t form_capacity;
};

static bool has_flag(struct str flags, const char *flag) {
    for (size_t i = 0; i + 1 < flags.len; i += 2) {
        if (flags.ptr[i] == flag[0] && flags.ptr[i + 1] == flag[1]) {
            return true;
        }
    }
    return false;
}

static bool has_flag_of_kind(struct str flags, const char *kinds) {
    for (size_t i = 0; i + 1 < flags.len; i += 2) {
        if (strchr(kinds, flags.ptr[i])) {
            return true;
        }
    }
    return false;
}

/* ## Reading nl.aff */

static struct str next_field(struct str *line) {
    *line = str_trim(*line);
    size_t end = 0;
    while (end < line->len && line->ptr[end] != ' ' && line->ptr[end] != '\t') {
        end++;
    }
    struct str field = str_slice(*line, 0, end);
    *line = str_slice(*line, end, line->len);
    return field;
}

/* "SFX Zb 0 en/CaCbCp [^eo]"; the heading of a group ("SFX Zb Y 4") is not a rule. */
static void read_rule(struct builder *builder, struct str line) {
    if (!str_equal(next_field(&line), STR("SFX"))) {
        return;
    }
    struct str flag = next_field(&line);
    struct str strip = next_field(&line);
    struct str add = next_field(&line);
    struct str condition = next_field(&line);
    if (flag.len != 2 || condition.len == 0) {
        return;
    }
    struct str then = add;
    add = str_cut(&then, '/');
    if (add.len > 0 && add.ptr[add.len - 1] == '-') {
        return; /* variants with a hyphen: the tokeniser takes those apart */
    }
    builder->rules = mem_grow(builder->rules, &builder->rule_capacity, builder->rule_count,
                              sizeof *builder->rules);
    struct suffix_rule *rule = &builder->rules[builder->rule_count++];
    *rule = (struct suffix_rule){{flag.ptr[0], flag.ptr[1]}, strip, add, then, condition};
    if (str_equal(strip, STR("0"))) {
        rule->strip.len = 0;
    }
    if (str_equal(add, STR("0"))) {
        rule->add.len = 0;
    }
}

/* Whether the end of word fits a condition such as "[^eo]n" or ".". Bytes, which is right for the
 * letters that matter here. */
static bool condition_holds(struct str condition, struct str word) {
    size_t at = condition.len;
    size_t left = word.len;
    while (at > 0) {
        if (left == 0) {
            return str_equal(condition, STR("."));
        }
        char letter = word.ptr[--left];
        if (condition.ptr[at - 1] != ']') {
            char wanted = condition.ptr[--at];
            if (wanted != '.' && wanted != letter) {
                return false;
            }
            continue;
        }
        size_t open = at - 1;
        while (open > 0 && condition.ptr[open] != '[') {
            open--;
        }
        bool inverted = condition.ptr[open + 1] == '^';
        struct str set = str_slice(condition, open + 1 + inverted, at - 1);
        if ((memchr(set.ptr, letter, set.len) != NULL) == inverted) {
            return false;
        }
        at = open;
    }
    return true;
}

/* ## Reading nl.dic */

static void add_form(struct builder *builder, struct str text, unsigned flags) {
    char folded[LIMIT_FOLDED_BYTES];
    size_t len = fold(folded, text);
    if (len == 0) {
        return;
    }
    for (size_t i = 0; i < len; i++) {
        if (folded[i] < 'a' || folded[i] > 'z') {
            return;
        }
    }
    builder->forms = mem_grow(builder->forms, &builder->form_capacity, builder->form_count,
                              sizeof *builder->forms);
    builder->forms[builder->form_count++] =
        (struct form){arena_str(&builder->arena, (struct str){folded, len}), flags};
}

static unsigned compound_flags(struct str flags) {
    bool first = has_flag(flags, "Ca") || has_flag(flags, "Cb");
    return (first ? LEXICON_FIRST : 0U) | (has_flag(flags, "Cc") ? LEXICON_LAST : 0U);
}

/* Plurals and diminutives, a linking s (Ch) and both places in a compound belong to nouns. Zm makes
 * people of participles too: gemaakten, aangeslotenen. Those are no nouns here. */
static bool has_noun_flag(struct str word, struct str flags) {
    bool participle = str_find(word, STR("ge"), 0) < word.len;
    if (has_flag(flags, "Ch") || (has_flag(flags, "Ca") && has_flag(flags, "Cc"))) {
        return true;
    }
    for (size_t i = 0; i + 1 < flags.len; i += 2) {
        bool plural = flags.ptr[i] == 'Y' || flags.ptr[i] == 'Z';
        if (plural && !(participle && flags.ptr[i] == 'Z' && flags.ptr[i + 1] == 'm')) {
            return true;
        }
    }
    return false;
}

static unsigned kind_flags(struct str word, struct str flags) {
    unsigned kind = has_noun_flag(word, flags) ? LEXICON_NOUN : 0U;
    kind |= has_flag(flags, "Vi") ? LEXICON_INFINITIVE : 0U; /* Vi makes present participles */
    return kind | (has_flag_of_kind(flags, "VP") && !has_flag(flags, "PN") ? LEXICON_VERB : 0U);
}

/* Of a form made by a rule: sloopt is a verb only, though sloop is a noun as well. */
static unsigned inherited_flags(const struct suffix_rule *rule, unsigned kind) {
    unsigned of_noun = LEXICON_NOUN | LEXICON_LAST;
    return kind & (rule->flag[0] == 'V' ? LEXICON_VERB : of_noun | LEXICON_VERB);
}

static void add_suffixed(struct builder *builder, struct str word, struct str flags) {
    unsigned kind = kind_flags(word, flags) | compound_flags(flags);
    for (size_t i = 0; i < builder->rule_count; i++) {
        const struct suffix_rule *rule = &builder->rules[i];
        char flag[] = {rule->flag[0], rule->flag[1], '\0'};
        if (!has_flag(flags, flag) || !str_ends_with(word, rule->strip) ||
            !condition_holds(rule->condition, word)) {
            continue;
        }
        struct str stem = str_slice(word, 0, word.len - rule->strip.len);
        struct str form =
            arena_format(&builder->arena, "%.*s%.*s", STR_ARGS(stem), STR_ARGS(rule->add));
        bool whole = !has_flag(rule->then, "Cx");
        add_form(builder, form,
                 inherited_flags(rule, kind) | compound_flags(rule->then) |
                     (whole ? LEXICON_WORD : 0U));
    }
}

static void read_entry(struct builder *builder, struct str line) {
    struct str flags = str_trim(line);
    struct str word = str_cut(&flags, '/');
    size_t tab = str_find(flags, STR("\t"), 0);
    flags = str_slice(flags, 0, tab);
    if (word.len == 0 || has_flag(flags, "Fw")) {
        return;
    }
    if (has_flag(flags, "PN") || (word.ptr[0] >= 'A' && word.ptr[0] <= 'Z')) {
        add_form(builder, word, LEXICON_NAME);
        return;
    }
    unsigned own = has_flag(flags, "Cx") ? 0U : LEXICON_WORD;
    add_form(builder, word, own | compound_flags(flags) | kind_flags(word, flags));
    add_suffixed(builder, word, flags);
}

/* Common last parts of compounds that the list has only inside longer words. */
static void add_missing_words(struct builder *builder) {
    static const struct str words[] = {STR_INIT("houderij"), STR_INIT("houderijen")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        add_form(builder, words[i], LEXICON_WORD | LEXICON_LAST | LEXICON_NOUN);
    }
}

static void read_lines(struct builder *builder, const char *path,
                       void (*read_line)(struct builder *, struct str)) {
    struct buf buf = BUF_INIT;
    struct err_info info;
    if (file_read(&buf, path, LIMIT_INPUT_BYTES, &info) != ERR_OK) {
        fprintf(stderr, "build_lexicon: %s\n", info.text);
        exit(EXIT_FAILURE);
    }
    struct str rest = arena_str(&builder->arena, buf_str(&buf));
    buf_release(&buf);
    while (rest.ptr) {
        read_line(builder, str_cut(&rest, '\n'));
    }
}

/* ## The automaton
 * Words are added in order. Only the path of the last word can still change; when a word branches
 * off, the states behind the branch are final and are merged with an equal one, if there is. */

struct node {
    uint32_t next[NODE_LETTERS]; /* nodes, 0 for none */
    uint8_t flags[NODE_LETTERS]; /* of the word that ends with this letter */
};

struct automaton {
    struct node *path;  /* the last word, by length; path[0] is the start */
    struct node *nodes; /* final ones; nodes[0] has no edges */
    size_t node_count;
    size_t node_capacity;
    struct table known; /* the bytes of a node → its number */
};

static uint32_t settle(struct automaton *automaton, const struct node *node) {
    uint64_t *number = table_get(&automaton->known, (struct str){(const char *)node, sizeof *node});
    if (*number == 0) {
        automaton->nodes = mem_grow(automaton->nodes, &automaton->node_capacity,
                                    automaton->node_count, sizeof *automaton->nodes);
        automaton->nodes[automaton->node_count] = *node;
        *number = ++automaton->node_count;
    }
    return (uint32_t)*number - 1;
}

static void settle_behind(struct automaton *automaton, struct str word, size_t shared) {
    for (size_t i = word.len; i > shared; i--) {
        uint32_t number = settle(automaton, &automaton->path[i]);
        automaton->path[i - 1].next[word.ptr[i - 1] - 'a'] = number;
    }
}

static size_t shared_start(struct str a, struct str b) {
    size_t len = 0;
    while (len < a.len && len < b.len && a.ptr[len] == b.ptr[len]) {
        len++;
    }
    return len;
}

static uint32_t build_automaton(struct automaton *automaton, const struct form *forms,
                                size_t count) {
    automaton->path = mem_alloc(LIMIT_FOLDED_BYTES + 1, sizeof *automaton->path);
    settle(automaton, &automaton->path[0]);
    struct str last = STR("");
    for (size_t i = 0; i < count; i++) {
        struct str word = forms[i].text;
        size_t shared = shared_start(last, word);
        settle_behind(automaton, last, shared);
        for (size_t k = shared + 1; k <= word.len; k++) {
            memset(&automaton->path[k], 0, sizeof automaton->path[k]);
        }
        automaton->path[word.len - 1].flags[word.ptr[word.len - 1] - 'a'] |=
            (uint8_t)forms[i].flags;
        last = word;
    }
    settle_behind(automaton, last, 0);
    return settle(automaton, &automaton->path[0]);
}

static size_t node_edges(const struct node *node) {
    size_t count = 0;
    for (int i = 0; i < NODE_LETTERS; i++) {
        count += node->next[i] || node->flags[i];
    }
    return count;
}

static struct str pack(struct automaton *automaton, uint32_t start, struct arena *arena) {
    uint32_t *first = mem_alloc(automaton->node_count, sizeof *first);
    size_t edges = 1;
    for (size_t i = 1; i < automaton->node_count; i++) {
        first[i] = (uint32_t)edges;
        edges += node_edges(&automaton->nodes[i]);
    }
    if (edges >= LIMIT_EDGES) {
        fprintf(stderr, "build_lexicon: %zu edges do not fit\n", edges);
        exit(EXIT_FAILURE);
    }
    uint32_t *packed = arena_alloc(arena, edges, sizeof *packed);
    packed[0] = first[start];
    size_t at = 1;
    for (size_t i = 1; i < automaton->node_count; i++) {
        const struct node *node = &automaton->nodes[i];
        for (uint32_t letter = 0; letter < NODE_LETTERS; letter++) {
            if (node->next[letter] || node->flags[letter]) {
                packed[at++] =
                    first[node->next[letter]] << 13 | (uint32_t)node->flags[letter] << 6 | letter;
            }
        }
        packed[at - 1] |= 1U << 5;
    }
    free(first);
    return (struct str){(const char *)packed, edges * sizeof *packed};
}

static int compare_forms(const void *a, const void *b) {
    return str_compare(((const struct form *)a)->text, ((const struct form *)b)->text);
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: build_lexicon nl.aff nl.dic lexicon.bin\n");
        return 2;
    }
    struct builder builder = {0};
    read_lines(&builder, argv[1], read_rule);
    read_lines(&builder, argv[2], read_entry);
    if (builder.form_count == 0) {
        fprintf(stderr, "build_lexicon: %s: no words\n", argv[2]);
        return EXIT_FAILURE;
    }
    add_missing_words(&builder);
    qsort(builder.forms, builder.form_count, sizeof *builder.forms, compare_forms);
    struct automaton automaton = {0};
    uint32_t start = build_automaton(&automaton, builder.forms, builder.form_count);
    struct err_info info;
    enum err err = file_write(argv[3], pack(&automaton, start, &builder.arena), &info);
    if (err != ERR_OK) {
        fprintf(stderr, "build_lexicon: %s\n", info.text);
    }
    free(automaton.path);
    free(automaton.nodes);
    table_release(&automaton.known);
    free(builder.rules);
    free(builder.forms);
    arena_release(&builder.arena);
    return err == ERR_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
