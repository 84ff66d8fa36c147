// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace wren::eois {

struct ConnectorSettings
{
    QUrl baseUrl;      ///< https, or http to a loopback address; the contract's paths follow it
    QByteArray apiKey; ///< sent as X-Api-Key
    QString caFile;    ///< an organisation's own CA in PEM; empty: the system's
    std::chrono::milliseconds deadline{8000};  ///< for a whole look-up, its retry included
    std::chrono::milliseconds retryPause{250}; ///< before the one retry
    qsizetype answerSize = 256 * 1024;
    int pageSize = 250;                    ///< clients in one page of changes
    qsizetype pageBytes = 4 * 1024 * 1024; ///< of such a page
};

/** EOIS over HTTP by the contract docs/api/eois.yaml. Verifies TLS always and follows no redirect.
 */
class Connector : public Gateway
{
public:
    /** Kind::Invalid when the URL is neither https nor http to loopback. */
    [[nodiscard]] static Result<std::shared_ptr<Connector>> make(ConnectorSettings settings);

    [[nodiscard]] Result<Assessment> lookUpAssessment(const QString &number) const override;
    [[nodiscard]] Result<std::optional<CamsClient>>
    lookUpClient(const QString &reference) const override;
    [[nodiscard]] Result<CamsChanges> changesAfter(const QString &cursor) const override;
    [[nodiscard]] Result<NumberKinds> lookUpNumber(const QString &digits) const override;

private:
    explicit Connector(ConnectorSettings settings);
    /** The body of a 200; nothing for EOIS's own "not found" and "unknown cursor". */
    [[nodiscard]] Result<std::optional<QByteArray>> get(const QString &path,
                                                        qsizetype answerSize) const;

    ConnectorSettings m_settings;
};

} // namespace wren::eois
