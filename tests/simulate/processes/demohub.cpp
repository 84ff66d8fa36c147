// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/processes/demohub.h"

#include <QRegularExpression>

namespace wren::test {

DemoHub::~DemoHub()
{
    kill();
}

bool DemoHub::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral(WREN_BINARY_DIR "/hub/wren-hub"),
                    {QStringLiteral("demo"), QStringLiteral("--data"),
                     m_folder.filePath(QStringLiteral("hub")), QStringLiteral("--port"),
                     QString::number(m_port)});
    static const QRegularExpression listening(
        QStringLiteral("listening on http://127\\.0\\.0\\.1:(\\d+)"));
    static const QRegularExpression person(QStringLiteral("sign in as\\s+(\\S+)"));
    static const QRegularExpression secret(QStringLiteral("password\\s+(\\S+)"));
    QString output;
    while (m_process.waitForReadyRead(60'000)) {
        output += QString::fromUtf8(m_process.readAll());
        const QRegularExpressionMatch found = listening.match(output);
        if (!found.hasMatch())
            continue;
        m_port = found.captured(1).toUShort();
        m_email = person.match(output).captured(1);
        m_password = secret.match(output).captured(1);
        return true;
    }
    return false;
}

void DemoHub::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString DemoHub::databasePath() const
{
    return m_folder.filePath(QStringLiteral("hub/hub.db"));
}

} // namespace wren::test
