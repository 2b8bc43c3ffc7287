/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How quick an export of a contact centre is read:
 *
 *   contact_csv_bench FOLDER [ROWS]
 *
 * Writes exports of so many rows (a million) of some 100 bytes in FOLDER, and reads each: rows
 * a second, with all that is done to a row. The largest memory is of the whole program. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/date.h"
#include "import/contact_csv.h"

enum { ROWS = 1000 * 1000, MOST_ROWS = 20 * 1000 * 1000 };

/* What differs between exports; % stands for a day of the month. */
static const struct kind {
    const char *name;
    const char *rows[2]; /* in turn */
} kinds[] = {
    {"plain, UTF-8",
     {"%-09-2026 14:05;Telefoon;Hoe lang is de brug bij Alphen dicht, en hoe rijd ik om?;"
      "Wegen;Beantwoord\r\n",
      "%-09-2026 9:12;E-mail;Wanneer wordt het fietspad naar Zoeterm\xC3\xA9\xC3\xA9r gemaakt?;"
      "Fietsen;Doorgezet\r\n"}},
    {"quoted, UTF-8",
     {"\"% oktober 2025\";\"Balie\";\"Mag ik een boom kappen?\nHij staat \"\"op de grens\"\" van "
      "de tuin.\";\"Natuur\";\"Doorverwezen\"\n",
      "\"% oktober 2025\";\"WhatsApp\";\"Waar meld ik een gat in de weg, en wie betaalt de "
      "schade?\";\"Wegen\";\"\"\n"}},
    {"plain, Windows-1252",
     {"2026-09-%;Telefoon;Hoe lang is de brug bij Alphen dicht, en hoe rijd ik om?;Wegen;"
      "Beantwoord\r\n",
      "2026-09-%;Webformulier;Wat kost een vergunning, \x80 500 of meer? De pagina "
      "\x93lege\x94 is le\xEBg;Milieu;\r\n"}},
};

static bool write_export(const char *path, const struct kind *kind, unsigned long rows) {
    struct buf row = BUF_INIT;
    FILE *file = fopen(path, "wb");
    bool written = file && fputs("datum;kanaal;vraag;thema;uitkomst\n", file) >= 0;
    for (unsigned long i = 0; written && i < rows; i++) {
        char day[3];
        struct str rest = str_from(kind->rows[i % 2]);
        struct str before = str_cut(&rest, '%');
        snprintf(day, sizeof day, "%02lu", 10 + i % 19);
        buf_truncate(&row, 0);
        buf_add(&row, before);
        buf_add(&row, str_from(day));
        buf_add(&row, rest);
        written = fwrite(row.ptr, 1, row.len, file) == row.len;
    }
    buf_release(&row);
    return file && fclose(file) == 0 && written;
}

/* Reads all; the number of contacts. */
static enum err read_export(unsigned long *contacts, const char *path,
                            const struct import_columns *columns, struct err_info *info) {
    struct contact_csv *csv;
    struct contact contact;
    enum contact_step step;
    enum err err = contact_csv_open(&csv, path, columns, date_to_number(STR("2026-10-14")), info);
    *contacts = 0;
    if (err != ERR_OK) {
        return err;
    }
    while ((step = contact_csv_next(csv, &contact, info)) == CONTACT_READ ||
           step == CONTACT_WRONG) {
        *contacts += step == CONTACT_READ;
    }
    contact_csv_close(csv);
    return step == CONTACT_END ? ERR_OK : info->code;
}

static bool measure(const char *folder, const struct kind *kind, unsigned long rows) {
    struct buf path = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    struct import_columns columns;
    unsigned long contacts = 0;
    buf_format(&path, "%s/contacten.csv", folder);
    import_columns_init(&columns);
    bool fine = write_export(path.ptr, kind, rows);
    if (!fine) {
        perror(path.ptr);
    } else {
        double begun = clock_s();
        fine = read_export(&contacts, path.ptr, &columns, &info) == ERR_OK;
        double spent_s = clock_s() - begun;
        if (fine) {
            printf("%-20s %8lu contacts in %5.2f s: %9.0f rows a second\n", kind->name, contacts,
                   spent_s, (double)contacts / spent_s);
        } else {
            fprintf(stderr, "contact_csv_bench: %s\n", info.text);
        }
    }
    remove(path.ptr);
    import_columns_release(&columns);
    buf_release(&path);
    return fine;
}

int main(int argc, char **argv) {
    unsigned long rows = ROWS;
    if (argc < 2 || argc > 3 ||
        (argc == 3 && !str_to_number(str_from(argv[2]), MOST_ROWS, &rows))) {
        fputs("Usage: contact_csv_bench FOLDER [ROWS]\n", stderr);
        return 2;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!measure(argv[1], &kinds[i], rows)) {
            return 3;
        }
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("memory               %8.1f MiB\n", (double)usage.ru_maxrss / 1024);
    return 0;
}
