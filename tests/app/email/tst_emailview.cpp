// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"
#include "app/cache/clientview.h"
#include "app/email/emailview.h"
#include "models/problem.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");
const QString support = QString::fromLatin1(wire::supportScope);
const QString oldAddress = QStringLiteral("old@example.org");
const QString newAddress = QStringLiteral("new@example.org");

wire::PullAnswer page(qint64 seq)
{
    wire::PullAnswer answer;
    answer.epoch = QStringLiteral("e1");
    answer.seq = seq;
    return answer;
}

wire::RecordChange recordOf(const QString &scope, const char *kind, int number,
                            const QJsonObject &value)
{
    wire::RecordChange change;
    change.scope = scope;
    change.kind = QString::fromLatin1(kind);
    change.id = uuid(7, number);
    change.client = clientId(1);
    change.rev = 20 + number;
    change.value = value;
    return change;
}

wire::EmailChangeRecord change(qint64 askedAt, EmailChangeState state)
{
    wire::EmailChangeRecord record;
    record.client = clientId(1);
    record.way = EmailChangeWay::Staff;
    record.state = state;
    record.from = oldAddress;
    record.to = newAddress;
    record.askedAt = askedAt;
    record.expiresAt = 1000;
    if (state != EmailChangeState::Pending)
        record.endedAt = askedAt + 1;
    return record;
}

wire::CorrectionRecord correction(qint64 askedAt, EmailChangeState state)
{
    wire::CorrectionRecord record;
    record.client = clientId(1);
    record.clientName = QStringLiteral("Ana Roy");
    record.provider = ProviderId::fromTrusted(uuid(6, 1));
    record.state = state;
    record.from = oldAddress;
    record.to = newAddress;
    record.askedBy = StaffId::fromTrusted(uuid(5, 1));
    record.askedAt = askedAt;
    if (state != EmailChangeState::Pending)
        record.endedAt = askedAt + 1;
    return record;
}

wire::CaseNoteRecord note(const char *type, const char *parameter, const QString &address,
                          qint64 at)
{
    wire::CaseNoteRecord record;
    record.client = clientId(1);
    record.type = QString::fromLatin1(type);
    record.parameters = {{QString::fromLatin1(parameter), address},
                         {QStringLiteral("reason"), QStringLiteral("550 no")}};
    record.at = at;
    return record;
}

/** A cache of one provider and of WREN's queue, with these records. */
class Desk
{
public:
    explicit Desk(const QList<wire::RecordChange> &records)
    {
        bool ready = core->startOver(page(0), 1).ok() && core->beginFetching({north, support}).ok();
        wire::PullAnswer first = page(100);
        first.changes = {clientChange(north, 1, 5, QStringLiteral("Roy"))};
        first.changes += records;
        first.fetching = {{north, 100, true}, {support, 100, true}};
        ready = ready && core->apply(first, 2).ok();
        if (!ready)
            qFatal("no cache to test with");
    }
    [[nodiscard]] EmailView view() { return *EmailView::of(*core, clientId(1)); }
    qint64 request()
    {
        wire::Mutation mutation;
        mutation.name = QStringLiteral("request_email_change");
        mutation.version = 1;
        mutation.subject = clientId(1).text();
        mutation.arguments = {{QStringLiteral("email"), newAddress}};
        return core->queue().enqueue(mutation, 0, 50)->mid;
    }
    void answer(qint64 mid, wire::Outcome outcome, qint64 seq)
    {
        wire::MutationResult result;
        result.mid = mid;
        result.outcome = outcome;
        result.seq = seq;
        if (outcome == wire::Outcome::Refused)
            result.error = Error{Kind::Conflict,
                                 {},
                                 {{QStringLiteral("email"), problemCode(Problem::CannotBeUsed)}}};
        QVERIFY(core->settle({{}, {result}}, {}, 60));
    }

private:
    CacheFixture fixture;

public:
    std::unique_ptr<CacheCore> core = fixture.open().value();
};

} // namespace

class TestEmailView : public QObject
{
    Q_OBJECT

private slots:
    void newestFirst()
    {
        Desk desk(
            {recordOf(north, "email_change", 1, change(10, EmailChangeState::Cancelled).toJson()),
             recordOf(north, "email_change", 2, change(30, EmailChangeState::Pending).toJson()),
             recordOf(north, "correction", 3,
                      correction(20, EmailChangeState::Declined).toJson())});
        const EmailView view = desk.view();
        QCOMPARE(view.changes.size(), 2);
        QCOMPARE(view.changes.first().record.askedAt, 30);
        QCOMPARE(view.corrections.size(), 1);
        QVERIFY(view.open().isEmpty());
        QVERIFY(!view.unsent);
    }

    void knowsThatMailCameBack()
    {
        Desk desk({recordOf(north, "case_note", 1,
                            note("account_created", "email", oldAddress, 10).toJson()),
                   recordOf(north, "case_note", 2,
                            note("mail_bounced", "email", oldAddress, 20).toJson()),
                   recordOf(north, "case_note", 3,
                            note("mail_bounced", "email", oldAddress, 15).toJson()),
                   recordOf(north, "case_note", 4,
                            note("invite_resent", "email", newAddress, 30).toJson())});
        const EmailView view = desk.view();
        const BouncedMail *mail = view.bouncedAt(QStringLiteral("Old@EXAMPLE.org"));
        QVERIFY(mail);
        QCOMPARE(mail->at, 20);
        QCOMPARE(mail->reason, QStringLiteral("550 no"));
        QVERIFY(!view.bouncedAt(newAddress));
    }

    void whatIsHeardOfTheAddressLaterEndsIt_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<qint64>("at");
        QTest::addColumn<bool>("bounced");
        const auto row = [](const char *type, const char *parameter, qint64 at, bool bounced) {
            QTest::addRow("%s at %lld", type, at)
                << QByteArray(type) << QByteArray(parameter) << at << bounced;
        };
        row("invite_resent", "email", 19, true);
        row("invite_resent", "email", 21, false);
        row("email_change_requested", "from", 21, false);
        row("email_change_confirmed", "from", 21, false);
        row("email_change_confirmed", "to", 21, true);
        row("mail_bounced", "email", 21, true);
    }

    void whatIsHeardOfTheAddressLaterEndsIt()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, parameter);
        QFETCH(qint64, at);
        Desk desk(
            {recordOf(north, "case_note", 1,
                      note("mail_bounced", "email", oldAddress, 20).toJson()),
             recordOf(north, "case_note", 2,
                      note(type.constData(), parameter.constData(), oldAddress, at).toJson())});
        QTEST(desk.view().bouncedAt(oldAddress) != nullptr, "bounced");
    }

    /** WREN at an office of clients has a correction twice. */
    void aCorrectionOfTwoScopesIsOne()
    {
        const QJsonObject value = correction(20, EmailChangeState::Pending).toJson();
        Desk desk(
            {recordOf(north, "correction", 3, value), recordOf(support, "correction", 3, value)});
        QCOMPARE(desk.view().corrections.size(), 1);
        QCOMPARE(desk.view().open().size(), 1);
        QCOMPARE(supportQueue(*desk.core)->size(), 1);
    }

    /** The provider's own are not WREN's queue. */
    void theQueueIsOfTheSupportScope()
    {
        Desk desk(
            {recordOf(north, "correction", 3, correction(20, EmailChangeState::Pending).toJson())});
        QVERIFY(supportQueue(*desk.core)->isEmpty());
    }

    void pendingUntilItsTimeIsOver()
    {
        Desk desk(
            {recordOf(north, "email_change", 1, change(10, EmailChangeState::Pending).toJson())});
        const EmailView view = desk.view();
        QVERIFY(view.pending(999));
        QVERIFY(!view.pending(1000));
    }

    /** What lists go by: an answer of the old address is awaited until its time is over, WREN's for
     * as long as it takes; what was not sent is not pending (R41). */
    void untilWhenAnAnswerIsAwaited_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("correction");
        QTest::addColumn<qint64>("until");
        const QString pending = emailChangeStateName(EmailChangeState::Pending);
        const QString accepted = emailChangeStateName(EmailChangeState::Accepted);
        const QString corrected = emailChangeStateName(EmailChangeState::Corrected);
        QTest::newRow("none") << QString() << QString() << qint64(0);
        QTest::newRow("ended") << accepted << corrected << qint64(0);
        QTest::newRow("the old address") << pending << corrected << qint64(1000);
        QTest::newRow("WREN") << accepted << pending << noTimeLimit;
        QTest::newRow("both") << pending << pending << noTimeLimit;
    }

    void untilWhenAnAnswerIsAwaited()
    {
        QFETCH(QString, change);
        QFETCH(QString, correction);
        QFETCH(qint64, until);
        QList<wire::RecordChange> records;
        if (const auto state = emailChangeStateFromName(change))
            records << recordOf(north, "email_change", 1, ::change(10, *state).toJson());
        if (const auto state = emailChangeStateFromName(correction))
            records << recordOf(north, "correction", 2, ::correction(20, *state).toJson());
        Desk desk(records);
        desk.request();
        QCOMPARE(*emailPendingUntil(*desk.core, clientId(1)), until);
        const Result<PendingEmails> all = pendingEmails(*desk.core);
        QVERIFY(all);
        QCOMPARE(all->until.value(clientId(1)), until);
        QCOMPARE(all->damaged, 0);
    }

    /** R42: of the newest change to the present address. */
    void tellsWhatIsNotConfirmed()
    {
        wire::EmailChangeRecord accepted = change(10, EmailChangeState::Accepted);
        {
            Desk desk({recordOf(north, "email_change", 1, accepted.toJson())});
            QVERIFY(desk.view().unconfirmed(QStringLiteral("NEW@example.org")));
            QVERIFY(!desk.view().unconfirmed(oldAddress));
        }
        accepted.confirmedAt = 40;
        Desk desk({recordOf(north, "email_change", 1, accepted.toJson())});
        QVERIFY(!desk.view().unconfirmed(newAddress));
    }

    /** WREN applied the one; the other asked for the same, ended with it and is never confirmed. */
    void ofTwoThatEndedAtOnceOneConfirms()
    {
        wire::CorrectionRecord first = correction(10, EmailChangeState::Corrected);
        wire::CorrectionRecord second = correction(20, EmailChangeState::Corrected);
        first.endedAt = second.endedAt;
        {
            Desk desk({recordOf(north, "correction", 1, first.toJson()),
                       recordOf(north, "correction", 2, second.toJson())});
            const auto brought = desk.view().unconfirmed(newAddress);
            QVERIFY(brought);
            QCOMPARE(brought->text(), uuid(7, 1));
        }
        for (wire::CorrectionRecord *applied : {&first, &second}) {
            applied->confirmedAt = 40;
            Desk desk({recordOf(north, "correction", 1, first.toJson()),
                       recordOf(north, "correction", 2, second.toJson())});
            QVERIFY(!desk.view().unconfirmed(newAddress));
            applied->confirmedAt.reset();
        }
    }

    /** R41: what waits is never pending, and marks the field of the client. */
    void waitingIsNotSent()
    {
        Desk desk({});
        const qint64 mid = desk.request();
        const EmailView view = desk.view();
        QVERIFY(view.unsent);
        QCOMPARE(view.unsent->mid, mid);
        QCOMPARE(view.unsent->to, newAddress);
        QVERIFY(!view.unsent->refused);
        QVERIFY(!view.pending(0));
        const ClientView client = *ClientViews::of(*desk.core)->client(clientId(1));
        QVERIFY(client.waiting.contains(Field::Email));
    }

    void whatWasTakenLeavesWithTheFeed()
    {
        Desk desk({});
        desk.answer(desk.request(), wire::Outcome::Applied, 120);
        QVERIFY(desk.view().unsent); // till the record itself is there
        QVERIFY(desk.view().unsent->mayBeSent);
        QVERIFY(desk.core->apply(page(120), 3));
        QVERIFY(!desk.view().unsent);
    }

    void aRefusalSaysWhy()
    {
        Desk desk({});
        desk.answer(desk.request(), wire::Outcome::Refused, 120);
        const EmailView view = desk.view();
        QVERIFY(view.unsent && view.unsent->refused);
        QCOMPARE(view.unsent->refused->fields.first().problem, problemCode(Problem::CannotBeUsed));
        const ClientView client = *ClientViews::of(*desk.core)->client(clientId(1));
        QVERIFY(!client.waiting.contains(Field::Email));
    }

    void supportSeesThePanel()
    {
        StaffAccess access;
        access.permissions = Permission::Clients;
        QVERIFY(!seesSupport(access));
        access.permissions = Permission::Support;
        QVERIFY(seesSupport(access));
        access.permissions = Permission::Administrator;
        QVERIFY(seesSupport(access));
    }
};

WREN_TEST(TestEmailView)
#include "tst_emailview.moc"
