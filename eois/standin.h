// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eois/mode.h"
#include "eois/register.h"
#include "hub/http/router.h"

#include <QObject>

namespace wren::standin {

/**
 * The stand-in's HTTP API (docs/api/eois.yaml). Lives on one thread with an event loop, where every
 * request is answered; handler() may be called from any.
 */
class StandIn : public QObject
{
    Q_OBJECT

public:
    using Parameters = QMap<QByteArray, QByteArray>;
    using Answer = http::Response (StandIn::*)(const http::Request &, const Parameters &);

    /** Requests must carry `apiKey` as X-Api-Key. */
    StandIn(Register all, Mode mode, QByteArray apiKey);

    /** For http::Server; the server must not outlive this. */
    [[nodiscard]] http::Handler handler();
    /** Every route, for the test that compares them with the contract. */
    [[nodiscard]] const http::Router<Answer> &router() const { return m_router; }

private:
    void answer(const http::Request &request, const http::Responder &responder);
    [[nodiscard]] http::Response route(const http::Request &request);

    http::Response getAssessment(const http::Request &request, const Parameters &parameters);
    http::Response getClient(const http::Request &request, const Parameters &parameters);
    http::Response getChanges(const http::Request &request, const Parameters &parameters);
    http::Response getNumber(const http::Request &request, const Parameters &parameters);
    http::Response setMode(const http::Request &request, const Parameters &parameters);
    http::Response putPeople(const http::Request &request, const Parameters &parameters);
    http::Response removeClient(const http::Request &request, const Parameters &parameters);
    http::Response changeClient(const http::Request &request, const Parameters &parameters);

    http::Router<Answer> m_router;
    Register m_register;
    Mode m_mode;
    QByteArray m_apiKey;
};

} // namespace wren::standin
