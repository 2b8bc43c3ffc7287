/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/link_check.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <curl/curl.h>

#include "base/clock.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/version.h"
#include "check/link_address.h"
#include "check/link_queue.h"

enum {
    CONNECT_S = 10,
    TOTAL_S = 20,
    REPLY_BYTES = 128 * 1024, /* head and page that are read at most */
};

/* A request under way, or room for one. */
struct request {
    CURL *curl;
    struct link_job job;
    size_t received; /* bytes */
    bool allow_local;
    bool refused; /* an address that is not public */
    bool running;
};

struct check {
    CURLM *multi;
    struct link_queue *queue;
    struct request requests[LINK_PARALLEL];
};

static long long now_ms(void) {
    return (long long)(clock_s() * 1000);
}

/* ## Addresses */

/* An address as it is asked. */
struct address {
    char *text; /* curl_free */
    char *host; /* curl_free */
};

static void address_release(struct address *address) {
    curl_free(address->text);
    curl_free(address->host);
}

static bool is_web(CURLU *parts) {
    char *scheme = NULL;
    char *user = NULL;
    char *password = NULL;
    curl_url_get(parts, CURLUPART_SCHEME, &scheme, 0);
    curl_url_get(parts, CURLUPART_USER, &user, 0);
    curl_url_get(parts, CURLUPART_PASSWORD, &password, 0);
    bool web = scheme && (strcmp(scheme, "http") == 0 || strcmp(scheme, "https") == 0);
    bool bare = !user && !password;
    curl_free(scheme);
    curl_free(user);
    curl_free(password);
    return web && bare;
}

/* Host names are told apart without capitals, and a point at the end means nothing. */
static void fold_host(char *host) {
    size_t len = strlen(host);
    for (size_t i = 0; i < len; i++) {
        if (host[i] >= 'A' && host[i] <= 'Z') {
            host[i] = (char)(host[i] | 0x20);
        }
    }
    if (len > 1 && host[len - 1] == '.') {
        host[len - 1] = '\0';
    }
}

/* Reads an address, without its fragment; false when it is not one to be asked. Release it. */
static bool address_read(struct address *out, struct str url) {
    *out = (struct address){NULL, NULL};
    struct buf text = BUF_INIT;
    CURLU *parts = curl_url();
    buf_add(&text, str_starts_with(url, STR("//")) ? STR("https:") : STR(""));
    buf_add(&text, url);
    bool good = url.len <= LIMIT_LINK_BYTES && strlen(text.ptr) == text.len &&
                curl_url_set(parts, CURLUPART_URL, text.ptr, CURLU_URLENCODE) == CURLUE_OK &&
                curl_url_set(parts, CURLUPART_FRAGMENT, NULL, 0) == CURLUE_OK && is_web(parts) &&
                curl_url_get(parts, CURLUPART_URL, &out->text, 0) == CURLUE_OK &&
                curl_url_get(parts, CURLUPART_HOST, &out->host, 0) == CURLUE_OK;
    if (good) {
        fold_host(out->host);
    }
    curl_url_cleanup(parts);
    buf_release(&text);
    return good;
}

/* ## One request */

static size_t receive(const char *bytes, size_t size, size_t count, void *payload) {
    struct request *request = payload;
    (void)bytes;
    request->received += size * count;
    return request->received > REPLY_BYTES ? 0 : size * count;
}

/* libcurl calls this for each address that it is about to connect to, so also after a redirect, and
 * whatever the name server says the second time. */
static curl_socket_t open_socket(void *payload, curlsocktype purpose,
                                 struct curl_sockaddr *address) {
    struct request *request = payload;
    if (purpose != CURLSOCKTYPE_IPCXN ||
        (!request->allow_local && !link_address_is_public(&address->addr, address->addrlen))) {
        request->refused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/* What holds for every request. False when this libcurl can't promise it. */
static bool request_open(struct request *request, bool allow_local) {
    CURL *curl = curl_easy_init();
    *request = (struct request){.curl = curl, .allow_local = allow_local};
    if (!curl) {
        return false;
    }
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L); /* the queue does */
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_S);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)TOTAL_S);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, request);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, receive);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, request);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, request);
    curl_easy_setopt(curl, CURLOPT_PRIVATE, request);
    return curl_easy_setopt(curl, CURLOPT_USERAGENT, "Vraagbaak-linkcheck/" VRAAGBAAK_VERSION) ==
               CURLE_OK &&
           curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
           curl_easy_setopt(curl, CURLOPT_PROXY, "") == CURLE_OK &&
           curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L) == CURLE_OK &&
           curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L) == CURLE_OK &&
           curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket) == CURLE_OK;
}

static void request_start(struct request *request, CURLM *multi, const struct link_job *job) {
    request->job = *job;
    request->received = 0;
    request->refused = false;
    request->running = true;
    curl_easy_setopt(request->curl, CURLOPT_URL, job->url.ptr);
    curl_easy_setopt(request->curl, CURLOPT_RANGE, job->head ? NULL : "0-1023");
    if (job->head) {
        curl_easy_setopt(request->curl, CURLOPT_NOBODY, 1L);
    } else {
        curl_easy_setopt(request->curl, CURLOPT_HTTPGET, 1L);
    }
    curl_multi_add_handle(multi, request->curl);
}

/* Of a request that did not end well. */
static enum link_outcome outcome_of(const struct request *request, CURLcode code) {
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return LINK_NO_HOST;
    case CURLE_COULDNT_CONNECT:
        return request->refused ? LINK_INSIDE : LINK_NO_ANSWER;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return LINK_CERTIFICATE;
    case CURLE_URL_MALFORMAT:
        return LINK_MALFORMED;
    default:
        return LINK_NO_ANSWER;
    }
}

static struct link_reply read_reply(const struct request *request, CURLcode code,
                                    struct address *target) {
    struct link_reply reply = {.outcome = LINK_STATUS, .target = STR(""), .target_host = STR("")};
    curl_off_t rest_s = 0;
    char *url = NULL;
    curl_easy_getinfo(request->curl, CURLINFO_RESPONSE_CODE, &reply.status);
    curl_easy_getinfo(request->curl, CURLINFO_RETRY_AFTER, &rest_s);
    curl_easy_getinfo(request->curl, CURLINFO_REDIRECT_URL, &url);
    /* A page that is cut off, by us or by a slow line, is there all the same. */
    bool answered = reply.status > 0 && (code == CURLE_OK || code == CURLE_WRITE_ERROR ||
                                         (code == CURLE_OPERATION_TIMEDOUT && !request->job.head));
    if (!answered) {
        reply.outcome = outcome_of(request, code);
        reply.status = 0;
        reply.cut_off = code == CURLE_GOT_NOTHING || code == CURLE_RECV_ERROR ||
                        code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM;
        return reply;
    }
    reply.retry_after_s = rest_s > LINK_PATIENCE_S ? LINK_PATIENCE_S + 1 : (long)rest_s;
    if (url && url[0]) {
        reply.target = address_read(target, str_from(url)) ? str_from(target->text) : str_from(url);
        reply.target_host = target->text ? str_from(target->host) : STR("");
    }
    return reply;
}

static void request_finish(struct check *check, struct request *request, CURLcode code) {
    struct address target = {NULL, NULL};
    struct link_reply reply = read_reply(request, code, &target);
    curl_multi_remove_handle(check->multi, request->curl);
    request->running = false;
    link_queue_done(check->queue, request->job.place, &reply, now_ms());
    address_release(&target);
}

/* ## All of them */

static struct request *free_request(struct check *check) {
    struct request *request = check->requests;
    while (request->running) { /* the queue gives no more jobs than there are requests */
        request++;
    }
    return request;
}

static void start_requests(struct check *check) {
    struct link_job job;
    while (link_queue_next(&job, check->queue, now_ms())) {
        request_start(free_request(check), check->multi, &job);
    }
}

static void finish_requests(struct check *check) {
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(check->multi, &left)) != NULL) {
        struct request *request = NULL;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&request);
        request_finish(check, request, message->data.result);
    }
}

static enum err ask_all(struct check *check, struct err_info *info) {
    while (!link_queue_is_empty(check->queue)) {
        int running = 0;
        start_requests(check);
        CURLMcode code = curl_multi_perform(check->multi, &running);
        if (code == CURLM_OK) {
            finish_requests(check);
            int wait_ms = link_queue_wait(check->queue, now_ms());
            code = curl_multi_poll(check->multi, NULL, 0, wait_ms, NULL);
        }
        if (code != CURLM_OK) {
            return err_set(info, ERR_ENVIRONMENT, "links: %s", curl_multi_strerror(code));
        }
    }
    return ERR_OK;
}

/* Gives the queue all links; places[i] is that of links[i] + 1, 0 when it is not asked. Those with
 * an answer go first: a redirect may lead to one. */
static void add_links(struct link_queue *queue, struct link *links, size_t count, size_t *places) {
    for (size_t known = 2; known-- > 0;) {
        for (size_t i = 0; i < count; i++) {
            struct address address;
            bool has_answer = links[i].answer.outcome != LINK_UNKNOWN;
            if (has_answer != (known == 1)) {
                continue;
            }
            if (!address_read(&address, links[i].url)) {
                links[i].answer.outcome = LINK_MALFORMED;
            } else if (has_answer) {
                link_queue_know(queue, str_from(address.text), str_from(address.host),
                                &links[i].answer);
            } else {
                places[i] =
                    link_queue_add(queue, str_from(address.text), str_from(address.host)) + 1;
            }
            address_release(&address);
        }
    }
}

static enum err check_open(struct check *check, bool allow_local, struct err_info *info) {
    *check = (struct check){.multi = curl_multi_init(), .queue = link_queue_new()};
    bool good = check->multi != NULL;
    for (size_t i = 0; i < LINK_PARALLEL; i++) {
        good = request_open(&check->requests[i], allow_local) && good;
    }
    return good ? ERR_OK : err_set(info, ERR_ENVIRONMENT, "links: libcurl cannot start");
}

static void check_close(struct check *check) {
    for (size_t i = 0; i < LINK_PARALLEL; i++) {
        if (check->requests[i].running) {
            curl_multi_remove_handle(check->multi, check->requests[i].curl);
        }
        curl_easy_cleanup(check->requests[i].curl);
    }
    curl_multi_cleanup(check->multi);
    link_queue_free(check->queue);
}

enum err link_check(struct link *links, size_t count, bool allow_local, struct arena *arena,
                    struct err_info *info) {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        return err_set(info, ERR_ENVIRONMENT, "links: libcurl cannot start");
    }
    struct check check;
    size_t *places = mem_alloc(count, sizeof *places);
    enum err err = check_open(&check, allow_local, info);
    if (err == ERR_OK) {
        add_links(check.queue, links, count, places);
        err = ask_all(&check, info);
    }
    for (size_t i = 0; i < count && err == ERR_OK; i++) {
        if (places[i] > 0) {
            links[i].answer = link_queue_answer(check.queue, places[i] - 1);
            links[i].answer.target = arena_str(arena, links[i].answer.target);
        }
    }
    check_close(&check);
    free(places);
    curl_global_cleanup();
    return err;
}
