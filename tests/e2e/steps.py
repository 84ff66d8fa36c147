# SPDX-License-Identifier: Apache-2.0
"""What a caseworker does in the Desk window, and the client in a browser, in their words."""
import json
import re
import subprocess

from session import until
from stack import SOURCE


def sign_in(desk, stack, wait=True, who=None):
    desk.type("Hub address", stack.hub_url)
    desk.type("Email Address", who or stack.caseworker)
    desk.type("Password", stack.password)
    desk.press("Sign In")
    if wait:
        desk.wait("Search clients", seconds=60)


def begin_invite(desk, last_name, first_name=""):
    """Invite > Client, and the registry check for that name, which finds nobody."""
    desk.key("ctrl+n")
    desk.says("Confirm Person is Not Already Registered")
    if first_name:
        desk.type("First Name", first_name)
    desk.type("Last Name", last_name)


def choose_assessment(desk, number):
    """Connect with an EOIS Service, by Common Assessment, up to who it is."""
    desk.press("Common Assessment (CA)")
    desk.press("Continue")
    desk.type("Enter CA Number", number)
    desk.press("Search")


def client_page(*arguments):
    """One step in a real browser (client.mjs); its answer."""
    done = subprocess.run(["node", SOURCE / "tests/e2e/client.mjs", *map(str, arguments)],
                          capture_output=True, text=True, check=False, timeout=120)
    if done.returncode:
        raise AssertionError(f"the browser's step {arguments[0]} failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def mail_to(stack, address, count=1, seconds=30):
    """The newest accepted mail to that address, once there are `count`."""
    def found():
        mails = [mail for mail in stack.messages() if address in mail["to"]]
        return mails if len(mails) >= count else None
    return until(found, f"{count} mail(s) to {address}", seconds)[-1]


def link_in(mail):
    """The one-time link of a mail, from its plain text."""
    return re.search(r"https?://\S+/invite/\S+", mail["text"])[0]
