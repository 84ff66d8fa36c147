// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/connector.h"

namespace wren::test {

/** To a stand-in with the practice key; a second try comes soon. */
[[nodiscard]] inline std::shared_ptr<eois::Connector>
connectorTo(const QUrl &url, std::chrono::milliseconds deadline = std::chrono::seconds(8))
{
    eois::ConnectorSettings settings;
    settings.baseUrl = url;
    settings.apiKey = "practice";
    settings.deadline = deadline;
    settings.retryPause = std::chrono::milliseconds(50);
    return *eois::Connector::make(settings);
}

} // namespace wren::test
