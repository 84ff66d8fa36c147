// SPDX-License-Identifier: Apache-2.0
#include "hub/command/serve/composition.h"

#include "hub/api/api.h"
#include "hub/command/command.h"
#include "hub/eois/connector.h"
#include "hub/http/server.h"
#include "hub/mail/mailer.h"
#include "hub/pages/pages.h"
#include "hub/services/accounts/links.h"
#include "hub/services/bounces/bouncekeeper.h"
#include "hub/services/cams/camskeeper.h"
#include "hub/services/emailchange/changekeeper.h"
#include "hub/services/merge/conflictfeed.h"
#include "hub/services/referenceimport/referenceimport.h"
#include "hub/services/sync/caretaker.h"
#include "hub/store/state/hubstate.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <atomic>
#include <csignal>
#include <cstdio>

namespace wren::command {

store::Environment systemEnvironment()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); },
            [](std::size_t size) {
                return seal::randomBytes(size);
            }};
}

namespace {

/** How late a pull held here hears of what another hub, or a command, wrote. */
constexpr std::chrono::milliseconds othersCommits(250);

} // namespace

/** In the order in which they are made; each stands on those above and goes before them. */
class Hub::Private
{
public:
    services::Settings settings;
    services::HubKeys keys;
    std::unique_ptr<store::Database> database;
    services::PasswordPool passwords;
    std::unique_ptr<mail::Mailer> mailer;
    std::unique_ptr<store::WriterLane> lane;
    std::shared_ptr<eois::Connector> eois;
    std::unique_ptr<services::CamsKeeper> camsKeeper;
    std::unique_ptr<api::Api> api;
    std::unique_ptr<pages::Pages> pages;
    std::unique_ptr<services::Caretaker> caretaker;
    std::unique_ptr<services::ChangeKeeper> changeKeeper;
    std::unique_ptr<services::BounceKeeper> bounceKeeper;
    std::atomic<bool> ready = false; ///< the server listens before the rest knows its address
    std::unique_ptr<http::Server> server;

    [[nodiscard]] Result<void> openDatabase();
    [[nodiscard]] Result<void> openKeys();
    void answer(http::Request request, const http::Responder &respond);
    [[nodiscard]] Result<void> connectEois();
    [[nodiscard]] mail::MailerSettings mailerSettings() const;
    [[nodiscard]] Result<QUrl> listen();
    void keepCams();
    void startRooms();
};

Result<void> Hub::Private::openDatabase()
{
    Result<std::unique_ptr<store::Database>> opened =
        store::Database::open({settings.effectiveDatabaseUrl()});
    if (!opened)
        return opened.error();
    database = std::move(*opened);
    return database->migrate();
}

/**
 * New keys beside old data would break every link, pin and session without a word. Another hub that
 * starts at the same time makes the file before it writes: so the file is looked for last.
 */
Result<void> Hub::Private::openKeys()
{
    const Result<store::Connection *> connection = database->connection();
    if (!connection)
        return connection.error();
    const Result<bool> used = store::hasHistory(**connection);
    if (!used)
        return used.error();
    const QString path = settings.keyFile();
    if (*used && !QFileInfo::exists(path)) {
        return Error{Kind::Storage,
                     QStringLiteral("key file %1: is missing, but the database is in use; restore "
                                    "the file from the backup")
                         .arg(path),
                     {}};
    }
    Result<services::HubKeys> opened = services::HubKeys::openOrCreate(path);
    if (!opened)
        return opened.error();
    keys = std::move(*opened);
    return {};
}

void Hub::Private::answer(http::Request request, const http::Responder &respond)
{
    if (!ready)
        return respond({503, {{"Retry-After", "1"}}, {}});
    const bool isApi = request.path.startsWith("/api/");
    (isApi ? api->handler() : pages->handler())(std::move(request), respond);
}

Result<void> Hub::Private::connectEois()
{
    if (settings.eoisUrl.isEmpty())
        return {};
    Result<std::shared_ptr<eois::Connector>> made =
        eois::Connector::make({settings.eoisUrl, settings.eoisApiKey, settings.eoisCaFile});
    if (!made)
        return made.error();
    eois = std::move(*made);
    return {};
}

mail::MailerSettings Hub::Private::mailerSettings() const
{
    mail::MailerSettings made;
    made.sender = {settings.siteName, settings.networkName, settings.mailFrom,
                   settings.supportContactIn(QStringLiteral("en")),
                   settings.supportContactIn(QStringLiteral("fr"))};
    made.server = settings.smtp;
    made.lease = settings.mailClaim;
    return made;
}

Result<QUrl> Hub::Private::listen()
{
    http::Limits limits;
    limits.connectionsPerAddress = std::size_t(settings.connectionsPerAddress);
    server = std::make_unique<http::Server>(
        limits, [this](http::Request request, const http::Responder &respond) {
            answer(std::move(request), respond);
        });
    const Result<void> listening =
        server->listen({settings.listenAddress, settings.port, settings.trustedProxy});
    if (!listening)
        return listening.error();
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(settings.listenAddress);
    url.setPort(server->port());
    return url;
}

void Hub::Private::keepCams()
{
    if (!eois)
        return;
    services::CamsPace pace;
    pace.feed = settings.eoisFeed;
    pace.awayAfter = settings.eoisAwayAfter;
    pace.compareHour = settings.eoisCompareHour;
    camsKeeper = std::make_unique<services::CamsKeeper>(
        services::CamsReader::Ground{*database, *lane, systemEnvironment(), *eois}, pace);
    lane->onCommit([wake = camsKeeper->waker()](const QStringList &) { wake(); });
}

void Hub::Private::startRooms()
{
    const store::Environment environment = systemEnvironment();
    mailer = std::make_unique<mail::Mailer>(
        *database, environment, mailerSettings(), [this](const store::LinkRow &link) {
            return services::linkUrl(link, keys.link.view(), settings.baseUrl);
        });
    lane->onCommit([this](const QStringList &) { mailer->wake(); });
    api = std::make_unique<api::Api>(
        api::Ground{*database, *lane, environment, passwords, settings, keys, eois.get()});
    pages = std::make_unique<pages::Pages>(
        pages::Ground{*database, *lane, environment, passwords, settings, keys});
    changeKeeper = std::make_unique<services::ChangeKeeper>(
        services::ChangeKeeper::Ground{*database, *lane, environment},
        services::emailChangeTerms(settings, keys), std::chrono::minutes(1));
    caretaker = std::make_unique<services::Caretaker>(
        *database, environment,
        [this](const QStringList &scopes) {
            api->committedElsewhere(scopes);
            mailer->wake();
        },
        othersCommits);
    mailer->start();
    keepCams();
    if (settings.bounces)
        bounceKeeper = std::make_unique<services::BounceKeeper>(
            services::BounceKeeper::Ground{*database, *lane}, *settings.bounces);
    ready = true;
}

Hub::Hub()
    : d(std::make_unique<Private>())
{}

Hub::~Hub()
{
    if (d->server)
        d->server->stop();
}

Result<std::unique_ptr<Hub>> Hub::open(services::Settings settings)
{
    if (!seal::initialise())
        return Error{Kind::Crypto, QStringLiteral("no randomness on this machine"), {}};
    std::unique_ptr<Hub> hub(new Hub);
    hub->d->settings = std::move(settings);
    const services::Settings &wanted = hub->d->settings;
    if (!QDir().mkpath(wanted.dataDirectory)) {
        return Error{
            Kind::Storage,
            QStringLiteral("cannot make %1; set data_directory in [hub]").arg(wanted.dataDirectory),
            {}};
    }
    if (const Result<void> opened = hub->d->openDatabase(); !opened)
        return opened.error();
    if (const Result<void> opened = hub->d->openKeys(); !opened)
        return opened.error();
    hub->d->lane = std::make_unique<store::WriterLane>(*hub->d->database, systemEnvironment());
    const Result<void> installed = services::installReferenceData(*hub->d->database, *hub->d->lane);
    if (!installed)
        return installed.error();
    const auto setAside = services::setAsideLockedConflicts(*hub->d->database, *hub->d->lane);
    if (!setAside)
        return setAside.error();
    return hub;
}

store::Database &Hub::database()
{
    return *d->database;
}

store::WriterLane &Hub::lane()
{
    return *d->lane;
}

const services::HubKeys &Hub::keys() const
{
    return d->keys;
}

Result<QUrl> Hub::serve()
{
    if (const Result<void> connected = d->connectEois(); !connected)
        return connected.error();
    const Result<QUrl> url = d->listen();
    if (!url)
        return url;
    if (d->settings.baseUrl.isEmpty()) // of the command demo: serve asks for it
        d->settings.baseUrl = *url;
    d->startRooms();
    return url;
}

namespace {

sigset_t endSignals()
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    return ending;
}

} // namespace

void blockEndSignals()
{
    const sigset_t ending = endSignals();
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

int serveUntilEnded(Hub &hub)
{
    const Result<QUrl> url = hub.serve();
    if (!url)
        return fail(url.error());
    std::printf("listening on %s\n", qUtf8Printable(url->toString()));
    std::fflush(stdout);
    const sigset_t ending = endSignals();
    int ended = 0;
    sigwait(&ending, &ended);
    return 0;
}

} // namespace wren::command
