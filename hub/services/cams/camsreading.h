// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"
#include "hub/store/cams/camsrows.h"
#include "models/referencedata.h"

/** What EOIS said of a client, in the portal's form; and what it means for a link. No database. */
namespace wren::services {

struct CamsReading
{
    QString reference;
    QString caseReference;
    bool closed = false;
    QString identifiesAs; ///< null if none
    QString mergedInto;   ///< null: not merged
    qint64 changedAt = 0; ///< ms UTC, EOIS's clock
    Profile values;       ///< see camsValues
    QStringList leftOut;  ///< wire names: EOIS holds them in a form that the portal refuses
};
[[nodiscard]] CamsReading readingOf(const eois::CamsClient &client, const ReferenceData &reference);

/** The link as `reading` makes it; its times are the caller's to set. */
[[nodiscard]] store::CamsLink linkAfter(const store::CamsLink &before, const CamsReading &reading);
/** Would it tell staff anything else than before? */
[[nodiscard]] bool saysSomethingNew(const store::CamsLink &before, const store::CamsLink &after);
/** Is this reading older than the one that is kept? */
[[nodiscard]] bool isOutdated(const store::CamsLink &link, const CamsReading &reading);

} // namespace wren::services
