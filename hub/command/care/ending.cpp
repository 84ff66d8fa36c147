// SPDX-License-Identifier: Apache-2.0
#include "hub/command/care/ending.h"

#include "hub/command/command.h"
#include "hub/command/serve/composition.h"
#include "hub/services/staff/endaccess.h"
#include "hub/store/staff/endings.h"
#include "models/formats/email.h"

#include <QCommandLineParser>

#include <cstdio>

namespace wren::command {

namespace {

Error nobody(const char *detail)
{
    return {Kind::NotFound, QString::fromLatin1(detail), {}};
}

Result<QString> staffOf(Hub &hub, const QString &email)
{
    const Result<store::Connection *> connection = hub.database().connection();
    if (!connection)
        return connection.error();
    const Result<std::optional<StaffId>> staff =
        store::staffOfEmail(**connection, foldedEmail(email));
    if (!staff)
        return staff.error();
    if (!*staff)
        return nobody("no account has this address");
    return (*staff)->text();
}

Result<void> end(Hub &hub, const services::Apply &apply, const wire::Mutation &mutation)
{
    store::Job job;
    job.action = mutation.name;
    job.subject = mutation.subject;
    job.work = [&apply, &mutation](store::WriteContext &context) {
        return apply(context, context.actor(), mutation);
    };
    const Result<store::JobResult> done = hub.lane().submit(std::move(job)).get();
    if (!done)
        return done.error();
    if (done->result.error)
        return nobody("there is no such account or device");
    return {};
}

Result<std::unique_ptr<Hub>> openHub(const QCommandLineParser &parser)
{
    Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return settings.error();
    return Hub::open(std::move(*settings));
}

Result<void> runAccount(const QCommandLineParser &parser)
{
    const Result<std::unique_ptr<Hub>> hub = openHub(parser);
    if (!hub)
        return hub.error();
    const Result<QString> staff = staffOf(**hub, parser.positionalArguments().value(0));
    if (!staff)
        return staff.error();
    return end(**hub, services::endAccount, {0, QStringLiteral("end_account"), 1, *staff, {}});
}

Result<void> runDevice(const QCommandLineParser &parser)
{
    const Result<std::unique_ptr<Hub>> hub = openHub(parser);
    if (!hub)
        return hub.error();
    return end(**hub, services::endDevice,
               {0, QStringLiteral("end_device"), 1, parser.positionalArguments().value(0), {}});
}

int run(QCommandLineParser &parser, const char *name, const QStringList &arguments,
        Result<void> (*ending)(const QCommandLineParser &))
{
    addConfigOption(parser);
    parseArguments(parser, name, arguments);
    const Result<void> ended = ending(parser);
    if (!ended)
        return fail(ended.error());
    std::puts("ended: it can hand over what it has not sent, and is wiped at its next contact");
    return 0;
}

} // namespace

int endAccount(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("email"),
                                 QStringLiteral("The address it signs in with."));
    return run(parser, "end-account", arguments, runAccount);
}

int endDevice(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("device"),
                                 QStringLiteral("The device's id, as Desk shows it."));
    return run(parser, "end-device", arguments, runDevice);
}

} // namespace wren::command
