-- SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
-- SPDX-License-Identifier: EUPL-1.2

-- For wrk: asks for the addresses in a file, one after the other. Arguments: the file, and the
-- milliseconds that a connection waits between an answer and its next request (0: none).
local paths = {}
local at = 0
local wait = 0

function init(args)
    for line in io.lines(args[1]) do
        paths[#paths + 1] = wrk.format("GET", line)
    end
    wait = tonumber(args[2])
    math.randomseed(1)
end

function request()
    at = at % #paths + 1
    return paths[at]
end

-- A random wait with the given mean: clients do not walk in step.
function delay()
    return wait > 0 and math.random(0, 2 * wait) or 0
end
