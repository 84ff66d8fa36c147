// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camsreader.h"
#include "hub/services/clients/referencecache.h"
#include "hub/services/emailchange/terms.h"
#include "hub/store/recordreader.h"
#include "models/wire/edits.h"
#include "models/wire/emailchanges.h"
#include "tests/hub/support/fakeeois.h"
#include "tests/hub/support/network.h"
#include "tests/pages/visitor.h"

namespace wren::test {

/**
 * The pages in practice mode, the staff of a practice network and an EOIS over one database; and
 * one client, Amina Haddad, set up by Case Management with CaMS's name and
 * amina.haddad@example.org. In every other field CaMS holds a canary: what bears the word, and +1
 * 226 555 0177, 1931-12-30, K7L 9X8, veteran. On the data row's database.
 */
class LinkedSite
{
public:
    LinkedSite();

    Site site{services::Settings::Mode::Practice};
    TestClock clock;
    Network network{*site.database, clock};
    FakeEois eois;
    services::ReferenceCache lists;
    services::EmailChangeTerms terms;
    services::MutationTable table;
    services::CamsReader reader{{*site.database, network.lane, clock.environment(), eois}};
    ClientId client; ///< of north, its caseworker's

    void pass(std::chrono::milliseconds time);
    [[nodiscard]] wire::MutationResult mutate(const Person &person, const char *name,
                                              const QString &subject, const QJsonObject &arguments);
    /** CaMS gives the client another name, a canary too; the hub reads it. */
    void changeInCams();
    /** EOIS tells of the client what cannot be read; the hub notices. */
    void tellUnreadably();
    /** The number now stands for a stranger; the hub notices. */
    void becomeSomebodyElse();
    [[nodiscard]] CamsState linkState();

private:
    void put(eois::CamsClient changed);

    int m_changes = 0;
};

} // namespace wren::test
