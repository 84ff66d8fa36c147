#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The whole first walk with real processes: stand-in, hub, SMTP server, Desk window, Chromium.

A client is invited from a Common Assessment, a mail scanner opens the link without effect, the client
sets a password and logs in, Desk shows the client active with the case notes, and refuses to resend.

    walk.py [--database sqlite|postgresql] [--pictures DIR] [--show]
"""
import http.client
import shutil
from urllib.parse import urlsplit

from api import Api
from program import main, take
from session import screenshot, until
from stack import ASSESSMENT, ASSESSMENT_IN_PROGRESS, Stack
from steps import begin_invite, choose_assessment, client_page, link_in, mail_to, sign_in

PASSWORD = "Harbour-lantern 42 maple!"


class Walk:
    """Keeps what one part hands to the next."""

    def __init__(self, report, stack, pictures):
        self.report, self.stack, self.pictures = report, stack, pictures
        self.number = 0

    def picture(self, name):
        if self.pictures:
            self.number += 1
            screenshot(self.pictures / f"{self.number:02}-{name}.png")

    def step(self, text):
        print(f"-- {text}", flush=True)

    def caseworker_signs_in(self):
        self.step("The caseworker signs in")
        self.desk = self.stack.start_desk("--profile-dir", str(self.stack.folder / "desk"))
        self.desk.wait("Sign In")
        self.picture("sign-in")
        sign_in(self.desk, self.stack)
        self.desk.says("Up to date", 60)
        self.picture("people")

    def client_is_invited(self):
        desk = self.desk
        self.step("Invite > Client: nobody like that is registered yet")
        begin_invite(desk, "Abbas", "Amelia")
        desk.says("Nobody", 20)
        self.picture("confirm-not-registered")
        desk.press("Continue")
        desk.says("Connect with an EOIS Service")
        self.picture("eois-service")
        self.step("An assessment in progress is not found, a submitted one is")
        choose_assessment(desk, ASSESSMENT_IN_PROGRESS)
        desk.says("No matches found")
        self.picture("no-matches")
        desk.type("Enter CA Number", ASSESSMENT)
        desk.press("Search")
        desk.wait("Add Client to Portal")
        self.picture("assessment-found")
        desk.press("Add Client to Portal")
        desk.wait("Complete Client Setup")
        self.email = desk.text("Email Address").strip()
        self.report.check("the CA filled the e-mail address", "@" in self.email)
        self.picture("finalize-profile")
        self.step("Complete Client Setup")
        desk.press("Complete Client Setup")
        desk.wait("Proceed to Client Profile", seconds=60)
        desk.says(self.email)
        desk.press("Copy Link")
        desk.says("The link was copied.")
        self.picture("added")
        desk.press("Proceed to Client Profile")
        desk.wait("Actions")
        desk.says("Invited")
        self.picture("profile-invited")

    def scanner_changes_nothing(self):
        self.step("The mail arrives; a scanner opens its link")
        mail = mail_to(self.stack, self.email)
        self.link = link_in(mail)
        self.report.check("one mail to the client", len(self.stack.messages()) == 1)
        self.report.check("plain text and HTML", bool(mail["text"] and mail["html"]))
        self.scan()

    def scan(self):
        """What a mail scanner does with the link, up to a browser that runs scripts and types nothing."""
        for method in ("GET", "HEAD", "GET"):
            self.report.check(f"{method} of the link answers", self.plain(method, self.link) in (200, 303))
        client_page("scan", self.link)
        self.report.check("the scanner left the address bar without the token",
                          self.link.rsplit("/", 1)[-1] not in client_page("scan", self.link)["address"])
        self.desk.says("Invited")

    def invite_is_sent_again(self):
        desk = self.desk
        self.step("The mail was lost: Actions > Resend Portal Invite")
        desk.press("Actions")
        self.picture("actions")
        desk.press("Resend Portal Invite")
        desk.wait("Copy Link", seconds=30)
        desk.says("Portal Invite Re-sent")
        desk.says(self.email)
        self.picture("resent")
        desk.key("Escape")
        again = link_in(mail_to(self.stack, self.email, count=2))
        self.report.check("the second mail carries another link", again != self.link)
        replaced = client_page("open", self.link)
        self.report.check("the first link no longer works", "New password" not in replaced["text"])
        self.link = again
        self.scan()  # the very link that sets the password

    @staticmethod
    def plain(method, url):
        address = urlsplit(url)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
        connection.request(method, address.path)
        status = connection.getresponse().status
        connection.close()
        return status

    def client_sets_password(self):
        self.step("The client sets a password and logs in")
        folder = self.pictures or self.stack.folder
        seen = client_page("accept", self.link, PASSWORD, folder, self.email)
        self.report.check("My Profile shows the client's address", self.email in seen["text"])
        used = client_page("open", self.link)
        self.report.check("the link works once", "New password" not in used["text"])

    def desk_shows_active(self):
        desk = self.desk
        self.step("Desk shows the client active, with the case notes")
        desk.says("Active", 60)
        desk.press("Case notes")
        desk.says("Portal account created", 20)
        desk.says("Common Assessment imported", 20)
        self.picture("case-notes")
        desk.press("Actions")
        resend = desk.wait("Resend Portal Invite (the client has set a password)")
        self.report.check("Desk offers no resend any more, and says why", not desk.enabled(resend))
        desk.key("Escape")
        self.report.check("the hub refuses a hand-made resend", self.resend_by_hand() == "refused")

    def looks_and_languages(self):
        desk = self.desk
        self.step("The same in the dark, and in French")
        self.choose("Appearance: dark")
        desk.key("ctrl+1")
        desk.wait("Search clients")
        self.picture("people-dark")
        self.choose("Appearance: light")
        self.choose("Français")
        desk.key("alt+Left")
        desk.press("Aperçu")
        desk.says("Renseignements personnels")
        self.picture("profile-fr")

    def choose(self, item):
        """An entry of the user's menu."""
        self.desk.press("Signed in as *")
        self.desk.press(item)
        until(lambda: not self.desk.find(item), f"the menu with {item!r} closed")
        self.desk.activate()

    def resend_by_hand(self):
        api = Api(self.stack.hub_url)
        api.sign_in(self.stack.caseworker, self.stack.password)
        records = api.records(f"provider:{api.staff['provider']}")
        client = next(record["id"] for record in records if record["kind"] == "client"
                      and record["value"]["profile"].get("email") == self.email)
        return api.mutate("resend_invite", client, {})["outcome"]


def run(report, database, pictures):
    with Stack(database) as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_demo()
        walk = Walk(report, stack, pictures)
        for part in (walk.caseworker_signs_in, walk.client_is_invited, walk.scanner_changes_nothing,
                     walk.invite_is_sent_again, walk.client_sets_password, walk.desk_shows_active,
                     walk.looks_and_languages):
            take(part, pictures=pictures)
            report.check(part.__name__.replace("_", " "), True)
        walk.desk.stop()
        if pictures:
            shutil.copytree(stack.mail, pictures / "mail", dirs_exist_ok=True)


if __name__ == "__main__":
    main("the first walk", lambda report, options: run(report, options.database, options.pictures))
