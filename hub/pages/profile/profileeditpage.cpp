// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/profile/profileeditpage.h"

#include "hub/pages/client/sessionpages.h"
#include "hub/pages/web/cookies.h"
#include "hub/services/ownprofile/ownprofile.h"

#include <QJsonDocument>

namespace wren::pages {

namespace {

/** What its reader had in front of them, as the form carries it. Only their own values. */
QByteArray seenText(const SeenProfile &seen)
{
    QJsonObject revs;
    for (auto it = seen.revs.cbegin(); it != seen.revs.cend(); ++it)
        revs.insert(fieldName(it.key()), it.value());
    const QJsonObject whole{{QStringLiteral("profile"), seen.profile.toJson()},
                            {QStringLiteral("revs"), revs}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact).toBase64();
}

std::optional<SeenProfile> seenOf(const QString &text)
{
    const QJsonObject whole =
        QJsonDocument::fromJson(QByteArray::fromBase64(text.toLatin1())).object();
    const auto profile = Profile::fromJson(whole.value(QLatin1String("profile")).toObject());
    if (!profile || whole.isEmpty())
        return std::nullopt;
    SeenProfile seen{*profile, {}};
    const QJsonObject revs = whole.value(QLatin1String("revs")).toObject();
    for (auto it = revs.begin(); it != revs.end(); ++it) {
        if (const std::optional<Field> field = fieldFromName(it.key()))
            seen.revs.insert(*field, it.value().toInteger());
    }
    return seen;
}

FieldProblems problemsOf(const Error &error)
{
    FieldProblems problems;
    for (const FieldError &fault : error.fields) {
        const std::optional<Field> field = fieldFromName(fault.field);
        if (field && ProfileForm::isOnForm(*field))
            problems.insert(*field, problemFromCode(fault.problem).value_or(Problem::WrongType));
    }
    return problems;
}

} // namespace

ProfileEditPage::ProfileEditPage(const Tools &tools)
    : m_tools(tools)
{}

void ProfileEditPage::addTo(PageRouter &router)
{
    using std::placeholders::_1;
    using std::placeholders::_2;
    router.add("GET", "/my-profile/edit", std::bind(&ProfileEditPage::show, this, _1, _2));
    router.add("POST", "/my-profile/edit", std::bind(&ProfileEditPage::save, this, _1, _2));
}

std::shared_ptr<const ReferenceData> ProfileEditPage::reference()
{
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return nullptr;
    const auto current = m_reference.current(**connection);
    return current ? *current : nullptr;
}

http::Response ProfileEditPage::page(const Visit &visit, const Sheet &sheet)
{
    const auto lists = reference();
    if (!lists)
        return m_tools.busy(visit);
    const ProfileForm form(*lists, m_tools.writer.messages(), visit.language);
    const bool refused = !sheet.problems.isEmpty();
    return m_tools.writer.page(
        visit, "my_profile_edit", refused ? 422 : 200,
        {{QStringLiteral("session_csrf"),
          QString::fromLatin1(cookies::tokenText(sheet.session.csrf))},
         {QStringLiteral("nonce"), QString::fromLatin1(m_tools.newToken())},
         {QStringLiteral("seen"), QString::fromLatin1(seenText(sheet.base))},
         {QStringLiteral("email"), sheet.base.profile.text(Field::Email)},
         {QStringLiteral("refused"), refused},
         {QStringLiteral("problems"), form.problemLines(sheet.problems)},
         {QStringLiteral("sections"), form.sections(sheet.shown, sheet.problems)}});
}

void ProfileEditPage::show(const Visit &visit, const http::Responder &respond)
{
    const auto session = requireSession(m_tools, visit, respond);
    if (!session)
        return;
    const Result<store::Connection *> connection = m_tools.ground.database.connection();
    if (!connection)
        return respond(m_tools.busy(visit));
    const auto own = services::findOwnProfile(**connection, session->client);
    if (!own)
        return respond(m_tools.busy(visit));
    respond(page(inOwnLanguage(visit, own->profile), {*session, *own, own->profile, {}}));
}

void ProfileEditPage::save(const Visit &visit, const http::Responder &respond)
{
    const auto posted = readSessionForm(m_tools, visit, respond);
    if (!posted)
        return;
    const std::optional<SeenProfile> base = seenOf(posted->form.value("seen"));
    const QString nonce = posted->form.value("nonce");
    if (!base || nonce.isEmpty())
        return respond(m_tools.formRefused(visit));
    const auto lists = reference();
    if (!lists)
        return respond(m_tools.busy(visit));
    const Visit local = inOwnLanguage(visit, base->profile);
    const ProfileForm form(*lists, m_tools.writer.messages(), local.language);
    const ReadProfile read = form.read(posted->form, base->profile);
    const Sheet sheet{posted->session, *base, read.profile, read.problems};
    if (!read.problems.isEmpty())
        return respond(page(local, sheet));
    write(local, sheet, nonce, respond);
}

void ProfileEditPage::write(const Visit &visit, const Sheet &sheet, const QString &nonce,
                            const http::Responder &respond)
{
    const services::OwnEdit wanted{sheet.session.client, nonce,
                                   editsBetween(sheet.base.profile, sheet.shown, sheet.base)};
    if (wanted.edits.isEmpty())
        return respond(PageWriter::redirect("/my-profile"));
    const auto done = runAsClient(m_tools, wanted.client, "edit_client",
                                  [this, wanted](store::WriteContext &context) {
                                      return services::editOwnProfile(context, wanted, m_reference);
                                  });
    if (!done)
        return respond(m_tools.busy(visit));
    if (done->error) {
        Sheet refused = sheet;
        refused.problems = problemsOf(*done->error);
        return respond(refused.problems.isEmpty() ? m_tools.formRefused(visit)
                                                  : page(visit, refused));
    }
    const bool kept = done->outcome == wire::Outcome::Conflicted;
    respond(PageWriter::redirect(kept ? "/my-profile?kept=1" : "/my-profile?saved=1"));
}

} // namespace wren::pages
