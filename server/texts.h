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

/* The same for people, on a page: what happened. What they can do now stands below it. */
#define TEXT_400_PAGE "We kunnen u zo geen antwoord geven."
#define TEXT_401_PAGE "Deze pagina is alleen voor medewerkers die zich hebben aangemeld."
#define TEXT_403_PAGE                                                                              \
    "Deze pagina is niet voor iedereen. Of u stuurde iets op vanaf een andere website."
#define TEXT_404_PAGE                                                                              \
    "Deze pagina is er niet. Misschien staat er een tikfout in het adres, of hebben we de pagina " \
    "weggehaald."
#define TEXT_405_PAGE "U kunt deze pagina niet op deze manier openen."
#define TEXT_406_PAGE "Uw browser vraagt om een vorm van deze pagina die we niet hebben."
#define TEXT_413_PAGE "Wat u opstuurt, is te lang. Maak het korter."
#define TEXT_415_PAGE "We kunnen niet lezen wat u opstuurt."
#define TEXT_429_PAGE                                                                              \
    "Van uw internetverbinding komen nu heel veel vragen tegelijk. Daarom moet u even wachten."
#define TEXT_500_PAGE "Dat ligt niet aan u. U krijgt nu geen antwoord op uw vraag."
#define TEXT_503_PAGE "Dat ligt niet aan u. We kunnen uw vraag nu even niet beantwoorden."
#define TEXT_WAIT_SECOND "Wacht 1 seconde en probeer het dan nog eens."
#define TEXT_WAIT_SECONDS "Wacht %u seconden en probeer het dan nog eens."
#define TEXT_WAIT_MINUTES "Wacht %u minuten en probeer het dan nog eens."
#define TEXT_FAULT_LONG_QUESTION "Uw vraag is te lang. Gebruik hoogstens 32 woorden."
#define TEXT_FAULT_QUESTION "In uw vraag staan tekens die we niet kunnen lezen."
#define TEXT_FAULT_ADDRESS "Het adres van deze pagina klopt niet."
#define TEXT_FAULT_EMPTY "U hebt nog niets gekozen."
#define TEXT_FAULT_FORM "Er is iets niet goed ingevuld."

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
#define TEXT_AANTAL "aantal is een geheel getal van 1 tot en met 20."
#define TEXT_ID "id is het id van een artikel, uit een resultaat van zoek."
#define TEXT_KANAAL "kanaal is telefoon, chat, email of social."
#define TEXT_REQUIRED "Dit onderdeel is verplicht."
#define TEXT_ARTIKEL "artikel is het id van een artikel dat er is."
#define TEXT_REDEN "Een reden heeft hoogstens 1000 bytes."
#define TEXT_NUTTIG "nuttig is ja of nee."
#define TEXT_REDEN_CHOICE "Een reden is een van de keuzes in het formulier."
#define TEXT_DEEL "deel is het nummer van een deel van de sitemap, vanaf 1."
#define TEXT_CONTACT_KANAAL "kanaal is telefoon, email, formulier, social, balie of chat."
#define TEXT_CONTACT_UITKOMST                                                                      \
    "uitkomst is beantwoord, doorverwezen, doorgezet, onbeantwoord of geen-contact."
#define TEXT_PLAATSGEVONDEN                                                                        \
    "plaatsgevondenOp is een datum van vandaag of eerder, hooguit 13 maanden geleden: "            \
    "jjjj-mm-dd, eventueel met een tijd en tijdzone."
#define TEXT_VERWIJZING "verwijzing is de sleutel van een organisatie die we kennen."
#define TEXT_VERWIJZING_ONLY "verwijzing hoort bij de uitkomst doorverwezen."
#define TEXT_MONTH "Een maand schrijft u als jjjj-mm, vanaf 1970-01."
#define TEXT_DAY "Dit is een bestaande datum, geschreven als jjjj-mm-dd, vanaf 1970-01-01."
#define TEXT_NO_STORE                                                                              \
    "Deze dienst houdt geen tellingen bij. De beheerder kan dat aanzetten met insight.store."
#define TEXT_STORE_UNREADABLE                                                                      \
    "De tellingen zijn nu niet te lezen. De oorzaak staat in het logboek van de dienst."

/* What a client of the Model Context Protocol is told when it breaks the protocol; read by who
 * builds one. */
#define TEXT_RPC_PARSE "De inhoud is geen JSON in UTF-8, of een naam staat er twee keer in."
#define TEXT_RPC_OBJECT "Stuur een bericht tegelijk: een JSON-object, geen lijst."
#define TEXT_RPC_ID "id is een tekst of een geheel getal."
#define TEXT_RPC_VERSION "jsonrpc moet de tekst 2.0 zijn."
#define TEXT_RPC_METHOD "method is een tekst."
#define TEXT_RPC_PARAMS "params is een JSON-object."
#define TEXT_RPC_NO_MESSAGE "Dit is geen vraag, geen melding en geen antwoord: method ontbreekt."
#define TEXT_MCP_HEADER_VERSION                                                                    \
    "De koptekst MCP-Protocol-Version ontbreekt, of zegt iets anders dan _meta."
#define TEXT_MCP_HEADER_METHOD                                                                     \
    "De koptekst Mcp-Method ontbreekt, of zegt iets anders dan method in de inhoud."
#define TEXT_MCP_HEADER_NAME                                                                       \
    "De koptekst Mcp-Name ontbreekt, of zegt iets anders dan de naam of uri in de inhoud."
#define TEXT_MCP_META_VERSION                                                                      \
    "In params._meta ontbreekt io.modelcontextprotocol/protocolVersion, of het is geen tekst."
#define TEXT_MCP_META_CAPABILITIES                                                                 \
    "In params._meta ontbreekt io.modelcontextprotocol/clientCapabilities (een object)."
#define TEXT_MCP_REVISION                                                                          \
    "Deze versie van het protocol hebben we niet. We hebben 2026-07-28, 2025-11-25 en 2025-06-18."
#define TEXT_MCP_METHOD                                                                            \
    "Deze methode is er niet. Versies van het protocol: 2026-07-28, 2025-11-25 en 2025-06-18."
#define TEXT_MCP_CURSOR "Deze cursor is niet van ons. Begin opnieuw, zonder cursor."
#define TEXT_MCP_TOOL "Dit hulpmiddel is er niet. tools/list noemt ze alle."
#define TEXT_MCP_ARGUMENTS "arguments is een JSON-object."
#define TEXT_MCP_URI "uri is een tekst."
#define TEXT_MCP_RESOURCE "Deze bron is er niet (meer). resources/list noemt ze alle."
#define TEXT_MCP_FAILED "Er ging bij ons iets mis. Dat ligt niet aan u. Probeer het zo nog eens."

/* What an assistant is told of us, and of arguments that are wrong: it mends them itself. */
#define TEXT_MCP_INSTRUCTIONS                                                                      \
    "De kennisbank van de Provincie Zuid-Holland. Gebruik beantwoord voor een vraag van een "      \
    "inwoner of bedrijf: dat zegt of er een antwoord is, of u moet doorvragen, of iemand anders "  \
    "dit doet, of dat een medewerker het moet overnemen. Gebruik zoek om zelf te kiezen en "       \
    "lees_artikel voor de hele tekst. Geef alleen wat in een artikel staat, noem de url en de "    \
    "datum erbij, en zeg het als er niets is gevonden. Stuur geen persoonsgegevens mee."
#define TEXT_MCP_WRONG "Er klopt iets niet:"
#define TEXT_MCP_NO_ARTICLE                                                                        \
    "Er is geen artikel met dit id, of het geldt niet meer. Zoek eerst met zoek, en neem het id "  \
    "uit een resultaat."
/* Below the Markdown of an article: its address, day and organisation. */
#define TEXT_MCP_SOURCE "Bron: %s"
#define TEXT_MCP_CHANGED "  \nGewijzigd: %.*s"
#define TEXT_MCP_OWNER "  \nVerantwoordelijk: %s"
#define TEXT_MCP_TEMPLATE_TITLE "Artikel uit de kennisbank"
#define TEXT_MCP_TEMPLATE                                                                          \
    "De tekst van een artikel in Markdown; id komt uit een resultaat van zoek."

#define TEXT_SIGN_IN_TITLE "Aanmelden"
#define TEXT_SIGN_IN_WRONG "De naam of het wachtwoord klopt niet. Probeer het nog eens."
#define TEXT_SIGN_IN_BUSY                                                                          \
    "Er meldt zich net iemand anders aan. Probeer het over een paar tellen nog eens."
#define TEXT_SIGN_IN_TOO_OFTEN                                                                     \
    "Met deze naam, of vanaf deze plek, is te vaak een verkeerd wachtwoord gegeven. Probeer het "  \
    "over een kwartier nog eens."
#define TEXT_DESK_TITLE "Balie"
/* Question and number of results. */
#define TEXT_DESK_SEARCH_TITLE "%.*s: %u gevonden (balie)"
#define TEXT_DESK_ARTICLE_TITLE "%.*s (balie)"
#define TEXT_DESK_CONTACT_DONE "Het contact is vastgelegd."
#define TEXT_DESK_NOTE_DONE "Uw melding staat klaar voor de redactie. Bedankt."
#define TEXT_DESK_GEMEENTE "Gemeente"
#define TEXT_DESK_WATERSCHAP "Waterschap"
#define TEXT_DESK_OMGEVINGSDIENST "Omgevingsdienst"
#define TEXT_NOTES_TITLE "Meldingen over artikelen"
#define TEXT_NOTE_ONJUIST "Er staat iets in dat niet klopt"
#define TEXT_NOTE_VEROUDERD "Het is verouderd"
#define TEXT_NOTE_ONVOLLEDIG "Er ontbreekt iets"
#define TEXT_NOTE_ONDUIDELIJK "Het is niet duidelijk"
#define TEXT_NOTE_ANDERS "Iets anders"
#define TEXT_NOTE_TOO_LONG "Een melding heeft hoogstens 500 tekens."
#define TEXT_NOTE_FAILED "De melding is niet bewaard, of niet te lezen. Probeer het zo nog eens."
#define TEXT_INSIGHT_TITLE "Inzicht: %s"
#define TEXT_INSIGHT_TODAY "Vandaag"
#define TEXT_EMBED_TITLE "Zet de Vraagbaak in uw eigen site"
/* Where the service would be, on a page that shows how to use it, when its address is not set. */
#define TEXT_EMBED_SITE "https://vragen.example.nl"
#define TEXT_CHAT_TITLE "Chat"
#define TEXT_CHAT_ANSWER_TITLE "Antwoord in de chat"
#define TEXT_CHAT_FAULT_TITLE "Niet gelukt: chat"
#define TEXT_CHAT_EMPTY "Typ eerst uw vraag."
#define TEXT_CHAT_TOO_LONG "Uw vraag is te lang. Gebruik één zin van hoogstens 32 woorden."
#define TEXT_CHAT_UNREADABLE "Uw vraag heeft tekens die we niet kunnen lezen. Typ uw vraag opnieuw."
#define TEXT_CHAT_PLACE                                                                            \
    "Deze gemeente of plaats kennen we niet. Kijk of de naam goed is gespeld, of laat het vak "    \
    "leeg."
#define TEXT_CONTACT_TITLE "Contact"
#define TEXT_CONTACT_FOUND_TITLE "Contact: antwoorden bij uw vraag"
#define TEXT_CONTACT_TOO_LITTLE "Typ iets meer over uw vraag, bijvoorbeeld één zin."
#define TEXT_PRIVACY_TITLE "Privacy"
#define TEXT_ACCESSIBILITY_TITLE "Toegankelijkheid"
#define TEXT_FILTER_THEMA "Onderwerp"
#define TEXT_FILTER_DOELGROEP "Voor wie"
#define TEXT_FILTER_ORGANISATIE "Wie doet dit"
#define TEXT_DOELGROEP_BURGER "Inwoners"
#define TEXT_DOELGROEP_BEDRIJF "Bedrijven"
#define TEXT_DOELGROEP_OVERHEID "Overheden"
#define TEXT_KANAAL_TELEFOON "Aan de telefoon"
#define TEXT_KANAAL_CHAT "In de chat"
#define TEXT_KANAAL_EMAIL "Per e-mail"
#define TEXT_KANAAL_WEBSITE "Op de website"
#define TEXT_KANAAL_SOCIAL "Op sociale media"

/* At most 16 characters, and plain: what browsers show in their list of search engines. */
#define TEXT_SEARCH_NAME "Vraagbaak"
#define TEXT_SEARCH_DESCRIPTION "Zoek in de vragen en antwoorden van de provincie Zuid-Holland"

/* For search engines. */
#define TEXT_SITE_NAME "Vraagbaak Zuid-Holland"
#define TEXT_HOME_DESCRIPTION                                                                      \
    "Antwoord op uw vragen over wegen, water, natuur, wonen en energie in Zuid-Holland. Ook als "  \
    "een andere organisatie u moet helpen."

#define TEXT_THANKS_TITLE "Bedankt"
#define TEXT_REASON_OTHER "Ik zocht iets anders."
#define TEXT_REASON_PART "Het antwoord is niet volledig."
#define TEXT_REASON_UNCLEAR "Ik begrijp het antwoord niet."
#define TEXT_REASON_WRONG "Het antwoord klopt niet."

#define TEXT_HOME_TITLE "Stel uw vraag"
#define TEXT_NO_QUESTION_TITLE "Zoeken"
/* Question and number of results. */
#define TEXT_SEARCH_TITLE "%.*s: %u gevonden"

#endif
