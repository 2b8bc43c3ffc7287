#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""What it costs searches over HTTP that questions are counted, measured with wrk (Debian package wrk):

    bench/insight/recording_bench.py [--bin build/release/bin] [--articles 1000] [--seconds 5] [--rounds 10]

Two servers on the same index, one with insight.store and one without, neither with a cache, get the
same questions in turn; which of the two is first changes with each round. Of each round:

searches/s with and without, and how many more or less (goal: -3 % at most)
CPU        of the service per search, its writer of counts included

Of all rounds the median, and between what half of them are: far apart, the machine was too busy to
tell. At the end it says how many of the searches are in the store.
"""
import argparse
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "http"))
import http_bench  # noqa: E402  (after the path that it is found by)

CONNECTIONS = 32


def start(bin_dir, index, config, settings):
    config.write_text("[limits]\ncache_bytes = 0\n" + settings)
    return http_bench.Server([bin_dir / "vraagbaak-server", "--config", config, "--index", index,
                              "--listen", "127.0.0.1:0"])


def measure_round(number, servers, seconds, paths):
    """Rates and CPU in µs by name of the server."""
    names = sorted(servers, reverse=number % 2 == 1)
    return {name: http_bench.wrk_with_cpu(servers[name], seconds, CONNECTIONS, paths) for name in names}


def changes(results, what):
    """What the server with counts has more or less, as a share: quartiles of rounds."""
    return [q - 1 for q in statistics.quantiles((r["with"][what] / r["without"][what] for r in results), n=4)]


def tell(name, quartiles, goal=""):
    low, median, high = quartiles
    print(f"{name:11}{median:+.1%}{goal}; half of the rounds between {low:+.1%} and {high:+.1%}")


def measure(options, folder):
    bin_dir = Path(options.bin).resolve()
    sentences, golden = http_bench.read_kb()
    http_bench.make_articles(folder / "articles.jsonl", sentences, golden, options.articles)
    index, store, paths = folder / "index", folder / "insight.db", folder / "paths"
    subprocess.run([bin_dir / "vraagbaak-index", "--jsonl", folder / "articles.jsonl", "--index", index],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    questions = http_bench.make_questions(golden, 60000)
    paths.write_text("".join(f"/v1/_zoek?q={urllib.parse.quote(q)}\n" for q in questions))
    servers = {"with": start(bin_dir, index, folder / "with.toml", f'[insight]\nstore = "{store}"\n'),
               "without": start(bin_dir, index, folder / "without.toml", "")}
    for server in servers.values():  # touches memory and files first
        http_bench.wrk(server.url, 1, CONNECTIONS, paths)

    results = []
    for number in range(options.rounds):
        results.append(measure_round(number, servers, options.seconds, paths))
        (with_rate, with_cpu), (rate, cpu) = results[-1]["with"], results[-1]["without"]
        print(f"round {number + 1}   without {rate:6.0f}/s {cpu:4.0f} us   with {with_rate:6.0f}/s "
              f"{with_cpu:4.0f} us   ratio {with_rate / rate:.3f}")
    for server in servers.values():
        server.stop()
    tell("searches/s", changes(results, 0), " (goal: -3 % at most)")
    tell("CPU", changes(results, 1))
    asked = sum(r["with"][0] for r in results) * options.seconds
    with sqlite3.connect(store) as database:
        counted = database.execute("SELECT sum(aantal) FROM telling").fetchone()[0]
    print(f"counted   {counted}, of at least {asked:.0f} searches")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=http_bench.PROJECT / "build/release/bin")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder))


if __name__ == "__main__":
    main()
