/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "internal.h"

#include <cstdio>
#include <new>

const char *xc_status_text(enum xc_status status) {
    switch (status) {
    case XC_OK:
        return "fine";
    case XC_INVALID:
        return "wrong argument";
    case XC_NO_MEMORY:
        return "out of memory";
    case XC_NOT_FOUND:
        return "not found";
    case XC_LOCKED:
        return "locked by another writer";
    case XC_MODIFIED:
        return "changed while reading";
    case XC_CORRUPT:
        return "damaged, or of another version";
    case XC_FAILED:
        return "failed";
    }
    return "unknown status";
}

enum xc_status xc_fail(struct xc_error *error, enum xc_status status,
                       const char *message) noexcept {
    if (error) {
        error->status = status;
        std::snprintf(error->message, sizeof error->message, "%s", message);
    }
    return status;
}

static enum xc_status fail_xapian(struct xc_error *error, enum xc_status status,
                                  const Xapian::Error &cause) {
    if (error) {
        const char *system = cause.get_error_string();
        error->status = status;
        std::snprintf(error->message, sizeof error->message, "%s: %s%s%s%s", cause.get_type(),
                      cause.get_msg().c_str(), system ? " (" : "", system ? system : "",
                      system ? ")" : "");
    }
    return status;
}

/* From special to general, as each is derived from a later one. */
enum xc_status xc_map_exception(struct xc_error *error) noexcept {
    try {
        throw;
    } catch (const Xapian::DatabaseModifiedError &cause) {
        return fail_xapian(error, XC_MODIFIED, cause);
    } catch (const Xapian::DatabaseLockError &cause) {
        return fail_xapian(error, XC_LOCKED, cause);
    } catch (const Xapian::DatabaseNotFoundError &cause) {
        return fail_xapian(error, XC_NOT_FOUND, cause);
    } catch (const Xapian::DocNotFoundError &cause) {
        return fail_xapian(error, XC_NOT_FOUND, cause);
    } catch (const Xapian::DatabaseCorruptError &cause) {
        return fail_xapian(error, XC_CORRUPT, cause);
    } catch (const Xapian::DatabaseVersionError &cause) {
        return fail_xapian(error, XC_CORRUPT, cause);
    } catch (const Xapian::LogicError &cause) {
        return fail_xapian(error, XC_INVALID, cause);
    } catch (const Xapian::Error &cause) {
        return fail_xapian(error, XC_FAILED, cause);
    } catch (const std::bad_alloc &) {
        return xc_fail(error, XC_NO_MEMORY, "out of memory");
    } catch (const std::exception &cause) {
        return xc_fail(error, XC_FAILED, cause.what());
    } catch (...) {
        return xc_fail(error, XC_FAILED, "unknown exception");
    }
}
