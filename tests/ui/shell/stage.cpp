// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/stage.h"

#include "app/invite/intakedraft.h"
#include "models/wire/edits.h"
#include "seal/seal.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <array>

namespace wren::test {

namespace {

constexpr std::array firstNames{"Amélie", "William", "Noor",   "Jean-Luc", "Siobhán", "Mei",
                                "Kofi",   "Olena",   "Tyrell", "Fatima",   "Grace",   "Zoë"};
constexpr std::array lastNames{"Tremblay", "O’Connor", "Singh",  "Nguyen",    "Côté", "Okafor",
                               "MacLeod",  "García",   "Kovács", "Al-Hassan", "Wong", "Bélanger"};
constexpr qint64 day = 86'400'000;

/** Ids that are the same in every run: tables sort by them last. */
template<typename AnyId>
AnyId numbered(quint32 number, quint8 kind)
{
    QByteArray bytes(16, char(kind));
    for (int i = 0; i < 4; ++i)
        bytes[i] = char(number >> (24 - 8 * i));
    return AnyId::fromRandom(bytes);
}

template<typename Names>
QString pick(const Names &names, int at)
{
    return QString::fromUtf8(names[size_t(at) % names.size()]);
}

void setStatus(app::PersonRow &person, int i)
{
    switch (i % 5) {
    case 0:
    case 3:
        person.status = wire::PortalStatus::Active;
        break;
    case 1:
        person.inviteExpiresAt = stageNow() + 3 * day;
        break;
    case 2:
        person.inviteExpiresAt = stageNow() - 2 * day;
        break;
    case 4:
        person.status = i % 10 == 4 ? wire::PortalStatus::Deactivated : wire::PortalStatus::Active;
        break;
    }
}

app::PersonRow madeUpPerson(int i)
{
    app::PersonRow person;
    person.client = numbered<ClientId>(quint32(i), 0x10);
    person.firstName = pick(firstNames, i);
    person.lastName = pick(lastNames, i * 7 + i / 12);
    if (i >= 144) // beyond the combinations: a number keeps names apart
        person.lastName += u' ' + QString::number(i / 144);
    person.name = person.firstName + u' ' + person.lastName;
    if (i % 4 == 1)
        person.preferredName = person.firstName.left(2) + QStringLiteral("nie");
    person.email = QStringLiteral("client%1@example.ca").arg(i);
    if (i % 6 != 5)
        person.phone = QStringLiteral("+1519555%1").arg(100 + i % 100, 4, 10, QLatin1Char('0'));
    person.provider = providerId(i % 3);
    if (i % 7 != 6)
        person.caseworker = staffId(i % 3);
    person.createdAt = stageNow() - i % 400 * day;
    if (i % 3 == 0)
        person.caNumber = QString::number(4'400'000 + i);
    setStatus(person, i);
    return person;
}

} // namespace

qint64 stageNow()
{
    return QDateTime(QDate(2026, 3, 2), QTime(15, 0), Qt::UTC).toMSecsSinceEpoch();
}

StaffId staffId(int number)
{
    return numbered<StaffId>(quint32(number), 0x20);
}

ProviderId providerId(int number)
{
    return numbered<ProviderId>(quint32(number), 0x30);
}

const app::PeopleIndex::Names &madeUpNames()
{
    static const app::PeopleIndex::Names names{
        {{providerId(0), QStringLiteral("Riverside Employment")},
         {providerId(1), QStringLiteral("Centre d’emploi de Tecumseh")},
         {providerId(2), QStringLiteral("Leamington Works")}},
        {{staffId(0), QStringLiteral("Renée Lavoie")},
         {staffId(1), QStringLiteral("Sam Patel")},
         {staffId(2), QStringLiteral("Ines Duarte")}}};
    return names;
}

std::vector<app::PersonRow> madeUpPeople(int count)
{
    std::vector<app::PersonRow> people;
    people.reserve(size_t(count));
    for (int i = 0; i < count; ++i)
        people.push_back(madeUpPerson(i));
    return people;
}

Stage::Stage(int count, Permissions permissions)
    : settings(directory.filePath(QStringLiteral("desk.ini")))
    , people({index, staffId(0),
              [](const ProviderId &id) { return madeUpNames().providers.value(id); },
              [](const StaffId &id) { return madeUpNames().staff.value(id); }, &stageNow})
    , drafts(cache, index)
    , outbox(services)
    , requests(services)
    , support(services)
{
    index.setNames(madeUpNames());
    index.assign(madeUpPeople(count));
    settings.setMyClientsOnly(false);
    openCache();
    people.setLoading(false);
    window = std::make_unique<ui::MainWindow>(parts(permissions));
    people.refresh();
}

void Stage::openCache()
{
    app::MasterKeys masters;
    masters.insert(1, std::make_shared<seal::SecretBytes>(seal::SecretBytes::random(32)));
    bool opened = false;
    cache.open({directory.filePath(QStringLiteral("cache.db")), QStringLiteral("stage"), masters},
               &cache, [&opened](const Result<app::OpenedCache> &result) { opened = result.ok(); });
    QVERIFY(QTest::qWaitFor([&opened] { return opened; }));
}

ui::MainWindowParts Stage::parts(Permissions permissions)
{
    wire::SignedInStaff staff;
    staff.access = {staffId(0), providerId(0), permissions, {}};
    staff.name = QStringLiteral("Renée Lavoie");
    staff.email = QStringLiteral("renee.lavoie@example.ca");
    staff.providerName = QStringLiteral("Riverside Employment");
    return {
        people,
        index,
        drafts,
        outbox,
        requests,
        app::seesSupport(staff.access) ? &support : nullptr,
        settings,
        prompter,
        staff,
        [this](const ClientId &client, QWidget *parent) {
            profiles.append(client);
            return new QWidget(parent);
        },
        [this](const app::DraftsPresenter::Item &draft, QWidget *) { resumed.append(draft.id); },
        [this](const FieldEdit &edit, QWidget *) { proposed.append(edit); },
        [this](const app::DraftsPresenter::Item *draft, QWidget *) {
            invited.append(draft ? draft->id : QString());
        }};
}

void Stage::addDraft(const QString &name)
{
    app::IntakeDraft draft;
    draft.client = numbered<ClientId>(quint32(qHash(name)), 0x40);
    draft.query.lastName = name;
    keep(draft.client.text(), app::intakeDraftKind, draft.toJson());
}

void Stage::addOpenEdit(const ClientId &client)
{
    const QJsonObject content{{QStringLiteral("client"), client.text()},
                              {QStringLiteral("section"), QStringLiteral("personal_details")}};
    keep(client.text() + QStringLiteral("/personal_details"), app::sectionDraftKind, content);
}

void Stage::addForm(const app::FormAbout &about)
{
    app::FormDraft(services, about).write({{QStringLiteral("reason"), QStringLiteral("Why")}});
    keep(about.draftId(), app::formDraftKind, services.drafts.take(about.draftId()));
}

void Stage::keep(const QString &id, const char *kind, const QJsonObject &content)
{
    const qsizetype before = drafts.state().drafts.size();
    cache.saveDraft(id, QLatin1String(kind), content, &cache,
                    [](const Result<void> &saved) { QVERIFY(saved); });
    QVERIFY(QTest::qWaitFor([&] { return drafts.state().drafts.size() > before; }));
}

void Stage::showRequests(const QList<app::HandoverView> &views)
{
    services.requests = views;
    requests.load();
    if (!QTest::qWaitFor([&] { return requests.state().items.size() == views.size(); }))
        qFatal("the requests are not read");
}

qint64 Stage::addToOutbox(app::QueuedMutation queued)
{
    queued.mutation.mid = qint64(services.queue.size()) + 1;
    services.queue.append(queued);
    emit services.outboxChanged();
    const auto shown = [&] {
        const app::OutboxItem *item = outbox.find(queued.mutation.mid);
        return item && item->client && (!services.clients.contains(*item->client) || item->hub);
    };
    if (!QTest::qWaitFor(shown))
        qFatal("the outbox does not show what was put there");
    return queued.mutation.mid;
}

app::QueuedMutation editOf(const ClientId &client, app::QueuedMutation::State state)
{
    FieldEdit phone;
    phone.field = Field::Phone;
    phone.before = QStringLiteral("+15195550134");
    phone.after = QStringLiteral("+15195550199");
    FieldEdit needs;
    needs.field = Field::ServiceNeeds;
    needs.adds = {ReferenceData::builtIn().items(lists::serviceNeeds).at(2).code};
    app::QueuedMutation queued;
    queued.mutation.name = QStringLiteral("edit_client");
    queued.mutation.subject = client.text();
    queued.mutation.arguments = wire::EditClient{{phone, needs}}.toJson();
    queued.state = state;
    if (state == app::QueuedMutation::State::Refused) {
        queued.result.emplace();
        queued.result->outcome = wire::Outcome::Refused;
        queued.result->error =
            Error{Kind::Invalid, {}, {{QStringLiteral("phone"), problemCode(Problem::NotAPhone)}}};
    }
    return queued;
}

app::QueuedMutation noteAbout(const ClientId &client, app::QueuedMutation::State state)
{
    app::QueuedMutation queued;
    queued.mutation.name = QStringLiteral("add_case_note");
    queued.mutation.subject = CaseNoteId::fromRandom(QByteArray(16, 'n')).text();
    queued.mutation.arguments = {
        {QStringLiteral("client"), client.text()},
        {QStringLiteral("type"), QStringLiteral("phone_call")},
        {QStringLiteral("text"), QStringLiteral("Called back, will come on Monday.")}};
    queued.state = state;
    return queued;
}

} // namespace wren::test
