// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/field.h"
#include "models/ids.h"
#include "models/matching/person.h"

namespace wren::store {

/** A person as match_person holds it: names in plain Latin, details canonical, "" if not known. */
struct PersonTexts
{
    QString first;
    QString preferred;
    QString last;
    QString birthDate;
    QString phone;
    QString email;
    QString postalCode;
    QString street;

    [[nodiscard]] matching::Person person() const;
    /** `profile` canonical. */
    [[nodiscard]] static PersonTexts of(const Profile &profile);
};

/** The columns of an account in match_person and match_cams, and a row of them (ManyRows). */
[[nodiscard]] const QList<QByteArray> &accountColumns();
[[nodiscard]] QVariantList accountRow(qint64 number, const PersonTexts &texts);

struct ClientPerson
{
    ClientId client;
    PersonTexts texts;                 ///< as the portal knows them
    std::optional<PersonTexts> inCams; ///< as CaMS does, if they are linked (not: broken)

    /** The portal's, then CaMS's. */
    [[nodiscard]] QList<matching::Person> accounts() const;
};
/** In any order; without those whom there are not. */
[[nodiscard]] Result<QList<ClientPerson>> readClientPeople(Connection &connection,
                                                           const QList<ClientId> &clients);
/** The next clients after `after` in the order of their ids, at most `most`. */
[[nodiscard]] Result<QList<ClientPerson>> readClientPeople(Connection &connection,
                                                           const ClientId &after, int most);

} // namespace wren::store
