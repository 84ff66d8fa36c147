// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"

namespace wren::store {

/** One mail to a client, as staff see it. */
struct ClientMail
{
    QString template_;
    QString to;
    QString state;
    qint64 createdAt = 0; ///< ms UTC
    std::optional<qint64> sentAt;
    QString reason; ///< null if none
};
/** Newest first. */
[[nodiscard]] Result<QList<ClientMail>> mailsToClient(Connection &connection,
                                                      const ClientKey &client);

/** What to look for over every provider; folded as the database holds it, empty: not asked. */
struct PeopleSearch
{
    QString searchName; ///< beginning of client.search_name: the last name, or "last first"
    QString firstName;  ///< folded; what the first or preferred name begins with
    QString birthDate;
    QString phone; ///< E.164
    QString foldedEmail;
    QString postalCode; ///< what the address's begins with, as stored: "N9A 1B2", "N9A"
    int limit = 50;
};
struct FoundPerson
{
    ClientKey key;
    QString firstName; ///< null with one name only
    QString lastName;
    QString email;
    QString phone;
    QString birthDate;
    QString providerName;
    QString caseworkerName; ///< null if none
};
/** Those who also agree in birth date, phone, e-mail or postal code come first, then by name. */
[[nodiscard]] Result<QList<FoundPerson>> searchPeople(Connection &connection,
                                                      const PeopleSearch &search);

} // namespace wren::store
