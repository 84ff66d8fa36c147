// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/api/api.h"
#include "tests/hub/support/fakeeois.h"
#include "tests/hub/support/network.h"

#include <future>

namespace wren::test {

/** A practice network behind the API, called as the server calls it but for the socket. */
class House
{
public:
    House(); ///< on the data row's database
    explicit House(TestDatabase::Kind kind);
    ~House();

    TestDatabase database;
    TestClock clock;
    Network network{*database, clock};
    services::PasswordPool passwords{1, cheap};
    FakeEois eois;
    std::unique_ptr<api::Api> api = makeApi();

    using Answer = std::future<http::Response>;
    /** The same person at another computer. */
    [[nodiscard]] Person anotherDesk(const Person &person);
    /** An access token for the person's device, signed in now. */
    [[nodiscard]] QByteArray tokenOf(const Person &person);
    [[nodiscard]] Answer send(const http::Request &request);
    [[nodiscard]] http::Response ask(const http::Request &request);

    /** A request with a JSON body ({} for none) and a token (empty: none). */
    [[nodiscard]] static http::Request post(const QByteArray &path, const QJsonObject &body,
                                            const QByteArray &token);
    [[nodiscard]] static http::Request get(const QByteArray &path, const QByteArray &token);

    /** Pushes one mutation with the device's next mid; the answer's one result. */
    [[nodiscard]] QJsonObject push(const Person &person, const QString &name,
                                   const QString &subject, const QJsonObject &arguments);
    /** Sets a client up with this profile, as the person. */
    [[nodiscard]] ClientId setUp(const Person &person, const Profile &profile,
                                 const QString &caNumber = {});
    /** Every record of the scopes that the person holds, by pages, as a fresh device. */
    [[nodiscard]] QList<QJsonObject> everyRecord(const Person &person);

private:
    [[nodiscard]] std::unique_ptr<api::Api> makeApi();
};

[[nodiscard]] QByteArray headerOf(const http::Response &response, const char *name);
[[nodiscard]] QJsonObject jsonOf(const http::Response &response);
/** Status, headers and body, to compare and to search. */
[[nodiscard]] QByteArray bytesOf(const http::Response &response);

} // namespace wren::test
