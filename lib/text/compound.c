/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/compound.h"

#include <string.h>

#include "base/limits.h"
#include "text/lexicon.h"

/* Costs, in points; found by hand on tests/golden/compounds.tsv. A split is taken when it costs
 * less than COST_LIMIT a part. */
enum {
    SHORTEST_PART = 3,
    SHORTEST_EVER = 2, /* ei */
    SHORTEST_WORD = 6,
    COST_PART = 10,         /* each part: few parts win */
    COST_SHORT = 6,         /* three letters: often there by chance */
    COST_FOUR = 2,          /* four letters */
    COST_NO_PERMISSION = 3, /* the word list does not let it stand here */
    COST_VERB = 4,          /* a verb stem, as in leerplicht */
    COST_OTHER = 6,         /* neither noun nor verb: adjectives, adverbs */
    COST_LINK = 1,          /* a linking s */
    COST_NEVER = 1000000,
    COST_LIMIT = 18,
};

/* Parts that mostly turn up by chance inside other words. In byte order. */
static const struct str bad_parts[] = {
    STR_INIT("aal"),    STR_INIT("aars"),  STR_INIT("aas"),  STR_INIT("ale"),    STR_INIT("als"),
    STR_INIT("ant"),    STR_INIT("anten"), STR_INIT("ars"),  STR_INIT("ast"),    STR_INIT("bat"),
    STR_INIT("den"),    STR_INIT("der"),   STR_INIT("des"),  STR_INIT("eer"),    STR_INIT("elf"),
    STR_INIT("end"),    STR_INIT("ere"),   STR_INIT("erg"),  STR_INIT("est"),    STR_INIT("gen"),
    STR_INIT("gesp"),   STR_INIT("heer"),  STR_INIT("hei"),  STR_INIT("heid"),   STR_INIT("ijker"),
    STR_INIT("ing"),    STR_INIT("ken"),   STR_INIT("ker"),  STR_INIT("king"),   STR_INIT("laar"),
    STR_INIT("lei"),    STR_INIT("len"),   STR_INIT("lijk"), STR_INIT("logies"), STR_INIT("loos"),
    STR_INIT("natie"),  STR_INIT("nis"),   STR_INIT("ode"),  STR_INIT("omer"),   STR_INIT("ore"),
    STR_INIT("pen"),    STR_INIT("per"),   STR_INIT("ren"),  STR_INIT("ringen"), STR_INIT("sant"),
    STR_INIT("santen"), STR_INIT("schap"), STR_INIT("sen"),  STR_INIT("sing"),   STR_INIT("stel"),
    STR_INIT("sten"),   STR_INIT("ten"),   STR_INIT("ter"),  STR_INIT("tie"),    STR_INIT("ting"),
    STR_INIT("tor"),    STR_INIT("tuig"),  STR_INIT("ven"),  STR_INIT("ver"),    STR_INIT("voor"),
};

/* Short nouns that do make compounds, and so may open a word that the lexicon has as a whole:
 * fietspad, wegdek, bushalte. In byte order. */
static const struct str good_short_parts[] = {
    STR_INIT("alg"), STR_INIT("app"), STR_INIT("bak"),  STR_INIT("bar"),  STR_INIT("bel"),
    STR_INIT("bon"), STR_INIT("bos"), STR_INIT("bus"),  STR_INIT("dag"),  STR_INIT("dak"),
    STR_INIT("dam"), STR_INIT("dek"), STR_INIT("dijk"), STR_INIT("dorp"), STR_INIT("ei"),
    STR_INIT("eik"), STR_INIT("erf"), STR_INIT("gas"),  STR_INIT("gat"),  STR_INIT("gsm"),
    STR_INIT("hek"), STR_INIT("hok"), STR_INIT("ijs"),  STR_INIT("jas"),  STR_INIT("kap"),
    STR_INIT("kas"), STR_INIT("kop"), STR_INIT("lek"),  STR_INIT("les"),  STR_INIT("lid"),
    STR_INIT("map"), STR_INIT("mol"), STR_INIT("mug"),  STR_INIT("net"),  STR_INIT("oor"),
    STR_INIT("pad"), STR_INIT("pak"), STR_INIT("pan"),  STR_INIT("pas"),  STR_INIT("pet"),
    STR_INIT("pin"), STR_INIT("pot"), STR_INIT("rat"),  STR_INIT("ree"),  STR_INIT("rek"),
    STR_INIT("rij"), STR_INIT("rit"), STR_INIT("rol"),  STR_INIT("rug"),  STR_INIT("som"),
    STR_INIT("tas"), STR_INIT("tol"), STR_INIT("ton"),  STR_INIT("uil"),  STR_INIT("uur"),
    STR_INIT("vak"), STR_INIT("vat"), STR_INIT("vee"),  STR_INIT("vet"),  STR_INIT("vis"),
    STR_INIT("vos"), STR_INIT("wal"), STR_INIT("was"),  STR_INIT("web"),  STR_INIT("weg"),
    STR_INIT("wet"), STR_INIT("wol"), STR_INIT("zak"),  STR_INIT("zee"),  STR_INIT("zet"),
    STR_INIT("zin"), STR_INIT("zon"),
};

/* Words that look like compounds and are not, or no longer, and places of Zuid-Holland that the
 * word list does not have. In byte order. */
static const struct str whole_words[] = {
    STR_INIT("aanbod"),         STR_INIT("achtergrond"),    STR_INIT("achterstand"),
    STR_INIT("automaat"),       STR_INIT("batterij"),       STR_INIT("batterijen"),
    STR_INIT("belangrijk"),     STR_INIT("belangrijke"),    STR_INIT("bergambacht"),
    STR_INIT("bestand"),        STR_INIT("bestuur"),        STR_INIT("betrouwbaar"),
    STR_INIT("bladzijde"),      STR_INIT("chocolade"),      STR_INIT("combinatie"),
    STR_INIT("delfland"),       STR_INIT("dienst"),         STR_INIT("diensten"),
    STR_INIT("dirksland"),      STR_INIT("driebruggen"),    STR_INIT("gebeurtenis"),
    STR_INIT("gemeente"),       STR_INIT("gesprek"),        STR_INIT("gesprekken"),
    STR_INIT("gevolg"),         STR_INIT("gravendeel"),     STR_INIT("haastrecht"),
    STR_INIT("handhaver"),      STR_INIT("handhavers"),     STR_INIT("handtekening"),
    STR_INIT("hardware"),       STR_INIT("hoogmade"),       STR_INIT("huisvesting"),
    STR_INIT("infrastructuur"), STR_INIT("ingang"),         STR_INIT("kantine"),
    STR_INIT("kantoor"),        STR_INIT("kasteel"),        STR_INIT("kilometer"),
    STR_INIT("kilometers"),     STR_INIT("klaaswaal"),      STR_INIT("kwintsheul"),
    STR_INIT("minister"),       STR_INIT("molenaarsgraaf"), STR_INIT("molenlanden"),
    STR_INIT("moordrecht"),     STR_INIT("onderwijs"),      STR_INIT("openbaar"),
    STR_INIT("openbare"),       STR_INIT("operator"),       STR_INIT("oplossing"),
    STR_INIT("oppervlakte"),    STR_INIT("parameter"),      STR_INIT("parameters"),
    STR_INIT("paspoort"),       STR_INIT("poeldijk"),       STR_INIT("provincie"),
    STR_INIT("reservering"),    STR_INIT("reserveringen"),  STR_INIT("rijsoord"),
    STR_INIT("slikkerveer"),    STR_INIT("software"),       STR_INIT("standaard"),
    STR_INIT("stikstof"),       STR_INIT("stompwijk"),      STR_INIT("streefkerk"),
    STR_INIT("tegelijk"),       STR_INIT("tegelijkertijd"), STR_INIT("toegang"),
    STR_INIT("toestand"),       STR_INIT("transport"),      STR_INIT("uitgang"),
    STR_INIT("verkeer"),        STR_INIT("verstand"),       STR_INIT("verzekering"),
    STR_INIT("volgorde"),       STR_INIT("voorbeeld"),      STR_INIT("voorraad"),
    STR_INIT("voorwaarde"),     STR_INIT("vuurwerk"),       STR_INIT("vrouwenakker"),
    STR_INIT("waterschap"),     STR_INIT("weergave"),       STR_INIT("wethouder"),
    STR_INIT("wethouders"),     STR_INIT("zwangerschap"),
};

/* Adjectives and verbs that open a known word where others would by chance: maaibeleid, grofvuil.
 * In byte order. */
static const struct str openers[] = {
    STR_INIT("grof"),    STR_INIT("hoor"),   STR_INIT("laad"),  STR_INIT("leer"),
    STR_INIT("lees"),    STR_INIT("maai"),   STR_INIT("meet"),  STR_INIT("meld"),
    STR_INIT("parkeer"), STR_INIT("schoon"), STR_INIT("sloop"), STR_INIT("speel"),
    STR_INIT("stook"),   STR_INIT("strooi"), STR_INIT("vaar"),  STR_INIT("veeg"),
    STR_INIT("wandel"),  STR_INIT("woon"),   STR_INIT("zaai"),  STR_INIT("zwem"),
    STR_INIT("zwerf"),
};

/* Ends of adjectives that are words as well: betaalbaar has nothing to do with a baar. In byte
 * order. */
static const struct str suffixes[] = {
    STR_INIT("achtig"), STR_INIT("achtige"), STR_INIT("baar"),   STR_INIT("bare"),
    STR_INIT("loos"),   STR_INIT("loze"),    STR_INIT("matig"),  STR_INIT("matige"),
    STR_INIT("rijk"),   STR_INIT("rijke"),   STR_INIT("rijkst"), STR_INIT("rijkste"),
    STR_INIT("vol"),    STR_INIT("volle"),   STR_INIT("zaam"),   STR_INIT("zame"),
};

/* The cheapest way to split the first so many letters. */
struct step {
    int cost;
    size_t from;    /* where its last part begins */
    size_t letters; /* of its last part, without the linking s */
};

struct splitter {
    struct str word;
    bool known;                              /* the lexicon has it as a whole */
    struct step steps[LIMIT_WORD_BYTES + 8]; /* by number of letters */
};

/* Three letters; an ei is long enough behind the link of a bird: kievitsei, ganzenei. */
static bool is_long_enough(const struct splitter *splitter, struct str part, bool last) {
    if (part.len >= SHORTEST_PART) {
        return true;
    }
    struct str before = str_slice(splitter->word, 0, splitter->word.len - part.len);
    return last && splitter->known && str_equal(part, STR("ei")) &&
           (str_ends_with(before, STR("s")) || str_ends_with(before, STR("en")));
}

static int part_cost(const struct splitter *splitter, struct str part, unsigned flags, bool last) {
    bool first = part.ptr == splitter->word.ptr;
    bool noun = flags & (LEXICON_NOUN | LEXICON_FIRST | LEXICON_LAST);
    if (part.len == splitter->word.len || STR_IN(part, bad_parts) ||
        (last && STR_IN(part, suffixes)) || !is_long_enough(splitter, part, last)) {
        return COST_NEVER;
    }
    bool good_short = part.len < 4 && STR_IN(part, good_short_parts);
    bool opens = first && STR_IN(part, openers);
    if (splitter->known && ((!noun && !opens) || (part.len < 4 && !good_short))) {
        return COST_NEVER;
    }
    int cost = COST_PART;
    cost += part.len < 4 ? (good_short ? COST_FOUR : COST_SHORT) : part.len == 4 ? COST_FOUR : 0;
    bool permitted = flags & (last ? LEXICON_LAST : LEXICON_FIRST);
    cost += permitted || (first && good_short) ? 0 : COST_NO_PERMISSION;
    if (!noun) {
        bool verb = (flags & LEXICON_VERB) && (first || last);
        cost += verb ? COST_VERB : COST_OTHER;
    }
    return cost;
}

static void offer(struct splitter *splitter, size_t to, struct step step) {
    if (to <= splitter->word.len && step.cost < splitter->steps[to].cost) {
        splitter->steps[to] = step;
    }
}

/* Tries every word of the lexicon that begins at letter `from`. */
static void extend(struct splitter *splitter, size_t from) {
    struct str word = splitter->word;
    lexicon_state state = lexicon_start();
    for (size_t to = from; to < word.len && state != 0; to++) {
        unsigned flags = 0;
        state = lexicon_step(state, word.ptr[to], &flags);
        if ((flags & ~(unsigned)LEXICON_NAME) == 0) {
            continue; /* no word, or only a name */
        }
        bool last = to + 1 == word.len;
        struct str part = str_slice(word, from, to + 1);
        int cost = part_cost(splitter, part, flags, last);
        if (cost == COST_NEVER || (last && !(flags & LEXICON_WORD))) {
            continue;
        }
        struct step step = {splitter->steps[from].cost + cost, from, part.len};
        offer(splitter, to + 1, step);
        bool link = to + 1 + SHORTEST_PART < word.len && word.ptr[to + 1] == 's';
        if (link && (part.len > SHORTEST_PART || str_equal(part, STR("zon")))) {
            step.cost += COST_LINK;
            offer(splitter, to + 2, step);
        }
    }
}

static size_t collect(struct str parts[COMPOUND_PARTS], const struct splitter *splitter) {
    size_t count = 0;
    for (size_t at = splitter->word.len; at > 0; at = splitter->steps[at].from) {
        count++;
    }
    if (count < 2 || count > COMPOUND_PARTS ||
        splitter->steps[splitter->word.len].cost >= COST_LIMIT * (int)count) {
        return 0;
    }
    size_t i = count;
    for (size_t at = splitter->word.len; at > 0; at = splitter->steps[at].from) {
        const struct step *step = &splitter->steps[at];
        parts[--i] = str_slice(splitter->word, step->from, step->from + step->letters);
    }
    return count;
}

/* Comparatives and superlatives of a known adjective: kapotter. */
static bool is_compared(struct str word, unsigned flags) {
    static const struct str endings[] = {STR_INIT("ere"), STR_INIT("er"), STR_INIT("ste"),
                                         STR_INIT("st")};
    if (flags & ~(unsigned)LEXICON_WORD) {
        return false;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (str_ends_with(word, endings[i])) {
            struct str stem = str_slice(word, 0, word.len - endings[i].len);
            bool doubled = stem.len > 2 && stem.ptr[stem.len - 1] == stem.ptr[stem.len - 2];
            return lexicon_find(str_slice(stem, 0, stem.len - doubled)) != 0;
        }
    }
    return false;
}

/* Boskoop, Bodegraven: names of the lexicon that end as places do. Other names are compounds also
 * to a reader: Belastingdienst, Rijkswaterstaat. */
static bool is_place(struct str word, unsigned flags) {
    static const struct str endings[] = {
        STR_INIT("berg"),   STR_INIT("burg"),   STR_INIT("dam"),      STR_INIT("dorp"),
        STR_INIT("drecht"), STR_INIT("graven"), STR_INIT("hoek"),     STR_INIT("horst"),
        STR_INIT("hout"),   STR_INIT("huizen"), STR_INIT("kerk"),     STR_INIT("koop"),
        STR_INIT("vliet"),  STR_INIT("voorde"), STR_INIT("wetering"), STR_INIT("wijk"),
    };
    for (size_t i = 0; flags == LEXICON_NAME && i < sizeof endings / sizeof *endings; i++) {
        if (str_ends_with(word, endings[i])) {
            return true;
        }
    }
    return false;
}

/* Whether the lexicon says that the word is no compound: a place, an infinitive (belasten) or a
 * comparative. */
static bool is_whole(struct str word, unsigned flags) {
    return is_place(word, flags) || (flags & LEXICON_INFINITIVE) || is_compared(word, flags) ||
           STR_IN(word, whole_words);
}

size_t compound_split(struct str parts[COMPOUND_PARTS], struct str word) {
    unsigned flags = word.len <= LIMIT_WORD_BYTES ? lexicon_find(word) : 0U;
    if (word.len < SHORTEST_WORD || word.len > LIMIT_WORD_BYTES || is_whole(word, flags)) {
        return 0;
    }
    struct splitter splitter = {.word = word};
    splitter.known = flags != 0;
    for (size_t i = 1; i <= word.len; i++) {
        splitter.steps[i].cost = COST_NEVER;
    }
    for (size_t i = 0; i + SHORTEST_EVER <= word.len; i++) {
        if (splitter.steps[i].cost < COST_NEVER) {
            extend(&splitter, i);
        }
    }
    return splitter.steps[word.len].cost < COST_NEVER ? collect(parts, &splitter) : 0;
}
