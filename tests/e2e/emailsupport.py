#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""'+' addresses and what WREN decides, with real processes: Desk windows, hub, SMTP server, the client's pages.

A caseworker takes an address made from their own for a client: composed with a number, asked, accepted, and said to
be theirs from then on; and one for somebody who is to be invited. Of a colleague's '+' address Desk says that nobody
here can accept, and leads to Ask WREN. WREN declines with a reason, which the asker reads in the open profile. Then
WREN enters a request for somebody who phoned, found by address and last name alone, and applies it.

    emailsupport.py [--database sqlite|postgresql]
"""
from clientpages import Visitor, link_to
from emailwalk import PATIENCE, WREN, EmailWalk, register, run
from program import main
from session import until
from steps import begin_invite, mail_to, sign_in

WITHOUT_INBOX, PHONED = "zoe.old@example.net", "paul.phoned@example.net"
TAKEN, OWN = (f"dana.whitfield+zoe.roytremblay{number}@wren.example" for number in ("", "2"))
INVITED = "dana.whitfield+zephyrine.quill@wren.example"
COLLEAGUES, WISHED = "sam.okafor+paul.renaudin@wren.example", "paul.wished@example.net"
REASON = "Nobody could say who was on the phone."
IDENTIFIED = "Date of birth and street, by phone."


class EmailSupport(EmailWalk):
    def parts(self):
        return (self.own_plus_address_is_composed, self.own_plus_address_is_accepted,
                self.own_plus_address_is_known, self.own_plus_address_in_an_invite,
                self.colleagues_plus_address_leads_to_wren, self.wren_declines_with_a_reason,
                self.nobody_is_found_by_another_last_name, self.wren_enters_for_somebody_who_phoned,
                self.wren_applies_what_it_entered)

    def own_plus_address_is_composed(self):
        """From the signed-in staff's own address and the client's name, with a number where it is taken."""
        self.meet_hub()
        register(self.api, TAKEN, first_name="Ada", last_name="Holder")
        self.zoe = register(self.api, WITHOUT_INBOX, first_name="Zoé", last_name="Roy-Tremblay")
        self.paul = register(self.api, COLLEAGUES, first_name="Paul", last_name="Renaudin")
        self.start_caseworker()
        self.show(WITHOUT_INBOX)
        desk = self.desk
        self.open_change()
        desk.says("Has the client no email of their own?", PATIENCE)
        self.report.check("nothing is filled in before", not desk.text("New Email Address"))
        desk.press("Use My “+” Address")
        until(lambda: desk.text("New Email Address"), "an address composed", PATIENCE)
        self.report.check("accents folded, signs left out, a number added", desk.text("New Email Address") == OWN)
        desk.says(f"{OWN} is your own “+” address: the client’s mail arrives in your inbox", PATIENCE)
        self.picture("plus")

    def own_plus_address_is_accepted(self):
        """It is asked at the present address, as any other; accepted there, the client has it."""
        self.desk.press("Send Request")
        self.desk.says(f"Email Address to be changed to {OWN}", PATIENCE)
        self.report.check("asked: the address is still the old one", self.address_of(self.zoe) == WITHOUT_INBOX)
        done = self.accept(WITHOUT_INBOX)
        self.report.check("the page says that it was changed", "Your email address was changed" in done)
        self.desk.wait(f"Signs in to the portal with: {OWN}*", seconds=PATIENCE)
        self.report.check("accepted: the client has the '+' address", self.address_of(self.zoe) == OWN)
        self.report.check("its mail comes to the caseworker", mail_to(self.stack, OWN, seconds=PATIENCE)["to"] == [OWN])

    def own_plus_address_is_known(self):
        """One's own is said to be one's own, and may be changed without WREN."""
        self.open_change()
        self.desk.says(f"{OWN} is your own “+” address: the mail to accept arrives in your inbox", PATIENCE)
        self.picture("own-plus")
        self.report.check("one's own does not lead to WREN", not self.desk.find("Ask WREN Instead…"))
        self.desk.press("Close")

    def own_plus_address_in_an_invite(self):
        """Somebody without an email is invited by one, made before there is a client."""
        desk = self.desk
        desk.activate()
        begin_invite(desk, "Quill", "Zephyrine")
        desk.says("Nobody like this is registered yet", PATIENCE)
        desk.press("Continue")
        desk.press("Continue without Linking")
        desk.key("alt+n")  # the button is called as the choice is
        desk.press("Use My “+” Address", PATIENCE)
        until(lambda: desk.text("Email Address"), "an address composed", PATIENCE)
        self.report.check("composed from what was typed", desk.text("Email Address") == INVITED)
        desk.says(f"{INVITED} is your own “+” address: the client’s mail arrives in your inbox", PATIENCE)
        self.picture("plus-invite")
        desk.press("Close")

    def colleagues_plus_address_leads_to_wren(self):
        """Desk says that the inbox is out of reach, and leads to Ask WREN with the address filled in."""
        desk = self.desk
        desk.press("My Clients / People")
        self.show(COLLEAGUES)
        self.open_change()
        desk.says(f"{COLLEAGUES} is the “+” address of another member of staff: its mail reaches neither the client "
                  "nor you", PATIENCE)
        self.picture("colleagues-plus")
        desk.press("Ask WREN Instead…")
        desk.says("WREN decides; nothing changes before", PATIENCE)
        desk.says("contact the WREN support desk", PATIENCE)  # as the hub's settings call it
        self.report.check("the dialog knows the incorrect address", desk.text("Incorrect Email Address") == COLLEAGUES)
        desk.type("Correct Email Address", WISHED)
        desk.press("Ask WREN")
        desk.says("WREN was asked to change the Email Address", PATIENCE)
        asked = self.correction_to(WISHED)
        self.report.check("the hub has the request, open",
                          (asked["state"], asked["from"], asked["client"]) == ("pending", COLLEAGUES, self.paul))

    def wren_declines_with_a_reason(self):
        """Not without a reason; the asker reads it in the profile that is open."""
        wren = self.wren = self.start(WREN)
        wren.activate()
        sign_in(wren, self.stack, wait=False, who=WREN)
        wren.says("How the person was identified", PATIENCE)
        wren.press("Decline…")
        decline = wren.wait("Decline the Request", seconds=PATIENCE)
        self.report.check("not without a reason", not wren.enabled(decline))
        wren.type("Reason", REASON, PATIENCE)
        self.picture("decline")
        wren.press("Decline the Request", PATIENCE)
        wren.says("Nothing is open", PATIENCE)
        declined = self.correction_to(WISHED)
        self.report.check("declined on the hub, with the reason",
                          (declined["state"], declined.get("reason")) == ("declined", REASON))
        self.report.check("declined: the address stays", self.address_of(self.paul) == COLLEAGUES)
        self.desk.activate()
        self.desk.says(f"WREN declined to change the Email Address to {WISHED}: {REASON}", PATIENCE)
        self.picture("declined")
        self.report.check("the asker is told, with the reason", not self.said("has not decided yet"))

    def nobody_is_found_by_another_last_name(self):
        """Whoever phoned must know the last name too: else it is entered for nobody."""
        wren = self.wren
        wren.activate()
        wren.press("Enter a Request…")
        wren.type("Client’s name", "Paul Somebody", PATIENCE)
        wren.type("Incorrect Email Address", COLLEAGUES)
        wren.type("Correct Email Address", PHONED)
        wren.type("How the person was identified", IDENTIFIED)
        wren.press("Enter the Request", PATIENCE)
        wren.says("No client has that address and that last name", PATIENCE)
        self.picture("enter-nobody")
        self.report.check("nothing is entered", not self.correction_to(PHONED))

    def wren_enters_for_somebody_who_phoned(self):
        """Entered, it is a request like any other; the client's staff see it, and nothing has changed."""
        self.wren.type("Client’s name", "Paul Renaudin")
        self.wren.press("Enter the Request", PATIENCE)
        self.wren.says("Entered by WREN for somebody who phoned or wrote", PATIENCE)
        self.wren.says(IDENTIFIED, PATIENCE)
        self.picture("entered")
        entered = self.correction_to(PHONED)
        self.report.check("the hub has it, open, as entered by WREN",
                          (entered["state"], entered["entered_by_wren"], entered["client"], entered["from"],
                           entered.get("identified")) == ("pending", True, self.paul, COLLEAGUES, IDENTIFIED))
        self.report.check("entered: the address stays", self.address_of(self.paul) == COLLEAGUES)
        self.desk.says("Asked by Joel Fontaine", PATIENCE)
        self.report.check("the caseworker sees who asked", self.said(f"from {COLLEAGUES} to {PHONED}"))

    def wren_applies_what_it_entered(self):
        """The address changes at once; the panel keeps both decisions."""
        wren = self.wren
        before = len(self.mails_to(COLLEAGUES))
        wren.activate()
        wren.press("Apply the Correction…", PATIENCE)
        wren.press(f"Change the Address to {PHONED}", PATIENCE)
        wren.says("Nothing is open", PATIENCE)
        self.report.check("applied: the address is the correct one", self.address_of(self.paul) == PHONED)
        self.report.check("corrected on the hub", self.correction_to(PHONED)["state"] == "corrected")
        wren.activate()
        wren.key("alt+s", "Down")  # Show: Decided
        for decision in ("Applied", "Declined"):
            wren.wait(decision, roles=("table cell",), seconds=PATIENCE)
        self.picture("decided")
        self.desk.wait(f"Signs in to the portal with: {PHONED}*", seconds=PATIENCE)
        self.desk.says("Corrected by WREN", PATIENCE)
        notice = until(lambda: self.mails_to(COLLEAGUES)[before:], "the notice to the old address", PATIENCE)[-1]
        self.report.check("the notice to the old address does not name the new one", PHONED not in notice["text"])
        for window in (wren, self.desk):
            window.stop()

    # -- what they do, what is true ----------------------------------------------------------------

    def show(self, address):
        """The profile of the client who has that address."""
        self.search(address)
        self.desk.says("label:1 of ", PATIENCE)
        self.desk.press("Open Profile", PATIENCE)
        self.desk.wait(f"Signs in to the portal with: {address}*", seconds=PATIENCE)

    def accept(self, address):
        """The client, on the page of the mail after the invite; what the page says then."""
        visitor = Visitor()
        link = link_to(mail_to(self.stack, address, count=2, seconds=PATIENCE), "email-change")
        return visitor.send(visitor.open(link), decision="accept")

    def correction_to(self, address):
        """What WREN was asked for that address; nothing if it was not."""
        return next((record["value"] for record in self.records("correction") if record["value"]["to"] == address), None)


if __name__ == "__main__":
    main("'+' addresses and what WREN decides", lambda report, options: run(EmailSupport, report, options.database))
