// SPDX-License-Identifier: Apache-2.0
#include <utility> // first: Asio 1.74 needs it as C++20

#include "hub/http/bodyreader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace wren::http {

namespace beast = boost::beast;

namespace {

// The shortest end of a chunked body, "0\r\n\r\n". Given less, Beast 1.74 runs into an assertion.
constexpr qsizetype shortestChunkedEnd = 5;

} // namespace

class BodyReader::Private
{
public:
    Rejection rejectionFor(const beast::error_code &error) const
    {
        return Rejection{error == beast::http::error::body_limit ? 413 : 400};
    }

    beast::http::request_parser<beast::http::string_body> parser;
    std::function<void(std::uint64_t, beast::string_view, beast::error_code &)> refuseExtension;
    std::optional<Rejection> headRejection;
    qsizetype longestLine = 0;
    bool chunked = false;
};

BodyReader::BodyReader(QByteArrayView headBytes, const RequestHead &head, const Limits &limits)
    : d(std::make_unique<Private>())
{
    d->chunked = head.chunked;
    d->longestLine = qsizetype(limits.headerBytes);
    d->refuseExtension = [](std::uint64_t, beast::string_view extension, beast::error_code &error) {
        if (!extension.empty())
            error = beast::http::error::bad_chunk_extension;
    };
    d->parser.on_chunk_header(d->refuseExtension);
    d->parser.header_limit(std::uint32_t(headBytes.size()) + 1);
    d->parser.body_limit(bodyLimit(head.request.path, limits));
    beast::error_code error;
    d->parser.put(boost::asio::buffer(headBytes.data(), std::size_t(headBytes.size())), error);
    if (error)
        d->headRejection = d->rejectionFor(error);
    d->parser.eager(true);
}

BodyReader::~BodyReader() = default;

std::variant<bool, Rejection> BodyReader::feed(QByteArray &input)
{
    if (d->headRejection)
        return *d->headRejection;
    while (!d->parser.is_done() && input.size() >= (d->chunked ? shortestChunkedEnd : 1)) {
        beast::error_code error;
        const std::size_t taken =
            d->parser.put(boost::asio::buffer(input.constData(), std::size_t(input.size())), error);
        input.remove(0, qsizetype(taken));
        if (error == beast::http::error::need_more)
            break;
        if (error)
            return d->rejectionFor(error);
    }
    if (!d->parser.is_done() && input.size() > d->longestLine)
        return Rejection{400};
    return d->parser.is_done();
}

std::size_t BodyReader::received() const
{
    return d->parser.get().body().size();
}

QByteArray BodyReader::body() const
{
    return QByteArray::fromStdString(d->parser.get().body());
}

} // namespace wren::http
