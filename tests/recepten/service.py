# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
"""What the recipes talk to in the tests: a real server, and services that fail.

The environment says which server and index: SERVER_PROGRAM, INDEX_FOLDER.
"""
import contextlib
import http.server
import os
import signal
import socket
import subprocess
import threading

# A proxy of the machine must not come between.
for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
    os.environ.pop(name, None)


@contextlib.contextmanager
def real():
    """The address of a vraagbaak-server on the index of the HTTP tests."""
    server = subprocess.Popen(
        [os.environ["SERVER_PROGRAM"], "--index", os.environ["INDEX_FOLDER"],
         "--listen", "127.0.0.1:0"],
        stdout=subprocess.PIPE, text=True)
    try:
        yield server.stdout.readline().split()[-1].rstrip("/")
    finally:
        server.send_signal(signal.SIGTERM)
        code = server.wait(timeout=30)
        server.stdout.close()
    assert code == 0, f"the server ended with {code}"


@contextlib.contextmanager
def absent():
    """An address where nobody listens: the port is taken, and kept."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


@contextlib.contextmanager
def silent():
    """A service that takes connections and never answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@contextlib.contextmanager
def serving(handler):
    """An HTTP server of our own."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def broken(status, body):
    """A service that answers everything with this."""

    class Broken(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return serving(Broken)
