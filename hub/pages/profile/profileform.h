// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/pages/web/forms.h"
#include "hub/pages/web/languages.h"
#include "models/field.h"
#include "models/problem.h"
#include "models/referencedata.h"

#include <QVariantMap>

namespace wren::pages {

using FieldProblems = QMap<Field, Problem>;

/** What a form holds: canonical values, as typed where they are wrong, and what is wrong. */
struct ReadProfile
{
    Profile profile;
    FieldProblems problems;
};

/**
 * My Profile as a form (R50): the fields that are for everyone, the address apart (R40). Needs no
 * script: each choice of a set is a box of its own, each part of the primary address a field.
 */
class ProfileForm
{
public:
    /** All of it outlives the form. */
    ProfileForm(const ReferenceData &reference, const Messages &messages, QString language);

    /** For the template: sections of groups of controls. */
    [[nodiscard]] QVariantList sections(const Profile &profile,
                                        const FieldProblems &problems) const;
    /** What is typed wrong stays as it was typed. Email is taken from `present`. */
    [[nodiscard]] ReadProfile read(const Form &form, const Profile &present) const;
    /** "First Name: ..." of every problem, in the order of the form; `id` is the control's. */
    [[nodiscard]] QVariantList problemLines(const FieldProblems &problems) const;

    /** The fields that a client may change on this form. */
    [[nodiscard]] static bool isOnForm(Field field);

private:
    [[nodiscard]] QString own(const char *source) const;
    [[nodiscard]] QString label(Field field) const;
    [[nodiscard]] QString line(Field field, Problem problem) const;
    [[nodiscard]] QVariantMap group(Field field, const Profile &profile,
                                    const FieldProblems &problems) const;
    [[nodiscard]] QVariantMap control(Field field, const Profile &profile) const;
    [[nodiscard]] QVariantMap select(const FieldInfo &info, const QString &name,
                                     const QString &chosen) const;
    [[nodiscard]] QVariantList boxes(const FieldInfo &info, const QStringList &chosen) const;
    [[nodiscard]] QVariantList addressParts(const QJsonObject &address) const;

    const ReferenceData &m_reference;
    const Messages &m_messages;
    const QString m_language;
};

} // namespace wren::pages
