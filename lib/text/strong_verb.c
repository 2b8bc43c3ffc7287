/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/strong_verb.h"

struct verb {
    struct str stem;
    struct str past;
    struct str past_plural;
    struct str participle; /* without ge */
};

#define V(stem, past, past_plural, participle)                                                     \
    { STR_INIT(stem), STR_INIT(past), STR_INIT(past_plural), STR_INIT(participle) }

/* In byte order of the stem; a past that is weak is empty. All forms of a verb begin with the same
 * letter. */
static const struct verb verbs[] = {
    V("bak", "", "", "bakken"),
    V("bedrieg", "bedroog", "bedrogen", "bedrogen"),
    V("begin", "begon", "begonnen", "begonnen"),
    V("berg", "borg", "borgen", "borgen"),
    V("bevries", "bevroor", "bevroren", "bevroren"),
    V("beweeg", "bewoog", "bewogen", "bewogen"),
    V("bezwijk", "bezweek", "bezweken", "bezweken"),
    V("bied", "bood", "boden", "boden"),
    V("bijt", "beet", "beten", "beten"),
    V("bind", "bond", "bonden", "bonden"),
    V("blaas", "blies", "bliezen", "blazen"),
    V("blijf", "bleef", "bleven", "bleven"),
    V("blijk", "bleek", "bleken", "bleken"),
    V("blink", "blonk", "blonken", "blonken"),
    V("breek", "brak", "braken", "broken"),
    V("breng", "bracht", "brachten", "bracht"),
    V("buig", "boog", "bogen", "bogen"),
    V("delf", "dolf", "dolven", "dolven"),
    V("denk", "dacht", "dachten", "dacht"),
    V("draag", "droeg", "droegen", "dragen"),
    V("drijf", "dreef", "dreven", "dreven"),
    V("dring", "drong", "drongen", "drongen"),
    V("drink", "dronk", "dronken", "dronken"),
    V("druip", "droop", "dropen", "dropen"),
    V("duik", "dook", "doken", "doken"),
    V("dwing", "dwong", "dwongen", "dwongen"),
    V("fluit", "floot", "floten", "floten"),
    V("geef", "gaf", "gaven", "geven"),
    V("geld", "gold", "golden", "golden"),
    V("genees", "genas", "genazen", "genezen"),
    V("geniet", "genoot", "genoten", "noten"),
    V("giet", "goot", "goten", "goten"),
    V("glijd", "gleed", "gleden", "gleden"),
    V("glim", "glom", "glommen", "glommen"),
    V("graaf", "groef", "groeven", "graven"),
    V("grijp", "greep", "grepen", "grepen"),
    V("hang", "hing", "hingen", "hangen"),
    V("hef", "hief", "hieven", "heven"),
    V("help", "hielp", "hielpen", "holpen"),
    V("hijs", "hees", "hesen", "hesen"),
    V("houd", "hield", "hielden", "houden"),
    V("jaag", "joeg", "joegen", "jaagd"),
    V("kies", "koos", "kozen", "kozen"),
    V("kijk", "keek", "keken", "keken"),
    V("klim", "klom", "klommen", "klommen"),
    V("klink", "klonk", "klonken", "klonken"),
    V("knijp", "kneep", "knepen", "knepen"),
    V("kom", "kwam", "kwamen", "komen"),
    V("koop", "kocht", "kochten", "kocht"),
    V("krijg", "kreeg", "kregen", "kregen"),
    V("krimp", "kromp", "krompen", "krompen"),
    V("kruip", "kroop", "kropen", "kropen"),
    V("laad", "", "", "laden"),
    V("laat", "liet", "lieten", "laten"),
    V("lees", "las", "lazen", "lezen"),
    V("lieg", "loog", "logen", "logen"),
    V("lig", "lag", "lagen", "legen"),
    V("lijd", "leed", "leden", "leden"),
    V("lijk", "leek", "leken", "leken"),
    V("loop", "liep", "liepen", "lopen"),
    V("maal", "", "", "malen"),
    V("meet", "mat", "maten", "meten"),
    V("mijd", "meed", "meden", "meden"),
    V("neem", "nam", "namen", "nomen"),
    V("ontgin", "ontgon", "ontgonnen", "ontgonnen"),
    V("prijs", "prees", "prezen", "prezen"),
    V("rijd", "reed", "reden", "reden"),
    V("rijs", "rees", "rezen", "rezen"),
    V("roep", "riep", "riepen", "roepen"),
    V("ruik", "rook", "roken", "roken"),
    V("scheer", "schoor", "schoren", "schoren"),
    V("scheld", "schold", "scholden", "scholden"),
    V("schend", "schond", "schonden", "schonden"),
    V("schenk", "schonk", "schonken", "schonken"),
    V("schiet", "schoot", "schoten", "schoten"),
    V("schijn", "scheen", "schenen", "schenen"),
    V("schrijd", "schreed", "schreden", "schreden"),
    V("schrijf", "schreef", "schreven", "schreven"),
    V("schrik", "schrok", "schrokken", "schrokken"),
    V("schuif", "schoof", "schoven", "schoven"),
    V("slaap", "sliep", "sliepen", "slapen"),
    V("slijp", "sleep", "slepen", "slepen"),
    V("slijt", "sleet", "sleten", "sleten"),
    V("slink", "slonk", "slonken", "slonken"),
    V("sluip", "sloop", "slopen", "slopen"),
    V("sluit", "sloot", "sloten", "sloten"),
    V("smelt", "smolt", "smolten", "smolten"),
    V("snijd", "sneed", "sneden", "sneden"),
    V("snuif", "snoof", "snoven", "snoven"),
    V("span", "", "", "spannen"),
    V("spijt", "speet", "speten", "speten"),
    V("spin", "spon", "sponnen", "sponnen"),
    V("splijt", "spleet", "spleten", "spleten"),
    V("spreek", "sprak", "spraken", "sproken"),
    V("spring", "sprong", "sprongen", "sprongen"),
    V("spuit", "spoot", "spoten", "spoten"),
    V("steek", "stak", "staken", "stoken"),
    V("steel", "stal", "stalen", "stolen"),
    V("sterf", "stierf", "stierven", "storven"),
    V("stijg", "steeg", "stegen", "stegen"),
    V("stink", "stonk", "stonken", "stonken"),
    V("stoot", "stiet", "stieten", "stoten"),
    V("strijd", "streed", "streden", "streden"),
    V("strijk", "streek", "streken", "streken"),
    V("stuif", "stoof", "stoven", "stoven"),
    V("treed", "trad", "traden", "treden"),
    V("tref", "trof", "troffen", "troffen"),
    V("trek", "trok", "trokken", "trokken"),
    V("vaar", "", "", "varen"),
    V("val", "viel", "vielen", "vallen"),
    V("vang", "ving", "vingen", "vangen"),
    V("vecht", "vocht", "vochten", "vochten"),
    V("verdwijn", "verdween", "verdwenen", "verdwenen"),
    V("vergeet", "vergat", "vergaten", "vergeten"),
    V("verlies", "verloor", "verloren", "verloren"),
    V("verslind", "verslond", "verslonden", "verslonden"),
    V("vind", "vond", "vonden", "vonden"),
    V("vlecht", "vlocht", "vlochten", "vlochten"),
    V("vlieg", "vloog", "vlogen", "vlogen"),
    V("vouw", "", "", "vouwen"),
    V("vraag", "vroeg", "vroegen", "vraagd"),
    V("vreet", "vrat", "vraten", "vreten"),
    V("vries", "vroor", "vroren", "vroren"),
    V("weef", "", "", "weven"),
    V("weeg", "woog", "wogen", "wogen"),
    V("weet", "wist", "wisten", "weten"),
    V("werf", "wierf", "wierven", "worven"),
    V("werp", "wierp", "wierpen", "worpen"),
    V("wijk", "week", "weken", "weken"),
    V("wijs", "wees", "wezen", "wezen"),
    V("win", "won", "wonnen", "wonnen"),
    V("wind", "wond", "wonden", "wonden"),
    V("wrijf", "wreef", "wreven", "wreven"),
    V("wring", "wrong", "wrongen", "wrongen"),
    V("zeg", "zei", "zeiden", "zegd"),
    V("zend", "zond", "zonden", "zonden"),
    V("zing", "zong", "zongen", "zongen"),
    V("zink", "zonk", "zonken", "zonken"),
    V("zit", "zat", "zaten", "zeten"),
    V("zoek", "zocht", "zochten", "zocht"),
    V("zout", "", "", "zouten"),
    V("zuig", "zoog", "zogen", "zogen"),
    V("zuip", "zoop", "zopen", "zopen"),
    V("zweer", "zwoer", "zwoeren", "zworen"),
    V("zwel", "zwol", "zwollen", "zwollen"),
    V("zwem", "zwom", "zwommen", "zwommen"),
    V("zwerf", "zwierf", "zwierven", "zworven"),
    V("zwijg", "zweeg", "zwegen", "zwegen"),
};

#undef V

/* Mostly another word when they stand alone: sloten, weken. In byte order. */
static const struct str homographs[] = {
    STR_INIT("beet"),    STR_INIT("bogen"),    STR_INIT("bond"),     STR_INIT("bonden"),
    STR_INIT("boog"),    STR_INIT("borg"),     STR_INIT("dreef"),    STR_INIT("dreven"),
    STR_INIT("genoot"),  STR_INIT("gevallen"), STR_INIT("gevaren"),  STR_INIT("geweten"),
    STR_INIT("lagen"),   STR_INIT("leken"),    STR_INIT("mat"),      STR_INIT("maten"),
    STR_INIT("namen"),   STR_INIT("reden"),    STR_INIT("roken"),    STR_INIT("rook"),
    STR_INIT("schoor"),  STR_INIT("schoren"),  STR_INIT("schreden"), STR_INIT("sleep"),
    STR_INIT("slepen"),  STR_INIT("sloop"),    STR_INIT("sloot"),    STR_INIT("slopen"),
    STR_INIT("sloten"),  STR_INIT("spleet"),   STR_INIT("spleten"),  STR_INIT("staken"),
    STR_INIT("stal"),    STR_INIT("stalen"),   STR_INIT("stoof"),    STR_INIT("stoven"),
    STR_INIT("streek"),  STR_INIT("streken"),  STR_INIT("vocht"),    STR_INIT("vochten"),
    STR_INIT("vroeg"),   STR_INIT("week"),     STR_INIT("wees"),     STR_INIT("weken"),
    STR_INIT("wezen"),   STR_INIT("wond"),     STR_INIT("wonden"),   STR_INIT("wrong"),
    STR_INIT("wrongen"),
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* The first verb with a stem not before the letter. */
static size_t first_verb(char letter) {
    size_t low = 0;
    size_t high = COUNT(verbs);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (verbs[middle].stem.ptr[0] < letter) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static struct str find(struct str form, bool participle) {
    if (form.len == 0) {
        return form;
    }
    char letter = form.ptr[0];
    for (size_t i = first_verb(letter); i < COUNT(verbs) && verbs[i].stem.ptr[0] == letter; i++) {
        const struct verb *verb = &verbs[i];
        if (participle ? str_equal(form, verb->participle)
                       : str_equal(form, verb->past) || str_equal(form, verb->past_plural)) {
            return verb->stem;
        }
    }
    return STR("");
}

struct str strong_verb_stem(struct str form, enum strong_verb_place place) {
    if (place == STRONG_VERB_ALONE && STR_IN(form, homographs)) {
        return STR("");
    }
    struct str past = find(form, false);
    if (past.len > 0 || place == STRONG_VERB_PREFIXED) {
        return past.len > 0 ? past : find(form, true);
    }
    return str_starts_with(form, STR("ge")) ? find(str_slice(form, 2, form.len), true) : past;
}
