// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/profile/profilepage.h"

#include "hub/pages/client/sessionpages.h"
#include "hub/pages/profile/shownvalue.h"
#include "hub/pages/web/cookies.h"
#include "hub/services/emailchange/clientside.h"
#include "hub/services/ownprofile/ownprofile.h"
#include "models/labels.h"

namespace wren::pages {

namespace {

/** Fields that are part of another's line, or that say nothing to their owner. */
bool hasOwnLine(Field field)
{
    return field != Field::PhoneExtension && field != Field::OneNameOnly &&
           field != Field::PronounsText;
}

/** A person with one name only has no first name to be shown as missing. */
bool applies(Field field, const Profile &profile)
{
    if (field == Field::FirstName)
        return !profile.flag(Field::OneNameOnly);
    if (field == Field::JobPostFrequency)
        return profile.flag(Field::JobPostUpdates);
    return true;
}

} // namespace

ProfilePage::ProfilePage(const Tools &tools)
    : m_tools(tools)
{}

void ProfilePage::addTo(PageRouter &router)
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/my-profile", std::bind(&ProfilePage::show, this, _1, _2));
}

QVariantList ProfilePage::lines(const Visit &visit, Section section, const Profile &profile,
                                const ReferenceData &reference) const
{
    const Messages &messages = m_tools.writer.messages();
    QVariantList shown;
    for (const Field field : fieldsOf(section)) {
        if (fieldInfo(field).audience != Audience::Everyone || !hasOwnLine(field) ||
            !applies(field, profile))
            continue;
        const bool selfDescribed = field == Field::Pronouns && profile.has(Field::PronounsText);
        QVariantList values;
        for (const QString &line : shownValue(selfDescribed ? Field::PronounsText : field, profile,
                                              reference, messages, visit.language))
            values << QVariantMap{{QStringLiteral("line"), line}};
        shown << QVariantMap{{QStringLiteral("label"),
                              messages.text(visit.language, "Field", fieldLabelText(field))},
                             {QStringLiteral("values"), values},
                             {QStringLiteral("empty"), values.isEmpty()}};
    }
    return shown;
}

QVariantList ProfilePage::sections(const Visit &visit, const Profile &profile,
                                   const ReferenceData &reference) const
{
    QVariantList shown;
    for (const Section section : {Section::PersonalDetails, Section::WorkDetails,
                                  Section::ReferralDetails, Section::CommunicationPreferences}) {
        const QVariantList fields = lines(visit, section, profile, reference);
        if (fields.isEmpty())
            continue;
        shown << QVariantMap{{QStringLiteral("heading"),
                              m_tools.writer.text(visit, "Section", sectionLabelText(section))},
                             {QStringLiteral("fields"), fields}};
    }
    return shown;
}

void ProfilePage::show(const Visit &visit, const http::Responder &respond)
{
    const auto session = requireSession(m_tools, visit, respond);
    if (!session)
        return;
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return respond(m_tools.busy(visit));
    const auto own = services::findOwnProfile(**connection, session->client);
    const auto address = services::ownAddress(**connection, session->client, m_tools.now());
    const auto reference = m_reference.current(**connection);
    if (!own || !address || !reference)
        return respond(m_tools.busy(visit));
    const Visit local = inOwnLanguage(visit, own->profile);
    const QByteArray csrf = cookies::tokenText(session->csrf);
    const QMap<QByteArray, QByteArray> &query = visit.request.query;
    respond(m_tools.writer.page(
        local, "my_profile", 200,
        {{QStringLiteral("name"), own->profile.fullName()},
         {QStringLiteral("saved"), query.contains("saved")},
         {QStringLiteral("kept"), query.contains("kept")},
         {QStringLiteral("email"), address->email},
         {QStringLiteral("unconfirmed"), address->unconfirmed},
         {QStringLiteral("pending"), address->pending.has_value()},
         {QStringLiteral("to"), address->pending ? address->pending->to : QString()},
         {QStringLiteral("sections"), sections(local, own->profile, **reference)},
         {QStringLiteral("session_csrf"), QString::fromLatin1(csrf)}}));
}

} // namespace wren::pages
