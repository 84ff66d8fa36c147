// SPDX-License-Identifier: Apache-2.0
#include "tests/support/postgres.h"

namespace wren::test {

namespace {

constexpr int patience = 60'000; // ms; a machine that compiles beside us is slow

QString readLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            qFatal("tests/support/postgres.sh does not answer: %s",
                   process.readAllStandardError().constData());
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

} // namespace

Postgres::Postgres()
{
    m_keeper.start(QStringLiteral(WREN_SOURCE_DIR "/tests/support/postgres.sh"), {});
    m_url = readLine(m_keeper);
}

Postgres::~Postgres()
{
    m_keeper.closeWriteChannel();
    m_keeper.waitForFinished(patience);
}

QString Postgres::sharedUrl()
{
    const QString given = qEnvironmentVariable("WREN_TEST_POSTGRES");
    if (!given.isEmpty())
        return given;
    static const Postgres own;
    return own.url();
}

void Postgres::stop()
{
    command("stop\n");
}

void Postgres::start()
{
    command("start\n");
}

void Postgres::command(const QByteArray &text)
{
    m_keeper.write(text);
    if (readLine(m_keeper) != QLatin1String("done"))
        qFatal("tests/support/postgres.sh failed at %s", text.constData());
}

} // namespace wren::test
