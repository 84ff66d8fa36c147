// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/pages.h"

#include "hub/http/underway.h"
#include "hub/pages/client/changepages.h"
#include "hub/pages/client/forgotpages.h"
#include "hub/pages/client/passwordpages.h"
#include "hub/pages/client/sessionpages.h"
#include "hub/pages/practice/practicemail.h"
#include "hub/pages/profile/emailpage.h"
#include "hub/pages/profile/profileeditpage.h"
#include "hub/pages/profile/profilepage.h"
#include "hub/pages/web/assets.h"
#include "hub/pages/web/securityheaders.h"

#include <QLoggingCategory>
#include <QThreadPool>

#include <atomic>

namespace wren::pages {

namespace {

Q_LOGGING_CATEGORY(pagesLog, "wren.pages")

constexpr int threads = 4;
/** Beyond this many that wait or are answered, a visitor is asked to come again. */
constexpr int mostUnderWay = 512;
constexpr std::chrono::milliseconds tidyEvery = std::chrono::minutes(10);

Visit visitOf(http::Request request)
{
    Visit visit;
    const std::optional<QString> chosen = chosenLanguage(request);
    visit.language = chosen.value_or(acceptedLanguage(request));
    visit.languageChosen = chosen.has_value();
    visit.pagePath = "/";
    visit.request = std::move(request);
    return visit;
}

/** Remembers a choice made on the page. */
void keepLanguage(const Visit &visit, http::Response &response)
{
    if (visit.request.query.value("lang") == visit.language.toLatin1())
        response.headers.emplaceBack("Set-Cookie", languageCookie(visit.language));
}

} // namespace

class Pages::Private
{
public:
    explicit Private(const Ground &ground);
    ~Private();

    void handle(http::Request request, http::Responder respond);
    [[nodiscard]] QStringList routes() const;

private:
    void addRoutes();
    void route(Visit visit, const http::Responder &respond);
    void answer(const Visit &visit, const Page &page, const http::Responder &respond);
    void later(std::function<void()> work);
    /** Drops what has ended by time, now and then. */
    void tidy();

    const Ground m_ground;
    http::UnderWay m_underWay;
    std::atomic<qint64> m_tidiedAt = 0;
    QThreadPool m_pool;
    const Tools m_tools;
    PasswordPages m_invite;
    PasswordPages m_reset;
    ForgotPages m_forgot;
    ChangePages m_change;
    SessionPages m_session;
    ProfilePage m_profile;
    EmailPage m_email;
    ProfileEditPage m_edit;
    PracticeMail m_practice;
    PageRouter m_router;
};

Pages::Private::Private(const Ground &ground)
    : m_ground(ground)
    , m_tools{m_ground, PageWriter(m_ground.settings),
              services::Throttle(m_ground.keys.throttle.view()),
              [this](std::function<void()> work) {
                  later(std::move(work));
              }}
    , m_invite(m_tools, services::LinkPurpose::Invite)
    , m_reset(m_tools, services::LinkPurpose::Reset)
    , m_forgot(m_tools)
    , m_change(m_tools)
    , m_session(m_tools)
    , m_profile(m_tools)
    , m_email(m_tools)
    , m_edit(m_tools)
    , m_practice(m_tools)
{
    m_pool.setMaxThreadCount(threads);
    m_pool.setExpiryTimeout(-1);
    addRoutes();
}

Pages::Private::~Private()
{
    m_underWay.waitForNone(); // some wait for the password pool, and come back to ours
    m_pool.waitForDone();
}

void Pages::Private::addRoutes()
{
    m_invite.addTo(m_router);
    m_reset.addTo(m_router);
    m_forgot.addTo(m_router);
    m_change.addTo(m_router);
    m_session.addTo(m_router);
    m_profile.addTo(m_router);
    m_email.addTo(m_router);
    m_edit.addTo(m_router);
    if (m_ground.settings.mode == services::Settings::Mode::Practice)
        m_practice.addTo(m_router);
    m_router.add("GET", "/", [](const Visit &, const http::Responder &respond) {
        respond(PageWriter::redirect("/my-profile"));
    });
    m_router.add("GET", "/privacy", [this](const Visit &visit, const http::Responder &respond) {
        respond(m_tools.writer.page(visit, "privacy", 200, {}));
    });
}

void Pages::Private::handle(http::Request request, http::Responder respond)
{
    const auto counted = m_underWay.enter();
    const Visit visit = visitOf(std::move(request));
    const http::Responder finish = [visit, counted,
                                    respond = std::move(respond)](http::Response response) {
        keepLanguage(visit, response);
        addSecurityHeaders(response);
        respond(std::move(response));
    };
    const bool reads = visit.request.method == "GET" || visit.request.method == "HEAD";
    if (const auto found = asset(visit.request.path); found && reads)
        return finish(*found);
    if (m_underWay.count() > mostUnderWay)
        return finish(m_tools.busy(visit));
    later([this, visit, finish] { route(visit, finish); });
}

void Pages::Private::route(Visit visit, const http::Responder &respond)
{
    const QByteArray path = visit.request.path;
    const auto match = m_router.match(visit.request.method, path);
    if (match.function) {
        if (match.parameters.isEmpty() && m_router.match("GET", path).function)
            visit.pagePath = path;
        visit.parameters = match.parameters;
        return answer(visit, *match.function, respond);
    }
    if (match.allow.isEmpty())
        return respond(m_tools.writer.problem(visit, 404, "not_found"));
    http::Response response = m_tools.writer.problem(visit, 405, "wrong_method");
    response.headers.emplaceBack("Allow", match.allow);
    respond(response);
}

void Pages::Private::answer(const Visit &visit, const Page &page, const http::Responder &respond)
{
    tidy();
    try {
        page(visit, respond);
    } catch (const std::exception &exception) {
        qCCritical(pagesLog) << visit.request.method << visit.pagePath << exception.what();
        respond(m_tools.writer.problem(visit, 500, "server"));
    }
}

void Pages::Private::later(std::function<void()> work)
{
    m_pool.start(std::move(work));
}

void Pages::Private::tidy()
{
    const qint64 now = m_tools.now();
    qint64 before = m_tidiedAt;
    if (now < before + tidyEvery.count() || !m_tidiedAt.compare_exchange_strong(before, now))
        return;
    const Result<store::Connection *> connection = m_ground.database.connection();
    if (!connection)
        return;
    const services::WebSessionTerms terms{m_ground.settings.sessionIdle,
                                          m_ground.settings.sessionLife};
    const auto sessions = services::dropOldSessions(**connection, terms, now);
    const auto throttles = services::Throttle::forgetOld(**connection, now);
    if (!sessions || !throttles)
        qCWarning(pagesLog) << "could not drop what has ended";
}

QStringList Pages::Private::routes() const
{
    QStringList all = assetRoutes();
    for (const PageRouter::Route &route : m_router.routes())
        all << QString::fromLatin1(route.method + ' ' + route.pattern);
    return all;
}

Pages::Pages(const Ground &ground)
    : d(std::make_unique<Private>(ground))
{}

Pages::~Pages() = default;

http::Handler Pages::handler()
{
    return [this](http::Request request, http::Responder respond) {
        d->handle(std::move(request), std::move(respond));
    };
}

QStringList Pages::routes() const
{
    return d->routes();
}

} // namespace wren::pages
