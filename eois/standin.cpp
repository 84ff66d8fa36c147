// SPDX-License-Identifier: Apache-2.0
#include "eois/standin.h"

#include "eois/requests.h"
#include "models/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace wren::standin {

namespace {

constexpr int mostChanges = 500;
constexpr int usualChanges = 100;

http::Response json(int status, const QJsonObject &body)
{
    http::Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

http::Response error(int status, const char *code)
{
    return json(status, {{QStringLiteral("error"), QLatin1String(code)}});
}

/** The parsed body, or the 400 that it earns. */
std::variant<QJsonObject, http::Response> bodyOf(const http::Request &request)
{
    const Result<QJsonObject> body = parseStrictObject(request.body);
    if (!body)
        return error(400, "invalid");
    return *body;
}

} // namespace

StandIn::StandIn(Register all, Mode mode, QByteArray apiKey)
    : m_register(std::move(all))
    , m_mode(mode)
    , m_apiKey(std::move(apiKey))
{
    m_router.add("GET", "/v1/assessments/{number}", &StandIn::getAssessment);
    m_router.add("GET", "/v1/clients", &StandIn::getChanges);
    m_router.add("GET", "/v1/clients/{reference}", &StandIn::getClient);
    m_router.add("GET", "/v1/numbers/{digits}", &StandIn::getNumber);
    m_router.add("POST", "/control/mode", &StandIn::setMode);
    m_router.add("POST", "/control/people", &StandIn::putPeople);
    m_router.add("POST", "/control/clients/{reference}", &StandIn::changeClient);
    m_router.add("POST", "/control/clients/{reference}/remove", &StandIn::removeClient);
}

http::Handler StandIn::handler()
{
    return [this](http::Request request, http::Responder responder) {
        QMetaObject::invokeMethod(
            this,
            [this, request = std::move(request), responder = std::move(responder)] {
                answer(request, responder);
            },
            Qt::QueuedConnection);
    };
}

void StandIn::answer(const http::Request &request, const http::Responder &responder)
{
    if (request.header("x-api-key") != m_apiKey)
        return responder(error(401, "unauthenticated"));
    if (!request.path.startsWith("/v1/"))
        return responder(route(request));
    const http::Response response =
        m_mode.away ? error(503, "away") : m_mode.spoilt(route(request));
    if (m_mode.slow.count() == 0)
        return responder(response);
    QTimer::singleShot(m_mode.slow, this, [responder, response] { responder(response); });
}

http::Response StandIn::route(const http::Request &request)
{
    const auto match = m_router.match(request.method, request.path);
    if (match.function)
        return (this->**match.function)(request, match.parameters);
    if (match.allow.isEmpty())
        return error(404, "no_such_route");
    http::Response response = error(405, "method_not_allowed");
    response.headers.emplaceBack("Allow", match.allow);
    return response;
}

// -- /v1 ---------------------------------------------------------------------------------------

http::Response StandIn::getAssessment(const http::Request &, const Parameters &parameters)
{
    const QString number = QString::fromUtf8(parameters["number"]);
    std::optional<AssessmentRecord> found = m_register.assessment(number);
    if (found && m_mode.wrong == Wrong::OtherPerson)
        found = m_register.assessments().constLast();
    return found ? json(200, found->toJson()) : error(404, "not_found");
}

http::Response StandIn::getClient(const http::Request &, const Parameters &parameters)
{
    std::optional<ClientRecord> found =
        m_register.client(QString::fromUtf8(parameters["reference"]));
    if (found && m_mode.wrong == Wrong::OtherPerson)
        found = m_register.clients().constLast();
    return found ? json(200, found->toJson()) : error(404, "not_found");
}

http::Response StandIn::getChanges(const http::Request &request, const Parameters &)
{
    bool cursorOk = true;
    bool limitOk = true;
    const qint64 after =
        request.query.contains("after") ? request.query["after"].toLongLong(&cursorOk) : 0;
    const int limit =
        request.query.contains("limit") ? request.query["limit"].toInt(&limitOk) : usualChanges;
    if (!cursorOk || !limitOk || after < 0 || limit < 1 || limit > mostChanges)
        return error(400, "invalid");
    const Register::Changes changes = m_register.changesAfter(after, limit);
    if (!changes.known)
        return error(410, "unknown_cursor");
    QJsonArray clients;
    for (ClientRecord client : changes.clients) {
        clients.append(client.toJson());
        if (m_mode.wrong == Wrong::Duplicate || m_mode.wrong == Wrong::OtherPerson) {
            client.person = m_register.clients().constLast().person;
            if (m_mode.wrong == Wrong::OtherPerson)
                clients.removeLast();
            clients.append(client.toJson());
        }
    }
    return json(200, {{QStringLiteral("cursor"), QString::number(changes.cursor)},
                      {QStringLiteral("more"), changes.more},
                      {QStringLiteral("changes"), clients}});
}

http::Response StandIn::getNumber(const http::Request &, const Parameters &parameters)
{
    const QString digits = QString::fromUtf8(parameters["digits"]);
    const QStringList kinds = m_register.kindsOf(digits);
    if (kinds.isEmpty())
        return error(404, "not_found");
    QJsonObject body{{QStringLiteral("number"), digits},
                     {QStringLiteral("kinds"), QJsonArray::fromStringList(kinds)}};
    if (const std::optional<ClientRecord> client = m_register.clientOfCase(digits))
        body.insert(QStringLiteral("client_reference"), client->reference);
    return json(200, body);
}

// -- /control ----------------------------------------------------------------------------------

http::Response StandIn::setMode(const http::Request &request, const Parameters &)
{
    const auto body = bodyOf(request);
    if (const auto *refused = std::get_if<http::Response>(&body))
        return *refused;
    if (!m_mode.update(std::get<QJsonObject>(body)))
        return error(400, "invalid");
    return json(200, {});
}

http::Response StandIn::putPeople(const http::Request &request, const Parameters &)
{
    const auto body = bodyOf(request);
    if (const auto *refused = std::get_if<http::Response>(&body))
        return *refused;
    const Result<QList<AssessmentRecord>> people = readPeople(std::get<QJsonObject>(body));
    if (!people)
        return error(400, "invalid");
    for (const AssessmentRecord &assessment : *people)
        m_register.putAssessment(assessment);
    return json(200, {});
}

http::Response StandIn::changeClient(const http::Request &request, const Parameters &parameters)
{
    const auto body = bodyOf(request);
    if (const auto *refused = std::get_if<http::Response>(&body))
        return *refused;
    const QString reference = QString::fromUtf8(parameters["reference"]);
    const std::optional<ClientRecord> known = m_register.client(reference);
    if (!known)
        return error(404, "not_found");
    Result<ClientRecord> changed = changedClient(*known, std::get<QJsonObject>(body));
    if (!changed)
        return error(400, "invalid");
    changed->changedAt = QDateTime::currentDateTimeUtc();
    m_register.putClient(*changed);
    return json(200, changed->toJson());
}

http::Response StandIn::removeClient(const http::Request &request, const Parameters &parameters)
{
    const auto body = bodyOf(request);
    if (const auto *refused = std::get_if<http::Response>(&body))
        return *refused;
    const QString reference = QString::fromUtf8(parameters["reference"]);
    if (!m_register.client(reference))
        return error(404, "not_found");
    m_register.removeClient(reference);
    return json(200, {});
}

} // namespace wren::standin
