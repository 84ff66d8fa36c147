// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/places.h"

namespace wren::ui {

namespace {

constexpr qsizetype longest = 50;

} // namespace

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
