// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/services/clients/referencecache.h"
#include "models/field.h"

namespace wren::pages {

/**
 * My Profile (R50), to read, with the ways to change it: the portal's own layer, and of it only
 * what is for everyone. What staff alone may see, and whatever came from CaMS, is not on this page.
 */
class ProfilePage
{
public:
    explicit ProfilePage(const Tools &tools);

    void addTo(PageRouter &router);

private:
    void show(const Visit &visit, const http::Responder &respond);
    [[nodiscard]] QVariantList sections(const Visit &visit, const Profile &profile,
                                        const ReferenceData &reference) const;
    [[nodiscard]] QVariantList lines(const Visit &visit, Section section, const Profile &profile,
                                     const ReferenceData &reference) const;

    const Tools &m_tools;
    services::ReferenceCache m_reference;
};

} // namespace wren::pages
