# SPDX-License-Identifier: Apache-2.0
"""Drives the real Desk window as a person with assistive technology does: by role and name.

Needs a session (session.py) and at-spi2-core. Object names are not visible on the bus (Qt 6.4), so
every handle is what a screen reader would say.
"""
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from session import until  # noqa: E402

FIELDS = ("text", "password text", "entry", "combo box", "spin button")
BUTTONS = ("push button", "toggle button", "menu item", "button", "check menu item", "radio menu item")


class Desk:
    """One running wren-desk."""

    def __init__(self, process):
        self.process = process
        self.application = until(self._find_application, "Desk on the accessibility bus", 30)

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()  # else only the programs of the first look are known
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            try:
                if child and child.get_process_id() == self.process.pid:
                    return child
            except GLib.Error:
                continue
        return None

    def nodes(self, root=None):
        """Every node that shows, in reading order."""
        stack = [root or self.application]
        while stack:
            node = stack.pop()
            try:
                yield node
                count = min(node.get_child_count(), 500)
                stack.extend(filter(None, (node.get_child_at_index(i) for i in reversed(range(count)))))
            except GLib.Error:
                continue  # went away while we looked

    def find(self, name, roles=None, root=None):
        """The first showing node with that accessible name (a trailing * matches any ending)."""
        for node in self.nodes(root):
            try:
                if roles and node.get_role_name() not in roles:
                    continue
                if not _matches(node.get_name() or "", name):
                    continue
                if node.get_state_set().contains(Atspi.StateType.SHOWING):
                    return node
            except GLib.Error:
                continue
        return None

    def wait(self, name, roles=None, seconds=20):
        """As find, but waits for it; the failure lists what is on the screen instead."""
        try:
            return until(lambda: self.find(name, roles), f"{name!r} on the screen", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; showing: {self.showing()}") from None

    def showing(self):
        """Role and name of all that shows."""
        names = []
        for node in self.nodes():
            try:
                if node.get_name() and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    names.append(f"{node.get_role_name()}:{node.get_name()}")
            except GLib.Error:
                continue
        return names

    def press(self, name, seconds=20):
        """Presses a button, menu item or tab once it is enabled."""
        node = self.wait(name, seconds=seconds, roles=BUTTONS + ("page tab", "radio button", "check box", "list item"))
        until(lambda: self.enabled(node), f"{name!r} enabled", seconds)
        action = node.get_action_iface()
        names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
        for wish in ("Press", "Toggle", "ShowMenu", "SetFocus"):
            if wish in names:
                Atspi.Action.do_action(action, names.index(wish))
                return
        raise AssertionError(f"{name!r} has no action to press: {names}")

    def type(self, label, text, seconds=20, roles=FIELDS):
        """Replaces the text of the field with that name, by real key presses."""
        node = self.wait(label, roles=roles, seconds=seconds)
        until(lambda: self._focused(node), f"the focus in {label!r}", seconds)
        self.key("ctrl+a", "BackSpace")
        subprocess.run(["xdotool", "type", "--delay", "4", "--", text], check=True)
        if node.get_role_name() != "password text":
            until(lambda: self._content(node).strip() == text.strip(), f"{text!r} in {label!r}", seconds)

    @staticmethod
    def enabled(node):
        return node.get_state_set().contains(Atspi.StateType.ENABLED)

    @staticmethod
    def checked(node):
        return node.get_state_set().contains(Atspi.StateType.CHECKED)

    def _focused(self, node):
        node.get_component_iface().grab_focus()
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def _content(self, node):
        return Atspi.Text.get_text(node.get_text_iface(), 0, -1)

    def text(self, label):
        """What the field with that name holds."""
        return self._content(self.wait(label, roles=FIELDS))

    def says(self, text, seconds=20):
        """Waits until some label, item or message that shows contains `text`."""
        def found():
            return next((True for name in self.showing() if text in name), False)
        try:
            return until(found, f"{text!r} on the screen", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; showing: {self.showing()}") from None

    def focus(self, label, roles=None):
        self.wait(label, roles).get_component_iface().grab_focus()

    def key(self, *keys):
        """Sends real key events to the focused window ("ctrl+n", "Return")."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def activate(self):
        """Brings this Desk's window to the front, where there are several: keys go there."""
        command = ["xdotool", "search", "--sync", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name",
                   "WREN Desk", "windowactivate", "--sync"]
        until(lambda: subprocess.run(command, check=False).returncode == 0, "Desk's window in front", 60)

    def kill(self):
        """As a power cut does it."""
        self.process.kill()
        self.process.wait(10)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def _matches(name, wanted):
    plain = name.replace("&", "")
    return plain.startswith(wanted[:-1]) if wanted.endswith("*") else plain == wanted
