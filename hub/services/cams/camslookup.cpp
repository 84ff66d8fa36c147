// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camslookup.h"

#include "hub/services/access.h"
#include "hub/services/cams/camsreading.h"
#include "hub/store/cams/camslookups.h"
#include "hub/store/clients/clientqueries.h"
#include "models/formats/email.h"
#include "models/formats/phone.h"
#include "models/formats/referencenumber.h"
#include "models/problem.h"

namespace wren::services {

namespace {

using State = wire::CamsAnswer::State;

QString nameOf(const QString &first, const QString &last)
{
    return first.isEmpty() ? last : first + u' ' + last;
}

/** One look-up on its way. */
class LookUp
{
public:
    LookUp(const eois::Gateway &gateway, store::Connection &connection,
           const store::Environment &environment, ReferenceCache &reference, const Asker &asker)
        : m_gateway(gateway)
        , m_connection(connection)
        , m_environment(environment)
        , m_reference(reference)
        , m_asker(asker)
    {}

    [[nodiscard]] Result<wire::CamsAnswer> run(const QString &number);

private:
    using Found = Result<std::optional<eois::CamsClient>>;

    /** The client, or the one whom CaMS merged them with. */
    [[nodiscard]] Found find(const QString &reference) const;
    [[nodiscard]] Result<wire::CamsAnswer> answerFor(const eois::CamsClient &client);
    [[nodiscard]] Result<wire::CamsAnswer> offer(const CamsReading &reading);
    [[nodiscard]] Result<wire::CamsAnswer> detect(const QString &number);
    [[nodiscard]] Result<wire::CamsAnswer> caseOf(const QString &reference);
    [[nodiscard]] Result<wire::CamsAnswer> assessment(const QString &number) const;
    /** Nobody: no portal client is connected with it. */
    [[nodiscard]] Result<std::optional<wire::PortalClient>> ownerOf(const QString &reference);

    const eois::Gateway &m_gateway;
    store::Connection &m_connection;
    const store::Environment &m_environment;
    ReferenceCache &m_reference;
    const Asker &m_asker;
};

Result<wire::CamsAnswer> LookUp::run(const QString &number)
{
    const Found client = find(number);
    if (!client)
        return client.error();
    return *client ? answerFor(**client) : detect(number);
}

LookUp::Found LookUp::find(const QString &reference) const
{
    Found client = m_gateway.lookUpClient(reference);
    if (!client || !*client || (*client)->mergedInto.isEmpty())
        return client;
    client = m_gateway.lookUpClient((*client)->mergedInto);
    const bool onceMore = client && *client && !(*client)->mergedInto.isEmpty();
    return onceMore ? Found(std::optional<eois::CamsClient>()) : client;
}

Result<wire::CamsAnswer> LookUp::answerFor(const eois::CamsClient &client)
{
    const auto owner = ownerOf(client.reference);
    if (!owner)
        return owner.error();
    if (*owner) {
        wire::CamsAnswer answer;
        answer.state = State::Connected;
        answer.owner = *owner;
        return answer;
    }
    const auto lists = m_reference.current(m_connection);
    if (!lists)
        return lists.error();
    return offer(readingOf(client, **lists));
}

Result<wire::CamsAnswer> LookUp::offer(const CamsReading &reading)
{
    wire::CamsAnswer answer;
    answer.state = State::Found;
    answer.reference = reading.reference;
    answer.values = reading.values;
    answer.leftOut = reading.leftOut;
    answer.identifiesAs = reading.identifiesAs;
    answer.closed = reading.closed;
    const Result<void> noted =
        store::noteCamsFound(m_connection, {m_asker.access().staff, answer, reading.caseReference,
                                            reading.changedAt, m_environment.now()});
    if (!noted)
        return noted.error();
    return answer;
}

Result<wire::CamsAnswer> LookUp::detect(const QString &number)
{
    const Result<eois::NumberKinds> kinds = m_gateway.lookUpNumber(number);
    if (!kinds)
        return kinds.error();
    if (!kinds->caseOf.isEmpty())
        return caseOf(kinds->caseOf);
    return kinds->assessment ? assessment(number) : Result<wire::CamsAnswer>(wire::CamsAnswer());
}

Result<wire::CamsAnswer> LookUp::caseOf(const QString &reference)
{
    const auto owner = ownerOf(reference);
    if (!owner)
        return owner.error();
    wire::CamsAnswer answer;
    answer.state = State::CaseReference;
    answer.owner = *owner;
    if (*owner)
        return answer;
    const Found client = m_gateway.lookUpClient(reference);
    if (!client)
        return client.error();
    if (*client) {
        answer.name = nameOf((*client)->values.value(Field::FirstName).toString(),
                             (*client)->values.value(Field::LastName).toString());
    }
    return answer;
}

Result<wire::CamsAnswer> LookUp::assessment(const QString &number) const
{
    const Result<eois::Assessment> found = m_gateway.lookUpAssessment(number);
    if (!found)
        return found.error();
    wire::CamsAnswer answer;
    if (found->state == eois::Assessment::State::InProgress)
        answer.state = State::AssessmentInProgress;
    if (found->state == eois::Assessment::State::Submitted)
        answer.state = State::Assessment;
    return answer;
}

Result<std::optional<wire::PortalClient>> LookUp::ownerOf(const QString &reference)
{
    const auto links = store::camsLinks(m_connection, {reference});
    if (!links)
        return links.error();
    if (links->isEmpty())
        return std::optional<wire::PortalClient>();
    const ClientId client = links->cbegin()->client.id;
    const auto people = store::findPeople(m_connection, {client});
    if (!people)
        return people.error();
    const Result<void> logged =
        logAccess(m_connection, m_environment, m_asker, QStringLiteral("shown_in_search"), client);
    if (!logged)
        return logged.error();
    const store::FoundPerson person = people->value(client);
    const bool inScope = isAllowed(Action::SeeClient, m_asker.access(), person.key.provider);
    const Profile shown = person.shown();
    const QString email = shown.text(Field::Email);
    const QString phone = shown.text(Field::Phone);
    return std::optional(wire::PortalClient{inScope ? std::optional(client) : std::nullopt,
                                            shown.fullName(), inScope ? email : maskedEmail(email),
                                            inScope ? phone : maskedPhone(phone),
                                            person.providerName, person.caseworkerName});
}

} // namespace

Result<wire::CamsAnswer> lookUpCams(const eois::Gateway &gateway, store::Connection &connection,
                                    const store::Environment &environment,
                                    ReferenceCache &reference, const Asker &asker,
                                    const QString &number)
{
    const std::optional<QString> digits = normalisedReferenceNumber(number);
    if (!digits) {
        return Error{Kind::Invalid,
                     QStringLiteral("CaMS number"),
                     {{QStringLiteral("number"), problemCode(Problem::NotANumber)}}};
    }
    return LookUp(gateway, connection, environment, reference, asker).run(*digits);
}

} // namespace wren::services
