#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A client of another provider, asked for and handed over, in two real Desk windows; and two that race.

One invites somebody who is another provider's client: the registry check shows the match, nothing more than
R3 allows, and Request Client Transfer asks. The owner's window says so, approves, and the client is in the
asker's list and gone from the owner's. A referral goes the other way and is declined. Two devices that
complete a set-up of the same person at the same second make one client.

    handover.py [--database sqlite|postgresql] [--pictures DIR]
"""
import json
import re
import threading

from api import Api, new_id
from program import main, take
from session import screenshot, until
from stack import ASSESSMENT, Stack
from steps import mail_to, sign_in

OWNER, ASKER = "dana.whitfield@wren.example", "olivier.gagnon@wren.example"
OWNERS_ADMINISTRATION = "marcus.oyelaran@wren.example"
REASON = "Comes to our job club every week."
PATIENCE = 90  # of a machine that does other things too


class Handover:
    def __init__(self, report, stack, pictures):
        self.report, self.stack, self.pictures = report, stack, pictures
        self.number = 0

    def picture(self, name):
        if self.pictures:
            self.number += 1
            screenshot(self.pictures / f"{self.number:02}-{name}.png")

    def both_sign_in(self):
        """The owner of the client and somebody of another provider, each at a Desk of their own."""
        self.owner_api = self.api(OWNER)
        self.asker_api = self.api(ASKER)
        self.client, self.first, self.last = self.somebody()
        self.one, self.two = self.desk(OWNER), self.desk(ASKER)
        self.look_at_requests(self.one)
        self.waiting = self.count_in_entry(self.one)
        self.report.check("both windows are up to date", True)

    def stranger_is_found(self):
        """Invite > Client finds the other provider's client, and shows no more than R3."""
        desk = self.two
        desk.activate()
        desk.key("ctrl+n")
        desk.says("Confirm Person is Not Already Registered", PATIENCE)
        desk.activate()
        desk.type("First Name", self.first, PATIENCE)
        desk.type("Last Name", self.last, PATIENCE)
        desk.press("Request Client Transfer…", PATIENCE)
        desk.says("How to gain access", PATIENCE)
        self.picture("request-transfer")
        email = self.on_hub()["email"]
        self.report.check("the stranger's address shows nowhere in full",
                          not any(email in name for name in desk.showing()))

    def transfer_is_requested(self):
        """The reason, the request, and what happens next."""
        desk = self.two
        desk.activate()
        desk.type("Reason (required)", REASON, PATIENCE)
        desk.press("Request Client Transfer", PATIENCE)
        desk.says("The transfer was requested", PATIENCE)
        self.picture("requested")
        desk.press("Done", PATIENCE)
        desk.press("Close", PATIENCE)
        desk.wait("Requests", seconds=PATIENCE)

    def owner_is_told(self):
        """A notice in the window, a number beside Requests, and a mail."""
        desk = self.one
        desk.says("you decide", PATIENCE)
        desk.wait(f"Requests ({self.waiting + 1})", seconds=PATIENCE)
        self.report.check("the owner's window says so", True)
        self.picture("owner-notice")
        mail = mail_to(self.stack, OWNER, seconds=PATIENCE)
        self.report.check("a mail tells it without the client's name", self.last not in json.dumps(mail))

    def owner_approves(self):
        """In the real window; the client is gone from the owner's list and in the asker's."""
        desk = self.one
        desk.press("Show Requests", PATIENCE)
        desk.says(REASON, PATIENCE)
        self.picture("owner-requests")
        desk.press("Approve…", PATIENCE)
        desk.says("no longer see the client", PATIENCE)
        desk.press("Approve", PATIENCE)
        desk.says("Approved", PATIENCE)
        self.picture("approved")
        until(lambda: not self.holds(self.owner_api), "the client gone from the owner", PATIENCE)
        self.report.check("on the hub the client left the owner's provider", True)
        self.report.check("on the hub the asker's provider has the client", self.holds(self.asker_api))
        self.report.check("the owner's list is without the client", not self.lists(self.one, expected=False))

    def asker_has_the_client(self):
        """Told in the window and by mail; listed, and the notes tell the story."""
        desk = self.two
        desk.says("your request was approved", PATIENCE)
        self.picture("asker-notice")
        desk.press("Dismiss", PATIENCE)
        mail_to(self.stack, ASKER, seconds=PATIENCE)
        self.report.check("the asker's list has the client", self.lists(desk, expected=True))
        desk.press("Open Profile", PATIENCE)
        desk.wait("Edit Personal Details", seconds=PATIENCE)
        desk.press("Case notes", PATIENCE)
        desk.says("The transfer was approved", PATIENCE)
        self.picture("asker-notes")
        self.report.check("the case notes tell it", True)

    def asker_refers_back(self):
        """Actions > Refer; the other side declines with a reason, and nothing moves."""
        desk = self.two
        desk.activate()
        desk.press("Actions", PATIENCE)
        desk.press("Refer…", PATIENCE)
        desk.says("To the service provider", PATIENCE)
        self.choose(desk, "alt+p", self.owner_api.staff["provider_name"])
        desk.activate()
        desk.type("Reason (required)", "Moved back.", PATIENCE)
        desk.press("Send Referral", PATIENCE)
        desk.says("has been referred", PATIENCE)
        self.picture("referred")
        desk.press("Done", PATIENCE)
        desk.activate()
        desk.key("ctrl+3")
        desk.says("You referred the client", PATIENCE)
        desk.key("alt+Left")
        request = until(self.open_request, "the offer at the other provider", PATIENCE)
        result = self.api(OWNERS_ADMINISTRATION).mutate(
            "decide_handover", request, {"decision": "decline", "reason": "No place before spring."})
        self.report.check("the offer is declined", result["outcome"] == "applied")
        desk.says("your request was declined", PATIENCE)
        self.report.check("declined: nothing moved", self.holds(self.asker_api))
        desk.press("Show Requests", PATIENCE)
        desk.says("No place before spring.", PATIENCE)
        self.picture("declined")
        self.one.stop()
        self.two.stop()

    def two_race(self):
        """Two devices complete the same person's set-up at the same second: one client."""
        racers = [self.api(OWNER), self.api(ASKER)]
        found = [racer.call("POST", "eois/assessment", {"number": ASSESSMENT}) for racer in racers]
        ready, results = threading.Barrier(len(racers)), [None] * len(racers)

        def complete(at):
            profile = dict(found[at]["profile"], email=f"race{at}@example.org")
            ready.wait()
            results[at] = racers[at].mutate("complete_setup", new_id(), {"profile": profile})
        threads = [threading.Thread(target=complete, args=(at,)) for at in range(len(racers))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        outcomes = sorted(result["outcome"] for result in results)
        self.report.check("one is added, the other held back", outcomes == ["applied", "refused"])
        held = next(result for result in results if result["outcome"] == "refused")
        self.report.check("held back as already registered",
                          [field["problem"] for field in held["error"]["fields"]] == ["already_registered"])
        last = found[0]["profile"]["last_name"]
        first = found[0]["profile"].get("first_name")
        same = sum(self.profile(record) == (first, last)
                   for api in racers for record in self.clients(api))
        self.report.check("the registry has the person once", same == 1)

    # -- what they do ------------------------------------------------------------------------------

    def desk(self, who):
        desk = self.stack.start_desk("--profile-dir", str(self.stack.folder / who))
        desk.wait("Sign In", seconds=PATIENCE)
        desk.activate()
        sign_in(desk, self.stack, who=who)
        desk.says("Up to date", PATIENCE)
        return desk

    @staticmethod
    def look_at_requests(desk):
        """What the practice network brings along is no news then."""
        desk.activate()
        desk.key("ctrl+3")
        desk.wait("Requests", roles=("label",), seconds=PATIENCE)
        desk.key("ctrl+1")
        until(lambda: not desk.find("Dismiss"), "no news", PATIENCE)

    @staticmethod
    def count_in_entry(desk):
        """The number beside Requests in the navigation."""
        name = desk.wait("Requests*", seconds=PATIENCE).get_name()
        return int(re.sub(r"\D", "", name) or 0)

    def lists(self, desk, expected):
        """Whether the list, searched for the client, has one, once it is as expected or 60 s went by."""
        desk.activate()
        desk.key("ctrl+1")
        desk.type("Search clients", f"{self.first} {self.last}", PATIENCE)
        name = f"{self.first} {self.last}"

        def listed():
            return any(shown.split(":", 1)[1] == name for shown in desk.showing() if shown.startswith("table cell:"))
        try:
            until(lambda: listed() == expected, "the list as expected", PATIENCE)
        except AssertionError:
            print(desk.showing())
        return listed()

    @staticmethod
    def choose(desk, mnemonic, item):
        """By the keyboard alone, until the dialog says what that choice leads to."""
        desk.activate()
        desk.key(mnemonic)
        for _ in range(20):
            desk.key("Down")
            if any(f"{item} accepts or declines" in name for name in desk.showing()):
                return
        raise AssertionError(f"{item!r} is not among the entries")

    # -- what is true ------------------------------------------------------------------------------

    def api(self, who):
        api = Api(self.stack.hub_url)
        api.sign_in(who, self.stack.password)
        return api

    @staticmethod
    def clients(api):
        api.hang_up()
        found = api.records(f"provider:{api.staff['provider']}")
        return [record for record in found if record["kind"] == "client" and not record.get("gone")]

    def holds(self, api):
        return any(record["id"] == self.client for record in self.clients(api))

    @staticmethod
    def profile(record):
        profile = record["value"]["profile"]
        return profile.get("first_name"), profile["last_name"]

    def somebody(self):
        """A client of the owner's caseload whose name can be typed on any keyboard."""
        for record in self.clients(self.owner_api):
            first, last = self.profile(record)
            if (first and (first + last).isascii() and (first + last).isalpha()
                    and record["value"].get("caseworker") == self.owner_api.staff["id"]):
                return record["id"], first, last
        raise AssertionError("the owner has no such client")

    def on_hub(self):
        return next(record["value"]["profile"] for api in (self.owner_api, self.asker_api)
                    for record in self.clients(api) if record["id"] == self.client)

    def open_request(self):
        self.owner_api.hang_up()
        records = self.owner_api.records(f"provider:{self.owner_api.staff['provider']}")
        return next((record["id"] for record in records if record["kind"] == "outside_handover"
                     and not record.get("gone") and record["value"]["state"] == "open"
                     and record["value"]["person"]["name"] == f"{self.first} {self.last}"), None)


def run(report, database, pictures):
    with Stack(database) as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        walk = Handover(report, stack, pictures)
        for part in (walk.both_sign_in, walk.stranger_is_found, walk.transfer_is_requested, walk.owner_is_told,
                     walk.owner_approves, walk.asker_has_the_client, walk.asker_refers_back, walk.two_race):
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            take(part, "handover-", pictures)


if __name__ == "__main__":
    main("a hand-over", lambda report, options: run(report, options.database, options.pictures))
