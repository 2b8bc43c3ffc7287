/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Every text that editors and operators read, in Dutch. Formats for printf. */
#ifndef INDEXER_TEXTS_H
#define INDEXER_TEXTS_H

/* ## Faults in the content */

#define TEXT_ERROR "fout"
#define TEXT_ERRORS "fouten"
#define TEXT_WARNING "waarschuwing"
#define TEXT_WARNINGS "waarschuwingen"
#define TEXT_NOT_SHOWN "nog %zu meldingen, die niet getoond worden"
#define TEXT_COUNTS "%zu %s, %zu %s"

/* Files */
#define TEXT_FILE_TOO_LARGE "het bestand is groter dan %d bytes"
#define TEXT_FILE_NOT_REGULAR "dit is geen gewoon bestand"
#define TEXT_FILE_MISSING "dit bestand ontbreekt"
#define TEXT_NOT_UTF8 "de tekst is geen geldige UTF-8; bewaar het bestand als UTF-8"
#define TEXT_CHANNEL_UNKNOWN                                                                       \
    "`%.*s` is geen kanaal; gebruik telefoon, chat, email, social of intern"
#define TEXT_CHANNEL_MEANT "`%.*s` is geen kanaal; bedoelde u `%.*s`?"
#define TEXT_CHANNEL_ALONE "bij deze kanaaltekst ontbreekt het artikel `%.*s.md`"
#define TEXT_CHANNEL_EMPTY "deze kanaaltekst is leeg"

/* Front matter */
#define TEXT_FRONT_MISSING "het bestand begint niet met front matter: een regel met `---`"
#define TEXT_FRONT_OPEN "de front matter is niet afgesloten met een regel `---`"
#define TEXT_FRONT_TOO_LARGE "de front matter is groter dan %d bytes"
#define TEXT_FRONT_NO_KEYS "de front matter bestaat niet uit regels `sleutel: waarde`"
#define TEXT_FRONT_TOO_DEEP "de front matter is te diep genest"
#define TEXT_FRONT_DOCUMENTS "de front matter is meer dan één YAML-document"
#define TEXT_FRONT_ANCHOR "ankers en verwijzingen (`&` en `*`) mogen niet in de front matter"
#define TEXT_FRONT_TAG "typeaanduidingen (`!`) mogen niet in de front matter"
#define TEXT_FRONT_YAML                                                                            \
    "de YAML klopt niet (%s); zet een tekst met een dubbele punt tussen aanhalingstekens"
#define TEXT_KEY_NO_TEXT "een sleutel moet tekst zijn"
#define TEXT_KEY_UNKNOWN "onbekende sleutel `%.*s`"
#define TEXT_KEY_MEANT "onbekende sleutel `%.*s`; bedoelde u `%.*s`?"
#define TEXT_KEY_TWICE "sleutel `%.*s` staat er twee keer"
#define TEXT_KEY_MISSING "sleutel `%.*s` ontbreekt"
#define TEXT_KEY_EMPTY "sleutel `%.*s` is leeg"
#define TEXT_KEY_NOT_HERE "sleutel `%.*s` hoort niet in een kanaaltekst, alleen `gewijzigd`"
#define TEXT_VALUE_NO_TEXT "`%.*s` moet één tekst zijn, geen lijst of ander soort waarde"
#define TEXT_VALUE_NO_LIST "`%.*s` is een lijst: schrijf [een, twee], of elk op een regel met `-`"
#define TEXT_VALUE_CONTROL "in `%.*s` staat een onzichtbaar stuurteken"

/* Values */
#define TEXT_ID_WRONG "id `%.*s` mag alleen kleine letters, cijfers en streepjes hebben, hooguit 64"
#define TEXT_ID_FOREIGN                                                                            \
    "id `%.*s` past niet in een webadres; de pagina is alleen via zoeken te vinden"
#define TEXT_ID_UNUSABLE "id `%.*s` is langer dan %d bytes"
#define TEXT_ID_FILE "id `%.*s` is anders dan de bestandsnaam `%.*s`"
#define TEXT_ID_TWICE "id `%.*s` wordt ook gebruikt in %.*s:%zu"
#define TEXT_TITLE_LONG "de titel heeft %zu tekens; hooguit 150 mag"
#define TEXT_CHOICE_WRONG "`%.*s` kent geen waarde `%.*s`"
#define TEXT_CHOICE_MEANT "`%.*s` kent geen waarde `%.*s`; bedoelde u `%.*s`?"
#define TEXT_DATE_WRONG "`%.*s`: `%.*s` is geen bestaande datum; schrijf jjjj-mm-dd"
#define TEXT_DATES_SWAPPED "`geldigTot` (%.*s) ligt voor `geldigVan` (%.*s)"
#define TEXT_QUESTION_MARK "de vraag van een vac eindigt op een vraagteken"
#define TEXT_QUESTION_MISSING "een vac heeft een `vraag`"
#define TEXT_LANGUAGE_WRONG "taal `%.*s` is geen taalcode, zoals nl of en"
#define TEXT_BODY_EMPTY "het artikel heeft geen tekst"

/* Between articles */
#define TEXT_THEME_UNKNOWN "thema `%.*s` staat niet in themas.csv"
#define TEXT_THEME_MEANT "thema `%.*s` staat niet in themas.csv; bedoelde u `%.*s`?"
#define TEXT_ORGANISATION_UNKNOWN "organisatie `%.*s` staat niet in organisaties.csv"
#define TEXT_ORGANISATION_MEANT                                                                    \
    "organisatie `%.*s` staat niet in organisaties.csv; bedoelde u `%.*s`?"
#define TEXT_RELATED_UNKNOWN "verwant: artikel `%.*s` bestaat niet"
#define TEXT_RELATED_SELF "verwant: het artikel noemt zichzelf"
#define TEXT_LINK_UNKNOWN "link naar artikel `%.*s`, dat niet bestaat"
#define TEXT_LINK_HIDDEN "link naar artikel `%.*s`, dat niet openbaar is"
#define TEXT_LINK_ANCHOR "link naar kopje `#%.*s`, dat artikel `%.*s` niet heeft"

/* Markdown */
#define TEXT_MD_TOO_DEEP "de tekst is te diep genest (meer dan %d niveaus)"
#define TEXT_MD_H1 "een kop met één `#` is de titel; gebruik `##` voor een tussenkop"
#define TEXT_MD_SKIP "de kop gaat van niveau %d naar %d; sla geen niveau over"
#define TEXT_MD_HEADING_EMPTY "een lege kop wordt weggelaten"
#define TEXT_MD_SECTIONS "meer dan %d koppen; de rest hoort bij het laatste stuk"
#define TEXT_MD_HTML "HTML in de tekst wordt weggelaten"
#define TEXT_MD_LINK                                                                               \
    "de link `%.*s` wordt weggelaten: alleen http, https, mailto, tel en eigen pagina's"
#define TEXT_MD_LINK_EMPTY "een link zonder tekst of adres wordt weggelaten"
#define TEXT_MD_IMAGE_ALT                                                                          \
    "een afbeelding zonder beschrijving wordt weggelaten; schrijf ![beschrijving](adres)"
#define TEXT_MD_IMAGE_URL                                                                          \
    "de afbeelding `%.*s` wordt weggelaten: alleen https en eigen afbeeldingen"

#define TEXT_MD_NOTE_UNUSED "voetnoot `[^%.*s]` wordt weggelaten: de tekst verwijst er niet naar"
/* In the page itself */
#define TEXT_NOTE "Voetnoot %lu"
#define TEXT_NOTE_BACK "Terug naar de tekst"

/* Lists */
#define TEXT_CSV_QUOTE "een aanhalingsteken is niet afgesloten of staat midden in een veld"
#define TEXT_CSV_HEADER "de eerste regel moet zijn: %s"
#define TEXT_CSV_FIELDS "de regel heeft %zu velden in plaats van %zu"
#define TEXT_PIN_ARTICLE "vastgezet: artikel `%.*s` bestaat niet"
#define TEXT_PIN_OVER "vastgezet: de einddatum %.*s is voorbij; haal de regel weg"
#define TEXT_PIN_DATE "vastgezet: `%.*s` is geen bestaande datum; schrijf jjjj-mm-dd"
#define TEXT_ASKED_ARTICLE "gevraagd: artikel `%.*s` bestaat niet"
#define TEXT_ASKED_COUNT                                                                           \
    "gevraagd: `%.*s` is geen aantal; schrijf een heel getal van 0 tot en met %d, zonder punten"
#define TEXT_LIST_KEY_EMPTY "de sleutel is leeg"
#define TEXT_LIST_KEY_TWICE "sleutel `%.*s` staat al op regel %zu"
#define TEXT_LIST_NAME_EMPTY "het veld `%.*s` van `%.*s` is leeg"
#define TEXT_GOLD_FIELDS                                                                           \
    "schrijf: vraag TAB id, en eventueel TAB geen of doorverwijzing:<organisatie>"
#define TEXT_GOLD_QUESTION "de vraag is leeg of langer dan %d bytes"
#define TEXT_GOLD_ARTICLE "artikel `%.*s` bestaat niet"
#define TEXT_GOLD_OUTCOME "`%.*s` is geen uitkomst; gebruik geen of doorverwijzing:<organisatie>"

/* JSON Lines */
#define TEXT_JSON_WRONG "de JSON klopt niet: %s"
#define TEXT_JSON_NO_OBJECT "de regel is geen JSON-object"
#define TEXT_JSON_LONG "de regel is langer dan %d bytes"
#define TEXT_JSON_NO_CONTENT "geef minstens `titel`, `vraag` of `tekst`"
#define TEXT_JSON_TEXT_LONG "`tekst` is langer dan %d bytes"

/* ## Messages of the program */

#define TEXT_PROGRAM "vraagbaak-index"
#define TEXT_HINT "probeer `" TEXT_PROGRAM " --help`"
#define TEXT_NO_CONTENT_OPTION "geef --kb MAP of --jsonl BESTAND"
#define TEXT_BOTH_CONTENT_OPTIONS "--kb en --jsonl kunnen niet samen"
#define TEXT_NO_INDEX_OPTION "geef --index MAP, of --check om alleen te controleren"
#define TEXT_TWICE_OPTION "--%s kan maar één keer"
#define TEXT_UNKNOWN_ARGUMENT "onbekend argument: %s"
#define TEXT_TOO_MANY_FILES "meer dan %d bestanden"
#define TEXT_CANNOT_PRINT "kan niet schrijven naar de standaarduitvoer"
#define TEXT_NOT_PUBLISHED "niets gepubliceerd: herstel eerst de fouten"
#define TEXT_LOCKED "%s: een ander proces werkt deze index nu bij"
#define TEXT_CHECKED "gecontroleerd: %zu artikelen, waarvan %zu openbaar"
#define TEXT_UNCHANGED "generatie %u: ongewijzigd, niets gepubliceerd"
#define TEXT_PUBLISHED "generatie %u: %u openbaar, %u intern, %.1f s"

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
    "  -h, --help            deze uitleg\n"                                                        \
    "      --version         de versie\n"                                                          \
    "\n"                                                                                           \
    "Meldingen over de inhoud: bestand:regel: fout|waarschuwing: tekst.\n"                         \
    "Afsluitcodes: 0 goed, 1 fouten in de inhoud, 2 verkeerd gebruik,\n"                           \
    "3 bestanden of schijf, 4 een ander proces werkt de index bij.\n"

#endif
