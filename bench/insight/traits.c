/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "traits.h"

/* clang-format off */
#define STEADY {0}
#define FROST  {260, 240, 200, 110, 80, 70, 60, 60, 70, 90, 110, 170}
#define ICE    {700, 600, 120, 20, 5, 5, 5, 5, 5, 20, 100, 600}
#define GEESE  {120, 300, 380, 260, 90, 60, 60, 60, 80, 110, 280, 130}
#define BATHE  {2, 2, 5, 15, 120, 500, 700, 650, 120, 15, 3, 2}
#define BOATS  {30, 30, 50, 90, 190, 230, 260, 250, 180, 80, 40, 30}
#define WORKS  {180, 170, 190, 120, 110, 100, 90, 100, 120, 120, 100, 70}
#define TIMES  {180, 90, 80, 80, 80, 80, 70, 80, 110, 90, 140, 520}
#define NESTS  {60, 70, 160, 190, 190, 160, 120, 80, 70, 70, 60, 50}

const struct trait article_traits[] = {
    {.id = STR_INIT("gat-in-provinciale-weg"), .is_thing = true, .months = FROST,
     .season = STR_INIT("gat in de weg na de vorst|wegdek kapotgevroren|kuil door vorst|gat in de weg melden|"
                        "vorstschade aan het asfalt|losse stenen op de weg"),
     .storm = STR_INIT("omgewaaide boom op de weg|boom over de n-weg|boom op de provinciale weg|takken op de weg|"
                       "er ligt een boom op de weg|verkeersbord omgewaaid|stormschade melden|boom dreigt om te vallen")},
    {.id = STR_INIT("contact-met-de-provincie"), .months = STEADY, .is_seldom_read = true},
    {.id = STR_INIT("wegwerkzaamheden"), .months = WORKS, .is_seldom_read = true,
     .season = STR_INIT("werk aan de n207|is de n211 dicht|wegafsluiting|omleiding provinciale weg|"
                        "wanneer is de weg weer open|werkzaamheden dit weekend"),
     .storm = STR_INIT("weg afgesloten door storm|is de weg dicht door een boom")},
    {.id = STR_INIT("bedientijden-bruggen-en-sluizen"), .months = BOATS,
     .season = STR_INIT("brugtijden zomer|bediening brug zondag|sluis open in het weekend|vaarroute brughoogte|"
                        "bedientijden brug")},
    {.id = STR_INIT("gladheid-en-strooien"), .months = ICE,
     .season = STR_INIT("wordt er vannacht gestrooid|is het glad op de weg|strooiwagen|strooien fietspad|"
                        "is er al gestrooid|gladheid provinciale weg|strooiroutes")},
    {.id = STR_INIT("wie-beheert-deze-weg"), .months = STEADY, .places = 14, .is_seldom_read = true,
     .storm = STR_INIT("wie ruimt de boom op|van wie is de weg")},
    {.id = STR_INIT("zwemwater"), .months = BATHE,
     .season = STR_INIT("blauwalg|is er blauwalg|zwemwater kwaliteit|waar is een zwemverbod|"
                        "kan ik veilig zwemmen in de plas|blauwalg in de recreatieplas|zwemmen met de hond")},
    {.id = STR_INIT("fietspad-kapot-of-glad"), .is_thing = true, .months = FROST,
     .season = STR_INIT("fietspad glad|fietspad niet gestrooid|gat in het fietspad|fietspad kapotgevroren"),
     .storm = STR_INIT("boom over het fietspad|takken op het fietspad")},
    {.id = STR_INIT("klacht-over-de-bus"), .months = TIMES, .places = 8,
     .season = STR_INIT("bus rijdt niet volgens de nieuwe dienstregeling|buslijn vervallen|bus te vol|bus komt niet")},
    {.id = STR_INIT("schade-door-slechte-weg"), .months = FROST, .is_disappointing = true,
     .season = STR_INIT("lekke band door gat in de weg|schade claimen provincie|velg kapot door kuil"),
     .storm = STR_INIT("boom op mijn auto gevallen schade")},
    {.id = STR_INIT("wie-regelt-het-openbaar-vervoer"), .months = TIMES, .places = 8,
     .season = STR_INIT("nieuwe dienstregeling bus|dienstregeling december|nieuwe vertrektijden bus|"
                        "waarom is mijn buslijn weg|halte vervallen")},
    {.id = STR_INIT("lantaarnpaal-of-stoep"), .is_thing = true, .months = STEADY, .places = 32, .is_disappointing = true},
    {.id = STR_INIT("ligplaats-of-steiger"), .months = BOATS,
     .season = STR_INIT("ligplaats boot|aanleggen met een boot|vergunning steiger")},
    {.id = STR_INIT("brug-kapot"), .is_thing = true, .months = BOATS, .season = STR_INIT("brug in storing|brug gaat niet open")},
    {.id = STR_INIT("verkeerslicht-kapot"), .is_thing = true, .months = STEADY, .storm = STR_INIT("stoplicht uitgevallen storm")},
    {.id = STR_INIT("bouwen-in-het-buitengebied"), .months = STEADY, .places = 12},
    {.id = STR_INIT("faunaschade"), .months = GEESE,
     .season = STR_INIT("ganzen op mijn land|schade door ganzen|ganzen verjagen|tegemoetkoming ganzenschade|"
                        "ganzen vreten het gras op")},
    {.id = STR_INIT("stank-of-lawaai-van-bedrijf"), .months = STEADY, .places = 30},
    {.id = STR_INIT("gevaar-buiten-kantoortijd"), .months = STEADY,
     .storm = STR_INIT("noodnummer provincie|spoednummer provincie|gevaarlijke situatie op de weg")},
    {.id = STR_INIT("subsidie-aanvragen"), .months = STEADY},
    {.id = STR_INIT("brug-laten-openen"), .months = BOATS, .season = STR_INIT("brug aanvragen boot|marifoon brug")},
    {.id = STR_INIT("stroomnet-vol"), .months = STEADY},
    {.id = STR_INIT("beschermde-dieren-en-planten"), .months = NESTS,
     .season = STR_INIT("nest in de dakgoot|broedseizoen werkzaamheden|vleermuis onder het dak")},
    {.id = STR_INIT("brug-open-in-de-spits"), .months = BOATS, .season = STR_INIT("brug open tijdens de spits")},
    {.id = STR_INIT("bomen-kappen"), .months = STEADY, .storm = STR_INIT("gevaarlijke boom kappen na storm")},
    {.id = STR_INIT("geluid-van-de-weg"), .months = STEADY, .places = 8},
    {.id = STR_INIT("wegenbelasting"), .months = STEADY},
    {.id = STR_INIT("schade-aan-snelweg"), .months = STEADY, .places = 8},
};
const size_t article_trait_count = sizeof article_traits / sizeof *article_traits;

const struct trait strange_traits[] = {
    {.id = STR_INIT("drone"), .months = {50, 60, 90, 110, 140, 150, 170, 160, 110, 80, 50, 70},
     .season = STR_INIT("drone vliegen|mag ik met een drone vliegen|drone|waar mag ik een drone vliegen|drone filmen")},
    {.id = STR_INIT("vuurwerk"), .months = {260, 20, 10, 10, 10, 10, 10, 10, 20, 60, 200, 900},
     .season = STR_INIT("vuurwerk|vuurwerk afsteken|wanneer mag ik vuurwerk afsteken|overlast vuurwerk"),
     .referred = STR_INIT("gemeente"), .places = 12},
    {.id = STR_INIT("vacatures"), .months = STEADY, .season = STR_INIT("vacatures|vacature|stage|werken bij")},
    {.id = STR_INIT("paspoort"), .months = {90, 90, 110, 130, 160, 170, 140, 90, 70, 70, 60, 60}, .places = 20,
     .season = STR_INIT("paspoort verlengen|paspoort aanvragen|waar kan ik mijn paspoort verlengen|nieuwe identiteitskaart"),
     .referred = STR_INIT("gemeente")},
    {.id = STR_INIT("parkeren"), .months = STEADY, .places = 25,
     .season = STR_INIT("parkeervergunning|parkeervergunning aanvragen|bezoekersvergunning parkeren"),
     .referred = STR_INIT("gemeente")},
    {.id = STR_INIT("afval"), .months = STEADY, .places = 25,
     .season = STR_INIT("grofvuil|grofvuil ophalen|afvalpas|nieuwe afvalpas aanvragen|wanneer wordt het oud papier opgehaald|"
                        "milieustraat"),
     .referred = STR_INIT("gemeente")},
    {.id = STR_INIT("wonen"), .months = STEADY, .season = STR_INIT("huurtoeslag|huurwoning|sociale huurwoning zoeken|starterslening"),
     .referred = STR_INIT("gemeente"), .places = 10},
    {.id = STR_INIT("trouwen"), .months = STEADY, .season = STR_INIT("trouwen|uittreksel|uittreksel geboorteregister"),
     .referred = STR_INIT("gemeente")},
    {.id = STR_INIT("jagen-en-vissen"), .months = STEADY, .season = STR_INIT("jachtakte|vissen|vispas kopen")},
    {.id = STR_INIT("verkiezingen"), .months = {60, 120, 400, 60, 50, 50, 40, 40, 60, 90, 80, 50},
     .season = STR_INIT("stemmen|stempas kwijt|waar kan ik stemmen"), .referred = STR_INIT("gemeente")},
    {.id = STR_INIT("laadpaal"), .months = STEADY, .season = STR_INIT("laadpaal|laadpaal aanvragen|laadpaal in de straat"),
     .referred = STR_INIT("gemeente"), .places = 20},
    {.id = STR_INIT("kinderen"), .months = STEADY, .season = STR_INIT("kinderopvang|kinderbijslag")},
    {.id = STR_INIT("legionella"), .months = {60, 60, 60, 80, 100, 140, 170, 170, 120, 80, 60, 60},
     .season = STR_INIT("legionella|legionella douche camping")},
    {.id = STR_INIT("belasting"), .months = {100, 220, 260, 160, 90, 80, 70, 70, 70, 70, 70, 70},
     .season = STR_INIT("hondenbelasting|woz waarde bezwaar|rioolheffing|kwijtschelding aanvragen"),
     .referred = STR_INIT("gemeente"), .places = 12},
};
const size_t strange_trait_count = sizeof strange_traits / sizeof *strange_traits;
