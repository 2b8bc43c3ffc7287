/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "watch.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "base/file.h"
#include "base/memory.h"

enum {
    QUIET_MS = 50,    /* nothing more for so long: the saving is done */
    LONGEST_MS = 500, /* but a folder that keeps changing is not waited for */
    DAY_CHECK_MS = 60 * 1000,
    RETRY_MS = 30 * 1000,
    EVENT_BYTES = 64 * 1024,
};

static const uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                    IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;

struct watch {
    char *folder; /* owned */
    int changes;
    int signals;
    char today[DATE_BYTES + 1];
};

static enum err watch_folder(void *payload, const char *path, struct err_info *info) {
    const struct watch *watch = payload;
    /* A folder that has just gone is told of by its parent. */
    if (inotify_add_watch(watch->changes, path, interesting | IN_ONLYDIR) < 0 && errno != ENOENT &&
        errno != ENOTDIR) {
        return err_set_errno(info, path, "watch");
    }
    return ERR_OK;
}

/* Adding a watch that is there already changes nothing, so new folders come in by doing all. */
static enum err watch_all(struct watch *watch, struct err_info *info) {
    struct buf articles = BUF_INIT;
    buf_format(&articles, "%s/artikelen", watch->folder);
    enum err err = watch_folder(watch, watch->folder, info);
    if (err == ERR_OK) {
        err = file_visit_folders(articles.ptr, watch_folder, watch, info);
    }
    buf_release(&articles);
    return err;
}

static int open_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, NULL);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

enum err watch_open(struct watch **out, const char *folder, struct err_info *info) {
    struct watch *watch = mem_alloc(1, sizeof *watch);
    size_t size = strlen(folder) + 1;
    watch->folder = mem_alloc(size, 1);
    memcpy(watch->folder, folder, size);
    date_today(watch->today);
    watch->signals = open_signals();
    watch->changes = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    enum err err = watch->signals < 0 || watch->changes < 0 ? err_set_errno(info, folder, "watch")
                                                            : watch_all(watch, info);
    if (err != ERR_OK) {
        watch_close(watch);
        watch = NULL;
    }
    *out = watch;
    return err;
}

void watch_close(struct watch *watch) {
    if (!watch) {
        return;
    }
    if (watch->changes >= 0) {
        close(watch->changes);
    }
    if (watch->signals >= 0) {
        close(watch->signals);
    }
    free(watch->folder);
    free(watch);
}

/* Takes all that was told, which is looked at no further: everything is read again. */
static void drain(struct watch *watch) {
    char *events = mem_alloc(EVENT_BYTES, 1);
    while (read(watch->changes, events, EVENT_BYTES) > 0) {
    }
    free(events);
}

enum waited { WAITED_CHANGE, WAITED_SIGNAL, WAITED_TIME };

static enum waited wait_ms(struct watch *watch, int ms) {
    struct pollfd ways[] = {{watch->changes, POLLIN, 0}, {watch->signals, POLLIN, 0}};
    int ready = poll(ways, 2, ms);
    if (ready > 0 && ways[1].revents) {
        return WAITED_SIGNAL;
    }
    return ready > 0 ? WAITED_CHANGE : WAITED_TIME;
}

static bool is_new_day(struct watch *watch) {
    char now[DATE_BYTES + 1];
    date_today(now);
    bool is_new = strcmp(now, watch->today) != 0;
    memcpy(watch->today, now, sizeof now);
    return is_new;
}

/* Goes on while changes keep coming. */
static enum waited settle(struct watch *watch) {
    enum waited waited = WAITED_CHANGE;
    for (int ms = 0; waited == WAITED_CHANGE && ms < LONGEST_MS; ms += QUIET_MS) {
        drain(watch);
        waited = wait_ms(watch, QUIET_MS);
    }
    return waited;
}

bool watch_wait(struct watch *watch, bool failed) {
    enum waited waited;
    do {
        waited = wait_ms(watch, failed ? RETRY_MS : DAY_CHECK_MS);
    } while (waited == WAITED_TIME && !is_new_day(watch) && !failed);
    if (waited == WAITED_CHANGE) {
        waited = settle(watch);
    }
    /* A new folder may have come; one that can't be watched is told by the next run. */
    (void)watch_all(watch, NULL);
    return waited != WAITED_SIGNAL;
}
