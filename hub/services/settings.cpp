// SPDX-License-Identifier: Apache-2.0
#include "hub/services/settings.h"

#include "models/formats/email.h"
#include "models/formats/loopback.h"

#include <QFile>
#include <QHostAddress>

#include <boost/property_tree/ini_parser.hpp>

#include <sstream>

namespace wren::services {

namespace {

using boost::property_tree::ptree;

Error invalid(const QString &key, const QString &cure)
{
    return {Kind::Invalid,
            QStringLiteral("settings, %1: %2").arg(key, cure),
            {FieldError{key, QStringLiteral("unknown_code")}}};
}

/** How one key is read into the settings; returns what is wrong with the text, or nothing. */
using Setter = std::function<QString(Settings &, const QString &)>;

struct Key
{
    const char *name; ///< "section.key"
    Setter set;
};

Setter text(QString Settings::*member)
{
    return [member](Settings &settings, const QString &value) {
        settings.*member = value;
        return QString();
    };
}

Setter url(QUrl Settings::*member)
{
    return [member](Settings &settings, const QString &value) {
        settings.*member = QUrl(value, QUrl::StrictMode);
        const QUrl &given = settings.*member;
        const bool good =
            given.isValid() && !given.host().isEmpty() &&
            (given.scheme() == QLatin1String("https") || given.scheme() == QLatin1String("http"));
        return good ? QString() : QStringLiteral("write an address such as https://example.ca");
    };
}

/** Passwords and sessions go there: plain http never leaves the machine. */
QString setBaseUrl(Settings &settings, const QString &value)
{
    const QString wrong = url(&Settings::baseUrl)(settings, value);
    const bool isPrivate = settings.baseUrl.scheme() == QLatin1String("https") ||
                           isLoopbackHost(settings.baseUrl.host());
    return wrong.isEmpty() && !isPrivate ? QStringLiteral("write an https address") : wrong;
}

QString readNumber(const QString &value, int least, int most, int &number)
{
    bool isNumber = false;
    const int read = value.toInt(&isNumber);
    if (!isNumber || read < least || read > most)
        return QStringLiteral("write a whole number from %1 to %2").arg(least).arg(most);
    number = read;
    return {};
}

template<typename Unit>
Setter span(std::chrono::milliseconds Settings::*member, int most, int least = 1)
{
    return [member, most, least](Settings &settings, const QString &value) {
        int number = 0;
        const QString wrong = readNumber(value, least, most, number);
        if (wrong.isEmpty())
            settings.*member = Unit(number);
        return wrong;
    };
}

Setter port(quint16 &(*member)(Settings &), int least)
{
    return [member, least](Settings &settings, const QString &value) {
        int number = 0;
        const QString wrong = readNumber(value, least, 65535, number);
        if (wrong.isEmpty())
            member(settings) = quint16(number);
        return wrong;
    };
}

mail::MailServer &smtp(Settings &settings)
{
    if (!settings.smtp)
        settings.smtp.emplace();
    return *settings.smtp;
}

mail::BounceSettings &bounces(Settings &settings)
{
    if (!settings.bounces)
        settings.bounces.emplace();
    return *settings.bounces;
}

mail::MailServer &imap(Settings &settings)
{
    return bounces(settings).server;
}

/** The server that a section is about. */
using ServerOf = mail::MailServer &(*)(Settings &);

Setter mailText(ServerOf server, QString mail::MailServer::*member)
{
    return [server, member](Settings &settings, const QString &value) {
        server(settings).*member = value;
        return QString();
    };
}

template<ServerOf server>
QString setMailSecurity(Settings &settings, const QString &value)
{
    using Security = mail::MailServer::Security;
    static const QHash<QString, Security> words{
        {QStringLiteral("starttls"), Security::StartTls},
        {QStringLiteral("tls"), Security::Tls},
        {QStringLiteral("plain"), Security::PlainOnLoopback},
    };
    const auto found = words.constFind(value);
    if (found == words.cend())
        return QStringLiteral("write starttls, tls or plain (plain: loopback only)");
    server(settings).security = *found;
    return {};
}

QString setBounceFolder(Settings &settings, const QString &value)
{
    bounces(settings).folder = value;
    return value.isEmpty() ? QStringLiteral("write a folder's name, such as INBOX") : QString();
}

QString setBouncePause(Settings &settings, const QString &value)
{
    int seconds = 0;
    const QString wrong = readNumber(value, 5, 86'400, seconds);
    if (wrong.isEmpty())
        bounces(settings).pause = std::chrono::seconds(seconds);
    return wrong;
}

QString setMailFrom(Settings &settings, const QString &value)
{
    settings.mailFrom = value;
    return isEmail(value) ? QString() : QStringLiteral("write an email address");
}

QString setListen(Settings &settings, const QString &value)
{
    settings.listenAddress = value;
    return QHostAddress(value).isNull() ? QStringLiteral("write an IP address") : QString();
}

QString setTrustedProxy(Settings &settings, const QString &value)
{
    settings.trustedProxy = value;
    return QHostAddress(value).isNull() ? QStringLiteral("write the proxy's IP address")
                                        : QString();
}

QString setApiKey(Settings &settings, const QString &value)
{
    settings.eoisApiKey = value.toUtf8();
    return {};
}

Setter limit(int Settings::*member)
{
    return [member](Settings &settings, const QString &value) {
        return readNumber(value, 1, 100'000, settings.*member);
    };
}

QString setSecondApproval(Settings &settings, const QString &value)
{
    settings.secondApproval = value == QLatin1String("yes");
    const bool known = settings.secondApproval || value == QLatin1String("no");
    return known ? QString() : QStringLiteral("write yes or no");
}

QString setMinimumPassword(Settings &settings, const QString &value)
{
    return readNumber(value, 12, 64, settings.minimumPassword);
}

QString setCompareHour(Settings &settings, const QString &value)
{
    return readNumber(value, 0, 23, settings.eoisCompareHour);
}

const QList<Key> &hubKeysTable()
{
    using std::chrono::hours;
    using std::chrono::minutes;
    static const QList<Key> keys{
        {"hub.data_directory", text(&Settings::dataDirectory)},
        {"hub.listen", setListen},
        {"hub.port", port([](Settings &s) -> quint16 & { return s.port; }, 0)},
        {"hub.trusted_proxy", setTrustedProxy},
        {"hub.base_url", setBaseUrl},
        {"database.url", text(&Settings::databaseUrl)},
        {"network.site_name", text(&Settings::siteName)},
        {"network.network_name", text(&Settings::networkName)},
        {"network.support_contact", text(&Settings::supportContact)},
        {"network.support_contact_fr", text(&Settings::supportContactFr)},
        {"network.site_url", url(&Settings::siteUrl)},
        {"network.privacy_url", url(&Settings::privacyUrl)},
        {"mail.host", mailText(smtp, &mail::MailServer::host)},
        {"mail.port", port([](Settings &s) -> quint16 & { return smtp(s).port; }, 1)},
        {"mail.security", setMailSecurity<smtp>},
        {"mail.user", mailText(smtp, &mail::MailServer::user)},
        {"mail.password", mailText(smtp, &mail::MailServer::password)},
        {"mail.ca_file", mailText(smtp, &mail::MailServer::caFile)},
        {"mail.from", setMailFrom},
        {"mail.claim_seconds", span<std::chrono::seconds>(&Settings::mailClaim, 3600, 5)},
        {"bounces.host", mailText(imap, &mail::MailServer::host)},
        {"bounces.port", port([](Settings &s) -> quint16 & { return imap(s).port; }, 1)},
        {"bounces.security", setMailSecurity<imap>},
        {"bounces.user", mailText(imap, &mail::MailServer::user)},
        {"bounces.password", mailText(imap, &mail::MailServer::password)},
        {"bounces.ca_file", mailText(imap, &mail::MailServer::caFile)},
        {"bounces.folder", setBounceFolder},
        {"bounces.look_seconds", setBouncePause},
        {"eois.url", url(&Settings::eoisUrl)},
        {"eois.api_key", setApiKey},
        {"eois.ca_file", text(&Settings::eoisCaFile)},
        {"eois.feed_seconds", span<std::chrono::seconds>(&Settings::eoisFeed, 3600)},
        {"eois.away_minutes", span<minutes>(&Settings::eoisAwayAfter, 1440)},
        {"eois.compare_hour", setCompareHour},
        {"lifetimes.invite_days",
         span<std::chrono::duration<int, std::ratio<86400>>>(&Settings::invite, 60)},
        {"lifetimes.reset_minutes", span<minutes>(&Settings::passwordReset, 1440)},
        {"lifetimes.email_change_days",
         span<std::chrono::duration<int, std::ratio<86400>>>(&Settings::emailChange, 60)},
        {"lifetimes.confirm_days",
         span<std::chrono::duration<int, std::ratio<86400>>>(&Settings::confirmAddress, 90)},
        {"lifetimes.session_idle_minutes", span<minutes>(&Settings::sessionIdle, 120)},
        {"lifetimes.session_hours", span<hours>(&Settings::sessionLife, 24)},
        {"lifetimes.access_token_minutes", span<minutes>(&Settings::accessToken, 60)},
        {"limits.searches_per_minute", limit(&Settings::searchesPerMinute)},
        {"limits.look_ups_per_minute", limit(&Settings::lookUpsPerMinute)},
        {"limits.email_checks_per_minute", limit(&Settings::emailChecksPerMinute)},
        {"limits.handovers_per_hour", limit(&Settings::handoversPerHour)},
        {"limits.connections_per_address", limit(&Settings::connectionsPerAddress)},
        {"support.second_approval", setSecondApproval},
        {"passwords.minimum", setMinimumPassword},
    };
    return keys;
}

Result<void> apply(Settings &settings, const QString &name, const QString &value)
{
    for (const Key &key : hubKeysTable()) {
        if (name != QLatin1String(key.name))
            continue;
        const QString wrong = key.set(settings, value);
        return wrong.isEmpty() ? Result<void>() : invalid(name, wrong);
    }
    return invalid(name, QStringLiteral("there is no such setting; mend or remove the line"));
}

Result<ptree> readIni(const QByteArray &ini)
{
    ptree tree;
    std::istringstream stream(ini.toStdString());
    try {
        boost::property_tree::read_ini(stream, tree);
    } catch (const boost::property_tree::ini_parser_error &error) {
        return invalid(QStringLiteral("line %1").arg(error.line()),
                       QString::fromStdString(error.message()));
    }
    return tree;
}

/** What single keys cannot tell of the servers. */
Result<void> checkTogether(const Settings &settings)
{
    if (settings.smtp) {
        if (const Result<void> server = mail::checkServer(*settings.smtp); !server)
            return invalid(QStringLiteral("mail.host"), server.error().detail);
    }
    if (settings.bounces) {
        if (const Result<void> server = mail::checkServer(settings.bounces->server); !server)
            return invalid(QStringLiteral("bounces.host"), server.error().detail);
    }
    return {};
}

} // namespace

Result<Settings> Settings::parse(const QByteArray &ini)
{
    const Result<ptree> tree = readIni(ini);
    if (!tree)
        return tree.error();
    Settings settings;
    for (const auto &[section, keys] : *tree) {
        if (keys.empty()) {
            return invalid(QString::fromStdString(section),
                           QStringLiteral("write it below a [section]"));
        }
        for (const auto &[key, value] : keys) {
            const QString name =
                QString::fromStdString(section) + u'.' + QString::fromStdString(key);
            const Result<void> applied =
                apply(settings, name, QString::fromStdString(value.data()));
            if (!applied)
                return applied.error();
        }
    }
    if (const Result<void> fitting = checkTogether(settings); !fitting)
        return fitting.error();
    return settings;
}

Result<Settings> Settings::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Kind::Storage, QStringLiteral("settings: cannot read %1").arg(path), {}};
    }
    return parse(file.readAll());
}

QString Settings::supportContactIn(const QString &language) const
{
    if (language != QStringLiteral("fr"))
        return supportContact;
    if (supportContactFr.isEmpty() && supportContact == Settings().supportContact)
        return QStringLiteral("le service d’assistance de WREN");
    return supportContactFr.isEmpty() ? supportContact : supportContactFr;
}

QString Settings::effectiveDatabaseUrl() const
{
    if (!databaseUrl.isEmpty())
        return databaseUrl;
    return QStringLiteral("sqlite:") + dataDirectory + QStringLiteral("/hub.db");
}

QString Settings::keyFile() const
{
    return dataDirectory + QStringLiteral("/hub.keys");
}

} // namespace wren::services
