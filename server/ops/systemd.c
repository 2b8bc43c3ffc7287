/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/systemd.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

#include <systemd/sd-daemon.h>

/* No use in looking more often: a busy machine may keep a good service waiting for longer. */
enum { SHORTEST_WATCHDOG_MS = 100 };

void systemd_tell_ready(const char *status) {
    sd_notifyf(0, "READY=1\nSTATUS=%s", status);
}

/* The moment is asked by Type=notify-reload, from systemd 253 on. */
void systemd_tell_reloading(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    uint64_t now_us = (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
    sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%" PRIu64 "\nSTATUS=reading the settings anew",
               now_us);
}

void systemd_tell_stopping(void) {
    sd_notify(0, "STOPPING=1\nSTATUS=finishing the requests under way");
}

void systemd_tell_alive(void) {
    sd_notify(0, "WATCHDOG=1");
}

unsigned systemd_watchdog_ms(void) {
    uint64_t period_us = 0;
    if (sd_watchdog_enabled(0, &period_us) <= 0) {
        return 0;
    }
    uint64_t period_ms = period_us / 1000;
    if (period_ms < SHORTEST_WATCHDOG_MS) {
        return SHORTEST_WATCHDOG_MS;
    }
    return period_ms > INT32_MAX ? INT32_MAX : (unsigned)period_ms;
}

/* Where the socket with this name goes; NULL when the name says nothing. */
static int *named_place(struct systemd_sockets *sockets, const char *name) {
    struct str text = str_from(name);
    if (str_equal(text, STR("http"))) {
        return &sockets->http;
    }
    return str_equal(text, STR("admin")) ? &sockets->admin : NULL;
}

static enum err place_socket(int *place, int fd, const char *name, struct err_info *info) {
    if (!place || *place >= 0) {
        return err_set(info, ERR_INVALID,
                       "socket %d of systemd (%s): one too many; there is one "
                       "for http and one for admin",
                       fd, name);
    }
    if (sd_is_socket_inet(fd, AF_UNSPEC, SOCK_STREAM, 1, 0) <= 0) {
        return err_set(info, ERR_INVALID, "socket %d of systemd (%s): not TCP that listens", fd,
                       name);
    }
    *place = fd;
    return ERR_OK;
}

/* Those with a name of ours first; the others take what is left, in their order. */
static enum err place_sockets(struct systemd_sockets *out, int count, char **names,
                              struct err_info *info) {
    enum err err = ERR_OK;
    for (int i = 0; err == ERR_OK && i < count; i++) {
        int *place = named_place(out, names[i]);
        if (place) {
            err = place_socket(place, SD_LISTEN_FDS_START + i, names[i], info);
        }
    }
    for (int i = 0; err == ERR_OK && i < count; i++) {
        if (!named_place(out, names[i])) {
            int *place = out->http < 0 ? &out->http : &out->admin;
            err = place_socket(place, SD_LISTEN_FDS_START + i, names[i], info);
        }
    }
    return err;
}

enum err systemd_take_sockets(struct systemd_sockets *out, struct err_info *info) {
    *out = (struct systemd_sockets){-1, -1};
    char **names = NULL;
    int count = sd_listen_fds_with_names(1, &names);
    if (count < 0) {
        return err_set(info, ERR_ENVIRONMENT, "cannot take the sockets of systemd");
    }
    enum err err = place_sockets(out, count, names, info);
    for (int i = 0; i < count; i++) {
        free(names[i]);
    }
    free((void *)names);
    return err;
}
