/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A real vraagbaak-server as a child process, on a port of its own choice. */
#ifndef TESTS_SERVER_PROCESS_H
#define TESTS_SERVER_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct server_process {
    pid_t pid;
    char url[96];   /* http://127.0.0.1:NNNNN, without a slash behind it */
    char admin[96]; /* the same for the operator's listener */
};

struct server_options {
    const char *program;
    const char *index_folder;
    const char *config; /* file of settings; NULL: none */
    int log;            /* where it writes its log; 0: where the test does */
};

/* Starts the server and waits until it has told where it listens. False when it does not. */
bool server_start_with(struct server_process *out, const struct server_options *options);

/* The same with nothing but a program and an index. */
bool server_start(struct server_process *out, const char *program, const char *index_folder);

/* Sends a signal and waits for the end, at most 20 s (then it is killed). Returns the exit code, or
 * -1 when it ended by a signal. */
int server_stop(struct server_process *server, int signal);

/* Files, sockets and folders that the server has open, by its own metrics (the kernel tells others
 * nothing of them: base/core_file.h); memory that it has in use, in KiB. */
size_t server_open_files(const struct server_process *server);
size_t server_memory_kib(const struct server_process *server);

/* Port number of http://127.0.0.1:NNNNN. */
unsigned server_port(const char *url);

/* Runs a program and waits for it. Returns the exit code, -1 when it ended otherwise. What it
 * writes to the stream (STDOUT_FILENO or STDERR_FILENO) goes to text, cut to size, zero-terminated.
 */
int run_program(const char *const *argv, int stream, char *text, size_t size);

#endif
