// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace wren::standin {

/** A person as EOIS writes one down; empty is "not given". The keys of toJson: docs/api/eois.yaml.
 */
struct Person
{
    QString firstName;
    QString lastName;
    QString email;
    QString phone;
    QJsonObject address;
    QStringList selfIdentification;
    QString birthDate; ///< "YYYY-MM-DD"
    QString language;  ///< "en" or "fr"

    [[nodiscard]] QJsonObject toJson() const;
    /** Reads what is there; whatever has another type is left empty. */
    [[nodiscard]] static Person fromJson(const QJsonObject &json);
};

struct AssessmentRecord
{
    QString number;
    bool submitted = true;
    QString clientReference; ///< not empty: the person is in CaMS
    Person part1;

    [[nodiscard]] QJsonObject toJson() const;
};

struct ClientRecord
{
    QString reference;
    QString caseReference;
    QString status = QStringLiteral("open");
    QString mergedInto; ///< reference of the survivor, with status "merged"
    QString identifiesAs;
    QDateTime changedAt; ///< UTC
    Person person;

    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace wren::standin
