#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""Looks at what vraagbaak-report made, and tells what is wrong with it; exit code 1 when something is.

    look.py json FILE OPENAPI   it is a `Rapport`: it has all members of that and no others, of their types
    look.py csv FILE            names above, and rows of as many cells, with numbers behind the first two
    look.py html FILE           one file: nothing of it comes from elsewhere, but what a visitor clicks
"""
import csv
import html.parser
import json
import re
import sys

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float),
         "boolean": bool}
COLUMNS = ["onderdeel", "sleutel", "zoekvragen", "zonderResultaat", "gelezen", "antwoorden",
           "contactmomenten", "nuttig", "nietNuttig", "metReden", "twijfel", "voorstellen", "uitKennisbank"]


def follow(schema, api):
    while "$ref" in schema:
        schema = api["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def compare(value, schema, api, place):
    schema = follow(schema, api)
    if value is None and schema.get("nullable"):
        return
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        yield f"{place}: {value!r} is no {schema['type']}"
        return
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from compare(item, schema["items"], api, f"{place}[{i}]")
    elif isinstance(value, dict):
        known = schema.get("properties", {})
        for name in sorted(set(schema.get("required", [])) - value.keys()):
            yield f"{place}.{name} is missing"
        for name, member in value.items():
            if name in known:
                yield from compare(member, known[name], api, f"{place}.{name}")
            else:
                yield f"{place}.{name} is not in the API"


def look_at_json(path, api_path):
    with open(path, encoding="utf-8") as file, open(api_path, encoding="utf-8") as api_file:
        report, api = json.load(file), json.load(api_file)
    schema = api["components"]["schemas"]["Rapport"]
    for name in sorted(schema["properties"].keys() - report.keys()):
        yield f"{name} is missing"
    yield from compare(report, schema, api, "")


def look_at_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    if text.count("\n") != text.count("\r\n"):
        yield "a line does not end in CRLF"
    rows = list(csv.reader(text.splitlines(), strict=True))
    if rows[0] != COLUMNS:
        yield f"columns {rows[0]}"
    if len(rows) < 10:
        yield f"only {len(rows)} rows"
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(COLUMNS) or not row[0] or not all(cell.isdigit() for cell in row[2:]):
            yield f"line {number}: {row}"


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.faults = []
        self.inside = ""
        self.charts = 0

    def handle_starttag(self, tag, attrs):
        self.inside = tag
        self.charts += any(name == "data-chart" for name, _ in attrs)
        for name, value in attrs:
            is_fetched = name in ("src", "srcset", "poster", "data", "background", "action") or (
                name in ("href", "xlink:href") and tag != "a")
            if is_fetched and not (value or "").startswith(("data:", "#")):
                self.faults.append(f"<{tag} {name}={value!r}>")
        if tag in ("iframe", "object", "embed", "base"):
            self.faults.append(f"<{tag}>")

    def handle_data(self, data):
        if self.inside == "style":
            found = re.findall(r"@import|url\((?!['\"]?(?:data:|#))[^)]*\)", data)
            self.faults += [f"style: {one}" for one in found]


def look_at_html(path):
    page = Page()
    with open(path, encoding="utf-8") as file:
        text = file.read()
    page.feed(text)
    yield from page.faults
    if not text.startswith("<!DOCTYPE html>") or not text.rstrip().endswith("</html>"):
        yield "not a whole page"
    if page.charts == 0:
        yield "no charts"


LOOKS = {"json": look_at_json, "csv": look_at_csv, "html": look_at_html}

if __name__ == "__main__":
    found = list(LOOKS[sys.argv[1]](*sys.argv[2:]))
    for fault in found[:20]:
        print(fault)
    sys.exit(1 if found else 0)
