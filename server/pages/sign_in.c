/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/sign_in.h"

#include "access/caller.h"
#include "access/events.h"
#include "base/limits.h"
#include "http/form.h"
#include "reply.h"
#include "search/json.h"
#include "texts.h"

/* Where people may be sent on to after signing in: a name of ours, never an address that came with
 * the request. */
static const struct target {
    struct str name;
    struct str page; /* and what is below it */
    struct str sign_in;
    enum role role;
} targets[] = {
    {STR_INIT("balie"), STR_INIT("/balie"), STR_INIT("/aanmelden?doel=balie"), ROLE_MEDEWERKER},
    {STR_INIT("inzicht"), STR_INIT("/inzicht"), STR_INIT("/aanmelden?doel=inzicht"), ROLE_INZICHT},
};
enum { TARGETS = sizeof targets / sizeof *targets };

/* NULL when there is none of this name. */
static const struct target *find_target(struct str name) {
    for (size_t i = 0; i < TARGETS; i++) {
        if (str_equal(targets[i].name, name)) {
            return &targets[i];
        }
    }
    return NULL;
}

struct str sign_in_page_for(struct str route) {
    for (size_t i = 0; i < TARGETS; i++) {
        if (str_starts_with(route, targets[i].page)) {
            return targets[i].sign_in;
        }
    }
    return STR("");
}

/* Where to go now: where they wanted to, when they may; else the first page they may see. */
static struct str page_after(const struct caller *caller, struct str wanted) {
    const struct target *target = find_target(wanted);
    if (target && caller_may(caller, target->role)) {
        return target->page;
    }
    for (size_t i = 0; i < TARGETS; i++) {
        if (caller_may(caller, targets[i].role)) {
            return targets[i].page;
        }
    }
    return STR("/");
}

bool sign_in_has_token(const struct call *call) {
    struct form form;
    return form_read(&form, call->request) &&
           caller_has_token(&call->caller, form_value(&form, STR("token")));
}

void sign_in_add_caller(json_t *data, const struct call *call) {
    const struct caller *caller = &call->caller;
    if (caller->name.len > 0) {
        json_t *json = json_object();
        json_object_set_new(json, "naam", json_text(caller->name));
        json_object_set_new(json, "token", json_text(caller->form_token));
        json_object_set_new(json, "afmelden", json_boolean(caller->by == CREDENTIAL_COOKIE));
        json_object_set_new(data, "aanmelding", json);
    }
}

/* ## Signing in */

static bool can_sign_in(const struct call *call) {
    return call->settings->access.users_file.len > 0;
}

static void show_form(struct call *call, struct str wanted, const char *message) {
    const struct target *target = find_target(wanted);
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_SIGN_IN_TITLE));
    json_object_set_new(data, "kan", json_boolean(can_sign_in(call)));
    json_object_set_new(data, "melding", json_string(message));
    json_object_set_new(data, "doel", json_text(target ? target->name : STR("")));
    sign_in_add_caller(data, call);
    reply_page(call, ASSET_SIGN_IN_PAGE, data);
}

static void refuse_for(struct call *call, unsigned status, unsigned wait_s) {
    call->response->status = status;
    http_add_header(call->response, "Retry-After",
                    arena_format(call->request->arena, "%u", wait_s));
}

static void refuse(struct call *call, enum sign_in_outcome outcome, struct str wanted) {
    switch (outcome) {
    case SIGN_IN_TOO_OFTEN:
        access_tell(ACCESS_SIGN_IN_FAILED, call, STR("/aanmelden"), STR(""));
        refuse_for(call, 429, SIGN_IN_WINDOW_S);
        show_form(call, wanted, TEXT_SIGN_IN_TOO_OFTEN);
        break;
    case SIGN_IN_BUSY:
        refuse_for(call, 503, SIGN_IN_BUSY_S);
        show_form(call, wanted, TEXT_SIGN_IN_BUSY);
        break;
    default:
        access_tell(ACCESS_SIGN_IN_FAILED, call, STR("/aanmelden"), STR(""));
        call->response->status = 403;
        show_form(call, wanted, TEXT_SIGN_IN_WRONG);
    }
}

static void welcome(struct call *call, const struct user *user, struct str wanted) {
    struct arena *arena = call->request->arena;
    struct ticket ticket = ticket_for(user, call->settings->access.session_minutes);
    const uint8_t *secret =
        access_secret(service_access(call->service), call->settings->credentials);
    struct str sealed = ticket_seal(&ticket, secret, arena);
    struct caller caller = {.roles = user->roles};
    access_tell(ACCESS_SIGNED_IN, call, STR("/aanmelden"), user->name);
    http_add_header(call->response, "Set-Cookie",
                    arena_format(arena,
                                 COOKIE_NAME "=%.*s; Path=/; Secure; HttpOnly; SameSite=Strict",
                                 STR_ARGS(sealed)));
    reply_redirect(call, page_after(&caller, wanted));
}

static void try_form(struct call *call, const struct form *form) {
    struct sign_in_attempt attempt = {.users = &call->settings->credentials->users,
                                      .client = call->client,
                                      .name = form_value(form, STR("naam")),
                                      .password = form_value(form, STR("wachtwoord"))};
    struct str wanted = form_value(form, STR("doel"));
    const struct user *user = NULL;
    enum sign_in_outcome outcome = SIGN_IN_WRONG;
    if (attempt.name.len <= LIMIT_ACCESS_NAME_BYTES &&
        attempt.password.len <= LIMIT_PASSWORD_BYTES) {
        outcome = sign_in_try(&user, access_sign_in(service_access(call->service)), &attempt);
    }
    if (outcome == SIGN_IN_GOOD) {
        welcome(call, user, wanted);
    } else {
        refuse(call, outcome, wanted);
    }
}

static struct str param_value(const struct http_request *request, struct str name) {
    struct form form = {request->params, request->param_count};
    return form_value(&form, name);
}

void handle_sign_in(struct call *call) {
    struct form form;
    if (!str_equal(call->request->method, STR("POST"))) {
        show_form(call, param_value(call->request, STR("doel")), "");
    } else if (!request_is_of_ours(call->request)) {
        /* Another site that signs its visitor in under a name of its own would see what he asks. */
        access_tell(ACCESS_FORGED, call, STR("/aanmelden"), STR(""));
        reply_status(call, 403);
    } else if (!form_read(&form, call->request)) {
        reply_status(call, 400);
    } else if (!can_sign_in(call)) {
        reply_status(call, 403);
    } else {
        try_form(call, &form);
    }
}

/* ## Signing out */

/* Who is not signed in, any more or at all, loses nothing by it. */
void handle_sign_out(struct call *call) {
    const struct caller *caller = &call->caller;
    if (caller->ticket && !sign_in_has_token(call)) {
        access_tell(ACCESS_FORGED, call, STR("/afmelden"), caller->name);
        reply_status(call, 403);
        return;
    }
    if (caller->ticket) {
        access_end_ticket(service_access(call->service), caller->ticket);
        access_tell(ACCESS_SIGNED_OUT, call, STR("/afmelden"), caller->name);
    }
    http_add_header(call->response, "Set-Cookie",
                    STR(COOKIE_NAME "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"));
    reply_redirect(call, STR("/aanmelden"));
}
