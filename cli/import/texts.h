/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What coordinators read of vraagbaak-report, in Dutch. Formats for printf. None has room for what
 * somebody asked. */
#ifndef CLI_REPORT_TEXTS_H
#define CLI_REPORT_TEXTS_H

/* ## The file that names the columns */

#define TEXT_FAULT_COUNT "%s: aantal fouten: %zu"
#define TEXT_FILE_TOO_LARGE "het bestand is groter dan %d bytes"
#define TEXT_TOML "de TOML klopt niet: %s"
#define TEXT_KEY_UNKNOWN "onbekende sleutel `%.*s`"
#define TEXT_KEY_MEANT "onbekende sleutel `%.*s`; bedoelde u `%.*s`?"
#define TEXT_KEY_MISSING "sleutel `kolommen.%.*s` ontbreekt"
#define TEXT_KEY_TABLE "`%.*s` moet een kop zijn: zet `[%.*s]` op een eigen regel"
#define TEXT_VALUE_NO_TEXT "de waarde van `%.*s` moet tekst zijn, tussen aanhalingstekens"
#define TEXT_SEPARATOR_WRONG "`scheidingsteken` moet \";\", \",\" of \"\\t\" zijn"
#define TEXT_ENCODING_WRONG "`codering` moet \"utf-8\" of \"windows-1252\" zijn"
#define TEXT_COLUMN_WRONG                                                                          \
    "`kolommen.%.*s` moet de naam van een kolom zijn: 1 tot %d bytes, zonder stuurtekens"
#define TEXT_COLUMN_TWICE "`kolommen.%.*s` is dezelfde kolom als `kolommen.%.*s`"
#define TEXT_CHANNEL_TWICE "geef `kolommen.kanaal` of `kolommen.kanaal_vast`, niet allebei"
#define TEXT_CHANNELS "chat, balie, telefoon, email, formulier of social"
#define TEXT_CHANNEL_WRONG "de waarde van `%.*s` moet een kanaal zijn: " TEXT_CHANNELS
#define TEXT_OUTCOME_WRONG                                                                         \
    "de waarde van `%.*s` moet een uitkomst zijn: "                                                \
    "beantwoord, doorverwezen, doorgezet, onbeantwoord of geen-contact"
#define TEXT_WORD_WRONG "`%.*s` is geen woord dat in een kolom kan staan: 1 tot %d bytes"
#define TEXT_WORD_TWICE "`%.*s` heeft hierboven al een andere betekenis"
#define TEXT_FAULTS_MORE "nog %zu fouten, die niet getoond worden"

/* ## The CSV file as a whole */

#define TEXT_CSV_EMPTY "%s: het bestand is leeg"
#define TEXT_CSV_UTF16 "%s: het bestand is UTF-16; bewaar het als CSV UTF-8"
#define TEXT_CSV_SEPARATOR "%s: achter `sep=` staat geen scheidingsteken dat wij lezen: ; , of tab"
#define TEXT_CSV_TOO_LARGE "%s: het bestand is groter dan %d MiB"
#define TEXT_CSV_QUOTES                                                                            \
    "%s:%zu: te veel aanhalingstekens kloppen niet; kijk na met welk scheidingsteken en welke "    \
    "aanhalingstekens dit bestand gemaakt is"
#define TEXT_CSV_HEADER "%s:%zu: de regel met de namen van de kolommen is niet te lezen: %s"
#define TEXT_CSV_COLUMNS "%s:%zu: er zijn meer dan %d kolommen"
#define TEXT_CSV_COLUMNS_MISSING "%s:%zu: deze kolommen ontbreken: %s"
#define TEXT_CSV_COLUMN_TWICE "%s:%zu: de kolom `%.*s` staat er twee keer"

/* ## A row of it */

#define TEXT_ROW_OPEN "een aanhalingsteken dat hier begint, is niet gesloten"
#define TEXT_ROW_STRAY "achter een aanhalingsteken dat een veld sluit, staat nog tekst"
#define TEXT_ROW_TOO_LONG "de regel is langer dan 128 KiB"
#define TEXT_ROW_FIELDS "de regel heeft %zu kolommen in plaats van %zu"
#define TEXT_CELL_TOO_LONG "de kolom `%.*s` heeft meer dan %d bytes"
#define TEXT_CELL_CONTROL "in de kolom `%.*s` staat een stuurteken"
#define TEXT_CELL_NOT_UTF8 "de kolom `%.*s` is geen geldige UTF-8"
#define TEXT_CELL_EMPTY "de kolom `%.*s` is leeg"
#define TEXT_DATE_WRONG                                                                            \
    "in de kolom `%.*s` staat geen datum zoals 14-10-2026, 14 oktober 2026 of 2026-10-14"
#define TEXT_DATE_EARLY "de datum ligt voor 2000"
#define TEXT_DATE_LATE "de datum ligt in de toekomst"
#define TEXT_CHANNEL_UNKNOWN "onbekend kanaal"
#define TEXT_OUTCOME_UNKNOWN "onbekende uitkomst"

#endif
