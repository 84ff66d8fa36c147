// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace wren {

/** What can be wrong with a field, or worth a question. The code travels on the wire (FieldError).
 */
enum class Problem {
    Required,
    TooLong,
    NotAllowedCharacter, ///< a control, or a character that this field cannot hold
    NotAName,
    NotAnEmail,
    NotAPhone,
    NotAPostalCode,
    NotADate,
    NotANumber, ///< a reference number holds digits (spaces and hyphens accepted)
    UnknownCode,
    TooManyEntries,
    WrongType,         ///< not the JSON type that the field needs
    UnknownField,      ///< extra fields are refused
    NotWithThis,       ///< set although another field rules it out (frequency without updates, ...)
    AlreadyInUse,      ///< the e-mail address or number belongs to another client
    AlreadyRegistered, ///< a strong match was found, and nobody said that it is somebody else
    CannotBeUsed,      ///< the address is another client's, out of the asker's reach (R46)
    SameAddress,       ///< the new address is the present one
    OwnedByCams,       ///< CaMS holds the value: it is changed there (R31)
    NotYours,          ///< may not be set by this person (assignments)
    HandoverOpen,      ///< the client is being referred or asked for already (R4, R5)
    NoLongerOpen,      ///< the referral or request was decided, taken back or overtaken meanwhile
    InYourReach,       ///< nothing to ask for: the asker may view the client
    CannotBeRequested, ///< not now; why is not the asker's to know (R3)
    TooShort,          ///< password
    TooCommon,         ///< password: on the block list, or made of one's own name or address
    PostalCodeElsewhere, ///< warning: first letter does not fit the province
    MisspeltDomain,      ///< warning: gmial.com and the like
    UnlikelyBirthDate,   ///< warning: outside 14 to 110 years
};

[[nodiscard]] QString problemCode(Problem problem);
[[nodiscard]] std::optional<Problem> problemFromCode(QStringView code);
/** Warnings are shown but do not stop anything. */
[[nodiscard]] bool isWarning(Problem problem);

/**
 * The English sentence that names the cure, marked for translation in context "Problem". `%1` is
 * the field's label where it occurs. Desk: QCoreApplication::translate("Problem", ...); hub pages:
 * the request language's own QTranslator.
 */
[[nodiscard]] const char *problemText(Problem problem);

} // namespace wren
