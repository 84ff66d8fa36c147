// SPDX-License-Identifier: Apache-2.0
#include "hub/services/access.h"

#include "models/wire/sync.h"

namespace wren::services {

namespace {

bool reachesIfGiven(const StaffAccess &access, const std::optional<ProviderId> &provider)
{
    return access.seesClients() && (!provider || access.reaches(*provider));
}

bool reachesRecord(const StaffAccess &access, const std::optional<ProviderId> &provider)
{
    return access.seesClients() && provider && access.reaches(*provider);
}

bool isSupport(const StaffAccess &access)
{
    return bool(access.permissions &
                (Permissions(Permission::Support) | Permission::Administrator));
}

/** Staff of a provider are administered by its own administration, not by the group's. */
bool administers(const StaffAccess &access, const std::optional<ProviderId> &provider)
{
    return access.permissions.testFlag(Permission::Administrator) ||
           (access.permissions.testFlag(Permission::ProviderAdministration) && provider &&
            *provider == access.provider);
}

} // namespace

QString actionName(Action action)
{
    switch (action) {
    case Action::UseOwnSession:
        return QStringLiteral("use_own_session");
    case Action::SearchRegistry:
        return QStringLiteral("search_registry");
    case Action::LookUpAssessment:
        return QStringLiteral("look_up_assessment");
    case Action::LookUpCamsClient:
        return QStringLiteral("look_up_cams_client");
    case Action::ConnectCams:
        return QStringLiteral("connect_cams");
    case Action::DisconnectCams:
        return QStringLiteral("disconnect_cams");
    case Action::RefreshCams:
        return QStringLiteral("refresh_cams");
    case Action::ProposeCamsValue:
        return QStringLiteral("propose_cams_value");
    case Action::SeeClient:
        return QStringLiteral("see_client");
    case Action::CompleteSetup:
        return QStringLiteral("complete_setup");
    case Action::AssignProvider:
        return QStringLiteral("assign_provider");
    case Action::AssignCaseworker:
        return QStringLiteral("assign_caseworker");
    case Action::ResendInvite:
        return QStringLiteral("resend_invite");
    case Action::CopyInviteLink:
        return QStringLiteral("copy_invite_link");
    case Action::SeeClientMail:
        return QStringLiteral("see_client_mail");
    case Action::AddCaseNote:
        return QStringLiteral("add_case_note");
    case Action::EditClient:
        return QStringLiteral("edit_client");
    case Action::MoveClient:
        return QStringLiteral("move_client");
    case Action::DecideParked:
        return QStringLiteral("decide_parked");
    case Action::EndAccess:
        return QStringLiteral("end_access");
    case Action::ChangeClientEmail:
        return QStringLiteral("change_client_email");
    case Action::CheckNewEmail:
        return QStringLiteral("check_new_email");
    case Action::AskEmailCorrection:
        return QStringLiteral("ask_email_correction");
    case Action::DecideEmailCorrection:
        return QStringLiteral("decide_email_correction");
    case Action::ReferClient:
        return QStringLiteral("refer_client");
    case Action::RequestTransfer:
        return QStringLiteral("request_transfer");
    case Action::SeeHandover:
        return QStringLiteral("see_handover");
    case Action::DecideHandover:
        return QStringLiteral("decide_handover");
    case Action::WithdrawHandover:
        return QStringLiteral("withdraw_handover");
    }
    return {};
}

bool isAllowed(Action action, const StaffAccess &access, const std::optional<ProviderId> &provider)
{
    switch (action) {
    case Action::UseOwnSession:
        return true;
    case Action::SearchRegistry:
    case Action::LookUpAssessment:
    case Action::LookUpCamsClient:
    case Action::RequestTransfer:
        return access.seesClients();
    case Action::CompleteSetup:
        return reachesIfGiven(access, provider);
    case Action::AssignProvider:
        return access.setsProviderAssignment() && reachesIfGiven(access, provider);
    case Action::AssignCaseworker:
        return access.setsCaseworkerAssignment() && reachesIfGiven(access, provider);
    case Action::SeeClient:
    case Action::CopyInviteLink:
    case Action::SeeClientMail:
    case Action::AddCaseNote:
    case Action::EditClient:
    case Action::ConnectCams:
    case Action::RefreshCams:
    case Action::ProposeCamsValue:
    case Action::ChangeClientEmail:
    case Action::AskEmailCorrection:
    case Action::ReferClient:
        return reachesRecord(access, provider);
    case Action::CheckNewEmail: // of somebody to be invited, or whom WREN corrects: no record yet
        return provider ? reachesRecord(access, provider)
                        : access.seesClients() || isSupport(access);
    case Action::DisconnectCams:
        return access.permissions.testFlag(Permission::Administrator) &&
               reachesRecord(access, provider);
    case Action::DecideEmailCorrection:
        return isSupport(access);
    case Action::MoveClient:
        return access.setsProviderAssignment() && reachesRecord(access, provider);
    case Action::DecideParked:
        return access.setsCaseworkerAssignment() && reachesRecord(access, provider);
    case Action::EndAccess:
        return administers(access, provider);
    case Action::ResendInvite:
        return access.sendsInvites() && reachesRecord(access, provider);
    case Action::SeeHandover:
    case Action::DecideHandover:
    case Action::WithdrawHandover:
        return false; // two providers decide
    }
    return false;
}

bool isAllowed(Action action, const StaffAccess &access, const HandoverSides &sides)
{
    if (action == Action::SeeHandover)
        return maySeeHandover(access, sides);
    if (action == Action::DecideHandover)
        return mayBringAbout(HandoverEvent::Approve, access, sides);
    return action == Action::WithdrawHandover &&
           mayBringAbout(HandoverEvent::Withdraw, access, sides);
}

QStringList grantedScopes(const StaffAccess &access, const QList<ProviderId> &allProviders)
{
    QStringList scopes{QString::fromLatin1(wire::directoryScope), wire::staffScope(access.staff)};
    for (const ProviderId &provider : allProviders) {
        if (isAllowed(Action::SeeClient, access, provider))
            scopes << wire::providerScope(provider);
    }
    if (isSupport(access))
        scopes << QString::fromLatin1(wire::supportScope);
    return scopes;
}

} // namespace wren::services
