// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/pages/profile/profileform.h"
#include "hub/services/accounts/websessions.h"
#include "hub/services/clients/referencecache.h"
#include "models/merge.h"

namespace wren::pages {

/**
 * My Profile, to edit (R50). The form carries what its reader had in front of them (values and
 * field revisions), so that two who edit at once lose nothing (R30), and a nonce, so that it takes
 * effect once.
 */
class ProfileEditPage
{
public:
    explicit ProfileEditPage(const Tools &tools);

    void addTo(PageRouter &router);

private:
    /** What a page of the form shows. */
    struct Sheet
    {
        services::WebSession session;
        SeenProfile base;
        Profile shown;
        FieldProblems problems;
    };

    void show(const Visit &visit, const http::Responder &respond);
    void save(const Visit &visit, const http::Responder &respond);
    void write(const Visit &visit, const Sheet &sheet, const QString &nonce,
               const http::Responder &respond);
    [[nodiscard]] http::Response page(const Visit &visit, const Sheet &sheet);
    [[nodiscard]] std::shared_ptr<const ReferenceData> reference();

    const Tools &m_tools;
    services::ReferenceCache m_reference;
};

} // namespace wren::pages
