// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/connector.h"

#include "hub/eois/answers.h"
#include "hub/eois/httpget.h"
#include "models/formats/loopback.h"
#include "models/formats/referencenumber.h"
#include "models/problem.h"

#include <QDeadlineTimer>

#include <thread>

namespace wren::eois {

using std::chrono::milliseconds;

namespace {

bool mayBeCalled(const QUrl &url)
{
    const bool secure =
        url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackHost(url.host()));
    const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    return url.isValid() && !url.host().isEmpty() && secure && plain;
}

Error notANumber()
{
    return {Kind::Invalid,
            QStringLiteral("EOIS number without digits"),
            {{QStringLiteral("number"), problemCode(Problem::NotANumber)}}};
}

Error badAnswer(const QString &detail)
{
    return {Kind::Server, QStringLiteral("EOIS: ") + detail, {}};
}

/** Worth the one retry: a GET changes nothing, and the cause may pass. */
bool mayPass(const Result<GetAnswer> &answer)
{
    return answer ? answer->status >= 500 : answer.error().kind == Kind::Offline;
}

Error errorOfStatus(int status)
{
    const QString detail = QStringLiteral("EOIS answers ") + QString::number(status);
    if (status == 401 || status == 403)
        return {Kind::Forbidden, detail, {}};
    if (status == 429)
        return {Kind::TooMany, detail, {}};
    const bool away = status == 502 || status == 503 || status == 504;
    return {away ? Kind::Offline : Kind::Server, detail, {}};
}

} // namespace

Result<std::shared_ptr<Connector>> Connector::make(ConnectorSettings settings)
{
    if (!mayBeCalled(settings.baseUrl))
        return Error{Kind::Invalid, QStringLiteral("EOIS needs https, or http to loopback"), {}};
    return std::shared_ptr<Connector>(new Connector(std::move(settings)));
}

Connector::Connector(ConnectorSettings settings)
    : m_settings(std::move(settings))
{}

Result<Assessment> Connector::lookUpAssessment(const QString &number) const
{
    const std::optional<QString> digits = normalisedReferenceNumber(number);
    if (!digits)
        return notANumber();
    const Result<std::optional<QByteArray>> body =
        get(QStringLiteral("/v1/assessments/") + *digits, m_settings.answerSize);
    if (!body)
        return body.error();
    if (!*body)
        return Assessment{Assessment::State::None, *digits, false, {}, {}};
    Result<Assessment> assessment = readAssessment(**body);
    if (!assessment)
        return badAnswer(assessment.error().detail);
    if (assessment->number != *digits)
        return badAnswer(QStringLiteral("answer about another assessment"));
    return assessment;
}

Result<std::optional<CamsClient>> Connector::lookUpClient(const QString &reference) const
{
    const std::optional<QString> digits = normalisedReferenceNumber(reference);
    if (!digits)
        return notANumber();
    const Result<std::optional<QByteArray>> body =
        get(QStringLiteral("/v1/clients/") + *digits, m_settings.answerSize);
    if (!body)
        return body.error();
    if (!*body)
        return std::optional<CamsClient>();
    const Result<CamsClient> client = readCamsClient(**body);
    if (!client)
        return badAnswer(client.error().detail);
    if (client->reference != *digits)
        return badAnswer(QStringLiteral("answer about another client"));
    return std::optional(*client);
}

Result<CamsChanges> Connector::changesAfter(const QString &cursor) const
{
    QString path = QStringLiteral("/v1/clients?limit=") + QString::number(m_settings.pageSize);
    if (!cursor.isEmpty())
        path += QStringLiteral("&after=") + cursor;
    const Result<std::optional<QByteArray>> body = get(path, m_settings.pageBytes);
    if (!body)
        return body.error();
    if (!*body)
        return Error{Kind::NotFound, QStringLiteral("EOIS does not know the cursor"), {}};
    const Result<CamsChanges> changes = readChanges(**body);
    if (!changes)
        return badAnswer(changes.error().detail);
    const bool moves = changes->cursor != cursor || !changes->more;
    if (!moves || !normalisedReferenceNumber(changes->cursor))
        return badAnswer(QStringLiteral("a cursor that leads nowhere"));
    return changes;
}

Result<NumberKinds> Connector::lookUpNumber(const QString &number) const
{
    const std::optional<QString> digits = normalisedReferenceNumber(number);
    if (!digits)
        return notANumber();
    const Result<std::optional<QByteArray>> body =
        get(QStringLiteral("/v1/numbers/") + *digits, m_settings.answerSize);
    if (!body)
        return body.error();
    if (!*body)
        return NumberKinds();
    const Result<NumberKinds> kinds = readNumberKinds(**body, *digits);
    if (!kinds)
        return badAnswer(kinds.error().detail);
    return kinds;
}

Result<std::optional<QByteArray>> Connector::get(const QString &path, qsizetype answerSize) const
{
    const QDeadlineTimer deadline(m_settings.deadline);
    const QUrl base = m_settings.baseUrl.adjusted(QUrl::StripTrailingSlash);
    const GetRequest request{base.toEncoded() + path.toUtf8(), m_settings.apiKey, m_settings.caFile,
                             answerSize};
    Result<GetAnswer> answer = httpGet(request, milliseconds(deadline.remainingTime()));
    if (mayPass(answer) && deadline.remainingTime() > m_settings.retryPause.count()) {
        std::this_thread::sleep_for(m_settings.retryPause);
        answer = httpGet(request, milliseconds(std::max<qint64>(1, deadline.remainingTime())));
    }
    if (!answer)
        return answer.error();
    const bool absent = (answer->status == 404 && says(answer->body, "not_found")) ||
                        (answer->status == 410 && says(answer->body, "unknown_cursor"));
    if (absent)
        return std::optional<QByteArray>();
    if (answer->status != 200)
        return errorOfStatus(answer->status);
    return std::optional(answer->body);
}

} // namespace wren::eois
