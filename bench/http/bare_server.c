/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The least that libmicrohttpd can do: sends the same bytes to every request, with the threads and
 * flags of vraagbaak-server. What http_bench.py compares the service with.
 *
 *   bare_server HEADERS BODY
 *
 * HEADERS: file with a "Name: value" a line. Prints its address, and serves until its standard
 * input closes. */
#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"

enum { THREADS = 2, MOST_BYTES = 1024 * 1024 };

/* NOLINTBEGIN(readability-function-size,readability-non-const-parameter): libmicrohttpd decides. */
static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection, const char *url,
                                  const char *method, const char *version, const char *upload_data,
                                  size_t *upload_data_size, void **req_cls) {
    /* NOLINTEND(readability-function-size,readability-non-const-parameter) */
    (void)url;
    (void)method;
    (void)version;
    (void)upload_data;
    (void)upload_data_size;
    static int seen;
    if (*req_cls != &seen) {
        *req_cls = &seen; /* the headers are here; wait for the whole request */
        return MHD_YES;
    }
    return MHD_queue_response(connection, 200, cls);
}

static void add_headers(struct MHD_Response *response, struct str lines) {
    while (lines.ptr) {
        struct str value = str_cut(&lines, '\n');
        struct str name = str_cut(&value, ':');
        if (value.ptr) {
            struct arena arena = ARENA_INIT;
            MHD_add_response_header(response, arena_str(&arena, name).ptr,
                                    arena_str(&arena, str_trim(value)).ptr);
            arena_release(&arena);
        }
    }
}

static unsigned port_of(struct MHD_Daemon *daemon) {
    const union MHD_DaemonInfo *about = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    return about ? about->port : 0;
}

static int serve(struct MHD_Response *response) {
    struct sockaddr_in loopback = {.sin_family = AF_INET,
                                   .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct MHD_Daemon *daemon =
        MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC, 0, NULL, NULL, on_request,
                         response, MHD_OPTION_SOCK_ADDR, &loopback, MHD_OPTION_THREAD_POOL_SIZE,
                         (unsigned)THREADS, MHD_OPTION_END);
    if (!daemon) {
        fputs("bare_server: cannot start\n", stderr);
        return EXIT_FAILURE;
    }
    printf("http://127.0.0.1:%u/\n", port_of(daemon));
    fflush(stdout);
    while (getchar() != EOF) {
    }
    MHD_stop_daemon(daemon);
    return EXIT_SUCCESS;
}

int main(int argc, char **argv) {
    struct buf headers = BUF_INIT;
    struct buf body = BUF_INIT;
    struct err_info info = {ERR_INVALID, "expected HEADERS BODY"};
    if (argc != 3 || file_read(&headers, argv[1], MOST_BYTES, &info) != ERR_OK ||
        file_read(&body, argv[2], MOST_BYTES, &info) != ERR_OK) {
        fprintf(stderr, "bare_server: %s\n", info.text);
        return EXIT_FAILURE;
    }
    struct MHD_Response *response =
        MHD_create_response_from_buffer(body.len, body.ptr, MHD_RESPMEM_PERSISTENT);
    add_headers(response, buf_str(&headers));
    int code = serve(response);
    MHD_destroy_response(response);
    buf_release(&headers);
    buf_release(&body);
    return code;
}
