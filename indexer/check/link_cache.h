/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What became of links in earlier runs, so that other people's servers are not asked again each
 * time. A file of lines `url TAB answer TAB seconds since 1970`, with addresses that stand in
 * articles and where those have moved to; no personal data.
 *
 * A good link is believed for a week, any other for an hour. Lines that can't be read are passed
 * over, those of more than 90 days are dropped. Losing the file costs only time. One thread. */
#ifndef INDEXER_LINK_CACHE_H
#define INDEXER_LINK_CACHE_H

#include "base/error.h"
#include "check/link_answer.h"

struct link_cache;

/* Where the file is for this user: $XDG_CACHE_HOME/vraagbaak/links.tsv, else that below
 * $HOME/.cache. False when neither is known. Appends to *out. */
bool link_cache_path(struct buf *out);

/* Reads the file at path; NULL or an absent file gives an empty cache. now: seconds since 1970.
 * Owned. */
struct link_cache *link_cache_open(const char *path, long long now);
void link_cache_free(struct link_cache *cache);

/* Whether there is an answer that is still believed. Its texts belong to the cache. */
bool link_cache_find(const struct link_cache *cache, struct str url, struct link_answer *out);

/* Remembers an answer of now; all is copied. What is known without asking is not kept. */
void link_cache_put(struct link_cache *cache, struct str url, const struct link_answer *answer);

/* Replaces the file in one step, and makes the folder it is in. ERR_ENVIRONMENT. */
enum err link_cache_save(const struct link_cache *cache, const char *path, struct err_info *info);

#endif
