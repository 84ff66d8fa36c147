// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/services/emailchange/terms.h"
#include "models/wire/handovers.h"
#include "tests/hub/services/changehouse.h"
#include "tests/hub/store/follower.h"
#include "tests/hub/support/network.h"

/** A practice network with one client to hand over, and everybody who has a say in it. */
namespace wren::test {

/** Stands in every text of the client's. */
inline constexpr char mark[] = "qzona";
/** So many may one person of the house ask for in an hour. */
inline constexpr int mostAnHour = 12;

class HandoverHouse
{
public:
    HandoverHouse();

    TestDatabase database;
    TestClock clock;
    Network network{*database, clock};
    services::MutationTable table;
    Person colleague;           ///< of north: sees its clients
    Person southAdministration; ///< mail in French
    Person westAdministration;
    ClientId client; ///< of north, its caseworker's, with fullProfile(mark)

    wire::MutationResult mutate(const Person &person, const char *name, const QString &subject,
                                const QJsonObject &arguments = {});
    /** To south and its caseworker, with the birth date and the town ticked. */
    wire::MutationResult refer(const Person &person);
    wire::MutationResult refer(const Person &person, const wire::ReferClient &referral);
    /** By its match, under a new id. */
    wire::MutationResult request(const Person &person);
    wire::MutationResult approve(const Person &person, const QString &handover,
                                 const std::optional<StaffId> &caseworker = std::nullopt);
    wire::MutationResult decline(const Person &person, const QString &handover);
    wire::MutationResult withdraw(const Person &person, const QString &handover);
    wire::MutationResult move(const Person &person, const ProviderId &to,
                              const std::optional<StaffId> &caseworker = std::nullopt);
    /** The id of what was asked for; ends the run if that was refused. */
    [[nodiscard]] static QString opened(const wire::MutationResult &asked);

    [[nodiscard]] QString state(const QString &handover) const;
    [[nodiscard]] ProviderId provider() const;
    [[nodiscard]] std::optional<StaffId> caseworker() const;
    /** The types of the hand-over's notes, in order, each with its outcome. */
    [[nodiscard]] QStringList notes() const;
    /** "template name language" of every mail to staff so far, less those already told. */
    [[nodiscard]] QStringList newMails();
    /** Everything that a fresh Desk of that person's gets. */
    [[nodiscard]] std::unique_ptr<Follower> desk(const Person &person);
    /** The record as that person has it; nothing: has it not. */
    [[nodiscard]] std::optional<wire::HandoverRecord> record(const Person &person, const char *kind,
                                                             const QString &handover);
    void run(const char *sql, const store::Bindings &bindings = {});

    services::EmailChangeTerms terms;

private:
    [[nodiscard]] Person addPerson(const QString &role, const ProviderId &provider,
                                   Permissions permissions, const QString &language);

    services::ReferenceCache m_reference;
    QSet<QString> m_toldMails;
};

} // namespace wren::test
