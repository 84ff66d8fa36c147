// SPDX-License-Identifier: Apache-2.0
#include "app/casework/formdraft.h"

#include <array>

namespace wren::app {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindNames{
    "refer",           "request_transfer", "decline_handover",   "propose_correction",
    "disconnect_cams", "ask_wren",         "decline_correction", "enter_correction"};

QString nameOf(FormKind kind)
{
    return QString::fromLatin1(kindNames.at(std::size_t(kind)));
}

QJsonObject contentOf(const FormAbout &about, const QJsonObject &entered)
{
    QJsonObject content{{u"form"_s, nameOf(about.kind)},
                        {u"subject"_s, about.subject},
                        {u"name"_s, about.name},
                        {u"entered"_s, entered}};
    if (about.client)
        content.insert(u"client"_s, about.client->text());
    return content;
}

} // namespace

FormAbout FormAbout::ofClient(FormKind kind, const ClientId &client, const QString &name)
{
    return {kind, client.text(), client, name};
}

std::optional<FormAbout> FormAbout::fromJson(const QJsonObject &content)
{
    const QString name = content.value("form"_L1).toString();
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (name == QLatin1String(kindNames.at(i)))
            return FormAbout{FormKind(i), content.value("subject"_L1).toString(),
                             ClientId::parse(content.value("client"_L1).toString()),
                             content.value("name"_L1).toString()};
    }
    return std::nullopt;
}

QString FormAbout::draftId() const
{
    return subject + u'/' + nameOf(kind);
}

QJsonObject formEntered(const QJsonObject &content)
{
    return content.value("entered"_L1).toObject();
}

FormDraft::FormDraft(CaseworkServices &services, FormAbout about, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_about(std::move(about))
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(2s);
    connect(&m_keepSoon, &QTimer::timeout, this, &FormDraft::keep);
}

FormDraft::~FormDraft()
{
    blockSignals(true); // whoever hears them is going too
    if (m_keepSoon.isActive())
        keep();
}

void FormDraft::look()
{
    m_services.draft(m_about.draftId(), this, [this](const Result<QJsonObject> &draft) {
        if (!draft || !m_entered.isEmpty())
            return;
        const QJsonObject entered = formEntered(*draft);
        m_entered = entered;
        emit found(entered); // first: whoever hears of the state writes what stands there
        become(State::Kept);
    });
}

void FormDraft::write(const QJsonObject &entered)
{
    if (entered == m_entered)
        return;
    m_entered = entered;
    if (!m_keepSoon.isActive())
        m_keepSoon.start();
}

void FormDraft::finish()
{
    m_keepSoon.stop();
    m_entered = {};
    m_services.discardDraft(m_about.draftId());
    become(State::Nothing);
}

void FormDraft::keep()
{
    m_keepSoon.stop();
    if (m_entered.isEmpty()) {
        m_services.discardDraft(m_about.draftId());
        return become(State::Nothing);
    }
    m_services.saveDraft(formDraftKind, m_about.draftId(), contentOf(m_about, m_entered), this,
                         [this](const Result<void> &kept) {
                             if (!m_entered.isEmpty()) // not sent meanwhile
                                 become(kept ? State::Kept : State::Failing);
                         });
}

void FormDraft::become(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

} // namespace wren::app
