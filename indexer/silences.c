/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/memory.h"
#include "faults.h"
#include "text/nearest.h"
#include "texts.h"

/* The ids of all warnings, in byte order. An error can't be silenced: it keeps an article out. */
static const struct str warnings[] = {
    STR_INIT("afbeelding-adres"),   STR_INIT("afbeelding-zonder-tekst"),
    STR_INIT("artikel-dubbel"),     STR_INIT("artikel-verschil"),
    STR_INIT("b1-gemiddelde"),      STR_INIT("b1-lange-zin"),
    STR_INIT("b1-leesscore"),       STR_INIT("b1-moeilijk-woord"),
    STR_INIT("controle-voorbij"),   STR_INIT("gebied-onbekend"),
    STR_INIT("goudvraag-anders"),   STR_INIT("html-weg"),
    STR_INIT("id-webadres"),        STR_INIT("kanaal-leeg"),
    STR_INIT("kanaal-verschil"),    STR_INIT("kop-leeg"),
    STR_INIT("kop-niveau"),         STR_INIT("kop-te-veel"),
    STR_INIT("link-extern"),        STR_INIT("link-leeg"),
    STR_INIT("link-niet-openbaar"), STR_INIT("link-soort"),
    STR_INIT("link-verhuisd"),      STR_INIT("negeer-ongebruikt"),
    STR_INIT("tekst-leeg"),         STR_INIT("tekst-te-diep"),
    STR_INIT("titel-te-lang"),      STR_INIT("vastgezet-voorbij"),
    STR_INIT("verwant-zelf"),       STR_INIT("voetnoot-ongebruikt"),
    STR_INIT("voetnoot-open"),
};

bool silence_is_known(struct str id, struct str *nearest) {
    bool known = STR_IN(id, warnings);
    if (!known && nearest) {
        *nearest = nearest_find(id, warnings, sizeof warnings / sizeof *warnings);
    }
    return known;
}

void silence_add(struct faults *faults, const struct silence *silence) {
    faults->silences = mem_grow(faults->silences, &faults->silence_capacity, faults->silence_count,
                                sizeof *faults->silences);
    faults->silences[faults->silence_count++] = *silence;
}

void fault_silence(const struct source *source, size_t line, struct str files, struct str id,
                   struct str reason) {
    struct faults *faults = source->faults;
    struct str meant = STR("");
    if (!silence_is_known(id, &meant)) {
        if (meant.len > 0) {
            fault_error(source, line, TEXT_SILENCE_MEANT, STR_ARGS(id), STR_ARGS(meant));
        } else {
            fault_error(source, line, TEXT_SILENCE_UNKNOWN, STR_ARGS(id));
        }
        return;
    }
    if (str_trim(reason).len == 0) {
        fault_error(source, line, TEXT_SILENCE_NO_REASON, STR_ARGS(id));
        return;
    }
    struct silence silence = {
        .files = arena_str(&faults->arena, files),
        .only_line = source->only_line,
        .id = arena_str(&faults->arena, id),
        .file = arena_str(&faults->arena, source->file),
        .line = source->only_line ? source->only_line : line,
    };
    silence_add(faults, &silence);
}

/* The article itself and its channel files: id.md, id.chat.md; or one line of a JSONL file. */
static bool is_about(const struct silence *silence, const struct fault *fault) {
    struct str files = silence->files;
    if (silence->only_line > 0) {
        return str_equal(fault->file, files) && fault->line == silence->only_line;
    }
    return files.len == 0 ||
           (str_starts_with(fault->file, files) &&
            str_starts_with(str_slice(fault->file, files.len, fault->file.len), STR(".")));
}

struct silence *silence_find(const struct faults *faults, const struct fault *fault) {
    if (fault->severity == FAULT_ERROR) {
        return NULL;
    }
    for (size_t i = 0; i < faults->silence_count; i++) {
        struct silence *silence = &faults->silences[i];
        if (str_equal(silence->id, fault->id) && is_about(silence, fault)) {
            return silence;
        }
    }
    return NULL;
}
