// SPDX-License-Identifier: Apache-2.0
#include "tests/support/portal.h"

#include "hub/services/accounts/links.h"
#include "models/formats/email.h"
#include "seal/seal.h"

#include <QFile>
#include <QtTest/QTest>

namespace wren::test {

namespace {

template<typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("portal: %s", qPrintable(result.error().detail));
    return std::move(result).value();
}

constexpr char insertProvider[] =
    "INSERT INTO provider (id, name, rev) VALUES ('11111111-1111-4111-8111-111111111111',"
    " 'Downtown Office', 0)";
constexpr char insertClient[] =
    "INSERT INTO client (id, provider_id, rev, created_at, first_name, last_name, referral_notes,"
    " birth_date, language, search_name) VALUES (:id, '11111111-1111-4111-8111-111111111111', 0,"
    " 0, :first, :last, 'CANARY-STAFF-ONLY', '1990-04-23', :language, '')";
constexpr char insertAccount[] = "INSERT INTO client_account (client_id, email, email_folded)"
                                 " VALUES (:id, :email, :folded)";

constexpr char sqliteTables[] =
    "SELECT name AS v FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'"
    " ORDER BY 1";
constexpr char postgresTables[] = "SELECT tablename::text AS v FROM pg_tables WHERE schemaname ="
                                  " current_schema() ORDER BY 1";

QString textOf(const store::Rows &rows, const char *column)
{
    QStringList lines;
    for (qsizetype i = 0; i < rows.size(); ++i)
        lines << rows.at(i).text(column);
    return lines.join(u'\n');
}

} // namespace

Portal::Portal()
    : keys(need(services::HubKeys::openOrCreate(directory.filePath(QStringLiteral("hub.keys")))))
    , lane(*database, environment())
{
    prepare();
}

Portal::Portal(TestDatabase::Kind kind)
    : database(kind)
    , keys(need(services::HubKeys::openOrCreate(directory.filePath(QStringLiteral("hub.keys")))))
    , lane(*database, environment())
{
    prepare();
}

void Portal::prepare()
{
    settings.baseUrl = QUrl(QStringLiteral("https://portal.example.ca"));
    settings.siteUrl = QUrl(QStringLiteral("https://network.example.ca/"));
    settings.privacyUrl = QUrl(QStringLiteral("https://network.example.ca/privacy"));
    settings.mailFrom = QStringLiteral("portal@example.ca");
    need(sql().run(insertProvider));
}

store::Environment Portal::environment()
{
    return {[this] { return now.load(); }, seal::randomBytes};
}

store::Connection &Portal::sql() const
{
    return *need(database->connection());
}

ClientId Portal::addClient(const PortalClient &client)
{
    const ClientId id = ClientId::fromRandom(seal::randomBytes(16));
    need(sql().run(insertClient, {{":id", id.text()},
                                  {":first", client.firstName},
                                  {":last", client.lastName},
                                  {":language", client.language}}));
    need(sql().run(
        insertAccount,
        {{":id", id.text()}, {":email", client.email}, {":folded", foldedEmail(client.email)}}));
    return id;
}

void Portal::mutate(std::function<Result<store::Effect>(store::WriteContext &)> work)
{
    store::Job job;
    job.action = QStringLiteral("test");
    job.work = std::move(work);
    const store::JobResult done = need(lane.submit(std::move(job)).get());
    if (done.result.error)
        qFatal("portal: %s", qPrintable(done.result.error->detail));
}

LinkId Portal::invite(const ClientId &client)
{
    LinkId link;
    mutate([&](store::WriteContext &context) -> Result<store::Effect> {
        const Result<LinkId> issued = services::issueInvite(
            context, client, {keys.link.view(), settings.invite, settings.baseUrl.host()});
        if (!issued)
            return issued.error();
        link = *issued;
        return store::Effect();
    });
    return link;
}

QByteArray Portal::tokenOf(const LinkId &link) const
{
    return services::linkToken(link, services::LinkPurpose::Invite, keys.link.view());
}

QString Portal::value(const char *select, const store::Bindings &bindings) const
{
    const store::Rows rows = need(sql().query(select, bindings));
    return rows.isEmpty() ? QString() : rows.first().text("v");
}

QString Portal::dump() const
{
    // Both databases print a whole row: SQLite by its JSON functions, PostgreSQL by row_to_json.
    const bool sqlite = sql().dialect() == store::Connection::Dialect::Sqlite;
    const QStringList tables =
        textOf(need(sql().query(sqlite ? sqliteTables : postgresTables)), "v").split(u'\n');
    QString all;
    for (const QString &table : tables) {
        QString select = QStringLiteral("SELECT row_to_json(t)::text AS v FROM %1 t ORDER BY 1");
        if (sqlite) {
            const QString pragma =
                QStringLiteral("SELECT group_concat('quote(' || name || ')', ' || '','' || ') AS v"
                               " FROM pragma_table_info('%1')");
            const QString columns = value(pragma.arg(table).toUtf8().constData());
            select =
                QStringLiteral("SELECT ") + columns + QStringLiteral(" AS v FROM %1 ORDER BY 1");
        }
        const QByteArray statement = select.arg(table).toUtf8();
        all += table + u'\n' + textOf(need(sql().query(statement.constData())), "v") + u'\n';
    }
    return all;
}

bool Portal::holds(const QByteArray &token) const
{
    const QString all = dump(); // bytes are printed as hexadecimal digits
    const QByteArray bytes = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding);
    const auto found = [&all](const QByteArray &text) {
        return all.contains(QString::fromLatin1(text), Qt::CaseInsensitive);
    };
    return found(token) || found(token.toHex()) || found(bytes.toHex());
}

QStringList hostileStrings()
{
    QFile file(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/hostile/blns.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qInfo("blns.json is absent: a handful of strings of its kind instead");
        return {QStringLiteral("<script>alert(1)</script>"),
                QStringLiteral("a\r\nBcc: x@example.org"),
                QStringLiteral("\u202Etest\u202E"),
                QStringLiteral("{{link}} {{{link}}} %1 %n"),
                QStringLiteral("Ω≈ç√∫˜µ≤≥÷ 田中さん 👾"),
                QStringLiteral("\" onmouseover=\"alert(1)")};
    }
    QStringList strings;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
        strings << value.toString();
    return strings;
}

} // namespace wren::test
