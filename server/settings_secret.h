/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Secrets, which never stand in the file of settings itself: it only has the path of a file
 * (`key_file = "key"`), or the secret is in a variable of the environment. A file is better: the
 * environment is seen by every program that is started and can't be wiped. Any thread.
 *
 *   struct secret secret;
 *   enum err err = settings_secret(&secret, settings->key_file, "VRAAGBAAK_KEY", &info);
 *   if (err == ERR_OK) { …secret.bytes… }
 *   settings_secret_wipe(&secret); */
#ifndef SERVER_SETTINGS_SECRET_H
#define SERVER_SETTINGS_SECRET_H

#include "base/error.h"

enum { SECRET_BYTES = 4096 }; /* a private key in PEM has some 3200 */

struct secret {
    char bytes[SECRET_BYTES + 1]; /* zero-terminated, holds no other zero byte */
    size_t len;
};

/* Reads the secret without the end of its last line. file is zero-terminated; without a slash it is
 * in the folder that systemd gives by LoadCredential= ($CREDENTIALS_DIRECTORY). When it is "" the
 * variable is looked at. A file must not be readable by others than its owner and group, nor
 * writable by its group: 0400 of systemd, 0640 of root and the group of the service. (The group
 * has to be let in: with an access control list systemd's own files show as 0440.)
 *
 * ERR_NOT_FOUND: neither file nor variable is set. ERR_INVALID: empty, above SECRET_BYTES, with a
 * zero byte, or seen by others. ERR_ENVIRONMENT: the file can't be read. On failure out is wiped,
 * and the message names the file or the variable alone. */
enum err settings_secret(struct secret *out, struct str file, const char *variable,
                         struct err_info *info);

/* Puts zeros over it; also after a failure, or twice. */
void settings_secret_wipe(struct secret *secret);

#endif
