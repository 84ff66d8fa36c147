// SPDX-License-Identifier: Apache-2.0
#include "hub/api/api.h"

#include "hub/api/answers.h"
#include "hub/api/authorise.h"
#include "hub/api/call.h"
#include "hub/api/routetable.h"
#include "hub/services/cams/camsmutations.h"
#include "hub/services/emailchange/emailchangemutations.h"
#include "hub/services/handover/handovermutations.h"
#include "hub/services/merge/mergemutations.h"
#include "hub/services/staff/endaccess.h"
#include "hub/services/staff/maillanguage.h"
#include "models/strictjson.h"

#include <QLoggingCategory>

#include <variant>

namespace wren::api {

Q_LOGGING_CATEGORY(lcApi, "wren.api")

namespace {

constexpr int workerThreads = 8;
constexpr int workerQueue = 512;
constexpr int eoisThreads = 4;
constexpr int eoisQueue = 32;

services::InviteTerms inviteTerms(const Ground &ground)
{
    return {ground.keys.link.view(), ground.settings.invite, ground.settings.baseUrl.host()};
}

/** The arguments, or the answer that says what keeps the request from having any. */
std::variant<QJsonObject, http::Response> readBody(const http::Request &request,
                                                   Endpoint::Body body)
{
    if (!request.query.isEmpty())
        return unusable(400, Kind::Invalid);
    if (request.body.isEmpty() && body == Endpoint::Body::Nothing)
        return QJsonObject();
    const QByteArray type = request.header("content-type").split(';').constFirst().trimmed();
    if (type.compare("application/json", Qt::CaseInsensitive) != 0)
        return unusable(415, Kind::Invalid);
    Result<QJsonObject> object = parseStrictObject(request.body);
    if (!object || (body == Endpoint::Body::Nothing && !object->isEmpty()))
        return unusable(400, Kind::Invalid);
    return std::move(*object);
}

void run(Parts &parts, const Endpoint &endpoint, const CallPointer &call,
         const http::Responder &respond)
{
    std::variant<QJsonObject, http::Response> body = readBody(call->request, endpoint.body);
    if (http::Response *unusableBody = std::get_if<http::Response>(&body))
        return respond(std::move(*unusableBody));
    call->body = std::get<QJsonObject>(std::move(body));
    const Result<store::Connection *> sql = parts.ground.database.connection();
    if (!sql)
        return respond(refusal(sql.error()));
    const Result<void> authorised = authorise(parts, **sql, endpoint.access, *call);
    if (!authorised)
        return respond(refusal(authorised.error()));
    if (const Now *now = std::get_if<Now>(&endpoint.function))
        return respond(answer((*now)(parts, **sql, *call)));
    std::get<Later>(endpoint.function)(parts, **sql, call, respond);
}

/** A second answer to what was answered before the exception is ignored by the server. */
void runGuarded(Parts &parts, const Endpoint &endpoint, const CallPointer &call,
                const http::Responder &respond)
{
    try {
        run(parts, endpoint, call, respond);
    } catch (const std::exception &exception) {
        qCCritical(lcApi) << call->request.path << exception.what();
        respond(unusable(500, Kind::Server));
    }
}

http::Response noRoute(const QByteArray &allow)
{
    if (allow.isEmpty())
        return unusable(404, Kind::NotFound);
    http::Response response = unusable(405, Kind::Invalid);
    response.headers.emplaceBack("Allow", allow);
    return response;
}

} // namespace

Parts::Parts(const Ground &given)
    : ground(given)
    , auth(given.keys, given.environment, given.settings.accessToken,
           {given.settings.supportContactIn(QStringLiteral("en")),
            given.settings.supportContactIn(QStringLiteral("fr"))})
    , searches(given.settings.searchesPerMinute, std::chrono::minutes(1))
    , lookUps(given.settings.lookUpsPerMinute, std::chrono::minutes(1))
    , emailChecks(given.settings.emailChecksPerMinute, std::chrono::minutes(1))
    , held(std::make_shared<HeldPulls>())
    , workers(workerThreads, workerQueue)
    , eoisWorkers(eoisThreads, eoisQueue)
{
    services::addCamsMutations(mutations, reference);
    services::addClientMutations(mutations,
                                 {inviteTerms(given), reference, given.keys.token.view()});
    const QString mailDomain = inviteTerms(given).mailDomain;
    services::addMergeMutations(mutations, reference, mailDomain);
    services::addHandoverMutations(
        mutations, {given.keys.token.view(), mailDomain, given.settings.handoversPerHour});
    services::addEndingMutations(mutations);
    services::addMailLanguageMutation(mutations);
    services::addEmailChangeMutations(mutations,
                                      services::emailChangeTerms(given.settings, given.keys));
    // The lane outlives the API and keeps its listeners.
    given.lane.onCommit([held = std::weak_ptr(held)](const QStringList &scopes) {
        if (const std::shared_ptr<HeldPulls> alive = held.lock())
            alive->committed(scopes);
    });
}

Parts::~Parts()
{
    held->close();
    calls.waitForNone();
}

class Api::Private : public Parts
{
public:
    using Parts::Parts;
};

Api::Api(const Ground &ground)
    : d(std::make_unique<Private>(ground))
{}

Api::~Api() = default;

void Api::committedElsewhere(const QStringList &scopes)
{
    d->held->committed(scopes);
}

http::Handler Api::handler()
{
    return [parts = static_cast<Parts *>(d.get())](http::Request request,
                                                   const http::Responder &respond) {
        auto match = routeTable().match(request.method, request.path);
        if (!match.function)
            return respond(noRoute(match.allow));
        const auto call = std::make_shared<Call>();
        call->underWay = parts->calls.enter();
        call->request = std::move(request);
        call->parameters = std::move(match.parameters);
        const bool posted = parts->workers.post([parts, endpoint = match.function, call, respond] {
            runGuarded(*parts, *endpoint, call, respond);
        });
        if (!posted)
            respond(busy(std::chrono::seconds(1)));
    };
}

} // namespace wren::api
