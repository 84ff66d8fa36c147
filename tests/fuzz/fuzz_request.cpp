// SPDX-License-Identifier: Apache-2.0
#include "hub/http/bodyreader.h"
#include "hub/http/requesthead.h"
#include "tests/fuzz/fuzz.h"

using namespace wren;
using namespace wren::http;

namespace {

void checkHead(const RequestHead &head)
{
    const Request &request = head.request;
    fuzz::require(request.path.startsWith('/'), "a path starts with a slash");
    fuzz::require(!request.path.contains('\0') && !request.path.contains("/../"), "a path is sane");
    int hosts = 0;
    for (const auto &[name, value] : request.headers) {
        hosts += name == "host" ? 1 : 0;
        fuzz::require(!value.contains('\r') && !value.contains('\n'), "a value is one line");
    }
    fuzz::require(hosts == 1, "exactly one Host");
    fuzz::require(head.chunked != head.contentLength.has_value(), "one framing");
}

/** Feeds `rest` in two pieces, split where the head's size says, and reads to the body's end. */
void readBody(const QByteArray &headBytes, const RequestHead &head, const QByteArray &rest)
{
    BodyReader reader(headBytes, head, {});
    const qsizetype split = headBytes.size() % (rest.size() + 1);
    QByteArray input = rest.first(split);
    const auto first = reader.feed(input);
    if (std::holds_alternative<Rejection>(first) || std::get<bool>(first))
        return;
    input += rest.sliced(split);
    const auto second = reader.feed(input);
    const bool whole = std::holds_alternative<bool>(second) && std::get<bool>(second);
    if (whole && head.contentLength)
        fuzz::require(quint64(reader.body().size()) == *head.contentLength, "the length told");
    fuzz::require(reader.body().size() <= qsizetype(Limits().body), "the body's limit");
}

} // namespace

// A whole request as it comes over the wire: the scanner, the head, the body.
WREN_FUZZ(input)
{
    const Limits limits;
    HeadScanner scanner;
    const HeadScanner::Result found = scanner.scan(input, limits);
    const qsizetype *size = std::get_if<qsizetype>(&found);
    if (!size)
        return;
    const QByteArray headBytes = input.first(*size).toByteArray();
    const auto parsed = parseHead(headBytes, limits);
    const auto *head = std::get_if<RequestHead>(&parsed);
    if (!head)
        return;
    checkHead(*head);
    readBody(headBytes, *head, input.sliced(*size).toByteArray());
}
