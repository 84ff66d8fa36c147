// SPDX-License-Identifier: Apache-2.0
#include "app/session/session.h"
#include "tests/app/support/fakestaffhub.h"
#include "tests/app/support/memorystore.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

using Phase = SessionState::Phase;

namespace {

constexpr KeyCosts cheap{{1, 64 << 10}, {1, 64 << 10}};

/** A computer: keychain, data folder and a way to the hub. Sessions come and go on it. */
struct Computer
{
    QTemporaryDir folder;
    MemoryStore keychain;
    FakeNetwork network;
    FakeStaffHub hub{network};
    std::unique_ptr<Session> session;

    Computer() { start(); }
    void start()
    {
        session = std::make_unique<Session>(
            SessionParts{network, keychain, folder.path(), QStringLiteral("FRONT-DESK-2"), cheap});
        session->start();
    }
    void signIn(const QString &password)
    {
        session->signIn(
            {QStringLiteral("hub.example.ca"), QStringLiteral(" robin@example.ca "), password});
        settle();
    }
    void signIn() { signIn(hub.password); }
    void unlock(const QString &secret)
    {
        session->unlock(secret);
        settle();
    }
    void settle() const { QTRY_VERIFY(session->state().phase != Phase::SigningIn); }
    [[nodiscard]] Phase phase() const { return session->state().phase; }
    [[nodiscard]] Kind error() const { return session->state().error->kind; }
    [[nodiscard]] QByteArray master() const
    {
        return session->masters().last()->view().toByteArray();
    }
    [[nodiscard]] QByteArray disk() const
    {
        QByteArray all;
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void firstSignIn()
    {
        Computer desk;
        QCOMPARE(desk.phase(), Phase::SignedOut);
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.session->state().staff->name, QStringLiteral("Robin Caseworker"));
        QCOMPARE(desk.session->lastMid(), 4);
        QCOMPARE(desk.keychain.entries.size(), 1); // the probe is gone again
        const QString entry = desk.keychain.entries.keys().first();
        QVERIFY(entry.contains(QLatin1String("https://hub.example.ca")));
        QVERIFY(entry.contains(QLatin1String("robin@example.ca")));
        QCOMPARE(desk.keychain.entries.value(entry).size(), 32);
    }

    void nothingOfTheKeysOnDisk()
    {
        Computer desk;
        desk.signIn();
        const QByteArray disk = desk.disk();
        QVERIFY(disk.contains("hub.example.ca"));
        for (const QByteArray &secret :
             {desk.master(), desk.keychain.entries.values().first(), desk.hub.password.toUtf8(),
              QByteArray("Robin Caseworker")}) {
            QVERIFY(!disk.contains(secret));
            QVERIFY(!disk.contains(secret.toBase64()));
            QVERIFY(!disk.contains(secret.toHex()));
        }
        QDirIterator files(desk.folder.path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            QVERIFY(!(files.fileInfo().permissions() & (QFile::ReadGroup | QFile::ReadOther |
                                                        QFile::WriteGroup | QFile::WriteOther)));
        }
    }

    void wrongPassword()
    {
        Computer desk;
        desk.signIn(QStringLiteral("wrong"));
        QCOMPARE(desk.phase(), Phase::SignedOut);
        QCOMPARE(desk.error(), Kind::Unauthenticated);
        QVERIFY(desk.keychain.entries.isEmpty()); // no key was made
        QCOMPARE(desk.session->state().email, QStringLiteral(" robin@example.ca "));
    }

    void wrongAddress()
    {
        Computer desk;
        desk.session->signIn(
            {QStringLiteral("http://hub.example.ca"), QStringLiteral("a@b.ca"), {}});
        QCOMPARE(desk.phase(), Phase::SignedOut);
        QCOMPARE(desk.error(), Kind::Invalid);
        QVERIFY(desk.network.requests.isEmpty());
    }

    void hubAway()
    {
        Computer desk;
        desk.hub.away = true;
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::SignedOut);
        QCOMPARE(desk.error(), Kind::Offline);
    }

    void unlocksOfflineAfterRestart()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        desk.hub.away = true;
        desk.start();
        QCOMPARE(desk.phase(), Phase::Locked);
        QCOMPARE(desk.session->state().email, QStringLiteral("robin@example.ca"));
        QVERIFY(!desk.session->state().staff);
        desk.unlock(QStringLiteral("wrong"));
        QCOMPARE(desk.phase(), Phase::Locked);
        QCOMPARE(desk.error(), Kind::Unauthenticated);
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
        QCOMPARE(desk.session->state().staff->name, QStringLiteral("Robin Caseworker"));
    }

    void lockDropsTheKeysAndUnlockBringsThemBack()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        desk.session->lock();
        QCOMPARE(desk.phase(), Phase::Locked);
        QVERIFY(!desk.session->state().staff);
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
        QCOMPARE(desk.hub.signIns, 1); // the hub was not asked
    }

    void tokenIsRenewedByTheDeviceKey()
    {
        Computer desk;
        desk.signIn();
        desk.start();
        desk.unlock(desk.hub.password);
        desk.hub.staff.name = QStringLiteral("Robin Renamed");
        desk.hub.other = [](const FakeRequest &) {
            return FakeAnswer::json({{QStringLiteral("url"), QStringLiteral("https://x")},
                                     {QStringLiteral("expires_at"), 1}});
        };
        std::optional<Result<wire::InviteLink>> link;
        desk.session->hub().inviteLink(ClientId(), this, [&link](Result<wire::InviteLink> answer) {
            link.emplace(std::move(answer));
        });
        QTRY_VERIFY(link);
        QVERIFY(link->ok());
        QCOMPARE(desk.hub.renewals, 1);
        QCOMPARE(desk.session->state().staff->name, QStringLiteral("Robin Renamed"));
    }

    void endedDeviceMustSignInAgain()
    {
        Computer desk;
        desk.signIn();
        desk.start();
        desk.unlock(desk.hub.password);
        desk.hub.deviceEnded = true;
        std::optional<Result<wire::InviteLink>> link;
        desk.session->hub().inviteLink(ClientId(), this, [&link](Result<wire::InviteLink> answer) {
            link.emplace(std::move(answer));
        });
        QTRY_VERIFY(link);
        QCOMPARE(link->error().kind, Kind::Unauthenticated);
    }

    void passwordChangedElsewhere()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        const QString old = desk.hub.password;
        desk.hub.password = QStringLiteral("another horse entirely");
        desk.start();
        desk.unlock(desk.hub.password); // does not open offline; the hub vouches for it
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
        desk.hub.away = true;
        desk.start();
        desk.unlock(old);
        QCOMPARE(desk.phase(), Phase::Locked); // the old one opens nothing any more
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
    }

    void signInAgainOpensTheSameProfile()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        const QString install = desk.session->profile().installId;
        desk.session->signOut();
        QCOMPARE(desk.phase(), Phase::SignedOut);
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
        QCOMPARE(desk.session->profile().installId, install);
    }

    void signOutEndsTheTokenAtTheHub()
    {
        Computer desk;
        desk.signIn();
        desk.session->signOut();
        QTRY_COMPARE(desk.network.requests.last().path(), QStringLiteral("/api/v1/sign-out"));
        QTRY_COMPARE(desk.network.open, 0);
    }

    void keychainAbsentAtFirstSignIn()
    {
        Computer desk;
        desk.keychain.failure = Error{Kind::Keychain, {}, {}};
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::KeychainUnavailable);
        QCOMPARE(desk.error(), Kind::Keychain);
        QVERIFY(!desk.session->state().profileExists);
        QCOMPARE(desk.hub.signIns, 0);
        desk.keychain.failure.reset();
        desk.session->retry();
        desk.settle();
        QCOMPARE(desk.phase(), Phase::Unlocked);
    }

    void keychainThatForgetsIsNotTrusted()
    {
        Computer desk;
        desk.keychain.forgetful = true;
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::KeychainUnavailable);
        QCOMPARE(desk.hub.signIns, 0);
    }

    void keychainThatGarblesIsNotTrusted()
    {
        Computer desk;
        desk.keychain.garbling = true;
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::KeychainUnavailable);
        QCOMPARE(desk.error(), Kind::Keychain);
        QCOMPARE(desk.hub.signIns, 0);
    }

    void keychainLockedLaterHarmsNothing()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        const auto entries = desk.keychain.entries;
        desk.start();
        desk.keychain.failure = Error{Kind::NotFound, {}, {}}; // what a locked keyring says
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.phase(), Phase::KeychainUnavailable);
        QCOMPARE(desk.error(), Kind::NotFound);
        QVERIFY(desk.session->state().profileExists);
        QCOMPARE(desk.keychain.entries, entries); // nothing was made anew
        desk.keychain.failure.reset();
        desk.session->retry();
        desk.settle();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
    }

    void costsAreAsPromised()
    {
        QCOMPARE(KeyCosts().passphrase.memoryBytes, std::size_t(256) << 20);
        QCOMPARE(KeyCosts().password.memoryBytes, std::size_t(64) << 20);
        QCOMPARE(KeyCosts().passphrase.passes, 3ULL);
    }

    /** Another computer uses a copy of this one. */
    void newDeviceKeepsTheCopy()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        const QString install = desk.session->profile().installId;
        const QByteArray device = desk.hub.devicePublicKey();
        desk.session->signInAsNewDevice();
        QCOMPARE(desk.phase(), Phase::SignedOut);
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master); // the same cache opens
        QCOMPARE(desk.session->profile().installId, install);
        QVERIFY(desk.hub.devicePublicKey() != device);
        QCOMPARE(desk.hub.signIns, 2);
    }

    void hubKeyIsPinned()
    {
        Computer desk;
        desk.signIn();
        desk.session->signOut();
        desk.hub.publicKey = QByteArray(32, 'x');
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::SignedOut);
        QCOMPARE(desk.error(), Kind::Crypto);
        desk.hub.publicKey = QByteArray(32, 'h');
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::Unlocked);
    }

    void destroyedProfileIsGoneAndSaid()
    {
        Computer desk;
        desk.signIn();
        const QString path = QFileInfo(desk.session->cachePath()).path();
        QVERIFY(QFile::exists(path));
        QVERIFY(!desk.keychain.entries.isEmpty());
        QStringList when;
        connect(desk.session.get(), &Session::stateChanged, this, [&] {
            when.append(QFile::exists(path) ? QStringLiteral("there") : QStringLiteral("gone"));
        });
        desk.session->destroyProfile(3);
        QCOMPARE(desk.phase(), Phase::SignedOut);
        QCOMPARE(desk.session->state().ended->handedOver, 3);
        QCOMPARE(desk.session->state().ended->email, QStringLiteral("robin@example.ca"));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(when.first(), QStringLiteral("there")); // the workspace closes first
        QTRY_VERIFY(desk.keychain.entries.isEmpty());
        desk.start();
        QCOMPARE(desk.phase(), Phase::SignedOut);
        desk.signIn();
        QVERIFY(!desk.session->state().ended);
    }

    void passphraseInsteadOfAKeychain()
    {
        Computer desk;
        desk.keychain.failure = Error{Kind::Keychain, {}, {}};
        desk.signIn();
        desk.session->signInWithPassphrase(QStringLiteral("four quiet little words"));
        desk.settle();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        const QByteArray master = desk.master();
        desk.hub.away = true;
        desk.start();
        QCOMPARE(desk.session->state().unlockBy, UnlockBy::Passphrase);
        desk.unlock(QStringLiteral("four noisy little words"));
        QCOMPARE(desk.phase(), Phase::Locked);
        QCOMPARE(desk.error(), Kind::Unauthenticated);
        desk.unlock(QStringLiteral("four quiet little words"));
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
    }

    void signInToAPassphraseProfileAsksForIt()
    {
        Computer desk;
        desk.keychain.failure = Error{Kind::Keychain, {}, {}};
        desk.signIn();
        desk.session->signInWithPassphrase(QStringLiteral("four quiet little words"));
        desk.settle();
        const QByteArray master = desk.master();
        desk.session->signOut();
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::KeychainUnavailable);
        QVERIFY(!desk.session->state().error);
        QVERIFY(desk.session->state().profileExists);
        desk.session->signInWithPassphrase(QStringLiteral("four quiet little words"));
        desk.settle();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QCOMPARE(desk.master(), master);
    }

    void signInAnewSetsTheOldProfileAside()
    {
        Computer desk;
        desk.signIn();
        const QByteArray master = desk.master();
        const QString install = desk.session->profile().installId;
        const auto entries = desk.keychain.entries;
        desk.keychain.entries.clear(); // gone for good
        desk.session->signOut();
        desk.signIn();
        QCOMPARE(desk.phase(), Phase::KeychainUnavailable);
        desk.session->signInAnew();
        desk.settle();
        QCOMPARE(desk.phase(), Phase::Unlocked);
        QVERIFY(desk.master() != master);
        QVERIFY(desk.session->profile().installId != install);
        QVERIFY(desk.disk().contains(install.toUtf8())); // kept, sealed
        for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry)
            QVERIFY(
                !desk.keychain.entries.contains(entry.key())); // its own entry, not the old one's
        desk.start();
        QCOMPARE(desk.phase(), Phase::Locked);
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.phase(), Phase::Unlocked);
    }

    void masterKeyIsReplacedInTwoSteps()
    {
        Computer desk;
        desk.signIn();
        const QByteArray old = desk.master();
        const Result<MasterKeys> both = desk.session->addMaster();
        QCOMPARE(both->size(), 2);
        desk.hub.away = true;
        desk.start(); // the power goes between the steps
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.session->masters().size(), 2);
        QCOMPARE(desk.session->masters().first()->view().toByteArray(), old);
        QVERIFY(desk.session->keepMaster(2));
        desk.start();
        desk.unlock(desk.hub.password);
        QCOMPARE(desk.session->masters().keys(), QList<int>({2}));
        QVERIFY(desk.master() != old);
    }

    void damagedProfileFile()
    {
        Computer desk;
        desk.signIn();
        QDirIterator files(desk.folder.path(), {QStringLiteral("profile.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        desk.start();
        QCOMPARE(desk.phase(), Phase::SignedOut);
        QCOMPARE(desk.error(), Kind::Invalid);
    }

    void sessionMayDieAnyTime()
    {
        Computer desk;
        desk.session->signIn({QStringLiteral("hub.example.ca"), QStringLiteral("robin@example.ca"),
                              desk.hub.password});
        desk.session.reset();
        QTRY_COMPARE(desk.network.open, 0);
        QTest::qWait(0);
    }
};

WREN_TEST(TestSession)
#include "tst_session.moc"
