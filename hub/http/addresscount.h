// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/address.hpp>

#include <cstddef>
#include <map>
#include <optional>

namespace wren::http {

/** How many places each address holds. IPv6 counts by /64, which one household gets. I/O thread
 * only. */
class AddressCount
{
public:
    using Key = boost::asio::ip::address;

    /** One place, given back when it goes. Moves, never copies; must not outlive the count. */
    class Place
    {
    public:
        Place(AddressCount &count, Key key);
        ~Place();
        Place(Place &&other) noexcept;
        Place &operator=(Place &&other) noexcept;

    private:
        AddressCount *m_count;
        Key m_key;
    };

    /** Nothing when the address holds `limit` places already. */
    [[nodiscard]] std::optional<Place> take(const Key &address, std::size_t limit);

private:
    std::map<Key, std::size_t> m_places;
};

} // namespace wren::http
