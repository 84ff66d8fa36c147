// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/places.h"

namespace wren::ui {

namespace {

constexpr qsizetype longest = 50;

} // namespace

QString helpPageAbout(Place::Kind place)
{
    switch (place) {
    case Place::Kind::Profile:
        return QStringLiteral("client-profile");
    case Place::Kind::Support:
        return QStringLiteral("support-panel");
    case Place::Kind::Drafts:
        return QStringLiteral("working-offline");
    case Place::Kind::Requests:
        return QStringLiteral("referrals-and-transfers");
    case Place::Kind::People:
    case Place::Kind::Help:
        break;
    }
    return QStringLiteral("index");
}

bool Places::go(const Place &place)
{
    if (place == current())
        return false;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > longest)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
    return true;
}

void Places::back()
{
    if (canGoBack())
        --m_at;
}

void Places::forward()
{
    if (canGoForward())
        ++m_at;
}

} // namespace wren::ui
