// SPDX-License-Identifier: Apache-2.0
#include "app/invite/registrycheck.h"

#include "models/formats/address.h"
#include "models/formats/personname.h"

#include <algorithm>

namespace wren::app {

using namespace std::chrono_literals;

bool RegistryCheck::State::foundSomebody() const
{
    return std::any_of(matches.cbegin(), matches.cend(), [](const wire::RegistryMatch &match) {
        return match.strength != matching::Strength::Distant;
    });
}

bool RegistryCheck::State::foundStrong() const
{
    return std::any_of(matches.cbegin(), matches.cend(), [](const wire::RegistryMatch &match) {
        return match.strength == matching::Strength::Strong;
    });
}

RegistryCheck::RegistryCheck(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(350ms);
    connect(&m_pause, &QTimer::timeout, this, &RegistryCheck::searchNow);
    connect(&services, &CaseworkServices::reachabilityChanged, this, &RegistryCheck::hubReached);
}

void RegistryCheck::setQuery(const wire::RegistrySearchRequest &query)
{
    if (query.toJson() == m_state.query.toJson())
        return;
    m_request.reset();
    m_state = {};
    m_state.query = query;
    if (query.lastName.trimmed().isEmpty()) {
        m_pause.stop();
    } else {
        m_state.phase = Phase::Searching;
        m_pause.start();
    }
    emit stateChanged();
}

void RegistryCheck::searchNow()
{
    m_pause.stop();
    if (m_state.query.lastName.trimmed().isEmpty())
        return;
    m_state.phase = Phase::Searching;
    m_state.error.reset();
    m_request = std::make_unique<QObject>();
    m_services.registrySearch(
        m_state.query, m_request.get(),
        [this](const Result<wire::RegistrySearchAnswer> &answer) { answered(answer); });
    emit stateChanged();
}

bool RegistryCheck::covers(const QString &firstName, const QString &lastName) const
{
    return m_state.phase == Phase::Answered &&
           foldedName(m_state.query.firstName) == foldedName(firstName) &&
           foldedName(m_state.query.lastName) == foldedName(lastName);
}

void RegistryCheck::answered(const Result<wire::RegistrySearchAnswer> &answer)
{
    if (answer) {
        m_state.phase = Phase::Answered;
        m_state.matches = answer->matches;
    } else {
        m_state.phase = Phase::Unanswered;
        m_state.matches.clear();
        m_state.error = answer.error();
    }
    emit stateChanged();
}

void RegistryCheck::hubReached()
{
    if (m_state.phase == Phase::Unanswered && !m_services.isOffline())
        searchNow();
}

wire::RegistrySearchRequest registryQuestion(const Profile &person)
{
    wire::RegistrySearchRequest question;
    question.firstName = person.text(Field::FirstName);
    question.lastName = person.text(Field::LastName);
    question.birthDate = person.text(Field::BirthDate);
    question.phone = person.text(Field::Phone);
    question.email = person.text(Field::Email);
    const auto address = Address::fromJson(person.value(Field::PrimaryAddress).toObject());
    question.postalCode = address.postalCode;
    question.streetAddress = address.line1;
    return question;
}

} // namespace wren::app
