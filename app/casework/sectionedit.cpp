// SPDX-License-Identifier: Apache-2.0
#include "app/casework/sectionedit.h"

#include "models/formats/email.h"
#include "models/wire/edits.h"

#include <array>

namespace wren::app {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::pair<Section, const char *>, 4> sectionNames{
    {{Section::PersonalDetails, "personal_details"},
     {Section::WorkDetails, "work_details"},
     {Section::ReferralDetails, "referral_details"},
     {Section::CommunicationPreferences, "communication_preferences"}}};

QString nameOf(Section section)
{
    for (const auto &[each, name] : sectionNames) {
        if (each == section)
            return QString::fromLatin1(name);
    }
    return {};
}

QJsonObject jsonOf(const QMap<Field, qint64> &revs)
{
    QJsonObject json;
    for (auto it = revs.cbegin(); it != revs.cend(); ++it)
        json.insert(fieldName(it.key()), it.value());
    return json;
}

QMap<Field, qint64> revsOf(const QJsonObject &json)
{
    QMap<Field, qint64> revs;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (const std::optional<Field> field = fieldFromName(it.key()))
            revs.insert(*field, it.value().toInteger());
    }
    return revs;
}

Profile profileOf(const QJsonValue &json)
{
    const Result<Profile> profile = Profile::fromJson(json.toObject());
    return profile ? *profile : Profile();
}

} // namespace

std::optional<SectionDraft> SectionDraft::fromJson(const QJsonObject &content)
{
    const QString name = content.value(QLatin1String("section")).toString();
    for (const auto &[section, each] : sectionNames) {
        if (name == QLatin1String(each))
            return SectionDraft{
                ClientId::fromTrusted(content.value(QLatin1String("client")).toString()), section,
                profileOf(content.value(QLatin1String("shown"))).fullName()};
    }
    return std::nullopt;
}

SectionEdit::SectionEdit(CaseworkServices &services, const ClientId &client, Section section,
                         QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_client(client)
    , m_section(section)
    , m_form(fieldsOf(section), services.reference(), [&services] { return services.now().date(); })
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(2s);
    connect(&m_keepSoon, &QTimer::timeout, this, &SectionEdit::keep);
    connect(&m_form, &SectionPresenter::valueChanged, this, &SectionEdit::keepSoon);
    connect(&services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (m_state.phase != Phase::Editing || !clients.contains(m_client))
                    return;
                m_services.clientView(m_client, this, [this](const Result<ClientView> &now) {
                    if (now)
                        compare(*now);
                });
            });
}

SectionEdit::~SectionEdit()
{
    if (m_keepSoon.isActive())
        keep();
}

void SectionEdit::lookForDraft()
{
    m_services.draft(draftId(), this, [this](const Result<QJsonObject> &draft) {
        if (m_state.phase != Phase::Closed || m_state.draftFound == draft.ok())
            return;
        m_state.draftFound = draft.ok();
        emit stateChanged();
    });
}

void SectionEdit::begin()
{
    if (m_state.phase != Phase::Closed)
        return;
    m_state = {};
    m_state.phase = Phase::Opening;
    m_services.clientView(m_client, this, [this](const Result<ClientView> &view) { opened(view); });
    emit stateChanged();
}

void SectionEdit::save()
{
    if (m_state.phase != Phase::Editing)
        return;
    if (!m_form.checkAll()) {
        emit fieldNeedsAttention(*m_form.firstStopping());
        return;
    }
    m_state.error.reset();
    const QList<FieldEdit> changes = edits();
    if (changes.isEmpty())
        return savedOrNot({});
    m_state.phase = Phase::Saving;
    m_services.enqueue(QStringLiteral("edit_client"), m_client.text(),
                       wire::EditClient{changes}.toJson(), this,
                       [this](const Result<void> &result) { savedOrNot(result); });
    emit stateChanged();
}

void SectionEdit::cancel()
{
    if (m_state.phase != Phase::Editing && !m_state.draftFound)
        return;
    close();
    emit stateChanged();
}

QString SectionEdit::draftId() const
{
    return m_client.text() + u'/' + nameOf(m_section);
}

void SectionEdit::opened(const Result<ClientView> &view)
{
    if (!view)
        return fail(view.error());
    m_shown = view->record.profile;
    m_base = view->base;
    m_services.draft(draftId(), this, [this, now = *view](const Result<QJsonObject> &draft) {
        resumeFrom(draft);
        edit();
        compare(now);
    });
}

/** What the editor saw then counts, not what is there now. */
void SectionEdit::resumeFrom(const Result<QJsonObject> &draft)
{
    m_state.resumed = draft.ok();
    if (!draft)
        return m_form.fill(m_shown);
    m_shown = profileOf(draft->value(QLatin1String("shown")));
    m_base = {profileOf(draft->value(QLatin1String("base"))),
              revsOf(draft->value(QLatin1String("revs")).toObject())};
    m_form.fill(m_shown);
    m_form.restore(draft->value(QLatin1String("entered")).toObject());
}

void SectionEdit::edit()
{
    m_state.phase = Phase::Editing;
    emit stateChanged();
}

void SectionEdit::keepSoon()
{
    if (m_state.phase == Phase::Editing && !m_keepSoon.isActive())
        m_keepSoon.start();
}

void SectionEdit::keep()
{
    m_keepSoon.stop();
    const QJsonObject content{{QStringLiteral("client"), m_client.text()},
                              {QStringLiteral("section"), nameOf(m_section)},
                              {QStringLiteral("entered"), m_form.toJson()},
                              {QStringLiteral("shown"), m_shown.toJson()},
                              {QStringLiteral("base"), m_base.profile.toJson()},
                              {QStringLiteral("revs"), jsonOf(m_base.revs)}};
    m_services.saveDraft(sectionDraftKind, draftId(), content, this,
                         [this](const Result<void> &kept) {
                             if (std::exchange(m_state.draftNotKept, !kept.ok()) == kept.ok())
                                 emit stateChanged();
                         });
}

/** One's own edits that come back by the feed are no news. */
void SectionEdit::compare(const ClientView &now)
{
    if (m_state.phase != Phase::Editing)
        return;
    QSet<Field> changed;
    for (const Field field : m_form.fields()) {
        const QJsonValue value = now.base.profile.value(field);
        if (now.base.revs.value(field) != m_base.revs.value(field) &&
            value != m_base.profile.value(field) && value != m_shown.value(field))
            changed.insert(field);
    }
    if (std::exchange(m_state.changedMeanwhile, changed) != changed)
        emit stateChanged();
}

QList<FieldEdit> SectionEdit::edits() const
{
    const Profile entered = m_form.profile();
    Profile wanted = m_shown;
    for (const Field field : m_form.fields())
        wanted.set(field, entered.value(field));
    return editsBetween(m_shown, wanted, m_base);
}

/** Null: it stays. */
QString SectionEdit::wantedEmail() const
{
    if (!m_form.fields().contains(Field::Email))
        return {};
    const QString wanted = m_form.profile().text(Field::Email);
    const bool another = foldedEmail(wanted) != foldedEmail(m_shown.text(Field::Email));
    return another && !wanted.isEmpty() ? wanted : QString();
}

/** The other fields are saved at once; the address goes on by its own way (R41). */
void SectionEdit::savedOrNot(const Result<void> &result)
{
    if (!result)
        return fail(result.error());
    const QString email = wantedEmail();
    close();
    emit stateChanged();
    emit saved();
    if (!email.isNull())
        emit emailChangeWanted(email);
}

void SectionEdit::close()
{
    m_keepSoon.stop();
    m_services.discardDraft(draftId());
    m_state = {};
}

void SectionEdit::fail(const Error &error)
{
    m_state.phase = m_state.phase == Phase::Saving ? Phase::Editing : Phase::Closed;
    m_state.error = error;
    emit stateChanged();
}

} // namespace wren::app
