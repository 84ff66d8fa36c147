// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/crowd.h"

#include "models/formats/csv.h"

#include <QDate>
#include <QFile>
#include <QHash>

#include <array>

namespace wren::bench {

namespace {

/** Names of our own lists, the most common first as far as a list by hand can tell. */
const QStringList &familyNames()
{
    static const QStringList names =
        QStringLiteral(
            "smith tremblay singh brown martin roy gagnon kaur lee wilson cote bouchard khan "
            "johnson gauthier macdonald taylor morin campbell anderson lavoie jones fortin ahmed "
            "gagne li williams nguyen pelletier patel belanger levesque bergeron leblanc wong "
            "thompson poirier girard chen sharma simard boucher scott caron beaulieu young ali "
            "cloutier dube poulin fournier lapointe leclerc lefebvre stewart white hussein moore "
            "ouellet clark landry mohamed wang hall bernard desjardins robinson hassan walker "
            "mitchell king murphy kelly reid ross turcotte hebert allen wright green garcia "
            "nadeau abdi baker sidhu gill rousseau kowalski ivanov popov novak horvath kovac "
            "bondarenko shevchenko kravchenko melnyk petrenko costa silva santos pereira "
            "fernandes rossi russo ferrari bianchi romano schmidt mueller weber fischer wagner "
            "okafor adeyemi mensah diallo traore kone osei okonkwo haddad khoury nasser mansour "
            "saleh ibrahim farah yusuf warsame demir yilmaz kaya celik park kim choi tanaka sato "
            "rodriguez martinez lopez gonzalez hernandez perez sanchez ramirez torres flores "
            "mcdonald fraser cameron grant morrison hamilton graham johnston henderson marshall "
            "quinn obrien oconnor doyle byrne gallagher lynch nolan brennan burke")
            .split(u' ');
    return names;
}

constexpr quint32 rareSurnames = 15360; // that madeUpSurname knows

/** So that as many surnames occur as in a real town: most are rare. */
QString madeUpSurname(quint32 roll)
{
    static constexpr std::array starts{"bar", "cal",  "dun", "fer", "gor", "hal",  "kel", "lan",
                                       "mar", "nor",  "pel", "ros", "sam", "tor",  "ven", "wal",
                                       "zab", "bru",  "cho", "dra", "eck", "fro",  "gre", "hin",
                                       "jar", "kra",  "lom", "mel", "nie", "olb",  "pra", "qua",
                                       "ric", "schu", "tre", "urb", "vil", "whit", "yan", "zim"};
    static constexpr std::array middles{"a",  "e",  "i",  "o",   "u",  "an", "en", "in",
                                        "on", "ar", "er", "ist", "ov", "al", "el", "ing"};
    static constexpr std::array ends{"ton",  "son", "ley", "ski",  "sen",  "ard",  "eau",  "man",
                                     "wood", "ell", "ova", "ini",  "ez",   "ides", "yan",  "ford",
                                     "ham",  "by",  "ier", "etti", "chuk", "dale", "berg", "ow"};
    const quint32 start = roll % starts.size();
    const quint32 middle = roll / starts.size() % middles.size();
    const quint32 end = roll / (starts.size() * middles.size()) % ends.size();
    return QLatin1String(starts[start]) + QLatin1String(middles[middle]) + QLatin1String(ends[end]);
}

/** The first names of the lists that the program itself carries. */
QStringList listedFirstNames()
{
    QStringList names;
    for (const char *list : {"english", "french", "arabic", "south-asian", "slavic"}) {
        QFile file(
            QStringLiteral(WREN_SOURCE_DIR "/resources/matching/%1.txt").arg(QLatin1String(list)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no list of names");
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.isEmpty() && !line.startsWith(u'#'))
                names << line.section(u' ', 0, 0);
        }
    }
    names.removeDuplicates();
    return names;
}

/** An index below `size`, the lower ones far more often: as names are borne (Zipf). */
quint32 skewed(quint32 roll, quint32 size)
{
    const double share = double(roll) / 4294967296.0;
    return quint32(std::pow(double(size + 1), share)) - 1;
}

QString streetName(const QString &street)
{
    const bool numbered = !street.isEmpty() && street.front().isDigit();
    return numbered ? street.section(u' ', 1) : street;
}

QString isoDate(const QString &digits)
{
    constexpr qsizetype length = 8;
    return digits.size() == length
               ? digits.left(4) + u'-' + digits.mid(4, 2) + u'-' + digits.mid(6, 2)
               : QString();
}

Somebody fromCells(const QHash<QString, QString> &cells)
{
    Somebody person;
    person.first = cells.value(QStringLiteral("given_name"));
    person.last = cells.value(QStringLiteral("surname"));
    if (person.last.isEmpty())
        person.last.swap(person.first);
    person.birthDate = isoDate(cells.value(QStringLiteral("date_of_birth")));
    person.postalCode = cells.value(QStringLiteral("postcode")).toUpper();
    const QString street = cells.value(QStringLiteral("address_1"));
    if (!street.isEmpty())
        person.street =
            QString(cells.value(QStringLiteral("street_number")) + u' ' + street).trimmed();
    person.entity = cells.value(QStringLiteral("rec_id")).section(u'-', 0, 1);
    person.tuning = person.entity.section(u'-', 1).toInt() % 2 == 0;
    return person;
}

} // namespace

QList<Somebody> peopleOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const Result<QList<CsvRecord>> records = parseCsv(file.readAll());
    if (!records || records->isEmpty())
        qFatal("%s is no CSV file", qPrintable(path));
    QList<Somebody> people;
    for (qsizetype i = 1; i < records->size(); ++i) {
        QHash<QString, QString> cells;
        for (qsizetype j = 0; j < records->first().cells.size(); ++j)
            cells.insert(records->first().cells.at(j).trimmed(),
                         records->at(i).cells.value(j).trimmed());
        people << fromCells(cells);
    }
    return people;
}

Crowd::Crowd(unsigned seed, const QList<Somebody> &like)
    : m_random(seed)
    , m_randomStreets(seed + 1)
    , m_firstNames(listedFirstNames())
{
    QSet<QString> known;
    for (const Somebody &person : like) {
        if (known.contains(person.entity))
            continue;
        known.insert(person.entity);
        m_likeFirst.add(person.first);
        m_likeLast.add(person.last);
        m_likePostalCode.add(person.postalCode);
        m_likeStreet.add(streetName(person.street));
        m_likeBirthDates << person.birthDate;
    }
}

quint32 Crowd::roll(quint32 below)
{
    return quint32(m_random()) % below;
}

QString Crowd::firstName()
{
    return m_firstNames.at(skewed(quint32(m_random()), quint32(m_firstNames.size())));
}

QString Crowd::rareFirstName()
{
    return m_firstNames.at(roll(quint32(m_firstNames.size())));
}

QString Crowd::rareLastName()
{
    return madeUpSurname(roll(rareSurnames));
}

QString Crowd::lastName()
{
    constexpr quint32 common = 3; // in ten
    if (roll(10) < common)
        return familyNames().at(skewed(quint32(m_random()), quint32(familyNames().size())));
    return madeUpSurname(skewed(quint32(m_random()), rareSurnames) * 7919 % rareSurnames);
}

QString Crowd::postalCode()
{
    static constexpr char letters[] = "ABCEGHJKLMNPRSTVWXYZ";
    return QStringLiteral("N%1%2%3%4%5")
        .arg(roll(10))
        .arg(QLatin1Char(letters[roll(20)]))
        .arg(roll(10))
        .arg(QLatin1Char(letters[roll(20)]))
        .arg(roll(10));
}

QString Crowd::postalCodeAsTheirs()
{
    static constexpr char letters[] = "ABCEGHJKLMNPRSTVWXYZ";
    QString code = m_likePostalCode.seen(m_random);
    for (qsizetype i = 1; i < code.size(); ++i)
        code[i] = code.at(i).isDigit() ? QChar(u'0' + char16_t(roll(10)))
                                       : QLatin1Char(letters[roll(20)]);
    return code;
}

QString Crowd::otherStreet()
{
    static constexpr std::array kinds{"Street", "Avenue", "Road", "Crescent", "Drive", "Court"};
    const QString name = madeUpSurname(skewed(quint32(m_randomStreets()), rareSurnames));
    return name + u' ' + QLatin1String(kinds[m_randomStreets() % kinds.size()]);
}

/** With a number, the low ones more often: most streets are short. */
QString Crowd::streetAddress(const QString &street)
{
    constexpr quint32 longest = 2000;
    const quint32 number = 1 + skewed(quint32(m_randomStreets()), longest);
    return street.isEmpty() ? QString() : QString(QString::number(number) + u' ' + street);
}

/** Each value on its own, so that the person is nobody of the sample. */
Somebody Crowd::alike()
{
    const auto drawn = [this](const Sample &sample, QString (Crowd::*other)()) {
        const QString value = sample.draw(m_random);
        return value.isNull() ? (this->*other)() : value;
    };
    Somebody person;
    person.first = drawn(m_likeFirst, &Crowd::rareFirstName);
    person.last = drawn(m_likeLast, &Crowd::rareLastName);
    person.postalCode = drawn(m_likePostalCode, &Crowd::postalCodeAsTheirs);
    const QString street = m_likeStreet.draw(m_randomStreets);
    person.street = streetAddress(street.isNull() ? otherStreet() : street);
    person.birthDate = m_likeBirthDates.at(roll(quint32(m_likeBirthDates.size())));
    if (const QDate date = QDate::fromString(person.birthDate, Qt::ISODate); date.isValid())
        person.birthDate = date.addDays(int(roll(7300)) - 3650).toString(Qt::ISODate);
    return person;
}

Somebody Crowd::next()
{
    Somebody person;
    if (!m_likeLast.isEmpty() && roll(2) == 0) {
        person = alike();
    } else {
        person.first = firstName();
        person.last = lastName();
        person.birthDate = QDate(1945, 1, 1).addDays(roll(23000)).toString(Qt::ISODate);
        person.postalCode = postalCode();
        person.street = streetAddress(otherStreet());
    }
    ++m_count;
    person.phone = QStringLiteral("+1519%1").arg(2000000 + roll(8000000));
    person.email = QStringLiteral("%1.%2%3@example.org")
                       .arg(person.first, person.last)
                       .arg(m_count)
                       .remove(u' ');
    return person;
}

QString misspelt(const QString &name, std::mt19937 &random)
{
    QString wrong = name;
    for (int slips = 1 + int(random() % 2); slips > 0 && wrong.size() > 2; --slips) {
        const qsizetype at = qsizetype(random()) % (wrong.size() - 1);
        const QChar letter(u'a' + char16_t(random() % 26));
        switch (random() % 4) {
        case 0:
            wrong.remove(at, 1);
            break;
        case 1:
            wrong.insert(at, letter);
            break;
        case 2:
            wrong[at] = letter;
            break;
        default:
            std::swap(wrong[at], wrong[at + 1]);
        }
    }
    return wrong;
}

} // namespace wren::bench
