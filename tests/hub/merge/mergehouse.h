// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/access.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/store/recordreader.h"
#include "models/wire/edits.h"
#include "tests/hub/store/follower.h"
#include "tests/hub/support/network.h"

/** What the tests of merging share: the practice network with one client, and its mutations. */
namespace wren::test {

class MergeHouse
{
public:
    MergeHouse();

    TestDatabase database;
    TestClock clock;
    Network network{*database, clock};
    services::ReferenceCache reference;
    services::MutationTable table;
    ClientId client; ///< of north, its caseworker's, with fullProfile

    /** As the caseworker of north sees it. */
    [[nodiscard]] wire::ClientRecord record() const;
    [[nodiscard]] SeenProfile seen() const;
    /** Runs a mutation by name, as this person at this person's device. */
    wire::MutationResult mutate(const Person &person, const char *name, const QString &subject,
                                const QJsonObject &arguments);
    /** An edit by somebody who had `seen` in front of him. */
    wire::MutationResult edit(const Person &person, const SeenProfile &seen,
                              const QMap<Field, QJsonValue> &wanted);
    wire::MutationResult note(const Person &person, const QString &text);
    wire::MutationResult move(const Person &person, const ProviderId &to,
                              const std::optional<StaffId> &caseworker = std::nullopt);
    /** A second device of the same person. */
    [[nodiscard]] Person atAnotherComputer(const Person &person);
    /** A Desk that holds every scope of the person, up to date. */
    [[nodiscard]] std::unique_ptr<Follower> desk(const Person &person,
                                                 services::PageLimit limit = {});
    /** The records of this kind in the provider's scope, as a fresh Desk of somebody there sees
     * them. */
    [[nodiscard]] QMap<QString, QJsonObject> records(const ProviderId &provider, const char *kind);
};

[[nodiscard]] QJsonValue text(const char *value);
[[nodiscard]] QJsonValue codes(const QStringList &codes);
[[nodiscard]] QList<FieldError> faults(const wire::MutationResult &result);
[[nodiscard]] std::optional<Kind> kindOf(const wire::MutationResult &result);

} // namespace wren::test
