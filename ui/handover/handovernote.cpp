// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/handovernote.h"

#include <QCoreApplication>

namespace wren::ui {

namespace {

class HandoverNote
{
    Q_DECLARE_TR_FUNCTIONS(HandoverNote)

public:
    HandoverNote(const wire::CaseNoteRecord &note, const app::ProfilePresenter &names);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString happened() const;
    [[nodiscard]] QString endedText() const;

    QString m_type;
    QString m_from;
    QString m_to;
    QString m_caseworker;
    QString m_outcome;
};

HandoverNote::HandoverNote(const wire::CaseNoteRecord &note, const app::ProfilePresenter &names)
    : m_type(note.type)
    , m_outcome(note.parameters.value(QLatin1String("outcome")).toString())
{
    const auto id = [&note](const char *name) {
        return note.parameters.value(QLatin1String(name)).toString();
    };
    m_from = names.providerName(ProviderId::fromTrusted(id("from")));
    m_to = names.providerName(ProviderId::fromTrusted(id("to")));
    m_caseworker = names.staffName(StaffId::fromTrusted(id("caseworker")));
}

QString HandoverNote::happened() const
{
    if (m_type == QLatin1String("referral_offered"))
        return tr("Referred from %1 to %2, who decide.").arg(m_from, m_to);
    if (m_type == QLatin1String("referral"))
        return tr("The client moved from %1 to %2.").arg(m_from, m_to);
    if (m_type == QLatin1String("transfer_requested"))
        return tr("%1 asked %2 for the client.").arg(m_to, m_from);
    if (m_type == QLatin1String("transfer_approved"))
        return tr("The transfer was approved: the client moved from %1 to %2.").arg(m_from, m_to);
    if (m_type == QLatin1String("transfer_declined"))
        return tr("%1 declined the transfer to %2. Nothing moved.").arg(m_from, m_to);
    return m_outcome.isEmpty() ? QString() : endedText();
}

QString HandoverNote::endedText() const
{
    if (m_outcome == QLatin1String("declined"))
        return tr("%1 declined the referral. Nothing moved.").arg(m_to);
    if (m_outcome == QLatin1String("withdrawn"))
        return tr("The request was withdrawn. Nothing moved.");
    return tr("Nothing was left to decide: the client moved otherwise, or one side is no longer "
              "there.");
}

QString HandoverNote::text() const
{
    if (m_type == QLatin1String("caseworker_assigned"))
        return m_caseworker.isEmpty() ? tr("No caseworker is assigned.")
                                      : tr("The caseworker is %1.").arg(m_caseworker);
    QStringList sentences{happened()};
    if (sentences.constFirst().isEmpty() || m_to.isEmpty())
        return {};
    if (!m_caseworker.isEmpty())
        sentences << tr("The caseworker there: %1.").arg(m_caseworker);
    return sentences.join(u' ');
}

} // namespace

QString handoverNoteText(const wire::CaseNoteRecord &note, const app::ProfilePresenter &names)
{
    return HandoverNote(note, names).text();
}

} // namespace wren::ui
