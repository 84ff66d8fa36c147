// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/cachefixture.h"

#include "models/wire/records.h"

#include <QDir>
#include <QFile>

namespace wren::test {

namespace {

/** In memory where the system has such a place: thousands of durable commits need no real disk. */
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) +
           QStringLiteral("/wren-cache-XXXXXX");
}

} // namespace

CacheFixture::CacheFixture()
    : m_folder(folderTemplate())
    , m_path(m_folder->path())
{
    addMaster();
}

CacheFixture::CacheFixture(const QString &folder)
    : m_path(folder)
{
    addMaster();
    if (QFile::exists(path()) && !open()) // it was replaced as a scope ended
        addMaster();
}

void CacheFixture::addMaster()
{
    const int generation = masters.isEmpty() ? 1 : masters.lastKey() + 1;
    const QByteArray known(32, char('a' + generation));
    masters.insert(generation, std::make_shared<const seal::SecretBytes>(
                                   m_folder ? seal::SecretBytes::random(32)
                                            : seal::SecretBytes::copyOf(known)));
}

QByteArray CacheFixture::everythingOnDisk() const
{
    QByteArray all;
    const QDir folder(m_path);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

QString uuid(int group, int number)
{
    return QStringLiteral("%1-0000-4000-8000-%2")
        .arg(group, 8, 16, QLatin1Char('0'))
        .arg(number, 12, 16, QLatin1Char('0'));
}

ClientId clientId(int number)
{
    return ClientId::fromTrusted(uuid(0xc, number));
}

wire::RecordChange clientChange(const QString &scope, int number, qint64 rev,
                                const QString &lastName)
{
    wire::ClientRecord record;
    record.provider = ProviderId::fromTrusted(uuid(0xa, 1));
    record.profile.set(Field::FirstName, QStringLiteral("Camille"));
    record.profile.set(Field::LastName, lastName);
    record.profile.set(Field::Email, QStringLiteral("camille%1@example.ca").arg(number));
    record.createdAt = number;
    return {scope, QStringLiteral("client"), clientId(number).text(), clientId(number), rev,
            false, record.toJson()};
}

wire::RecordChange noteChange(const QString &scope, int client, int number, qint64 rev)
{
    wire::CaseNoteRecord record;
    record.client = clientId(client);
    record.type = QStringLiteral("meeting");
    record.text = QStringLiteral("Talked about the forklift licence");
    record.at = number;
    return {
        scope,          QStringLiteral("case_note"), uuid(0xd, number), record.client, rev, false,
        record.toJson()};
}

wire::RecordChange goneChange(const QString &scope, const QString &kind, const QString &id,
                              qint64 rev)
{
    wire::RecordChange change;
    change.scope = scope;
    change.kind = kind;
    change.id = id;
    change.rev = rev;
    change.gone = true;
    return change;
}

} // namespace wren::test
