// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/handover/handoverhouse.h"

#include "hub/services/access.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/services/emailchange/emailchangemutations.h"
#include "hub/services/handover/handovermutations.h"
#include "hub/services/matching/matchhandle.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/services/staff/endaccess.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/devicerows.h"
#include "hub/store/staff/staffrows.h"
#include "models/wire/edits.h"
#include "models/wire/sync.h"

#include <QJsonDocument>

namespace wren::test {

namespace {

constexpr char staffMails[] = "SELECT m.id, m.template, m.language, s.name FROM mail m"
                              " JOIN staff s ON s.email = m.to_address WHERE m.client_id IS NULL";
constexpr char handoverNotes[] =
    "SELECT type, parameters FROM case_note WHERE type LIKE 'referral%' OR type LIKE 'transfer%'"
    " OR type = 'caseworker_assigned' ORDER BY rev, type DESC";

} // namespace

HandoverHouse::HandoverHouse()
{
    terms = services::emailChangeTerms(network.settings, network.keys);
    const QString &domain = terms.invite.mailDomain;
    const QByteArrayView handleKey = network.keys.token.view();
    services::addClientMutations(table, {terms.invite, m_reference, handleKey});
    services::addMergeMutations(table, m_reference, domain);
    services::addEmailChangeMutations(table, terms);
    services::addEndingMutations(table);
    services::addHandoverMutations(table, {handleKey, domain, mostAnHour});
    const auto at = [this](const char *role, const ProviderId &provider, Permissions permissions,
                           const char *language) {
        return addPerson(QString::fromLatin1(role), provider, permissions,
                         QString::fromLatin1(language));
    };
    colleague = at("colleague", network.north, Permission::Clients, "en");
    southAdministration =
        at("south administration", network.south, Permission::ProviderAdministration, "fr");
    westAdministration =
        at("west administration", network.west, Permission::ProviderAdministration, "en");
    client = newId<ClientId>();
    (void)opened(mutate(network.caseworker, "complete_setup", client.text(),
                        setupArguments(fullProfile(QString::fromLatin1(mark)))));
    (void)newMails();
}

Person HandoverHouse::addPerson(const QString &role, const ProviderId &provider,
                                Permissions permissions, const QString &language)
{
    QString local = role;
    Person person{role,        newId<StaffId>(),  provider,
                  permissions, newId<DeviceId>(), local.replace(u' ', u'.') + u"@staff.example.ca"};
    store::StaffRow row;
    row.id = person.id;
    row.provider = provider;
    row.name = QStringLiteral("Staff ") + role;
    row.email = person.email;
    row.permissions = permissions;
    row.language = language;
    must(store::insertStaff(network.sql(), row, "x", 1, clock.now()));
    must(store::beginDeviceSession(network.sql(),
                                   {person.device, person.id, QStringLiteral("desk"),
                                    seal::randomBytes(32), seal::randomBytes(32), std::nullopt, 0},
                                   clock.now()));
    return person;
}

wire::MutationResult HandoverHouse::mutate(const Person &person, const char *name,
                                           const QString &subject, const QJsonObject &arguments)
{
    clock.advance(std::chrono::milliseconds(1));
    return network.mutate(person, table, QString::fromLatin1(name), subject, arguments);
}

wire::MutationResult HandoverHouse::refer(const Person &person)
{
    return refer(person, {network.south,
                          network.southCaseworker.id,
                          QStringLiteral("Moved house"),
                          QStringLiteral("Mornings only"),
                          {Field::BirthDate, Field::ReferralNotes}});
}

wire::MutationResult HandoverHouse::refer(const Person &person, const wire::ReferClient &referral)
{
    return mutate(person, "refer_client", client.text(), referral.toJson());
}

wire::MutationResult HandoverHouse::request(const Person &person)
{
    const wire::RequestTransfer asked{
        services::matchHandle(network.keys.token.view(), person.id, client),
        QStringLiteral("Came to our office")};
    return mutate(person, "request_transfer", newId<HandoverId>().text(), asked.toJson());
}

wire::MutationResult HandoverHouse::approve(const Person &person, const QString &handover,
                                            const std::optional<StaffId> &caseworker)
{
    const wire::DecideHandover decided{wire::DecideHandover::Decision::Approve, caseworker,
                                       QString()};
    return mutate(person, "decide_handover", handover, decided.toJson());
}

wire::MutationResult HandoverHouse::decline(const Person &person, const QString &handover)
{
    const wire::DecideHandover decided{wire::DecideHandover::Decision::Decline, std::nullopt,
                                       QStringLiteral("We are full")};
    return mutate(person, "decide_handover", handover, decided.toJson());
}

wire::MutationResult HandoverHouse::withdraw(const Person &person, const QString &handover)
{
    return mutate(person, "withdraw_handover", handover);
}

wire::MutationResult HandoverHouse::move(const Person &person, const ProviderId &to,
                                         const std::optional<StaffId> &caseworker)
{
    return mutate(person, "move_client", client.text(), wire::MoveClient{to, caseworker}.toJson());
}

QString HandoverHouse::opened(const wire::MutationResult &asked)
{
    if (asked.error)
        qFatal("refused: %s", qPrintable(test::told(asked)));
    return idIn(asked, "handover");
}

QString HandoverHouse::state(const QString &handover) const
{
    const store::Rows rows =
        must(network.sql().query("SELECT state FROM handover WHERE id = :id", {{":id", handover}}));
    return rows.isEmpty() ? QString() : rows.first().text("state");
}

ProviderId HandoverHouse::provider() const
{
    return must(store::readClient(network.sql(), client)).provider;
}

std::optional<StaffId> HandoverHouse::caseworker() const
{
    return must(store::readClient(network.sql(), client)).caseworker;
}

QStringList HandoverHouse::notes() const
{
    const store::Rows rows = must(network.sql().query(handoverNotes));
    QStringList notes;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject parameters =
            QJsonDocument::fromJson(rows.at(i).text("parameters").toUtf8()).object();
        const QString outcome = parameters.value(QLatin1String("outcome")).toString();
        notes << QString(rows.at(i).text("type") + u' ' + outcome).trimmed();
    }
    return notes;
}

QStringList HandoverHouse::newMails()
{
    const store::Rows rows = must(network.sql().query(staffMails));
    QStringList mails;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const store::Rows::Row row = rows.at(i);
        if (!m_toldMails.contains(row.text("id")))
            mails << QString(row.text("template") + u' ' + row.text("name") + u' ' +
                             row.text("language"));
        m_toldMails.insert(row.text("id"));
    }
    mails.sort();
    return mails;
}

std::unique_ptr<Follower> HandoverHouse::desk(const Person &person)
{
    const QList<ProviderId> providers{network.north, network.south, network.west, network.closed};
    auto desk = std::make_unique<Follower>(
        network.sql(), services::grantedScopes(network.accessOf(person), providers));
    (void)desk->catchUp();
    return desk;
}

std::optional<wire::HandoverRecord> HandoverHouse::record(const Person &person, const char *kind,
                                                          const QString &handover)
{
    const auto fresh = desk(person);
    const Follower::Records &records = fresh->records();
    for (auto it = records.cbegin(); it != records.cend(); ++it) {
        if (std::get<1>(it.key()) == QLatin1String(kind) && std::get<2>(it.key()) == handover)
            return must(wire::HandoverRecord::fromJson(it->value));
    }
    return std::nullopt;
}

void HandoverHouse::run(const char *sql, const store::Bindings &bindings)
{
    (void)must(network.sql().run(sql, bindings));
}

} // namespace wren::test
