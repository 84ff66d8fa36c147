// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/http/message.h"
#include "hub/http/router.h"
#include "hub/pages/pages.h"
#include "hub/pages/web/pagewriter.h"
#include "hub/services/accounts/throttle.h"

#include <functional>

namespace wren::pages {

/** Answers a visit, now or later, exactly once. Runs on a thread of the pages' pool. */
using Page = std::function<void(const Visit &, const http::Responder &)>;
using PageRouter = http::Router<Page>;

/** What every page works with; owned by Pages and outliving all pages. */
struct Tools
{
    const Ground &ground;
    PageWriter writer;
    services::Throttle throttle;
    /** Runs `work` on the pages' pool: how a page goes on after the password pool has answered. */
    std::function<void(std::function<void()> work)> later;

    [[nodiscard]] qint64 now() const { return ground.environment.now(); }
    /** A new random token as it stands in a cookie. */
    [[nodiscard]] QByteArray newToken() const;
    /** The visitor's form cookie if it has the right form, else a new one (and `isNew`). */
    struct FormCookie
    {
        QByteArray value;
        bool isNew = false;
    };
    [[nodiscard]] FormCookie formCookie(const Visit &visit) const;
    /** Whether the posted token belongs to this visitor's cookie and to this purpose. */
    [[nodiscard]] bool formFits(const Visit &visit, const QString &posted,
                                const QByteArray &purpose) const;

    /** "Cannot now": 503 with Retry-After. */
    [[nodiscard]] http::Response busy(const Visit &visit) const;
    /** 429, to be tried again after `wait`. */
    [[nodiscard]] http::Response slowDown(const Visit &visit, std::chrono::milliseconds wait) const;
    /** 429: the inbox was sent as many mails as it may be for now. */
    [[nodiscard]] http::Response manyMails(const Visit &visit) const;
    /** The form is old, or from elsewhere: 403. */
    [[nodiscard]] http::Response formRefused(const Visit &visit) const;
};

} // namespace wren::pages
