/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What is wrong with a request, all at once: as problem+json (RFC 9457) for programs, as a page for
 * people. Texts are Dutch and never repeat what the visitor asked. */
#ifndef SERVER_PROBLEM_H
#define SERVER_PROBLEM_H

#include <jansson.h>

#include "http/http.h"

enum { PROBLEM_FAULTS = 32 };

struct problem_fault {
    const char *in;      /* "query", "body" or "path" */
    struct str location; /* name of the parameter; arena of the request */
    const char *code;    /* for programs: "verplicht", "onbekend", … */
    const char *detail;  /* for people, from texts.h */
};

struct problem {
    const char *type; /* URI of the kind of problem; NULL: the status says it all */
    unsigned status;
    const char *title;
    const char *detail;
    struct problem_fault faults[PROBLEM_FAULTS];
    size_t fault_count;
    const char *violated_policy; /* of a quota (quota.h); NULL: none */
    unsigned wait_s;             /* after which it may be tried again; 0: not known */
};

/* A problem without faults yet, with the texts that belong to the status. */
struct problem problem_of(unsigned status);

/* Adds a fault; beyond PROBLEM_FAULTS they are no longer listed. */
void problem_add(struct problem *problem, const char *in, struct str location, const char *code,
                 const char *detail);

/* The problem as a JSON document: type, status, title, detail, errors. */
json_t *problem_json(const struct problem *problem);

#endif
