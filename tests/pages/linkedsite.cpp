// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/linkedsite.h"

#include "hub/services/cams/camslookup.h"
#include "hub/services/cams/camsmutations.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/services/emailchange/emailchangemutations.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/store/cams/camsrows.h"

#include <QJsonArray>

namespace wren::test {

namespace {

const QString number = QStringLiteral("30098877");

eois::CamsClient planted()
{
    eois::CamsClient amina = camsClient(number, QStringLiteral("Canary"));
    amina.identifiesAs = QStringLiteral("Canaryidentity");
    amina.values = {
        {Field::FirstName, QStringLiteral("Amina")},
        {Field::LastName, QStringLiteral("Haddad")},
        {Field::Email, QStringLiteral("canarymail@cams.example.com")},
        {Field::Phone, QStringLiteral("226-555-0177")},
        {Field::BirthDate, QStringLiteral("1931-12-30")},
        {Field::SelfIdentification, QJsonArray{QStringLiteral("veteran")}},
        {Field::PrimaryAddress,
         QJsonObject{{QStringLiteral("line1"), QStringLiteral("7 Canarystreet")},
                     {QStringLiteral("unit"), QStringLiteral("Canaryunit")},
                     {QStringLiteral("municipality"), QStringLiteral("Canarytown")},
                     {QStringLiteral("province"), QStringLiteral("ON")},
                     {QStringLiteral("postal_code"), QStringLiteral("K7L 9X8")},
                     {QStringLiteral("country"), QStringLiteral("CA")}}},
    };
    return amina;
}

} // namespace

LinkedSite::LinkedSite()
    : terms(services::emailChangeTerms(site.settings, site.keys))
    , client(newId<ClientId>())
{
    site.now = clock.now();
    services::addClientMutations(table, {terms.invite, lists, site.keys.token.view()});
    services::addMergeMutations(table, lists, terms.invite.mailDomain);
    services::addEmailChangeMutations(table, terms);
    services::addCamsMutations(table, lists);
    eois.put(planted());
    services::Asker asker;
    asker.session.staff.access = network.accessOf(network.caseworker);
    asker.session.device = network.caseworker.device;
    asker.remoteAddress = QStringLiteral("127.0.0.1");
    (void)must(services::lookUpCams(eois, site.sql(), clock.environment(), lists, asker, number));
    wire::CompleteSetup setup;
    setup.profile =
        smallProfile(QStringLiteral("Haddad"), QStringLiteral("amina.haddad@example.org"));
    setup.profile.set(Field::FirstName, QStringLiteral("Amina"));
    setup.camsReference = number;
    const auto added = mutate(network.caseworker, "complete_setup", client.text(), setup.toJson());
    if (added.outcome != wire::Outcome::Applied)
        qFatal("the client was not set up");
}

void LinkedSite::pass(std::chrono::milliseconds time)
{
    clock.advance(time);
    site.pass(time);
}

wire::MutationResult LinkedSite::mutate(const Person &person, const char *name,
                                        const QString &subject, const QJsonObject &arguments)
{
    return network.mutate(person, table, QString::fromLatin1(name), subject, arguments);
}

void LinkedSite::changeInCams()
{
    eois::CamsClient changed = planted();
    changed.values.insert(Field::FirstName, QStringLiteral("Canaryfirst"));
    changed.values.insert(Field::LastName, QStringLiteral("Canarylast"));
    put(changed);
}

void LinkedSite::tellUnreadably()
{
    eois.setDoubtful({number});
    put(planted());
    eois.setDoubtful({});
}

void LinkedSite::becomeSomebodyElse()
{
    eois::CamsClient stranger = planted();
    stranger.values.insert(Field::FirstName, QStringLiteral("Canarystranger"));
    stranger.values.insert(Field::LastName, QStringLiteral("Canaryother"));
    stranger.values.insert(Field::BirthDate, QStringLiteral("1950-01-01"));
    put(stranger);
}

CamsState LinkedSite::linkState()
{
    return must(store::camsLinkOf(site.sql(), client))->record.layer.state;
}

/** CaMS changes the client, and the hub reads its feed. */
void LinkedSite::put(eois::CamsClient changed)
{
    changed.changedAt = changed.changedAt.addSecs(++m_changes);
    eois.put(changed);
    (void)must(reader.readFeed());
}

} // namespace wren::test
