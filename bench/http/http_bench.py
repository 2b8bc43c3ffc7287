#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""What the service costs, beside a bare libmicrohttpd server and beside the engine alone, measured
in one run on one machine with wrk (Debian package wrk):

    bench/http/http_bench.py [--bin build/release/bin] [--articles 1000] [--seconds 5] [--rounds 3]

cached     requests/s for one question whose answer is kept, as a share of a bare server that sends
           the same bytes and headers (each round: one, then the other; the median counts)
uncached   CPU per search that is not kept, over the CPU of the engine alone (vraagbaak-search
           --batch) plus that of the bare server
latency    p50 and p99 at half of the load that the service can take, and their ratio
memory     resident memory with all articles, after 200 connections have searched
slow       p50 and p99 of one client beside 500 that send a byte now and then or never read
start      from fork until the first answer, ms, of ten starts the median

The articles are the sentences of kb/, shuffled into new ones with a fixed seed; the questions are
halves of its golden questions put together.
"""
import argparse
import http.client
import json
import os
import random
import re
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


def read_kb():
    sentences, questions = [], []
    for path in sorted(PROJECT.glob("kb/artikelen/*/*.md")):
        body = path.read_text(encoding="utf-8").split("---", 2)[-1]
        for line in re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", body).splitlines():  # links away
            if line and line[0].isalpha():
                sentences += [s.strip() for s in re.split(r"(?<=[.?!]) ", line) if len(s) > 20]
    for line in (PROJECT / "kb/goudvragen.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            questions.append(line.split("\t")[0].rstrip("?"))
    return sentences, questions


def make_articles(path, sentences, questions, count):
    dice = random.Random(1)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(count):
            text = ""
            for heading in ("Wat moet u doen?", "Kosten", "Meer weten"):
                text += "\n\n".join(dice.choices(sentences, k=5)) + f"\n\n## {heading}\n\n"
            text += dice.choice(sentences)
            article = {"id": f"artikel-{number}", "titel": dice.choice(questions) + f" {number}",
                       "vraag": dice.choice(questions) + "?", "tekst": text}
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


def make_questions(questions, count):
    dice = random.Random(2)
    made = set()
    while len(made) < count:
        first, second = dice.choice(questions).split(), dice.choice(questions).split()
        made.add(" ".join(first[: (len(first) + 1) // 2] + second[len(second) // 2:])
                 + f" {dice.randrange(100)}")
    return sorted(made, key=lambda q: (hash_of(q), q))


def hash_of(text):
    value = 0
    for byte in text.encode():
        value = (value * 131 + byte) & 0xFFFFFFFF
    return value


class Server:
    """A server that prints its address; its CPU and memory are read from /proc."""

    def __init__(self, arguments):
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        found = re.search(r"http://\S+", self.process.stdout.readline())
        self.url = found.group(0).rstrip("/")

    def cpu_s(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_mib(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait()


def wrk(url, seconds, connections, paths, wait_ms=0):
    """Requests/s, and latencies in ms by percentile."""
    out = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s",
         str(HERE / "questions.lua"), url, "--", str(paths), str(wait_ms)],
        check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(f"requests failed:\n{out}")
    units = {"us": 0.001, "ms": 1, "s": 1000}
    latency = {p: float(n) * units[u]
               for p, n, u in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s)", out)}
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), latency


def wrk_with_cpu(server, seconds, connections, paths):
    before = server.cpu_s()
    rate, _ = wrk(server.url, seconds, connections, paths)
    return rate, (server.cpu_s() - before) / (rate * seconds) * 1e6


def fetch_kept(server, path, folder):
    """The answer as it is sent from the cache, as files for the bare server."""
    for _ in range(2):
        with urllib.request.urlopen(server.url + path) as answer:
            headers = [f"{n}: {v}" for n, v in answer.getheaders()
                       if n.lower() not in ("date", "connection", "content-length")]
            body = answer.read()
    (folder / "headers").write_text("\n".join(headers) + "\n")
    (folder / "body").write_bytes(body)
    return len(body)


def engine_cpu_us(bin_dir, index, questions, folder):
    """CPU per question of the engine alone, less the cost of starting."""
    def run(count):
        lines = folder / "batch.jsonl"
        lines.write_text("".join(json.dumps({"id": str(i), "text": q}) + "\n"
                                 for i, q in enumerate(questions[:count])))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([bin_dir / "vraagbaak-search", "--index", index, "--batch", lines, "--run",
                        folder / "run", "--limit", "10"], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    few, many = 10, min(len(questions), 3000)
    return (run(many) - run(few)) / (many - few) * 1e6


class SlowClients:
    """500 connections: half drip headers, a quarter a body, a quarter never read their answers."""

    def __init__(self, host, port, path):
        head = f"{path} HTTP/1.1\r\nHost: a\r\n".encode()
        kinds = [b"GET " + head + b"X-Traag: ",
                 b"GET " + head + b"X-Traag: ",
                 b"POST /v1/_zoek HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                 b"Content-Length: 60000\r\n\r\n{",
                 (b"GET " + head + b"\r\n") * 200]
        self.sockets = []
        for number in range(500):
            client = socket.create_connection((host, port))
            client.setblocking(False)
            self.send(client, kinds[number % 4])
            if number % 4 != 3:
                self.sockets.append(client)
        self.done = threading.Event()
        self.thread = threading.Thread(target=self.drip)
        self.thread.start()

    @staticmethod
    def send(client, data):
        try:
            client.send(data)
        except OSError:  # full, or cut off: as it should be
            pass

    def drip(self):
        while not self.done.wait(0.2):
            for client in self.sockets:
                self.send(client, b"x")

    def stop(self):
        self.done.set()
        self.thread.join()


def beside_slow_clients(server, seconds, paths):
    """Latencies in ms of searches one after another, sorted."""
    host, port = server.url.removeprefix("http://").split(":")
    slow = SlowClients(host, int(port), paths[0])
    client = http.client.HTTPConnection(host, int(port), timeout=30)
    times = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begin = time.monotonic()
        client.request("GET", paths[len(times) % len(paths)])
        if client.getresponse().read() == b"":
            sys.exit("a client beside slow ones got no answer")
        times.append((time.monotonic() - begin) * 1000)
    slow.stop()
    return sorted(times)


def start_ms(arguments):
    times = []
    for _ in range(10):
        begin = time.monotonic()
        server = Server(arguments)
        urllib.request.urlopen(server.url + "/v1").read()
        times.append((time.monotonic() - begin) * 1000)
        server.stop()
    return statistics.median(times)


def measure(options, folder):
    bin_dir = Path(options.bin).resolve()
    sentences, golden = read_kb()
    make_articles(folder / "articles.jsonl", sentences, golden, options.articles)
    index = folder / "index"
    subprocess.run([bin_dir / "vraagbaak-index", "--jsonl", folder / "articles.jsonl", "--index",
                    index], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    questions = make_questions(golden, 60000)
    one, many = folder / "one", folder / "many"
    one.write_text("/v1/_zoek?q=" + urllib.parse.quote(questions[0]) + "\n")
    many.write_text("".join(f"/v1/_zoek?q={urllib.parse.quote(q)}\n" for q in questions))
    arguments = [bin_dir / "vraagbaak-server", "--index", index, "--listen", "127.0.0.1:0"]
    service = Server(arguments)
    size = fetch_kept(service, one.read_text().strip(), folder)
    bare = Server([bin_dir / "bare_server", folder / "headers", folder / "body"])
    print(f"{options.articles} articles, answer of {size} bytes, {os.cpu_count()} cores")

    shares, bare_cpu, search_cpu = [], [], []
    for _ in range(options.rounds):
        bare_rate, cpu = wrk_with_cpu(bare, options.seconds, 32, one)
        bare_cpu.append(cpu)
        kept_rate, kept_cpu = wrk_with_cpu(service, options.seconds, 32, one)
        shares.append(kept_rate / bare_rate)
        print(f"cached     bare {bare_rate:8.0f}/s {cpu:5.1f} us   service {kept_rate:8.0f}/s "
              f"{kept_cpu:5.1f} us   ratio {kept_rate / bare_rate:.2f}")
    for _ in range(options.rounds):
        rate, cpu = wrk_with_cpu(service, options.seconds, 32, many)
        search_cpu.append(cpu)
        print(f"uncached   {rate:.0f}/s {cpu:.0f} us")
    engine = engine_cpu_us(bin_dir, index, questions, folder)
    whole = statistics.median(search_cpu)
    least = engine + statistics.median(bare_cpu)
    print(f"uncached   service {whole:.0f} us, engine {engine:.0f} us, bare "
          f"{statistics.median(bare_cpu):.0f} us: ratio {whole / least:.2f} (goal 1.25)")
    print(f"cached     ratio {statistics.median(shares):.2f} (goal .75)")

    connections = 16
    wait = int(2 * connections / rate * 1000)
    half, latency = wrk(service.url, options.seconds * 2, connections, many, max(wait, 1))
    print(f"latency    at {half:.0f}/s ({half / rate:.0%} of {rate:.0f}/s): p50 {latency['50']:.2f} "
          f"ms, p99 {latency['99']:.2f} ms: ratio {latency['99'] / latency['50']:.1f} (goal 5)")
    times = beside_slow_clients(service, options.seconds, many.read_text().splitlines())
    print(f"slow       {len(times)} searches beside 500 slow clients: p50 {times[len(times) // 2]:.2f} "
          f"ms, p99 {times[len(times) * 99 // 100]:.2f} ms (goal 50)")
    wrk(service.url, options.seconds, 200, many)
    print(f"memory     {service.resident_mib():.1f} MiB (goal 64)")
    service.stop()
    bare.stop()
    print(f"start      {start_ms(arguments):.0f} ms (goal 100)")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=PROJECT / "build/release/bin")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder))


if __name__ == "__main__":
    main()
