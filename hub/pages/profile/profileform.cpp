// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/profile/profileform.h"

#include "models/formats/phone.h"
#include "models/labels.h"
#include "models/rules.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wren::pages {

namespace {

const QString on = QStringLiteral("on");

struct TextTraits
{
    Field field;
    const char *autocomplete;
    const char *type;
};
constexpr TextTraits textTraits[] = {
    {Field::FirstName, "given-name", "text"},
    {Field::LastName, "family-name", "text"},
    {Field::PreferredName, "nickname", "text"},
    {Field::PronounsText, "off", "text"},
    {Field::Phone, "tel", "tel"},
    {Field::PhoneExtension, "tel-extension", "text"},
};

TextTraits traitsOf(Field field)
{
    for (const TextTraits &traits : textTraits) {
        if (traits.field == field)
            return traits;
    }
    return {field, "off", "text"};
}

struct AddressPart
{
    const char *key;
    const char *label; ///< context "Pages"
    const char *autocomplete;
};
constexpr AddressPart addressParts[] = {
    {"line1", QT_TRANSLATE_NOOP("Pages", "Street address"), "address-line1"},
    {"unit", QT_TRANSLATE_NOOP("Pages", "Unit or apartment"), "address-line2"},
    {"municipality", QT_TRANSLATE_NOOP("Pages", "City or town"), "address-level2"},
    {"province", QT_TRANSLATE_NOOP("Pages", "Province or territory"), "address-level1"},
    {"postal_code", QT_TRANSLATE_NOOP("Pages", "Postal code"), "postal-code"},
    {"country", QT_TRANSLATE_NOOP("Pages", "Country (Canada, or two letters)"), "country"},
};
constexpr char noFixedAddress[] = QT_TRANSLATE_NOOP("Pages", "No fixed address");
constexpr char oneNameOnly[] =
    QT_TRANSLATE_NOOP("Pages", "I have one name only (enter it as Last Name)");
constexpr char notChosen[] = QT_TRANSLATE_NOOP("Pages", "Not chosen");

QString idOf(const QString &name)
{
    return QString(name).replace(u'.', u'-').replace(u'_', u'-');
}

/** Every key that the template may ask for. */
QVariantMap controlOf(const char *kind, const QString &name, const QString &label)
{
    QVariantMap control{{QStringLiteral("name"), name},
                        {QStringLiteral("id"), idOf(name)},
                        {QStringLiteral("label"), label},
                        {QStringLiteral("problem_id"), QString()},
                        {QStringLiteral("wrong"), false}};
    for (const char *known : {"is_text", "is_select", "is_box"})
        control.insert(QString::fromLatin1(known), qstrcmp(known, kind) == 0);
    return control;
}

QVariantMap textControl(const QString &name, const QString &label, const QString &value,
                        const TextTraits &traits)
{
    QVariantMap control = controlOf("is_text", name, label);
    control.insert(QStringLiteral("value"), value);
    control.insert(QStringLiteral("type"), QLatin1String(traits.type));
    control.insert(QStringLiteral("autocomplete"), QLatin1String(traits.autocomplete));
    return control;
}

QVariantMap boxControl(const QString &name, const QString &label, bool checked)
{
    QVariantMap control = controlOf("is_box", name, label);
    control.insert(QStringLiteral("checked"), checked);
    return control;
}

/** "Ontario" and "on" are the province of code ON; what is none of ours stays as typed. */
QString provinceCode(const QString &typed, const ReferenceData &reference)
{
    for (const ReferenceItem &item : reference.items(lists::province)) {
        for (const QString &known : {item.code, item.en, item.fr}) {
            if (known.compare(typed, Qt::CaseInsensitive) == 0)
                return item.code;
        }
    }
    return typed;
}

QString countryCode(const QString &typed)
{
    const bool canada = typed.compare(QLatin1String("Canada"), Qt::CaseInsensitive) == 0;
    return canada ? QStringLiteral("CA") : typed.toUpper();
}

QJsonValue readAddress(const Form &form, const ReferenceData &reference)
{
    QJsonObject address;
    for (const AddressPart &part : addressParts) {
        const QString value = form.value(QByteArray("primary_address.") + part.key).trimmed();
        if (!value.isEmpty())
            address.insert(QLatin1String(part.key), value);
    }
    if (form.value("primary_address.no_fixed") == on)
        address.insert(QStringLiteral("no_fixed"), true);
    const QString country = address.value(QLatin1String("country")).toString();
    address.insert(QStringLiteral("country"),
                   country.isEmpty() ? QStringLiteral("CA") : countryCode(country));
    const QString province = address.value(QLatin1String("province")).toString();
    if (!province.isEmpty())
        address.insert(QStringLiteral("province"), provinceCode(province, reference));
    return address;
}

QJsonValue readValue(const FieldInfo &info, const Form &form, const ReferenceData &reference)
{
    const QByteArray name = info.name;
    switch (info.type) {
    case FieldType::Flag:
        return form.value(name) == on;
    case FieldType::Address:
        return readAddress(form, reference);
    case FieldType::CodeSet: {
        QJsonArray codes;
        const QByteArray prefix = QByteArray(name).append('.');
        for (auto it = form.cbegin(); it != form.cend(); ++it) {
            if (it.key().startsWith(prefix) && it.value() == on)
                codes.append(QString::fromUtf8(it.key().mid(prefix.size())));
        }
        return codes;
    }
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Date:
        break;
    }
    const QString text = form.value(name);
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/** Without script nothing is greyed out: what does not apply is not taken. */
void dropWhatDoesNotApply(Profile &profile)
{
    if (profile.text(Field::Pronouns) != QStringLiteral("self"))
        profile.set(Field::PronounsText, QJsonValue::Null);
    if (!profile.has(Field::Phone))
        profile.set(Field::PhoneExtension, QJsonValue::Null);
    if (!profile.flag(Field::JobPostUpdates))
        profile.set(Field::JobPostFrequency, QJsonValue::Null);
    else if (!profile.has(Field::JobPostFrequency))
        profile.set(Field::JobPostFrequency, QLatin1String(defaultJobPostFrequency));
    if (profile.flag(Field::OneNameOnly))
        profile.set(Field::FirstName, QJsonValue::Null);
}

void addFindings(ReadProfile &read, const ReferenceData &reference)
{
    // The day decides only the birth date's warning, and that is not on this form.
    const QList<Finding> findings = checkProfile(read.profile, reference, QDate());
    for (const Finding &finding : findings) {
        if (!isWarning(finding.problem) && ProfileForm::isOnForm(finding.field) &&
            !read.problems.contains(finding.field))
            read.problems.insert(finding.field, finding.problem);
    }
}

} // namespace

ProfileForm::ProfileForm(const ReferenceData &reference, const Messages &messages, QString language)
    : m_reference(reference)
    , m_messages(messages)
    , m_language(std::move(language))
{}

bool ProfileForm::isOnForm(Field field)
{
    return fieldInfo(field).audience == Audience::Everyone && field != Field::Email;
}

QString ProfileForm::own(const char *source) const
{
    return m_messages.text(m_language, "Pages", source);
}

QString ProfileForm::label(Field field) const
{
    if (field == Field::OneNameOnly)
        return own(oneNameOnly);
    return m_messages.text(m_language, "Field", fieldLabelText(field));
}

QString ProfileForm::line(Field field, Problem problem) const
{
    return m_messages.text(m_language, "Problem", problemText(problem))
        .replace(QStringLiteral("%1"), label(field));
}

QVariantMap ProfileForm::select(const FieldInfo &info, const QString &name,
                                const QString &chosen) const
{
    QVariantMap control = controlOf("is_select", name, label(info.id));
    QVariantList options;
    const auto add = [&](const QString &code, const QString &text) {
        options << QVariantMap{{QStringLiteral("code"), code},
                               {QStringLiteral("text"), text},
                               {QStringLiteral("chosen"), code == chosen}};
    };
    if (info.id != Field::Language)
        add(QString(), own(notChosen));
    for (const ReferenceItem &item : m_reference.items(info.list))
        add(item.code, m_reference.label(info.list, item.code, m_language));
    if (!chosen.isEmpty() && !m_reference.contains(info.list, chosen))
        add(chosen, chosen);
    control.insert(QStringLiteral("options"), options);
    return control;
}

QVariantList ProfileForm::boxes(const FieldInfo &info, const QStringList &chosen) const
{
    QVariantList all;
    for (const ReferenceItem &item :
         m_reference.items(info.list, ReferenceData::Which::IncludeInactive)) {
        const bool checked = chosen.contains(item.code);
        if (item.active || checked) {
            all << boxControl(QLatin1String(info.name) + u'.' + item.code,
                              m_reference.label(info.list, item.code, m_language), checked);
        }
    }
    return all;
}

QVariantList ProfileForm::addressParts(const QJsonObject &address) const
{
    const QString prefix = QStringLiteral("primary_address.");
    QVariantList parts{boxControl(prefix + QStringLiteral("no_fixed"), own(noFixedAddress),
                                  address.value(QLatin1String("no_fixed")).toBool())};
    for (const AddressPart &part : pages::addressParts) {
        const QString key = QLatin1String(part.key);
        QString value = address.value(key).toString();
        if (key == QStringLiteral("province") && m_reference.contains(lists::province, value))
            value = m_reference.label(lists::province, value, m_language);
        if (key == QStringLiteral("country") && (value.isEmpty() || value == QStringLiteral("CA")))
            value = QStringLiteral("Canada");
        parts << textControl(prefix + key, own(part.label), value,
                             {Field::PrimaryAddress, part.autocomplete, "text"});
    }
    return parts;
}

QVariantMap ProfileForm::control(Field field, const Profile &profile) const
{
    const FieldInfo &info = fieldInfo(field);
    const QString name = fieldName(field);
    if (info.type == FieldType::Flag)
        return boxControl(name, label(field), profile.flag(field));
    if (info.type == FieldType::Code)
        return select(info, name, profile.text(field));
    const QString text = profile.text(field);
    return textControl(name, label(field), field == Field::Phone ? shownPhone(text) : text,
                       traitsOf(field));
}

QVariantMap ProfileForm::group(Field field, const Profile &profile,
                               const FieldProblems &problems) const
{
    const FieldInfo &info = fieldInfo(field);
    const bool several = info.type == FieldType::CodeSet || info.type == FieldType::Address;
    QVariantList controls;
    if (info.type == FieldType::CodeSet)
        controls = boxes(info, profile.codes(field));
    else if (info.type == FieldType::Address)
        controls = addressParts(profile.value(field).toObject());
    else
        controls << control(field, profile);
    const auto problem = problems.constFind(field);
    const bool wrong = problem != problems.cend();
    const QString problemId = idOf(fieldName(field)) + QStringLiteral("-problem");
    for (QVariant &one : controls) {
        QVariantMap map = one.toMap();
        map.insert(QStringLiteral("wrong"), wrong);
        map.insert(QStringLiteral("problem_id"), problemId);
        one = map;
    }
    return {{QStringLiteral("several"), several},
            {QStringLiteral("legend"), label(field)},
            {QStringLiteral("controls"), controls},
            {QStringLiteral("wrong"), wrong},
            {QStringLiteral("problem_id"), problemId},
            {QStringLiteral("problem"), wrong ? line(field, *problem) : QString()}};
}

QVariantList ProfileForm::sections(const Profile &profile, const FieldProblems &problems) const
{
    QVariantList shown;
    for (const Section section : {Section::PersonalDetails, Section::CommunicationPreferences}) {
        QVariantList groups;
        for (const Field field : fieldsOf(section)) {
            if (isOnForm(field))
                groups << group(field, profile, problems);
        }
        shown << QVariantMap{{QStringLiteral("heading"),
                              m_messages.text(m_language, "Section", sectionLabelText(section))},
                             {QStringLiteral("groups"), groups}};
    }
    return shown;
}

ReadProfile ProfileForm::read(const Form &form, const Profile &present) const
{
    ReadProfile read;
    read.profile.set(Field::Email, present.value(Field::Email));
    for (const FieldInfo &info : allFields()) {
        if (!isOnForm(info.id))
            continue;
        const QJsonValue raw = readValue(info, form, m_reference);
        const Result<QJsonValue> canonical = canonicalValue(info.id, raw, m_reference);
        read.profile.set(info.id, canonical ? *canonical : raw);
        if (!canonical) {
            const QString code = canonical.error().fields.value(0).problem;
            read.problems.insert(info.id, problemFromCode(code).value_or(Problem::WrongType));
        }
    }
    dropWhatDoesNotApply(read.profile);
    addFindings(read, m_reference);
    return read;
}

QVariantList ProfileForm::problemLines(const FieldProblems &problems) const
{
    QVariantList lines;
    for (auto it = problems.cbegin(); it != problems.cend(); ++it) {
        const FieldInfo &info = fieldInfo(it.key());
        const QString first =
            info.type == FieldType::Address ? QStringLiteral(".line1") : QString();
        const QString told = line(it.key(), it.value());
        const bool named = told.contains(label(it.key()));
        lines << QVariantMap{
            {QStringLiteral("text"),
             named ? told : QString(label(it.key()) + QStringLiteral(" – ") + told)},
            {QStringLiteral("target"), idOf(fieldName(it.key()) + first)}};
    }
    return lines;
}

} // namespace wren::pages
