// SPDX-License-Identifier: Apache-2.0
#include <utility> // first: Asio 1.74 needs it as C++20

#include "hub/http/ticket.h"

#include "hub/http/connection.h"
#include "hub/http/log.h"
#include "hub/http/reply.h"

#include <boost/asio/post.hpp>

namespace wren::http {

AnswerDesk::AnswerDesk(boost::asio::io_context &context)
    : m_context(&context)
{}

void AnswerDesk::leave(std::weak_ptr<Connection> connection, quint64 serial, Response response)
{
    const std::lock_guard lock(m_mutex);
    if (!m_context)
        return;
    // Locked only there: a connection must never end on another thread.
    boost::asio::post(*m_context,
                      [connection = std::move(connection), serial, response = std::move(response)] {
                          if (const auto open = connection.lock())
                              open->answer(serial, response);
                      });
}

void AnswerDesk::close()
{
    const std::lock_guard lock(m_mutex);
    m_context = nullptr;
}

Ticket::Ticket(std::shared_ptr<AnswerDesk> desk, std::weak_ptr<Connection> connection,
               quint64 serial)
    : m_desk(std::move(desk))
    , m_connection(std::move(connection))
    , m_serial(serial)
{}

Ticket::~Ticket()
{
    if (m_used || m_connection.expired())
        return;
    qCWarning(httpLog, "a request's responder was let go unused");
    m_desk->leave(std::move(m_connection), m_serial, plainResponse(500));
}

void Ticket::answer(Response response)
{
    if (m_used.exchange(true)) {
        qCWarning(httpLog, "a request was answered twice; the second answer is dropped");
        return;
    }
    m_desk->leave(m_connection, m_serial, std::move(response));
}

} // namespace wren::http
