// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/demopeople.h"

#include "hub/services/demo/dice.h"
#include "models/formats/address.h"
#include "models/formats/personname.h"
#include "models/referencedata.h"
#include "models/rules.h"

#include <QJsonArray>

namespace wren::services {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 20260601;

const QStringList &givenNames()
{
    static const QStringList names{
        u"Aaliyah"_s,   u"Abdul"_s,     u"Adriana"_s,  u"Agnieszka"_s, u"Ahmed"_s,
        u"Alexandra"_s, u"Amara"_s,     u"André"_s,    u"Angela"_s,    u"Anita"_s,
        u"Antonio"_s,   u"Arjun"_s,     u"Barbara"_s,  u"Brandon"_s,   u"Brigitte"_s,
        u"Carlos"_s,    u"Catherine"_s, u"Chantal"_s,  u"Chidi"_s,     u"Chloé"_s,
        u"Christine"_s, u"Craig"_s,     u"Danielle"_s, u"Deepa"_s,     u"Dimitri"_s,
        u"Elena"_s,     u"Emily"_s,     u"Fatima"_s,   u"François"_s,  u"Gabriel"_s,
        u"Geneviève"_s, u"Gurpreet"_s,  u"Hassan"_s,   u"Heather"_s,   u"Ibrahim"_s,
        u"Isabelle"_s,  u"Jasmine"_s,   u"Jérôme"_s,   u"Joseph"_s,    u"Kateryna"_s,
        u"Kevin"_s,     u"Layla"_s,     u"Linda"_s,    u"Luca"_s,      u"Małgorzata"_s,
        u"Marie-Ève"_s, u"Mei"_s,       u"Michael"_s,  u"Mohammed"_s,  u"Nadia"_s,
        u"Ngozi"_s,     u"Noah"_s,      u"Olivia"_s,   u"Oluwaseun"_s, u"Paolo"_s,
        u"Patricia"_s,  u"Priya"_s,     u"Rania"_s,    u"Robert"_s,    u"Rosa"_s,
        u"Samir"_s,     u"Sarah"_s,     u"Shanice"_s,  u"Stephen"_s,   u"Sylvie"_s,
        u"Tariq"_s,     u"Thérèse"_s,   u"Tyler"_s,    u"Vanessa"_s,   u"Wei"_s,
        u"Yasmin"_s,    u"Zoë"_s};
    return names;
}

const QStringList &surnames()
{
    static const QStringList names{
        u"Abbas"_s,    u"Adeyemi"_s,     u"Bains"_s,      u"Beaulieu"_s,    u"Bélanger"_s,
        u"Bianchi"_s,  u"Bondy"_s,       u"Boudreau"_s,   u"Campbell"_s,    u"Chaudhry"_s,
        u"Chen"_s,     u"Côté"_s,        u"Cruz"_s,       u"D’Angelo"_s,    u"Da Silva"_s,
        u"Deslippe"_s, u"Dhillon"_s,     u"Drouillard"_s, u"Dufour"_s,      u"El-Masri"_s,
        u"Eze"_s,      u"Ferrari"_s,     u"Fournier"_s,   u"Gagnon"_s,      u"Garcia"_s,
        u"Ghanem"_s,   u"Gignac"_s,      u"Haddad"_s,     u"Hamilton"_s,    u"Hernandez"_s,
        u"Hussein"_s,  u"Ivanov"_s,      u"Jackson"_s,    u"Jovanović"_s,   u"Kaur"_s,
        u"Khalil"_s,   u"Kovács"_s,      u"Kowalczyk"_s,  u"Laframboise"_s, u"Lauzon"_s,
        u"Lévesque"_s, u"Li"_s,          u"MacDonald"_s,  u"Marentette"_s,  u"Mbeki"_s,
        u"McCarthy"_s, u"Meloche"_s,     u"Moreau"_s,     u"Nasser"_s,      u"Nguyen"_s,
        u"Novak"_s,    u"O'Brien"_s,     u"Okonkwo"_s,    u"Ouellette"_s,   u"Parent"_s,
        u"Patel"_s,    u"Pelletier"_s,   u"Petrov"_s,     u"Quenneville"_s, u"Renaud"_s,
        u"Ricci"_s,    u"Rossi"_s,       u"Saleh"_s,      u"Santos"_s,      u"Sharma"_s,
        u"Singh"_s,    u"Smith"_s,       u"St. Louis"_s,  u"Thompson"_s,    u"Tremblay"_s,
        u"Wang"_s,     u"White-Eagle"_s, u"Williams"_s,   u"Yılmaz"_s,      u"Zhang"_s,
        u"Żak"_s};
    return names;
}

struct Place
{
    QString municipality;
    QString postalPrefix;
    QStringList streets;
};

const QList<Place> &places()
{
    static const QList<Place> all{
        {u"Windsor"_s,
         u"N9A"_s,
         {u"Ouellette Ave"_s, u"Goyeau St"_s, u"Pelissier St"_s, u"Erie St E"_s}},
        {u"Windsor"_s, u"N8X"_s, {u"Howard Ave"_s, u"Giles Blvd E"_s, u"Parent Ave"_s}},
        {u"Windsor"_s, u"N8Y"_s, {u"Wyandotte St E"_s, u"Drouillard Rd"_s, u"Pillette Rd"_s}},
        {u"Windsor"_s, u"N9B"_s, {u"Mill St"_s, u"Felix Ave"_s, u"California Ave"_s}},
        {u"Tecumseh"_s, u"N8N"_s, {u"Lesperance Rd"_s, u"Lacasse Blvd"_s}},
        {u"Lakeshore"_s, u"N8L"_s, {u"Notre Dame St"_s, u"Old Tecumseh Rd"_s}},
        {u"Leamington"_s, u"N8H"_s, {u"Talbot St W"_s, u"Erie St N"_s, u"Oak St E"_s}},
        {u"Kingsville"_s, u"N9Y"_s, {u"Division St S"_s, u"Main St E"_s}},
        {u"Amherstburg"_s, u"N9V"_s, {u"Sandwich St S"_s, u"Simcoe St"_s}},
        {u"Essex"_s, u"N8M"_s, {u"Talbot St N"_s, u"Maidstone Ave"_s}},
    };
    return all;
}

QJsonObject drawAddress(Dice &dice)
{
    const Place &place = dice.pick(places());
    static const QString letters = u"ABCEGHJKLMNPRSTVWXYZ"_s;
    Address address;
    address.line1 = QString::number(100 + dice.roll(3900)) + u' ' + dice.pick(place.streets);
    if (dice.chance(30))
        address.unit = QString::number(1 + dice.roll(24));
    address.municipality = place.municipality;
    address.province = u"ON"_s;
    address.postalCode = place.postalPrefix + u' ' + QString::number(dice.roll(10)) +
                         letters.at(dice.roll(int(letters.size()))) +
                         QString::number(dice.roll(10));
    return address.toJson();
}

QString drawPhone(Dice &dice)
{
    const QString area = dice.chance(70) ? u"519"_s : u"226"_s;
    return u"+1"_s + area + u"55501"_s + QString::number(dice.roll(100)).rightJustified(2, u'0');
}

/** Up to `most` codes of the list; "none" and "prefer not to answer" only stand alone, so never. */
QJsonArray drawCodes(Dice &dice, const char *list, int most)
{
    QStringList codes;
    for (const ReferenceItem &item : ReferenceData::builtIn().items(list)) {
        if (item.code != "none"_L1 && item.code != "pnta"_L1)
            codes << item.code;
    }
    QJsonArray drawn;
    for (int i = dice.roll(most + 1); i > 0; --i)
        drawn << dice.pick(codes);
    return drawn;
}

QString drawCode(Dice &dice, const char *list)
{
    return dice.pick(ReferenceData::builtIn().items(list)).code;
}

void drawReferral(Dice &dice, Profile &profile)
{
    const QString source = drawCode(dice, lists::referralSource);
    profile.set(Field::ReferralSource, source);
    if (opensMarketingSource(source))
        profile.set(Field::MarketingSource, drawCode(dice, lists::marketingSource));
    if (dice.chance(25))
        profile.set(Field::ReferenceNumber, u"R-%1"_s.arg(1000 + dice.roll(9000)));
    profile.set(Field::ServiceNeeds, drawCodes(dice, lists::serviceNeeds, 4));
    profile.set(Field::Transportation, drawCodes(dice, lists::transportation, 3));
    profile.set(Field::TargetOccupations, drawCodes(dice, lists::occupations, 3));
}

void drawPreferences(Dice &dice, Profile &profile)
{
    profile.set(Field::Language, dice.chance(12) ? u"fr"_s : u"en"_s);
    profile.set(Field::CaseworkerCommunications, drawCode(dice, lists::caseworkerCommunications));
    if (!dice.chance(40))
        return;
    profile.set(Field::JobPostUpdates, true);
    profile.set(Field::JobPostFrequency, drawCode(dice, lists::jobPostFrequency));
}

/** What is not a name or an address of mail. */
void drawDetails(Dice &dice, Profile &profile, QDate today)
{
    if (dice.chance(90))
        profile.set(Field::Phone, drawPhone(dice));
    if (dice.chance(92))
        profile.set(Field::PrimaryAddress, drawAddress(dice));
    if (dice.chance(80))
        profile.set(Field::BirthDate,
                    today.addDays(-365 * 17 - dice.roll(365 * 46)).toString(Qt::ISODate));
    if (dice.chance(50))
        profile.set(Field::Pronouns,
                    dice.pick(QStringList{u"she"_s, u"he"_s, u"they"_s, u"name"_s}));
    profile.set(Field::SelfIdentification, drawCodes(dice, lists::selfIdentification, 2));
    drawReferral(dice, profile);
    drawPreferences(dice, profile);
}

struct Named
{
    QString first; ///< empty: one name only
    QString last;
    QString preferred;
};

/** People whose names are worth searching for. */
const QList<Named> &notable()
{
    static const QList<Named> people{
        {u"Éloïse"_s, u"D’Amour-Côté"_s, u"Élo"_s},
        {QString(), u"Suharto"_s, QString()},
        {u"William"_s, u"Kowalski"_s, QString()},
        {u"Bill"_s, u"Kowalski"_s, QString()},
        {u"Jean-François"_s, u"St-Pierre"_s, u"Jeff"_s},
        {u"Mary Ann"_s, u"O'Neil"_s, QString()},
        {u"Nguyễn"_s, u"Thị Minh Khai"_s, u"Khai"_s},
        {u"محمد"_s, u"الحسن"_s, u"Mohamad"_s},
        {QString(), u"Lakshmi"_s, QString()},
        {u"Zoë"_s, u"van der Berg"_s, QString()},
    };
    return people;
}

Named drawName(Dice &dice)
{
    Named name{dice.pick(givenNames()), dice.pick(surnames()), QString()};
    if (dice.chance(10))
        name.preferred = dice.pick(givenNames());
    return name;
}

/** ASCII words of the names with the number, which makes it unlike all others. */
QString mailAddress(const Named &name, int number)
{
    QString local;
    for (const QChar c : foldedName(name.first + u' ' + name.last)) {
        if (c >= u'a' && c <= u'z')
            local += c;
        else if (c == u' ' && !local.isEmpty())
            local += u'.';
    }
    const QString domain = number % 3 == 0 ? u"@mail.example"_s : u"@example.org"_s;
    while (local.endsWith(u'.'))
        local.chop(1);
    return (local.isEmpty() ? u"client"_s : local) + QString::number(number) + domain;
}

Profile profileOf(const Named &name, int number)
{
    Profile profile = newClientDefaults();
    profile.set(Field::FirstName, name.first);
    profile.set(Field::LastName, name.last);
    profile.set(Field::OneNameOnly, name.first.isEmpty());
    profile.set(Field::PreferredName, name.preferred);
    profile.set(Field::Email, mailAddress(name, number));
    return profile;
}

} // namespace

QList<Profile> demoPeople(int count, QDate today)
{
    Dice dice(seed);
    QList<Profile> people;
    for (int number = 1; number <= count; ++number) {
        const bool isNotable = number <= notable().size();
        Profile profile = profileOf(isNotable ? notable().at(number - 1) : drawName(dice), number);
        drawDetails(dice, profile, today);
        people << profile;
    }
    if (count > 1) // who was written by hand has no fixed address
        people[1].set(Field::PrimaryAddress, QJsonObject{{u"no_fixed"_s, true},
                                                         {u"municipality"_s, u"Windsor"_s},
                                                         {u"country"_s, u"CA"_s}});
    return people;
}

} // namespace wren::services
