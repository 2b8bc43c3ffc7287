/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/record.h"

#include <assert.h>
#include <stdint.h>

/* Tags of the encoding. A new field gets a new number; numbers are never used again. */
enum tag {
    TAG_ID = 1,
    TAG_TYPE,
    TAG_TITEL,
    TAG_VRAAG,
    TAG_STATUS,
    TAG_THEMA,
    TAG_UPN,
    TAG_ORGANISATIE,
    TAG_TAAL,
    TAG_GEWIJZIGD,
    TAG_GELDIG_VAN,
    TAG_GELDIG_TOT,
    TAG_CONTROLE_VOOR,
    TAG_AFDELING,
    TAG_CONTACT,
    TAG_VARIANTEN,
    TAG_DOELGROEP,
    TAG_TREFWOORDEN,
    TAG_GEBIED,
    TAG_VERWANT,
    TAG_SECTION, /* empty: opens a section; heading, anchor and text follow */
    TAG_SECTION_HEADING,
    TAG_SECTION_ANCHOR,
    TAG_SECTION_TEXT,
    TAG_BODY,    /* empty: the rich text that follows is the article's own */
    TAG_CHANNEL, /* the name of the channel whose rich text follows */
    TAG_INTERN,  /* empty: the rich text that follows is for agents */
    TAG_MARKDOWN,
    TAG_HTML,
    TAG_TEXT,
};

static const struct str kanaal_names[KANAAL_COUNT] = {
    [KANAAL_TELEFOON] = STR_INIT("telefoon"),
    [KANAAL_CHAT] = STR_INIT("chat"),
    [KANAAL_EMAIL] = STR_INIT("email"),
    [KANAAL_SOCIAL] = STR_INIT("social"),
};

struct str kanaal_name(enum kanaal kanaal) {
    return kanaal_names[kanaal];
}

bool kanaal_find(struct str name, enum kanaal *out) {
    for (int i = 0; i < KANAAL_COUNT; i++) {
        if (str_equal(name, kanaal_names[i])) {
            *out = (enum kanaal)i;
            return true;
        }
    }
    return false;
}

struct record record_public(const struct record *record) {
    struct record copy = *record;
    copy.afdeling = STR("");
    copy.contact = STR("");
    copy.intern = (struct rich_text){{NULL, 0}, {NULL, 0}, {NULL, 0}};
    return copy;
}

/* The plain fields of a record, by tag: one table for writing and reading. */
static struct str *text_field(struct record *record, enum tag tag) {
    struct str *const fields[] = {
        [TAG_ID] = &record->id,
        [TAG_TYPE] = &record->type,
        [TAG_TITEL] = &record->titel,
        [TAG_VRAAG] = &record->vraag,
        [TAG_STATUS] = &record->status,
        [TAG_THEMA] = &record->thema,
        [TAG_UPN] = &record->upn,
        [TAG_ORGANISATIE] = &record->organisatie,
        [TAG_TAAL] = &record->taal,
        [TAG_GEWIJZIGD] = &record->gewijzigd,
        [TAG_GELDIG_VAN] = &record->geldig_van,
        [TAG_GELDIG_TOT] = &record->geldig_tot,
        [TAG_CONTROLE_VOOR] = &record->controle_voor,
        [TAG_AFDELING] = &record->afdeling,
        [TAG_CONTACT] = &record->contact,
    };
    return fields[tag];
}

static struct str_list *list_field(struct record *record, enum tag tag) {
    switch (tag) {
    case TAG_VARIANTEN:
        return &record->varianten;
    case TAG_DOELGROEP:
        return &record->doelgroep;
    case TAG_TREFWOORDEN:
        return &record->trefwoorden;
    case TAG_GEBIED:
        return &record->gebied;
    default:
        assert(tag == TAG_VERWANT);
        return &record->verwant;
    }
}

/* ## Writing */

static void write_field(struct buf *out, enum tag tag, struct str bytes) {
    buf_add_char(out, (char)tag);
    size_t left = bytes.len;
    for (; left >= 0x80; left >>= 7) {
        buf_add_char(out, (char)(0x80 | (left & 0x7F)));
    }
    buf_add_char(out, (char)left);
    buf_add(out, bytes);
}

static void write_text(struct buf *out, enum tag tag, struct str text) {
    if (text.len > 0) {
        write_field(out, tag, text);
    }
}

static void write_rich_text(struct buf *out, enum tag opening, struct str name,
                            const struct rich_text *text) {
    if (text->markdown.len + text->html.len + text->text.len == 0) {
        return;
    }
    write_field(out, opening, name);
    write_text(out, TAG_MARKDOWN, text->markdown);
    write_text(out, TAG_HTML, text->html);
    write_text(out, TAG_TEXT, text->text);
}

void record_write(struct buf *out, const struct record *record) {
    struct record fields = *record;
    for (int tag = TAG_ID; tag <= TAG_CONTACT; tag++) {
        write_text(out, (enum tag)tag, *text_field(&fields, (enum tag)tag));
    }
    for (int tag = TAG_VARIANTEN; tag <= TAG_VERWANT; tag++) {
        const struct str_list *list = list_field(&fields, (enum tag)tag);
        for (size_t i = 0; i < list->len; i++) {
            write_field(out, (enum tag)tag, list->items[i]);
        }
    }
    for (size_t i = 0; i < record->section_count; i++) {
        write_field(out, TAG_SECTION, STR(""));
        write_text(out, TAG_SECTION_HEADING, record->sections[i].heading);
        write_text(out, TAG_SECTION_ANCHOR, record->sections[i].anchor);
        write_text(out, TAG_SECTION_TEXT, record->sections[i].text);
    }
    write_rich_text(out, TAG_BODY, STR(""), &record->tekst);
    for (int i = 0; i < KANAAL_COUNT; i++) {
        write_rich_text(out, TAG_CHANNEL, kanaal_names[i], &record->kanalen[i]);
    }
    write_rich_text(out, TAG_INTERN, STR(""), &record->intern);
}

/* ## Reading */

struct field {
    enum tag tag;
    struct str bytes;
};

/* Cuts the next field off *data; false when the bytes are no field. */
static bool next_field(struct field *out, struct str *data) {
    size_t at = 1;
    size_t len = 0;
    for (unsigned shift = 0;; shift += 7) {
        if (at >= data->len || shift > 28) {
            return false;
        }
        unsigned char byte = (unsigned char)data->ptr[at++];
        len |= (size_t)(byte & 0x7F) << shift;
        if (byte < 0x80) {
            if (byte == 0 && shift > 0) {
                return false; /* longer than needed: never written */
            }
            break;
        }
    }
    if (len > data->len - at) {
        return false;
    }
    out->tag = (enum tag)(unsigned char)data->ptr[0];
    out->bytes = str_slice(*data, at, at + len);
    *data = str_slice(*data, at + len, data->len);
    return out->tag >= TAG_ID && out->tag <= TAG_TEXT;
}

/* How many fields of each tag there are: room for the lists. */
static bool count_fields(size_t counts[TAG_TEXT + 1], struct str data) {
    while (data.len > 0) {
        struct field field;
        if (!next_field(&field, &data)) {
            return false;
        }
        counts[field.tag]++;
    }
    return true;
}

struct reader {
    struct record *record;
    struct str *lists[TAG_TEXT + 1]; /* room for each list, by tag */
    struct section *sections;
    struct rich_text *text; /* the one that is open, or NULL */
    int next_text;          /* place of the first rich text that may still come */
    enum tag previous;      /* 0 at the start */
};

/* Whether a field may stand behind the one before it. Only the order of record_write is accepted,
 * so that a field can't come twice and quietly replace the first. */
static bool in_order(const struct reader *reader, enum tag tag) {
    enum tag previous = reader->previous;
    if (tag <= TAG_CONTACT) {
        return tag > previous;
    }
    if (tag <= TAG_VERWANT) {
        return tag >= previous;
    }
    if (tag == TAG_SECTION) {
        return previous <= TAG_SECTION_TEXT;
    }
    if (tag <= TAG_SECTION_TEXT) {
        return previous >= TAG_SECTION && tag > previous;
    }
    if (tag <= TAG_INTERN) {
        return true; /* next_text guards the order of these */
    }
    return previous >= TAG_BODY && tag > previous;
}

static void add_to_list(struct reader *reader, const struct field *field) {
    struct str_list *list = list_field(reader->record, field->tag);
    list->items = reader->lists[field->tag];
    reader->lists[field->tag][list->len++] = field->bytes;
}

/* Opens the article's own text (place 0), that of a channel, or the note for agents (last). */
static bool open_text(struct reader *reader, const struct field *field) {
    int place = field->tag == TAG_BODY ? 0 : KANAAL_COUNT + 1;
    reader->text = field->tag == TAG_BODY ? &reader->record->tekst : &reader->record->intern;
    if (field->tag == TAG_CHANNEL) {
        enum kanaal kanaal;
        if (!kanaal_find(field->bytes, &kanaal)) {
            return false;
        }
        place = 1 + (int)kanaal;
        reader->text = &reader->record->kanalen[kanaal];
    } else if (field->bytes.len > 0) {
        return false;
    }
    bool later = place >= reader->next_text;
    reader->next_text = place + 1;
    return later;
}

static bool read_section_field(struct reader *reader, const struct field *field) {
    if (field->tag == TAG_SECTION) {
        reader->record->section_count++;
        return field->bytes.len == 0;
    }
    struct section *section = &reader->sections[reader->record->section_count - 1];
    struct str *place = field->tag == TAG_SECTION_HEADING  ? &section->heading
                        : field->tag == TAG_SECTION_ANCHOR ? &section->anchor
                                                           : &section->text;
    *place = field->bytes;
    return true;
}

static bool read_field(struct reader *reader, const struct field *field) {
    if (!in_order(reader, field->tag)) {
        return false;
    }
    reader->previous = field->tag;
    if (field->tag <= TAG_CONTACT) {
        *text_field(reader->record, field->tag) = field->bytes;
        return true;
    }
    if (field->tag <= TAG_VERWANT) {
        add_to_list(reader, field);
        return true;
    }
    if (field->tag <= TAG_SECTION_TEXT) {
        return read_section_field(reader, field);
    }
    if (field->tag <= TAG_INTERN) {
        return open_text(reader, field);
    }
    struct str *place = field->tag == TAG_MARKDOWN ? &reader->text->markdown
                        : field->tag == TAG_HTML   ? &reader->text->html
                                                   : &reader->text->text;
    *place = field->bytes;
    return true;
}

enum err record_read(struct record *out, struct str data, struct arena *arena,
                     struct err_info *info) {
    *out = (struct record){.section_count = 0};
    struct reader reader = {.record = out};
    size_t counts[TAG_TEXT + 1] = {0};
    bool sound = count_fields(counts, data);
    for (int tag = TAG_VARIANTEN; sound && tag <= TAG_VERWANT; tag++) {
        reader.lists[tag] = arena_alloc(arena, counts[tag], sizeof(struct str));
    }
    reader.sections = arena_alloc(arena, sound ? counts[TAG_SECTION] : 0, sizeof(struct section));
    out->sections = reader.sections;
    while (sound && data.len > 0) {
        struct field field;
        sound = next_field(&field, &data) && read_field(&reader, &field);
    }
    return sound ? ERR_OK : err_set(info, ERR_CORRUPT, "an article in the index is damaged");
}
