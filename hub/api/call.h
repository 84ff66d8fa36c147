// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/api/api.h"
#include "hub/api/heldpulls.h"
#include "hub/http/underway.h"
#include "hub/services/boundedthreads.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/services/clients/clientscope.h"
#include "hub/services/ratelimit.h"
#include "hub/services/staff/asker.h"

/** For route functions: what they work with, and one request on its way through them. */
namespace wren::api {

struct Parts
{
    explicit Parts(const Ground &given);
    ~Parts(); ///< waits for every call under way

    const Ground ground;
    services::ReferenceCache reference;
    services::MutationTable mutations;
    const services::StaffAuth auth;
    services::RateLimit searches;    ///< registry searches of a person
    services::RateLimit lookUps;     ///< questions to EOIS of a person
    services::RateLimit emailChecks; ///< new addresses that a person has checked
    std::shared_ptr<HeldPulls> held;
    http::UnderWay calls;
    services::BoundedThreads workers;     ///< each with a database connection of its own
    services::BoundedThreads eoisWorkers; ///< of their own: EOIS may take seconds
};

struct Call
{
    std::shared_ptr<const void> underWay; ///< counted as long as it is held
    http::Request request;
    QMap<QByteArray, QByteArray> parameters;
    QJsonObject body;
    services::Asker asker;   ///< except on public routes
    store::ClientKey client; ///< on routes of one client: found in the asker's scope
};
using CallPointer = std::shared_ptr<Call>;

} // namespace wren::api
