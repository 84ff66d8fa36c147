// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Writes a note that the hub makes by itself (R32), worded by its reader from type and parameters,
 * in the caller's mutation; the author is whoever acts.
 */
[[nodiscard]] Result<void> writeAutomaticNote(store::WriteContext &context,
                                              const store::ClientKey &client, const char *type,
                                              const QJsonObject &parameters);

struct AutomaticNote
{
    store::ClientKey client;
    QJsonObject parameters;
};
/** As writeAutomaticNote, of many clients with a few statements. */
[[nodiscard]] Result<void> writeAutomaticNotes(store::WriteContext &context, const char *type,
                                               const QList<AutomaticNote> &notes);

/** Writes the note, its head and its history. `note.rev` and `note.now` are filled in here. */
[[nodiscard]] Result<void> writeCaseNote(store::WriteContext &context,
                                         const store::ClientKey &client, store::NewCaseNote note);

/** Made by the hub alone; nobody may write one of these by hand. */
[[nodiscard]] bool isAutomaticNoteType(const QString &type);

} // namespace wren::services
