// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/matching/nameevidence.h"

#include <QList>

namespace wren::matching {

/** Who is asked for: names with the evidence of the registry, details as a Person holds them. */
struct Question
{
    QList<NameQuestion> given; ///< first name, then preferred name; those that are known
    NameQuestion last;
    Person person;
    qint64 population = 0; ///< people in the registry
};

/** A question whose names no registry was asked about: each is as usual as names are. */
[[nodiscard]] Question questionOf(const Person &person, const NameVariants &variants,
                                  qint64 population);

struct Reason
{
    Trait trait = Trait::Names;
    Agreement agreement = Agreement::Same;
    bool preferred = false; ///< FirstName: it is the preferred name that agrees
    qsizetype account = 0;  ///< which of the accounts of the held person agrees
    friend bool operator==(const Reason &, const Reason &) = default;
};

/** How much speaks for two records being of one person (Fellegi and Sunter 1969). */
struct Comparison
{
    double bits = 0;       ///< the sum of log2(m / u) over what both sides know
    QList<Reason> reasons; ///< what agrees: names first
    Strength strength = Strength::Distant;
};

/**
 * Compares what both know. `held`: one person by every account of them, each as good as the others
 * (the portal's, CaMS's); a name as a whole and each detail count as they agree best. Possible:
 * enough bits for the size of the registry, or every name agrees and nothing speaks against it.
 * Strong needs a name and another detail that agree, enough bits for the size of the registry, and
 * neither first names nor birth dates that clearly differ: people of one household share all the
 * rest.
 */
[[nodiscard]] Comparison compare(const Question &question, const QList<Person> &held);

} // namespace wren::matching
