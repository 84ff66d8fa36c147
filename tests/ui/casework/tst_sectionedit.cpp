// SPDX-License-Identifier: Apache-2.0
#include "app/casework/sectionedit.h"
#include "models/wire/edits.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"

#include <QSignalSpy>

using namespace wren;
using app::SectionEdit;
using Phase = SectionEdit::State::Phase;

namespace {

/** A client on the hub whose phone was last changed by mutation 5. */
struct Ground
{
    test::FakeServices world;
    ClientId client = test::idOf<ClientId>(40);

    Ground()
    {
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.profile = test::fullProfile();
        record.fieldRevs.insert(Field::Phone, 5);
        world.clients.insert(client, record);
    }
    std::unique_ptr<SectionEdit> edit(Section section = Section::PersonalDetails)
    {
        return std::make_unique<SectionEdit>(world, client, section);
    }
    std::unique_ptr<SectionEdit> begun(Section section = Section::PersonalDetails)
    {
        auto made = edit(section);
        made->begin();
        if (!QTest::qWaitFor([&] { return made->state().phase == Phase::Editing; }))
            qFatal("the edit does not open");
        return made;
    }
    [[nodiscard]] QList<FieldEdit> sent() const
    {
        const auto args = world.queue.constLast().mutation.arguments;
        return wire::EditClient::fromJson(args)->changes;
    }
    void hubChanges(Field field, const QJsonValue &value, qint64 rev)
    {
        world.clients[client].profile.set(field, value);
        world.clients[client].fieldRevs.insert(field, rev);
        emit world.clientsChanged({client});
    }
};

} // namespace

class TestSectionEdit : public QObject
{
    Q_OBJECT

private slots:
    void sendsOnlyWhatChanged()
    {
        Ground ground;
        auto edit = ground.begun();
        QSignalSpy saved(edit.get(), &SectionEdit::saved);
        edit->form().put(Field::Phone, QStringLiteral("519 555 0199"));
        edit->form().put(Field::PreferredName, QJsonValue());
        edit->save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(edit->state().phase, Phase::Closed);
        const wire::Mutation &mutation = ground.world.queue.constLast().mutation;
        QCOMPARE(mutation.name, QStringLiteral("edit_client"));
        QCOMPARE(mutation.subject, ground.client.text());
        const QList<FieldEdit> sent = ground.sent();
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.at(0).field, Field::PreferredName);
        QCOMPARE(sent.at(0).after, QJsonValue());
        QCOMPARE(sent.at(1).field, Field::Phone);
        QCOMPARE(sent.at(1).seen, 5);
        QCOMPARE(sent.at(1).before, QJsonValue(QStringLiteral("+15195550134")));
        QCOMPARE(sent.at(1).after, QJsonValue(QStringLiteral("+15195550199")));
    }

    void sendsNothingForNothing()
    {
        Ground ground;
        auto edit = ground.begun();
        QSignalSpy saved(edit.get(), &SectionEdit::saved);
        edit->save();
        QCOMPARE(saved.count(), 1);
        QVERIFY(ground.world.queue.isEmpty());
    }

    /** R41: the other fields are saved at once, the address becomes a request. */
    void theAddressGoesItsOwnWay()
    {
        Ground ground;
        auto edit = ground.begun();
        QSignalSpy wanted(edit.get(), &SectionEdit::emailChangeWanted);
        edit->form().put(Field::Email, QStringLiteral("meve@example.net"));
        edit->form().put(Field::PreferredName, QStringLiteral("Èvie"));
        edit->save();
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("meve@example.net"));
        QCOMPARE(ground.world.queue.size(), 1);
        const auto sent = wire::EditClient::fromJson(ground.world.queue.first().mutation.arguments);
        QVERIFY(sent);
        QCOMPARE(sent->changes.size(), 1);
        QCOMPARE(sent->changes.first().field, Field::PreferredName);
    }

    void theSameAddressIsNoRequest()
    {
        Ground ground;
        auto edit = ground.begun();
        QSignalSpy wanted(edit.get(), &SectionEdit::emailChangeWanted);
        QSignalSpy saved(edit.get(), &SectionEdit::saved);
        edit->form().put(Field::Email, edit->shown().text(Field::Email).toUpper());
        edit->save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(wanted.count(), 0);
    }

    void stopsAtAProblem()
    {
        Ground ground;
        auto edit = ground.begun();
        QSignalSpy attention(edit.get(), &SectionEdit::fieldNeedsAttention);
        edit->form().put(Field::Phone, QStringLiteral("519 55"));
        edit->save();
        QCOMPARE(attention.count(), 1);
        QCOMPARE(attention.at(0).at(0).value<Field>(), Field::Phone);
        QCOMPARE(edit->state().phase, Phase::Editing);
        QVERIFY(ground.world.queue.isEmpty());
    }

    void isKeptByItselfAndFoundAgain()
    {
        Ground ground;
        auto edit = ground.begun();
        edit->form().enter(Field::Phone, QStringLiteral("519 55")); // not even right yet
        QTRY_COMPARE(ground.world.drafts.size(), 1);
        ground.hubChanges(Field::Phone, QStringLiteral("+15195550111"), 9);
        auto other = ground.edit(); // after a crash: the first one never said good-bye
        other->lookForDraft();
        QTRY_VERIFY(other->state().draftFound);
        QCOMPARE(other->state().phase, Phase::Closed);
        other->begin();
        QTRY_COMPARE(other->state().phase, Phase::Editing);
        QVERIFY(other->state().resumed);
        QCOMPARE(other->form().entered(Field::Phone), QJsonValue(QStringLiteral("519 55")));
        QTRY_COMPARE(other->state().changedMeanwhile, QSet{Field::Phone});
        other->form().put(Field::Phone, QStringLiteral("519 555 0199"));
        other->save();
        QTRY_COMPARE(ground.world.queue.size(), 1);
        QCOMPARE(ground.sent().constFirst().seen, 5); // what the editor saw, not what is there now
        QCOMPARE(ground.sent().constFirst().before, QJsonValue(QStringLiteral("+15195550134")));
        QTRY_VERIFY(ground.world.drafts.isEmpty());
    }

    void isKeptWhenItGoes()
    {
        Ground ground;
        ground.begun()->form().enter(Field::Phone, QStringLiteral("519 555 0199"));
        QCOMPARE(ground.world.drafts.size(), 1);
    }

    void keepsNothingThatWasNotTyped()
    {
        Ground ground;
        ground.begun();
        QVERIFY(ground.world.drafts.isEmpty());
    }

    void cancelGivesUp()
    {
        Ground ground;
        auto edit = ground.begun();
        edit->form().enter(Field::Phone, QStringLiteral("519 555 0199"));
        QTRY_COMPARE(ground.world.drafts.size(), 1);
        edit->cancel();
        QCOMPARE(edit->state().phase, Phase::Closed);
        QVERIFY(ground.world.drafts.isEmpty());
        QVERIFY(ground.world.queue.isEmpty());
        edit.reset();
        QVERIFY(ground.world.drafts.isEmpty());
    }

    void fullDiskLosesNothing()
    {
        Ground ground;
        auto edit = ground.begun();
        ground.world.draftError = Error{Kind::Storage, {}, {}};
        ground.world.queueError = Error{Kind::Storage, {}, {}};
        edit->form().put(Field::Phone, QStringLiteral("519 555 0199"));
        QTRY_VERIFY(edit->state().draftNotKept);
        edit->save();
        QTRY_VERIFY(edit->state().error);
        QCOMPARE(edit->state().error->kind, Kind::Storage);
        QCOMPARE(edit->state().phase, Phase::Editing);
        QCOMPARE(edit->form().entered(Field::Phone), QJsonValue(QStringLiteral("(519) 555-0199")));
        ground.world.queueError.reset();
        ground.world.draftError.reset();
        edit->save();
        QTRY_COMPARE(ground.world.queue.size(), 1);
    }

    void ownEditsThatComeBackAreNoNews()
    {
        Ground ground;
        auto edit = ground.begun();
        ground.hubChanges(Field::Phone, QStringLiteral("+15195550134"), 12); // the same value
        ground.hubChanges(Field::PreferredName, QStringLiteral("Ève"), 13);
        QTRY_COMPARE(edit->state().changedMeanwhile, QSet{Field::PreferredName});
    }

    void otherSectionsAreOtherDrafts()
    {
        Ground ground;
        auto personal = ground.begun();
        auto referral = ground.begun(Section::ReferralDetails);
        personal->form().enter(Field::Phone, QStringLiteral("1"));
        referral->form().enter(Field::ReferralNotes, QStringLiteral("2"));
        personal.reset();
        referral.reset();
        QCOMPARE(ground.world.drafts.size(), 2);
        const auto draft = app::SectionDraft::fromJson(
            ground.world.drafts.value(ground.client.text() + QStringLiteral("/referral_details")));
        QVERIFY(draft);
        QCOMPARE(draft->section, Section::ReferralDetails);
        QCOMPARE(draft->client, ground.client);
        QCOMPARE(draft->name, QStringLiteral("Marie-Ève D’Amour"));
    }
};

WREN_TEST(TestSectionEdit)
#include "tst_sectionedit.moc"
