#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A client's address changes, with real processes: Desk windows, hub, SMTP server, the client's pages.

Staff ask, the mail is sent again, the old address accepts, Desk shows the new one by itself; the list shows for
whom an answer is awaited; a new address is checked as its field is left, and one that cannot be used leads to
Request Client Transfer; a request is cancelled and its link ends; WREN is asked, the ask is taken back; asked
again, two people of WREN agree in the Support panel and the asker is told. Without the hub each says what it
does: a request waits as "not sent" and goes out by itself, the rest needs the hub and says so.

    emailchange.py [--database sqlite|postgresql]
"""
from api import Api
from clientpages import Visitor, link_to
from emailwalk import PATIENCE, WREN, EmailWalk, register, run
from program import main
from session import until
from steps import mail_to, sign_in

SECOND = "inez.ferreira@wren.example"
STRANGERS = "olivier.gagnon@wren.example"  # of another provider, in no group with Dana's
FIRST, NEVER, WITHDRAWN, CORRECTED, LATER, LAST, TWIN = (f"{name}.new@example.net" for name in (
    "first", "never", "withdrawn", "corrected", "later", "last", "twin"))
AWAY = "The hub cannot be reached, so nothing was changed"


class EmailChange(EmailWalk):
    def parts(self):
        return (self.staff_ask, self.it_is_sent_again, self.it_is_seen, self.old_address_accepts,
                self.it_is_checked_as_the_field_is_left, self.its_transfer_is_offered, self.request_is_cancelled,
                self.the_ask_is_withdrawn, self.two_of_wren_agree, self.offline_each_says_what_it_does,
                self.offline_a_request_waits)

    def staff_ask(self):
        """The request is pending in Desk, and nothing has changed."""
        self.start_caseworker()
        self.meet_hub()
        self.client, self.name, self.address = self.somebody()
        self.open_client(self.name)
        self.change_to(FIRST, "Send Request")
        self.desk.says(f"Email Address to be changed to {FIRST}", PATIENCE)
        self.picture("pending")
        self.report.check("pending: the address is still the old one", self.on_hub() == self.address)

    def it_is_sent_again(self):
        """Send Again: a second mail, and the link of the first no longer works."""
        first = mail_to(self.stack, self.address)
        self.desk.press("Send Again")
        self.desk.says("The mail was sent again", PATIENCE)
        self.picture("sent-again")
        second = mail_to(self.stack, self.address, count=2, seconds=PATIENCE)
        links = [link_to(mail, "email-change") for mail in (first, second)]
        self.report.check("another link", links[0] != links[1])
        self.report.check("the link of the first mail ended", "This link no longer works" in Visitor().open(links[0]))
        self.report.check("that of the second works", "This link no longer works" not in Visitor().open(links[1]))

    def it_is_seen(self):
        """On every tab of the profile, and in the list of those for whom an answer is awaited."""
        desk = self.desk
        for tab in ("Case notes", "History", "Overview"):
            desk.press(tab)
            desk.says(f"Email Address to be changed to {FIRST}", PATIENCE)
        self.report.check("the banner is on every tab", True)
        desk.press("My Clients / People")
        desk.wait("Search clients", seconds=PATIENCE)
        self.search("")
        desk.press("Email change pending")
        awaited = self.pending_on_hub()
        desk.says(f"label:{awaited} of ", PATIENCE)
        self.picture("list")
        self.report.check("the list has those for whom an answer is awaited, no others",
                          awaited > 0 and desk.find(self.name, roles=("table cell",)))
        desk.press("Email change pending")
        self.open_client(self.name)

    def old_address_accepts(self):
        """Accepted on the page of the mail; the open window follows."""
        mail = mail_to(self.stack, self.address, count=2)
        self.report.check("the mail to the old address names the new one", FIRST in mail["text"])
        visitor = Visitor()
        page = visitor.open(link_to(mail, "email-change"))
        self.report.check("opening the link changes nothing", self.on_hub() == self.address)
        done = visitor.send(page, decision="accept")
        self.report.check("the page says that it was changed", "Your email address was changed" in done)
        self.desk.wait(f"Signs in to the portal with: {FIRST}*", seconds=PATIENCE)
        self.report.check("Desk shows the new address by itself", True)
        self.desk.says("New address not confirmed", PATIENCE)
        self.picture("accepted")
        visitor = Visitor()
        done = visitor.send(visitor.open(link_to(mail_to(self.stack, FIRST), "confirm-email")), decision="accept")
        self.report.check("the new address confirms on its page", "Thank you" in done)
        self.desk.says("It receives mail (confirmed on", PATIENCE)
        self.report.check("Desk shows that the new address confirmed", True)

    def it_is_checked_as_the_field_is_left(self):
        """One's own client's address, and a stranger's: said before anything is sent, and no more than that."""
        desk = self.desk
        stranger = self.stranger()
        for field, opens in (("New Email Address", "Change Email Address…"),
                             ("Correct Email Address", "Ask WREN to change the address…")):
            desk.press("Actions")
            desk.press(opens)
            desk.type(field, self.colleagues_client())
            desk.key("Tab")
            desk.says("already in use by another client", PATIENCE)
            desk.type(field, stranger["email"])
            desk.key("Tab")
            desk.says("This email address cannot be used", PATIENCE)
            desk.wait("Request Client Transfer…", seconds=PATIENCE)
            self.picture("cannot-be-used")
            self.report.check(f"{field}: not a word of whose it is", not self.tells_of(stranger))
            desk.press("Close")
        self.report.check("nothing was sent", not self.mails_to(stranger["email"]))

    def its_transfer_is_offered(self):
        """From an address that cannot be used to Request Client Transfer, by the registry: for the same person only."""
        desk = self.desk
        self.open_change()
        stranger = self.stranger()
        self.look_for_the_person(stranger["email"])
        desk.says("Nobody like", PATIENCE)
        self.report.check("nobody alike: not a word of whose it is", not self.tells_of(stranger))
        desk.key("Escape")
        until(lambda: not self.said("Is this the same person?"), "the answer closed", PATIENCE)
        self.look_for_the_person(self.twin())
        desk.wait("People already registered", seconds=PATIENCE)
        self.picture("same-person")
        desk.activate()
        desk.key("alt+q")
        desk.type("Reason (required)", "Registered twice.", PATIENCE)
        desk.press("Request Client Transfer", PATIENCE)
        desk.says("The transfer was requested", PATIENCE)
        self.picture("transfer")
        desk.press("Done", PATIENCE)
        until(lambda: not desk.find("New Email Address"), "the dialogs closed", PATIENCE)
        self.report.check("the transfer of the same person is requested, and nothing is left open", True)

    def request_is_cancelled(self):
        """Cancelled in Desk; its link says so and changes nothing."""
        self.change_to(NEVER, "Send Request")
        self.desk.says(f"Email Address to be changed to {NEVER}", PATIENCE)
        mail = mail_to(self.stack, FIRST, count=2)
        self.desk.press("Cancel the Change")
        self.desk.says("Cancelled by Dana Whitfield", PATIENCE)
        page = Visitor().open(link_to(mail, "email-change"))
        self.report.check("the link of a cancelled request ends", "This link no longer works" in page)
        self.report.check("cancelled: the address stays", self.on_hub() == FIRST)

    def the_ask_is_withdrawn(self):
        """What was asked of WREN is taken back from the profile."""
        self.ask_wren(WITHDRAWN)
        self.desk.press("Withdraw")
        self.desk.says("Withdrawn by Dana Whitfield", PATIENCE)
        self.report.check("withdrawn: the address stays", self.on_hub() == FIRST)

    def two_of_wren_agree(self):
        """Where the network wants two, the first approves and cannot apply; the second applies, the asker is told."""
        self.stack.settings = "[support]\nsecond_approval=yes\n"
        self.stack.restart_hub()
        desk = self.desk
        desk.key("F5")
        desk.says("Up to date", 120)
        self.ask_wren(CORRECTED)
        self.picture("asked")
        wren = self.start(WREN)
        wren.activate()
        sign_in(wren, self.stack, wait=False, who=WREN)
        wren.says("Corrections of clients", PATIENCE)
        wren.says("How the person was identified", PATIENCE)
        self.report.check("WREN support alone sees no clients", not wren.find("My Clients / People"))
        self.picture("support")
        before = len(self.mails_to(FIRST))
        self.apply(wren)
        wren.says("You approved this request. Another person at WREN must apply it.", PATIENCE)
        self.picture("approved-by-one")
        self.report.check("the first cannot apply it", not wren.enabled(wren.wait("Apply the Correction…")))
        self.report.check("approved by one: the address stays", self.on_hub() == FIRST)
        desk.says("Approved by Joel Fontaine", PATIENCE)
        wren.stop()
        second = self.start(SECOND)
        second.activate()
        sign_in(second, self.stack, who=SECOND)
        second.key("ctrl+4")
        second.says("Approved by one", PATIENCE)
        self.apply(second)
        second.says("Nothing is open", PATIENCE)
        second.stop()
        desk.activate()
        desk.says(f"WREN changed the Email Address to {CORRECTED}", PATIENCE)
        desk.wait(f"Signs in to the portal with: {CORRECTED}*", seconds=PATIENCE)
        self.picture("told")
        self.report.check("the asker is told, and sees the new address", True)
        notice = until(lambda: self.mails_to(FIRST)[before:], "the notice to the old address", PATIENCE)[-1]
        self.report.check("the notice to the old address does not name the new one", CORRECTED not in notice["text"])

    def offline_each_says_what_it_does(self):
        """Without the hub: what needs it says so and changes nothing, in both windows."""
        desk = self.desk
        self.change_to(LATER, "Send Request")
        desk.says(f"Email Address to be changed to {LATER}", PATIENCE)
        self.ask_wren(LAST)
        wren = self.start(WREN, "another computer")
        wren.activate()
        sign_in(wren, self.stack, wait=False, who=WREN)
        wren.says("How the person was identified", PATIENCE)
        self.stack.end(self.stack.hub)
        wren.says("You can read the requests; applying, declining and entering them need the hub", PATIENCE)
        self.report.check("offline: the panel is only read", not any(
            wren.enabled(wren.wait(button)) for button in ("Apply the Correction…", "Decline…", "Enter a Request…")))
        self.picture("support-offline")
        wren.stop()
        desk.activate()
        desk.says("Offline", PATIENCE)
        if desk.find("Dismiss"):  # of the news about requests
            desk.press("Dismiss")
            until(lambda: not desk.find("Dismiss"), "the news gone", PATIENCE)
        for wish in ("Send Again", "Cancel the Change", "Withdraw"):
            desk.press(wish)
            desk.says(AWAY, PATIENCE)
            desk.press("Dismiss")
            until(lambda: not self.said(AWAY), "the failure gone", PATIENCE)
        self.report.check("offline: sending again, cancelling and withdrawing say that they need the hub", True)
        desk.press("Actions")
        desk.press("Ask WREN to change the address…")
        desk.says("asking WREN needs it", PATIENCE)
        desk.type("Correct Email Address", "nobody@example.net")
        desk.key("Tab")
        self.report.check("offline: WREN cannot be asked", not desk.enabled(desk.wait("Ask WREN")))
        self.picture("ask-wren-offline")
        desk.press("Close")

    def offline_a_request_waits(self):
        """Not sent, never pending; discarded, and saved again it goes out by itself once the hub is back."""
        desk = self.desk
        self.change_to(NEVER, "Save Request")
        desk.says("Not sent yet", PATIENCE)
        self.picture("not-sent")
        self.report.check("offline: not shown as pending", not any("Pending" in name and NEVER in name
                                                                   for name in desk.showing()))
        desk.press("Discard the Change")
        desk.says(f"Email Address to be changed to {LATER}", PATIENCE)
        self.report.check("offline: what was not sent is discarded", not self.said("Not sent yet"))
        self.open_change()
        desk.press("Use My “+” Address")  # as the hub composed it before it was away
        until(lambda: desk.text("New Email Address"), "an address composed", PATIENCE)
        own = desk.text("New Email Address")
        self.report.check("offline: one's own '+' address", own.startswith("dana.whitfield+"))
        desk.press("Save Request")
        desk.says("Not sent yet", PATIENCE)
        before = len(self.mails_to(CORRECTED))
        self.stack.restart_hub()
        desk.activate()
        desk.key("F5")
        desk.says(f"Email Address to be changed to {own}", 120)
        until(lambda: len(self.mails_to(CORRECTED)) > before, "the mail to the present address", PATIENCE)
        self.report.check("back: it is sent by itself, once", len(self.mails_to(CORRECTED)) == before + 1)
        self.report.check("what was discarded was never sent",
                          not any(NEVER in mail["text"] for mail in self.mails_to(CORRECTED)))
        desk.stop()

    # -- what they do ------------------------------------------------------------------------------

    def look_for_the_person(self, address):
        desk = self.desk
        desk.type("New Email Address", address)
        desk.key("Tab")
        desk.says("This email address cannot be used", PATIENCE)
        desk.press("Request Client Transfer…", PATIENCE)
        desk.says("Is this the same person?", PATIENCE)

    def ask_wren(self, address):
        desk = self.desk
        desk.press("Actions")
        desk.press("Ask WREN to change the address…")
        desk.type("Correct Email Address", address)
        desk.press("Ask WREN")
        desk.says("WREN was asked to change the Email Address", PATIENCE)

    def apply(self, wren):
        wren.press("Apply the Correction…", PATIENCE)
        wren.press(f"Change the Address to {CORRECTED}", PATIENCE)

    # -- what is true ------------------------------------------------------------------------------

    def pending_on_hub(self):
        """For how many clients of the provider an answer is awaited."""
        waiting = {record["client"] for record in self.records("email_change", "correction")
                   if record["value"]["state"] == "pending"}
        return len(waiting)

    def colleagues_client(self):
        """The address of another client of the same provider."""
        return next(record["value"]["profile"]["email"] for record in self.records("client")
                    if record["id"] != self.client)

    def stranger(self):
        """The profile of a client whom Dana may not view, under a name of their own."""
        api = Api(self.stack.hub_url)
        api.sign_in(STRANGERS, self.stack.password)
        found = api.records(f"provider:{api.staff['provider']}")
        profile = next(record["value"]["profile"] for record in found if record["kind"] == "client"
                       and record["value"]["status"] != "deactivated"
                       and record["value"]["profile"]["last_name"] not in self.name)
        api.hang_up()
        return profile

    def twin(self):
        """The address of the same person at another provider, registered by its staff."""
        api = Api(self.stack.hub_url)
        api.sign_in(STRANGERS, self.stack.password)
        own = next(record["value"]["profile"] for record in self.records("client") if record["id"] == self.client)
        names = {field: own[field] for field in ("first_name", "last_name") if field in own}
        register(api, TWIN, **names)
        api.hang_up()
        return TWIN

    def tells_of(self, stranger):
        """Whether the window shows anything of that person but the address that was typed."""
        said = " ".join(self.desk.showing()).replace(stranger["email"], "")
        return stranger["last_name"] in said or bool(stranger.get("phone") and stranger["phone"][-4:] in said)

    def somebody(self):
        """A client with a password whose name is nobody else's and can be typed on any keyboard."""
        named = [(record, f"{record['value']['profile'].get('first_name', '')} {record['value']['profile']['last_name']}")
                 for record in self.records("client")]
        record, name = next((record, name) for record, name in named
                            if record["value"]["status"] == "active" and name.replace(" ", "").isalpha() and name.isascii()
                            and sum(name in other for _, other in named) == 1 and not name.startswith(" "))
        return record["id"], name, record["value"]["profile"]["email"]

    def on_hub(self):
        return self.address_of(self.client)


if __name__ == "__main__":
    main("a client's address changes", lambda report, options: run(EmailChange, report, options.database))
