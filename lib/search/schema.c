/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/schema.h"

const struct schema_weight schema_weights[FIELD_COUNT] = {
    [FIELD_TITEL] = {7.0, 0.9, 8},        [FIELD_VRAAG] = {6.0, 0.9, 8},
    [FIELD_VARIANTEN] = {4.0, 0.5, 30}, /* more ways to say it must not make each count less */
    [FIELD_TREFWOORDEN] = {4.0, 0.5, 30}, [FIELD_KOPPEN] = {2.0, 0.6, 12},
    [FIELD_TEKST] = {1.0, 0.9, 120},      [FIELD_KANALEN] = {0.5, 0.9, 120},
};

const char schema_road_letter[ROAD_COUNT] = {
    [ROAD_WORD] = 'W', [ROAD_STEM] = 'S', [ROAD_PART] = 'P', [ROAD_PAIR] = 'N', [ROAD_GRAM] = 'G',
};

struct str schema_road_name(enum schema_road road) {
    static const struct str names[ROAD_COUNT] = {
        [ROAD_WORD] = STR_INIT("woord"),   [ROAD_STEM] = STR_INIT("stam"),
        [ROAD_PART] = STR_INIT("deel"),    [ROAD_PAIR] = STR_INIT("paar"),
        [ROAD_GRAM] = STR_INIT("letters"),
    };
    return names[road];
}

struct str schema_field_name(enum schema_field field) {
    static const struct str names[FIELD_COUNT] = {
        [FIELD_TITEL] = STR_INIT("titel"),         [FIELD_VRAAG] = STR_INIT("vraag"),
        [FIELD_VARIANTEN] = STR_INIT("varianten"), [FIELD_TREFWOORDEN] = STR_INIT("trefwoorden"),
        [FIELD_KOPPEN] = STR_INIT("koppen"),       [FIELD_TEKST] = STR_INIT("tekst"),
        [FIELD_KANALEN] = STR_INIT("kanalen"),
    };
    return names[field];
}
