// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/field.h"
#include "models/ids.h"

/** Clients as they are written, and read within a scope. Reading whole records: recordreader.h. */
namespace wren::store {

/**
 * A client and the provider that it was found with. Queries bind both, so that whoever was allowed
 * to reach the client of that provider reaches nothing once the client has moved.
 */
struct ClientKey
{
    ClientId id;
    ProviderId provider;
};

/** Nothing: there is no such client. */
[[nodiscard]] Result<std::optional<ProviderId>> providerOfClient(Connection &connection,
                                                                 const ClientId &client);

struct NewClient
{
    ClientKey key;
    std::optional<StaffId> caseworker;
    Profile profile; ///< canonical and valid, Email included
    qint64 rev = 0;
    qint64 now = 0;
};
/** Writes client, sets and the account (without a password). Kind::Conflict: id or e-mail taken. */
[[nodiscard]] Result<void> insertClient(Connection &connection, const NewClient &client);
/** The provider of the client whose address it is; nothing: it is nobody's. */
[[nodiscard]] Result<std::optional<ProviderId>> providerOfClientEmail(Connection &connection,
                                                                      const QString &foldedEmail);
[[nodiscard]] Result<void> touchClient(Connection &connection, const ClientKey &client, qint64 rev);

/** A Common Assessment as a staff member asks for it. */
struct CaLookUp
{
    QString number; ///< normalised
    StaffId staff;
};
/** Remembers that the assessment was found as submitted at `now`. */
[[nodiscard]] Result<void> noteCaFound(Connection &connection, const CaLookUp &lookUp, qint64 now);
[[nodiscard]] Result<bool> wasCaFound(Connection &connection, const CaLookUp &lookUp);

struct CaImport
{
    ClientId client;
    QString number; ///< normalised
    StaffId staff;
    qint64 at = 0;
};
[[nodiscard]] Result<void> insertCaImport(Connection &connection, const CaImport &import);
[[nodiscard]] Result<bool> isCaImported(Connection &connection, const QString &number);

struct NewCaseNote
{
    CaseNoteId id;
    ClientId client;
    QString type;
    QString text;           ///< "" for automatic notes
    QJsonObject parameters; ///< {} for manual notes
    std::optional<StaffId> author;
    qint64 rev = 0;
    qint64 now = 0;
};
/** Kind::Conflict: an id is taken. */
[[nodiscard]] Result<void> insertCaseNotes(Connection &connection, const QList<NewCaseNote> &notes);

} // namespace wren::store
