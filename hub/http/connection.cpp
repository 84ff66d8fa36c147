// SPDX-License-Identifier: Apache-2.0
#include <utility> // first: Asio 1.74 needs it as C++20

#include "hub/http/connection.h"

#include "hub/http/log.h"
#include "hub/http/reply.h"

#include <boost/asio/write.hpp>

namespace wren::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

namespace {

constexpr milliseconds lingerTime{2000};
constexpr std::size_t lingerBytes = 4 * 1024 * 1024;
// Pipelined bytes kept while a request is being answered; beyond, the client waits.
constexpr qsizetype backlog = 32 * 1024;

} // namespace

Connection::Connection(tcp::socket socket, asio::ip::address peer,
                       std::optional<AddressCount::Place> place, ServerCore &core)
    : m_socket(std::move(socket))
    , m_timer(m_socket.get_executor())
    , m_peer(std::move(peer))
    , m_place(std::move(place))
    , m_core(core)
{}

void Connection::start()
{
    error_code ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    m_socket.non_blocking(true, ignored);
    setDeadline(m_core.limits.headerTime);
    watch();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    error_code ignored;
    m_socket.close(ignored);
    m_timer.cancel();
    m_incoming.reset();
    m_requestPlace.reset();
    m_place.reset();
    m_core.connections.erase(shared_from_this());
}

// -- reading -----------------------------------------------------------------------------------

void Connection::watch()
{
    const bool busy = m_state == State::Held || m_state == State::Writing;
    if (m_watching || m_ended || m_state == State::Closed || (busy && m_input.size() >= backlog))
        return;
    m_watching = true;
    m_socket.async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
        self->m_watching = false;
        if (!error)
            self->readWhatIsThere();
    });
}

void Connection::readWhatIsThere()
{
    if (m_state == State::Closed)
        return;
    error_code error;
    const std::size_t size = m_socket.read_some(asio::buffer(m_core.scratch), error);
    if (error == asio::error::eof)
        return clientEnded();
    if (error && error != asio::error::would_block)
        return close();
    if (!error)
        take(size);
    watch();
}

void Connection::take(std::size_t size)
{
    if (m_state == State::Lingering) {
        m_thrownAway += size;
        if (m_thrownAway > lingerBytes)
            close();
        return;
    }
    m_input.append(m_core.scratch.data(), qsizetype(size));
    advance();
}

// A client that has left and one that closed its sending side look alike. What it sent whole is
// still answered; but nobody is held in waiting for it.
void Connection::clientEnded()
{
    m_ended = true;
    if (m_state != State::Writing)
        close();
}

void Connection::advance()
{
    if (m_state == State::Idle && !m_input.isEmpty()) {
        m_state = State::Head;
        setDeadline(m_core.limits.headerTime);
    }
    if (m_state == State::Head)
        readHead();
    if (m_state == State::Body)
        readBody();
}

void Connection::readHead()
{
    const HeadScanner::Result found = m_scanner.scan(m_input, m_core.limits);
    if (const auto *rejection = std::get_if<Rejection>(&found))
        reject(rejection->status);
    else if (const auto *size = std::get_if<qsizetype>(&found))
        takeHead(*size);
}

void Connection::takeHead(qsizetype size)
{
    const QByteArray bytes = m_input.first(size);
    m_input.remove(0, size);
    auto parsed = parseHead(bytes, m_core.limits);
    if (const auto *rejection = std::get_if<Rejection>(&parsed))
        return reject(rejection->status);
    RequestHead &head = std::get<RequestHead>(parsed);
    m_headOnly = head.request.method == "HEAD";
    m_keepAlive = head.keepAlive;
    if (head.contentLength == 0)
        return dispatch(std::move(head.request));
    m_state = State::Body;
    m_incoming = std::make_unique<Incoming>(bytes, std::move(head), m_core.limits);
    setDeadline(transferTime(m_incoming->head.contentLength.value_or(0), m_core.limits.bodyTime));
    if (m_incoming->head.expectsContinue && m_input.isEmpty())
        sendContinue();
}

void Connection::readBody()
{
    const auto progress = m_incoming->reader.feed(m_input);
    if (const auto *rejection = std::get_if<Rejection>(&progress))
        return reject(rejection->status);
    if (std::get<bool>(progress)) {
        Request request = std::move(m_incoming->head.request);
        request.body = m_incoming->reader.body();
        m_incoming.reset();
        return dispatch(std::move(request));
    }
    if (!m_incoming->head.chunked)
        return;
    const auto spent = std::chrono::duration_cast<milliseconds>(Clock::now() - m_incoming->since);
    setDeadline(transferTime(m_incoming->reader.received(), m_core.limits.bodyTime) - spent);
}

// Nothing else is being written at this point, and so few bytes find room; if not, nobody reads
// there.
void Connection::sendContinue()
{
    static constexpr char answer[] = "HTTP/1.1 100 Continue\r\n\r\n";
    error_code error;
    const std::size_t size = m_socket.write_some(asio::buffer(answer, sizeof answer - 1), error);
    if (error || size != sizeof answer - 1)
        close();
}

// -- answering ---------------------------------------------------------------------------------

void Connection::dispatch(Request request)
{
    m_scanner = {};
    if (m_input.isEmpty())
        m_input = QByteArray(); // gives its memory back: the wait may be long
    const asio::ip::address client = clientAddress(request);
    if (m_core.trustedProxy == m_peer) {
        m_requestPlace = m_core.places.take(client, m_core.limits.connectionsPerAddress);
        if (!m_requestPlace)
            return write(plainResponse(503));
    }
    request.remoteAddress = QString::fromStdString(client.to_string());
    m_state = State::Held;
    clearDeadline();
    const auto ticket = std::make_shared<Ticket>(m_core.desk, weak_from_this(), ++m_serial);
    try {
        m_core.handler(std::move(request),
                       [ticket](Response response) { ticket->answer(std::move(response)); });
    } catch (const std::exception &exception) {
        qCCritical(httpLog, "a handler threw %s", exception.what());
    }
}

void Connection::answer(quint64 serial, const Response &response)
{
    if (m_state != State::Held || serial != m_serial)
        return;
    write(response);
    watch();
}

void Connection::reject(int status)
{
    m_keepAlive = false;
    m_incoming.reset();
    m_input = QByteArray();
    write(plainResponse(status));
}

void Connection::write(const Response &response)
{
    m_state = State::Writing;
    const After after = m_keepAlive ? After::KeepAlive : After::Close;
    const Response *sent = &response;
    std::optional<QByteArray> head = replyHead(response, after);
    const Response fallback = plainResponse(500);
    if (!head) {
        qCCritical(httpLog, "a handler's header cannot be sent");
        sent = &fallback;
        head = replyHead(fallback, after);
    }
    m_replyHead = *head;
    m_replyBody = m_headOnly || !statusHasBody(sent->status) ? QByteArray() : sent->body;
    setDeadline(transferTime(std::size_t(m_replyBody.size()), m_core.limits.writeTime));
    const std::array<asio::const_buffer, 2> buffers{
        asio::buffer(m_replyHead.constData(), std::size_t(m_replyHead.size())),
        asio::buffer(m_replyBody.constData(), std::size_t(m_replyBody.size()))};
    asio::async_write(m_socket, buffers,
                      [self = shared_from_this()](error_code error, std::size_t) {
                          if (error)
                              self->close();
                          else
                              self->written();
                      });
}

void Connection::written()
{
    if (m_state == State::Closed)
        return;
    m_replyHead = QByteArray();
    m_replyBody = QByteArray();
    m_requestPlace.reset();
    m_headOnly = false;
    if (!m_keepAlive)
        return linger();
    m_state = State::Idle;
    setDeadline(m_core.limits.idleTime);
    advance();
    const bool waitsForMore =
        m_state == State::Idle || m_state == State::Head || m_state == State::Body;
    if (m_ended && waitsForMore)
        close();
    watch();
}

// Closing with unread bytes makes the system send a reset, which can take the answer away from a
// client that is still sending.
void Connection::linger()
{
    if (m_ended)
        return close();
    m_state = State::Lingering;
    error_code ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    setDeadline(lingerTime);
    watch();
}

asio::ip::address Connection::clientAddress(const Request &request) const
{
    if (m_core.trustedProxy != m_peer)
        return m_peer;
    QByteArray last;
    for (const auto &[name, value] : request.headers) {
        if (name == "x-forwarded-for")
            last = value.sliced(value.lastIndexOf(',') + 1).trimmed();
    }
    error_code error;
    const auto address = asio::ip::make_address(last.toStdString(), error);
    return error ? m_peer : address;
}

// -- deadlines ---------------------------------------------------------------------------------

milliseconds Connection::transferTime(std::size_t bytes, milliseconds base) const
{
    return base + milliseconds(bytes * 1000 / m_core.limits.bodyRate);
}

void Connection::setDeadline(milliseconds fromNow)
{
    m_timer.expires_after(fromNow);
    m_timer.async_wait([self = shared_from_this()](error_code error) {
        // One that was already on its way when the deadline moved comes without an error.
        if (!error && self->m_timer.expiry() <= Clock::now())
            self->deadlinePassed();
    });
}

void Connection::clearDeadline()
{
    m_timer.expires_at(Clock::time_point::max());
}

void Connection::deadlinePassed()
{
    const bool unfinished =
        m_state == State::Body || (m_state == State::Head && !m_input.isEmpty());
    if (unfinished)
        reject(408);
    else
        close();
}

} // namespace wren::http
