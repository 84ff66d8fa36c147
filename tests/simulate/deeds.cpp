// SPDX-License-Identifier: Apache-2.0
// What people do in the simulation.
#include "models/merge.h"
#include "models/wire/records.h"
#include "tests/simulate/world.h"

#include <QJsonArray>

namespace wren::test {

namespace {

const QStringList needs{QStringLiteral("job_search"), QStringLiteral("resume"),
                        QStringLiteral("job_matching"), QStringLiteral("child_care")};

/** Ids of a kind in this computer's copy. */
QStringList idsOf(SimulatedDesk &desk, const char *kind)
{
    QStringList ids;
    (void)desk.cache().records().each(
        QLatin1String(kind), [&](const app::CachedRecord &record) { ids.append(record.id); });
    ids.sort();
    return ids;
}

} // namespace

/** A word that no other deed of this seed writes; letters only. */
QString World::word()
{
    QString word = QStringLiteral("W");
    for (int number = ++m_words; number > 0; number /= 26)
        word.append(QChar(u'a' + number % 26));
    return word + u'q';
}

void World::deed()
{
    const int seat = m_dice.below(int(m_desks.size()));
    if (!desk(seat).isOn())
        return;
    if (m_dice.oneIn(12))
        return dismissAnswers(seat);
    bool isCommand = false;
    if (const auto mutation = anyMutation(seat, isCommand))
        give(seat, *mutation, isCommand);
}

std::optional<wire::Mutation> World::anyMutation(int seat, bool &isCommand)
{
    switch (m_dice.below(12)) {
    case 0:
    case 1:
        isCommand = true;
        return newClient(seat);
    case 2:
        isCommand = true;
        return anyResend(seat);
    case 3:
        isCommand = true;
        return anyMove(seat);
    case 4:
        return m_dice.oneIn(3) ? anyDecision(seat) : anyResolution(seat);
    case 5:
        return nonsense();
    case 6:
    case 7:
    case 8:
        return newNote(seat);
    default:
        return anyEdit(seat);
    }
}

wire::Mutation World::newClient(int seat)
{
    const QString name = word();
    Profile profile;
    profile.set(Field::FirstName, QStringLiteral("Ana"));
    profile.set(Field::LastName, QString(u"Canary" + name));
    // Now and then somebody is registered a second time.
    const QString mail = m_dice.oneIn(10) ? QStringLiteral("same") : name.toLower();
    profile.set(Field::Email, QString(mail + u"@example.ca"));
    QJsonObject arguments{{QStringLiteral("profile"), profile.toJson()}};
    if (m_oracle.seats[seat].staff == GroupStaff && m_oracle.expected.inGroup)
        arguments.insert(QStringLiteral("provider"), cast().providers[m_dice.below(2)].text());
    const ClientId id = numberedId<ClientId>(0xe0, quint32(m_words));
    return {0, QStringLiteral("complete_setup"), 1, id.text(), arguments};
}

std::optional<wire::Mutation> World::newNote(int seat)
{
    const QStringList clients = idsOf(desk(seat), "client");
    if (clients.isEmpty())
        return std::nullopt;
    const QString id = numberedId<CaseNoteId>(0xf0, quint32(++m_words)).text();
    return wire::Mutation{0,
                          QStringLiteral("add_case_note"),
                          1,
                          id,
                          {{QStringLiteral("client"), clients[m_dice.below(int(clients.size()))]},
                           {QStringLiteral("type"), QStringLiteral("meeting")},
                           {QStringLiteral("text"), QString(u"Note " + word())}}};
}

std::optional<wire::Mutation> World::anyEdit(int seat)
{
    const QStringList clients = idsOf(desk(seat), "client");
    if (clients.isEmpty() || !m_hub.knows(QStringLiteral("edit_client")))
        return newNote(seat);
    const QString id = clients[m_dice.below(int(clients.size()))];
    const auto cached = desk(seat).cache().records().record(QStringLiteral("client"), id);
    const auto record = cached ? wire::ClientRecord::fromJson(cached->value)
                               : Result<wire::ClientRecord>(cached.error());
    if (!record)
        return std::nullopt;
    Profile wanted = record->profile;
    for (const Field field : {Field::PreferredName, Field::ReferenceNumber, Field::ReferralNotes}) {
        if (m_dice.oneIn(3))
            wanted.set(field, m_dice.oneIn(5) ? QStringLiteral("Same") : word());
    }
    if (m_dice.oneIn(3)) {
        QStringList codes = wanted.codes(Field::ServiceNeeds);
        const QString code = needs[m_dice.below(int(needs.size()))];
        if (!codes.removeOne(code))
            codes.append(code);
        wanted.set(Field::ServiceNeeds, QJsonArray::fromStringList(codes));
    }
    const QList<FieldEdit> edits =
        editsBetween(record->profile, wanted, {record->profile, record->fieldRevs});
    if (edits.isEmpty())
        return std::nullopt;
    return wire::Mutation{0, QStringLiteral("edit_client"), 1, id,
                          wire::EditClient{edits}.toJson()};
}

std::optional<wire::Mutation> World::anyMove(int seat)
{
    const QStringList clients = idsOf(desk(seat), "client");
    if (clients.isEmpty() || !m_hub.knows(QStringLiteral("move_client")))
        return std::nullopt;
    const QString id = clients[m_dice.below(int(clients.size()))];
    return wire::Mutation{0, QStringLiteral("move_client"), 1, id,
                          wire::MoveClient{cast().providers[m_dice.below(3)], {}}.toJson()};
}

std::optional<wire::Mutation> World::anyResolution(int seat)
{
    const QStringList conflicts = idsOf(desk(seat), "conflict");
    if (conflicts.isEmpty())
        return newNote(seat);
    const QString id = conflicts[m_dice.below(int(conflicts.size()))];
    const auto cached = desk(seat).cache().records().record(QStringLiteral("conflict"), id);
    const auto record = cached ? wire::ConflictRecord::fromJson(cached->value)
                               : Result<wire::ConflictRecord>(cached.error());
    if (!record)
        return std::nullopt;
    const QJsonValue chosen = m_dice.oneIn(3)   ? QJsonValue(word())
                              : m_dice.oneIn(2) ? record->kept.value
                                                : record->other.value;
    return wire::Mutation{0, QStringLiteral("resolve_conflict"), 1, id,
                          wire::ResolveConflict{chosen, record->rev}.toJson()};
}

/** Parked work is decided about by whoever may, and tried by others. */
std::optional<wire::Mutation> World::anyDecision(int seat)
{
    const QStringList parked = idsOf(desk(seat), "parked");
    if (parked.isEmpty())
        return anyResolution(seat);
    using Decision = wire::DecideParked::Decision;
    const wire::DecideParked decision{m_dice.oneIn(4) ? Decision::Discard : Decision::Apply};
    return wire::Mutation{0, QStringLiteral("decide_parked"), 1,
                          parked[m_dice.below(int(parked.size()))], decision.toJson()};
}

std::optional<wire::Mutation> World::anyResend(int seat)
{
    const QStringList clients = idsOf(desk(seat), "client");
    if (clients.isEmpty())
        return std::nullopt;
    return wire::Mutation{
        0, QStringLiteral("resend_invite"), 1, clients[m_dice.below(int(clients.size()))], {}};
}

/** What no hub accepts; it must not stand in anybody's way (I10). */
wire::Mutation World::nonsense()
{
    const auto everybody = m_oracle.expected.clients.keys();
    if (everybody.isEmpty() || m_dice.oneIn(3))
        return {0, QStringLiteral("no_such_thing"), 1, word(), {}};
    // A stranger's client as often as not: the answer must not tell that it exists.
    return {0,
            QStringLiteral("add_case_note"),
            1,
            numberedId<CaseNoteId>(0xf1, quint32(++m_words)).text(),
            {{QStringLiteral("client"), everybody[m_dice.below(int(everybody.size()))].text()},
             {QStringLiteral("type"), QStringLiteral("meeting")},
             {QStringLiteral("text"), m_dice.oneIn(2) ? QString() : word()}}};
}

void World::dismissAnswers(int seat)
{
    for (const wire::Mutation &refused : desk(seat).dismissAnswers())
        fulfil(seat, keyOf(refused));
}

void World::fulfil(int seat, const QString &key)
{
    const auto promise = std::find_if(m_promises.begin(), m_promises.end(), [&](const auto &one) {
        return one.seat == seat && one.key == key;
    });
    if (promise == m_promises.end())
        return;
    m_promises.erase(promise);
    ++m_doubtful[key];
}

void World::give(int seat, const wire::Mutation &mutation, bool isCommand)
{
    using Saved = SimulatedDesk::Saved;
    const QString key = keyOf(mutation);
    // Whoever gives a command knows nothing until told; a write that failed may yet be found after
    // a power cut, for SQLite's log had it, unsynced.
    ++m_doubtful[key];
    const auto told = [this, seat, key](const Result<wire::MutationResult> &result) {
        hear(seat, key, result);
    };
    const Saved saved = isCommand ? desk(seat).command(mutation, told) : desk(seat).save(mutation);
    note(QStringLiteral("desk %1 %2 %3 %4")
             .arg(seat)
             .arg(saved == Saved::Yes ? QStringLiteral("saves") : QStringLiteral("does not save"),
                  mutation.name, mutation.subject.right(4)));
    if (saved == Saved::Yes && !isCommand)
        promise(seat, key);
}

void World::promise(int seat, const QString &key)
{
    if (key.startsWith(QLatin1String("resend_invite")))
        return; // of two that are alike nobody could say which was lost
    --m_doubtful[key];
    m_promises.append({seat, key});
}

/** What a command's asker is told: done, refused, kept for later, or withdrawn for good. */
void World::hear(int seat, const QString &key, const Result<wire::MutationResult> &result)
{
    if (result && result->outcome == wire::Outcome::Refused)
        return;
    if (result || result.error().kind == Kind::Timeout)
        return promise(seat, key);
    note(QStringLiteral("desk %1 withdrew %2").arg(seat).arg(key.left(50).right(15)));
    --m_doubtful[key];
}

} // namespace wren::test
