// SPDX-License-Identifier: Apache-2.0
#include "eois/practicedata.h"

#include "models/formats/personname.h"

#include <array>

namespace wren::standin {

namespace {

constexpr int submittedCount = 60;
constexpr int inProgressCount = 15;
constexpr int firstSubmitted = 7000001;
constexpr int firstInProgress = 7100001;
constexpr int firstClient = 3000001;
constexpr int firstCase = 400000101;
// Every tenth submitted assessment, from this one on, is of somebody who is in CaMS already.
constexpr int firstInCams = 5;

// The counts of both are prime, so that steps of any size reach every name before one comes again.
constexpr std::array<const char *, 53> firstNames{
    "Amelia",  "Omar",   "Chloé",   "Daniel",  "Fatima",  "Gurpreet", "Hannah", "Ibrahim",
    "Jasmine", "Kevin",  "Leila",   "Marco",   "Nadia",   "Olivier",  "Priya",  "Quinn",
    "Rosa",    "Samuel", "Thi Mai", "Usman",   "Valérie", "Wei",      "Ximena", "Yusuf",
    "Zoé",     "Andrea", "Brandon", "Carmela", "Dmitri",  "Élise",    "Farah",  "Giulia",
    "Hassan",  "Ines",   "Jonah",   "Khadija", "Luc",     "Mei",      "Nicole", "Osman",
    "Patrick", "Rania",  "Simone",  "Tariq",   "Ursula",  "Vikram",   "Wanda",  "Anne-Marie",
    "Youssef", "Zainab", "Aaron",   "Bianca",  "Cedric"};
constexpr std::array<const char *, 47> lastNames{
    "Abbas",     "Bélanger",  "Campbell", "D’Amore",  "El-Sayed", "Fontaine",    "Gill",
    "Haddad",    "Ivanova",   "Janisse",  "Kowalski", "Lauzon",   "Mastronardi", "Nguyen",
    "O’Neil",    "Parent",    "Qureshi",  "Renaud",   "Sharma",   "Tremblay",    "Underwood",
    "Vasquez",   "Wong",      "Xu",       "Yacoub",   "Zammit",   "Antaya",      "Boismier",
    "Colangelo", "Dupuis",    "Essa",     "Ferrari",  "Grewal",   "Hussein",     "Ibbotson",
    "Jovanović", "Khan",      "Labute",   "Meloche",  "Najjar",   "Ouellette",   "Pillon",
    "Robinet",   "St. Louis", "Truong",   "Urbaniak", "Vachon"};

struct Place
{
    const char *municipality;
    const char *street;
    const char *postalCode;
};
constexpr std::array<Place, 13> places{{
    {"Windsor", "Ouellette Avenue", "N9A 1A7"},
    {"Windsor", "Wyandotte Street East", "N8Y 1E1"},
    {"Windsor", "Tecumseh Road East", "N8W 1B3"},
    {"Windsor", "Dougall Avenue", "N8X 1S5"},
    {"Windsor", "Drouillard Road", "N8Y 2P4"},
    {"Windsor", "University Avenue West", "N9B 1C2"},
    {"LaSalle", "Malden Road", "N9J 2T4"},
    {"Tecumseh", "Lesperance Road", "N8N 1W8"},
    {"Amherstburg", "Sandwich Street South", "N9V 1Z8"},
    {"Essex", "Talbot Street North", "N8M 1A4"},
    {"Leamington", "Erie Street South", "N8H 3A8"},
    {"Kingsville", "Main Street East", "N9Y 1A1"},
    {"Windsor", "Cabana Road West", "N9G 1B2"},
}};
constexpr std::array<const char *, 7> selfIdentifications{"newcomer",
                                                          "racialized",
                                                          "youth",
                                                          "francophone",
                                                          "disability",
                                                          "older_worker",
                                                          "internationally_trained"};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString number(int first, int index)
{
    return QString::number(first + index);
}

QJsonObject addressOf(int index)
{
    const Place &place = places[std::size_t(index * 5) % places.size()];
    const QString line1 = QString::number(100 + index * 37 % 2900) + u' ' + text(place.street);
    QJsonObject address{
        {QStringLiteral("line1"), line1},
        {QStringLiteral("municipality"), text(place.municipality)},
        {QStringLiteral("province"), QStringLiteral("ON")},
        {QStringLiteral("postal_code"), text(place.postalCode)},
        {QStringLiteral("country"), QStringLiteral("CA")},
    };
    if (index % 6 == 0)
        address.insert(QStringLiteral("unit"), QString::number(1 + index % 30));
    return address;
}

QString emailOf(const Person &person)
{
    QString local = foldedName(person.firstName) + u'.' + foldedName(person.lastName);
    return local.replace(u' ', u'-') + QStringLiteral("@example.com");
}

QString phoneOf(int index)
{
    static constexpr std::array<const char *, 3> areas{"519", "226", "548"};
    return QStringLiteral("%1-555-01%2")
        .arg(text(areas[std::size_t(index / 100) % areas.size()]))
        .arg(index % 100, 2, 10, QLatin1Char('0'));
}

/** The same person for the same index, always. */
Person personAt(int index)
{
    Person person;
    person.firstName = text(firstNames[std::size_t(index * 7) % firstNames.size()]);
    person.lastName = text(lastNames[std::size_t(index * 11) % lastNames.size()]);
    person.email = emailOf(person);
    person.phone = phoneOf(index);
    person.address = addressOf(index);
    person.birthDate = QDate(1960 + index * 13 % 46, 1 + (index * 5 + 3) % 12, 1 + index * 17 % 28)
                           .toString(Qt::ISODate);
    person.language = index % 8 == 1 ? QStringLiteral("fr") : QStringLiteral("en");
    if (index % 3 != 0)
        person.selfIdentification << text(
            selfIdentifications[std::size_t(index) % selfIdentifications.size()]);
    return person;
}

/** What makes the first ones handy; the order is that of handyNumbers(). */
void makeSpecial(int index, Person &person)
{
    switch (index) {
    case 0:
        person.selfIdentification = {QStringLiteral("newcomer"), QStringLiteral("racialized")};
        break;
    case 1:
        person.firstName = QStringLiteral("Éloïse");
        person.lastName = QStringLiteral("L’Écuyer-Bérubé");
        person.email = QStringLiteral("eloise.lecuyer@example.com");
        person.language = QStringLiteral("fr");
        break;
    case 2:
        person.firstName.clear();
        person.lastName = QStringLiteral("Sukarno");
        break;
    case 3:
        person.email.clear();
        break;
    case 5:
        person.phone = QStringLiteral("519-555-01");
        person.address.insert(QStringLiteral("postal_code"), QStringLiteral("D9A 1A7"));
        break;
    case 6:
        person.address = {{QStringLiteral("no_fixed"), true},
                          {QStringLiteral("municipality"), QStringLiteral("Windsor")},
                          {QStringLiteral("province"), QStringLiteral("ON")},
                          {QStringLiteral("country"), QStringLiteral("CA")}};
        break;
    default:
        break;
    }
}

bool isInCams(int index)
{
    return index % 10 == firstInCams - 1;
}

void addClients(Register &all, int count)
{
    const QDateTime start(QDate(2025, 9, 1), QTime(13, 0), Qt::UTC);
    for (int i = 0; i < count; ++i) {
        ClientRecord client;
        client.reference = number(firstClient, i);
        client.caseReference = number(firstCase, i);
        if (i % 10 == 3)
            client.identifiesAs = QStringLiteral("Non-binary");
        client.changedAt = start.addSecs(i * 5400);
        client.person = personAt(100 + i);
        all.putClient(client);
    }
}

} // namespace

Register practiceRegister(int clients)
{
    Register all;
    addClients(all, clients);
    int inCams = 0;
    for (int i = 0; i < submittedCount; ++i) {
        AssessmentRecord assessment;
        assessment.number = number(firstSubmitted, i);
        assessment.part1 = personAt(i);
        makeSpecial(i, assessment.part1);
        if (isInCams(i)) {
            assessment.clientReference = number(firstClient, inCams++);
            assessment.part1 = all.client(assessment.clientReference)->person;
        }
        all.putAssessment(assessment);
    }
    for (int i = 0; i < inProgressCount; ++i)
        all.putAssessment({number(firstInProgress, i), false, {}, {}});
    return all;
}

QList<HandyNumber> handyNumbers()
{
    return {
        {number(firstSubmitted, 0), QStringLiteral("CA, everything filled in")},
        {number(firstSubmitted, 1), QStringLiteral("CA, accents and apostrophe, French")},
        {number(firstSubmitted, 2), QStringLiteral("CA, one name only")},
        {number(firstSubmitted, 3), QStringLiteral("CA, no e-mail address")},
        {number(firstSubmitted, firstInCams - 1),
         QStringLiteral("CA, the person is in CaMS already (client 3000001)")},
        {number(firstSubmitted, 5), QStringLiteral("CA, phone and postal code cannot be kept")},
        {number(firstSubmitted, 6), QStringLiteral("CA, no fixed address")},
        {number(firstInProgress, 0), QStringLiteral("CA in progress: not found")},
        {QStringLiteral("7999999"), QStringLiteral("CA unknown")},
        {number(firstClient, 0), QStringLiteral("CaMS client reference")},
        {number(firstCase, 0), QStringLiteral("CaMS case reference of client 3000001")},
        {QStringLiteral("3999999"), QStringLiteral("CaMS client reference unknown")},
    };
}

} // namespace wren::standin
