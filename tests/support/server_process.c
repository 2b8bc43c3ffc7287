/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "server_process.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "http_client.h"

/* "vraagbaak-server: [admin ]http://…/": the address without the last slash. */
static bool read_address(FILE *lines, char *out, size_t size) {
    char line[256];
    if (!fgets(line, sizeof line, lines)) {
        return false;
    }
    const char *url = strstr(line, "http://");
    size_t len = url ? strcspn(url, "\n") : 0;
    if (len < 2 || len > size) {
        return false;
    }
    memcpy(out, url, len - 1);
    out[len - 1] = '\0';
    return true;
}

/* In the child. */
static void become_server(const struct server_options *options) {
    const char *argv[] = {
        options->program, "--index", options->index_folder, "--listen",
        "127.0.0.1:0",    "--admin", "127.0.0.1:0",         options->config ? "--config" : NULL,
        options->config,  NULL};
    if (options->log > 0) {
        dup2(options->log, STDERR_FILENO);
    }
    execv(argv[0], (char *const *)argv);
    _exit(127);
}

bool server_start(struct server_process *out, const char *program, const char *index_folder) {
    struct server_options options = {.program = program, .index_folder = index_folder};
    return server_start_with(out, &options);
}

bool server_start_with(struct server_process *out, const struct server_options *options) {
    int out_pipe[2];
    if (pipe(out_pipe) != 0) {
        return false;
    }
    out->pid = fork();
    if (out->pid == 0) {
        dup2(out_pipe[1], STDOUT_FILENO);
        close(out_pipe[0]);
        close(out_pipe[1]);
        become_server(options);
    }
    close(out_pipe[1]);
    FILE *lines = fdopen(out_pipe[0], "r");
    bool started = out->pid > 0 && lines && read_address(lines, out->url, sizeof out->url) &&
                   read_address(lines, out->admin, sizeof out->admin);
    if (lines) {
        fclose(lines);
    }
    return started;
}

static int wait_for(pid_t pid, int limit_ms) {
    for (int waited = 0; waited < limit_ms; waited += 10) {
        int status = 0;
        if (waitpid(pid, &status, WNOHANG) == pid) {
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        nanosleep(&(struct timespec){0, 10000000}, NULL);
    }
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
    return -1;
}

int server_stop(struct server_process *server, int signal) {
    kill(server->pid, signal);
    return wait_for(server->pid, 20000);
}

size_t server_open_files(const struct server_process *server) {
    static const char name[] = "\nprocess_open_fds ";
    struct http_reply reply = http_get(server->admin, "/metrics");
    const char *line = strstr(buf_str(&reply.body).ptr, name);
    size_t count = line ? strtoul(line + strlen(name), NULL, 10) : 0;
    http_reply_release(&reply);
    return count;
}

size_t server_memory_kib(const struct server_process *server) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/status", (long)server->pid);
    FILE *file = fopen(path, "r");
    char line[256];
    size_t kib = 0;
    while (file && kib == 0 && fgets(line, sizeof line, file)) {
        if (strncmp(line, "VmRSS:", 6) == 0) {
            kib = strtoul(line + 6, NULL, 10);
        }
    }
    if (file) {
        fclose(file);
    }
    return kib;
}

unsigned server_port(const char *url) {
    return (unsigned)strtoul(strrchr(url, ':') + 1, NULL, 10);
}

/* In the child: one stream into the pipe, the other one nowhere. */
static void redirect(int stream, const int ends[2]) {
    int other = stream == STDOUT_FILENO ? STDERR_FILENO : STDOUT_FILENO;
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(ends[1], stream);
    dup2(nowhere, other);
    close(ends[0]);
    close(ends[1]);
}

int run_program(const char *const *argv, int stream, char *text, size_t size) {
    int ends[2];
    if (pipe(ends) != 0) {
        return -1;
    }
    pid_t pid = fork();
    if (pid == 0) {
        redirect(stream, ends);
        execv(argv[0], (char *const *)argv);
        _exit(127);
    }
    close(ends[1]);
    size_t used = 0;
    char piece[512];
    ssize_t got;
    while ((got = read(ends[0], piece, sizeof piece)) > 0) {
        for (ssize_t i = 0; i < got && used + 1 < size; i++) {
            text[used++] = piece[i];
        }
    }
    text[used] = '\0';
    close(ends[0]);
    return pid > 0 ? wait_for(pid, 120000) : -1;
}
