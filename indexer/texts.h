/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Every text that editors and operators read, in Dutch. Formats for printf; a fault's text comes
 * with the id of its kind, which is part of the JSON output and of `negeer` and so stays the same.
 */
#ifndef INDEXER_TEXTS_H
#define INDEXER_TEXTS_H

/* ## Faults in the content */

#define TEXT_ERROR "fout"
#define TEXT_ERRORS "fouten"
#define TEXT_WARNING "waarschuwing"
#define TEXT_WARNINGS "waarschuwingen"
#define TEXT_NOT_SHOWN "nog %zu meldingen, die niet getoond worden"
#define TEXT_COUNTS "%zu %s, %zu %s"
#define TEXT_COUNT_SILENCED ", %zu genegeerd"

/* Files */
#define TEXT_FILE_TOO_LARGE "bestand-te-groot", "het bestand is groter dan %d bytes"
#define TEXT_FILE_NOT_REGULAR "bestand-geen-gewoon", "dit is geen gewoon bestand"
#define TEXT_FILE_MISSING "bestand-ontbreekt", "dit bestand ontbreekt"
#define TEXT_NOT_UTF8 "utf8", "de tekst is geen geldige UTF-8; bewaar het bestand als UTF-8"
#define TEXT_CHANNEL_UNKNOWN                                                                       \
    "kanaal-onbekend", "`%.*s` is geen kanaal; gebruik telefoon, chat, email, social of intern"
#define TEXT_CHANNEL_MEANT "kanaal-onbekend", "`%.*s` is geen kanaal; bedoelde u `%.*s`?"
#define TEXT_CHANNEL_ALONE                                                                         \
    "kanaal-zonder-artikel", "bij deze kanaaltekst ontbreekt het artikel `%.*s.md`"
#define TEXT_CHANNEL_EMPTY "kanaal-leeg", "deze kanaaltekst is leeg"

/* Front matter */
#define TEXT_FRONT_MISSING                                                                         \
    "front-matter-ontbreekt", "het bestand begint niet met front matter: een regel met `---`"
#define TEXT_FRONT_OPEN                                                                            \
    "front-matter-open", "de front matter is niet afgesloten met een regel `---`"
#define TEXT_FRONT_TOO_LARGE "front-matter-te-groot", "de front matter is groter dan %d bytes"
#define TEXT_FRONT_NO_KEYS                                                                         \
    "front-matter-vorm", "de front matter bestaat niet uit regels `sleutel: waarde`"
#define TEXT_FRONT_TOO_DEEP "front-matter-vorm", "de front matter is te diep genest"
#define TEXT_FRONT_DOCUMENTS "front-matter-vorm", "de front matter is meer dan één YAML-document"
#define TEXT_FRONT_ANCHOR                                                                          \
    "front-matter-anker", "ankers en verwijzingen (`&` en `*`) mogen niet in de front matter"
#define TEXT_FRONT_TAG "front-matter-type", "typeaanduidingen (`!`) mogen niet in de front matter"
#define TEXT_FRONT_YAML                                                                            \
    "front-matter-yaml",                                                                           \
        "de YAML klopt niet (%s); zet een tekst met een dubbele punt tussen aanhalingstekens"
#define TEXT_KEY_NO_TEXT "sleutel-vorm", "een sleutel moet tekst zijn"
#define TEXT_KEY_UNKNOWN "sleutel-onbekend", "onbekende sleutel `%.*s`"
#define TEXT_KEY_MEANT "sleutel-onbekend", "onbekende sleutel `%.*s`; bedoelde u `%.*s`?"
#define TEXT_KEY_TWICE "sleutel-dubbel", "sleutel `%.*s` staat er twee keer"
#define TEXT_KEY_MISSING "sleutel-ontbreekt", "sleutel `%.*s` ontbreekt"
#define TEXT_KEY_EMPTY "sleutel-leeg", "sleutel `%.*s` is leeg"
#define TEXT_KEY_NOT_HERE                                                                          \
    "sleutel-niet-hier", "sleutel `%.*s` hoort niet in een kanaaltekst, alleen `gewijzigd`"
#define TEXT_VALUE_NO_TEXT                                                                         \
    "waarde-vorm", "`%.*s` moet één tekst zijn, geen lijst of ander soort waarde"
#define TEXT_VALUE_NO_LIST                                                                         \
    "waarde-vorm", "`%.*s` is een lijst: schrijf [een, twee], of elk op een regel met `-`"
#define TEXT_VALUE_CONTROL "waarde-stuurteken", "in `%.*s` staat een onzichtbaar stuurteken"

/* Silences */
#define TEXT_SILENCE_UNKNOWN "negeer-onbekend", "negeer: er is geen waarschuwing `%.*s`"
#define TEXT_SILENCE_MEANT                                                                         \
    "negeer-onbekend", "negeer: er is geen waarschuwing `%.*s`; bedoelde u `%.*s`?"
#define TEXT_SILENCE_NO_REASON                                                                     \
    "negeer-reden", "negeer: schrijf bij `%.*s` waarom de waarschuwing hier mag blijven"
#define TEXT_SILENCE_FORM                                                                          \
    "negeer-vorm", "negeer: schrijf op elke regel `waarschuwing: reden`, twee spaties "            \
                   "ingesprongen"
#define TEXT_SILENCE_TABLE                                                                         \
    "negeer-vorm", "negeer: schrijf `[[negeer]]`, en daaronder `melding`, `artikel` en `reden`"
#define TEXT_SILENCE_ARTICLE "negeer-artikel", "negeer: artikel `%.*s` bestaat niet"
#define TEXT_SILENCE_ARTICLE_MEANT                                                                 \
    "negeer-artikel", "negeer: artikel `%.*s` bestaat niet; bedoelde u `%.*s`?"
#define TEXT_SILENCE_UNUSED                                                                        \
    "negeer-ongebruikt", "negeer: `%.*s` komt hier niet meer voor; haal de regel weg"

/* Values */
#define TEXT_ID_WRONG                                                                              \
    "id-vorm", "id `%.*s` mag alleen kleine letters, cijfers en streepjes hebben, hooguit 64"
#define TEXT_ID_FOREIGN                                                                            \
    "id-webadres", "id `%.*s` past niet in een webadres; de pagina is alleen via zoeken te vinden"
#define TEXT_ID_UNUSABLE "id-te-lang", "id `%.*s` is langer dan %d bytes"
#define TEXT_ID_FILE "id-bestandsnaam", "id `%.*s` is anders dan de bestandsnaam `%.*s`"
#define TEXT_ID_TWICE "id-dubbel", "id `%.*s` wordt ook gebruikt in %.*s:%zu"
#define TEXT_TITLE_LONG "titel-te-lang", "de titel heeft %zu tekens; hooguit 150 mag"
#define TEXT_CHOICE_WRONG "waarde-onbekend", "`%.*s` kent geen waarde `%.*s`"
#define TEXT_CHOICE_MEANT "waarde-onbekend", "`%.*s` kent geen waarde `%.*s`; bedoelde u `%.*s`?"
#define TEXT_DATE_WRONG "datum-fout", "`%.*s`: `%.*s` is geen bestaande datum; schrijf jjjj-mm-dd"
#define TEXT_DATES_SWAPPED "datum-volgorde", "`geldigTot` (%.*s) ligt voor `geldigVan` (%.*s)"
#define TEXT_QUESTION_MARK "vraag-vraagteken", "de vraag van een vac eindigt op een vraagteken"
#define TEXT_QUESTION_MISSING "vraag-ontbreekt", "een vac heeft een `vraag`"
#define TEXT_LANGUAGE_WRONG "taal-fout", "taal `%.*s` is geen taalcode, zoals nl of en"
#define TEXT_BODY_EMPTY "tekst-leeg", "het artikel heeft geen tekst"

#define TEXT_REVIEW_ID "controle-voorbij"
#define TEXT_REVIEW_OVER TEXT_REVIEW_ID, "`controleVoor` (%.*s) is voorbij: kijk of alles nog klopt"

/* Between articles */
#define TEXT_THEME_UNKNOWN "thema-onbekend", "thema `%.*s` staat niet in themas.csv"
#define TEXT_THEME_MEANT                                                                           \
    "thema-onbekend", "thema `%.*s` staat niet in themas.csv; bedoelde u `%.*s`?"
#define TEXT_ORGANISATION_UNKNOWN                                                                  \
    "organisatie-onbekend", "organisatie `%.*s` staat niet in organisaties.csv"
#define TEXT_ORGANISATION_MEANT                                                                    \
    "organisatie-onbekend", "organisatie `%.*s` staat niet in organisaties.csv; bedoelde u "       \
                            "`%.*s`?"
#define TEXT_AREA_UNKNOWN "gebied-onbekend", "gebied `%.*s` staat niet in gemeenten.csv"
#define TEXT_AREA_MEANT                                                                            \
    "gebied-onbekend", "gebied `%.*s` staat niet in gemeenten.csv; bedoelde u `%.*s`?"
#define TEXT_RELATED_UNKNOWN "verwant-onbekend", "verwant: artikel `%.*s` bestaat niet"
#define TEXT_RELATED_SELF "verwant-zelf", "verwant: het artikel noemt zichzelf"
#define TEXT_LINK_UNKNOWN "link-dood", "link naar artikel `%.*s`, dat niet bestaat"
#define TEXT_LINK_HIDDEN "link-niet-openbaar", "link naar artikel `%.*s`, dat niet openbaar is"
#define TEXT_LINK_ANCHOR "link-anker", "link naar kopje `#%.*s`, dat artikel `%.*s` niet heeft"

/* Links to other sites */
#define TEXT_LINK_STATUS "link-extern", "de link %.*s werkt niet: %ld (%s)"
#define TEXT_LINK_NOT_FOUND "niet gevonden"
#define TEXT_LINK_GONE "weggehaald"
#define TEXT_LINK_SERVER "storing bij die server"
#define TEXT_LINK_REQUEST "de server geeft de pagina niet"
#define TEXT_LINK_NO_HOST "link-extern", "de link %.*s bestaat niet (geen server met die naam)"
#define TEXT_LINK_NO_ANSWER "link-extern", "de link %.*s antwoordt niet"
#define TEXT_LINK_CERTIFICATE                                                                      \
    "link-extern", "de link %.*s: het certificaat klopt niet, bezoekers zien een waarschuwing"
#define TEXT_LINK_REDIRECTS "link-extern", "de link %.*s stuurt verkeerd of in een kringetje door"
#define TEXT_LINK_INSIDE                                                                           \
    "link-extern",                                                                                 \
        "de link %.*s leidt naar een besloten netwerk, waar bezoekers niet bij kunnen; "           \
        "hij is niet gecontroleerd"
#define TEXT_LINK_MALFORMED "link-extern", "de link %.*s is geen goed webadres"
#define TEXT_LINK_MOVED "link-verhuisd", "de link %.*s is verhuisd naar %.*s"

/* Markdown */
#define TEXT_MD_TOO_DEEP "tekst-te-diep", "de tekst is te diep genest (meer dan %d niveaus)"
#define TEXT_MD_TABLE_WIDE                                                                         \
    "tabel-te-breed", "meer dan %d keer `|` op een regel; zo breed kan een tabel niet zijn"
#define TEXT_MD_TABLE_DASHES                                                                       \
    "tabel-vorm",                                                                                  \
        "regels met alleen `|`, `-` en `:` mogen er hooguit %d zijn zonder lege regel ertussen, "  \
        "en hooguit %d regels lager dan een lege regel"
#define TEXT_MD_BRACKETS "tekst-haakjes", "meer dan %d keer `)` zonder spatie ertussen"
#define TEXT_MD_H1 "kop-niveau", "een kop met één `#` is de titel; gebruik `##` voor een tussenkop"
#define TEXT_MD_SKIP "kop-niveau", "de kop gaat van niveau %d naar %d; sla geen niveau over"
#define TEXT_MD_HEADING_EMPTY "kop-leeg", "een lege kop wordt weggelaten"
#define TEXT_MD_SECTIONS "kop-te-veel", "meer dan %d koppen; de rest hoort bij het laatste stuk"
#define TEXT_MD_HTML "html-weg", "HTML in de tekst wordt weggelaten"
#define TEXT_MD_LINK                                                                               \
    "link-soort",                                                                                  \
        "de link `%.*s` wordt weggelaten: alleen http, https, mailto, tel en eigen pagina's"
#define TEXT_MD_LINK_EMPTY "link-leeg", "een link zonder tekst of adres wordt weggelaten"
#define TEXT_MD_IMAGE_ALT                                                                          \
    "afbeelding-zonder-tekst",                                                                     \
        "een afbeelding zonder beschrijving wordt weggelaten; schrijf ![beschrijving](adres)"
#define TEXT_MD_IMAGE_URL                                                                          \
    "afbeelding-adres", "de afbeelding `%.*s` wordt weggelaten: alleen https en eigen "            \
                        "afbeeldingen"

#define TEXT_MD_NOTE_OPEN                                                                          \
    "voetnoot-open", "`[^` zonder `]` op dezelfde regel: een deel van de tekst kan wegvallen"
#define TEXT_MD_NOTE_UNUSED                                                                        \
    "voetnoot-ongebruikt", "voetnoot `[^%.*s]` wordt weggelaten: de tekst verwijst er niet naar"

/* Whether the information agrees */
#define TEXT_CHANNEL_ID "kanaal-verschil"
#define TEXT_CONTRADICTION_ID "artikel-verschil"
#define TEXT_CHANNEL_DIFFERS TEXT_CHANNEL_ID, "%s `%.*s`: het artikel zegt `%.*s`"
#define TEXT_CHANNEL_LACKS TEXT_CHANNEL_ID, "%s `%.*s` staat niet in het artikel"
#define TEXT_ARTICLES_DIFFER                                                                       \
    TEXT_CONTRADICTION_ID, "`%.*s`: artikel `%.*s` zegt over hetzelfde `%.*s`"
#define TEXT_FACT_BEDRAG "bedrag"
#define TEXT_FACT_DATUM "datum"
#define TEXT_FACT_TELEFOON "telefoonnummer"
#define TEXT_FACT_EMAIL "e-mailadres"
#define TEXT_FACT_URL "webadres"
#define TEXT_FACT_TERMIJN "termijn"
#define TEXT_FACT_PERCENTAGE "percentage"
#define TEXT_FACT_TIJDEN "tijd"
#define TEXT_NEAR_DUPLICATE                                                                        \
    "artikel-dubbel", "dit artikel zegt bijna hetzelfde als `%.*s`; maak er één van"

/* How readable it is (readability.h) */
#define TEXT_B1_ID_SENTENCE "b1-lange-zin"
#define TEXT_B1_ID_JARGON "b1-moeilijk-woord"
#define TEXT_B1_ID_AVERAGE "b1-gemiddelde"
#define TEXT_B1_ID_SCORE "b1-leesscore"
#define TEXT_B1_QUOTE " “%.*s%s”"
#define TEXT_B1_SENTENCE "deze zin heeft %zu woorden; hooguit %d leest goed, maak er twee van:"
#define TEXT_B1_JARGON "`%.*s` is moeilijk; schrijf liever: %.*s"
#define TEXT_B1_AVERAGE "de zinnen hebben gemiddeld %u,%u woorden; hooguit %d leest goed;"
#define TEXT_B1_LONGEST " maak zinnen korter, de langste heeft %zu woorden:"
#define TEXT_B1_SCORE "de leesscore is %d (Flesch-Douma); %d of meer is goed;"
#define TEXT_B1_HARD_WORDS " kies kortere woorden voor: "

/* In the page itself */
#define TEXT_NOTE "Voetnoot %lu"
#define TEXT_NOTE_BACK "Terug naar de tekst"

/* Lists */
#define TEXT_CSV_QUOTE                                                                             \
    "lijst-aanhalingsteken", "een aanhalingsteken is niet afgesloten of staat midden in een veld"
#define TEXT_CSV_HEADER "lijst-kopregel", "de eerste regel moet zijn: %s"
#define TEXT_CSV_FIELDS "lijst-velden", "de regel heeft %zu velden in plaats van %zu"
#define TEXT_PIN_ARTICLE "vastgezet-artikel", "vastgezet: artikel `%.*s` bestaat niet"
#define TEXT_PIN_OVER                                                                              \
    "vastgezet-voorbij", "vastgezet: de einddatum %.*s is voorbij; haal de regel weg"
#define TEXT_PIN_DATE                                                                              \
    "vastgezet-datum", "vastgezet: `%.*s` is geen bestaande datum; schrijf jjjj-mm-dd"
#define TEXT_ASKED_ARTICLE "gevraagd-artikel", "gevraagd: artikel `%.*s` bestaat niet"
#define TEXT_ASKED_COUNT                                                                           \
    "gevraagd-aantal", "gevraagd: `%.*s` is geen aantal; schrijf een heel getal van 0 tot en met " \
                       "%d, zonder punten"
#define TEXT_LIST_KEY_EMPTY "lijst-sleutel-leeg", "de sleutel is leeg"
#define TEXT_LIST_KEY_TWICE "lijst-sleutel-dubbel", "sleutel `%.*s` staat al op regel %zu"
#define TEXT_LIST_NAME_EMPTY "lijst-veld-leeg", "het veld `%.*s` van `%.*s` is leeg"
#define TEXT_SYNONYM_RULE "synoniem-regel", "%s"
#define TEXT_GOLD_FIELDS                                                                           \
    "goudvraag-velden",                                                                            \
        "schrijf: vraag TAB id, en eventueel TAB geen of doorverwijzing:<organisatie>"
#define TEXT_GOLD_QUESTION "goudvraag-vraag", "de vraag is leeg of langer dan %d bytes"
#define TEXT_GOLD_ARTICLE "goudvraag-artikel", "artikel `%.*s` bestaat niet"
#define TEXT_GOLD_ID "goudvraag-anders"
#define TEXT_GOLD_LOWER                                                                            \
    TEXT_GOLD_ID, "goudvraag `%.*s`: eerst komt `%.*s`; `%.*s` staat op plaats %zu"
#define TEXT_GOLD_OTHER                                                                            \
    TEXT_GOLD_ID, "goudvraag `%.*s`: eerst komt `%.*s`; `%.*s` staat niet bij de eerste %d"
#define TEXT_GOLD_NOTHING TEXT_GOLD_ID, "goudvraag `%.*s`: er wordt niets gevonden"
#define TEXT_GOLD_REFERRAL_OTHER                                                                   \
    TEXT_GOLD_ID, "goudvraag `%.*s`: verwijst naar `%.*s` in plaats van `%.*s`"
#define TEXT_GOLD_REFERRAL_NONE TEXT_GOLD_ID, "goudvraag `%.*s`: verwijst niet naar `%.*s`"
#define TEXT_GOLD_ANSWERED TEXT_GOLD_ID, "goudvraag `%.*s`: krijgt toch een antwoord, `%.*s`"
#define TEXT_GOLD_OUTCOME                                                                          \
    "goudvraag-uitkomst", "`%.*s` is geen uitkomst; gebruik geen of doorverwijzing:<organisatie>"

/* Settings */
#define TEXT_CONFIG_TOML "toml-fout", "de TOML klopt niet: %s"

/* JSON Lines */
#define TEXT_JSON_WRONG "json-fout", "de JSON klopt niet: %s"
#define TEXT_JSON_NO_OBJECT "json-geen-object", "de regel is geen JSON-object"
#define TEXT_JSON_LONG "json-te-lang", "de regel is langer dan %d bytes"
#define TEXT_JSON_NO_CONTENT "json-zonder-inhoud", "geef minstens `titel`, `vraag` of `tekst`"
#define TEXT_JSON_TEXT_LONG "json-tekst-te-lang", "`tekst` is langer dan %d bytes"

/* ## Messages of the program */

#define TEXT_PROGRAM "vraagbaak-index"
#define TEXT_HINT "probeer `" TEXT_PROGRAM " --help`"
#define TEXT_NO_CONTENT_OPTION "geef --kb MAP of --jsonl BESTAND"
#define TEXT_BOTH_CONTENT_OPTIONS "--kb en --jsonl kunnen niet samen"
#define TEXT_NO_INDEX_OPTION "geef --index MAP, of --check om alleen te controleren"
#define TEXT_TWICE_OPTION "--%s kan maar één keer"
#define TEXT_UNKNOWN_ARGUMENT "onbekend argument: %s"
#define TEXT_TOO_MANY_FILES "meer dan %d bestanden"
#define TEXT_WRONG_NUMBER "--%s: `%s` is geen getal van 1 tot en met %d"
#define TEXT_WRONG_FORMAT "--format: `%s` is geen uitvoer; gebruik text of json"
#define TEXT_WATCH_CHECK "--watch en --check kunnen niet samen"
#define TEXT_WATCH_KB "--watch gaat alleen met --kb"
#define TEXT_LINKS_CHECK "--check-links gaat alleen met --check"
#define TEXT_LOCAL_LINKS "--allow-local gaat alleen met --check-links"
#define TEXT_CANNOT_PRINT "kan niet schrijven naar de standaarduitvoer"
#define TEXT_NOT_PUBLISHED "niets gepubliceerd: herstel eerst de fouten"
#define TEXT_LOCKED "%s: een ander proces werkt deze index nu bij"
#define TEXT_WRITE_FAILED "%s: kan niet verder schrijven; is de schijf vol?"
#define TEXT_FINDINGS_UNWRITTEN                                                                    \
    "waarschuwing: de bevindingen voor de rapporten zijn niet bijgewerkt: %s"
#define TEXT_CHECKED "gecontroleerd: %zu %s, waarvan %zu openbaar"
#define TEXT_LINKS "links: %zu gecontroleerd, %zu uit het geheugen, %zu stuk"
#define TEXT_LINKS_UNKNOWN ", %zu niet te controleren"
#define TEXT_LINKS_LEFT_OUT ", %zu overgeslagen"
#define TEXT_UNCHANGED "generatie %u: ongewijzigd, niets gepubliceerd"
#define TEXT_PUBLISHED "generatie %u: %u openbaar, %u intern, %u bijgewerkt, %.1f s"
#define TEXT_LEFT_OUT "weggelaten: %zu %s met fouten"
#define TEXT_ARTICLE "artikel"
#define TEXT_ARTICLES "artikelen"
#define TEXT_DOCUMENTS "documenten"

#define TEXT_HELP                                                                                  \
    "Gebruik: " TEXT_PROGRAM " --kb MAP --index MAP\n"                                             \
    "         " TEXT_PROGRAM " --jsonl BESTAND... --index MAP\n"                                   \
    "         " TEXT_PROGRAM " --kb MAP --check\n"                                                 \
    "\n"                                                                                           \
    "Maakt van artikelen een doorzoekbare index, en publiceert die in één keer.\n"               \
    "\n"                                                                                           \
    "      --kb MAP          de artikelen (Markdown) en hun lijsten\n"                             \
    "      --jsonl BESTAND   artikelen als JSON, één per regel; mag vaker\n"                     \
    "      --index MAP       waar de index staat of komt\n"                                        \
    "      --check           controleer alleen, publiceer niets\n"                                 \
    "      --check-links     bij --check: vraag ook of links naar buiten nog werken\n"             \
    "      --allow-local     bij --check-links: ook adressen in het eigen netwerk\n"               \
    "      --watch           blijf kijken, en publiceer elke wijziging\n"                          \
    "      --accept-errors   publiceer wat goed is; artikelen met fouten blijven weg\n"            \
    "      --jobs AANTAL     hoeveel werk er tegelijk gaat (gewoon: één per processor)\n"        \
    "      --keep AANTAL     hoeveel generaties er blijven (gewoon: 2)\n"                          \
    "      --format SOORT    text, of json voor andere programma's\n"                              \
    "  -h, --help            deze uitleg\n"                                                        \
    "      --version         de versie\n"                                                          \
    "\n"                                                                                           \
    "Meldingen over de inhoud: bestand:regel: fout|waarschuwing: tekst [soort].\n"                 \
    "Afsluitcodes: 0 goed, 1 fouten in de inhoud, 2 verkeerd gebruik,\n"                           \
    "3 bestanden of schijf, 4 een ander proces werkt de index bij.\n"

#endif
