// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace wren::test {

/** `wren-hub demo` in a process of its own, on the same data and port each time it is started. */
class DemoHub
{
public:
    ~DemoHub();

    /** Waits until it listens. */
    [[nodiscard]] bool start();
    void kill();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const QString &email() const { return m_email; }
    [[nodiscard]] const QString &password() const { return m_password; }
    /** Its database; only while it does not run. */
    [[nodiscard]] QString databasePath() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_email;
    QString m_password;
};

} // namespace wren::test
