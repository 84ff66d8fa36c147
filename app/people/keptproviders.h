// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/people/directory.h"
#include "models/permissions.h"

namespace wren::app {

/** A provider whose clients the user may see, and how it stands with this computer (sync.md, Desk
 * 4). */
struct KeptProvider
{
    enum class State {
        Online,  ///< not here: read from the hub, one client at a time
        Coming,  ///< chosen; being fetched, or at the next contact
        Kept,    ///< here whole
        Leaving, ///< no longer chosen; goes once what waits about its clients was sent
    };
    ProviderId id;
    QString name;
    State state = State::Online;
    bool isOwn = false; ///< always kept
    friend bool operator==(const KeptProvider &, const KeptProvider &) = default;

    /** Is it to be here, now or soon? */
    [[nodiscard]] bool isWanted() const { return state == State::Kept || state == State::Coming; }
};

/** Who may choose what is kept on a computer: whoever sees more than one provider. */
[[nodiscard]] bool choosesProviders(const StaffAccess &access);

/** Of `providers` those that the user reaches, in their order. */
[[nodiscard]] QList<KeptProvider> keptProviders(const QList<Directory::Provider> &providers,
                                                const StaffAccess &access,
                                                const SyncStatus &status);

/** How many are read online: their clients and requests are missing from this computer's lists. */
[[nodiscard]] int notKept(const QList<KeptProvider> &providers);

} // namespace wren::app
