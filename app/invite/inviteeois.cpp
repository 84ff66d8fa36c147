// SPDX-License-Identifier: Apache-2.0
// Connect with an EOIS Service (R7 to R10): the part of InviteFlow that asks EOIS.
#include "app/invite/inviteflow.h"

#include "models/formats/referencenumber.h"
#include "models/rules.h"

namespace wren::app {

void InviteFlow::lookUp()
{
    const bool inCams = m_state.way == InviteWay::CaseManagement;
    const Activity during = inCams ? Activity::FindingClient : Activity::LookingUp;
    const std::optional<QString> number = normalisedReferenceNumber(m_state.number);
    if (!number) {
        const FieldError error{QStringLiteral("number"), problemCode(Problem::NotANumber)};
        return fail(during, {Kind::Invalid, QStringLiteral("no number"), {error}});
    }
    m_state.busy = during;
    m_state.lookUp = InviteState::LookUp::NotAsked;
    m_request = std::make_unique<QObject>();
    if (inCams) {
        m_services.lookUpCams(
            *number, m_request.get(),
            [this](const Result<wire::CamsAnswer> &answer) { foundInCams(answer); });
    } else {
        m_services.lookUpAssessment(
            *number, m_request.get(),
            [this](const Result<wire::AssessmentAnswer> &answer) { lookedUp(answer); });
    }
    update();
}

void InviteFlow::lookedUp(const Result<wire::AssessmentAnswer> &answer)
{
    if (!answer)
        return fail(Activity::LookingUp, answer.error());
    m_state.busy = Activity::None;
    if (answer->state == wire::AssessmentState::None) {
        m_state.lookUp = InviteState::LookUp::NoMatch;
        return update();
    }
    m_state.lookUp = InviteState::LookUp::Found;
    m_state.assessment = *answer;
    goTo(InviteStep::AssessmentFound);
}

void InviteFlow::foundInCams(const Result<wire::CamsAnswer> &answer)
{
    if (!answer)
        return fail(Activity::FindingClient, answer.error());
    m_state.busy = Activity::None;
    m_state.cams = *answer;
    if (answer->state == wire::CamsAnswer::State::Found) {
        m_state.lookUp = InviteState::LookUp::Found;
        return goTo(InviteStep::CamsClientFound);
    }
    m_state.lookUp = InviteState::LookUp::NoMatch;
    update();
}

/** R10: first the caution; then the name is copied, and the rest shown as CaMS's (R14). */
void InviteFlow::confirmCams()
{
    if (!std::exchange(m_state.caution, !m_state.caution))
        return update();
    if (m_state.linked != m_state.cams) {
        forgetImported();
        m_state.linked = m_state.cams;
        for (const Field field : m_form.fields()) {
            if (!isLocked(field))
                continue;
            m_form.put(field, m_state.linked->values.value(field));
            m_imported.insert(fieldName(field), m_form.entered(field));
        }
    }
    goTo(InviteStep::FinalizeProfile);
}

bool InviteFlow::isLocked(Field field) const
{
    if (!m_state.linked)
        return false;
    return isLockedByCams(CamsLayer{CamsState::Connected, m_state.linked->values}, field);
}

void InviteFlow::importAssessment()
{
    const wire::AssessmentAnswer &found = *m_state.assessment;
    if (m_state.importedNumber != found.number) { // once: what was corrected since stays
        forgetImported();
        const QMap<Field, QJsonValue> values = found.profile.values();
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            m_form.put(it.key(), it.value());
            m_imported.insert(fieldName(it.key()), m_form.entered(it.key()));
        }
        m_state.importedNumber = found.number;
    }
    goTo(InviteStep::FinalizeProfile);
}

/** Of another person, perhaps: what assessment or CaMS brought goes, what was corrected since
 * stays. */
void InviteFlow::forgetImported()
{
    const QJsonObject imported = std::exchange(m_imported, {});
    const Profile defaults = newClientDefaults();
    for (const Field field : m_form.fields()) {
        const QString name = fieldName(field);
        if (imported.contains(name) && imported.value(name) == m_form.entered(field))
            m_form.enter(field, defaults.value(field));
    }
    m_state.importedNumber.clear();
    m_state.linked.reset();
    enterQueriedPerson();
}

} // namespace wren::app
