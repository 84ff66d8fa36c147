// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/matchview.h"

#include "hub/services/access.h"
#include "hub/services/matching/matchhandle.h"
#include "hub/store/clients/clientqueries.h"
#include "models/formats/address.h"
#include "models/formats/email.h"
#include "models/formats/phone.h"

#include <algorithm>

namespace wren::services {

namespace {

using matching::Trait;

QString joinedName(const QString &first, const QString &last)
{
    return first.isEmpty() ? last : first + u' ' + last;
}

Address addressOf(const Profile &profile)
{
    return Address::fromJson(profile.value(Field::PrimaryAddress).toObject());
}

/** What each side has of a trait, as people write it. */
struct Values
{
    QString asked;
    QString held;
};

Values valuesOf(const matching::Reason &reason, const AskedFor &asked,
                const store::FoundPerson &person)
{
    // The index may be of a moment ago: the link may have broken since.
    const Profile &held = reason.account == 1 && person.cams ? *person.cams : person.portal;
    switch (reason.trait) {
    case Trait::FirstName:
        return {asked.firstName, reason.preferred ? person.portal.text(Field::PreferredName)
                                                  : held.text(Field::FirstName)};
    case Trait::LastName:
        return {asked.lastName, held.text(Field::LastName)};
    case Trait::Names:
        return {joinedName(asked.firstName, asked.lastName), held.fullName()};
    case Trait::BirthDate:
        return {asked.birthDate, held.text(Field::BirthDate)};
    case Trait::Phone:
        return {asked.phone, held.text(Field::Phone)};
    case Trait::Email:
        return {asked.email, held.text(Field::Email)};
    case Trait::PostalCode:
        return {asked.postalCode, addressOf(held).postalCode};
    case Trait::StreetAddress:
        return {asked.streetAddress, addressOf(held).line1};
    }
    return {};
}

wire::MatchReason fullReason(const matching::Reason &reason, const AskedFor &asked,
                             const store::FoundPerson &held)
{
    const Values values = valuesOf(reason, asked, held);
    return {reason.trait, reason.agreement, values.asked.trimmed(), values.held};
}

wire::RegistryMatch fullView(const PersonMatch &match, const AskedFor &asked,
                             const store::FoundPerson &held)
{
    const Profile shown = held.shown();
    wire::RegistryMatch view;
    view.client = held.key.id;
    view.email = shown.text(Field::Email);
    view.phone = shown.text(Field::Phone);
    view.birthDate = shown.text(Field::BirthDate);
    if (const QString own = held.portal.text(Field::Email); own != view.email)
        view.signsInWith = own;
    for (const matching::Reason &reason : match.comparison.reasons)
        view.reasons << fullReason(reason, asked, held);
    return view;
}

wire::RegistryMatch maskedView(const PersonMatch &match, const store::FoundPerson &held)
{
    const Profile shown = held.shown();
    wire::RegistryMatch view;
    view.email = maskedEmail(shown.text(Field::Email));
    view.phone = maskedPhone(shown.text(Field::Phone));
    for (const matching::Reason &reason : match.comparison.reasons)
        view.reasons << wire::MatchReason{reason.trait, coarse(reason.agreement), {}, {}};
    return view;
}

} // namespace

Result<QList<wire::RegistryMatch>> viewMatches(store::Connection &connection,
                                               const MatchViewer &viewer, const AskedFor &asked,
                                               const QList<PersonMatch> &matches)
{
    QList<ClientId> clients;
    for (const PersonMatch &match : matches)
        clients << match.found.client;
    const auto people = store::findPeople(connection, clients);
    if (!people)
        return people.error();
    QList<wire::RegistryMatch> views;
    for (const PersonMatch &match : matches) {
        const auto held = people->constFind(match.found.client);
        if (held == people->cend())
            continue;
        const bool inScope = isAllowed(Action::SeeClient, viewer.access, held->key.provider);
        wire::RegistryMatch view =
            inScope ? fullView(match, asked, *held) : maskedView(match, *held);
        view.handle = matchHandle(viewer.handleKey, viewer.access.staff, held->key.id);
        view.strength = match.comparison.strength;
        view.name = held->shown().fullName();
        view.provider = held->providerName;
        view.caseworker = held->caseworkerName;
        views << view;
    }
    return views;
}

} // namespace wren::services
