/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "service_process.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "server_process.h"

enum { LIMIT_MS = 30000, FIRST_SOCKET = 3 };

/* An abstract address, so that no file is left behind. */
static int open_notify(char *name, size_t size) {
    static unsigned count;
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    snprintf(name, size, "@vraagbaak-test-%ld-%u", (long)getpid(), count++);
    size_t len = strlen(name);
    memcpy(address.sun_path, name, len);
    address.sun_path[0] = '\0';
    socklen_t all = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len);
    if (fd >= 0 && bind(fd, (struct sockaddr *)&address, all) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

/* The sockets of systemd begin at 3; moved out of the way first, as one may have the number that
 * another one needs. */
static void place_sockets(const struct service_options *options) {
    int count = strchr(options->socket_names, ':') ? 2 : 1;
    int moved[2];
    char text[24];
    for (int i = 0; i < count; i++) {
        moved[i] = fcntl(options->sockets[i], F_DUPFD_CLOEXEC, FIRST_SOCKET + count);
    }
    for (int i = 0; i < count; i++) {
        dup2(moved[i], FIRST_SOCKET + i);
    }
    snprintf(text, sizeof text, "%d", count);
    setenv("LISTEN_FDS", text, 1);
    setenv("LISTEN_FDNAMES", options->socket_names, 1);
    snprintf(text, sizeof text, "%ld", (long)getpid());
    setenv("LISTEN_PID", text, 1);
}

static void become_server(const struct service_options *options, const char *notify, int output) {
    const char *argv[10] = {SERVER_PROGRAM};
    for (size_t i = 0; i < 8; i++) {
        argv[i + 1] = options->argv[i];
    }
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    setenv("NOTIFY_SOCKET", notify, 1);
    if (options->watchdog_us) {
        setenv("WATCHDOG_USEC", options->watchdog_us, 1);
    }
    if (options->socket_names) {
        place_sockets(options);
    }
    execv(argv[0], (char *const *)argv);
    _exit(127);
}

bool service_start(struct service_process *out, const struct service_options *options) {
    *out = (struct service_process){.written = BUF_INIT, .output = -1};
    char name[64];
    int ends[2];
    out->notify = open_notify(name, sizeof name);
    if (out->notify < 0 || pipe(ends) != 0) {
        return false;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    out->output = ends[0];
    out->pid = fork();
    if (out->pid == 0) {
        become_server(options, name, ends[1]);
    }
    close(ends[1]);
    return out->pid > 0;
}

static bool wait_for(int fd) {
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    return poll(&wait, 1, LIMIT_MS) == 1;
}

bool service_writes(struct service_process *service, const char *text) {
    for (;;) {
        size_t from = str_find(buf_str(&service->written), str_from(text), service->seen);
        if (from < service->written.len) {
            service->seen = from + strlen(text);
            return true;
        }
        char *room = buf_reserve(&service->written, 4096);
        ssize_t got = wait_for(service->output) ? read(service->output, room, 4096) : 0;
        if (got <= 0) {
            printf("expected %s, got: %s\n", text, buf_str(&service->written).ptr);
            return false;
        }
        service->written.len += (size_t)got;
        service->written.ptr[service->written.len] = '\0';
    }
}

void service_notices(struct service_process *service, char *text, size_t size) {
    ssize_t got = wait_for(service->notify) ? recv(service->notify, text, size - 1, 0) : 0;
    text[got > 0 ? got : 0] = '\0';
}

bool service_url(struct service_process *service, char *url, size_t size) {
    if (!service_writes(service, "vraagbaak-server: ") || !service_writes(service, "/\n")) {
        return false;
    }
    const char *start = strstr(service->written.ptr, "http://");
    size_t len = start ? strcspn(start, "\n") - 1 : size;
    if (len >= size) {
        return false;
    }
    memcpy(url, start, len);
    url[len] = '\0';
    return true;
}

int service_stop(struct service_process *service, int signal) {
    struct server_process process = {.pid = service->pid};
    int code = server_stop(&process, signal);
    if (code != 0) {
        printf("%s", buf_str(&service->written).ptr);
    }
    close(service->output);
    close(service->notify);
    buf_release(&service->written);
    return code;
}
