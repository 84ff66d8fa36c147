#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What the caseworker sees, and that nothing is lost, while a part of the world is away.

EOIS, hub and mail server go and come back around a real Desk window.
"""
import sys

from program import take
from report import Report
from session import ensure_session
from stack import ASSESSMENT, Stack
from steps import begin_invite, choose_assessment, mail_to, sign_in


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
        desk.wait("Kept as a draft*")
        self.report.check("EOIS away: said, and the draft is kept", True)
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


def run(report):
    with Stack() as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        away = Away(report, stack)
        for part in (away.eois_away, away.hub_away, away.mail_away):
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            take(part)


if __name__ == "__main__":
    ensure_session()
    report = Report()
    report.part("parts of the world away", lambda: run(report))
    sys.exit(report.finish())
