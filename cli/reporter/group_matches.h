/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What groups of questions are about, for threads that each work on a chunk of a file. Of a group
 * one question is looked up: the one that comes first in the file, whichever thread is quicker, so
 * that a file gives the same counts each time. Chunks have numbers from 0, in the order of the
 * file; for each:
 *
 *   group_matches_begin(groups, number);                     waits for the turn of the chunk
 *   places[i] = group_matches_claim(&is_first[i], groups, groep);   of each of its questions
 *   group_matches_end(groups);                               the turn of the next
 *   group_matches_keep(groups, places[i], &match);           of each that is first
 *   group_matches_get(&match, groups, places[i]);            of each; waits for who looks it up
 *
 * Who has a turn must go on to keep all that it claimed, or others wait for ever. */
#ifndef CLI_REPORTER_GROUP_MATCHES_H
#define CLI_REPORTER_GROUP_MATCHES_H

#include "insight/event.h"

struct group_match {
    char artikel[EVENT_KEY_BYTES]; /* "" for none, as the others */
    char thema[EVENT_KEY_BYTES];
    char verwijzing[EVENT_KEY_BYTES];
};

struct group_matches;

struct group_matches *group_matches_new(void);

/* No thread may be using it any more. NULL is fine. */
void group_matches_free(struct group_matches *groups);

void group_matches_begin(struct group_matches *groups, size_t number);

/* Where the match of a group is kept; is_first: nobody else looks it up. */
size_t group_matches_claim(bool *is_first, struct group_matches *groups, struct str groep);

void group_matches_end(struct group_matches *groups);

void group_matches_keep(struct group_matches *groups, size_t place,
                        const struct group_match *match);

void group_matches_get(struct group_match *out, struct group_matches *groups, size_t place);

#endif
