/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "problem.h"

#include "search/json.h"
#include "texts.h"

struct problem problem_of(unsigned status) {
    static const struct {
        unsigned status;
        const char *title;
        const char *detail;
    } kinds[] = {
        {400, TEXT_400_TITLE, TEXT_400_DETAIL}, {401, TEXT_401_TITLE, TEXT_401_DETAIL},
        {403, TEXT_403_TITLE, TEXT_403_DETAIL}, {404, TEXT_404_TITLE, TEXT_404_DETAIL},
        {405, TEXT_405_TITLE, TEXT_405_DETAIL}, {406, TEXT_406_TITLE, TEXT_406_DETAIL},
        {413, TEXT_413_TITLE, TEXT_413_DETAIL}, {415, TEXT_415_TITLE, TEXT_415_DETAIL},
        {429, TEXT_429_TITLE, TEXT_429_DETAIL}, {500, TEXT_500_TITLE, TEXT_500_DETAIL},
        {503, TEXT_503_TITLE, TEXT_503_DETAIL},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (kinds[i].status == status) {
            return (struct problem){
                .status = status, .title = kinds[i].title, .detail = kinds[i].detail};
        }
    }
    return (struct problem){.status = 500, .title = TEXT_500_TITLE, .detail = TEXT_500_DETAIL};
}

void problem_add(struct problem *problem, const char *in, struct str location, const char *code,
                 const char *detail) {
    if (problem->fault_count < PROBLEM_FAULTS) {
        problem->faults[problem->fault_count++] =
            (struct problem_fault){in, location, code, detail};
    }
}

json_t *problem_json(const struct problem *problem) {
    json_t *json = json_object();
    json_object_set_new(json, "type", json_string(problem->type ? problem->type : "about:blank"));
    json_object_set_new(json, "status", json_integer(problem->status));
    json_object_set_new(json, "title", json_string(problem->title));
    json_object_set_new(json, "detail", json_string(problem->detail));
    if (problem->violated_policy) {
        json_t *policies = json_array();
        json_array_append_new(policies, json_string(problem->violated_policy));
        json_object_set_new(json, "violated-policies", policies);
    }
    if (problem->fault_count > 0) {
        json_t *errors = json_array();
        for (size_t i = 0; i < problem->fault_count; i++) {
            const struct problem_fault *fault = &problem->faults[i];
            json_t *error = json_object();
            json_object_set_new(error, "in", json_string(fault->in));
            json_object_set_new(error, "location", json_text(fault->location));
            json_object_set_new(error, "code", json_string(fault->code));
            json_object_set_new(error, "detail", json_string(fault->detail));
            json_array_append_new(errors, error);
        }
        json_object_set_new(json, "errors", errors);
    }
    return json;
}
