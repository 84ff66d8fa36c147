// SPDX-License-Identifier: Apache-2.0
#include "app/invite/addresscheck.h"

#include "app/email/emailpresenter.h"
#include "models/formats/email.h"

namespace wren::app {

AddressCheck::AddressCheck(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{}

void AddressCheck::check(const QString &email)
{
    const QString entered = email.trimmed();
    if (about(entered))
        return emit answered();
    if (m_asked == entered || m_services.isOffline() || !isEmail(entered))
        return;
    m_asked = entered;
    m_answer.reset();
    m_request = std::make_unique<QObject>();
    m_services.checkAnyNewEmail(entered, m_request.get(),
                                [this](const Result<wire::InboxAnswer> &answer) { hear(answer); });
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

} // namespace wren::app
