#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Where the way to CaMS forks, in a real Desk window.

A submitted CA's number on the CaMS path leads to the CA; the client made from it is reminded of, and hinted at for
as long as somebody in CaMS looks like them. Two values that wait for a choice wait while CaMS holds the field; they
are asked about again whenever the link breaks: merged with somebody else, the number gone. A proposal is withdrawn.

    camsbranches.py [--database sqlite|postgresql] [--pictures DIR] [--show]
"""

from camswalk import PATIENCE, CamsWalk, run
from program import main
from session import until
from stack import ASSESSMENT
from steps import begin_invite, choose_assessment

ADMINISTRATOR = "priya.raman@wren.example"
CLIENT, STRANGER, LOOKALIKE = "3000012", "3000013", "3000020"
KEPT, OTHER = "+15195550111", "+15195550122"
ASKED = "Two different values were entered: Phone Number"
REMINDER = "Once they are registered in CaMS, connect them."


class Branches(CamsWalk):
    def parts(self):
        return (self.assessment_is_recognised, self.assessment_leads_to_a_client, self.reminder_stands,
                self.hint_comes_and_goes, self.two_values_are_asked_about, self.reminder_connects,
                self.question_is_set_aside, self.proposal_is_withdrawn, self.merger_is_not_followed,
                self.merger_is_undone, self.number_is_gone, self.question_is_answered, self.case_notes_tell_it)

    def link(self):
        return self.record(self.caseworker, "cams", self.client)

    def assessment_is_recognised(self):
        """Case Management: the number of a submitted CA"""
        self.caseworker = self.api(self.stack.caseworker)
        self.desk = self.start(self.stack.caseworker)
        begin_invite(self.desk, "Quill", "Zephyrine")
        self.desk.says("Nobody", PATIENCE)
        self.choose_case_management(self.desk)
        self.search(self.desk, ASSESSMENT)
        self.desk.says("This is a CA number. Go back and choose Common Assessment (CA)", PATIENCE)
        self.desk.says("No matches found")
        self.picture("assessment-number")

    def assessment_leads_to_a_client(self):
        """Back, and by Common Assessment: the same number is found"""
        desk = self.desk
        desk.key("alt+b")  # the window behind has a Back, too
        choose_assessment(desk, ASSESSMENT)
        desk.press("Add Client to Portal", PATIENCE)
        desk.wait("Complete Client Setup", seconds=PATIENCE)
        email = desk.text("Email Address").strip()
        desk.press("Complete Client Setup", PATIENCE)
        desk.press("Proceed to Client Profile", PATIENCE)
        desk.wait("Actions", seconds=PATIENCE)
        self.client, self.profile = next((id, value["profile"]) for id, value
                                         in self.records(self.caseworker, "client")
                                         if value["profile"].get("email") == email)
        self.report.check("made from the CA", bool(self.profile.get("phone") and self.profile.get("birth_date")))

    def reminder_stands(self):
        """Made from a CA: to be connected once registered in CaMS"""
        self.desk.says(REMINDER, PATIENCE)
        self.picture("reminder")
        self.report.check("nobody is hinted at", self.record(self.caseworker, "cams_hint", self.client) is None)

    def hint_comes_and_goes(self):
        """Somebody in CaMS looks like the client, and does so no more"""
        desk = self.desk
        alike = ("first_name", "last_name", "birth_date")
        before = self.eois("GET", f"/v1/clients/{LOOKALIKE}")
        self.eois("POST", f"/control/clients/{LOOKALIKE}", {name: self.profile[name] for name in alike})
        desk.says(f"looks like this client, Client Reference Number {LOOKALIKE}", PATIENCE)
        self.picture("hint")
        self.eois("POST", f"/control/clients/{LOOKALIKE}", {name: before[name] for name in alike})
        desk.says(REMINDER, PATIENCE)
        self.report.check("the hint is withdrawn", not self.reads(desk, LOOKALIKE))
        self.report.check("on the hub, too", self.record(self.caseworker, "cams_hint", self.client) is None)

    def two_values_are_asked_about(self):
        """Two computers change the phone number without seeing each other"""
        second = self.api(self.stack.caseworker)
        seen = self.record(self.caseworker, "client", self.client)
        outcomes = []
        for api, value in ((self.caseworker, KEPT), (second, OTHER)):
            api.hang_up()
            change = {"field": "phone", "seen": seen["field_revs"].get("phone", 0),
                      "before": self.profile["phone"], "after": value}
            outcomes.append(api.mutate("edit_client", self.client, {"changes": [change]})["outcome"])
        self.report.check("a conflict", outcomes == ["applied", "conflicted"])
        self.desk.says(ASKED, PATIENCE)
        self.picture("asked")

    def reminder_connects(self):
        """From the reminder to CaMS"""
        desk = self.desk
        self.cams = self.eois("GET", f"/v1/clients/{CLIENT}")
        desk.press("Connect to CaMS…", PATIENCE)
        self.search(desk, CLIENT)
        desk.says("Is this the same person?", PATIENCE)
        desk.press("Proceed", PATIENCE)
        desk.says("connected and kept current", PATIENCE)
        self.report.check("the reminder has gone", not self.reads(desk, REMINDER))

    def question_is_set_aside(self):
        """While CaMS holds the phone number nobody is asked which of two it is"""
        self.says_no_more(self.desk, ASKED)
        self.picture("set-aside")
        self.report.check("it has left the feed", self.record(self.caseworker, "conflict", self.client) is None)

    def proposal_is_withdrawn(self):
        """A proposed correction is withdrawn"""
        desk = self.desk
        self.propose_phone(desk, "519 555 0199")
        self.picture("proposal")
        self.report.check("it is on the hub", bool(self.record(self.caseworker, "cams_proposal", self.client)))
        desk.press("Withdraw", PATIENCE)
        self.says_no_more(desk, "Open until CaMS shows it")
        until(lambda: self.record(self.caseworker, "cams_proposal", self.client) is None, "it is over", PATIENCE)
        self.report.check("CaMS's value stands", self.eois("GET", f"/v1/clients/{CLIENT}")["phone"]
                          == self.cams["phone"])

    def merger_is_not_followed(self):
        """CaMS merges the client with somebody who cannot be the same person"""
        desk = self.desk
        stranger = self.eois("GET", f"/v1/clients/{STRANGER}")
        self.eois("POST", f"/control/clients/{CLIENT}", {"merged_into": STRANGER})
        desk.says("CaMS merged this client with another record. Check who it is", PATIENCE)
        self.picture("merged")
        link = self.link()
        self.report.check("broken, and not followed", (link["state"], link["reference"]) == ("broken", CLIENT))
        self.report.check("nothing of the other person is shown", not self.reads(desk, stranger["email"]))
        self.says_no_more(desk, self.cams["email"])
        desk.says(ASKED, PATIENCE)
        self.report.check("the portal's own are asked about again", True)

    def merger_is_undone(self):
        """CaMS takes the merger back: the link holds again, and the question waits again"""
        self.eois("POST", f"/control/clients/{CLIENT}", {"merged_into": "", "status": "open"})
        self.desk.says("connected and kept current", PATIENCE)
        self.says_no_more(self.desk, ASKED)
        self.report.check("CaMS's address is shown", self.reads(self.desk, self.cams["email"]))

    def number_is_gone(self):
        """CaMS does not know the number any more"""
        desk = self.desk
        self.eois("POST", f"/control/clients/{CLIENT}/remove", {})
        desk.press("Refresh from CaMS", PATIENCE)
        desk.says("CaMS knows this Client Reference Number no more", PATIENCE)
        self.picture("number-gone")
        self.report.check("broken", self.link()["state"] == "broken")
        self.says_no_more(desk, self.cams["email"])
        desk.says(ASKED, PATIENCE)

    def question_is_answered(self):
        """Disconnected by an administrator; the choice is the caseworker's, as before"""
        desk = self.desk
        done = self.api(ADMINISTRATOR).mutate("disconnect_cams", self.client, {"reason": "The number is gone."})
        self.report.check("disconnected", done["outcome"] == "applied")
        desk.says(REMINDER, PATIENCE)
        desk.press("Choose…", PATIENCE)
        desk.says("Two values for Phone Number", PATIENCE)
        desk.press("Use the other value", PATIENCE)
        self.picture("choice")
        desk.press("Save This Value", PATIENCE)
        until(lambda: self.record(self.caseworker, "client", self.client)["profile"]["phone"] == OTHER,
              "the chosen value", PATIENCE)
        self.says_no_more(desk, ASKED)
        self.report.check("nothing is asked any more", self.record(self.caseworker, "conflict", self.client) is None)

    def case_notes_tell_it(self):
        """Case notes: what broke the link is a sentence"""
        desk = self.desk
        desk.press("Case notes", PATIENCE)
        for told in ("The link to CaMS broke: CaMS merged this client with a record that it cannot follow.",
                     "The link to CaMS holds again.",
                     "The link to CaMS broke: CaMS no longer knows the Client Reference Number.",
                     "The reason given: The number is gone."):
            until(lambda text=told: self.reads(desk, text), f"the note {told!r}", PATIENCE)
        self.picture("case-notes")
        desk.stop()


if __name__ == "__main__":
    main("the branches of CaMS", lambda report, options: run(Branches, report, options.database, options.pictures))
