/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/stem.h"

#include <assert.h>
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/base_form.h"
#include "text/lexicon.h"
#include "text/stopwords.h"

struct stemmer {
    struct sb_stemmer *snowball;
    char stem[LIMIT_FOLDED_BYTES]; /* the last one */
};

struct stemmer *stemmer_new(void) {
    struct stemmer *stemmer = mem_alloc(1, sizeof *stemmer);
    stemmer->snowball = sb_stemmer_new("dutch", "UTF_8");
    assert(stemmer->snowball); /* every libstemmer has Dutch */
    return stemmer;
}

void stemmer_free(struct stemmer *stemmer) {
    if (stemmer) {
        sb_stemmer_delete(stemmer->snowball);
        free(stemmer);
    }
}

static struct str without_ending(struct stemmer *stemmer, struct str word) {
    const sb_symbol *result =
        sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)word.ptr, (int)word.len);
    assert(result); /* NULL only when memory runs out */
    return (struct str){(const char *)result, (size_t)sb_stemmer_length(stemmer->snowball)};
}

static struct str keep(struct stemmer *stemmer, struct str word) {
    size_t len = word.len < sizeof stemmer->stem ? word.len : sizeof stemmer->stem;
    memcpy(stemmer->stem, word.ptr, len);
    return (struct str){stemmer->stem, len};
}

/* Snowball takes off a double letter for k, d and t only, and leaves v and z, which Dutch writes f
 * and s at the end of a word. */
static struct str spelled_as_ending(struct stemmer *stemmer, struct str word) {
    size_t len = keep(stemmer, word).len;
    if (len > 2) {
        char *last = &stemmer->stem[len - 1];
        if (*last == 'v') {
            *last = 'f';
        } else if (*last == 'z') {
            *last = 's';
        }
        len -= last[0] == last[-1] && strchr("bfglmnprs", *last);
    }
    return (struct str){stemmer->stem, len};
}

/* Plurals with a long vowel of a noun with a short one, where the verb or noun with the long one is
 * rarer: wegen is weg, not weeg. In byte order. */
static const struct str short_vowels[] = {
    STR_INIT("baden"), STR_INIT("dagen"), STR_INIT("dalen"), STR_INIT("gaten"),
    STR_INIT("hoven"), STR_INIT("loten"), STR_INIT("vaten"), STR_INIT("wegen"),
};

static bool is_vowel(char letter) {
    return letter != '\0' && strchr("aeiouy", letter) != NULL;
}

/* Where a syllable from letter `from` has its vowel, when it is the last one and that is a single
 * a, e, o or u; the length of the word otherwise. */
static size_t last_vowel(struct str word, size_t from) {
    size_t at = from;
    while (at < word.len && !is_vowel(word.ptr[at])) {
        at++;
    }
    for (size_t i = at + 1; i < word.len; i++) {
        if (is_vowel(word.ptr[i])) {
            return word.len;
        }
    }
    return at + 1 < word.len && strchr("aeou", word.ptr[at]) ? at : word.len;
}

/* Room for a folded word, a vowel of it doubled, with an ending of three letters. */
enum { LIMIT_ENDED_BYTES = LIMIT_FOLDED_BYTES + 4 };

static struct str with_ending(char out[LIMIT_ENDED_BYTES], struct str word, struct str ending) {
    memcpy(out, word.ptr, word.len);
    memcpy(out + word.len, ending.ptr, ending.len);
    return (struct str){out, word.len + ending.len};
}

/* grote (groter), zware (zwaarder) and dove are adjectives; a noun in -e, as zone, is none unless
 * it has such forms. */
static bool is_inflected_adjective(struct str inflected, struct str doubled) {
    char longer[LIMIT_ENDED_BYTES];
    unsigned flags = lexicon_find(inflected);
    return lexicon_find(with_ending(longer, inflected, STR("re"))) != 0 ||
           lexicon_find(with_ending(longer, doubled, STR("der"))) != 0 ||
           ((flags & LEXICON_WORD) && !(flags & LEXICON_NOUN)) || str_equal(inflected, STR("dode"));
}

/* Whether the base says that the single vowel of its stem is long: doubled (boom), or at the end
 * of a syllable (bomen, grote) when the lexicon has the doubled one. */
static bool has_long_vowel(struct str base, size_t vowel, struct str doubled) {
    if (vowel + 1 < base.len && base.ptr[vowel + 1] == base.ptr[vowel]) {
        return true;
    }
    struct str ending = str_slice(base, vowel + 2, base.len);
    bool inflected = str_equal(ending, STR("en")) ||
                     (str_equal(ending, STR("e")) && is_inflected_adjective(base, doubled));
    return inflected && lexicon_find(doubled) & LEXICON_WORD && !STR_IN(base, short_vowels);
}

/* Snowball writes all vowels single, so boom would meet bom, and meten met. In words of one
 * syllable, where that does harm, a long one is written double again; also behind a particle, as
 * neem ... op is opnemen. */
static struct str with_long_vowel(struct stemmer *stemmer, struct str stem, struct str base) {
    size_t particle = 0;
    size_t vowel = last_vowel(stem, 0);
    if (vowel == stem.len) {
        particle = particle_before(stem);
        vowel = last_vowel(stem, particle);
    }
    if (vowel >= stem.len || vowel >= base.len || stem.len >= sizeof stemmer->stem) {
        return stem;
    }
    char doubled[LIMIT_FOLDED_BYTES + 1];
    memcpy(doubled, stem.ptr, vowel + 1);
    memcpy(doubled + vowel + 1, stem.ptr + vowel, stem.len - vowel);
    struct str candidate = {doubled, stem.len + 1};
    if (!has_long_vowel(str_slice(base, particle, base.len), vowel - particle,
                        str_slice(candidate, particle, candidate.len))) {
        return stem;
    }
    return keep(stemmer, candidate);
}

/* A word with a meaning must not meet a function word: overheid and over, ingediend and indien.
 * Forms of a verb that is one itself do: gedaan. */
static struct str longer_than_stopword(struct stemmer *stemmer, struct str stem, struct str base) {
    if (!is_stopword(base)) {
        return keep(stemmer, base);
    }
    char infinitive[LIMIT_ENDED_BYTES];
    struct str verb = with_ending(infinitive, base, STR("en"));
    bool separate = (lexicon_find(verb) & LEXICON_INFINITIVE) && !is_stopword(verb);
    return separate ? keep(stemmer, verb) : stem;
}

struct str stem(struct stemmer *stemmer, struct str word) {
    char out[LIMIT_FOLDED_BYTES];
    size_t particle = 0;
    struct str base = base_form(out, word, &particle);
    struct str cut = is_own_stem(base) ? base : without_ending(stemmer, base);
    struct str stem = with_long_vowel(stemmer, spelled_as_ending(stemmer, cut), base);
    return is_stopword(stem) && !is_stopword(word) ? longer_than_stopword(stemmer, stem, base)
                                                   : stem;
}
