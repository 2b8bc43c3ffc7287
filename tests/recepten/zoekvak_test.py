# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""zoekvak.html: its code in Node, and the page itself in Chromium, where a question is typed."""
import contextlib
import html.parser
import http.client
import http.server
import os
import pathlib
import subprocess
import tempfile
import unittest
import urllib.parse

import service

HERE = pathlib.Path(__file__).resolve().parent
RECIPES = HERE.parents[1] / "docs" / "recepten"

# What a visitor does, behind the page's own script.
VISITOR = """<script type="module">
const form = document.getElementById("vraagformulier");
form.elements.vraag.value = decodeURIComponent(location.hash.slice(1));
form.requestSubmit();
</script>"""


def site(address):
    """The page and its code, and under /v1 the service: one address, as behind a proxy."""

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/zoekvak.html":
                page = (RECIPES / "zoekvak.html").read_text(encoding="utf-8")
                self.reply(200, "text/html", page.replace("</body>", VISITOR + "</body>").encode())
            elif self.path == "/zoekvak.mjs":
                self.reply(200, "text/javascript", (RECIPES / "zoekvak.mjs").read_bytes())
            else:
                self.reply(404, "text/plain", b"")

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc)
            with contextlib.closing(connection):
                connection.request("POST", self.path, body,
                                   {"Content-Type": self.headers["Content-Type"]})
                reply = connection.getresponse()
                self.reply(reply.status, reply.headers["Content-Type"], reply.read())

        def reply(self, status, kind, body):
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return service.serving(Site)


class Answer(html.parser.HTMLParser):
    """The paragraphs in the place for the answer, and the addresses of their links."""

    def __init__(self, page):
        super().__init__()
        self.inside = False
        self.paragraphs = []
        self.links = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if attrs.get("id") == "antwoord":
            self.inside = True
        elif self.inside and tag == "p":
            self.paragraphs.append("")
        elif self.inside and tag == "a":
            self.links.append(attrs["href"])

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "div"

    def handle_data(self, data):
        if self.inside and self.paragraphs:
            self.paragraphs[-1] += data


def ask_in_browser(address, question):
    with site(address) as page, tempfile.TemporaryDirectory() as profile:
        shown = subprocess.run(
            [os.environ["CHROMIUM"], "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
             "--no-proxy-server", f"--user-data-dir={profile}", "--virtual-time-budget=10000",
             "--dump-dom", f"{page}/zoekvak.html#{urllib.parse.quote(question)}"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120, check=True)
    return Answer(shown.stdout.decode()), page


class Zoekvak(unittest.TestCase):
    def test_code(self):
        with service.real() as real, service.absent() as absent, service.silent() as silent, \
                service.broken(200, b"<html>") as broken:
            places = {"VRAAGBAAK": real, "ABSENT": absent, "SILENT": silent, "BROKEN": broken}
            run = subprocess.run([os.environ["NODE"], "--test", HERE / "zoekvak_test.mjs"],
                                 env={**os.environ, **places}, timeout=120, check=False)
        self.assertEqual(run.returncode, 0)

    def test_page(self):
        with service.real() as real:
            answer, page = ask_in_browser(real, "Hoe meld ik een gat in de weg?")
            self.assertEqual(answer.paragraphs, [
                "U meldt een gat in de provinciale weg bij ons. Een foto helpt.",
                "Lees het hele antwoord: Gat in een provinciale weg melden"])
            self.assertEqual(answer.links, [page + "/artikel/gat-in-de-weg#melden"])
            answer, _ = ask_in_browser(real, "schade")
            self.assertEqual(answer.paragraphs[0], "Bedoelt u een van deze vragen?")
            self.assertGreaterEqual(len(answer.links), 2)

    def test_page_of_a_broken_service(self):
        with service.broken(503, b"{}") as broken:
            answer, _ = ask_in_browser(broken, "weg")
        self.assertEqual(len(answer.paragraphs), 1)
        self.assertIn("We kunnen nu niets opzoeken. Bel 070", answer.paragraphs[0])


if __name__ == "__main__":
    unittest.main()
