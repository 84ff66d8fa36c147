// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QUrl>

namespace wren::test {

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
};

/** A wren-eois of the test's own on a free port. */
class StandInProcess
{
public:
    explicit StandInProcess(const QStringList &arguments = {});
    ~StandInProcess();

    /** Empty if the program did not come up. */
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] quint16 port() const { return quint16(m_url.port()); }
    void kill();

    [[nodiscard]] HttpAnswer get(const QByteArray &path,
                                 const QByteArray &apiKey = "practice") const;
    [[nodiscard]] HttpAnswer post(const QByteArray &path, const QByteArray &body,
                                  const QByteArray &apiKey = "practice") const;

private:
    [[nodiscard]] HttpAnswer exchange(const QByteArray &request) const;

    QProcess m_process;
    QUrl m_url;
};

/** Where the build put wren-eois. */
[[nodiscard]] QString standInProgram();

} // namespace wren::test
