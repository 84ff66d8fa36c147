// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

#include <QProcess>

namespace wren::test {

/**
 * A PostgreSQL of the tests' own: temporary directory, unix socket only, fsync off, run by another
 * user when the tests are root. It is stopped and removed when this object goes or the test process
 * dies, whatever it died of. Every function fails loudly (qFatal): without a database no test means
 * anything.
 */
class Postgres
{
public:
    /** Starts one; about two seconds. */
    Postgres();
    ~Postgres();
    Q_DISABLE_COPY_MOVE(Postgres)

    /**
     * The one of this run: that of WREN_TEST_POSTGRES (the url of a server's database `postgres`,
     * made by tests/support/postgres.sh) or, without it, one of this process.
     */
    [[nodiscard]] static QString sharedUrl();

    /** Of the database `postgres`. */
    [[nodiscard]] QString url() const { return m_url; }
    /** Ends every backend in the middle of what it does; connections are refused until start(). */
    void stop();
    void start();

private:
    void command(const QByteArray &text);

    QProcess m_keeper;
    QString m_url;
};

} // namespace wren::test
