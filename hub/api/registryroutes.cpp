// SPDX-License-Identifier: Apache-2.0
#include "hub/api/answers.h"
#include "hub/api/routes.h"
#include "hub/services/access.h"
#include "hub/services/cams/camslookup.h"
#include "hub/services/clients/assessmentlookup.h"
#include "hub/services/emailchange/inbox.h"
#include "hub/services/matching/registrysearch.h"
#include "models/formats/referencenumber.h"
#include "models/wire/emailchanges.h"
#include "models/wire/reader.h"

namespace wren::api {

namespace {

/** Zero: go on. */
std::chrono::seconds waitFor(Parts &parts, services::RateLimit &limit, const Call &call)
{
    return std::chrono::ceil<std::chrono::seconds>(
        limit.take(call.asker.access().staff.text(), parts.ground.environment.now()));
}

http::Response tooMany(std::chrono::seconds wait)
{
    return refusal({Kind::TooMany, QStringLiteral("rate limit"), {}}, wait);
}

/** What is wrong with EOIS is no fault of the asker's request, nor of this hub's being there. */
Error asServerFault(const Error &error)
{
    if (error.kind == Kind::Invalid || error.kind == Kind::Storage)
        return error;
    return {Kind::Server, QStringLiteral("EOIS: ") + error.detail, {}};
}

/** A question to EOIS about a number, in the access log before it is asked. */
using Ask = Result<QJsonObject> (*)(Parts &, store::Connection &, const Call &, const QString &);

Result<QJsonObject> askEois(Parts &parts, const Call &call, services::Action action, Ask ask,
                            const QString &number)
{
    const Result<store::Connection *> sql = parts.ground.database.connection();
    if (!sql)
        return sql.error();
    const Result<void> logged = services::logLookUp(
        **sql, parts.ground.environment, call.asker, services::actionName(action),
        normalisedReferenceNumber(number).value_or(QString()));
    if (!logged)
        return logged.error();
    const Result<QJsonObject> found = ask(parts, **sql, call, number);
    return found ? found : asServerFault(found.error());
}

/** On a thread of EOIS's own, for it may take seconds; within the asker's limit. */
void askLater(Parts &parts, const CallPointer &call, const http::Responder &respond,
              services::Action action, Ask ask)
{
    wire::Reader reader(call->body);
    const QString number = reader.string("number");
    if (const Result<void> whole = reader.finish(); !whole)
        return respond(refusal(whole.error()));
    if (!parts.ground.eois) {
        const Error error{Kind::Server, QStringLiteral("EOIS is not connected"), {}};
        return respond(refusal(error));
    }
    const std::chrono::seconds wait = waitFor(parts, parts.lookUps, *call);
    if (wait.count() > 0)
        return respond(tooMany(wait));
    const bool posted = parts.eoisWorkers.post([&parts, call, number, respond, action, ask] {
        respond(answer(askEois(parts, *call, action, ask, number)));
    });
    if (!posted)
        respond(busy(std::chrono::seconds(2)));
}

Result<QJsonObject> askForAssessment(Parts &parts, store::Connection &sql, const Call &call,
                                     const QString &number)
{
    const Result<wire::AssessmentAnswer> found =
        services::lookUpAssessment(*parts.ground.eois, sql, parts.ground.environment,
                                   parts.reference, call.asker.access().staff, number);
    return found ? Result<QJsonObject>(found->toJson()) : found.error();
}

Result<QJsonObject> askForCamsClient(Parts &parts, store::Connection &sql, const Call &call,
                                     const QString &number)
{
    const Result<wire::CamsAnswer> found = services::lookUpCams(
        *parts.ground.eois, sql, parts.ground.environment, parts.reference, call.asker, number);
    return found ? Result<QJsonObject>(found->toJson()) : found.error();
}

} // namespace

void searchRegistry(Parts &parts, store::Connection &sql, const CallPointer &call,
                    const http::Responder &respond)
{
    const Result<wire::RegistrySearchRequest> request =
        wire::RegistrySearchRequest::fromJson(call->body);
    if (!request)
        return respond(refusal(request.error()));
    const std::chrono::seconds wait = waitFor(parts, parts.searches, *call);
    if (wait.count() > 0)
        return respond(tooMany(wait));
    const Result<wire::RegistrySearchAnswer> found = services::searchRegistry(
        sql, parts.ground.environment, call->asker, parts.ground.keys.token.view(), *request);
    respond(found ? answer(found->toJson()) : refusal(found.error()));
}

void lookUpAssessment(Parts &parts, store::Connection &, const CallPointer &call,
                      const http::Responder &respond)
{
    askLater(parts, call, respond, services::Action::LookUpAssessment, askForAssessment);
}

void lookUpCamsClient(Parts &parts, store::Connection &, const CallPointer &call,
                      const http::Responder &respond)
{
    askLater(parts, call, respond, services::Action::LookUpCamsClient, askForCamsClient);
}

void checkNewEmail(Parts &parts, store::Connection &sql, const CallPointer &call,
                   const http::Responder &respond)
{
    const auto asked = wire::RequestEmailChange::fromJson(call->body);
    if (!asked)
        return respond(refusal(asked.error()));
    const std::chrono::seconds wait = waitFor(parts, parts.emailChecks, *call);
    if (wait.count() > 0)
        return respond(tooMany(wait));
    const auto inbox =
        services::inboxOfNewAddress(sql, call->client.id, asked->email, call->asker.access());
    respond(inbox ? answer(inbox->toJson()) : refusal(inbox.error()));
}

void checkAnyNewEmail(Parts &parts, store::Connection &sql, const CallPointer &call,
                      const http::Responder &respond)
{
    const auto asked = wire::RequestEmailChange::fromJson(call->body);
    if (!asked)
        return respond(refusal(asked.error()));
    const std::chrono::seconds wait = waitFor(parts, parts.emailChecks, *call);
    if (wait.count() > 0)
        return respond(tooMany(wait));
    const Result<void> logged =
        services::logAccess(sql, parts.ground.environment, call->asker,
                            services::actionName(services::Action::CheckNewEmail));
    if (!logged)
        return respond(refusal(logged.error()));
    const auto inbox = services::inboxOfNewAddress(sql, {}, asked->email, call->asker.access());
    respond(inbox ? answer(inbox->toJson()) : refusal(inbox.error()));
}

void composePlusAddress(Parts &parts, store::Connection &sql, const CallPointer &call,
                        const http::Responder &respond)
{
    const auto person = wire::PlusAddressRequest::fromJson(call->body);
    if (!person)
        return respond(refusal(person.error()));
    const std::chrono::seconds wait = waitFor(parts, parts.emailChecks, *call);
    if (wait.count() > 0)
        return respond(tooMany(wait));
    const auto made = services::plusAddressFor(sql, *person, call->asker.access().staff);
    respond(made ? answer(made->toJson()) : refusal(made.error()));
}

} // namespace wren::api
