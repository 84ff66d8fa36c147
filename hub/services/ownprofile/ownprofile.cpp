// SPDX-License-Identifier: Apache-2.0
#include "hub/services/ownprofile/ownprofile.h"

#include "hub/services/merge/clientmerge.h"
#include "hub/services/merge/editclient.h"
#include "hub/store/emailchange/pagenonces.h"
#include "hub/store/recordreader.h"
#include "models/problem.h"

namespace wren::services {

namespace {

Result<void> checkOwn(const QList<FieldEdit> &edits)
{
    QList<FieldError> foreign;
    for (const FieldEdit &edit : edits) {
        if (edit.field == Field::Email || fieldInfo(edit.field).audience != Audience::Everyone)
            foreign << FieldError{fieldName(edit.field), problemCode(Problem::NotYours)};
    }
    if (foreign.isEmpty())
        return {};
    return Error{Kind::Invalid, QStringLiteral("my profile"), foreign};
}

Result<store::ClientKey> keyOf(store::Connection &connection, const ClientId &client)
{
    const auto provider = store::providerOfClient(connection, client);
    if (!provider)
        return provider.error();
    if (!*provider)
        return Error{Kind::NotFound, QStringLiteral("no such client"), {}};
    return store::ClientKey{client, **provider};
}

Result<store::Effect> merge(store::WriteContext &context, const OwnEdit &wanted,
                            const ReferenceData &reference)
{
    const auto key = keyOf(context.sql(), wanted.client);
    if (!key)
        return key.error();
    const auto edits = canonicalEdits(wanted.edits, reference);
    if (!edits)
        return edits.error();
    const auto merged = mergeEdits(context.sql(), context.actor(), *key, *edits);
    if (!merged)
        return merged.error();
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now(), Qt::UTC).date();
    if (const auto valid = checkMerged(*merged, reference, today); !valid)
        return valid.error();
    return writeMerged(context, context.actor(), *key, *merged);
}

} // namespace

Result<SeenProfile> findOwnProfile(store::Connection &connection, const ClientId &client)
{
    const Result<wire::ClientRecord> record = store::readClient(connection, client);
    if (!record)
        return record.error();
    SeenProfile own;
    for (const FieldInfo &field : allFields()) {
        if (field.audience != Audience::Everyone)
            continue;
        own.profile.set(field.id, record->profile.value(field.id));
        own.revs.insert(field.id, record->fieldRevs.value(field.id));
    }
    return own;
}

Result<store::Effect> editOwnProfile(store::WriteContext &context, const OwnEdit &wanted,
                                     ReferenceCache &reference)
{
    if (const auto own = checkOwn(wanted.edits); !own)
        return own.error();
    const auto first =
        store::takePageNonce(context.sql(), wanted.client, wanted.nonce, context.now());
    if (!first)
        return first.error();
    if (!*first)
        return store::Effect();
    const auto lists = reference.current(context.sql());
    if (!lists)
        return lists.error();
    return merge(context, wanted, **lists);
}

} // namespace wren::services
