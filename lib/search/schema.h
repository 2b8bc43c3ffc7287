/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is in a Vraagbaak database: the contract between document.c, which writes it, and query.c,
 * which asks. Nothing else knows a prefix, slot or key.
 *
 * One Xapian document an article, the oldest first; its data is the encoded record (record.h). A
 * term is a letter for its road (how it came from the text, see terms.h) and then the text:
 *
 *   W  word as written, folded      Wfietspaden     with positions, for phrases
 *   S  stem                         Sfietspad
 *   P  smallest parts, as stems     Pfiet Ppad      of a simple word its stem
 *   N  two neighbouring stems       Nschad fietspad
 *   G  five letters in a row        G_fiet Gfiets Gietsp Getspa …
 *
 * The fields of an article come together in one posting: the wdf of a term is not a count but an
 * impact, the sum over the fields of weight × occurrences, corrected for the length of the field
 * (BM25F: Robertson, Zaragoza, Taylor 2004). So Xapian's own length correction stays off (b = 0),
 * and its k1 is that of BM25F times SCHEMA_IMPACT.
 *
 * Terms for conditions, without weight:
 *   Q<id>              the article's id, once in a database
 *   XT<thema>  XD<doelgroep>  XO<organisatie>  XA<gebied, folded>  XAoveral (no gebied given)
 *   XL<taal>
 *   XVja-nee           a section begins with ja or nee: it answers a question for yes or no
 *
 * Values: see enum schema_slot. Metadata: see SCHEMA_META_…. */
#ifndef SEARCH_SCHEMA_H
#define SEARCH_SCHEMA_H

#include "base/str.h"

/* Raise this when any of the above changes: a database of another version is refused. */
#define SCHEMA_VERSION 6

enum schema_road {
    ROAD_WORD,
    ROAD_STEM,
    ROAD_PART,
    ROAD_PAIR,
    ROAD_GRAM,
    ROAD_COUNT,
};

enum schema_field {
    FIELD_TITEL,
    FIELD_VRAAG,
    FIELD_VARIANTEN,
    FIELD_TREFWOORDEN,
    FIELD_KOPPEN,
    FIELD_TEKST,
    FIELD_KANALEN, /* wording for channels, note for agents */
    FIELD_COUNT,
};

/* wdf of one occurrence in a field of weight 1 and of usual length; large enough that rounding does
 * not show in long texts. */
enum { SCHEMA_IMPACT = 64 };

/* How much a field counts, and how it is corrected for length. */
struct schema_weight {
    double weight;        /* against 1 for the text */
    double length_effect; /* b of BM25: 0 none, 1 full */
    double usual_length;  /* words; a constant, so that parts of an index can be made apart */
};

extern const struct schema_weight schema_weights[FIELD_COUNT];

enum schema_slot {
    SLOT_THEMA,
    SLOT_DOELGROEP, /* all of them, with SCHEMA_VALUE_SEPARATOR between */
    SLOT_ORGANISATIE,
    SLOT_GEWIJZIGD,  /* YYYY-MM-DD */
    SLOT_GELDIG_TOT, /* YYYY-MM-DD, SCHEMA_GELDIG_ALTIJD when it does not end */
    SLOT_ID,
    SLOT_GEBIED, /* as written, all of them; empty when it holds everywhere */
    SLOT_TAAL,
    SLOT_INHOUD, /* hash of the record, 16 bytes: tells the indexer what has changed */
};

/* 'W', 'S', … by road. */
extern const char schema_road_letter[ROAD_COUNT];

/* For an explanation: "woord", "stam", …; "titel", "varianten", …. Static. */
struct str schema_road_name(enum schema_road road);
struct str schema_field_name(enum schema_field field);

/* Prefixes of the terms for conditions. */
#define SCHEMA_PREFIX_ID "Q"
#define SCHEMA_PREFIX_THEMA "XT"
#define SCHEMA_PREFIX_DOELGROEP "XD"
#define SCHEMA_PREFIX_ORGANISATIE "XO"
#define SCHEMA_PREFIX_GEBIED "XA"
#define SCHEMA_PREFIX_TAAL "XL"
#define SCHEMA_PREFIX_VORM "XV"
#define SCHEMA_VORM_JA_NEE "ja-nee"
#define SCHEMA_GEBIED_OVERAL "overal"
#define SCHEMA_TAAL "nl" /* of an article that does not say */
#define SCHEMA_VALUE_SEPARATOR '\n'
#define SCHEMA_GELDIG_ALTIJD "9999-12-31"

/* Metadata keys. */
#define SCHEMA_META_VERSION "schema"      /* SCHEMA_VERSION "." ANALYSE_VERSION, in decimals */
#define SCHEMA_META_MAKER "maker"         /* program and word list that made the documents */
#define SCHEMA_META_LISTS "lijsten"       /* lists.h */
#define SCHEMA_META_SYNONYMS "synoniemen" /* the text of synoniemen.txt */
#define SCHEMA_META_PINS "vastgezet"      /* pins.h */
#define SCHEMA_META_ASKED "gevraagd"      /* asked.h */

#endif
