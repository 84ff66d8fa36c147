#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Connecting clients who are there already to CaMS, in two real Desk windows.

A client of CaMS appears who looks like one of ours, misspelt: the open profile hints at them. Connect to
CaMS compares side by side, cautions, proceeds. Two desks connect one client of CaMS at once: one wins, the
other is told. Disconnect takes a reason, and is the administrators'.

    camsconnect.py [--database sqlite|postgresql] [--pictures DIR] [--show]
"""

from camswalk import PATIENCE, CamsWalk, run
from program import main
from session import until

ADMINISTRATOR, CASEWORKER = "priya.raman@wren.example", "dana.whitfield@wren.example"
HINTED, WANTED = "3000020", "3000021"
REASON = "Connected to the wrong person."


class Connect(CamsWalk):
    def parts(self):
        return (self.both_sign_in, self.hint_appears, self.two_records_are_compared, self.two_desks_connect_at_once,
                self.loser_is_told_whose_it_is, self.administrator_disconnects)

    def both_sign_in(self):
        """An administrator and a caseworker of one provider, and three clients who are not connected"""
        self.admin_api = self.api(ADMINISTRATOR)
        self.api_of_caseworker = self.api(CASEWORKER)
        assert self.admin_api.staff["provider"] == self.api_of_caseworker.staff["provider"]
        self.hinted, self.one, self.two = self.somebodies(3)
        self.admin, self.caseworker = self.start(ADMINISTRATOR), self.start(CASEWORKER)

    def somebodies(self, count):
        """Clients with a birth date and names that can be typed on any keyboard: (id, profile)."""
        linked = {value["client"] for _, value in self.records(self.admin_api, "cams")}
        found = {}
        for id, value in self.records(self.admin_api, "client"):
            profile = value["profile"]
            names = profile.get("first_name", "") + profile["last_name"]
            if (id not in linked and value["status"] != "deactivated" and profile.get("birth_date")
                    and profile.get("first_name") and names.isascii() and names.isalpha()
                    and len(profile["last_name"]) > 5):
                found.setdefault(self.name(profile), (id, profile))
        return list(found.values())[:count]

    @staticmethod
    def name(profile):
        return f"{profile['first_name']} {profile['last_name']}"

    @staticmethod
    def look_up(desk, number):
        """Actions > Connect to CaMS, up to what the number is"""
        desk.press("Actions", PATIENCE)
        desk.press("Connect to CaMS…", PATIENCE)
        CamsWalk.search(desk, number)

    def link_of(self, client):
        return self.record(self.admin_api, "cams", client)

    def hint_appears(self):
        """CaMS has somebody who looks like the client, misspelt: the open profile says so by itself"""
        client, profile = self.hinted
        desk = self.admin
        self.open_client(desk, self.name(profile))
        last = profile["last_name"]
        self.eois("POST", f"/control/clients/{HINTED}",
                  {"first_name": profile["first_name"], "last_name": last[:2] + last[3:],
                   "birth_date": profile["birth_date"]})
        desk.says(f"Client Reference Number {HINTED}", PATIENCE)
        self.picture("hint")
        hint = self.record(self.admin_api, "cams_hint", client)
        self.report.check("the hub hints", hint["reference"] == HINTED)

    def two_records_are_compared(self):
        """Connect to CaMS: portal and CaMS side by side, the caution, Proceed"""
        client, profile = self.hinted
        desk = self.admin
        desk.activate()
        self.look_up(desk, HINTED)
        desk.says("Is this the same person?", PATIENCE)
        for column in ("Field", "In the portal", "In CaMS"):
            desk.says(column)
        for told in ("Last Name (differs)", profile["last_name"], "No CaMS data is made available to the client"):
            desk.says(told)
        self.picture("compare")
        desk.press("Proceed", PATIENCE)
        desk.says("connected and kept current", PATIENCE)
        self.report.check("connected", self.link_of(client)["reference"] == HINTED)
        self.report.check("the hint has gone", self.record(self.admin_api, "cams_hint", client) is None)
        self.picture("connected")

    def two_desks_connect_at_once(self):
        """Two desks connect one client of CaMS at once: one portal client has it"""
        for desk, (_, profile) in ((self.admin, self.one), (self.caseworker, self.two)):
            self.open_client(desk, self.name(profile))
            self.look_up(desk, WANTED)
            desk.says("Is this the same person?", PATIENCE)
        for desk in (self.admin, self.caseworker):
            desk.press("Proceed")
        told = until(lambda: [desk for desk in (self.admin, self.caseworker)
                              if any("meanwhile" in name for name in desk.showing())], "one is told", PATIENCE)
        self.picture("at-once")
        links = [id for id, value in self.records(self.admin_api, "cams") if value["reference"] == WANTED]
        self.report.check("one portal client has it", len(links) == 1)
        self.loser = told[0]
        winner = self.caseworker if self.loser is self.admin else self.admin
        self.winner_client = (self.one if winner is self.admin else self.two)
        self.report.check("who was told does not", len(told) == 1 and links == [self.winner_client[0]])
        winner.says("connected and kept current", PATIENCE)

    def loser_is_told_whose_it_is(self):
        """Looked up again, the number says whose it is"""
        desk = self.loser
        desk.activate()
        desk.press("Close", PATIENCE)
        self.look_up(desk, WANTED)
        desk.says("already connected to another portal client", PATIENCE)
        self.picture("whose")
        desk.press("Close", PATIENCE)

    def administrator_disconnects(self):
        """Actions > Disconnect from CaMS: with a reason, administrators only; the case notes tell it"""
        client, profile = self.hinted
        for desk in (self.caseworker, self.admin):
            self.open_client(desk, self.name(profile))
            desk.says("connected and kept current", PATIENCE)
            desk.press("Actions", PATIENCE)
            desk.wait("Refer…", seconds=PATIENCE)
            offered = desk.find("Disconnect from CaMS…") is not None
            self.report.check(f"offered: {offered}", offered == (desk is self.admin))
            if desk is self.caseworker:
                desk.key("Escape")
        desk = self.admin
        desk.press("Disconnect from CaMS…", PATIENCE)
        button = desk.wait("Disconnect from CaMS", roles=("push button",), seconds=PATIENCE)
        self.report.check("not without a reason", not desk.enabled(button))
        desk.type("Reason*", REASON, PATIENCE)
        self.picture("disconnect")
        desk.press("Disconnect from CaMS", PATIENCE)
        until(lambda: self.link_of(client) is None, "the link has gone", PATIENCE)
        until(lambda: not any("connected and kept current" in name for name in desk.showing()),
              "so it has from the window", PATIENCE)
        desk.press("Case notes", PATIENCE)
        said = f"The client was disconnected from CaMS, Client Reference Number {HINTED}. The reason given: {REASON}"
        until(lambda: self.reads(desk, said), "the note that tells it", PATIENCE)
        self.picture("disconnected")
        self.admin.stop()
        self.caseworker.stop()


if __name__ == "__main__":
    main("connecting to CaMS", lambda report, options: run(Connect, report, options.database, options.pictures))
