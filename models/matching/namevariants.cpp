// SPDX-License-Identifier: Apache-2.0
#include "models/matching/namevariants.h"

#include <QDir>

// A static library's resources must be asked for, and outside of namespaces.
static void loadLists()
{
    Q_INIT_RESOURCE(matching);
}

namespace wren::matching {

namespace {

QString builtInText()
{
    loadLists();
    QString text;
    const QDir lists(QStringLiteral(":/wren/matching"));
    for (const QFileInfo &info : lists.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a list of names is missing from this build");
        text += QString::fromUtf8(file.readAll()) + u'\n';
    }
    return text;
}

} // namespace

NameVariants::NameVariants(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        const QString names = line.section(u'#', 0, 0).simplified();
        if (names.isEmpty())
            continue;
        for (const QString &name : names.split(u' '))
            m_groupsOf[name] << int(m_groups.size());
        m_groups << names.split(u' ');
    }
}

const NameVariants &NameVariants::builtIn()
{
    static const NameVariants variants(builtInText());
    return variants;
}

bool NameVariants::related(const QString &a, const QString &b) const
{
    const auto groups = m_groupsOf.constFind(a);
    if (a == b || groups == m_groupsOf.cend())
        return false;
    for (const int group : *groups) {
        if (m_groups.at(group).contains(b))
            return true;
    }
    return false;
}

QStringList NameVariants::of(const QString &name) const
{
    QStringList names;
    for (const int group : m_groupsOf.value(name)) {
        for (const QString &other : m_groups.at(group)) {
            if (other != name && !names.contains(other))
                names << other;
        }
    }
    return names;
}

} // namespace wren::matching
