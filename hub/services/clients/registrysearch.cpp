// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/registrysearch.h"

#include "hub/services/access.h"
#include "hub/store/clients/clientqueries.h"
#include "models/formats/email.h"
#include "models/formats/personname.h"
#include "models/formats/phone.h"
#include "models/problem.h"

namespace wren::services {

namespace {

QString fullName(const store::FoundPerson &person)
{
    return person.firstName.isEmpty() ? person.lastName : person.firstName + u' ' + person.lastName;
}

/** R3: in full for whoever may view the client, masked for anybody else. */
wire::RegistryMatch matchFor(const StaffAccess &access, const store::FoundPerson &person)
{
    wire::RegistryMatch match;
    match.name = fullName(person);
    match.provider = person.providerName;
    match.caseworker = person.caseworkerName;
    if (isAllowed(Action::SeeClient, access, person.key.provider)) {
        match.client = person.key.id;
        match.email = person.email;
        match.phone = person.phone;
        match.birthDate = person.birthDate;
    } else {
        match.email = maskedEmail(person.email);
        match.phone = maskedPhone(person.phone);
    }
    return match;
}

/** The beginning will do; written as addresses are stored. */
QString foldedPostalCode(const QString &text)
{
    QString code = text.toUpper();
    code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    constexpr qsizetype areaLength = 3;
    return code.size() > areaLength ? code.insert(areaLength, u' ') : code;
}

store::PeopleSearch foldedSearch(const wire::RegistrySearchRequest &request)
{
    store::PeopleSearch search;
    search.searchName = foldedName(request.lastName);
    search.firstName = foldedName(request.firstName);
    search.birthDate = request.birthDate;
    search.phone = normalisedPhone(request.phone).value_or(QString());
    search.foldedEmail = foldedEmail(request.email);
    search.postalCode = foldedPostalCode(request.postalCode);
    return search;
}

/** One transaction: fifty rows of log cost one commit. */
Result<void> logSearch(store::Connection &connection, const store::Environment &environment,
                       const Asker &asker, const QList<store::FoundPerson> &shown)
{
    Result<std::unique_ptr<store::Transaction>> transaction =
        store::Transaction::begin(connection, store::Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    Result<void> logged =
        logAccess(connection, environment, asker, QStringLiteral("search_registry"));
    for (const store::FoundPerson &person : shown) {
        if (logged) {
            logged = logAccess(connection, environment, asker, QStringLiteral("shown_in_search"),
                               person.key.id);
        }
    }
    if (!logged)
        return logged;
    return (*transaction)->commit();
}

} // namespace

Result<wire::RegistrySearchAnswer> searchRegistry(store::Connection &connection,
                                                  const store::Environment &environment,
                                                  const Asker &asker,
                                                  const wire::RegistrySearchRequest &request)
{
    const store::PeopleSearch search = foldedSearch(request);
    QList<FieldError> faults;
    if (search.searchName.isEmpty())
        faults << FieldError{QStringLiteral("last_name"), problemCode(Problem::Required)};
    if (search.phone.isEmpty() && !request.phone.trimmed().isEmpty())
        faults << FieldError{QStringLiteral("phone"), problemCode(Problem::NotAPhone)};
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("registry search"), faults};
    const Result<QList<store::FoundPerson>> people = store::searchPeople(connection, search);
    if (!people)
        return people.error();
    const Result<void> logged = logSearch(connection, environment, asker, *people);
    if (!logged)
        return logged.error();
    wire::RegistrySearchAnswer answer;
    for (const store::FoundPerson &person : *people)
        answer.matches << matchFor(asker.access(), person);
    return answer;
}

} // namespace wren::services
