/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/message.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

enum {
    GREETED_WORDS = 4,     /* "Beste mensen van de provincie," */
    TELEPHONE_DIGITS = 7,  /* or more: a number to be reached at */
    LEAST_WORDS = 3,       /* of a question: fewer words when they are long, … */
    LEAST_CHARACTERS = 12, /* … such as grondwateronttrekking */
};

static const struct str greetings[] = {
    STR_INIT("geachte"),     STR_INIT("beste"),       STR_INIT("hallo"),
    STR_INIT("hoi"),         STR_INIT("goededag"),    STR_INIT("goedendag"),
    STR_INIT("goedemorgen"), STR_INIT("goedemiddag"), STR_INIT("goedeavond"),
    STR_INIT("goedenavond"),
};

/* Beside those. */
static const struct str greeted[] = {
    STR_INIT(""),      STR_INIT("dag"),     STR_INIT("ls"),        STR_INIT("l.s"),
    STR_INIT("heer"),  STR_INIT("mevrouw"), STR_INIT("meneer"),    STR_INIT("heer/mevrouw"),
    STR_INIT("dames"), STR_INIT("heren"),   STR_INIT("provincie"),
};

/* Begins of a line. */
static const struct str sign_offs[] = {
    STR_INIT("met vriendelijke groet"),
    STR_INIT("met hartelijke groet"),
    STR_INIT("vriendelijke groet"),
    STR_INIT("hartelijke groet"),
    STR_INIT("groet"),
    STR_INIT("hoogachtend"),
    STR_INIT("alvast bedankt"),
    STR_INIT("mvg"),
    STR_INIT("mv.g"),
    STR_INIT("m.vg"),
    STR_INIT("m.v.g"),
};

#define LEN(array) (sizeof(array) / sizeof *(array))

/* Without regard to case; letters of ASCII are all that the lists have. */
static bool begins_with(struct str text, struct str with) {
    return text.len >= with.len && strncasecmp(text.ptr, with.ptr, with.len) == 0;
}

static bool is_in(struct str word, const struct str *list, size_t len) {
    for (size_t i = 0; i < len; i++) {
        if (word.len == list[i].len && begins_with(word, list[i])) {
            return true;
        }
    }
    return false;
}

static bool is_space(char c) {
    return (unsigned char)c <= ' ' || c == 0x7F;
}

static struct str skip_space(struct str text) {
    size_t at = 0;
    while (at < text.len && is_space(text.ptr[at])) {
        at++;
    }
    return str_slice(text, at, text.len);
}

/* Takes the next word off the text; "" at the end. */
static struct str next_word(struct str *text) {
    *text = skip_space(*text);
    size_t end = 0;
    while (end < text->len && !is_space(text->ptr[end])) {
        end++;
    }
    struct str word = str_slice(*text, 0, end);
    *text = str_slice(*text, end, text->len);
    return word;
}

static bool is_one_of(struct str set, char c) {
    return memchr(set.ptr, c, set.len) != NULL;
}

static struct str without_marks(struct str word) {
    while (word.len > 0 && is_one_of(STR(".,!/:"), word.ptr[word.len - 1])) {
        word.len--;
    }
    return word;
}

/* ## Begin and end */

/* The first line is never who signs. Each byte is looked at once, also of a message of empty
 * lines. */
static struct str before_sign_off(struct str message) {
    size_t at = str_find(message, STR("\n"), 0);
    while (at < message.len) {
        struct str rest = skip_space(str_slice(message, at, message.len));
        for (size_t i = 0; i < LEN(sign_offs); i++) {
            if (begins_with(rest, sign_offs[i])) {
                return str_slice(message, 0, at);
            }
        }
        at = str_find(message, STR("\n"), (size_t)(rest.ptr - message.ptr));
    }
    return message;
}

static bool ends_greeting(struct str word, struct str rest) {
    return word.ptr[word.len - 1] == ',' || word.ptr[word.len - 1] == '!' ||
           str_starts_with(rest, STR("\n")) || str_starts_with(rest, STR("\r\n"));
}

/* "Beste mensen van de provincie," is a greeting because of the comma. */
static struct str behind_greeting(struct str message) {
    struct str rest = message;
    struct str word = next_word(&rest);
    if (!is_in(without_marks(word), greetings, LEN(greetings))) {
        return message;
    }
    for (int i = 0; i <= GREETED_WORDS && word.len > 0; i++) {
        if (ends_greeting(word, rest)) {
            return rest;
        }
        word = next_word(&rest);
    }
    return message;
}

static bool is_greeting(struct str word) {
    word = without_marks(word);
    return is_in(word, greetings, LEN(greetings)) || is_in(word, greeted, LEN(greeted));
}

/* ## To be reached at */

/* Digits of a word that is part of a number as people write them, 0 for another. */
static size_t count_digits(struct str word) {
    size_t digits = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9') {
            digits++;
        } else if (!is_one_of(STR("+().-,"), word.ptr[i])) {
            return 0;
        }
    }
    return digits;
}

/* A telephone number goes as a whole: its other words leave the text too. */
static bool is_reached_at(struct str word, struct str *text) {
    if (memchr(word.ptr, '@', word.len)) {
        return true;
    }
    size_t digits = 0;
    struct str behind = *text;
    for (size_t more = count_digits(word); more > 0; more = count_digits(next_word(&behind))) {
        digits += more;
        if (digits >= TELEPHONE_DIGITS) {
            *text = behind;
        }
    }
    return digits >= TELEPHONE_DIGITS;
}

struct str message_question(struct str message, struct arena *arena) {
    struct str rest = behind_greeting(before_sign_off(message));
    struct buf question = BUF_INIT;
    size_t words = 0;
    for (struct str word = next_word(&rest); word.len > 0; word = next_word(&rest)) {
        if (is_reached_at(word, &rest) || (words == 0 && is_greeting(word))) {
            continue;
        }
        if (words == LIMIT_QUERY_WORDS || question.len + word.len + 1 > LIMIT_QUERY_BYTES) {
            break;
        }
        buf_format(&question, "%s%.*s", words > 0 ? " " : "", STR_ARGS(word));
        words++;
    }
    struct str found = arena_str(arena, buf_str(&question));
    buf_release(&question);
    bool is_enough = words >= LEAST_WORDS || utf8_count(found) >= LEAST_CHARACTERS;
    return is_enough ? found : STR("");
}
