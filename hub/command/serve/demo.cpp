// SPDX-License-Identifier: Apache-2.0
#include "hub/command/serve/demo.h"

#include "hub/command/command.h"
#include "hub/command/serve/composition.h"
#include "hub/services/accounts/passwordpolicy.h"
#include "hub/services/demo/demo.h"
#include "models/formats/loopback.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <cstdio>

namespace wren::command {

namespace {

Error invalid(const QString &detail)
{
    return Error{Kind::Invalid, detail, {}};
}

void addOptions(QCommandLineParser &parser)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    addConfigOption(parser);
    parser.addOptions(
        {{QStringLiteral("data"), QStringLiteral("Keeps database and keys there."),
          QStringLiteral("directory"), folder + QStringLiteral("/wren-demo")},
         {QStringLiteral("port"), QStringLiteral("Listens there; 0: any free port."),
          QStringLiteral("number")},
         {QStringLiteral("eois"), QStringLiteral("The EOIS stand-in (wren-eois)."),
          QStringLiteral("url")},
         {QStringLiteral("smtp"),
          QStringLiteral("A practice mail server on this machine; without it mail is kept and read "
                         "at /practice/mail."),
          QStringLiteral("host:port")},
         {QStringLiteral("database"), QStringLiteral("Instead of SQLite in the data directory."),
          QStringLiteral("url")}});
}

Result<quint16> portOf(const QString &text, const char *option)
{
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    if (!isNumber) {
        return invalid(QStringLiteral("--%1: \"%2\" is no port; write a number from 0 to 65535")
                           .arg(QLatin1String(option), text));
    }
    return port;
}

Result<mail::MailServer> smtpOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return invalid(QStringLiteral("--smtp: write HOST:PORT, like 127.0.0.1:1025"));
    const Result<quint16> port = portOf(text.mid(colon + 1), "smtp");
    if (!port)
        return port.error();
    mail::MailServer server;
    server.host = text.left(colon);
    server.port = *port;
    server.security = mail::MailServer::Security::PlainOnLoopback;
    if (const Result<void> checked = mail::checkServer(server); !checked)
        return checked.error();
    return server;
}

/** Known passwords must not be reachable from elsewhere (security.md, Sessions). */
Result<void> checkLoopback(const QString &address)
{
    if (isLoopbackHost(address))
        return {};
    return invalid(QStringLiteral("demo listens on loopback only, not on \"%1\"; set listen = "
                                  "127.0.0.1, or use the command serve")
                       .arg(address));
}

Result<services::Settings> demoSettings(const QCommandLineParser &parser)
{
    Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return settings;
    settings->mode = services::Settings::Mode::Practice;
    if (parser.isSet(QStringLiteral("data")) || !parser.isSet(QStringLiteral("config")))
        settings->dataDirectory = parser.value(QStringLiteral("data"));
    if (settings->eoisApiKey.isEmpty())
        settings->eoisApiKey = "practice"; // what wren-eois asks for unless told otherwise
    // whoever practises does not want to wait
    settings->eoisFeed = std::chrono::seconds(1);
    settings->eoisAwayAfter = std::chrono::seconds(10);
    if (parser.isSet(QStringLiteral("port"))) {
        const Result<quint16> port = portOf(parser.value(QStringLiteral("port")), "port");
        if (!port)
            return port.error();
        settings->port = *port;
    }
    if (parser.isSet(QStringLiteral("eois")))
        settings->eoisUrl = QUrl(parser.value(QStringLiteral("eois")), QUrl::StrictMode);
    if (parser.isSet(QStringLiteral("database")))
        settings->databaseUrl = parser.value(QStringLiteral("database"));
    if (parser.isSet(QStringLiteral("smtp"))) {
        const Result<mail::MailServer> server = smtpOf(parser.value(QStringLiteral("smtp")));
        if (!server)
            return server.error();
        settings->smtp = *server;
    }
    if (const Result<void> checked = checkLoopback(settings->listenAddress); !checked)
        return checked.error();
    return settings;
}

Result<void> fill(Hub &hub, std::chrono::milliseconds inviteLife)
{
    const QString password = QString::fromLatin1(services::demoPassword);
    const std::optional<QByteArray> hash =
        seal::hashPassword(services::canonicalPassword(password));
    if (!hash)
        return Error{Kind::Crypto, QStringLiteral("not enough memory to hash the password"), {}};
    const services::InviteTerms invite{hub.keys().link.view(), inviteLife,
                                       QStringLiteral("localhost")};
    return services::fillDemo(hub.database(), hub.lane(), {*hash, invite},
                              systemEnvironment().now());
}

/** For people, and read by tests: "sign in as  ADDRESS  (PERMISSIONS)", "password  PASSWORD". */
void printAccounts(const services::Settings &settings)
{
    std::printf("practice network (made-up people) in %s\n",
                qUtf8Printable(settings.dataDirectory));
    for (const services::DemoStaffMember &member : services::demoStaff()) {
        std::printf("sign in as  %s  (%s)  %s\n", qUtf8Printable(member.email),
                    qUtf8Printable(permissionNames(member.permissions).join(QLatin1String(", "))),
                    qUtf8Printable(services::demoProviders().at(member.provider).name));
    }
    std::printf("password  %s\n", services::demoPassword);
}

} // namespace

int demo(const QStringList &arguments)
{
    blockEndSignals();
    QCommandLineParser parser;
    addOptions(parser);
    parseArguments(parser, "demo", arguments);
    const Result<services::Settings> settings = demoSettings(parser);
    if (!settings)
        return fail(settings.error());
    const Result<std::unique_ptr<Hub>> hub = Hub::open(*settings);
    if (!hub)
        return fail(hub.error());
    if (const Result<void> filled = fill(**hub, settings->invite); !filled)
        return fail(filled.error());
    printAccounts(*settings);
    return serveUntilEnded(**hub);
}

} // namespace wren::command
