// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/outsideperson.h"

#include "models/formats/email.h"
#include "models/formats/phone.h"

namespace wren::services {

wire::OutsidePerson outsidePerson(const wire::ClientRecord &client)
{
    const auto masked = [&client](Field field, QString (*mask)(const QString &)) {
        return client.profile.has(field) ? mask(client.profile.text(field)) : QString();
    };
    wire::OutsidePerson person;
    person.name = client.profile.fullName();
    person.email = masked(Field::Email, maskedEmail);
    person.phone = masked(Field::Phone, maskedPhone);
    person.caseworker = client.caseworker;
    return person;
}

} // namespace wren::services
