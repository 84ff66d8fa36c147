// SPDX-License-Identifier: Apache-2.0
#include "hub/command/care/backup.h"

#include "hub/command/command.h"
#include "hub/store/feed.h"
#include "hub/store/state/durability.h"
#include "seal/seal.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace wren::command {

namespace {

Error invalid(const char *detail)
{
    return {Kind::Invalid, QString::fromLatin1(detail), {}};
}

/** The database as it is, without what a starting hub does to it. */
struct Opened
{
    std::unique_ptr<store::Database> database;
    store::Connection *connection = nullptr;
};

Result<Opened> openDatabase(const QCommandLineParser &parser)
{
    const Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return settings.error();
    Result<std::unique_ptr<store::Database>> database =
        store::Database::open({settings->effectiveDatabaseUrl()});
    if (!database)
        return database.error();
    if (const Result<void> migrated = (*database)->migrate(); !migrated)
        return migrated.error();
    const Result<store::Connection *> connection = (*database)->connection();
    if (!connection)
        return connection.error();
    return Opened{std::move(*database), *connection};
}

/** In a directory each backup has a name of its own. */
QString fileIn(const QString &place)
{
    if (!QFileInfo(place).isDir())
        return place;
    const QString moment =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return QDir(place).filePath(QStringLiteral("hub-%1.db").arg(moment));
}

Result<void> copyTo(store::Connection &connection, const QString &path)
{
    const Result<qint64> seq = store::copyDatabase(connection, path);
    if (!seq)
        return seq.error();
    if (const Result<void> noted = store::noteBackup(connection, *seq); !noted)
        return noted;
    std::printf("%s holds everything up to %lld; keep the key file with it\n", qUtf8Printable(path),
                static_cast<long long>(*seq));
    return {};
}

Result<void> printSeq(store::Connection &connection)
{
    const Result<store::HubState> state = store::readHubState(connection);
    if (!state)
        return state.error();
    std::printf("%lld\n", static_cast<long long>(state->seq));
    return {};
}

Result<void> noteFinished(store::Connection &connection, const QString &number)
{
    bool isNumber = false;
    const qint64 seq = number.toLongLong(&isNumber);
    return isNumber ? store::noteBackup(connection, seq)
                    : Result<void>(invalid("--finished takes the number that --begin printed"));
}

Result<void> run(const QCommandLineParser &parser)
{
    const QStringList places = parser.positionalArguments();
    const bool begins = parser.isSet(QStringLiteral("begin"));
    const bool finished = parser.isSet(QStringLiteral("finished"));
    if (places.size() + int(begins) + int(finished) != 1)
        return invalid("give one of: a file or directory, --begin, --finished N");
    const Result<Opened> opened = openDatabase(parser);
    if (!opened)
        return opened.error();
    if (begins)
        return printSeq(*opened->connection);
    if (finished)
        return noteFinished(*opened->connection, parser.value(QStringLiteral("finished")));
    return copyTo(*opened->connection, fileIn(places.constFirst()));
}

Result<void> runRestored(const QCommandLineParser &parser)
{
    const Result<Opened> opened = openDatabase(parser);
    if (!opened)
        return opened.error();
    return store::changeEpoch(*opened->connection,
                              QString::fromLatin1(seal::randomBytes(16).toHex()));
}

} // namespace

int backup(const QStringList &arguments)
{
    QCommandLineParser parser;
    addConfigOption(parser);
    parser.addPositionalArgument(
        QStringLiteral("place"),
        QStringLiteral("SQLite: the copy's file, or the directory for it."));
    parser.addOptions(
        {{QStringLiteral("begin"),
          QStringLiteral("PostgreSQL: print what a backup begun now will hold at least.")},
         {QStringLiteral("finished"),
          QStringLiteral("PostgreSQL: the backup that began at N is finished and safe."),
          QStringLiteral("N")}});
    parseArguments(parser, "backup", arguments);
    const Result<void> done = run(parser);
    return done ? 0 : fail(done.error());
}

int restored(const QStringList &arguments)
{
    QCommandLineParser parser;
    addConfigOption(parser);
    parseArguments(parser, "restored", arguments);
    const Result<void> done = runRestored(parser);
    if (!done)
        return fail(done.error());
    std::puts("each Desk will send what it still holds and fetch anew");
    return 0;
}

} // namespace wren::command
