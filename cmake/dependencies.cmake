# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# All libraries come from Debian 12; scripts/packages lists their packages.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core>=1.4.18)
pkg_check_modules(microhttpd REQUIRED IMPORTED_TARGET libmicrohttpd>=0.9.75)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl>=7.85) # protocols by name
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(systemd REQUIRED IMPORTED_TARGET libsystemd)
pkg_check_modules(jansson REQUIRED IMPORTED_TARGET jansson)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3>=3.37) # strict tables
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq>=12) # tcp_user_timeout
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)

# libstemmer and the extensions of cmark-gfm come without a .pc file.
function(find_plain_library name header library)
  find_path(${name}_INCLUDE ${header} REQUIRED)
  find_library(${name}_LIBRARY ${library} REQUIRED)
  string(REPLACE "_" "::" target ${name})
  add_library(${target} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(${target} PROPERTIES IMPORTED_LOCATION ${${name}_LIBRARY}
                        INTERFACE_INCLUDE_DIRECTORIES ${${name}_INCLUDE})
endfunction()

find_plain_library(stemmer_stemmer libstemmer.h stemmer)
find_plain_library(cmark_extensions cmark-gfm-core-extensions.h cmark-gfm-extensions)
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)

# The Dutch word list of Debian's hunspell-nl, read at build time only.
find_file(HUNSPELL_NL nl.dic PATHS /usr/share/hunspell REQUIRED)
