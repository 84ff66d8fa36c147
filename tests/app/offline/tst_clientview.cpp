// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"
#include "app/cache/clientview.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");
const StaffId self = StaffId::fromTrusted(uuid(5, 1));

wire::MutationResult answer(qint64 mid, wire::Outcome outcome, qint64 seq)
{
    wire::MutationResult result;
    result.mid = mid;
    result.outcome = outcome;
    result.seq = seq;
    if (outcome == wire::Outcome::Refused)
        result.error = Error{Kind::Invalid, {}, {}};
    return result;
}

/** A cache that holds client 1 at seq 10; its last name was last changed at 5. */
class Office
{
public:
    Office()
    {
        wire::PullAnswer contact = page(0);
        ready = core->startOver(contact, 1).ok() && core->beginFetching({north}).ok();
        wire::PullAnswer first = page(10);
        first.changes = {client({{Field::LastName, QStringLiteral("Tremblay")}}, 5)};
        first.fetching = {{north, 10, true}};
        ready = ready && core->apply(first, 2).ok();
    }
    static wire::PullAnswer page(qint64 seq)
    {
        wire::PullAnswer answer;
        answer.epoch = QStringLiteral("e1");
        answer.seq = seq;
        return answer;
    }
    static wire::RecordChange client(const QMap<Field, QJsonValue> &values, qint64 rev)
    {
        wire::RecordChange change = clientChange(north, 1, rev, QStringLiteral("Tremblay"));
        wire::ClientRecord record = *wire::ClientRecord::fromJson(change.value);
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            record.profile.set(value.key(), value.value());
            record.fieldRevs.insert(value.key(), rev);
        }
        change.value = record.toJson();
        return change;
    }
    [[nodiscard]] ClientView view() const
    {
        return ClientViews::of(*core)->client(clientId(1)).value();
    }
    /** As a screen saves it. Its mid. */
    qint64 edit(Field field, const QJsonValue &value)
    {
        const ClientView before = view();
        Profile wanted = before.record.profile;
        wanted.set(field, value);
        const wire::EditClient edit{editsBetween(before.record.profile, wanted, before.base)};
        const wire::Mutation mutation{0, QStringLiteral("edit_client"), 1, clientId(1).text(),
                                      edit.toJson()};
        return core->queue().enqueue(mutation, 0, 3)->mid;
    }
    /** As the list is built. */
    [[nodiscard]] ClientView listed() const
    {
        ClientView found;
        const auto read =
            ClientViews::of(*core)->each({Field::LastName}, [&found](const ClientView &view) {
                if (view.client == clientId(1))
                    found = view;
            });
        return read.ok() ? found : ClientView();
    }
    /** In the profile, and the same in the list. */
    [[nodiscard]] QString lastName() const
    {
        const ClientView one = view();
        const ClientView inList = listed();
        const QString name = one.record.profile.text(Field::LastName);
        return inList.record.profile.text(Field::LastName) == name && inList.waiting == one.waiting
                   ? name
                   : QStringLiteral("the list says otherwise");
    }

    CacheFixture fixture;
    std::unique_ptr<CacheCore> core = fixture.open().value();
    bool ready = false;
};

} // namespace

class TestClientView : public QObject
{
    Q_OBJECT

private slots:
    void editShowsAtOnceAndOverARestart()
    {
        Office office;
        QVERIFY(office.ready);
        QVERIFY(office.view().waiting.isEmpty());
        office.edit(Field::LastName, QStringLiteral("Roy"));
        QCOMPARE(office.lastName(), QStringLiteral("Roy"));
        QCOMPARE(office.view().waiting, QSet<Field>({Field::LastName}));
        QCOMPARE(office.view().base.profile.text(Field::LastName), QStringLiteral("Tremblay"));
        office.core.reset();
        office.core = office.fixture.open().value();
        QCOMPARE(office.lastName(), QStringLiteral("Roy"));
    }

    /** Never back in time: answered, but the feed has not brought it yet (I9). */
    void answeredEditStaysUntilTheFeedHasIt()
    {
        Office office;
        const qint64 mid = office.edit(Field::LastName, QStringLiteral("Roy"));
        QVERIFY(office.core->settle({{}, {answer(mid, wire::Outcome::Applied, 12)}}, {}, 4));
        QCOMPARE(office.lastName(), QStringLiteral("Roy"));
        wire::PullAnswer page = Office::page(11); // of before
        QVERIFY(office.core->apply(page, 5));
        QCOMPARE(office.lastName(), QStringLiteral("Roy"));
        page = Office::page(12);
        page.changes = {Office::client({{Field::LastName, QStringLiteral("Roy")}}, 12)};
        QVERIFY(office.core->apply(page, 6));
        QCOMPARE(office.lastName(), QStringLiteral("Roy"));
        QVERIFY(office.view().waiting.isEmpty());
    }

    void pagesGoUnderWhatWaits()
    {
        Office office;
        office.edit(Field::LastName, QStringLiteral("Roy"));
        wire::PullAnswer page = Office::page(11);
        page.changes = {Office::client({{Field::LastName, QStringLiteral("Other")},
                                        {Field::Phone, QStringLiteral("+15195550134")}},
                                       11)};
        QVERIFY(office.core->apply(page, 5));
        QCOMPARE(office.lastName(), QStringLiteral("Roy")); // read your writes
        QCOMPARE(office.view().record.profile.text(Field::Phone), QStringLiteral("+15195550134"));
        QCOMPARE(office.view().base.revs.value(Field::LastName), 11);
    }

    void laterEditIsAgainstTheHubsRecord()
    {
        Office office;
        office.edit(Field::LastName, QStringLiteral("Roy"));
        office.edit(Field::LastName, QStringLiteral("Roy-Lavoie"));
        QCOMPARE(office.lastName(), QStringLiteral("Roy-Lavoie"));
        const QList<QueuedMutation> queue = office.core->queue().all().value();
        const Result<wire::EditClient> second =
            wire::EditClient::fromJson(queue.last().mutation.arguments);
        QCOMPARE(second->changes.first().seen, 5); // its own earlier edit counts as seen anyway
        QCOMPARE(second->changes.first().before, QJsonValue(QStringLiteral("Tremblay")));
    }

    void refusedEditIsNoLongerShown()
    {
        Office office;
        const qint64 mid = office.edit(Field::LastName, QStringLiteral("Roy"));
        QVERIFY(office.core->settle({{}, {answer(mid, wire::Outcome::Refused, 0)}}, {}, 4));
        QCOMPARE(office.lastName(), QStringLiteral("Tremblay"));
    }

    void conflictShowsTheKeptValueOnceTheFeedHasBoth()
    {
        Office office;
        const qint64 mid = office.edit(Field::LastName, QStringLiteral("Roy"));
        QVERIFY(office.core->settle({{}, {answer(mid, wire::Outcome::Conflicted, 12)}}, {}, 4));
        QCOMPARE(office.lastName(), QStringLiteral("Roy"));
        wire::ConflictRecord record;
        record.client = clientId(1);
        record.field = Field::LastName;
        record.kept.value = QStringLiteral("Other");
        record.other.value = QStringLiteral("Roy");
        wire::PullAnswer page = Office::page(12);
        page.changes = {Office::client({{Field::LastName, QStringLiteral("Other")}}, 11),
                        {north, QStringLiteral("conflict"), uuid(0xcf, 1), clientId(1), 12, false,
                         record.toJson()}};
        QVERIFY(office.core->apply(page, 5));
        QCOMPARE(office.lastName(), QStringLiteral("Other"));
        QCOMPARE(office.view().conflicts.size(), 1);
        QVERIFY(!office.view().conflicts.first().resolving);
        const wire::Mutation choice{0, QStringLiteral("resolve_conflict"), 1, uuid(0xcf, 1),
                                    wire::ResolveConflict{QStringLiteral("Roy"), 11}.toJson()};
        QVERIFY(office.core->queue().enqueue(choice, 0, 6));
        QVERIFY(office.view().conflicts.first().resolving);
        QCOMPARE(affectedClient(*office.core, choice), std::optional(clientId(1)));
    }

    /** While everything is fetched anew the base may be older or newer than what was answered. */
    void fetchAnewNeverGoesBack()
    {
        Office office;
        const qint64 mid = office.edit(Field::LastName, QStringLiteral("Roy"));
        QVERIFY(office.core->fetchAnew());
        QVERIFY(office.core->settle({{}, {answer(mid, wire::Outcome::Applied, 12)}}, {}, 4));
        wire::PullAnswer page = Office::page(20);
        page.changes = {Office::client({{Field::LastName, QStringLiteral("Later")}}, 15)};
        page.fetching = {{north, 15, false}};
        QVERIFY(office.core->apply(page, 5));
        QCOMPARE(office.lastName(), QStringLiteral("Roy")); // the old copy, with ours on it
        page.changes.clear();
        page.fetching = {{north, 20, true}};
        QVERIFY(office.core->apply(page, 6));
        QCOMPARE(office.lastName(), QStringLiteral("Later"));
    }

    /** What was answered and read long ago does not come back over what others did since. */
    void fetchAnewKeepsWhatOthersDidSince()
    {
        Office office;
        const qint64 mid = office.edit(Field::LastName, QStringLiteral("Roy"));
        QVERIFY(office.core->settle({{}, {answer(mid, wire::Outcome::Applied, 12)}}, {}, 4));
        wire::PullAnswer page = Office::page(15);
        page.changes = {Office::client({{Field::LastName, QStringLiteral("Later")}}, 15)};
        QVERIFY(office.core->apply(page, 5));
        QVERIFY(office.core->fetchAnew());
        QCOMPARE(office.lastName(), QStringLiteral("Later"));
        QVERIFY(office.view().waiting.isEmpty());
    }

    void noteWaitsAmongTheOthers()
    {
        Office office;
        const wire::Mutation note{0, QStringLiteral("add_case_note"), 1, uuid(0xd, 9),
                                  QJsonObject{{QStringLiteral("client"), clientId(1).text()},
                                              {QStringLiteral("type"), QStringLiteral("meeting")},
                                              {QStringLiteral("text"), QStringLiteral("Hello")}}};
        QVERIFY(office.core->queue().enqueue(note, 0, 100));
        QList<CaseNote> notes = ClientViews::of(*office.core)->notes(clientId(1), self).value();
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes.first().waiting);
        QCOMPARE(notes.first().record.text, QStringLiteral("Hello"));
        QCOMPARE(notes.first().record.author, std::optional(self));
        QVERIFY(office.core->settle({{}, {answer(1, wire::Outcome::Applied, 11)}}, {}, 4));
        wire::PullAnswer page = Office::page(11);
        page.changes = {noteChange(north, 1, 9, 11)};
        QVERIFY(office.core->apply(page, 5));
        notes = ClientViews::of(*office.core)->notes(clientId(1), self).value();
        QCOMPARE(notes.size(), 1); // once
        QVERIFY(!notes.first().waiting);
        QVERIFY(office.core->fetchAnew());
        QCOMPARE(ClientViews::of(*office.core)->notes(clientId(1), self)->size(), 1);
    }
};

WREN_TEST(TestClientView)
#include "tst_clientview.moc"
