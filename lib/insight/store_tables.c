/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_tables.h"

/* SQLite has the version in the file itself, and that it is ours (sql_sqlite.c). PostgreSQL has
 * tables for that:
 *   vraagbaak_versie  one row
 *   vraagbaak_partij  which batch of each writer was last (sql_postgres.c)
 * Its texts are ordered by their bytes, as SQLite's are, whatever the language of the database. */
#define KEY_TEXT "TEXT COLLATE \"C\" NOT NULL"

const struct sql_step store_steps[STORE_VERSION] = {
    {
        .sqlite = "CREATE TABLE telling ("
                  "  dag TEXT NOT NULL," /* YYYY-MM-DD */
                  "  kanaal TEXT NOT NULL,"
                  "  soort TEXT NOT NULL,"
                  "  artikel TEXT NOT NULL," /* '' where there is none; the same for the others */
                  "  thema TEXT NOT NULL,"
                  "  uitkomst TEXT NOT NULL,"
                  "  verwijzing TEXT NOT NULL,"
                  "  aantal INTEGER NOT NULL,"
                  "  met_reden INTEGER NOT NULL,"
                  "  PRIMARY KEY (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing)"
                  ") STRICT, WITHOUT ROWID;"
                  "PRAGMA application_id = 1447192942;"
                  "PRAGMA user_version = 1;",
        .postgres = "CREATE TABLE telling ("
                    "  dag " KEY_TEXT ","
                    "  kanaal " KEY_TEXT ","
                    "  soort " KEY_TEXT ","
                    "  artikel " KEY_TEXT ","
                    "  thema " KEY_TEXT ","
                    "  uitkomst " KEY_TEXT ","
                    "  verwijzing " KEY_TEXT ","
                    "  aantal BIGINT NOT NULL,"
                    "  met_reden BIGINT NOT NULL,"
                    "  PRIMARY KEY (dag, kanaal, soort, artikel, thema, uitkomst, verwijzing));"
                    "CREATE TABLE vraagbaak_partij ("
                    "  bron TEXT PRIMARY KEY,"
                    "  nummer BIGINT NOT NULL,"
                    "  dag DATE NOT NULL);"
                    "CREATE TABLE vraagbaak_versie (versie INTEGER NOT NULL);"
                    "INSERT INTO vraagbaak_versie VALUES (1);",
    },
    {
        .sqlite = "CREATE TABLE melding ("
                  "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* never given twice: a page may be
                                                               behind */
                  "  dag TEXT NOT NULL,"
                  "  artikel TEXT NOT NULL,"
                  "  reden TEXT NOT NULL,"
                  "  tekst TEXT NOT NULL,"
                  "  afgehandeld TEXT" /* YYYY-MM-DD, or NULL */
                  ") STRICT;"
                  "CREATE INDEX melding_open ON melding (artikel, dag) WHERE afgehandeld IS NULL;"
                  "PRAGMA user_version = 2;",
        .postgres = "CREATE TABLE melding ("
                    "  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    "  dag " KEY_TEXT ","
                    "  artikel " KEY_TEXT ","
                    "  reden " KEY_TEXT ","
                    "  tekst " KEY_TEXT ","
                    "  afgehandeld TEXT COLLATE \"C\");"
                    "CREATE INDEX melding_open ON melding (artikel, dag) WHERE afgehandeld IS NULL;"
                    "UPDATE vraagbaak_versie SET versie = 2;",
    },
    {
        .sqlite = "CREATE TABLE vraag ("
                  "  dag TEXT NOT NULL,"
                  "  kanaal TEXT NOT NULL,"
                  "  soort TEXT NOT NULL,"
                  "  groep TEXT NOT NULL," /* the same for questions that ask the same */
                  "  vraag TEXT NOT NULL," /* words that may be kept */
                  "  artikel TEXT NOT NULL,"
                  "  uitkomst TEXT NOT NULL,"
                  "  aantal INTEGER NOT NULL,"
                  "  PRIMARY KEY (dag, groep, vraag, kanaal, soort, artikel, uitkomst)"
                  ") STRICT, WITHOUT ROWID;"
                  "CREATE INDEX vraag_groep ON vraag (groep, dag);"
                  "CREATE TABLE verwezen ("
                  "  dag TEXT NOT NULL,"
                  "  kanaal TEXT NOT NULL,"
                  "  soort TEXT NOT NULL,"
                  "  verwijzing TEXT NOT NULL,"
                  "  gemeente TEXT NOT NULL,"
                  "  aantal INTEGER NOT NULL,"
                  "  PRIMARY KEY (dag, kanaal, soort, verwijzing, gemeente)"
                  ") STRICT, WITHOUT ROWID;"
                  "PRAGMA user_version = 3;",
        .postgres = "CREATE TABLE vraag ("
                    "  dag " KEY_TEXT ","
                    "  kanaal " KEY_TEXT ","
                    "  soort " KEY_TEXT ","
                    "  groep " KEY_TEXT ","
                    "  vraag " KEY_TEXT ","
                    "  artikel " KEY_TEXT ","
                    "  uitkomst " KEY_TEXT ","
                    "  aantal BIGINT NOT NULL,"
                    "  PRIMARY KEY (dag, groep, vraag, kanaal, soort, artikel, uitkomst));"
                    "CREATE INDEX vraag_groep ON vraag (groep, dag);"
                    "CREATE TABLE verwezen ("
                    "  dag " KEY_TEXT ","
                    "  kanaal " KEY_TEXT ","
                    "  soort " KEY_TEXT ","
                    "  verwijzing " KEY_TEXT ","
                    "  gemeente " KEY_TEXT ","
                    "  aantal BIGINT NOT NULL,"
                    "  PRIMARY KEY (dag, kanaal, soort, verwijzing, gemeente));"
                    "UPDATE vraagbaak_versie SET versie = 3;",
    },
    {
        .sqlite = "CREATE TABLE invoer ("
                  "  sleutel TEXT PRIMARY KEY," /* of a file that was counted */
                  "  dag TEXT NOT NULL"
                  ") STRICT, WITHOUT ROWID;"
                  "PRAGMA user_version = 4;",
        .postgres = "CREATE TABLE invoer ("
                    "  sleutel TEXT COLLATE \"C\" PRIMARY KEY,"
                    "  dag " KEY_TEXT ");"
                    "UPDATE vraagbaak_versie SET versie = 4;",
    },
};
