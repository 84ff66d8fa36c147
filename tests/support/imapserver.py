#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A real IMAP server (Dovecot) for tests, in a directory of its own and without root's rights.

    imapserver.py --directory DIR [--tls CERT KEY] [--read-only]

Its only mailbox is the Maildir DIR/mail, of user "bounces" with the password "secret". Prints
"listening on 127.0.0.1:PORT", with --tls "listening on 127.0.0.1:PORT and PORT" (STARTTLS, which is then required,
and TLS from the first byte). With --read-only no flag is kept (STORE is answered by OK).
Runs until its standard input is closed or it is asked to end.
"""
import argparse
import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time

CONFIGURATION = """
base_dir = {directory}/run
state_dir = {directory}/run
log_path = {directory}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:{directory}/mail
first_valid_uid = 1
first_valid_gid = 1
ssl = {ssl}
{certificate}
{access}
disable_plaintext_auth = {tls_only}
passdb {{
  driver = static
  args = user=bounces password=secret
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={directory}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def account():
    """Dovecot refuses to open mailboxes as root."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def certificate(options):
    """Lines of the configuration; copies that the server may read."""
    if not options.tls:
        return ""
    copies = [os.path.join(options.directory, name) for name in ("cert.pem", "key.pem")]
    for source, copy in zip(options.tls, copies):
        if os.path.abspath(source) != os.path.abspath(copy):
            shutil.copyfile(source, copy)
    return f"ssl_cert = <{copies[0]}\nssl_key = <{copies[1]}"


def access(options):
    """Lines of the configuration."""
    if not options.read_only:
        return ""
    with open(os.path.join(options.directory, "mail", "dovecot-acl"), "w", encoding="utf-8") as file:
        file.write("owner lr\n")
    return "mail_plugins = acl\nplugin {\n  acl = vfile\n}"


def prepare(options, ports):
    who = account()
    for name in ("run", "mail/new", "mail/cur", "mail/tmp"):
        os.makedirs(os.path.join(options.directory, name), exist_ok=True)
    path = os.path.join(options.directory, "dovecot.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(CONFIGURATION.format(
            directory=options.directory, user=who.pw_name, group=grp.getgrgid(who.pw_gid).gr_name,
            uid=who.pw_uid, gid=who.pw_gid, ssl="required" if options.tls else "no",
            tls_only="yes" if options.tls else "no", certificate=certificate(options), access=access(options),
            port=ports[0], tls_port=ports[1] if options.tls else 0))
    if os.geteuid() == 0:
        for directory, _, files in os.walk(options.directory):
            for each in [directory, *(os.path.join(directory, name) for name in files)]:
                os.chown(each, who.pw_uid, who.pw_gid)
    return path


def start(path):
    who = account()
    rights = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.Popen(["/usr/sbin/dovecot", "-F", "-c", path], stdin=subprocess.DEVNULL, **rights)


def wait_for_greeting(server, port):
    until = time.monotonic() + 20
    while server.poll() is None and time.monotonic() < until:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
                if connection.recv(64).startswith(b"* OK"):
                    return
        except OSError:
            time.sleep(0.05)
    sys.exit("Dovecot does not answer; see its log")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--directory", required=True)
    parser.add_argument("--tls", nargs=2, metavar=("CERT", "KEY"))
    parser.add_argument("--read-only", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    ports = [free_port(), free_port()]
    server = start(prepare(options, ports))
    try:
        wait_for_greeting(server, ports[0])
        both = f" and {ports[1]}" if options.tls else ""
        print(f"listening on 127.0.0.1:{ports[0]}{both}", flush=True)
        sys.stdin.buffer.read()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
