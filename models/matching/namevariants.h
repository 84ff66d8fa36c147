// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

namespace wren::matching {

/**
 * Names that one person goes by: nicknames and spellings in English, French, Arabic, South Asian
 * and Slavic use (resources/matching, our own lists). Plain Latin, lower case.
 */
class NameVariants
{
public:
    /** One group a line, names separated by spaces; what follows # is a comment. */
    explicit NameVariants(const QString &text);
    /** The lists of this build. */
    [[nodiscard]] static const NameVariants &builtIn();

    /** Do the two names stand in one group? Not for a name and itself. */
    [[nodiscard]] bool related(const QString &a, const QString &b) const;
    /** Every name of the groups that `name` stands in, without itself. */
    [[nodiscard]] QStringList of(const QString &name) const;

private:
    QList<QStringList> m_groups;
    QHash<QString, QList<int>> m_groupsOf;
};

} // namespace wren::matching
