// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/registrysearch.h"

#include "hub/services/matching/matchview.h"
#include "hub/store/matching/latinname.h"
#include "models/formats/date.h"
#include "models/formats/email.h"
#include "models/formats/phone.h"
#include "models/matching/street.h"
#include "models/problem.h"

namespace wren::services {

namespace {

bool isGiven(const QString &text)
{
    return !text.trimmed().isEmpty();
}

/** Who is asked for, or what of it cannot be understood. */
Result<matching::Person> personAskedFor(const wire::RegistrySearchRequest &request)
{
    const std::optional<QString> phone = normalisedPhone(request.phone);
    const QString birthDate = request.birthDate.trimmed();
    matching::Person person{matching::Name::of(store::latinName(request.firstName)),
                            {},
                            matching::Name::of(store::latinName(request.lastName)),
                            birthDate,
                            phone.value_or(QString()),
                            foldedEmail(request.email.trimmed()),
                            matching::comparablePostalCode(request.postalCode),
                            matching::comparableStreet(request.streetAddress)};
    QList<FieldError> faults;
    const auto fault = [&faults](const char *field, Problem problem) {
        faults << FieldError{QString::fromLatin1(field), problemCode(problem)};
    };
    if (person.last.isEmpty())
        fault("last_name", Problem::Required);
    if (!birthDate.isEmpty() && !dateFromText(birthDate))
        fault("birth_date", Problem::NotADate);
    if (!phone && isGiven(request.phone))
        fault("phone", Problem::NotAPhone);
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("registry search"), faults};
    return person;
}

/** One transaction: fifty rows of log cost one commit. */
Result<void> logSearch(store::Connection &connection, const store::Environment &environment,
                       const Asker &asker, const QList<PersonMatch> &shown)
{
    Result<std::unique_ptr<store::Transaction>> transaction =
        store::Transaction::begin(connection, store::Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    Result<void> logged =
        logAccess(connection, environment, asker, QStringLiteral("search_registry"));
    for (const PersonMatch &match : shown) {
        if (logged) {
            logged = logAccess(connection, environment, asker, QStringLiteral("shown_in_search"),
                               match.found.client);
        }
    }
    if (!logged)
        return logged;
    return (*transaction)->commit();
}

} // namespace

Result<wire::RegistrySearchAnswer> searchRegistry(store::Connection &connection,
                                                  const store::Environment &environment,
                                                  const Asker &asker, QByteArrayView handleKey,
                                                  const wire::RegistrySearchRequest &request)
{
    const Result<matching::Person> asked = personAskedFor(request);
    if (!asked)
        return asked.error();
    const Result<QList<PersonMatch>> matches = findMatches(connection, *asked);
    if (!matches)
        return matches.error();
    if (const auto logged = logSearch(connection, environment, asker, *matches); !logged)
        return logged.error();
    auto views = viewMatches(connection, {asker.access(), handleKey}, request, *matches);
    if (!views)
        return views.error();
    return wire::RegistrySearchAnswer{*std::move(views)};
}

} // namespace wren::services
