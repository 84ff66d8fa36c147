// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"

#include <QtGlobal>

#include <array>

namespace wren {

namespace {

struct Entry
{
    Problem problem;
    const char *code;
    const char *text;
};

const std::array entries{
    Entry{Problem::Required, "required",
          QT_TRANSLATE_NOOP("Problem", "%1 is needed. Enter it to go on.")},
    Entry{Problem::TooLong, "too_long",
          QT_TRANSLATE_NOOP("Problem", "%1 is too long. Shorten it.")},
    Entry{Problem::NotAllowedCharacter, "not_allowed_character",
          QT_TRANSLATE_NOOP(
              "Problem",
              "%1 contains a character that cannot be stored, such as a tab or a hidden control "
              "character. Delete it, or type the text again.")},
    Entry{Problem::NotAName, "not_a_name",
          QT_TRANSLATE_NOOP(
              "Problem",
              "%1 can hold letters, spaces, apostrophes, hyphens and full stops. Take out anything "
              "else.")},
    Entry{Problem::NotAnEmail, "not_an_email",
          QT_TRANSLATE_NOOP("Problem",
                            "This is not an email address. Write it like name@example.org.")},
    Entry{
        Problem::NotAPhone, "not_a_phone",
        QT_TRANSLATE_NOOP(
            "Problem",
            "This is not a phone number. Write ten digits, like 519 555 0134, or start with + and "
            "the country code.")},
    Entry{Problem::NotAPostalCode, "not_a_postal_code",
          QT_TRANSLATE_NOOP(
              "Problem",
              "This is not a Canadian postal code. Write it like N9A 1B2, or change the country.")},
    Entry{Problem::NotADate, "not_a_date",
          QT_TRANSLATE_NOOP("Problem",
                            "This is not a date. Write year, month and day, like 1990-04-23.")},
    Entry{
        Problem::NotANumber, "not_a_number",
        QT_TRANSLATE_NOOP("Problem", "%1 holds digits only. Check the number and enter it again.")},
    Entry{Problem::UnknownCode, "unknown_code",
          QT_TRANSLATE_NOOP("Problem",
                            "This choice for %1 is not on the list. Choose one from the list.")},
    Entry{Problem::TooManyEntries, "too_many_entries",
          QT_TRANSLATE_NOOP("Problem", "Too many are chosen for %1. Remove some.")},
    Entry{Problem::WrongType, "wrong_type",
          QT_TRANSLATE_NOOP("Problem", "%1 could not be read. Enter it again.")},
    Entry{Problem::UnknownField, "unknown_field",
          QT_TRANSLATE_NOOP(
              "Problem",
              "The program sent something that the hub does not know (%1). Update WREN Desk.")},
    Entry{Problem::NotWithThis, "not_with_this",
          QT_TRANSLATE_NOOP(
              "Problem",
              "%1 does not go with what else was chosen. Clear it, or change the other choice.")},
    Entry{Problem::AlreadyInUse, "already_in_use",
          QT_TRANSLATE_NOOP(
              "Problem",
              "%1 is already in use by another client. Check it, or search whether the person is "
              "already registered.")},
    Entry{Problem::AlreadyRegistered, "already_registered",
          QT_TRANSLATE_NOOP(
              "Problem",
              "This person may already be registered. Look at the matches; if each is somebody "
              "else, give the reason.")},
    Entry{Problem::CannotBeUsed, "cannot_be_used",
          QT_TRANSLATE_NOOP("Problem",
                            "This email address cannot be used. Check it, or enter another one.")},
    Entry{Problem::SameAddress, "same_address",
          QT_TRANSLATE_NOOP("Problem",
                            "This is already the email address. Enter the new one to change it.")},
    Entry{Problem::OwnedByCams, "owned_by_cams",
          QT_TRANSLATE_NOOP("Problem",
                            "%1 comes from CaMS. Change it in CaMS, or propose a correction.")},
    Entry{Problem::NotYours, "not_yours",
          QT_TRANSLATE_NOOP("Problem",
                            "You may not set %1. Leave it as it is, or ask an administrator.")},
    Entry{Problem::HandoverOpen, "handover_open",
          QT_TRANSLATE_NOOP(
              "Problem",
              "This client is already being referred, or is asked for. Look under Requests.")},
    Entry{Problem::NoLongerOpen, "no_longer_open",
          QT_TRANSLATE_NOOP(
              "Problem",
              "This request is no longer open: it was decided, withdrawn or overtaken meanwhile.")},
    Entry{
        Problem::InYourReach, "in_your_reach",
        QT_TRANSLATE_NOOP("Problem", "You may view this client by now. Open the profile instead.")},
    Entry{Problem::CannotBeRequested, "cannot_be_requested",
          QT_TRANSLATE_NOOP(
              "Problem",
              "This client cannot be asked for now. Contact the service provider that is shown.")},
    Entry{
        Problem::TooShort, "too_short",
        QT_TRANSLATE_NOOP("Problem", "The password is too short. Use at least twelve characters.")},
    Entry{Problem::TooCommon, "too_common",
          QT_TRANSLATE_NOOP(
              "Problem",
              "This password is easy to guess. Choose one that is not common and does not contain "
              "your name or address.")},
    Entry{Problem::PostalCodeElsewhere, "postal_code_elsewhere",
          QT_TRANSLATE_NOOP("Problem", "The postal code does not fit the province. Check both.")},
    Entry{Problem::MisspeltDomain, "misspelt_domain",
          QT_TRANSLATE_NOOP("Problem",
                            "The part after the @ looks misspelt. Check the email address.")},
    Entry{Problem::UnlikelyBirthDate, "unlikely_birth_date",
          QT_TRANSLATE_NOOP("Problem",
                            "This birth date means an age under 14 or over 110. Check it.")},
};

const Entry &entryOf(Problem problem)
{
    const Entry &entry = entries.at(std::size_t(problem));
    Q_ASSERT(entry.problem == problem);
    return entry;
}

} // namespace

QString problemCode(Problem problem)
{
    return QString::fromLatin1(entryOf(problem).code);
}

std::optional<Problem> problemFromCode(QStringView code)
{
    for (const Entry &entry : entries) {
        if (code == QLatin1String(entry.code))
            return entry.problem;
    }
    return std::nullopt;
}

bool isWarning(Problem problem)
{
    return problem == Problem::PostalCodeElsewhere || problem == Problem::MisspeltDomain ||
           problem == Problem::UnlikelyBirthDate;
}

const char *problemText(Problem problem)
{
    return entryOf(problem).text;
}

} // namespace wren
