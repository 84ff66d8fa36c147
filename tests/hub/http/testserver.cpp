// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/testserver.h"

#include <stdexcept>

namespace wren::test {

TestServer::TestServer(http::Limits limits, const QString &trustedProxy, const QString &address)
    : m_server(std::make_unique<http::Server>(
          std::move(limits), [this](http::Request request, http::Responder responder) {
              handle(std::move(request), responder);
          }))
{
    http::Listen where;
    where.address = address;
    where.trustedProxy = trustedProxy;
    const Result<void> listening = m_server->listen(where);
    if (!listening)
        qFatal("cannot listen: %s", qPrintable(listening.error().detail));
}

QList<http::Request> TestServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

qsizetype TestServer::heldCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_held.size();
}

QList<http::Responder> TestServer::takeHeld()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_held, {});
}

// Made once a size: filling megabytes takes longer than any answer may on the I/O thread.
QByteArray TestServer::big(int size)
{
    if (m_big.size() != size)
        m_big = QByteArray(size, 'x');
    return m_big;
}

void TestServer::handle(http::Request request, const http::Responder &responder)
{
    const std::lock_guard lock(m_mutex);
    m_requests.append(request);
    http::Response response;
    response.body = request.method + ' ' + request.path + ' ' + request.body;
    if (request.path == "/hold")
        m_held.append(responder);
    else if (request.path == "/throw")
        throw std::runtime_error("thrown for the test");
    else if (request.path == "/drop")
        return;
    else if (request.path == "/split")
        response.headers.emplaceBack("X-Test", "a\r\nSet-Cookie: stolen=1");
    if (request.path == "/big")
        response.body = big(request.query.value("size").toInt());
    if (request.path == "/empty")
        response.status = 204;
    if (request.path != "/hold")
        responder(response);
}

} // namespace wren::test
