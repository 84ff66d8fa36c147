// SPDX-License-Identifier: Apache-2.0
#include "app/profile/sectionpresenter.h"

#include "models/formats/phone.h"
#include "models/rules.h"

#include <algorithm>

namespace wren::app {

namespace {

Problem problemOf(const Error &error)
{
    if (error.fields.isEmpty())
        return Problem::WrongType;
    return problemFromCode(error.fields.constFirst().problem).value_or(Problem::WrongType);
}

/** Fields that apply only with a certain value of another one. */
constexpr std::array<std::pair<Field, Field>, 4> dependent{
    {{Field::OneNameOnly, Field::FirstName},
     {Field::Pronouns, Field::PronounsText},
     {Field::ReferralSource, Field::MarketingSource},
     {Field::JobPostUpdates, Field::JobPostFrequency}}};

} // namespace

QJsonValue shownValue(Field field, const QJsonValue &canonical)
{
    if (field == Field::Phone && canonical.isString())
        return shownPhone(canonical.toString());
    return canonical;
}

SectionPresenter::SectionPresenter(QList<Field> fields, const ReferenceData &reference,
                                   std::function<QDate()> today, QObject *parent)
    : QObject(parent)
    , m_fields(std::move(fields))
    , m_reference(reference)
    , m_today(std::move(today))
{}

void SectionPresenter::fill(const Profile &profile)
{
    m_left.clear();
    m_hubErrors.clear();
    for (const Field field : std::as_const(m_fields))
        store(field, shownValue(field, profile.value(field)));
    setProblems({});
}

void SectionPresenter::put(Field field, const QJsonValue &value)
{
    enter(field, value);
    leave(field);
}

void SectionPresenter::enter(Field field, const QJsonValue &value)
{
    if (entered(field) == value)
        return;
    m_hubErrors.remove(field);
    store(field, value);
    if (field == Field::JobPostUpdates)
        startFrequency();
    if (m_problems.contains(field) && !findings().contains(field)) {
        m_problems.remove(field);
        emit problemChanged(field);
    }
}

void SectionPresenter::leave(Field field)
{
    const Result<QJsonValue> canonical = canonicalValue(field, entered(field), m_reference);
    if (canonical)
        store(field, shownValue(field, *canonical));
    m_left.insert(field);
    refreshProblems();
    emit fieldLeft(field);
}

bool SectionPresenter::checkAll()
{
    for (const Field field : std::as_const(m_fields))
        leave(field);
    return !firstStopping();
}

void SectionPresenter::showErrors(const QList<FieldError> &errors)
{
    for (const FieldError &error : errors) {
        const std::optional<Field> field = fieldFromName(error.field);
        if (field && m_fields.contains(*field))
            m_hubErrors.insert(*field, problemFromCode(error.problem).value_or(Problem::WrongType));
    }
    refreshProblems();
}

QJsonValue SectionPresenter::entered(Field field) const
{
    return m_entered.value(field, absentValue(field));
}

bool SectionPresenter::isOpen(Field field) const
{
    switch (field) {
    case Field::FirstName:
        return !entered(Field::OneNameOnly).toBool();
    case Field::PronounsText:
        return entered(Field::Pronouns).toString() == QLatin1String("self");
    case Field::MarketingSource:
        return opensMarketingSource(entered(Field::ReferralSource).toString());
    case Field::JobPostFrequency:
        return entered(Field::JobPostUpdates).toBool();
    default:
        return true;
    }
}

std::optional<Problem> SectionPresenter::problem(Field field) const
{
    const auto found = m_problems.constFind(field);
    return found == m_problems.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Field> SectionPresenter::firstStopping() const
{
    const auto stops = [this](Field field) {
        return m_problems.contains(field) && !isWarning(m_problems.value(field));
    };
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(), stops);
    return found == m_fields.cend() ? std::nullopt : std::optional(*found);
}

Profile SectionPresenter::profile() const
{
    Profile profile;
    for (const Field field : m_fields) {
        const Result<QJsonValue> canonical = canonicalValue(field, entered(field), m_reference);
        if (canonical && isOpen(field))
            profile.set(field, *canonical);
    }
    return profile;
}

QJsonObject SectionPresenter::toJson() const
{
    QJsonObject json;
    for (auto it = m_entered.cbegin(); it != m_entered.cend(); ++it)
        json.insert(fieldName(it.key()), it.value());
    return json;
}

void SectionPresenter::restore(const QJsonObject &entered)
{
    for (const Field field : std::as_const(m_fields))
        store(field, entered.contains(fieldName(field)) ? entered.value(fieldName(field))
                                                        : absentValue(field));
}

void SectionPresenter::store(Field field, const QJsonValue &value)
{
    if (entered(field) == value)
        return;
    QMap<Field, bool> wasOpen;
    for (const auto &[master, follower] : dependent) {
        if (master == field)
            wasOpen.insert(follower, isOpen(follower));
    }
    m_entered.insert(field, value);
    emit valueChanged(field);
    for (auto it = wasOpen.cbegin(); it != wasOpen.cend(); ++it) {
        if (isOpen(it.key()) != it.value())
            emit openChanged(it.key());
    }
}

void SectionPresenter::startFrequency()
{
    if (isOpen(Field::JobPostFrequency) && entered(Field::JobPostFrequency).isNull())
        store(Field::JobPostFrequency, QLatin1String(defaultJobPostFrequency));
}

void SectionPresenter::refreshProblems()
{
    QMap<Field, Problem> shown = findings();
    for (auto it = shown.begin(); it != shown.end();)
        it = m_left.contains(it.key()) ? std::next(it) : shown.erase(it);
    for (auto it = m_hubErrors.cbegin(); it != m_hubErrors.cend(); ++it)
        shown.insert(it.key(), it.value());
    setProblems(shown);
}

QMap<Field, Problem> SectionPresenter::findings() const
{
    QMap<Field, Problem> found;
    for (const Finding &finding : checkProfile(profile(), m_reference, m_today())) {
        if (m_fields.contains(finding.field) && !found.contains(finding.field))
            found.insert(finding.field, finding.problem);
    }
    // What cannot be stored is missing in profile(): say what is wrong with it, not that it is
    // absent.
    for (const Field field : m_fields) {
        const Result<QJsonValue> canonical = canonicalValue(field, entered(field), m_reference);
        if (isOpen(field) && !canonical)
            found.insert(field, problemOf(canonical.error()));
    }
    return found;
}

void SectionPresenter::setProblems(const QMap<Field, Problem> &problems)
{
    const QMap<Field, Problem> before = std::exchange(m_problems, problems);
    for (const Field field : std::as_const(m_fields)) {
        if (before.contains(field) != problems.contains(field) ||
            before.value(field) != problems.value(field))
            emit problemChanged(field);
    }
}

} // namespace wren::app
