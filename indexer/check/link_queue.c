/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/link_queue.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/table.h"

/* An address. A redirect makes one point at the next; so what two links are both sent on to is
 * asked once. */
struct node {
    struct str url; /* arena */
    size_t host;
    size_t depth;  /* fewest redirects by which a link leads here */
    size_t target; /* place + 1; 0 without */
    size_t later;  /* the next one of its host that waits: place + 1 */
    bool permanent;
    bool asked; /* or waits, or was known */
    bool page;  /* ask for the page, as its head said nothing good */
    bool retried;
    struct link_answer answer;
};

/* A site, with its addresses that wait. */
struct host {
    size_t first; /* place + 1; 0 when none waits */
    size_t last;
    long long ready_ms;
    unsigned silences; /* addresses in a row that gave no answer */
    bool busy;
    bool closed;
    struct link_answer why; /* that it was closed: the answer for all of its addresses */
};

struct link_queue {
    struct node *nodes;
    size_t len;
    size_t capacity;
    struct host *hosts;
    size_t host_count;
    size_t host_capacity;
    struct table places;      /* url → place + 1 */
    struct table host_places; /* name → place + 1 */
    struct arena arena;
    size_t waiting;
    size_t running;
};

struct link_queue *link_queue_new(void) {
    struct link_queue *queue = mem_alloc(1, sizeof *queue);
    *queue =
        (struct link_queue){.places = TABLE_INIT, .host_places = TABLE_INIT, .arena = ARENA_INIT};
    return queue;
}

void link_queue_free(struct link_queue *queue) {
    if (queue) {
        free(queue->nodes);
        free(queue->hosts);
        table_release(&queue->places);
        table_release(&queue->host_places);
        arena_release(&queue->arena);
        free(queue);
    }
}

static size_t get_host(struct link_queue *queue, struct str name) {
    uint64_t *place = table_get(&queue->host_places, name);
    if (*place == 0) {
        queue->hosts =
            mem_grow(queue->hosts, &queue->host_capacity, queue->host_count, sizeof *queue->hosts);
        queue->hosts[queue->host_count++] = (struct host){.first = 0};
        *place = queue->host_count;
    }
    return *place - 1;
}

static size_t get_node(struct link_queue *queue, struct str url, struct str host) {
    uint64_t *place = table_get(&queue->places, url);
    if (*place == 0) {
        queue->nodes = mem_grow(queue->nodes, &queue->capacity, queue->len, sizeof *queue->nodes);
        queue->nodes[queue->len++] = (struct node){.url = arena_str(&queue->arena, url),
                                                   .host = get_host(queue, host),
                                                   .depth = LINK_REDIRECTS_MAX + 1};
        *place = queue->len;
    }
    return *place - 1;
}

static void append(struct link_queue *queue, size_t place) {
    struct node *node = &queue->nodes[place];
    struct host *host = &queue->hosts[node->host];
    node->asked = true;
    if (host->closed) {
        node->answer = host->why;
        return;
    }
    if (host->first == 0) {
        host->first = place + 1;
    } else {
        queue->nodes[host->last - 1].later = place + 1;
    }
    host->last = place + 1;
    queue->waiting++;
}

/* Asks for the first of the host once more, before the others. */
static void put_back(struct link_queue *queue, size_t place) {
    struct node *node = &queue->nodes[place];
    struct host *host = &queue->hosts[node->host];
    node->later = host->first;
    host->last = host->first == 0 ? place + 1 : host->last;
    host->first = place + 1;
    queue->waiting++;
}

/* Notes that a link leads here by so many redirects, and sees to it that all it needs is asked.
 * Ends, as the depth grows with each step. */
static void visit(struct link_queue *queue, size_t place, size_t depth) {
    while (depth < queue->nodes[place].depth) {
        struct node *node = &queue->nodes[place];
        node->depth = depth++;
        if (!node->asked) {
            append(queue, place);
        }
        if (node->target == 0) {
            return;
        }
        place = node->target - 1;
    }
}

size_t link_queue_add(struct link_queue *queue, struct str url, struct str host) {
    size_t place = get_node(queue, url, host);
    visit(queue, place, 0);
    return place;
}

void link_queue_know(struct link_queue *queue, struct str url, struct str host,
                     const struct link_answer *answer) {
    size_t place = get_node(queue, url, host); /* may move the nodes */
    struct node *node = &queue->nodes[place];
    if (!node->asked) {
        node->asked = true;
        node->answer = *answer;
        node->answer.target = arena_str(&queue->arena, answer->target);
    }
}

bool link_queue_is_empty(const struct link_queue *queue) {
    return queue->waiting + queue->running == 0;
}

bool link_queue_next(struct link_job *out, struct link_queue *queue, long long now_ms) {
    if (queue->running == LINK_PARALLEL || queue->waiting == 0) {
        return false;
    }
    for (size_t i = 0; i < queue->host_count; i++) {
        struct host *host = &queue->hosts[i];
        if (host->first == 0 || host->busy || host->ready_ms > now_ms) {
            continue;
        }
        size_t place = host->first - 1;
        struct node *node = &queue->nodes[place];
        host->first = node->later;
        host->busy = true;
        node->later = 0;
        queue->waiting--;
        queue->running++;
        *out = (struct link_job){place, node->url, !node->page};
        return true;
    }
    return false;
}

int link_queue_wait(const struct link_queue *queue, long long now_ms) {
    long long wait = 1000;
    for (size_t i = 0; i < queue->host_count && queue->running < LINK_PARALLEL; i++) {
        const struct host *host = &queue->hosts[i];
        if (host->first != 0 && !host->busy && host->ready_ms - now_ms < wait) {
            wait = host->ready_ms - now_ms;
        }
    }
    return wait > 0 ? (int)wait : 0;
}

/* No more requests to a host; all that waits has this answer. */
static void close_host(struct link_queue *queue, struct host *host, enum link_outcome why) {
    host->closed = true;
    host->why = (struct link_answer){why, 0, STR("")};
    while (host->first != 0) {
        struct node *node = &queue->nodes[host->first - 1];
        node->answer = host->why;
        host->first = node->later;
        queue->waiting--;
    }
}

/* Whether the server asks for rest rather than answers. */
static bool asks_for_rest(const struct link_reply *reply) {
    return reply->status == 429 || (reply->status == 503 && reply->retry_after_s > 0);
}

/* Whether to ask again. Some servers know no HEAD, and say so in many ways; so a page is only
 * called gone by a server that was asked for the page itself. */
static bool wants_again(struct node *node, const struct link_reply *reply) {
    if (asks_for_rest(reply)) {
        bool soon = reply->retry_after_s > 0 && reply->retry_after_s <= LINK_PATIENCE_S;
        bool again = soon && !node->retried;
        node->retried = true;
        return again;
    }
    bool again = !node->page && (reply->status >= 400 || reply->cut_off);
    node->page = node->page || again;
    return again;
}

static struct link_answer judge(const struct link_reply *reply) {
    enum link_outcome outcome = reply->outcome;
    long status = reply->status;
    if (outcome == LINK_STATUS && (status < 400 || status == 416)) {
        outcome = LINK_GOOD; /* 416: the page is shorter than the piece that was asked for */
    } else if (outcome == LINK_STATUS && (status == 401 || status == 403 || status == 407 ||
                                          status == 429 || status == 451)) {
        outcome = LINK_REFUSED;
    }
    return (struct link_answer){outcome, outcome == LINK_STATUS ? status : 0, STR("")};
}

static void follow(struct link_queue *queue, size_t place, const struct link_reply *reply) {
    if (reply->target_host.len == 0) {
        queue->nodes[place].answer.outcome = LINK_REDIRECTS;
        return;
    }
    size_t target = get_node(queue, reply->target, reply->target_host);
    struct node *node = &queue->nodes[place]; /* after the nodes may have moved */
    node->target = target + 1;
    node->permanent = reply->status == 301 || reply->status == 308;
    if (node->depth < LINK_REDIRECTS_MAX) {
        visit(queue, target, node->depth + 1);
    }
}

void link_queue_done(struct link_queue *queue, size_t place, const struct link_reply *reply,
                     long long now_ms) {
    struct node *node = &queue->nodes[place];
    struct host *host = &queue->hosts[node->host];
    long long rest_ms = LINK_PAUSE_MS;
    queue->running--;
    host->busy = false;
    host->silences = reply->outcome == LINK_NO_ANSWER ? host->silences + 1 : 0;
    if (wants_again(node, reply)) {
        rest_ms = reply->retry_after_s * 1000 > rest_ms ? reply->retry_after_s * 1000 : rest_ms;
        put_back(queue, place);
    } else {
        node->answer = judge(reply);
        if (asks_for_rest(reply)) {
            close_host(queue, host, LINK_REFUSED);
        } else if (reply->outcome == LINK_NO_HOST || host->silences == LINK_SILENCES) {
            close_host(queue, host, reply->outcome);
        } else if (reply->target.len > 0) {
            follow(queue, place, reply);
        }
    }
    queue->hosts[queue->nodes[place].host].ready_ms = now_ms + rest_ms;
}

struct link_answer link_queue_answer(const struct link_queue *queue, size_t place) {
    const struct node *node = &queue->nodes[place];
    struct str moved = STR("");
    bool permanent = true;
    for (size_t hops = 0; node->target != 0; hops++) {
        if (hops == LINK_REDIRECTS_MAX) {
            return (struct link_answer){LINK_REDIRECTS, 0, STR("")};
        }
        permanent = permanent && node->permanent;
        node = &queue->nodes[node->target - 1];
        moved = permanent ? node->url : moved;
    }
    struct link_answer answer = node->answer;
    if (answer.outcome == LINK_MOVED && node != &queue->nodes[place]) { /* that was known */
        moved = permanent ? answer.target : moved;
        answer = (struct link_answer){LINK_GOOD, 0, STR("")};
    }
    if (answer.outcome == LINK_GOOD && moved.len > 0) {
        answer = (struct link_answer){LINK_MOVED, 0, moved};
    }
    return answer;
}
