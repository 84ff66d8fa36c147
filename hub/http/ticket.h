// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <memory>
#include <mutex>

namespace wren::http {

class Connection;

/**
 * Where responders of any thread leave their answers for the I/O thread. Outlives the server: once
 * closed, what is left there is dropped.
 */
class AnswerDesk
{
public:
    explicit AnswerDesk(boost::asio::io_context &context);

    /** Any thread. */
    void leave(std::weak_ptr<Connection> connection, quint64 serial, Response response);
    void close();

private:
    std::mutex m_mutex;
    boost::asio::io_context *m_context; ///< null once closed
};

/** The right to answer one request once. Its last copy gone unused, the request is answered 500. */
class Ticket
{
public:
    Ticket(std::shared_ptr<AnswerDesk> desk, std::weak_ptr<Connection> connection, quint64 serial);
    ~Ticket();
    Ticket(const Ticket &) = delete;
    Ticket &operator=(const Ticket &) = delete;

    void answer(Response response);

private:
    std::shared_ptr<AnswerDesk> m_desk;
    std::weak_ptr<Connection> m_connection;
    quint64 m_serial; ///< the request's number on its connection
    std::atomic_bool m_used = false;
};

} // namespace wren::http
