/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/tokenise.h"

#include <utf8proc.h>

#include "base/utf8.h"

enum sign {
    SIGN_OTHER,
    SIGN_LETTER,
    SIGN_DIGIT,
    SIGN_MARK, /* goes with the letter before it: accents, soft hyphen */
    SIGN_APOSTROPHE,
    SIGN_HYPHEN,
    SIGN_DOT,
    SIGN_NUMBER_SIGN, /* comma, colon, slash: only between digits */
};

static enum sign sign_of_ascii(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return SIGN_LETTER;
    }
    if (c >= '0' && c <= '9') {
        return SIGN_DIGIT;
    }
    switch (c) {
    case '\'':
    case '`':
        return SIGN_APOSTROPHE;
    case '-':
        return SIGN_HYPHEN;
    case '.':
        return SIGN_DOT;
    case ',':
    case ':':
    case '/':
        return SIGN_NUMBER_SIGN;
    default:
        return SIGN_OTHER;
    }
}

static enum sign sign_of_code_point(uint32_t code_point) {
    switch (code_point) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
        return SIGN_APOSTROPHE;
    case 0x2010:
    case 0x2011:
    case 0x2212:
        return SIGN_HYPHEN;
    case 0x00AD: /* soft hyphen */
    case 0x200C:
    case 0x200D:
    case 0x2060: /* invisible joiners */
        return SIGN_MARK;
    default:
        break;
    }
    switch (utf8proc_category((utf8proc_int32_t)code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return SIGN_LETTER;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return SIGN_DIGIT;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return SIGN_MARK;
    default:
        return SIGN_OTHER;
    }
}

struct character {
    enum sign sign;
    size_t len; /* bytes; 0 at the end of the text */
};

static struct character character_at(struct str text, size_t at) {
    if (at >= text.len) {
        return (struct character){SIGN_OTHER, 0};
    }
    if ((unsigned char)text.ptr[at] < 0x80) {
        return (struct character){sign_of_ascii(text.ptr[at]), 1};
    }
    uint32_t code_point = 0;
    size_t len = utf8_decode(str_slice(text, at, text.len), &code_point);
    if (len == 0) {
        return (struct character){SIGN_OTHER, 1};
    }
    return (struct character){sign_of_code_point(code_point), len};
}

static bool begins_word(enum sign sign) {
    return sign == SIGN_LETTER || sign == SIGN_DIGIT;
}

/* What is known of the word so far, for deciding whether a sign inside it joins. */
struct progress {
    enum sign last;     /* letter or digit */
    size_t piece_chars; /* letters and digits since the last joining sign */
    bool abbreviation;  /* all pieces so far are single letters with dots between */
};

static bool joins(const struct progress *so_far, enum sign joint, struct str text, size_t next_at) {
    struct character next = character_at(text, next_at);
    if (!begins_word(next.sign)) {
        return false;
    }
    bool digits = so_far->last == SIGN_DIGIT && next.sign == SIGN_DIGIT;
    switch (joint) {
    case SIGN_APOSTROPHE:
        return so_far->last == SIGN_LETTER && next.sign == SIGN_LETTER;
    case SIGN_HYPHEN:
        return true;
    case SIGN_NUMBER_SIGN:
        return digits;
    case SIGN_DOT: {
        bool next_is_single = !begins_word(character_at(text, next_at + next.len).sign);
        bool letters = so_far->last == SIGN_LETTER && next.sign == SIGN_LETTER;
        return digits ||
               (letters && so_far->abbreviation && so_far->piece_chars == 1 && next_is_single);
    }
    default:
        return false;
    }
}

static size_t word_end(struct str text, size_t at) {
    struct progress so_far = {SIGN_LETTER, 0, true};
    for (;;) {
        struct character now = character_at(text, at);
        if (begins_word(now.sign)) {
            so_far.last = now.sign;
            so_far.piece_chars++;
        } else if (now.sign != SIGN_MARK) {
            if (!joins(&so_far, now.sign, text, at + now.len)) {
                return at;
            }
            so_far.abbreviation = so_far.abbreviation && now.sign == SIGN_DOT;
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
        if (begins_word(now.sign)) {
            break;
        }
        from += now.len;
    }
    *start = from;
    *at = word_end(text, from);
    return true;
}
