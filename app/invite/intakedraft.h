// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/cams.h"
#include "models/wire/commands.h"

#include <QJsonObject>

#include <optional>

namespace wren::app {

/** The pages of the invitation, in order. */
enum class InviteStep {
    ConfirmNotRegistered,
    ConnectService,
    EnterNumber,
    AssessmentFound,
    CamsClientFound,
    FinalizeProfile,
    Done,
};

/** R7: the three ways to connect with an EOIS service. */
enum class InviteWay { CommonAssessment, CaseManagement, WithoutLinking };

/** A begun intake as it is kept, sealed, on this computer (R17): all that was typed and chosen. */
struct IntakeDraft
{
    InviteStep step = InviteStep::ConfirmNotRegistered;
    ClientId client; ///< the new client's id, one for the whole intake: the hub takes it once
    wire::RegistrySearchRequest query;
    std::optional<InviteWay> way;
    QString number;                                   ///< as typed
    std::optional<wire::AssessmentAnswer> assessment; ///< the last one found
    std::optional<wire::CamsAnswer> cams;             ///< the last client of CaMS found
    std::optional<wire::CamsAnswer> linked; ///< confirmed; its values stand in the profile
    QString importedNumber; ///< of the assessment that was brought into the profile; null if none
    QJsonObject imported;   ///< what it brought, field by field as it was entered then
    QJsonObject entered;    ///< SectionPresenter::toJson
    std::optional<ProviderId> provider;
    std::optional<StaffId> caseworker;
    std::optional<wire::NotSamePerson> notSamePerson; ///< what was said of matches
    bool sent = false; ///< complete_setup was handed over and its outcome is not known

    [[nodiscard]] QJsonObject toJson() const;
    /** Kind::Invalid if it is none of ours (a newer Desk's, for instance). */
    [[nodiscard]] static Result<IntakeDraft> fromJson(const QJsonObject &json);
};

/** Of ClientCache::saveDraft. */
inline constexpr char intakeDraftKind[] = "intake";
/** Whom a kept intake is about, for lists of drafts: "First Last", or empty. */
[[nodiscard]] QString intakeDraftName(const QJsonObject &content);

} // namespace wren::app
