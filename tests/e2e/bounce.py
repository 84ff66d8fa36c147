#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""An invite comes back, with real processes: Desk window, hub, SMTP server, and the mailbox for bounces (Dovecot).

A client is invited and the mail is sent; the notice of failed delivery arrives in the mailbox; the hub knows the invite
as bounced; the open profile warns by itself, and leads to Ask WREN.

    bounce.py [--database sqlite|postgresql]
"""

from api import Api, new_id
from program import main
from session import screenshot, until
from stack import SOURCE, Stack
from steps import mail_to, sign_in

ADDRESS, CORRECT = "odile.retour@example.net", "odile.juste@example.net"
PATIENCE = 90  # of a machine that does other things too


def invite(stack):
    """A client of the caseworker's provider; the mail server took the invite."""
    api = Api(stack.hub_url)
    api.sign_in(stack.caseworker, stack.password)
    client = new_id()
    result = api.mutate("complete_setup", client, {"profile": {
        "first_name": "Odile", "last_name": "Retour", "email": ADDRESS, "caseworker_communications": "email",
        "language": "en", "primary_address": {"no_fixed": True, "country": "CA"}}})
    if result["outcome"] != "applied":
        raise AssertionError(result)
    return api, client, mail_to(stack, ADDRESS, seconds=PATIENCE)


def states(api, client):
    api.hang_up()
    return [mail["state"] for mail in api.call("GET", f"clients/{client}/mail")["mail"]]


def open_profile(desk, stack):
    sign_in(desk, stack)
    desk.says("Up to date", 120)
    desk.type("Search clients", "Retour", PATIENCE)
    desk.press("Open Profile")
    desk.wait("Edit Personal Details", seconds=PATIENCE)


def run(report, database):
    with Stack(database) as stack:
        stack.start_eois()
        stack.start_smtp()
        stack.start_imap()
        stack.start_demo()
        api, client, mail = invite(stack)
        until(lambda: states(api, client) == ["sent"], "the invite is sent", PATIENCE)
        desk = stack.start_desk("--profile-dir", str(stack.folder / "desk"))
        open_profile(desk, stack)
        report.check("before: no word of mail that came back",
                     not any("came back" in name for name in desk.showing()))
        stack.come_back(mail["message_id"], ADDRESS)
        desk.says(f"Mail to {ADDRESS} came back", PATIENCE)
        report.check("the open profile warns by itself", True)
        report.check("the invite is bounced", states(api, client) == ["bounced"])
        screenshot(SOURCE / "build/screens/e2e/bounce-profile.png")
        desk.press("Ask WREN to Change the Address…")
        desk.type("Correct Email Address", CORRECT)
        desk.press("Ask WREN")
        desk.says("WREN was asked to change the Email Address", PATIENCE)
        screenshot(SOURCE / "build/screens/e2e/bounce-asked.png")
        report.check("the warning led to Ask WREN", True)
        desk.stop()


if __name__ == "__main__":
    main("an invite comes back", lambda report, options: run(report, options.database))
