// SPDX-License-Identifier: Apache-2.0
// Complete Client Setup (R16): the part of InviteFlow that acts.
#include "app/invite/inviteflow.h"

#include "models/problem.h"

#include <algorithm>

namespace wren::app {

namespace {

/** The hub takes an intake's id once: a client of this id is there already. */
bool namesSubject(const Error &error)
{
    return error.kind == Kind::Conflict &&
           std::any_of(error.fields.cbegin(), error.fields.cend(), [](const FieldError &each) {
               return each.field == QLatin1String("subject");
           });
}

/** The registry holds a strong match that nobody called somebody else. */
bool namesRegisteredPerson(const Error &error)
{
    return error.kind == Kind::Conflict &&
           std::any_of(error.fields.cbegin(), error.fields.cend(), [](const FieldError &each) {
               return each.problem == problemCode(Problem::AlreadyRegistered);
           });
}

} // namespace

void InviteFlow::complete()
{
    if (!m_form.checkAll()) {
        emit fieldNeedsAttention(*m_form.firstStopping());
        return update();
    }
    const Profile profile = m_form.profile();
    if (m_check.covers(profile.text(Field::FirstName), profile.text(Field::LastName)))
        return keepAndSend();
    m_state.busy = Activity::Checking;
    m_check.setQuery(registryQuestion(m_form.profile()));
    m_check.searchNow();
    update();
}

std::optional<wire::NotSamePerson> InviteFlow::notSamePerson() const
{
    const QString reason = m_state.notSameReason.trimmed();
    if (m_dismissed.isEmpty() || reason.isEmpty())
        return std::nullopt;
    return wire::NotSamePerson{m_dismissed, reason};
}

/** The draft first: should this computer stop now, the same intake is found and sent again. */
void InviteFlow::keepAndSend()
{
    m_state.busy = Activity::Completing;
    m_sent = true;
    keep([this](const Result<void> &kept) {
        if (kept)
            return send();
        m_sent = false;
        fail(Activity::Completing, kept.error());
    });
    update();
}

void InviteFlow::send()
{
    m_request = std::make_unique<QObject>();
    m_services.command(QStringLiteral("complete_setup"), m_client.text(), setup().toJson(),
                       m_request.get(),
                       [this](const Result<wire::MutationResult> &answer) { answered(answer); });
}

wire::CompleteSetup InviteFlow::setup() const
{
    wire::CompleteSetup setup;
    setup.profile = m_form.profile();
    if (m_services.access().setsProviderAssignment())
        setup.provider = m_state.provider;
    if (m_services.access().setsCaseworkerAssignment())
        setup.caseworker = m_state.caseworker;
    if (m_state.way == InviteWay::CommonAssessment)
        setup.caNumber = m_state.importedNumber;
    if (m_state.way == InviteWay::CaseManagement && m_state.linked) {
        setup.camsReference = m_state.linked->reference;
        setup.profile = ownValues();
    }
    setup.notSamePerson = notSamePerson();
    return setup;
}

/** R14: of what CaMS holds only the name is copied. */
Profile InviteFlow::ownValues() const
{
    Profile profile = m_form.profile();
    for (const Field field : m_form.fields()) {
        const bool isName =
            field == Field::FirstName || field == Field::LastName || field == Field::OneNameOnly;
        if (isLocked(field) && !isName)
            profile.set(field, absentValue(field));
    }
    return profile;
}

void InviteFlow::answered(const Result<wire::MutationResult> &answer)
{
    if (answer)
        return decided(*answer);
    if (answer.error().kind == Kind::Timeout) { // sync repeats it until it knows
        m_unheard = true;
        m_state.busy = Activity::FindingOut;
        return update();
    }
    if (m_unheard)
        return fail(Activity::Completing, answer.error());
    refused(answer.error());
}

void InviteFlow::settled(const wire::Mutation &mutation, const wire::MutationResult &result)
{
    if (m_sent && mutation.subject == m_client.text() &&
        mutation.name == QLatin1String("complete_setup"))
        decided(result);
}

void InviteFlow::decided(const wire::MutationResult &result)
{
    if (result.outcome != wire::Outcome::Refused && result.outcome != wire::Outcome::Parked)
        return done();
    m_unheard = false;
    const Error error = result.error.value_or(Error());
    if (namesSubject(error))
        return lookWhetherAdded(); // an earlier try of this very intake has come through
    refused(error);
}

/** Held back: the same person again with all that is known now, and whom the registry has. */
void InviteFlow::lookAtMatches()
{
    m_state.busy = Activity::None;
    m_state.failure.reset();
    m_state.heldBack = true;
    m_state.mustConfirmMatches = true;
    m_check.setQuery(registryQuestion(m_form.profile()));
    m_check.searchNow();
    goTo(InviteStep::ConfirmNotRegistered);
}

void InviteFlow::refused(const Error &error)
{
    m_sent = false;
    if (namesRegisteredPerson(error))
        return lookAtMatches();
    m_form.showErrors(error.fields);
    fail(Activity::Completing, error);
    changed();
    if (const std::optional<Field> field = m_form.firstStopping())
        emit fieldNeedsAttention(*field);
}

void InviteFlow::lookWhetherAdded()
{
    m_state.busy = Activity::FindingOut;
    m_request = std::make_unique<QObject>();
    m_services.client(m_client, m_request.get(), [this](const Result<wire::ClientRecord> &client) {
        if (client)
            return done();
        fail(Activity::FindingOut, {Kind::Timeout, client.error().detail, {}});
    });
    update();
}

void InviteFlow::done()
{
    const Profile profile = m_form.profile();
    m_sent = false;
    m_keepSoon.stop();
    m_services.discardDraft(m_draftId);
    m_state.busy = Activity::None;
    m_state.failure.reset();
    m_state.step = InviteStep::Done;
    m_state.clientName = profile.fullName();
    update();
    m_delivery.watch(m_client, profile.text(Field::Email));
    emit clientInvited(m_client);
}

} // namespace wren::app
