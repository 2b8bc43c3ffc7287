/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/base_form.h"

#include <stdlib.h>
#include <string.h>

#include "text/irregular.h"
#include "text/lexicon.h"
#include "text/stopwords.h"
#include "text/strong_verb.h"

enum { SHORTEST_PLURAL = 3, SHORTEST_FORM = 3 };

/* Look like a participle and are adjectives of their own. In byte order. */
static const struct str adjectives[] = {
    STR_INIT("bekend"), STR_INIT("bereid"),   STR_INIT("bevoegd"),  STR_INIT("gemeen"),
    STR_INIT("gering"), STR_INIT("geschikt"), STR_INIT("gewend"),   STR_INIT("gewoon"),
    STR_INIT("gezond"), STR_INIT("onbekend"), STR_INIT("verkeerd"), STR_INIT("verwant"),
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

/* Their participle has no ge. The first ones never come loose, the others (LOOSE_PREFIXES) do with
 * some verbs. */
static const struct str prefixes[] = {
    STR_INIT("be"),    STR_INIT("er"),   STR_INIT("her"),    STR_INIT("mis"),  STR_INIT("ont"),
    STR_INIT("ver"),   STR_INIT("aan"),  STR_INIT("achter"), STR_INIT("door"), STR_INIT("om"),
    STR_INIT("onder"), STR_INIT("over"), STR_INIT("vol"),    STR_INIT("voor"), STR_INIT("weer"),
};

/* Verbs that mean something else with each particle: inspreken is not spreken, though aanmelden is
 * melden. In byte order. */
static const struct str light_verbs[] = {
    STR_INIT("breng"),  STR_INIT("geef"),  STR_INIT("haal"), STR_INIT("houd"), STR_INIT("kom"),
    STR_INIT("leg"),    STR_INIT("loop"),  STR_INIT("maak"), STR_INIT("neem"), STR_INIT("slaan"),
    STR_INIT("spreek"), STR_INIT("staan"), STR_INIT("stel"), STR_INIT("trek"), STR_INIT("val"),
    STR_INIT("voer"),   STR_INIT("wijs"),  STR_INIT("zet"),
};

/* Look like a diminutive and are not, or mean something else. In byte order. */
static const struct str no_diminutives[] = {
    STR_INIT("beetje"), STR_INIT("eindje"), STR_INIT("kwartje"), STR_INIT("meisje"),
    STR_INIT("netje"),  STR_INIT("oortje"), STR_INIT("toetje"),  STR_INIT("vinkje"),
};

/* Singulars in -en that are an infinitive as well, but mostly the noun. In byte order. */
static const struct str nouns_in_en[] = {
    STR_INIT("bekken"), STR_INIT("garen"), STR_INIT("genoegen"), STR_INIT("inkomen"),
    STR_INIT("jongen"), STR_INIT("keten"), STR_INIT("kitten"),   STR_INIT("kussen"),
    STR_INIT("laken"),  STR_INIT("reden"), STR_INIT("wagen"),
};

/* Nouns that are what a verb does, by their form: parts of their verb as well. In byte order. */
static const struct noun_of_verb {
    struct str noun;
    struct str verb;
} nouns_of_verbs[] = {
    {STR_INIT("gevaren"), STR_INIT("varen")},
    {STR_INIT("spel"), STR_INIT("spelen")},
    {STR_INIT("vaart"), STR_INIT("varen")},
};

/* Nouns in -ing that have nothing to do with the verb they look like. In byte order. */
static const struct str no_verb_in_ing[] = {
    STR_INIT("haring"),
    STR_INIT("paling"),
    STR_INIT("penning"),
};

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

static bool is_infinitive(struct str word) {
    return lexicon_find(word) & LEXICON_INFINITIVE;
}

/* The stem of a verb whose infinitive has no change of spelling: houd, land, test. */
static bool is_plain_stem(struct str word) {
    char infinitive[LIMIT_FOLDED_BYTES];
    return is_infinitive(join(infinitive, word, STR("en")));
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

/* meldt, meldde, meldden, verleend → meld, verleen. Not staten: sta and the like are strong. */
static struct str weak_form(char out[LIMIT_FOLDED_BYTES], struct str word) {
    static const struct str endings[] = {STR_INIT("den"), STR_INIT("ten"), STR_INIT("de"),
                                         STR_INIT("te"),  STR_INIT("d"),   STR_INIT("t")};
    for (size_t i = 0; i < COUNT(endings); i++) {
        if (word.len > endings[i].len + 2 && str_ends_with(word, endings[i])) {
            struct str verb = without(word, 0, endings[i].len);
            bool strong = word.ptr[verb.len] == 't' && strchr("aeo", verb.ptr[verb.len - 1]);
            if (is_verb(verb) && !is_stopword(verb) && !strong) {
                return verb_stem(out, verb);
            }
        }
    }
    return word;
}

/* Of a strong or irregular verb. The infinitive of another verb is no past: uitweken. */
static struct str past_stem(struct str form, enum strong_verb_place place) {
    struct str stem = irregular_base(form);
    bool other = place == STRONG_VERB_SEPARABLE && is_infinitive(form);
    return stem.len > 0 || other ? stem : strong_verb_stem(form, place);
}

/* beschreven → beschrijf, overstroomd → overstroom: a verb behind a prefix. */
static struct str prefixed(char out[LIMIT_FOLDED_BYTES], struct str word) {
    bool as_verb = lexicon_find(word) & LEXICON_VERB;
    for (size_t i = 0; i < COUNT(prefixes); i++) {
        if (!str_starts_with(word, prefixes[i]) || word.len < prefixes[i].len + SHORTEST_FORM) {
            continue;
        }
        char rest_out[LIMIT_FOLDED_BYTES];
        struct str rest = without(word, prefixes[i].len, 0);
        struct str stem = past_stem(rest, STRONG_VERB_PREFIXED);
        if (stem.len > 0 && (is_verb(join(out, prefixes[i], stem)) ||
                             is_plain_stem(join(out, prefixes[i], stem)))) {
            return join(out, prefixes[i], stem);
        }
        stem = as_verb && !is_infinitive(rest) ? weak_form(rest_out, rest) : rest;
        if (!str_equal(stem, rest)) {
            return join(out, prefixes[i], stem);
        }
    }
    return word;
}

/* Plurals in -s behind a vowel, which the stemmer leaves: opties, milieus. Not les (lessen). */
static struct str plural_in_s(char out[LIMIT_FOLDED_BYTES], struct str word) {
    if (word.len < 5 || !str_ends_with(word, STR("s")) ||
        !strchr("aeiou", word.ptr[word.len - 2])) {
        return word;
    }
    struct str single = without(word, 0, 1);
    bool noun = (lexicon_find(single) & LEXICON_NOUN) || str_ends_with(single, STR("tie"));
    bool other =
        lexicon_find(join(out, word, STR("sen"))) || lexicon_find(join(out, single, STR("zen")));
    return noun && !other ? single : word;
}

/* overheden → overheid. */
static struct str plural_of_heid(char out[LIMIT_FOLDED_BYTES], struct str word) {
    if (!str_ends_with(word, STR("heden"))) {
        return word;
    }
    struct str single = join(out, without(word, 0, strlen("eden")), STR("eid"));
    return lexicon_find(single) ? single : word;
}

/* bootje → boot, bruggetje → brug: a noun of the lexicon with the ending of a diminutive. */
static struct str without_diminutive(char out[LIMIT_FOLDED_BYTES], struct str word) {
    static const struct {
        struct str ending;
        struct str instead;
    } diminutives[] = {
        {STR_INIT("je"), STR_INIT("")},   {STR_INIT("pje"), STR_INIT("")},
        {STR_INIT("tje"), STR_INIT("")},  {STR_INIT("kje"), STR_INIT("g")},
        {STR_INIT("etje"), STR_INIT("")},
    };
    if (!str_ends_with(word, STR("je")) || STR_IN(word, no_diminutives)) {
        return word;
    }
    for (size_t i = 0; i < COUNT(diminutives); i++) {
        if (!str_ends_with(word, diminutives[i].ending)) {
            continue;
        }
        struct str noun = without(word, 0, diminutives[i].ending.len);
        bool doubled = noun.len > 2 && noun.ptr[noun.len - 1] == noun.ptr[noun.len - 2];
        noun = join(out, without(noun, 0, doubled), diminutives[i].instead);
        if (noun.len >= SHORTEST_FORM && is_noun(noun) && !is_stopword(noun)) {
            return noun;
        }
    }
    return word;
}

/* The singular of a noun, without its diminutive ending: bootjes → boot. */
static struct str singular(char out[LIMIT_FOLDED_BYTES], struct str word) {
    struct str single = plural_of_heid(out, plural_in_s(out, word));
    return without_diminutive(out, single);
}

static struct str simple_base(char out[LIMIT_FOLDED_BYTES], struct str word,
                              enum strong_verb_place place) {
    struct str stem = past_stem(word, place);
    if (stem.len > 0) {
        return stem;
    }
    struct str single = singular(out, word);
    if (!str_equal(single, word)) {
        return single;
    }
    struct str bare = str_ends_with(word, STR("e")) ? without(word, 0, 1) : word;
    if (is_infinitive(word) || is_noun(word) || STR_IN(bare, adjectives)) {
        return word;
    }
    struct str base = prefixed(out, word);
    base = str_equal(base, word) ? weak_participle(out, word) : base;
    bool whole = is_plain_stem(bare) || is_noun(bare); /* korte, naakte: no past of kor, naak */
    return str_equal(base, word) && !whole ? weak_form(out, word) : base;
}

/* The stemmer would make open, over and zon of these. */
static bool is_kept_apart(struct str word) {
    return str_equal(word, STR("openbaar")) || str_equal(word, STR("overig")) ||
           str_equal(word, STR("zone"));
}

/* How many letters of the word are a particle before a form of a verb. */
static size_t particle_len(struct str word) {
    for (size_t i = 0; i < COUNT(particles); i++) {
        struct str rest =
            str_starts_with(word, particles[i]) ? without(word, particles[i].len, 0) : STR("");
        if (rest.len > 2 && !is_kept_apart(word) &&
            (is_verb(rest) || past_stem(rest, STRONG_VERB_SEPARABLE).len > 0)) {
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
    bool participle = str_starts_with(rest, STR("ge")) || !str_equal(prefixed(out, rest), rest);
    bool allowed = flags == 0 || (flags & LEXICON_VERB) ||
                   (participle && past_stem(rest, STRONG_VERB_SEPARABLE).len > 0) ||
                   (participle && !is_noun(word));
    if (particle == 0 || !allowed) {
        return word;
    }
    if (str_starts_with(rest, STR("te")) && is_verb(without(rest, 2, 0))) {
        return without(rest, 2, 0);
    }
    return simple_base(out, rest, STRONG_VERB_SEPARABLE);
}

struct str base_form(char out[LIMIT_FOLDED_BYTES], struct str word, size_t *particle) {
    *particle = 0;
    struct str base = simple_base(out, word, STRONG_VERB_ALONE);
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

static int compare_nouns(const void *a, const void *b) {
    return str_compare(((const struct noun_of_verb *)a)->noun,
                       ((const struct noun_of_verb *)b)->noun);
}

struct str verb_of_noun(char out[LIMIT_FOLDED_BYTES], struct str word) {
    const struct noun_of_verb key = {.noun = word};
    const struct noun_of_verb *listed =
        bsearch(&key, nouns_of_verbs, COUNT(nouns_of_verbs), sizeof key, compare_nouns);
    if (listed) {
        return listed->verb;
    }
    struct str noun = str_ends_with(word, STR("s")) ? without(word, 0, 1) : word;
    noun = str_ends_with(noun, STR("ingen")) ? without(noun, 0, 2) : noun;
    struct str verb = word;
    if (str_ends_with(noun, STR("atie"))) {
        verb = join(out, without(noun, 0, strlen("atie")), STR("eren"));
    } else if (str_ends_with(noun, STR("ing")) && !STR_IN(noun, no_verb_in_ing)) {
        verb = join(out, without(noun, 0, strlen("ing")), STR("en"));
    }
    return is_infinitive(verb) ? verb : word;
}

struct str adjective_of_noun(struct str word) {
    struct str adjective = STR("");
    if (str_ends_with(word, STR("heid"))) {
        adjective = without(word, 0, strlen("heid"));
    } else if (str_ends_with(word, STR("heden"))) {
        adjective = without(word, 0, strlen("heden"));
    }
    return lexicon_find(adjective) & LEXICON_WORD ? adjective : STR("");
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
    return str_ends_with(word, STR("en")) && is_noun(join(plural, word, STR("s"))) &&
           (!is_infinitive(word) || STR_IN(word, nouns_in_en));
}

bool is_light_verb(struct str stem) {
    return STR_IN(stem, light_verbs);
}

size_t particle_before(struct str word) {
    size_t len = 0;
    for (size_t i = 0; i < COUNT(particles); i++) {
        if (particles[i].len > len && str_starts_with(word, particles[i])) {
            len = particles[i].len;
        }
    }
    return len;
}

bool is_particle(struct str word) {
    return STR_IN(word, particles);
}
