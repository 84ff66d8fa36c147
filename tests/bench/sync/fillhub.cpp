// SPDX-License-Identifier: Apache-2.0
// `fillhub DATA CLIENTS`: gives the practice network in DATA so many clients more, all of the
// first provider, before `wren-hub demo --data DATA` is started there. Prints how many records a
// member of that provider is sent.
#include "hub/services/demo/demo.h"
#include "seal/seal.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace wren;

namespace {

template<typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

void addClients(store::WriterLane &lane, const services::DemoTerms &terms, int count)
{
    std::vector<std::future<Result<store::JobResult>>> written;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (services::DemoClient client : services::demoClients(count, now)) {
        if (client.number <= services::demoClientCount)
            continue; // `demo` writes these itself
        client.provider = 0;
        client.caseworker = services::demoStaff().first().id;
        store::Job job;
        job.action = QStringLiteral("demo");
        job.subject = client.id.text();
        job.work = [client, &terms](store::WriteContext &context) {
            return services::writeDemoClient(context, client, terms);
        };
        written.push_back(lane.submit(std::move(job)));
    }
    for (auto &one : written) {
        const store::JobResult result = sure(one.get());
        if (result.result.error)
            qFatal("a client is refused: %s", qPrintable(result.result.error->detail));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 || !seal::initialise())
        return 2;
    const QString path = arguments.at(1) + QStringLiteral("/hub.db");
    const auto database = sure(store::Database::open({QStringLiteral("sqlite:") + path}));
    store::WriterLane lane(*database, {&QDateTime::currentMSecsSinceEpoch, &seal::randomBytes});
    const QByteArray linkKey = seal::randomBytes(32); // nobody opens these links
    const services::DemoTerms terms{
        "no password", {linkKey, std::chrono::hours(24 * 7), QStringLiteral("localhost")}};
    addClients(lane, terms, services::demoClientCount + arguments.at(2).toInt());
    const QString own = u"provider:" + services::demoProviders().first().id.text();
    const store::Rows rows = sure(sure(database->connection())
                                      ->query("SELECT count(*) AS n FROM head WHERE gone = 0"
                                              " AND (scope = :own OR scope = 'directory')",
                                              {{":own", own}}));
    std::printf("%lld\n", rows.first().integer("n"));
    return 0;
}
