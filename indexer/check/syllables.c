/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/syllables.h"

#include <stdint.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"

/* A piece of a word between hyphens and the like, in plain small letters. A capital stands for a
 * letter that begins a syllable of its own: ë is E, è too (carrière). Two zeros stand behind it, so
 * that looking ahead needs no care. */
struct piece {
    char letters[LIMIT_WORD_BYTES + 2];
    size_t len;
    size_t capitals; /* in the word as it was written */
};

/* ## Rules */

static bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool begins_syllable(char c) {
    return c >= 'A' && c <= 'Z';
}

static char small(char c) {
    return (char)(begins_syllable(c) ? c + ('a' - 'A') : c);
}

/* Groups of vowels that are one sound. */
static bool are_one(char first, char second) {
    switch (first) {
    case 'a':
        return second == 'a' || second == 'u' || second == 'i' || second == 'y';
    case 'e':
        return second == 'e' || second == 'u' || second == 'i' || second == 'y';
    case 'i':
        return second == 'e' || second == 'j';
    case 'o':
        return second == 'o' || second == 'e' || second == 'u' || second == 'i' || second == 'y';
    case 'u':
        return second == 'u' || second == 'i' || second == 'y';
    default:
        return false;
    }
}

/* bureau, but ge-automatiseerd; nieuw, but mili-eu. */
static bool are_three(const char *at, char before) {
    if (memcmp(at, "eau", 3) == 0) {
        return before != 'g';
    }
    if (memcmp(at, "ieu", 3) == 0) {
        return at[3] == 'w';
    }
    static const char groups[][4] = {"aai", "ooi", "oei", "eeu", "oeu"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (memcmp(at, groups[i], 3) == 0) {
            return true;
        }
    }
    return false;
}

/* Where two letters that mostly are one sound are two: financi-eel, mili-eu, muse-um. */
static bool are_apart(const char *at) {
    bool with_next = at[0] == 'i' && at[1] == 'e' && (at[2] == 'e' || at[2] == 'u');
    bool latin = memcmp(at, "eum", 3) == 0 && !is_vowel(at[3]);
    return with_next || latin;
}

/* English: team, stream, lease; not the-ater or re-aliseren. */
static bool is_english_ea(const char *at, char before) {
    return memcmp(at, "ea", 2) == 0 &&
           (((before == 't' || before == 'r') && at[2] == 'm') || (before == 'l' && at[2] == 's'));
}

/* Length of the sound that begins with the vowel at this place; before is the letter before it. */
static size_t sound_length(const char *at, char before) {
    char first = small(at[0]);
    if (first == at[0] && are_three(at, before)) {
        return 3;
    }
    bool one = are_one(first, at[1]) && !are_apart(at);
    return one || is_english_ea(at, before) ? 2 : 1;
}

static size_t count_sounds(const struct piece *piece) {
    size_t count = 0;
    for (size_t i = 0; i < piece->len;) {
        char before = (char)(i > 0 ? piece->letters[i - 1] : 0);
        const char *at = piece->letters + i;
        bool silent_u = before == 'q' && at[0] == 'u' && is_vowel(at[1]);
        bool vowel_y = at[0] == 'y' && !(i == 0 && is_vowel(at[1]));
        if ((is_vowel(small(at[0])) || vowel_y) && !silent_u) {
            i += sound_length(at, before);
            count++;
        } else {
            i++;
        }
    }
    return count;
}

/* Borrowed words with an e that is not said, in byte order. */
static const struct str silent_e[] = {
    STR_INIT("deadline"),  STR_INIT("deadlines"), STR_INIT("freelance"), STR_INIT("hardware"),
    STR_INIT("homepage"),  STR_INIT("lease"),     STR_INIT("offline"),   STR_INIT("online"),
    STR_INIT("release"),   STR_INIT("releases"),  STR_INIT("service"),   STR_INIT("services"),
    STR_INIT("site"),      STR_INIT("sites"),     STR_INIT("software"),  STR_INIT("template"),
    STR_INIT("templates"), STR_INIT("update"),    STR_INIT("updates"),   STR_INIT("website"),
    STR_INIT("websites"),
};

static bool ends_silent(const struct piece *piece) {
    struct str word = {piece->letters, piece->len};
    bool on_e = str_ends_with(word, STR("e")) || str_ends_with(word, STR("es"));
    return on_e && STR_IN(word, silent_e);
}

/* Capitals that are said one by one: OV, KNMI; not those of a word that is all capitals, nor those
 * that are said as a word: WIA. */
static bool is_spelled(const struct piece *piece) {
    if (piece->capitals < piece->len || piece->len > 4) {
        return false;
    }
    return piece->len <= 2 || is_vowel(piece->letters[0]) || !is_vowel(piece->letters[1]);
}

static size_t count_in_piece(struct piece *piece) {
    memset(piece->letters + piece->len, 0, 2);
    size_t count = is_spelled(piece) ? 0 : count_sounds(piece);
    if (count > 1 && ends_silent(piece)) {
        count--;
    }
    return count > 0 ? count : piece->len;
}

/* ## Letters */

/* The letters from À (U+00C0) to ÿ; a space for the two signs among them. */
static const char latin[] = "AaaaAaacEeeEIiiIdnOoooO oUuuUyts"
                            "AaaaAaacEeeEIiiIdnOoooO oUuuUytY";

enum code_point {
    LATIN_FIRST = 0xC0,
    LATIN_LAST = 0xFF,
    CAPITAL_IJ = 0x132,
    SMALL_IJ = 0x133,
    ACCENT_GRAVE = 0x300,
    ACCENT_TREMA = 0x308,
    ACCENT_LAST = 0x36F,
    SOFT_HYPHEN = 0xAD,
    LEFT_QUOTE = 0x2018, /* typographic apostrophes */
    RIGHT_QUOTE = 0x2019,
    HYPHEN = 0x2010,
    HYPHEN_NOT_BROKEN = 0x2011,
};

static void add_letter(struct piece *piece, char letter) {
    if (piece->len < LIMIT_WORD_BYTES) {
        piece->letters[piece->len++] = letter;
    }
}

/* Letters and signs beyond ASCII; false when it ends the piece. */
static bool add_code_point(struct piece *piece, uint32_t code_point) {
    if (code_point >= LATIN_FIRST && code_point <= LATIN_LAST) {
        add_letter(piece, latin[code_point - LATIN_FIRST]);
        return true;
    }
    if (code_point > ACCENT_LAST || code_point < LATIN_FIRST) {
        bool ends = code_point == HYPHEN || code_point == HYPHEN_NOT_BROKEN;
        bool nothing =
            code_point == SOFT_HYPHEN || code_point == LEFT_QUOTE || code_point == RIGHT_QUOTE;
        if (!ends && !nothing) {
            add_letter(piece, 'x'); /* of another script: without vowels, so one by one */
        }
        return !ends;
    }
    if (code_point == CAPITAL_IJ || code_point == SMALL_IJ) {
        add_letter(piece, 'i');
        add_letter(piece, 'j');
    } else if (code_point < ACCENT_GRAVE) {
        add_letter(piece, 'x');
    } else if ((code_point == ACCENT_GRAVE || code_point == ACCENT_TREMA) && piece->len > 0) {
        char *last = &piece->letters[piece->len - 1];
        *last = (char)(*last >= 'a' && *last <= 'z' ? *last - ('a' - 'A') : *last);
    }
    return true;
}

/* False when it ends the piece. */
static bool add_ascii(struct piece *piece, char c) {
    bool capital = c >= 'A' && c <= 'Z';
    if (capital || (c >= 'a' && c <= 'z')) {
        piece->capitals += capital;
        add_letter(piece, small(c));
        return true;
    }
    return c == '\''; /* auto's is said as autos */
}

/* Reads one piece from *at on and puts *at behind what ended it. */
static void read_piece(struct piece *piece, struct str word, size_t *at) {
    piece->len = 0;
    piece->capitals = 0;
    bool inside = true;
    while (inside && *at < word.len) {
        uint32_t code_point = 0;
        size_t len = 1;
        if ((unsigned char)word.ptr[*at] < 0x80) {
            inside = add_ascii(piece, word.ptr[*at]);
        } else {
            len = utf8_decode(str_slice(word, *at, word.len), &code_point);
            inside = len == 0 || add_code_point(piece, code_point);
        }
        *at += len > 0 ? len : 1;
    }
}

static bool has_digit(struct str word) {
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9') {
            return true;
        }
    }
    return false;
}

size_t syllable_count(struct str word) {
    size_t count = has_digit(word);
    size_t at = 0;
    while (at < word.len) {
        struct piece piece;
        read_piece(&piece, word, &at);
        count += count_in_piece(&piece);
    }
    return count;
}
