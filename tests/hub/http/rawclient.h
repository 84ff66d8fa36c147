// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QList>
#include <QTcpSocket>

#include <chrono>
#include <optional>
#include <utility>

namespace wren::test {

/** One answer as it came over the wire. */
struct RawAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const char *lowerCaseName) const;
    [[nodiscard]] int count(const char *lowerCaseName) const;
};

/** A GET that nothing is wrong with; `fields` are whole lines. */
[[nodiscard]] QByteArray getRequest(const QByteArray &path, const QByteArray &fields = {});

/** A blocking socket that says exactly what it is told to, right or wrong. */
class RawClient
{
public:
    enum class Expect { Body, HeadOnly };

    explicit RawClient(quint16 port, const QHostAddress &from = QHostAddress());

    [[nodiscard]] bool isConnected() const;
    void send(const QByteArray &bytes);
    /** Each byte as a packet of its own. */
    void drip(const QByteArray &bytes);
    /** Nothing if no whole answer comes in time. */
    [[nodiscard]] std::optional<RawAnswer>
    answer(Expect expect = Expect::Body,
           std::chrono::milliseconds within = std::chrono::seconds(5));
    /** Reads until the other side closes; false if it does not in time. What came stays in rest().
     */
    [[nodiscard]] bool waitForClose(std::chrono::milliseconds within = std::chrono::seconds(5));
    /** What has come and is not part of an answer() yet. */
    [[nodiscard]] QByteArray rest() const { return m_read; }
    /** Sends no more but goes on reading. */
    void endSending();
    void leave();

private:
    bool readMore(const QDeadlineTimer &deadline);

    QTcpSocket m_socket;
    QByteArray m_read;
};

} // namespace wren::test
