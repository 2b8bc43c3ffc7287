/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Dutch forms that a stemmer can't bring together, with the lexicon to check each guess:
 *
 *   schepen → schip, steden → stad, musea → museum        a written list
 *   opties → optie, milieus → milieu                      plurals in -s behind a vowel
 *   bootje → boot, bruggetjes → brug                      diminutives
 *   schreef, beschreven → schrijf, beschrijf              strong verbs: strong_verb.h
 *   gemeld, meldde, meldt, aangemeld, aan te melden       weak verbs: rules
 *   registratie ~ registreren, lozing ~ lozen             what is done and the doing
 *
 * Only for words that are no noun at the same time: kosten and markt stay as they are. All words
 * are folded. */
#ifndef TEXT_BASE_FORM_H
#define TEXT_BASE_FORM_H

#include "base/str.h"
#include "text/fold.h"

/* A form with the regular stem of the word: in `out`, a constant, or the word itself. *particle is
 * how many letters of it are the particle of a separable verb (aan of aanmelden), 0 when it is
 * none. */
struct str base_form(char out[LIMIT_FOLDED_BYTES], struct str word, size_t *particle);

/* The infinitive of a noun that is what the verb does (registratie → registreren, lozing → lozen,
 * vaart → varen), or the word itself. */
struct str verb_of_noun(char out[LIMIT_FOLDED_BYTES], struct str word);

/* The adjective that a noun in -heid or -heden is made of (gladheid: glad), part of word; empty
 * when it is no such noun. */
struct str adjective_of_noun(struct str word);

/* Whether a stemmer must leave the base form as it is: a singular that ends like a plural (fiets,
 * haven), or a word that would meet another one (openbaar, open). */
bool is_own_stem(struct str word);

/* Whether the verb with this stem says little about what it means behind a particle: spreek of
 * inspreken. */
bool is_light_verb(struct str stem);

/* How many letters at the start of the word are such a particle, whatever stands behind it. */
size_t particle_before(struct str word);

/* Whether the word can stand loose behind a separable verb: aan of meld u aan. */
bool is_particle(struct str word);

#endif
