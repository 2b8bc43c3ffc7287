/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/tokenise.h"

#include <utf8proc.h>

#include "base/utf8.h"

enum class {
    CLASS_OTHER,
    CLASS_LETTER,
    CLASS_DIGIT,
    CLASS_MARK, /* goes with the letter before it: accents, soft hyphen */
    CLASS_APOSTROPHE,
    CLASS_HYPHEN,
    CLASS_DOT,
    CLASS_NUMBER_SIGN, /* comma, colon, slash: only between digits */
};

static enum class class_of_ascii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')){return CLASS_LETTER;}
if (c >= '0' && c <= '9') {
    return CLASS_DIGIT;
}
switch (c) {
case '\'':
case '`':
    return CLASS_APOSTROPHE;
case '-':
    return CLASS_HYPHEN;
case '.':
    return CLASS_DOT;
case ',':
case ':':
case '/':
    return CLASS_NUMBER_SIGN;
default:
    return CLASS_OTHER;
}
}

static enum class class_of_code_point(uint32_t code_point) {
    switch (code_point){
        case 0x2018 : case 0x2019 : case 0x02BC : case 0x00B4 : return CLASS_APOSTROPHE;
        case 0x2010 : case 0x2011 : case 0x2212 : return CLASS_HYPHEN;
        case 0x00AD :                                 /* soft hyphen */
            case 0x200C : case 0x200D : case 0x2060 : /* invisible joiners */
                return CLASS_MARK;
        default : break;
    }
switch (utf8proc_category((utf8proc_int32_t)code_point)) {
case UTF8PROC_CATEGORY_LU:
case UTF8PROC_CATEGORY_LL:
case UTF8PROC_CATEGORY_LT:
case UTF8PROC_CATEGORY_LM:
case UTF8PROC_CATEGORY_LO:
    return CLASS_LETTER;
case UTF8PROC_CATEGORY_ND:
case UTF8PROC_CATEGORY_NL:
case UTF8PROC_CATEGORY_NO:
    return CLASS_DIGIT;
case UTF8PROC_CATEGORY_MN:
case UTF8PROC_CATEGORY_MC:
case UTF8PROC_CATEGORY_ME:
    return CLASS_MARK;
default:
    return CLASS_OTHER;
}
}

struct character {
    enum class class;
    size_t len; /* bytes; 0 at the end of the text */
};

static struct character character_at(struct str text, size_t at) {
    if (at >= text.len) {
        return (struct character){CLASS_OTHER, 0};
    }
    if ((unsigned char)text.ptr[at] < 0x80) {
        return (struct character){class_of_ascii(text.ptr[at]), 1};
    }
    uint32_t code_point = 0;
    size_t len = utf8_decode(str_slice(text, at, text.len), &code_point);
    if (len == 0) {
        return (struct character){CLASS_OTHER, 1};
    }
    return (struct character){class_of_code_point(code_point), len};
}

static bool begins_word(enum class class) {
    return class == CLASS_LETTER || class == CLASS_DIGIT;
}

/* What is known of the word so far, for deciding whether a sign inside it joins. */
struct progress {
    enum class last;    /* letter or digit */
    size_t piece_chars; /* letters and digits since the last joining sign */
    bool abbreviation;  /* all pieces so far are single letters with dots between */
};

static bool joins(const struct progress *so_far, enum class sign, struct str text, size_t next_at) {
    struct character next = character_at(text, next_at);
    if (!begins_word(next.class)) {
        return false;
    }
    bool digits = so_far->last == CLASS_DIGIT && next.class == CLASS_DIGIT;
    switch (sign) {
    case CLASS_APOSTROPHE:
        return so_far->last == CLASS_LETTER && next.class == CLASS_LETTER;
    case CLASS_HYPHEN:
        return true;
    case CLASS_NUMBER_SIGN:
        return digits;
    case CLASS_DOT: {
        bool next_is_single = !begins_word(character_at(text, next_at + next.len).class);
        bool letters = so_far->last == CLASS_LETTER && next.class == CLASS_LETTER;
        return digits ||
               (letters && so_far->abbreviation && so_far->piece_chars == 1 && next_is_single);
    }
    default:
        return false;
    }
}

static size_t word_end(struct str text, size_t at) {
    struct progress so_far = {CLASS_LETTER, 0, true};
    for (;;) {
        struct character now = character_at(text, at);
        if (begins_word(now.class)) {
            so_far.last = now.class;
            so_far.piece_chars++;
        } else if (now.class != CLASS_MARK) {
            if (!joins(&so_far, now.class, text, at + now.len)) {
                return at;
            }
            so_far.abbreviation = so_far.abbreviation && now.class == CLASS_DOT;
            so_far.piece_chars = 0;
        }
        at += now.len;
    }
}

bool tokenise_next(struct str text, size_t *at, size_t *start) {
    size_t from = *at;
    for (;;) {
        struct character now = character_at(text, from);
        if (now.len == 0) {
            *at = from;
            return false;
        }
        if (begins_word(now.class)) {
            break;
        }
        from += now.len;
    }
    *start = from;
    *at = word_end(text, from);
    return true;
}
