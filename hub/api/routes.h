// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/api/call.h"

/** The routes' functions; docs/api/openapi.yaml says what each takes and answers. */
namespace wren::api {

// sessionroutes.cpp
[[nodiscard]] Result<QJsonObject> health(Parts &parts, store::Connection &sql, const Call &call);
void signIn(Parts &parts, store::Connection &sql, const CallPointer &call,
            const http::Responder &respond);
[[nodiscard]] Result<QJsonObject> challenge(Parts &parts, store::Connection &sql, const Call &call);
[[nodiscard]] Result<QJsonObject> renewToken(Parts &parts, store::Connection &sql,
                                             const Call &call);
[[nodiscard]] Result<QJsonObject> signOut(Parts &parts, store::Connection &sql, const Call &call);
[[nodiscard]] Result<QJsonObject> whoAmI(Parts &parts, store::Connection &sql, const Call &call);

// syncroutes.cpp
[[nodiscard]] Result<QJsonObject> pushMutations(Parts &parts, store::Connection &sql,
                                                const Call &call);
[[nodiscard]] Result<QJsonObject> handOverQueue(Parts &parts, store::Connection &sql,
                                                const Call &call);
void pullChanges(Parts &parts, store::Connection &sql, const CallPointer &call,
                 const http::Responder &respond);

// registryroutes.cpp
void searchRegistry(Parts &parts, store::Connection &sql, const CallPointer &call,
                    const http::Responder &respond);
void lookUpCamsClient(Parts &parts, store::Connection &sql, const CallPointer &call,
                      const http::Responder &respond);
void lookUpAssessment(Parts &parts, store::Connection &sql, const CallPointer &call,
                      const http::Responder &respond);
void checkAnyNewEmail(Parts &parts, store::Connection &sql, const CallPointer &call,
                      const http::Responder &respond);
void checkNewEmail(Parts &parts, store::Connection &sql, const CallPointer &call,
                   const http::Responder &respond);
void composePlusAddress(Parts &parts, store::Connection &sql, const CallPointer &call,
                        const http::Responder &respond);

// clientroutes.cpp
[[nodiscard]] Result<QJsonObject> showClient(Parts &parts, store::Connection &sql,
                                             const Call &call);
[[nodiscard]] Result<QJsonObject> showClientMail(Parts &parts, store::Connection &sql,
                                                 const Call &call);
[[nodiscard]] Result<QJsonObject> showClientHistory(Parts &parts, store::Connection &sql,
                                                    const Call &call);
[[nodiscard]] Result<QJsonObject> showInbox(Parts &parts, store::Connection &sql, const Call &call);
[[nodiscard]] Result<QJsonObject> copyInviteLink(Parts &parts, store::Connection &sql,
                                                 const Call &call);

} // namespace wren::api
