/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/password.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A byte at a time past stdio, so that no copy of it stays in a buffer. */
static bool read_line(char out[LIMIT_PASSWORD_BYTES + 1]) {
    size_t len = 0;
    char c;
    while (read(STDIN_FILENO, &c, 1) == 1 && c != '\n') {
        if (len == LIMIT_PASSWORD_BYTES) {
            return false;
        }
        out[len++] = c;
    }
    out[len] = '\0';
    return true;
}

static bool ask(const char *question, char out[LIMIT_PASSWORD_BYTES + 1]) {
    struct termios shown;
    if (tcgetattr(STDIN_FILENO, &shown) != 0) {
        return read_line(out);
    }
    struct termios hidden = shown;
    hidden.c_lflag &= ~(tcflag_t)ECHO;
    fputs(question, stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    bool good = read_line(out);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    fputs("\n", stderr);
    return good;
}

enum err password_read(char out[LIMIT_PASSWORD_BYTES + 1], struct err_info *info) {
    char again[LIMIT_PASSWORD_BYTES + 1] = "";
    if (!ask("Password: ", out)) {
        return err_set(info, ERR_INVALID, "a password has at most %d bytes", LIMIT_PASSWORD_BYTES);
    }
    if (strlen(out) < PASSWORD_BYTES_MIN) {
        return err_set(info, ERR_INVALID, "a password has at least %d bytes", PASSWORD_BYTES_MIN);
    }
    if (!isatty(STDIN_FILENO)) {
        return ERR_OK;
    }
    bool same = ask("Once more: ", again) && strcmp(out, again) == 0;
    sodium_memzero(again, sizeof again);
    return same ? ERR_OK : err_set(info, ERR_INVALID, "the passwords are not the same");
}
