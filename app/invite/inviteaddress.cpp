// SPDX-License-Identifier: Apache-2.0
// The address of the client who is invited (R15, R45): checked as it is left, or composed.
#include "app/invite/inviteflow.h"

namespace wren::app {

/** What the hub has against the address is said beside it, before anything is completed. */
void InviteFlow::followAddress()
{
    const auto email = [this] {
        return m_form.entered(Field::Email).toString();
    };
    connect(&m_form, &SectionPresenter::fieldLeft, this, [this, email](Field field) {
        if (field == Field::Email)
            m_address.check(email());
    });
    connect(&m_address, &AddressCheck::answered, this, [this, email] {
        const auto answer = m_address.about(email());
        if (answer && answer->problem)
            m_form.showErrors({{fieldName(Field::Email), problemCode(*answer->problem)}});
        update();
    });
}

bool InviteFlow::offersPlusAddress() const
{
    const Profile profile = m_form.profile();
    return !profile.text(Field::LastName).isEmpty() && !m_composing && !m_state.offline &&
           !m_state.formLocked && m_form.entered(Field::Email).toString().trimmed().isEmpty();
}

void InviteFlow::usePlusAddress()
{
    if (!m_state.offersPlusAddress)
        return;
    const Profile profile = m_form.profile();
    m_state.failure.reset();
    m_composing = true;
    m_services.plusAddress({profile.text(Field::FirstName), profile.text(Field::LastName)}, this,
                           [this](const Result<wire::InboxAnswer> &answer) { composed(answer); });
    update();
}

/** What was typed meanwhile counts, and needs none. */
void InviteFlow::composed(const Result<wire::InboxAnswer> &answer)
{
    m_composing = false;
    if (!m_form.entered(Field::Email).toString().trimmed().isEmpty())
        return update();
    if (!answer)
        return fail(Activity::Composing, answer.error());
    if (answer->plusAddress.isEmpty())
        return fail(Activity::Composing, {Kind::Invalid, QStringLiteral("no plus address"), {}});
    m_form.put(Field::Email, answer->plusAddress);
    update();
}

} // namespace wren::app
