// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/desksettings.h"

#include "app/policy/policy.h"

#include <algorithm>

namespace wren::ui {

namespace {

const QString appearanceKey = QStringLiteral("look/appearance");
const QString languageKey = QStringLiteral("look/language");
const QString idleLockKey = QStringLiteral("lock/idleMinutes");
const QString geometryKey = QStringLiteral("window/geometry");
const QString columnsKey = QStringLiteral("people/columns");
const QString splitKey = QStringLiteral("people/split");
const QString mineKey = QStringLiteral("people/mineOnly");

} // namespace

DeskSettings::DeskSettings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{}

Appearance DeskSettings::appearance() const
{
    return appearanceFromName(m_file.value(appearanceKey).toString()).value_or(Appearance::System);
}

void DeskSettings::setAppearance(Appearance appearance)
{
    m_file.setValue(appearanceKey, appearanceName(appearance));
}

Language DeskSettings::language() const
{
    return languageFromCode(m_file.value(languageKey).toString()).value_or(systemLanguage());
}

void DeskSettings::setLanguage(Language language)
{
    m_file.setValue(languageKey, languageCode(language));
}

std::chrono::minutes DeskSettings::idleLock() const
{
    const QVariant minutes = m_file.value(idleLockKey, int(usualIdleLock.count()));
    return std::clamp(std::chrono::minutes(minutes.toInt()), app::shortestIdleLock,
                      app::longestIdleLock);
}

void DeskSettings::setIdleLock(std::chrono::minutes limit)
{
    m_file.setValue(idleLockKey, int(limit.count()));
}

QByteArray DeskSettings::windowGeometry() const
{
    return m_file.value(geometryKey).toByteArray();
}

void DeskSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_file.setValue(geometryKey, geometry);
}

QByteArray DeskSettings::peopleColumns() const
{
    return m_file.value(columnsKey).toByteArray();
}

void DeskSettings::setPeopleColumns(const QByteArray &columns)
{
    m_file.setValue(columnsKey, columns);
}

QByteArray DeskSettings::peopleSplit() const
{
    return m_file.value(splitKey).toByteArray();
}

void DeskSettings::setPeopleSplit(const QByteArray &split)
{
    m_file.setValue(splitKey, split);
}

bool DeskSettings::myClientsOnly() const
{
    return m_file.value(mineKey, true).toBool();
}

void DeskSettings::setMyClientsOnly(bool mine)
{
    m_file.setValue(mineKey, mine);
}

} // namespace wren::ui
