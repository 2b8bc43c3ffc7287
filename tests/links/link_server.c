/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "link_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

struct site {
    int number;
    int listener;
    unsigned port;
};

static struct site sites[LINK_SITES + 1];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct link_request requests[LINK_REQUESTS];
static size_t request_count;
static bool was_busy; /* /druk was asked */

static double now_s(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* ## Answers */

static bool send_all(int fd, const char *bytes, size_t len) {
    while (len > 0) {
        ssize_t sent = send(fd, bytes, len, MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes += sent;
        len -= (size_t)sent;
    }
    return true;
}

static void send_status(int fd, struct link_request *request, const char *status,
                        const char *headers) {
    char text[512];
    request->answer_s = now_s();
    int len = snprintf(text, sizeof text,
                       "HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n%s\r\n", status,
                       headers);
    send_all(fd, text, (size_t)len);
}

static void send_on(int fd, struct link_request *request, const char *status, const char *target) {
    char header[256];
    snprintf(header, sizeof header, "Location: %s\r\n", target);
    send_status(fd, request, status, header);
}

/* Until the other side has had enough. */
static void send_without_end(int fd, struct link_request *request) {
    static const char head[] = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    char piece[4096];
    memset(piece, 'x', sizeof piece);
    request->answer_s = now_s();
    send_all(fd, head, sizeof head - 1);
    while (request->sent < 100L * 1024 * 1024 && send_all(fd, piece, sizeof piece)) {
        request->sent += (long)sizeof piece;
    }
}

static void send_busy(int fd, struct link_request *request) {
    pthread_mutex_lock(&lock);
    bool first = !was_busy;
    was_busy = true;
    pthread_mutex_unlock(&lock);
    send_status(fd, request, first ? "429 Too Many" : "200 OK", first ? "Retry-After: 2\r\n" : "");
}

static void send_deeper(int fd, struct link_request *request) {
    char target[64];
    snprintf(target, sizeof target, "/diep-%ld",
             strtol(request->path + strlen("/diep-"), NULL, 10) + 1);
    send_on(fd, request, "302 Found", target);
}

static void send_moved(int fd, struct link_request *request) {
    char target[64];
    snprintf(target, sizeof target, "http://127.0.0.1:%u/goed", sites[1].port);
    send_on(fd, request, "301 Moved", target);
}

/* Answers of one status line and perhaps a header. */
static const struct {
    const char *path;
    const char *status;
    const char *headers;
} plain[] = {
    {"/goed", "200 OK", ""},
    {"/weg", "404 Not Found", ""},
    {"/dicht", "403 Forbidden", ""},
    {"/fout", "500 Error", ""},
    {"/elders", "302 Found", "Location: /goed\r\n"},
    {"/lus", "308 Permanent", "Location: /kring\r\n"},
    {"/kring", "308 Permanent", "Location: /lus\r\n"},
    {"/bestand", "302 Found", "Location: file:///etc/passwd\r\n"},
    {"/koekje", "302 Found", "Location: /goed\r\nSet-Cookie: wie=u; Path=/\r\n"},
};

static void answer(int fd, struct link_request *request) {
    const char *path = request->path;
    bool head = strcmp(request->method, "HEAD") == 0;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (strcmp(path, plain[i].path) == 0) {
            send_status(fd, request, plain[i].status, plain[i].headers);
            return;
        }
    }
    if (strcmp(path, "/verhuisd") == 0) {
        send_moved(fd, request);
    } else if (strncmp(path, "/diep-", 6) == 0) {
        send_deeper(fd, request);
    } else if (strcmp(path, "/druk") == 0) {
        send_busy(fd, request);
    } else if (strcmp(path, "/langzaam") == 0) {
        nanosleep(&(struct timespec){1, 500000000}, NULL);
        send_status(fd, request, "200 OK", "");
    } else if (strcmp(path, "/afgebroken") != 0 || !head) {
        if (head) {
            send_status(fd, request, "405 No HEAD", "");
        } else if (strcmp(path, "/eindeloos") == 0) {
            send_without_end(fd, request);
        } else {
            send_status(fd, request, "200 OK", "");
        }
    }
}

/* ## Serving */

static bool read_head(int fd, char *out, size_t size) {
    size_t len = 0;
    while (len + 1 < size) {
        ssize_t got = recv(fd, out + len, size - 1 - len, 0);
        if (got <= 0) {
            return false;
        }
        len += (size_t)got;
        out[len] = '\0';
        if (strstr(out, "\r\n\r\n")) {
            return true;
        }
    }
    return false;
}

static void serve(int fd, int site) {
    struct link_request request = {.site = site};
    if (!read_head(fd, request.head, sizeof request.head) ||
        sscanf(request.head, "%7s %63s", request.method, request.path) != 2) {
        return;
    }
    request.start_s = now_s();
    pthread_mutex_lock(&lock);
    size_t place = request_count < LINK_REQUESTS ? request_count++ : LINK_REQUESTS - 1;
    requests[place] = request;
    pthread_mutex_unlock(&lock);
    request.answer_s = request.start_s;
    answer(fd, &request);
    pthread_mutex_lock(&lock);
    requests[place] = request;
    pthread_mutex_unlock(&lock);
}

struct visit {
    int fd;
    int site;
};

static void *serve_visit(void *payload) {
    struct visit visit = *(struct visit *)payload;
    free(payload);
    serve(visit.fd, visit.site);
    close(visit.fd);
    return NULL;
}

/* A thread for each visitor, so that two at a time are seen as two. */
static void *run_site(void *payload) {
    const struct site *site = payload;
    for (;;) {
        int fd = accept(site->listener, NULL, NULL);
        struct visit *visit = malloc(sizeof *visit);
        pthread_t thread;
        if (fd < 0 || !visit) {
            free(visit);
            return NULL;
        }
        *visit = (struct visit){fd, site->number};
        struct timeval patience = {30, 0};
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (pthread_create(&thread, NULL, serve_visit, visit) != 0) {
            free(visit);
            close(fd);
            return NULL;
        }
        pthread_detach(thread);
    }
}

static bool open_site(struct site *site, int number) {
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t len = sizeof address;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + (in_addr_t)number);
    *site = (struct site){number, socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0};
    if (site->listener < 0 || bind(site->listener, (struct sockaddr *)&address, len) != 0 ||
        listen(site->listener, 16) != 0 ||
        getsockname(site->listener, (struct sockaddr *)&address, &len) != 0) {
        return false;
    }
    site->port = ntohs(address.sin_port);
    return true;
}

bool link_server_start(void) {
    for (int i = 1; i <= LINK_SITES; i++) {
        pthread_t thread;
        if (!open_site(&sites[i], i) || pthread_create(&thread, NULL, run_site, &sites[i]) != 0) {
            return false;
        }
        pthread_detach(thread);
    }
    return true;
}

unsigned link_server_port(int site) {
    return sites[site].port;
}

size_t link_server_requests(struct link_request *out) {
    pthread_mutex_lock(&lock);
    size_t count = request_count;
    memcpy(out, requests, count * sizeof *out);
    pthread_mutex_unlock(&lock);
    return count;
}

void link_server_forget(void) {
    pthread_mutex_lock(&lock);
    request_count = 0;
    was_busy = false;
    pthread_mutex_unlock(&lock);
}
