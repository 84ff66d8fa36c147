// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/api/house.h"

#include "hub/services/staff/accesstoken.h"
#include "hub/store/feed.h"
#include "hub/store/staff/devicerows.h"
#include "models/strictjson.h"
#include "models/wire/commands.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wren::test {

House::House() = default;

House::House(TestDatabase::Kind kind)
    : database(kind)
{}

std::unique_ptr<api::Api> House::makeApi()
{
    return std::make_unique<api::Api>(api::Ground{*database, network.lane, clock.environment(),
                                                  passwords, network.settings, network.keys,
                                                  &eois});
}

House::~House() = default;

Person House::anotherDesk(const Person &person)
{
    Person at = person;
    at.device = newId<DeviceId>();
    must(store::beginDeviceSession(network.sql(),
                                   {at.device, person.id, QStringLiteral("another desk"),
                                    seal::randomBytes(32), seal::randomBytes(32), std::nullopt, 0},
                                   clock.now()));
    return at;
}

QByteArray House::tokenOf(const Person &person)
{
    (void)must(network.sql().run("UPDATE device SET session_from = :now WHERE id = :id",
                                 {{":now", clock.now()}, {":id", person.device.text()}}));
    const services::AccessToken token{person.device, person.id, clock.now(), clock.now() + 900'000};
    return services::makeAccessToken(token, network.keys.token.view()).toLatin1();
}

House::Answer House::send(const http::Request &request)
{
    const auto promise = std::make_shared<std::promise<http::Response>>();
    Answer answer = promise->get_future();
    api->handler()(request, [promise, answered = std::make_shared<std::atomic<bool>>(false)](
                                http::Response response) {
        if (!answered->exchange(true))
            promise->set_value(std::move(response));
        else
            qFatal("answered twice");
    });
    return answer;
}

http::Response House::ask(const http::Request &request)
{
    Answer answer = send(request);
    if (answer.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
        qFatal("no answer to %s", request.path.constData());
    return answer.get();
}

http::Request House::post(const QByteArray &path, const QJsonObject &body, const QByteArray &token)
{
    http::Request request = get(path, token);
    request.method = "POST";
    request.headers.emplaceBack("content-type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

http::Request House::get(const QByteArray &path, const QByteArray &token)
{
    http::Request request;
    request.method = "GET";
    request.path = path;
    request.remoteAddress = QStringLiteral("192.0.2.7");
    if (!token.isEmpty())
        request.headers.emplaceBack("authorization", "Bearer " + token);
    return request;
}

QJsonObject House::push(const Person &person, const QString &name, const QString &subject,
                        const QJsonObject &arguments)
{
    const qint64 last = must(store::lastMid(network.sql(), person.device));
    const wire::PushRequest request{{{last + 1, name, 1, subject, arguments}}};
    const http::Response response =
        ask(post("/api/v1/mutations", request.toJson(), tokenOf(person)));
    const QJsonArray results = jsonOf(response).value(QStringLiteral("results")).toArray();
    if (response.status != 200 || results.size() != 1)
        qFatal("push answered %d", response.status);
    return results.at(0).toObject();
}

ClientId House::setUp(const Person &person, const Profile &profile, const QString &caNumber)
{
    wire::CompleteSetup setup;
    setup.profile = profile;
    setup.caNumber = caNumber;
    if (!caNumber.isNull())
        network.foundAssessment(person, caNumber);
    const ClientId client = newId<ClientId>();
    const QJsonObject result =
        push(person, QStringLiteral("complete_setup"), client.text(), setup.toJson());
    if (result.value(QStringLiteral("outcome")) != QLatin1String("applied"))
        qFatal("set-up: %s", QJsonDocument(result).toJson().constData());
    return client;
}

QList<QJsonObject> House::everyRecord(const Person &person)
{
    const QByteArray token = tokenOf(person);
    wire::PullRequest request;
    QList<QJsonObject> records;
    bool more = true;
    for (bool first = true; more || first; first = false) {
        const http::Response response = ask(post("/api/v1/pull", request.toJson(), token));
        const wire::PullAnswer answer = must(wire::PullAnswer::fromJson(jsonOf(response)));
        request.epoch = answer.epoch;
        request.seq = answer.seq;
        if (first) {
            for (const QString &scope : answer.granted)
                request.fetching << wire::FetchCursor{scope, 0};
        } else {
            request.fetching.clear();
        }
        for (const wire::FetchProgress &progress : answer.fetching) {
            if (progress.done)
                request.held << progress.scope;
            else
                request.fetching << wire::FetchCursor{progress.scope, progress.after};
        }
        for (const wire::RecordChange &change : answer.changes)
            records << change.toJson();
        more = answer.more || !request.fetching.isEmpty();
    }
    return records;
}

QByteArray headerOf(const http::Response &response, const char *name)
{
    for (const auto &[header, value] : response.headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject jsonOf(const http::Response &response)
{
    return must(parseStrictObject(response.body));
}

QByteArray bytesOf(const http::Response &response)
{
    QByteArray bytes = QByteArray::number(response.status);
    for (const auto &[name, value] : response.headers)
        bytes += '\n' + name + ": " + value;
    return bytes + "\n\n" + response.body;
}

} // namespace wren::test
