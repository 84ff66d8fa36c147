#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A real SMTP server for tests: keeps each accepted mail as one JSON file and can be told to misbehave.

    smtpserver.py --directory DIR [--port 0] [--refuse 451|550] [--refuse-times N] [--refuse-at greeting|ehlo|rcpt|data]
                  [--close-after-data N] [--slow SECONDS] [--tls CERT KEY] [--auth USER PASSWORD]

Prints "listening on 127.0.0.1:PORT", then a line for each recipient and message. Runs until it is
ended, or, where its standard input is a pipe, until that is closed. A mail's file holds {"from", "to", "message_id", "subject", "text", "html",
"headers", "raw"}.
"""
import argparse
import asyncio
import email
import email.policy
import json
import os
import ssl
import stat
import sys
import uuid

from aiosmtpd.smtp import SMTP, AuthResult


def body(message, subtype):
    part = message.get_body(preferencelist=(subtype,))
    return part.get_content().replace("\r\n", "\n") if part else ""


def described(envelope):
    message = email.message_from_bytes(envelope.content, policy=email.policy.default)
    return {
        "from": envelope.mail_from,
        "to": envelope.rcpt_tos,
        "message_id": message["Message-ID"],
        "subject": message["Subject"],
        "text": body(message, "plain"),
        "html": body(message, "html"),
        "headers": {name: str(value) for name, value in message.items()},
        "raw": envelope.content.decode("utf-8", "replace"),
    }


class Handler:
    def __init__(self, options):
        self.options = options
        self.refusals = options.refuse_times
        self.closings = options.close_after_data

    def refusal(self, where):
        """The reply to give instead of accepting, while there are refusals left."""
        if self.options.refuse is None or self.options.refuse_at != where or self.refusals == 0:
            return None
        self.refusals -= 1
        word = "4.3.0 try again later" if self.options.refuse < 500 else "5.1.1 no such mailbox"
        return f"{self.options.refuse} {word}"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        print("rcpt", address, flush=True)
        reply = self.refusal("rcpt")
        if reply is None:
            envelope.rcpt_tos.append(address)
        return reply or "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(self.options.slow)
        reply = self.refusal("data")
        if reply is not None:
            return reply
        self.keep(described(envelope))
        if self.closings > 0:  # accepted, but the client never hears of it
            self.closings -= 1
            print("closing", flush=True)
            server.transport.abort()
        return "250 2.0.0 OK"

    def keep(self, mail):
        path = os.path.join(self.options.directory, f"{uuid.uuid4()}.json")
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump(mail, file, ensure_ascii=False, indent=1)
        os.rename(path + ".part", path)  # whole or not at all to whoever watches the directory
        print("kept", mail["message_id"], flush=True)


def authenticator(expected):
    def check(server, session, envelope, mechanism, data):
        given = [data.login.decode(), data.password.decode()]
        return AuthResult(success=given == expected, handled=False)

    return check


class Server(SMTP):
    """Can turn a client away before it comes to the mail."""

    async def turned_away(self, where):
        reply = self.event_handler.refusal(where)
        if reply is not None:
            await super().push(reply)
            self.transport.close()
        return reply is not None

    async def push(self, status):
        is_greeting = self.session.host_name is None and str(status).startswith("220 ")
        if not is_greeting or not await self.turned_away("greeting"):
            await super().push(status)

    async def smtp_EHLO(self, hostname):
        if not await self.turned_away("ehlo"):
            await super().smtp_EHLO(hostname)

    async def smtp_HELO(self, hostname):
        if not await self.turned_away("ehlo"):
            await super().smtp_HELO(hostname)


def smtp_factory(options):
    context = None
    if options.tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*options.tls)
    handler = Handler(options)
    return lambda: Server(
        handler,
        hostname="localhost",
        enable_SMTPUTF8=True,
        tls_context=context,
        require_starttls=context is not None,
        authenticator=authenticator(options.auth) if options.auth else None,
        auth_required=options.auth is not None,
        auth_require_tls=context is not None,
    )


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--directory", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--refuse", type=int, help="reply code of 400 or more")
    parser.add_argument("--refuse-times", type=int, default=-1, help="then accept; -1: always refuse")
    parser.add_argument("--refuse-at", choices=["greeting", "ehlo", "rcpt", "data"], default="rcpt",
                        help="greeting, ehlo (and helo): the connection is cut too")
    parser.add_argument("--close-after-data", type=int, default=0, metavar="N",
                        help="keep the mail, then cut the connection without a reply, N times")
    parser.add_argument("--slow", type=float, default=0, metavar="SECONDS")
    parser.add_argument("--tls", nargs=2, metavar=("CERT", "KEY"), help="offer and require STARTTLS")
    parser.add_argument("--auth", nargs=2, metavar=("USER", "PASSWORD"))
    return parser.parse_args()


async def serve(options):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(smtp_factory(options), "127.0.0.1", options.port)
    print("listening on 127.0.0.1:%d" % server.sockets[0].getsockname()[1], flush=True)
    closed = asyncio.Event()
    if stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
        loop.add_reader(sys.stdin, lambda: sys.stdin.buffer.read1() or closed.set())
    await closed.wait()


if __name__ == "__main__":
    asyncio.run(serve(parsed_options()))
