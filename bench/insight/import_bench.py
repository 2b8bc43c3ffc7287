#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""How quick the registrations of a contact centre are counted: files of a month, made with a fixed
seed, go through `vraagbaak-report import` into a fresh store of SQLite, with the index of kb/:

    bench/insight/import_bench.py [--bin build/release/bin] [--lines 1000000] [--keep FOLDER]

lifelike   what people ask again and again, in words and spellings of their own, with names, places
           and telephone numbers; some is about nothing that we know
unique     each question is of other words than all others: nothing to look up twice

Of each: how many questions are distinct, seconds, lines a second, seconds of processor, peak memory,
and the time as a share of the goal: a million lines in a minute on two cores. With --keep the files,
and the report of each as JSON, stay in a folder, so that those of two builds can be compared.
"""
import argparse
import csv
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
GOAL_LINES_PER_S = 1_000_000 / 60
MONTH = "2026-09"

CHANNELS = ["telefoon"] * 6 + ["email"] * 2 + ["balie", "chat", "formulier", "social"]
OUTCOMES = ["beantwoord"] * 6 + ["doorverwezen"] * 2 + ["doorgezet", "onbeantwoord", "geen-contact", ""]
OPENINGS = ["Goedemorgen,", "Goedemiddag,", "Mevrouw belt:", "Meneer belt:", "Klant vraagt:", "Burger meldt:",
            "Hallo", "Beste provincie,", "Ik wil graag weten:", "Terugbelverzoek:", "Vraag:", "Even een vraagje,"]
CLOSINGS = ["Graag terugbellen.", "Met vriendelijke groet", "Alvast bedankt.", "Spoed!", "Is al eerder gemeld.",
            "Wacht op antwoord.", "Vorige week ook al gebeld.", "Graag per mail antwoord."]
FIRST_NAMES = ["Jan", "Piet", "Fatima", "Sanne", "Mohammed", "Anouk", "Willem", "Esra", "Daan", "Ingrid"]
LAST_NAMES = ["de Vries", "Jansen", "van den Berg", "Bakker", "El Amrani", "Yilmaz", "Visser", "Smit", "Mulder"]
STREETS = ["Kerkstraat", "Dorpsstraat", "Molenweg", "Schoolstraat", "Stationsweg", "Julianalaan"]


def read_kb():
    """Wordings of what articles are about, sentences of them, places."""
    wordings, sentences = [], []
    for path in sorted(PROJECT.glob("kb/artikelen/*/*.md")):
        head, body = path.read_text(encoding="utf-8").split("---", 2)[1:]
        wordings += re.findall(r"^(?:titel: |vraag: |  - )(.+)$", head, re.MULTILINE)
        text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", body)  # links away
        sentences += [s.strip() for line in text.splitlines() if line[:1].isalpha()
                      for s in re.split(r"(?<=[.?!]) ", line) if len(s) > 20]
    golden = (PROJECT / "kb/goudvragen.tsv").read_text(encoding="utf-8").splitlines()
    wordings += [line.split("\t")[0] for line in golden if line and not line.startswith("#")]
    with open(PROJECT / "kb/gemeenten.csv", encoding="utf-8") as file:
        places = [row["naam"] for row in csv.DictReader(file)]
    return wordings, sentences, places


def read_strange():
    text = (PROJECT / "tests/quality/vreemde-vragen.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


class Lifelike:
    """Of ten questions seven are one of many wordings, the first of which come far more often."""

    def __init__(self):
        self.dice = random.Random(1)
        self.wordings, self.sentences, self.places = read_kb()
        self.dice.shuffle(self.wordings)
        self.weights = [1 / (rank + 3) for rank in range(len(self.wordings))]
        self.strange = read_strange()
        self.batch = []

    def subject(self):
        if not self.batch:
            self.batch = self.dice.choices(self.wordings, self.weights, k=10_000)
        kind = self.dice.random()
        if kind < 0.7:
            return self.batch.pop().rstrip("?")
        if kind < 0.9:
            words = self.dice.choice(self.sentences).split()
            start = self.dice.randrange(max(1, len(words) - 6))
            return " ".join(words[start:start + self.dice.randrange(4, 12)])
        return self.dice.choice(self.strange)

    def person(self):
        dice = self.dice
        return dice.choice([
            f"Bel {dice.choice(FIRST_NAMES)} {dice.choice(LAST_NAMES)} op 06-{dice.randrange(10**8):08d}.",
            f"mail naar {dice.choice(FIRST_NAMES).lower()}{dice.randrange(1000)}@voorbeeld.nl",
            f"Adres: {dice.choice(STREETS)} {dice.randrange(1, 200)}, {dice.randrange(2200, 3400)} AB",
        ])

    def question(self):
        dice = self.dice
        parts = [self.subject()]
        if dice.random() < 0.3:
            parts.append(f"in {dice.choice(self.places)}")
        if dice.random() < 0.35:
            parts.insert(0, dice.choice(OPENINGS))
        if dice.random() < 0.25:
            parts.append(dice.choice(CLOSINGS))
        if dice.random() < 0.1:
            parts.append(self.person())
        text = " ".join(parts)
        return text.lower() if dice.random() < 0.4 else text


class Unique:
    """Words of articles in any order: what is asked, and the stems it is grouped by, differ."""

    def __init__(self):
        self.dice = random.Random(2)
        wordings, sentences, _ = read_kb()
        self.words = sorted(set(re.findall(r"\w{4,}", " ".join(wordings + sentences).lower())))

    def question(self):
        return " ".join(self.dice.sample(self.words, self.dice.randrange(5, 12)))


def write_file(path, kind, lines):
    """How many questions are distinct."""
    maker = kind()
    dice = random.Random(3)
    seen = set()
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["datum", "kanaal", "vraag", "thema", "uitkomst"])
        for _ in range(lines):
            question = maker.question()
            seen.add(hash(question))
            out.writerow([f"{MONTH}-{dice.randrange(1, 31):02d}", dice.choice(CHANNELS), question,
                          dice.choice(["Wegen en vaarwegen", "", "", "Overig"]), dice.choice(OUTCOMES)])
    return len(seen)


def measure(command):
    """Seconds of the clock and of the processor, peak memory in MiB, and what it said."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=said)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode}")
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text.strip()


def run(name, kind, options, folder):
    path, store = folder / f"{name}.csv", folder / f"{name}.db"
    places = ["--store", store, "--index", folder / "index"]
    distinct = write_file(path, kind, options.lines)
    for old in folder.glob(f"{name}.db*"):
        old.unlink()
    seconds, processor, memory, said = measure([options.bin / "vraagbaak-report", "import", path, *places])
    rate = options.lines / seconds
    print(f"{name}: {options.lines} lines, {distinct} distinct questions, {path.stat().st_size / 2**20:.0f} MiB")
    print(f"  {said}")
    print(f"  {seconds:.1f} s, {rate:.0f} lines/s, {processor:.1f} s of processor, {memory:.0f} MiB;"
          f" {GOAL_LINES_PER_S / rate:.2f} of the goal", flush=True)
    with open(folder / f"{name}.json", "w", encoding="utf-8") as report:
        subprocess.run([options.bin / "vraagbaak-report", "maand", MONTH, *places, "--json"],
                       stdout=report, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, default=PROJECT / "build/release/bin")
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only", choices=["lifelike", "unique"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        folder = options.keep or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([options.bin / "vraagbaak-index", "--kb", PROJECT / "kb", "--index", folder / "index"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for name, kind in (("lifelike", Lifelike), ("unique", Unique)):
            if options.only in (None, name):
                run(name, kind, options, folder)


if __name__ == "__main__":
    main()
