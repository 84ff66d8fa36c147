// SPDX-License-Identifier: Apache-2.0
#include <utility> // first: Asio 1.74 needs it as C++20

#include "hub/http/addresscount.h"

#include <algorithm>

namespace wren::http {

namespace {

AddressCount::Key networkOf(const AddressCount::Key &address)
{
    if (!address.is_v6())
        return address;
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return boost::asio::ip::address_v6(bytes);
}

} // namespace

AddressCount::Place::Place(AddressCount &count, Key key)
    : m_count(&count)
    , m_key(std::move(key))
{
    ++m_count->m_places[m_key];
}

AddressCount::Place::~Place()
{
    if (!m_count)
        return;
    const auto held = m_count->m_places.find(m_key);
    if (--held->second == 0)
        m_count->m_places.erase(held);
}

AddressCount::Place::Place(Place &&other) noexcept
    : m_count(std::exchange(other.m_count, nullptr))
    , m_key(std::move(other.m_key))
{}

AddressCount::Place &AddressCount::Place::operator=(Place &&other) noexcept
{
    std::swap(m_count, other.m_count);
    std::swap(m_key, other.m_key);
    return *this;
}

std::optional<AddressCount::Place> AddressCount::take(const Key &address, std::size_t limit)
{
    const Key key = networkOf(address);
    const auto held = m_places.find(key);
    if (held != m_places.end() && held->second >= limit)
        return std::nullopt;
    return Place(*this, key);
}

} // namespace wren::http
