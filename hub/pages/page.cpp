// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/page.h"

#include "hub/pages/web/cookies.h"
#include "hub/pages/web/forms.h"
#include "seal/seal.h"

namespace wren::pages {

QByteArray Tools::newToken() const
{
    return cookies::tokenText(ground.environment.random(32));
}

Tools::FormCookie Tools::formCookie(const Visit &visit) const
{
    const QByteArray sent = visit.request.cookie(cookies::form);
    if (cookies::isToken(sent))
        return {sent, false};
    return {newToken(), true};
}

bool Tools::formFits(const Visit &visit, const QString &posted, const QByteArray &purpose) const
{
    const QByteArray cookie = visit.request.cookie(cookies::form);
    return cookies::isToken(cookie) &&
           seal::equal(posted.toUtf8(), formToken(cookie, purpose, ground.keys.form.view()));
}

http::Response Tools::busy(const Visit &visit) const
{
    http::Response response = writer.problem(visit, 503, "busy");
    const auto seconds = services::PasswordPool::retryAfter.count();
    response.headers.emplaceBack("Retry-After", QByteArray::number(qint64(seconds)));
    return response;
}

http::Response Tools::slowDown(const Visit &visit, std::chrono::milliseconds wait) const
{
    http::Response response = writer.problem(visit, 429, "slow_down");
    const qint64 seconds = (wait.count() + 999) / 1000;
    response.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    return response;
}

http::Response Tools::manyMails(const Visit &visit) const
{
    constexpr std::chrono::seconds wait = std::chrono::hours(1);
    http::Response response = writer.problem(visit, 429, "many_mails");
    response.headers.emplaceBack("Retry-After", QByteArray::number(qint64(wait.count())));
    return response;
}

http::Response Tools::formRefused(const Visit &visit) const
{
    return writer.problem(visit, 403, "form");
}

} // namespace wren::pages
