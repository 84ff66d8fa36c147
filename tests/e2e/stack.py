# SPDX-License-Identifier: Apache-2.0
"""The real processes of a walk: EOIS stand-in, hub on either database, SMTP server, Desk."""
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from session import until

SOURCE = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("WREN_BUILD_DIR", SOURCE / "build" / "dev"))
POSTGRES_BIN = Path("/usr/lib/postgresql/15/bin")


# Of the stand-in's practice data (docs/practice-data.md).
ASSESSMENT = "7000001"
ASSESSMENT_IN_PROGRESS = "7100001"


class Stack:
    """Starts processes, and ends exactly those. Use as a context manager."""

    def __init__(self, database="sqlite"):
        self.folder = Path(tempfile.mkdtemp(prefix="wren-e2e-"))
        self.processes = []
        self.database = database
        self.settings = ""  # of the hub, besides its own (hub_config)
        self.logs = {}

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            for name, path in self.logs.items():
                tail = path.read_text(errors="replace").splitlines()[-25:]
                print(f"--- {name}\n" + "\n".join(tail))
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, name, command, environment=None, pattern=r"listening on (\S+)", seconds=30, stdin=None):
        """Starts a program; returns (process, what `pattern` caught in its output)."""
        log = self.folder / f"{name}.log"
        self.logs[name] = log
        with open(log, "ab") as output:
            offset = output.tell()
            process = subprocess.Popen([str(part) for part in command], stdin=stdin, stdout=output, stderr=output,
                                       env=dict(os.environ, **(environment or {})))
        self.processes.append(process)
        if not pattern:
            return process, None

        def ready():
            text = log.read_bytes()[offset:].decode(errors="replace")
            if process.poll() is not None:
                raise AssertionError(f"{name} ended with {process.returncode}: {text[-2000:]}")
            return re.search(pattern, text)
        return process, until(ready, f"{name} ready", seconds)[1]

    @staticmethod
    def end(process):
        """Ends one of our processes for good."""
        process.terminate()
        process.wait(20)

    def start_eois(self, *arguments, port=0):
        self.eois, self.eois_url = self.start(
            "eois", [BUILD / "eois/wren-eois", "--port", str(port), *arguments])
        self.eois_port = int(self.eois_url.rsplit(":", 1)[-1])
        return self.eois_url

    def start_smtp(self, *arguments, port=0):
        """A real SMTP server that writes what it accepts into mail/, one JSON file a message."""
        self.mail = self.folder / "mail"
        self.mail.mkdir(exist_ok=True)
        self.smtp, address = self.start(
            "smtp", ["/usr/bin/python3", SOURCE / "tests/support/smtpserver.py", "--directory", self.mail,
                     "--port", str(port), *arguments])
        self.smtp_port = int(address.rsplit(":", 1)[-1])
        return self.smtp_port

    def start_imap(self):
        """A mailbox for bounces, in which a hub that is started then looks every five seconds."""
        place = self.folder / "imap"
        place.mkdir()
        self.folder.chmod(0o755)
        _, address = self.start("imap", ["/usr/bin/python3", SOURCE / "tests/support/imapserver.py",
                                         "--directory", place], stdin=subprocess.PIPE)
        self.settings += (f"[bounces]\nhost=127.0.0.1\nport={address.rsplit(':', 1)[-1]}\nsecurity=plain\n"
                          "user=bounces\npassword=secret\nlook_seconds=5\n")

    def come_back(self, message_id, address):
        """A mail server's notice about our mail arrives in the mailbox for bounces."""
        notice = (SOURCE / "tests/data/bounces/postfix.eml").read_text(encoding="utf-8")
        arriving = self.folder / "imap/mail/tmp/000001.wren"
        arriving.write_text(notice.replace("{ID}", message_id.strip("<>")).replace("{ADDRESS}", address),
                            encoding="utf-8")
        arriving.rename(self.folder / "imap/mail/new/000001.wren")

    def start_postgres(self):
        """A PostgreSQL of this run's own; also as root, who may not run it."""
        data = self.folder / "pg"
        data.mkdir()
        self.folder.chmod(0o755)
        as_server = []
        if os.getuid() == 0:
            shutil.chown(data, "postgres", "postgres")
            as_server = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        subprocess.run([*as_server, POSTGRES_BIN / "initdb", "-D", data, "-A", "trust", "-U", "postgres",
                        "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"],
                       check=True, stdout=subprocess.DEVNULL, cwd="/")
        port = free_port()
        self.start("postgres", [*as_server, POSTGRES_BIN / "postgres", "-D", data, "-p", str(port),
                                "-c", "listen_addresses=127.0.0.1", "-c", f"unix_socket_directories={data}",
                                "-c", "fsync=off"],
                   pattern="(ready) to accept connections")
        subprocess.run([POSTGRES_BIN / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "wren"],
                       check=True)
        return f"postgresql://postgres@127.0.0.1:{port}/wren"

    def database_url(self):
        if not hasattr(self, "_database_url"):
            self._database_url = (self.start_postgres() if self.database == "postgresql"
                                  else f"sqlite:{self.folder / 'hub.db'}")
        return self._database_url

    def start_demo(self):
        """A hub with the practice network on the chosen database, its mail going to our SMTP server."""
        self.hub_port = free_port()
        self.restart_hub()
        log = self.logs["hub"].read_text(errors="replace")
        self.password = re.search(r"^password\s+(\S.*)$", log, re.M)[1].strip()
        people = re.findall(r"^sign in as\s+(\S+)\s+\(([^)]*)\)", log, re.M)
        self.people = {permissions: email for email, permissions in reversed(people)}
        self.caseworker = self.people["clients"]
        return self.hub_url

    def restart_hub(self, kill_point=None):
        """Ends the hub if it runs, and starts it again at the same address."""
        if getattr(self, "hub", None) and self.hub.poll() is None:
            self.end(self.hub)
        self.hub, self.hub_url = self.start(
            "hub", [BUILD / "hub/wren-hub", "demo", "--data", self.folder / "hub", "--database", self.database_url(),
                    "--port", str(self.hub_port), "--eois", self.eois_url,
                    "--smtp", f"127.0.0.1:{self.smtp_port}", "--config", self.hub_config()],
            environment={"WREN_KILL_POINT": kill_point} if kill_point else None, seconds=120)

    def hub_config(self):
        """A killed hub's mail is due again after its claim: here within seconds, not minutes. And an
        intake of a whole file is no person's pace."""
        path = self.folder / "hub.ini"
        path.write_text(f"[mail]\nclaim_seconds=5\n[limits]\nlook_ups_per_minute=100000\n{self.settings}")
        return path

    def start_desk(self, *arguments):
        from desk import Desk
        process, _ = self.start("desk", [BUILD / "app/main/wren-desk", *arguments], pattern=None)
        return Desk(process)

    def count_in_desk(self):
        """Signs the caseworker in on a fresh Desk and reads how many clients it lists."""
        from steps import sign_in
        desk = self.start_desk("--profile-dir", str(self.folder / "desk-count"))
        sign_in(desk, self)
        desk.says("Up to date", 120)
        shown = until(lambda: next(filter(None, map(re.compile(r"label:(?:.+ of (.+)|(.+) in all)$").match,
                                                    desk.showing())), None), "how many clients there are")
        desk.stop()
        return int(re.sub(r"\D", "", shown[1] or shown[2]))

    def messages(self):
        """Accepted mails, oldest first, as the SMTP server wrote them."""
        return [json.loads(path.read_text())
                for path in sorted(self.mail.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)]


def free_port():
    import socket
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def resident_megabytes(process):
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0
