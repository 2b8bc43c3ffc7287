/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* An article as the index keeps it: everything a page, an API answer or a snippet needs, so that
 * the service never opens the Markdown files. Stored as the data of a Xapian document.
 *
 * Encoding: fields one after the other, each `tag (1 byte) length (varint) bytes`; a list is a tag
 * that comes back; a section or channel text opens with its own tag and is made of the fields
 * behind it. Empty fields are left out. Unknown tags and another order are refused: a server
 * never reads another schema.
 *
 * All texts are UTF-8. A record that was read borrows from the encoded bytes. */
#ifndef SEARCH_RECORD_H
#define SEARCH_RECORD_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

/* The channels an article can be worded for; the names are those of the files: <id>.chat.md. */
enum kanaal {
    KANAAL_TELEFOON,
    KANAAL_CHAT,
    KANAAL_EMAIL,
    KANAAL_SOCIAL,
    KANAAL_COUNT,
};

/* "telefoon", "chat", "email", "social". Static. */
struct str kanaal_name(enum kanaal kanaal);

/* False when name is no channel. */
bool kanaal_find(struct str name, enum kanaal *out);

/* One text in the three shapes in which it is asked for. */
struct rich_text {
    struct str markdown; /* as the editor wrote it, without front matter */
    struct str html;     /* safe: no raw HTML, no scripts, links checked */
    struct str text;     /* plain, paragraphs separated by one line end */
};

/* A piece of the body under one heading; what stands before the first heading has heading "". */
struct section {
    struct str heading;
    struct str anchor; /* id of the heading in the HTML, unique in the article; "" for the first */
    struct str text;   /* plain, paragraphs separated by one line end */
};

/* Field names are those of the front matter (DESIGN §3); "" or an empty list when not given. */
struct record {
    struct str id;
    struct str type;
    struct str titel;
    struct str vraag;
    struct str status;
    struct str thema;
    struct str upn;
    struct str organisatie;
    struct str taal;
    struct str gewijzigd; /* dates: YYYY-MM-DD */
    struct str geldig_van;
    struct str geldig_tot; /* last day on which it holds */
    struct str controle_voor;
    struct str afdeling; /* agents only */
    struct str contact;  /* agents only */
    struct str_list varianten;
    struct str_list doelgroep;
    struct str_list trefwoorden;
    struct str_list gebied;
    struct str_list verwant;
    struct rich_text tekst; /* .text stays empty: it is the sections' text */
    const struct section *sections;
    size_t section_count;
    struct rich_text kanalen[KANAAL_COUNT];
    struct rich_text intern; /* agents only */
};

/* The record without anything that is for agents alone. */
struct record record_public(const struct record *record);

/* Appends the encoded record to *out. */
void record_write(struct buf *out, const struct record *record);

/* Reads a record from data; texts borrow from data, lists are in the arena. ERR_CORRUPT. */
enum err record_read(struct record *out, struct str data, struct arena *arena,
                     struct err_info *info);

#endif
