// SPDX-License-Identifier: Apache-2.0
#include "app/email/emailview.h"

#include "app/cache/cachecore.h"
#include "models/formats/email.h"
#include "models/wire/records.h"

#include <QSet>

#include <algorithm>

namespace wren::app {

namespace {

constexpr char changeKind[] = "email_change";
constexpr char correctionKind[] = "correction";
constexpr char noteKind[] = "case_note";
constexpr char requestName[] = "request_email_change";

/** One that is kept in two scopes (the provider's and WREN's) counts once. */
template<typename Entry, typename Record>
Result<QList<Entry>> entriesOf(const QList<CachedRecord> &cached)
{
    QList<Entry> entries;
    QSet<QString> known;
    for (const CachedRecord &one : cached) {
        if (known.contains(one.id))
            continue;
        known.insert(one.id);
        Result<Record> record = Record::fromJson(one.value);
        if (!record)
            return record.error();
        entries.append({EmailChangeId::fromTrusted(one.id), std::move(*record)});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::pair(a.record.askedAt, a.id.text()) > std::pair(b.record.askedAt, b.id.text());
    });
    return entries;
}

template<typename Entry, typename Record>
Result<QList<Entry>> entriesOf(CacheCore &cache, const ClientId &client, const char *kind)
{
    const Result<QList<CachedRecord>> cached =
        cache.records().of(client, QString::fromLatin1(kind));
    if (!cached)
        return cached.error();
    return entriesOf<Entry, Record>(*cached);
}

/** Waits, was refused and not read yet, or was taken but the feed has not brought it. */
bool isUnsent(const CacheCore &cache, const QueuedMutation &queued)
{
    switch (queued.state) {
    case QueuedMutation::State::Waiting:
    case QueuedMutation::State::Refused:
        return true;
    case QueuedMutation::State::Applied:
        return !cache.baseShows(queued);
    case QueuedMutation::State::Parked:
    case QueuedMutation::State::Conflicted:
        break;
    }
    return false;
}

Result<std::optional<UnsentEmail>> unsentOf(CacheCore &cache, const ClientId &client)
{
    const Result<QList<QueuedMutation>> queue = cache.queue().all();
    if (!queue)
        return queue.error();
    std::optional<UnsentEmail> newest;
    for (const QueuedMutation &queued : *queue) {
        const wire::Mutation &mutation = queued.mutation;
        if (mutation.name != QLatin1String(requestName) || mutation.subject != client.text() ||
            !isUnsent(cache, queued) || (newest && newest->at > queued.at))
            continue;
        UnsentEmail unsent{
            mutation.mid, mutation.arguments.value(QLatin1String("email")).toString(), queued.at,
            queued.mayBeSent || queued.state == QueuedMutation::State::Applied, std::nullopt};
        if (queued.state == QueuedMutation::State::Refused)
            unsent.refused = queued.result ? queued.result->error.value_or(Error()) : Error();
        newest = std::move(unsent);
    }
    return newest;
}

/** The address that an automatic note says was written to; empty: it names none. */
QString writtenTo(const wire::CaseNoteRecord &note)
{
    const QString invited = note.parameters.value(QLatin1String("email")).toString();
    return invited.isEmpty() ? note.parameters.value(QLatin1String("from")).toString() : invited;
}

/** The newest, unless a later note tells of that address: it was written to again, or answered. */
Result<std::optional<BouncedMail>> bouncedOf(CacheCore &cache, const ClientId &client)
{
    const auto cached = cache.records().of(client, QString::fromLatin1(noteKind));
    if (!cached)
        return cached.error();
    std::optional<BouncedMail> newest;
    QHash<QString, qint64> lastTold; // by folded address
    for (const CachedRecord &one : *cached) {
        const auto note = wire::CaseNoteRecord::fromJson(one.value);
        if (!note)
            return note.error();
        const QString address = writtenTo(*note);
        if (note->type != QLatin1String("mail_bounced")) {
            qint64 &last = lastTold[foldedEmail(address)];
            last = std::max(last, note->at);
        } else if (!newest || newest->at < note->at) {
            newest = {address, note->parameters.value(QLatin1String("reason")).toString(),
                      note->at};
        }
    }
    if (newest && lastTold.value(foldedEmail(newest->to)) > newest->at)
        newest.reset();
    return newest;
}

/** Until when this record waits; 0: it does not. */
Result<qint64> pendingUntil(const CachedRecord &cached)
{
    if (cached.kind == QLatin1String(correctionKind)) {
        const auto record = wire::CorrectionRecord::fromJson(cached.value);
        if (!record)
            return record.error();
        return record->state == EmailChangeState::Pending ? noTimeLimit : 0;
    }
    const auto record = wire::EmailChangeRecord::fromJson(cached.value);
    if (!record)
        return record.error();
    return record->state == EmailChangeState::Pending ? record->expiresAt : 0;
}

} // namespace

Result<qint64> emailPendingUntil(CacheCore &cache, const ClientId &client)
{
    qint64 until = 0;
    for (const char *kind : {changeKind, correctionKind}) {
        const auto cached = cache.records().of(client, QString::fromLatin1(kind));
        if (!cached)
            return cached.error();
        for (const CachedRecord &one : *cached) {
            const Result<qint64> waits = pendingUntil(one);
            if (!waits)
                return waits;
            until = std::max(until, *waits);
        }
    }
    return until;
}

Result<PendingEmails> pendingEmails(CacheCore &cache)
{
    PendingEmails pending;
    Result<void> decoded;
    for (const char *kind : {changeKind, correctionKind}) {
        const Result<int> read = cache.records().eachReadable(
            QString::fromLatin1(kind), [&](const CachedRecord &cached) {
                const Result<qint64> waits = pendingUntil(cached);
                if (!waits)
                    decoded = waits.error();
                else if (*waits > 0 && cached.client)
                    pending.until[*cached.client] =
                        std::max(pending.until.value(*cached.client), *waits);
            });
        if (!read)
            return read.error();
        pending.damaged += *read;
    }
    if (!decoded)
        return decoded.error();
    return pending;
}

const EmailChange *EmailView::pending(qint64 now) const
{
    const auto found = std::find_if(changes.cbegin(), changes.cend(), [now](const auto &change) {
        return emailChangeStateAt(change.record.state, change.record.expiresAt, now) ==
               EmailChangeState::Pending;
    });
    return found == changes.cend() ? nullptr : &*found;
}

QList<Correction> EmailView::open() const
{
    QList<Correction> open = corrections;
    open.removeIf([](const Correction &correction) {
        return correction.record.state != EmailChangeState::Pending;
    });
    return open;
}

/** One application ends all that asked for the same: any of them may have the confirmation, and
 * whoever asked first is applied first. */
std::optional<EmailChangeId> EmailView::unconfirmed(const QString &present) const
{
    const QString address = foldedEmail(present);
    std::optional<EmailChangeId> brought;
    qint64 newest = -1;
    bool confirmed = false;
    const auto look = [&](const auto &change, EmailChangeState done) {
        const qint64 ended = change.record.endedAt.value_or(0);
        if (change.record.state != done || foldedEmail(change.record.to) != address ||
            ended < newest)
            return;
        confirmed = change.record.confirmedAt || (confirmed && ended == newest);
        newest = ended;
        brought = change.id;
    };
    for (const EmailChange &change : changes)
        look(change, EmailChangeState::Accepted);
    for (const Correction &correction : corrections)
        look(correction, EmailChangeState::Corrected);
    if (confirmed)
        brought.reset();
    return brought;
}

const BouncedMail *EmailView::bouncedAt(const QString &present) const
{
    return bounced && foldedEmail(bounced->to) == foldedEmail(present) ? &*bounced : nullptr;
}

Result<EmailView> EmailView::of(CacheCore &cache, const ClientId &client)
{
    auto changes = entriesOf<EmailChange, wire::EmailChangeRecord>(cache, client, changeKind);
    if (!changes)
        return changes.error();
    auto corrections = entriesOf<Correction, wire::CorrectionRecord>(cache, client, correctionKind);
    if (!corrections)
        return corrections.error();
    auto unsent = unsentOf(cache, client);
    if (!unsent)
        return unsent.error();
    auto bounced = bouncedOf(cache, client);
    if (!bounced)
        return bounced.error();
    return EmailView{std::move(*changes), std::move(*corrections), std::move(*unsent),
                     std::move(*bounced)};
}

bool seesSupport(const StaffAccess &access)
{
    return access.permissions.testAnyFlags(Permission::Support | Permission::Administrator);
}

Result<QList<Correction>> supportQueue(CacheCore &cache)
{
    QList<CachedRecord> cached;
    const Result<void> read =
        cache.records().each(QString::fromLatin1(correctionKind), [&cached](CachedRecord record) {
            if (record.scope == QLatin1String(wire::supportScope))
                cached.append(std::move(record));
        });
    if (!read)
        return read.error();
    return entriesOf<Correction, wire::CorrectionRecord>(cached);
}

} // namespace wren::app
