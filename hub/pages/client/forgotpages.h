// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/page.h"
#include "hub/services/ratelimit.h"

namespace wren::pages {

/**
 * Forgot Password (R51). Known and unknown addresses are answered alike, byte for byte, after the
 * same work: one counted try and one job handed to the writer lane. What the job finds is not
 * waited for, and it runs when the answer is long out: beside it, the mail of a known address would
 * slow the answer down.
 */
class ForgotPages
{
public:
    explicit ForgotPages(const Tools &tools);

    void addTo(PageRouter &router);

    /** The job runs between these after the visit; when, is drawn, so that no one
     * moment afterwards tells. */
    static constexpr std::chrono::milliseconds soonest{250};
    static constexpr std::chrono::milliseconds latest{750};

private:
    void show(const Visit &visit, const http::Responder &respond) const;
    void ask(const Visit &visit, const http::Responder &respond);
    /** Zero: go on. Otherwise how long to wait, whoever the address belongs to. */
    [[nodiscard]] Result<std::chrono::milliseconds> waitOf(const Visit &visit,
                                                           const QString &email);
    [[nodiscard]] std::chrono::milliseconds delay() const;

    const Tools &m_tools;
    services::RateLimit m_limit; ///< of one network address
};

} // namespace wren::pages
