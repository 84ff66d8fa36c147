#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Desk on a computer without a keychain, and on one whose keychain is locked: said, and nothing lost."""
import sys

from program import take
from report import Report
from session import ensure_session, lock_keyring, start_keyring, unlock_keyring
from stack import Stack
from steps import sign_in

PASSPHRASE = "lantern harbour maple 7 tide"


class Keychain:
    def __init__(self, report, stack):
        self.report, self.stack = report, stack

    def start(self, profile):
        return self.stack.start_desk("--profile-dir", str(self.stack.folder / profile))

    def absent(self):
        """No Secret Service at all: Desk says so, and a passphrase takes its place, also next time."""
        desk = self.start("without")
        sign_in(desk, self.stack, wait=False)
        desk.wait("The keychain is out of reach", seconds=60)
        desk.press("Use a Passphrase Instead")
        desk.type("Passphrase", PASSPHRASE)
        desk.type("Passphrase again", PASSPHRASE)
        desk.press("Use This Passphrase")
        desk.wait("Search clients", seconds=90)
        self.report.check("absent: the passphrase opens Desk", True)
        desk.says("Up to date", 60)
        desk.stop()
        desk = self.start("without")
        desk.type("Passphrase", PASSPHRASE, seconds=60)
        desk.press("Unlock")
        desk.wait("Search clients", seconds=90)
        self.report.check("absent: the passphrase opens it again", True)
        desk.stop()

    def locked(self):
        """A keyring that is locked after the first sign-in: said, nothing deleted, right again once unlocked."""
        start_keyring()
        desk = self.start("with")
        sign_in(desk, self.stack)
        desk.says("Up to date", 60)
        desk.stop()
        before = self.files()
        lock_keyring()
        desk = self.start("with")
        if desk.wait("Unlock*", seconds=60):
            desk.type("Password", self.stack.password)
            desk.press("Unlock")
        desk.wait("The keychain is out of reach", seconds=60)
        self.report.check("locked: said", True)
        self.report.check("locked: nothing was deleted", self.files() >= before)
        unlock_keyring()
        desk.press("Try Again")
        desk.wait("Search clients", seconds=90)
        self.report.check("unlocked: Try Again opens Desk", True)
        desk.stop()

    def files(self):
        folder = self.stack.folder / "with"
        return {str(path.relative_to(folder)) for path in folder.rglob("*")
                if path.is_file() and not path.name.endswith(("-wal", "-shm", ".lock"))}


def run(report):
    with Stack() as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        keychain = Keychain(report, stack)
        for part in (keychain.absent, keychain.locked):
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            take(part, "keychain-")


if __name__ == "__main__":
    ensure_session(keyring=False)
    report = Report()
    report.part("the keychain absent and locked", lambda: run(report))
    sys.exit(report.finish())
