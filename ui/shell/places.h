// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QList>
#include <QString>

namespace wren::ui {

/** Where one can be in the main window. */
struct Place
{
    enum class Kind { People, Drafts, Support, Requests, Help, Profile };
    Kind kind = Kind::People;
    ClientId client; ///< of a profile
    friend bool operator==(const Place &, const Place &) = default;
};

/** The page of the help about where one is; the index from the help itself. */
[[nodiscard]] QString helpPageAbout(Place::Kind place);

/** The places one came through, as a browser keeps them: going somewhere new ends what was ahead.
 */
class Places
{
public:
    /** One begins there. */
    explicit Places(const Place &start = {})
        : m_places{start}
    {}

    [[nodiscard]] const Place &current() const { return m_places[m_at]; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }

    /** False if one is there already. */
    bool go(const Place &place);
    void back();
    void forward();

private:
    QList<Place> m_places;
    qsizetype m_at = 0;
};

} // namespace wren::ui
