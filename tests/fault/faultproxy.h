// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <memory>
#include <optional>

namespace wren::test {

/** What goes wrong on a connection. */
struct Fault
{
    /** Both sides are cut off once so many bytes of answers have been passed on; 0: at the first.
     */
    std::optional<qint64> cutAnswerAfter;
    /** The same for what the client sends. */
    std::optional<qint64> cutRequestAfter;
    /** Everything arrives so much later, both ways. */
    std::chrono::milliseconds delay{0};
    /** The connection is taken, but nothing is ever passed on or said. */
    bool blackHole = false;
    /** What the client sends arrives a second time, over a connection of its own whose answers are
     *  thrown away: a request repeated by the network. */
    bool duplicate = false;
    /** The two halves of each piece of an answer change places. TCP never does; a broken middlebox
     * that did must not make anybody believe a wrong value. */
    bool reorder = false;
};

/**
 * A TCP proxy on loopback that breaks connections on purpose; stands between two programs or
 * between a test and a server. Runs on a thread of its own, so that a blocking test can use it. All
 * functions may be called from the test's thread.
 */
class FaultProxy
{
public:
    /** Listens on a free port and passes on to 127.0.0.1:`target`. */
    explicit FaultProxy(quint16 target);
    ~FaultProxy();

    [[nodiscard]] quint16 port() const;
    /** Holds for connections made from now on. */
    void setFault(const Fault &fault);
    /** Cuts every connection that is open now. */
    void cutAll();
    /** Connections taken since the start. */
    [[nodiscard]] int connectionCount() const;
    /** Bytes taken from both sides since the start. */
    [[nodiscard]] qint64 byteCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::test
