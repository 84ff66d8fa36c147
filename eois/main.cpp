// SPDX-License-Identifier: Apache-2.0
#include "eois/options.h"
#include "eois/practicedata.h"
#include "eois/standin.h"
#include "hub/http/server.h"

#include <QCoreApplication>

#include <cstdio>

using namespace wren;

namespace {

int printHandyNumbers()
{
    for (const standin::HandyNumber &handy : standin::handyNumbers())
        std::printf("%-10s %s\n", qPrintable(handy.number), qPrintable(handy.what));
    return 0;
}

int fail(const QString &why)
{
    std::fprintf(stderr, "wren-eois: %s\n", qPrintable(why));
    return 1;
}

int serve(const QCoreApplication &application, const standin::Options &options)
{
    Result<standin::Register> all = standin::makeRegister(options);
    if (!all)
        return fail(all.error().detail);
    standin::StandIn standIn(std::move(*all), options.mode, options.apiKey);
    http::Limits limits;
    limits.apiPrefix = "/";
    http::Server server(limits, standIn.handler());
    const Result<void> listening = server.listen({options.listen, options.port, {}});
    if (!listening)
        return fail(listening.error().detail);
    const QString host =
        options.listen.contains(u':') ? u'[' + options.listen + u']' : options.listen;
    std::printf("listening on http://%s:%d\n", qPrintable(host), server.port());
    std::fflush(stdout);
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wren-eois"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    const Result<standin::Options> options = standin::readOptions(application);
    if (!options)
        return fail(options.error().detail);
    return options->list ? printHandyNumbers() : serve(application, *options);
}
