// SPDX-License-Identifier: Apache-2.0
#include <utility> // first: Asio 1.74 needs it as C++20

#include "hub/http/server.h"

#include "hub/http/connection.h"
#include "hub/http/log.h"
#include "hub/http/reply.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <thread>

namespace wren::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

Q_LOGGING_CATEGORY(httpLog, "wren.http")

namespace {

constexpr std::chrono::milliseconds acceptPause{100};

/** The address without the wrapping of an IPv4 one in IPv6. */
asio::ip::address plainAddress(const asio::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

Result<asio::ip::address> parseAddress(const QString &text)
{
    error_code error;
    const auto address = asio::ip::make_address(text.toStdString(), error);
    if (error)
        return Error{Kind::Invalid, QStringLiteral("not an IP address: ") + text, {}};
    return plainAddress(address);
}

} // namespace

class Server::Private
{
public:
    Result<void> open(const asio::ip::address &address, quint16 wanted);
    void accept();
    [[nodiscard]] bool mayConnect(const asio::ip::address &peer) const;
    void admit(tcp::socket socket);
    void refuse(tcp::socket socket);
    void closeAll();

    // The context is the first to be made and the last to go: all below hold on to it.
    asio::io_context context{1};
    ServerCore core;
    tcp::acceptor acceptor{context};
    asio::steady_timer pause{context};
    std::thread thread;
    bool beyondLoopback = false;
    quint16 port = 0;
};

Server::Server(Limits limits, Handler handler)
    : d(std::make_unique<Private>())
{
    d->core.limits = std::move(limits);
    d->core.handler = std::move(handler);
    d->core.desk = std::make_shared<AnswerDesk>(d->context);
}

Server::~Server()
{
    stop();
}

Result<void> Server::listen(const Listen &where)
{
    const Result<asio::ip::address> address = parseAddress(where.address);
    if (!address)
        return address.error();
    if (!where.trustedProxy.isEmpty()) {
        const Result<asio::ip::address> proxy = parseAddress(where.trustedProxy);
        if (!proxy)
            return proxy.error();
        d->core.trustedProxy = *proxy;
    }
    if (!address->is_loopback() && !d->core.trustedProxy)
        return Error{Kind::Invalid, QStringLiteral("plain http beyond loopback needs a proxy"), {}};
    d->beyondLoopback = !address->is_loopback();
    const Result<void> opened = d->open(*address, where.port);
    if (!opened)
        return opened;
    d->accept();
    d->thread = std::thread([context = &d->context] { context->run(); });
    return {};
}

quint16 Server::port() const
{
    return d->port;
}

void Server::stop()
{
    d->core.desk->close();
    if (!d->thread.joinable())
        return;
    asio::post(d->context, [this] { d->closeAll(); });
    d->thread.join();
}

Result<void> Server::Private::open(const asio::ip::address &address, quint16 wanted)
{
    error_code error;
    const tcp::endpoint endpoint(address, wanted);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) {
        error_code ignored;
        acceptor.close(ignored);
        return Error{Kind::Server, QString::fromStdString(error.message()), {}};
    }
    port = acceptor.local_endpoint().port();
    return {};
}

void Server::Private::accept()
{
    acceptor.async_accept([this](error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted)
            return;
        if (!error) {
            admit(std::move(socket));
            return accept();
        }
        // Out of descriptors, most likely: wait for some to come free instead of spinning.
        qCWarning(httpLog, "cannot accept: %s", error.message().c_str());
        pause.expires_after(acceptPause);
        pause.async_wait([this](error_code stopped) {
            if (!stopped)
                accept();
        });
    });
}

/** Nobody speaks plain http with us over a network but the proxy. */
bool Server::Private::mayConnect(const asio::ip::address &peer) const
{
    return !beyondLoopback || peer.is_loopback() || peer == core.trustedProxy;
}

void Server::Private::admit(tcp::socket socket)
{
    error_code error;
    const tcp::endpoint remote = socket.remote_endpoint(error);
    if (error)
        return;
    const asio::ip::address peer = plainAddress(remote.address());
    if (!mayConnect(peer))
        return; // closes
    if (core.connections.size() >= core.limits.connections)
        return refuse(std::move(socket));
    std::optional<AddressCount::Place> place;
    if (peer != core.trustedProxy) {
        place = core.places.take(peer, core.limits.connectionsPerAddress);
        if (!place)
            return refuse(std::move(socket));
    }
    const auto connection =
        std::make_shared<Connection>(std::move(socket), peer, std::move(place), core);
    core.connections.insert(connection);
    connection->start();
}

// Says so in one go and closes; whoever opens too many connections gets no more care than that.
void Server::Private::refuse(tcp::socket socket)
{
    const Response response = plainResponse(503);
    const QByteArray answer = replyHead(response, After::Close).value() + response.body;
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(answer.constData(), std::size_t(answer.size())), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

void Server::Private::closeAll()
{
    error_code ignored;
    acceptor.close(ignored);
    pause.cancel();
    const auto open = core.connections; // closing takes a connection out of the set
    for (const std::shared_ptr<Connection> &connection : open)
        connection->close();
}

} // namespace wren::http
