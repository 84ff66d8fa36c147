// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/assessmentlookup.h"

#include "hub/services/clients/validprofile.h"
#include "hub/store/clients/clientrows.h"
#include "models/formats/referencenumber.h"
#include "models/problem.h"

namespace wren::services {

Result<wire::AssessmentAnswer> lookUpAssessment(const eois::Gateway &gateway,
                                                store::Connection &connection,
                                                const store::Environment &environment,
                                                ReferenceCache &reference, const StaffId &staff,
                                                const QString &number)
{
    const std::optional<QString> normalised = normalisedReferenceNumber(number);
    if (!normalised) {
        return Error{Kind::Invalid,
                     QStringLiteral("CA number"),
                     {{QStringLiteral("number"), problemCode(Problem::NotANumber)}}};
    }
    const Result<eois::Assessment> assessment = gateway.lookUpAssessment(*normalised);
    if (!assessment)
        return assessment.error();
    wire::AssessmentAnswer answer;
    if (assessment->state != eois::Assessment::State::Submitted)
        return answer;
    const auto lists = reference.current(connection);
    if (!lists)
        return lists.error();
    const Result<bool> imported = store::isCaImported(connection, *normalised);
    if (!imported)
        return imported.error();
    const Result<void> noted =
        store::noteCaFound(connection, {*normalised, staff}, environment.now());
    if (!noted)
        return noted.error();
    const FittingValues fitting = fittingValues(assessment->part1, **lists);
    answer.state = wire::AssessmentState::Submitted;
    answer.number = *normalised;
    answer.profile = fitting.profile;
    for (const FieldError &fault : fitting.faults)
        answer.leftOut << fault.field;
    answer.alreadyInCams = assessment->inCams;
    answer.alreadyImported = *imported;
    return answer;
}

} // namespace wren::services
