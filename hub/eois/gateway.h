// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/result.h"

#include <QDateTime>

#include <optional>

namespace wren::eois {

/**
 * What EOIS holds of a person, by our fields and in their JSON shapes (FieldType), but as EOIS
 * wrote it: neither normalised nor checked. Pass each through canonicalValue. What EOIS lacks is
 * left out.
 */
using Values = QMap<Field, QJsonValue>;

/** A Common Assessment by its number (R8). */
struct Assessment
{
    enum class State { None, InProgress, Submitted };
    State state = State::None;
    QString number;          ///< as asked, normalised to digits
    bool inCams = false;     ///< the person is already registered in CaMS: offer Case Management
    QString clientReference; ///< the CaMS Client Reference Number, where EOIS tells it
    Values part1;            ///< only when submitted: the fields with FieldInfo::fromAssessment
};

/** A client of CaMS by the Client Reference Number (R10, R11). */
struct CamsClient
{
    QString reference;     ///< CaMS Client Reference Number
    QString caseReference; ///< CaMS Case Reference Number
    bool closed = false;   ///< CaMS closed the client; what it holds stands
    QString mergedInto;    ///< reference under which CaMS goes on with the person; null: not merged
    QString identifiesAs;  ///< free text of CaMS; null if none
    QDateTime changedAt;   ///< UTC, EOIS's clock
    Values values;         ///< fields with mayComeFromCams, as far as CaMS has them
};

/** One page of what changed in CaMS. */
struct CamsChanges
{
    QString cursor;            ///< for the next page
    bool more = false;         ///< ask again at once
    QList<CamsClient> clients; ///< each once, as it is now
    QStringList doubtful;      ///< references that were told unreadably, or twice and differently
};

/** What a number is (R10); several are possible. */
struct NumberKinds
{
    bool assessment = false;
    bool client = false;
    QString caseOf; ///< reference of the client whose case it is; null: no case
};

/**
 * The ministry's EOIS as the hub's services see it. Calls block: worker threads only, any number at
 * once. Errors: Offline (away), Timeout (slow), Server (an answer that is malformed or about
 * somebody else), Forbidden (our key is refused), Invalid (the number holds no digits).
 */
class Gateway
{
public:
    virtual ~Gateway() = default;
    /** An unknown number is no error: State::None. Spaces and hyphens in `number` are ignored. */
    [[nodiscard]] virtual Result<Assessment> lookUpAssessment(const QString &number) const = 0;
    /** Nothing: no client of CaMS has this reference. */
    [[nodiscard]] virtual Result<std::optional<CamsClient>>
    lookUpClient(const QString &reference) const = 0;
    /** Clients that changed after `cursor` (empty: from the start). NotFound: begin without one. */
    [[nodiscard]] virtual Result<CamsChanges> changesAfter(const QString &cursor) const = 0;
    /** An unknown number is no error: no kind at all. */
    [[nodiscard]] virtual Result<NumberKinds> lookUpNumber(const QString &digits) const = 0;
};

} // namespace wren::eois
