// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/requesthead.h"

#include <memory>

namespace wren::http {

/** Takes one request's body out of the bytes that follow its head, with Beast's parser. */
class BodyReader
{
public:
    /** `headBytes`: the head as it came, its blank line included; parseHead accepted it as `head`.
     */
    BodyReader(QByteArrayView headBytes, const RequestHead &head, const Limits &limits);
    ~BodyReader();

    /**
     * Removes from the front of `input` what belongs to the body and leaves the rest: the next
     * request, or part of a chunk's line. True once the body is whole; 400 for broken chunks and
     * for chunk extensions (nobody needs them, parsers disagree over them), 413 beyond the limit.
     */
    [[nodiscard]] std::variant<bool, Rejection> feed(QByteArray &input);
    /** How much has come so far, to stretch the deadline of a body without a length. */
    [[nodiscard]] std::size_t received() const;
    [[nodiscard]] QByteArray body() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::http
