// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/merge/mergehouse.h"

#include "hub/services/clients/clientmutations.h"
#include "hub/services/staff/endaccess.h"
#include "hub/services/staff/maillanguage.h"
#include "hub/store/staff/devicerows.h"
#include "models/wire/sync.h"

#include <QJsonArray>

namespace wren::test {

MergeHouse::MergeHouse()
{
    const services::InviteTerms terms{network.keys.link.view(), std::chrono::hours(24 * 7),
                                      QStringLiteral("portal.example.ca")};
    services::addClientMutations(table, {terms, reference, network.keys.link.view()});
    services::addMergeMutations(table, reference, terms.mailDomain);
    services::addEndingMutations(table);
    services::addMailLanguageMutation(table);
    client = newId<ClientId>();
    const wire::MutationResult made = mutate(network.caseworker, "complete_setup", client.text(),
                                             setupArguments(fullProfile(QStringLiteral("one"))));
    if (made.outcome != wire::Outcome::Applied)
        qFatal("the client was not made");
}

wire::ClientRecord MergeHouse::record() const
{
    return must(store::readClient(network.sql(), client));
}

SeenProfile MergeHouse::seen() const
{
    const wire::ClientRecord now = record();
    return {now.profile, now.fieldRevs};
}

wire::MutationResult MergeHouse::mutate(const Person &person, const char *name,
                                        const QString &subject, const QJsonObject &arguments)
{
    return network.mutate(person, table, QString::fromLatin1(name), subject, arguments);
}

wire::MutationResult MergeHouse::edit(const Person &person, const SeenProfile &seen,
                                      const QMap<Field, QJsonValue> &wanted)
{
    Profile entered = seen.profile;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        entered.set(it.key(), it.value());
    const wire::EditClient edit{editsBetween(seen.profile, entered, seen)};
    return mutate(person, "edit_client", client.text(), edit.toJson());
}

wire::MutationResult MergeHouse::note(const Person &person, const QString &text)
{
    return mutate(person, "add_case_note", newId<CaseNoteId>().text(),
                  {{QStringLiteral("client"), client.text()},
                   {QStringLiteral("type"), QStringLiteral("other")},
                   {QStringLiteral("text"), text}});
}

wire::MutationResult MergeHouse::move(const Person &person, const ProviderId &to,
                                      const std::optional<StaffId> &caseworker)
{
    return mutate(person, "move_client", client.text(), wire::MoveClient{to, caseworker}.toJson());
}

Person MergeHouse::atAnotherComputer(const Person &person)
{
    Person other = person;
    other.device = newId<DeviceId>();
    must(store::beginDeviceSession(network.sql(),
                                   {other.device, person.id, QStringLiteral("other desk"),
                                    seal::randomBytes(32), seal::randomBytes(32), std::nullopt, 0},
                                   clock.now()));
    return other;
}

std::unique_ptr<Follower> MergeHouse::desk(const Person &person, services::PageLimit limit)
{
    const QList<ProviderId> providers{network.north, network.south, network.west, network.closed};
    auto desk = std::make_unique<Follower>(
        network.sql(), services::grantedScopes(network.accessOf(person), providers), person.device,
        limit);
    (void)desk->catchUp();
    return desk;
}

QMap<QString, QJsonObject> MergeHouse::records(const ProviderId &provider, const char *kind)
{
    const QString scope = wire::providerScope(provider);
    Follower fresh(network.sql(), {scope});
    (void)fresh.catchUp();
    QMap<QString, QJsonObject> found;
    for (const QString &id : fresh.ids(scope, QString::fromLatin1(kind)))
        found.insert(id, fresh.records().value({scope, QString::fromLatin1(kind), id}).value);
    return found;
}

QJsonValue text(const char *value)
{
    return QString::fromUtf8(value);
}

QJsonValue codes(const QStringList &codes)
{
    return QJsonArray::fromStringList(codes);
}

QList<FieldError> faults(const wire::MutationResult &result)
{
    return result.error ? result.error->fields : QList<FieldError>();
}

std::optional<Kind> kindOf(const wire::MutationResult &result)
{
    return result.error ? std::optional(result.error->kind) : std::nullopt;
}

} // namespace wren::test
