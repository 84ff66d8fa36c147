// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camsround.h"

#include <functional>
#include <memory>

namespace wren::services {

/**
 * The thread that keeps the links current (R11). EOIS may take its time or stay away: nobody else
 * waits for this thread. Made and destroyed by one thread; database and lane outlive it.
 */
class CamsKeeper
{
public:
    CamsKeeper(CamsReader::Ground ground, CamsPace pace);
    ~CamsKeeper(); ///< ends after the question to EOIS that is under way

    /** To be called after commits: somebody may wait for a client. Any thread, also after the end
     * of this object; costs next to nothing. */
    [[nodiscard]] std::function<void()> waker() const;

private:
    class Bell;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::services
