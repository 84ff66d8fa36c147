// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/services/emailchange/clientside.h"
#include "models/wire/emailchanges.h"
#include "tests/hub/support/network.h"

/** A practice network whose clients' addresses change. */
namespace wren::test {

class ChangeHouse
{
public:
    ChangeHouse();

    const TestDatabase database;
    TestClock clock;
    Network network;
    services::MutationTable table;

    /** With an account that waits for its invite, at the person's provider. */
    [[nodiscard]] ClientId addClient(const Person &person, const QString &lastName,
                                     const QString &email);
    void setPassword(const ClientId &client);

    [[nodiscard]] wire::MutationResult mutate(const Person &person, const char *name,
                                              const QString &subject,
                                              const QJsonObject &arguments = {});
    [[nodiscard]] wire::MutationResult request(const Person &person, const ClientId &client,
                                               const QString &email);
    [[nodiscard]] wire::MutationResult ask(const Person &person, const ClientId &client,
                                           const QString &incorrect, const QString &correct);
    [[nodiscard]] wire::MutationResult decide(const Person &person, const QString &correction,
                                              const char *decision = "apply");
    /** As the client, through the lane. */
    [[nodiscard]] wire::MutationResult
    asClient(const ClientId &client,
             const std::function<Result<void>(store::WriteContext &)> &work);
    [[nodiscard]] wire::MutationResult requestOwn(const ClientId &client, const QString &email);
    /** With the newest link that was mailed to the client for `purpose`. */
    [[nodiscard]] wire::MutationResult answer(const ClientId &client,
                                              services::OldAddressAnswer answer);
    /** With a new link for `purpose`, Invite or Reset. */
    [[nodiscard]] wire::MutationResult setPasswordByLink(const ClientId &client,
                                                         services::LinkPurpose purpose);
    /** The newest token of that purpose, open or not; empty without one. */
    [[nodiscard]] QByteArray token(const ClientId &client, services::LinkPurpose purpose) const;

    [[nodiscard]] QString email(const ClientId &client) const;
    [[nodiscard]] QString state(const QString &change) const;
    [[nodiscard]] QString text(const char *select, const store::Bindings &bindings = {}) const;
    /** "template to" of every mail so far, in order, less those already told. */
    [[nodiscard]] QStringList newMails();

    services::EmailChangeTerms terms;

private:
    services::ReferenceCache m_reference;
    qint64 m_toldMails = 0;
};

/** The effect left aside. */
[[nodiscard]] inline Result<void> done(const Result<store::Effect> &effect)
{
    return effect ? Result<void>() : effect.error();
}
[[nodiscard]] QString idIn(const wire::MutationResult &result, const char *name);
/** "conflict email cannot_be_used", "applied" ... */
[[nodiscard]] QString told(const wire::MutationResult &result);

} // namespace wren::test
