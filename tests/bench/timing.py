#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How long the pages take for accounts that exist and for such that do not (security.md, One-time links).

    timing.py WREN_HUB [SAMPLES]

Log in, Forgot Password, and the buttons of two one-time links (a new password, a new address) for known accounts
and links and for unknown ones, interleaved in a seeded order. For each: medians in ms, the rank test's p
(Mann-Whitney, two-sided) and how many different answers there were; at the end ratio and bar: medians within 5 ms,
p > 0.01 and one answer. Whoever has no link has no form either: its button is pressed without the form's token.
"""
import hashlib
import http.client
import math
import os
import random
import re
import secrets
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from urllib.parse import urlencode, urlsplit

PAUSE = 0.02  # s between two visits; what one left to be done falls among later ones, known or not
FROM_ONE_ADDRESS = 50  # Forgot Password hears one network address 60 times in ten minutes


def start(hub, folder):
    process = subprocess.Popen([hub, "demo", "--data", folder, "--port", "0"], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if line.startswith("listening on "):
            return process, urlsplit(line.split()[2]).netloc
    raise SystemExit("the hub did not start")


class Accounts:
    """Practice clients, each with a password of today's cost (a staff member's hash), and links of theirs."""

    def __init__(self, folder, count):
        self.database = sqlite3.connect(os.path.join(folder, "hub.db"), timeout=30, isolation_level=None)
        self.database.execute("UPDATE client_account SET activated_at = 1, password_hash ="
                              " (SELECT password_hash FROM staff_credential LIMIT 1)")
        rows = self.database.execute("SELECT client_id, email FROM client_account WHERE deactivated_at IS NULL"
                                     " LIMIT ?", (count,)).fetchall()
        self.clients, self.emails = [row[0] for row in rows], [row[1] for row in rows]
        if len(rows) < count:
            raise SystemExit(f"the practice network has {len(rows)} clients with an account, not {count}")

    def open_links(self, purpose):
        """A new open link of each client's: the tokens."""
        tokens = [secrets.token_urlsafe(32) for _ in self.clients]
        now = int(time.time() * 1000)
        self.database.executemany(
            "INSERT INTO link (id, client_id, purpose, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
            [(str(uuid.uuid4()), client, purpose, hashlib.blake2b(token.encode(), digest_size=32).digest(), now,
              now + 3_600_000) for client, token in zip(self.clients, tokens)])
        return tokens


class Visitor:
    """Connections from the addresses of this machine, one for each so many visits."""

    def __init__(self, address):
        self.host, self.port = address.split(":")
        self.visits, self.connection = 0, None

    def post(self, path, values, cookie):
        if self.visits % FROM_ONE_ADDRESS == 0:
            source = f"127.0.0.{10 + self.visits // FROM_ONE_ADDRESS}"
            self.connection = http.client.HTTPConnection(self.host, int(self.port), source_address=(source, 0))
            self.connection.connect()
        self.visits += 1
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(values)
        began = time.perf_counter()
        self.connection.request("POST", path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        return (time.perf_counter() - began) * 1000, answer, text


class AccountForm:
    """Log in, or Forgot Password: one visitor's form, posted for one address after the other."""

    def __init__(self, address, path):
        connection = http.client.HTTPConnection(address)
        connection.request("GET", path)
        answer = connection.getresponse()
        form = answer.read().decode()
        self.cookie = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name == "Set-Cookie")
        self.csrf = re.search(r'action="%s">\s*<input type="hidden" name="csrf" value="([^"]+)"' % path, form)[1]
        connection.close()

    def request(self, email):
        return {"csrf": self.csrf, "email": email, "password": "not the password of anybody"}, self.cookie


class LinkForm:
    """The button of a one-time link, pressed by somebody who has a token but not its form."""

    def __init__(self, cookie):
        self.name, self.form = cookie, secrets.token_urlsafe(32)

    def request(self, token):
        cookie = f"__Host-wren_form={self.form}; {self.name}={token}"
        return {"csrf": "A" * 43, "decision": "accept", "password": "tulip-harbour-Vq7-lantern"}, cookie


def rank_test(first, second):
    ranked = sorted([(value, 0) for value in first] + [(value, 1) for value in second])
    rank_sum = sum(rank for rank, (_, group) in enumerate(ranked, 1) if group == 0)
    n, m = len(first), len(second)
    mean, deviation = n * (n + m + 1) / 2, math.sqrt(n * m * (n + m + 1) / 12)
    return math.erfc(abs(rank_sum - mean) / deviation / math.sqrt(2))


def measure(visitor, path, form, known, unknown):
    order = [(value, True) for value in known] + [(value, False) for value in unknown]
    random.Random(6).shuffle(order)
    times, answers = {True: [], False: []}, set()
    for value, exists in order:
        took, answer, text = visitor.post(path, *form.request(value))
        times[exists].append(took)
        # What was typed stands in the form again: the length follows from it.
        told = [(name, held) for name, held in answer.getheaders() if name not in ("Date", "Content-Length")]
        answers.add(str((answer.status, told, text.replace(value.encode(), b"TYPED"))))
        time.sleep(PAUSE)
    return times, answers


def report(path, times, answers):
    """Prints one page's numbers; the ratio of its medians, and whether the bar is met."""
    known, unknown = statistics.median(times[True]), statistics.median(times[False])
    p = rank_test(times[True], times[False])
    print(f"{path} samples: {len(times[True])} known, {len(times[False])} unknown")
    print(f"{path} known median ms: {known:.2f}")
    print(f"{path} unknown median ms: {unknown:.2f}")
    print(f"{path} rank test p: {p:.3f}")
    print(f"{path} different answers: {len(answers)}", flush=True)
    return max(known, unknown) / min(known, unknown), abs(known - unknown) <= 5 and p > 0.01 and len(answers) == 1


def main():
    hub, samples = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    results = []
    with tempfile.TemporaryDirectory() as folder:
        process, address = start(hub, folder)
        try:
            accounts, visitor = Accounts(folder, samples), Visitor(address)
            for path in ("/log-in", "/forgot-password"):
                nobody = [f"nobody.{index}.{path.strip('/')}@example.org" for index in range(samples)]
                results.append(report(path, *measure(visitor, path, AccountForm(address, path), accounts.emails, nobody)))
            for path, purpose, cookie in (("/reset", "reset", "__Host-wren_reset"),
                                          ("/email-change", "accept_change", "__Host-wren_change")):
                unknown = [secrets.token_urlsafe(32) for _ in range(samples)]
                results.append(report(path, *measure(visitor, path, LinkForm(cookie), accounts.open_links(purpose), unknown)))
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()
    print(f"ratio: {max(ratio for ratio, _ in results):.3f}")
    print("bar: met" if all(met for _, met in results) else "bar: missed")


main()
