/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/link_answer.h"

/* "" for what is a number, or can't be written. */
static const struct str words[] = {
    [LINK_UNKNOWN] = STR_INIT(""),
    [LINK_GOOD] = STR_INIT("goed"),
    [LINK_MOVED] = STR_INIT("verhuisd"),
    [LINK_STATUS] = STR_INIT(""),
    [LINK_REFUSED] = STR_INIT("geweigerd"),
    [LINK_NO_HOST] = STR_INIT("geen-server"),
    [LINK_NO_ANSWER] = STR_INIT("geen-antwoord"),
    [LINK_CERTIFICATE] = STR_INIT("certificaat"),
    [LINK_REDIRECTS] = STR_INIT("omleidingen"),
    [LINK_INSIDE] = STR_INIT("eigen-netwerk"),
    [LINK_MALFORMED] = STR_INIT("onjuist"),
};

bool link_is_broken(const struct link_answer *answer) {
    return answer->outcome > LINK_MOVED && answer->outcome != LINK_REFUSED;
}

void link_answer_write(struct buf *out, const struct link_answer *answer) {
    if (answer->outcome == LINK_STATUS) {
        buf_format(out, "%ld", answer->status);
        return;
    }
    buf_add(out, words[answer->outcome]);
    if (answer->outcome == LINK_MOVED) {
        buf_add_char(out, ' ');
        buf_add(out, answer->target);
    }
}

bool link_answer_read(struct link_answer *out, struct str text) {
    struct str word = str_cut(&text, ' ');
    unsigned long status = 0;
    *out = (struct link_answer){LINK_UNKNOWN, 0, STR("")};
    if (str_to_number(word, 999, &status) && status >= 100) {
        *out = (struct link_answer){LINK_STATUS, (long)status, STR("")};
    }
    for (size_t i = LINK_GOOD; word.len > 0 && i < sizeof words / sizeof *words; i++) {
        if (str_equal(word, words[i])) {
            out->outcome = (enum link_outcome)i;
        }
    }
    bool moved = out->outcome == LINK_MOVED;
    out->target = moved && text.ptr ? text : STR("");
    return out->outcome != LINK_UNKNOWN && moved == (text.len > 0);
}
