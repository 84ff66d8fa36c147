#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What the caseworker sees, and that nothing is lost, while a part of the world is away.

EOIS, hub and mail server go and come back around a real Desk window; then Desk meets a session without a
keychain, and one whose keychain is locked.
"""
import os
import subprocess
import sys

from desk import Desk
from report import Report
from session import ensure_session, screenshot
from stack import ASSESSMENT, BUILD, SOURCE, Stack
from steps import begin_invite, choose_assessment, mail_to, sign_in

PASSPHRASE = "lantern harbour maple 7 tide"


class Away:
    def __init__(self, report, stack):
        self.report, self.stack = report, stack

    def eois_away(self):
        """The look-up says so and the draft stays; when EOIS is back, the same button works."""
        stack = self.stack
        self.desk = desk = stack.start_desk("--profile-dir", str(stack.folder / "desk"))
        sign_in(desk, stack)
        desk.says("Up to date", 60)
        stack.end(stack.eois)
        begin_invite(desk, "Quill", "Zephyrine")
        desk.says("Nobody like this is registered yet")
        desk.press("Continue")
        choose_assessment(desk, ASSESSMENT)
        desk.says("EOIS does not answer", 40)
        self.report.check("EOIS away: said, and the draft is kept", desk.find("Kept as a draft*") is not None)
        stack.start_eois(port=stack.eois_port)
        desk.press("Try Again")
        desk.wait("Add Client to Portal", seconds=30)
        self.report.check("EOIS back: the assessment is found", True)

    def hub_away(self):
        """Completing says that the hub is away, loses nothing, and succeeds once it is back: one client."""
        stack, desk = self.stack, self.desk
        desk.press("Add Client to Portal")
        desk.wait("Complete Client Setup")
        self.email = desk.text("Email Address").strip()
        stack.end(stack.hub)
        desk.press("Complete Client Setup")
        desk.says("hub", 40)
        desk.wait("Try Again", seconds=40)
        self.report.check("hub away: what was typed is still there", desk.text("Email Address").strip() == self.email)
        stack.end(stack.smtp)  # for the next part: the mail server is away when the hub comes back
        stack.restart_hub()
        desk.press("Try Again")
        desk.wait("Proceed to Client Profile", seconds=60)
        self.report.check("hub back: the client was added", True)

    def mail_away(self):
        """The dialog says that the invite waits; it is sent when the server is back, once."""
        stack, desk = self.stack, self.desk
        desk.says("waits to be sent", 30)
        self.report.check("mail server away: the invite waits to be sent", True)
        stack.start_smtp(port=stack.smtp_port)
        mail_to(stack, self.email, seconds=120)
        self.report.check("mail server back: one invite", len(stack.messages()) == 1)
        desk.press("Proceed to Client Profile")
        desk.wait("Actions")
        desk.stop()

    def keychain_absent(self):
        """No Secret Service at all: Desk says so, and a passphrase takes its place."""
        desk = self.desk_with("true")
        self.until_keychain_page(desk)
        desk.press("Use a Passphrase Instead")
        desk.type("Passphrase", PASSPHRASE)
        desk.type("Passphrase again", PASSPHRASE)
        desk.press("Use This Passphrase")
        desk.wait("Search clients", seconds=90)
        self.report.check("keychain absent: the passphrase opens Desk", True)
        desk.stop()

    def keychain_locked(self):
        """A keyring that nobody unlocks: Desk says so, deletes nothing, and offers to try again."""
        keyring = "gnome-keyring-daemon --start --components=secrets >/dev/null"
        desk = self.desk_with(keyring, "desk")
        self.until_keychain_page(desk)
        self.report.check("keychain locked: said, with a way on",
                          all(desk.find(name) for name in ("Try Again", "Use a Passphrase Instead")) or
                          desk.find("Sign In Anew*") is not None)
        files = [path for path in (self.stack.folder / "desk").rglob("*") if path.is_file()]
        self.report.check("keychain locked: the sealed copy is still there", bool(files))
        desk.stop()

    def until_keychain_page(self, desk):
        if desk.find("Password"):
            sign_in(desk, self.stack, wait=False)
        desk.wait("The keychain is out of reach", seconds=60)

    def desk_with(self, before, profile="desk-keychain"):
        """Desk on a session bus of its own, after the shell command `before`; seen on our accessibility bus."""
        address = subprocess.run(
            ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
             "--method", "org.a11y.Bus.GetAddress"], capture_output=True, text=True, check=True).stdout
        log = open(self.stack.folder / "desk-keychain.log", "wb")
        process = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", f'{before}; echo $$ >"$PID_FILE"; exec "$@"', "desk",
             str(BUILD / "app/main/wren-desk"), "--profile-dir", str(self.stack.folder / profile)],
            env=dict(os.environ, AT_SPI_BUS_ADDRESS=address.split("'")[1],
                     PID_FILE=str(self.stack.folder / "desk.pid")), stdout=log, stderr=log)
        self.stack.processes.append(process)
        return Desk(process, self.stack.folder / "desk.pid")


def run(report):
    with Stack() as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        away = Away(report, stack)
        for part in (away.eois_away, away.hub_away, away.mail_away, away.keychain_absent, away.keychain_locked):
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            try:
                part()
            except Exception:
                screenshot(SOURCE / f"build/screens/e2e/failed-{part.__name__}.png")
                raise


if __name__ == "__main__":
    ensure_session()
    report = Report()
    report.part("parts of the world away", lambda: run(report))
    sys.exit(report.finish())
