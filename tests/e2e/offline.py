#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Two caseworkers of one provider edit the same client without a network, in two real Desk windows.

Different fields merge, the same field asks in both windows and is resolved in one; a note written offline
arrives once; a killed Desk has what was being typed; an unused one locks itself.
"""
import sys

from api import Api
from program import take
from report import Report
from session import ensure_session, screenshot, until
from stack import SOURCE, Stack
from steps import sign_in

ONE, TWO = "dana.whitfield@wren.example", "sam.okafor@wren.example"
NOTE = "Written in the parking lot, without a network."
BANNER = "Two different values were entered"


class Offline:
    def __init__(self, report, stack):
        self.report, self.stack = report, stack

    def start(self, who, *arguments):
        return self.stack.start_desk("--profile-dir", str(self.stack.folder / who), *arguments)

    def both_go_offline(self):
        """Both windows have the client; then the hub goes away."""
        self.meet_hub()
        self.client, self.name = self.somebody()
        self.one, self.two = self.start(ONE), None
        self.enter(self.one, ONE)
        self.two = self.start(TWO)
        self.enter(self.two, TWO)
        self.stack.end(self.stack.hub)
        for desk in (self.one, self.two):
            desk.says("Offline", 60)
        self.report.check("offline: both windows go on with their copies", True)

    def both_edit_the_client(self):
        """Saved offline at once, and marked as waiting."""
        self.edit(self.one, {"Preferred Name": "Juniper", "Phone Number": "519-555-0101"})
        self.edit(self.two, {"Extension": "77", "Phone Number": "519-555-0102"})
        for desk in (self.one, self.two):
            desk.says("Waits to be sent")
            desk.says("1 waiting to be sent")
        desk = self.one
        desk.press("Case notes")
        desk.activate()
        desk.type("New case note", NOTE)
        desk.press("Add Note")
        desk.says("waits to be sent")
        desk.says("2 waiting to be sent")
        desk.press("Overview")
        self.report.check("offline: edits and a note are saved and marked as waiting", True)

    def both_come_back(self):
        """Different fields merge; the same field asks in both; the note is there once."""
        self.stack.restart_hub()
        self.meet_hub()
        for desk in (self.one, self.two):
            desk.activate()
            desk.key("F5")
            desk.says(BANNER, 90)
        self.report.check("back: the phone number asks in both windows", True)
        for desk in (self.one, self.two):
            desk.wait("Preferred Name: Juniper", seconds=60)
            desk.wait("Extension: 77", seconds=60)
        self.report.check("back: the other fields merged in both windows", True)
        self.report.check("back: the note is on the hub once", self.notes() == 1)

    def one_resolves(self):
        """Chosen in one window, gone in both, and both agree."""
        desk = self.one
        desk.press("Choose…")
        desk.says("Two values for Phone Number")
        screenshot(SOURCE / "build/screens/e2e/offline-conflict.png")
        desk.press("Use the other value")
        desk.press("Save This Value")
        for each in (self.one, self.two):
            until(lambda desk=each: not any(BANNER in name for name in desk.showing()), "the banner gone", 90)
        phones = [self.phone(each) for each in (self.one, self.two)]
        self.report.check("resolved: both windows agree", phones[0] == phones[1])
        self.report.check("resolved: so does the hub", self.on_hub()["phone"][-4:] == phones[0][-4:])
        self.report.check("resolved: a value that was typed", phones[0][-4:] in ("0101", "0102"))
        self.two.stop()

    def desk_is_killed(self):
        """Killed while an edit is open: what was typed is offered, and goes on."""
        desk = self.one
        caches = list((self.stack.folder / ONE).rglob("*-wal"))
        desk.press("Edit Personal Details")
        desk.wait("Save")
        before = max(path.stat().st_mtime_ns for path in caches)
        desk.activate()
        desk.type("Preferred Name", "Half typ")
        until(lambda: max(path.stat().st_mtime_ns for path in caches) > before, "the draft written")
        desk.kill()
        self.one = desk = self.start(ONE)
        self.unlock(desk)
        desk.activate()
        desk.key("ctrl+2")
        desk.says("Edit: Personal Details", 30)
        screenshot(SOURCE / "build/screens/e2e/offline-drafts.png")
        desk.press("Resume")
        desk.says("What you had typed is back", 30)
        self.report.check("killed: what was typed is there", desk.text("Preferred Name") == "Half typ")
        desk.activate()
        desk.type("Preferred Name", "Whole")
        desk.press("Save")
        desk.wait("Preferred Name: Whole", seconds=30)
        until(lambda: self.on_hub().get("preferred_name") == "Whole", "it reaches the hub", 60)
        self.report.check("killed: it is finished and arrives", True)
        desk.stop()

    def unused_desk_locks(self):
        """Locks by itself; nothing of a client shows, the title bar included; the password opens it."""
        desk = self.start(ONE, "--lock-after", "6")
        self.unlock(desk)
        self.open_client(desk)
        desk.wait("Unlock", seconds=60)
        last = self.name.split()[-1]
        self.report.check("locked: no client's name anywhere", not any(last in name for name in desk.showing()))
        screenshot(SOURCE / "build/screens/e2e/offline-locked.png")
        self.unlock(desk)
        self.report.check("locked: the password opens it", True)
        desk.stop()

    # -- what they do ------------------------------------------------------------------------------

    def enter(self, desk, who):
        desk.activate()
        sign_in(desk, self.stack, who=who)
        desk.says("Up to date", 120)
        self.open_client(desk)

    def unlock(self, desk):
        desk.wait("Unlock", seconds=60)
        desk.activate()
        desk.type("Password", self.stack.password)
        desk.press("Unlock")
        desk.wait("Search clients", seconds=90)

    def open_client(self, desk):
        desk.activate()
        desk.type("Search clients", self.name)
        if not desk.find("Open Profile"):
            desk.press("My clients only")
        desk.press("Open Profile")
        desk.wait("Edit Personal Details", seconds=30)

    def edit(self, desk, values):
        desk.press("Edit Personal Details")
        desk.wait("Save")
        desk.activate()
        for label, text in values.items():
            desk.type(label, text)
        desk.press("Save")
        desk.wait("Edit Personal Details")

    # -- what is true ------------------------------------------------------------------------------

    def meet_hub(self):
        self.api = Api(self.stack.hub_url)
        self.api.sign_in(ONE, self.stack.password)

    def records(self, kind):
        found = self.api.records(f"provider:{self.api.staff['provider']}")
        return [record for record in found if record["kind"] == kind]

    def somebody(self):
        """A client with a phone whose name is nobody else's and can be typed on any keyboard."""
        clients = self.records("client")
        names = [self.full_name(record) for record in clients]
        record = next(record for record, name in zip(clients, names)
                      if record["value"]["profile"].get("phone") and record["value"]["profile"].get("first_name")
                      and name.replace(" ", "").isascii() and name.replace(" ", "").isalpha() and sum(name in other for other in names) == 1)
        return record["id"], self.full_name(record)

    @staticmethod
    def full_name(record):
        profile = record["value"]["profile"]
        return f"{profile.get('first_name', '')} {profile['last_name']}".strip()

    def on_hub(self):
        return next(record["value"]["profile"] for record in self.records("client") if record["id"] == self.client)

    def notes(self):
        return sum(record["value"]["text"] == NOTE for record in self.records("case_note"))

    @staticmethod
    def phone(desk):
        return desk.wait("Phone Number: *", seconds=30).get_name().splitlines()[0]


def run(report):
    with Stack() as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        offline = Offline(report, stack)
        for part in (offline.both_go_offline, offline.both_edit_the_client, offline.both_come_back,
                     offline.one_resolves, offline.desk_is_killed, offline.unused_desk_locks):
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            take(part, "offline-")


if __name__ == "__main__":
    ensure_session()
    report = Report()
    report.part("two Desks without a network", lambda: run(report))
    sys.exit(report.finish())
