#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A client's address changes, with real processes: two Desk windows, hub, SMTP server, the client's pages.

Staff ask, the old address accepts, Desk shows the new one by itself; a request is cancelled and its link ends;
WREN is asked from the profile, applies it in the Support panel, and the asker is told; a request made offline
waits as "not sent" and goes out by itself.
"""
import sys

from api import Api
from clientpages import Visitor, link_to
from report import Report
from session import ensure_session, screenshot, until
from stack import SOURCE, Stack
from steps import mail_to, sign_in

CASEWORKER, WREN = "dana.whitfield@wren.example", "joel.fontaine@wren.example"
FIRST, NEVER, CORRECTED, LATER = ("first.new@example.net", "never.new@example.net",
                                  "corrected.new@example.net", "later.new@example.net")


class EmailChange:
    def __init__(self, report, stack):
        self.report, self.stack = report, stack

    def staff_ask(self):
        """The request is pending in Desk, and nothing has changed."""
        self.desk = self.start(CASEWORKER)
        sign_in(self.desk, self.stack, who=CASEWORKER)
        self.desk.says("Up to date", 120)
        self.meet_hub()
        self.client, self.name, self.address = self.somebody()
        self.open_client()
        self.change_to(FIRST, "Send Request")
        self.desk.says(f"Email Address to be changed to {FIRST}", 60)
        self.picture("pending")
        self.report.check("pending: the address is still the old one", self.on_hub() == self.address)

    def old_address_accepts(self):
        """Accepted on the page of the mail; the open window follows."""
        mail = mail_to(self.stack, self.address)
        self.report.check("the mail to the old address names the new one", FIRST in mail["text"])
        visitor = Visitor()
        page = visitor.open(link_to(mail, "email-change"))
        self.report.check("opening the link changes nothing", self.on_hub() == self.address)
        done = visitor.send(page, decision="accept")
        self.report.check("the page says that it was changed", "Your email address was changed" in done)
        self.desk.wait(f"Signs in to the portal with: {FIRST}*", seconds=60)
        self.report.check("Desk shows the new address by itself", True)
        self.desk.says("New address not confirmed", 30)
        self.picture("accepted")
        visitor = Visitor()
        done = visitor.send(visitor.open(link_to(mail_to(self.stack, FIRST), "confirm-email")), decision="accept")
        self.report.check("the new address confirms on its page", "Thank you" in done)
        self.desk.says("It receives mail (confirmed on", 60)
        self.report.check("Desk shows that the new address confirmed", True)

    def request_is_cancelled(self):
        """Cancelled in Desk; its link says so and changes nothing."""
        self.change_to(NEVER, "Send Request")
        self.desk.says(f"Email Address to be changed to {NEVER}", 60)
        mail = mail_to(self.stack, FIRST, count=2)
        self.desk.press("Cancel the Change")
        self.desk.says("Cancelled by Dana Whitfield", 60)
        page = Visitor().open(link_to(mail, "email-change"))
        self.report.check("the link of a cancelled request ends", "This link no longer works" in page)
        self.report.check("cancelled: the address stays", self.on_hub() == FIRST)

    def wren_corrects(self):
        """Asked from the profile, applied in the Support panel, told to the asker."""
        desk = self.desk
        desk.press("Actions")
        desk.press("Ask WREN to change the address…")
        desk.type("Correct Email Address", CORRECTED)
        self.picture("ask-wren")
        desk.press("Ask WREN")
        desk.says("WREN was asked to change the Email Address", 60)
        wren = self.start(WREN)
        wren.activate()
        sign_in(wren, self.stack, wait=False, who=WREN)
        wren.says("Corrections of clients", 90)
        wren.says("How the person was identified", 90)
        self.report.check("WREN support alone sees no clients", not wren.find("My Clients / People"))
        self.picture("support")
        before = len(self.mails_to(FIRST))
        wren.press("Apply the Correction…")
        wren.press(f"Change the Address to {CORRECTED}")
        wren.says("Nothing is open", 60)
        desk.activate()
        desk.says(f"WREN changed the Email Address to {CORRECTED}", 60)
        desk.wait(f"Signs in to the portal with: {CORRECTED}*", seconds=60)
        self.picture("told")
        self.report.check("the asker is told, and sees the new address", True)
        notice = until(lambda: self.mails_to(FIRST)[before:], "the notice to the old address", 30)[-1]
        self.report.check("the notice to the old address does not name the new one", CORRECTED not in notice["text"])
        wren.stop()

    def offline_it_waits(self):
        """Not sent, never pending; it goes out by itself once the hub is back."""
        desk = self.desk
        self.stack.end(self.stack.hub)
        desk.says("Offline", 60)
        before = len(self.mails_to(CORRECTED))
        self.change_to(LATER, "Save Request")
        desk.says("Not sent yet", 30)
        self.picture("not-sent")
        self.report.check("offline: not shown as pending", not any("Pending" in name and LATER in name
                                                                   for name in desk.showing()))
        self.stack.restart_hub()
        desk.activate()
        desk.key("F5")
        desk.says(f"Email Address to be changed to {LATER}", 120)
        until(lambda: len(self.mails_to(CORRECTED)) > before, "the mail to the present address", 60)
        self.report.check("back: it is sent by itself, once", len(self.mails_to(CORRECTED)) == before + 1)
        desk.stop()

    # -- what they do ------------------------------------------------------------------------------

    def start(self, who):
        return self.stack.start_desk("--profile-dir", str(self.stack.folder / who))

    def open_client(self):
        desk = self.desk
        desk.type("Search clients", self.name)
        if not desk.find("Open Profile"):
            desk.press("My clients only")
        desk.press("Open Profile")
        desk.wait("Edit Personal Details", seconds=30)

    def change_to(self, address, button):
        desk = self.desk
        desk.press("Actions")
        desk.press("Change Email Address…")
        desk.type("New Email Address", address)
        desk.press(button)

    # -- what is true ------------------------------------------------------------------------------

    def meet_hub(self):
        self.api = Api(self.stack.hub_url)
        self.api.sign_in(CASEWORKER, self.stack.password)

    def clients(self):
        self.api.connection.close()  # the hub closes what was idle for long
        found = self.api.records(f"provider:{self.api.staff['provider']}")
        return [record for record in found if record["kind"] == "client"]

    def somebody(self):
        """A client with a password whose name is nobody else's and can be typed on any keyboard."""
        named = [(record, f"{record['value']['profile'].get('first_name', '')} {record['value']['profile']['last_name']}")
                 for record in self.clients()]
        record, name = next((record, name) for record, name in named
                            if record["value"]["status"] == "active" and name.replace(" ", "").isalpha() and name.isascii()
                            and sum(name in other for _, other in named) == 1 and not name.startswith(" "))
        return record["id"], name, record["value"]["profile"]["email"]

    def on_hub(self):
        return next(record["value"]["profile"]["email"] for record in self.clients() if record["id"] == self.client)

    def mails_to(self, address):
        return [mail for mail in self.stack.messages() if address in mail["to"]]

    @staticmethod
    def picture(name):
        screenshot(SOURCE / f"build/screens/e2e/email-{name}.png")


def run(report):
    with Stack() as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        walk = EmailChange(report, stack)
        for part in (walk.staff_ask, walk.old_address_accepts, walk.request_is_cancelled, walk.wren_corrects,
                     walk.offline_it_waits):
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            try:
                part()
            except Exception:
                screenshot(SOURCE / f"build/screens/e2e/failed-email-{part.__name__}.png")
                raise


if __name__ == "__main__":
    ensure_session()
    report = Report()
    report.part("a client's address changes", lambda: run(report))
    sys.exit(report.finish())
