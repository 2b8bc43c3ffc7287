/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/base_form.h"

#include <stdlib.h>
#include <string.h>

#include "text/irregular.h"
#include "text/lexicon.h"

enum { SHORTEST_PLURAL = 3 };

/* Look like a participle and are adjectives of their own. In byte order. */
static const struct str adjectives[] = {
    STR_INIT("bekend"),   STR_INIT("bereid"),   STR_INIT("bevoegd"),
    STR_INIT("geschikt"), STR_INIT("gewend"),   STR_INIT("gezond"),
    STR_INIT("onbekend"), STR_INIT("verkeerd"), STR_INIT("verwant"),
};

/* What stands loose behind a separable verb: meld u aan. In byte order. */
static const struct str particles[] = {
    STR_INIT("aan"),   STR_INIT("achter"), STR_INIT("af"),   STR_INIT("bij"),   STR_INIT("binnen"),
    STR_INIT("dicht"), STR_INIT("door"),   STR_INIT("in"),   STR_INIT("klaar"), STR_INIT("los"),
    STR_INIT("mee"),   STR_INIT("na"),     STR_INIT("neer"), STR_INIT("om"),    STR_INIT("op"),
    STR_INIT("open"),  STR_INIT("over"),   STR_INIT("rond"), STR_INIT("samen"), STR_INIT("tegen"),
    STR_INIT("terug"), STR_INIT("toe"),    STR_INIT("uit"),  STR_INIT("vast"),  STR_INIT("voor"),
    STR_INIT("weg"),
};

/* These never come loose, and their participle has no ge. */
static const struct str prefixes[] = {
    STR_INIT("be"), STR_INIT("er"), STR_INIT("her"), STR_INIT("ont"), STR_INIT("ver"),
};

static int compare(const void *a, const void *b) {
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_verb(struct str word) {
    unsigned flags = lexicon_find(word);
    return (flags & LEXICON_VERB) && (flags & LEXICON_WORD);
}

/* Nouns are left alone, also where they are a verb too: kosten, markt, beheer. */
static bool is_noun(struct str word) {
    return lexicon_find(word) & LEXICON_NOUN;
}

static struct str without(struct str word, size_t begin, size_t end) {
    return str_slice(word, begin, word.len - end);
}

static struct str join(char out[LIMIT_FOLDED_BYTES], struct str first, struct str second) {
    if (first.len + second.len > LIMIT_FOLDED_BYTES) {
        return first;
    }
    memmove(out + first.len, second.ptr, second.len);
    memcpy(out, first.ptr, first.len);
    return (struct str){out, first.len + second.len};
}

/* A verb stem that the stemmer would take for a plural gets its own ending: teken → tekenen. */
static struct str verb_stem(char out[LIMIT_FOLDED_BYTES], struct str verb) {
    return str_ends_with(verb, STR("en")) ? join(out, verb, STR("en")) : verb;
}

/* gebouwd, gebouwde → bouw; the d or t of gemeld and gerust belongs to the verb: meldt is one. */
static struct str weak_participle(char out[LIMIT_FOLDED_BYTES], const struct str as_given) {
    struct str word = as_given;
    if (word.len < 6 || !str_starts_with(word, STR("ge"))) {
        return as_given;
    }
    word.len -= str_ends_with(word, STR("de")) || str_ends_with(word, STR("te"));
    struct str whole = without(word, 2, 0);
    struct str cut = without(word, 2, 1);
    char third_person[LIMIT_FOLDED_BYTES];
    bool keeps_d = str_ends_with(word, STR("d")) && is_verb(join(third_person, whole, STR("t")));
    bool ending = strchr("dt", word.ptr[word.len - 1]) != NULL;
    if (ending && !keeps_d && is_verb(cut)) {
        return verb_stem(out, cut);
    }
    return is_verb(whole) ? whole : as_given;
}

/* meldt, meldde, meldden, verleend → meld, verleen. */
static struct str weak_form(char out[LIMIT_FOLDED_BYTES], struct str word) {
    static const struct str endings[] = {STR_INIT("den"), STR_INIT("ten"), STR_INIT("de"),
                                         STR_INIT("te"),  STR_INIT("d"),   STR_INIT("t")};
    for (size_t i = 0; i < COUNT(endings); i++) {
        if (word.len > endings[i].len + 2 && str_ends_with(word, endings[i])) {
            struct str verb = without(word, 0, endings[i].len);
            if (is_verb(verb)) {
                return verb_stem(out, verb);
            }
        }
    }
    return word;
}

/* beschreven → beschrijf: a strong verb behind a prefix. */
static struct str prefixed(char out[LIMIT_FOLDED_BYTES], struct str word) {
    for (size_t i = 0; i < COUNT(prefixes); i++) {
        if (str_starts_with(word, prefixes[i])) {
            struct str found = irregular_base(without(word, prefixes[i].len, 0));
            struct str base = join(out, prefixes[i], found);
            if (found.len > 0 && is_verb(base)) {
                return base;
            }
        }
    }
    return word;
}

/* Plurals in -s behind a vowel, which the stemmer leaves: opties, codes. Not les (lessen). */
static struct str plural_in_s(char out[LIMIT_FOLDED_BYTES], struct str word) {
    if (word.len < 5 || !str_ends_with(word, STR("es"))) {
        return word;
    }
    struct str plural = join(out, word, STR("sen"));
    struct str single = without(word, 0, 1);
    bool noun = (lexicon_find(single) & LEXICON_NOUN) || str_ends_with(single, STR("tie"));
    return noun && lexicon_find(plural) == 0 ? single : word;
}

static struct str simple_base(char out[LIMIT_FOLDED_BYTES], struct str word) {
    struct str irregular = irregular_base(word);
    if (irregular.len > 0) {
        return irregular;
    }
    struct str single = plural_in_s(out, word);
    if (!str_equal(single, word)) {
        return single;
    }
    if (is_noun(word) || bsearch(&word, adjectives, COUNT(adjectives), sizeof word, compare)) {
        return word;
    }
    struct str base = prefixed(out, word);
    base = str_equal(base, word) ? weak_participle(out, word) : base;
    return str_equal(base, word) ? weak_form(out, word) : base;
}

/* The stemmer would make open and over of these. */
static bool is_kept_apart(struct str word) {
    return str_equal(word, STR("openbaar")) || str_equal(word, STR("overig"));
}

/* How many letters of the word are a particle before a form of a verb. */
static size_t particle_len(struct str word) {
    for (size_t i = 0; i < COUNT(particles); i++) {
        struct str rest =
            str_starts_with(word, particles[i]) ? without(word, particles[i].len, 0) : STR("");
        if (rest.len > 2 && !is_kept_apart(word) &&
            (is_verb(rest) || irregular_base(rest).len > 0)) {
            return particles[i].len;
        }
    }
    return 0;
}

/* The verb of aangemeld, aan te melden, ingeschreven without its particle; the word itself when it
 * does not look like one. Known words that are no verb (binnenkort, overal) have no particle, but
 * for participles that have become adjectives (aangesloten). */
static struct str verb_behind(char out[LIMIT_FOLDED_BYTES], struct str word, size_t particle) {
    struct str rest = without(word, particle, 0);
    unsigned flags = lexicon_find(word);
    bool participle = str_starts_with(rest, STR("ge"));
    bool allowed = flags == 0 || (flags & LEXICON_VERB) ||
                   (participle && irregular_base(rest).len > 0) || (participle && !is_noun(word));
    if (particle == 0 || !allowed) {
        return word;
    }
    if (str_starts_with(rest, STR("te")) && is_verb(without(rest, 2, 0))) {
        return without(rest, 2, 0);
    }
    return simple_base(out, rest);
}

struct str base_form(char out[LIMIT_FOLDED_BYTES], struct str word, size_t *particle) {
    *particle = 0;
    struct str base = simple_base(out, word);
    if (!str_equal(base, word)) {
        *particle = particle_len(base);
        return base;
    }
    size_t len = particle_len(word);
    struct str verb = verb_behind(out, word, len);
    if (str_equal(verb, word)) {
        return word;
    }
    *particle = len;
    return join(out, str_slice(word, 0, len), verb);
}

struct str verb_of_noun(char out[LIMIT_FOLDED_BYTES], struct str word) {
    struct str noun = str_ends_with(word, STR("s")) ? without(word, 0, 1) : word;
    if (!str_ends_with(noun, STR("atie"))) {
        return word;
    }
    struct str verb = join(out, without(noun, 0, strlen("atie")), STR("eren"));
    return is_verb(verb) ? verb : word;
}

bool is_own_stem(struct str word) {
    if (is_kept_apart(word)) {
        return true;
    }
    char plural[LIMIT_FOLDED_BYTES];
    if (word.len <= SHORTEST_PLURAL) {
        return false;
    }
    if (str_ends_with(word, STR("s"))) {
        return lexicon_find(join(plural, word, STR("en"))) != 0;
    }
    return str_ends_with(word, STR("en")) && is_noun(join(plural, word, STR("s")));
}

bool is_particle(struct str word) {
    return bsearch(&word, particles, COUNT(particles), sizeof word, compare) != NULL;
}
