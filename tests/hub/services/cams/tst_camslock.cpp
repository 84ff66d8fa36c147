// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/conflictfeed.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/services/ownprofile/ownprofile.h"
#include "hub/store/cams/camsrows.h"
#include "models/wire/edits.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;
using test::must;
using wire::Outcome;

namespace {

const QString reference = QStringLiteral("3000001");

/** Every field that CaMS can hold and staff could otherwise edit; the list that the tests walk. */
QList<Field> lockedFields()
{
    const CamsLayer all{CamsState::Connected, [] {
                            Profile values;
                            for (const FieldInfo &info : allFields())
                                values.set(info.id, QStringLiteral("x"));
                            return values;
                        }()};
    QList<Field> locked;
    for (const FieldInfo &info : allFields()) {
        if (isLockedByCams(all, info.id))
            locked << info.id;
    }
    return locked;
}

/** A valid value that neither the portal nor CaMS has. */
QJsonValue otherValue(Field field)
{
    switch (fieldInfo(field).type) {
    case FieldType::Flag:
        return true;
    case FieldType::CodeSet:
        return QJsonArray{QStringLiteral("veteran")};
    case FieldType::Address:
        return QJsonObject{{QStringLiteral("line1"), QStringLiteral("1 Other Street")},
                           {QStringLiteral("municipality"), QStringLiteral("Windsor")},
                           {QStringLiteral("province"), QStringLiteral("ON")},
                           {QStringLiteral("postal_code"), QStringLiteral("N9A 1A1")},
                           {QStringLiteral("country"), QStringLiteral("CA")}};
    case FieldType::Date:
        return QStringLiteral("1988-07-09");
    default:
        break;
    }
    if (field == Field::Phone)
        return QStringLiteral("+15195550100");
    return field == Field::PhoneExtension ? QStringLiteral("7") : QStringLiteral("Other");
}

} // namespace

/** R31: what CaMS holds is refused to staff's edits, however they are made; both databases. */
class TestCamsLock : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CamsOffice> m_office;
    ClientId m_client;

    [[nodiscard]] SeenProfile seen() const
    {
        const wire::ClientRecord now = must(store::readClient(m_office->network.sql(), m_client));
        return {now.profile, now.fieldRevs};
    }
    /** A request as anybody could make it by hand, from what was seen. */
    [[nodiscard]] wire::MutationResult edit(const SeenProfile &seen,
                                            const QMap<Field, QJsonValue> &wanted)
    {
        Profile entered = seen.profile;
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
            entered.set(it.key(), it.value());
        const wire::EditClient edit{editsBetween(seen.profile, entered, seen)};
        return m_office->mutate(m_office->network.caseworker, "edit_client", m_client.text(),
                                edit.toJson());
    }
    void link()
    {
        QCOMPARE(m_office->connect(m_office->network.caseworker, m_client, reference).outcome,
                 Outcome::Applied);
    }
    void disconnect()
    {
        QCOMPARE(m_office
                     ->mutate(m_office->network.administrator, "disconnect_cams", m_client.text(),
                              wire::DisconnectCams{QStringLiteral("Wrong.")}.toJson())
                     .outcome,
                 Outcome::Applied);
    }
    /** The number leads to somebody else by now, and the hub reads so. */
    void tellAStranger()
    {
        eois::CamsClient stranger = test::camsClient(reference, QStringLiteral("Opal"));
        stranger.values.insert(Field::BirthDate, QStringLiteral("1950-01-01"));
        stranger.changedAt = stranger.changedAt.addSecs(1);
        m_office->eois.put(stranger);
        must(m_office->reader.readFeed());
        QCOMPARE(must(store::camsLinkOf(m_office->network.sql(), m_client))->record.layer.state,
                 CamsState::Broken);
    }
    /** ...0111 is kept, ...0122 came second; the conflict's id. */
    [[nodiscard]] QString conflictOfPhones()
    {
        if (edit(seen(), {{Field::Phone, QStringLiteral("+15195550111")}}).outcome !=
            Outcome::Applied)
            return {};
        const wire::EditClient late{
            {FieldEdit{Field::Phone, 0, QJsonValue::Null, QStringLiteral("+15195550122"), {}, {}}}};
        const wire::MutationResult conflicted = m_office->mutate(
            m_office->network.administration, "edit_client", m_client.text(), late.toJson());
        return conflicted.info.value(QLatin1String("conflicts")).toArray().first().toString();
    }
    /** The client saves My Profile in a window that shows what was `seen`. */
    [[nodiscard]] wire::MutationResult editOwn(const SeenProfile &seen, const QString &phone)
    {
        const FieldEdit edit{Field::Phone,
                             seen.revs.value(Field::Phone),
                             seen.profile.value(Field::Phone),
                             phone,
                             {},
                             {}};
        const services::OwnEdit wanted{m_client, phone, {edit}}; // the number serves as nonce
        store::Job job;
        job.actor.kind = store::Actor::Kind::Client;
        job.actor.client = m_client;
        job.action = QStringLiteral("edit_own_profile");
        job.subject = m_client.text();
        job.work = [this, wanted](store::WriteContext &context) {
            return services::editOwnProfile(context, wanted, m_office->reference);
        };
        return must(m_office->network.lane.submit(std::move(job)).get()).result;
    }
    [[nodiscard]] bool isAskedAt(const ProviderId &provider, const QString &conflict)
    {
        return m_office->network.count(
                   "SELECT count(*) AS n FROM head WHERE kind = 'conflict' AND id = :id"
                   " AND scope = :scope AND gone = 0",
                   {{":id", conflict}, {":scope", wire::providerScope(provider)}}) == 1;
    }
    /** Is it in the feed of the client's provider? */
    [[nodiscard]] bool isAsked(const QString &conflict)
    {
        return isAskedAt(m_office->network.north, conflict);
    }
    /** As a hub of before decision 0029 left it: in the feed, whatever CaMS holds. */
    void leaveInFeed(const QString &conflict)
    {
        store::Job job;
        job.work = [this, conflict](store::WriteContext &context) -> Result<store::Effect> {
            const Result<void> told =
                context.changed(wire::providerScope(m_office->network.north),
                                QStringLiteral("conflict"), conflict, m_client);
            return told ? Result<store::Effect>(store::Effect()) : told.error();
        };
        must(m_office->network.lane.submit(std::move(job)).get());
    }
    void start()
    {
        must(services::setAsideLockedConflicts(*m_office->database, m_office->network.lane));
    }
    [[nodiscard]] wire::MutationResult choose(const QString &conflict, const QString &phone)
    {
        const wire::ResolveConflict chosen{phone, seen().revs.value(Field::Phone)};
        return m_office->mutate(m_office->network.caseworker, "resolve_conflict", conflict,
                                chosen.toJson());
    }
    void setState(CamsState state)
    {
        const store::CamsLink before = *must(store::camsLinkOf(m_office->network.sql(), m_client));
        store::CamsLink after = before;
        after.record.layer.state = state;
        must(store::updateCamsLinks(m_office->network.sql(), {{before, after}}));
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_office = std::make_unique<test::CamsOffice>();
        services::addMergeMutations(m_office->table, m_office->reference,
                                    QStringLiteral("portal.example.ca"));
        m_office->eois.put(test::camsClient(reference, QStringLiteral("Quartz")));
        m_client = m_office->add(
            m_office->network.caseworker,
            test::smallProfile(QStringLiteral("Quartz"), QStringLiteral("amira@example.ca")));
    }
    void cleanup() { m_office.reset(); }

    void everyLockedFieldIsRefused_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<CamsState>("state");
        for (const Field field : lockedFields()) {
            for (const CamsState state : {CamsState::Connected, CamsState::Stale}) {
                const QString row = fieldName(field) + u' ' + camsStateName(state);
                QTest::newRow(qPrintable(row)) << field << state;
            }
        }
    }
    void everyLockedFieldIsRefused()
    {
        QFETCH(Field, field);
        QFETCH(CamsState, state);
        link();
        setState(state);
        const SeenProfile before = seen();
        const wire::MutationResult refused = edit(before, {{field, otherValue(field)}});
        QCOMPARE(refused.outcome, Outcome::Refused);
        QCOMPARE(refused.error->kind, Kind::Conflict);
        QCOMPARE(refused.error->fields,
                 QList<FieldError>({{fieldName(field), QStringLiteral("owned_by_cams")}}));
        QCOMPARE(seen().profile, before.profile);
        QCOMPARE(m_office->network.count("SELECT count(*) AS n FROM conflict"), 0);
    }

    void aBrokenLinkLocksNothing_data()
    {
        QTest::addColumn<Field>("field");
        for (const Field field : lockedFields())
            QTest::newRow(qPrintable(fieldName(field))) << field;
    }
    void aBrokenLinkLocksNothing()
    {
        QFETCH(Field, field);
        link();
        setState(CamsState::Broken);
        const wire::MutationResult result = edit(seen(), {{field, otherValue(field)}});
        const QList<FieldError> faults = result.error ? result.error->fields : QList<FieldError>();
        QVERIFY(!faults.contains(FieldError{fieldName(field), QStringLiteral("owned_by_cams")}));
    }

    /** The rest of the profile is the portal's, and what CaMS does not hold stays open. */
    void whatCamsDoesNotHoldIsFree()
    {
        eois::CamsClient sparse = test::camsClient(reference, QStringLiteral("Quartz"));
        sparse.values.remove(Field::BirthDate);
        m_office->eois.put(sparse);
        link();
        const wire::MutationResult done =
            edit(seen(), {{Field::PreferredName, QStringLiteral("Mia")},
                          {Field::BirthDate, otherValue(Field::BirthDate)},
                          {Field::ReferenceNumber, QStringLiteral("R-1")}});
        QCOMPARE(done.outcome, Outcome::Applied);
        QCOMPARE(seen().profile.text(Field::BirthDate), QStringLiteral("1988-07-09"));
    }

    /** sync.md, Hub 6: made offline before the client was connected, sent afterwards. */
    void aQueuedEditIsRefusedAsAWhole()
    {
        const SeenProfile offline = seen();
        link();
        const QMap<Field, QJsonValue> wanted{
            {Field::PreferredName, QStringLiteral("Mia")},
            {Field::Phone, otherValue(Field::Phone)},
            {Field::SelfIdentification, otherValue(Field::SelfIdentification)}};
        const wire::MutationResult refused = edit(offline, wanted);
        QCOMPARE(refused.outcome, Outcome::Refused);
        QStringList named;
        for (const FieldError &error : refused.error->fields)
            named << error.field + u' ' + error.problem;
        QCOMPARE(named, QStringList({QStringLiteral("phone owned_by_cams"),
                                     QStringLiteral("self_identification owned_by_cams")}));
        QVERIFY(!seen().profile.has(Field::PreferredName)); // it waits for the person to decide
    }

    /** Two stand against each other when CaMS takes the field over: nobody is asked until it lets
     * go of the field, and then as before. */
    void anOpenConflictWaitsWhileCamsHoldsItsField_data()
    {
        QTest::addColumn<bool>("breaks");
        QTest::newRow("disconnected") << false;
        QTest::newRow("another person under the number") << true;
    }
    void anOpenConflictWaitsWhileCamsHoldsItsField()
    {
        QFETCH(bool, breaks);
        const QString conflict = conflictOfPhones();
        QVERIFY(isAsked(conflict));
        link();
        QVERIFY(!isAsked(conflict));
        const wire::MutationResult refused = choose(conflict, QStringLiteral("+15195550122"));
        QCOMPARE(refused.outcome, Outcome::Refused);
        QCOMPARE(refused.error->fields,
                 QList<FieldError>({{QStringLiteral("phone"), QStringLiteral("owned_by_cams")}}));
        QCOMPARE(seen().profile.text(Field::Phone), QStringLiteral("+15195550111"));
        if (breaks)
            tellAStranger();
        else
            disconnect();
        QVERIFY(isAsked(conflict));
        QCOMPARE(choose(conflict, QStringLiteral("+15195550122")).outcome, Outcome::Applied);
        QCOMPARE(seen().profile.text(Field::Phone), QStringLiteral("+15195550122"));
        QVERIFY(!isAsked(conflict));
    }

    /** The client saves in two windows: both values are kept, and asked about once CaMS lets go. */
    void aConflictThatArisesUnderTheLockWaits()
    {
        link();
        const SeenProfile both = seen();
        QCOMPARE(editOwn(both, QStringLiteral("+15195550111")).outcome, Outcome::Applied);
        const wire::MutationResult second = editOwn(both, QStringLiteral("+15195550122"));
        QCOMPARE(second.outcome, Outcome::Conflicted);
        const QString conflict =
            second.info.value(QLatin1String("conflicts")).toArray().first().toString();
        QVERIFY(!isAsked(conflict));
        QCOMPARE(choose(conflict, QStringLiteral("+15195550122")).outcome, Outcome::Refused);
        disconnect();
        QVERIFY(isAsked(conflict));
        QCOMPARE(choose(conflict, QStringLiteral("+15195550122")).outcome, Outcome::Applied);
        QCOMPARE(seen().profile.text(Field::Phone), QStringLiteral("+15195550122"));
    }

    /** Whoever has the client by then is asked, and nobody else. */
    void whatIsSetAsideMovesWithTheClient()
    {
        const QString conflict = conflictOfPhones();
        link();
        const ProviderId south = m_office->network.south;
        QCOMPARE(m_office
                     ->mutate(m_office->network.group, "move_client", m_client.text(),
                              wire::MoveClient{south, std::nullopt}.toJson())
                     .outcome,
                 Outcome::Applied);
        QVERIFY(!isAsked(conflict) && !isAskedAt(south, conflict));
        disconnect();
        QVERIFY(!isAsked(conflict));
        QVERIFY(isAskedAt(south, conflict));
    }

    void whatWasLeftInTheFeedIsSetAsideAtTheStart()
    {
        const QString conflict = conflictOfPhones();
        link();
        leaveInFeed(conflict);
        QVERIFY(isAsked(conflict));
        start();
        QVERIFY(!isAsked(conflict));
        const qint64 after = m_office->seq();
        start(); // another hub, or the next time
        QCOMPARE(m_office->seq(), after);
        disconnect();
        QVERIFY(isAsked(conflict));
    }

    /** What somebody may decide is not touched by a start: without a link, under a broken one. */
    void aStartLeavesTheOthersAlone()
    {
        const QString conflict = conflictOfPhones();
        start();
        QVERIFY(isAsked(conflict));
        link();
        tellAStranger();
        const qint64 before = m_office->seq();
        start();
        QVERIFY(isAsked(conflict));
        QCOMPARE(m_office->seq(), before);
    }

    /** The other fields are asked as ever. */
    void aConflictOfAFreeFieldStays()
    {
        eois::CamsClient sparse = test::camsClient(reference, QStringLiteral("Quartz"));
        sparse.values.remove(Field::Phone);
        m_office->eois.put(sparse);
        const QString conflict = conflictOfPhones();
        link();
        QVERIFY(isAsked(conflict));
        // CaMS gets to know a phone number later.
        sparse.values.insert(Field::Phone, QStringLiteral("519-555-0133"));
        sparse.changedAt = sparse.changedAt.addSecs(1);
        m_office->eois.put(sparse);
        must(m_office->reader.readFeed());
        QVERIFY(!isAsked(conflict));
    }
};

WREN_TEST(TestCamsLock)
#include "tst_camslock.moc"
