#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How long the pages take for accounts that exist and for such that do not (security.md, One-time links).

    timing.py WREN_HUB [SAMPLES]

Prints medians in ms, the rank test's p (Mann-Whitney, two-sided) and at the end ratio and bar: medians
within 5 ms and p > 0.01. Accepting an invite is not among them: without a known link there is no form.
"""
import http.client
import math
import os
import random
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from urllib.parse import urlencode, urlsplit


def start(hub, folder):
    process = subprocess.Popen([hub, "demo", "--data", folder, "--port", "0"], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if line.startswith("listening on "):
            return process, urlsplit(line.split()[2]).netloc
    raise SystemExit("the hub did not start")


def known_accounts(folder, count):
    """Practice clients, each with a password of today's cost: a staff member's hash."""
    database = sqlite3.connect(os.path.join(folder, "hub.db"), timeout=30, isolation_level=None)
    database.execute("UPDATE client_account SET activated_at = 1, password_hash ="
                     " (SELECT password_hash FROM staff_credential LIMIT 1)")
    rows = database.execute("SELECT email FROM client_account WHERE deactivated_at IS NULL LIMIT ?", (count,))
    return [row[0] for row in rows]


class Page:
    """One visitor's connection with the form that it posts again and again."""

    def __init__(self, address, path):
        self.path = path
        self.connection = http.client.HTTPConnection(address)
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        form = answer.read().decode()
        self.cookie = "; ".join(value.split(";")[0] for name, value in answer.getheaders() if name == "Set-Cookie")
        self.csrf = re.search(r'action="%s">\s*<input type="hidden" name="csrf" value="([^"]+)"' % path, form)[1]

    def post(self, email):
        body = urlencode({"csrf": self.csrf, "email": email, "password": "not the password of anybody"})
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        began = time.perf_counter()
        self.connection.request("POST", self.path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        took = (time.perf_counter() - began) * 1000
        # The address stands in the form again: the length follows from it.
        told = [(name, value) for name, value in answer.getheaders() if name not in ("Date", "Content-Length")]
        return took, (answer.status, told, text.replace(email.encode(), b"EMAIL"))


def rank_test(first, second):
    ranked = sorted([(value, 0) for value in first] + [(value, 1) for value in second])
    rank_sum = sum(rank for rank, (_, group) in enumerate(ranked, 1) if group == 0)
    n, m = len(first), len(second)
    mean, deviation = n * (n + m + 1) / 2, math.sqrt(n * m * (n + m + 1) / 12)
    return math.erfc(abs(rank_sum - mean) / deviation / math.sqrt(2))


def measure(address, path, known, pause):
    unknown = [f"nobody.{index}.{path.strip('/')}@example.org" for index in range(len(known))]
    order = [(email, True) for email in known] + [(email, False) for email in unknown]
    random.Random(6).shuffle(order)
    page, times, answers = Page(address, path), {True: [], False: []}, set()
    for email, exists in order:
        took, answer = page.post(email)
        times[exists].append(took)
        answers.add(str(answer))
        time.sleep(pause)
    return times, answers


def main():
    hub, samples = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    met, worst = True, 1.0
    with tempfile.TemporaryDirectory() as folder:
        process, address = start(hub, folder)
        try:
            known = known_accounts(folder, samples)
            # Forgot Password asks at most 60 times in ten minutes from one address.
            for path, accounts in (("/log-in", known), ("/forgot-password", known[:30])):
                times, answers = measure(address, path, accounts, 0.02)
                medians = {exists: statistics.median(values) for exists, values in times.items()}
                p = rank_test(times[True], times[False])
                print(f"{path} samples: {len(accounts)} known, {len(accounts)} unknown")
                print(f"{path} known median ms: {medians[True]:.2f}")
                print(f"{path} unknown median ms: {medians[False]:.2f}")
                print(f"{path} rank test p: {p:.3f}")
                print(f"{path} different answers: {len(answers)}")
                worst = max(worst, max(medians.values()) / min(medians.values()))
                met = met and abs(medians[True] - medians[False]) <= 5 and p > 0.01 and len(answers) == 1
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()
    print(f"ratio: {worst:.3f}")
    print("bar: met" if met else "bar: missed")


main()
