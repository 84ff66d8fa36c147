// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/addresscount.h"
#include "hub/http/bodyreader.h"
#include "hub/http/requesthead.h"
#include "hub/http/ticket.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <memory>
#include <set>

namespace wren::http {

class Connection;

/** What the connections of one server share. Everything on the I/O thread but `desk`. */
struct ServerCore
{
    Limits limits;
    Handler handler;
    std::shared_ptr<AnswerDesk> desk;
    std::optional<boost::asio::ip::address> trustedProxy;
    AddressCount places;
    std::set<std::shared_ptr<Connection>> connections;
    std::array<char, 16 * 1024> scratch; ///< one read at a time goes through it
};

/**
 * One client's connection: reads a request, hands it to the handler, writes the answer, and so on,
 * one request at a time and in order. While it waits it holds no buffer: it asks the system only
 * whether there is something to read, which also tells when the client leaves. I/O thread only.
 */
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    /** `place` is empty for the trusted proxy, whose clients are counted a request each instead. */
    Connection(boost::asio::ip::tcp::socket socket, boost::asio::ip::address peer,
               std::optional<AddressCount::Place> place, ServerCore &core);

    void start();
    /** The handler's answer to request `serial`; ignored if that is not the one waiting. */
    void answer(quint64 serial, const Response &response);
    /** Ends everything at once and leaves the server's set. */
    void close();

private:
    enum class State {
        Idle,      ///< between requests, nothing read of the next
        Head,      ///< reading a head
        Body,      ///< reading a body
        Held,      ///< the handler has it
        Writing,   ///< an answer is on its way
        Lingering, ///< answered and closing: what the client still sends is thrown away
        Closed,
    };

    void watch();
    void readWhatIsThere();
    void take(std::size_t size);
    void clientEnded();
    void advance();
    void readHead();
    void takeHead(qsizetype size);
    void readBody();
    void sendContinue();
    void dispatch(Request request);
    void reject(int status);
    void write(const Response &response);
    void written();
    void linger();
    void setDeadline(std::chrono::milliseconds fromNow);
    void clearDeadline();
    void deadlinePassed();
    [[nodiscard]] std::chrono::milliseconds transferTime(std::size_t bytes,
                                                         std::chrono::milliseconds base) const;
    [[nodiscard]] boost::asio::ip::address clientAddress(const Request &request) const;

    /** What exists only while a body is read. */
    struct Incoming
    {
        Incoming(const QByteArray &headBytes, RequestHead parsed, const Limits &limits)
            : head(std::move(parsed))
            , reader(headBytes, head, limits)
        {}

        RequestHead head;
        BodyReader reader;
        std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
    };

    boost::asio::ip::tcp::socket m_socket;
    boost::asio::steady_timer m_timer;
    boost::asio::ip::address m_peer;
    std::optional<AddressCount::Place> m_place;
    std::optional<AddressCount::Place> m_requestPlace;
    ServerCore &m_core;
    State m_state = State::Head;
    HeadScanner m_scanner;
    std::unique_ptr<Incoming> m_incoming;
    QByteArray m_input; ///< read, not yet used
    QByteArray m_replyHead;
    QByteArray m_replyBody;
    quint64 m_serial = 0;
    std::size_t m_thrownAway = 0;
    bool m_headOnly = false; ///< the request was a HEAD
    bool m_keepAlive = true;
    bool m_watching = false;
    bool m_ended = false; ///< the client sends no more
};

} // namespace wren::http
