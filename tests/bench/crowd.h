// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/sample.h"

#include <QList>

#include <random>

namespace wren::bench {

/** Somebody in a registry; `entity` is the truth, which no matcher sees. */
struct Somebody
{
    QString first;
    QString last;
    QString birthDate;
    QString postalCode;
    QString phone;
    QString email;
    QString street; ///< number and name
    QString entity; ///< null for people who were made up
    bool tuning = false;
};

/**
 * The people of a file with the columns rec_id, given_name, surname, street_number, address_1,
 * postcode, date_of_birth (others are not read): rec_id is the truth alone ("rec-N-..."), half of
 * the entities are for tuning. Who has but a given name has it as last name (R13). Ends the program
 * if the file cannot be read.
 */
[[nodiscard]] QList<Somebody> peopleOfFile(const QString &path);

/** Makes people up, the same each time: common names often, rare ones seldom. */
class Crowd
{
public:
    /** `like`: half of those made up take their values from a Sample of these; may be empty. */
    Crowd(unsigned seed, const QList<Somebody> &like);
    [[nodiscard]] Somebody next();

private:
    [[nodiscard]] quint32 roll(quint32 below);
    [[nodiscard]] QString firstName();
    [[nodiscard]] QString rareFirstName();
    [[nodiscard]] QString lastName();
    [[nodiscard]] QString rareLastName();
    [[nodiscard]] QString postalCode();
    /** Written as one of the sample's, of the same part of the country. */
    [[nodiscard]] QString postalCodeAsTheirs();
    [[nodiscard]] Somebody alike();
    [[nodiscard]] QString otherStreet();
    [[nodiscard]] QString streetAddress(const QString &street);

    std::mt19937 m_random;
    std::mt19937 m_randomStreets; ///< of their own: without them the people are the same
    Sample m_likeFirst;
    Sample m_likeLast;
    Sample m_likePostalCode;
    Sample m_likeStreet; ///< names alone
    QStringList m_likeBirthDates;
    QStringList m_firstNames;
    int m_count = 0;
};

/** One to two slips as people make them: a letter too many, missing, another, or two exchanged. */
[[nodiscard]] QString misspelt(const QString &name, std::mt19937 &random);

} // namespace wren::bench
