/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* All Dutch texts of the server that are not in a template or in openapi.json. */
#ifndef SERVER_TEXTS_H
#define SERVER_TEXTS_H

#define TEXT_400_TITLE "Deze vraag klopt niet"
#define TEXT_400_DETAIL                                                                            \
    "Een of meer onderdelen van de aanvraag zijn niet goed. Bij elk staat wat er mis is."
#define TEXT_401_TITLE "Meld u aan"
#define TEXT_401_DETAIL "Dit is alleen voor wie zich heeft aangemeld, of een sleutel meestuurt."
#define TEXT_403_TITLE "Dit mag niet"
#define TEXT_403_DETAIL "U bent aangemeld, maar hebt geen recht op dit onderdeel."
#define TEXT_404_TITLE "Niet gevonden"
#define TEXT_404_DETAIL "Op dit adres staat niets (meer)."
#define TEXT_405_TITLE "Dit kan hier niet"
#define TEXT_405_DETAIL                                                                            \
    "Dit adres kent deze methode niet. De koptekst Allow noemt de methoden die wel kunnen."
#define TEXT_406_TITLE "Deze vorm is er niet"
#define TEXT_406_DETAIL "De gevraagde vorm (Accept) is er niet voor dit adres."
#define TEXT_413_TITLE "De aanvraag is te groot"
#define TEXT_413_DETAIL "De inhoud van de aanvraag is groter dan mag."
#define TEXT_415_TITLE "Deze vorm begrijpen we niet"
#define TEXT_415_DETAIL "Stuur de vraag als JSON, met Content-Type: application/json."
#define TEXT_429_TITLE "Even geduld"
#define TEXT_429_DETAIL                                                                            \
    "Vanaf uw adres komen nu erg veel vragen tegelijk. Wacht even en probeer het dan nog eens."
#define TEXT_500_TITLE "Er ging bij ons iets mis"
#define TEXT_500_DETAIL "Dat ligt niet aan u. Probeer het zo nog eens."
#define TEXT_503_TITLE "Even niet beschikbaar"
#define TEXT_503_DETAIL "De dienst kan nu geen antwoord geven. Probeer het zo nog eens."

#define FAULT_REQUIRED "verplicht"
#define FAULT_UNKNOWN "onbekend"
#define FAULT_REPEATED "herhaald"
#define FAULT_TOO_LONG "te-lang"
#define FAULT_WRONG_VALUE "verkeerde-waarde"
#define FAULT_ENCODING "codering"

#define TEXT_Q_MISSING "Stel een vraag: q ontbreekt of is leeg."
#define TEXT_VRAAG_MISSING "Stel een vraag: vraag ontbreekt of is leeg."
#define TEXT_Q_TOO_LONG "Een vraag heeft hoogstens 512 bytes."
#define TEXT_Q_TOO_MANY_WORDS "Een vraag heeft hoogstens 32 woorden."
#define TEXT_CONTROL "Hier staan besturingstekens in; dat kan niet."
#define TEXT_UNKNOWN "Deze parameter bestaat niet."
#define TEXT_REPEATED "Deze parameter mag maar een keer voorkomen."
#define TEXT_PAGE "page is een geheel getal vanaf 1."
#define TEXT_PAGE_SIZE "pageSize is een geheel getal van 1 tot en met 100."
#define TEXT_WINDOW "page keer pageSize is hoogstens 1000."
#define TEXT_DATE "Dit is een bestaande datum, geschreven als jjjj-mm-dd."
#define TEXT_BOOLEAN "Dit is true of false."
#define TEXT_FILTER "Een filter heeft een waarde van hoogstens 64 tekens, en hoogstens 16 waarden."
#define TEXT_ENCODING "Het adres of een parameter is geen geldige UTF-8, of heeft een foute %-code."
#define TEXT_NOT_JSON "De inhoud is geen JSON-object in UTF-8."
#define TEXT_WRONG_KIND "Deze waarde is van de verkeerde soort: tekst, getal, of true en false."
#define TEXT_PLAATS "Een plaats heeft hoogstens 64 tekens."
#define TEXT_GEMEENTE "gemeente is een gemeente of plaats die we kennen."
#define TEXT_REQUIRED "Dit onderdeel is verplicht."
#define TEXT_ARTIKEL "artikel is het id van een artikel dat er is."
#define TEXT_REDEN "Een reden heeft hoogstens 1000 bytes."
#define TEXT_CONTACT_KANAAL "kanaal is telefoon, email, formulier, social, balie of chat."
#define TEXT_CONTACT_UITKOMST "uitkomst is beantwoord, doorverwezen, doorgezet of onbeantwoord."
#define TEXT_VERWIJZING "verwijzing is de sleutel van een organisatie die we kennen."
#define TEXT_VERWIJZING_ONLY "verwijzing hoort bij de uitkomst doorverwezen."
#define TEXT_MONTH "Een maand schrijft u als jjjj-mm, vanaf 1970-01."
#define TEXT_DAY "Dit is een bestaande datum, geschreven als jjjj-mm-dd, vanaf 1970-01-01."
#define TEXT_NO_STORE                                                                              \
    "Deze dienst houdt geen tellingen bij. De beheerder kan dat aanzetten met insight.store."
#define TEXT_STORE_UNREADABLE                                                                      \
    "De tellingen zijn nu niet te lezen. De oorzaak staat in het logboek van de dienst."
#define TEXT_KANAAL "kanaal is telefoon, chat, email of social."

#define TEXT_SIGN_IN_TITLE "Aanmelden"
#define TEXT_SIGN_IN_WRONG "De naam of het wachtwoord klopt niet. Probeer het nog eens."
#define TEXT_SIGN_IN_BUSY                                                                          \
    "Er meldt zich net iemand anders aan. Probeer het over een paar tellen nog eens."
#define TEXT_SIGN_IN_TOO_OFTEN                                                                     \
    "Met deze naam is te vaak een verkeerd wachtwoord gegeven. Probeer het over een kwartier nog " \
    "eens."
#define TEXT_DESK_TITLE "Balie"
/* Question and number of results. */
#define TEXT_DESK_SEARCH_TITLE "%.*s: %u gevonden (balie)"
#define TEXT_DESK_ARTICLE_TITLE "%.*s (balie)"
#define TEXT_INSIGHT_TITLE "Inzicht"
#define TEXT_KANAAL_TELEFOON "Aan de telefoon"
#define TEXT_KANAAL_CHAT "In de chat"
#define TEXT_KANAAL_EMAIL "Per e-mail"
#define TEXT_KANAAL_SOCIAL "Op sociale media"

#define TEXT_HOME_TITLE "Stel uw vraag"
#define TEXT_NO_QUESTION_TITLE "Zoeken"
/* Question and number of results. */
#define TEXT_SEARCH_TITLE "%.*s: %u gevonden"

#endif
