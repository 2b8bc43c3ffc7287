/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/stopwords.h"

/* In byte order, for the binary search. Articles, pronouns, prepositions, conjunctions, auxiliary
 * verbs and question words. Left out on purpose: niet, geen, zonder (they turn a question round)
 * and words that are also nouns or place a question (open, dag, weg). */
static const struct str words[] = {
    STR_INIT("'n"),          STR_INIT("'t"),       STR_INIT("a"),        STR_INIT("aan"),
    STR_INIT("al"),          STR_INIT("alleen"),   STR_INIT("alles"),    STR_INIT("als"),
    STR_INIT("aub"),         STR_INIT("ben"),      STR_INIT("bent"),     STR_INIT("bij"),
    STR_INIT("binnen"),      STR_INIT("daar"),     STR_INIT("daarbij"),  STR_INIT("daarmee"),
    STR_INIT("daarna"),      STR_INIT("daarom"),   STR_INIT("daarvoor"), STR_INIT("dan"),
    STR_INIT("dat"),         STR_INIT("de"),       STR_INIT("deed"),     STR_INIT("degene"),
    STR_INIT("den"),         STR_INIT("der"),      STR_INIT("des"),      STR_INIT("deze"),
    STR_INIT("die"),         STR_INIT("dit"),      STR_INIT("doe"),      STR_INIT("doen"),
    STR_INIT("doet"),        STR_INIT("door"),     STR_INIT("dus"),      STR_INIT("een"),
    STR_INIT("eens"),        STR_INIT("elkaar"),   STR_INIT("en"),       STR_INIT("er"),
    STR_INIT("eraan"),       STR_INIT("erg"),      STR_INIT("erin"),     STR_INIT("erop"),
    STR_INIT("erover"),      STR_INIT("ervan"),    STR_INIT("ervoor"),   STR_INIT("even"),
    STR_INIT("ga"),          STR_INIT("gaan"),     STR_INIT("gaat"),     STR_INIT("gehad"),
    STR_INIT("geweest"),     STR_INIT("geworden"), STR_INIT("ging"),     STR_INIT("goedemiddag"),
    STR_INIT("goedemorgen"), STR_INIT("graag"),    STR_INIT("haar"),     STR_INIT("had"),
    STR_INIT("hadden"),      STR_INIT("hallo"),    STR_INIT("heb"),      STR_INIT("hebben"),
    STR_INIT("hebt"),        STR_INIT("heeft"),    STR_INIT("heel"),     STR_INIT("hem"),
    STR_INIT("hen"),         STR_INIT("het"),      STR_INIT("hier"),     STR_INIT("hierbij"),
    STR_INIT("hierover"),    STR_INIT("hiervoor"), STR_INIT("hij"),      STR_INIT("hoe"),
    STR_INIT("hoeveel"),     STR_INIT("hoewel"),   STR_INIT("hun"),      STR_INIT("iemand"),
    STR_INIT("iets"),        STR_INIT("ik"),       STR_INIT("in"),       STR_INIT("indien"),
    STR_INIT("is"),          STR_INIT("ja"),       STR_INIT("je"),       STR_INIT("jezelf"),
    STR_INIT("jij"),         STR_INIT("jou"),      STR_INIT("jouw"),     STR_INIT("jullie"),
    STR_INIT("kan"),         STR_INIT("kon"),      STR_INIT("konden"),   STR_INIT("kun"),
    STR_INIT("kunnen"),      STR_INIT("kunt"),     STR_INIT("la"),       STR_INIT("laat"),
    STR_INIT("laten"),       STR_INIT("m'n"),      STR_INIT("maar"),     STR_INIT("mag"),
    STR_INIT("me"),          STR_INIT("men"),      STR_INIT("met"),      STR_INIT("mezelf"),
    STR_INIT("mij"),         STR_INIT("mijn"),     STR_INIT("mits"),     STR_INIT("mocht"),
    STR_INIT("mochten"),     STR_INIT("moest"),    STR_INIT("moesten"),  STR_INIT("moet"),
    STR_INIT("moeten"),      STR_INIT("mogen"),    STR_INIT("na"),       STR_INIT("naar"),
    STR_INIT("nee"),         STR_INIT("noch"),     STR_INIT("nog"),      STR_INIT("of"),
    STR_INIT("om"),          STR_INIT("omdat"),    STR_INIT("onder"),    STR_INIT("ons"),
    STR_INIT("onze"),        STR_INIT("ooit"),     STR_INIT("ook"),      STR_INIT("op"),
    STR_INIT("over"),        STR_INIT("per"),      STR_INIT("reeds"),    STR_INIT("sinds"),
    STR_INIT("steeds"),      STR_INIT("svp"),      STR_INIT("te"),       STR_INIT("tegen"),
    STR_INIT("ten"),         STR_INIT("tenzij"),   STR_INIT("ter"),      STR_INIT("terwijl"),
    STR_INIT("tijdens"),     STR_INIT("toch"),     STR_INIT("toen"),     STR_INIT("tot"),
    STR_INIT("tussen"),      STR_INIT("u"),        STR_INIT("uit"),      STR_INIT("uw"),
    STR_INIT("uwe"),         STR_INIT("uzelf"),    STR_INIT("van"),      STR_INIT("vanaf"),
    STR_INIT("vanuit"),      STR_INIT("via"),      STR_INIT("voor"),     STR_INIT("waar"),
    STR_INIT("waaraan"),     STR_INIT("waarbij"),  STR_INIT("waardoor"), STR_INIT("waarin"),
    STR_INIT("waarmee"),     STR_INIT("waarnaar"), STR_INIT("waarom"),   STR_INIT("waarop"),
    STR_INIT("waarvan"),     STR_INIT("waarvoor"), STR_INIT("wanneer"),  STR_INIT("want"),
    STR_INIT("waren"),       STR_INIT("was"),      STR_INIT("wat"),      STR_INIT("we"),
    STR_INIT("weer"),        STR_INIT("wees"),     STR_INIT("wel"),      STR_INIT("welk"),
    STR_INIT("welke"),       STR_INIT("werd"),     STR_INIT("werden"),   STR_INIT("wie"),
    STR_INIT("wij"),         STR_INIT("wil"),      STR_INIT("wilde"),    STR_INIT("wilden"),
    STR_INIT("willen"),      STR_INIT("wilt"),     STR_INIT("word"),     STR_INIT("worden"),
    STR_INIT("wordt"),       STR_INIT("z'n"),      STR_INIT("zal"),      STR_INIT("ze"),
    STR_INIT("zeer"),        STR_INIT("zich"),     STR_INIT("zichzelf"), STR_INIT("zij"),
    STR_INIT("zijn"),        STR_INIT("zo"),       STR_INIT("zo'n"),     STR_INIT("zoals"),
    STR_INIT("zodat"),       STR_INIT("zou"),      STR_INIT("zouden"),   STR_INIT("zul"),
    STR_INIT("zullen"),      STR_INIT("zult"),
};

bool is_stopword(struct str word) {
    return STR_IN(word, words);
}
