# SPDX-License-Identifier: Apache-2.0
"""What the walks about a client's address share: a caseworker's window, and what the hub knows."""

from api import Api, new_id
from program import take
from session import screenshot
from stack import SOURCE, Stack
from steps import sign_in

CASEWORKER, WREN = "dana.whitfield@wren.example", "joel.fontaine@wren.example"
PATIENCE = 90  # of a machine that does other things too


class EmailWalk:
    """Keeps what one part hands to the next."""

    def __init__(self, report, stack):
        self.report, self.stack = report, stack

    # -- what they do ------------------------------------------------------------------------------

    def start(self, who, computer="a computer"):
        return self.stack.start_desk("--profile-dir", str(self.stack.folder / computer / who))

    def start_caseworker(self):
        self.desk = self.start(CASEWORKER)
        sign_in(self.desk, self.stack, who=CASEWORKER)
        self.desk.says("Up to date", 120)

    def search(self, words):
        """In everybody's list, not in one's own alone."""
        desk = self.desk
        desk.activate()
        desk.type("Search clients", words, PATIENCE)
        only = desk.wait("My clients only")
        if desk.checked(only):
            desk.press("My clients only")

    def open_client(self, name):
        self.search(name)
        self.desk.press("Open Profile")
        self.desk.wait("Edit Personal Details", seconds=PATIENCE)

    def open_change(self):
        self.desk.press("Actions")
        self.desk.press("Change Email Address…")

    def change_to(self, address, button):
        self.open_change()
        self.desk.type("New Email Address", address)
        self.desk.press(button)

    @staticmethod
    def picture(name):
        screenshot(SOURCE / f"build/screens/e2e/email-{name}.png")

    # -- what is true ------------------------------------------------------------------------------

    def meet_hub(self):
        self.api = Api(self.stack.hub_url)
        self.api.sign_in(CASEWORKER, self.stack.password)

    def records(self, *kinds):
        """Those of these kinds of the caseworker's provider."""
        self.api.hang_up()
        found = self.api.records(f"provider:{self.api.staff['provider']}")
        return [record for record in found if record["kind"] in kinds]

    def address_of(self, client):
        return next(record["value"]["profile"]["email"] for record in self.records("client") if record["id"] == client)

    def mails_to(self, address):
        return [mail for mail in self.stack.messages() if address in mail["to"]]

    def said(self, text):
        return any(text in name for name in self.desk.showing())


def register(api, email, **names):
    """A client of that caseworker's provider, who is mailed an invite; the id."""
    client = new_id()
    result = api.mutate("complete_setup", client, {"profile": {
        **names, "email": email, "caseworker_communications": "email", "language": "en",
        "primary_address": {"no_fixed": True, "country": "CA"}}})
    if result["outcome"] != "applied":
        raise AssertionError(result)
    return client


def run(walk_class, report, database):
    with Stack(database) as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        walk = walk_class(report, stack)
        for part in walk.parts():
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            take(part, "email-")
