# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# Who may include what: run as `cmake -DSOURCE=<project> -P layering.cmake`. Layers look down only, and
# each third-party library has one room (docs/architecture.md).

# rule(folder "a regular expression of includes that may not stand there")
set(broken "")
macro(rule folder forbidden)
  file(GLOB_RECURSE sources ${SOURCE}/${folder}/*.c ${SOURCE}/${folder}/*.h ${SOURCE}/${folder}/*.cpp)
  if(NOT sources)
    list(APPEND broken "${folder}: no sources found")
  endif()
  foreach(source ${sources})
    file(STRINGS ${source} lines REGEX "^[ \t]*#[ \t]*include[ \t]+[<\"](${forbidden})")
    foreach(line ${lines})
      file(RELATIVE_PATH name ${SOURCE} ${source})
      list(APPEND broken "${name}: ${line}")
    endforeach()
  endforeach()
endmacro()

set(cmark "cmark")
set(yaml "yaml[.]h")
set(xapian "xapian[.]h|xapian/")
set(http "microhttpd")
set(curl "curl/")
set(mustache "kainjow")
set(json "jansson")
set(stemmer "libstemmer|utf8proc")
set(toml "toml[+][+]")
set(sqlite "sqlite3")
set(postgres "libpq")
set(database "${sqlite}|${postgres}")
set(systemd "systemd/")
set(programs "indexer/|server/|cli/")

rule(lib/base     "insight/|config/|text/|xapian-c/|search/|${cmark}|${yaml}|${xapian}|${http}|${curl}|${systemd}|${mustache}|${toml}|${json}|${stemmer}|${database}")
rule(lib/config   "insight/|text/|xapian-c/|search/|${cmark}|${yaml}|${xapian}|${http}|${curl}|${systemd}|${mustache}|${json}|${stemmer}|${programs}|${database}")
rule(lib/text     "insight/|config/|xapian-c/|search/|${cmark}|${yaml}|${xapian}|${http}|${curl}|${systemd}|${mustache}|${toml}|${json}|${database}")
rule(lib/xapian-c "insight/|config/|text/|search/|${cmark}|${yaml}|${http}|${curl}|${systemd}|${mustache}|${toml}|${json}|${stemmer}|${database}")
rule(lib/search   "insight/|config/|${cmark}|${yaml}|${xapian}|${http}|${curl}|${systemd}|${mustache}|${toml}|${stemmer}|${programs}|${database}")
rule(lib/insight  "config/|text/|xapian-c/|search/|${cmark}|${yaml}|${xapian}|${http}|${curl}|${systemd}|${mustache}|${toml}|${stemmer}|${programs}")
rule(indexer      "insight/|${xapian}|${http}|${systemd}|${mustache}|${toml}|${stemmer}|server/|cli/|${database}")
rule(indexer/read    "publish/")
rule(indexer/check   "publish/|${cmark}|${yaml}")
rule(indexer/publish "check/|${cmark}|${yaml}|${curl}")
rule(server       "${curl}|${cmark}|${yaml}|${xapian}|${stemmer}|${toml}|indexer/|cli/|${database}")
rule(cli          "config/|${cmark}|${yaml}|${xapian}|${http}|${curl}|${systemd}|${mustache}|${toml}|${stemmer}|indexer/|server/|${database}")

# Within the server only the door knows HTTP's library, and one file each Mustache's and systemd's; within the
# indexer only one file asks others; of what is counted only the two drivers know where it is kept.
file(GLOB_RECURSE fenced_sources ${SOURCE}/server/*.* ${SOURCE}/indexer/*.* ${SOURCE}/lib/insight/*.*)
foreach(fence "${http}=server/http/http[.]c$" "${mustache}=template[.]cpp$" "${curl}=link_check[.]c$"
        "${systemd}=server/ops/systemd[.]c$" "${sqlite}=lib/insight/sql_sqlite[.]c$"
        "${postgres}=lib/insight/sql_postgres[.]c$")
  string(REGEX MATCH "^([^=]+)=(.*)$" _ ${fence})
  set(header ${CMAKE_MATCH_1})
  set(door ${CMAKE_MATCH_2})
  foreach(source ${fenced_sources})
    if(IS_DIRECTORY ${source} OR source MATCHES "${door}")
      continue()
    endif()
    file(STRINGS ${source} lines REGEX "^[ \t]*#[ \t]*include[ \t]+<(${header})")
    if(lines)
      list(APPEND broken "${source}: only ${door} may include ${header}")
    endif()
  endforeach()
endforeach()

if(broken)
  list(JOIN broken "\n  " text)
  message(FATAL_ERROR "Layers broken:\n  ${text}")
endif()
