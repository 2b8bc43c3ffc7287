/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Sites to be asked whether links work: one for each of 127.0.0.1, 127.0.0.2, …, in threads of the
 * test itself. They answer by path, and remember who asked what and when. */
#ifndef TESTS_LINK_SERVER_H
#define TESTS_LINK_SERVER_H

#include <stdbool.h>
#include <stddef.h>

enum { LINK_SITES = 6, LINK_REQUESTS = 200 };

/* A request that was served. */
struct link_request {
    int site; /* from 1 on, the last number of the address */
    char method[8];
    char path[64];
    char head[1024]; /* all of it */
    double start_s;  /* when it came in */
    double answer_s; /* when the answer left: before the other side has it */
    long sent;       /* bytes of the page */
};

/* Starts all sites; false when that can't be. Once. */
bool link_server_start(void);

/* Port of a site. */
unsigned link_server_port(int site);

/* All requests so far, in the order in which they came; the count. */
size_t link_server_requests(struct link_request *out);

/* Forgets them. */
void link_server_forget(void);

/* What they answer, by path:
 *   /goed 200; /weg 404; /dicht 403; /fout 500
 *   /verhuisd 301 to /goed of site 1; /elders 302 to /goed
 *   /lus 308 to /kring, /kring 308 to /lus; /diep-N 302 to /diep-N+1
 *   /bestand 302 to file:///etc/passwd; /geen-head 405 for HEAD, else 200
 *   /druk 429 with Retry-After: 2 the first time, then 200
 *   /langzaam 200 after 1.5 s; /eindeloos 405 for HEAD, else a page without end
 *   /koekje 302 to /goed with a cookie; /afgebroken closes without an answer for HEAD, else 200 */

#endif
