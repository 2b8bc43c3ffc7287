/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What editors read when a patch cannot be made, in Dutch. Formats for printf. */
#ifndef VARIANTS_VARIANT_TEXTS_H
#define VARIANTS_VARIANT_TEXTS_H

/* The article as a whole */
#define TEXT_VARIANT_ID                                                                            \
    "dit is geen id van een artikel: gebruik hooguit %d kleine letters, cijfers en streepjes"
#define TEXT_VARIANT_NO_ARTICLE "%s: er is geen artikel `%.*s`"
#define TEXT_VARIANT_TWICE "%s: er is meer dan één bestand `%.*s.md`"
#define TEXT_VARIANT_PATH                                                                          \
    "%.*s: een patch kan niet met deze bestandsnaam; gebruik letters, cijfers en streepjes"
#define TEXT_VARIANT_ARTICLE_SIZE "%s: met deze varianten wordt het bestand groter dan %d bytes"
#define TEXT_VARIANT_FRONT_SIZE "%s:1: met deze varianten wordt de front matter groter dan %d bytes"

/* A wording that is offered, by its number; never by its words, which may be a visitor's */
#define TEXT_WORDING_EMPTY "nieuwe variant %zu is leeg"
#define TEXT_WORDING_SIZE "nieuwe variant %zu is langer dan %d bytes"
#define TEXT_WORDING_CHARS "nieuwe variant %zu is geen gewone tekst van één regel in UTF-8"

/* A line of the front matter */
#define TEXT_LINE "%s:%zu: %s; zet de varianten er zelf bij"
#define TEXT_LINE_UTF8 "de tekst is geen geldige UTF-8"
#define TEXT_LINE_NO_FRONT "het bestand begint niet met front matter: een regel met `---`"
#define TEXT_LINE_FRONT_OPEN "de front matter is niet afgesloten met een regel `---`"
#define TEXT_LINE_FRONT_SIZE "de front matter is te groot"
#define TEXT_LINE_CONTROL "hier staat een onzichtbaar teken"
#define TEXT_LINE_NO_KEY "dit is geen regel `sleutel: waarde`"
#define TEXT_LINE_KEY_TWICE "deze sleutel staat er twee keer"
#define TEXT_LINE_INDENT "deze regel springt anders in dan de regels erboven"
#define TEXT_LINE_TAB "deze regel springt in met een tab; gebruik spaties"
#define TEXT_LINE_NO_LIST "`varianten` is geen lijst van teksten"
#define TEXT_LINE_QUOTE_OPEN "dit aanhalingsteken wordt niet gesloten"
#define TEXT_LINE_FLOW_OPEN "dit haakje wordt niet gesloten"
#define TEXT_LINE_SIGN "een tekst die met dit teken begint, moet tussen aanhalingstekens"
#define TEXT_LINE_COLON "een tekst met een dubbele punt moet tussen aanhalingstekens"
#define TEXT_LINE_REST "achter de waarde staat nog iets"

#endif
