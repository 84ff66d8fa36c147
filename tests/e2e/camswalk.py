# SPDX-License-Identifier: Apache-2.0
"""What the walks about CaMS share: the stand-in's operator, the hub's records, a Desk's profile."""
import http.client
import json
from urllib.parse import urlsplit

from api import Api
from program import take
from session import screenshot, until
from stack import Stack
from steps import sign_in

PATIENCE = 90  # of a machine that does other things too


class CamsWalk:
    """Keeps what one part hands to the next."""

    def __init__(self, report, stack, pictures):
        self.report, self.stack, self.pictures = report, stack, pictures
        self.number = 0

    def picture(self, name):
        if self.pictures:
            self.number += 1
            screenshot(self.pictures / f"cams-{self.number:02}-{name}.png")

    def eois(self, method, path, body=None):
        """One request to the stand-in, as its operator."""
        address = urlsplit(self.stack.eois_url)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
        connection.request(method, path, body=json.dumps(body) if body is not None else None,
                           headers={"X-Api-Key": "practice"})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        assert answer.status == 200, f"{path}: {answer.status} {text}"
        return json.loads(text)

    def api(self, who):
        api = Api(self.stack.hub_url)
        api.sign_in(who, self.stack.password)
        return api

    @staticmethod
    def records(api, kind):
        """Those of that kind in the provider's scope, as a fresh device reads them: (id, value)."""
        api.hang_up()
        return [(record["id"], record["value"]) for record in api.records(f"provider:{api.staff['provider']}")
                if record["kind"] == kind and not record.get("gone")]

    def record(self, api, kind, client):
        return next((value for id, value in self.records(api, kind) if value.get("client", id) == client), None)

    def start(self, who):
        desk = self.stack.start_desk("--profile-dir", str(self.stack.folder / who))
        desk.wait("Sign In", seconds=PATIENCE)
        desk.activate()
        sign_in(desk, self.stack, who=who)
        desk.says("Up to date", PATIENCE)
        return desk

    @staticmethod
    def open_client(desk, name):
        """By the list, everybody's."""
        desk.activate()
        desk.key("ctrl+1")
        desk.type("Search clients", name, PATIENCE)
        if not desk.find("Open Profile"):
            desk.press("My clients only", PATIENCE)
        desk.press("Open Profile", PATIENCE)
        desk.wait("Edit Personal Details", seconds=PATIENCE)

    @staticmethod
    def choose_case_management(desk):
        """From the registry check to the Client Reference Number."""
        desk.press("Continue", PATIENCE)
        desk.press("Case Management", PATIENCE)
        desk.press("Continue", PATIENCE)

    @staticmethod
    def search(desk, number):
        desk.type("Enter Client Reference Number", number, PATIENCE)
        desk.press("Search", PATIENCE)

    @staticmethod
    def propose_phone(desk, number):
        """Propose a Correction of the phone number, until the profile shows it."""
        desk.press("Propose a Correction…", PATIENCE)
        desk.says("Your proposal stays on the client’s profile", PATIENCE)
        desk.key("alt+f", "p", "h")
        desk.type("Phone Number", number, PATIENCE, roles=("text",))
        desk.press("Propose", PATIENCE)
        desk.says("Open until CaMS shows it", PATIENCE)

    @staticmethod
    def says_no_more(desk, text):
        until(lambda: not any(text in name for name in desk.showing()), f"{text!r} off the screen", PATIENCE)

    @staticmethod
    def reads(desk, text):
        """Whether the window holds that text, scrolled into sight or not."""
        return any(text in (node.get_name() or "") for node in desk.nodes())


def run(walk_class, report, database, pictures):
    with Stack(database) as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        walk = walk_class(report, stack, pictures)
        for part in walk.parts():
            print(f"-- {part.__doc__.splitlines()[0]}", flush=True)
            take(part, pictures=pictures)
            report.check(part.__name__.replace("_", " "), True)
