/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/compound.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "text/lexicon.h"

/* Costs, in points; found by hand on tests/golden/compounds.tsv. A split is taken when it costs
 * less than COST_LIMIT a part. */
enum {
    SHORTEST_PART = 3,
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
    STR_INIT("aal"),  STR_INIT("aars"), STR_INIT("aas"),    STR_INIT("ale"),   STR_INIT("als"),
    STR_INIT("ant"),  STR_INIT("ars"),  STR_INIT("ast"),    STR_INIT("bat"),   STR_INIT("den"),
    STR_INIT("der"),  STR_INIT("des"),  STR_INIT("eer"),    STR_INIT("elf"),   STR_INIT("end"),
    STR_INIT("ere"),  STR_INIT("erg"),  STR_INIT("est"),    STR_INIT("gen"),   STR_INIT("gesp"),
    STR_INIT("heer"), STR_INIT("hei"),  STR_INIT("heid"),   STR_INIT("ijker"), STR_INIT("ing"),
    STR_INIT("ken"),  STR_INIT("ker"),  STR_INIT("king"),   STR_INIT("laar"),  STR_INIT("lei"),
    STR_INIT("len"),  STR_INIT("lijk"), STR_INIT("logies"), STR_INIT("loos"),  STR_INIT("natie"),
    STR_INIT("nis"),  STR_INIT("ode"),  STR_INIT("omer"),   STR_INIT("ore"),   STR_INIT("pen"),
    STR_INIT("per"),  STR_INIT("ren"),  STR_INIT("ringen"), STR_INIT("schap"), STR_INIT("sen"),
    STR_INIT("sing"), STR_INIT("stel"), STR_INIT("sten"),   STR_INIT("ten"),   STR_INIT("ter"),
    STR_INIT("tie"),  STR_INIT("ting"), STR_INIT("tor"),    STR_INIT("tuig"),  STR_INIT("ven"),
    STR_INIT("ver"),  STR_INIT("voor"),
};

/* Short nouns that do make compounds, and so may open a word that the lexicon has as a whole:
 * fietspad, wegdek, bushalte. In byte order. */
static const struct str good_short_parts[] = {
    STR_INIT("alg"), STR_INIT("app"), STR_INIT("bak"),  STR_INIT("bar"),  STR_INIT("bel"),
    STR_INIT("bon"), STR_INIT("bos"), STR_INIT("bus"),  STR_INIT("dag"),  STR_INIT("dak"),
    STR_INIT("dam"), STR_INIT("dek"), STR_INIT("dijk"), STR_INIT("dorp"), STR_INIT("eik"),
    STR_INIT("erf"), STR_INIT("gas"), STR_INIT("gat"),  STR_INIT("gsm"),  STR_INIT("hek"),
    STR_INIT("hok"), STR_INIT("ijs"), STR_INIT("jas"),  STR_INIT("kap"),  STR_INIT("kas"),
    STR_INIT("kop"), STR_INIT("lek"), STR_INIT("les"),  STR_INIT("lid"),  STR_INIT("map"),
    STR_INIT("mol"), STR_INIT("mug"), STR_INIT("net"),  STR_INIT("oor"),  STR_INIT("pad"),
    STR_INIT("pak"), STR_INIT("pan"), STR_INIT("pas"),  STR_INIT("pet"),  STR_INIT("pin"),
    STR_INIT("pot"), STR_INIT("rat"), STR_INIT("ree"),  STR_INIT("rek"),  STR_INIT("rij"),
    STR_INIT("rit"), STR_INIT("rol"), STR_INIT("rug"),  STR_INIT("som"),  STR_INIT("tas"),
    STR_INIT("tol"), STR_INIT("ton"), STR_INIT("uil"),  STR_INIT("uur"),  STR_INIT("vak"),
    STR_INIT("vat"), STR_INIT("vee"), STR_INIT("vet"),  STR_INIT("vis"),  STR_INIT("vos"),
    STR_INIT("wal"), STR_INIT("was"), STR_INIT("web"),  STR_INIT("weg"),  STR_INIT("wet"),
    STR_INIT("wol"), STR_INIT("zak"), STR_INIT("zee"),  STR_INIT("zet"),  STR_INIT("zin"),
    STR_INIT("zon"),
};

/* Words that look like compounds and are not, or no longer. In byte order. */
static const struct str whole_words[] = {
    STR_INIT("aanbod"),         STR_INIT("achtergrond"),  STR_INIT("achterstand"),
    STR_INIT("automaat"),       STR_INIT("batterij"),     STR_INIT("batterijen"),
    STR_INIT("belangrijk"),     STR_INIT("belangrijke"),  STR_INIT("bestand"),
    STR_INIT("bestuur"),        STR_INIT("betrouwbaar"),  STR_INIT("bladzijde"),
    STR_INIT("chocolade"),      STR_INIT("combinatie"),   STR_INIT("dienst"),
    STR_INIT("diensten"),       STR_INIT("gebeurtenis"),  STR_INIT("gemeente"),
    STR_INIT("gesprek"),        STR_INIT("gesprekken"),   STR_INIT("gevolg"),
    STR_INIT("handtekening"),   STR_INIT("hardware"),     STR_INIT("huisvesting"),
    STR_INIT("infrastructuur"), STR_INIT("ingang"),       STR_INIT("kantine"),
    STR_INIT("kantoor"),        STR_INIT("kasteel"),      STR_INIT("minister"),
    STR_INIT("onderwijs"),      STR_INIT("openbaar"),     STR_INIT("openbare"),
    STR_INIT("operator"),       STR_INIT("oplossing"),    STR_INIT("oppervlakte"),
    STR_INIT("parameter"),      STR_INIT("parameters"),   STR_INIT("paspoort"),
    STR_INIT("provincie"),      STR_INIT("reservering"),  STR_INIT("reserveringen"),
    STR_INIT("software"),       STR_INIT("standaard"),    STR_INIT("tegelijk"),
    STR_INIT("tegelijkertijd"), STR_INIT("toegang"),      STR_INIT("toestand"),
    STR_INIT("transport"),      STR_INIT("uitgang"),      STR_INIT("verkeer"),
    STR_INIT("verstand"),       STR_INIT("verzekering"),  STR_INIT("volgorde"),
    STR_INIT("voorbeeld"),      STR_INIT("voorraad"),     STR_INIT("voorwaarde"),
    STR_INIT("waterschap"),     STR_INIT("weergave"),     STR_INIT("wethouder"),
    STR_INIT("wethouders"),     STR_INIT("zwangerschap"),
};

static int compare(const void *a, const void *b) {
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

#define IS_LISTED(word, list)                                                                      \
    (bsearch(&(word), list, sizeof(list) / sizeof *(list), sizeof *(list), compare) != NULL)

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

static int part_cost(const struct splitter *splitter, struct str part, unsigned flags, bool last) {
    bool first = part.ptr == splitter->word.ptr;
    bool noun = flags & (LEXICON_NOUN | LEXICON_FIRST | LEXICON_LAST);
    if (part.len < SHORTEST_PART || part.len == splitter->word.len || IS_LISTED(part, bad_parts)) {
        return COST_NEVER;
    }
    if (splitter->known && (!noun || (part.len == 3 && !IS_LISTED(part, good_short_parts)))) {
        return COST_NEVER;
    }
    int cost = COST_PART;
    cost += part.len == 3   ? (IS_LISTED(part, good_short_parts) ? COST_FOUR : COST_SHORT)
            : part.len == 4 ? COST_FOUR
                            : 0;
    cost += flags & (last ? LEXICON_LAST : LEXICON_FIRST) ? 0 : COST_NO_PERMISSION;
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
        if (link && part.len > SHORTEST_PART) {
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

size_t compound_split(struct str parts[COMPOUND_PARTS], struct str word) {
    if (word.len < SHORTEST_WORD || word.len > LIMIT_WORD_BYTES || IS_LISTED(word, whole_words)) {
        return 0;
    }
    struct splitter splitter = {.word = word};
    splitter.known = lexicon_find(word) != 0;
    for (size_t i = 1; i <= word.len; i++) {
        splitter.steps[i].cost = COST_NEVER;
    }
    for (size_t i = 0; i + SHORTEST_PART <= word.len; i++) {
        if (splitter.steps[i].cost < COST_NEVER) {
            extend(&splitter, i);
        }
    }
    return splitter.steps[word.len].cost < COST_NEVER ? collect(parts, &splitter) : 0;
}
