/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/melding.h"

#include <jansson.h>

#include "api/moment.h"
#include "api/param_reader.h"
#include "api/params_body.h"
#include "base/date.h"
#include "base/limits.h"
#include "insight/store.h"
#include "texts.h"

struct body {
    const json_t *json;
    struct arena *arena;
    struct problem *problem;
};

/* What a member of the body may be. */
struct member {
    const char *name;
    bool is_required;
    size_t limit_bytes;   /* of a text */
    const char *too_long; /* said when it is longer */
};

static void fault(struct body *body, const struct member *member, const char *code,
                  const char *detail) {
    problem_add(body->problem, "body", str_from(member->name), code, detail);
}

static void refuse_others(struct body *body, const struct member *members, size_t count) {
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)body->json, name, value) {
        size_t i = 0;
        while (i < count && !str_equal(str_from(name), str_from(members[i].name))) {
            i++;
        }
        if (i == count) {
            struct str shown = param_shown_name(arena_str(body->arena, str_from(name)));
            problem_add(body->problem, "body", shown, FAULT_UNKNOWN, TEXT_UNKNOWN);
        }
    }
}

/* The value of a member, NULL when it is not there. */
static const json_t *find(struct body *body, const struct member *member) {
    const json_t *value = json_object_get(body->json, member->name);
    if (!value && member->is_required) {
        fault(body, member, FAULT_REQUIRED, TEXT_REQUIRED);
    }
    return value;
}

/* "" when it is not there, or wrong. */
static struct str read_text(struct body *body, const struct member *member) {
    const json_t *value = find(body, member);
    struct str text = {json_string_value(value), json_string_length(value)};
    text = str_trim(text);
    if (value && !json_is_string(value)) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_WRONG_KIND);
    } else if (text.len > member->limit_bytes) {
        fault(body, member, FAULT_TOO_LONG, member->too_long);
    } else if (param_has_control(text)) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_CONTROL);
    } else if (value && member->is_required && text.len == 0) {
        fault(body, member, FAULT_REQUIRED, TEXT_REQUIRED);
    } else {
        return arena_str(body->arena, text);
    }
    return STR("");
}

static bool read_boolean(struct body *body, const struct member *member) {
    const json_t *value = find(body, member);
    if (value && !json_is_boolean(value)) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_WRONG_KIND);
    }
    return json_is_true(value);
}

/* ## Feedback */

enum { FEEDBACK_ARTIKEL, FEEDBACK_NUTTIG, FEEDBACK_REDEN, FEEDBACK_MEMBERS };

static const struct member feedback_members[FEEDBACK_MEMBERS] = {
    [FEEDBACK_ARTIKEL] = {"artikel", true, LIMIT_ID_BYTES, TEXT_ARTIKEL},
    [FEEDBACK_NUTTIG] = {"nuttig", true, 0, NULL},
    [FEEDBACK_REDEN] = {"reden", false, LIMIT_REASON_BYTES, TEXT_REDEN},
};

void melding_read_feedback(struct feedback *out, const struct http_request *request,
                           struct problem *problem) {
    *out = (struct feedback){.nuttig = false};
    json_t *json = params_body_object(request, problem);
    if (json) {
        struct body body = {json, request->arena, problem};
        refuse_others(&body, feedback_members, FEEDBACK_MEMBERS);
        out->artikel = read_text(&body, &feedback_members[FEEDBACK_ARTIKEL]);
        out->nuttig = read_boolean(&body, &feedback_members[FEEDBACK_NUTTIG]);
        out->has_reden = read_text(&body, &feedback_members[FEEDBACK_REDEN]).len > 0;
    }
    json_decref(json);
}

/* ## Contacts */

enum {
    CONTACT_KANAAL,
    CONTACT_ARTIKEL,
    CONTACT_VRAAG,
    CONTACT_UITKOMST,
    CONTACT_VERWIJZING,
    CONTACT_PLAATSGEVONDEN_OP,
    CONTACT_MEMBERS
};

static const struct member contact_members[CONTACT_MEMBERS] = {
    [CONTACT_KANAAL] = {"kanaal", true, EVENT_KEY_BYTES, TEXT_CONTACT_KANAAL},
    [CONTACT_ARTIKEL] = {"artikel", false, LIMIT_ID_BYTES, TEXT_ARTIKEL},
    [CONTACT_VRAAG] = {"vraag", false, LIMIT_QUERY_BYTES, TEXT_Q_TOO_LONG},
    [CONTACT_UITKOMST] = {"uitkomst", true, EVENT_KEY_BYTES, TEXT_CONTACT_UITKOMST},
    [CONTACT_VERWIJZING] = {"verwijzing", false, LIMIT_ID_BYTES, TEXT_VERWIJZING},
    [CONTACT_PLAATSGEVONDEN_OP] = {"plaatsgevondenOp", false, MOMENT_BYTES, TEXT_PLAATSGEVONDEN},
};

bool melding_find_kanaal(struct str name, enum event_channel *out) {
    return event_channel_find(name, out) && *out >= VIA_CHAT;
}

bool melding_find_uitkomst(struct str name, enum event_outcome *out) {
    return event_outcome_find(name, out) && *out >= OUTCOME_BEANTWOORD;
}

static void read_kanaal(struct contactmoment *out, struct body *body) {
    const struct member *member = &contact_members[CONTACT_KANAAL];
    struct str name = read_text(body, member);
    if (!melding_find_kanaal(name, &out->kanaal) && name.len > 0) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_CONTACT_KANAAL);
    }
}

static void read_uitkomst(struct contactmoment *out, struct body *body) {
    const struct member *member = &contact_members[CONTACT_UITKOMST];
    struct str name = read_text(body, member);
    if (!melding_find_uitkomst(name, &out->uitkomst) && name.len > 0) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_CONTACT_UITKOMST);
    }
}

static void read_verwijzing(struct contactmoment *out, struct body *body) {
    const struct member *member = &contact_members[CONTACT_VERWIJZING];
    out->verwijzing = read_text(body, member);
    if (out->verwijzing.len > 0 && out->uitkomst != OUTCOME_DOORVERWEZEN) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_VERWIJZING_ONLY);
    }
}

/* Not after today, and not before what is still kept. */
static void read_moment(struct contactmoment *out, struct body *body) {
    const struct member *member = &contact_members[CONTACT_PLAATSGEVONDEN_OP];
    struct str text = read_text(body, member);
    int32_t today = date_number_today();
    out->day = today;
    if (text.len > 0 &&
        (!moment_day(&out->day, text) || out->day > today || out->day < today - STORE_KEPT_DAYS)) {
        fault(body, member, FAULT_WRONG_VALUE, TEXT_PLAATSGEVONDEN);
    }
}

void melding_read_contactmoment(struct contactmoment *out, const struct http_request *request,
                                struct problem *problem) {
    *out = (struct contactmoment){.uitkomst = OUTCOME_NONE};
    json_t *json = params_body_object(request, problem);
    if (json) {
        struct body body = {json, request->arena, problem};
        refuse_others(&body, contact_members, CONTACT_MEMBERS);
        read_kanaal(out, &body);
        out->artikel = read_text(&body, &contact_members[CONTACT_ARTIKEL]);
        out->vraag = read_text(&body, &contact_members[CONTACT_VRAAG]);
        read_uitkomst(out, &body);
        read_verwijzing(out, &body);
        read_moment(out, &body);
    }
    json_decref(json);
}
