// SPDX-License-Identifier: Apache-2.0
#include "app/email/addresscheck.h"

#include "models/formats/email.h"

namespace wren::app {

AddressCheck::AddressCheck(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{}

void AddressCheck::setClient(const ClientId &client)
{
    m_client = client;
    m_asked.clear();
    m_answer.reset();
    m_request.reset();
}

void AddressCheck::check(const QString &email)
{
    const QString entered = email.trimmed();
    if (about(entered))
        return emit answered();
    if (m_asked == entered || m_services.isOffline() || !isEmail(entered))
        return;
    m_asked = entered;
    m_answer.reset();
    ask(entered);
}

void AddressCheck::ask(const QString &email)
{
    m_request = std::make_unique<QObject>();
    const auto heard = [this](const Result<wire::InboxAnswer> &answer) {
        hear(answer);
    };
    if (m_client.isNull())
        m_services.checkAnyNewEmail(email, m_request.get(), heard);
    else
        m_services.checkNewEmail(m_client, email, m_request.get(), heard);
}

void AddressCheck::hear(const Result<wire::InboxAnswer> &answer)
{
    const auto problem = answer ? std::nullopt : problemWith(answer.error(), "email");
    if (!answer && !problem)
        return m_asked.clear(); // asked anew when the field is left again
    m_answer = Answer{problem, answer ? answer->inbox : Inbox::Client};
    emit answered();
}

std::optional<AddressCheck::Answer> AddressCheck::about(const QString &email) const
{
    return m_asked == email.trimmed() ? m_answer : std::nullopt;
}

std::optional<Problem> problemWith(const Error &error, const char *field)
{
    for (const FieldError &each : error.fields) {
        if (each.field == QLatin1String(field))
            return problemFromCode(each.problem);
    }
    return std::nullopt;
}

std::optional<Problem> problemOfEmail(const QString &email, const QString &present)
{
    const QString entered = email.trimmed();
    if (entered.isEmpty())
        return Problem::Required;
    const QString folded = foldedEmail(entered);
    if (folded.isEmpty())
        return Problem::NotAnEmail;
    if (folded == foldedEmail(present))
        return Problem::SameAddress;
    if (!likelyDomain(entered).isEmpty())
        return Problem::MisspeltDomain;
    return std::nullopt;
}

} // namespace wren::app
