// SPDX-License-Identifier: Apache-2.0
#include "app/workspace/workspace.h"
#include "tests/app/support/memorystore.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

constexpr KeyCosts cheap{{1, 64 << 10}, {1, 64 << 10}};

/** `wren-hub demo` in a process of its own, on the same data and port each time it is started. */
class DemoHub
{
public:
    ~DemoHub() { kill(); }

    [[nodiscard]] bool start()
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(WREN_BINARY_DIR "/hub/wren-hub"),
                        {QStringLiteral("demo"), QStringLiteral("--data"),
                         m_folder.filePath(QStringLiteral("hub")), QStringLiteral("--port"),
                         m_port});
        static const QRegularExpression listening(
            QStringLiteral("listening on (http://127\\.0\\.0\\.1:(\\d+))"));
        static const QRegularExpression secret(QStringLiteral("password\\s+(\\S+)"));
        while (m_process.waitForReadyRead(60'000)) {
            m_output += QString::fromUtf8(m_process.readAll());
            const QRegularExpressionMatch found = listening.match(m_output);
            if (!found.hasMatch())
                continue;
            address = found.captured(1);
            m_port = found.captured(2);
            password = secret.match(m_output).captured(1);
            m_output.clear();
            return true;
        }
        return false;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QString address;
    QString password;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_port = QStringLiteral("0");
    QString m_output;
};

template<typename T>
struct Answer
{
    std::optional<Result<T>> result;
    std::function<void(Result<T>)> take()
    {
        return [this](Result<T> value) {
            result.emplace(std::move(value));
        };
    }
};

} // namespace

/** Desk without windows against the real hub in its own process. */
class TestRealHub : public QObject
{
    Q_OBJECT

private:
    DemoHub m_hub;
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    MemoryStore m_keychain;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Workspace> m_workspace;

    const PeopleIndex &index() const { return m_workspace->clients().index(); }
    QList<ClientId> everybody() const
    {
        QList<ClientId> clients;
        for (PeopleIndex::Slot slot : index().search({}))
            clients.append(index().row(slot).client);
        return clients;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_hub.start());
        m_session = std::make_unique<Session>(SessionParts{m_network, m_keychain, m_folder.path(),
                                                           QStringLiteral("FRONT-DESK-2"), cheap});
        m_session->signIn(
            {m_hub.address, QStringLiteral("dana.whitfield@wren.example"), m_hub.password});
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state().phase, SessionState::Phase::Unlocked, 20'000);
        m_workspace = std::make_unique<Workspace>(*m_session);
        Answer<void> opened;
        m_workspace->open(this, opened.take());
        QTRY_VERIFY(opened.result);
        QVERIFY(opened.result->ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().status().state, SyncStatus::State::UpToDate,
                                  30'000);
        QTRY_VERIFY(index().size() > 0);
    }
    void cleanupTestCase()
    {
        m_workspace.reset();
        m_session.reset();
    }

    void copyIsWhatTheHubHas()
    {
        const QList<ClientId> clients = everybody();
        for (const ClientId &client : clients) {
            Answer<wire::ClientRecord> here;
            Answer<wire::ClientRecord> there;
            m_workspace->clients().client(client, this, here.take());
            m_workspace->hub().client(client, this, there.take());
            QTRY_VERIFY(here.result && there.result);
            QVERIFY(here.result->ok());
            QVERIFY(there.result->ok());
            QCOMPARE(here.result->value(), there.result->value());
            QCOMPARE(here.result->value().provider, m_session->state().staff->access.provider);
        }
        QVERIFY(!m_workspace->directory().providers().isEmpty());
        QCOMPARE(m_workspace->directory().providerName(m_session->state().staff->access.provider),
                 m_session->state().staff->providerName);
    }

    void commandComesBackByTheFeed()
    {
        const ClientId client = everybody().first();
        const CaseNoteId note = CaseNoteId::fromRandom(seal::randomBytes(16));
        Answer<wire::MutationResult> told;
        m_workspace->sync().command(
            QStringLiteral("add_case_note"), note.text(),
            {{QStringLiteral("client"), client.text()},
             {QStringLiteral("type"), QStringLiteral("meeting")},
             {QStringLiteral("text"), QStringLiteral("Met at the library")}},
            this, told.take());
        QTRY_VERIFY(told.result);
        QVERIFY(told.result->ok());
        QCOMPARE(told.result->value().outcome, wire::Outcome::Applied);
        const auto arrived = [&] {
            Answer<QList<CaseNote>> notes;
            m_workspace->clients().caseNotes(client, this, notes.take());
            [&] {
                QTRY_VERIFY(notes.result);
            }();
            return notes.result->ok() &&
                   std::any_of(notes.result->value().begin(), notes.result->value().end(),
                               [&](const CaseNote &one) { return one.id == note; });
        };
        QTRY_VERIFY(arrived());
    }

    void clientIsSetUpAndAppears()
    {
        const ClientId client = ClientId::fromRandom(seal::randomBytes(16));
        wire::CompleteSetup setup;
        setup.profile.set(Field::FirstName, QStringLiteral("Noor"));
        setup.profile.set(Field::LastName, QStringLiteral("Testperson"));
        setup.profile.set(Field::Email, QStringLiteral("noor.testperson@example.ca"));
        Answer<wire::MutationResult> told;
        m_workspace->sync().command(QStringLiteral("complete_setup"), client.text(), setup.toJson(),
                                    this, told.take());
        QTRY_VERIFY(told.result);
        QVERIFY(told.result->ok());
        QVERIFY2(told.result->value().outcome == wire::Outcome::Applied,
                 told.result->value().error && !told.result->value().error->fields.isEmpty()
                     ? qPrintable(told.result->value().error->fields.first().field)
                     : "no field named");
        QTRY_VERIFY(index().find(client));
        QCOMPARE(index().find(client)->name, QStringLiteral("Noor Testperson"));
        Answer<wire::InviteLink> link;
        m_workspace->hub().inviteLink(client, this, link.take());
        QTRY_VERIFY(link.result);
        QVERIFY(link.result->ok());
        Answer<QList<wire::MailStatus>> mail;
        m_workspace->hub().clientMail(client, this, mail.take());
        QTRY_VERIFY(mail.result);
        QCOMPARE(mail.result->value().size(), 1);
    }

    void hubThatDiesComesBack()
    {
        const int before = index().size();
        m_hub.kill();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().status().state, SyncStatus::State::Offline,
                                  20'000);
        Answer<wire::MutationResult> told;
        m_workspace->sync().command(QStringLiteral("resend_invite"), everybody().first().text(), {},
                                    this, told.take());
        QTRY_VERIFY(told.result);
        QCOMPARE(told.result->error().kind, Kind::Offline); // nothing listened: surely not sent
        QVERIFY(m_hub.start());
        m_workspace->sync().syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->sync().status().state, SyncStatus::State::UpToDate,
                                  30'000);
        QCOMPARE(m_workspace->sync().status().waiting, 0);
        QCOMPARE(index().size(), before);
    }
};

WREN_TEST(TestRealHub)
#include "tst_realhub.moc"
